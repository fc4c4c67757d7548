import Metrics
import Readers
import Tables
import Text

/// A tiny corpus whose summaries have every value and a line in every list, so that a template is
/// checked whole before any document is read.
enum Specimen {
  static func summary(with provenance: Provenance) -> Summary {
    let tables = CorpusTables(gazetteer: gazetteer, documents: documents, sum: sum)
    var summary = Report(
      tables,
      review: ReviewTables(gazetteer: gazetteer, aliases: [], documents: [], sum: sum),
      sentences: SentencesTable.table([], ids: [], total: 0),
      leftOut: LeftOutTable.table(rows: [], total: 0),
      quotations: QuotationsTable.table(rows: [], total: 0),
      tone: ToneTables(
        tables, lexicon: Lexicon(name: "", terms: []), words: WordSums(), compared: []),
      version: "version",
      skipped: [Skipped(document: "b.txt", problem: "has no text")], provenance: provenance
    ).summary
    // One document has no order.
    summary.values["sign_changes"] = "1 document"
    summary.lists["agreements"] = [
      ["lexicons": "A and B", "documents": "+1.00", "actors": "+1.00"]
    ]
    return summary
  }

  static func comparison(with provenance: Provenance) -> Summary {
    let comparison = CorpusComparison(
      before: [], after: documents, sumBefore: CorpusTally(actors: gazetteer.entries.count),
      sumAfter: sum)
    return Report(
      comparison, gazetteer: gazetteer, labels: ("before", "after"),
      movers: [Mover(actor: 0, before: nil, after: nil)],
      wordShift: WordShiftTable.table([], lexicon: Lexicon(name: "", terms: []), most: 0, note: ""),
      skipped: [Skipped(document: "after/b.txt", problem: "has no text")], provenance: provenance
    ).summary
  }

  private static let gazetteer = Gazetteer(
    entries: ["Iraq", "Iran"].map { Gazetteer.Entry(id: $0, name: $0, type: .state) },
    aliases: ["Iraq", "Iran"].enumerated().map { Gazetteer.Alias(entry: $0, text: $1) })

  /// Both actors stand in five sentences with a lexicon word, the least that is listed for tone.
  private static let documents: [DocumentTally] = {
    let text = Array(repeating: "Iraq and Iran reached a good deal.", count: 5)
    let document = Document(
      metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.joined(separator: " ").utf8))
    let lexicon = Lexicon(name: "", terms: [Lexicon.Term(text: "good", valence: 1_900)])
    var scratch = Text.Scanner.Scratch()
    let annotations = Text.Scanner(gazetteer: gazetteer, lexicon: lexicon)
      .scan(document, scratch: &scratch)
    return [
      DocumentTally(
        document, digest: SHA256.digest(of: document.bytes), annotations: annotations,
        levels: [.name])
    ]
  }()

  private static let sum = CorpusTally(documents, actors: gazetteer.entries.count)
}
