import Metrics
import Tables
import Testing
import Text

@Suite struct QuotationsTableTests {
  /// The rows of the quotations of a text.
  private func rows(_ text: String) throws -> [[Cell]] {
    let tallying = Tallying(
      scanner: Scanner(gazetteer: Sample.gazetteer, lexicon: Sample.lexicon), levels: [.name],
      threads: 1)
    let document = Sample.document("a.txt", text)
    var found: [QuotationEvidence] = []
    _ = try tallying.tally(
      [0..<1], keepGoing: false, peek: { _ in document.bytes },
      load: { (_) throws(InputError) in (document, Digest([UInt8](repeating: 0, count: 32))) },
      render: { _, _ in }, write: { _ in }, found: { found += $0.quotations },
      progress: { _ in })
    let ids = Sample.gazetteer.entries.map(\.id)
    return found.map { QuotationsTable.row($0, of: document, ids: ids) }
  }

  @Test func `writes a quotation with its place, speaker, verb and tone`() throws {
    let text =
      "It rained. “The  plan is good. The road is bad,” Iraq said. “We will go,” he added."
    let rows = try rows(text)
    let table = QuotationsTable.table(rows: rows, total: rows.count)
    #expect(
      table.columns.map(\.name) == [
        "document", "sentence", "start", "end", "speaker", "verb", "hits", "tone", "text",
      ])
    // 0.4404 and −0.5423 in two sentences. A curly quote is three bytes.
    let lines = Sample.lines(table)
    #expect(
      lines.first
        == "a.txt|2|14|49|iraq|said|2|-0.0510|The plan is good. The road is bad,")
    #expect(lines.count == 2 && (lines.last?.hasSuffix("|0||We will go,") ?? false))
  }

  @Test func `leaves a speaker that nobody knows empty`() throws {
    let rows = try rows("“The plan is good for us all,” the driver said.")
    let line = Sample.lines(QuotationsTable.table(rows: rows, total: 1)).first
    #expect(line?.hasPrefix("a.txt|1|3|31||said") ?? false)
    #expect(line?.hasSuffix("|1|0.4404|The plan is good for us all,") ?? false)
  }

  @Test func `has no row of a text without speech`() throws {
    #expect(try rows("The “good” plan was left alone. Iraq said nothing.").isEmpty)
  }

  @Test func `counts all quotations and names the rows it has`() {
    let rows: [[Cell]] = [[.integer(7)], [.integer(9)]]
    let part = QuotationsTable.table(rows: rows, total: 5)
    #expect(part.rowCount == 5 && part.priority == [0, 1])
    #expect(QuotationsTable.table(rows: rows, total: 2).priority == nil)
  }
}

/// Why a document has no tone.
@Suite struct ToneNoteTests {
  private func notes(_ texts: [String], isScored: Bool = true) -> [String] {
    let gazetteer = Gazetteer(
      entries: [Gazetteer.Entry(id: "league", name: "Good League", type: .organisation)],
      aliases: [Gazetteer.Alias(entry: 0, text: "Good League")])
    var options = ToneOptions()
    options.isScored = isScored
    let scanner = Scanner(gazetteer: gazetteer, lexicon: Sample.lexicon, options: options)
    var scratch = Scanner.Scratch()
    let tallies = texts.enumerated().map { place, text in
      let document = Sample.document("\(place)", text)
      return DocumentTally(
        document, digest: Digest([UInt8](repeating: 0, count: 32)),
        annotations: scanner.scan(document, scratch: &scratch), levels: [.name])
    }
    let tables = CorpusTables(
      gazetteer: gazetteer, documents: tallies, sum: CorpusTally(tallies, actors: 1))
    let table = tables.documentsTable()
    let column = table.columns.firstIndex { $0.name == "tone_note" } ?? 0
    return (0..<table.rowCount).map { row in
      guard case .text(let note) = table.row(row)[column] else { return "" }
      return note
    }
  }

  @Test func `gives the reason why a document has no tone`() {
    let texts = ["Iraq had a good day.", "Nobody came.", "The Good League met.", "* * *", ""]
    #expect(
      notes(texts) == [
        "", "no lexicon word in the body", "no lexicon word in the body outside names",
        "no words in the body", "no words in the body",
      ])
    #expect(Set(notes(texts, isScored: false)) == ["tone is not scored"])
  }
}
