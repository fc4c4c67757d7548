/// What stands between two quotation marks, none of them within another pair.
struct QuotedSpan {
  /// Inside the marks.
  var inner: Range<Int>
  /// With the marks.
  var outer: Range<Int>
  /// Whether it is open at the end of its paragraph and goes on in the next.
  var goesOn = false
}

/// Finds the quotation marks of a paragraph and pairs them. A value keeps its buffers.
struct QuotationMarks {
  private enum Family { case double, angular, single }

  private enum Role {
    case opening, closing
    /// Spaces on both sides, or on neither: closes what is open, and opens otherwise.
    case either
    /// A single mark after an *s* and before a word: more likely the plural's apostrophe.
    case doubtful
    /// A single mark after a letter.
    case soft
  }

  private struct Mark {
    var position: Int
    var length: Int
    var family: Family
    var role: Role

    var end: Int { position + length }
  }

  private var marks: [Mark] = []
  /// Indices into `marks` of what is open, outermost first.
  private var open: [Int] = []

  /// Deeper nesting is a fault of the text, and what is open is searched from the end.
  private static let deepest = 8

  /// Finds what a paragraph has between quotation marks.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraph: Where to look.
  ///   - next: The paragraph after it.
  ///   - sentences: Those of the document, in order.
  ///   - spans: Takes what is found, in order.
  mutating func find(
    _ text: Span<UInt8>, paragraph: Range<Int>, next: Range<Int>?, sentences: [Range<Int>],
    into spans: inout [QuotedSpan]
  ) {
    readMarks(text, paragraph)
    guard !marks.isEmpty else { return }
    open.removeAll(keepingCapacity: true)
    let nextFamily = next.flatMap { Self.family(openingAt: $0.lowerBound, $0.upperBound, text) }
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      if mark.family == .single {
        if open.isEmpty, mark.role == .opening {
          if let close = closing(of: index) {
            append(index, to: marks[close].position, marks[close].end, &spans)
            index = close
          } else if mark.position == paragraph.lowerBound, nextFamily == .single {
            append(index, to: paragraph.upperBound, paragraph.upperBound, &spans)
            spans[spans.count - 1].goesOn = true
            return
          }
        }
      } else if mark.role != .opening,
        let level = open.lastIndex(where: { marks[$0].family == mark.family })
      {
        if !(level == 0 && isInches(index, text)) {
          append(open[level], to: mark.position, mark.end, &spans)
          open.removeSubrange(level...)
        }
      } else if mark.role != .closing, open.count < Self.deepest {
        open.append(index)
      }
      index += 1
    }
    if !open.isEmpty { endOpen(text, paragraph, nextFamily, sentences, &spans) }
  }

  /// Adds a span in place of those within it.
  private func append(
    _ opening: Int, to end: Int, _ outerEnd: Int, _ spans: inout [QuotedSpan]
  ) {
    let mark = marks[opening]
    while let last = spans.last, last.outer.lowerBound > mark.position { spans.removeLast() }
    guard mark.end < end else { return }
    spans.append(QuotedSpan(inner: mark.end..<end, outer: mark.position..<outerEnd))
  }

  /// Decides what becomes of marks that nothing closes. One that opens a quotation for certain holds
  /// to the end of its paragraph; if other quotations follow, to the end of its sentence; any other
  /// is a stray.
  private func endOpen(
    _ text: Span<UInt8>, _ paragraph: Range<Int>, _ nextFamily: Family?,
    _ sentences: [Range<Int>], _ spans: inout [QuotedSpan]
  ) {
    let end = Bytes.trimmed(paragraph, in: text).upperBound
    for (level, index) in open.enumerated() {
      let mark = marks[index]
      guard mark.end < end, opensSpeech(mark, text, paragraph) else { continue }
      let isLast = level + 1 == open.count
      if isLast, nextFamily == mark.family {
        append(index, to: end, end, &spans)
        spans[spans.count - 1].goesOn = true
        continue
      }
      let following = spans.firstIndex { $0.outer.lowerBound > mark.position }
      var limit = isLast ? end : marks[open[level + 1]].position
      if let following { limit = min(limit, spans[following].outer.lowerBound) }
      if limit < end {
        let sentence = SentenceOrder.index(of: mark.end, in: sentences)
        guard sentence < sentences.count, sentences[sentence].upperBound <= limit else { continue }
        limit = sentences[sentence].upperBound
      }
      guard mark.end < limit else { continue }
      let span = QuotedSpan(inner: mark.end..<limit, outer: mark.position..<limit)
      spans.insert(span, at: following ?? spans.count)
    }
  }

  /// Whether a mark stands where quotations begin: first in its paragraph or sentence, or after a
  /// comma, a colon, a verb of saying or *that*.
  private func opensSpeech(_ mark: Mark, _ text: Span<UInt8>, _ paragraph: Range<Int>) -> Bool {
    let before = Bytes.trimmed(paragraph.lowerBound..<mark.position, in: text)
    guard let last = before.last else { return true }
    if Bytes.isTerminator(text[last]) || text[last] == Bytes.comma { return true }
    if text[last] == UInt8(ascii: ":") || Bytes.isOpeningBracket(text[last]) { return true }
    var start = before.upperBound
    while start > before.lowerBound, before.upperBound - start < 16, Bytes.isLetter(text[start - 1])
    {
      start -= 1
    }
    return !SpeechWords.table[text, start..<before.upperBound]
      .isDisjoint(with: [.saying, .participle, .that])
  }

  /// Whether a mark that could close the quotation stands for inches: it follows a number, and the
  /// next mark closes as well.
  private func isInches(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let mark = marks[index]
    guard mark.family == .double, open.count == 1, mark.position > 0,
      Bytes.isDigit(text[mark.position - 1])
    else { return false }
    // Singles between are not looked past: there are none that matter in a measure.
    return index + 1 < marks.count && marks[index + 1].family == .double
      && marks[index + 1].role == .closing
  }

  /// The single mark that closes what another opens, before the next that opens.
  private func closing(of opening: Int) -> Int? {
    var doubtful: Int?
    var isBalanced = true
    for index in opening + 1..<marks.count {
      let mark = marks[index]
      if mark.family != .single {
        isBalanced.toggle()
        continue
      }
      guard isBalanced else { continue }
      switch mark.role {
      case .opening, .either: return doubtful
      case .closing: return index
      case .soft: return doubtful ?? index
      case .doubtful: doubtful = doubtful ?? index
      }
    }
    return doubtful
  }

  private mutating func readMarks(_ text: Span<UInt8>, _ paragraph: Range<Int>) {
    marks.removeAll(keepingCapacity: true)
    let end = paragraph.upperBound
    var position = paragraph.lowerBound
    while true {
      // The straight marks have all bits but two in common, as only two rare signs do beside.
      position += ByteBlock.distance(in: text.extracting(position..<end)) {
        $0.equal(to: Bytes.quote, in: ~(Bytes.quote ^ Bytes.apostrophe)) | $0.equal(to: 0xC2)
      }
      guard position < end else { return }
      switch text[position] {
      case Bytes.quote:
        let role = Self.role(position, paragraph, text)
        marks.append(Mark(position: position, length: 1, family: .double, role: role))
      case Bytes.apostrophe:
        if let role = Self.singleRole(position, paragraph, text) {
          marks.append(Mark(position: position, length: 1, family: .single, role: role))
        }
      case 0xC2:
        if position + 1 < end, text[position + 1] == 0xAB || text[position + 1] == 0xBB {
          let role: Role = text[position + 1] == 0xAB ? .opening : .closing
          marks.append(Mark(position: position, length: 2, family: .angular, role: role))
        }
      default: break
      }
      position += 1
    }
  }

  private static func role(
    _ position: Int, _ paragraph: Range<Int>, _ text: Span<UInt8>
  ) -> Role {
    let opens = canOpen(position, paragraph, text)
    let closes = canClose(position, paragraph, text)
    return opens == closes ? .either : opens ? .opening : .closing
  }

  /// What a straight single mark does; `nil` for an apostrophe.
  private static func singleRole(
    _ position: Int, _ paragraph: Range<Int>, _ text: Span<UInt8>
  ) -> Role? {
    let next = position + 1 < paragraph.upperBound ? text[position + 1] : 0x20
    let previous = position > paragraph.lowerBound ? text[position - 1] : 0x20
    if Bytes.isWord(next), Bytes.isWord(previous) { return nil }
    let opens = canOpen(position, paragraph, text)
    let closes = canClose(position, paragraph, text)
    guard opens != closes else { return nil }
    guard closes else { return isElision(position, paragraph, text) ? nil : .opening }
    guard Bytes.isWord(previous) else { return .closing }
    // A word goes on after the plural's apostrophe and a space.
    let goesOn =
      next == 0x20 && position + 2 < paragraph.upperBound && Bytes.isLetter(text[position + 2])
    return previous | 0x20 == UInt8(ascii: "s") && goesOn ? .doubtful : .soft
  }

  /// Whether an apostrophe stands for letters left out: *'em*, *'90s*.
  private static func isElision(
    _ position: Int, _ paragraph: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    let word = Bytes.word(from: position + 1, to: paragraph.upperBound, in: text)
    if !word.isEmpty { return SpeechWords.table[text, word].contains(.elision) }
    var digits = position + 1
    while digits < paragraph.upperBound, Bytes.isDigit(text[digits]) { digits += 1 }
    return digits - position == 3
  }

  /// Marks of emphasis and other quotation marks are looked past, at most this many.
  private static let deepestRun = 4

  private static func isAdjunct(_ byte: UInt8) -> Bool {
    byte == Bytes.quote || byte == Bytes.apostrophe || byte == UInt8(ascii: "*")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
  }

  /// Whether white space, an opening bracket or a dash stands before a mark.
  private static func canOpen(
    _ position: Int, _ paragraph: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    var index = position
    while index > paragraph.lowerBound, position - index < deepestRun, isAdjunct(text[index - 1]) {
      index -= 1
    }
    guard index > paragraph.lowerBound else { return true }
    let byte = text[index - 1]
    return Bytes.isSpace(byte) || Bytes.isOpeningBracket(byte) || byte == Bytes.hyphen
      || byte == UInt8(ascii: "/")
  }

  /// Whether white space, a closing bracket, a dash or a mark of the sentence follows a mark.
  private static func canClose(
    _ position: Int, _ paragraph: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    var index = position + 1
    while index < paragraph.upperBound, index - position <= deepestRun, isAdjunct(text[index]) {
      index += 1
    }
    guard index < paragraph.upperBound else { return true }
    let byte = text[index]
    if Bytes.isSpace(byte) || Bytes.isTerminator(byte) { return true }
    switch byte {
    case Bytes.comma, Bytes.hyphen, UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "/"):
      return true
    default: return false
    }
  }

  /// The kind of mark that opens a paragraph.
  private static func family(openingAt start: Int, _ end: Int, _ text: Span<UInt8>) -> Family? {
    let paragraph = start..<end
    guard paragraph.count > 1 else { return nil }
    switch text[start] {
    case Bytes.quote: return role(start, paragraph, text) == .closing ? nil : .double
    case Bytes.apostrophe: return singleRole(start, paragraph, text) == .opening ? .single : nil
    case 0xC2: return text[start + 1] == 0xAB ? .angular : nil
    default: return nil
    }
  }
}

/// Finds sentences by place.
enum SentenceOrder {
  /// The first sentence that ends after a position; their number, if there is none.
  static func index(of position: Int, in sentences: [Range<Int>]) -> Int {
    sentences.indices.partitioningIndex { sentences[$0].upperBound > position }
  }
}
