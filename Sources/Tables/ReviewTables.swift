package import Metrics
package import Text

/// What a reviewer wants to see beside the figures: the forms they rest on, those that nothing
/// decides, and the names that the gazetteer does not have.
package struct ReviewTables: Sendable {
  private var gazetteer: Gazetteer
  private var aliases: [Gazetteer.Alias]
  private var documents: [DocumentTally]
  private var sums: FormSums
  private var actors: [ActorSum]
  private var texts: [Sample: String] = [:]

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
    sums = FormSums(documents, threads: threads)
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

  private static let count = Column(
    name: "count", unit: "forms", definition: "How often bodies have it.", kind: .integer)
  private static let inDocuments = Column(
    name: "documents", unit: "documents", definition: "Documents whose body has it.",
    kind: .integer)
  private static let sampleDocument = Column(
    name: "sample_document", definition: "The first document that has it.", kind: .text, width: 34)
  private static let sample = Column(
    name: "sample", definition: "The first sentence there that has it.", kind: .text, width: 90)

  private func shown(_ sample: Sample) -> [Cell] {
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
        + "counted for none of them; those that could move the totals by most mentions first.",
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
            + "total could grow. Empty where that has none.",
          kind: .number(decimals: 1)),
        Self.sampleDocument, Self.sample,
      ],
      leadingColumns: 2, rowCount: forms.count,
      row: { [self] index in
        let form = forms[index]
        let fewest = form.candidates.map { actors[$0].mentions }.min() ?? 0
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

extension ReviewTables {
  /// Names that recur and match no alias, as rows that can be pasted into a gazetteer.
  package func unlistedTable() -> Table {
    let names = sums.unlisted
    let spellings = NearSpellings(gazetteer.aliases)
    // Both the file and the sheet ask for a row.
    let actors = names.map { name in
      let form = texts[name.form] ?? ""
      let alias = spellings.nearest(to: form).map { gazetteer.aliases[$0] }
      let entry = alias?.entry.map { gazetteer.entries[$0] }
      return UnlistedActor(
        id: entry?.id ?? Self.id(form), name: entry?.name ?? form,
        type: (entry?.type ?? Self.type(form))?.rawValue ?? "", country: entry?.country ?? "",
        note: alias.map { "near \($0.text)" } ?? "")
    }
    func pasted(_ name: String, _ definition: String, width: Int) -> Column {
      Column(name: name, definition: definition, kind: .text, width: width)
    }
    return Table(
      name: "unlisted", title: "Unlisted names",
      note: "A row a capitalised name that recurs in bodies and matches no alias, most frequent "
        + "first, at most the \(FormSums.mostUnlisted) most frequent; the columns up to note are "
        + "the gazetteer's, so that a row can be pasted there.",
      columns: [
        pasted("id", "Id of the actor it resembles; else one made from the name.", width: 24),
        pasted("name", "Name of that actor; else the name itself.", width: 30),
        pasted(
          "type",
          "Type of that actor; else organisation where the name says so, or empty: fill it.",
          width: 13),
        pasted("country", "Country of that actor; else empty.", width: 10),
        pasted("alias", "The name as it stands in texts.", width: 30),
        pasted("level", "Empty, which is name.", width: 8),
        pasted("case", "Empty: as written or in capitals.", width: 8),
        pasted("from", "Empty.", width: 8), pasted("to", "Empty.", width: 8),
        pasted("context", "Empty.", width: 8),
        pasted(
          "note", "Which alias of the gazetteer it resembles, where there is one.", width: 30),
        Self.count, Self.inDocuments, Self.sampleDocument, Self.sample,
      ],
      leadingColumns: 5, rowCount: names.count,
      row: { [self] index in
        let name = names[index]
        let actor = actors[index]
        return [
          .text(actor.id), .text(actor.name), Cell(actor.type), Cell(actor.country),
          .text(texts[name.form] ?? ""), .empty, .empty, .empty, .empty, .empty,
          Cell(actor.note), .integer(name.count), .integer(name.documents),
        ] + shown(name.sample)
      })
  }

  /// What a row proposes for a name.
  private struct UnlistedActor {
    var id: String
    var name: String
    var type: String
    var country: String
    var note: String
  }

  /// "Barham Salih" → "barham_salih".
  private static func id(_ form: String) -> String {
    let parts = form.lowercased().split { !$0.isLetter && !$0.isNumber }
    return parts.joined(separator: "_")
  }

  /// A name that holds the noun of an institution, or is an acronym, is an organisation's.
  private static func type(_ form: String) -> ActorType? {
    let words = form.split(separator: " ")
    let isAcronym = words.count == 1 && form.allSatisfy { $0.isUppercase || $0 == "." }
    let nouns = words.contains { institutions.contains($0.lowercased()) }
    return isAcronym || nouns ? .organisation : nil
  }

  private static let institutions: Set<String> = [
    "agency", "alliance", "army", "assembly", "association", "authority", "bank", "board", "bureau",
    "center", "centre", "coalition", "command", "commission", "committee", "company", "congress",
    "corporation", "corps", "council", "court", "department", "embassy", "force", "forces",
    "foundation", "front", "fund", "group", "guard", "guards", "house", "institute", "league",
    "ministry", "movement", "office", "organisation", "organization", "parliament", "party",
    "police", "program", "programme", "senate", "service", "society", "union", "university",
  ]
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
