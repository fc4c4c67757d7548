import Metrics
import Readers
import Tables
import Text

/// What a workbook shows of the tables that are written while documents are scanned, each in the
/// order of the corpus.
struct KeptEvidence: Sendable {
  /// The most rows of each.
  private let limit: Int
  /// The ids of the gazetteer's entries.
  private let ids: [String]
  private var strongest: StrongestSentences
  private var leftOut: [[Cell]] = []
  private var leftOutCount = 0
  private var quotations: [[Cell]] = []
  private var quotationCount = 0

  init(limit: Int, ids: [String]) {
    self.limit = limit
    self.ids = ids
    strongest = StrongestSentences(limit: limit)
  }

  /// Takes what was found in a document, while its text is at hand.
  mutating func add(_ findings: Findings) {
    let document = findings.document
    strongest.add(findings.sentences, of: document)
    leftOut += findings.leftOut.prefix(limit - leftOut.count).map {
      LeftOutTable.row($0, of: document)
    }
    leftOutCount += findings.leftOut.count
    quotations += findings.quotations.prefix(limit - quotations.count).map {
      QuotationsTable.row($0, of: document, ids: ids)
    }
    quotationCount += findings.quotations.count
  }

  mutating func sentencesTable() -> Table {
    SentencesTable.table(strongest.sentences(), ids: ids, total: strongest.total)
  }

  var leftOutTable: Table { LeftOutTable.table(rows: leftOut, total: leftOutCount) }

  var quotationsTable: Table { QuotationsTable.table(rows: quotations, total: quotationCount) }
}

/// Reads documents once more, for the words behind the figures.
struct EvidenceReader {
  var corpus: Corpus
  var tallied: Tallied
  var threads: Int

  /// The words of samples, for which each document is read once.
  ///
  /// - Parameter samples: In any order; their documents are places among the tallies.
  /// - Returns: Each sample's sentence with white space drawn together.
  /// - Throws: `InputError` where a document is no longer what was counted.
  func read(_ samples: [Sample]) throws -> [Sample: String] {
    let unread = Set(tallied.skipped.map(\.place))
    let counted = corpus.references.indices.filter { !unread.contains($0) }
    let sampled = Dictionary(grouping: Set(samples), by: \.document).sorted { $0.key < $1.key }
    let parts = parallelMap(sampled, threads: threads) { place, samples in
      Result {
        let document = try corpus.reload(
          corpus.references[counted[place]], digest: tallied.documents.span[place].digest)
        return samples.map { (sample: $0, text: document.excerpt($0.range) as String) }
      }
    }
    var texts: [Sample: String] = [:]
    texts.reserveCapacity(samples.count)
    for part in parts {
      for (sample, text) in try part.get() { texts[sample] = text }
    }
    return texts
  }
}
