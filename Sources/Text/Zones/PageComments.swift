/// What stands within the text or below it without being part of it.
extension Page {
  /// What readers wrote, from the line above it to the end of the page.
  mutating func markComments() {
    guard let first = looks.indices.first(where: { isBody($0) }) else { return }
    for index in looks.indices.dropFirst(first + 1) where opensThread(index) {
      for next in index..<looks.count where rules[next] == nil || rules[next] == .rail {
        rules[next] = .comments
      }
      return
    }
  }

  /// Whether a line stands above comments: it says so, and so do some of the lines below.
  private func opensThread(_ index: Int) -> Bool {
    guard isThreadLine(looks[index]) else { return false }
    let below = looks.dropFirst(index + 1).prefix(8)
    let mark = below.firstIndex { isThreadLine($0) || isReplyLine($0) }
    guard let mark, !looks[index + 1..<mark].contains(where: { $0.isProse }) else { return false }
    return below.count { isThreadLine($0) || isReplyLine($0) } >= 2
  }

  private func isThreadLine(_ look: ParagraphLook) -> Bool {
    if look.opening.contains(.thread), !look.startsQuoted {
      return look.words <= 8 || look.isUnfinished && look.words <= 30
    }
    return Self.isSpeaker(look)
  }

  private func isReplyLine(_ look: ParagraphLook) -> Bool {
    look.isTime || look.isUnfinished && look.opening.contains(.reply) && look.words <= 6
  }

  /// "Jane says:"
  private static func isSpeaker(_ look: ParagraphLook) -> Bool {
    look.finish == .colon && look.any.contains(.speech) && look.words <= 5 && look.lower <= 1
      && look.startsUpper
  }

  /// Sentences in quotation marks that stand in the text, too.
  mutating func markPullQuotes(in text: Span<UInt8>) {
    var count = 0
    for (index, look) in looks.enumerated()
    where rules[index] == nil && look.startsQuoted && look.words >= 4 && look.range.count <= 300 {
      guard let quote = quoted(look.range, in: text) else { continue }
      // A text with more of them is a dialogue.
      count += 1
      guard count <= Self.mostPullQuotes else { return }
      let isElsewhere = looks.contains { other in
        other.range.count >= quote.count + 20 && other.range != look.range
          && Self.contains(other.range, quote, in: text)
      }
      if isElsewhere { rules[index] = .label }
    }
  }

  private static let mostPullQuotes = 20

  /// The words within the quotation marks that enclose a whole paragraph, without the last mark.
  private func quoted(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    guard text[range.lowerBound] == Bytes.quote, text[range.upperBound - 1] == Bytes.quote,
      range.count > 12
    else { return nil }
    var end = range.upperBound - 1
    while end > range.lowerBound + 1, !Bytes.isWord(text[end - 1]) {
      end -= 1
    }
    let quote = range.lowerBound + 1..<end
    return quote.contains { text[$0] == Bytes.quote } || quote.count < 12 ? nil : quote
  }

  /// Whether a range holds the bytes of another, blind to case.
  private static func contains(
    _ range: Range<Int>, _ quote: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    let first = Words.lowercased(text[quote.lowerBound])
    for start in range.lowerBound...range.upperBound - quote.count
    where Words.lowercased(text[start]) == first {
      var length = 1
      while length < quote.count,
        Words.lowercased(text[start + length]) == Words.lowercased(text[quote.lowerBound + length])
      {
        length += 1
      }
      if length == quote.count { return true }
    }
    return false
  }

  /// Lines of the page between the first paragraph of the text and the last.
  mutating func markBetween(_ first: Int, _ last: Int) {
    let title = rules.firstIndex { $0 == .headline }
    for index in looks.indices where index > first {
      let look = looks[index]
      guard rules[index] == nil, look.isUnfinished else { continue }
      let isTitle = title.map { look.line == looks[$0].line && look.words >= 3 } ?? false
      if isTitle || look.isTime {
        rules[index] = .label
      } else if look.whole.contains(.agency) {
        rules[index] = index > last ? .credit : .caption
      } else if look.opening.contains(.ask), look.words <= 5, index + 1 < looks.count,
        rules[index + 1] == .plea
      {
        rules[index] = .plea
      }
    }
  }
}
