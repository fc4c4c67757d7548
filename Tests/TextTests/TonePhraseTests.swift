import TestSupport
import Testing

@testable import Text

/// A phrase is scored like a word of its valence: the figures of a text with a phrase are those of
/// the text with one made-up word in its place.
@Suite struct TonePhraseTests {
  private static let terms = [
    ("fed up", -1800), ("can't stand", -2000), ("broke off talks", -2200), ("talks", 300),
    ("off", -100), ("no longer at war", 2100), ("at war", -2900), ("war", -2600), ("good", 1900),
    ("U.S. withdrawal", -700), ("broke off talks with", -2400), ("in the", 100), ("à la", 500),
    ("( '}{' )", 1600),
  ]

  private static func lexicon(
    _ terms: [(String, Int)], hasGlobs: Bool = false, emoji: [Unicode.Scalar: String] = [:]
  ) -> Lexicon {
    Lexicon(
      name: "test", terms: terms.map { Lexicon.Term(text: $0.0, valence: $0.1) },
      hasGlobs: hasGlobs, emoji: emoji)
  }

  private static let scorer = ToneScorer(lexicon: lexicon(terms))

  /// The texts of the terms that are found as hits, in order, and what stands there in the text.
  private func found(
    _ text: String, sentences: [Range<Int>]? = nil, by scorer: ToneScorer = scorer,
    terms: [(String, Int)] = terms
  ) -> [String] {
    let bytes = Array(text.utf8)
    var scratch = ToneScorer.Scratch()
    let scores = scorer.score(
      bytes.span, whole: 0..<bytes.count, sentences: sentences ?? [0..<bytes.count], masked: [],
      explains: true, scratch: &scratch)
    return scores.contributions.compactMap { part in
      part.term.map { "\(terms[$0].0)=\(String(decoding: bytes[part.range], as: UTF8.self))" }
    }
  }

  @Test(arguments: [
    ("The farmers were fed up.", ["fed up=fed up"]),
    ("\"Fed   Up\"!", ["fed up=Fed   Up"]),
    ("FED\nUP", ["fed up=FED\nUP"]),
    ("They can't stand it.", ["can't stand=can't stand"]),
    // The longest one, and what is left goes on as words.
    ("He broke off talks.", ["broke off talks=broke off talks"]),
    ("He broke off talks with them.", ["broke off talks with=broke off talks with"]),
    ("He broke off talks with", ["broke off talks with=broke off talks with"]),
    ("He broke off the talks", ["off=off", "talks=talks"]),
    ("The state is no longer at war.", ["no longer at war=no longer at war"]),
    ("No longer at home, but at war.", ["at war=at war"]),
    // Fewer than three letters behind a quotation mark.
    ("They were \"at war\" then", ["at war=at war"]),
    ("(in the)", ["in the=in the"]),
    ("the U.S. withdrawal.", ["U.S. withdrawal=U.S. withdrawal"]),
    ("À LA carte", ["à la=À LA"]),
    ("a kiss ( '}{' ) then", ["( '}{' )=( '}{' )"]),
    // Of two that overlap, the first.
    ("in the U.S. withdrawal", ["in the=in the", "U.S. withdrawal=U.S. withdrawal"]),
    ("fed up up", ["fed up=fed up"]),
    ("fed fed up", ["fed up=fed up"]),
  ])
  func `finds the longest phrase that begins first`(_ text: String, _ terms: [String]) {
    #expect(found(text) == terms)
  }

  @Test(arguments: [
    "fed, up", "fed \"up\"", "fed-up", "fed upon", "unfed up", "fed (up)", "fed. Up", "fed",
    "up fed", "broke off", "U.S withdrawal", "can’t stand", "fed",
  ])
  func `finds no phrase across punctuation or in other words`(_ text: String) {
    #expect(found(text).filter { $0.contains(" ") } == [])
  }

  @Test func `finds no phrase across the end of a sentence`() {
    let text = "They had fed up to now"
    #expect(found(text, sentences: [0..<12, 13..<22]) == [])
    #expect(found(text, sentences: [0..<15, 15..<22]) == ["fed up=fed up"])
    #expect(found(text, sentences: [5..<15]) == ["fed up=fed up"])
    let bytes = Array(text.utf8)
    var scratch = ToneScorer.Scratch()
    let scores = Self.scorer.score(
      bytes.span, whole: 0..<bytes.count, sentences: [0..<12, 13..<22], masked: [],
      scratch: &scratch)
    #expect(scores.whole.hits == 0)
  }

  // What VADER 3.3.2 makes of the same texts with "fedup" at −1.8 in its lexicon.
  @Test(arguments: [
    Scored("The fed up farmers left.", 483, 517, 0, -4215),
    Scored("He was not fed up, but good.", 354, 456, 190, -3491),
    Scored("VERY fed up with it!!", 595, 405, 0, -6608),
    Scored("She was FED UP then.", 541, 459, 0, -5473),
    Scored("fed up, Fed up: fed up", 1000, 0, 0, -8126),
  ])
  func `scores a phrase like a word`(_ scored: Scored) {
    let tone = Self.scorer.tone(of: Array(scored.text.utf8))
    #expect([tone.negative, tone.neutral, tone.positive, tone.compound] == scored.figures)
  }

  @Test func `knows no phrases where they are switched off`() {
    let plain = ToneScorer(lexicon: Self.lexicon(Self.terms), matchesPhrases: false)
    #expect(found("He broke off talks, fed up.", by: plain) == ["off=off", "talks=talks"])
    #expect(found("no longer at war", by: plain) == ["war=war"])
  }

  @Test func `masks a phrase as a whole`() {
    let text = "We broke off talks, good."
    let bytes = Array(text.utf8)
    var scratch = ToneScorer.Scratch()
    let scores = Self.scorer.score(
      bytes.span, whole: 0..<bytes.count, sentences: [0..<bytes.count], masked: [9..<12],
      explains: true, scratch: &scratch)
    #expect(scores.maskedHits == [MaskedHit(range: 3..<18, term: 2, sentence: 0)])
    #expect(scores.contributions.map(\.term) == [8])
  }

  @Test func `finds phrases in a sentence of a document as in the sentence alone`() {
    let pieces = [
      "fed", "up", "fed up", "broke off", "talks", "with", "at", "war", "no longer", "\"at war\"",
      "in", "the", "U.S.", "withdrawal.", "not", "but", "é", "can't stand!", "x.Fed up",
    ]
    var generator = SeededGenerator(seed: 21)
    var scratch = ToneScorer.Scratch()
    for _ in 0..<500 {
      let parts = (0..<4).map { _ in
        (0..<8).map { _ in generator.pick(pieces) }.joined(separator: " ")
      }
      // Every second sentence begins without a space ahead.
      var bytes: [UInt8] = []
      var sentences: [Range<Int>] = []
      for (number, part) in parts.enumerated() {
        if number % 2 == 0 { bytes.append(UInt8(ascii: " ")) }
        sentences.append(bytes.count..<bytes.count + part.utf8.count)
        bytes += Array(part.utf8)
      }
      let scores = Self.scorer.score(
        bytes.span, whole: 0..<bytes.count, sentences: sentences, masked: [], scratch: &scratch)
      #expect(scores.sentences == parts.map { Self.scorer.tone(of: Array($0.utf8)) })
    }
  }

  @Test func `takes no words of an emoji's description for those of a phrase`() {
    let scorer = ToneScorer(
      lexicon: Self.lexicon([("red heart", 900), ("heart", 3200)], emoji: ["❤": "red heart"]))
    let terms = [("red heart", 900), ("heart", 3200)]
    #expect(found("❤ a red heart", by: scorer, terms: terms) == ["heart=❤", "red heart=red heart"])
  }

  // MARK: - Wildcards

  private static let globTerms = [
    ("threat*", -2000), ("threatless", 1000), ("peace*maker", 2500), ("peace*", 1500),
    ("wom?n", 400), ("*phobia", -1700), ("hit*", -900), ("kill*", -3000), ("very*", 700),
    (":*", 1200), ("bomb*", -2600), ("break* off", -1100), ("talk* fail*", -1600), ("été*", 300),
    ("breaking", -200), ("no kill zone", 800),
  ]
  private static let globScorer = ToneScorer(lexicon: lexicon(globTerms, hasGlobs: true))

  @Test(arguments: [
    ("threat Threatened, THREATS.", ["threat*", "threat*", "threat*"]),
    ("threatless thread", ["threatless"]),
    ("peacemaker peacekeeper", ["peace*maker", "peace*"]),
    ("woman women womn wombn womaan", ["wom?n", "wom?n", "wom?n"]),
    ("xenophobia phobias", ["*phobia"]),
    ("hi hit", ["hit*"]),
    ("very", []),
    ("a :* b", [":*"]),
    // Words that the rules know, or that stand in a phrase.
    ("the bomb kill", ["bomb*", "kill*"]),
    ("a no kill zone", ["no kill zone"]),
    ("he breaks off, breaking off", ["break* off", "break* off"]),
    ("talking fails", ["talk* fail*"]),
    ("ÉTÉS été", ["été*", "été*"]),
  ])
  func `finds words by wildcards, spelled words first`(_ text: String, _ terms: [String]) {
    let names = found(text, by: Self.globScorer, terms: Self.globTerms)
      .map { String($0.split(separator: "=")[0]) }
    #expect(names == terms)
  }

  @Test func `takes wildcards for themselves in a lexicon that has none`() {
    let scorer = ToneScorer(lexicon: Self.lexicon([("threat*", -2000), (":*", 1200)]))
    #expect(scorer.tone(of: Array("threats threat".utf8)).hits == 0)
    #expect(scorer.tone(of: Array(":*".utf8)).hits == 1)
  }
}
