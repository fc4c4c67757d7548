import Tables
import TestSupport
import Testing
import Text

@testable import Metrics

@Suite struct SentencesTableTests {
  private static let document = Sample.document("a.txt", "Iraq.")

  /// A sentence of a strength, known by its document.
  private func evidence(_ document: Int, compound: Int) -> SentenceEvidence {
    var tone = Tone()
    tone.compound = compound
    tone.hits = 1
    return SentenceEvidence(
      document: document, sentence: 1, paragraph: 1, range: 0..<1, tone: tone, actors: [0],
      toward: [nil], words: [])
  }

  @Test func `writes a sentence with its place, actors, tone and text`() {
    var tone = Tone()
    tone.neutral = 707
    tone.positive = 293
    tone.compound = 4_404
    tone.hits = 1
    let document = Sample.document("a.txt", "x. Iraq  met\nIran.")
    let sentence = SentenceEvidence(
      document: 0, sentence: 2, paragraph: 1, range: 3..<18, tone: tone, actors: [0, 1],
      toward: [nil, -3_400], words: Array("met 0.4404".utf8)[...])
    let table = SentencesTable.table(
      [KeptSentence(sentence, of: document)], ids: ["iraq", "iran"], total: 1)
    #expect(
      table.columns.map(\.name) == [
        "document", "sentence", "paragraph", "start", "end", "actors", "neg", "neu", "pos",
        "compound", "hits", "words", "toward", "text",
      ])
    #expect(
      Sample.lines(table) == [
        "a.txt|2|1|3|18|iraq; iran|0.000|0.707|0.293|0.4404|1|met 0.4404|iran -0.3400|Iraq met Iran."
      ])
  }

  @Test func `leaves the tone of a sentence without a lexicon word empty`() {
    let sentence = SentenceEvidence(
      document: 0, sentence: 1, paragraph: 1, range: 0..<5, tone: Tone(), actors: [0],
      toward: [nil], words: [])
    let kept = KeptSentence(sentence, of: Sample.document("a.txt", "Iraq."))
    #expect(
      Sample.lines(SentencesTable.table([kept], ids: ["iraq"], total: 1)) == [
        "a.txt|1|1|0|5|iraq|||||0|||Iraq."
      ])
  }

  @Test func `counts all sentences and names the rows it has`() {
    let kept = [7, 9].map { KeptSentence(evidence($0, compound: 1), of: Self.document) }
    let part = SentencesTable.table(kept, ids: ["iraq"], total: 5)
    #expect(part.rowCount == 5 && part.priority == [0, 1])
    #expect(SentencesTable.table(kept, ids: ["iraq"], total: 2).priority == nil)
  }

  @Test func `keeps the strongest sentences in the order of the corpus`() {
    var strongest = StrongestSentences(limit: 3)
    strongest.add([evidence(0, compound: 100), evidence(1, compound: -900)], of: Self.document)
    strongest.add([], of: Self.document)
    strongest.add(
      [evidence(2, compound: 500), evidence(3, compound: 700), evidence(4, compound: -600)],
      of: Self.document)
    #expect(strongest.sentences().map(\.evidence.document) == [1, 3, 4])
    #expect(strongest.total == 5)
  }

  @Test func `keeps the first of sentences that are equally strong`() {
    var strongest = StrongestSentences(limit: 2)
    strongest.add(
      [300, -500, 500, 500, -500].enumerated().map { evidence($0, compound: $1) },
      of: Self.document)
    #expect(strongest.sentences().map(\.evidence.document) == [1, 2])
  }

  @Test(arguments: [0, 1, 10, 700])
  func `keeps what sorting all of them would keep`(limit: Int) {
    var random = SeededGenerator(seed: 13)
    for range in [1...3, 0...10_000] {
      let all = (0..<6_000).map { place in
        evidence(
          place,
          compound: Int.random(in: range, using: &random) * (random.next() % 2 == 0 ? 1 : -1))
      }
      var strongest = StrongestSentences(limit: limit)
      for start in stride(from: 0, to: all.count, by: 41) {
        strongest.add(Array(all[start..<min(start + 41, all.count)]), of: Self.document)
      }
      let expected = all.sorted {
        (abs($1.tone.compound), $0.document) < (abs($0.tone.compound), $1.document)
      }.prefix(limit).map(\.document).sorted()
      #expect(strongest.sentences().map(\.evidence.document) == expected)
      #expect(strongest.total == 6_000)
    }
  }
}
