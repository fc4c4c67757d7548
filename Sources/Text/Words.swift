/// Which bytes make words, and where words begin and end.
///
/// A *run* is a longest stretch of letters, marks and digits: what aliases are made of. A *word*,
/// which is what is counted, follows UAX #29: runs joined by one `'`, `.` or `:` between
/// letters, by one `,`, `.`, `;` or `'` between digits, or by `_`. The subset: scripts written
/// without spaces count a run as one word, and emoji count nothing.
package enum Words {
  /// What a byte does in a word: ASCII letters and digits stand for themselves, in lower case; the
  /// bytes of scalars beyond ASCII are `beyond` (see `scalar(in:at:end:)`), all others `other`.
  static let folding: InlineArray<256, UInt8> = InlineArray { index in
    switch UInt8(index) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(index) | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      UInt8(index)
    case 0x80...: beyond
    default: other
    }
  }

  static let other: UInt8 = 0
  static let beyond: UInt8 = 1

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Length of the scalar that begins at `position` with a byte beyond ASCII, and whether it is a
  /// letter, mark or digit.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - position: Where a scalar begins.
  ///   - end: Where to stop reading.
  /// - Returns: The length in 1...4, cut at `end`; whether the scalar belongs to words.
  static func scalar(
    in text: Span<UInt8>, at position: Int, end: Int
  ) -> (length: Int, isWord: Bool) {
    let first = text[position]
    let second = position + 1 < end ? text[position + 1] : 0
    let third = position + 2 < end ? text[position + 2] : 0
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, end - position)
    let isWord =
      switch first {
      case 0xC2: second == 0xAA || second == 0xB5 || second == 0xBA
      case 0xC3: second != 0x97 && second != 0xB7
      case 0xD8: second != 0x8C && second != 0x9B && second != 0x9F
      case 0xD9: !(0xAA...0xAD).contains(second)
      case 0xDB: second != 0x94
      case 0xE2: second >= 0xB0
      case 0xE3: second != 0x80
      case 0xEF:
        switch second {
        case 0xBC: (0x90...0x99).contains(third) || (0xA1...0xBA).contains(third)
        case 0xBD: (0x81...0x9A).contains(third) || third >= 0xA6
        // Variation selectors and punctuation; of this row only half marks belong to words.
        case 0xB8: (0xA0...0xAF).contains(third)
        case 0xBF: false
        default: true
        }
      case 0xF0: second != 0x9F
      default: true
      }
    return (length, isWord)
  }

  /// Whether the scalar that ends just before `position`, a scalar boundary, belongs to words;
  /// `false` at `start`.
  static func isWord(before position: Int, in text: Span<UInt8>, start: Int) -> Bool {
    guard position > start else { return false }
    var first = position - 1
    while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    return isWord(at: first, in: text, end: position)
  }

  /// Whether the scalar at `position`, a scalar boundary, belongs to words; `false` at `end`.
  static func isWord(at position: Int, in text: Span<UInt8>, end: Int) -> Bool {
    guard position < end else { return false }
    let byte = text[position]
    guard byte >= 0x80 else { return folding[Int(byte)] != other }
    return scalar(in: text, at: position, end: end).isWord
  }

  /// Lower case of the two-byte scalars U+0080...U+07FF, as two bytes each; 0 where there is none
  /// of the same length.
  static let lowercasePairs: [UInt16] = (0..<0x800).map { value -> UInt16 in
    guard value >= 0x80, let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    let lower = Array(scalar.properties.lowercaseMapping.utf8)
    guard lower.count == 2 else { return 0 }
    return UInt16(lower[0]) << 8 | UInt16(lower[1])
  }

  /// A text with ASCII and two-byte letters in lower case: the form in which words are compared
  /// where case is no matter. Every scalar keeps its length.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Returns: As many bytes.
  static func lowercased(_ text: [UInt8]) -> [UInt8] {
    var result = text
    var position = 0
    while position < text.count {
      let byte = text[position]
      if (0xC2...0xDF).contains(byte), position + 1 < text.count {
        let pair = lowercasePairs[Int(byte & 0x1F) << 6 | Int(text[position + 1] & 0x3F)]
        if pair != 0 {
          result[position] = UInt8(pair >> 8)
          result[position + 1] = UInt8(truncatingIfNeeded: pair)
        }
        position += 2
      } else {
        result[position] = lowercased(byte)
        position += 1
      }
    }
    return result
  }

  @inline(__always) static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
