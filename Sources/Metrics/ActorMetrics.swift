package import Text

/// An actor in a corpus, or in any part of one: a document, a month.
package struct ActorFrequency: Sendable {
  package var actor: ActorSum
  /// Of the whole corpus or part.
  package var words: Int
  package var documents: Int
  /// Of all actors.
  package var allMentions: Int
  /// Documents below which the tone toward the actor is not told.
  package var leastDocuments: Int
  /// Of the tone toward the actor; `nil` where there is none.
  package var interval: BootstrapInterval?

  package init(
    actor: ActorSum, words: Int, documents: Int, allMentions: Int, leastDocuments: Int = 1,
    interval: BootstrapInterval? = nil
  ) {
    self.actor = actor
    self.words = words
    self.documents = documents
    self.allMentions = allMentions
    self.leastDocuments = leastDocuments
    self.interval = interval
  }
}

extension ActorFrequency {
  /// An actor in a corpus or a part of one.
  package init(_ actor: ActorSum, in sum: CorpusTally) {
    self.init(
      actor: actor, words: sum.words, documents: sum.documents, allMentions: sum.mentions)
  }

  /// An actor in one document: its tally there, and the document's date, words and mentions.
  package init(_ tally: ActorTally, date: CalendarDate?, words: Int, allMentions: Int) {
    var actor = ActorSum()
    actor.add(tally, date: date)
    self.init(actor: actor, words: words, documents: 1, allMentions: allMentions)
  }
}

extension ActorFrequency {
  /// Whether enough documents say something of the actor.
  fileprivate var isToneTold: Bool { actor.towardDocuments >= leastDocuments }
}

/// The figures of an actor, in column order.
package enum ActorMetrics {
  /// In a corpus.
  package static let all = [
    mentions, share, perTenThousand, documents, documentShare, sentences, paragraphs, low, high,
    raw, names, adjectivals, metonyms, nominals, government, territory, demonym, compound,
    institution, tone, scoredSentences, toward, towardLow, towardHigh, towardSentences,
    towardDocuments, towardHits, quotedMentions, quotations, spoken,
  ]
  /// In a month.
  package static let ofMonth = [
    mentions, perTenThousand, documents, sentences, tone, toward, towardSentences,
  ]
  /// In one document.
  package static let ofDocument = [
    mentions, perTenThousand, sentences, paragraphs, low, high, raw, names, adjectivals, metonyms,
    nominals, tone, scoredSentences, toward, towardSentences, quotedMentions, quotations, spoken,
  ]

  package static let mentions = count(
    "mentions", "mentions",
    "Mentions of the actor in the body, at the levels that the report counts: the likely count."
  ) { $0.actor.mentions }

  package static let low = count(
    "mentions_low", "mentions",
    "Of those, the certain ones: forms that are the actor's alone, in any document or once it has "
      + "been named in full."
  ) { $0.actor.certain }

  package static let high = count(
    "mentions_high", "mentions",
    "mentions, with every form that may be the actor's too: shared with others and undecided, or a "
      + "capital taken for a place.",
    example: 6
  ) { $0.actor.mentions + $0.actor.possible }

  package static let raw = count(
    "mentions_raw", "mentions",
    "Mentions in the whole text, titles, bylines and boilerplate included."
  ) { $0.actor.raw }

  package static let share = Metric<ActorFrequency>(
    name: "share", unit: "%",
    definition: "The actor's part of the mentions of all actors.", decimals: 2,
    value: { subject in
      guard subject.allMentions > 0 else { return nil }
      return 100 * Double(subject.actor.mentions) / Double(subject.allMentions)
    },
    examples: [(frequency(mentions: 5, allMentions: 40), 12.5), (frequency(), nil)])

  package static let perTenThousand = Metric<ActorFrequency>(
    name: "per_10000", unit: "mentions per 10,000 words",
    definition: "mentions × 10,000 ÷ words of the same texts.", decimals: 2,
    value: { subject in
      guard subject.words > 0 else { return nil }
      return Double(subject.actor.mentions) * 10_000 / Double(subject.words)
    },
    examples: [(frequency(mentions: 6, words: 8_000), 7.5), (frequency(), nil)])

  package static let documents = count(
    "documents", "documents", "Documents that mention the actor."
  ) { $0.actor.documents }

  package static let documentShare = Metric<ActorFrequency>(
    name: "document_share", unit: "%",
    definition: "documents ÷ all documents of the corpus.", decimals: 2,
    value: { subject in
      guard subject.documents > 0 else { return nil }
      return 100 * Double(subject.actor.documents) / Double(subject.documents)
    },
    examples: [(frequency(inDocuments: 3, documents: 16), 18.75), (frequency(), nil)])

  package static let sentences = count(
    "sentences", "sentences", "Sentences that mention the actor."
  ) { $0.actor.sentences }

  package static let paragraphs = count(
    "paragraphs", "paragraphs", "Paragraphs that mention the actor."
  ) { $0.actor.paragraphs }

  package static let names = count(
    "name", "mentions", "Mentions by name, short name or acronym."
  ) { $0.actor.levels.name }

  package static let adjectivals = count(
    "adjectival", "mentions", "Mentions by an adjective or a noun for members (Iraqi, Iraqis)."
  ) { $0.actor.levels.adjectival }

  package static let metonyms = count(
    "metonym", "mentions", "Mentions by a capital or seat that stands for a government (Baghdad)."
  ) { $0.actor.levels.metonym }

  package static let nominals = count(
    "nominal", "mentions",
    "Mentions by a definite description, an office above all (the prime minister)."
  ) { $0.actor.levels.nominal }

  package static let government = sense(
    "as_government", "A state that acts, decides or is addressed; with its capital as metonym."
  ) { $0.government }

  package static let territory = sense(
    "as_territory", "A state as a place or a country (in Iraq)."
  ) { $0.territory }

  package static let demonym = sense(
    "as_demonym", "A state by an adjective or a noun for its people (Iraqi, Iraqis)."
  ) { $0.demonym }

  package static let compound = sense(
    "in_compound", "A state tied to another word (Iran-backed, U.S.-Iraq)."
  ) { $0.compound }

  package static let institution = sense(
    "in_institution",
    "A state's form inside the name of another actor or an exclusion (Bank of Iraq); no mention."
  ) { $0.institution }

  package static let tone = Metric<ActorFrequency>(
    name: "tone_where_named", unit: "VADER compound, −1 to 1",
    definition: "Mean compound tone of the sentences that mention the actor and hold a lexicon "
      + "word; empty where there is none.",
    decimals: 4,
    value: { subject in
      guard subject.actor.scoredSentences > 0 else { return nil }
      return Double(subject.actor.compound) / 10_000 / Double(subject.actor.scoredSentences)
    },
    examples: [
      (frequency(scoredSentences: 2, compound: 4_404 - 2_404), 0.1), (frequency(), nil),
    ])

  package static let scoredSentences = count(
    "scored_sentences", "sentences",
    "Sentences that mention the actor and hold a lexicon word: what tone_where_named rests on."
  ) { $0.actor.scoredSentences }

  package static let toward = Metric<ActorFrequency>(
    name: "tone_toward", unit: "−1 to 1",
    definition: "Tone toward the actor itself: mean over the body's sentences that say something "
      + "of it, each scored on the actor's clause by rules that the guide explains, at every level "
      + "of mention. Empty below the least number of documents that the report asks for "
      + "(tone: minimum, 5 if unset; 1 in a document or a month).",
    decimals: 4, value: { $0.isToneTold ? $0.actor.toward.mean : nil },
    examples: [
      (frequency(toward: [5_000, -1_000]), 0.2), (frequency(), nil),
      (frequency(toward: [5_000], leastDocuments: 2), nil),
    ])

  package static let towardLow = Metric<ActorFrequency>(
    name: "tone_toward_low", unit: "−1 to 1",
    definition: "Lower end of the 95 % interval of tone_toward by a bootstrap over documents "
      + "(percentiles; tone: resamples and seed).",
    decimals: 4, value: { $0.isToneTold ? $0.interval?.low : nil },
    examples: [(frequency(toward: [5_000]), nil)])

  package static let towardHigh = Metric<ActorFrequency>(
    name: "tone_toward_high", unit: "−1 to 1", definition: "Its upper end.",
    decimals: 4, value: { $0.isToneTold ? $0.interval?.high : nil },
    examples: [(frequency(toward: [5_000]), nil)])

  package static let towardSentences = count(
    "tone_toward_sentences", "sentences",
    "Sentences of the body that say something of the actor: what tone_toward rests on."
  ) { $0.actor.toward.sentences }

  package static let towardDocuments = count(
    "tone_toward_documents", "documents", "Documents with such a sentence."
  ) { $0.actor.towardDocuments }

  package static let towardHits = count(
    "tone_toward_hits", "words", "Words in them that say it."
  ) { $0.actor.toward.hits }

  package static let quotedMentions = count(
    "mentions_quoted", "mentions", "Of mentions, those inside quoted speech."
  ) { $0.actor.quotedMentions }

  package static let quotations = count(
    "quotations", "quotations",
    "Quotations of speech of which the actor is named as the speaker, by a verb of saying."
  ) { $0.actor.quotations }

  package static let spoken = Metric<ActorFrequency>(
    name: "tone_of_quotations", unit: "VADER compound, −1 to 1",
    definition: "Mean compound tone of the actor's quotations: of their parts in each sentence "
      + "that hold a lexicon word. What the actor says, not what is said of it.",
    decimals: 4, value: { $0.actor.spoken.mean },
    examples: [(frequency(spoken: [5_000, -1_000]), 0.2), (frequency(), nil)])

  private static func sense(
    _ name: String, _ definition: String, _ value: @escaping @Sendable (SenseCounts<Int>) -> Int
  ) -> Metric<ActorFrequency> {
    count(name, "forms", definition + " At every level, in the body.") { value($0.actor.senses) }
  }

  private static func count(
    _ name: String, _ unit: String, _ definition: String, example: Double = 3,
    _ value: @escaping @Sendable (ActorFrequency) -> Int
  ) -> Metric<ActorFrequency> {
    var subject = frequency()
    subject.actor.mentions = 3
    subject.actor.documents = 3
    subject.actor.sentences = 3
    subject.actor.paragraphs = 3
    subject.actor.scoredSentences = 3
    subject.actor.certain = 3
    subject.actor.possible = 3
    subject.actor.raw = 3
    subject.actor.toward.sentences = 3
    subject.actor.toward.hits = 3
    subject.actor.towardDocuments = 3
    subject.actor.quotedMentions = 3
    subject.actor.quotations = 3
    subject.actor.levels = LevelCounts(name: 3, adjectival: 3, metonym: 3, nominal: 3)
    subject.actor.senses = SenseCounts(
      government: 3, territory: 3, demonym: 3, compound: 3, institution: 3)
    return Metric<ActorFrequency>(
      name: name, unit: unit, definition: definition,
      value: { Double(value($0)) }, examples: [(subject, example), (frequency(), 0)])
  }

  /// An actor for the examples.
  private static func frequency(
    mentions: Int = 0, inDocuments: Int = 0, scoredSentences: Int = 0, compound: Int = 0,
    words: Int = 0, documents: Int = 0, allMentions: Int = 0, toward: [Int] = [],
    leastDocuments: Int = 1, spoken: [Int] = []
  ) -> ActorFrequency {
    var actor = ActorSum()
    actor.mentions = mentions
    actor.documents = inDocuments
    actor.scoredSentences = scoredSentences
    actor.compound = compound
    for tone in toward { actor.toward.add(compound: tone, hits: 1) }
    actor.towardDocuments = toward.isEmpty ? 0 : 1
    for tone in spoken { actor.spoken.add(compound: tone, hits: 1) }
    return ActorFrequency(
      actor: actor, words: words, documents: documents, allMentions: allMentions,
      leastDocuments: leastDocuments)
  }
}
