import Foundation
import Testing

@Suite struct CompareTests {
  private let report: TinyReport

  init() throws {
    report = try TinyReport()
    try Program.succeed("compare", report.path)
  }

  @Test func `a comparison writes six files`() throws {
    #expect(
      try Files.names(in: "\(report.path)/output/2023-2024") == [
        "comparison.csv", "comparison.txt", "comparison.xlsx", "documents.csv", "manifest.json",
        "word_shift.csv",
      ])
  }

  @Test func `shows the comparison asked for, made now or before`() throws {
    let text = try String(
      contentsOfFile: "\(report.path)/output/2023-2024/comparison.txt", encoding: .utf8)
    try Program.succeed("compare", report.path, "2024", "2023")
    #expect(
      try Program.succeed("compare", report.path, "2023", "2024", "--show").stdout == text)
    #expect(
      try Program.succeed("compare", report.path, "2023", "2024", "--show", "--if-changed").stdout
        == text)
  }

  @Test func `documents are added, removed, edited or unchanged, and moved ones are recognized`()
    throws
  {
    let documents = try report.csv("2023-2024/documents.csv")
    let states = documents.rows.map {
      [$0["document"] ?? "", $0["status"] ?? "", $0["same_content_as"] ?? ""]
    }
    #expect(
      states == [
        ["2024-02-10-notes.txt", "added", ""],
        ["a-visit.txt", "unchanged", ""],
        ["b-meeting.txt", "edited", ""],
        ["c/talks.md", "added", "old/talks.md"],
        ["d-wire.txt", "added", ""],
        ["gone.txt", "removed", ""],
        ["old/talks.md", "removed", "c/talks.md"],
        ["z-hall.txt", "added", ""],
      ])
    try documents.expect(
      ["document": "b-meeting.txt"],
      has: [
        "words_before": "6", "words_after": "11", "mentions_before": "2", "mentions_after": "3",
        "tone_mean_before": "", "tone_mean_after": "0.2202",
      ])
    try documents.expect(
      ["document": "gone.txt"],
      has: ["words_before": "15", "words_after": "", "mentions_before": "2", "sha256_after": ""])
  }

  @Test func `changes are counted as by hand, the strongest first`() throws {
    let changes = try report.csv("2023-2024/comparison.csv")
    #expect(
      changes.rows.prefix(4).map { $0["actor_a"] } == [
        "borduria", "united_league", "arcadia", "mora",
      ])
    // 5 of 50 words, 4 of 100: log2(0.04 ÷ 0.1) = −1.3219; expected 3 and 6:
    // 2·(5·ln 5⁄3 + 4·ln ⅔) = 1.8645, with a minus.
    try changes.expect(
      ["kind": "actor", "actor_a": "borduria"],
      has: [
        "before": "5", "after": "4", "difference": "-1", "before_per_10000": "1000.00",
        "after_per_10000": "400.00", "difference_per_10000": "-600.00", "log_ratio": "-1.3219",
        "g2_two_term": "-1.8645", "tone_before": "", "tone_after": "-0.7906",
        "tone_difference": "",
      ])
    // 5 and 9: log2 0.9; expected 14⁄3 and 28⁄3: 2·(5·ln 15⁄14 + 9·ln 27⁄28) = 0.0353.
    // Tone from 0.4404 (thanked) to −0.1751.
    try changes.expect(
      ["kind": "actor", "actor_a": "arcadia"],
      has: [
        "before": "5", "after": "9", "difference": "4", "log_ratio": "-0.1520",
        "g2_two_term": "-0.0353", "tone_before": "0.4404", "tone_after": "-0.1751",
        "tone_difference": "-0.6155",
      ])
    // 2 of 50 and 4 of 100.
    try changes.expect(
      ["kind": "actor", "actor_a": "mora"],
      has: [
        "before": "2", "after": "4", "difference_per_10000": "0.00", "log_ratio": "0.0000",
        "g2_two_term": "0.0000",
      ])
    // 1 of 50 and 1 of 100: 2·(ln 3⁄2 + ln ¾) = 0.2356.
    try changes.expect(
      ["kind": "actor", "actor_a": "united_league"],
      has: ["before": "1", "after": "1", "log_ratio": "-1.0000", "g2_two_term": "-0.2356"])
    // In one sentence twice before, four times after.
    try changes.expect(
      ["kind": "pair", "actor_a": "arcadia", "actor_b": "borduria"],
      has: [
        "before": "2", "after": "4", "before_per_10000": "400.00", "after_per_10000": "400.00",
        "tone_before": "", "tone_after": "",
      ])
    #expect(!changes.rows.contains { $0["actor_a"] == "quiet_party" })
  }

  @Test func `the text shows a sentence from each side`() throws {
    let text = try report.text("2023-2024/comparison.txt")
    #expect(text.contains("2023: 4 documents, 50 words, 13 mentions"))
    #expect(text.contains("2024: 6 documents, 100 words, 18 mentions"))
    #expect(text.contains("4 added, 2 removed, 1 edited, 1 unchanged"))
    #expect(
      text.contains(
        """
        Borduria
          2023: Borduria built a road. (gone.txt, sentence 1)
          2024: Arcadia’s army met Borduria’s army. (b-meeting.txt, sentence 1)
        """))
  }

  @Test func `versions are compared in the order in which they are named`() throws {
    try Program.succeed("compare", report.path, "2024", "2023")
    try report.csv("2024-2023/comparison.csv").expect(
      ["kind": "actor", "actor_a": "borduria"],
      has: ["before": "4", "after": "5", "log_ratio": "1.3219", "g2_two_term": "1.8645"])
  }

  @Test func `a document that one version cannot read counts in neither and has not gone`() throws {
    try report.write([0x41, 0xFF], to: "corpus/2024/a-visit.txt")
    let before = try report.output()
    #expect(try Program.fail("compare", report.path).contains("a-visit.txt:1: error: is not UTF-8"))
    #expect(try report.output() == before)
    #expect(try Program.fail("compare", "--keep-going", report.path).contains("a-visit.txt:1"))
    let documents = try report.csv("2023-2024/documents.csv")
    #expect(documents.rows.count == 7)
    #expect(!documents.rows.contains { $0["document"] == "a-visit.txt" })
    // 5 and 9 mentions without the 4 of a-visit.txt.
    try report.csv("2023-2024/comparison.csv").expect(
      ["kind": "actor", "actor_a": "arcadia"], has: ["before": "1", "after": "5"])
    let text = try report.text("2023-2024/comparison.txt")
    #expect(text.contains("1 document could not be read"))
    #expect(text.contains("skipped: 2024/a-visit.txt: is not UTF-8"))
  }

  @Test func `a version that does not exist or meets itself is refused`() throws {
    let fault = try Program.fail("compare", report.path, "2023", "2025")
    #expect(fault.contains("report.yml:2: error: there is no version '2025'"))
    #expect(fault.contains("help: there are: 2023, 2024"))
    let itself = try Program.fail("compare", report.path, "2023", "2023")
    #expect(itself.contains("report.yml:3: error: version '2023' cannot be compared with itself"))
    #expect(try Program.run("compare", report.path, "2023").status == 64)
  }
}
