import Readers
import Testing
import Text

/// Dictionaries with categories: LIWC, quanteda, Lexicoder and WordStat.
@Suite struct DictionaryLexiconTests {
  // MARK: LIWC

  @Test func `reads terms of LIWC with tabs and spaces in any number`() throws {
    let reading = try readLexicon(
      """
      %
      \t01\tposemo (Positive Emotions)
      \t\t02   negemo
      7\t\tUS affairs
      %

      good\t\t\t01 07
      regret*\t2
      Fed  up \t2\t\t7
      US 007
      9 lives 1
      """, "words.dic")
    #expect(
      reading.lexicon.categories == [
        Lexicon.Category(name: "posemo (Positive Emotions)", side: .positive),
        Lexicon.Category(name: "negemo", side: .negative), Lexicon.Category(name: "US affairs"),
      ])
    #expect(
      reading.described == [
        "posemo (Positive Emotions): good 1000", "US affairs: good 1000", "negemo: regret* 1000",
        "negemo: Fed up 1000", "US affairs: Fed up 1000", "US affairs: US 1000",
        "posemo (Positive Emotions): 9 lives 1000",
      ])
    #expect(reading.lexicon.hasGlobs)
    #expect(reading.warnings.isEmpty)
  }

  @Test func `warns of what LIWC has and is not read as meant`() throws {
    let reading = try readLexicon(
      """
      Old words
      %
      1\tpos
      2\tneg
      3\tnone
      %
      kind\t<of>131/125 1
      like\t(02 134)125/464 1
      sort\t1 (02 134) 125/464
      c*t\t2
      good\t1 1
      GOOD\t1
      """, "words.dic")
    #expect(
      reading.described == [
        "pos: kind 1000", "pos: like 1000", "pos: sort 1000", "neg: c*t 1000", "pos: good 1000",
      ])
    #expect(
      reading.messages == """
        words.dic:1: error: 'Old words' stands before the list of categories and is passed over
          help: delete the line
        words.dic:5: error: category 'none' has no term
          help: add terms, or delete the category
        words.dic:7: error: the condition '<of>131/125' of 'kind' is passed over
          help: give the term the categories it should always have
        words.dic:8: error: the condition '(02 134)125/464' of 'like' is passed over
          help: give the term the categories it should always have
        words.dic:9: error: the condition '(02 134) 125/464' of 'sort' is passed over
          help: give the term the categories it should always have
        words.dic:10: error: '*' in 'c*t' stands for any letters
          help: LIWC has '*' at the end of a term only; write out the words you mean
        words.dic:11: error: 'good' stands twice in 'pos'
          help: keep one of the two
        words.dic:12: error: 'GOOD' already stands in 'pos' on line 11, which counts
          help: keep one of the two
        """)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lists every fault of LIWC, whatever ends the lines`(_ end: String) {
    let text = """
      %
      1\tpos
      one\tneg
      2
      1\tneg
      3\tpos
      %
      good
      bad\t9
      worse\t1 x
      *\t1
      """
    expectFaults(
      """
      words.dic:3: error: 'one' is no number of a category
        help: write a whole number, a tab and a name
      words.dic:4: error: category 2 has no name
        help: write a tab and a name behind it
      words.dic:5: error: category 1 already stands on line 2
        help: keep one of the two lines
      words.dic:6: error: category 'pos' already stands on line 2
        help: keep one of the two lines
      words.dic:8: error: 'good' has no category
        help: put a tab between the term and the numbers of its categories
      words.dic:9: error: 'bad' has the unknown category '9'
        help: use a number from the list of categories, or add it there
      words.dic:10: error: 'worse' has the unknown category 'x'
        help: use a number from the list of categories, or add it there
      words.dic:11: error: '*' stands for every word
        help: write the letters that the words begin with
      """
    ) { _ = try readLexicon(text.replacing("\n", with: end), "words.dic") }
  }

  @Test func `says where a list of categories does not close`() {
    expectFaults(
      """
      words.dic:2: error: a list of categories opens here and never closes
        help: put the list of categories between two lines that are '%'
      """
    ) { _ = try readLexicon("\n%\n1\tpos\ngood\t1\n", "words.dic") }
    expectFaults(
      """
      words.dic: error: has no list of categories
        help: put the list of categories between two lines that are '%'
      """
    ) { _ = try readLexicon("good\t1\n", "words.dic") }
    expectFaults(
      """
      words.dic: error: has no term
        help: add one, or choose another file
      """
    ) { _ = try readLexicon("%\n1\tpos\n%\n", "words.dic") }
  }

  @Test func `reads LIWC-22 with and without weights`() throws {
    let reading = try readLexicon(
      "DicTerm,tone_pos,Power\ngood,X,\nregret*,,x\n\"give, take\",1,\nmight,0.5,-1.25\nnil,0,X\n",
      "words.dicx")
    #expect(
      reading.described == [
        "tone_pos: good 1000", "Power: regret* 1000", "tone_pos: give, take 1000",
        "tone_pos: might 500", "Power: might -1250", "Power: nil 1000",
      ])
    #expect(reading.warnings.isEmpty)
  }

  @Test func `lists every fault and warning of LIWC-22`() throws {
    expectFaults(
      """
      words.dicx:1: error: the first column is 'Words', not 'DicTerm'
        help: name it DicTerm, and the other columns by their categories
      words.dicx:1: error: category 'pos' has two columns
        help: keep one of the two
      words.dicx:2: error: the weight 'yes' of 'good' is not a number
        help: write X, a number such as 0.5, or nothing
      words.dicx:3: error: a term is empty
        help: write a word, or delete it
      """
    ) { _ = try readLexicon("Words,pos,pos\ngood,yes,\n,X,\n", "words.dicx") }
    #expect(
      try readLexicon("DicTerm,pos,neg\ngood,X,\nnone,,\n", "words.dicx").messages == """
        words.dicx:1: error: category 'neg' has no term
          help: add terms, or delete the category
        words.dicx:3: error: 'none' has no category
          help: put an X into a column, or delete the line
        """)
  }

  // MARK: quanteda

  @Test func `reads keys within keys of quanteda, with the path as name`() throws {
    let reading = try readLexicon(
      """
      tone:
        positive: [good, "at  peace"]
        negative:
          - regret*
          - wom?n
        neg_positive: not good
      trade:
        - tariff*
        - dear: [cost*]
      1990: [1991]
      """, "words.yml")
    #expect(
      reading.described == [
        "tone.positive: good 1000", "tone.positive: at peace 1000",
        "tone.negative: regret* 1000", "tone.negative: wom?n 1000",
        "tone.neg_positive: not good 1000", "trade: tariff* 1000", "trade.dear: cost* 1000",
        "1990: 1991 1000",
      ])
    #expect(
      reading.lexicon.categories.map(\.side)
        == [.positive, .negative, .negatedPositive, nil, nil, nil])
    #expect(reading.warnings.isEmpty)
  }

  @Test func `keeps truth values of YAML as written, and warns`() throws {
    let reading = try readLexicon(
      "answers: [NO, yes, 'NO way']\nnone: []\nempty:\nbare: {}\n", "words.yml")
    #expect(
      reading.described == ["answers: NO 1000", "answers: yes 1000", "answers: NO way 1000"])
    #expect(
      reading.messages == """
        words.yml:1: error: NO without quotes is a truth value to other programs
          help: put quotes around it: 'NO'
        words.yml:1: error: yes without quotes is a truth value to other programs
          help: put quotes around it: 'yes'
        words.yml:2: error: category 'none' has no term
          help: add terms, or delete the category
        words.yml:3: error: category 'empty' has no term
          help: add terms, or delete the category
        words.yml:4: error: category 'bare' has no term
          help: add terms, or delete the category
        """)
  }

  @Test func `lists every fault of YAML`() {
    expectFaults(
      """
      words.yml:2: error: a list within a list
        help: put its values into the outer list
      words.yml:5: error: references with '&' and '*' are not read
        help: write the values again
      words.yml:6: error: '*' stands for every word
        help: write the letters that the words begin with
      """
    ) {
      _ = try readLexicon(
        "pos:\n  - [good, fine]\nneg: &n\n  - bad\nfear: *n\nall: ['*']\n", "words.yml")
    }
    expectFaults(
      """
      words.yml:1: error: is no dictionary
        help: write 'key: [value, value]' lines
      """
    ) { _ = try readLexicon("- good\n- bad\n", "words.yml") }
    #expect(throws: InputFaults.self) { try readLexicon("pos: [good\nneg: [bad\n", "words.yml") }
  }

  // MARK: Lexicoder

  @Test func `reads Lexicoder, with categories that go on further down`() throws {
    let reading = try readLexicon(
      "+negative\n a lie \nregret*\n\n+positive\ngood\n+negative\nbad\n+neg_negative\nnot bad\n",
      "words.lc3")
    #expect(
      reading.described == [
        "negative: a lie 1000", "negative: regret* 1000", "positive: good 1000",
        "negative: bad 1000", "neg_negative: not bad 1000",
      ])
    #expect(reading.lexicon.categories.map(\.side) == [.negative, .positive, .negatedNegative])
  }

  @Test func `lists every fault of Lexicoder`() {
    expectFaults(
      """
      words.lc3:1: error: 'good' stands before any category
        help: write a line with the category above it, such as '+negative'
      words.lc3:2: error: a category has no name
        help: write it behind the '+'
      """
    ) { _ = try readLexicon("good\n+\nbad\n", "words.lc3") }
  }

  // MARK: WordStat

  @Test func `reads WordStat with weights and terms beside categories`() throws {
    let reading = try readLexicon(
      "TONE\n\tPOSITIVE\n\t\tGOOD (1)\n   \t\tAT_PEACE (2)\n\tMOOD (0.5)\n\tNEGATIVE (old)\n"
        + "\t\tREGRET* (-1)\n\tEMPTY\nOTHER\n\tWOM?N(1)\n",
      "words.cat")
    #expect(
      reading.described == [
        "TONE.POSITIVE: GOOD 1000", "TONE.POSITIVE: AT PEACE 2000", "TONE: MOOD 500",
        "TONE.NEGATIVE (old): REGRET* -1000", "OTHER: WOM?N 1000",
      ])
    #expect(reading.lexicon.categories.map(\.side) == [.positive, nil, .negative, nil, nil])
    #expect(
      reading.messages == """
        words.cat:8: error: category 'TONE.EMPTY' has no term
          help: add terms, or delete the category
        """)
  }

  @Test func `passes rules of WordStat over with a warning`() throws {
    let reading = try readLexicon(
      "BAD\n\tWORSE (1)\n\t@NOTGOOD [#GOOD AFTER #NOT /S 3] (1)\n", "words.cat")
    #expect(reading.described == ["BAD: WORSE 1000"])
    #expect(
      reading.messages == """
        words.cat:3: error: the rule '@NOTGOOD [#GOOD AFTER #NOT /S 3] (1)' is passed over
          help: list the phrases it stands for, such as 'NOT_GOOD (1)'
        """)
  }

  @Test func `lists every fault of WordStat`() {
    expectFaults(
      """
      words.cat:1: error: 'LONELY (1)' stands in no category
        help: write a category above it with fewer tabs before the name
      words.cat:3: error: the weight 'one' of 'GOOD (one)' is not a number
        help: write a number in the parentheses, or leave them out in the name of a category
      words.cat:4: error: the weight '1.2.3' of 'FINE' is not a number
        help: write points as in 1.9 or -2.25
      words.cat:5: error: a term is empty
        help: write a word, or delete it
      """
    ) {
      _ = try readLexicon("LONELY (1)\nTONE\n\tGOOD (one)\n\tFINE (1.2.3)\n\t(1)\n", "words.cat")
    }
  }
}
