import Foundation

/// How many units (sentences, paragraphs, documents) name one actor, the other, both.
package struct UnitCounts: Sendable, Equatable {
  /// All units of the corpus.
  package var total: Int
  /// Units that name the first actor, in `0...total`.
  package var first: Int
  /// Units that name the second actor, in `0...total`.
  package var second: Int
  /// Units that name both, in `0...min(first, second)`.
  package var both: Int

  package init(total: Int, first: Int, second: Int, both: Int) {
    self.total = total
    self.first = first
    self.second = second
    self.both = both
  }
}

/// Measures of association and of difference: pure functions of counts.
///
/// A figure is `nil` where its formula divides by zero or takes the logarithm of zero.
package enum Association {
  /// Units expected to name both if the two were independent: *n*₁·*n*₂ ∕ *N*.
  package static func expected(_ counts: UnitCounts) -> Double? {
    guard counts.total > 0 else { return nil }
    return Double(counts.first) * Double(counts.second) / Double(counts.total)
  }

  /// Pointwise mutual information, in bits: log₂(*n*₁₂·*N* ∕ (*n*₁·*n*₂)).
  ///
  /// 0 where the two are independent, positive where they stand together more often than that.
  ///
  /// - Parameter counts: Counts in units of one kind.
  /// - Returns: `nil` where the two never meet.
  /// - SeeAlso: K. Church and P. Hanks, *Computational Linguistics* 16 (1990).
  package static func pmi(_ counts: UnitCounts) -> Double? {
    guard counts.both > 0 else { return nil }
    return log2(
      Double(counts.both) * Double(counts.total) / (Double(counts.first) * Double(counts.second)))
  }

  /// Normalized pointwise mutual information: PMI ∕ −log₂(*n*₁₂ ∕ *N*), in −1...1.
  ///
  /// −1 where the two are never named together, 0 where they are independent, 1 where neither is
  /// named without the other.
  ///
  /// - Parameter counts: Counts in units of one kind.
  /// - Returns: `nil` where an actor is never named, or where every unit names both.
  /// - SeeAlso: G. Bouma, "Normalized (pointwise) mutual information in collocation extraction",
  ///   2009.
  package static func npmi(_ counts: UnitCounts) -> Double? {
    guard counts.first > 0, counts.second > 0, counts.both < counts.total else { return nil }
    guard let pmi = pmi(counts) else { return -1 }
    return pmi / -log2(Double(counts.both) / Double(counts.total))
  }

  /// Shared units as a part of the units that name either: *n*₁₂ ∕ (*n*₁ + *n*₂ − *n*₁₂), in 0...1.
  package static func jaccard(_ counts: UnitCounts) -> Double? {
    let either = counts.first + counts.second - counts.both
    guard either > 0 else { return nil }
    return Double(counts.both) / Double(either)
  }

  /// 2·*n*₁₂ ∕ (*n*₁ + *n*₂), in 0...1.
  package static func dice(_ counts: UnitCounts) -> Double? {
    guard counts.first + counts.second > 0 else { return nil }
    return 2 * Double(counts.both) / Double(counts.first + counts.second)
  }

  /// The log-likelihood ratio of the 2 × 2 table of units, four terms (Dunning's form), signed:
  /// 2·Σ *O*·ln(*O* ∕ *E*), negative where the two meet less often than expected.
  ///
  /// Without its sign it is compared with χ² of one degree of freedom: 3.84, 6.63, 10.83 for
  /// *p* = .05, .01, .001.
  ///
  /// - Parameter counts: Counts in units of one kind.
  /// - Returns: `nil` where a row or column of the table is empty.
  /// - SeeAlso: T. Dunning, *Computational Linguistics* 19 (1993).
  package static func logLikelihoodFourTerm(_ counts: UnitCounts) -> Double? {
    let (n, first, second) = (counts.total, counts.first, counts.second)
    guard first > 0, second > 0, first < n, second < n else { return nil }
    let cells = [
      (counts.both, first, second),
      (first - counts.both, first, n - second),
      (second - counts.both, n - first, second),
      (n - first - second + counts.both, n - first, n - second),
    ]
    let sum = cells.reduce(0.0) { sum, cell in
      guard cell.0 > 0 else { return sum }
      let expected = Double(cell.1) * Double(cell.2) / Double(n)
      return sum + Double(cell.0) * log(Double(cell.0) / expected)
    }
    let value = max(0, 2 * sum)
    let expected = Double(first) * Double(second) / Double(n)
    return Double(counts.both) < expected ? -value : value
  }

  /// The natural logarithm of the odds ratio of the 2 × 2 table with ½ added to each cell.
  package static func logOdds(_ counts: UnitCounts) -> Double? {
    guard counts.total > 0 else { return nil }
    let both = Double(counts.both) + 0.5
    let onlyFirst = Double(counts.first - counts.both) + 0.5
    let onlySecond = Double(counts.second - counts.both) + 0.5
    let neither = Double(counts.total - counts.first - counts.second + counts.both) + 0.5
    return log(both * neither / (onlyFirst * onlySecond))
  }

  /// How much more frequent something is after than before, in doublings:
  /// log₂[(*b* ∕ *d*) ∕ (*a* ∕ *c*)], with ½ added to *a* and *b* where one of them is 0.
  ///
  /// - Parameters:
  ///   - before: Occurrences before, *a*.
  ///   - beforeSize: Size of the corpus before, *c*: words, sentences.
  ///   - after: Occurrences after, *b*.
  ///   - afterSize: Size of the corpus after, *d*.
  /// - Returns: +1 = twice as frequent after, −1 = half as frequent; `nil` where a corpus is empty
  ///   or neither has an occurrence.
  /// - SeeAlso: A. Hardie, "Log Ratio: an informal introduction", 2014.
  package static func logRatio(
    before: Int, of beforeSize: Int, after: Int, of afterSize: Int
  ) -> Double? {
    guard beforeSize > 0, afterSize > 0, before + after > 0 else { return nil }
    let add = before == 0 || after == 0 ? 0.5 : 0
    return log2(
      ((Double(after) + add) / Double(afterSize)) / ((Double(before) + add) / Double(beforeSize)))
  }

  /// The log-likelihood ratio of two frequencies, two terms (Rayson and Garside's form), signed:
  /// 2·[*a*·ln(*a* ∕ *E*₁) + *b*·ln(*b* ∕ *E*₂)], negative where the frequency fell.
  ///
  /// - Parameters:
  ///   - before: Occurrences before, *a*.
  ///   - beforeSize: Size of the corpus before, *c*.
  ///   - after: Occurrences after, *b*.
  ///   - afterSize: Size of the corpus after, *d*.
  /// - Returns: To compare with χ² of one degree of freedom; `nil` where a corpus is empty or
  ///   neither has an occurrence.
  /// - SeeAlso: P. Rayson and R. Garside, "Comparing corpora using frequency profiling", 2000.
  package static func logLikelihoodTwoTerm(
    before: Int, of beforeSize: Int, after: Int, of afterSize: Int
  ) -> Double? {
    guard beforeSize > 0, afterSize > 0, before + after > 0 else { return nil }
    let share = Double(before + after) / (Double(beforeSize) + Double(afterSize))
    let expectedBefore = Double(beforeSize) * share
    let expectedAfter = Double(afterSize) * share
    let left = before > 0 ? Double(before) * log(Double(before) / expectedBefore) : 0
    let right = after > 0 ? Double(after) * log(Double(after) / expectedAfter) : 0
    let value = max(0, 2 * (left + right))
    let fell = Double(after) * Double(beforeSize) < Double(before) * Double(afterSize)
    return fell ? -value : value
  }
}
