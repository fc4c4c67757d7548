/// How VADER sees the characters of a word.
enum ToneLetters {
  /// Appends a word in small letters.
  ///
  /// - Parameters:
  ///   - text: UTF-8; a byte that is none counts as a letter without case.
  ///   - range: The word.
  ///   - small: Where it goes.
  /// - Returns: The kinds of its letters, capital and small;
  ///   a titlecase letter such as "ǅ" counts as a small one.
  @discardableResult
  static func lowercase(
    _ text: Span<UInt8>, _ range: Range<Int>, into small: inout [UInt8]
  ) -> ByteKinds {
    var seen = ByteKinds()
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      guard byte >= 0x80 else {
        seen.formUnion(ByteKinds(of: byte))
        small.append(self.small(byte))
        position += 1
        continue
      }
      let (scalar, length) = decode(text, at: position, before: range.upperBound)
      let properties = scalar.properties
      if properties.isCased {
        seen.formUnion(properties.isUppercase ? .capital : .small)
        small.append(contentsOf: properties.lowercaseMapping.utf8)
      } else {
        for index in position..<position + length { small.append(text[index]) }
      }
      position += length
    }
    return seen
  }

  /// A letter of ASCII as a small one, any other byte as it is.
  @inline(__always) static func small(_ byte: UInt8) -> UInt8 {
    byte | ByteKinds(of: byte).rawValue & ByteKinds.capital.rawValue
  }

  /// The hash of a word in small letters; those beyond ASCII must be small.
  static func hash(of text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if !range.isEmpty, range.count <= WordHash.longestRead {
      return WordHash(reading: text, range).value
    }
    var hash = WordHash()
    for index in range { hash.add(small(text[index])) }
    return hash.value
  }

  /// A word without the punctuation at its ends, or as it is where fewer than three characters
  /// would be left.
  static func bare(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let bare = withoutPunctuation(text, range)
    var characters = 0
    for index in bare where text[index] & 0xC0 != 0x80 {
      characters += 1
      if characters > 2 { return bare }
    }
    return range
  }

  /// A word without the punctuation at its ends.
  static func withoutPunctuation(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let range = withoutPunctuationBehind(text, range)
    return withoutPunctuationAhead(text, range)
  }

  /// A word without the punctuation behind it.
  static func withoutPunctuationBehind(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while range.lowerBound < end, ByteKinds(of: text[end - 1]).contains(.punctuation) { end -= 1 }
    return range.lowerBound..<end
  }

  /// A word without the punctuation ahead of it.
  static func withoutPunctuationAhead(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, ByteKinds(of: text[start]).contains(.punctuation) { start += 1 }
    return start..<range.upperBound
  }

  /// Whether "n't" stands anywhere in a word.
  static func hasContractedNot(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    for index in range.lowerBound + 1..<range.upperBound - 1
    where text[index] == UInt8(ascii: "'") {
      if text[index - 1] | 0x20 == UInt8(ascii: "n"), text[index + 1] | 0x20 == UInt8(ascii: "t") {
        return true
      }
    }
    return false
  }

  /// The character at a position, and its length in bytes; U+FFFD for a byte that is not UTF-8.
  static func decode(
    _ text: Span<UInt8>, at position: Int, before end: Int
  ) -> (Unicode.Scalar, length: Int) {
    let lead = text[position]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, position + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length {
      guard text[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// White space beyond ASCII.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
