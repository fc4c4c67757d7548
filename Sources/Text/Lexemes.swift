/// A run of bytes between white space, with the one hash that serves names and tone alike.
struct Lexeme {
  /// Bytes of the text.
  var start: UInt32
  var end: UInt32
  /// Where the letters and digits that begin it end.
  var wordEnd: UInt32
  /// The kinds of bytes it has.
  var kinds: ByteKinds

  /// Whether it is an ASCII word of which nothing is left to find out: all letters and digits, or
  /// three of them or more with nothing but punctuation behind. Most words are.
  var isPlain: Bool

  /// Of the bytes up to `wordEnd`, in lower case; meaningful where the lexeme is plain. It stands
  /// last, where it leaves no gap: a document's lexemes should stay close to the processor.
  var hash: UInt64

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
    self = Self.table[Int(byte)]
  }

  /// The kind of every byte. Loops copy it, since each look at it here asks whether it is made yet.
  static let table: InlineArray<256, Self> = InlineArray { index in
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
  }
}

/// The hash of a word whose bytes are added in lower case, one by one or eight at a time.
struct WordHash: Sendable {
  /// Up to eight bytes, the last one lowest.
  private var last: UInt64 = 0
  /// What the bytes before those came to.
  private var before: UInt64 = 0

  /// ASCII words of the same length up to this are the same where their hashes are; those up to
  /// twice this, where their hashes and their last bytes are.
  static let exactLength = 8

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  /// The bytes of a longer word are not read at once.
  static let longestRead = 16

  /// Reads a word of 1...16 bytes at once.
  @inline(__always) init(reading text: Span<UInt8>, _ word: Range<Int>) {
    let end = word.upperBound
    guard end >= 8 else {
      for index in word { last = last << 8 | UInt64(Words.lowercased(text[index])) }
      return
    }
    var count = word.count
    if count > 8 {
      before = ByteBlock(text, at: word.lowerBound).small &* Self.factor
      count -= 8
    }
    // Its last bytes, without those that stand before them.
    last = ByteBlock(text, at: end - 8).small & (UInt64.max &>> UInt64(64 - 8 * count))
  }

  @inline(__always) mutating func add(_ byte: UInt8) {
    makeRoom()
    last = last << 8 | UInt64(byte)
  }

  /// Adds letters to a word of none or a multiple of eight bytes.
  @inline(__always) fileprivate mutating func add(_ letters: LetterBlock) {
    makeRoom()
    last = letters.bytes
  }

  /// Adds the letters of ASCII that a part of a text begins with, to a word of none, as far as
  /// that can be done eight at a time.
  ///
  /// - Returns: Where the letters that were added end.
  @inline(__always) mutating func addLetters(
    of text: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var position = start
    while end - position >= 8 {
      let letters = LetterBlock(text, at: position)
      guard letters.count > 0 else { break }
      add(letters)
      position += letters.count
      guard letters.count == 8 else { break }
    }
    return position
  }

  @inline(__always) private mutating func makeRoom() {
    guard last >> 56 != 0 else { return }
    before = (before ^ last) &* Self.factor
    last = 0
  }

  /// The hash; different for different words of up to eight bytes.
  @inline(__always) var value: UInt64 {
    let product = (before ^ last) &* Self.factor
    return product ^ product >> 32
  }
}

/// The letters of ASCII that eight bytes of a text begin with, found without a look at each.
private struct LetterBlock {
  /// In 0...8; where it is 0, there is nothing to learn from the rest.
  var count: Int
  /// In lower case, the last one lowest.
  var bytes: UInt64
  var kinds: ByteKinds

  /// Reads eight bytes, which must lie within the text.
  @inline(__always) init(_ text: Span<UInt8>, at position: Int) {
    let block = ByteBlock(text, at: position)
    count = (block.letters ^ ByteBlock.each(0x80)).leadingZeroBitCount / 8
    let others = 64 - 8 * count
    let caseBits = ByteBlock.each(ByteKinds.capital.rawValue)
    let asWritten = block.bytes &>> others
    bytes = (block.bytes | caseBits) &>> others
    // Which case a word has cannot be guessed: one bit each, without a branch.
    let capitals = asWritten ^ bytes
    let small = asWritten & caseBits
    kinds = ByteKinds(
      rawValue: UInt8(truncatingIfNeeded: (capitals | (0 &- capitals)) >> 63) << 5
        | UInt8(truncatingIfNeeded: (small | (0 &- small)) >> 63) << 6)
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
    let table = ByteKinds.table
    let kinds = table.span
    var rest = range
    while !rest.isEmpty {
      // Room for some at a time, since to look for room at each takes longer than to fill it.
      lexemes.append(addingCapacity: 256) { room in
        let end = rest.upperBound
        var position = rest.lowerBound
        while position < end, room.freeCapacity > 0 {
          guard kinds[Int(text[position])] != .space else {
            position += 1
            continue
          }
          let lexeme = Lexeme(text, position..<end, kinds)
          room.append(lexeme)
          // White space follows, or the end.
          position = Int(lexeme.end) + 1
        }
        rest = min(position, end)..<end
      }
    }
  }

  /// Reads the lexeme that a range begins with.
  @inline(__always) private init(
    _ text: Span<UInt8>, _ range: Range<Int>, _ table: Span<ByteKinds>
  ) {
    let end = range.upperBound
    var position = range.lowerBound
    var kinds = ByteKinds()
    var hash = WordHash()
    while end - position >= 8 {
      let letters = LetterBlock(text, at: position)
      guard letters.count > 0 else { break }
      hash.add(letters)
      kinds.formUnion(letters.kinds)
      position += letters.count
      guard letters.count == 8 else { break }
    }
    var kind = position < end ? table[Int(text[position])] : .space
    // Digits, and letters among or behind them or at the very end of the text.
    while !kind.isDisjoint(with: .alphanumeric) {
      kinds.formUnion(kind)
      hash.add(text[position] | kind.rawValue & ByteKinds.capital.rawValue)
      position += 1
      kind = position < end ? table[Int(text[position])] : .space
    }
    let wordEnd = position
    var isPlain = true
    while kind != .space {
      if !kind.contains(.punctuation) { isPlain = false }
      kinds.formUnion(kind)
      position += 1
      kind = position < end ? table[Int(text[position])] : .space
    }
    self.start = UInt32(truncatingIfNeeded: range.lowerBound)
    self.end = UInt32(truncatingIfNeeded: position)
    self.wordEnd = UInt32(truncatingIfNeeded: wordEnd)
    self.hash = hash.value
    self.kinds = kinds
    self.isPlain = isPlain && (position == wordEnd || wordEnd - range.lowerBound > 2)
  }
}

extension Lexeme {
  /// Finds the lexemes of sentences: for each, from the first one that ends behind its beginning as
  /// far as the first one that ends behind its end. The sentence may cut either.
  ///
  /// - Parameters:
  ///   - sentences: Ascending and disjoint, in bytes.
  ///   - lexemes: Those of the text.
  ///   - places: Replaced by the indices of the lexemes, one range for each sentence.
  static func find(
    _ sentences: [Range<Int>], in lexemes: [Lexeme], into places: inout [Range<Int>]
  ) {
    places.removeAll(keepingCapacity: true)
    places.reserveCapacity(sentences.count)
    let lexemes = lexemes.span
    var next = 0
    for sentence in sentences {
      let first = first(of: lexemes, from: next, endingAfter: sentence.lowerBound)
      next = self.first(of: lexemes, from: first, endingAfter: sentence.upperBound)
      places.append(first..<next)
    }
  }

  private static func first(
    of lexemes: Span<Lexeme>, from index: Int, endingAfter position: Int
  ) -> Int {
    var index = index
    let stride = 8
    while index + stride < lexemes.count, Int(lexemes[index + stride].end) <= position {
      index += stride
    }
    while index < lexemes.count, Int(lexemes[index].end) <= position { index += 1 }
    return index
  }
}
