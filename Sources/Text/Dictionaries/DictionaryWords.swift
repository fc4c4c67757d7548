/// Splits a text into the words that dictionaries are matched against: those of quanteda 4.
///
/// Letters, digits and `_` in a row are a word, and so are such rows joined by one `'` or `.`
/// between letters or between digits, by one `,` or `;` between digits, or by one `-` between
/// either: "don't", "1,000", "U.S", "well-known". An address of the web or of mail is a word, and
/// so is `#` or `@` with what follows it. Any other sign is a word by itself, unless it is
/// punctuation (category P of Unicode), which is no word and ends a phrase.
///
/// Dashes and curly apostrophes join as the plain ones do. A folded text has spaces around each em
/// dash, so that there the words beside it are two; quanteda takes them for one, and so does this in
/// a text that is not folded.
///
/// - SeeAlso: K. Benoit et al., "quanteda: An R package for the quantitative analysis of textual
///   data", *Journal of Open Source Software* 3(30), 2018; its rules are those of UAX #29 and more.
enum DictionaryWords {
  struct Piece {
    enum Kind {
      case word, punctuation, space
    }

    var range: Range<Int>
    var kind: Kind
  }

  /// What the scalar at a position is to words.
  private enum Scalar {
    case letter, digit, underline, other
  }

  /// The piece that a part of a text begins with.
  ///
  /// - Parameters:
  ///   - text: Folded UTF-8.
  ///   - range: From where the piece begins to where it must end; not empty.
  /// - Returns: A piece of at least one byte.
  static func piece(_ text: Span<UInt8>, _ range: Range<Int>) -> Piece {
    let (start, end) = (range.lowerBound, range.upperBound)
    if let address = webAddress(text, range) {
      return Piece(range: start..<address, kind: .word)
    }
    let first = scalar(text, start, end)
    if first.kind != .other {
      var position = wordEnd(text, range)
      if position < end, text[position] == UInt8(ascii: "@") {
        position = domainEnd(text, position + 1..<end) ?? position
      }
      // A row of nothing but `_` is punctuation.
      let isWord = first.kind != .underline || hasLetterOrDigit(text, start..<position)
      return Piece(range: start..<position, kind: isWord ? .word : .punctuation)
    }
    let byte = text[start]
    guard byte < 0x80 else { return sign(text, range) }
    if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") {
      let position = tagEnd(text, start + 1..<end, onlyASCII: byte == UInt8(ascii: "@"))
      if position > start + 1 { return Piece(range: start..<position, kind: .word) }
    }
    let kind: Piece.Kind =
      !ByteKinds(of: byte).contains(.punctuation)
      ? .space : isSymbol(byte) ? .word : .punctuation
    return Piece(range: start..<start + 1, kind: kind)
  }

  /// Whether a sign of ASCII counts as a word: category S of Unicode.
  static func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Appends part of a text in lower case; see `Words.lowercased`.
  static func appendLowercased(
    _ text: Span<UInt8>, _ range: Range<Int>, to small: inout [UInt8]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if (0xC2...0xDF).contains(byte), position + 1 < range.upperBound {
        let second = text[position + 1]
        let pair = Words.lowercasePairs[Int(byte & 0x1F) << 6 | Int(second & 0x3F)]
        small.append(pair == 0 ? byte : UInt8(pair >> 8))
        small.append(pair == 0 ? second : UInt8(truncatingIfNeeded: pair))
        position += 2
      } else {
        small.append(Words.lowercased(byte))
        position += 1
      }
    }
  }

  // MARK: - Words

  private static func scalar(
    _ text: Span<UInt8>, _ position: Int, _ end: Int
  ) -> (kind: Scalar, length: Int) {
    let byte = text[position]
    if byte >= 0x80 {
      let (length, isWord) = Words.scalar(in: text, at: position, end: end)
      return (isWord ? .letter : .other, length)
    }
    if Words.isASCIILetter(byte) { return (.letter, 1) }
    if Words.isDigit(byte) { return (.digit, 1) }
    return (byte == UInt8(ascii: "_") ? .underline : .other, 1)
  }

  private static func wordEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    let end = range.upperBound
    var last = Scalar.other
    while position < end {
      let next = scalar(text, position, end)
      if next.kind != .other {
        last = next.kind
        position += next.length
        continue
      }
      let mark = mark(text, position, end)
      guard position + mark.length < end else { break }
      let following = scalar(text, position + mark.length, end)
      guard joins(mark.byte, last, following.kind) else { break }
      last = following.kind
      position += mark.length + following.length
    }
    return position
  }

  /// The plain mark that a sign stands for, and its length.
  private static func mark(
    _ text: Span<UInt8>, _ position: Int, _ end: Int
  ) -> (byte: UInt8, length: Int) {
    guard text[position] == 0xE2, position + 2 < end, text[position + 1] == 0x80 else {
      return (text[position], 1)
    }
    return switch text[position + 2] {
    case 0x90...0x95: (UInt8(ascii: "-"), 3)
    case 0x98, 0x99: (UInt8(ascii: "'"), 3)
    default: (text[position], 1)
    }
  }

  private static func joins(_ byte: UInt8, _ left: Scalar, _ right: Scalar) -> Bool {
    switch byte {
    case UInt8(ascii: "-"):
      (left == .letter || left == .digit) && (right == .letter || right == .digit)
    case UInt8(ascii: "'"), UInt8(ascii: "."):
      left == right && (left == .letter || left == .digit)
    case UInt8(ascii: ","), UInt8(ascii: ";"): left == .digit && right == .digit
    default: false
    }
  }

  private static func hasLetterOrDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] != UInt8(ascii: "_") { return true }
    return false
  }

  // MARK: - Addresses, tags and signs

  /// Where an address of the web that a part of a text begins with ends.
  private static func webAddress(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    switch text[range.lowerBound] | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "f"), UInt8(ascii: "w"): break
    default: return nil
    }
    for head in addressHeads where range.count > head.count {
      var position = range.lowerBound
      for byte in head {
        guard Words.lowercased(text[position]) == byte else { break }
        position += 1
      }
      guard position == range.lowerBound + head.count else { continue }
      // "www." has a dot already.
      guard let end = hostEnd(text, position..<range.upperBound, needsDot: head.last != dot) else {
        continue
      }
      position = end
      while position < range.upperBound, isAddress(text[position]) { position += 1 }
      return position
    }
    return nil
  }

  /// Where the name of a machine that a part of a text begins with ends: "example.org".
  private static func hostEnd(_ text: Span<UInt8>, _ range: Range<Int>, needsDot: Bool) -> Int? {
    var hasDot = !needsDot
    var end = range.lowerBound
    for position in range {
      let byte = text[position]
      if Words.isASCIILetter(byte) || Words.isDigit(byte) || byte == UInt8(ascii: "-") {
        if end > range.lowerBound, end < position { hasDot = true }
        end = position + 1
      } else if byte != dot || end < position {
        break
      }
    }
    return hasDot && end > range.lowerBound ? end : nil
  }

  private static let dot = UInt8(ascii: ".")
  private static let addressHeads = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "%"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Where the domain of an address of mail ends; `nil` where there is none.
  private static func domainEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, Words.isASCIILetter(text[range.lowerBound]) else { return nil }
    var hasDot = false
    var end = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if Words.isASCIILetter(byte) || Words.isDigit(byte) || byte == UInt8(ascii: "_") {
        end = position + 1
        if text[position - 1] == UInt8(ascii: ".") { hasDot = true }
      } else if byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".") {
        break
      }
      position += 1
    }
    return hasDot ? end : nil
  }

  private static func tagEnd(_ text: Span<UInt8>, _ range: Range<Int>, onlyASCII: Bool) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let next = scalar(text, position, range.upperBound)
      guard next.kind != .other, !onlyASCII || next.length == 1 else { break }
      position += next.length
    }
    return position
  }

  /// The piece made by a scalar beyond ASCII that belongs to no word, with what modifies it.
  private static func sign(_ text: Span<UInt8>, _ range: Range<Int>) -> Piece {
    let length = Words.scalar(in: text, at: range.lowerBound, end: range.upperBound).length
    let value = value(text, range.lowerBound, length)
    var end = range.lowerBound + length
    let kind: Piece.Kind =
      switch Unicode.Scalar(value)?.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        .punctuation
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
        .privateUse, .unassigned, .nonspacingMark, nil:
        .space
      default: .word
      }
    guard kind == .word else { return Piece(range: range.lowerBound..<end, kind: kind) }
    let isRegional = (0x1F1E6...0x1F1FF).contains(value)
    var mayPair = isRegional
    while end < range.upperBound, text[end] >= 0x80 {
      let next = Words.scalar(in: text, at: end, end: range.upperBound).length
      let modifier = self.value(text, end, next)
      switch modifier {
      // Variation selectors and the tones of skin.
      case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: break
      case 0x1F1E6...0x1F1FF where mayPair: mayPair = false
      default: return Piece(range: range.lowerBound..<end, kind: kind)
      }
      end += next
    }
    return Piece(range: range.lowerBound..<end, kind: kind)
  }

  private static func value(_ text: Span<UInt8>, _ position: Int, _ length: Int) -> UInt32 {
    guard length > 1 else { return 0xFFFD }
    var value = UInt32(text[position]) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length {
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return value
  }
}
