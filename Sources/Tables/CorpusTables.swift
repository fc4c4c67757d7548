package import Metrics
package import Text

/// The tables of one corpus version, in the order of sheets.
///
/// Each is made of the same two things: the tallies of the documents and their sum.
package struct CorpusTables: Sendable {
  package var gazetteer: Gazetteer
  /// Ascending by id.
  package var documents: [DocumentTally]
  package var sum: CorpusTally
  /// The most rows that a sheet shows.
  package var sheetRows: Int
  /// Documents below which the tone toward an actor is not told.
  package var leastDocuments: Int
  /// Of the tone toward each actor.
  package var intervals: [BootstrapInterval?]

  /// - Parameters:
  ///   - gazetteer: Whose actors are meant.
  ///   - documents: Ascending by id.
  ///   - sum: Of the documents.
  ///   - sheetRows: The most rows that a sheet shows.
  ///   - settings: How the tone toward actors is told.
  ///   - threads: How many share the work.
  package init(
    gazetteer: Gazetteer, documents: [DocumentTally], sum: CorpusTally, sheetRows: Int = 5_000,
    settings: IntervalSettings = IntervalSettings(), threads: Int = 1
  ) {
    leastDocuments = settings.minimum
    intervals = BootstrapInterval.ofTone(
      toward: gazetteer.entries.count, in: documents, settings: settings, threads: threads)
    self.gazetteer = gazetteer
    self.documents = documents
    self.sum = sum
    self.sheetRows = sheetRows
  }

  /// The rows for a sheet that cannot show all: those of the greatest weight, in the table's order.
  private func priority(_ rows: Int, by weight: (Int) -> Int) -> [Int]? {
    guard rows > sheetRows else { return nil }
    let weights = (0..<rows).map(weight)
    // Of the rows just heavy enough, the first ones that there is room for.
    var heaviest = weights
    let least = heaviest.moveGreatest(sheetRows + 1).min() ?? 0
    var room = sheetRows - weights.count { $0 > least }
    return weights.indices.filter { row in
      guard weights[row] == least else { return weights[row] > least }
      room -= 1
      return room >= 0
    }
  }

  /// Actors in the order in which they are listed: most mentions first, then as in the gazetteer.
  package var ranking: [Int] {
    sum.actors.indices.sorted { left, right in
      (sum.actors[right].mentions, left) < (sum.actors[left].mentions, right)
    }
  }

  /// An actor of the corpus as the metrics want it.
  package func frequency(of actor: Int) -> ActorFrequency {
    var frequency = ActorFrequency(sum.actors[actor], in: sum)
    frequency.leastDocuments = leastDocuments
    frequency.interval = intervals[actor]
    return frequency
  }

  package func documentsTable() -> Table {
    let documents = documents
    let metrics = DocumentMetrics.all
    let cells = MetricCells(metrics)
    return Table(
      name: "documents", title: "Documents",
      note: "A row a document, by id; where a sheet cannot show all, those with most mentions.",
      columns: [Identity.document, Identity.title, Identity.date, Identity.source]
        + metrics.map { Column($0) } + [Self.toneNote, Identity.digest],
      rowCount: documents.count,
      priority: priority(documents.count) { documents.span[$0].actors.mentions },
      appendRow: { index, row in
        // By place: a copy of a document would hold all of its lists.
        let documents = documents.span
        row.append(.text(documents[index].metadata.id))
        row.append(Cell(documents[index].metadata.title))
        row.append(Cell(documents[index].metadata.date))
        row.append(Cell(documents[index].metadata.source))
        cells.append(documents[index], to: &row)
        row.append(Cell(documents[index].toneNote))
        row.append(.text(documents[index].digest.hex))
      })
  }

  private static let toneNote = Column(
    name: "tone_note", definition: "Why tone_mean is empty, where it is.", kind: .text, width: 30)

  package func actorsTable() -> Table {
    let ranking = ranking
    let entries = gazetteer.entries
    let metrics = ActorMetrics.all
    let cells = MetricCells(metrics)
    return Table(
      name: "actors", title: "Actors",
      note: "A row an actor of the gazetteer, most mentions first; actors never mentioned stand "
        + "at the end with 0.",
      columns: [Identity.actor, Identity.name, Identity.type, Identity.country]
        + metrics.map { Column($0) } + [Identity.firstDate, Identity.lastDate],
      leadingColumns: 2, rowCount: ranking.count,
      appendRow: { [self] index, row in
        let actor = ranking[index]
        let entry = entries[actor]
        row.append(.text(entry.id))
        row.append(.text(entry.name))
        row.append(.text(entry.type.rawValue))
        row.append(Cell(entry.country))
        cells.append(frequency(of: actor), to: &row)
        row.append(Cell(sum.actors[actor].firstDate))
        row.append(Cell(sum.actors[actor].lastDate))
      })
  }

  package func documentActorsTable() -> Table {
    let documents = documents
    let entries = gazetteer.entries
    let metrics = ActorMetrics.ofDocument
    let cells = MetricCells(metrics)
    // A corpus has a great many.
    var rows: [(document: Int32, actor: Int32)] = []
    var allMentions: [Int] = []
    let tallies = documents.span
    rows.reserveCapacity(tallies.indices.reduce(0) { $0 + tallies[$1].actors.count })
    for place in tallies.indices {
      for actor in tallies[place].actors.indices { rows.append((Int32(place), Int32(actor))) }
      allMentions.append(tallies[place].actors.mentions)
    }
    return Table(
      name: "document_actors", title: "Document actors",
      note: "A row a document and an actor it mentions at any level, by document id, then as in "
        + "the gazetteer; where a sheet cannot show all, those with most mentions.",
      columns: [Identity.document, Identity.date, Identity.actor, Identity.name]
        + metrics.map { Column($0) },
      leadingColumns: 1, rowCount: rows.count,
      priority: priority(rows.count) {
        Int(documents.span[Int(rows[$0].document)].actors[Int(rows[$0].actor)].mentions)
      },
      appendRow: { [rows, allMentions] index, row in
        let place = Int(rows[index].document)
        let actor = Int(rows[index].actor)
        // By place: a copy of a document would hold all of its lists.
        let documents = documents.span
        let tallies = documents[place].actors.span
        let date = documents[place].metadata.date
        let entry = tallies[actor].actor
        row.append(.text(documents[place].metadata.id))
        row.append(Cell(date))
        row.append(.text(entries[entry].id))
        row.append(.text(entries[entry].name))
        cells.append(
          ActorFrequency(
            tallies[actor], date: date, words: documents[place].zoneWords.body,
            allMentions: allMentions[place]),
          to: &row)
      })
  }

  package func pairsTable() -> Table {
    let entries = gazetteer.entries
    let metrics = PairMetrics.all
    let cells = MetricCells(metrics)
    let rows = Unit.allCases.flatMap { unit in
      sum.pairs.lazy.map { (unit: unit, pair: $0.key, both: $0.value[unit]) }
        .filter { $0.both > 0 }
        .sorted { ($1.both, $0.pair) < ($0.both, $1.pair) }
    }
    return Table(
      name: "pairs", title: "Pairs",
      note: "A row a pair of actors and a unit in which both are mentioned at least once: first "
        + "sentences, then paragraphs, then documents, most shared units first.",
      columns: [
        Identity.actorA, Identity.nameA, Identity.actorB, Identity.nameB, Identity.unit,
      ] + metrics.map { Column($0) },
      leadingColumns: 5, rowCount: rows.count,
      appendRow: { [sum] index, row in
        let (unit, pair, both) = rows[index]
        let first = entries[pair.first]
        let second = entries[pair.second]
        let counts = UnitCounts(
          total: sum.count(unit), first: sum.actors[pair.first][unit],
          second: sum.actors[pair.second][unit], both: both)
        row.append(.text(first.id))
        row.append(.text(first.name))
        row.append(.text(second.id))
        row.append(.text(second.name))
        row.append(.text(unit.rawValue))
        cells.append(counts, to: &row)
      })
  }

  /// How often actors share a sentence, each against each.
  ///
  /// - Parameter limit: The most actors that the matrix has.
  /// - Returns: A square table, its rows and columns in the order of `ranking`.
  package func matrixTable(limit: Int) -> Table {
    let actors = ranking.filter { sum.actors[$0].mentions > 0 }
    let shown = Array(actors.prefix(limit))
    let entries = gazetteer.entries
    let all =
      shown.count < actors.count
      ? "the \(shown.count) most mentioned of \(actors.count) mentioned actors"
      : "every mentioned actor"
    return Table(
      name: "matrix", title: "Matrix",
      note: "Sentences that mention both actors; on the diagonal, sentences that mention the "
        + "actor. Rows and columns: \(all), most mentions first.",
      columns: [Identity.actor]
        + shown.map { actor in
          Column(
            name: entries[actor].id, unit: "sentences",
            definition: "Sentences that mention both the column's actor and the row's.",
            kind: .integer)
        },
      rowCount: shown.count,
      appendRow: { [sum] index, row in
        let actor = shown[index]
        row.append(.text(entries[actor].id))
        for column in shown {
          row.append(
            actor == column
              ? .integer(sum.actors[actor].sentences)
              : .integer(sum.pairs[ActorPair(actor, column)]?.sentences ?? 0))
        }
      })
  }

  package func monthsTable() -> Table {
    var byMonth: [Int: [Int]] = [:]
    for place in documents.indices {
      guard let date = documents[place].metadata.date else { continue }
      byMonth[date.year * 12 + date.month, default: []].append(place)
    }
    let entries = gazetteer.entries
    let ranking = ranking
    let metrics = ActorMetrics.ofMonth
    let cells = MetricCells(metrics)
    var rows: [(month: String, actor: Int, subject: ActorFrequency)] = []
    for places in byMonth.sorted(by: { $0.key < $1.key }).map(\.value) {
      let month = documents[places[0]].metadata.date?.yearAndMonth ?? ""
      let part = CorpusTally(
        documents, at: places, actors: entries.count, countingPairs: false)
      for actor in ranking where part.actors[actor].mentions > 0 {
        rows.append(
          (
            month, actor,
            ActorFrequency(part.actors[actor], in: part)
          ))
      }
    }
    return Table(
      name: "months", title: "Months",
      note: "A row a month and an actor mentioned in it, from documents with a date; within a "
        + "month, actors most mentioned in the whole corpus first.",
      columns: [Identity.month, Identity.actor, Identity.name] + metrics.map { Column($0) },
      leadingColumns: 3, rowCount: rows.count,
      priority: priority(rows.count) { rows[$0].subject.actor.mentions },
      appendRow: { [rows] index, row in
        let (month, actor, subject) = rows[index]
        row.append(.text(month))
        row.append(.text(entries[actor].id))
        row.append(.text(entries[actor].name))
        cells.append(subject, to: &row)
      })
  }
}

/// What co-occurrence is counted in.
package enum Unit: String, Sendable, CaseIterable {
  case sentence, paragraph, document
}

extension PairSum {
  subscript(unit: Unit) -> Int {
    switch unit {
    case .sentence: sentences
    case .paragraph: paragraphs
    case .document: documents
    }
  }
}

extension ActorSum {
  subscript(unit: Unit) -> Int {
    switch unit {
    case .sentence: sentences
    case .paragraph: paragraphs
    case .document: documents
    }
  }
}

extension CorpusTally {
  func count(_ unit: Unit) -> Int {
    switch unit {
    case .sentence: sentences
    case .paragraph: paragraphs
    case .document: documents
    }
  }
}
