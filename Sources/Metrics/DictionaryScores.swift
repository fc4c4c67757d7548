import Foundation
package import Text

/// Words of two sides in a text, after what a dictionary says about denial.
package struct PolarityCounts: Sendable, Equatable {
  /// All words of the text, in `0...`.
  package var words: Int
  /// Places that the dictionary hits, in `0...`; before words are taken away.
  package var hits: Int
  /// Below 0 where a dictionary denies words that it does not list.
  package var positive: Int
  /// Below 0 where a dictionary denies words that it does not list.
  package var negative: Int

  package init(words: Int, hits: Int, positive: Int, negative: Int) {
    self.words = words
    self.hits = hits
    self.positive = positive
    self.negative = negative
  }

  /// Counts of a text or part of it.
  ///
  /// - Parameters:
  ///   - tally: What the dictionary found.
  ///   - negation: What becomes of denied words; `nil` = they count as if they were not denied.
  /// - SeeAlso: L. Young and S. Soroka, "Affective News: The Automated Coding of Sentiment in
  ///   Political Texts", *Political Communication* 29 (2012).
  package init(_ tally: DictionaryTally, negation: Lexicon.Negation?) {
    let counts = negation == .swap ? tally.byLongest : tally.byCategory
    words = tally.words
    hits = counts.hits
    positive = counts.positive
    negative = counts.negative
    switch negation {
    case nil: break
    case .subtract:
      positive -= counts.negatedPositive
      negative -= counts.negatedNegative
    case .swap:
      positive += counts.negatedNegative
      negative += counts.negatedPositive
    }
  }
}

/// The field's figures for tone by dictionary: pure functions of counts.
///
/// A text without a hit has no tone: `nil`, never 0. So has one for which a formula divides by zero
/// or takes the logarithm of what is not above zero.
package enum DictionaryScores {
  /// Polarity on the logit scale: ln(*pos* + ½) − ln(*neg* + ½).
  ///
  /// 0 where both sides are equal; dimensionless, without bounds, and symmetric.
  ///
  /// - Parameter counts: Of one text.
  /// - Returns: `nil` without hits, or where a side is below 0.
  /// - SeeAlso: W. Lowe, K. Benoit, S. Mikhaylov and M. Laver, "Scaling Policy Preferences from
  ///   Coded Political Texts", *Legislative Studies Quarterly* 36 (2011); `sent_logit` in
  ///   quanteda.sentiment.
  package static func logitScale(_ counts: PolarityCounts) -> Double? {
    guard counts.hits > 0, counts.positive >= 0, counts.negative >= 0 else { return nil }
    return log(Double(counts.positive) + 0.5) - log(Double(counts.negative) + 0.5)
  }

  /// (*pos* − *neg*) ∕ *N*, a share of all words in −1...1.
  ///
  /// - Parameter counts: Of one text.
  /// - Returns: `nil` without hits.
  /// - SeeAlso: `sent_abspropdiff` in quanteda.sentiment.
  package static func absoluteProportionalDifference(_ counts: PolarityCounts) -> Double? {
    guard counts.hits > 0, counts.words > 0 else { return nil }
    return Double(counts.positive - counts.negative) / Double(counts.words)
  }

  /// (*pos* − *neg*) ∕ (*pos* + *neg*), a share of the words with a side in −1...1.
  ///
  /// - Parameter counts: Of one text.
  /// - Returns: `nil` where no word has a side, or a side is below 0.
  /// - SeeAlso: `sent_relpropdiff` in quanteda.sentiment.
  package static func relativeProportionalDifference(_ counts: PolarityCounts) -> Double? {
    guard counts.positive >= 0, counts.negative >= 0, counts.positive + counts.negative > 0
    else { return nil }
    return Double(counts.positive - counts.negative) / Double(counts.positive + counts.negative)
  }

  /// Mean valence of the hits, in points of the lexicon: Σ *v* ∕ hits.
  ///
  /// - Parameters:
  ///   - valence: Sum over the hits, in thousandths of a point.
  ///   - hits: Hits in the same text.
  /// - Returns: A figure in the range of the lexicon's valences; `nil` without hits.
  /// - SeeAlso: `textstat_valence(normalization = "dictionary")` in quanteda.sentiment, which has 0
  ///   in place of `nil`.
  package static func meanValence(valence: Int, hits: Int) -> Double? {
    guard hits > 0 else { return nil }
    return Double(valence) / 1000 / Double(hits)
  }

  /// Valence per word of the text, in points of the lexicon: Σ *v* ∕ *N*.
  ///
  /// - Parameters:
  ///   - valence: Sum over the hits, in thousandths of a point.
  ///   - hits: Hits in the same text.
  ///   - words: All words of the text.
  /// - Returns: `nil` without hits.
  /// - SeeAlso: `textstat_valence(normalization = "all")` in quanteda.sentiment, which has 0 in
  ///   place of `nil`.
  package static func valencePerWord(valence: Int, hits: Int, words: Int) -> Double? {
    guard hits > 0, words > 0 else { return nil }
    return Double(valence) / 1000 / Double(words)
  }

  /// GDELT's tone: positive score − negative score, in percent of all words, in −100...100 and
  /// commonly within ±10.
  ///
  /// - Parameter counts: Of one text.
  /// - Returns: `nil` without hits.
  /// - SeeAlso: *The GDELT Global Knowledge Graph Codebook* 2.1 (2015), V2Tone.
  package static func gdeltTone(_ counts: PolarityCounts) -> Double? {
    absoluteProportionalDifference(counts).map { $0 * 100 }
  }

  /// GDELT's positive score: positive words in percent of all, in 0...100; `nil` without words.
  package static func gdeltPositiveScore(_ counts: PolarityCounts) -> Double? {
    percent(counts.positive, of: counts.words)
  }

  /// GDELT's negative score: negative words in percent of all, in 0...100; `nil` without words.
  package static func gdeltNegativeScore(_ counts: PolarityCounts) -> Double? {
    percent(counts.negative, of: counts.words)
  }

  /// GDELT's polarity: words found in the dictionary in percent of all, in 0...100; `nil` without
  /// words. It tells how charged a text is, not to which side.
  package static func gdeltPolarity(_ counts: PolarityCounts) -> Double? {
    percent(counts.hits, of: counts.words)
  }

  /// Net tone of the Lexicoder Sentiment Dictionary: (*pos* − *neg*) ∕ *N* in percent of all words,
  /// in −100...100, with denied words treated by one of two conventions.
  ///
  /// - Parameters:
  ///   - tally: Counts of one text.
  ///   - negation: What becomes of denied words; to be named with the figure.
  /// - Returns: `nil` without hits.
  /// - SeeAlso: L. Young and S. Soroka, "Affective News: The Automated Coding of Sentiment in
  ///   Political Texts", *Political Communication* 29 (2012).
  package static func netTone(
    _ tally: DictionaryTally, negation: Lexicon.Negation?
  ) -> Double? {
    absoluteProportionalDifference(PolarityCounts(tally, negation: negation)).map { $0 * 100 }
  }

  /// What part of a text the dictionary speaks of: hits ∕ words, a share from 0. A phrase is one
  /// hit, so that it stays within 1 unless terms of several categories overlap. `nil` without
  /// words.
  package static func coverage(_ counts: PolarityCounts) -> Double? {
    guard counts.words > 0 else { return nil }
    return Double(counts.hits) / Double(counts.words)
  }

  /// One score by its formula.
  ///
  /// - Parameters:
  ///   - score: The formula.
  ///   - tally: Counts of one text.
  ///   - negation: What becomes of denied words.
  /// - Returns: `nil` where it is undefined.
  package static func value(
    _ score: Lexicon.Score, of tally: DictionaryTally, negation: Lexicon.Negation
  ) -> Double? {
    let counts = PolarityCounts(tally, negation: negation)
    let found = tally.byCategory
    switch score {
    case .valence: return meanValence(valence: found.valence, hits: found.hits)
    case .valencePerWord:
      return valencePerWord(valence: found.valence, hits: found.hits, words: tally.words)
    case .logit: return logitScale(counts)
    case .absolute: return absoluteProportionalDifference(counts)
    case .relative: return relativeProportionalDifference(counts)
    case .gdelt: return gdeltTone(PolarityCounts(tally, negation: nil))
    }
  }

  private static func percent(_ part: Int, of whole: Int) -> Double? {
    guard whole > 0 else { return nil }
    return 100 * Double(part) / Double(whole)
  }
}
