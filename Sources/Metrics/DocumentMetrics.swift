import Text

/// The figures of a document, in column order.
package enum DocumentMetrics {
  package static let all = [
    words, sentences, paragraphs, mentions, actors, mentionsPerTenThousand, rawWords,
    boilerplateShare, rawMentions, meanCompound, compound,
    negative, neutral, positive, hits, hitsInNames,
  ]

  package static let words = Metric<DocumentTally>(
    name: "words", unit: "words",
    definition:
      "Words of the body after UAX #29: letters and digits, joined by an apostrophe or a point "
      + "between letters (don't, U.S) and by a point or comma between digits (3.5); the parts of a "
      + "hyphenated compound count apart.",
    value: { Double($0.words) },
    examples: [(tally(words: 120), 120)])

  package static let sentences = Metric<DocumentTally>(
    name: "sentences", unit: "sentences",
    definition: "Sentences of the body; a heading or a list item without a full stop is one.",
    value: { Double($0.sentences) },
    examples: [(tally(sentences: 7), 7)])

  package static let paragraphs = Metric<DocumentTally>(
    name: "paragraphs", unit: "paragraphs",
    definition: "Paragraphs, headings and list items of the body.",
    value: { Double($0.paragraphs) },
    examples: [(tally(paragraphs: 3), 3)])

  package static let mentions = Metric<DocumentTally>(
    name: "mentions", unit: "mentions",
    definition:
      "Mentions of all actors of the gazetteer in the body, at the levels that the report "
      + "counts.",
    value: { Double($0.mentions) },
    examples: [(tally(mentions: [4, 0, 1]), 5)])

  package static let actors = Metric<DocumentTally>(
    name: "actors", unit: "actors",
    definition: "Different actors that the body mentions.",
    value: { Double($0.actors.count { $0.mentions > 0 }) },
    examples: [(tally(mentions: [4, 0, 1]), 2)])

  /// Scaled so that a communiqué and a white paper can share an axis.
  package static let mentionsPerTenThousand = Metric<DocumentTally>(
    name: "mentions_per_10000", unit: "mentions per 10,000 words",
    definition: "mentions × 10,000 ÷ words.", decimals: 2,
    value: { document in
      guard document.words > 0 else { return nil }
      return Double(document.mentions) * 10_000 / Double(document.words)
    },
    examples: [(tally(words: 400, mentions: [3]), 75), (tally(words: 0), nil)])

  package static let rawWords = Metric<DocumentTally>(
    name: "words_raw", unit: "words",
    definition: "Words of the whole text: body, title, byline and boilerplate.",
    value: { Double($0.zoneWords.all) },
    examples: [(tally(words: 120, boilerplate: 30), 150)])

  package static let boilerplateShare = Metric<DocumentTally>(
    name: "boilerplate_share", unit: "%",
    definition: "Words of boilerplate (teasers, captions, biographies, menus, labels) × 100 ÷ "
      + "words_raw; left_out.csv lists them.",
    decimals: 1,
    value: { document in
      guard document.zoneWords.all > 0 else { return nil }
      return 100 * Double(document.zoneWords.boilerplate) / Double(document.zoneWords.all)
    },
    examples: [(tally(words: 120, boilerplate: 30), 20), (tally(), nil)])

  package static let rawMentions = Metric<DocumentTally>(
    name: "mentions_raw", unit: "mentions",
    definition: "Mentions in the whole text, at the levels that the report counts.",
    value: { document in Double(document.actors.reduce(0) { $0 + $1.raw }) },
    examples: [(tally(mentions: [4, 0, 1]), 5)])

  package static let meanCompound = Metric<DocumentTally>(
    name: "tone_mean", unit: "VADER compound, −1 to 1",
    definition:
      "Mean of the compound tone of the body's sentences, each scored alone by VADER's rules "
      + "without lexicon words inside actors' names. Empty where the body has no lexicon word.",
    decimals: 4,
    value: { document in
      guard document.bodyHits > 0, document.sentences > 0 else { return nil }
      return Double(document.sentenceCompound) / 10_000 / Double(document.sentences)
    },
    examples: [
      (tally(sentences: 4, hits: 2, sentenceCompound: 4_404 - 4_767), -0.009_075),
      (tally(sentences: 4), nil),
    ])

  package static let compound = scored(
    "tone_compound", "VADER compound, −1 to 1",
    "Compound tone of the whole text, all zones, taken as one: the sum of valences s as s ÷ √(s² + 15). It "
      + "saturates: a long text tends to −1 or 1; tone_mean does not.",
    decimals: 4, scale: 10_000, example: (-7_096, -0.7096)
  ) { $0.compound }

  package static let negative = scored(
    "tone_neg", "share, 0 to 1", "Share of negative weight in the whole text (VADER's neg).",
    decimals: 3, scale: 1_000, example: (120, 0.12)
  ) { $0.negative }

  package static let neutral = scored(
    "tone_neu", "share, 0 to 1", "Share of neutral weight in the whole text (VADER's neu).",
    decimals: 3, scale: 1_000, example: (800, 0.8)
  ) { $0.neutral }

  package static let positive = scored(
    "tone_pos", "share, 0 to 1", "Share of positive weight in the whole text (VADER's pos).",
    decimals: 3, scale: 1_000, example: (80, 0.08)
  ) { $0.positive }

  package static let hits = Metric<DocumentTally>(
    name: "lexicon_hits", unit: "words",
    definition: "Words of the lexicon that were scored, in all zones.",
    value: { Double($0.tone.hits) },
    examples: [(tally(hits: 12), 12)])

  package static let hitsInNames = Metric<DocumentTally>(
    name: "lexicon_hits_in_names", unit: "words",
    definition: "Words of the lexicon that were left out because they stand inside the name of "
      + "an actor (united in United States).",
    value: { Double($0.hitsInNames) },
    examples: [(tally(), 0)])

  /// A share or score of VADER's, undefined where no word was scored.
  private static func scored(
    _ name: String, _ unit: String, _ definition: String, decimals: Int, scale: Double,
    example: (stored: Int, value: Double), _ part: @escaping @Sendable (Tone) -> Int
  ) -> Metric<DocumentTally> {
    var document = tally(hits: 1)
    document.tone.compound = example.stored
    document.tone.negative = example.stored
    document.tone.neutral = example.stored
    document.tone.positive = example.stored
    return Metric<DocumentTally>(
      name: name, unit: unit,
      definition: definition + " Empty where the text has no lexicon word.",
      decimals: decimals,
      value: { document in
        guard document.tone.hits > 0 else { return nil }
        return Double(part(document.tone)) / scale
      },
      examples: [(document, example.value), (tally(), nil)])
  }

  /// A document for the examples.
  private static func tally(
    words: Int = 0, boilerplate: Int = 0, sentences: Int = 0, paragraphs: Int = 0,
    mentions: [Int] = [], hits: Int = 0,
    sentenceCompound: Int = 0
  ) -> DocumentTally {
    var annotations = Annotations()
    annotations.paragraphs = [
      Paragraph(range: 0..<0, words: words),
      Paragraph(range: 0..<0, zone: .boilerplate, words: boilerplate),
    ]
    annotations.tone.hits = hits
    var tally = DocumentTally(
      Document(metadata: DocumentMetadata(id: "a.txt"), bytes: []),
      digest: Digest([UInt8](repeating: 0, count: 32)), annotations: annotations, levels: [])
    tally.sentences = sentences
    tally.paragraphs = paragraphs
    tally.bodyHits = hits
    tally.sentenceCompound = sentenceCompound
    tally.actors = mentions.enumerated().map { index, count in
      var actor = ActorTally(actor: index)
      actor.mentions = count
      actor.raw = count
      return actor
    }
    return tally
  }
}
