/// Decides which of the terms that overlap in a text count.
///
/// Within a category, terms of more words come before those of fewer and then earlier ones before
/// later ones; a term of which a word is taken already does not count. Where the longest wins over
/// all categories, neither does one all of whose words are taken by terms of other categories,
/// unless it stands on the very same words.
///
/// - SeeAlso: `tokens_lookup` in quanteda 4, whose two scopes these are.
struct DictionaryOverlaps: Sendable {
  /// A run of words that is a term, or several.
  struct Candidate: Sendable {
    /// Words of the text, counted from 0.
    var words: Range<Int>
    /// Bytes of the text.
    var range: Range<Int>
    /// Where the tree of terms is.
    var node: Int32
    /// Whether one of the words overlaps a masked range.
    var isMasked: Bool
  }

  /// Candidates that may overlap with each other, in the order in which they end.
  private(set) var candidates: [Candidate] = []
  private var longest = 0
  private var start = Int.max
  private var end = 0
  /// Per word from `start`, whether a term stands there already.
  private var taken: [Bool] = []
  /// Per word from `start` as many elements as all categories need bits.
  private var takenByCategory: [UInt64] = []

  var isEmpty: Bool { candidates.isEmpty }

  mutating func append(_ candidate: Candidate) {
    candidates.append(candidate)
    longest = max(longest, candidate.words.count)
    start = min(start, candidate.words.lowerBound)
    end = max(end, candidate.words.upperBound)
  }

  mutating func removeAll() {
    candidates.removeAll(keepingCapacity: true)
    longest = 0
    start = .max
    end = 0
  }

  /// Goes through the terms that count.
  ///
  /// - Parameters:
  ///   - areMasked: Which of the candidates are looked at, as if there were no others.
  ///   - acrossCategories: Whether the longest wins over all categories.
  ///   - terms: Where the candidates come from.
  ///   - counting: By category, whether its terms make a place a hit.
  ///   - body: Takes a candidate, the entry that counts, and whether it is the first that makes its
  ///     place a hit.
  /// - Complexity: O(candidates × words of the longest).
  mutating func forEach(
    masked areMasked: Bool, acrossCategories: Bool, terms: DictionaryTerms, counting: [Bool],
    _ body: (Candidate, DictionaryTerms.Entry, _ isFirst: Bool) -> Void
  ) {
    let width = (counting.count + 63) / 64
    taken.removeAll(keepingCapacity: true)
    takenByCategory.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: end - start))
    takenByCategory.append(contentsOf: repeatElement(0, count: (end - start) * width))
    for length in stride(from: longest, through: 1, by: -1) {
      // The candidates on the same words stand together.
      var place = 0..<0
      var isBlocked = false
      var isTakenNow = false
      var isHit = false
      for candidate in candidates
      where candidate.words.count == length && candidate.isMasked == areMasked {
        if candidate.words != place {
          if isTakenNow { take(place) }
          place = candidate.words
          isBlocked = acrossCategories && isTaken(place)
          isTakenNow = false
          isHit = false
        }
        guard !isBlocked else { continue }
        for index in terms.nodes[Int(candidate.node)].entries {
          let entry = terms.entries[Int(index)]
          guard take(place, for: Int(entry.category), width: width) else { continue }
          let isCounting = counting[Int(entry.category)]
          body(candidate, entry, isCounting && !isHit)
          isHit = isHit || isCounting
          isTakenNow = true
        }
      }
      if isTakenNow { take(place) }
    }
  }

  private func isTaken(_ words: Range<Int>) -> Bool {
    for word in words where !taken[word - start] { return false }
    return true
  }

  private mutating func take(_ words: Range<Int>) {
    for word in words { taken[word - start] = true }
  }

  /// Takes words for a category, unless it has one of them already.
  private mutating func take(_ words: Range<Int>, for category: Int, width: Int) -> Bool {
    let bit = UInt64(1) << UInt64(category % 64)
    for word in words
    where takenByCategory[(word - start) * width + category / 64] & bit != 0 { return false }
    for word in words { takenByCategory[(word - start) * width + category / 64] |= bit }
    return true
  }
}
