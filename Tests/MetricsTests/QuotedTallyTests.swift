import TestSupport
import Testing
import Text

@testable import Metrics

@Suite struct QuotedTallyTests {
  /// The compounds of "good" alone, "bad" alone, and both: −0.6 ∕ √(0.36 + 15).
  private static let (good, bad, both) = (4_404, -5_423, -1_531)

  private func sum(_ compounds: [Int], hits: Int? = nil) -> ToneSum {
    var sum = ToneSum()
    for compound in compounds { sum.add(compound: compound, hits: 1) }
    if let hits { sum.hits = hits }
    return sum
  }

  private func mean<Count>(_ compounds: [Int], hits: Count? = nil) -> MeanTone<Count> {
    var mean = MeanTone<Count>()
    for compound in compounds { mean.add(compound: compound, hits: 1) }
    if let hits { mean.hits = hits }
    return mean
  }

  @Test func `parts what is quoted from the author's own voice`() {
    let tally = Sample.tally(
      "The bad road was long. “The plan is good,” Iraq said in bad weather. Iran left.")
    #expect(tally.quotations == 1)
    #expect(tally.quotedTone == sum([Self.good]))
    // The first sentence whole, of the second what stands outside of the marks.
    #expect(tally.ownTone == sum([Self.bad, Self.bad]))
    // The sentence itself is scored whole.
    #expect(tally.sentenceTone.compound == Self.bad + Self.both)
  }

  @Test func `scores a quotation by its parts in each sentence`() {
    let tally = Sample.tally("“The plan is good. The road is bad, bad,” said Iraq. It rained.")
    #expect(tally.quotations == 1)
    // Twice −2.5: −5 ∕ √(25 + 15).
    #expect(tally.quotedTone == sum([Self.good, -7_906], hits: 3))
    #expect(tally.ownTone == ToneSum())
    let iraq = tally.actors.first
    #expect(iraq?.quotations == 1 && iraq?.spoken == mean([Self.good, -7_906], hits: 3))
  }

  @Test func `gives the speaker its words, and counts those that are spoken of`() {
    let tally = Sample.tally(
      "“Iran is a good friend of Iraq,” Iraq said. Iran said: “The road to Iraq is bad.”")
    #expect(tally.actors.map(\.actor) == [0, 1])
    #expect(tally.actors.map(\.mentions) == [3, 2])
    #expect(tally.actors.map(\.quotedMentions) == [2, 1])
    #expect(tally.actors.map(\.quotations) == [1, 1])
    #expect(tally.actors.map(\.spoken) == [mean([Self.good]), mean([Self.bad])])
    // What Iran says is not said of Iran.
    #expect(tally.actors[1].toward.compound >= 0)
  }

  @Test func `counts in quotations only mentions of the levels of the report`() {
    let text = "“Baghdad and Iraq agree,” Iran said."
    #expect(Sample.tally(text).actors.map(\.quotedMentions) == [2, 0])
    #expect(Sample.tally(text, levels: [.name]).actors.map(\.quotedMentions) == [1, 0])
    #expect(Sample.tally(text, levels: []).actors.map(\.quotedMentions) == [0, 0])
  }

  @Test func `knows a quotation without a word of the lexicon, and one that nobody speaks`() {
    let tally = Sample.tally("“We will be there on Monday,” Iraq said.")
    #expect(tally.quotations == 1 && tally.quotedTone.mean == nil)
    #expect(tally.actors.first?.quotations == 1 && tally.actors.first?.spoken.scored == 0)
    let nobody = Sample.tally("“The plan is a good one for us all,” the driver said. Iraq left.")
    #expect(nobody.quotations == 1 && nobody.quotedTone == sum([Self.good]))
    #expect(nobody.actors.map(\.quotations) == [0])
  }

  @Test func `takes a word at arm's length for the author's`() {
    let tally = Sample.tally("The “good” plan of Iraq was left alone.")
    #expect(tally.quotations == 0 && tally.quotedTone == ToneSum())
    #expect(tally.ownTone == sum([Self.good]))
  }

  @Test func `counts every scored word of the body once`() {
    let pieces =
      Sample.pieces + ["“", "” said Iraq. ", "Iran said: “", "” ", "\" ", "\"The plan is "]
    var random = SeededGenerator(seed: 32)
    var quoted = 0
    for _ in 0..<400 {
      let text = random.text(of: pieces, count: 24)
      let tally = Sample.tally(text)
      #expect(tally.quotedTone.hits + tally.ownTone.hits == tally.sentenceTone.hits, "\(text)")
      for actor in tally.actors {
        #expect(actor.quotedMentions <= actor.mentions && actor.quotations <= tally.quotations)
        #expect(actor.spoken.hits <= tally.quotedTone.hits)
      }
      let spoken = tally.actors.reduce(0) { $0 + $1.quotations }
      #expect(spoken <= tally.quotations)
      quoted += tally.quotedTone.hits
    }
    #expect(quoted > 100)
  }

  @Test func `adds up over documents`() {
    let tally = Sample.tally("“The plan is good,” Iraq said. The road is bad.")
    let sum = CorpusTally([tally, tally, Sample.tally("Nobody came.")], actors: 3)
    #expect(sum.quotations == 2)
    #expect(sum.quotedTone == tally.quotedTone + tally.quotedTone)
    #expect(sum.ownTone == tally.ownTone + tally.ownTone)
    #expect(sum.actors[0].quotations == 2 && sum.actors[0].spoken.compound == 2 * Self.good)
  }

  // MARK: - Evidence

  @Test func `gives each quotation with its place, speaker, verb and tone`() throws {
    let text = "It rained. “The plan is good,” Iraq said. Iran left, a “term” away."
    let document = Sample.document(text)
    var scratch = Scanner.Scratch()
    let annotations = Sample.scanner.scan(document, scratch: &scratch)
    let found = QuotationEvidence.found(
      in: QuotedTally(annotations, levels: CountedLevels([])), 7)
    let only = try #require(found.first)
    #expect(found.count == 1 && only.document == 7 && only.sentence == 2)
    #expect(document.excerpt(only.quotation.range) as String == "The plan is good,")
    #expect(only.quotation.speaker == 0)
    #expect(only.quotation.verb.map { document.excerpt($0) } == "said")
    #expect(only.tone == mean([Self.good]))
  }
}
