/// Where the paragraphs of a text begin and end.
package enum Paragraphs {
  /// Appends the ranges of the text's paragraphs, without surrounding white space, in order.
  ///
  /// Blank lines separate paragraphs, unless a page break has torn a sentence apart; a page number
  /// that stands between its parts is then within it. Where lines are
  /// wrapped at a margin, a single line break is a space; elsewhere each line is a paragraph.
  /// Headings, list items and table rows always are. Line ends may be LF or CRLF.
  ///
  /// - Parameters:
  ///   - text: Folded text: quotation marks are straight, dashes hyphens, spaces plain.
  ///   - range: The part of it to search.
  ///   - paragraphs: Where the ranges go.
  /// - Complexity: O(length of `range`).
  package static func find(
    in text: Span<UInt8>, range: Range<Int>, into paragraphs: inout [Range<Int>]
  ) {
    let lines = Lines.all(in: text, range)
    let document = Wrapping(of: text, lines[...], stopAtBlank: false)
    var margin = document.margin
    var open: Range<Int>?
    var last = 0..<0
    var blankBefore = true
    var next = 0
    while next < lines.count {
      var line = lines[next]
      next += 1
      guard !line.isEmpty else {
        blankBefore = true
        continue
      }
      if blankBefore, document.margin == 0, document.breaks > 0 {
        margin = Wrapping(of: text, lines[(next - 1)...], stopAtBlank: true).margin
      }
      if let paragraph = open, blankBefore, Lines.isPageNumber(line, in: text),
        let second = lines[next...].firstIndex(where: { !$0.isEmpty }),
        isTorn(paragraph, from: lines[second], in: text)
      {
        line = lines[second]
        next = second + 1
      }
      if let paragraph = open {
        let goesOn =
          blankBefore
          ? isTorn(paragraph, from: line, in: text)
          : isWrapped(last, before: line, margin: margin, in: text)
        if goesOn {
          open = paragraph.lowerBound..<line.upperBound
        } else {
          paragraphs.append(paragraph)
          open = line
        }
      } else {
        open = line
      }
      last = line
      blankBefore = false
    }
    if let open {
      paragraphs.append(open)
    }
  }

  /// Whether the break between two lines stands for a space.
  private static func isWrapped(
    _ last: Range<Int>, before line: Range<Int>, margin: Int, in text: Span<UInt8>
  ) -> Bool {
    let isFinished = Lines.isFinished(last, in: text)
    let isFull =
      margin > 0 && last.count <= Wrapping.widest
      && last.count + 1 + Lines.firstWord(line, in: text) > margin
    // In running prose "May / 12. The" and "John / A. Smith" only look like items.
    let item = Lines.item(line, in: text)
    guard item == .none || (item == .numbered && isFull && !isFinished) else { return false }
    guard Lines.item(last, in: text) != .block else { return false }
    if isFull { return true }
    guard !isFinished else { return false }
    if Lines.startsLower(line, in: text) { return margin > 0 || last.count >= Wrapping.narrowest }
    return last.count >= Wrapping.narrowest && Lines.endsUnfinished(last, in: text)
  }

  /// Whether a blank line between two paragraphs is a page break in mid-sentence.
  ///
  /// Only prose is joined: titles, salutations and table cells are shorter than `longProse`, or do
  /// not have the looks of a clause.
  private static func isTorn(
    _ paragraph: Range<Int>, from line: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    let longProse = 120
    let prose = 60
    guard !Lines.isFinished(paragraph, in: text), Lines.item(line, in: text) == .none else {
      return false
    }
    let end = text[paragraph.upperBound - 1]
    guard Bytes.isLetter(end) || Bytes.isDigit(end) || end == Bytes.comma || end == Bytes.hyphen
    else { return false }
    let isUnfinished = Lines.endsUnfinished(paragraph, in: text)
    if Lines.startsLower(line, in: text) {
      if paragraph.count >= longProse { return true }
      if paragraph.count >= prose, isUnfinished || end == Bytes.comma { return true }
      return end != Bytes.comma && Lines.isClause(paragraph, in: text)
        && Lines.endsClause(line, in: text)
    }
    return paragraph.count >= longProse && isUnfinished && Bytes.isWord(text[line.lowerBound])
  }
}

/// How a text, or a block of lines in it, was wrapped.
private struct Wrapping {
  /// Width in bytes at which lines were broken; 0 where each line stands for itself.
  private(set) var margin = 0
  /// Breaks between two lines of prose.
  private(set) var breaks = 0

  static let narrowest = 40
  static let widest = 120

  /// Measures all of some lines, or only those before the first blank one.
  ///
  /// Lines are wrapped if most are so long that the next line's first word would not have fitted,
  /// and if a good part of the next lines start in lower case. A text in capitals, which cannot show
  /// the second, needs three breaks and must show the first nearly always.
  init(of text: Span<UInt8>, _ lines: ArraySlice<Range<Int>>, stopAtBlank: Bool) {
    // How many lines have a width, and would have had it with one more word.
    var widths = InlineArray<128, Int32>(repeating: 0)
    var reaches = InlineArray<128, Int32>(repeating: 0)
    var wide = 0
    var lower = 0
    var hasLower = false
    var last = 0..<0
    for line in lines {
      if line.isEmpty, stopAtBlank { break }
      defer { last = line }
      guard !last.isEmpty, !line.isEmpty, Lines.item(line, in: text) == .none,
        Lines.item(last, in: text) != .block
      else { continue }
      breaks += 1
      if Lines.startsLower(line, in: text) { lower += 1 }
      if Bytes.isLower(text[last.upperBound - 1]) { hasLower = true }
      guard last.count <= Self.widest else {
        wide += 1
        continue
      }
      widths[last.count] += 1
      reaches[min(127, last.count + 1 + Lines.firstWord(line, in: text))] += 1
    }
    guard breaks >= 2, wide * 8 <= breaks else { return }

    // A few lines may stick out.
    var widest = Self.widest
    var above = Int(widths[widest])
    while above <= breaks / 50, widest > Self.narrowest {
      widest -= 1
      above += Int(widths[widest])
    }
    guard above > breaks / 50, widest > Self.narrowest else { return }
    var full = 0
    for reach in widest + 1..<128 {
      full += Int(reaches[reach])
    }
    if hasLower || lower > 0 {
      guard full * 5 >= breaks * 3, lower * 10 >= breaks * 3 else { return }
    } else {
      guard full * 10 >= breaks * 9, breaks >= 3 else { return }
    }
    margin = widest
  }
}

/// Lines of text: where they end and what they look like.
private enum Lines {
  enum Item { case none, numbered, bullet, block }

  /// The lines of part of a text, each without surrounding white space.
  static func all(in text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    // Most lines are longer, or blank between two that are.
    lines.reserveCapacity(range.count / 64 + 1)
    var position = range.lowerBound
    while position < range.upperBound {
      let rest = text.extracting(position..<range.upperBound)
      let end = position + ByteBlock.distance(in: rest) { $0.equal(to: Bytes.newline) }
      lines.append(Bytes.trimmed(position..<end, in: text))
      position = end + 1
    }
    return lines
  }

  /// What a line that is not blank starts with: `block` is a heading, a table row or a rule.
  static func item(_ line: Range<Int>, in text: Span<UInt8>) -> Item {
    let first = text[line.lowerBound]
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: "="): return .block
    case UInt8(ascii: "#"):
      var index = line.lowerBound
      while index < line.upperBound, text[index] == first { index += 1 }
      return Bytes.isSpace(at: index, of: line, in: text) ? .block : .none
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard line.count > 1 else { return .block }
      let second = text[line.lowerBound + 1]
      if Bytes.isSpace(second) { return .bullet }
      return second == first && Bytes.isSpace(at: line.lowerBound + 3, of: line, in: text)
        && line.count > 2 && text[line.lowerBound + 2] == first ? .block : .none
    case 0xE2: return Bytes.bullet(at: line.lowerBound, of: line, in: text) > 0 ? .bullet : .none
    default: break
    }
    return Bytes.marker(at: line.lowerBound, of: line, in: text) != nil ? .numbered : .none
  }

  /// Bytes of the first word of a line that is not blank.
  static func firstWord(_ line: Range<Int>, in text: Span<UInt8>) -> Int {
    var end = line.lowerBound
    // Longer words do not change any decision.
    while end < line.upperBound, end < line.lowerBound + 128, !Bytes.isSpace(text[end]) {
      end += 1
    }
    return end - line.lowerBound
  }

  static func startsLower(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    Bytes.isLower(text[line.lowerBound])
  }

  /// Whether a line is the number of a page: "14", "- 14 -", "[14]", "Page 14".
  static func isPageNumber(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard line.count <= 12 else { return false }
    var digits = 0
    var letters = 0
    for index in line {
      let byte = text[index]
      if Bytes.isDigit(byte) {
        digits += 1
      } else if Bytes.isLetter(byte) {
        letters += 1
      } else if byte != 0x20, byte != Bytes.hyphen, byte != UInt8(ascii: "["),
        byte != UInt8(ascii: "]")
      {
        return false
      }
    }
    guard (1...4).contains(digits) else { return false }
    let isPage =
      letters == 4 && text[line.lowerBound] | 0x20 == UInt8(ascii: "p")
      && text[line.lowerBound + 1] | 0x20 == UInt8(ascii: "a")
    return letters == 0 || isPage
  }

  /// Whether a line looks like the beginning of a clause, as no title, salutation or cell does: more
  /// words in lower case than with capitals, a verb or two words such as *of*, and a last word in
  /// lower case.
  static func isClause(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard line.count >= 24, !startsLower(line, in: text), item(line, in: text) == .none else {
      return false
    }
    var lower = 0
    var other = 0
    var joining = 0
    var endsLower = false
    var index = line.lowerBound
    while index < line.upperBound {
      let word = Bytes.word(from: index, to: line.upperBound, in: text)
      guard !word.isEmpty else {
        // A cell, a link or a price is no prose.
        switch text[index] {
        case UInt8(ascii: "|"), UInt8(ascii: "@"), 0x09: return false
        default: index += 1
        }
        continue
      }
      endsLower = Bytes.isLower(text[word.lowerBound])
      if endsLower {
        lower += 1
        let traits = WordTable.english[text, word]
        if traits.contains(.finite) {
          joining += 2
        } else if !traits.isDisjoint(with: [.unfinished, .preposition]) {
          joining += 1
        }
      } else {
        other += 1
      }
      index = word.upperBound
    }
    return endsLower && lower > other && lower >= 3 && joining >= 2
  }

  /// Whether a line that begins in lower case looks like the rest of a sentence: several words with a
  /// full stop, or as long as a line of print, and not first a name such as "al-Sadr" or "iPhone".
  static func endsClause(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    let first = firstWord(line, in: text)
    let start = line.lowerBound
    for index in start..<start + first {
      if Bytes.isUpper(text[index]) || text[index] == Bytes.dot && index + 1 < start + first
        || text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: "@")
      {
        return false
      }
    }
    guard line.count >= 20, line.count > first else { return false }
    let print = 60
    let last = text[line.upperBound - 1]
    return line.count >= print || last == Bytes.dot || last == UInt8(ascii: "?")
      || last == Bytes.quote
  }

  /// Whether a line ends like a sentence, or announces or separates what follows.
  static func isFinished(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    var index = line.upperBound - 1
    while index > line.lowerBound, Bytes.isCloser(text[index]) {
      index -= 1
    }
    let byte = text[index]
    return Bytes.isTerminator(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
      // The last byte of "…".
      || byte == 0xA6
  }

  /// Whether a line ends with a word that asks for another: *of*, *the*.
  static func endsUnfinished(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    var start = line.upperBound
    while start > line.lowerBound, line.upperBound - start <= 16, Bytes.isLower(text[start - 1]) {
      start -= 1
    }
    guard start > line.lowerBound, Bytes.isSpace(text[start - 1]),
      WordTable.english[text, start..<line.upperBound].contains(.unfinished)
    else { return false }
    // "…; and" stands between two items of a list.
    let before = Bytes.trimmed(line.lowerBound..<start, in: text)
    return before.isEmpty
      || !(text[before.upperBound - 1] == Bytes.comma
        || text[before.upperBound - 1] == UInt8(ascii: ";"))
  }
}
