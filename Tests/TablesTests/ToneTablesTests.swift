import Tables
import Testing
import Text

@testable import Metrics

/// The tables that show what a tone rests on.
@Suite struct ToneTablesTests {
  private static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "iraq", name: "Iraq", type: .state),
      Gazetteer.Entry(id: "iran", name: "Iran", type: .state),
      Gazetteer.Entry(id: "league", name: "Good League", type: .organisation),
      Gazetteer.Entry(id: "guild", name: "Bad Guild", type: .group),
    ],
    aliases: ["Iraq", "Iran", "Good League", "Bad Guild"].enumerated().map {
      Gazetteer.Alias(entry: $0, text: $1)
    })

  private static let dictionary = Lexicon(
    name: "own",
    categories: [
      Lexicon.Category(name: "up", side: .positive),
      Lexicon.Category(name: "down", side: .negative),
    ],
    terms: [
      Lexicon.Term(text: "agree*", valence: 1_000, category: 0),
      Lexicon.Term(text: "war", valence: 1_000, category: 1),
    ], hasGlobs: true)

  private static let compared = [
    ComparedLexicon(name: "own", score: .relative, negation: .subtract),
    ComparedLexicon(name: "test", score: .valence, negation: .subtract),
  ]

  /// Texts by name, in order, some of them with a date.
  private func tables(
    _ texts: [(id: String, text: String, date: String?)], comparing: Bool = false
  ) -> ToneTables {
    let scanner = Scanner(
      gazetteer: Self.gazetteer, lexicon: Sample.lexicon,
      compared: comparing ? [Self.dictionary, Sample.lexicon] : [])
    var scratch = Scanner.Scratch()
    var tallies: [DocumentTally] = []
    var words = WordParts()
    for (id, text, date) in texts {
      let document = Sample.document(id, text, date: date)
      let annotations = scanner.scan(document, scratch: &scratch)
      tallies.append(
        DocumentTally(
          document, digest: Digest([UInt8](repeating: 0, count: 32)), annotations: annotations,
          levels: [.name]))
      words.add(annotations, date: document.metadata.date, levels: CountedLevels([.name]))
    }
    return ToneTables(
      CorpusTables(
        gazetteer: Self.gazetteer, documents: tallies, sum: CorpusTally(tallies, actors: 4)),
      lexicon: Sample.lexicon, words: WordSums(words), compared: comparing ? Self.compared : [])
  }

  private func many(_ sentence: String, _ count: Int) -> String {
    Array(repeating: sentence, count: count).joined(separator: " ")
  }

  // MARK: - Contamination

  @Test func `lists words in names with their score, their actor and a sentence`() {
    var tables = tables([
      ("a", "Iraq met. The Bad Guild left.", nil),
      ("b", "The Good League met the Good League.", nil),
      ("c", "The Good League had a good day.", nil),
    ])
    #expect(tables.samples.map(\.document) == [1, 0])
    tables.show(
      Dictionary(
        uniqueKeysWithValues: zip(tables.samples, ["The Good League met.", "The Bad Guild left."])))
    let table = tables.contaminationTable()
    #expect(
      table.columns.map(\.name) == [
        "word", "score", "actor", "actor_name", "count", "documents", "sample_document", "sample",
      ])
    #expect(
      Sample.lines(table) == [
        "good|1.900|league|Good League|3|2|b|The Good League met.",
        "bad|-2.500|guild|Bad Guild|1|1|a|The Bad Guild left.",
      ])
    #expect(self.tables([("a", "Iraq had a good day.", nil)]).contaminationTable().rowCount == 0)
  }

  // MARK: - Words that moved the tone

  /// The rows of a subject: word, hits before and after, shift in millionths; and its difference.
  private func shifts(_ table: Table, _ subject: String) -> (words: [String], sum: Int, whole: Int?)
  {
    let rows = Sample.lines(table)
      .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0[1] == subject }
    func millionths(_ text: String) -> Int { Int(text.replacing(".", with: "")) ?? .min }
    return (
      rows.map { "\($0[4]) \($0[6]) \($0[7]) \($0[10])" },
      rows.reduce(0) { $0 + millionths($1[10]) }, rows.first.map { millionths($0[3]) }
    )
  }

  @Test func `shows which words move the tone of an actor from that of all`() {
    // All: 6 × 0.4404 and 5 × −0.5423 over 11, Iraq 5 × 0.4404 over 5; Iran is named in one only.
    let table = tables([
      ("a", many("Iraq had a good day.", 5) + " Iran had a good day.", nil),
      ("b", many("It was a bad day.", 5), nil),
    ]).wordShiftTable()
    #expect(
      table.columns.map(\.name) == [
        "kind", "subject", "against", "difference", "word", "score", "hits_against", "hits",
        "part_against", "part", "shift",
      ])
    // 0.4404 × 5 ∕ 11 and 0.5423 × 5 ∕ 11; the means −0.006281818 and 0.4404.
    #expect(
      Sample.lines(table) == [
        "actor|iraq|all|0.446682|bad|-2.500|5|0|-0.246500|0.000000|0.246500",
        "actor|iraq|all|0.446682|good|1.900|6|5|0.240218|0.440400|0.200182",
      ])
    let iraq = shifts(table, "iraq")
    #expect(iraq.sum == iraq.whole)
  }

  @Test func `shows which words move the tone of a month from that before`() {
    let table = tables([
      ("a", many("It was a good day.", 5), "2020-01-10"),
      ("b", many("It was a bad day!", 5), "2020-03-10"),
      ("c", many("It was a good day.", 4), "2020-02-10"),
      ("d", many("It was a good day.", 9), nil),
    ]).wordShiftTable()
    // February has too few sentences, so March stands against January. −2.5 − 0.292 = −2.792:
    // √(2.792² + 15) = 4.7746, −0.5848 of which the mark has −0.0612, rounded down to −612.
    #expect(
      Sample.lines(table).map { $0.prefix(24) } == [
        "month|2020-03|2020-01|-1", "month|2020-03|2020-01|-1", "month|2020-03|2020-01|-1",
      ])
    let march = shifts(table, "2020-03")
    #expect(march.words.map { $0.split(separator: " ")[0] } == ["bad", "good", "(punctuation)"])
    #expect(march.whole == -440_400 - 584_800 && march.sum == march.whole)
  }

  @Test func `draws words beyond the most important together, and still sums to the difference`()
    throws
  {
    let texts = (0..<4).map { String(repeating: "a", count: $0 + 3) }
    let lexicon = Lexicon(
      name: "many",
      terms: texts.enumerated().map { Lexicon.Term(text: $1, valence: 700 * $0 - 1_000) })
    let scanner = Scanner(gazetteer: Gazetteer(entries: [], aliases: []), lexicon: lexicon)
    var scratch = Scanner.Scratch()
    func side(_ text: String) -> (words: WordSums, sentences: Int) {
      let annotations = scanner.scan(Sample.document("a", text), scratch: &scratch)
      var parts = WordParts()
      parts.add(annotations, date: nil, levels: CountedLevels([]))
      return (WordSums(parts), annotations.sentences.count { $0.tone.hits > 0 })
    }
    let (before, after) = (side("Aaa aaaa aaaaa. Aaaaaa it is. Aaa."), side("Aaaa aaaa aaaaaa."))
    let shift = try #require(
      WordShift(
        from: WordShift.Side(words: before.words.words(of: .corpus), sentences: before.sentences),
        to: WordShift.Side(words: after.words.words(of: .corpus), sentences: after.sentences)))
    #expect(shift.words.count == 4)
    for most in [0, 1, 3, 4, 20] {
      let table = WordShiftTable.table(
        [NamedShift(kind: "version", subject: "new", base: "old", shift: shift)],
        lexicon: lexicon, most: most, note: "Words.")
      let found = shifts(table, "new")
      #expect(table.rowCount == min(4, most + 1))
      #expect(found.sum == shift.difference && found.whole == shift.difference)
      #expect(found.words.contains { $0.hasPrefix("(other words)   ") } == (most < 4))
      for row in (0..<table.rowCount).map(table.row) {
        guard case .number(let part) = row[9], case .number(let other) = row[8],
          case .number(let moved) = row[10]
        else { return #expect(Bool(false), "\(row)") }
        #expect(abs(part - other - moved) < 5e-6)
      }
    }
  }

  // MARK: - Other lexicons

  /// Four documents: by the rules, by the dictionary, by the scores.
  private static let texts: [(id: String, text: String, date: String?)] = [
    ("a", "Iraq agreed on a good road.", "2020-01-10"),
    ("b", "Iran is good, and war is war, they agreed.", nil),
    ("c", "It was a bad war.", nil),
    ("d", "Nobody came.", nil),
  ]

  @Test func `has the tables of other lexicons where there are any`() {
    #expect(tables(Self.texts).tables().map(\.name) == ["contamination", "word_shift"])
    #expect(
      tables(Self.texts, comparing: true).tables().map(\.name) == [
        "contamination", "word_shift", "lexicons", "lexicon_actors", "agreement",
      ])
  }

  @Test func `lists what each lexicon finds in each document`() {
    let table = tables(Self.texts, comparing: true).lexiconsTable()
    #expect(
      table.columns.map(\.name) == [
        "document", "date", "lexicon", "method", "negation", "words", "hits", "coverage",
        "positive",
        "negative", "neg_positive", "neg_negative", "positive_alone", "negative_alone", "score",
        "logit", "absolute", "relative",
        "valence", "valence_per_word", "gdelt_tone", "gdelt_polarity", "net_subtract", "net_swap",
      ])
    let lines = Sample.lines(table)
    #expect(lines.count == 8)
    #expect(
      lines.prefix(3).joined(separator: "\n") == """
        a|2020-01-10|own|relative|subtract|6|1|16.67|1|0|0|0|1|0|1.0000|1.0986|0.1667|1.0000|1.0000|0.1667|\
        16.6667|16.6667|16.6667|16.6667
        a|2020-01-10|test|valence|subtract|6|1|16.67|1|0|0|0|1|0|1.9000|1.0986|0.1667|1.0000|1.9000|0.3167|\
        16.6667|16.6667|16.6667|16.6667
        b||own|relative|subtract|9|3|33.33|1|2|0|0|1|2|-0.3333|-0.5108|-0.1111|-0.3333|-0.3333|-0.1111|\
        -11.1111|33.3333|-11.1111|-11.1111
        """)
    #expect(lines[6] == "d||own|relative|subtract|2|0|0.00|0|0|0|0|0|0||||||||0.0000||")
  }

  @Test func `lists what each lexicon finds in the sentences of each mentioned actor`() {
    let table = tables(Self.texts, comparing: true).lexiconActorsTable()
    let lines = Sample.lines(table).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).prefix(15)
        .joined(separator: "|")
    }
    #expect(
      table.columns.prefix(6).map(\.name) == [
        "actor", "actor_name", "lexicon", "method", "negation", "words",
      ])
    #expect(
      lines == [
        "iraq|Iraq|own|relative|subtract|6|1|16.67|1|0|0|0|1|0|1.0000",
        "iraq|Iraq|test|valence|subtract|6|1|16.67|1|0|0|0|1|0|1.9000",
        "iran|Iran|own|relative|subtract|9|3|33.33|1|2|0|0|1|2|-0.3333",
        "iran|Iran|test|valence|subtract|9|1|11.11|1|0|0|0|1|0|1.9000",
      ])
  }

  @Test func `tells how far lexicons agree`() {
    // By the rules 0.4404, 0.4404, −0.5423; by the dictionary 1, −⅓, −1; by the scores 1.9, 1.9,
    // −2.5; d has none. One pair is tied on one side, two agree: 2 ∕ √(2 · 3) = 0.816, as SciPy's
    // kendalltau has it. Of two actors with equal tones there is no τ.
    let table = tables(Self.texts, comparing: true).agreementTable()
    #expect(
      table.columns.map(\.name) == [
        "lexicon_a", "lexicon_b", "tau_documents", "documents", "tau_actors", "actors",
      ])
    #expect(
      Sample.lines(table) == [
        "test (rules)|own|0.816|3||2", "test (rules)|test|1.000|3||2", "own|test|0.816|3||2",
      ])
  }

  @Test func `says so where lexicons disagree`() {
    let table = tables(
      [
        ("a", "Iraq agreed on a bad road.", nil), ("b", "Iran had a good war.", nil),
        ("c", "The Guild was good.", nil),
      ], comparing: true
    ).agreementTable()
    // The dictionary says nothing of c.
    #expect(
      Sample.lines(table) == [
        "test (rules)|own|-1.000|2|-1.000|2", "test (rules)|test|1.000|3|1.000|2",
        "own|test|-1.000|2|-1.000|2",
      ])
  }
}
