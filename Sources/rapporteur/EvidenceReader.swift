import Metrics
import Readers
import Tables
import Text

/// What a workbook shows of the tables that are written while documents are scanned, each in the
/// order of the corpus.
struct KeptEvidence: Sendable {
  var sentences: [SentenceEvidence] = []
  var sentenceCount = 0
  var leftOut: [ParagraphEvidence] = []
  var leftOutCount = 0
  var quotations: [QuotationEvidence] = []
  var quotationCount = 0
}

/// The words behind the figures.
struct ShownEvidence: Sendable {
  /// Cells of the kept evidence, in its order.
  var sentences: [[Cell]] = []
  var leftOut: [[Cell]] = []
  var quotations: [[Cell]] = []
  /// Each sample's sentence with white space drawn together.
  var texts: [Sample: String] = [:]

  fileprivate static func += (left: inout Self, right: Self) {
    left.sentences += right.sentences
    left.leftOut += right.leftOut
    left.quotations += right.quotations
    left.texts.merge(right.texts) { $1 }
  }
}

/// Reads documents once more, for the words behind the figures.
struct EvidenceReader {
  var corpus: Corpus
  var tallied: Tallied
  /// The ids of the gazetteer's entries.
  var ids: [String]
  var threads: Int

  /// The words of evidence, for which each document is read once.
  ///
  /// - Parameters:
  ///   - kept: Evidence whose documents are places in the corpus.
  ///   - samples: In any order; their documents are places among the tallies.
  /// - Returns: What they say.
  /// - Throws: `InputError` where a document is no longer what was counted.
  func read(_ kept: KeptEvidence, samples: [Sample]) throws -> ShownEvidence {
    let unread = Set(tallied.skipped.map(\.place))
    let counted = corpus.references.indices.filter { !unread.contains($0) }
    let digests = Dictionary(
      uniqueKeysWithValues: zip(counted, tallied.documents.map(\.digest)))
    let sentences = Self.byDocument(kept.sentences.map(\.document))
    let leftOut = Self.byDocument(kept.leftOut.map(\.document))
    let quotations = Self.byDocument(kept.quotations.map(\.document))
    let sampled = Dictionary(grouping: Set(samples)) { counted[$0.document] }
    let places = Set(sentences.keys).union(leftOut.keys).union(quotations.keys)
      .union(sampled.keys).sorted()
    let ids = ids
    let parts = parallelMap(places, threads: threads) { place in
      Result {
        let document = try corpus.reload(corpus.references[place], digest: digests[place])
        return ShownEvidence(
          sentences: (sentences[place] ?? 0..<0).map {
            SentencesTable.row(kept.sentences[$0], of: document, ids: ids)
          },
          leftOut: (leftOut[place] ?? 0..<0).map {
            LeftOutTable.row(kept.leftOut[$0], of: document)
          },
          quotations: (quotations[place] ?? 0..<0).map {
            QuotationsTable.row(kept.quotations[$0], of: document, ids: ids)
          },
          texts: Dictionary(
            uniqueKeysWithValues: (sampled[place] ?? []).map {
              ($0, document.excerpt($0.range))
            }))
      }
    }
    var shown = ShownEvidence()
    for part in parts { shown += try part.get() }
    return shown
  }

  /// Where the evidence of each document stands among all of it.
  private static func byDocument(_ documents: [Int]) -> [Int: Range<Int>] {
    var ranges: [Int: Range<Int>] = [:]
    var start = 0
    for next in documents.indices.dropFirst() where documents[next] != documents[start] {
      ranges[documents[start]] = start..<next
      start = next
    }
    if let last = documents.last { ranges[last] = start..<documents.count }
    return ranges
  }
}
