import Metrics
package import Text

/// A document that could not be read.
package struct Skipped: Sendable, Equatable {
  package var document: String
  package var problem: String

  package init(document: String, problem: String) {
    self.document = document
    self.problem = problem
  }
}

/// What a report says of its own making, the same in every output.
package struct Provenance: Sendable {
  package var title: String
  /// "rapporteur 1.0".
  package var program: String
  /// File, lexicon and definition as people should see them: name and SHA-256.
  package var inputs: [(label: String, value: String)]
  package var levels: [Level]
  package var top: Int
  package var matrixActors: Int
  /// How tone is scored.
  package var tone: String

  package init(
    title: String, program: String, inputs: [(label: String, value: String)], levels: [Level],
    top: Int, matrixActors: Int, tone: ToneOptions = ToneOptions()
  ) {
    self.tone = Self.text(of: tone)
    self.title = title
    self.program = program
    self.inputs = inputs
    self.levels = levels
    self.top = top
    self.matrixActors = matrixActors
  }

  private static func text(of tone: ToneOptions) -> String {
    guard tone.isScored else { return "not scored" }
    guard tone != .parity else {
      return "VADER compound, −1 to 1, exactly by the rules of vaderSentiment 3.3.2"
    }
    return [
      "VADER compound, −1 to 1",
      tone.masksNames
        ? "lexicon words inside actors' names left out" : "words inside actors' names counted",
      tone.matchesPhrases ? "terms of several words found" : "terms of several words not found",
      tone.foldsText ? "curly quotes read as straight" : "quotes read as they stand",
    ].joined(separator: "; ")
  }

  var levelNames: String {
    levels.map(\.rawValue).joined(separator: ", ")
  }
}

extension Report {
  /// The report of one corpus version.
  ///
  /// - Parameters:
  ///   - tables: Its tallies.
  ///   - review: What a reviewer wants to see beside.
  ///   - sentences: The sentences of the strongest tone, and how many there are in all.
  ///   - leftOut: The paragraphs that are not body.
  ///   - quotations: What is quoted.
  ///   - tone: What the tone rests on.
  ///   - version: The version's label.
  ///   - skipped: Documents that could not be read and are not in the figures.
  ///   - provenance: What it is made from.
  ///   - threads: How many share the work.
  package init(
    _ tables: CorpusTables, review: ReviewTables, sentences: Table, leftOut: Table,
    quotations: Table, tone: ToneTables, version: String, skipped: [Skipped],
    provenance: Provenance, threads: Int = 1
  ) {
    let sum = tables.sum
    let mentioned = sum.actors.count { $0.mentions > 0 }
    let facts: [(label: String, value: String)] =
      [
        ("Report", provenance.title),
        ("Version", version),
        ("Documents", Wording.grouped(sum.documents)),
        ("Dates", Self.dates(sum)),
        ("Words", Wording.grouped(sum.words)),
        ("Words left out", Self.leftOutWords(sum.zoneWords)),
        ("Sentences", Wording.grouped(sum.sentences)),
        ("Actors in the gazetteer", Wording.grouped(sum.actors.count)),
        ("Actors mentioned", Wording.grouped(mentioned)),
        ("Mentions", Wording.grouped(sum.mentions)),
        ("Levels that count", provenance.levelNames),
        ("Tone", provenance.tone),
        ("Documents skipped", Wording.grouped(skipped.count)),
        ("Made from", ""),
      ] + provenance.inputs + [("Program", provenance.program)]
      + skipped.map { ("Skipped", "\($0.document): \($0.problem)") }
    // Apart from the others, since it shares its own work between threads.
    let toneTables = tone.tables()
    let makers: [@Sendable () -> [Table]] = [
      { [tables.documentsTable(), tables.actorsTable()] }, { [tables.documentActorsTable()] },
      { [tables.pairsTable(), tables.matrixTable(limit: provenance.matrixActors)] },
      { [tables.monthsTable(), sentences, quotations] }, { toneTables },
      { [review.spellingsTable(), review.ambiguousTable()] },
      { [review.unlistedTable(), leftOut] },
    ]
    self.init(
      title: "\(provenance.title): \(version)", facts: facts,
      tables: parallelMap(makers, threads: threads) { $0() }.flatMap { $0 },
      summary: Self.summary(
        tables, tone, version: version, skipped: skipped, provenance: provenance))
  }

  /// "1,204 of 20,310: 310 in titles, 94 in bylines, 800 boilerplate".
  private static func leftOutWords(_ words: ZoneWords) -> String {
    "\(Wording.grouped(words.all - words.body)) of \(Wording.grouped(words.all)): "
      + "\(Wording.grouped(words.title)) in titles, \(Wording.grouped(words.byline)) in bylines, "
      + "\(Wording.grouped(words.boilerplate)) boilerplate"
  }

  static func dates(_ sum: CorpusTally) -> String {
    let period = Wording.period(sum.firstDate, sum.lastDate)
    let undated = sum.documents - sum.datedDocuments
    guard sum.datedDocuments > 0, undated > 0 else { return period }
    return "\(period) (\(Wording.count(undated, "document")) without a date)"
  }

  private static func summary(
    _ tables: CorpusTables, _ tone: ToneTables, version: String, skipped: [Skipped],
    provenance: Provenance
  ) -> Summary {
    let sum = tables.sum
    let entries = tables.gazetteer.entries
    let mentioned = tables.ranking.filter { sum.actors[$0].mentions > 0 }
    func line(_ actor: Int) -> [String: String] {
      let subject = tables.frequency(of: actor)
      return [
        "name": entries[actor].name,
        "mentions": Wording.text(Cell(ActorMetrics.mentions, of: subject), decimals: 0),
        "per_10000": Wording.text(Cell(ActorMetrics.perTenThousand, of: subject), decimals: 1),
        "documents": Wording.text(Cell(ActorMetrics.documents, of: subject), decimals: 0),
        "tone": Wording.text(Cell(ActorMetrics.tone, of: subject), decimals: 2, signed: true),
        "sentences": Wording.text(Cell(ActorMetrics.scoredSentences, of: subject), decimals: 0),
      ]
    }
    func aligned(_ actors: some Sequence<Int>) -> [[String: String]] {
      Wording.aligned(
        actors.map(line), left: ["name": 36],
        right: ["mentions": 8, "per_10000": 10, "documents": 9, "tone": 6, "sentences": 9])
    }
    // A mean of a few sentences says little: five is the least that is listed.
    let toned = mentioned.filter { sum.actors[$0].scoredSentences >= 5 }.sorted { left, right in
      let (a, b) = (sum.actors[left], sum.actors[right])
      return a.compound * b.scoredSentences < b.compound * a.scoredSentences
    }
    let half = min(provenance.top / 2, toned.count / 2)
    let pairs = sum.pairs.filter { $0.value.sentences > 0 }
      .sorted { ($1.value.sentences, $0.key) < ($0.value.sentences, $1.key) }
      .prefix(provenance.top)
      .map { pair, both -> [String: String] in
        let counts = UnitCounts(
          total: sum.sentences, first: sum.actors[pair.first].sentences,
          second: sum.actors[pair.second].sentences, both: both.sentences)
        return [
          "names": "\(entries[pair.first].name) – \(entries[pair.second].name)",
          "sentences": Wording.grouped(both.sentences),
          "expected": Wording.text(Cell(PairMetrics.expected, of: counts), decimals: 1),
          "npmi": Wording.text(Cell(PairMetrics.npmi, of: counts), decimals: 2, signed: true),
        ]
      }
    return Summary(
      values: [
        "title": provenance.title, "version": version, "program": provenance.program,
        "dates": dates(sum), "levels": provenance.levelNames,
        "documents": Wording.count(sum.documents, "document"),
        "words": Wording.count(sum.words, "word"),
        "left_out": Wording.count(sum.zoneWords.all - sum.words, "word"),
        "sentences": Wording.count(sum.sentences, "sentence"),
        "mentions": Wording.count(sum.mentions, "mention"),
        "actors": Wording.count(mentioned.count, "actor"),
        "gazetteer_actors": Wording.grouped(sum.actors.count),
        "lexicon": tone.lexiconName,
        "hits_in_names": Wording.count(sum.hitsInNames, "lexicon word"),
        "sign_changes": sum.signChanges > 0 ? Wording.count(sum.signChanges, "document") : "",
        "tone": Wording.text(sum.toneCell, decimals: 2, signed: true),
        "toned": half > 0 ? Wording.grouped(half) : "",
        "paired": pairs.isEmpty ? "" : Wording.grouped(pairs.count),
        "skipped_count": skipped.isEmpty ? "" : Wording.count(skipped.count, "document"),
      ],
      lists: [
        "most_mentioned": aligned(mentioned.prefix(provenance.top)),
        "most_negative": aligned(toned.prefix(half)),
        "most_positive": aligned(toned.reversed().prefix(half)),
        "pairs": Wording.aligned(
          Array(pairs), left: ["names": 54], right: ["sentences": 9, "expected": 8, "npmi": 6]),
        "agreements": tone.comparisons.map { pair in
          [
            "lexicons": "\(pair.first) and \(pair.second)",
            "documents": Wording.text(Cell(tau: pair.documents), decimals: 2, signed: true),
            "actors": Wording.text(Cell(tau: pair.actors), decimals: 2, signed: true),
          ]
        },
        "skipped": skipped.map { ["document": $0.document, "problem": $0.problem] },
      ])
  }
}

extension CorpusTally {
  /// Mean compound tone of all sentences of documents with a lexicon word.
  var toneCell: Cell {
    sentenceTone.mean.map(Cell.number) ?? .empty
  }
}
