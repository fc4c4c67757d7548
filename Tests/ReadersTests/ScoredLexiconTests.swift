import Readers
import Testing
import Text

/// Lists of scores: the layouts of VADER and AFINN, and tables with a header.
@Suite struct ScoredLexiconTests {
  private func read(_ text: String, _ file: String = "words.txt") throws -> LexiconReading {
    try LexiconFormat.read(Array(text.utf8), file: file)
  }

  private func scores(_ reading: LexiconReading) -> [String] {
    reading.lexicon.terms.map { "\($0.text) \($0.valence)" }
  }

  @Test func `reads phrases and scores beyond those of VADER`() throws {
    let reading = try read("can't stand\t-3\noutstanding\t5\nindex\t-1000\nsome\t0.125\n")
    #expect(
      scores(reading) == ["can't stand -3000", "outstanding 5000", "index -1000000", "some 125"])
    #expect(reading.lexicon.hasGlobs)
    #expect(reading.lexicon.categories.isEmpty)
    #expect(reading.warnings.isEmpty)
  }

  @Test func `reads the heading of a user's own file`() throws {
    let lexicon = try read("# name: Trade\n# version: 2\ndear\t-50\n").lexicon
    #expect(lexicon.name == "Trade 2")
  }

  @Test func `lists every fault of terms and points`() {
    expectFaults(
      """
      words.txt:2: error: 'bad -1' has no tab
        help: put a tab between the term and its valence
      words.txt:3: error: the valence 'x' of 'worse' is not a number
        help: write points as in 1.9 or -2.25
      words.txt:4: error: the valence '1000.001' of 'best' is not within -1000...1000
        help: scale all valences to -1000...1000
      words.txt:5: error: 'GOOD' already stands on line 1
        help: keep one of the two lines
      words.txt:6: error: 'good' already stands on line 1
        help: keep one of the two lines
      words.txt:7: error: the valence '1,5' of 'nice' is not a number
        help: write points as in 1.9 or -2.25
      words.txt:8: error: 'Worse' already stands on line 3
        help: keep one of the two lines
      """
    ) {
      _ = try read(
        "good\t1\nbad -1\nworse\tx\nbest\t1000.001\nGOOD\t1\ngood\t2\nnice\t1,5\nWorse\t-1\n")
    }
  }

  @Test func `settles doubled terms in VADER's layout as VADER does, and warns`() throws {
    let reading = try read(
      """
      :D\t2.3\t0.9\t[1, 2]
      lol\t2.9\t0.5\t[3]
      :d\t1.2\t0.4\t[1]
      XD\t1\t0.1\t[1]
      lol\t1.8\t0.9\t[1]
      Lol\t4\t0\t[4]
      :-*\t2\t0\t[2]
      xD\t2\t0.1\t[1]

      """)
    #expect(scores(reading) == [":d 1200", "lol 1800", "xD 2000", ":-* 2000"])
    #expect(!reading.lexicon.hasGlobs)
    #expect(
      reading.warnings.map(\.problem) == [
        "':d' already stands on line 1; this one counts",
        "'lol' already stands on line 2; this one counts",
        "'Lol' already stands on line 5; that one counts",
        "'xD' already stands on line 4; this one counts",
      ])
    #expect(reading.warnings.map(\.line) == [3, 5, 6, 8])
    #expect(reading.warnings.allSatisfy { $0.remedy == "keep one of the two lines" })
  }

  @Test func `takes a third column of words for no sign of VADER's layout`() {
    expectFaults(
      """
      words.txt:2: error: 'good' already stands on line 1
        help: keep one of the two lines
      """
    ) { _ = try read("good\t1\tnote\ngood\t1\tnote\n") }
  }

  @Test(arguments: ["", "word\tscore\n"])
  func `lets marks stand for themselves where emoticons have them`(_ header: String) throws {
    #expect(try read(header + "tariff*\t-1\n:-)\t1\n").lexicon.hasGlobs)
    let reading = try read(header + ":-*\t2\ntariff*\t-1\ngood\t1\n")
    #expect(!reading.lexicon.hasGlobs)
    #expect(
      reading.warnings == [
        InputError(
          file: "words.txt", line: header.isEmpty ? 2 : 3,
          problem: "'tariff*' stands for itself, since the file has emoticons with '*' or '?'",
          remedy: "write out the words it should stand for, or delete those emoticons")
      ])
  }

  @Test(arguments: [
    "word,score\nat peace,1.5\nbad,-2\n", "Term;Value\nat  peace;1.5\n\nbad;-2\n",
    "\u{FEFF}\"note\"\t\"token\"\t\"valence\"\r\nx\tat peace\t1.5\r\n\tbad\t-2",
    "sentiment,word\n1.5,at peace\n-2,\"bad\"\n",
  ])
  func `reads columns with scores`(_ text: String) throws {
    for file in ["words.csv", "words.tsv"] {
      let reading = try read(text, file)
      #expect(scores(reading) == ["at peace 1500", "bad -2000"])
      #expect(reading.lexicon.categories.isEmpty)
      #expect(reading.lexicon.hasGlobs)
    }
  }

  @Test func `lists every fault of columns with scores`() {
    expectFaults(
      """
      words.csv:3: error: 'bad' has no score
        help: divide the term and its score as in the first line
      words.csv:4: error: the score 'much' of 'worse' is not a number
        help: write points as in 1.9 or -2.25
      words.csv:5: error: 'Good' already stands on line 2
        help: keep one of the two lines
      words.csv:6: error: the row has no term
        help: write one, or delete the line
      words.csv:8: error: the score '2000' of 'best' is not within -1000...1000
        help: scale all valences to -1000...1000
      words.csv:9: error: the score '0.0001' of 'so' has more than three decimals
        help: round it to three
      """
    ) {
      _ = try read(
        "word,score\ngood,1\nbad\nworse,much\nGood,1\n,1\n\nbest,2000\nso,0.0001\n", "words.csv")
    }
    expectFaults(
      """
      words.csv: error: has no term
        help: write lines with a term and its score
      """
    ) { _ = try read("word,score\n", "words.csv") }
  }

  @Test func `says which column is missing or stands twice`() {
    expectFaults(
      """
      words.csv:1: error: no column 'score'
        help: rename 'scor' to 'score'; word and score are needed
      """
    ) { _ = try read("word,scor\ngood,1\n", "words.csv") }
    expectFaults(
      """
      words.csv:1: error: column 'score' and column 'sentiment' say the same
        help: keep one of the two columns
      """
    ) { _ = try read("word,score,sentiment\ngood,1,positive\n", "words.csv") }
  }

  @Test func `reads columns with categories`() throws {
    let reading = try read(
      "word,sentiment\ngood,positive\nbad,negative\nfed up,Negative\nwar,fear\nwar,negative\n",
      "words.csv")
    #expect(
      reading.lexicon.categories == [
        Lexicon.Category(name: "positive", side: .positive),
        Lexicon.Category(name: "negative", side: .negative), Lexicon.Category(name: "fear"),
      ])
    #expect(reading.lexicon.terms.map(\.text) == ["good", "bad", "fed up", "war", "war"])
    #expect(reading.lexicon.terms.map(\.category) == [0, 1, 1, 2, 1])
    #expect(reading.lexicon.terms.allSatisfy { $0.valence == 1000 })
    #expect(reading.warnings.isEmpty)
  }

  @Test func `warns of what is doubtful in columns with categories`() throws {
    let reading = try read(
      "word,sentiment\ngood,positive\nGood,positive\ngood,negative\nnice,postive\nodd,puzzling\n",
      "words.csv")
    #expect(
      reading.warnings == [
        InputError(
          file: "words.csv", line: 3,
          problem: "'Good' already stands in 'positive' on line 2, which counts",
          remedy: "keep one of the two"),
        InputError(
          file: "words.csv", line: 4,
          problem: "'good' stands in 'negative' and, on line 2, in 'positive'",
          remedy: "delete one of the two, or both sides count it"),
        InputError(
          file: "words.csv", line: 5, problem: "category 'postive' is counted for itself",
          remedy: "did you mean 'positive'?"),
      ])
    #expect(reading.lexicon.terms.count == 4)
  }

  @Test func `lists every fault of columns with categories`() {
    expectFaults(
      """
      words.csv:3: error: 'bad' has no category
        help: divide the term and its category as in the first line
      words.csv:4: error: '-2' is no category
        help: write a name, such as positive or negative
      words.csv:5: error: a term is empty
        help: write a word, or delete it
      words.csv:7: error: '* ?' stands for every word
        help: write the letters that the words begin with
      """
    ) {
      _ = try read(
        "word,sentiment\ngood,positive\nbad\nworse,-2\n,positive\nfine,positive\n* ?,positive\n",
        "words.csv")
    }
  }
}
