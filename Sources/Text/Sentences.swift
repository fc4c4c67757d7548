/// Finds where the sentences of a paragraph begin and end, by the rules of English typography.
///
/// A sentence ends at `.`, `?`, `!` or `…`, together with closing quotes, brackets and footnote
/// numbers, where white space and something that can begin a sentence follow. After an abbreviation
/// the next word decides: "the U.S. Army" goes on, "the U.S. The" does not.
package struct SentenceSplitter: Sendable {
  private let words = WordTable.english

  package init() {}

  /// Appends the ranges of the sentences of one paragraph, in order.
  ///
  /// They are trimmed of white space and together cover all other bytes. A paragraph without a
  /// terminator, such as a heading, is one sentence.
  ///
  /// - Parameters:
  ///   - text: Folded text: quotation marks are straight, dashes hyphens, spaces plain.
  ///   - paragraph: The part of it to split.
  ///   - sentences: Where the ranges go.
  /// - Complexity: O(length of `paragraph`).
  package func split(
    _ text: Span<UInt8>, paragraph: Range<Int>, into sentences: inout [Range<Int>]
  ) {
    let paragraph = Bytes.trimmed(paragraph, in: text)
    guard !paragraph.isEmpty else { return }
    let end = paragraph.upperBound
    var list = InlineList(paragraph, in: text)
    var sentence = Candidate(paragraph, in: text)
    var index = paragraph.lowerBound
    while true {
      index += Self.distanceToStop(text.extracting(index..<end), bracket: list.isBracketed)
      guard index < end else { break }
      if let item = list.item(at: index, in: sentence.start..<end, text, words) {
        if item > sentence.start {
          sentences.append(Bytes.trimmed(sentence.start..<item, in: text))
          sentence.start = item
        }
        index += 1
        continue
      }
      guard let run = Terminator(at: index, in: sentence.start..<end, of: text) else {
        index += 1
        continue
      }
      if let cut = boundary(after: run, of: sentence, in: text) {
        sentences.append(sentence.start..<cut)
        sentence.start = Bytes.skipSpaces(from: cut, to: end, in: text)
        index = sentence.start
      } else {
        index = run.end
      }
    }
    sentences.append(sentence.start..<end)
  }

  /// Bytes before the first one that may end a sentence or a list marker.
  private static func distanceToStop(_ text: Span<UInt8>, bracket: Bool) -> Int {
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Letters and spaces, nearly all bytes, take one comparison or two.
      if byte &- 0x21 < 0x1F {
        if Bytes.isTerminator(byte) || (bracket && byte == UInt8(ascii: ")")) { break }
      } else if byte == 0xE2 {
        break
      }
      index += 1
    }
    return index
  }

  /// The end of the sentence that `run` terminates; `nil` if it goes on or the paragraph ends.
  private func boundary(
    after run: Terminator, of sentence: Candidate, in text: Span<UInt8>
  ) -> Int? {
    // ". . . The practice": an omission at the beginning.
    if run.start == sentence.start { return nil }
    // "[...]", "(?)".
    if Bytes.isOpeningBracket(text[run.start - 1]) { return nil }
    let closing = Closing(after: run, of: sentence, in: text)
    guard closing.end < sentence.end else { return nil }
    guard Bytes.isSpace(text[closing.end]) else {
      let isGlued = closing.end == run.end && isGlued(run, sentence, text)
      return isGlued ? run.end : nil
    }
    let start = Bytes.skipSpaces(from: closing.end, to: sentence.end, in: text)
    let next = Beginning(at: start, to: sentence.end, in: text)
    guard next.kind != .none else { return nil }
    if next.kind == .lower {
      let isName = next.isParticle && run.kind == .period && isWord(before: run, sentence, text)
      return isName ? closing.end : nil
    }
    let ends: Bool
    switch run.kind {
    case .mark:
      ends = !(closing.hasQuote && isSpeech(next, sentence, text))
    case .ellipsis:
      // "compounds. . . . The": the dot belongs to the word, the ellipsis to what follows.
      let isFourDots = run.isSpaced && run.end - run.start == 7 && text[run.start + 1] == 0x20
      if run.isAttached, isFourDots, next.kind == .upper { return run.start + 1 }
      // "the ... Iraqi government": an omission inside a sentence.
      ends =
        run.isAttached || run.dots >= 4 || closing.hasQuote
        || (next.kind == .upper && next.word.count > 1 && opens(next, text))
    case .period:
      ends = closing.hasNote || endsSentence(run, sentence, next, text)
    }
    return ends ? closing.end : nil
  }

  /// Whether a single dot ends a sentence, from the word before it and what follows.
  private func endsSentence(
    _ run: Terminator, _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    let token = Token(before: run.start, from: sentence.start, in: text)
    let word = token.word
    guard !word.isEmpty else { return true }
    // "N°. 12"
    if next.kind == .digit, Bytes.endsInDegree(word, in: text) { return false }
    if token.isFirst, Bytes.isEnumerator(word, in: text, atParagraphStart: sentence.isFirst) {
      return false
    }
    // "(Tab C). Rusk": the dot is not the abbreviation's.
    if token.isClosed { return true }
    let traits = traits(of: word, text)
    if traits.contains(.hour), Bytes.hasDot(word, in: text) || token.followsDigit {
      return endsAtHour(word, sentence, next, text)
    }
    if word.count == 1, Bytes.isLetter(text[word.lowerBound]) {
      return endsAtInitial(token, next, text)
    }
    if Bytes.isDotted(word, in: text) {
      return traits.contains(.inner) ? false : endsAtAcronym(sentence, next, text)
    }
    guard !traits.isDisjoint(with: .abbreviation) else { return true }
    if next.isBracketed, !traits.contains(.numbered) || next.kind != .upper { return false }
    if traits.contains(.numbered) {
      if next.kind == .digit { return false }
      let isNumber = next.kind == .upper && Bytes.isNumeral(next.word, in: text)
      if isNumber { return false }
      // "He said no. Iraq agreed" answers; "Vol. Iraq" does not.
      if traits.contains(.capitalized), !traits.contains(.title) { return true }
      return opens(next, text)
    }
    if traits.contains(.title) {
      // Streets and mounts can end a sentence, persons' titles cannot.
      return word.count == 2 && next.kind == .upper && next.word.count > 1 && opens(next, text)
        && !next.isQuoted && token.followsCapital(in: text)
    }
    if traits.contains(.inner) { return false }
    return next.kind == .upper && opens(next, text)
  }

  /// "at 5 p.m. The" ends a sentence, "At 5 p.m. Mr. Smith" and "5 p.m. Tuesday" do not.
  private func endsAtHour(
    _ word: Range<Int>, _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isBracketed else { return false }
    if opens(next, text) { return true }
    if traits(of: next.word, text).contains(.afterHour) { return false }
    // "p.m. EST".
    let isZone = next.word.count <= 4 && next.word.allSatisfy { Bytes.isUpper(text[$0]) }
    guard !isZone else { return false }
    // A few words, such as a date and the hour, are not a sentence yet.
    var spaces = 0
    var index = sentence.start
    while index < word.lowerBound, spaces < 5 {
      if Bytes.isSpace(text[index]) { spaces += 1 }
      index += 1
    }
    return spaces == 5
  }

  /// "you and I. Did" ends a sentence, "Albert I. Jones" does not.
  private func endsAtInitial(_ token: Token, _ next: Beginning, _ text: Span<UInt8>) -> Bool {
    guard next.kind == .upper, !next.isBracketed else { return false }
    let letter = text[token.word.lowerBound]
    if Bytes.isUpper(letter) {
      let previous = token.previousWord(in: text)
      if traits(of: previous, text).contains(.reference), letter != UInt8(ascii: "I") {
        // "see Tab A. Kissinger …", but "Gerald and J. Smith".
        let isName = Bytes.isLower(text[previous.lowerBound]) && previous.count <= 4
        if !isName { return true }
      }
    } else if letter == UInt8(ascii: "v") || letter == UInt8(ascii: "p")
      || letter == UInt8(ascii: "c")
    {
      return false
    }
    return next.word.count > 1 && opens(next, text)
  }

  /// "the U.S. The" ends a sentence, "the U.S. Army" does not.
  private func endsAtAcronym(
    _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isBracketed, !sentence.isHeading else { return false }
    return opens(next, text)
  }

  /// Whether the next word is one that has a capital only where a sentence begins.
  private func opens(_ next: Beginning, _ text: Span<UInt8>) -> Bool {
    // Not "A." or "In-N-Out", but "It's".
    if next.word.upperBound < text.count {
      let after = text[next.word.upperBound]
      if after == Bytes.dot || after == Bytes.hyphen { return false }
    }
    let traits = traits(of: next.word, text)
    if next.word.count > 1, Bytes.isUpper(text[next.word.lowerBound + 1]) {
      return traits.contains(.firmOpener)
    }
    return traits.contains(.opener)
  }

  /// "end.Next": a space was lost, unless it is an address, an initial or an abbreviation.
  private func isGlued(_ run: Terminator, _ sentence: Candidate, _ text: Span<UInt8>) -> Bool {
    guard run.kind != .ellipsis, Bytes.isUpper(text[run.end]) else { return false }
    let word = Token(before: run.start, from: sentence.start, in: text).full
    guard word.count > 1,
      word.allSatisfy({ Bytes.isLetter(text[$0]) || text[$0] == Bytes.apostrophe }),
      word.dropFirst().allSatisfy({ !Bytes.isUpper(text[$0]) }),
      traits(of: word, text).isDisjoint(with: .abbreviation)
    else { return false }
    let next = Bytes.word(from: run.end, to: sentence.end, in: text)
    // "Example.Com", "node.Js" are names.
    let isOpener = traits(of: next, text).contains(.opener)
    guard isOpener || (Bytes.isLower(text[word.lowerBound]) && next.count > 3),
      next.dropFirst().allSatisfy({ Bytes.isLower(text[$0]) })
    else { return false }
    let index = next.upperBound
    guard index < sentence.end else { return false }
    return Bytes.isSpace(text[index]) || text[index] == Bytes.comma
      || text[index] == Bytes.apostrophe
  }

  /// "asked" within a few names after a quotation: '"Why?" President Barzani asked.'
  private func isSpeech(
    _ next: Beginning, _ sentence: Candidate, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isQuoted, !next.isBracketed, !opens(next, text) else {
      return false
    }
    var index = next.word.lowerBound
    for _ in 0..<5 {
      let word = Bytes.word(from: index, to: sentence.end, in: text)
      guard !word.isEmpty else { return false }
      if Bytes.isLower(text[word.lowerBound]) { return traits(of: word, text).contains(.speech) }
      index = word.upperBound
      // "al-Sadr", "Gen. Smith".
      while index < sentence.end, index - word.upperBound < 32, !Bytes.isSpace(text[index]) {
        index += 1
      }
      index = Bytes.skipSpaces(from: index, to: sentence.end, in: text)
    }
    return false
  }

  /// Whether an ordinary lower-case word of some length stands before the dot.
  private func isWord(
    before run: Terminator, _ sentence: Candidate, _ text: Span<UInt8>
  ) -> Bool {
    let word = Token(before: run.start, from: sentence.start, in: text).word
    return word.count > 3 && word.allSatisfy { Bytes.isLower(text[$0]) }
      && traits(of: word, text).isDisjoint(with: .abbreviation)
  }

  /// The traits of a word, without those that it has only with a capital.
  private func traits(of word: Range<Int>, _ text: Span<UInt8>) -> WordTraits {
    let traits = words[text, word]
    guard traits.contains(.capitalized), Bytes.isLower(text[word.lowerBound]) else {
      return traits
    }
    // A lower-case "no." still announces a number.
    let isNumber = traits.contains(.numbered) && word.count == 2
    return isNumber ? traits : traits.subtracting(.abbreviation)
  }
}

/// The sentence being read.
private struct Candidate {
  var start: Int
  /// The end of the paragraph.
  let end: Int
  /// A short paragraph without a terminator, whose capitals may be those of a title.
  let isHeading: Bool
  private let paragraphStart: Int

  /// Whether it is the first of its paragraph.
  var isFirst: Bool { start == paragraphStart }

  init(_ paragraph: Range<Int>, in text: Span<UInt8>) {
    start = paragraph.lowerBound
    end = paragraph.upperBound
    paragraphStart = paragraph.lowerBound
    var last = end - 1
    while last > start, Bytes.isCloser(text[last]) {
      last -= 1
    }
    isHeading = paragraph.count < 160 && !Bytes.isTerminator(text[last])
  }
}

/// A run of terminators: `.`, `?!`, `...`, `. . .`, `…`.
private struct Terminator {
  enum Kind { case period, mark, ellipsis }

  let start: Int
  private(set) var end: Int
  /// Dots; three for an ellipsis character.
  private(set) var dots = 0
  private(set) var kind = Kind.period
  /// Dots with spaces between.
  private(set) var isSpaced = false
  /// Whether it follows a word without a space.
  let isAttached: Bool

  /// The run at `index`, or `nil` if there is none.
  init?(at index: Int, in range: Range<Int>, of text: Span<UInt8>) {
    start = index
    end = index
    isAttached = index > range.lowerBound && !Bytes.isSpace(text[index - 1])
    var marks = 0
    while end < range.upperBound {
      switch text[end] {
      case Bytes.dot:
        dots += 1
        end += 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        marks += 1
        end += 1
      case 0xE2 where Bytes.isEllipsis(at: end, to: range.upperBound, in: text):
        dots += 3
        end += 3
      case 0x20 where marks == 0 && dots > 0 && Self.isDot(at: end + 1, range.upperBound, text):
        isSpaced = true
        dots += 1
        end += 2
      default:
        kind = marks > 0 ? .mark : dots > 1 ? .ellipsis : .period
        if end == index { return nil }
        return
      }
    }
    kind = marks > 0 ? .mark : dots > 1 ? .ellipsis : .period
  }

  /// Whether a dot of its own stands at `index`, not that of ".5" or ".net".
  private static func isDot(at index: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    guard index < end, text[index] == Bytes.dot else { return false }
    guard index + 1 < end else { return true }
    return !Bytes.isWord(text[index + 1])
  }
}

/// Quotes, brackets, emphasis and footnote numbers after a terminator: they end with the sentence.
private struct Closing {
  private(set) var end: Int
  private(set) var hasQuote = false
  private(set) var hasNote = false

  init(after run: Terminator, of sentence: Candidate, in text: Span<UInt8>) {
    end = run.end
    while end < sentence.end {
      let byte = text[end]
      let second = end + 1 < sentence.end ? text[end + 1] : 0
      if byte == Bytes.quote || byte == Bytes.apostrophe {
        hasQuote = true
        end += 1
      } else if Bytes.isCloser(byte) {
        end += 1
      } else if byte == 0xC2, second == 0xBB {
        hasQuote = true
        end += 2
      } else if byte == 0xC2, second == 0xB9 || second == 0xB2 || second == 0xB3 {
        hasNote = true
        end += 2
      } else if byte == 0xE2, second == 0x81, end + 2 < sentence.end,
        text[end + 2] == 0xB0 || (0xB4...0xB9).contains(text[end + 2])
      {
        hasNote = true
        end += 3
      } else if byte == UInt8(ascii: "["), Bytes.isDigit(second),
        let stop = Self.number(at: end + 1, sentence, text), text[stop] == UInt8(ascii: "]")
      {
        hasNote = true
        end = stop + 1
      } else if Bytes.isDigit(byte), !hasNote, Self.canCarryNote(run, sentence, text, at: end),
        let stop = Self.number(at: end, sentence, text), Bytes.isSpace(text[stop])
      {
        let next = Bytes.skipSpaces(from: stop, to: sentence.end, in: text)
        guard next < sentence.end, Bytes.isUpper(text[next]) || text[next] == Bytes.quote else {
          return
        }
        hasNote = true
        end = stop
      } else {
        return
      }
    }
  }

  /// The end of a number of at most three digits, if something follows it.
  private static func number(
    at start: Int, _ sentence: Candidate, _ text: Span<UInt8>
  ) -> Int? {
    var stop = start
    while stop < sentence.end, stop - start < 4, Bytes.isDigit(text[stop]) {
      stop += 1
    }
    return stop < sentence.end && stop - start < 4 ? stop : nil
  }

  /// Whether digits right after the dot can be a footnote's: "said yes.12", not "2.12", "Art.5".
  private static func canCarryNote(
    _ run: Terminator, _ sentence: Candidate, _ text: Span<UInt8>, at index: Int
  ) -> Bool {
    guard run.isAttached, run.kind != .ellipsis else { return false }
    if index > run.end || run.kind == .mark { return true }
    let word = Token(before: run.start, from: sentence.start, in: text).full
    guard word.count > 1, word.allSatisfy({ Bytes.isLetter(text[$0]) || text[$0] == Bytes.hyphen })
    else { return Bytes.isCloser(text[run.start - 1]) }
    let traits = WordTable.english[text, word]
    return traits.isDisjoint(with: .abbreviation)
      || (traits.contains(.capitalized) && Bytes.isLower(text[word.lowerBound]))
  }
}

/// What follows a terminator and white space.
private struct Beginning {
  enum Kind { case none, lower, upper, digit, other }

  private(set) var kind = Kind.none
  private(set) var isQuoted = false
  private(set) var isBracketed = false
  /// "al-Sadr".
  private(set) var isParticle = false
  /// The first word, of ASCII letters; empty if there is none.
  private(set) var word: Range<Int>

  init(at start: Int, to end: Int, in text: Span<UInt8>) {
    word = start..<start
    var index = start
    var isInsertion = false
    while index < end {
      switch text[index] {
      case Bytes.quote, Bytes.apostrophe: isQuoted = true
      case UInt8(ascii: "("): isBracketed = true
      case UInt8(ascii: "["):
        isBracketed = true
        isInsertion = true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "<"): break
      case 0xC2 where index + 1 < end && text[index + 1] == 0xAB:
        isQuoted = true
        index += 1
      case Bytes.hyphen: break
      default:
        read(at: index, to: end, in: text)
        // "[text not declassified]" stands for a sentence or opens one.
        if isInsertion, kind == .lower { kind = .other }
        return
      }
      index += 1
    }
  }

  private mutating func read(at index: Int, to end: Int, in text: Span<UInt8>) {
    let byte = text[index]
    word = Bytes.word(from: index, to: end, in: text)
    if Bytes.isLower(byte) {
      kind = .lower
      isParticle =
        word.count == 2 && text[index + 1] == UInt8(ascii: "l") && index + 3 < end
        && text[index + 2] == Bytes.hyphen && Bytes.isUpper(text[index + 3])
        && (byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e"))
    } else if Bytes.isUpper(byte) {
      kind = .upper
    } else if Bytes.isDigit(byte) {
      kind = .digit
    } else if byte >= 0x80 {
      let second = index + 1 < end ? text[index + 1] : 0
      switch byte {
      case 0xC3: kind = second >= 0x9F ? .lower : .upper
      case 0xC4, 0xC5: kind = second & 1 == 0 ? .upper : .lower
      case 0xE2 where Bytes.isEllipsis(at: index, to: end, in: text): kind = .none
      default: kind = .other
      }
    } else {
      switch byte {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "+"),
        UInt8(ascii: "~"), UInt8(ascii: "|"):
        kind = .other
      default: kind = .none
      }
    }
  }
}

/// The word before a dot.
private struct Token {
  /// Up to the last white space, without opening quotes and brackets.
  let full: Range<Int>
  /// The part of `full` after its last hyphen or slash.
  let word: Range<Int>
  /// Whether nothing but bullets, quotes and brackets stands before it in its sentence.
  let isFirst: Bool
  let followsDigit: Bool
  /// Whether a quote or bracket closes between it and the dot.
  let isClosed: Bool
  private let sentenceStart: Int

  /// Longer words are no abbreviations.
  private static let reach = 32

  init(before end: Int, from sentenceStart: Int, in text: Span<UInt8>) {
    self.sentenceStart = sentenceStart
    var start = end
    while start > sentenceStart, end - start < Self.reach, !Bytes.isSpace(text[start - 1]) {
      start -= 1
    }
    var last = end
    while last > start, Bytes.isCloser(text[last - 1]) {
      last -= 1
    }
    while start < last {
      let bullet = Bytes.bullet(at: start, of: start..<last, in: text)
      guard bullet > 0 || !Bytes.isWord(text[start]) else { break }
      start += max(1, bullet)
    }
    full = start..<last
    isClosed = last < end
    var part = last
    while part > start, text[part - 1] != Bytes.hyphen, text[part - 1] != UInt8(ascii: "/") {
      part -= 1
    }
    word = part..<last
    var before = start
    // Numbers too: "2704. 1. Relations" has two markers.
    while before > sentenceStart, start - before < 8, !Bytes.isLetter(text[before - 1]) {
      before -= 1
    }
    isFirst = before == sentenceStart && part == start
    let previous = Bytes.trimmed(max(sentenceStart, start - 4)..<start, in: text)
    followsDigit = !previous.isEmpty && Bytes.isDigit(text[previous.upperBound - 1])
  }

  /// The word before, of ASCII letters; empty if there is none.
  func previousWord(in text: Span<UInt8>) -> Range<Int> {
    var end = full.lowerBound
    while end > sentenceStart, full.lowerBound - end < 4, !Bytes.isWord(text[end - 1]) {
      end -= 1
    }
    var start = end
    while start > sentenceStart, end - start < Self.reach, Bytes.isLetter(text[start - 1]) {
      start -= 1
    }
    return start..<end
  }

  func followsCapital(in text: Span<UInt8>) -> Bool {
    let previous = previousWord(in: text)
    return previous.count > 1 && Bytes.isUpper(text[previous.lowerBound])
  }
}

/// A list that runs on in one paragraph: "1. One item 2. Another", "• One • Another".
private struct InlineList {
  /// What separates the items: markers such as "2." or bullets.
  private enum Style { case none, dot, bracket, bullet }

  private var style = Style.none
  /// The next item's number, or its letter's byte.
  private var expected = 0
  private var isLettered = false
  private var lastItem: Int

  var isBracketed: Bool { style == .bracket }

  init(_ paragraph: Range<Int>, in text: Span<UInt8>) {
    lastItem = paragraph.lowerBound
    if Bytes.bullet(at: paragraph.lowerBound, of: paragraph, in: text) > 0 {
      style = .bullet
    } else if let marker = Bytes.marker(at: paragraph.lowerBound, of: paragraph, in: text),
      !marker.isEnclosed
    {
      style = marker.isBracketed ? .bracket : .dot
      isLettered = marker.isLettered
      expected = marker.value + 1
    }
  }

  /// The start of the item whose bullet or marker's last byte stands at `index`.
  mutating func item(
    at index: Int, in range: Range<Int>, _ text: Span<UInt8>, _ words: WordTable
  ) -> Int? {
    switch style {
    case .none: return nil
    case .bullet:
      guard index > range.lowerBound, Bytes.bullet(at: index, of: range, in: text) > 0,
        Bytes.isSpace(text[index - 1])
      else { return nil }
      return index
    case .dot, .bracket:
      var last = index
      if style == .bracket, text[last] == Bytes.dot { last += 1 }
      guard last < range.upperBound,
        text[last] == (style == .dot ? Bytes.dot : UInt8(ascii: ")"))
      else { return nil }
      var start = index
      while start > range.lowerBound, index - start < 5, Bytes.isWord(text[start - 1]) {
        start -= 1
      }
      let isFirst = start == range.lowerBound
      guard isFirst || Bytes.isSpace(text[start - 1]),
        let marker = Bytes.marker(at: start, of: start..<range.upperBound, in: text),
        marker.isLettered == isLettered, marker.value == expected
      else { return nil }
      let next = Beginning(
        at: Bytes.skipSpaces(from: last + 1, to: range.upperBound, in: text),
        to: range.upperBound, in: text)
      guard next.kind == .upper, isFirst || separates(start, in: range, text, words) else {
        return nil
      }
      expected += 1
      lastItem = start
      return start
    }
  }

  /// Whether an item can end before `start`: after a terminator, or else after a few words of which
  /// the last is not one that a number belongs to ("see paragraph 2.").
  private func separates(
    _ start: Int, in range: Range<Int>, _ text: Span<UInt8>, _ words: WordTable
  ) -> Bool {
    let before = Bytes.trimmed(range.lowerBound..<start, in: text)
    guard let end = before.last else { return false }
    if Bytes.isTerminator(text[end]) || text[end] == UInt8(ascii: ";") { return true }
    let longItem = 200
    guard start - lastItem <= longItem, Bytes.isLower(text[end]) || Bytes.isCloser(text[end]) else {
      return false
    }
    var first = before.upperBound
    while first > before.lowerBound, Bytes.isLetter(text[first - 1]) {
      first -= 1
    }
    let word = first..<before.upperBound
    guard !word.isEmpty else { return true }
    return Bytes.isLower(text[first])
      && words[text, word].isDisjoint(with: [.reference, .numbered, .unfinished])
  }
}
