import TestSupport
import Testing
import Text

@testable import Metrics

@Suite struct TowardIntervalsTests {
  /// Documents that each say things of some actors: compounds by actor.
  private func documents(_ compounds: [[Int: [Int]]]) -> [DocumentTally] {
    compounds.map { actors in
      var tally = Sample.tally("")
      tally.actors = actors.sorted { $0.key < $1.key }.map { actor, compounds in
        var tally = ActorTally(actor: actor)
        for compound in compounds { tally.toward.add(compound: compound, hits: 1) }
        return tally
      }
      return tally
    }
  }

  private func intervals(
    _ documents: [DocumentTally], settings: IntervalSettings = IntervalSettings(),
    threads: Int = 1
  ) -> [BootstrapInterval?] {
    BootstrapInterval.ofTone(toward: 3, in: documents, settings: settings, threads: threads)
  }

  @Test func `is the mean itself where all documents agree`() throws {
    // Each document has the mean 0.3, of one, two or three sentences.
    let all = intervals(
      documents([[0: [3_000]], [0: [2_000, 4_000]], [0: [3_000, 0, 6_000]], [0: [3_000]]]),
      settings: IntervalSettings(minimum: 4))
    let interval = try #require(all[0])
    #expect(abs(interval.low - 0.3) < 1e-12 && abs(interval.high - 0.3) < 1e-12)
    #expect(interval.documents == 4)
  }

  @Test func `is none of an actor below the least number of documents`() {
    let some = documents([
      [0: [3_000], 1: [100]], [0: [2_000], 1: []], [0: [-1_000], 1: [50]], [0: []],
    ])
    // The first actor is spoken of in three, the second in two.
    func defined(_ minimum: Int) -> [Bool] {
      intervals(some, settings: IntervalSettings(minimum: minimum)).map { $0 != nil }
    }
    #expect(defined(2) == [true, true, false])
    #expect(defined(3) == [true, false, false])
    #expect(defined(4) == [false, false, false])
    #expect(intervals([]).map { $0 == nil } == [true, true, true])
  }

  @Test func `draws documents, with the sentences they have`() throws {
    let some = documents([
      [2: [4_000, 4_000]], [:], [2: [-2_000]], [2: [1_000, 0, 500]], [2: [-9_000]], [2: [2_500]],
    ])
    let parts = [(8_000, 2), (-2_000, 1), (1_500, 3), (-9_000, 1), (2_500, 1)].map {
      BootstrapInterval.Part(numerator: $0.0, denominator: $0.1)
    }
    let settings = IntervalSettings(minimum: 5, resamples: 700, seed: 9)
    let expected = try #require(
      BootstrapInterval(of: parts, resamples: 700, minimum: 5, seed: 9))
    let interval = try #require(intervals(some, settings: settings)[2])
    #expect(interval.low == expected.low / 10_000 && interval.high == expected.high / 10_000)
    #expect(interval.low < 0.0125 && interval.high > 0.0125)
  }

  @Test func `is the same for any number of threads`() {
    var random = SeededGenerator(seed: 51)
    let some = documents(
      (0..<80).map { _ in
        var actors: [Int: [Int]] = [:]
        for actor in 0..<3 where random.next() % 2 == 0 {
          actors[actor] = [Int.random(in: -10_000...10_000, using: &random)]
        }
        return actors
      })
    let expected = intervals(some)
    #expect(expected.allSatisfy { $0 != nil })
    for threads in [2, 8] { #expect(intervals(some, threads: threads) == expected) }
    #expect(intervals(some, settings: IntervalSettings(seed: 2)) != expected)
  }

  @Test func `draws less often over very many documents, never below 200 of those asked for`() {
    let settings = IntervalSettings(resamples: 1_000)
    let counts = [0, 10, 4_000, 5_000, 40_000].map { settings.resamples(over: $0) }
    #expect(counts == [1_000, 1_000, 1_000, 800, 200])
    #expect(IntervalSettings(resamples: 100).resamples(over: 1_000_000) == 100)
  }

  @Test func `shows no tone of an actor, nor its ends, below the minimum`() throws {
    var actor = ActorSum()
    actor.add(
      {
        var tally = ActorTally(actor: 0)
        tally.toward.add(compound: 5_000, hits: 1)
        return tally
      }(), date: nil)
    #expect(actor.towardDocuments == 1)
    let interval = try #require(
      BootstrapInterval(
        of: [BootstrapInterval.Part(numerator: 1, denominator: 2)], minimum: 1, seed: 1))
    func figures(_ minimum: Int) -> [Double?] {
      let subject = ActorFrequency(
        actor: actor, words: 10, documents: 1, allMentions: 0, leastDocuments: minimum,
        interval: interval)
      return [ActorMetrics.toward, ActorMetrics.towardLow, ActorMetrics.towardHigh].map {
        $0.value(subject)
      }
    }
    #expect(figures(1) == [0.5, 0.5, 0.5])
    #expect(figures(2) == [nil, nil, nil])
  }
}
