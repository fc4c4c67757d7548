import Metrics
import Testing
import Text

@testable import Tables

@Suite struct ReportTests {
  /// How wide the values of one name are in a list.
  private func widths(_ list: [[String: String]]?, _ name: String) -> Set<Int> {
    Set((list ?? []).map { $0[name]?.count ?? -1 })
  }

  @Test func `tells a corpus in a few values`() {
    let summary = Sample.report(Sample.tables).summary
    let expected = [
      "title": "Tiny", "version": "2020", "lexicon": "test", "program": "rapporteur 0",
      "levels": "name, adjectival",
      "documents": "3 documents", "words": "22 words", "sentences": "5 sentences",
      "mentions": "7 mentions", "actors": "3 actors", "gazetteer_actors": "4",
      "hits_in_names": "0 lexicon words", "sign_changes": "", "left_out": "0 words",
      "dates": "2020-01-10 to 2020-02-20 (1 document without a date)",
      // Of the three sentences of the two scored documents: (0.4404 − 0.5423) ∕ 3.
      "tone": "-0.03", "toned": "", "paired": "2", "skipped_count": "",
    ]
    #expect(summary.values == expected)
  }

  @Test func `lists the most mentioned and the pairs in columns that align`() {
    let lists = Sample.report(Sample.tables).summary.lists
    let actors = lists["most_mentioned"]
    #expect(actors?.map { $0["name"]?.prefix(5) } == ["Iraq ", "Iran "])
    #expect(actors?.map { $0["per_10000"] } == ["   1,363.6", "     909.1"])
    #expect(actors?.map { $0["tone"] } == [" +0.44", "      "])
    #expect(actors?.map { $0["mentions"] } == ["       3", "       2"])
    for name in ["name", "mentions", "per_10000", "documents", "tone", "sentences"] {
      #expect(widths(actors, name).count == 1, "\(name)")
    }
    let pairs = lists["pairs"]
    #expect(pairs?.count == 2)
    #expect(pairs?.first?["names"]?.hasPrefix("Iraq – Iran ") ?? false)
    #expect(pairs?.map { $0["npmi"] } == [" -0.11", " -0.11"])
    for name in ["names", "sentences", "expected", "npmi"] {
      #expect(widths(pairs, name).count == 1, "\(name)")
    }
  }

  @Test func `lists as strongly toned only actors of five scored sentences`() {
    let good = String(repeating: "Iran had a good day. ", count: 5)
    let bad = String(repeating: "The U.S. had a bad day. ", count: 5)
    let few = String(repeating: "Iraq had a bad day. ", count: 4)
    let lists = Sample.report(Sample.tables([Sample.document("a", good + few + bad)])).summary.lists
    #expect(lists["most_negative"]?.map { $0["tone"] } == [" -0.54"])
    #expect(lists["most_positive"]?.map { $0["tone"] } == [" +0.44"])
    #expect(lists["most_positive"]?.first?["name"]?.hasPrefix("Iran ") ?? false)
  }

  @Test func `names what was skipped`() {
    let report = Sample.report(
      Sample.tables, skipped: [Skipped(document: "d.txt", problem: "not UTF-8")])
    #expect(report.summary.values["skipped_count"] == "1 document")
    #expect(report.summary.lists["skipped"] == [["document": "d.txt", "problem": "not UTF-8"]])
    #expect(report.facts.contains { $0 == ("Documents skipped", "1") })
    #expect(report.facts.last.map { $0 == ("Skipped", "d.txt: not UTF-8") } ?? false)
  }

  @Test func `has every table in the order of sheets`() {
    #expect(
      Sample.report(Sample.tables).tables.map(\.name) == [
        "documents", "actors", "document_actors", "pairs", "matrix", "months", "sentences",
        "quotations", "contamination", "word_shift", "spellings", "ambiguous", "unlisted",
        "left_out",
      ])
  }
}

@Suite struct ComparisonReportTests {
  /// Mentions before and after, of 1,000 words each.
  private func comparison(_ mentions: [(Int, Int)]) -> CorpusComparison {
    var before = CorpusTally(actors: mentions.count)
    var after = before
    before.zoneWords.body = 1_000
    after.zoneWords.body = 1_000
    for (index, (old, new)) in mentions.enumerated() {
      before.actors[index].mentions = old
      after.actors[index].mentions = new
    }
    return CorpusComparison(before: [], after: [], sumBefore: before, sumAfter: after)
  }

  @Test func `puts the strongest evidence first among what moved`() {
    // |G²| is 10.46 for 10 and 30, whichever way; 0 for 5 and 5; more for 1 and 40.
    let comparison = comparison([(10, 30), (5, 5), (30, 10), (1, 40), (0, 0)])
    #expect(comparison.movers(top: 9) == [3, 0, 2])
    #expect(comparison.movers(top: 2) == [3, 0])
    #expect(comparison.movers(top: 0) == [])
  }

  /// Three documents before; one edited, one removed, one added after.
  private static let report: Report = {
    let before = Sample.tables
    let after = Sample.tables([
      Sample.document("a.txt", "Iran met Iran. Iraq had a bad day.", date: "2021-01-10"),
      Sample.document(
        "b.txt", "Iran spoke.\n\nIraqi envoys met the U.S. team.", date: "2020-02-20"),
      Sample.document("d.txt", "Nobody came."),
    ])
    let comparison = CorpusComparison(
      before: before.documents, after: after.documents, sumBefore: before.sum, sumAfter: after.sum)
    return Report(
      comparison, gazetteer: Sample.gazetteer, labels: ("old", "new"),
      movers: [
        Mover(
          actor: 2,
          before: ShownSentence(document: "c.txt", sentence: 1, text: "The U.S. had a bad day."),
          after: nil),
        Mover(actor: 0, before: nil, after: nil),
      ],
      wordShift: WordShiftTable.table([], lexicon: Sample.lexicon, most: 0, note: "Words."),
      provenance: Sample.provenance)
  }()

  @Test func `lists documents of either version with what became of them`() throws {
    let table = Self.report.tables[1]
    #expect(
      table.columns.map(\.name) == [
        "document", "title", "date", "status", "same_content_as", "words_before", "words_after",
        "mentions_before", "mentions_after", "tone_mean_before", "tone_mean_after",
        "sha256_before", "sha256_after",
      ])
    let lines = Sample.lines(table).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).prefix(11)
        .joined(separator: "|")
    }
    #expect(
      lines == [
        "a.txt||2021-01-10|edited||8|8|3|3|0.2202|-0.2712",
        "b.txt||2020-02-20|unchanged||8|8|3|3||",
        "c.txt|||removed||6||1||-0.5423|", "d.txt|||added|||2||0||",
      ])
  }

  @Test func `lists actors, then pairs, the strongest evidence first`() throws {
    let table = try #require(Self.report.tables.first)
    let lines = Sample.lines(table).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).prefix(8)
        .joined(separator: "|")
    }
    // 22 words before and 18 after. Iran 2 → 3: G² +0.45; the United States 2 → 1: −0.17; Iraq
    // 3 → 2: −0.05. Of the pairs Iraq and Iran vanish from a sentence; Iraq and the U.S. stay.
    #expect(
      lines == [
        "actor|iran|Iran|||2|3|1", "actor|us|United States|||2|1|-1", "actor|iraq|Iraq|||3|2|-1",
        "pair|iraq|Iraq|iran|Iran|1|0|-1", "pair|iraq|Iraq|us|United States|1|1|0",
      ])
  }

  @Test func `tells a comparison in a few values and aligned movers`() {
    let summary = Self.report.summary
    #expect(summary.values["documents_before"] == "3 documents")
    #expect(summary.values["words_after"] == "18 words")
    #expect(summary.values["edited"] == "1" && summary.values["unchanged"] == "1")
    #expect(summary.values["added"] == "1" && summary.values["removed"] == "1")
    // All sentences of documents with a lexicon word: (4404 − 5423) ∕ 3 and −5423 ∕ 2.
    #expect(summary.values["tone_before"] == "-0.03" && summary.values["tone_after"] == "-0.27")
    let movers = summary.lists["movers"] ?? []
    #expect(movers.map { $0["name"]?.prefix(14) } == ["United States ", "Iraq          "])
    #expect(movers.map { $0["before"] } == ["     2", "     3"])
    #expect(movers.map { $0["before_per_10000"] } == ["  909.1", "1,363.6"])
    #expect(movers.map { $0["tone_after"] } == ["      ", " -0.54"])
    for name in movers.first.map({ Array($0.keys) }) ?? [] {
      #expect(Set(movers.map { $0[name]?.count }).count == 1, "\(name)")
    }
    #expect(
      summary.lists["sentences"]?.first == [
        "name": "United States",
        "sentence_before": "The U.S. had a bad day. (c.txt, sentence 1)",
        "sentence_after": "not mentioned",
      ])
  }
}

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"), (100_000, "100,000"),
  ])
  func `groups digits by thousands`(value: Int, text: String) {
    #expect(Wording.grouped(value) == text)
  }

  @Test func `writes figures with their decimals and sign`() {
    #expect(Wording.text(.number(1_234.5), decimals: 1) == "1,234.5")
    #expect(Wording.text(.number(0.049), decimals: 1) == "0.0")
    #expect(Wording.text(.number(-0.049), decimals: 1, signed: true) == "0.0")
    #expect(Wording.text(.number(0.05), decimals: 2, signed: true) == "+0.05")
    #expect(Wording.text(.number(-12.345), decimals: 2, signed: true) == "-12.35")
    #expect(Wording.text(.number(0.996), decimals: 2) == "1.00")
    #expect(Wording.text(.number(2.5), decimals: 0) == "3")
    #expect(Wording.text(.integer(1_200), decimals: 0, signed: true) == "+1,200")
    #expect(Wording.text(.empty, decimals: 2) == "")
  }

  @Test func `counts one and many`() {
    #expect(Wording.count(1, "document") == "1 document")
    #expect(Wording.count(0, "document") == "0 documents")
    #expect(Wording.count(1_000, "country", "countries") == "1,000 countries")
  }

  @Test func `names a period by its ends`() {
    let (first, last) = (CalendarDate(iso: "2020-01-10"), CalendarDate(iso: "2021-02-03"))
    #expect(Wording.period(first, last) == "2020-01-10 to 2021-02-03")
    #expect(Wording.period(first, first) == "2020-01-10")
    #expect(Wording.period(nil, nil) == "no document has a date")
  }

  @Test func `gives words and figures of a list their widths`() {
    let aligned = Wording.aligned(
      [
        ["name": "Élan", "count": "1", "other": "x"], ["name": "Iraq – Iran", "count": "12,345"],
        ["count": "7"],
      ],
      left: ["name": 6], right: ["count": 3])
    #expect(aligned.map { $0["name"] } == ["Élan  ", "Iraq …", "      "])
    // Figures are never cut.
    #expect(aligned.map { $0["count"] } == ["  1", "12,345", "  7"])
    #expect(aligned.map { $0["other"] } == ["x", nil, nil])
  }

  @Test func `shortens at a space`() {
    #expect(Wording.shortened("The talks failed", to: 16) == "The talks failed")
    #expect(Wording.shortened("The talks failed", to: 15) == "The talks…")
    #expect(Wording.shortened("Unbroken", to: 5) == "Unbr…")
  }
}
