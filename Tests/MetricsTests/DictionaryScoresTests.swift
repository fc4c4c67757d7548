import Metrics
import Testing
import Text

@Suite struct DictionaryScoresTests {
  private func counts(_ words: Int, _ positive: Int, _ negative: Int) -> PolarityCounts {
    PolarityCounts(
      words: words, hits: positive + negative, positive: positive, negative: negative)
  }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  @Test func `puts counts on the logit scale`() {
    // ln 7.5 − ln 3.5 and ln 0.5 − ln 2.5.
    #expect(isClose(DictionaryScores.logitScale(counts(100, 7, 3)), 0.762_140_052_046_896_6))
    #expect(isClose(DictionaryScores.logitScale(counts(100, 0, 2)), -1.609_437_912_434_100_5))
    #expect(DictionaryScores.logitScale(counts(100, 4, 4)) == 0)
  }

  @Test func `takes differences in proportion to all words and to those with a side`() {
    #expect(isClose(DictionaryScores.absoluteProportionalDifference(counts(50, 7, 3)), 0.08))
    #expect(isClose(DictionaryScores.relativeProportionalDifference(counts(50, 7, 3)), 0.4))
    #expect(DictionaryScores.relativeProportionalDifference(counts(50, 0, 3)) == -1)
  }

  @Test func `gives valences in points, by hit and by word`() {
    // "a good plan, badly explained": good +1.9, badly −2.1.
    #expect(isClose(DictionaryScores.meanValence(valence: -200, hits: 2), -0.1))
    #expect(isClose(DictionaryScores.valencePerWord(valence: -200, hits: 2, words: 5), -0.04))
  }

  @Test func `gives GDELT's figures in percent of all words`() {
    let text = counts(200, 9, 4)
    #expect(DictionaryScores.gdeltPositiveScore(text) == 4.5)
    #expect(DictionaryScores.gdeltNegativeScore(text) == 2)
    #expect(isClose(DictionaryScores.gdeltTone(text), 2.5))
    #expect(DictionaryScores.gdeltPolarity(text) == 6.5)
    #expect(DictionaryScores.coverage(text) == 0.065)
  }

  @Test func `treats denied words by the convention that is named`() {
    // Four positive words, one of them denied; two negative ones, both denied; 40 words.
    var tally = DictionaryTally()
    tally.words = 40
    tally.byCategory.hits = 9
    tally.byCategory.positive = 4
    tally.byCategory.negatedPositive = 1
    tally.byCategory.negative = 2
    tally.byCategory.negatedNegative = 2
    tally.byLongest.hits = 6
    tally.byLongest.positive = 3
    tally.byLongest.negatedPositive = 1
    tally.byLongest.negatedNegative = 2
    // (4 − 2) ∕ 40, (3 − 0) ∕ 40, (5 − 1) ∕ 40.
    #expect(DictionaryScores.netTone(tally, negation: nil) == 5)
    #expect(DictionaryScores.netTone(tally, negation: .subtract) == 7.5)
    #expect(DictionaryScores.netTone(tally, negation: .swap) == 10)
    // ln 3.5 − ln 0.5 and ln 5.5 − ln 1.5.
    #expect(
      isClose(
        DictionaryScores.logitScale(PolarityCounts(tally, negation: .subtract)),
        1.945_910_149_055_313_2))
    #expect(
      isClose(
        DictionaryScores.logitScale(PolarityCounts(tally, negation: .swap)),
        1.299_282_984_130_260_7))
  }

  @Test func `has no tone for a text without hits, but a coverage`() {
    for empty in [counts(0, 0, 0), counts(12, 0, 0)] {
      #expect(DictionaryScores.logitScale(empty) == nil)
      #expect(DictionaryScores.absoluteProportionalDifference(empty) == nil)
      #expect(DictionaryScores.relativeProportionalDifference(empty) == nil)
      #expect(DictionaryScores.gdeltTone(empty) == nil)
    }
    #expect(DictionaryScores.meanValence(valence: 0, hits: 0) == nil)
    #expect(DictionaryScores.valencePerWord(valence: 0, hits: 0, words: 9) == nil)
    #expect(DictionaryScores.netTone(DictionaryTally(), negation: .swap) == nil)
    #expect(DictionaryScores.coverage(counts(12, 0, 0)) == 0)
    #expect(DictionaryScores.gdeltPolarity(counts(12, 0, 0)) == 0)
    #expect(DictionaryScores.coverage(counts(0, 0, 0)) == nil)
    #expect(DictionaryScores.gdeltPositiveScore(counts(0, 0, 0)) == nil)
  }

  @Test func `takes no logarithm of a side that denial put below nothing`() {
    let denied = PolarityCounts(words: 20, hits: 2, positive: -1, negative: 1)
    #expect(DictionaryScores.logitScale(denied) == nil)
    #expect(DictionaryScores.relativeProportionalDifference(denied) == nil)
    #expect(isClose(DictionaryScores.absoluteProportionalDifference(denied), -0.1))
  }
}
