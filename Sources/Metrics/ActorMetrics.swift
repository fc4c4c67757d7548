import Text

/// An actor in a corpus, or in any part of one: a document, a month.
package struct ActorFrequency: Sendable {
  package var actor: ActorSum
  /// Of the whole corpus or part.
  package var words: Int
  package var documents: Int
  /// Of all actors.
  package var allMentions: Int

  package init(actor: ActorSum, words: Int, documents: Int, allMentions: Int) {
    self.actor = actor
    self.words = words
    self.documents = documents
    self.allMentions = allMentions
  }
}

extension ActorFrequency {
  /// An actor in one document.
  package init(_ tally: ActorTally, in document: DocumentTally) {
    var actor = ActorSum()
    actor.add(tally, date: document.metadata.date)
    self.init(
      actor: actor, words: document.words, documents: 1, allMentions: document.mentions)
  }
}

/// The figures of an actor, in column order.
package enum ActorMetrics {
  /// In a corpus.
  package static let all = [
    mentions, share, perTenThousand, documents, documentShare, sentences, paragraphs, low, high,
    raw, names, adjectivals, metonyms, nominals, government, territory, demonym, compound,
    institution, tone, scoredSentences,
  ]
  /// In a month.
  package static let ofMonth = [mentions, perTenThousand, documents, sentences, tone]
  /// In one document.
  package static let ofDocument = [
    mentions, perTenThousand, sentences, paragraphs, low, high, raw, names, adjectivals, metonyms,
    nominals, tone, scoredSentences,
  ]

  package static let mentions = count(
    "mentions", "mentions",
    "Mentions of the actor in the body, at the levels that the report counts: the likely count."
  ) { $0.mentions }

  package static let low = count(
    "mentions_low", "mentions",
    "Of those, the certain ones: forms that are the actor's alone, in any document or once it has "
      + "been named in full."
  ) { $0.certain }

  package static let high = count(
    "mentions_high", "mentions",
    "mentions, with every form that may be the actor's too: shared with others and undecided, or a "
      + "capital taken for a place.",
    example: 6
  ) { $0.mentions + $0.possible }

  package static let raw = count(
    "mentions_raw", "mentions",
    "Mentions in the whole text, titles, bylines and boilerplate included."
  ) { $0.raw }

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
  ) { $0.documents }

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
  ) { $0.sentences }

  package static let paragraphs = count(
    "paragraphs", "paragraphs", "Paragraphs that mention the actor."
  ) { $0.paragraphs }

  package static let names = count(
    "name", "mentions", "Mentions by name, short name or acronym."
  ) { $0.levels.name }

  package static let adjectivals = count(
    "adjectival", "mentions", "Mentions by an adjective or a noun for members (Iraqi, Iraqis)."
  ) { $0.levels.adjectival }

  package static let metonyms = count(
    "metonym", "mentions", "Mentions by a capital or seat that stands for a government (Baghdad)."
  ) { $0.levels.metonym }

  package static let nominals = count(
    "nominal", "mentions",
    "Mentions by a definite description, an office above all (the prime minister)."
  ) { $0.levels.nominal }

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
  ) { $0.scoredSentences }

  private static func sense(
    _ name: String, _ definition: String, _ value: @escaping @Sendable (SenseCounts) -> Int
  ) -> Metric<ActorFrequency> {
    count(name, "forms", definition + " At every level, in the body.") { value($0.senses) }
  }

  private static func count(
    _ name: String, _ unit: String, _ definition: String, example: Double = 3,
    _ value: @escaping @Sendable (ActorSum) -> Int
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
    subject.actor.levels = LevelCounts(name: 3, adjectival: 3, metonym: 3, nominal: 3)
    subject.actor.senses = SenseCounts(
      government: 3, territory: 3, demonym: 3, compound: 3, institution: 3)
    return Metric<ActorFrequency>(
      name: name, unit: unit, definition: definition,
      value: { Double(value($0.actor)) }, examples: [(subject, example), (frequency(), 0)])
  }

  /// An actor for the examples.
  private static func frequency(
    mentions: Int = 0, inDocuments: Int = 0, scoredSentences: Int = 0, compound: Int = 0,
    words: Int = 0, documents: Int = 0, allMentions: Int = 0
  ) -> ActorFrequency {
    var actor = ActorSum()
    actor.mentions = mentions
    actor.documents = inDocuments
    actor.scoredSentences = scoredSentences
    actor.compound = compound
    return ActorFrequency(
      actor: actor, words: words, documents: documents, allMentions: allMentions)
  }
}
