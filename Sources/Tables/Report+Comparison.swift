package import Metrics
package import Text

/// What moved most, and a sentence from each side to show it.
package struct Mover: Sendable {
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  package var before: ShownSentence?
  package var after: ShownSentence?

  package init(actor: Int, before: ShownSentence?, after: ShownSentence?) {
    self.actor = actor
    self.before = before
    self.after = after
  }
}

/// A sentence and where it stands.
package struct ShownSentence: Sendable, Equatable {
  package var document: String
  /// From 1.
  package var sentence: Int
  package var text: String

  package init(document: String, sentence: Int, text: String) {
    self.document = document
    self.sentence = sentence
    self.text = text
  }
}

extension CorpusComparison {
  /// Actors whose frequency moved (|G²| of 0.1 or more, as it is shown), the strongest evidence
  /// first, then as in the gazetteer.
  ///
  /// - Parameter top: At most so many.
  /// - Returns: Indexes into the gazetteer's entries.
  package func movers(top: Int) -> [Int] {
    let moved = sumAfter.actors.indices.compactMap { actor -> (actor: Int, strength: Double)? in
      guard let value = ChangeMetrics.logLikelihood.reported(change(ofActor: actor)),
        abs(value) >= 0.05
      else { return nil }
      return (actor, abs(value))
    }
    return moved.sorted { ($1.strength, $0.actor) < ($0.strength, $1.actor) }
      .prefix(top).map(\.actor)
  }
}

extension Report {
  /// The comparison of two corpus versions.
  ///
  /// - Parameters:
  ///   - comparison: Their tallies.
  ///   - gazetteer: The actors of both.
  ///   - labels: The versions' labels.
  ///   - movers: What moved most.
  ///   - wordShift: Which words moved the tone.
  ///   - skipped: Documents that could not be read in a version; neither version counts them.
  ///   - provenance: What it is made from.
  package init(
    _ comparison: CorpusComparison, gazetteer: Gazetteer,
    labels: (before: String, after: String), movers: [Mover], wordShift: Table,
    skipped: [Skipped] = [], provenance: Provenance
  ) {
    let (before, after) = (comparison.sumBefore, comparison.sumAfter)
    let facts: [(label: String, value: String)] =
      [
        ("Comparison", provenance.title),
        ("Earlier version", labels.before),
        ("Later version", labels.after),
        ("Documents", "\(Wording.grouped(before.documents)) → \(Wording.grouped(after.documents))"),
        ("Dates before", Self.dates(before)),
        ("Dates after", Self.dates(after)),
        ("Words", "\(Wording.grouped(before.words)) → \(Wording.grouped(after.words))"),
        ("Mentions", "\(Wording.grouped(before.mentions)) → \(Wording.grouped(after.mentions))"),
      ]
      + DocumentStatus.allCases.map { status in
        ("Documents \(status.rawValue)", Wording.grouped(comparison.count(status)))
      } + [
        ("Documents skipped", Wording.grouped(skipped.count)),
        ("Levels that count", provenance.levelNames), ("Made from", ""),
      ] + provenance.inputs + [("Program", provenance.program)]
      + skipped.map { ("Skipped", "\($0.document): \($0.problem)") }
    self.init(
      title: "\(provenance.title): \(labels.before) and \(labels.after)", facts: facts,
      tables: [
        Self.changesTable(comparison, gazetteer), Self.documentChangesTable(comparison),
        wordShift,
      ],
      summary: Self.summary(comparison, gazetteer, labels, movers, skipped, provenance))
  }

  private static func changesTable(
    _ comparison: CorpusComparison, _ gazetteer: Gazetteer
  ) -> Table {
    enum Subject {
      case actor(Int)
      case pair(ActorPair)
    }
    func strength(_ change: Change) -> Double {
      abs(ChangeMetrics.logLikelihood.reported(change) ?? 0)
    }
    let actors = gazetteer.entries.indices.map {
      (actor: $0, change: comparison.change(ofActor: $0))
    }
    .filter { $0.change.before.count + $0.change.after.count > 0 }
    .map { (subject: Subject.actor($0.actor), change: $0.change, strength: strength($0.change)) }
    let pairs = Set(comparison.sumBefore.pairs.keys).union(comparison.sumAfter.pairs.keys).sorted()
      .map { (pair: $0, change: comparison.change(ofPair: $0)) }
      .filter { $0.change.before.count + $0.change.after.count > 0 }
      .map { (subject: Subject.pair($0.pair), change: $0.change, strength: strength($0.change)) }
    let rows = [actors, pairs].flatMap { part in
      part.enumerated().sorted {
        ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
      }.map(\.element)
    }
    let entries = gazetteer.entries
    let metrics = ChangeMetrics.all
    return Table(
      name: "comparison", title: "Comparison",
      note: "A row an actor, then a row a pair of actors in one sentence, that is mentioned in "
        + "either version; in each part the largest |G²| first.",
      columns: [
        Column(
          name: "kind",
          definition: "actor: counted mentions of one actor; pair: sentences that "
            + "mention both of two actors.", kind: .text, width: 8),
        Identity.actorA, Identity.nameA, Identity.actorB, Identity.nameB,
      ] + metrics.map { Column($0) },
      leadingColumns: 5, rowCount: rows.count,
      row: { index in
        let row = rows[index]
        let identity: [Cell] =
          switch row.subject {
          case .actor(let actor):
            [
              .text("actor"), .text(entries[actor].id), .text(entries[actor].name), .empty, .empty,
            ]
          case .pair(let pair):
            [
              .text("pair"), .text(entries[pair.first].id), .text(entries[pair.first].name),
              .text(entries[pair.second].id), .text(entries[pair.second].name),
            ]
          }
        return identity + metrics.map { Cell($0, of: row.change) }
      })
  }

  private static func documentChangesTable(_ comparison: CorpusComparison) -> Table {
    func column(_ metric: Metric<DocumentTally>, _ side: String) -> Column {
      var column = Column(metric)
      column.name += "_\(side)"
      column.definition =
        "In the \(side == "before" ? "earlier" : "later") version: "
        + column.definition
      return column
    }
    let metrics = [DocumentMetrics.words, DocumentMetrics.mentions, DocumentMetrics.meanCompound]
    return Table(
      name: "documents", title: "Documents",
      note: "A row a document of either version, by id.",
      columns: [
        Identity.document, Identity.title, Identity.date,
        Column(
          name: "status",
          definition: "added: only in the later version; removed: only in the earlier; edited: in "
            + "both with other bytes; unchanged: in both with the same bytes (SHA-256).",
          kind: .text, width: 12),
        Column(
          name: "same_content_as",
          definition: "For an added or removed document: the document of the other version with "
            + "the same bytes under another id.", kind: .text, width: 34),
      ] + metrics.flatMap { [column($0, "before"), column($0, "after")] } + [
        Column(
          name: "sha256_before", definition: "SHA-256 of the file in the earlier version.",
          kind: .text, width: 18),
        Column(
          name: "sha256_after", definition: "SHA-256 of the file in the later version.",
          kind: .text, width: 18),
      ],
      rowCount: comparison.documents.count,
      row: { index in
        let change = comparison.documents[index]
        let sides = [
          change.before.map { comparison.before[$0] }, change.after.map { comparison.after[$0] },
        ]
        let metadata = (sides[1] ?? sides[0])?.metadata ?? DocumentMetadata(id: "")
        return [
          .text(metadata.id), Cell(metadata.title), Cell(metadata.date),
          .text(change.status.rawValue), Cell(change.sameContentAs ?? ""),
        ]
          + metrics.flatMap { metric in
            sides.map { side in side.map { Cell(metric, of: $0) } ?? .empty }
          } + sides.map { Cell($0?.digest.hex ?? "") }
      })
  }

  private static func summary(
    _ comparison: CorpusComparison, _ gazetteer: Gazetteer,
    _ labels: (before: String, after: String), _ movers: [Mover], _ skipped: [Skipped],
    _ provenance: Provenance
  ) -> Summary {
    var values = [
      "title": provenance.title, "program": provenance.program, "before": labels.before,
      "after": labels.after, "levels": provenance.levelNames,
    ]
    for (side, sum) in [("before", comparison.sumBefore), ("after", comparison.sumAfter)] {
      values["documents_\(side)"] = Wording.count(sum.documents, "document")
      values["words_\(side)"] = Wording.count(sum.words, "word")
      values["mentions_\(side)"] = Wording.count(sum.mentions, "mention")
      values["dates_\(side)"] = dates(sum)
      values["tone_\(side)"] = Wording.text(sum.toneCell, decimals: 2, signed: true)
    }
    for status in DocumentStatus.allCases {
      values[status.rawValue] = Wording.grouped(comparison.count(status))
    }
    func text(_ metric: Metric<Change>, _ change: Change, _ decimals: Int, signed: Bool = false)
      -> String
    {
      Wording.text(Cell(metric, of: change), decimals: decimals, signed: signed)
    }
    let lines = movers.map { mover -> [String: String] in
      let change = comparison.change(ofActor: mover.actor)
      return [
        "name": gazetteer.entries[mover.actor].name,
        "before": text(ChangeMetrics.before, change, 0),
        "after": text(ChangeMetrics.after, change, 0),
        "before_per_10000": text(ChangeMetrics.rateBefore, change, 1),
        "after_per_10000": text(ChangeMetrics.rateAfter, change, 1),
        "log_ratio": text(ChangeMetrics.logRatio, change, 2, signed: true),
        "g2": text(ChangeMetrics.logLikelihood, change, 1, signed: true),
        "tone_before": text(ChangeMetrics.toneBefore, change, 2, signed: true),
        "tone_after": text(ChangeMetrics.toneAfter, change, 2, signed: true),
      ]
    }
    let aligned = Wording.aligned(
      lines, left: ["name": 36],
      right: [
        "before": 6, "after": 6, "before_per_10000": 7, "after_per_10000": 7, "log_ratio": 9,
        "g2": 7, "tone_before": 6, "tone_after": 6,
      ])
    func quotation(_ quotation: ShownSentence?) -> String {
      guard let quotation else { return "not mentioned" }
      return Wording.shortened(quotation.text, to: 300)
        + " (\(quotation.document), sentence \(quotation.sentence))"
    }
    let sentences = movers.map { mover in
      [
        "name": gazetteer.entries[mover.actor].name,
        "sentence_before": quotation(mover.before),
        "sentence_after": quotation(mover.after),
      ]
    }
    values["skipped_count"] = skipped.isEmpty ? "" : Wording.count(skipped.count, "document")
    return Summary(
      values: values,
      lists: [
        "movers": aligned, "sentences": sentences,
        "skipped": skipped.map { ["document": $0.document, "problem": $0.problem] },
      ])
  }
}
