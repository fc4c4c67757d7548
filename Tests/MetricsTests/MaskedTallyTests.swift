import Testing
import Text

@testable import Metrics

@Suite struct MaskedTallyTests {
  @Test func `counts a word in names by actor, with the first sentence`() {
    let text = "It rained. “Well,” the Good States met the Good States. Iraq met Good States."
    let tally = Sample.tally(text)
    let first = "It rained. ".utf8.count
    let second = first + "“Well,” the Good States met the Good States.".utf8.count
    #expect(
      tally.maskedWords == [
        MaskedTally(term: 0, actor: 2, count: 3, range: first..<second)
      ])
    #expect(tally.hitsInNames == 3 && tally.tone.hits == 0)
    #expect(tally.sentenceTone.mean == nil)
  }

  @Test func `says what the tone would be with the words in names`() {
    let tally = Sample.tally("Good States met. Good States left. It was a bad day.")
    #expect(tally.sentenceTone.compound == -5_423 && tally.sentenceTone.sentences == 3)
    #expect(tally.unmaskedCompound == 2 * 4_404 - 5_423)
    // 1.9 + 1.9 − 2.5 = 1.3: 1.3 ∕ √(1.69 + 15) = 0.3182; without names −0.5423.
    #expect(tally.unmaskedTone.compound == 3_182 && tally.tone.compound == -5_423)
    #expect(tally.changesSign)
    let sum = CorpusTally([tally, Sample.tally("A good day.")], actors: 3)
    #expect(sum.signChanges == 1 && sum.hitsInNames == 2)
    #expect(sum.unmaskedCompound == 2 * 4_404 - 5_423 + 4_404)
    // From no tone to one is no change of sign.
    #expect(!Sample.tally("Good States met.").changesSign)
  }

  @Test func `sums words over documents, the most frequent first`() {
    func document(_ words: [MaskedTally]) -> DocumentTally {
      var tally = Sample.tally("")
      tally.maskedWords = words
      return tally
    }
    let documents = [
      document([MaskedTally(term: 0, actor: 2, count: 1, range: 5..<9)]),
      document([]),
      document([
        MaskedTally(term: 0, actor: 1, count: 4, range: 1..<2),
        MaskedTally(term: 0, actor: 2, count: 2, range: 3..<4),
        MaskedTally(term: 1, actor: 0, count: 3, range: 6..<7),
      ]),
    ]
    // Of equal counts the first term comes first.
    #expect(
      MaskedSum.all(of: documents) == [
        MaskedSum(
          term: 0, actor: 1, count: 4, documents: 1,
          sample: Metrics.Sample(document: 2, range: 1..<2)),
        MaskedSum(
          term: 0, actor: 2, count: 3, documents: 2,
          sample: Metrics.Sample(document: 0, range: 5..<9)),
        MaskedSum(
          term: 1, actor: 0, count: 3, documents: 1,
          sample: Metrics.Sample(document: 2, range: 6..<7)),
      ])
    #expect(MaskedSum.all(of: []).isEmpty)
  }
}
