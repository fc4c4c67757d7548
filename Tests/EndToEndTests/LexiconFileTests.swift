import TestSupport
import Testing

/// Lexicon files of the user's own, right, doubtful and wrong.
@Suite struct LexiconFileTests {
  private let report: TinyReport

  init() throws {
    report = try TinyReport()
  }

  /// Sets a lexicon beside the first one, in a file of these bytes.
  private func set(_ bytes: [UInt8], as name: String) throws {
    try report.write(
      TinyReport.definition + "tone:\n  lexicons:\n    - lexicons/\(name)\n", to: "report.yml")
    try report.write(bytes, to: "lexicons/\(name)")
  }

  private func set(_ text: String, as name: String) throws {
    try set(Array(text.utf8), as: name)
  }

  // MARK: - Doubts

  private static let dictionary = "%\n1\tposemo\n2\tnegemo\n%\ngood\t1\n"

  @Test func `a doubt is said with its line, and a run goes on`() throws {
    // "naïve" in Windows-1252.
    try set(
      Array((Self.dictionary + "na").utf8) + [0xEF] + Array("ve\t2\n".utf8), as: "old.dic")
    let place = "\(report.path)/lexicons/old.dic:6: warning: is not UTF-8, read as Windows-1252"
    let run = try Program.succeed("run", report.path)
    #expect(run.stderr.contains(place + "\n  help: look whether accents and quotes are right"))
    #expect(run.stdout.isEmpty)
    #expect(try report.csv("2024/lexicons.csv").rows.count == 6)
    let compare = try Program.succeed("compare", report.path)
    #expect(compare.stderr.contains(place))
    let check = try Program.run("check", "--quiet", report.path)
    #expect(check.status == 1 && check.stderr.contains(place))
    #expect(check.stdout.contains("lexicons: 1 warning\n"))
  }

  @Test func `a lone carriage return and a doubled term in a dictionary are doubts`() throws {
    try set("%\n1\tposemo\n2\tnegemo\n%\rgood\t1\ngood\t1\nGood\t2\n", as: "old.dic")
    let said = try Program.run("check", "--quiet", report.path)
    #expect(said.status == 1)
    for line in [
      "old.dic:4: warning: ends with a lone carriage return, read as a line end",
      "old.dic:6: warning: 'good' already stands in 'posemo' on line 5, which counts",
      "old.dic:7: warning: 'Good' stands in 'negemo' and, on line 5, in 'posemo'",
    ] {
      #expect(said.stderr.contains(line))
    }
    #expect(said.stdout.contains("lexicons: 3 warnings\n"))
  }

  @Test func `a lexicon without a doubt is passed over in silence`() throws {
    try set(Self.dictionary + "war\t2\n", as: "new.dic")
    let check = try Program.succeed("check", "--quiet", report.path)
    #expect(check.stderr.isEmpty && !check.stdout.contains("lexicons:"))
  }

  // MARK: - Faults

  /// Bytes of Windows-1252.
  private static let legacy = Array("good\t1.9\nna".utf8) + [0xEF] + Array("ve\t-1\n".utf8)

  @Test(
    arguments: [
      ("no.tsv", Array("good\t1.9\nbad -2\nworse\t-3\n".utf8), "2: error: 'bad -2' has no tab"),
      (
        "no.dic", Array((Self.dictionary + "war\n").utf8), "6: error: 'war' has no category"
      ),
      (
        "nan.tsv", Array("good\t1.9\nbad\tminus two\n".utf8),
        "2: error: the valence 'minus two' of 'bad' is not a number"
      ),
      (
        "nan.csv", Array("term,score\ngood,1.9\nbad,x\n".utf8),
        "3: error: the score 'x' of 'bad' is not a number"
      ),
      (
        "far.tsv", Array("good\t1001\n".utf8),
        "1: error: the valence '1001' of 'good' is not within"
      ),
      (
        "unknown.dic", Array((Self.dictionary + "war\t7\n").utf8),
        "6: error: 'war' has the unknown category '7'"
      ),
      (
        "open.dic", Array("%\n1\tposemo\ngood\t1\n".utf8),
        "1: error: a list of categories opens here and never closes"
      ),
      (
        "lone.tsv", Array("good\t1.9\rbad\t-2\n".utf8),
        "1: error: ends with a lone carriage return"
      ),
      ("legacy.tsv", Self.legacy, "2: error: is not UTF-8"),
      (
        "twice.tsv", Array("good\t1.9\nbad\t-2\nGood\t1\n".utf8),
        "3: error: 'Good' already stands on line 1"
      ),
      (
        "twice.csv", Array("term,score\ngood,1.9\ngood,1.9\n".utf8),
        "3: error: 'good' already stands on line 2"
      ),
    ] as [(String, [UInt8], String)])
  func `a malformed lexicon stops the run, with the line and a way out`(
    name: String, bytes: [UInt8], expected: String
  ) throws {
    try set(bytes, as: name)
    for command in ["run", "compare", "check"] {
      let said = try Program.fail(command, report.path)
      #expect(said.contains("\(report.path)/lexicons/\(name):\(expected)"), "\(said)")
      #expect(said.contains("\n  help: "))
    }
    #expect(try !Files.names(in: report.path).contains("output"))
    let own = try Program.fail(
      "annotate", "--lexicon", "\(report.path)/lexicons/\(name)", "-",
      input: "{\"id\": \"a\", \"text\": \"x\"}\n")
    #expect(own.contains("\(name):\(expected)"))
  }

  @Test func `every fault of a lexicon is listed`() throws {
    try set("good\t1.9\nbad\nbad\tx\ngood\t1\n\t3\n", as: "all.tsv")
    let said = try Program.fail("run", report.path)
    #expect(
      said.split(separator: "\n").filter { $0.contains(": error: ") }.map {
        $0.replacing(report.path + "/lexicons/", with: "")
      } == [
        "all.tsv:2: error: 'bad' has no tab",
        "all.tsv:3: error: the valence 'x' of 'bad' is not a number",
        "all.tsv:4: error: 'good' already stands on line 1",
        "all.tsv:5: error: nothing stands before the tab",
      ])
  }

  // MARK: - What a definition names

  @Test(arguments: [
    ("afinn", "report.yml:6: error: there is no bundled lexicon 'afinn'\n  help: name one of: "),
    ("none.dic", "/none.dic: error: "),
    (
      "{file: own.dic, positive: [glad]}",
      "report.yml:6: error: lexicon 'own.dic' has no category 'glad'\n  help: it has: up, travel"
    ),
    (
      "own.dic",
      "report.yml:6: error: lexicon 'own.dic' has no category that is positive or negative\n"
        + "  help: name them: {file: own.dic, positive: [...], negative: [...]}; it has: up, travel"
    ),
    (
      "{file: vader, positive: [up]}",
      "report.yml:6: error: lexicon 'vader' has no category 'up'\n  help: it is a list of scores"
    ),
  ])
  func `a lexicon that is not there, or not told apart, is a fault of the definition`(
    entry: String, expected: String
  ) throws {
    try report.write("%\n1\tup\n2\ttravel\n%\ngood\t1\nroad\t2\n", to: "own.dic")
    try report.write(
      TinyReport.definition + "tone:\n  lexicons: [\(entry)]\n", to: "report.yml")
    #expect(try Program.fail("run", report.path).contains(expected))
  }

  @Test func `a dictionary of categories cannot score by VADER's rules`() throws {
    try report.write(TinyReport.definition + "lexicon: own.dic\n", to: "report.yml")
    try report.write(Self.dictionary, to: "own.dic")
    let said = try Program.fail("run", report.path)
    #expect(
      said.contains("report.yml:5: error: lexicon 'own.dic' has categories and no scores\n  help: ")
    )
  }

  @Test func `scores beyond ±4 are scaled for VADER's rules`() throws {
    try report.write(TinyReport.definition + "lexicon: own.tsv\n", to: "report.yml")
    try report.write("thanked\t2\nblamed\t-5\n", to: "own.tsv")
    try Program.succeed("run", report.path)
    // 2 × 4 ÷ 5 = 1.6: 1.6 ÷ √(1.6² + 15) = 0.3818, −4 ÷ √31 = −0.7184.
    let documents = try report.csv("2024/documents.csv")
    try documents.expect(["document": "a-visit.txt"], has: ["tone_compound": "0.3818"])
    try documents.expect(["document": "d-wire.txt"], has: ["tone_compound": "-0.7184"])
  }
}
