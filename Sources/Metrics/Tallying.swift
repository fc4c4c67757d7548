package import Text

/// A sentence that mentions an actor, with what was measured in it: the evidence behind a figure.
package struct SentenceEvidence: Sendable, Equatable {
  /// The document's place in the corpus.
  package var document: Int
  /// Counted from 1 within the document.
  package var sentence: Int
  package var paragraph: Int
  /// Bytes of the file.
  package var range: Range<Int>
  package var tone: Tone
  /// Indexes into `Gazetteer.entries`, ascending, each once.
  package var actors: [Int]
  /// The sentence as it stands in the file, with white space drawn together.
  package var text: String
}

/// What a corpus came to.
package struct Tallied: Sendable {
  /// In the order of the documents, without those that could not be read.
  package var documents: [DocumentTally]
  /// The documents that could not be read, in order.
  package var skipped: [InputError]
}

/// Turns the documents of a corpus into tallies, in parallel.
package struct Tallying: Sendable {
  package var scanner: Scanner
  /// The levels that count as mentions.
  package var levels: Set<Level>
  /// From 1.
  package var threads: Int

  package init(scanner: Scanner, levels: Set<Level>, threads: Int) {
    self.scanner = scanner
    self.levels = levels
    self.threads = threads
  }

  /// What one batch of documents came to.
  private struct Batch: Sendable {
    var documents: [DocumentTally] = []
    var evidence: [SentenceEvidence] = []
    var faults: [InputError] = []
  }

  /// Scans a corpus, some batches at a time, so that memory holds those and the tallies.
  ///
  /// - Parameters:
  ///   - batches: Ranges of document places that together are all documents, in order.
  ///   - keepGoing: Whether a document that cannot be read is skipped.
  ///   - load: Reads the document at a place; called from any thread.
  ///   - wantsEvidence: Whether to collect sentences at all.
  ///   - evidence: Takes the sentences that mention an actor, in order, one list a batch.
  ///   - progress: Told after each round how many documents are done.
  /// - Returns: The tallies.
  /// - Throws: `InputFaults` with every document that cannot be read, unless `keepGoing`; what
  ///   `evidence` throws.
  package func tally(
    _ batches: [Range<Int>], keepGoing: Bool,
    load: @Sendable (Int) throws(InputError) -> (Document, Digest),
    wantsEvidence: Bool, evidence: ([[SentenceEvidence]]) throws -> Void,
    progress: (Int) -> Void
  ) throws -> Tallied {
    var result = Tallied(documents: [], skipped: [])
    let round = threads * 8
    for start in stride(from: 0, to: batches.count, by: round) {
      let part = Array(batches[start..<min(start + round, batches.count)])
      let checksOnly = !keepGoing && !result.skipped.isEmpty
      let done = withoutActuallyEscaping(load) { load in
        parallelMap(part, threads: threads) { places in
          batch(
            of: places, checksOnly: checksOnly, wantsEvidence: wantsEvidence, load: load)
        }
      }
      for batch in done {
        result.documents += batch.documents
        result.skipped += batch.faults
      }
      if keepGoing || result.skipped.isEmpty { try evidence(done.map(\.evidence)) }
      progress(part.last?.upperBound ?? 0)
    }
    guard keepGoing || result.skipped.isEmpty else { throw InputFaults(result.skipped) }
    return result
  }

  private func batch(
    of places: Range<Int>, checksOnly: Bool, wantsEvidence: Bool,
    load: @Sendable (Int) throws(InputError) -> (Document, Digest)
  ) -> Batch {
    var batch = Batch()
    var scratch = Scanner.Scratch()
    for place in places {
      do throws(InputError) {
        let (document, digest) = try load(place)
        if checksOnly { continue }
        let annotations = scanner.scan(document, scratch: &scratch)
        batch.documents.append(
          DocumentTally(document, digest: digest, annotations: annotations, levels: levels))
        if wantsEvidence { collect(document, place, annotations, into: &batch.evidence) }
      } catch {
        batch.faults.append(error)
      }
    }
    return batch
  }

  private func collect(
    _ document: Document, _ place: Int, _ annotations: Annotations,
    into evidence: inout [SentenceEvidence]
  ) {
    var index = 0
    let mentions = annotations.mentions
    while index < mentions.count {
      let number = mentions[index].sentence
      var actors: [Int] = []
      while index < mentions.count, mentions[index].sentence == number {
        if levels.contains(mentions[index].level) { actors.append(mentions[index].actor) }
        index += 1
      }
      guard !actors.isEmpty else { continue }
      actors.sort()
      var distinct: [Int] = []
      for actor in actors where distinct.last != actor { distinct.append(actor) }
      let sentence = annotations.sentences[number]
      evidence.append(
        SentenceEvidence(
          document: place, sentence: number + 1, paragraph: sentence.paragraph + 1,
          range: sentence.range, tone: sentence.tone, actors: distinct,
          text: document.excerpt(sentence.range)))
    }
  }
}

extension Document {
  /// A part of the file as text, every run of white space drawn together to one space.
  package func excerpt(_ range: Range<Int>) -> String {
    let slice = bytes[range]
    guard slice.contains(where: { $0 < 0x20 }) || hasDoubleSpace(range) else {
      return String(decoding: slice, as: UTF8.self)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    for byte in slice {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        plain.append(byte)
      } else if plain.last != 0x20 {
        plain.append(0x20)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private func hasDoubleSpace(_ range: Range<Int>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes[range] {
      if byte == 0x20, previous == 0x20 { return true }
      previous = byte
    }
    return false
  }
}
