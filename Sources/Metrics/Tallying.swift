import Synchronization
package import Text

/// What a corpus came to.
package struct Tallied: Sendable {
  /// In the order of the documents, without those that could not be read.
  package var documents: [DocumentTally]
  /// Of all documents.
  package var sum: CorpusTally
  /// The documents that could not be read, in order: their places in the corpus, and why.
  package var skipped: [(place: Int, fault: InputError)]
  /// The lines that recur throughout the corpus.
  package var repeated = RepeatedLines()
  /// What each word of the lexicon adds to the tone.
  package var words = WordSums()
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

  /// What a document adds to the tables that are written while documents are scanned.
  package struct Rendered: Sendable {
    /// Rows of sentences that mention an actor.
    package var sentences: [UInt8] = []
    /// Rows of paragraphs that are not body.
    package var leftOut: [UInt8] = []
    /// Rows of quotations.
    package var quotations: [UInt8] = []

    package init() {}

    /// Empties them, though not their room.
    fileprivate mutating func removeAll() {
      sentences.removeAll(keepingCapacity: true)
      leftOut.removeAll(keepingCapacity: true)
      quotations.removeAll(keepingCapacity: true)
    }
  }

  /// Turns a document's sentences that mention an actor, its paragraphs that are not body and its
  /// quotations into bytes.
  package typealias Render = @Sendable (Findings, inout Rendered) -> Void

  /// What one batch of documents came to.
  private struct Batch: Sendable {
    var documents: [DocumentTally] = []
    /// Of each document.
    var findings: [Findings] = []
    var rendered: Rendered
    var faults: [(place: Int, fault: InputError)] = []
  }

  /// What a thread keeps from batch to batch.
  private struct Worker {
    var scratch = Scanner.Scratch()
    var sum: RunningTally
    var words = WordParts()
    var tally = TallyScratch()
  }

  /// Why a run comes to nothing, though the rest of its documents may yet be checked.
  private enum Failure: UInt8, AtomicRepresentable {
    case none, reading, writing
  }

  /// Scans a corpus, some batches at a time, so that memory holds those and the tallies.
  ///
  /// - Parameters:
  ///   - batches: Ranges of document places that together are all documents, in order.
  ///   - keepGoing: Whether a document that cannot be read is skipped.
  ///   - peek: The bytes of the file at a place, unchecked; `nil` where there are none. Called from any
  ///     thread.
  ///   - load: Reads the document at a place; called from any thread.
  ///   - render: Writes a document's evidence while its text is at hand; called from any thread.
  ///     `nil` = nobody wants evidence.
  ///   - write: Takes what was rendered, in order.
  ///   - found: Takes each document's sentences that mention an actor, its paragraphs that are not
  ///     body and its quotations, in order.
  ///   - progress: Told after each batch how many documents are done. This and the two before are
  ///     called from any thread, never two at a time.
  /// - Returns: The tallies.
  /// - Throws: `InputFaults` with every document that cannot be read, unless `keepGoing`; what
  ///   `write` throws.
  package func tally(
    _ batches: [Range<Int>], keepGoing: Bool,
    peek: @Sendable (Int) -> [UInt8]?,
    load: @Sendable (Int) throws(InputError) -> (Document, Digest), render: Render?,
    write: (Rendered) throws -> Void, found: (Findings) -> Void, progress: (Int) -> Void
  ) throws -> Tallied {
    let repeated = repeatedLines(batches, peek: peek)
    let actors = scanner.actorCount
    var result = Tallied(
      documents: [], sum: CorpusTally(actors: actors), skipped: [], repeated: repeated)
    // Room at once: to move the tallies as they grow in number would take twice the memory.
    result.documents.reserveCapacity(batches.last?.upperBound ?? 0)
    let failure = Atomic(Failure.none)
    /// Empty, with the room that others took up: fresh memory is dear.
    let spare = Mutex<[Rendered]>([])
    var unwritten: (any Error)?
    var done = 0
    var workers = withoutActuallyEscaping(load) { load in
      parallelForEach(
        batches, threads: threads, ahead: threads * 16,
        worker: { Worker(sum: RunningTally(actors: actors)) }
      ) { places, worker in
        batch(
          of: places, repeated, failure.load(ordering: .relaxed), load: load, render: render,
          into: spare.withLock { $0.popLast() } ?? Rendered(), &worker)
      } deliver: { batch in
        result.documents.take(&batch.documents)
        result.skipped += batch.faults
        batch.findings.forEach(found)
        if unwritten == nil {
          do {
            try write(batch.rendered)
          } catch {
            unwritten = error
          }
        }
        if unwritten != nil {
          failure.store(.writing, ordering: .relaxed)
        } else if !keepGoing, !batch.faults.isEmpty {
          failure.store(.reading, ordering: .relaxed)
        }
        batch.rendered.removeAll()
        spare.withLock {
          // Swapped, since memory that a copy holds, too, could not be used again.
          $0.append(Rendered())
          swap(&$0[$0.count - 1], &batch.rendered)
        }
        progress(batches[done].upperBound)
        done += 1
      }
    }
    if let unwritten { throw unwritten }
    guard keepGoing || result.skipped.isEmpty else {
      throw InputFaults(result.skipped.map(\.fault))
    }
    result.sum = RunningTally.sum(of: workers.map(\.sum), actors: actors)
    for place in workers.indices { workers[place].words.settle() }
    result.words = WordSums.sum(
      of: parallelMap(workers.map(\.words), threads: threads) { WordSums($0) })
    return result
  }

  /// What recurs throughout the corpus; documents that cannot be read are reported later.
  private func repeatedLines(
    _ batches: [Range<Int>], peek: @Sendable (Int) -> [UInt8]?
  ) -> RepeatedLines {
    let documents = withoutActuallyEscaping(peek) { peek in
      parallelMap(batches, threads: threads) { places in
        places.compactMap { peek($0).map(RepeatedLines.hashes) }
      }
    }
    return RepeatedLines(documents.flatMap { $0 })
  }

  private func batch(
    of places: Range<Int>, _ repeated: RepeatedLines, _ failure: Failure,
    load: @Sendable (Int) throws(InputError) -> (Document, Digest), render: Render?,
    into rendered: consuming Rendered, _ worker: inout Worker
  ) -> Batch {
    var batch = Batch(rendered: rendered)
    guard failure != .writing else { return batch }
    let levels = CountedLevels(levels)
    batch.documents.reserveCapacity(places.count)
    batch.findings.reserveCapacity(places.count)
    for place in places {
      do throws(InputError) {
        let (document, digest) = try load(place)
        if failure == .reading { continue }
        let annotations = scanner.scan(document, repeated: repeated, scratch: &worker.scratch)
        let quoted = QuotedTally(annotations, levels: levels)
        let tally = DocumentTally(
          document, digest: digest, annotations: annotations, levels: levels, quoted: quoted,
          &worker.tally)
        worker.sum.add(tally)
        batch.documents.append(tally)
        worker.words.add(annotations, date: document.metadata.date, levels: levels)
        if let render {
          let findings = Findings(
            document: document,
            sentences: SentenceEvidence.found(in: document, annotations, place, levels: levels),
            leftOut: ParagraphEvidence.leftOut(of: annotations, place),
            quotations: QuotationEvidence.found(in: quoted, place))
          render(findings, &batch.rendered)
          batch.findings.append(findings)
        }
      } catch {
        batch.faults.append((place, error))
      }
    }
    return batch
  }
}

extension [DocumentTally] {
  /// Moves all elements of another list to the end: a copy would hold each of their lists anew.
  fileprivate mutating func take(_ others: inout [DocumentTally]) {
    var low = count
    while let last = others.popLast() { append(last) }
    var high = count - 1
    var tallies = mutableSpan
    while low < high {
      tallies.swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}
