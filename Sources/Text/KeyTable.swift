/// Numbers by which words and lines are known, each with its place in a list: made once, searched
/// often.
///
/// It is as small as can be, since a larger one is pushed out of the processor's caches between two
/// searches. Most numbers that are looked for are not in it, and one bit tells.
struct KeyTable: Sendable {
  /// Ascending, and so in the order of their bits.
  private let keys: [UInt64]
  /// One bit in sixteen or fewer is set: that of a key, told by its highest bits.
  private var filter: [UInt64]
  /// How many keys have their bit in an earlier number of the filter.
  private var starts: [UInt32]
  private let shift: UInt64

  /// No keys.
  init() { self.init([]) }

  /// - Parameter keys: Ascending, each once; their highest bits are evenly spread.
  init(_ keys: [UInt64]) {
    var bits: UInt64 = 6
    while 1 << bits < 16 * keys.count { bits += 1 }
    self.keys = keys
    shift = 64 - bits
    filter = Array(repeating: 0, count: 1 << (bits - 6))
    starts = Array(repeating: 0, count: filter.count + 1)
    for key in keys {
      let bit = key >> shift
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
      starts[Int(bit >> 6) + 1] += 1
    }
    for index in filter.indices { starts[index + 1] += starts[index] }
  }

  var isEmpty: Bool { keys.isEmpty }

  /// Which key this is, counted from the smallest; `nil` for none of them.
  @inline(__always) func index(of key: UInt64) -> Int? {
    let bit = key &>> shift
    let word = Int(truncatingIfNeeded: bit >> 6)
    let mask: UInt64 = 1 &<< (bit & 63)
    let bits = filter[word]
    guard bits & mask != 0 else { return nil }
    // Of keys that share a bit, all but the first stand further behind.
    var index = Int(truncatingIfNeeded: starts[word]) &+ (bits & (mask &- 1)).nonzeroBitCount
    let end = Int(truncatingIfNeeded: starts[word + 1])
    while index < end {
      if keys[index] == key { return index }
      index &+= 1
    }
    return nil
  }
}

/// What is known of keys: a hash table with a filter in front.
///
/// Most keys that are looked for are not in it, and one bit tells. A key that is there costs one more
/// look, since its traits stand beside it.
struct KeyTraits<Traits: OptionSet & Sendable>: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// None where nothing stands.
    var traits: Traits = []
  }

  /// One bit in sixteen or fewer is set: that of a key, told by its highest bits.
  private var filter: [UInt64]
  /// Open addressing, a slot for eight bits of the filter, so that half of them are free or more.
  private var slots: [Slot]
  private let shift: UInt64

  /// - Parameter pairs: In any order; a key that stands twice has the traits of both places. The
  ///   highest bits of the keys are evenly spread.
  init(_ pairs: [(key: UInt64, traits: Traits)]) {
    var bits: UInt64 = 6
    let count = Set(pairs.lazy.map(\.key)).count
    while 1 << bits < 16 * count { bits += 1 }
    shift = 64 - bits
    filter = Array(repeating: 0, count: 1 << (bits - 6))
    slots = Array(repeating: Slot(), count: 1 << (bits - 3))
    for (key, traits) in pairs where !traits.isEmpty {
      let bit = key >> shift
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
      let place = place(of: key)
      slots[place].key = key
      slots[place].traits.formUnion(traits)
    }
  }

  /// The traits of a key; none of one that is not in the table.
  @inline(__always) subscript(key: UInt64) -> Traits {
    filtered(key) == 0 ? [] : slots[place(of: key)].traits
  }

  /// Whether a key may be in the table: 0 or 1, by its bit alone, for loops that go without branches.
  @inline(__always) func filtered(_ key: UInt64) -> UInt64 {
    let bit = key &>> shift
    return filter[Int(truncatingIfNeeded: bit >> 6)] &>> (bit & 63) & 1
  }

  /// Where a key stands, or the free slot where it would.
  @inline(__always) private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key &>> (shift &+ 3))
    while slots[place].key != key, !slots[place].traits.isEmpty {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}
