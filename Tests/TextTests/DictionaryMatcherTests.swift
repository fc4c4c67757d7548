import TestSupport
import Testing

@testable import Text

@Suite struct DictionaryMatcherTests {
  private func lexicon(_ lists: [(String, Lexicon.Side?, [String])]) -> Lexicon {
    Lexicon(
      name: "Test", categories: lists.map { Lexicon.Category(name: $0.0, side: $0.1) },
      terms: lists.enumerated().flatMap { index, list in
        list.2.map { Lexicon.Term(text: $0, valence: 1000, category: index) }
      },
      hasGlobs: true)
  }

  private func match(
    _ text: String, _ lexicon: Lexicon, sentences: [Range<Int>] = [], masked: [Range<Int>] = []
  ) -> (matches: DictionaryMatches, hits: [DictionaryHit]) {
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folded.fold(bytes, range: 0..<bytes.count)
    var scratch = DictionaryMatcher.Scratch()
    let matches = DictionaryMatcher(lexicon).match(
      folded.bytes.span, whole: 0..<folded.bytes.count, sentences: sentences, masked: masked,
      scratch: &scratch)
    return (matches, scratch.hits)
  }

  /// The texts of the hits.
  private func found(_ text: String, _ terms: [String]) -> [String] {
    let hits = match(text, lexicon([("all", nil, terms)])).hits
    let bytes = Array(text.utf8)
    return hits.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  // MARK: - Words and patterns

  @Test func `finds whole words in any case`() {
    #expect(found("Good talks, GOOD will, goodness", ["good"]) == ["Good", "GOOD"])
    #expect(found("Économie et ÉCONOMIE", ["économie"]) == ["Économie", "ÉCONOMIE"])
  }

  @Test func `finds a word with a hyphen or apostrophe only as it is`() {
    #expect(found("a well-known, known fact", ["known"]) == ["known"])
    #expect(found("a well-known fact", ["well-known"]) == ["well-known"])
    #expect(found("They don't. They do.", ["don't", "don’t"]) == ["don't"])
  }

  @Test func `finds a term whose final dot may end a sentence`() {
    #expect(found("in the U.S. and in the U.S", ["u.s."]) == ["U.S", "U.S"])
  }

  @Test func `lets a star stand for any run and a question mark for one character`() {
    #expect(found("abandon abandoned abando", ["abandon*"]) == ["abandon", "abandoned"])
    #expect(found("racism, ism, schism, isms", ["*ism"]) == ["racism", "ism", "schism"])
    #expect(
      found("colour color colr colouur", ["col*r"]) == ["colour", "color", "colr", "colouur"])
    #expect(found("man men mn mén maan", ["m?n"]) == ["man", "men", "mén"])
    #expect(found("bad sad ad", ["?ad"]) == ["bad", "sad"])
    #expect(found("a xayb b", ["*a*b*"]) == ["xayb"])
    #expect(found("heckled heck", ["heckl**"]) == ["heckled"])
  }

  @Test func `takes wildcards as they are where the lexicon has none`() {
    var plain = lexicon([("all", nil, ["abandon*"])])
    plain.hasGlobs = false
    #expect(match("abandoned abandon", plain).hits.isEmpty)
  }

  @Test func `finds a pattern whose stem is longer than any table`() {
    let long = String(repeating: "ab", count: 30)
    #expect(found("\(long)x \(long.dropLast())", ["\(long)*"]) == ["\(long)x"])
  }

  // MARK: - Phrases

  @Test func `finds phrases with patterns in any word`() {
    let terms = ["not good*", "beyond the pale", "* of control"]
    #expect(found("It is not goodness", terms) == ["not goodness"])
    #expect(found("This is Beyond  the\nPale.", terms) == ["Beyond  the\nPale"])
    #expect(found("It went out of control", terms) == ["out of control"])
    #expect(found("beyond the fence, not bad", terms) == [])
  }

  @Test func `ends a phrase at punctuation and at the end of a sentence`() {
    let terms = ["not good"]
    #expect(found("I think not. Good day", terms) == [])
    #expect(found("not \"good\"", terms) == [])
    let text = "They will not good will"
    let all = lexicon([("all", nil, terms)])
    #expect(match(text, all, sentences: [0..<23]).hits.count == 1)
    #expect(match(text, all, sentences: [0..<14, 14..<23]).hits.count == 0)
  }

  @Test func `goes on with a phrase whose first words begin another`() {
    #expect(found("not not good", ["not good", "not not bad"]) == ["not good"])
    #expect(found("a b a b c", ["a b c"]) == ["a b c"])
  }

  // MARK: - Overlaps

  @Test func `counts a term once within a category, however many match`() {
    let result = match("angry", lexicon([("all", .negative, ["angr*", "angry", "*y", "angry"])]))
    #expect(result.matches.categories[0].hits == 1)
    #expect(result.hits.map(\.term) == [1])
  }

  @Test func `lets the longest win within a category, and over all where asked`() {
    let dictionary = lexicon([
      ("positive", .positive, ["good"]), ("neg_positive", .negatedPositive, ["not good"]),
    ])
    let matches = match("not good and good", dictionary).matches
    #expect(matches.whole.words == 4)
    #expect(matches.whole.byCategory.positive == 2)
    #expect(matches.whole.byCategory.negatedPositive == 1)
    #expect(matches.whole.byCategory.hits == 3)
    #expect(matches.whole.byLongest.positive == 1)
    #expect(matches.whole.byLongest.negatedPositive == 1)
    #expect(matches.whole.byLongest.hits == 2)
    #expect(matches.categories.map(\.hits) == [2, 1])
    #expect(matches.categories.map(\.hitsByLongest) == [1, 1])
  }

  @Test func `takes a paper named after a city as quanteda does`() {
    let dictionary = lexicon([
      ("paper", nil, ["new york times"]), ("city", nil, ["new york"]),
    ])
    let matches = match("The New York Times is a New York paper.", dictionary).matches
    #expect(matches.categories.map(\.hits) == [1, 2])
    #expect(matches.categories.map(\.hitsByLongest) == [1, 1])
  }

  @Test func `counts both of two categories on the same words or on crossing ones`() {
    let same = match("war", lexicon([("a", .negative, ["war"]), ("b", .negative, ["w*"])])).matches
    #expect(same.whole.byLongest.negative == 2)
    #expect(same.whole.byLongest.hits == 1)
    let crossing = match("a b c", lexicon([("x", nil, ["a b"]), ("y", nil, ["b c"])])).matches
    #expect(crossing.categories.map(\.hitsByLongest) == [1, 1])
    let within = match("a b c", lexicon([("x", nil, ["a b", "b c"])])).matches
    #expect(within.categories[0].hits == 1)
  }

  @Test func `makes hits of categories with a side only, where there are any`() {
    let dictionary = lexicon([("topic", nil, ["war", "oil"]), ("bad", .negative, ["war"])])
    let matches = match("war for oil", dictionary).matches
    #expect(matches.whole.byCategory.hits == 1)
    #expect(matches.categories.map(\.hits) == [2, 1])
  }

  // MARK: - Scores, weights, masks and sentences

  @Test func `adds valences up in a lexicon of scores`() {
    let scores = Lexicon(
      name: "Scores",
      terms: [
        Lexicon.Term(text: "good", valence: 3000), Lexicon.Term(text: "some kind", valence: 0),
        Lexicon.Term(text: "cover-up", valence: -3000),
        Lexicon.Term(text: "not good", valence: -2000),
      ])
    let counts = match("Good, some kind of cover-up, not good", scores).matches.whole.byCategory
    #expect(counts.hits == 4)
    #expect(counts.positive == 1)
    #expect(counts.negative == 2)
    #expect(counts.valence == -2000)
  }

  @Test func `weighs hits by category, negative ones against positive ones`() {
    let dictionary = Lexicon(
      name: "Weights",
      categories: [
        Lexicon.Category(name: "up", side: .positive),
        Lexicon.Category(name: "down", side: .negative),
      ],
      terms: [
        Lexicon.Term(text: "peace", valence: 2500, category: 0),
        Lexicon.Term(text: "war", valence: 1000, category: 1),
      ])
    let matches = match("peace war war", dictionary).matches
    #expect(matches.categories.map(\.weight) == [2500, 2000])
    #expect(matches.whole.byCategory.valence == 500)
  }

  @Test func `counts hits in masked ranges apart, and their words with the others`() {
    let dictionary = lexicon([
      ("positive", .positive, ["united", "good"]), ("negative", .negative, ["united good"]),
    ])
    // The name takes bytes 4..<17.
    let result = match("The United States, united. United good", dictionary, masked: [4..<17])
    #expect(result.matches.whole.words == 6)
    #expect(result.matches.masked.positive == 1)
    #expect(result.matches.masked.hits == 1)
    #expect(result.matches.whole.byCategory.positive == 3)
    #expect(result.hits.map(\.isMasked) == [true, false, false, false, false])
    // A phrase with one word in a name is masked, the other word alone is not.
    let half = match("united good", dictionary, masked: [0..<6]).matches
    #expect(half.masked.positive == 1)
    #expect(half.masked.negative == 1)
    #expect(half.whole.byCategory.positive == 1)
    #expect(half.whole.byLongest.negative == 0)
  }

  @Test func `gives each sentence its words and hits, and the whole what is between them too`() {
    let dictionary = lexicon([("positive", .positive, ["good"]), ("negative", .negative, ["bad"])])
    let text = "Good. Bad and good! bad"
    let matches = match(text, dictionary, sentences: [0..<5, 6..<19]).matches
    #expect(matches.sentences.map(\.words) == [1, 3])
    #expect(matches.sentences.map(\.byCategory.positive) == [1, 1])
    #expect(matches.sentences.map(\.byCategory.negative) == [0, 1])
    #expect(matches.whole.byCategory.negative == 2)
    #expect(matches.whole.words == 5)
  }

  @Test func `finds nothing in an empty text or with an empty lexicon`() {
    #expect(match("", lexicon([("all", nil, ["*"])])).matches.whole == DictionaryTally())
    #expect(
      match("good", Lexicon(name: "", terms: [])).matches.whole.byCategory == DictionaryCounts())
  }

  // MARK: - Against a slow one

  @Test(arguments: 0..<60)
  func `finds what a naive look-up finds`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = ["a", "b", "ab", "ba", "é"]
    let wild = letters + ["*", "?"]
    let count = 1 + Int(random.next() % 70)
    var dictionary = Lexicon(name: "Random", terms: [], hasGlobs: true)
    dictionary.categories = (0..<count).map { Lexicon.Category(name: "\($0)") }
    for _ in 0..<2 * count + 4 {
      let words = (0..<1 + Int(random.next() % 3)).map { _ in
        let length = 1 + Int(random.next() % 3)
        return random.text(of: random.next() % 3 == 0 ? wild : letters, count: length)
      }
      dictionary.terms.append(
        Lexicon.Term(
          text: words.joined(separator: " "), valence: 1000,
          category: Int(random.next() % UInt64(count))))
    }
    var words: [String] = []
    for _ in 0..<40 {
      let isStop = random.next() % 9 == 0
      words.append(isStop ? "." : random.text(of: letters, count: 1 + Int(random.next() % 3)))
    }
    var starts: [Int] = []
    var text: [UInt8] = []
    for word in words {
      starts.append(text.count)
      text += Array(word.utf8) + [UInt8(ascii: " ")]
    }
    // Every seventh word is a name.
    let names = words.indices.filter { $0 % 7 == 3 }
    let masked = names.map { starts[$0]..<starts[$0] + 1 }

    var scratch = DictionaryMatcher.Scratch()
    let matches = DictionaryMatcher(dictionary).match(
      text.span, whole: 0..<text.count, sentences: [], masked: masked, scratch: &scratch)
    let slow = NaiveDictionary(lexicon: dictionary)
    func isOpen(_ words: Range<Int>) -> Bool { !words.contains { $0 % 7 == 3 } }
    func hits(masked: Bool) -> Set<NaiveDictionary.Hit> {
      Set(
        scratch.hits.filter { $0.isMasked == masked }.map { hit in
          let first = starts.firstIndex(of: hit.range.lowerBound) ?? -1
          let last = starts.lastIndex { $0 < hit.range.upperBound } ?? -1
          return NaiveDictionary.Hit(words: first..<last + 1, category: hit.category)
        })
    }
    #expect(hits(masked: false) == slow.hits(in: words, acrossCategories: false, where: isOpen))
    #expect(
      hits(masked: true) == slow.hits(in: words, acrossCategories: false) { !isOpen($0) })
    let longest = slow.hits(in: words, acrossCategories: true, where: isOpen)
    #expect(
      matches.categories.map(\.hitsByLongest)
        == dictionary.categories.indices.map { index in
          longest.count { $0.category == index }
        })
    #expect(matches.whole.words == words.count { $0 != "." })
  }

  @Test func `takes time in proportion to a text of phrases that never end`() {
    let text = Array(String(repeating: "no ", count: 60_000).utf8)
    let dictionary = lexicon([("a", .negative, ["no no no", "no no", "no", "n*"])])
    var scratch = DictionaryMatcher.Scratch()
    let matches = DictionaryMatcher(dictionary).match(
      text.span, whole: 0..<text.count, sentences: [], masked: [], scratch: &scratch)
    #expect(matches.whole.byCategory.negative == 20_000)
  }
}
