import Metrics
import Readers
import Tables
import Text

/// Reads documents once more, for the words behind the figures.
struct EvidenceReader {
  var corpus: Corpus
  var tallied: Tallied
  var threads: Int

  /// The cells of evidence, whose documents are read again, each once.
  ///
  /// - Parameters:
  ///   - evidence: In the order of the corpus.
  ///   - document: Where a piece of it has its document's place in the corpus.
  ///   - row: The cells of one piece.
  /// - Returns: Rows in the same order.
  /// - Throws: `InputError` where a document is no longer what was counted.
  func rows<Piece: Sendable>(
    of evidence: [Piece], document: @escaping @Sendable (Piece) -> Int,
    row: @escaping @Sendable (Piece, Document) -> [Cell]
  ) throws -> [[Cell]] {
    let digests = Dictionary(
      uniqueKeysWithValues: tallied.documents.map { ($0.metadata.id, $0.digest) })
    let parts = evidence.indices.split { document(evidence[$0]) != document(evidence[$1]) }
    let rows = parallelMap(parts, threads: threads) { part in
      Result {
        let reference = corpus.references[document(evidence[part.lowerBound])]
        let text = try corpus.reload(reference, digest: digests[reference.id])
        return part.map { row(evidence[$0], text) }
      }
    }
    return try rows.flatMap { try $0.get() }
  }

  /// The text of samples.
  ///
  /// - Parameter samples: In any order; their documents are places among the tallies.
  /// - Returns: Each sample's sentence with white space drawn together.
  /// - Throws: `InputError` where a document is no longer what was counted.
  func texts(of samples: [Sample]) throws -> [Sample: String] {
    let references = Dictionary(uniqueKeysWithValues: corpus.references.map { ($0.id, $0) })
    let byDocument = Dictionary(grouping: Set(samples), by: \.document)
      .sorted { $0.key < $1.key }
    let texts = parallelMap(byDocument, threads: threads) { place, samples in
      Result { () throws -> [(Sample, String)] in
        let tally = tallied.documents[place]
        guard let reference = references[tally.metadata.id] else { return [] }
        let document = try corpus.reload(reference, digest: tally.digest)
        return samples.map { ($0, document.excerpt($0.range)) }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: try texts.flatMap { try $0.get() })
  }
}

extension Range<Int> {
  /// Cuts the range wherever a number and its successor do not belong together.
  fileprivate func split(where isBorder: (Int, Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lowerBound
    for next in self where next > start {
      if isBorder(next - 1, next) {
        parts.append(start..<next)
        start = next
      }
    }
    if start < upperBound { parts.append(start..<upperBound) }
    return parts
  }
}
