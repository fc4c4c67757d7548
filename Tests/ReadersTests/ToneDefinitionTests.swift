import Readers
import Testing
import Text

/// The key `tone` of a report's definition.
@Suite struct ToneDefinitionTests {
  /// A definition of which `tone` begins on line 3.
  private func read(_ tone: String) throws -> ToneDefinition {
    let text = "title: t\nversions: {a: b}\n\(tone)\n"
    return try ReportDefinition.read(Array(text.utf8), file: "r.yml").tone
  }

  @Test func `is as documented where nothing is said`() throws {
    for text in ["", "tone: {}", "tone: {lexicons: []}", "tone:\n  lexicons:"] {
      let tone = try read(text)
      #expect(tone.options == ToneOptions())
      #expect(tone.options.foldsText && tone.options.masksNames && tone.options.matchesPhrases)
      #expect(tone.options.isScored && tone.lexicons.isEmpty)
      #expect([tone.minimum, tone.resamples, tone.seed] == [5, 1_000, 1])
    }
  }

  @Test func `reads every key`() throws {
    let tone = try read(
      """
      tone:
        method: vader
        parity: false
        fold_quotes: false
        mask_names: false
        phrases: true
        minimum: 2
        resamples: 10000
        seed: 0
        lexicons:
          - conflict
          - lexicons/lsd.lc3
          - file: own.dic
            method: relative
            negation: swap
            positive: [posemo, affiliation]
            negative: negemo
          - {file: afinn.tsv, method: valence_per_word}
      """)
    #expect(tone.options == ToneOptions(foldsText: false, masksNames: false, matchesPhrases: true))
    #expect([tone.minimum, tone.resamples, tone.seed] == [2, 10_000, 0])
    #expect(tone.lexicons.map(\.file) == ["conflict", "lexicons/lsd.lc3", "own.dic", "afinn.tsv"])
    #expect(tone.lexicons.map(\.line) == [13, 14, 15, 20])
    #expect(tone.lexicons.map(\.method) == [nil, nil, .relative, .valencePerWord])
    #expect(tone.lexicons.map(\.negation) == [.subtract, .subtract, .swap, .subtract])
    #expect(tone.lexicons.map(\.positive) == [[], [], ["posemo", "affiliation"], []])
    #expect(tone.lexicons.map(\.negative) == [[], [], ["negemo"], []])
  }

  @Test(arguments: Lexicon.Score.allCases)
  func `knows every score by its name`(_ score: Lexicon.Score) throws {
    let tone = try read("tone: {lexicons: [{file: a.csv, method: \(score.rawValue)}]}")
    #expect(tone.lexicons.map(\.method) == [score])
  }

  @Test func `takes parity for three switches at once`() throws {
    #expect(try read("tone: {parity: true}").options == .parity)
    let off = "fold_quotes: false, mask_names: false, phrases: false"
    #expect(try read("tone: {\(off), parity: true}").options == .parity)
    #expect(try read("tone: {\(off)}").options == .parity)
    #expect(try read("tone: {parity: false}").options == ToneOptions())
  }

  @Test func `lists every switch that contradicts parity`() {
    expectFaults(
      """
      r.yml:4: error: 'fold_quotes' contradicts 'parity: true'
        help: delete one of the two: in parity nothing is folded, masked or joined to phrases
      r.yml:6: error: 'mask_names' contradicts 'parity: true'
        help: delete one of the two: in parity nothing is folded, masked or joined to phrases
      r.yml:7: error: 'phrases' contradicts 'parity: true'
        help: delete one of the two: in parity nothing is folded, masked or joined to phrases
      """
    ) {
      _ = try read(
        "tone:\n  fold_quotes: true\n  parity: true\n  mask_names: true\n  phrases: true")
    }
  }

  @Test func `scores nothing by the method none, and sets no lexicon beside it`() throws {
    var expected = ToneOptions()
    expected.isScored = false
    #expect(try read("tone: {method: none}").options == expected)
    #expect(try !read("tone: {method: none, parity: true}").options.isScored)
    expectFaults(
      """
      r.yml:6: error: 'lexicons' contradicts 'method: none'
        help: delete one of the two
      """
    ) { _ = try read("tone:\n  method: none\n  lexicons:\n    - vader\n    - conflict") }
  }

  @Test func `lists every fault in the order of the file`() {
    expectFaults(
      """
      r.yml:4: error: unknown method of tone
        help: write vader or none; a dictionary goes under 'lexicons', with a method of its own
      r.yml:5: error: 'parity' is neither true nor false
        help: write true or false
      r.yml:6: error: 'fold_quotes' is neither true nor false
        help: write true or false
      r.yml:7: error: 'minimum' is no whole number in 2...1000
        help: write a number, without separators between its digits
      r.yml:8: error: 'resamples' is no whole number in 100...10000
        help: write a number, without separators between its digits
      r.yml:9: error: 'seed' is no whole number in 0...1000000
        help: write a number, without separators between its digits
      r.yml:10: error: unknown key 'phrase'
        help: did you mean 'phrases'? keys are method, parity, fold_quotes, mask_names, phrases, \
      minimum, resamples, seed, lexicons
      """
    ) {
      _ = try read(
        """
        tone:
          method: afinn
          parity: maybe
          fold_quotes: yes
          minimum: 1
          resamples: 10,000
          seed: -1
          phrase: true
        """)
    }
  }

  @Test(arguments: [("minimum", 2, 1_000), ("resamples", 100, 10_000), ("seed", 0, 1_000_000)])
  func `takes numbers of their ranges`(key: String, least: Int, most: Int) throws {
    for number in [least, most] { _ = try read("tone: {\(key): \(number)}") }
    for text in ["\(least - 1)", "\(most + 1)", "\(least).5", "many", "[\(least)]", "\"\""] {
      expectFaults(
        """
        r.yml:3: error: '\(key)' is no whole number in \(least)...\(most)
          help: write a number, without separators between its digits
        """
      ) { _ = try read("tone: {\(key): \(text)}") }
    }
  }

  @Test func `lists every fault of the lexicons`() {
    expectFaults(
      """
      r.yml:6: error: lexicon 'vader' already stands on line 5
        help: keep one of the two
      r.yml:7: error: a lexicon has no file
        help: write file: and a bundled name or a path
      r.yml:9: error: unknown method
        help: choose one of: valence, valence_per_word, logit, absolute, relative, gdelt
      r.yml:10: error: unknown negation
        help: choose one of: subtract, swap
      r.yml:11: error: unknown key 'positiv'
        help: did you mean 'positive'? keys are file, method, negation, positive, negative
      r.yml:12: error: 'negative' names no category
        help: write e.g. [posemo, affiliation]
      r.yml:13: error: this is no lexicon
        help: write a name, a path, or {file: ..., method: ...}
      r.yml:14: error: this is no lexicon
        help: write a name, a path, or {file: ..., method: ...}
      """
    ) {
      _ = try read(
        """
        tone:
          lexicons:
            - vader
            - vader
            - method: logit
            - file: own.dic
              method: log
              negation: turn
              positiv: [a]
              negative: {b: c}
            - [conflict]
            - ""
        """)
    }
    expectFaults(
      """
      r.yml:3: error: 'lexicons' is no list
        help: write e.g. [vader, conflict, lexicons/lsd.lc3]
      """
    ) { _ = try read("tone: {lexicons: vader}") }
  }

  @Test func `refuses a negation without effect, and a category on both sides`() throws {
    expectFaults(
      """
      r.yml:8: error: 'negation' has no effect with this method
        help: delete it, or choose logit, absolute or relative
      r.yml:9: error: category 'b' is positive and negative
        help: keep one of the two
      """
    ) {
      _ = try read(
        """
        tone:
          lexicons:
            - file: a.dic
              method: gdelt
              positive: [c]
              negation: swap
            - {file: b.dic, positive: [a, b], negative: [b]}
        """)
    }
    for method in ["logit", "absolute", "relative"] {
      let tone = try read("tone: {lexicons: [{file: a, method: \(method), negation: swap}]}")
      #expect(tone.lexicons.map(\.negation) == [.swap])
    }
  }

  @Test func `is a list of keys`() {
    for text in ["tone: vader", "tone: [vader]", "tone:"] {
      expectFaults(
        """
        r.yml:3: error: 'tone' is no list of keys and values
          help: write e.g. tone: {parity: true}
        """
      ) { _ = try read(text) }
    }
  }
}
