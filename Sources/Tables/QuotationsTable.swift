package import Metrics
package import Text

/// The quotations of a corpus: too many to hold, so rows are made as they are found.
package enum QuotationsTable {
  package static let columns = [
    Identity.document,
    Column(
      name: "sentence", unit: "from 1",
      definition: "Place of the sentence in which it begins among the document's.", kind: .integer),
    Column(
      name: "start", unit: "bytes, from 0",
      definition: "Where the words begin in the document's file, behind the opening mark.",
      kind: .integer),
    Column(
      name: "end", unit: "bytes, from 0",
      definition: "Where they end: the byte after the last, before the closing mark.",
      kind: .integer),
    Column(
      name: "speaker",
      definition: "Id of the actor who speaks, told by a verb of saying beside the quotation; "
        + "empty where nobody of the gazetteer is named.", kind: .text, width: 22),
    Column(
      name: "verb", definition: "The word by which the speaker was told, as it stands there.",
      kind: .text, width: 12),
    Column(
      name: "hits", unit: "words", definition: "Words of the lexicon that were scored in it.",
      kind: .integer),
    Column(
      name: "tone", unit: "VADER compound, −1 to 1",
      definition:
        "Mean compound tone of its parts in each sentence that hold a lexicon word. Empty "
        + "where there is none.", kind: .number(decimals: 4)),
    Column(
      name: "text",
      definition: "The words as they stand in the file, with white space drawn together.",
      kind: .text, width: 90),
  ]

  /// Makes the cells of one quotation, but for the last, which is the quotation itself.
  ///
  /// - Parameters:
  ///   - evidence: The quotation.
  ///   - document: Its document.
  ///   - ids: The ids of the gazetteer's entries.
  ///   - use: Takes one cell after the other, with the kind of its column.
  package static func eachFigure(
    _ evidence: QuotationEvidence, of document: Document, ids: [String],
    _ use: (Cell, Column.Kind) -> Void
  ) {
    let quotation = evidence.quotation
    let verb: String? = quotation.verb.map { document.excerpt($0) }
    use(.text(document.metadata.id), .text)
    use(.integer(evidence.sentence), .integer)
    use(.integer(quotation.range.lowerBound), .integer)
    use(.integer(quotation.range.upperBound), .integer)
    use(Cell(quotation.speaker.map { ids[$0] } ?? ""), .text)
    use(Cell(verb ?? ""), .text)
    use(.integer(evidence.tone.hits), .integer)
    let tone = evidence.tone.mean.map { Cell.number(($0 * 10_000).rounded() / 10_000 + 0) }
    use(tone ?? .empty, .number(decimals: 4))
  }

  /// All cells of one quotation.
  package static func row(
    _ evidence: QuotationEvidence, of document: Document, ids: [String]
  ) -> [Cell] {
    var row: [Cell] = []
    row.reserveCapacity(columns.count)
    eachFigure(evidence, of: document, ids: ids) { cell, _ in row.append(cell) }
    row.append(.text(document.excerpt(evidence.quotation.range)))
    return row
  }

  /// The table as a workbook shows it.
  ///
  /// - Parameters:
  ///   - rows: The cells of the quotations kept for it: the first.
  ///   - total: How many there are in all.
  /// - Returns: A table of `total` rows of which only the kept can be asked for.
  package static func table(rows: [[Cell]], total: Int) -> Table {
    Table(
      name: "quotations", title: "Quotations",
      note: "A row a quotation of speech in the body, by document and place, with who is named as "
        + "the speaker.",
      columns: columns, rowCount: total,
      priority: rows.count < total ? Array(rows.indices) : nil,
      appendRow: { index, row in row += rows[index] })
  }
}
