package import Metrics
package import Text

/// The sentences that mention an actor: too many to hold, so rows are made as they are found.
package enum SentencesTable {
  package static let columns =
    [
      Identity.document,
      Column(
        name: "sentence", unit: "from 1",
        definition: "Place of the sentence among the document's.", kind: .integer),
      Column(
        name: "paragraph", unit: "from 1",
        definition: "Place of its paragraph among the document's.", kind: .integer),
      Column(
        name: "start", unit: "bytes, from 0",
        definition: "Where the sentence begins in the document's file.", kind: .integer),
      Column(
        name: "end", unit: "bytes, from 0",
        definition: "Where it ends: the byte after its last.", kind: .integer),
      Column(
        name: "actors",
        definition: "Ids of the actors it mentions, as in the gazetteer, with \"; \" between.",
        kind: .text, width: 26),
    ] + figures.map { Column($0) } + [
      Column(
        name: "words",
        definition: "The words that made compound, as they stand in the text, each with what it "
          + "adds after all rules; the numbers sum to compound. (punctuation) is ! and ?.",
        kind: .text, width: 40),
      Column(
        name: "toward", unit: "−1 to 1",
        definition: "Ids of the actors of whom the sentence says something, each with the tone "
          + "toward it.", kind: .text, width: 30),
      Column(
        name: "text",
        definition: "The sentence as it stands in the file, with white space drawn together.",
        kind: .text, width: 90),
    ]

  private static let figures = [negative, neutral, positive, compound, hits]
  private static let cells = figures.map { (make: $0.cell, kind: Column($0).kind) }
  private static let negative = tone(
    "neg", "share, 0 to 1", 3, 1_000, "Share of negative weight (VADER's neg)."
  ) { $0.negative }
  private static let neutral = tone(
    "neu", "share, 0 to 1", 3, 1_000, "Share of neutral weight (VADER's neu)."
  ) { $0.neutral }
  private static let positive = tone(
    "pos", "share, 0 to 1", 3, 1_000, "Share of positive weight (VADER's pos)."
  ) { $0.positive }
  private static let compound = tone(
    "compound", "VADER compound, −1 to 1", 4, 10_000, "Compound tone of the sentence."
  ) { $0.compound }
  private static let hits = Metric<Tone>(
    name: "hits", unit: "words", definition: "Words of the lexicon that were scored.",
    value: { Double($0.hits) }, examples: [])

  private static func tone(
    _ name: String, _ unit: String, _ decimals: Int, _ scale: Double, _ definition: String,
    _ part: @escaping @Sendable (Tone) -> Int
  ) -> Metric<Tone> {
    Metric<Tone>(
      name: name, unit: unit,
      definition: definition + " Empty where the sentence has no lexicon word.",
      decimals: decimals,
      value: { $0.hits > 0 ? Double(part($0)) / scale : nil }, examples: [])
  }

  /// Makes the cells of one sentence, all but the last, which is the sentence itself.
  ///
  /// - Parameters:
  ///   - evidence: The sentence.
  ///   - document: Its document.
  ///   - ids: The ids of the gazetteer's entries.
  ///   - use: Takes one cell after the other, with the kind of its column: an array for each of the
  ///     sentences of a corpus would take longer than all that is in it.
  package static func eachFigure(
    _ evidence: SentenceEvidence, of document: Document, ids: [String],
    _ use: (Cell, Column.Kind) -> Void
  ) {
    let actors = evidence.actors
    let names =
      actors.count == 1
      ? ids[actors[actors.startIndex]] : actors.map { ids[$0] }.joined(separator: "; ")
    use(.text(document.metadata.id), .text)
    use(.integer(evidence.sentence), .integer)
    use(.integer(evidence.paragraph), .integer)
    use(.integer(evidence.range.lowerBound), .integer)
    use(.integer(evidence.range.upperBound), .integer)
    use(.text(names), .text)
    for cell in cells { use(cell.make(evidence.tone), cell.kind) }
    use(evidence.words.isEmpty ? .empty : .text(evidence.words), .text)
    use(toward(evidence, ids), .text)
  }

  private static func toward(_ evidence: SentenceEvidence, _ ids: [String]) -> Cell {
    var text: [UInt8] = []
    for (actor, tone) in zip(evidence.actors, evidence.toward) {
      guard let tone else { continue }
      if !text.isEmpty { text += "; ".utf8 }
      text += ids[actor].utf8
      text.append(UInt8(ascii: " "))
      text.append(tenThousandths: tone)
    }
    return text.isEmpty ? .empty : .text(String(decoding: text, as: UTF8.self))
  }

  /// All cells of one sentence.
  package static func row(
    _ evidence: SentenceEvidence, of document: Document, ids: [String]
  ) -> [Cell] {
    var row: [Cell] = []
    row.reserveCapacity(columns.count)
    eachFigure(evidence, of: document, ids: ids) { cell, _ in row.append(cell) }
    row.append(.text(document.excerpt(evidence.range)))
    return row
  }

  /// The table as a workbook shows it.
  ///
  /// - Parameters:
  ///   - rows: The cells of the sentences kept for it, in order.
  ///   - total: How many sentences there are in all.
  /// - Returns: A table of `total` rows of which only the kept can be asked for.
  package static func table(rows: [[Cell]], total: Int) -> Table {
    Table(
      name: "sentences", title: "Sentences",
      note: "A row a sentence that mentions an actor, by document and place; where a sheet cannot "
        + "show all, those of the strongest tone.",
      columns: columns, rowCount: total,
      priority: rows.count < total ? Array(rows.indices) : nil,
      appendRow: { index, row in row += rows[index] })
  }
}

/// Keeps the sentences of the strongest tone among all that pass by.
package struct StrongestSentences: Sendable {
  private let limit: Int
  /// How many passed.
  package private(set) var total = 0
  private var kept: [(strength: Int, place: Int, evidence: SentenceEvidence)] = []
  /// Weaker sentences have no chance, nor have later ones of this strength.
  private var threshold = -1

  package init(limit: Int) {
    self.limit = limit
  }

  package mutating func add(_ evidence: [SentenceEvidence]) {
    for sentence in evidence {
      let strength = abs(sentence.tone.compound)
      total += 1
      guard strength > threshold else { continue }
      kept.append((strength, total, sentence))
      if kept.count >= 2 * limit + 1_000 { prune() }
    }
  }

  /// The kept sentences in the order of the corpus.
  package mutating func sentences() -> [SentenceEvidence] {
    prune()
    return kept.sorted { $0.place < $1.place }.map(\.evidence)
  }

  private mutating func prune() {
    guard kept.count > limit else { return }
    kept.sort { ($1.strength, $0.place) < ($0.strength, $1.place) }
    kept.removeSubrange(limit...)
    threshold = kept.last?.strength ?? threshold
  }
}
