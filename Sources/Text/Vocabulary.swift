/// The words that stand in aliases, each with a number: one hash and one probe a word of text.
///
/// Words are compared in lower case (see `Words.lowercased`). Numbers are dense, from 1; 0 is
/// every other word.
struct Vocabulary: Sendable {
  /// Open addressing, a power of two in size: hash in the upper half, word number in the lower;
  /// 0 = free. At most half full.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  /// Where the bytes of word *i* begin in `pool`, with one more at the end.
  private var starts: [Int32] = [0, 0]
  private var pool: [UInt8] = []

  /// How many words there are, the unnumbered 0 included.
  var count: Int { starts.count - 1 }

  /// The number of a word, given one if it has none yet.
  ///
  /// - Parameter word: In lower case; not empty.
  /// - Returns: A number from 1.
  mutating func insert(_ word: ArraySlice<UInt8>) -> Int32 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    let bytes = Array(word)
    let known = number(of: bytes.span, range: 0..<bytes.count, hash: hash)
    if known > 0 { return known }
    if 2 * count >= slots.count { grow() }
    let number = Int32(count)
    pool.append(contentsOf: bytes)
    starts.append(Int32(pool.count))
    place(UInt64(Self.key(hash)) << 32 | UInt64(number))
    return number
  }

  /// The number of the word at a range of a text, 0 where it is not in the vocabulary.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: One run of letters and digits.
  ///   - hash: The hash of its bytes in lower case.
  /// - Returns: A number from 0.
  @inline(__always) func number(of text: Span<UInt8>, range: Range<Int>, hash: WordHash) -> Int32 {
    let key = Self.key(hash)
    let mask = slots.count - 1
    var slot = Int(key) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return 0 }
      if UInt32(truncatingIfNeeded: entry >> 32) == key {
        let number = Int32(truncatingIfNeeded: entry)
        if isWord(number, equalTo: text, range: range) { return number }
      }
      slot = (slot + 1) & mask
    }
  }

  private func isWord(_ number: Int32, equalTo text: Span<UInt8>, range: Range<Int>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == range.count else { return false }
    var index = 0
    while index < range.count {
      let byte = text[range.lowerBound + index]
      if byte < 0x80 {
        guard Words.lowercased(byte) == pool[start + index] else { return false }
        index += 1
      } else if (0xC2...0xDF).contains(byte), index + 1 < range.count {
        let second = text[range.lowerBound + index + 1]
        let pair = Words.lowercasePairs[Int(byte & 0x1F) << 6 | Int(second & 0x3F)]
        let lower = pair == 0 ? UInt16(byte) << 8 | UInt16(second) : pair
        guard pool[start + index] == UInt8(lower >> 8),
          pool[start + index + 1] == UInt8(truncatingIfNeeded: lower)
        else { return false }
        index += 2
      } else {
        guard byte == pool[start + index] else { return false }
        index += 1
      }
    }
    return true
  }

  /// The half of a hash that is kept; its lowest bits place the word.
  @inline(__always) private static func key(_ hash: WordHash) -> UInt32 {
    UInt32(truncatingIfNeeded: hash.value)
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { place(entry) }
  }
}
