import Readers
import TestSupport
import Testing
import Text

@Suite struct LexiconTests {
  private static let folder =
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/Sources/Readers/Lexicons"

  private func read(_ text: String) throws -> Lexicon {
    try LexiconTable.read(Array(text.utf8), file: "words.tsv")
  }

  @Test func `reads the heading and the terms`() throws {
    let lexicon = try read(
      """
      # name: Trade words
      # version: 2
      # licence: CC0
      # source: an office
      #
      # Note: for people.
      good\t1.9
      #tariff\t-2
      dear\t+0.125\t0.5\t[1, 2]
      """)
    #expect(
      lexicon
        == Lexicon(
          name: "Trade words 2", source: "an office", licence: "CC0",
          terms: [
            Lexicon.Term(text: "good", valence: 1900),
            Lexicon.Term(text: "#tariff", valence: -2000),
            Lexicon.Term(text: "dear", valence: 125),
          ]))
  }

  @Test func `needs no heading, and takes a hash with a tab for a term`() throws {
    let lexicon = try read("#\t-.5\n4\t4\n")
    #expect(lexicon.name == "words.tsv")
    #expect(
      lexicon.terms == [
        Lexicon.Term(text: "#", valence: -500), Lexicon.Term(text: "4", valence: 4000),
      ])
  }

  @Test func `reads CRLF, a byte-order mark, empty lines and a last line without an end`() throws {
    let plain = try read("# name: A\ngood\t1.9\nbad\t-2.5\n")
    #expect(try read("\u{FEFF}# name: A\r\ngood\t1.9\r\n\r\nbad\t-2.5") == plain)
  }

  @Test func `takes terms of several words, divided by single spaces`() throws {
    let lexicon = try read("fed  up\t-1.8\nat peace\t1\n")
    #expect(lexicon.terms.map(\.text) == ["fed up", "at peace"])
    #expect(!lexicon.hasGlobs)
    expectFaults(
      """
      words.tsv:2: error: 'Fed up' already stands on line 1
        help: keep one of the two lines
      """
    ) { _ = try read("fed up\t-1.8\nFed  up\t-1.8\n") }
  }

  @Test func `says where a line ends with a lone carriage return`() {
    expectFaults(
      """
      words.tsv:2: error: ends with a lone carriage return
        help: save the file with line ends LF or CRLF
      """
    ) { _ = try read("good\t1\r\nbad\t-1\rworse\t-2\r") }
  }

  @Test func `lists every fault`() {
    expectFaults(
      """
      words.tsv:2: error: 'name' already stands on line 1
        help: keep one of the two lines
      words.tsv:4: error: 'GOOD' already stands on line 3
        help: keep one of the two lines
      words.tsv:5: error: 'bad' has no tab
        help: put a tab between the term and its valence
      words.tsv:6: error: the valence 'much' of 'worse' is not a number
        help: write points as in 1.9 or -2.25
      words.tsv:7: error: the valence '4.001' of 'best' is not within -4...4
        help: scale all valences to -4...4
      words.tsv:8: error: the valence '0.0625' of 'so-so' has more than three decimals
        help: round it to three
      words.tsv:10: error: nothing stands before the tab
        help: write the term and its valence, or delete the line
      words.tsv:11: error: the valence '' of 'none' is not a number
        help: write points as in 1.9 or -2.25
      words.tsv:12: error: 'good' already stands on line 3
        help: keep one of the two lines
      words.tsv:13: error: '# name: late' has no tab
        help: put a tab between the term and its valence
      """
    ) {
      _ = try read(
        """
        # name: A
        # name: B
        good\t1.9
        GOOD\t1.9
        bad
        worse\tmuch
        best\t4.001
        so-so\t0.0625
        fed up\t-1.8
        \t1
        none\t
        good\t1
        # name: late
        """)
    }
  }

  @Test(arguments: ["", "-", "+", ".", "1-", "--1", "1e0", "1.2.3", "nan", "−1", "0x1"])
  func `takes only decimal numbers`(_ valence: String) {
    expectFaults(
      """
      words.tsv:1: error: the valence '\(valence)' of 'good' is not a number
        help: write points as in 1.9 or -2.25
      """
    ) { _ = try read("good\t\(valence)\n") }
  }

  @Test(arguments: ["4.001", "-4.001", "5", "99999999999999999999999", "-40"])
  func `takes only valences of the scale`(_ valence: String) {
    expectFaults(
      """
      words.tsv:1: error: the valence '\(valence)' of 'good' is not within -4...4
        help: scale all valences to -4...4
      """
    ) { _ = try read("good\t\(valence)\n") }
  }

  @Test func `says where a file is not UTF-8`() {
    #expect(throws: InputFaults.self) {
      try LexiconTable.read(Array("good\t1\nb".utf8) + [0xE9, 0x09, 0x31], file: "words.tsv")
    }
  }

  @Test func `lists every fault of a table of emoji`() {
    expectFaults(
      """
      emoji.tsv:2: error: '😀' already stands on line 1
        help: keep one of the two lines
      emoji.tsv:3: error: '❤️' is not one character beyond ASCII
        help: leave out joiners and variation selectors
      emoji.tsv:4: error: 'x' is not one character beyond ASCII
        help: leave out joiners and variation selectors
      emoji.tsv:5: error: '🆙' has no words
        help: write its description after the tab
      emoji.tsv:6: error: '🤖' has no tab
        help: put a tab between the emoji and its words
      """
    ) {
      _ = try LexiconTable.readEmoji(
        Array("😀\tface\n😀\tface\n❤️\theart\nx\tex\n🆙\t\n🤖\n".utf8), file: "emoji.tsv")
    }
  }

  @Test func `reads every bundled lexicon, each with a complete heading`() throws {
    let names = try LexiconCatalogue.names(in: Self.folder)
    #expect(names.contains("vader"))
    for name in names {
      let lexicon = try LexiconCatalogue.load(name, from: Self.folder)
      #expect(lexicon.licence.contains("MIT"))
      #expect(!lexicon.source.isEmpty)
      #expect(!lexicon.name.hasSuffix(".tsv"))
    }
  }

  @Test func `bundles VADER with its emoji`() throws {
    let lexicon = try LexiconCatalogue.load("vader", from: Self.folder)
    #expect(lexicon.name == "VADER 3.3.2")
    #expect(lexicon.terms.count == 7490)
    #expect(lexicon.emoji.count == 1212)
    #expect(lexicon.terms.contains(Lexicon.Term(text: "good", valence: 1900)))
    // Of two lines in the published file the second one counts.
    #expect(lexicon.terms.contains(Lexicon.Term(text: "lol", valence: 1800)))
    #expect(lexicon.emoji["😀"] == "grinning face")
  }

  /// What VADER makes of these sentences of our own was computed with vaderSentiment 3.3.2.
  @Test(arguments: [
    ("The ministers agreed on a fair and peaceful settlement.", [0, 441, 559, 7650]),
    ("Talks collapsed, but both sides hope to avoid a new war 😀!", [398, 319, 283, -4389]),
    ("The deal is NOT dead; it is hardly a disaster, lol.", [215, 449, 336, 2862]),
  ])
  func `scores with the bundled lexicon`(_ text: String, _ figures: [Int]) throws {
    let scorer = ToneScorer(lexicon: try LexiconCatalogue.load("vader", from: Self.folder))
    let tone = scorer.tone(of: Array(text.utf8))
    #expect([tone.negative, tone.neutral, tone.positive, tone.compound] == figures)
  }

  @Test func `loads what is put beside the bundled lexicons`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# name: Conflict\ncease fire\t2\nwar\t-2.9\n", to: "conflict.tsv")
    #expect(try LexiconCatalogue.names(in: folder.path) == ["conflict"])
    let lexicon = try LexiconCatalogue.load("conflict", from: folder.path)
    #expect(lexicon.name == "Conflict")
    #expect(lexicon.terms.map(\.text) == ["cease fire", "war"])
  }

  @Test func `names the lexicons there are`() throws {
    let names = try LexiconCatalogue.names(in: Self.folder).joined(separator: ", ")
    expectFaults(
      """
      \(Self.folder): error: there is no lexicon 'vadre'
        help: did you mean 'vader'?
      """
    ) { _ = try LexiconCatalogue.load("vadre", from: Self.folder) }
    expectFaults(
      """
      \(Self.folder): error: there is no lexicon 'xyz'
        help: choose one of: \(names)
      """
    ) { _ = try LexiconCatalogue.load("xyz", from: Self.folder) }
  }
}
