/// Words with numbers: those that stand in aliases, or those that matter for tone.
///
/// Words are compared in lower case (see `Words.lowercased`). Numbers are dense, from 1; 0 is
/// every other word. A look-up costs one glance at a small filter, and for a word that is there one
/// probe.
struct Vocabulary: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// 0 = free.
    var number: Int32 = 0
    /// Of an ASCII word so short that its hash and its length are the word; less than 0, of one so
    /// short that these and its last eight bytes are the word; else 0.
    var exactLength: Int32 = 0
  }

  /// Open addressing, a power of two in size, at most half full.
  private var slots = [Slot](repeating: Slot(), count: 64)
  /// For the hash of each word, two bits of one number are set, in all about one in six. Small
  /// enough to stay close to the processor, it answers for most words of a text.
  private var filter = [UInt64](repeating: 0, count: 4)
  /// Where the bytes of word *i* begin in `pool`, with one more at the end.
  private var starts: [Int32] = [0, 0]
  private var pool: [UInt8] = []
  /// By number: the last eight bytes of a word whose exact length is less than 0; else 0.
  private var tails: [UInt64] = [0]

  /// How many numbers there are, the 0 of all other words included.
  var count: Int { starts.count - 1 }

  /// The number of a word, given one if it has none yet.
  ///
  /// - Parameter word: In lower case; not empty.
  /// - Returns: A number from 1.
  mutating func insert(_ word: ArraySlice<UInt8>) -> Int32 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    let bytes = Array(word)
    let known = number(of: bytes.span, range: 0..<bytes.count, hash: hash.value, isASCII: false)
    if known > 0 { return known }
    if 2 * count >= slots.count { grow() }
    let number = Int32(count)
    pool += bytes
    starts.append(Int32(pool.count))
    var slot = Slot(hash: hash.value, number: number)
    var tail: UInt64 = 0
    if bytes.allSatisfy({ $0 < 0x80 }) {
      if bytes.count <= WordHash.exactLength {
        slot.exactLength = Int32(bytes.count)
      } else if bytes.count <= 2 * WordHash.exactLength {
        slot.exactLength = -Int32(bytes.count)
        tail = ByteBlock(bytes.span, at: bytes.count - 8).bytes
      }
    }
    tails.append(tail)
    place(slot)
    return number
  }

  /// The number of the word at a range of a text, 0 where it is not in the vocabulary.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: The word.
  ///   - hash: The hash of its bytes in lower case.
  ///   - isASCII: Whether all its bytes are known to be ASCII.
  /// - Returns: A number from 0.
  @inline(__always) func number(
    of text: Span<UInt8>, range: Range<Int>, hash: UInt64, isASCII: Bool
  ) -> Int32 {
    mayHold(hash) ? find(text, range, hash, isASCII: isASCII) : 0
  }

  /// The glance at the filter alone: whether a word with this hash may have a number.
  @inline(__always) func mayHold(_ hash: UInt64) -> Bool { filtered(hash) != 0 }

  /// The same as a number, 0 or 1, for loops that go without branches: whether a word of a text is
  /// known no processor can guess.
  @inline(__always) func filtered(_ hash: UInt64) -> Int {
    let bits = filter[Self.filtered(hash) & (filter.count - 1)]
    return Int(truncatingIfNeeded: bits &>> (hash & 63) & bits &>> (hash >> 58) & 1)
  }

  /// What one look at the slots says of the word of a plain lexeme: its number, 0 for a word that
  /// has none, −1 where `find` must look closer. It has no branches either.
  @inline(__always) func glance(at lexeme: Lexeme) -> Int32 {
    let mayBeKnown = 0 &- Int32(truncatingIfNeeded: filtered(lexeme.hash))
    // Words that the filter has not share one slot, which stays close.
    let slot = slots[Self.place(lexeme.hash) & (slots.count - 1) & Int(mayBeKnown)]
    let difference =
      slot.hash ^ lexeme.hash
      | UInt64(UInt32(bitPattern: slot.exactLength) ^ (lexeme.wordEnd &- lexeme.start))
    let isOther = Int32(
      truncatingIfNeeded: Int64(bitPattern: difference | (0 &- difference)) >> 63)
    let isTaken: Int32 = slot.number != 0 ? -1 : 0
    return slot.number & ~isOther | isOther & isTaken & mayBeKnown
  }

  /// The number of the word of a plain lexeme by a closer look.
  @inline(never) func find(_ text: Span<UInt8>, _ lexeme: Lexeme) -> Int32 {
    find(text, lexeme.word, lexeme.hash, isASCII: true)
  }

  private func find(
    _ text: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64, isASCII: Bool
  ) -> Int32 {
    let mask = slots.count - 1
    var place = Self.place(hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return 0 }
      if slot.hash == hash {
        let isWord =
          switch Int(slot.exactLength) {
          case range.count where isASCII: true
          case -range.count where isASCII:
            tails[Int(slot.number)] == ByteBlock(text, at: range.upperBound - 8).small
          default: isWord(slot.number, equalTo: text, range: range)
          }
        if isWord { return slot.number }
      }
      place = (place + 1) & mask
    }
  }

  /// Whether a word is that of a text.
  private func isWord(_ number: Int32, equalTo text: Span<UInt8>, range: Range<Int>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == range.count else { return false }
    var index = 0
    while index < range.count {
      let byte = text[range.lowerBound + index]
      if (0xC2...0xDF).contains(byte), index + 1 < range.count {
        let second = text[range.lowerBound + index + 1]
        let pair = Words.lowercasePairs[Int(byte & 0x1F) << 6 | Int(second & 0x3F)]
        let lower = pair == 0 ? UInt16(byte) << 8 | UInt16(second) : pair
        guard pool[start + index] == UInt8(lower >> 8),
          pool[start + index + 1] == UInt8(truncatingIfNeeded: lower)
        else { return false }
        index += 2
      } else {
        guard Words.lowercased(byte) == pool[start + index] else { return false }
        index += 1
      }
    }
    return true
  }

  private static func filtered(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6 & 0xFFFF_FFFF)
  }

  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 24 & 0xFFFF_FFFF)
  }

  private mutating func place(_ slot: Slot) {
    filter[Self.filtered(slot.hash) & (filter.count - 1)] |=
      1 << (slot.hash & 63) | 1 << (slot.hash >> 58)
    let mask = slots.count - 1
    var place = Self.place(slot.hash) & mask
    while slots[place].number != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    filter = Array(repeating: 0, count: slots.count / 16)
    for slot in old where slot.number != 0 { place(slot) }
  }
}
