import TestSupport
import Testing

@testable import Text

@Suite struct ToneContributionTests {
  private static let lexicon = Lexicon(
    name: "test",
    terms: [
      ("good", 1900), ("great", 3100), ("kind", 2400), ("bad", -2500), ("no", -1200),
      ("war", -2900), ("fed up", -1800), ("stop", -1200), (":)", 2000), ("united", 1800),
      ("heart", 3200), ("very", 100), ("nil", 0),
    ].map { Lexicon.Term(text: $0.0, valence: $0.1) },
    emoji: ["❤": "red heart"])
  private static let scorer = ToneScorer(lexicon: lexicon)

  private func score(
    _ bytes: [UInt8], _ sentences: [Range<Int>]? = nil, masked: [Range<Int>] = [],
    explains: Bool = true
  ) -> ToneScores {
    var scratch = ToneScorer.Scratch()
    return Self.scorer.score(
      bytes.span, whole: 0..<bytes.count, sentences: sentences ?? [0..<bytes.count],
      masked: masked, explains: explains, scratch: &scratch)
  }

  private func contributions(_ text: String) -> [ToneContribution] {
    score(Array(text.utf8)).contributions
  }

  @Test func `shares the compound among words and punctuation`() {
    // 1.9 + 3.1 = 5; two marks make it 5.584; √(5.584² + 15) = 6.7957. Shares 2795.9, 4561.7 and
    // 859.4 of 8216.9: rounded down, 2 of the compound 8217 are left, for the two largest losses.
    #expect(
      contributions("A \"good\" and great crop!!") == [
        ToneContribution(
          sentence: 0, range: 3..<7, term: 0, valence: 1900, plainValence: 1900, value: 2796),
        ToneContribution(
          sentence: 0, range: 13..<18, term: 1, valence: 3100, plainValence: 3100, value: 4562),
        ToneContribution(sentence: 0, range: 0..<25, term: nil, valence: 584, value: 859),
      ])
  }

  @Test func `counts rules into the word they change`() {
    // A "but" halves what stands before it and adds half to what stands behind.
    // −1.9 × 0.74 × 0.5 = −0.703; −(2.5 + 0.293) × 1.5 = −4.1895; s = −4.8925, root 6.2399. Shares
    // −1126.6 and −6714.0, rounded down −1127 and −6715; the compound is −7841.
    #expect(
      contributions("not good but really bad").map { [$0.valence, $0.value] } == [
        [-703, -1127], [-4190, -6714],
      ])
    #expect(contributions("not good but really bad").map(\.plainValence) == [-1406, -2793])
  }

  @Test func `counts words without an effect, and none where there is no word`() {
    // 1.8 ∕ √(1.8² + 15) = 0.42146.
    #expect(contributions("united not").map(\.value) == [4215])
    #expect(contributions("nil").map { [$0.valence, $0.value] } == [[0, 0]])
    #expect(contributions("The bread!") == [])
    #expect(contributions("") == [])
  }

  @Test func `names the run of an emoji and the emoticon as it stands`() {
    #expect(contributions("x:) :) y❤z!").map(\.range) == [4..<6, 0..<13])
    #expect(contributions("a ❤ b").map(\.range) == [2..<5])
  }

  private static let pieces = [
    "good", "great", "kind of", "bad", "no", "war", "fed up", "very", "not", "but", "never so",
    "GOOD", "NO", "bus stop", ":)", "❤", "united", "bread", "the", "least", "nil", "fed", "up",
    "x!", "??", "!!!", "\"bad\"", ".", "war.Good",
  ]

  @Test func `sums to the compound of the sentence, whatever it is made of`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let count = 1 + Int(generator.next() % 24)
      let text = (0..<count).map { _ in generator.pick(Self.pieces) }.joined(separator: " ")
      let scores = score(Array(text.utf8))
      #expect(
        scores.contributions.reduce(0) { $0 + $1.value } == scores.sentences[0].compound, "\(text)")
      for part in scores.contributions where part.valence == 0 { #expect(part.value == 0) }
      #expect(scores.contributions.map(\.range.lowerBound).dropLast().isSorted, "\(text)")
    }
  }

  @Test func `changes no figure by being asked`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let bytes = Array(
        (0..<60).map { _ in generator.pick(Self.pieces) }.joined(separator: " ").utf8)
      let sentences = cut(bytes.count, into: 9, &generator)
      let masked = cut(bytes.count, into: 30, &generator).filter { $0.lowerBound % 3 == 0 }
      var asked = score(bytes, sentences, masked: masked)
      let contributions = asked.contributions
      asked.contributions = []
      #expect(asked == score(bytes, sentences, masked: masked, explains: false))
      for (number, tone) in asked.sentences.enumerated() {
        let values = contributions.filter { $0.sentence == number }.map(\.value)
        #expect(values.reduce(0, +) == tone.compound)
      }
    }
  }

  // MARK: - What masks change

  /// Some disjoint ranges of a text that touch.
  private func cut(
    _ count: Int, into parts: Int, _ generator: inout SeededGenerator
  ) -> [Range<Int>] {
    let cuts = (0..<parts).map { _ in Int(generator.next() % UInt64(count)) }.sorted()
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  @Test func `says what would be without masks`() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<600 {
      let text = (0..<60).map { _ in generator.pick(Self.pieces) }.joined(separator: " ")
        .replacing("❤", with: "h")
      let bytes = Array(text.utf8)
      let sentences = cut(bytes.count, into: 9, &generator)
      let masked = cut(bytes.count, into: 30, &generator).filter { $0.lowerBound % 4 == 0 }
      let scores = score(bytes, sentences, masked: masked)
      let plain = score(bytes, sentences)
      #expect(plain.maskedHits.isEmpty && plain.unmaskedSentences.isEmpty)
      #expect(plain.unmaskedWhole == plain.whole)
      #expect(scores.unmaskedWhole == plain.whole)
      var tones = scores.sentences
      for other in scores.unmaskedSentences {
        #expect(tones[other.sentence] != other.tone)
        tones[other.sentence] = other.tone
      }
      #expect(tones == plain.sentences, "\(text)")
    }
  }

  @Test func `names the words that were masked`() {
    //         0         1         2         3
    //         0123456789012345678901234567890123456
    let text = "The \"United\" Bread. No war is good war"
    let scores = score(
      Array(text.utf8), [0..<19, 20..<38], masked: [4..<18, 20..<26, 35..<38])
    #expect(
      scores.maskedHits == [
        MaskedHit(range: 5..<11, term: 9, sentence: 0),
        // "No" only turns the word behind it.
        MaskedHit(range: 23..<26, term: 5, sentence: 1),
        MaskedHit(range: 35..<38, term: 5, sentence: 1),
      ])
    #expect(scores.sentences.map(\.hits) == [0, 1])
    #expect(scores.unmaskedSentences.map(\.sentence) == [0, 1])
    #expect(scores.unmaskedSentences.map(\.tone.hits) == [1, 3])
    #expect(
      score(Array(text.utf8), [20..<38], masked: [4..<18]).maskedHits.map(\.sentence) == [nil])
  }

  @Test func `knows a text without words from one without hits`() {
    #expect(score([]).whole == Tone())
    #expect(score(Array(" \n".utf8)).sentences == [Tone()])
    #expect(score(Array("bread".utf8)).whole.neutral == 1000)
  }
}

extension Array where Element: Comparable {
  /// Whether no element is less than the one before it.
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
