import Readers
import Testing
import Text

@Suite struct LexiconFormatTests {
  private func format(_ file: String, _ text: String = "") -> LexiconFormat {
    LexiconFormat(of: file, bytes: Array(text.utf8))
  }

  @Test func `tells the format by the name of the file`() {
    #expect(format("a/words.dic") == .liwc)
    #expect(format("words.DICX") == .liwc22)
    #expect(format("words.yml") == .quanteda)
    #expect(format("words.yaml") == .quanteda)
    #expect(format("words.lc3") == .lexicoder)
    #expect(format("words.ykd") == .yoshikoder)
    #expect(format("words.ykd.xml") == .yoshikoder)
    #expect(format("words.cat") == .wordStat)
    #expect(format("words.csv") == .columns)
    #expect(format("a.dic/words") == .points)
  }

  @Test(arguments: ["words.txt", "words.tsv", "words", "words.lexicon"])
  func `tells the format by the first line where the name tells nothing`(_ file: String) {
    #expect(format(file, "good\t1.9\n") == .points)
    #expect(format(file, "# name: A\nword\t1.9\n") == .points)
    #expect(format(file, "\u{FEFF}\n Word \tScore\ngood\t1.9\n") == .columns)
    #expect(format(file, "\"token\",\"sentiment\"\r\ngood,positive\r\n") == .columns)
    #expect(format(file, "word\t1.9\n") == .points)
    #expect(format(file, "%\n1\tpos\n%\ngood\t1\n") == .liwc)
    #expect(format(file, "DicTerm,pos\ngood,X\n") == .liwc22)
    #expect(format(file, "<?xml version=\"1.0\"?>\n<dictionary/>") == .yoshikoder)
  }

  @Test func `takes a table of LIWC-22 by its header`() {
    #expect(format("words.csv", "DicTerm,pos\ngood,X\n") == .liwc22)
    #expect(format("words.csv", "term,sentiment\ngood,positive\n") == .columns)
  }

  @Test(arguments: [
    ("dic", "%\n1\tpos\n%\nworld peace\t1\n"), ("dicx", "DicTerm,pos\nworld peace,X\n"),
    ("yml", "pos: [world peace]\n"), ("lc3", "+pos\nworld peace\n"),
    ("ykd", "<dictionary>\n<cnode name='pos'>\n<pnode name='world peace'/></cnode></dictionary>"),
    ("cat", "pos\n\tworld_peace (1)\n"), ("csv", "word,category\nworld peace,pos\n"),
  ])
  func `makes one type of all dictionaries`(_ ending: String, _ text: String) throws {
    let file = "words.\(ending)"
    let expected = Lexicon(
      name: file, categories: [Lexicon.Category(name: "pos", side: .positive)],
      terms: [Lexicon.Term(text: "world peace", valence: 1000, category: 0)], hasGlobs: true)
    for text in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
      let reading = try LexiconFormat.read(Array(text.utf8), file: file)
      var lexicon = reading.lexicon
      if ending == "ykd" {
        #expect(lexicon.name == "pos")
        lexicon.name = file
      }
      #expect(lexicon == expected)
      #expect(reading.warnings.isEmpty)
    }
  }

  @Test(arguments: [
    ("dic", "%\n1\tpos\n%\nna\u{EF}ve\t1\n", 4), ("dicx", "DicTerm,pos\nna\u{EF}ve,X\n", 2),
    ("yml", "pos:\n- na\u{EF}ve\n", 2), ("lc3", "+pos\nna\u{EF}ve\n", 2),
    (
      "ykd",
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<dictionary><cnode name='pos'>\n"
        + "<pnode name='na\u{EF}ve'/></cnode></dictionary>\n", 3
    ),
    ("cat", "pos\n\tna\u{EF}ve (1)\n", 2),
  ])
  func `reads dictionaries in Windows-1252 with lone carriage returns, and warns`(
    _ ending: String, _ text: String, _ line: Int
  ) throws {
    let bytes = text.replacing("\n", with: "\r").unicodeScalars.map { UInt8($0.value) }
    let reading = try LexiconFormat.read(bytes, file: "old.\(ending)")
    #expect(reading.lexicon.terms.map(\.text) == ["na\u{EF}ve"])
    #expect(
      reading.warnings == [
        InputError(
          file: "old.\(ending)", line: 1,
          problem: "ends with a lone carriage return, read as a line end",
          remedy: "save the file with line ends LF or CRLF"),
        InputError(
          file: "old.\(ending)", line: line, problem: "is not UTF-8, read as Windows-1252",
          remedy: "look whether accents and quotes are right, and save the file as UTF-8"),
      ])
  }

  @Test func `leaves control characters out of dictionaries, and refuses bytes that are none`()
    throws
  {
    let reading = try readLexicon("+pos\ngo\u{1}od\n\u{1A}", "a.lc3")
    #expect(reading.lexicon.terms.map(\.text) == ["good"])
    expectFaults(
      """
      a.lc3:3: error: is not UTF-8 (byte offset 10)
        help: save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8
      """
    ) { _ = try LexiconFormat.read(Array("+pos\rgood\r".utf8) + [0x81], file: "a.lc3") }
  }

  @Test(arguments: ["txt", "tsv", "csv"])
  func `refuses scores in Windows-1252 and with lone carriage returns`(_ ending: String) {
    let file = "words.\(ending)"
    func bytes(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    expectFaults(
      """
      \(file):3: error: is not UTF-8 (byte offset 19)
        help: save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8
      """
    ) {
      _ = try LexiconFormat.read(
        bytes("term\tscore\ngood\t1\nn\u{EF}ce\t2\nna\u{EF}f\t2\n"), file: file)
    }
    expectFaults(
      """
      \(file):2: error: ends with a lone carriage return
        help: save the file with line ends LF or CRLF
      """
    ) {
      _ = try LexiconFormat.read(bytes("term\tscore\r\ngood\t1\rbad\t-1\r\n"), file: file)
    }
  }

  @Test(arguments: ["dic", "dicx", "yml", "lc3", "ykd", "cat", "csv", "tsv", "txt"])
  func `refuses UTF-16 and files without terms`(_ ending: String) {
    let file = "words.\(ending)"
    #expect(throws: InputFaults.self) {
      try LexiconFormat.read([0xFF, 0xFE, 0x25, 0x00, 0x0A, 0x00], file: file)
    }
    for text in ["", "\n", "\u{FEFF}", "\r\n\r\n"] {
      #expect(throws: InputFaults.self) { try LexiconFormat.read(Array(text.utf8), file: file) }
    }
  }

  @Test(
    arguments: [
      ("dic", "%\n1\tpos\n%\n", "word#\t1\n"),
      ("dicx", "DicTerm,pos\n", "word#,X\n"),
      ("yml", "pos:\n", "- word#\n"),
      ("lc3", "+pos\n", "word#\n"),
      ("ykd", "<!-- old -->\n<dictionary><cnode name='pos'>\n", "<pnode name='word#'/>\n"),
      ("cat", "pos\n", "\tword# (1)\n"),
      ("csv", "word,sentiment\n", "word#,positive\n"),
      ("tsv", "word\tscore\n", "word#\t1.5\n"),
      ("txt", "# name: Many\n", "word#\t1.5\n"),
    ])
  func `reads files of many terms`(
    _ ending: String, _ start: String, _ line: String
  ) throws {
    var text = start
    // Lists of scores are the longest.
    let count = ending == "txt" || ending == "dic" ? 100_000 : 20_000
    for number in 1...count { text += line.replacing("#", with: "\(number)") }
    if ending == "ykd" { text += "</cnode></dictionary>" }
    let reading = try LexiconFormat.read(Array(text.utf8), file: "many.\(ending)")
    #expect(reading.lexicon.terms.count == count)
    #expect(reading.lexicon.terms.last?.text == "word\(count)")
  }

  @Test(
    arguments: [
      ("posemo", .positive), ("posemo (Positive Emotions)", .positive), ("tone_pos", .positive),
      ("emo_pos", .positive), ("Positiv", .positive), ("POSITIVE_WORDS", .positive),
      ("Positive Emotion", .positive), ("lsd.positive", .positive), ("positive.joy", .positive),
      ("negemo", .negative), ("Neg", .negative), ("tone_neg", .negative), ("NEGATIVE", .negative),
      ("neg_positive", .negatedPositive), ("NEG_NEGATIVE", .negatedNegative),
      ("lsd.neg_negative", .negatedNegative), ("negated positive", .negatedPositive),
      ("anger", nil), ("position", nil), ("negation", nil), ("posture", nil), ("", nil),
      ("uncertainty", nil), ("negotiation", nil), ("pos tags", nil),
    ] as [(String, Lexicon.Side?)])
  func `guesses the side from the usual names`(_ name: String, _ side: Lexicon.Side?) throws {
    let text = "DicTerm,\"\(name.isEmpty ? "affect" : name)\"\ngood,X\n"
    let reading = try LexiconFormat.read(Array(text.utf8), file: "words.dicx")
    #expect(reading.lexicon.categories.map(\.side) == [side])
  }
}
