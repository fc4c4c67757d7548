/// A word, name, mark or quotation as the attribution of quotations sees it.
struct SpeechToken {
  enum Kind {
    case word
    /// A mention of an actor.
    case name
    /// A quotation with its marks.
    case quotation
    /// *'s*, or the apostrophe after a plural.
    case possessive
    case comma, colon, dash
    /// A semicolon, or a bracket around a quotation.
    case divider
    /// Stands between two sentences.
    case stop
  }

  var kind: Kind
  var traits: SpeechTraits = []
  var range: Range<Int>
  /// Of a name or quotation, its place among the mentions or spans.
  var index = 0
  /// Whether it is a word that begins with a small letter.
  var isSmall = false
  /// Whether it is a small word that is a finite verb by its form: *was*, *visited*.
  var isFinite = false
  /// Whether it is a small word in *-ly*.
  var isManner = false
  /// Whether it begins with a digit.
  var isNumber = false
}

/// The tokens of a part of a document; a value keeps its buffer.
struct SpeechTokens {
  private(set) var all: [SpeechToken] = []
  private let words = SpeechWords.table

  /// Longer brackets are not looked past.
  private static let longestBracket = 80

  /// Reads a paragraph, or a sentence of one.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - range: What to read.
  ///   - spans: The quotations in it, in order; nothing within them is read.
  ///   - sentences: Those of the document, in order.
  ///   - mentions: Those of the document, in order.
  ///   - lexemes: Those of the document.
  mutating func read(
    _ text: Span<UInt8>, _ range: Range<Int>, spans: [QuotedSpan], sentences: [Range<Int>],
    mentions: [SpeakerCandidate], lexemes: [Lexeme]
  ) {
    all.removeAll(keepingCapacity: true)
    var lexeme = lexemes.span.firstIndex(startingFrom: range.lowerBound)
    var sentence = SentenceOrder.index(of: range.lowerBound, in: sentences)
    var mention = SentenceOrder.first(of: mentions, from: range.lowerBound)
    var span = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if Bytes.isSpace(byte) {
        position += 1
        continue
      }
      if sentence < sentences.count, position >= sentences[sentence].upperBound {
        while sentence < sentences.count, position >= sentences[sentence].upperBound {
          sentence += 1
        }
        if !all.isEmpty { all.append(SpeechToken(kind: .stop, range: position..<position)) }
      }
      while mention < mentions.count, mentions[mention].range.lowerBound < position { mention += 1 }
      if span < spans.count, position >= spans[span].outer.lowerBound {
        let outer = spans[span].outer
        all.append(SpeechToken(kind: .quotation, range: outer, index: span))
        span += 1
        position = outer.upperBound
        // Sentences that end within are no matter.
        while sentence + 1 < sentences.count, sentences[sentence].upperBound < position {
          sentence += 1
        }
      } else if mention < mentions.count, mentions[mention].range.lowerBound == position,
        mentions[mention].range.upperBound <= range.upperBound
      {
        let name = mentions[mention].range
        all.append(SpeechToken(kind: .name, range: name, index: mention))
        position = max(position + 1, name.upperBound)
      } else if Bytes.isWord(byte), !Bytes.isEllipsis(at: position, in: text, range) {
        while lexeme < lexemes.count, Int(lexemes[lexeme].start) < position { lexeme += 1 }
        if lexeme < lexemes.count, Int(lexemes[lexeme].start) == position,
          lexemes[lexeme].isPlain, Int(lexemes[lexeme].end) <= range.upperBound
        {
          // What stands behind its word does not belong to it.
          let word = lexemes[lexeme].word
          append(word, text, words[lexemes[lexeme].hash, count: word.count])
          position = word.upperBound
        } else {
          position = readWord(text, position, range.upperBound)
        }
      } else {
        let limit = span < spans.count ? spans[span].outer.lowerBound : range.upperBound
        position = readMark(text, position, range, limit: limit)
      }
    }
  }

  /// Reads a word, with its hyphens, and returns where it ends.
  private mutating func readWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    // Most words are letters, and more text follows: they are hashed as they are read.
    var hash = WordHash()
    let endOfLetters = hash.addLetters(of: text, from: start, to: end)
    var stop = max(start + 1, endOfLetters)
    while stop < end,
      Bytes.isWord(text[stop]) && !Bytes.isEllipsis(at: stop, in: text, start..<end)
        || text[stop] == Bytes.hyphen && stop + 1 < end && Bytes.isWord(text[stop + 1])
    {
      stop += 1
    }
    let range = start..<stop
    append(
      range, text, stop == endOfLetters ? words[hash.value, count: range.count] : words[text, range]
    )
    return stop
  }

  /// Appends a word by what is known of it.
  @inline(__always) private mutating func append(
    _ range: Range<Int>, _ text: Span<UInt8>, _ traits: SpeechTraits
  ) {
    let (start, stop) = (range.lowerBound, range.upperBound)
    let isSmall = Bytes.isLower(text[start])
    var token = SpeechToken(
      kind: .word, traits: traits.subtracting(.finite), range: range, isSmall: isSmall)
    token.isNumber = Bytes.isDigit(text[start])
    token.isFinite = isSmall && token.traits.contains(.past)
    if isSmall, range.count > 3, !token.isFinite {
      let (former, last) = (text[stop - 2], text[stop - 1])
      let endsInED = former == UInt8(ascii: "e") && last == UInt8(ascii: "d")
      token.isFinite = endsInED || traits.contains(.finite)
      token.isManner =
        former == UInt8(ascii: "l") && last == UInt8(ascii: "y")
        && !token.traits.contains(.nounInLY)
    }
    all.append(token)
  }

  /// Reads a mark and returns where to read on, at most at `limit` where it looks past brackets.
  private mutating func readMark(
    _ text: Span<UInt8>, _ position: Int, _ range: Range<Int>, limit: Int
  ) -> Int {
    let one = position..<position + 1
    switch text[position] {
    case Bytes.comma: all.append(SpeechToken(kind: .comma, range: one))
    case UInt8(ascii: ":"): all.append(SpeechToken(kind: .colon, range: one))
    case UInt8(ascii: ";"): all.append(SpeechToken(kind: .divider, range: one))
    case Bytes.hyphen:
      if all.last?.kind != .dash { all.append(SpeechToken(kind: .dash, range: one)) }
    case UInt8(ascii: "("), UInt8(ascii: "["):
      var close = position + 1
      while close < limit, close - position < Self.longestBracket,
        text[close] != UInt8(ascii: ")"), text[close] != UInt8(ascii: "]")
      {
        close += 1
      }
      if close < limit, close - position < Self.longestBracket { return close + 1 }
      all.append(SpeechToken(kind: .divider, range: one))
    case Bytes.apostrophe: return readApostrophe(text, position, range.upperBound)
    // An ellipsis has bytes that look like those of letters.
    case 0xE2: return position + 3
    default: break
    }
    return position + 1
  }

  /// Reads what an apostrophe begins: a possessive, or the end of a contraction, which is left out.
  private mutating func readApostrophe(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
    var stop = position + 1
    while stop < end, Bytes.isLetter(text[stop]) { stop += 1 }
    guard let last = all.last, last.range.upperBound == position else { return position + 1 }
    let tail = stop - position - 1
    let first = tail > 0 ? text[position + 1] | 0x20 : 0
    if tail == 1, first == UInt8(ascii: "t") {
      all[all.count - 1].traits.formUnion([.negation, .auxiliary])
    } else if last.traits.isDisjoint(with: [.person, .pronoun, .relative, .that]),
      tail == 0 || tail == 1 && first == UInt8(ascii: "s")
    {
      all.append(SpeechToken(kind: .possessive, range: position..<stop))
    }
    return stop
  }
}

extension Span<Lexeme> {
  /// The first lexeme that begins at a position or after it.
  fileprivate func firstIndex(startingFrom position: Int) -> Int {
    indices.partitioningIndex { Int(self[$0].start) >= position }
  }
}

extension SentenceOrder {
  /// The first mention that begins at a position or after it.
  static func first(of mentions: [SpeakerCandidate], from position: Int) -> Int {
    mentions.indices.partitioningIndex { mentions[$0].range.lowerBound >= position }
  }
}

extension Bytes {
  /// Whether an ellipsis character stands at a position of a range.
  fileprivate static func isEllipsis(
    at index: Int, in text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    text[index] == 0xE2 && isEllipsis(at: index, to: range.upperBound, in: text)
  }
}
