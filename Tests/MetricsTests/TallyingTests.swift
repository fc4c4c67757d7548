import Synchronization
import TestSupport
import Testing
import Text

@testable import Metrics

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 3, 16, 5_000])
  func `gives results in the order of the items`(threads: Int) {
    #expect(parallelMap([Int](), threads: threads) { $0 } == [])
    #expect(
      parallelMap(Array(0..<2_000), threads: threads) { $0 * 3 } == (0..<2_000).map { $0 * 3 })
  }

  @Test func `keeps results that are nothing`() {
    let halves = parallelMap(Array(0..<100), threads: 4) { $0 % 2 == 0 ? $0 / 2 : nil }
    #expect(halves.count == 100 && halves.compactMap { $0 } == Array(0..<50))
  }

  @Test(arguments: [1, 2, 3, 16])
  func `hands results over in the order of the items`(threads: Int) {
    var delivered: [Int] = []
    let begun = Atomic(0)
    var most = 0
    let ahead = threads + 5
    let kept = parallelForEach(
      Array(0..<2_000), threads: threads, ahead: ahead, worker: { [Int]() },
      { item, worker in
        _ = begun.wrappingAdd(1, ordering: .relaxed)
        worker.append(item)
        // Some take long.
        return item % 50 == 0 ? (0..<3_000).reduce(item) { $0 ^ $1 ^ $1 } : item
      },
      deliver: { result in
        most = max(most, begun.load(ordering: .relaxed) - delivered.count)
        delivered.append(result)
      })
    #expect(delivered == Array(0..<2_000))
    #expect(kept.flatMap { $0 }.sorted() == delivered)
    #expect(most <= ahead)
    let none = parallelForEach(
      [Int](), threads: threads, ahead: ahead, worker: { 0 }, { item, _ in item },
      deliver: { _ in Issue.record("there is nothing to deliver") })
    #expect(none.reduce(0, +) == 0)
  }
}

@Suite struct TallyingTests {
  private static let texts: [String] = {
    var random = SeededGenerator(seed: 12)
    return (0..<45).map { random.text(of: Sample.pieces, count: $0 % 20) }
  }()
  /// All names and offices; adjectives and metonyms are found, but count nothing.
  private static let levels: Set<Level> = [.name, .nominal]

  private func tallying(threads: Int) -> Tallying {
    Tallying(scanner: Sample.scanner, levels: Self.levels, threads: threads)
  }

  /// Everything that comes out of one tallying.
  private struct Outcome: Equatable {
    var documents: [DocumentTally] = []
    var skippedPlaces: [Int] = []
    var skipped: [InputError] = []
    var evidence: [SentenceEvidence] = []
    var rendered: [UInt8] = []
    var progress: [Int] = []
  }

  private static func read(_ place: Int) -> (Document, Digest) {
    let text = texts[place]
    return (Sample.document(text, id: "\(place)"), Sample.digest(text))
  }

  private func outcome(
    _ batches: [Range<Int>], threads: Int, keepGoing: Bool = false, unreadable: Set<Int> = []
  ) throws -> Outcome {
    var outcome = Outcome()
    let rendered = Mutex<[UInt8]>([])
    let tallied = try tallying(threads: threads).tally(
      batches, keepGoing: keepGoing,
      peek: { unreadable.contains($0) ? nil : Self.read($0).0.bytes },
      load: { (place) throws(InputError) in
        guard !unreadable.contains(place) else {
          throw InputError(file: "\(place)", problem: "not UTF-8")
        }
        return Self.read(place)
      },
      render: { found, rows in
        for sentence in found.sentences {
          rows.sentences += Array("\(found.document.metadata.id):\(sentence.sentence) ".utf8)
        }
      },
      write: { rows in rendered.withLock { $0 += rows.sentences } },
      found: { outcome.evidence += $0.sentences }, progress: { outcome.progress.append($0) })
    outcome.documents = tallied.documents
    #expect(tallied.sum == CorpusTally(tallied.documents, actors: 3))
    outcome.rendered = rendered.withLock { $0 }
    outcome.skippedPlaces = tallied.skipped.map(\.place)
    outcome.skipped = tallied.skipped.map(\.fault)
    return outcome
  }

  /// The places of all documents, cut at random.
  private func cuts(seed: UInt64) -> [Range<Int>] {
    var random = SeededGenerator(seed: seed)
    var batches: [Range<Int>] = []
    var start = 0
    while start < Self.texts.count {
      let end = min(start + Int(random.next() % (seed + 2)), Self.texts.count)
      batches.append(start..<end)
      start = end
    }
    return batches
  }

  @Test(arguments: 0..<12)
  func `gives the same for batches of any cut and any number of threads`(seed: Int) throws {
    let expected = Self.texts.enumerated().map { place, text in
      Sample.tally(text, id: "\(place)", levels: Self.levels)
    }
    let batches = cuts(seed: UInt64(seed))
    var one = try outcome([0..<Self.texts.count], threads: 1)
    for threads in [1, 2, 5] {
      var outcome = try outcome(batches, threads: threads)
      #expect(outcome.documents == expected && outcome.skipped.isEmpty)
      #expect(outcome.progress == outcome.progress.sorted())
      #expect(outcome.progress.last == Self.texts.count)
      outcome.progress = []
      one.progress = []
      #expect(outcome == one)
    }
  }

  @Test func `adds up to the same as the documents apart`() throws {
    let together = try outcome([0..<20, 20..<Self.texts.count], threads: 2)
    let apart = Self.texts.indices.map { place in
      CorpusTally([Sample.tally(Self.texts[place], id: "\(place)", levels: Self.levels)], actors: 3)
    }
    #expect(
      CorpusTally(together.documents, actors: 3) == apart.reduce(CorpusTally(actors: 3), +))
  }

  // MARK: - Unreadable documents

  @Test(arguments: [1, 3])
  func `lists every document that cannot be read, in order`(threads: Int) throws {
    let faults = try #require(throws: InputFaults.self) {
      _ = try outcome(cuts(seed: 2), threads: threads, unreadable: [44, 3, 4, 20])
    }
    #expect(faults.faults.map(\.file) == ["3", "4", "20", "44"])
  }

  @Test(arguments: [1, 3])
  func `leaves out and lists them where it is to keep going`(threads: Int) throws {
    let all = try outcome([0..<Self.texts.count], threads: 1)
    let some = try outcome(
      cuts(seed: 3), threads: threads, keepGoing: true, unreadable: [0, 20, 21, 44])
    #expect(some.skippedPlaces == [0, 20, 21, 44])
    #expect(some.skipped.map(\.file) == ["0", "20", "21", "44"])
    #expect(
      some.documents == all.documents.filter { !["0", "20", "21", "44"].contains($0.metadata.id) })
    #expect(some.evidence == all.evidence.filter { ![0, 20, 21, 44].contains($0.document) })
  }

  @Test(arguments: [1, 2])
  func `passes on what goes wrong where the sentences are written`(threads: Int) {
    struct DiskFull: Error {}
    // In one round it is the last writing that fails, in many one beside the scanning.
    for batches in [[0..<3], (0..<45).map { $0..<$0 + 1 }] {
      #expect(throws: DiskFull.self) {
        _ = try tallying(threads: threads).tally(
          batches, keepGoing: true, peek: { _ in nil },
          load: { (place) throws(InputError) in Self.read(place) },
          render: nil, write: { _ in throw DiskFull() }, found: { _ in }, progress: { _ in })
      }
    }
  }

  @Test func `writes what was rendered in the order of the documents`() throws {
    let outcome = try outcome((0..<45).map { $0..<$0 + 1 }, threads: 3)
    let places = String(decoding: outcome.rendered, as: UTF8.self).split(separator: " ")
    #expect(places.map(String.init) == outcome.evidence.map { "\($0.document):\($0.sentence)" })
    #expect(!places.isEmpty)
  }

  // MARK: - Evidence

  @Test func `gives each sentence that mentions an actor at a level that counts`() throws {
    let text = "Iran met Iraq, Iran.  Nobody spoke.\n\nBaghdad did. The U.S. had a  bad\tday."
    var found: [SentenceEvidence] = []
    _ = try tallying(threads: 1).tally(
      [0..<1], keepGoing: false,
      peek: { _ in nil },
      load: { (_) throws(InputError) in (Sample.document(text), Sample.digest(text)) },
      render: { _, _ in }, write: { _ in }, found: { found += $0.sentences },
      progress: { _ in })
    #expect(found.map(\.document) == [0, 0])
    #expect(found.map(\.sentence) == [1, 4])
    #expect(found.map(\.paragraph) == [1, 2])
    #expect(found.map(\.actors) == [[0, 1], [2]])
    #expect(found.map(\.tone.compound) == [0, -5_423])
    let excerpts = found.map { Sample.document(text).excerpt($0.range) as String }
    #expect(excerpts == ["Iran met Iraq, Iran.", "The U.S. had a bad day."])
  }

  @Test func `gives no sentences where nobody wants them`() throws {
    var count = 0
    _ = try tallying(threads: 1).tally(
      [0..<Self.texts.count], keepGoing: false,
      peek: { _ in nil },
      load: { (place) throws(InputError) in Self.read(place) }, render: nil,
      write: { _ in }, found: { count += $0.sentences.count + $0.leftOut.count }, progress: { _ in }
    )
    #expect(count == 0)
  }

  @Test(arguments: [
    ("a b", "a b"), ("a  b", "a b"), ("a\nb", "a b"), ("a \r\n\t b", "a b"),
    ("a\u{A0}b", "a\u{A0}b"),
    ("“é”\n—", "“é” —"), ("", ""),
  ])
  func `draws white space together in an excerpt`(text: String, expected: String) {
    let document = Sample.document("x. \(text) y")
    let excerpt: String = document.excerpt(3..<3 + text.utf8.count)
    #expect(excerpt.utf8.elementsEqual(expected.utf8))
  }
}
