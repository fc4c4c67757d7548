/// Whether what stands beside a name makes it a part of another one: *Melania Trump*, *Trump Tower*,
/// *Gulf of Oman*, *Turkish Airlines*.
enum NameSurroundings {
  /// Whether a family name is its actor's: not after somebody else's given name, nor before *Jr.* or
  /// the noun of a place or institution.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - range: The family name.
  ///   - sentence: The one it stands in.
  ///   - previousName: Where the name before it ends; a name is no given name.
  ///   - givenNames: Words of the actor's own names, in lower case.
  /// - Returns: `false` where it is a part of another name.
  static func isFamilyNameAlone(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>, previousName: Int?,
    givenNames: [[UInt8]]
  ) -> Bool {
    let next = word(text, from: range.upperBound, to: sentence.upperBound)
    if !next.isEmpty, WordTable.english[text, next].contains(.institution) { return false }
    if isSuccessor(text, after: range.upperBound, to: sentence.upperBound) { return false }
    var previous = word(text, before: range.lowerBound, from: sentence.lowerBound)
    guard !previous.isEmpty, Bytes.isUpper(text[previous.lowerBound]),
      previousName.map({ $0 < previous.upperBound }) ?? true
    else { return true }
    if previous.count == 1 {
      let initial = Words.lowercased(text[previous.lowerBound])
      if givenNames.contains(where: { $0.first == initial }) { return true }
      previous = word(text, before: previous.lowerBound, from: sentence.lowerBound)
      return givenNames.contains { isEqual(text, previous, $0) }
    }
    if givenNames.contains(where: { isEqual(text, previous, $0) }) { return true }
    let traits = WordTable.english[text, previous]
    if !traits.isDisjoint(with: [.title, .beforeName]) { return true }
    // PM and U.S. are no given names; in capitals nobody can tell.
    if isAllCapitals(text, previous), previous.count <= 4 || isAllCapitals(text, range) {
      return true
    }
    if traits.contains(.opener), previous.lowerBound == sentence.lowerBound { return true }
    return isHeadline(text, sentence)
  }

  /// Whether a name is somebody's first, since a family name follows: *Husain Kamil*, *Husain
  /// al-Kamil*, *Husain bin Ali*.
  static func isGivenName(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let start = range.upperBound + 1
    guard start < sentence.upperBound,
      text[start - 1] == 0x20 || text[start - 1] == Bytes.hyphen
    else { return false }
    let next = Bytes.word(from: start, to: sentence.upperBound, in: text)
    guard !next.isEmpty else { return false }
    let isName =
      Bytes.isUpper(text[start])
      || ["al", "el", "bin", "ibn"].contains { RoleReader.equals(text, next, $0) }
    return isName && !isHeadline(text, sentence)
  }

  /// Whether a state's form is a part of the name of something else: a sea, a region, another state,
  /// an airline, a university.
  static func isPartOfOther(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let next = word(text, from: range.upperBound, to: sentence.upperBound)
    if !next.isEmpty, WordTable.english[text, next].contains(.carrier) { return true }
    let previous = word(text, before: range.lowerBound, from: sentence.lowerBound)
    guard !previous.isEmpty else { return false }
    if RoleReader.equals(text, previous, "of") {
      let head = word(text, before: previous.lowerBound, from: sentence.lowerBound)
      return !head.isEmpty && Bytes.isUpper(text[head.lowerBound])
        && WordTable.english[text, head].contains(.water)
    }
    guard Bytes.isUpper(text[previous.lowerBound]),
      range.upperBound - previous.lowerBound <= others.longest
    else { return false }
    var both = WordHash()
    for position in previous.lowerBound..<range.upperBound {
      both.add(Words.lowercased(text[position]))
    }
    return others.hashes.index(of: both.value) != nil
  }

  /// Regions and states whose names hold those of others, by their hashes; and the bytes of the
  /// longest.
  private static let others: (hashes: KeyTable, longest: Int) = {
    let names = [
      "american samoa", "british columbia", "central america", "east timor", "equatorial guinea",
      "latin america", "mount lebanon", "new england", "new guinea", "new jersey", "new mexico",
      "new zealand", "north america", "north korea", "north macedonia", "northern cyprus",
      "northern ireland", "papua new guinea", "south america", "south korea", "south sudan",
    ]
    let hashes = names.map { name in
      var hash = WordHash()
      for byte in name.utf8 { hash.add(byte) }
      return hash.value
    }
    return (KeyTable(hashes.sorted()), names.map(\.utf8.count).max() ?? 0)
  }()

  /// Whether an adjective with a small letter speaks of a kind and not of one body: *parliamentary
  /// elections*.
  static func isGeneric(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    guard Bytes.isLower(text[range.lowerBound]), range.upperBound < sentence.upperBound,
      text[range.upperBound] == 0x20
    else { return false }
    let next = Bytes.word(from: range.upperBound + 1, to: sentence.upperBound, in: text)
    return WordTable.english[text, next].contains(.generic)
  }

  /// Whether a form says which of several things are meant, as a person's name seldom does: behind
  /// *the*, or before a noun.
  static func isModifier(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let previous = word(text, before: range.lowerBound, from: sentence.lowerBound)
    if RoleReader.equals(text, previous, "the") { return true }
    let following = RoleFollowing.read(
      text, after: range.upperBound, limit: sentence.upperBound, isHeadline: false,
      isPerson: true, allowsBareVerb: true)
    return following == .attributive
  }

  /// Whether a form stands within an e-mail or web address: *info@Oman.org*, *www.Oman.org*; a bare
  /// *Oman.org* may be a name.
  static func isInAddress(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if end < text.count, isAddressMark(text[end]) {
      var stop = end
      while stop < text.count, stop < end + longestAddress, isMailbox(text[stop]) { stop += 1 }
      if stop + 1 < text.count, text[stop] == at, Bytes.isWord(text[stop + 1]) { return true }
    }
    guard let mark = range.first, mark > 0, isAddressMark(text[mark - 1]) else { return false }
    var start = mark
    var isDomain = true
    while start > 0, start > mark - longestAddress, text[start - 1] > 0x20,
      !Bytes.isOpeningBracket(text[start - 1]), text[start - 1] != UInt8(ascii: ")"),
      text[start - 1] != Bytes.quote
    {
      start -= 1
      if text[start] == at, isDomain, start > 0, Bytes.isWord(text[start - 1]) { return true }
      isDomain = isDomain && isMailbox(text[start])
      if text[start] == UInt8(ascii: ":"), start + 2 < mark, text[start + 1] == slash,
        text[start + 2] == slash
      {
        return true
      }
    }
    return start + 4 <= mark && text[start + 3] == Bytes.dot
      && RoleReader.equals(text, start..<start + 3, "www")
  }

  private static let at = UInt8(ascii: "@")
  private static let slash = UInt8(ascii: "/")
  /// Bytes; of a longer one only so many are looked at.
  private static let longestAddress = 256

  private static func isAddressMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x80 && !Bytes.isWord(byte)
  }

  /// What may stand on either side of the *@*.
  private static func isMailbox(_ byte: UInt8) -> Bool {
    Bytes.isWord(byte) || byte == Bytes.dot || byte == Bytes.hyphen || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+")
  }

  /// Whether any word would have a capital where a form stands: it opens a sentence or a quotation.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - range: The form.
  ///   - sentence: The one it stands in.
  /// - Returns: `true` also behind quotation marks, brackets and list marks.
  static func isBeginning(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let before = sentence.lowerBound..<range.lowerBound
    return before.allSatisfy { !Words.isWord(at: $0, in: text, end: before.upperBound) }
      || opensQuotation(text, range, in: sentence)
  }

  /// Whether a form is the first of a quotation behind a colon, or behind a verb of speech and a
  /// comma, and not all of it: that would be a title, *He reads: "The Engineer".*
  private static func opensQuotation(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    var end = range.lowerBound - 1
    guard end > sentence.lowerBound, text[end] == Bytes.quote || text[end] == Bytes.apostrophe
    else { return false }
    let mark = text[end]
    while end > sentence.lowerBound, Bytes.isSpace(text[end - 1]) { end -= 1 }
    guard end > sentence.lowerBound else { return false }
    switch text[end - 1] {
    case UInt8(ascii: ":"): break
    case Bytes.comma:
      var start = end - 1
      while start > sentence.lowerBound, Words.isASCIILetter(text[start - 1]) { start -= 1 }
      guard WordTable.english[text, start..<end - 1].contains(.speech) else { return false }
    default: return false
    }
    var stop = range.upperBound
    if stop < sentence.upperBound, text[stop] == Bytes.comma || Bytes.isTerminator(text[stop]) {
      stop += 1
    }
    return
      !(stop < sentence.upperBound && text[stop] == mark
      && !Words.isWord(at: stop + 1, in: text, end: sentence.upperBound))
  }

  /// *Jr.*, *II* and the like behind a name, with or without a comma.
  static func isSuccessor(_ text: Span<UInt8>, after start: Int, to end: Int) -> Bool {
    var start = start
    if start < end, text[start] == Bytes.comma { start += 1 }
    let next = word(text, from: start, to: end)
    guard next.count == 2 || next.count == 3 else { return false }
    return ["jr", "sr", "ii", "iii"].contains { RoleReader.equals(text, next, $0) }
  }

  /// Whether most words have capitals, so that a capital shows nothing; of a long sentence, those it
  /// begins with.
  private static func isHeadline(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    var isInside = false
    for position in sentence.prefix(400) {
      let isWord = Bytes.isWord(text[position])
      if isWord, !isInside {
        words += 1
        if Bytes.isUpper(text[position]) { capitals += 1 }
      }
      isInside = isWord || (isInside && text[position] == Bytes.apostrophe)
    }
    return words >= 4 && 3 * capitals >= 2 * words
  }

  /// The word with a capital after one space.
  static func word(_ text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int> {
    guard start + 1 < end, text[start] == 0x20, Bytes.isUpper(text[start + 1]) else {
      return 0..<0
    }
    var stop = start + 1
    while stop < end, Words.isASCIILetter(text[stop]) { stop += 1 }
    return start + 1..<stop
  }

  /// The word before one space, or before a point and one space.
  static func word(_ text: Span<UInt8>, before end: Int, from start: Int) -> Range<Int> {
    guard end - 2 >= start, text[end - 1] == 0x20 else { return 0..<0 }
    var stop = end - 1
    if text[stop - 1] == Bytes.dot { stop -= 1 }
    var first = stop
    while first > start {
      if text[first - 1] < 0x80 {
        guard Bytes.isWord(text[first - 1]) else { break }
        first -= 1
        continue
      }
      guard Words.isWord(before: first, in: text, start: start) else { break }
      repeat { first -= 1 } while first > start && text[first] & 0xC0 == 0x80
    }
    return first..<stop
  }

  private static func isEqual(
    _ text: Span<UInt8>, _ word: Range<Int>, _ letters: [UInt8]
  ) -> Bool {
    word.count == letters.count
      && zip(word, letters).allSatisfy { Words.lowercased(text[$0]) == $1 }
  }

  private static func isAllCapitals(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.allSatisfy { Bytes.isUpper(text[$0]) }
  }
}
