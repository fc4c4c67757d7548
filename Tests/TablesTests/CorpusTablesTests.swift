import Metrics
import Tables
import Testing
import Text

@Suite struct CorpusTablesTests {
  @Test func `lists documents with their figures`() {
    let table = Sample.tables.documentsTable()
    #expect(
      table.columns.map(\.name).joined(separator: "|")
        == """
        document|title|date|source|words|sentences|paragraphs|mentions|actors|mentions_per_10000|\
        words_raw|boilerplate_share|mentions_raw|tone_mean|tone_sd|positive_sentences|\
        negative_sentences|neutral_sentences|tone_compound|tone_neg|tone_neu|tone_pos|\
        lexicon_hits|lexicon_coverage|lexicon_hits_in_names|tone_mean_unmasked|\
        tone_compound_unmasked|tone_own_voice|tone_quoted|quotations|tone_note|sha256
        """)
    // a.txt: 7 plain words and "good" with 1.9 + 1: 7 ∕ 9.9; of 0 and 0.4404 the deviation is
    // 0.4404 ∕ √2. c.txt: 5 and "bad" with 2.5 + 1; one sentence has no deviation.
    let digests = ["23", "2c", "17"].map { String(repeating: $0, count: 32) }
    #expect(
      Sample.lines(table).joined(separator: "\n") == """
        a.txt|First|2020-01-10||8|2|1|3|2|3750.00|8|0.0|3|0.2202|0.3114|50.0|0.0|50.0|0.4404|\
        0.000|0.707|0.293|1|12.50|0|0.2202|0.4404|0.4404||0||\(digests[0])
        b.txt||2020-02-20||8|2|2|3|3|3750.00|8|0.0|3||||||||||0|0.00|0|||||0|\
        no lexicon word in the body|\(digests[1])
        c.txt||||6|1|1|1|1|1666.67|6|0.0|1|-0.5423||0.0|100.0|0.0|-0.5423|0.412|0.588|0.000|1|\
        16.67|0|-0.5423|-0.5423|-0.5423||0||\(digests[2])
        """)
  }

  @Test func `lists actors, most mentions first and the unmentioned last`() {
    let table = Sample.tables.actorsTable()
    #expect(
      table.columns.map(\.name) == [
        "actor", "actor_name", "type", "country", "mentions", "share", "per_10000", "documents",
        "document_share", "sentences", "paragraphs", "mentions_low", "mentions_high",
        "mentions_raw", "name", "adjectival", "metonym", "nominal", "as_government",
        "as_territory", "as_demonym", "in_compound", "in_institution", "tone_where_named",
        "scored_sentences", "tone_toward", "tone_toward_low", "tone_toward_high",
        "tone_toward_sentences", "tone_toward_documents", "tone_toward_hits", "mentions_quoted",
        "quotations", "tone_of_quotations", "first_date", "last_date",
      ])
    // 22 words, 7 mentions. A tone toward an actor takes five documents.
    #expect(
      Sample.lines(table).joined(separator: "\n") == """
        iraq|Iraq|state|IRQ|3|42.86|1363.64|2|66.67|3|2|3|3|3|2|1|0|0|2|0|1|0|0|0.4404|1||||1|1|1|\
        0|0||2020-01-10|2020-02-20
        iran|Iran|state|IRN|2|28.57|909.09|2|66.67|2|2|2|2|2|2|0|0|0|2|0|0|0|0||0||||0|0|0|\
        0|0||2020-01-10|2020-02-20
        us|United States|state|USA|2|28.57|909.09|2|66.67|2|2|2|2|2|2|0|0|0|2|0|0|0|0|-0.5423|1|\
        |||1|1|1|0|0||2020-02-20|2020-02-20
        guild|Guild of Scribes|group||0|0.00|0.00|0|0.00|0|0|0|0|0|0|0|0|0|0|0|0|0|0||0||||0|0|0|\
        0|0|||
        """)
  }

  @Test func `lists the actors of each document`() {
    let table = Sample.tables.documentActorsTable()
    #expect(
      table.columns.map(\.name).joined(separator: "|")
        == """
        document|date|actor|actor_name|mentions|per_10000|sentences|paragraphs|mentions_low|\
        mentions_high|mentions_raw|name|adjectival|metonym|nominal|tone_where_named|\
        scored_sentences|tone_toward|tone_toward_sentences|mentions_quoted|quotations|\
        tone_of_quotations
        """)
    #expect(
      Sample.lines(table) == [
        "a.txt|2020-01-10|iraq|Iraq|2|2500.00|2|1|2|2|2|2|0|0|0|0.4404|1|0.4404|1|0|0|",
        "a.txt|2020-01-10|iran|Iran|1|1250.00|1|1|1|1|1|1|0|0|0||0||0|0|0|",
        "b.txt|2020-02-20|iraq|Iraq|1|1250.00|1|1|1|1|1|0|1|0|0||0||0|0|0|",
        "b.txt|2020-02-20|iran|Iran|1|1250.00|1|1|1|1|1|1|0|0|0||0||0|0|0|",
        "b.txt|2020-02-20|us|United States|1|1250.00|1|1|1|1|1|1|0|0|0||0||0|0|0|",
        "c.txt||us|United States|1|1666.67|1|1|1|1|1|1|0|0|0|-0.5423|1|-0.5423|1|0|0|",
      ])
  }

  @Test func `gives a sheet that cannot show all the rows with most mentions, in their order`() {
    var tables = Sample.tables
    #expect(tables.documentActorsTable().priority == nil)
    tables.sheetRows = 3
    // a: Iraq 2, Iran 1; b: Iraq 1, Iran 1, U.S. 1; c: U.S. 1. Of equals the first are kept.
    #expect(tables.documentActorsTable().priority == [0, 1, 2])
    #expect(tables.documentsTable().priority == nil)
    tables.sheetRows = 2
    // a and b have three mentions each, c has one.
    #expect(tables.documentsTable().priority == [0, 1])
    tables.documents.reverse()
    #expect(tables.documentsTable().priority == [1, 2])
  }

  @Test func `lists pairs by unit and by what they share`() {
    let table = Sample.tables.pairsTable()
    #expect(
      table.columns.map(\.name).joined(separator: "|")
        == "actor_a|name_a|actor_b|name_b|unit|units_both|units_a|units_b|units|expected|pmi|npmi|"
        + "jaccard|dice|g2_four_term|log_odds")
    #expect(
      Sample.lines(table) == [
        // log2(5∕6); by log2 5; 2·(2·ln(5∕6) + 2·ln(10∕9) + ln(5∕4)); ln 0.6.
        "iraq|Iraq|iran|Iran|sentence|1|3|2|5|1.2000|-0.2630|-0.1133|0.2500|0.4000|-0.1384|-0.5108",
        "iraq|Iraq|us|United States|sentence|1|3|2|5|1.2000|-0.2630|-0.1133|0.2500|0.4000|-0.1384|"
          + "-0.5108",
        "iraq|Iraq|iran|Iran|paragraph|1|2|2|4|1.0000|0.0000|0.0000|0.3333|0.5000|0.0000|0.0000",
        "iraq|Iraq|us|United States|paragraph|1|2|2|4|1.0000|0.0000|0.0000|0.3333|0.5000|0.0000|"
          + "0.0000",
        // log2 1.5; 2·(2·ln 1.5 + ln 3); ln 15.
        "iraq|Iraq|iran|Iran|document|2|2|2|3|1.3333|0.5850|1.0000|1.0000|1.0000|3.8191|2.7081",
        // log2 ¾; by log2 3; 2·(ln ¾ + 2·ln 1.5); −ln 3.
        "iraq|Iraq|us|United States|document|1|2|2|3|1.3333|-0.4150|-0.2619|0.3333|0.5000|-1.0465|"
          + "-1.0986",
        "iran|Iran|us|United States|document|1|2|2|3|1.3333|-0.4150|-0.2619|0.3333|0.5000|-1.0465|"
          + "-1.0986",
      ])
  }

  @Test func `sets actors against actors, with their own sentences on the diagonal`() {
    let table = Sample.tables.matrixTable(limit: 10)
    #expect(table.columns.map(\.name) == ["actor", "iraq", "iran", "us"])
    #expect(Sample.lines(table) == ["iraq|3|1|1", "iran|1|2|0", "us|1|0|2"])
    #expect(table.note.contains("every mentioned actor"))
  }

  @Test func `says in the note of a matrix how many actors it leaves out`() {
    let table = Sample.tables.matrixTable(limit: 2)
    #expect(Sample.lines(table) == ["iraq|3|1", "iran|1|2"])
    #expect(table.note.contains("the 2 most mentioned of 3 mentioned actors"))
    #expect(Sample.tables.matrixTable(limit: 3).note.contains("every mentioned actor"))
  }

  @Test func `lists months of dated documents`() {
    let table = Sample.tables.monthsTable()
    #expect(
      table.columns.map(\.name).joined(separator: "|")
        == """
        month|actor|actor_name|mentions|per_10000|documents|sentences|tone_where_named|\
        tone_toward|tone_toward_sentences
        """)
    #expect(
      Sample.lines(table) == [
        "2020-01|iraq|Iraq|2|2500.00|1|2|0.4404|0.4404|1", "2020-01|iran|Iran|1|1250.00|1|1|||0",
        "2020-02|iraq|Iraq|1|1250.00|1|1|||0", "2020-02|iran|Iran|1|1250.00|1|1|||0",
        "2020-02|us|United States|1|1250.00|1|1|||0",
      ])
  }

  @Test func `adds the documents of a month and keeps months in order`() {
    let tables = Sample.tables([
      Sample.document("a", "Iran met Iraq.", date: "2021-02-28"),
      Sample.document("b", "Iran met Iraq.", date: "2020-12-01"),
      Sample.document("c", "Iran had a bad day.", date: "2021-02-01"),
    ])
    #expect(
      Sample.lines(tables.monthsTable()) == [
        "2020-12|iran|Iran|1|3333.33|1|1|||0", "2020-12|iraq|Iraq|1|3333.33|1|1|||0",
        "2021-02|iran|Iran|2|2500.00|2|2|-0.5423|-0.5423|1",
        "2021-02|iraq|Iraq|1|1250.00|1|1|||0",
      ])
  }

  @Test func `ranks actors of equal mentions as in the gazetteer`() {
    #expect(Sample.tables.ranking == [0, 1, 2, 3])
    let reversed = Sample.tables([
      Sample.document("a", "The U.S. and the Guild of Scribes met Iran; the U.S. left.")
    ])
    #expect(reversed.ranking == [2, 1, 3, 0])
  }

  @Test func `makes tables without a row of an empty corpus`() {
    let tables = Sample.tables([])
    #expect(tables.documentsTable().rowCount == 0 && tables.pairsTable().rowCount == 0)
    #expect(tables.monthsTable().rowCount == 0 && tables.matrixTable(limit: 5).rowCount == 0)
    #expect(
      Sample.lines(tables.actorsTable()).first
        == "iraq|Iraq|state|IRQ|0|||0||0|0|0|0|0|0|0|0|0|0|0|0|0|0||0||||0|0|0|0|0|||")
  }
}

/// What holds of every table.
@Suite struct TableTests {
  private func expectSound(_ tables: [Table]) {
    #expect(Set(tables.map(\.name)).count == tables.count)
    for table in tables {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(table.name): \(names)")
      #expect(table.note.hasSuffix("."), "\(table.name)")
      #expect(table.leadingColumns < table.columns.count)
      for column in table.columns {
        #expect(column.definition.hasSuffix("."), "\(table.name).\(column.name)")
        let isFigure = column.kind != .text && column.kind != .date
        #expect(!isFigure || column.unit != "", "\(table.name).\(column.name)")
      }
      for index in 0..<table.rowCount {
        let row = table.row(index)
        #expect(row.count == table.columns.count)
        for (cell, column) in zip(row, table.columns) {
          let fits =
            switch (cell, column.kind) {
            case (.empty, _), (.text, .text), (.integer, .integer), (.date, .date),
              (.number, .number):
              true
            default: false
            }
          #expect(fits, "\(table.name).\(column.name): \(cell)")
          #expect(cell != .text(""), "\(table.name).\(column.name)")
        }
      }
    }
  }

  @Test func `names and defines every column once and fills it with its kind of cell`() {
    let scanned = Sample.tables
    expectSound(Sample.report(scanned).tables)
    let comparison = CorpusComparison(
      before: scanned.documents, after: [scanned.documents[1]], sumBefore: scanned.sum,
      sumAfter: CorpusTally([scanned.documents[1]], actors: 4))
    expectSound(
      Report(
        comparison, gazetteer: Sample.gazetteer, labels: ("2020", "2021"), movers: [],
        wordShift: WordShiftTable.table([], lexicon: Sample.lexicon, most: 0, note: "Words."),
        provenance: Sample.provenance
      ).tables)
  }

  @Test func `leaves an undefined figure empty and writes a defined zero`() {
    let counts = UnitCounts(total: 4, first: 2, second: 0, both: 0)
    #expect(Cell(PairMetrics.pmi, of: counts) == .empty)
    #expect(Cell(PairMetrics.jaccard, of: counts) == .number(0))
    #expect(Cell(PairMetrics.both, of: counts) == .integer(0))
    #expect(Column(PairMetrics.both).kind == .integer)
    #expect(Column(PairMetrics.pmi).kind == .number(decimals: 4))
  }
}
