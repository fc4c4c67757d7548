/// A capitalised name that no alias covers, where it stands in a document.
package struct UnlistedName: Sendable, Equatable {
  /// Bytes of the original file: without titles before it or a possessive.
  package var range: Range<Int>
  /// Index into `Annotations.sentences`.
  package var sentence: Int
  /// Of its letters; the same wherever the same name stands.
  package var hash: UInt64
}

/// Finds names that the gazetteer does not have: capitalised words in a row, within a sentence of
/// running text.
struct UnlistedNames {
  /// Where aliases were found, in order; a name ends where one begins.
  private let taken: [Range<Int>]
  /// The lexemes with capitals.
  private let marked: NameLexemes.Places
  private let table = WordTable.english
  /// The first of `taken` that is not before the sentence looked at last.
  private var firstTaken = 0
  /// The index into `marked` of the first that is not before it.
  private var firstMarked = 0

  /// - Parameters:
  ///   - taken: Where aliases were found in the document, in order; a name ends where one begins.
  ///   - marked: Its lexemes with capitals, and perhaps others.
  init(taken: [Range<Int>], marked: NameLexemes.Places) {
    self.taken = taken
    self.marked = marked
  }

  /// Appends the unlisted names of one sentence; sentences come in order.
  ///
  /// A capital shows a name only where small letters are the rule: headings with capitals on two
  /// thirds of their words or more are passed over, and sentences with capitals on four fifths; so
  /// is the first word of a sentence, unless another capitalised word follows it.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - sentence: Where to look.
  ///   - number: The sentence's.
  ///   - lexemes: Of the document.
  ///   - part: Those of the sentence.
  ///   - names: Takes what is found, with ranges of the folded text.
  mutating func find(
    _ text: Span<UInt8>, sentence: Range<Int>, number: Int, lexemes: Span<Lexeme>,
    _ part: Range<Int>, into names: inout [UnlistedName]
  ) {
    while firstMarked < marked.count, marked[firstMarked] < part.lowerBound { firstMarked += 1 }
    var nextMarked = firstMarked
    var capitals = 0
    // Those behind the one that opens the sentence, which is no name alone.
    var followers = 0
    while firstMarked < marked.count, marked[firstMarked] < part.upperBound {
      let place = marked[firstMarked]
      if lexemes[place].kinds.contains(.capital) {
        if Bytes.isUpper(text[Int(lexemes[place].start)]) { capitals += 1 }
        if Int(lexemes[place].start) > sentence.lowerBound { followers += 1 }
      }
      firstMarked += 1
    }
    guard followers > 0 else { return }
    while firstTaken < taken.count, taken[firstTaken].upperBound <= sentence.lowerBound {
      firstTaken += 1
    }
    // A heading has capitals throughout, and no full stop.
    let isFinished = Bytes.isTerminator(text[sentence.upperBound - 1])
    guard capitals > 0,
      isFinished ? 5 * capitals < 4 * part.count : 3 * capitals < 2 * part.count
    else { return }
    var nextTaken = firstTaken
    var open: Open?
    var next = part.lowerBound
    while true {
      if open == nil {
        // Most words are small, and no name is open.
        while nextMarked < firstMarked, marked[nextMarked] < next { nextMarked += 1 }
        guard nextMarked < firstMarked else { break }
        next = marked[nextMarked]
      }
      guard next < part.upperBound else { break }
      let lexeme = lexemes[next]
      next += 1
      if open == nil {
        if !lexeme.kinds.contains(.capital) { continue }
      } else if endsNames(lexeme) {
        Self.close(&open, text, number, &names)
        continue
      }
      while nextTaken < taken.count, taken[nextTaken].upperBound <= Int(lexeme.start) {
        nextTaken += 1
      }
      let isTaken = nextTaken < taken.count && taken[nextTaken].lowerBound < Int(lexeme.end)
      if isTaken, open == nil { continue }
      let (word, ends) = Self.word(text, of: lexeme)
      guard !isTaken, !word.isEmpty, Self.isName(text, word) else {
        // "bin" goes on with a name but does not end one.
        let goesOn =
          !isTaken && !word.isEmpty && !ends
          && traits(of: word, lexeme, text).contains(.particle)
        if !goesOn { Self.close(&open, text, number, &names) }
        continue
      }
      let opensSentence = text.isBlank(sentence.lowerBound..<word.lowerBound)
      if opensSentence, open == nil,
        ends || next == part.upperBound || endsNames(lexemes[next])
      {
        continue
      }
      let traits = traits(of: word, lexeme, text)
      let isTitle = !traits.isDisjoint(with: [.title, .beforeName])
      if open == nil, isTitle || word.count == 1 || (opensSentence && traits.contains(.opener)) {
        continue
      }
      if Int(lexeme.start) != word.lowerBound { Self.close(&open, text, number, &names) }
      if let name = open {
        open?.range = name.range.lowerBound..<word.upperBound
        open?.words += 1
      } else {
        open = Open(range: word, isDoubtful: opensSentence || !traits.isEmpty)
      }
      open?.endsInTitle = isTitle
      if ends { Self.close(&open, text, number, &names) }
    }
    Self.close(&open, text, number, &names)
  }

  /// Whether a lexeme is a word in small letters with which no name goes on, as it does with "bin".
  private func endsNames(_ lexeme: Lexeme) -> Bool {
    lexeme.isPlain && !lexeme.kinds.contains(.capital)
      && (lexeme.word.count > Self.longestParticle || !table[lexeme].contains(.particle))
  }

  private static let longestParticle = 3

  /// A name that may go on.
  private struct Open {
    var range: Range<Int>
    var words = 1
    /// Whether its first word is no name by itself: it opens the sentence, where any word may stand,
    /// or is an English one.
    var isDoubtful: Bool
    var endsInTitle = false
  }

  private static func close(
    _ open: inout Open?, _ text: Span<UInt8>, _ sentence: Int, _ names: inout [UnlistedName]
  ) {
    defer { open = nil }
    guard let name = open, name.range.count > 2, !name.endsInTitle,
      name.words > 1 || !name.isDoubtful
    else { return }
    names.append(
      UnlistedName(range: name.range, sentence: sentence, hash: hash(text, name.range)))
  }

  /// The traits of the word within a lexeme.
  private func traits(
    of word: Range<Int>, _ lexeme: Lexeme, _ text: Span<UInt8>
  ) -> WordTraits {
    lexeme.isPlain ? table[lexeme] : table[text, word]
  }

  /// The word within a lexeme, and whether punctuation behind it ends a name.
  private static func word(
    _ text: Span<UInt8>, of lexeme: Lexeme
  ) -> (range: Range<Int>, ends: Bool) {
    if lexeme.isPlain { return (lexeme.word, lexeme.wordEnd < lexeme.end) }
    var start = Int(lexeme.start)
    var end = Int(lexeme.end)
    while start < end, !Bytes.isWord(text[start]) { start += 1 }
    while end > start, !Bytes.isWord(text[end - 1]) { end -= 1 }
    var ends = end < Int(lexeme.end)
    if end - start > 2, text[end - 2] == Bytes.apostrophe, text[end - 1] | 0x20 == 0x73 {
      end -= 2
      ends = true
    }
    // An initial keeps its point and goes on.
    if end - start == 1, end + 1 == Int(lexeme.end), text[end] == Bytes.dot {
      return (start..<end + 1, false)
    }
    return (start..<end, ends)
  }

  /// Whether a word has a capital at its beginning or behind an article: *al-Sadr*.
  private static func isName(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    Bytes.isUpper(text[word.lowerBound])
      || (word.count > 4 && text[word.lowerBound + 2] == Bytes.hyphen
        && Bytes.isUpper(text[word.lowerBound + 3]))
  }

  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var wasSpace = false
    for position in range {
      let isSpace = Bytes.isSpace(text[position])
      if !(isSpace && wasSpace) {
        let byte = isSpace ? 0x20 : text[position]
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      wasSpace = isSpace
    }
    return hash
  }
}

extension Span<UInt8> {
  /// Whether a part holds no letters: marks and numbers of a list at most.
  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !Bytes.isWord(self[$0]) || Bytes.isDigit(self[$0]) }
  }
}

extension Span<Lexeme> {
  /// The index of the first lexeme, from one on, that begins at a place in the text or behind it.
  func first(from index: Int, at place: Int) -> Int {
    var index = index
    let stride = 8
    while index + stride < count, self[index + stride].start < UInt32(place) { index += stride }
    while index < count, self[index].start < UInt32(place) { index += 1 }
    return index
  }

  /// Finds those that begin in part of a text; parts come in order.
  ///
  /// - Parameters:
  ///   - index: Where to begin to look; where the part ends, afterwards.
  ///   - range: The part.
  /// - Returns: Their indices.
  func part(from index: inout Int, in range: Range<Int>) -> Range<Int> {
    let first = self.first(from: index, at: range.lowerBound)
    index = self.first(from: first, at: range.upperBound)
    return first..<index
  }
}
