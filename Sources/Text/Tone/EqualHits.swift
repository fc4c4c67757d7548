/// Shifts the weight of a text to what follows its first "but".
///
/// VADER goes through the valences in order and changes, for each, the first one in the text that
/// *equals* it by then: halved if that stands before "but", one and a half times if after. This
/// asks for the first of all equal valences again and again. Equal ones are therefore kept
/// together in a leftist heap, first on top; a hit is in one heap at a time.
///
/// - SeeAlso: C. A. Crane, "Linear lists and priority queues as balanced binary trees", 1972.
struct EqualHits {
  private struct Node {
    var left = EqualHits.none
    var right = EqualHits.none
    /// The number of nodes down the right side.
    var rank: Int32 = 1
  }

  /// The first of the hits looked at so far with a valence.
  private struct Slot {
    var valence = 0.0
    /// The text that this was filled for; any other but the present one leaves the slot free.
    var round: UInt32 = 0
    var first = EqualHits.none
  }

  /// In place of the number of a hit.
  private static let none: Int32 = -1

  /// Per hit.
  private var nodes: [Node] = []
  /// By valence. Open addressing, at most half full.
  private var slots: [Slot] = []
  /// The power of two that tells how many of the slots are used: as few as will do, wherever longer
  /// texts were before.
  private var bits = 8
  private var round: UInt32 = 0

  /// Changes valences in place.
  ///
  /// - Parameters:
  ///   - hits: In order of the text.
  ///   - but: The place of "but" among the tokens.
  mutating func shift(_ hits: inout [ToneHit], around but: Int) {
    // For a few hits, asking again and again is the quickest.
    guard hits.count > 1024 else {
      Self.shiftFew(&hits, around: but)
      return
    }
    clear(for: hits.count)
    for number in hits.indices {
      let slot = slot(of: hits[number].valence)
      let top = slots[slot].first
      // Those that were looked at before stand before.
      let first = top == Self.none ? number : Int(top)
      // A "but" with a valence of its own is passed over.
      guard hits[first].index != but else {
        slots[slot].first = merged(top, Int32(number))
        continue
      }
      if top != Self.none {
        let rest = merged(nodes[first].left, nodes[first].right)
        slots[slot].first = merged(rest, Int32(number))
        nodes[first] = Node()
      }
      hits[first].valence *= Self.factor(of: hits[first], around: but)
      let changed = self.slot(of: hits[first].valence)
      slots[changed].first = merged(slots[changed].first, Int32(first))
    }
  }

  /// Changes the valences of hits by asking for equal ones where there may be any: for most, none of
  /// those before is equal by then.
  private static func shiftFew(_ hits: inout [ToneHit], around but: Int) {
    // A bit for the place of each valence that hits looked at so far came to have.
    var seen = InlineArray<64, UInt64>(repeating: 0)
    for number in hits.indices {
      let valence = hits[number].valence
      let place = place(of: valence, bits: 12)
      let bit: UInt64 = 1 &<< UInt64(place & 63)
      var first = number
      if seen[place >> 6] & bit != 0 { first = hits.firstIndex { $0.valence == valence } ?? number }
      guard hits[first].index != but else {
        seen[place >> 6] |= bit
        continue
      }
      hits[first].valence *= factor(of: hits[first], around: but)
      // One comes, and the other goes elsewhere.
      let changed = Self.place(of: hits[first].valence, bits: 12)
      seen[changed >> 6] |= 1 &<< UInt64(changed & 63)
    }
  }

  /// Makes room for the valences of some hits, two of each at most.
  private mutating func clear(for count: Int) {
    nodes.removeAll(keepingCapacity: true)
    nodes.append(contentsOf: repeatElement(Node(), count: count))
    round &+= 1
    bits = 8
    while 1 << bits < 4 * count { bits += 1 }
    if 1 << bits > slots.count || round == 0 {
      slots = Array(repeating: Slot(), count: max(1 << bits, slots.count))
      round = 1
    }
  }

  /// The slot of a valence, made its own where it has none yet.
  private mutating func slot(of valence: Double) -> Int {
    var place = Self.place(of: valence, bits: bits)
    while slots[place].round == round {
      if slots[place].valence == valence { return place }
      place = (place + 1) & (1 << bits - 1)
    }
    slots[place] = Slot(valence: valence, round: round)
    return place
  }

  /// A place for a valence, the same for equal ones, below a power of two.
  private static func place(of valence: Double, bits: Int) -> Int {
    // 0 and -0 are equal.
    let product = (valence + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15
    // Many valences have their bits at the upper end alone, and so has the product.
    return Int(truncatingIfNeeded: product >> UInt64(64 - bits))
  }

  private static func factor(of hit: ToneHit, around but: Int) -> Double {
    hit.index < but ? SentimentRules.beforeBut : SentimentRules.afterBut
  }

  /// Makes two heaps one and returns its top.
  private mutating func merged(_ one: Int32, _ other: Int32) -> Int32 {
    if one == Self.none { return other }
    if other == Self.none { return one }
    let top = min(one, other)
    let right = merged(nodes[Int(top)].right, max(one, other))
    let left = nodes[Int(top)].left
    let rightRank = nodes[Int(right)].rank
    let leftRank = left == Self.none ? 0 : nodes[Int(left)].rank
    nodes[Int(top)] =
      leftRank < rightRank
      ? Node(left: right, right: left, rank: leftRank + 1)
      : Node(left: left, right: right, rank: rightRank + 1)
    return top
  }
}
