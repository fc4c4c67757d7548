/// An actor's or a pair's frequency and tone in one version of a corpus.
package struct Side: Sendable {
  /// Mentions of an actor; sentences that mention both of a pair.
  package var count: Int
  /// What the count is set against: words.
  package var words: Int
  package var scoredSentences: Int
  /// In ten-thousandths.
  package var compound: Int

  package init(count: Int, words: Int, scoredSentences: Int = 0, compound: Int = 0) {
    self.count = count
    self.words = words
    self.scoredSentences = scoredSentences
    self.compound = compound
  }

  var perTenThousand: Double? {
    words > 0 ? Double(count) * 10_000 / Double(words) : nil
  }

  var tone: Double? {
    scoredSentences > 0 ? Double(compound) / 10_000 / Double(scoredSentences) : nil
  }
}

/// The same in two versions.
package struct Change: Sendable {
  package var before: Side
  package var after: Side

  package init(before: Side, after: Side) {
    self.before = before
    self.after = after
  }
}

/// The figures of a change, in column order.
package enum ChangeMetrics {
  package static let all = [
    before, after, difference, rateBefore, rateAfter, rateDifference, logRatio, logLikelihood,
    toneBefore, toneAfter, toneDifference,
  ]

  package static let before = Metric<Change>(
    name: "before", unit: "mentions or sentences",
    definition: "In the earlier version: counted mentions of the actor, or sentences that mention "
      + "both of a pair.",
    value: { Double($0.before.count) }, examples: [(change, 20)])

  package static let after = Metric<Change>(
    name: "after", unit: "mentions or sentences",
    definition: "In the later version: counted mentions of the actor, or sentences that mention "
      + "both of a pair.",
    value: { Double($0.after.count) }, examples: [(change, 60)])

  package static let difference = Metric<Change>(
    name: "difference", unit: "mentions or sentences", definition: "after − before.",
    value: { Double($0.after.count - $0.before.count) }, examples: [(change, 40)])

  package static let rateBefore = Metric<Change>(
    name: "before_per_10000", unit: "per 10,000 words",
    definition: "before × 10,000 ÷ words of the earlier version.", decimals: 2,
    value: \.before.perTenThousand, examples: [(change, 20), (empty, nil)])

  package static let rateAfter = Metric<Change>(
    name: "after_per_10000", unit: "per 10,000 words",
    definition: "after × 10,000 ÷ words of the later version.", decimals: 2,
    value: \.after.perTenThousand, examples: [(change, 40), (empty, nil)])

  package static let rateDifference = Metric<Change>(
    name: "difference_per_10000", unit: "per 10,000 words",
    definition: "after_per_10000 − before_per_10000.", decimals: 2,
    value: { subject in
      guard let before = subject.before.perTenThousand, let after = subject.after.perTenThousand
      else { return nil }
      return after - before
    },
    examples: [(change, 20), (empty, nil)])

  package static let logRatio = Metric<Change>(
    name: "log_ratio", unit: "doublings",
    definition: "log2 of the rate after ÷ the rate before (Hardie); ½ is added to both counts "
      + "where one is 0. +1 = twice as frequent.",
    decimals: 4,
    value: {
      Association.logRatio(
        before: $0.before.count, of: $0.before.words, after: $0.after.count, of: $0.after.words)
    },
    examples: [(change, 1), (appeared, 2.584_962_5), (empty, nil)])

  /// 80 in 25,000 words: 32 and 48 expected; 2·(20·ln(20⁄32) + 60·ln(60⁄48)) = 7.9770.
  package static let logLikelihood = Metric<Change>(
    name: "g2_two_term", unit: "G², 1 degree of freedom",
    definition: "Log-likelihood ratio of the two frequencies against the words of each version, "
      + "two terms (Rayson and Garside), negative where the rate fell. |G²| > 3.84, 6.63, 10.83: "
      + "p < .05, .01, .001 if mentions were independent.",
    decimals: 4,
    value: {
      Association.logLikelihoodTwoTerm(
        before: $0.before.count, of: $0.before.words, after: $0.after.count, of: $0.after.words)
    },
    examples: [(change, 7.977_081), (empty, nil)])

  package static let toneBefore = Metric<Change>(
    name: "tone_before", unit: "VADER compound, −1 to 1",
    definition: "Mean compound tone, in the earlier version, of the sentences that mention the "
      + "actor and hold a lexicon word; empty where there is none, and for pairs.",
    decimals: 4, value: \.before.tone, examples: [(change, -0.1), (empty, nil)])

  package static let toneAfter = Metric<Change>(
    name: "tone_after", unit: "VADER compound, −1 to 1",
    definition: "Mean compound tone, in the later version, of the sentences that mention the "
      + "actor and hold a lexicon word; empty where there is none, and for pairs.",
    decimals: 4, value: \.after.tone, examples: [(change, 0.05), (empty, nil)])

  package static let toneDifference = Metric<Change>(
    name: "tone_difference", unit: "VADER compound",
    definition: "tone_after − tone_before.", decimals: 4,
    value: { subject in
      guard let before = subject.before.tone, let after = subject.after.tone else { return nil }
      return after - before
    },
    examples: [(change, 0.15), (empty, nil)])

  /// For the examples: from 20 in 10,000 words to 60 in 15,000.
  private static let change = Change(
    before: Side(count: 20, words: 10_000, scoredSentences: 10, compound: -10_000),
    after: Side(count: 60, words: 15_000, scoredSentences: 20, compound: 10_000))
  /// From none in 2,000 words to one in 1,000: log2((1.5 ÷ 1,000) ÷ (0.5 ÷ 2,000)) = log2 6.
  private static let appeared = Change(
    before: Side(count: 0, words: 2_000), after: Side(count: 1, words: 1_000))
  private static let empty = Change(
    before: Side(count: 0, words: 0), after: Side(count: 0, words: 0))
}
