package import Metrics
package import Text

/// What a reviewer wants to see beside the figures: the forms they rest on, those that nothing
/// decides, and the names that the gazetteer does not have.
package struct ReviewTables: Sendable {
  let gazetteer: Gazetteer
  private var aliases: [Gazetteer.Alias]
  private var documents: [DocumentTally]
  let sums: FormSums
  private var actors: [ActorSum]
  private(set) var texts: [Sample: String] = [:]

  /// - Parameters:
  ///   - gazetteer: Whose actors are meant.
  ///   - aliases: Those of the scanner, the gazetteer's first.
  ///   - documents: Ascending by id.
  ///   - sum: Of the documents.
  ///   - threads: How many share the work.
  package init(
    gazetteer: Gazetteer, aliases: [Gazetteer.Alias], documents: [DocumentTally],
    sum: CorpusTally, threads: Int = 1
  ) {
    self.gazetteer = gazetteer
    self.aliases = aliases
    self.documents = documents
    sums = FormSums(documents, of: sum.actors, threads: threads)
    actors = sum.actors
  }

  /// The sentences to be shown.
  package var samples: [Sample] {
    sums.forms.map(\.sample) + sums.ambiguous.map(\.sample)
      + sums.unlisted.flatMap { [$0.form, $0.sample] }
  }

  /// Gives the sentences their text.
  package mutating func show(_ texts: [Sample: String]) {
    self.texts = texts
  }

  static let count = Column(
    name: "count", unit: "forms", definition: "How often bodies have it.", kind: .integer)
  static let inDocuments = Column(
    name: "documents", unit: "documents", definition: "Documents whose body has it.",
    kind: .integer)
  static let sampleDocument = Column(
    name: "sample_document", definition: "The first document that has it.", kind: .text, width: 34)
  static let sample = Column(
    name: "sample", definition: "The first sentence there that has it.", kind: .text, width: 90)

  func shown(_ sample: Sample) -> [Cell] {
    [
      .text(documents[sample.document].metadata.id), Cell(texts[sample] ?? ""),
    ]
  }

  /// Each form that was taken for an actor.
  package func spellingsTable() -> Table {
    let forms = sums.forms
    return Table(
      name: "spellings", title: "Spellings",
      note: "A row a form that was taken for an actor, most frequent first: as the gazetteer has "
        + "it, as a short name made from it, or in another spelling of a romanised name.",
      columns: [
        Identity.actor, Identity.name,
        Column(name: "form", definition: "The form.", kind: .text, width: 30),
        Column(
          name: "alias", definition: "The alias of the gazetteer that it is, or is made from.",
          kind: .text, width: 30),
        Column(
          name: "made_by",
          definition: "gazetteer: as written there; short name: part of a full name that the "
            + "document has; spelling: another way to write it.",
          kind: .text, width: 12),
        Column(
          name: "level", definition: "name, adjectival, metonym or nominal.", kind: .text,
          width: 11),
        Self.count, Self.inDocuments, Self.sampleDocument, Self.sample,
      ],
      leadingColumns: 3, rowCount: forms.count,
      row: { [self] index in
        let form = forms[index]
        let alias = aliases[form.alias]
        let isShort = form.alias >= gazetteer.aliases.count
        let source = isShort ? fullName(of: alias) : alias.text
        guard let entry = alias.entry.map({ gazetteer.entries[$0] }) else { return [] }
        return [
          .text(entry.id), .text(entry.name), .text(form.variant ?? alias.text), .text(source),
          .text(form.variant != nil ? "spelling" : isShort ? "short name" : "gazetteer"),
          .text(alias.level.rawValue), .integer(form.count), .integer(form.documents),
        ] + shown(form.sample)
      })
  }

  /// The alias that a short name was made from.
  private func fullName(of short: Gazetteer.Alias) -> String {
    gazetteer.aliases.first { $0.entry == short.entry && $0.line == short.line }?.text ?? ""
  }

  /// Forms that may be several actors.
  package func ambiguousTable() -> Table {
    let forms = sums.ambiguous
    return Table(
      name: "ambiguous", title: "Ambiguous",
      note: "A row a form that several actors share and that nothing in its document decides, "
        + "counted for none of them; those that could move a total most first.",
      columns: [
        Column(name: "form", definition: "As it stands in texts.", kind: .text, width: 24),
        Column(
          name: "candidates",
          definition: "Ids of the actors it may be, as in the gazetteer, with \"; \" between.",
          kind: .text, width: 40),
        Column(name: "level", definition: "name, adjectival or metonym.", kind: .text, width: 11),
        Self.count, Self.inDocuments,
        Column(
          name: "could_add", unit: "%",
          definition: "count × 100 ÷ mentions of the candidate that has fewest: by how much its "
            + "total could grow. Empty where that has none, so that all would be new: these rows "
            + "come first, then the largest; among equals the most frequent.",
          kind: .number(decimals: 1)),
        Self.sampleDocument, Self.sample,
      ],
      leadingColumns: 2, rowCount: forms.count,
      row: { [self] index in
        let form = forms[index]
        let fewest = form.fewestMentions(of: actors)
        let growth = 100 * Double(form.count) / Double(fewest)
        return [
          .text(form.form),
          .text(form.candidates.map { gazetteer.entries[$0].id }.joined(separator: "; ")),
          .text(form.level.rawValue), .integer(form.count), .integer(form.documents),
          fewest > 0 ? .number((growth * 10).rounded() / 10) : .empty,
        ] + shown(form.sample)
      })
  }
}

/// The paragraphs that are not body.
package enum LeftOutTable {
  package static let columns = [
    Identity.document,
    Column(
      name: "paragraph", unit: "from 1",
      definition: "Place of the paragraph among the document's.", kind: .integer),
    Column(
      name: "start", unit: "bytes, from 0",
      definition: "Where the paragraph begins in the document's file.", kind: .integer),
    Column(
      name: "end", unit: "bytes, from 0", definition: "Where it ends: the byte after its last.",
      kind: .integer),
    Column(name: "zone", definition: "title, byline or boilerplate.", kind: .text, width: 12),
    Column(
      name: "reason", definition: "The rule by which it is not body; the guide lists them.",
      kind: .text, width: 20),
    Column(name: "words", unit: "words", definition: "Words of the paragraph.", kind: .integer),
    Column(
      name: "text",
      definition: "The paragraph as it stands in the file, with white space drawn together.",
      kind: .text, width: 90),
  ]

  /// Makes the cells of one paragraph, but for the last, which is the paragraph itself.
  ///
  /// - Parameters:
  ///   - evidence: The paragraph.
  ///   - document: Its document.
  ///   - use: Takes one cell after the other, with the kind of its column.
  package static func eachFigure(
    _ evidence: ParagraphEvidence, of document: Document, _ use: (Cell, Column.Kind) -> Void
  ) {
    let paragraph = evidence.paragraph
    use(.text(document.metadata.id), .text)
    use(.integer(evidence.number), .integer)
    use(.integer(paragraph.range.lowerBound), .integer)
    use(.integer(paragraph.range.upperBound), .integer)
    use(.text(paragraph.zone.rawValue), .text)
    use(.text(paragraph.rule.rawValue), .text)
    use(.integer(paragraph.words), .integer)
  }

  /// All cells of one paragraph.
  package static func row(_ evidence: ParagraphEvidence, of document: Document) -> [Cell] {
    var row: [Cell] = []
    row.reserveCapacity(columns.count)
    eachFigure(evidence, of: document) { cell, _ in row.append(cell) }
    row.append(.text(document.excerpt(evidence.paragraph.range)))
    return row
  }

  /// The table as a workbook shows it.
  ///
  /// - Parameters:
  ///   - rows: The cells of the paragraphs kept for it: the first.
  ///   - total: How many there are in all.
  /// - Returns: A table of `total` rows of which only the kept can be asked for.
  package static func table(rows: [[Cell]], total: Int) -> Table {
    Table(
      name: "left_out", title: "Left out",
      note: "A row a paragraph that is not body and so is not counted, by document and place, with "
        + "the reason.",
      columns: columns, rowCount: total,
      priority: rows.count < total ? Array(rows.indices) : nil,
      appendRow: { index, row in row += rows[index] })
  }
}
