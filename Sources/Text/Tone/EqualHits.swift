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
    var left: Int?
    var right: Int?
    /// The number of nodes down the right side.
    var rank = 1
  }

  /// Per hit.
  private var nodes: [Node] = []
  /// The first of the hits looked at so far with a valence, by that valence.
  private var firsts: [Double: Int] = [:]

  /// Changes valences in place.
  ///
  /// - Parameters:
  ///   - hits: In order of the text.
  ///   - but: The place of "but" among the tokens.
  mutating func shift(_ hits: inout [ToneHit], around but: Int) {
    // For a few hits, asking again and again is the quickest.
    guard hits.count > 128 else {
      for number in hits.indices {
        let valence = hits[number].valence
        guard let first = hits.firstIndex(where: { $0.valence == valence }),
          hits[first].index != but
        else { continue }
        hits[first].valence *= Self.factor(of: hits[first], around: but)
      }
      return
    }
    firsts.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    for number in hits.indices {
      nodes.append(Node())
      let valence = hits[number].valence
      guard let first = merged(firsts[valence], number) else { continue }
      // A "but" with a valence of its own is passed over.
      guard hits[first].index != but else {
        firsts[valence] = first
        continue
      }
      firsts[valence] = merged(nodes[first].left, nodes[first].right)
      nodes[first] = Node()
      hits[first].valence *= Self.factor(of: hits[first], around: but)
      firsts[hits[first].valence] = merged(firsts[hits[first].valence], first)
    }
  }

  private static func factor(of hit: ToneHit, around but: Int) -> Double {
    hit.index < but ? SentimentRules.beforeBut : SentimentRules.afterBut
  }

  /// Makes two heaps one and returns its top.
  private mutating func merged(_ one: Int?, _ other: Int?) -> Int? {
    guard let one else { return other }
    guard let other else { return one }
    let top = min(one, other)
    let right = merged(nodes[top].right, max(one, other))
    let left = nodes[top].left
    let rightRank = right.map { nodes[$0].rank } ?? 0
    let leftRank = left.map { nodes[$0].rank } ?? 0
    nodes[top] =
      leftRank < rightRank
      ? Node(left: right, right: left, rank: leftRank + 1)
      : Node(left: left, right: right, rank: rightRank + 1)
    return top
  }
}
