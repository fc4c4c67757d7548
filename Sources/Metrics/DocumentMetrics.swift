import Text

/// The figures of a document, in column order.
package enum DocumentMetrics {
  package static let all = [
    words, sentences, paragraphs, mentions, actors, mentionsPerTenThousand, rawWords,
    boilerplateShare, rawMentions, meanCompound, deviation, positiveSentences, negativeSentences,
    neutralSentences, compound, negative, neutral, positive, hits, coverage, hitsInNames,
    unmaskedMean, unmaskedCompound, ownVoice, quoted, quotations,
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
    value: { document in Double(document.actors.reduce(0) { $0 + Int($1.raw) }) },
    examples: [(tally(mentions: [4, 0, 1]), 5)])

  package static let meanCompound = Metric<DocumentTally>(
    name: "tone_mean", unit: "VADER compound, −1 to 1",
    definition:
      "Mean of the compound tone of the body's sentences, each scored alone by VADER's rules; "
      + "lexicon words inside actors' names are left out unless the report says otherwise. Empty where the body has no lexicon word.",
    decimals: 4,
    value: { $0.sentenceTone.mean },
    examples: [(tally(compounds: [4_404, -4_767, 0, 0]), -0.009_075), (tally(), nil)])

  package static let deviation = Metric<DocumentTally>(
    name: "tone_sd", unit: "VADER compound",
    definition: "Standard deviation of the compound tone of the body's sentences about tone_mean "
      + "(n − 1 in the denominator). Empty where tone_mean is, or with one sentence.",
    decimals: 4,
    value: { $0.sentenceTone.deviation },
    examples: [(tally(compounds: [5_000, -1_000]), 0.424_264_068_711_928_5), (tally(), nil)])

  package static let positiveSentences = share(
    "positive_sentences", "of 0.05 or more", 25
  ) { $0.positive }

  package static let negativeSentences = share(
    "negative_sentences", "of −0.05 or less", 50
  ) { $0.negative }

  package static let neutralSentences = share(
    "neutral_sentences", "between those, sentences without a lexicon word among them,", 25
  ) { $0.sentences - $0.positive - $0.negative }

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

  package static let coverage = Metric<DocumentTally>(
    name: "lexicon_coverage", unit: "%",
    definition: "Words of the lexicon that were scored in the body × 100 ÷ words.", decimals: 2,
    value: { document in
      guard document.words > 0 else { return nil }
      return 100 * Double(document.sentenceTone.hits) / Double(document.words)
    },
    examples: [(tally(words: 50, compounds: [4_404, -4_767]), 4), (tally(), nil)])

  package static let hitsInNames = Metric<DocumentTally>(
    name: "lexicon_hits_in_names", unit: "words",
    definition: "Words of the lexicon that were left out because they stand inside the name of "
      + "an actor (united in United States); 0 where the report leaves names in.",
    value: { Double($0.hitsInNames) },
    examples: [(tally(), 0)])

  package static let unmaskedMean = Metric<DocumentTally>(
    name: "tone_mean_unmasked", unit: "VADER compound, −1 to 1",
    definition: "What tone_mean would be with the lexicon words inside actors' names. Empty where "
      + "the body has no lexicon word at all.",
    decimals: 4,
    value: { document in
      guard document.unmaskedScored > 0 else { return nil }
      return Double(document.unmaskedCompound) / 10_000 / Double(document.sentences)
    },
    examples: [(tally(compounds: [4_404, 0], unmasked: 8_404), 0.4202), (tally(), nil)])

  package static let unmaskedCompound = Metric<DocumentTally>(
    name: "tone_compound_unmasked", unit: "VADER compound, −1 to 1",
    definition: "What tone_compound would be with those words.", decimals: 4,
    value: { document in
      guard document.unmaskedTone.hits > 0 else { return nil }
      return Double(document.unmaskedTone.compound) / 10_000
    },
    examples: [(tally(compounds: [4_404]), 0.4404), (tally(), nil)])

  package static let ownVoice = Metric<DocumentTally>(
    name: "tone_own_voice", unit: "VADER compound, −1 to 1",
    definition: "Mean compound tone of what the author says: of the parts of the body's sentences "
      + "outside quoted speech that hold a lexicon word (those without one do not count here, as they "
      + "do in tone_mean). Empty where there is none.",
    decimals: 4, value: { $0.ownTone.mean },
    examples: [(tally(own: [5_000, -1_000]), 0.2), (tally(), nil)])

  package static let quoted = Metric<DocumentTally>(
    name: "tone_quoted", unit: "VADER compound, −1 to 1",
    definition: "The same of the parts inside quoted speech.",
    decimals: 4, value: { $0.quotedTone.mean },
    examples: [(tally(quoted: [5_000, -1_000]), 0.2), (tally(), nil)])

  package static let quotations = Metric<DocumentTally>(
    name: "quotations", unit: "quotations",
    definition: "Quotations of speech in the body; not single words at arm's length, nor titles.",
    value: { Double($0.quotations) }, examples: [(tally(), 0)])

  /// A share of the body's sentences.
  private static func share(
    _ name: String, _ which: String, _ example: Double,
    _ count: @escaping @Sendable (ToneSum) -> Int
  ) -> Metric<DocumentTally> {
    Metric<DocumentTally>(
      name: name, unit: "%",
      definition: "Sentences of the body with a compound tone \(which) × 100 ÷ sentences. Empty "
        + "where the body has no lexicon word.",
      decimals: 1, value: { $0.sentenceTone.share(count($0.sentenceTone)) },
      examples: [(tally(compounds: [500, 0, -500, -9_000]), example), (tally(), nil)])
  }

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
    mentions: [Int] = [], hits: Int = 0, compounds: [Int] = [], unmasked: Int = 0,
    own: [Int] = [], quoted: [Int] = []
  ) -> DocumentTally {
    var annotations = Annotations()
    annotations.paragraphs = [
      Paragraph(range: 0..<0, words: words),
      Paragraph(range: 0..<0, zone: .boilerplate, words: boilerplate),
    ]
    annotations.tone.hits = max(hits, compounds.count)
    var tally = DocumentTally(
      Document(metadata: DocumentMetadata(id: "a.txt"), bytes: []),
      digest: Digest([UInt8](repeating: 0, count: 32)), annotations: annotations, levels: [])
    tally.paragraphs = paragraphs
    for compound in compounds {
      tally.sentenceTone.add(compound: compound, hits: compound == 0 ? 0 : 1)
    }
    tally.sentenceTone.sentences = max(sentences, compounds.count)
    tally.unmaskedCompound = unmasked
    tally.unmaskedScored = compounds.count
    tally.unmaskedTone.hits = compounds.count
    tally.unmaskedTone.compound = compounds.first ?? 0
    for compound in own { tally.ownTone.add(compound: compound, hits: 1) }
    for compound in quoted { tally.quotedTone.add(compound: compound, hits: 1) }
    tally.actors = mentions.enumerated().map { index, count in
      var actor = ActorTally(actor: index)
      actor.mentions = Int32(count)
      actor.raw = Int32(count)
      return actor
    }
    return tally
  }
}
