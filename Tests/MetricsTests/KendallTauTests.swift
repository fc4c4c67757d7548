import Metrics
import TestSupport
import Testing

/// Figures called SciPy's are those of scipy.stats.kendalltau, version 1.17.1.
@Suite struct KendallTauTests {
  @Test func `is 1 for the same order and −1 for the reverse, exactly`() {
    let values: [Double?] = [0.5, -0.25, 0, 0.75, 0.1]
    #expect(KendallTau(values, values).value == 1)
    #expect(KendallTau(values, values.map { $0.map { -$0 } }).value == -1)
  }

  @Test func `counts pairs by hand`() {
    // Of the six pairs of 1 2 3 4 and 1 3 2 4 one is discordant: (5 − 1) ∕ 6.
    #expect(KendallTau([1, 2, 3, 4], [1, 3, 2, 4]).value == 4.0 / 6)
  }

  @Test func `agrees with SciPy where there are ties`() throws {
    let one = KendallTau([1, 2, 2, 3, 5, 5, 5, 8, 9, 4], [2, 1, 2, 4, 4, 6, 5, 9, 7, 3])
    #expect(abs(try #require(one.value) - 0.785_937_088_578_742_7) < 1e-14)
    let two = KendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    #expect(abs(try #require(two.value) + 0.471_404_520_791_031_6) < 1e-14)
  }

  @Test func `agrees with SciPy on five hundred pairs`() throws {
    var random = SplitMix64(seed: 7)
    let first = (0..<500).map { _ in random.next(below: 40) }
    let second = first.map { ($0 + random.next(below: 60)) / 3 }
    let tau = KendallTau(first.map(Double.init), second.map(Double.init))
    #expect(abs(try #require(tau.value) - 0.402_644_354_913_504_75) < 1e-14)
  }

  @Test(arguments: 0..<30)
  func `agrees with counting every pair`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = Int(random.next() % 40)
    func list() -> [Double?] {
      (0..<size).map { _ in random.next() % 8 == 0 ? nil : Double(random.next() % 12) }
    }
    let (first, second) = (list(), list())
    let pairs = zip(first, second).compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
    var (difference, unequalX, unequalY) = (0, 0, 0)
    for left in pairs.indices {
      for right in pairs.indices where right > left {
        let x = pairs[left].0 - pairs[right].0
        let y = pairs[left].1 - pairs[right].1
        difference += x * y > 0 ? 1 : x * y < 0 ? -1 : 0
        unequalX += x != 0 ? 1 : 0
        unequalY += y != 0 ? 1 : 0
      }
    }
    let tau = KendallTau(first, second)
    #expect(tau.pairs == pairs.count)
    let isDefined = unequalX > 0 && unequalY > 0
    #expect((tau.value != nil) == isDefined)
    if let value = tau.value {
      let expected = Double(difference) / (Double(unequalX) * Double(unequalY)).squareRoot()
      #expect(abs(value - expected) < 1e-12)
    }
  }

  @Test func `leaves pairs with an undefined side out`() {
    let tau = KendallTau([1, nil, 2, 3, .nan], [5, 1, nil, 6, 2])
    #expect(tau == KendallTau([1, 3], [5, 6]))
    #expect(tau.pairs == 2)
    #expect(tau.value == 1)
  }

  @Test func `is undefined for fewer than two pairs and for a side that never changes`() {
    #expect(KendallTau([], []).value == nil)
    #expect(KendallTau([1], [2]).value == nil)
    #expect(KendallTau([1, 1, 1], [1, 2, 3]).value == nil)
    #expect(KendallTau([1, 2, 3], [0, 0, 0]).value == nil)
    #expect(KendallTau([1, 1, 1], [1, 2, 3]).pairs == 3)
  }
}
