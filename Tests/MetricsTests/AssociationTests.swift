import Foundation
import Metrics
import TestSupport
import Testing

@Suite struct AssociationTests {
  private func counts(_ total: Int, _ first: Int, _ second: Int, _ both: Int) -> UnitCounts {
    UnitCounts(total: total, first: first, second: second, both: both)
  }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 5e-7 * max(1, abs(expected)) } ?? false
  }

  // MARK: - By hand

  @Test func `measures a toy table by hand`() {
    // Of 64 sentences 16 name A, 8 name B, 4 both: expected 16·8/64 = 2.
    let toy = counts(64, 16, 8, 4)
    #expect(Association.expected(toy) == 2)
    // log2(4/2) = 1; log2(64/4) = 4.
    #expect(isClose(Association.pmi(toy), 1))
    #expect(isClose(Association.npmi(toy), 0.25))
    // 4/(16 + 8 − 4) and 8/24.
    #expect(isClose(Association.jaccard(toy), 0.2))
    #expect(isClose(Association.dice(toy), 1.0 / 3))
    // Cells 4, 12, 4, 44 with ½ added: ln(4.5·44.5 ÷ (12.5·4.5)) = ln 3.56 = 1.269761.
    #expect(isClose(Association.logOdds(toy), 1.269_760_5))
    // Expected 2, 14, 6, 42. Natural logarithms: ln 2 = .69314718, ln(6/7) = −.15415068,
    // ln(2/3) = −.40546511, ln(22/21) = .04652002.
    // 2·(2.77258872 − 1.84980816 − 1.62186043 + 2.04688088) = 2.695602.
    #expect(isClose(Association.logLikelihoodFourTerm(toy), 2.695_602))
  }

  @Test func `measures independence as nothing`() {
    // 12·10/40 = 3 expected, 3 found.
    let table = counts(40, 12, 10, 3)
    #expect(isClose(Association.pmi(table), 0))
    #expect(isClose(Association.npmi(table), 0))
    #expect(isClose(Association.logLikelihoodFourTerm(table), 0))
  }

  @Test func `measures two that are never named apart`() {
    let table = counts(8, 2, 2, 2)
    // log2(2·8/4) = 2 = −log2(2/8).
    #expect(isClose(Association.pmi(table), 2))
    #expect(isClose(Association.npmi(table), 1))
    #expect(Association.jaccard(table) == 1 && Association.dice(table) == 1)
    // 2·(2·ln 4 + 6·ln(8/6)) = 5.545177 + 3.452185.
    #expect(isClose(Association.logLikelihoodFourTerm(table), 8.997_362))
  }

  @Test func `measures two that never meet`() {
    let table = counts(8, 4, 4, 0)
    #expect(Association.pmi(table) == nil)
    #expect(Association.npmi(table) == -1)
    #expect(Association.jaccard(table) == 0 && Association.dice(table) == 0)
    // Cells 0, 4, 4, 0 against 2 each: −2·8·ln 2 = −11.090355.
    #expect(isClose(Association.logLikelihoodFourTerm(table), -11.090_355))
    // ln(½·½ ÷ (4.5·4.5)) = −2·ln 9.
    #expect(isClose(Association.logOdds(table), -4.394_449))
  }

  @Test func `leaves undefined what would divide by zero`() {
    let empty = counts(0, 0, 0, 0)
    #expect(Association.expected(empty) == nil && Association.logOdds(empty) == nil)
    for table in [empty, counts(5, 0, 3, 0), counts(5, 3, 0, 0)] {
      #expect(Association.pmi(table) == nil && Association.npmi(table) == nil)
      #expect(Association.logLikelihoodFourTerm(table) == nil)
    }
    #expect(Association.jaccard(empty) == nil && Association.dice(empty) == nil)
    #expect(Association.npmi(counts(5, 5, 5, 5)) == nil)
    #expect(Association.logLikelihoodFourTerm(counts(5, 5, 3, 3)) == nil)
    for (before, size, after, newSize) in [(1, 0, 1, 9), (1, 9, 1, 0), (0, 9, 0, 9)] {
      #expect(Association.logRatio(before: before, of: size, after: after, of: newSize) == nil)
      #expect(
        Association.logLikelihoodTwoTerm(before: before, of: size, after: after, of: newSize) == nil
      )
    }
  }

  @Test func `measures a rise and a fall by hand`() {
    func g2(_ a: Int, _ c: Int, _ b: Int, _ d: Int) -> Double? {
      Association.logLikelihoodTwoTerm(before: a, of: c, after: b, of: d)
    }
    // 10 in 1,000 and 30 in 1,000: expected 20 and 20;
    // 2·(10·ln ½ + 30·ln 1.5) = 2·(−6.931472 + 12.163953).
    #expect(isClose(g2(10, 1_000, 30, 1_000), 10.464_963))
    #expect(isClose(g2(30, 1_000, 10, 1_000), -10.464_963))
    // 0 and 8 in halves: 2·8·ln 2.
    #expect(isClose(g2(0, 500, 8, 500), 11.090_355))
    #expect(isClose(g2(8, 500, 0, 500), -11.090_355))
    // The same rate in corpora of other sizes.
    #expect(isClose(g2(5, 1_000, 10, 2_000), 0))
  }

  @Test func `counts doublings`() {
    func ratio(_ a: Int, _ c: Int, _ b: Int, _ d: Int) -> Double? {
      Association.logRatio(before: a, of: c, after: b, of: d)
    }
    #expect(isClose(ratio(10, 1_000, 40, 1_000), 2))
    #expect(isClose(ratio(10, 1_000, 10, 2_000), -1))
    #expect(isClose(ratio(3, 700, 6, 1_400), 0))
    // ½ and 3½ in equal corpora: log2 7.
    #expect(isClose(ratio(0, 100, 3, 100), 2.807_354_9))
    #expect(isClose(ratio(3, 100, 0, 100), -2.807_354_9))
  }

  // MARK: - Properties

  /// Tables of every shape: seeded, with each count from its whole range.
  private func tables() -> [UnitCounts] {
    var random = SeededGenerator(seed: 6)
    return (0..<2_000).map { _ in
      let total = Int.random(in: 1...400, using: &random)
      let first = Int.random(in: 0...total, using: &random)
      let second = Int.random(in: 0...total, using: &random)
      let both = Int.random(in: max(0, first + second - total)...min(first, second), using: &random)
      return counts(total, first, second, both)
    }
  }

  @Test func `is the same whichever actor comes first`() {
    func isSame(_ left: Double?, _ right: Double?) -> Bool {
      left == nil ? right == nil : left.map { isClose(right, $0) } ?? false
    }
    for table in tables() {
      let swapped = counts(table.total, table.second, table.first, table.both)
      for measure in [
        Association.expected, Association.pmi, Association.npmi, Association.jaccard,
        Association.dice, Association.logLikelihoodFourTerm, Association.logOdds,
      ] {
        #expect(isSame(measure(table), measure(swapped)), "\(table)")
      }
    }
  }

  @Test func `stays within its range and is never but a number`() {
    for table in tables() {
      if let npmi = Association.npmi(table) { #expect((-1.000_001...1.000_001).contains(npmi)) }
      if let jaccard = Association.jaccard(table), let dice = Association.dice(table) {
        #expect((0...1).contains(jaccard) && (jaccard...1).contains(dice))
        // Dice = 2·J ∕ (1 + J).
        #expect(isClose(dice, 2 * jaccard / (1 + jaccard)))
      }
      for value in [
        Association.pmi(table), Association.logLikelihoodFourTerm(table),
        Association.logOdds(table),
      ] {
        #expect(value?.isFinite ?? true, "\(table)")
      }
    }
  }

  @Test func `has the sign of what was found beyond what was expected`() throws {
    for table in tables() {
      guard let g2 = Association.logLikelihoodFourTerm(table), let pmi = Association.pmi(table)
      else { continue }
      let excess = try #require(Association.expected(table)).distance(to: Double(table.both))
      #expect(excess < -1e-9 ? g2 <= 0 && pmi < 0 : excess > 1e-9 ? g2 >= 0 && pmi > 0 : true)
    }
  }

  @Test func `is a sum over the four cells, each against its own expectation`() {
    for table in tables() {
      guard let value = Association.logLikelihoodFourTerm(table) else { continue }
      // Dunning's own form: entropies of cells, rows and columns.
      func h(_ counts: Int...) -> Double {
        counts.reduce(0) { $1 > 0 ? $0 + Double($1) * log(Double($1)) : $0 }
      }
      let n = table.total
      let neither = n - table.first - table.second + table.both
      let entropy =
        2
        * (h(table.both, table.first - table.both, table.second - table.both, neither)
          - h(table.first, n - table.first) - h(table.second, n - table.second) + h(n))
      #expect(abs(abs(value) - entropy) < 1e-6, "\(table)")
    }
  }

  @Test func `turns its sign when the two versions change places`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
      let sizes = [
        Int.random(in: 1...5_000, using: &random), Int.random(in: 1...5_000, using: &random),
      ]
      let found = sizes.map { Int.random(in: 0...$0, using: &random) }
      let ratio = Association.logRatio(
        before: found[0], of: sizes[0], after: found[1], of: sizes[1])
      let back = Association.logRatio(before: found[1], of: sizes[1], after: found[0], of: sizes[0])
      let g2 = Association.logLikelihoodTwoTerm(
        before: found[0], of: sizes[0], after: found[1], of: sizes[1])
      let g2Back = Association.logLikelihoodTwoTerm(
        before: found[1], of: sizes[1], after: found[0], of: sizes[0])
      guard let ratio, let back, let g2, let g2Back else { continue }
      #expect(isClose(ratio, -back) && abs(g2 + g2Back) < 1e-6)
      #expect(g2.isFinite && ratio.isFinite)
    }
  }
}
