/// What English words mean to a rule: a hash table searched by bytes and blind to case.
///
/// Words have at most 16 bytes, which are the key themselves; longer ones are unknown.
struct WordMap<Traits: OptionSet & Sendable>: Sendable where Traits.RawValue: Sendable {
  private struct Slot {
    /// 0 = empty.
    var key: UInt128 = 0
    var traits: Traits = []
  }

  /// Open addressing, a power of two in size, at most half full.
  private var slots: [Slot]
  /// One bit in sixteen or fewer is set: for a key. It answers for most other words.
  private var filter: [UInt64]
  private var filterBits: UInt64

  /// - Parameter words: In small letters; those that stand twice have the traits of both places.
  init(_ words: [(ArraySlice<UInt8>, Traits)]) {
    var bits: UInt64 = 6
    while 1 << bits < 2 * words.count { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    filterBits = bits + 3
    filter = Array(repeating: 0, count: 1 << (filterBits - 6))
    for (word, traits) in words where !word.isEmpty && word.count <= 16 {
      let key = word.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      let hash = Self.hash(key)
      let slot = slot(of: key, hash)
      slots[slot].key = key
      slots[slot].traits.formUnion(traits)
      let bit = Int(hash >> (64 - filterBits))
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// - Parameter lists: Words parted by spaces and line ends.
  init(_ lists: [(String, Traits)]) {
    self.init(
      lists.flatMap { list, traits in WordLists.words(of: list).map { ($0, traits) } })
  }

  /// The traits of a word; none of one that is not in the table.
  subscript(text: Span<UInt8>, word: Range<Int>) -> Traits {
    guard !word.isEmpty, word.count <= 16 else { return [] }
    let key = Self.key(text, word)
    let hash = Self.hash(key)
    let bit = Int(hash >> (64 - filterBits))
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return [] }
    return slots[slot(of: key, hash)].traits
  }

  /// The bytes of a word of 1...16 bytes in small letters as one number.
  @inline(__always) private static func key(_ text: Span<UInt8>, _ word: Range<Int>) -> UInt128 {
    let start = word.lowerBound
    if word.count <= 8, start + 8 <= text.count {
      return UInt128(ByteBlock(text, at: start).small >> UInt64(64 - 8 * word.count))
    }
    if word.count > 8 {
      let rest = UInt64(8 * word.count - 64)
      let tail = ByteBlock(text, at: word.upperBound - 8).small & (1 << rest &- 1)
      return UInt128(ByteBlock(text, at: start).small) << UInt128(rest) | UInt128(tail)
    }
    var key: UInt128 = 0
    for index in word { key = key << 8 | UInt128(Words.lowercased(text[index])) }
    return key
  }

  @inline(__always) private static func hash(_ key: UInt128) -> UInt64 {
    let mixed =
      UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 0x9E37_79B1
    let product = mixed &* 0x9E37_79B9_7F4A_7C15
    return (product ^ product >> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The slot of a key, or the empty one where it would stand.
  @inline(__always) private func slot(of key: UInt128, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].key != 0, slots[slot].key != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// Lists of words as they stand in the sources.
enum WordLists {
  /// The words of a list parted by spaces and line ends.
  static func words(of list: String) -> [ArraySlice<UInt8>] {
    Array(list.utf8).split { $0 == UInt8(ascii: " ") || $0 == Bytes.newline }
  }
}
