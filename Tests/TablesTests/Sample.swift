import Foundation
import Metrics
import Tables
import Text

/// A corpus of three tiny documents, whose tables are worked by hand.
enum Sample {
  static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "iraq", name: "Iraq", type: .state, country: "IRQ"),
      Gazetteer.Entry(id: "iran", name: "Iran", type: .state, country: "IRN"),
      Gazetteer.Entry(id: "us", name: "United States", type: .state, country: "USA"),
      Gazetteer.Entry(id: "guild", name: "Guild of Scribes", type: .group),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Iraq"),
      Gazetteer.Alias(entry: 0, text: "Iraqi", level: .adjectival),
      Gazetteer.Alias(entry: 1, text: "Iran"), Gazetteer.Alias(entry: 2, text: "U.S."),
      Gazetteer.Alias(entry: 3, text: "Guild of Scribes"),
    ])

  /// Scores 0.4404 for "good" alone and −0.5423 for "bad" alone.
  static let lexicon = Lexicon(
    name: "test",
    terms: [
      Lexicon.Term(text: "good", valence: 1_900), Lexicon.Term(text: "bad", valence: -2_500),
    ])

  /// 8 words in 2 sentences, 8 words in 2 paragraphs, 6 words.
  static let tables = tables([
    document("a.txt", "Iraq met Iran. Iraq had a good day.", title: "First", date: "2020-01-10"),
    document("b.txt", "Iran spoke.\n\nIraqi envoys met the U.S. team.", date: "2020-02-20"),
    document("c.txt", "The U.S. had a bad day."),
  ])

  static func document(
    _ id: String, _ text: String, title: String = "", date: String? = nil
  ) -> Document {
    Document(
      metadata: DocumentMetadata(
        id: id, title: title, date: date.flatMap { CalendarDate(iso: $0) }),
      bytes: Array(text.utf8))
  }

  static func tables(_ documents: [Document]) -> CorpusTables {
    let scanner = Scanner(gazetteer: gazetteer, lexicon: lexicon)
    var scratch = Scanner.Scratch()
    let tallies = documents.map { document in
      DocumentTally(
        document,
        digest: Digest(
          [UInt8](repeating: UInt8(truncatingIfNeeded: document.bytes.count), count: 32)),
        annotations: scanner.scan(document, scratch: &scratch), levels: [.name, .adjectival])
    }
    return CorpusTables(
      gazetteer: gazetteer, documents: tallies,
      sum: CorpusTally(tallies, actors: gazetteer.entries.count))
  }

  static let provenance = Provenance(
    title: "Tiny", program: "rapporteur 0", inputs: [("actors.csv", "0")],
    levels: [.name, .adjectival], top: 2, matrixActors: 2)

  static func report(_ tables: CorpusTables, skipped: [Skipped] = []) -> Report {
    Report(
      tables,
      review: ReviewTables(
        gazetteer: tables.gazetteer, aliases: tables.gazetteer.aliases,
        documents: tables.documents, sum: tables.sum),
      sentences: SentencesTable.table([], ids: [], total: 0),
      leftOut: LeftOutTable.table(rows: [], total: 0),
      quotations: QuotationsTable.table(rows: [], total: 0),
      tone: ToneTables(tables, lexicon: lexicon, words: WordSums(), compared: []),
      version: "2020", skipped: skipped,
      provenance: provenance)
  }

  /// The rows of a table as lines, cells with `|` between.
  static func lines(_ table: Table) -> [String] {
    (0..<table.rowCount).map { index in
      zip(table.row(index), table.columns).map { cell, column in
        switch (cell, column.kind) {
        case (.empty, _): ""
        case (.text(let text), _): text
        case (.date(let date), _): date.description
        case (.integer(let value), _): String(value)
        case (.number(let value), .number(let decimals)): String(format: "%.\(decimals)f", value)
        case (.number, _): "a number in a column of whole numbers"
        }
      }.joined(separator: "|")
    }
  }
}
