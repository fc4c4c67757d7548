/// The sum of documents as they come.
struct RunningTally: Sendable {
  private var sum: CorpusTally
  private var pairs = PairTable()
  private let countsPairs: Bool
  /// Of the document that is read.
  private var named: [Int] = []

  /// - Parameters:
  ///   - actors: How many entries the gazetteer has.
  ///   - countingPairs: Whether pairs are wanted: they are most of the work.
  init(actors: Int, countingPairs: Bool = true) {
    sum = CorpusTally(actors: actors)
    countsPairs = countingPairs
  }

  mutating func add(_ tally: DocumentTally) {
    named.removeAll(keepingCapacity: true)
    sum.add(tally, named: &named)
    if countsPairs { pairs.add(tally.pairs, named: named) }
  }

  func finish() -> CorpusTally {
    var sum = sum
    sum.pairs = pairs.sums
    return sum
  }

  /// All together; `actors` is how many entries the gazetteer has.
  static func sum(of parts: [RunningTally], actors: Int) -> CorpusTally {
    guard var whole = parts.first else { return CorpusTally(actors: actors) }
    for part in parts.dropFirst() {
      whole.sum = whole.sum + part.sum
      whole.pairs.add(part.pairs)
    }
    return whole.finish()
  }
}

/// Sums by pair of actors: a dictionary's hashes would take longer than all that is added.
private struct PairTable {
  private struct Slot {
    /// The first actor in the upper half, the second in the lower; 0 = free, since nobody stands with
    /// the gazetteer's first actor alone.
    var key: UInt64 = 0
    var sum = PairSum()
  }

  /// By hash of the key, then wherever there is room next; a power of two, a quarter of them free at
  /// least.
  private var slots: [Slot] = []
  private var count = 0

  /// Adds the pairs of one document.
  ///
  /// - Parameters:
  ///   - sharing: Those that share a paragraph, ascending.
  ///   - named: Everyone who has a counted mention, ascending.
  mutating func add(_ sharing: [PairTally], named: [Int]) {
    makeRoom(for: named.count * max(0, named.count - 1) / 2 + sharing.count)
    var added = 0
    var slots = slots.mutableSpan
    // In the order of the named: what is said of a pair is at hand when its turn comes.
    var next = 0
    for index in named.indices {
      let first = UInt64(named[index]) << 32
      for second in named[(index + 1)...] {
        let key = first | UInt64(second)
        let slot = Self.claim(key, in: &slots, &added)
        slots[slot].sum.documents += 1
        if next < sharing.count, sharing[next].key == key {
          slots[slot].sum.add(sharing[next])
          next += 1
        }
      }
    }
    for pair in sharing[next...] {
      slots[Self.claim(pair.key, in: &slots, &added)].sum.add(pair)
    }
    count += added
  }

  mutating func add(_ other: PairTable) {
    makeRoom(for: other.count)
    var added = 0
    var slots = slots.mutableSpan
    for entry in other.slots where entry.key != 0 {
      slots[Self.claim(entry.key, in: &slots, &added)].sum.add(entry.sum)
    }
    count += added
  }

  var sums: [ActorPair: PairSum] {
    var sums: [ActorPair: PairSum] = [:]
    sums.reserveCapacity(count)
    for slot in slots where slot.key != 0 {
      sums[ActorPair(Int(slot.key >> 32), Int(slot.key & 0xFFFF_FFFF))] = slot.sum
    }
    return sums
  }

  private mutating func makeRoom(for more: Int) {
    guard 4 * (count + more) > 3 * slots.count else { return }
    var size = max(64, slots.count)
    while 4 * (count + more) > 3 * size { size *= 2 }
    let old = slots
    slots = Array(repeating: Slot(), count: size)
    var slots = slots.mutableSpan
    var added = 0
    for slot in old where slot.key != 0 { slots[Self.claim(slot.key, in: &slots, &added)] = slot }
  }

  /// Where a pair stands, from now on where it did not.
  private static func claim(
    _ key: UInt64, in slots: inout MutableSpan<Slot>, _ added: inout Int
  ) -> Int {
    let mask = slots.count - 1
    // Multiplied by 2⁶⁴ over the golden ratio, which spreads both halves into the upper bits.
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].key != key {
      if slots[place].key == 0 {
        slots[place].key = key
        added += 1
        break
      }
      place = (place + 1) & mask
    }
    return place
  }
}

extension PairTally {
  fileprivate var key: UInt64 { UInt64(first) << 32 | UInt64(second) }
}
