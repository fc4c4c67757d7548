import Foundation
import TestSupport
import Testing

/// One run of the tiny report, whose figures are worked out here by hand.
@Suite struct RunTests {
  private let report: TinyReport

  init() throws {
    report = try TinyReport()
    try Program.succeed("run", report.path)
  }

  @Test func `a run writes seventeen files, of the last version, and nothing else`() throws {
    #expect(try Files.names(in: "\(report.path)/output") == ["2024"])
    #expect(try Files.names(in: "\(report.path)/output/2024") == TinyReport.outputs)
  }

  @Test func `a run says on stderr which files it wrote and nothing on stdout`() throws {
    let outcome = try Program.succeed("run", "--version", "2023", report.path)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.split(separator: "\n").count == 1)
    for name in TinyReport.outputs { #expect(outcome.stderr.contains(name)) }
    #expect(try Files.names(in: "\(report.path)/output") == ["2023", "2024"])
  }

  @Test func `documents are counted as by hand`() throws {
    let documents = try report.csv("2024/documents.csv")
    #expect(
      documents.rows.map { $0["document"] } == [
        "2024-02-10-notes.txt", "a-visit.txt", "b-meeting.txt", "c/talks.md", "d-wire.txt",
        "z-hall.txt",
      ])
    // The date is the file name's. 3 × 10,000 ÷ 19 = 1,578.947…
    try documents.expect(
      ["document": "2024-02-10-notes.txt"],
      has: [
        "title": "", "date": "2024-02-10", "words": "19", "sentences": "3", "paragraphs": "1",
        "mentions": "3", "actors": "2", "mentions_per_10000": "1578.95", "tone_mean": "",
        "tone_compound": "", "lexicon_hits": "0",
      ])
    // thanked +1.9: 1.9 ÷ √(1.9² + 15) = 0.4404, over three sentences 0.1468.
    try documents.expect(
      ["document": "a-visit.txt"],
      has: [
        "date": "", "words": "18", "sentences": "3", "paragraphs": "2", "mentions": "6",
        "actors": "3", "mentions_per_10000": "3333.33", "tone_mean": "0.1468",
        "tone_compound": "0.4404", "lexicon_hits": "1",
      ])
    // good +1.9 and ten other words: positive 2.9 ÷ 12.9 = 0.2248, neutral 10 ÷ 12.9 = 0.7752.
    try documents.expect(
      ["document": "b-meeting.txt"],
      has: [
        "words": "11", "sentences": "2", "paragraphs": "2", "mentions": "3", "actors": "3",
        "mentions_per_10000": "2727.27", "tone_mean": "0.2202", "tone_neg": "0.000",
        "tone_neu": "0.775", "tone_pos": "0.225",
      ])
    // The united of United League is no lexicon hit.
    try documents.expect(
      ["document": "c/talks.md"],
      has: [
        "date": "2024-03-05", "words": "11", "sentences": "3", "paragraphs": "2", "mentions": "3",
        "lexicon_hits": "0", "lexicon_hits_in_names": "1",
      ])
    // blamed −2.1, war −2.9: −5 ÷ √(25 + 15) = −0.7906, over two sentences −0.3953.
    try documents.expect(
      ["document": "d-wire.txt"],
      has: [
        "date": "2024-03-20", "words": "10", "sentences": "2", "paragraphs": "1",
        "mentions": "2", "actors": "2", "tone_mean": "-0.3953", "tone_compound": "-0.7906",
        "lexicon_hits": "2",
      ])
    try documents.expect(
      ["document": "z-hall.txt"],
      has: ["words": "31", "sentences": "3", "paragraphs": "2", "mentions": "1", "actors": "1"])
  }

  @Test func `text that a spreadsheet would take for a formula has an apostrophe before it`()
    throws
  {
    let documents = try report.csv("2024/documents.csv")
    try documents.expect(
      ["document": "c/talks.md"], has: ["title": "'=Talks, twice", "source": "'+Wire"])
    try documents.expect(
      ["document": "d-wire.txt"], has: ["title": "'@home, again", "source": "'-Desk"])
    let other = try TinyReport()
    try other.write(
      TinyReport.actors.replacing(",Elena Mora,person", with: ",=1+1,person"), to: "actors.csv")
    try Program.succeed("run", other.path)
    try other.csv("2024/actors.csv").expect(["actor": "mora"], has: ["actor_name": "'=1+1"])
    try other.csv("2024/pairs.csv").expect(
      ["actor_a": "arcadia", "actor_b": "mora", "unit": "sentence"], has: ["name_b": "'=1+1"])
  }

  @Test func `actors are counted as by hand`() throws {
    let actors = try report.csv("2024/actors.csv")
    #expect(
      actors.rows.map { $0["actor"] } == [
        "arcadia", "borduria", "mora", "united_league", "clearwater", "quiet_party",
      ])
    // 9 of 18 mentions; 9 × 10,000 ÷ 100 words; 5 of 6 documents. Tone: thanked 0.4404 and
    // blamed, war −0.7906; their mean is −0.1751.
    try actors.expect(
      ["actor": "arcadia"],
      has: [
        "actor_name": "Arcadia", "type": "state", "country": "ARC", "mentions": "9",
        "share": "50.00", "per_10000": "900.00", "documents": "5", "document_share": "83.33",
        "sentences": "8", "paragraphs": "6", "name": "6", "adjectival": "1", "metonym": "2",
        "nominal": "0", "tone_where_named": "-0.1751", "scored_sentences": "2",
        "first_date": "2024-02-10", "last_date": "2024-03-20",
      ])
    try actors.expect(
      ["actor": "borduria"],
      has: [
        "mentions": "4", "share": "22.22", "per_10000": "400.00", "documents": "4",
        "document_share": "66.67", "sentences": "4", "paragraphs": "4", "name": "4",
        "tone_where_named": "-0.7906", "scored_sentences": "1", "first_date": "2024-03-05",
      ])
    try actors.expect(
      ["actor": "mora"],
      has: [
        "mentions": "4", "per_10000": "400.00", "documents": "4", "paragraphs": "4",
        "tone_where_named": "0.4404", "scored_sentences": "2", "first_date": "2024-02-10",
        "last_date": "2024-02-10",
      ])
    try actors.expect(
      ["actor": "united_league"],
      has: [
        "mentions": "1", "share": "5.56", "per_10000": "100.00", "document_share": "16.67",
        "tone_where_named": "", "scored_sentences": "0",
      ])
    try actors.expect(
      ["actor": "quiet_party"],
      has: ["mentions": "0", "share": "0.00", "tone_where_named": "", "first_date": ""])
  }

  @Test func `pairs are counted as by hand`() throws {
    let pairs = try report.csv("2024/pairs.csv")
    // 16 sentences, Arcadia in 8, Borduria in 4, both in 4: expected 8 × 4 ÷ 16 = 2;
    // PMI log2(4 × 16 ÷ 32) = 1; NPMI 1 ÷ −log2(4 ÷ 16) = ½; Jaccard 4 ÷ 8; Dice 8 ÷ 12;
    // G²: cells 4, 4, 0, 8 against 2, 6, 2, 6: 2·(4·ln 2 + 4·ln ⅔ + 8·ln 4⁄3) = 6.9044;
    // log odds ln(4.5 × 8.5 ÷ (4.5 × 0.5)) = ln 17 = 2.8332.
    try pairs.expect(
      ["actor_a": "arcadia", "actor_b": "borduria", "unit": "sentence"],
      has: [
        "units_both": "4", "units_a": "8", "units_b": "4", "units": "16", "expected": "2.0000",
        "pmi": "1.0000", "npmi": "0.5000", "jaccard": "0.5000", "dice": "0.6667",
        "g2_four_term": "6.9044", "log_odds": "2.8332",
      ])
    // Both in 1, fewer than the 2 expected: log2(16 ÷ 32) = −1; −1 ÷ 4; 1 ÷ 11; 2 ÷ 12;
    // cells 1, 7, 3, 5: 2·(ln ½ + 7·ln 7⁄6 + 3·ln 3⁄2 + 5·ln 5⁄6) = 1.3814, with a minus.
    try pairs.expect(
      ["actor_a": "arcadia", "actor_b": "mora", "unit": "sentence"],
      has: [
        "units_both": "1", "expected": "2.0000", "pmi": "-1.0000", "npmi": "-0.2500",
        "jaccard": "0.0909", "dice": "0.1667", "g2_four_term": "-1.3814", "log_odds": "-1.1575",
      ])
    // 4 and 1 of 16, both in 1: log2(16 ÷ 4) = 2; 2 ÷ 4.
    try pairs.expect(
      ["actor_a": "borduria", "actor_b": "united_league", "unit": "sentence"],
      has: ["units_both": "1", "expected": "0.2500", "pmi": "2.0000", "npmi": "0.5000"])
    // 10 paragraphs, 6 and 4, both in 4: log2(40 ÷ 24) = 0.7370, ÷ −log2 0.4 = 0.5575.
    try pairs.expect(
      ["actor_a": "arcadia", "actor_b": "borduria", "unit": "paragraph"],
      has: [
        "units_both": "4", "units": "10", "expected": "2.4000", "pmi": "0.7370", "npmi": "0.5575",
      ])
    // Arcadia and Mora meet in the first paragraphs of two documents, and in three documents.
    try pairs.expect(
      ["actor_a": "arcadia", "actor_b": "mora", "unit": "paragraph"], has: ["units_both": "2"])
    try pairs.expect(
      ["actor_a": "arcadia", "actor_b": "mora", "unit": "document"],
      has: ["units_both": "3", "units_a": "5", "units_b": "4", "units": "6"])
    #expect(!pairs.rows.contains { $0["actor_a"] == "quiet_party" || $0["units_both"] == "0" })
  }

  @Test func `the matrix, the months and the actors of documents agree with the counts by hand`()
    throws
  {
    let matrix = try report.csv("2024/matrix.csv")
    #expect(matrix.header == ["actor", "arcadia", "borduria", "mora", "united_league"])
    try matrix.expect(
      ["actor": "arcadia"],
      has: ["arcadia": "8", "borduria": "4", "mora": "1", "united_league": "1"])
    try matrix.expect(["actor": "mora"], has: ["arcadia": "1", "borduria": "0", "mora": "4"])
    // March has talks.md and d-wire.txt, 21 words: 2 × 10,000 ÷ 21 = 952.38.
    let months = try report.csv("2024/months.csv")
    #expect(
      months.rows.map { $0["month"] } == ["2024-02", "2024-02", "2024-03", "2024-03", "2024-03"])
    try months.expect(
      ["month": "2024-03", "actor": "arcadia"],
      has: ["mentions": "2", "per_10000": "952.38", "documents": "2", "sentences": "2"])
    try report.csv("2024/document_actors.csv").expect(
      ["document": "a-visit.txt", "actor": "arcadia"],
      has: [
        "mentions": "4", "per_10000": "2222.22", "sentences": "3", "paragraphs": "2", "name": "2",
        "adjectival": "1", "metonym": "1", "tone_where_named": "0.4404",
      ])
  }

  @Test func `the offsets of sentences cut them from the file of their document`() throws {
    let sentences = try report.csv("2024/sentences.csv")
    #expect(sentences.rows.count == 11)
    for row in sentences.rows {
      let bytes = try report.bytes(of: "corpus/2024/\(try #require(row["document"]))")
      let start = try #require(row["start"].flatMap { Int($0) })
      let end = try #require(row["end"].flatMap { Int($0) })
      let words = bytes[start..<end].split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      #expect(
        String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self) == row["text"])
    }
    // good +1.9 and five other words: 2.9 ÷ 7.9 and 5 ÷ 7.9.
    try sentences.expect(
      ["document": "b-meeting.txt", "sentence": "2"],
      has: [
        "paragraph": "2", "actors": "mora", "neg": "0.000", "neu": "0.633", "pos": "0.367",
        "compound": "0.4404", "hits": "1", "text": "“The plan is good,” said Mora.",
      ])
    try sentences.expect(
      ["document": "c/talks.md"],
      has: ["sentence": "2", "paragraph": "2", "actors": "arcadia; borduria; united_league"])
    try sentences.expect(
      ["document": "2024-02-10-notes.txt", "sentence": "1"],
      has: [
        "compound": "", "hits": "0",
        "text": "Arcadia waited for the rain to end and for the roads to dry.",
      ])
  }

  @Test func `the summary says the totals and the figures of the tables`() throws {
    let summary = try report.text("2024/summary.txt")
    #expect(summary.hasPrefix("Arcadia and its neighbour: 2024\n"))
    #expect(summary.contains("6 documents, 100 words, 16 sentences; 2024-02-10 to 2024-03-20"))
    #expect(summary.contains("18 mentions of 4 actors (of 6 in the gazetteer)"))
    #expect(summary.contains("Arcadia – Borduria"))
  }

  @Test func `the workbook is an archive with a sheet for each table`() throws {
    let workbook = try report.bytes(of: "output/2024/report.xlsx")
    #expect(workbook.starts(with: Array("PK".utf8)))
    #expect(workbook.count > 4_000)
  }

  @Test func `levels that do not count are shown but not counted`() throws {
    try report.write(TinyReport.definition + "levels: [name]\n", to: "report.yml")
    try Program.succeed("run", report.path)
    // Without one adjectival and two metonyms.
    try report.csv("2024/actors.csv").expect(
      ["actor": "arcadia"],
      has: ["mentions": "6", "name": "6", "adjectival": "1", "metonym": "2", "sentences": "6"])
  }

  @Test func `a file of others in the output folder survives a run`() throws {
    try report.write("mine", to: "output/2024/notes/private.txt")
    try report.write("mine too", to: "output/2024/remarks.docx")
    try Program.succeed("run", report.path)
    #expect(
      try Files.names(in: "\(report.path)/output/2024")
        == (TinyReport.outputs + ["notes", "remarks.docx"]).sorted())
    #expect(try report.text("2024/notes/private.txt") == "mine")
    #expect(try report.text("2024/remarks.docx") == "mine too")
  }

  @Test func `rows of unlisted names stand in a gazetteer as they are`() throws {
    let report = try TinyReport()
    let text = """
      They met Zora Harlan again, and the Harlan Council too. Then NTC spoke. We asked Lakeside.
      We saw Elena Moran go. A Ntc man left. The chief of ZORA HARLAN was here.

      """
    let names = [
      "Elena Moran", "Harlan Council", "Lakeside", "NTC", "Ntc", "ZORA HARLAN",
      "Zora Harlan",
    ]
    try report.write(text + "\n" + text, to: "corpus/2024/names.txt")
    try Program.succeed("run", report.path)
    let table = try report.csv("2024/unlisted.csv")
    #expect(table.rows.compactMap { $0["alias"] }.filter(names.contains).sorted() == names)
    let header = table.header.prefix { $0 != "count" }
    var lines = TinyReport.actors.split(separator: "\n").dropFirst().map { line in
      // The column "context" stands before the last.
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells.dropLast() + ["", cells[cells.count - 1]]).joined(separator: ",")
    }
    lines += table.rows.map { row in header.map { row[$0] ?? "" }.joined(separator: ",") }
    try report.write(
      ([header.joined(separator: ",")] + lines).joined(separator: "\n") + "\n", to: "actors.csv")
    try Program.succeed("run", report.path)
    #expect(try report.csv("2024/unlisted.csv").rows.isEmpty)
  }
}
