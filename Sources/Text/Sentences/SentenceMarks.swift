/// The sentence being read.
struct Candidate {
  var start: Int
  /// The end of the paragraph.
  let end: Int
  /// A short paragraph without a terminator, whose capitals may be those of a title.
  let isHeading: Bool
  private let paragraphStart: Int

  /// Whether it is the first of its paragraph.
  var isFirst: Bool { start == paragraphStart }

  /// Whether the sentence before it, in the same paragraph, is a question.
  func followsQuestion(in text: Span<UInt8>) -> Bool {
    var index = start
    while index > paragraphStart, start - index < 8,
      Bytes.isSpace(text[index - 1]) || Bytes.isCloser(text[index - 1])
    {
      index -= 1
    }
    return index > paragraphStart && text[index - 1] == UInt8(ascii: "?")
  }

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
struct Terminator {
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
struct Closing {
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
struct Beginning {
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
struct Token {
  /// Up to the last white space, without opening quotes and brackets.
  let full: Range<Int>
  /// The part of `full` after its last hyphen or slash.
  let word: Range<Int>
  /// Whether nothing but bullets, quotes and brackets stands before it in its sentence.
  let isFirst: Bool
  let followsDigit: Bool
  /// Whether a quote or bracket closes between it and the dot.
  let isClosed: Bool
  /// Whether it is the second part of a unit such as "km/h".
  let followsSlash: Bool
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
    followsSlash = part > start && text[part - 1] == UInt8(ascii: "/")
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
struct InlineList {
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
