/// A run of bytes between white space, with the one hash that serves names and tone alike.
struct Lexeme {
  /// Bytes of the text.
  var start: UInt32
  var end: UInt32
  /// Where the letters and digits that begin it end.
  var wordEnd: UInt32
  /// Of the bytes up to `wordEnd`, in lower case; meaningful where the lexeme is plain.
  var hash: WordHash
  /// The kinds of bytes it has.
  var kinds: ByteKinds

  /// Whether it is an ASCII word of which nothing is left to find out: all letters and digits, or
  /// three of them or more with nothing but punctuation behind. Most words are.
  var isPlain: Bool

  /// The letters and digits of a plain lexeme.
  var word: Range<Int> { Int(start)..<Int(wordEnd) }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The kinds of bytes that matter to words and to tone.
struct ByteKinds: OptionSet, Sendable {
  let rawValue: UInt8

  /// White space as Python has it, with the four separators of ASCII.
  static let space = Self(rawValue: 0x01)
  static let beyondASCII = Self(rawValue: 0x02)
  static let punctuation = Self(rawValue: 0x04)
  /// `!` and `?`.
  static let emphasis = Self(rawValue: 0x08)
  static let apostrophe = Self(rawValue: 0x10)
  /// Also the bit that makes a capital letter a small one.
  static let capital = Self(rawValue: 0x20)
  static let small = Self(rawValue: 0x40)
  static let digit = Self(rawValue: 0x80)

  static let alphanumeric: Self = [.capital, .small, .digit]

  @inline(__always) init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The kind of a byte.
  @inline(__always) init(of byte: UInt8) {
    self.init(rawValue: Self.table[Int(byte)])
  }

  private static let table: InlineArray<256, UInt8> = InlineArray { index in
    let kinds: Self =
      switch UInt8(index) {
      case 0x09...0x0D, 0x1C...0x20: .space
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
      case UInt8(ascii: "a")...UInt8(ascii: "z"): .small
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
      case UInt8(ascii: "!"), UInt8(ascii: "?"): [.punctuation, .emphasis]
      case UInt8(ascii: "'"): [.punctuation, .apostrophe]
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .punctuation
      case 0x80...: .beyondASCII
      default: []
      }
    return kinds.rawValue
  }
}

/// The hash of a word whose letters are added one by one, in lower case.
struct WordHash: Equatable, Sendable {
  /// The seven bits of an ASCII byte beside those of the one before: two cycles a byte, and what it
  /// lacks in mixing, `value` makes up for once a word.
  private var bytes: UInt64 = 0

  /// ASCII words of the same length up to this are the same where their hashes are.
  static let exactLength = 9

  @inline(__always) mutating func add(_ byte: UInt8) {
    bytes = (bytes << 7 | bytes >> 57) ^ UInt64(byte)
  }

  @inline(__always) var value: UInt64 {
    let product = bytes &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

extension Lexeme {
  /// Appends the lexemes of part of a text, in order.
  ///
  /// - Parameters:
  ///   - text: UTF-8, less than 4 GiB.
  ///   - range: The part, in bytes.
  ///   - lexemes: Where they go.
  static func split(_ text: Span<UInt8>, _ range: Range<Int>, into lexemes: inout [Lexeme]) {
    let end = range.upperBound
    var position = range.lowerBound
    while position < end {
      var kind = ByteKinds(of: text[position])
      if kind == .space {
        position += 1
        continue
      }
      let start = position
      var kinds = ByteKinds()
      var hash = WordHash()
      while !kind.isDisjoint(with: .alphanumeric) {
        kinds.formUnion(kind)
        hash.add(text[position] | kind.rawValue & ByteKinds.capital.rawValue)
        position += 1
        guard position < end else { break }
        kind = ByteKinds(of: text[position])
      }
      let wordEnd = position
      var isPlain = true
      while position < end {
        kind = ByteKinds(of: text[position])
        if kind == .space { break }
        if !kind.contains(.punctuation) { isPlain = false }
        kinds.formUnion(kind)
        position += 1
      }
      isPlain = isPlain && (position == wordEnd || wordEnd - start > 2)
      lexemes.append(
        Lexeme(
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
          wordEnd: UInt32(truncatingIfNeeded: wordEnd), hash: hash, kinds: kinds,
          isPlain: isPlain))
    }
  }
}
