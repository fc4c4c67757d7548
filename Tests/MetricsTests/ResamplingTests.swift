import Metrics
import Testing

/// Figures called Python's come from the same generator and draws written again in Python, with
/// quantiles by NumPy 2.4.
@Suite struct ResamplingTests {
  private typealias Part = BootstrapInterval.Part

  private func parts(_ pairs: [(Int, Int)]) -> [BootstrapInterval.Part] {
    pairs.map { Part(numerator: $0.0, denominator: $0.1) }
  }

  @Test func `draws the published numbers of SplitMix64`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func `draws indices as Python does`() {
    var generator = SplitMix64(seed: 42)
    #expect(
      (0..<12).map { _ in generator.next(below: 10) } == [7, 1, 2, 3, 0, 8, 2, 8, 3, 6, 2, 4])
  }

  @Test func `draws every index about as often`() {
    var generator = SplitMix64(seed: 3)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
    // χ² of six degrees of freedom stays below 16.8 in 99 of 100 such runs.
    let square = counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    #expect(square < 16.8)
  }

  @Test func `takes quantiles between two values`() {
    let values = [1.0, 2, 4, 8]
    for (share, value) in [(0, 1), (0.1, 1.3), (0.5, 3), (0.9, 6.8), (1, 8)] {
      #expect(abs(BootstrapInterval.quantile(share, of: values) - value) < 1e-12)
    }
    #expect(BootstrapInterval.quantile(0.5, of: [5]) == 5)
  }

  @Test func `gives the interval that Python gives`() throws {
    let documents = parts([
      (3, 10), (-2, 7), (5, 12), (0, 4), (1, 0), (-1, 9), (4, 6), (2, 15),
    ])
    let interval = try #require(BootstrapInterval(of: documents, seed: 2026))
    #expect(interval.documents == 7)
    #expect(abs(interval.low + 0.030_303_030_303_030_304) < 1e-15)
    #expect(abs(interval.high - 0.372_934_322_033_898_26) < 1e-15)
    let narrow = try #require(BootstrapInterval(of: documents, confidence: 0.9, seed: 2026))
    #expect(abs(narrow.low) < 1e-15)
    #expect(abs(narrow.high - 0.338_723_346_090_759_94) < 1e-15)
  }

  @Test func `gives the same interval for the same seed and another for another`() {
    let documents = parts((1...20).map { ($0 * 37 % 11 - 5, $0) })
    let one = BootstrapInterval(of: documents, seed: 1)
    #expect(one == BootstrapInterval(of: documents, seed: 1))
    #expect(one != BootstrapInterval(of: documents, seed: 2))
  }

  @Test func `is a point where all documents say the same`() throws {
    let interval = try #require(
      BootstrapInterval(of: parts([(1, 4), (2, 8), (3, 12)]), minimum: 3, seed: 9))
    #expect(interval.low == 0.25)
    #expect(interval.high == 0.25)
  }

  @Test func `gives none below the minimum of documents that count`() {
    let four = parts([(1, 2), (1, 3), (0, 2), (2, 2), (9, 0), (0, 0)])
    #expect(BootstrapInterval(of: four, seed: 1) == nil)
    #expect(BootstrapInterval(of: four, minimum: 4, seed: 1) != nil)
    #expect(BootstrapInterval(of: [], minimum: 0, seed: 1) == nil)
  }

  @Test func `holds the true ratio about 95 times of 100`() {
    // Documents of 1...20 hits, each hit positive with a chance of .3.
    var random = SplitMix64(seed: 11)
    var held = 0
    for seed in 0..<300 {
      let documents = (0..<40).map { _ in
        let hits = 1 + random.next(below: 20)
        let positive = (0..<hits).count { _ in random.next(below: 10) < 3 }
        return Part(numerator: positive, denominator: hits)
      }
      let interval = BootstrapInterval(of: documents, resamples: 200, seed: UInt64(seed))
      if let interval, interval.low <= 0.3, 0.3 <= interval.high { held += 1 }
    }
    #expect((270...296).contains(held))
  }
}
