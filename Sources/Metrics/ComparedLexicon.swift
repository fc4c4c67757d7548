package import Text

/// A lexicon that is set beside the first one, and how it is read.
package struct ComparedLexicon: Sendable, Equatable {
  /// For people, and in tables.
  package var name: String
  /// The score that is compared with others'.
  package var score: Lexicon.Score
  package var negation: Lexicon.Negation

  package init(name: String, score: Lexicon.Score, negation: Lexicon.Negation) {
    self.name = name
    self.score = score
    self.negation = negation
  }
}

/// What one lexicon finds in a document, or in the sentences that mention an actor.
package struct LexiconTally: Sendable {
  package var lexicon: ComparedLexicon
  package var found: DictionaryTally

  package init(_ lexicon: ComparedLexicon, _ found: DictionaryTally) {
    self.lexicon = lexicon
    self.found = found
  }
}

/// The figures of a lexicon, in column order.
package enum LexiconMetrics {
  package static let all = [
    words, hits, coverage, positive, negative, negatedPositive, negatedNegative, positiveAlone,
    negativeAlone, score, logit,
    absolute, relative, valence, valencePerWord, gdeltTone, gdeltPolarity, netSubtract, netSwap,
  ]

  package static let score = figure(
    "score", "as its method",
    "The one of the figures to the right that the report compares with other lexicons (method)."
  ) { DictionaryScores.value($0.lexicon.score, of: $0.found, negation: $0.lexicon.negation) }

  private static let words = count(
    "words",
    "Words as dictionary programs count them: with inner hyphens and apostrophes whole, "
      + "numbers and symbols among them, without punctuation."
  ) { $0.words }
  private static let hits = count(
    "hits",
    "Places that a category with a side hits (any category where none has a side), or a "
      + "term of a lexicon of scores; outside actors' names where these are masked. A phrase is one."
  ) { $0.byCategory.hits }
  private static let positive = count(
    "positive", "Hits of positive categories, or of terms with a score above 0."
  ) { $0.byCategory.positive }
  private static let negative = count(
    "negative", "Hits of negative categories, or of terms with a score below 0."
  ) { $0.byCategory.negative }
  private static let negatedPositive = count(
    "neg_positive", "Hits of a category of denied positive words (not good)."
  ) { $0.byCategory.negatedPositive }
  private static let negatedNegative = count(
    "neg_negative", "Hits of a category of denied negative words (not bad)."
  ) { $0.byCategory.negatedNegative }

  private static let positiveAlone = count(
    "positive_alone",
    "Of positive, those that are not part of a longer term of any category: not "
      + "the good of not good (quanteda's nested_scope = dictionary)."
  ) { $0.byLongest.positive }
  private static let negativeAlone = count(
    "negative_alone", "The same of negative."
  ) { $0.byLongest.negative }

  private static let coverage = figure(
    "coverage", "%", "hits × 100 ÷ words.", decimals: 2,
    example: (example(words: 200, positive: 6, negative: 2), 4)
  ) { DictionaryScores.gdeltPolarity(PolarityCounts($0.found, negation: nil)) }

  private static let logit = figure(
    "logit", "log ratio",
    "Logit scale: ln(positive + ½) − ln(negative + ½), after what the report says of denied words "
      + "(negation).",
    example: (example(words: 200, positive: 6, negative: 2), 0.955_511_445_027_436_4)
  ) { DictionaryScores.logitScale($0.counts) }

  private static let absolute = figure(
    "absolute", "share, −1 to 1",
    "Absolute proportional difference: (positive − negative) ÷ words, after the same.",
    example: (example(words: 200, positive: 6, negative: 2), 0.02)
  ) { DictionaryScores.absoluteProportionalDifference($0.counts) }

  private static let relative = figure(
    "relative", "share, −1 to 1",
    "Relative proportional difference: (positive − negative) ÷ (positive + negative), after the "
      + "same.",
    example: (example(words: 200, positive: 6, negative: 2), 0.5)
  ) { DictionaryScores.relativeProportionalDifference($0.counts) }

  private static let valence = figure(
    "valence", "points",
    "Mean score of the hits; in a dictionary of categories, weights of "
      + "positive hits less those of negative ones, by hit.",
    example: (example(words: 200, positive: 6, negative: 2, valence: 4_000), 0.5)
  ) {
    DictionaryScores.meanValence(
      valence: $0.found.byCategory.valence, hits: $0.found.byCategory.hits)
  }

  private static let valencePerWord = figure(
    "valence_per_word", "points", "The same sum by word.",
    example: (example(words: 200, positive: 6, negative: 2, valence: 4_000), 0.02)
  ) {
    DictionaryScores.valencePerWord(
      valence: $0.found.byCategory.valence, hits: $0.found.byCategory.hits, words: $0.found.words)
  }

  private static let gdeltTone = figure(
    "gdelt_tone", "%", "GDELT's tone: (positive − negative) × 100 ÷ words, denied words as any.",
    example: (example(words: 200, positive: 6, negative: 2), 2)
  ) { DictionaryScores.gdeltTone(PolarityCounts($0.found, negation: nil)) }

  private static let gdeltPolarity = figure(
    "gdelt_polarity", "%", "GDELT's polarity: words found in the dictionary × 100 ÷ words.",
    example: (example(words: 200, positive: 6, negative: 2), 4)
  ) { DictionaryScores.gdeltPolarity(PolarityCounts($0.found, negation: nil)) }

  private static let netSubtract = figure(
    "net_subtract", "%",
    "Net tone of the Lexicoder Sentiment Dictionary, denied words taken away: "
      + "((positive − neg_positive) − (negative − neg_negative)) × 100 ÷ words.",
    example: (example(words: 200, positive: 6, negative: 2), 2)
  ) { DictionaryScores.netTone($0.found, negation: .subtract) }

  private static let netSwap = figure(
    "net_swap", "%",
    "The same with denied words on the other side, each place counted for its "
      + "longest term: ((positive + neg_negative) − (negative + neg_positive)) × 100 ÷ words.",
    example: (example(words: 200, positive: 6, negative: 2), 2)
  ) { DictionaryScores.netTone($0.found, negation: .swap) }

  private static func count(
    _ name: String, _ definition: String, _ value: @escaping @Sendable (DictionaryTally) -> Int
  ) -> Metric<LexiconTally> {
    var found = DictionaryTally()
    found.words = 3
    found.byCategory.hits = 3
    found.byCategory.positive = 3
    found.byCategory.negative = 3
    found.byCategory.negatedPositive = 3
    found.byCategory.negatedNegative = 3
    found.byLongest = found.byCategory
    return Metric<LexiconTally>(
      name: name, unit: name == "words" ? "words" : "hits", definition: definition,
      value: { Double(value($0.found)) },
      examples: [
        (LexiconTally(anyLexicon, found), 3), (LexiconTally(anyLexicon, DictionaryTally()), 0),
      ])
  }

  private static func figure(
    _ name: String, _ unit: String, _ definition: String, decimals: Int = 4,
    example: (LexiconTally, Double)? = nil,
    _ value: @escaping @Sendable (LexiconTally) -> Double?
  ) -> Metric<LexiconTally> {
    Metric<LexiconTally>(
      name: name, unit: unit, definition: definition + " Empty where it is undefined.",
      decimals: decimals, value: value,
      examples: [(LexiconTally(anyLexicon, DictionaryTally()), nil)] + (example.map { [$0] } ?? []))
  }

  private static let anyLexicon = ComparedLexicon(name: "", score: .logit, negation: .subtract)

  private static func example(
    words: Int, positive: Int, negative: Int, valence: Int = 0
  ) -> LexiconTally {
    var found = DictionaryTally()
    found.words = words
    found.byCategory.hits = positive + negative
    found.byCategory.positive = positive
    found.byCategory.negative = negative
    found.byCategory.valence = valence
    found.byLongest = found.byCategory
    return LexiconTally(anyLexicon, found)
  }
}

extension LexiconTally {
  fileprivate var counts: PolarityCounts { PolarityCounts(found, negation: lexicon.negation) }
}
