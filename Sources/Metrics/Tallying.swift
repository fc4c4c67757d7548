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
  package var actors: ArraySlice<Int>
  /// What is said of each of them, in ten-thousandths; `nil` for nothing.
  package var toward: ArraySlice<Int?>
  /// The words that made the tone, each with what it added: "praised 0.4215; war -0.6705".
  package var words: String
}

/// A quotation of speech.
package struct QuotationEvidence: Sendable, Equatable {
  /// The document's place in the corpus.
  package var document: Int
  /// Its sentence, counted from 1 within the document.
  package var sentence: Int
  package var quotation: QuotedSpeech
  package var tone: ToneSum

  static func found(in annotations: Annotations, _ document: Int) -> [QuotationEvidence] {
    guard !annotations.quotations.isEmpty else { return [] }
    let tally = QuotedTally(annotations, levels: [])
    return zip(tally.speech, tally.tones).map { quotation, tone in
      QuotationEvidence(
        document: document, sentence: quotation.sentence + 1, quotation: quotation, tone: tone)
    }
  }
}

/// A paragraph that is not body, and why.
package struct ParagraphEvidence: Sendable, Equatable {
  /// The document's place in the corpus.
  package var document: Int
  /// Counted from 1 within the document.
  package var number: Int
  package var paragraph: Paragraph

  static func leftOut(of annotations: Annotations, _ document: Int) -> [ParagraphEvidence] {
    var evidence: [ParagraphEvidence] = []
    for (index, paragraph) in annotations.paragraphs.enumerated() where paragraph.zone != .body {
      evidence.append(
        ParagraphEvidence(document: document, number: index + 1, paragraph: paragraph))
    }
    return evidence
  }
}

/// What a reader may want to see of a document beside its figures.
package struct Findings: Sendable {
  package var sentences: [SentenceEvidence] = []
  package var leftOut: [ParagraphEvidence] = []
  package var quotations: [QuotationEvidence] = []
}

/// What a corpus came to.
package struct Tallied: Sendable {
  /// In the order of the documents, without those that could not be read.
  package var documents: [DocumentTally]
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
  }

  /// Turns a document's sentences that mention an actor, its paragraphs that are not body and its
  /// quotations into bytes.
  package typealias Render = @Sendable (Document, Findings, inout Rendered) -> Void

  /// What one batch of documents came to.
  private struct Batch: Sendable {
    var documents: [DocumentTally] = []
    /// Of each document.
    var findings: [Findings] = []
    var rendered = Rendered()
    var words = WordSums()
    var faults: [(place: Int, fault: InputError)] = []
  }

  /// What a worker does next, and what comes of it.
  private enum Job: Sendable {
    case scan(Range<Int>)
    case write([Rendered])
  }
  private enum Outcome: Sendable {
    case scanned(Batch)
    case written((any Error)?)
  }

  /// Scans a corpus, some batches at a time, so that memory holds those and the tallies.
  ///
  /// What one round of batches has rendered is written while the next round is scanned.
  ///
  /// - Parameters:
  ///   - batches: Ranges of document places that together are all documents, in order.
  ///   - keepGoing: Whether a document that cannot be read is skipped.
  ///   - peek: The bytes of the file at a place, unchecked; `nil` where there are none. Called from any
  ///     thread.
  ///   - load: Reads the document at a place; called from any thread.
  ///   - render: Writes a document's evidence while its text is at hand; called from any thread.
  ///     `nil` = nobody wants evidence.
  ///   - write: Takes what was rendered, in order; called from any thread, never twice at a time.
  ///   - found: Takes each document's sentences that mention an actor, its paragraphs that are not
  ///     body and its quotations, in order.
  ///   - progress: Told after each round how many documents are done.
  /// - Returns: The tallies.
  /// - Throws: `InputFaults` with every document that cannot be read, unless `keepGoing`; what
  ///   `write` throws.
  package func tally(
    _ batches: [Range<Int>], keepGoing: Bool,
    peek: @Sendable (Int) -> [UInt8]?,
    load: @Sendable (Int) throws(InputError) -> (Document, Digest), render: Render?,
    write: @Sendable ([Rendered]) throws -> Void, found: (Findings) -> Void,
    progress: (Int) -> Void
  ) throws -> Tallied {
    let repeated = repeatedLines(batches, peek: peek)
    var result = Tallied(documents: [], skipped: [], repeated: repeated)
    // Room at once: to move the tallies as they grow in number would take twice the memory.
    result.documents.reserveCapacity(batches.last?.upperBound ?? 0)
    var rendered: [Rendered] = []
    let round = threads * 16
    for start in stride(from: 0, to: batches.count, by: round) {
      let part = batches[start..<min(start + round, batches.count)]
      let checksOnly = !keepGoing && !result.skipped.isEmpty
      let jobs = [Job.write(rendered)] + part.map(Job.scan)
      let outcomes = withoutActuallyEscaping(load) { load in
        withoutActuallyEscaping(write) { write in
          parallelMap(jobs, threads: threads) { job in
            switch job {
            case .scan(let places):
              return Outcome.scanned(
                batch(
                  of: places, repeated, checksOnly: checksOnly, load: load, render: render))
            case .write(let bytes):
              do {
                try write(bytes)
                return Outcome.written(nil)
              } catch {
                return Outcome.written(error)
              }
            }
          }
        }
      }
      rendered = []
      var words: [WordSums] = []
      for outcome in outcomes {
        switch outcome {
        case .written(let error?): throw error
        case .written(nil): break
        case .scanned(let batch):
          result.documents += batch.documents
          result.skipped += batch.faults
          rendered.append(batch.rendered)
          words.append(batch.words)
          batch.findings.forEach(found)
        }
      }
      result.words = result.words + WordSums.sum(of: words)
      progress(part.last?.upperBound ?? 0)
    }
    guard keepGoing || result.skipped.isEmpty else {
      throw InputFaults(result.skipped.map(\.fault))
    }
    try write(rendered)
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
    of places: Range<Int>, _ repeated: RepeatedLines, checksOnly: Bool,
    load: @Sendable (Int) throws(InputError) -> (Document, Digest), render: Render?
  ) -> Batch {
    var batch = Batch()
    var words = WordParts()
    var scratch = Scanner.Scratch()
    for place in places {
      do throws(InputError) {
        let (document, digest) = try load(place)
        if checksOnly { continue }
        let annotations = scanner.scan(document, repeated: repeated, scratch: &scratch)
        batch.documents.append(
          DocumentTally(document, digest: digest, annotations: annotations, levels: levels))
        words.add(annotations, date: document.metadata.date, levels: levels)
        if let render {
          let findings = Findings(
            sentences: sentences(of: document, annotations, place),
            leftOut: ParagraphEvidence.leftOut(of: annotations, place),
            quotations: QuotationEvidence.found(in: annotations, place))
          render(document, findings, &batch.rendered)
          batch.findings.append(findings)
        }
      } catch {
        batch.faults.append((place, error))
      }
    }
    batch.words = WordSums(words)
    return batch
  }

  private func sentences(
    of document: Document, _ annotations: Annotations, _ place: Int
  ) -> [SentenceEvidence] {
    var evidence: [SentenceEvidence] = []
    var index = 0
    let mentions = annotations.mentions
    // Those of all sentences, one after the other: an array for each would be half a million.
    var actors: [Int] = []
    var ends: [Int] = []
    var toward: [Int?] = []
    var tones = annotations.actorTones[...]
    var words = annotations.contributions[...]
    while index < mentions.count {
      let number = mentions[index].sentence
      let isInBody = annotations.zone(ofSentence: number) == .body
      let start = actors.count
      while index < mentions.count, mentions[index].sentence == number {
        if isInBody, levels.contains(mentions[index].level) { actors.append(mentions[index].actor) }
        index += 1
      }
      guard actors.count > start else { continue }
      actors[start...].sort()
      var end = start + 1
      for next in start + 1..<actors.count where actors[next] != actors[end - 1] {
        actors[end] = actors[next]
        end += 1
      }
      actors.removeLast(actors.count - end)
      ends.append(end)
      while let tone = tones.first, tone.sentence < number { tones.removeFirst() }
      let said = tones.prefix { $0.sentence == number }
      for actor in actors[(ends.dropLast().last ?? 0)...] {
        toward.append(said.first { $0.actor == actor }?.tone)
      }
      while let word = words.first, word.sentence < number { words.removeFirst() }
      let sentence = annotations.sentences[number]
      evidence.append(
        SentenceEvidence(
          document: place, sentence: number + 1, paragraph: sentence.paragraph + 1,
          range: sentence.range, tone: sentence.tone, actors: [], toward: [],
          words: document.listing(words.prefix { $0.sentence == number })))
    }
    var start = 0
    for (number, end) in ends.enumerated() {
      evidence[number].actors = actors[start..<end]
      evidence[number].toward = toward[start..<end]
      start = end
    }
    return evidence
  }
}

extension Document {
  /// Words with what they add to a tone.
  fileprivate func listing(_ words: ArraySlice<ToneContribution>) -> String {
    var text: [UInt8] = []
    for word in words {
      if !text.isEmpty { text += "; ".utf8 }
      if word.term != nil {
        text += excerpt(word.range) as ArraySlice<UInt8>
      } else {
        text += "(punctuation)".utf8
      }
      text.append(UInt8(ascii: " "))
      text.append(tenThousandths: word.value)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a number of ten-thousandths with four decimals: "-0.0420".
  package mutating func append(tenThousandths value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let size = Int(value.magnitude)
    append(contentsOf: String(size / 10_000).utf8)
    append(UInt8(ascii: "."))
    for divisor in [1_000, 100, 10, 1] {
      append(UInt8(ascii: "0") + UInt8(size / divisor % 10))
    }
  }
}

extension Document {
  /// A part of the file with every run of white space drawn together to one space; copied only where
  /// that changes something.
  package func excerpt(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let source = bytes.span.extracting(range)
    // Minima without an early exit make a loop that the compiler turns into vector instructions.
    var least = UInt8.max
    // Of two spaces the greater is a space, of other bytes one is greater.
    var leastOfTwo = UInt8.max
    for index in source.indices.dropFirst() {
      least = min(least, source[index])
      leastOfTwo = min(leastOfTwo, max(source[index], source[index - 1]))
    }
    let isPlain = least >= 0x20 && leastOfTwo > 0x20 && !source.isEmpty && source[0] > 0x20
    guard !isPlain else { return bytes[range] }
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    for index in source.indices {
      let byte = source[index]
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        plain.append(byte)
      } else if plain.last != 0x20 {
        plain.append(0x20)
      }
    }
    return plain[...]
  }

  /// The same as text.
  package func excerpt(_ range: Range<Int>) -> String {
    String(decoding: excerpt(range) as ArraySlice<UInt8>, as: UTF8.self)
  }
}
