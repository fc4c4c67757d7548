import Foundation
import TestSupport
import Testing
import Text

@testable import Metrics

@Suite struct ToneSumTests {
  private func sum(_ compounds: [Int], hits: Int = 1) -> ToneSum {
    var sum = ToneSum()
    for compound in compounds { sum.add(compound: compound, hits: hits) }
    return sum
  }

  /// Whether two figures are the same but for the last bits.
  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  @Test func `has the mean, deviation and shares worked by hand`() {
    // Sum 4,000 over seven; the deviation is that of Python's statistics.stdev.
    let tone = sum([5_000, -1_000, 0, 500, -500, 499, -499])
    #expect(tone.sentences == 7 && tone.scored == 7 && tone.hits == 7)
    #expect(tone.compound == 4_000)
    #expect(isNear(tone.mean, 0.057_142_857_142_857_15))
    #expect(isNear(tone.deviation, 0.202_946_165_744_702_34))
    // VADER's classes begin at ±0.05.
    #expect(tone.positive == 2 && tone.negative == 2)
    #expect(isNear(tone.share(tone.positive), 200.0 / 7))
    // Of two values the deviation is their distance ∕ √2.
    #expect(isNear(sum([3_000, -1_000]).deviation, 0.4 / 2.0.squareRoot()))
    #expect(sum([2_500, 2_500, 2_500]).deviation == 0)
  }

  @Test func `counts sentences without a word of the lexicon in the mean`() {
    var tone = sum([6_000])
    tone.add(Tone())
    tone.add(Tone())
    #expect(tone.sentences == 3 && tone.scored == 1 && tone.hits == 1)
    #expect(isNear(tone.mean, 0.2))
    // 0.6, 0, 0 about 0.2: √((0.16 + 0.04 + 0.04) ∕ 2).
    #expect(isNear(tone.deviation, 0.12.squareRoot()))
    #expect(isNear(tone.share(tone.positive), 100.0 / 3))
  }

  @Test func `has no figure where no word was scored, and no deviation of one sentence`() {
    for tone in [ToneSum(), sum([0, 0], hits: 0)] {
      #expect(tone.mean == nil && tone.deviation == nil && tone.share(0) == nil)
    }
    #expect(sum([4_404]).deviation == nil)
    // A word that came to nothing is a word: the tone is 0 and known.
    #expect(sum([0]).mean == 0)
  }

  @Test func `takes hits and compound from a tone`() {
    var tone = Tone()
    (tone.compound, tone.hits) = (-7_906, 2)
    var taken = ToneSum()
    taken.add(tone)
    #expect(taken == sum([-7_906], hits: 2))
  }

  @Test func `adds up to the same in any order and in any parts`() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let compounds = (0..<12).map { _ in Int.random(in: -10_000...10_000, using: &random) }
      let cut = Int(random.next() % 13)
      let whole = sum(compounds)
      #expect(sum(Array(compounds[..<cut])) + sum(Array(compounds[cut...])) == whole)
      #expect(sum(compounds.shuffled(using: &random)) == whole)
      let mean = Double(compounds.reduce(0, +)) / 12
      let squares = compounds.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      #expect(abs((whole.deviation ?? 0) - (squares / 11).squareRoot() / 10_000) < 1e-9)
    }
    #expect(sum([5]) + ToneSum() == sum([5]) && ToneSum() + sum([5]) == sum([5]))
  }

  @Test func `keeps its figures for more sentences than any corpus has`() {
    // Two thousand million sentences, half of them 1 and half −1, or all 0.9999.
    var tone = ToneSum()
    (tone.sentences, tone.scored) = (2_000_000_000, 2_000_000_000)
    tone.squares = 100_000_000 * tone.sentences
    #expect(tone.mean == 0)
    #expect(abs((tone.deviation ?? 0) - 1) < 1e-9)
    tone.compound = 9_999 * tone.sentences
    tone.squares = 9_999 * 9_999 * tone.sentences
    #expect(tone.mean == 0.9999 && tone.deviation == 0)
  }
}
