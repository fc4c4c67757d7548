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
enum UnlistedNames {
  /// Appends the unlisted names of one sentence.
  ///
  /// A capital shows a name only where small letters are the rule: headings with capitals on two
  /// thirds of their words or more are passed over, and sentences with capitals on four fifths; so
  /// is the first word of a sentence, unless another capitalised word follows it.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - sentence: Where to look.
  ///   - number: The sentence's.
  ///   - lexemes: Those of the sentence.
  ///   - taken: Where aliases were found, in order; a name ends where one begins.
  ///   - firstTaken: The first of them that is not before the sentence.
  ///   - names: Takes what is found, with ranges of the folded text.
  static func find(
    _ text: Span<UInt8>, sentence: Range<Int>, number: Int, lexemes: Span<Lexeme>,
    taken: [Range<Int>], from firstTaken: Int, into names: inout [UnlistedName]
  ) {
    var capitals = 0
    for index in lexemes.indices where isCapital(text, lexemes[index]) { capitals += 1 }
    // A heading has capitals throughout, and no full stop.
    let isFinished = Bytes.isTerminator(text[sentence.upperBound - 1])
    guard capitals > 0,
      isFinished ? 5 * capitals < 4 * lexemes.count : 3 * capitals < 2 * lexemes.count
    else { return }
    let table = WordTable.english
    var nextTaken = firstTaken
    var open: Open?
    for index in lexemes.indices {
      let lexeme = lexemes[index]
      // Most words are small, and no name is open.
      if open == nil, !lexeme.kinds.contains(.capital) { continue }
      while nextTaken < taken.count, taken[nextTaken].upperBound <= Int(lexeme.start) {
        nextTaken += 1
      }
      let isTaken = nextTaken < taken.count && taken[nextTaken].lowerBound < Int(lexeme.end)
      if isTaken, open == nil { continue }
      let (word, ends) = word(text, of: lexeme)
      guard !isTaken, !word.isEmpty, isName(text, word) else {
        // "bin" goes on with a name but does not end one.
        let goesOn =
          !isTaken && !word.isEmpty && !ends && table[text, word].contains(.particle)
        if !goesOn { close(&open, text, number, &names) }
        continue
      }
      let opensSentence = text.isBlank(sentence.lowerBound..<word.lowerBound)
      let traits = table[text, word]
      let isTitle = !traits.isDisjoint(with: [.title, .beforeName])
      if open == nil, isTitle || word.count == 1 || (opensSentence && traits.contains(.opener)) {
        continue
      }
      if Int(lexeme.start) != word.lowerBound { close(&open, text, number, &names) }
      if let name = open {
        open?.range = name.range.lowerBound..<word.upperBound
        open?.words += 1
      } else {
        open = Open(range: word, isDoubtful: opensSentence || !traits.isEmpty)
      }
      open?.endsInTitle = isTitle
      if ends { close(&open, text, number, &names) }
    }
    close(&open, text, number, &names)
  }

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

  private static func isCapital(_ text: Span<UInt8>, _ lexeme: Lexeme) -> Bool {
    lexeme.kinds.contains(.capital) && Bytes.isUpper(text[Int(lexeme.start)])
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
