/// A word near a mention, and what separates it from the word nearer to the mention.
struct NearWord {
  enum Link {
    /// White space, quotes, dots of abbreviations.
    case space
    case comma
    case hyphen
    case slash
    /// Any other mark: a dash, a colon, a bracket.
    case mark
  }

  let range: Range<Int>
  let link: Link
  let cues: StateCues
  /// Whether its first letter is a capital.
  let isCapital: Bool
  /// Whether its first letter is a small one, so that it is no name.
  let isLower: Bool

  private init(_ range: Range<Int>, _ link: Link, _ cues: StateCues, in text: Span<UInt8>) {
    self.range = range
    self.link = link
    self.cues = cues
    let first = text[range.lowerBound]
    isLower = Bytes.isLower(first)
    // In a text all in capitals a capital says nothing.
    isCapital =
      first >= 0x80
      || Bytes.isUpper(first) && (range.count == 1 || !Bytes.isUpper(text[range.lowerBound + 1]))
  }

  /// The next word from `position` on; `nil` at the end of the sentence.
  init?(after position: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) {
    var start = position
    var link = Link.space
    var spaces = false
    while start < sentence.upperBound, start - position < Self.farthest, !Bytes.isWord(text[start])
    {
      link = Self.joined(link, text[start], isAttached: start == position && !spaces)
      spaces = spaces || Bytes.isSpace(text[start])
      start += 1
    }
    guard start < sentence.upperBound, Bytes.isWord(text[start]) else { return nil }
    let limit = min(sentence.upperBound, start + Self.farthest)
    // Most words are letters, and more text follows: they are hashed as they are read.
    var hash = WordHash()
    let endOfLetters = hash.addLetters(of: text, from: start, to: limit)
    var end = endOfLetters
    while end < limit,
      Bytes.isWord(text[end]) || Self.isInner(end, text, sentence)
    {
      end += 1
    }
    let cues =
      end == endOfLetters
      ? StateCues.of(hash: hash.value, count: end - start) : StateCues.of(start..<end, in: text)
    self.init(start..<end, link == .hyphen && spaces ? .mark : link, cues, in: text)
  }

  /// No word is longer, nor the marks between two, so that a look costs the same in any text.
  private static let farthest = 64

  /// The last word that ends at or before `position`; `nil` at the start of the sentence.
  init?(before position: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) {
    var end = position
    var link = Link.space
    var spaces = false
    while end > sentence.lowerBound, position - end < Self.farthest, !Bytes.isWord(text[end - 1]) {
      link = Self.joined(link, text[end - 1], isAttached: end == position && !spaces)
      spaces = spaces || Bytes.isSpace(text[end - 1])
      end -= 1
    }
    guard end > sentence.lowerBound, Bytes.isWord(text[end - 1]) else { return nil }
    var start = end
    while start > sentence.lowerBound, end - start < Self.farthest,
      Bytes.isWord(text[start - 1]) || Self.isInner(start - 1, text, sentence)
    {
      start -= 1
    }
    self.init(
      start..<end, link == .hyphen && spaces ? .mark : link, StateCues.of(start..<end, in: text),
      in: text)
  }

  /// Whether its ending is `suffix`, in any case.
  func ends(in suffix: String, _ text: Span<UInt8>) -> Bool {
    let count = suffix.utf8.count
    guard range.count > count + 1 else { return false }
    var index = range.upperBound - count
    for byte in suffix.utf8 {
      guard Words.lowercased(text[index]) == byte else { return false }
      index += 1
    }
    return true
  }

  func has(_ cues: StateCues) -> Bool { !self.cues.isDisjoint(with: cues) }

  func isAdverb(_ text: Span<UInt8>) -> Bool { has(.adverb) || ends(in: "ly", text) }

  /// Whether it is a past form, or a participle in *-ed*.
  func isPast(_ text: Span<UInt8>) -> Bool { has(.past) || ends(in: "ed", text) }

  func isDigit(_ text: Span<UInt8>) -> Bool { Bytes.isDigit(text[range.lowerBound]) }

  /// A dot or apostrophe between letters: *U.S*, *don't*.
  private static func isInner(_ index: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let byte = text[index]
    guard byte == Bytes.dot || byte == Bytes.apostrophe else { return false }
    return index > sentence.lowerBound && index + 1 < sentence.upperBound
      && Bytes.isWord(text[index - 1]) && Bytes.isWord(text[index + 1])
  }

  private static func joined(_ link: Link, _ byte: UInt8, isAttached: Bool) -> Link {
    if Bytes.isSpace(byte) || byte == Bytes.quote || byte == Bytes.apostrophe || byte == Bytes.dot {
      return link
    }
    guard link == .space else { return .mark }
    switch byte {
    case Bytes.comma: return .comma
    case Bytes.hyphen: return isAttached ? .hyphen : .mark
    case UInt8(ascii: "/"): return .slash
    default: return .mark
    }
  }
}

/// A mention and the names that share its part in the sentence: *Ankara, Riyadh and Cairo*. The
/// names known to be of states and capitals are `places`, ascending and apart.
struct NameGroup {
  private(set) var range: Range<Int>

  /// - Parameters:
  ///   - mention: One of the names.
  ///   - neighbours: The words beside it.
  ///   - text: Folded.
  ///   - sentence: Around the mention.
  ///   - places: In the sentence.
  init(
    around mention: Range<Int>, between neighbours: (before: NearWord?, after: NearWord?),
    _ text: Span<UInt8>, _ sentence: Range<Int>, _ places: ArraySlice<Range<Int>>
  ) {
    var end = mention.upperBound
    var next = neighbours.after
    var commas = 0
    var isClosed = false
    for _ in 0..<8 {
      guard let word = next else { break }
      if word.has(.and), word.link == .space || (word.link == .comma && commas > 0) {
        if let member = Self.member(after: word, text, sentence, places) {
          end = member
          isClosed = true
        }
        break
      }
      guard word.link == .comma, let place = Self.place(from: word, places) else { break }
      next = NearWord(after: place.upperBound, text, sentence)
      commas += 1
    }
    var start = mention.lowerBound
    if let word = Self.conjunction(endingIn: neighbours.before, text, sentence),
      let (member, link) = Self.member(before: word, text, sentence, places)
    {
      if link == .space {
        start = member
        isClosed = true
      } else if link == .comma, let previous = NearWord(before: member, text, sentence),
        previous.link == .comma, Self.place(to: previous, places) != nil
      {
        start = member
        isClosed = true
      }
    }
    if isClosed {
      for _ in 0..<8 {
        guard let word = NearWord(before: start, text, sentence), word.link == .comma,
          let place = Self.place(to: word, places)
        else { break }
        start = place.lowerBound
      }
    }
    range = start..<end
  }

  /// The *and* before a name, by the word right before it: *and*, *and the*, *and then*.
  private static func conjunction(
    endingIn word: NearWord?, _ text: Span<UInt8>, _ sentence: Range<Int>
  ) -> NearWord? {
    guard var word, word.link == .space else { return nil }
    if word.has([.determiner, .adverb]),
      let previous = NearWord(before: word.range.lowerBound, text, sentence),
      previous.link == .space
    {
      word = previous
    }
    return word.has(.and) ? word : nil
  }

  /// The end of the name after *and*.
  private static func member(
    after and: NearWord, _ text: Span<UInt8>, _ sentence: Range<Int>,
    _ places: ArraySlice<Range<Int>>
  ) -> Int? {
    guard var word = NearWord(after: and.range.upperBound, text, sentence), word.link == .space
    else { return nil }
    if word.has([.determiner, .adverb]),
      let next = NearWord(after: word.range.upperBound, text, sentence), next.link == .space
    {
      word = next
    }
    if let place = place(from: word, places) { return place.upperBound }
    return word.isCapital && word.cues.isEmpty ? word.range.upperBound : nil
  }

  /// The start of the name before *and*, and what stands between the two.
  private static func member(
    before and: NearWord, _ text: Span<UInt8>, _ sentence: Range<Int>,
    _ places: ArraySlice<Range<Int>>
  ) -> (start: Int, link: NearWord.Link)? {
    guard let word = NearWord(before: and.range.lowerBound, text, sentence) else { return nil }
    if let place = place(to: word, places) { return (place.lowerBound, word.link) }
    return word.isCapital && word.cues.isEmpty ? (word.range.lowerBound, word.link) : nil
  }

  /// The name that begins with a word.
  static func place(from word: NearWord, _ places: ArraySlice<Range<Int>>) -> Range<Int>? {
    let start = word.range.lowerBound
    let index = places.indices.partitioningIndex { places[$0].lowerBound >= start }
    return index < places.endIndex && places[index].lowerBound == start ? places[index] : nil
  }

  /// The name that a word is in.
  static func place(to word: NearWord, _ places: ArraySlice<Range<Int>>) -> Range<Int>? {
    let index = places.indices.partitioningIndex {
      places[$0].upperBound >= word.range.upperBound
    }
    return index < places.endIndex && places[index].lowerBound <= word.range.lowerBound
      ? places[index] : nil
  }
}
