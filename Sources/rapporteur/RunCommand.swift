import ArgumentParser
import Foundation
import Metrics
import Readers
import Synchronization
import Tables
import Text
import Writers

/// The options that every command with a corpus has.
struct ScanOptions: ParsableArguments {
  @Option(help: "How many threads scan at once; by itself one for each core.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(
    help: """
      Skip documents that cannot be read, list them in the report, and end with code 2. \
      Without it such a document stops the run.
      """)
  var keepGoing = false

  @Flag(help: "Do nothing where the output is already made from these very inputs.")
  var ifChanged = false

  @Flag(help: "Print the summary (summary.txt or comparison.txt) when all is done.")
  var show = false

  @Option(help: "A folder to look for templates in, before the bundled ones.")
  var templates: String?

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }
}

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Computes the report of a corpus version.",
    discussion: """
      Writes output/VERSION in the report's folder: documents, actors, document_actors, pairs, \
      matrix, months, sentences, quotations, contamination, word_shift, spellings, ambiguous, \
      unlisted and left_out as CSV, with lexicons, lexicon_actors and agreement where the report sets \
      lexicons side by side; report.xlsx, summary.txt and manifest.json. They appear together or not \
      at all.
      """)

  @Argument(help: "The report's folder, or its report.yml.")
  var report: String

  @Option(help: "The version to compute (default: the last of report.yml).")
  var version: String?

  @Flag(help: "Compute every version of report.yml.")
  var all = false

  @OptionGroup var options: ScanOptions

  func validate() throws {
    guard !all || version == nil else {
      throw ValidationError("give --version or --all, not both")
    }
  }

  func run() throws {
    try Console.reporting {
      let inputs = try ReportInputs.load(report, templates: options.templates)
      inputs.sayWarnings()
      let versions = all ? inputs.definition.versions : [try inputs.version(version)]
      var complete = true
      for version in versions {
        let run = CorpusRun(inputs: inputs, version: version, options: options)
        complete = try run.run() && complete
        if options.show { try Console.put(FileBytes.read("\(run.target)/summary.txt")) }
      }
      if !complete { throw Console.trouble }
    }
  }
}

/// One run: a corpus version in, its output folder out.
struct CorpusRun {
  var inputs: ReportInputs
  var version: ReportDefinition.Version
  var options: ScanOptions

  /// Where the output goes.
  var target: String { inputs.definition.path("output/\(version.label)") }

  /// Computes and writes the output.
  ///
  /// - Returns: Whether every document was read.
  func run() throws -> Bool {
    let (listed, scanner) = sideBySide(threads: options.threads) {
      Result { try inputs.corpus(version) }
    } _: {
      inputs.scanner
    }
    let corpus = try listed.get()
    if options.ifChanged, isCurrent(target, corpus) {
      Console.say("\(target) is up to date")
      return true
    }
    return try OutputRun(target: target, fileNames: fileNames)
      .run { try write(corpus, with: scanner, to: $0) }
  }

  /// `false` also where a document cannot be read: the run says which.
  private func isCurrent(_ target: String, _ corpus: Corpus) -> Bool {
    guard let documents = try? inputs.manifestVersion(version, corpus, threads: options.threads)
    else { return false }
    return Manifest.isCurrent(
      target, inputs: inputs.manifest(of: [documents], skipped: [], comparing: false))
  }

  private static let sentencesFile = "sentences.csv"
  private static let leftOutFile = "left_out.csv"
  private static let quotationsFile = "quotations.csv"

  /// What the last run computed. It is kept until the next run or the end of the process, which gives
  /// all memory back at once: to free every tally and row takes much longer.
  private static let last = Mutex<[any Sendable]>([])

  /// Tables that are written while documents are scanned, since they are too long to hold.
  private static let streamed = [
    SentencesTable.table([], ids: [], total: 0), LeftOutTable.table(rows: [], total: 0),
    QuotationsTable.table(rows: [], total: 0),
  ]

  /// Every file that a run writes.
  var fileNames: [String] {
    [
      "documents.csv", "actors.csv", "document_actors.csv", "pairs.csv", "matrix.csv",
      "months.csv", Self.sentencesFile, Self.quotationsFile, "contamination.csv", "word_shift.csv",
    ] + (inputs.compared.isEmpty ? [] : ["lexicons.csv", "lexicon_actors.csv", "agreement.csv"])
      + [
        "spellings.csv", "ambiguous.csv", "unlisted.csv", Self.leftOutFile, "report.xlsx",
        "summary.txt", Manifest.fileName,
      ]
  }

  private func write(
    _ corpus: Corpus, with scanner: Text.Scanner, to output: OutputFolder
  ) throws -> Written {
    Self.last.withLock { $0 = [] }
    let limit = inputs.definition.workbookRows
    let gazetteer = inputs.gazetteer
    var (tallied, kept, streamed) = try scan(corpus, with: scanner, limit: limit, to: output)
    let threads = options.threads
    let tables = CorpusTables(
      gazetteer: gazetteer, documents: tallied.documents, sum: tallied.sum, sheetRows: limit,
      settings: inputs.intervals, threads: threads)
    var review = ReviewTables(
      gazetteer: gazetteer, aliases: scanner.aliases, documents: tallied.documents,
      sum: tallied.sum, threads: threads)
    var tone = ToneTables(
      tables, lexicon: inputs.lexicon, words: tallied.words,
      compared: inputs.compared.map(\.reading), threads: threads)
    let texts = try EvidenceReader(corpus: corpus, tallied: tallied, threads: threads)
      .read(review.samples + tone.samples)
    review.show(texts)
    tone.show(texts)
    let report = Report(
      tables, review: review, sentences: kept.sentencesTable(), leftOut: kept.leftOutTable,
      quotations: kept.quotationsTable,
      tone: tone, version: version.label,
      skipped: tallied.skipped.map {
        Skipped(document: corpus.references[$0.place].id, problem: $0.fault.problem)
      },
      provenance: inputs.provenance, threads: options.threads)
    let files = ReportFiles(
      report: report, text: (name: "summary.txt", writer: inputs.summary), workbook: "report.xlsx",
      rowLimit: limit)
    let written = try files.write(
      to: output,
      csvFor: report.tables.filter { table in !Self.streamed.contains { $0.name == table.name } },
      threads: threads)
    Self.last.withLock { $0 = [tallied, kept, report] }
    let made = inputs.manifest(
      of: [Manifest.Version(version, corpus, tallied)],
      skipped: tallied.skipped.map { corpus.references[$0.place].id }, comparing: false)
    return Written(
      inputs: made, skipped: tallied.skipped.map(\.fault),
      digests: written.merging(streamed) { $1 })
  }

  /// Scans the corpus and writes its sentences, quotations and the paragraphs left out as they are
  /// found.
  ///
  /// - Returns: What was found, what a workbook shows of it, and the digests of the files by name.
  private func scan(
    _ corpus: Corpus, with scanner: Text.Scanner, limit: Int, to output: OutputFolder
  ) throws -> (Tallied, KeptEvidence, [String: Digest]) {
    let writer = CSVWriter()
    let references = corpus.references
    let ids = inputs.gazetteer.entries.map(\.id)
    let idBytes = ids.map { Array($0.utf8) }
    var kept = KeptEvidence(limit: limit, ids: ids)
    var sentences = SummedFile(try output.file(Self.sentencesFile))
    try sentences.append(writer.header(of: SentencesTable.table([], ids: [], total: 0)))
    var leftOut = SummedFile(try output.file(Self.leftOutFile))
    try leftOut.append(writer.header(of: LeftOutTable.table(rows: [], total: 0)))
    var quotations = SummedFile(try output.file(Self.quotationsFile))
    try quotations.append(writer.header(of: QuotationsTable.table(rows: [], total: 0)))
    let progress = Progress(sizes: references.map(\.size))
    defer { progress.end() }
    let tallied = try inputs.tallying(scanner, threads: options.threads).tally(
      corpus.batches(most: 1_024 * options.threads), keepGoing: options.keepGoing,
      peek: { corpus.peek(references[$0]) },
      load: { (place) throws(InputError) in try corpus.load(references[place]) },
      render: { found, rendered in
        let document = found.document
        var id: [UInt8] = []
        writer.append(.text(document.metadata.id), .text, to: &id)
        var buffer: [UInt8] = []
        let sentences = found.sentences.span
        for index in sentences.indices {
          rendered.sentences += id
          SentencesTable.eachFigure(
            sentences[index], ids: idBytes, buffer: &buffer,
            integer: { writer.append($0, to: &rendered.sentences) },
            decimal: { writer.append($0, decimals: $1, to: &rendered.sentences) },
            text: { writer.append(text: $0, to: &rendered.sentences) })
          writer.append(
            last: document.excerpt(sentences[index].range), to: &rendered.sentences)
        }
        for paragraph in found.leftOut {
          LeftOutTable.eachFigure(paragraph, of: document) {
            writer.append($0, $1, to: &rendered.leftOut)
          }
          writer.append(
            last: document.excerpt(paragraph.paragraph.range), to: &rendered.leftOut)
        }
        for quotation in found.quotations {
          QuotationsTable.eachFigure(quotation, of: document, ids: ids) {
            writer.append($0, $1, to: &rendered.quotations)
          }
          writer.append(
            last: document.excerpt(quotation.quotation.range), to: &rendered.quotations)
        }
      },
      write: { rendered in
        try sentences.append(rendered.sentences)
        try leftOut.append(rendered.leftOut)
        try quotations.append(rendered.quotations)
      },
      found: { kept.add($0) },
      progress: progress.show)
    let digests = [
      Self.sentencesFile: try sentences.finish(), Self.leftOutFile: try leftOut.finish(),
      Self.quotationsFile: try quotations.finish(),
    ]
    return (tallied, kept, digests)
  }
}
