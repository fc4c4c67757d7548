package import Metrics
package import Text

/// What the tone of a corpus rests on: words inside names, words that moved it, other lexicons.
package struct ToneTables: Sendable {
  private var gazetteer: Gazetteer
  private var lexicon: Lexicon
  private var documents: [DocumentTally]
  private var sum: CorpusTally
  private var words: WordSums
  private var compared: [ComparedLexicon]
  private var masked: [MaskedSum]
  private var threads: Int
  private var texts: [Sample: String] = [:]

  /// Words listed for each difference; the rest is one row.
  package static let mostWords = 20
  /// A mean of a few sentences says little.
  package static let leastSentences = 5

  /// - Parameters:
  ///   - tables: Of the same corpus.
  ///   - lexicon: By which its tone was scored.
  ///   - words: What its words add.
  ///   - compared: The lexicons set beside, in the order of the tallies.
  ///   - threads: How many share the work.
  package init(
    _ tables: CorpusTables, lexicon: Lexicon, words: WordSums, compared: [ComparedLexicon],
    threads: Int = 1
  ) {
    self.threads = threads
    gazetteer = tables.gazetteer
    documents = tables.documents
    sum = tables.sum
    self.lexicon = lexicon
    self.words = words
    self.compared = compared
    masked = MaskedSum.all(of: tables.documents)
  }

  /// The sentences to be shown.
  package var samples: [Sample] { masked.map(\.sample) }

  /// Gives the sentences their text.
  package mutating func show(_ texts: [Sample: String]) {
    self.texts = texts
  }

  /// All tables, those of other lexicons where there are any.
  package func tables() -> [Table] {
    [contaminationTable(), wordShiftTable()]
      + (compared.isEmpty ? [] : [lexiconsTable(), lexiconActorsTable(), agreementTable()])
  }

  /// Lexicon words inside the names of actors.
  package func contaminationTable() -> Table {
    let masked = masked
    return Table(
      name: "contamination", title: "Contamination",
      note: "A row a lexicon word and an actor in whose name it stands, most frequent first, in "
        + "all zones; these words are left out of every score. What each document's tone would be "
        + "with them: documents.csv, tone_mean_unmasked. Empty where the report leaves names in.",
      columns: [
        Column(name: "word", definition: "As in the lexicon.", kind: .text, width: 18),
        Column(
          name: "score", unit: "points", definition: "Its score there.",
          kind: .number(decimals: 3)),
        Identity.actor, Identity.name,
        Column(
          name: "count", unit: "words", definition: "How often it stands in the actor's names.",
          kind: .integer),
        Column(
          name: "documents", unit: "documents", definition: "Documents in which it does.",
          kind: .integer),
        Column(
          name: "sample_document", definition: "The first of them.", kind: .text, width: 34),
        Column(
          name: "sample", definition: "The first sentence there.", kind: .text, width: 90),
      ],
      leadingColumns: 4, rowCount: masked.count,
      row: { [self] index in
        let word = masked[index]
        let term = lexicon.terms[word.term]
        let entry = gazetteer.entries[word.actor]
        return [
          .text(term.text), .number(Double(term.valence) / 1000), .text(entry.id),
          .text(entry.name), .integer(word.count), .integer(word.documents),
          .text(documents[word.sample.document].metadata.id), Cell(texts[word.sample] ?? ""),
        ]
      })
  }

  // MARK: - Words that moved the tone

  /// What moved the tone of actors' sentences from that of all, and of a month from the one before.
  package func wordShiftTable() -> Table {
    let all = side(.corpus, sum.sentenceTone.scored)
    var compared: [Compared] = []
    let ranking = gazetteer.entries.indices.sorted { left, right in
      (sum.actors[right].mentions, left) < (sum.actors[left].mentions, right)
    }
    for actor in ranking where sum.actors[actor].scoredSentences >= Self.leastSentences {
      compared.append(
        Compared(
          kind: "actor", subject: gazetteer.entries[actor].id, base: "all", before: all,
          after: side(.actor(actor), sum.actors[actor].scoredSentences)))
    }
    let months = scoredMonths()
    for (before, after) in zip(months, months.dropFirst()) {
      compared.append(
        Compared(
          kind: "month", subject: after.name, base: before.name,
          before: side(.month(before.number), before.sentences),
          after: side(.month(after.number), after.sentences)))
    }
    let shifts = parallelMap(compared, threads: threads) { sides in
      WordShift(from: sides.before, to: sides.after, most: Self.mostWords).map {
        NamedShift(kind: sides.kind, subject: sides.subject, base: sides.base, shift: $0)
      }
    }
    return WordShiftTable.table(
      shifts.compactMap(\.self), lexicon: lexicon, most: Self.mostWords,
      note: "What moved the mean tone of sentences with a lexicon word: of those that mention an "
        + "actor against all, its own among them, and of a month against the one before, where "
        + "there are five such sentences or more; most important words first; the shifts of a "
        + "subject sum to its difference.")
  }

  /// Two groups of sentences, and what they are called.
  private struct Compared: Sendable {
    var kind: String
    var subject: String
    var base: String
    var before: WordShift.Side
    var after: WordShift.Side
  }

  private func side(_ group: WordSums.Group, _ sentences: Int) -> WordShift.Side {
    WordShift.Side(words: words.words(of: group), sentences: sentences)
  }

  /// Months with dated documents, and the sentences with a lexicon word in them.
  private func scoredMonths() -> [(number: Int, name: String, sentences: Int)] {
    var months: [Int: (name: String, sentences: Int)] = [:]
    let documents = documents.span
    for place in documents.indices {
      guard let date = documents[place].metadata.date else { continue }
      months[date.year * 12 + date.month - 1, default: (date.yearAndMonth, 0)].sentences +=
        documents[place].sentenceTone.scored
    }
    return months.sorted { $0.key < $1.key }
      .filter { $0.value.sentences >= Self.leastSentences }
      .map { ($0.key, $0.value.name, $0.value.sentences) }
  }

  // MARK: - Other lexicons

  /// What a row says of a lexicon, and what that finds.
  private static let lexiconColumns =
    [
      Column(name: "lexicon", definition: "The lexicon's name.", kind: .text, width: 24),
      Column(name: "method", definition: "The figure that is its score.", kind: .text, width: 15),
      Column(
        name: "negation",
        definition: "What becomes of denied words in logit, absolute and relative: "
          + "subtract or swap, as net_subtract and net_swap have them.", kind: .text, width: 10),
    ] + LexiconMetrics.all.map { Column($0) }

  /// Makes the cells of those columns.
  private static func lexiconCells() -> @Sendable (LexiconTally, inout [Cell]) -> Void {
    let figures = MetricCells(LexiconMetrics.all)
    return { tally, row in
      let lexicon = tally.lexicon
      row.append(.text(lexicon.name))
      row.append(.text(lexicon.score.rawValue))
      row.append(.text(lexicon.negation.rawValue))
      figures.append(tally, to: &row)
    }
  }

  /// What each lexicon finds in each document.
  package func lexiconsTable() -> Table {
    let (documents, compared) = (documents, compared)
    let appendCells = Self.lexiconCells()
    return Table(
      name: "lexicons", title: "Lexicons",
      note: "A row a document and a lexicon: its words counted in the body, outside "
        + "actors' names where these are masked.",
      columns: [Identity.document, Identity.date] + Self.lexiconColumns,
      leadingColumns: 3, rowCount: documents.count * compared.count,
      appendRow: { index, row in
        let documents = documents.span
        let (document, place) = index.quotientAndRemainder(dividingBy: compared.count)
        row.append(.text(documents[document].metadata.id))
        row.append(Cell(documents[document].metadata.date))
        appendCells(LexiconTally(compared[place], documents[document].compared[place]), &row)
      })
  }

  private var mentioned: [Int] {
    sum.actors.indices.filter { sum.actors[$0].compared.count == compared.count }
      .filter { sum.actors[$0].sentences > 0 }
      .sorted { (sum.actors[$1].mentions, $0) < (sum.actors[$0].mentions, $1) }
  }

  /// What each lexicon finds in the sentences that mention an actor.
  package func lexiconActorsTable() -> Table {
    let (actors, compared) = (mentioned, compared)
    let appendCells = Self.lexiconCells()
    return Table(
      name: "lexicon_actors", title: "Lexicon actors",
      note: "A row an actor and a lexicon: its words counted in the sentences that mention the "
        + "actor, most mentions first.",
      columns: [Identity.actor, Identity.name] + Self.lexiconColumns,
      leadingColumns: 3, rowCount: actors.count * compared.count,
      appendRow: { [self] index, row in
        let actor = actors[index / compared.count]
        let entry = gazetteer.entries[actor]
        let place = index % compared.count
        row.append(.text(entry.id))
        row.append(.text(entry.name))
        appendCells(LexiconTally(compared[place], sum.actors[actor].compared[place]), &row)
      })
  }

  var lexiconName: String { lexicon.name }

  /// The name of the tone that the report is about, beside the other lexicons.
  package var headline: String { "\(lexicon.name) (rules)" }

  /// How far lexicons order documents and actors alike.
  package func agreements() -> [Agreement] {
    let actors = mentioned
    let names = [headline] + compared.map(\.name)
    let ofDocuments =
      [documents.map { $0.sentenceTone.mean }]
      + compared.indices.map { place in documents.map { score(place, $0.compared) } }
    let ofActors =
      [actors.map { ActorMetrics.tone.value(ActorFrequency(sum.actors[$0], in: sum)) }]
      + compared.indices.map { place in actors.map { score(place, sum.actors[$0].compared) } }
    var agreements: [Agreement] = []
    for first in names.indices {
      for second in names.indices where second > first {
        agreements.append(
          Agreement(
            first: names[first], second: names[second],
            documents: KendallTau(Self.exact(ofDocuments[first]), Self.exact(ofDocuments[second])),
            actors: KendallTau(Self.exact(ofActors[first]), Self.exact(ofActors[second]))))
      }
    }
    return agreements
  }

  /// Scores to nine decimals: equal ones may differ in the last bit by the way they were computed, and
  /// would then be ordered by chance.
  private static func exact(_ scores: [Double?]) -> [Double?] {
    scores.map { $0.map { ($0 * 1_000_000_000).rounded() + 0 } }
  }

  /// The agreements that can be told, where there is another lexicon.
  var comparisons: [Agreement] {
    compared.isEmpty
      ? [] : agreements().filter { $0.documents.value != nil && $0.actors.value != nil }
  }

  /// Two lexicons, and Kendall's τ-b of their scores.
  package struct Agreement: Sendable {
    package var first: String
    package var second: String
    package var documents: KendallTau
    package var actors: KendallTau
  }

  private func score(_ place: Int, _ found: [DictionaryTally]) -> Double? {
    guard place < found.count else { return nil }
    let lexicon = compared[place]
    return DictionaryScores.value(lexicon.score, of: found[place], negation: lexicon.negation)
  }

  package func agreementTable() -> Table {
    let agreements = agreements()
    func tau(_ name: String, _ what: String) -> [Column] {
      [
        Column(
          name: "tau_\(name)", unit: "−1 to 1",
          definition:
            "Kendall's τ-b of the two scores over \(what): 1 where they order them alike, "
            + "0 where their orders have nothing in common. Empty where it is undefined.",
          kind: .number(decimals: 3)),
        Column(
          name: name, unit: name, definition: "Those that both lexicons score.", kind: .integer),
      ]
    }
    return Table(
      name: "agreement", title: "Agreement",
      note: "A row two lexicons: whether a finding depends on the choice. The first is the tone of "
        + "the report; of the others the score that their method names.",
      columns: [
        Column(name: "lexicon_a", definition: "A lexicon.", kind: .text, width: 26),
        Column(name: "lexicon_b", definition: "Another.", kind: .text, width: 26),
      ] + tau("documents", "documents") + tau("actors", "actors"),
      leadingColumns: 2, rowCount: agreements.count,
      row: { index in
        let pair = agreements[index]
        return [.text(pair.first), .text(pair.second)]
          + [pair.documents, pair.actors].flatMap { [Cell(tau: $0), .integer($0.pairs)] }
      })
  }
}

extension Cell {
  /// A coefficient to three decimals.
  init(tau: KendallTau) {
    self = tau.value.map { .number(($0 * 1_000).rounded() / 1_000 + 0) } ?? .empty
  }
}
