/// Goes through a romanised name word by word, forwards and backwards.
enum NameReader {
  /// A word and what stands before it.
  struct Step {
    var word: RomanisedWord
    var before: NamePart.Traits
    /// Where the article begins, or the word.
    var start: Int
  }

  /// The word that follows one that ends at `position`, in the same name: behind white space or a
  /// hyphen, and behind its article.
  static func next(_ text: Span<UInt8>, after position: Int, limit: Int) -> Step? {
    var position = position
    while position < limit, RomanisedWord.isApostrophe(text[position]) { position += 1 }
    guard let separator = skipSeparator(text, at: position, limit: limit),
      var step = read(text, at: separator.end, limit: limit)
    else { return nil }
    if separator.isHyphen { step.before.insert(.hyphen) }
    return step
  }

  /// The word at `position`, with its article if one stands there.
  static func read(_ text: Span<UInt8>, at position: Int, limit: Int) -> Step? {
    let start = skipApostrophes(text, at: position, limit: limit)
    guard start < limit, Words.isWord(at: start, in: text, end: limit),
      let first = RomanisedWord(text, at: start, limit: limit)
    else { return nil }
    guard first.letters.count <= 3,
      let separator = skipSeparator(text, at: first.end, limit: limit)
    else { return Step(word: first, before: [], start: start) }
    let next = skipApostrophes(text, at: separator.end, limit: limit)
    guard next < limit, Words.isWord(at: next, in: text, end: limit),
      let word = RomanisedWord(text, at: next, limit: limit),
      isArticle(first.letters, before: word.letters, isHyphen: separator.isHyphen)
    else { return Step(word: first, before: [], start: start) }
    let isPlain = separator.isHyphen || !first.startsWithCapital
    return Step(word: word, before: isPlain ? [.article, .plainArticle] : .article, start: start)
  }

  /// The word that ends where a name that begins at `start` is joined to it, by white space or a
  /// hyphen.
  static func previous(
    _ text: Span<UInt8>, before start: Int, limit: Int
  ) -> (word: RomanisedWord, isHyphen: Bool)? {
    var end = start
    while end > limit, RomanisedWord.isApostrophe(text[end - 1]) { end -= 1 }
    guard end > limit else { return nil }
    let isHyphen = text[end - 1] == UInt8(ascii: "-")
    if isHyphen {
      end -= 1
    } else {
      while end > limit, start - end < 32, PhraseMatcher.isSpace(text[end - 1]) { end -= 1 }
    }
    var head = end
    while head > limit, end - head < 24, isOfWord(text[head - 1]) { head -= 1 }
    while head < end, RomanisedWord.isApostrophe(text[head]) { head += 1 }
    guard head < end, end < start, text[head] & 0xC0 != 0x80,
      let word = RomanisedWord(text, at: head, limit: end), word.end == end
    else { return nil }
    return (word, isHyphen)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Words.isASCIILetter(byte) || RomanisedWord.isApostrophe(byte)
  }

  private static func skipApostrophes(_ text: Span<UInt8>, at start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, RomanisedWord.isApostrophe(text[position]) { position += 1 }
    return position
  }

  private static func skipSeparator(
    _ text: Span<UInt8>, at start: Int, limit: Int
  ) -> (end: Int, isHyphen: Bool)? {
    guard start < limit else { return nil }
    if text[start] == UInt8(ascii: "-") { return (start + 1, true) }
    var end = start
    while end < limit, PhraseMatcher.isSpace(text[end]) { end += 1 }
    return end > start ? (end, false) : nil
  }

  /// Whether a word is the article of the next: *al el ul*, or with a hyphen a form made like the
  /// consonant it stands before, as in *as-Sadr*.
  static func isArticle(
    _ word: Romanisation.Letters, before next: Romanisation.Letters, isHyphen: Bool
  ) -> Bool {
    if word.count == 2, word[1] == UInt8(ascii: "l") {
      return "aeuio".utf8.contains(word[0])
    }
    guard isHyphen, word.count >= 2, "aeu".utf8.contains(word[0]) else { return false }
    return "drstzn".utf8.contains(word[1]) && word[1] == next[0]
      && (word.count == 2 || (word[2] == UInt8(ascii: "h") && next[1] == UInt8(ascii: "h")))
  }

  /// The length of an article joined to the rest of a word of some length; `nil` where there is
  /// none.
  static func joinedArticle(_ word: Romanisation.Letters) -> Int? {
    word.count >= 6 && word[1] == UInt8(ascii: "l")
      && (word[0] == UInt8(ascii: "a") || word[0] == UInt8(ascii: "e")) ? 2 : nil
  }
}
