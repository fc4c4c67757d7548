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
      tone("neg", "share, 0 to 1", decimals: 3, "Share of negative weight (VADER's neg)."),
      tone("neu", "share, 0 to 1", decimals: 3, "Share of neutral weight (VADER's neu)."),
      tone("pos", "share, 0 to 1", decimals: 3, "Share of positive weight (VADER's pos)."),
      tone("compound", "VADER compound, −1 to 1", decimals: 4, "Compound tone of the sentence."),
      Column(
        name: "hits", unit: "words", definition: "Words of the lexicon that were scored.",
        kind: .integer),
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

  private static func tone(
    _ name: String, _ unit: String, decimals: Int, _ definition: String
  ) -> Column {
    Column(
      name: name, unit: unit,
      definition: definition + " Empty where the sentence has no lexicon word.",
      kind: .number(decimals: decimals))
  }

  /// Makes the cells of one sentence, all but the first, which is the document's id, and the last,
  /// which is the sentence itself.
  ///
  /// Rows of a corpus are hundreds of thousands: an array or a text for each would take longer than
  /// all that is in it.
  ///
  /// - Parameters:
  ///   - evidence: The sentence.
  ///   - ids: The ids of the gazetteer's entries, in UTF-8.
  ///   - buffer: Memory for the texts of a row.
  ///   - integer: Takes a whole number, each of the cells in its turn.
  ///   - decimal: Takes a number in units of its last decimal, and how many decimals it has.
  ///   - text: Takes a text as UTF-8; it may be empty.
  package static func eachFigure(
    _ evidence: SentenceEvidence, ids: [[UInt8]], buffer: inout [UInt8],
    integer: (Int) -> Void, decimal: (Int, Int) -> Void, text: (ArraySlice<UInt8>) -> Void
  ) {
    let actors = evidence.actors
    integer(evidence.sentence)
    integer(evidence.paragraph)
    integer(evidence.range.lowerBound)
    integer(evidence.range.upperBound)
    if actors.count == 1, let actor = actors.first {
      text(ids[actor][...])
    } else {
      buffer.removeAll(keepingCapacity: true)
      for actor in actors {
        if !buffer.isEmpty { buffer.appendSeparator() }
        buffer += ids[actor]
      }
      text(buffer[...])
    }
    let tone = evidence.tone
    if tone.hits > 0 {
      decimal(tone.negative, 3)
      decimal(tone.neutral, 3)
      decimal(tone.positive, 3)
      decimal(tone.compound, 4)
    } else {
      for _ in 0..<4 { text([]) }
    }
    integer(tone.hits)
    text(evidence.words)
    buffer.removeAll(keepingCapacity: true)
    let toward = evidence.toward
    for index in toward.indices {
      guard let tone = toward[index] else { continue }
      if !buffer.isEmpty { buffer.appendSeparator() }
      buffer += ids[actors[actors.startIndex + index - toward.startIndex]]
      buffer.append(UInt8(ascii: " "))
      buffer.append(tenThousandths: tone)
    }
    text(buffer[...])
  }

  /// The table as a workbook shows it.
  ///
  /// - Parameters:
  ///   - kept: The sentences kept for it, in order.
  ///   - ids: The ids of the gazetteer's entries.
  ///   - total: How many sentences there are in all.
  /// - Returns: A table of `total` rows of which only the kept can be asked for.
  package static func table(_ kept: [KeptSentence], ids: [String], total: Int) -> Table {
    let ids = ids.map { Array($0.utf8) }
    return Table(
      name: "sentences", title: "Sentences",
      note: "A row a sentence that mentions an actor, by document and place; where a sheet cannot "
        + "show all, those of the strongest tone.",
      columns: columns, rowCount: total,
      priority: kept.count < total ? Array(kept.indices) : nil,
      appendRow: { index, row in
        let sentence = kept[index]
        var buffer: [UInt8] = []
        row.append(.text(sentence.id))
        eachFigure(
          sentence.evidence, ids: ids, buffer: &buffer, integer: { row.append(.integer($0)) },
          decimal: { row.append(.number(Double($0) / ($1 == 3 ? 1_000 : 10_000))) },
          text: { row.append(Cell(String(decoding: $0, as: UTF8.self))) })
        row.append(.text(String(decoding: sentence.text, as: UTF8.self)))
      })
  }
}

/// A sentence that is kept for a workbook.
package struct KeptSentence: Sendable {
  package var evidence: SentenceEvidence
  /// Of its document.
  package var id: String
  /// The sentence with white space drawn together, in UTF-8.
  package var text: [UInt8]

  /// - Parameters:
  ///   - evidence: What was found.
  ///   - document: Where it stands.
  package init(_ evidence: SentenceEvidence, of document: Document) {
    self.evidence = evidence
    id = document.metadata.id
    text = Array(document.excerpt(evidence.range) as ArraySlice<UInt8>)
  }
}

/// Keeps the sentences of the strongest tone among all that pass by, of equals the first.
package struct StrongestSentences: Sendable {
  private let limit: Int
  /// How many passed.
  package private(set) var total = 0
  /// In the order of the corpus, with some that have been surpassed since.
  private var kept: [KeptSentence] = []
  /// How many passed of each strength, as long as it had a chance.
  private var counts = [Int](repeating: 0, count: 10_001)
  /// The strength of the weakest that are among the strongest, and how many are stronger: fewer than
  /// `limit`.
  private var least = 0
  private var stronger = 0

  package init(limit: Int) {
    self.limit = limit
  }

  /// Takes the sentences of a document.
  package mutating func add(_ evidence: [SentenceEvidence], of document: Document) {
    total += evidence.count
    guard limit > 0 else { return }
    let evidence = evidence.span
    for index in evidence.indices {
      let strength = abs(evidence[index].tone.compound)
      guard strength > least || strength == least && stronger + counts[least] < limit else {
        continue
      }
      // As many as there may be until some are surpassed: a list that grows is copied.
      if kept.isEmpty { kept.reserveCapacity(min(2 * limit + 1_001, 16_384)) }
      kept.append(KeptSentence(evidence[index], of: document))
      counts[strength] += 1
      guard strength > least else { continue }
      stronger += 1
      while stronger >= limit {
        least += 1
        stronger -= counts[least]
      }
      if kept.count >= 2 * limit + 1_000 { prune() }
    }
  }

  /// The kept sentences in the order of the corpus.
  package mutating func sentences() -> [KeptSentence] {
    prune()
    return kept
  }

  private mutating func prune() {
    var room = limit - stronger
    kept.removeAll { sentence in
      let strength = abs(sentence.evidence.tone.compound)
      guard strength <= least else { return false }
      if strength == least { room -= 1 }
      return strength < least || room < 0
    }
  }
}
