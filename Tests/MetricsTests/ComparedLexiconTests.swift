import Testing
import Text

@testable import Metrics

@Suite struct ComparedLexiconTests {
  /// What a dictionary with denied words found: 12 places, by category and by the longest term.
  private static let found: DictionaryTally = {
    var found = DictionaryTally()
    found.words = 100
    found.byCategory.hits = 12
    found.byCategory.positive = 6
    found.byCategory.negative = 3
    found.byCategory.negatedPositive = 2
    found.byCategory.negatedNegative = 1
    found.byCategory.valence = 3_000
    found.byLongest = found.byCategory
    found.byLongest.hits = 9
    found.byLongest.positive = 4
    found.byLongest.negative = 2
    return found
  }()

  private func figures(
    _ names: [String], _ score: Lexicon.Score = .valence,
    _ negation: Lexicon.Negation = .subtract
  ) -> [Double?] {
    let tally = LexiconTally(
      ComparedLexicon(name: "own", score: score, negation: negation), Self.found)
    return names.map { name in
      LexiconMetrics.all.first { $0.name == name }?.reported(tally)
    }
  }

  @Test func `counts as they were found`() {
    #expect(
      figures(["words", "hits", "positive", "negative", "neg_positive", "neg_negative"])
        == [100, 12, 6, 3, 2, 1])
    #expect(figures(["positive_alone", "negative_alone"]) == [4, 2])
  }

  @Test func `has the figures that no convention changes`() {
    // 12 of 100; (6 − 3) of 100; 3 points over 12 hits and 100 words.
    let names = ["coverage", "gdelt_tone", "gdelt_polarity", "valence", "valence_per_word"]
    for negation in Lexicon.Negation.allCases {
      #expect(figures(names, .logit, negation) == [12, 3, 12, 0.25, 0.03])
    }
  }

  @Test func `takes denied words away, or to the other side`() {
    // 6 − 2 and 3 − 1; 4 + 1 and 2 + 2.
    let names = ["net_subtract", "net_swap", "logit", "absolute", "relative"]
    // ln(4.5 ∕ 2.5); 2 of 100; 2 of 6.
    #expect(figures(names) == [2, 1, 0.5878, 0.02, 0.3333])
    // ln(5.5 ∕ 4.5); 1 of 100; 1 of 9.
    #expect(figures(names, .valence, .swap) == [2, 1, 0.2007, 0.01, 0.1111])
  }

  @Test func `compares the score that the method names`() {
    let scores = Lexicon.Score.allCases.map { figures(["score"], $0)[0] }
    #expect(scores == [0.25, 0.03, 0.5878, 0.02, 0.3333, 3])
    #expect(figures(["score"], .logit, .swap) == [0.2007])
  }

  // MARK: - In documents

  private static let lexicon = Lexicon(
    name: "own",
    categories: [
      Lexicon.Category(name: "up", side: .positive),
      Lexicon.Category(name: "down", side: .negative),
      Lexicon.Category(name: "else"),
    ],
    terms: [
      Lexicon.Term(text: "agree*", valence: 1_000, category: 0),
      Lexicon.Term(text: "good", valence: 1_000, category: 0),
      Lexicon.Term(text: "broke down", valence: 1_000, category: 1),
      Lexicon.Term(text: "war", valence: 2_000, category: 1),
      Lexicon.Term(text: "road", valence: 1_000, category: 2),
    ], hasGlobs: true)

  /// A document of which some paragraphs at the top are boilerplate.
  private func tally(
    _ text: String, levels: Set<Level> = Sample.allLevels, leftOut: Int = 0
  ) -> DocumentTally {
    var scratch = Scanner.Scratch()
    let scanner = Scanner(
      gazetteer: Sample.gazetteer, lexicon: Sample.lexicon,
      compared: [Self.lexicon, Sample.lexicon])
    let document = Sample.document(text)
    var annotations = scanner.scan(document, scratch: &scratch)
    for place in 0..<leftOut { annotations.paragraphs[place].zone = .boilerplate }
    return DocumentTally(
      document, digest: Sample.digest(text), annotations: annotations, levels: levels)
  }

  @Test func `counts what each lexicon finds in the body, outside of names`() {
    let tally = tally(
      """
      The Good War

      Iraq agreed, and Iran agrees: the Good States had a good war. The talks broke down on the
      road! Nobody else came to the old hall by the river that day.
      """, leftOut: 1)
    #expect(tally.zoneWords.boilerplate == 3)
    #expect(tally.compared.count == 2)
    // The words of the body; agreed, agrees, good; war and broke down; the road is on no side.
    #expect(tally.compared.map(\.words) == [31, 31])
    let own = tally.compared[0].byCategory
    #expect([own.positive, own.negative, own.hits] == [3, 2, 5])
    // Weights 1 + 1 + 1 − 2 − 1.
    #expect(own.valence == 0)
    // Of the test's own scores only "good".
    let scores = tally.compared[1].byCategory
    #expect([scores.positive, scores.negative, scores.hits, scores.valence] == [1, 0, 1, 1_900])
  }

  @Test func `counts for an actor the sentences that mention it`() {
    let text = "Iraq agreed. Iran agreed with Iraq on a good road. War is war. Baghdad saw a war."
    let tally = tally(text)
    let found = tally.actors.map { $0.compared[0] }
    #expect(tally.actors.map(\.actor) == [0, 1])
    #expect(found.map(\.byCategory.positive) == [3, 2])
    #expect(found.map(\.byCategory.negative) == [1, 0])
    #expect(found.map(\.words) == [2 + 8 + 4, 8])
    // Without the metonym.
    let names = self.tally(text, levels: [.name]).actors.map { $0.compared[0] }
    #expect(names.map(\.byCategory.negative) == [0, 0])
    #expect(names.map(\.words) == [2 + 8, 8])
  }

  @Test func `finds nothing of any lexicon in an empty document, and none where none is set`() {
    #expect(tally("").compared == [DictionaryTally(), DictionaryTally()])
    #expect(Sample.tally("Iraq had a good day.").compared.isEmpty)
  }

  @Test func `adds up over documents, whichever come first`() {
    let texts = ["Iraq agreed.", "A war.", "", "Iran and Iraq agreed on war."].map { tally($0) }
    let sum = CorpusTally(texts, actors: 3)
    let found = texts.reduce(into: DictionaryTally()) { $0 += $1.compared[0] }
    #expect(sum.compared[0] == found)
    #expect(sum.actors[0].compared[0].byCategory.positive == 2)
    #expect(CorpusTally(texts.reversed(), actors: 3) == sum)
    #expect(sum.actors[2].compared.isEmpty)
  }
}
