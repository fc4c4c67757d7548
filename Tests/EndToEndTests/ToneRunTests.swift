import Foundation
import TestSupport
import Testing

/// Reports with the key `tone`, whose figures are worked out here by hand.
@Suite struct ToneRunTests {
  private let report: TinyReport

  init() throws {
    report = try TinyReport()
  }

  private func define(_ tone: String) throws {
    try report.write(TinyReport.definition + "tone:\n" + tone + "\n", to: "report.yml")
  }

  // MARK: - What every run writes

  @Test func `words in names are listed, and what the tone would be with them`() throws {
    try Program.succeed("run", report.path)
    try report.csv("2024/contamination.csv").expect(
      ["word": "united"],
      has: [
        "score": "1.800", "actor": "united_league", "count": "1", "documents": "1",
        "sample_document": "c/talks.md",
        "sample": "Arcadia met Borduria and the United League.",
      ])
    // 1.8 ÷ √(1.8² + 15) = 0.4215 is not in the tone; it would be in one of three sentences.
    try report.csv("2024/documents.csv").expect(
      ["document": "c/talks.md"],
      has: [
        "tone_mean": "", "tone_mean_unmasked": "0.1405", "tone_sd": "",
        "tone_compound": "", "tone_compound_unmasked": "0.4215", "lexicon_coverage": "0.00",
        "tone_note": "no lexicon word in the body outside names",
      ])
    try report.csv("2024/documents.csv").expect(
      ["document": "z-hall.txt"], has: ["tone_note": "no lexicon word in the body"])
  }

  @Test func `a document has its spread, its classes, its own voice and its quotations`() throws {
    try Program.succeed("run", report.path)
    let documents = try report.csv("2024/documents.csv")
    // Sentences of −0.7906 and 0 about −0.3953: 0.7906 ÷ √2.
    try documents.expect(
      ["document": "d-wire.txt"],
      has: [
        "tone_sd": "0.5590", "positive_sentences": "0.0", "negative_sentences": "50.0",
        "neutral_sentences": "50.0", "lexicon_coverage": "20.00", "tone_own_voice": "-0.7906",
        "tone_quoted": "", "quotations": "0", "tone_note": "",
      ])
    try documents.expect(
      ["document": "b-meeting.txt"],
      has: ["tone_own_voice": "", "tone_quoted": "0.4404", "quotations": "1"])
    // After a byte-order mark of 3 bytes, 37 bytes of text with two curly apostrophes, two ends of
    // line, and the quotation mark.
    let quotations = try report.csv("2024/quotations.csv")
    #expect(quotations.rows.count == 1)
    try quotations.expect(
      ["document": "b-meeting.txt"],
      has: [
        "sentence": "2", "speaker": "mora", "verb": "said", "hits": "1", "tone": "0.4404",
        "text": "The plan is good,",
      ])
    let bytes = try report.bytes(of: "corpus/2024/b-meeting.txt")
    let row = try quotations.row(["speaker": "mora"])
    let start = try #require(row["start"].flatMap { Int($0) })
    let end = try #require(row["end"].flatMap { Int($0) })
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == "The plan is good,")
    try report.csv("2024/actors.csv").expect(
      ["actor": "mora"],
      has: ["quotations": "1", "tone_of_quotations": "0.4404", "mentions_quoted": "0"])
  }

  @Test func `a text without words has a blank tone and the reason`() throws {
    try report.write("* * *\n", to: "corpus/2024/stars.txt")
    try Program.succeed("run", report.path)
    try report.csv("2024/documents.csv").expect(
      ["document": "stars.txt"],
      has: [
        "words": "0", "tone_mean": "", "tone_compound": "", "tone_neu": "", "lexicon_hits": "0",
        "lexicon_coverage": "", "tone_note": "no words in the body",
      ])
  }

  // MARK: - Parity

  @Test func `in parity names count and curly quotes stay`() throws {
    try define("  method: vader\n  parity: true")
    try report.write("Mora isn’t good.\n", to: "corpus/2024/curly.txt")
    try Program.succeed("run", report.path)
    let documents = try report.csv("2024/documents.csv")
    // "United" of United League in one of three sentences; vaderSentiment has 0.4215 for it.
    try documents.expect(
      ["document": "c/talks.md"],
      has: [
        "tone_mean": "0.1405", "tone_compound": "0.4215", "lexicon_hits": "1",
        "lexicon_hits_in_names": "0", "tone_note": "",
      ])
    // vaderSentiment knows no "isn’t" with a curly apostrophe.
    try documents.expect(["document": "curly.txt"], has: ["tone_compound": "0.4404"])
    #expect(try report.csv("2024/contamination.csv").rows.isEmpty)
    try define("  parity: false")
    try Program.succeed("run", report.path)
    // −1.9 × 0.74 = −1.406: −1.406 ÷ √(1.406² + 15).
    try report.csv("2024/documents.csv").expect(
      ["document": "curly.txt"], has: ["tone_compound": "-0.3412"])
  }

  @Test func `by the method none nothing is scored, and the outputs say so`() throws {
    try define("  method: none")
    try Program.succeed("run", report.path)
    #expect(try Files.names(in: "\(report.path)/output/2024") == TinyReport.outputs)
    for row in try report.csv("2024/documents.csv").rows {
      #expect(row["tone_mean"] == "" && row["lexicon_hits"] == "0")
      #expect(row["tone_note"] == "tone is not scored")
    }
    for row in try report.csv("2024/actors.csv").rows {
      #expect(row["tone_toward"] == "" && row["tone_where_named"] == "")
    }
    for name in ["contamination.csv", "word_shift.csv"] {
      #expect(try report.csv("2024/\(name)").rows.isEmpty)
    }
    #expect(try report.csv("2024/quotations.csv").rows.count == 1)
  }

  @Test func `the least number of documents decides whose tone is told`() throws {
    try define("  minimum: 2\n  resamples: 200")
    try Program.succeed("run", report.path)
    let actors = try report.csv("2024/actors.csv")
    // Of Arcadia something is said in two documents: that it was thanked, and that it blamed.
    let arcadia = try actors.row(["actor": "arcadia"])
    #expect(arcadia["tone_toward_documents"] == "2")
    let figures = ["tone_toward_low", "tone_toward", "tone_toward_high"].map {
      Double(arcadia[$0] ?? "")
    }
    let known = figures.compactMap(\.self)
    #expect(known.count == 3 && known == known.sorted())
    try actors.expect(["actor": "borduria"], has: ["tone_toward": "", "tone_toward_low": ""])
    try define("  minimum: 3")
    try Program.succeed("run", report.path)
    try report.csv("2024/actors.csv").expect(
      ["actor": "arcadia"],
      has: ["tone_toward": "", "tone_toward_low": "", "tone_toward_documents": "2"])
  }

  // MARK: - Several lexicons

  private static let dictionary = """
    %
    1\tglad
    2\tsad
    3\ttravel
    %
    thank*\t1
    good\t1
    war\t2
    blam*\t2
    flew\t3

    """

  private static let lexicons = """
      lexicons:
        - conflict
        - file: own.dic
          method: absolute
          positive: [glad]
          negative: [sad]
    """

  @Test func `lexicons are set side by side, with their agreement`() throws {
    try define(Self.lexicons)
    try report.write(Self.dictionary, to: "own.dic")
    try Program.succeed("run", report.path)
    let more = ["agreement.csv", "lexicon_actors.csv", "lexicons.csv"]
    #expect(
      try Files.names(in: "\(report.path)/output/2024") == (TinyReport.outputs + more).sorted())
    let lexicons = try report.csv("2024/lexicons.csv")
    #expect(lexicons.rows.count == 12)
    // blamed, war of 10 words.
    try lexicons.expect(
      ["document": "d-wire.txt", "lexicon": "own.dic"],
      has: [
        "method": "absolute", "words": "10", "hits": "2", "positive": "0", "negative": "2",
        "score": "-0.2000", "relative": "-1.0000", "coverage": "20.00",
      ])
    // thanked of 18; a category without a side is no hit.
    try lexicons.expect(
      ["document": "a-visit.txt", "lexicon": "own.dic"],
      has: ["words": "18", "hits": "1", "positive": "1", "score": "0.0556"])
    try lexicons.expect(
      ["document": "2024-02-10-notes.txt", "lexicon": "own.dic"],
      has: ["hits": "0", "score": "", "logit": ""])
    // By VADER 0.1468, 0.2202 and −0.3953; by the dictionary 1 of 18, 1 of 11 and −2 of 10.
    let agreement = try report.csv("2024/agreement.csv")
    #expect(agreement.rows.count == 3)
    try agreement.expect(
      ["lexicon_a": "VADER 3.3.2 (rules)", "lexicon_b": "own.dic"],
      has: ["documents": "3", "tau_documents": "1.000"])
    try report.csv("2024/lexicon_actors.csv").expect(
      ["actor": "borduria", "lexicon": "own.dic"],
      has: ["positive": "0", "negative": "2"])
    let manifest = try report.text("2024/manifest.json")
    #expect(manifest.contains("own.dic") && manifest.contains("conflict.tsv"))
  }

  @Test func `lexicons change no byte by threads, repetition or place`() throws {
    try define(Self.lexicons)
    try report.write(Self.dictionary, to: "own.dic")
    for number in 1...40 {
      try report.write(
        String(repeating: "Arcadia thanked Mora. “A good war,” said Mora. ", count: number)
          + "Borduria blamed the United League for it.\n", to: "corpus/2024/x\(number).txt")
    }
    try Program.succeed("run", "--threads", "1", report.path)
    let first = try report.output()
    #expect(first.count == 20)
    for threads in ["2", "8"] {
      try Program.succeed("run", "--threads", threads, report.path)
      #expect(try report.output() == first)
    }
    let copy = "\(report.folder.path)/copy"
    try FileManager.default.copyItem(atPath: report.path, toPath: copy)
    try FileManager.default.removeItem(atPath: "\(copy)/output")
    try Program.succeed("run", copy)
    #expect(try Files.below("\(copy)/output") == first)
  }

  @Test func `a lexicon that changed makes an output anew`() throws {
    try define(Self.lexicons)
    try report.write(Self.dictionary, to: "own.dic")
    try Program.succeed("run", report.path)
    func isCurrent() throws -> Bool {
      try Program.succeed("run", "--if-changed", report.path).stderr.hasSuffix("up to date\n")
    }
    #expect(try isCurrent())
    try report.write(Self.dictionary + "hall\t2\n", to: "own.dic")
    #expect(try !isCurrent())
    #expect(try isCurrent())
  }

  // MARK: - Word shift

  @Test func `the words that moved the tone sum to the difference`() throws {
    for (version, sentences) in [("2023", "Arcadia praised Mora."), ("2024", "Arcadia hated war!")]
    {
      try report.write(
        Array(repeating: sentences, count: 6).joined(separator: " ") + "\n",
        to: "corpus/\(version)/more.txt")
    }
    try Program.succeed("run", report.path)
    try Program.succeed("compare", report.path)
    for name in ["2024/word_shift.csv", "2023-2024/word_shift.csv"] {
      let rows = try report.csv(name).rows
      #expect(!rows.isEmpty)
      var sums: [String: Int] = [:]
      for row in rows {
        let shift = try #require(row["shift"])
        sums["\(row["subject"] ?? "") \(row["difference"] ?? "")", default: 0] += try #require(
          Int(shift.replacing(".", with: "")))
      }
      for (subject, sum) in sums {
        let difference = try #require(subject.split(separator: " ").last)
        #expect(Int(difference.replacing(".", with: "")) == sum, "\(name): \(subject)")
      }
    }
    #expect(
      try report.csv("2023-2024/word_shift.csv").rows.allSatisfy { $0["kind"] == "version" })
  }
}
