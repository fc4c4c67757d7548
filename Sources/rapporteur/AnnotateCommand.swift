import ArgumentParser
import Foundation
import Metrics
import Readers
import Tables
import Text

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Prints what is found in documents, as JSON Lines with byte offsets.",
    discussion: """
      One object a line: for each document one of kind "document" with its metrics and the tone of \
      the whole text, one of kind "lexicon" for each lexicon set beside, then its paragraphs, its \
      sentences, the words that made their tone ("hit"), the tone toward actors ("toward"), its \
      quotations and its mentions, each in the order of the text. start \
      and end are offsets into the bytes of the file, from 0, end exclusive; sentence and \
      paragraph are places among the document's, from 0.

      A path "-" reads JSON Lines {"id", "text"} (and, if wanted, "date") from standard input; \
      offsets are then into the UTF-8 of the text. "targets": [[start, end], ...] asks for the tone \
      toward what stands there; each gives an object of kind "target".
      """)

  @Option(help: "A report, whose gazetteer, lexicon and levels are used.")
  var report: String?

  @Option(help: "A gazetteer.")
  var actors: String?

  @Option(help: "A lexicon for tone: a bundled one, or a file. Default: vader, or the report's.")
  var lexicon: String?

  @Option(
    help: "A lexicon whose words are counted beside: a bundled one, or a file. May be repeated.")
  var dictionary: [String] = []

  @Flag(help: "Score tone exactly as vaderSentiment 3.3.2 does.")
  var parity = false

  @Argument(help: "Files, folders of documents, or - for standard input.")
  var paths: [String]

  func validate() throws {
    guard report == nil || actors == nil else {
      throw ValidationError("give --report or --actors, not both")
    }
    guard !paths.isEmpty else { throw ValidationError("name a file, a folder, or -") }
  }

  func run() throws {
    try Console.reporting {
      var annotator = try makeAnnotator()
      let documents = try paths.flatMap { path in
        try path == "-"
          ? Self.standardInput() : Self.documents(at: path).map { Input(document: $0) }
      }
      try annotator.annotate(documents)
    }
  }

  private func makeAnnotator() throws -> Annotator {
    let chosen = try lexicon.map { try LexiconFile.load(headline: $0) }
    for warning in chosen?.warnings ?? [] { Console.warn(warning) }
    let dictionaries = try dictionary.map { name in
      let file = try LexiconFile.load(compared: name)
      file.warnings.forEach(Console.warn)
      return (file.lexicon, ComparedLexicon(ToneDefinition.Compared(file: name), file.lexicon))
    }
    if let report {
      let inputs = try ReportInputs.load(report)
      inputs.sayWarnings()
      return Annotator(
        gazetteer: inputs.gazetteer, lexicon: chosen?.lexicon ?? inputs.lexicon,
        options: parity ? .parity : inputs.definition.tone.options,
        levels: Set(inputs.definition.levels), compared: inputs.compared + dictionaries)
    }
    let reading = try actors.map { try GazetteerFormat.read(FileBytes.read($0), file: $0) }
    reading?.warnings.forEach(Console.warn)
    let gazetteer = reading?.gazetteer ?? Gazetteer(entries: [], aliases: [])
    let lexicon =
      try chosen?.lexicon ?? LexiconCatalogue.load("vader", from: Installation.lexicons())
    return Annotator(
      gazetteer: gazetteer, lexicon: lexicon, options: parity ? .parity : ToneOptions(),
      levels: [.name, .metonym, .adjectival], compared: dictionaries)
  }

  /// A file, or every document of a folder.
  ///
  /// - Parameter path: As the user wrote it; it is what "doc" says, a folder's with the id of the
  ///   document behind it.
  /// - Returns: The documents, in order.
  /// - Throws: `InputError` or `InputFaults` where something cannot be read.
  private static func documents(at path: String) throws -> [Document] {
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue {
      let corpus = try Corpus.list(folder: path)
      return try corpus.references.map { reference in
        var document = try corpus.load(reference).document
        document.metadata.id = "\(corpus.displayName)/\(reference.id)"
        return document
      }
    }
    return [try Corpus.document(atPath: path)]
  }

  /// The records of standard input.
  ///
  /// - Returns: A document a record, in order.
  /// - Throws: `InputError` at the first line that is no record.
  private static func standardInput() throws -> [Input] {
    struct Record: Decodable {
      var id: String
      var text: String
      var date: String?
      var targets: [[Int]]?
    }
    let decoder = JSONDecoder()
    let input = try FileBytes.readStandardInput()
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var documents: [Input] = []
    for (index, line) in lines.enumerated() {
      let number = index + 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      // A repaired text would have other offsets than the one that was given.
      guard String(validating: line, as: UTF8.self) != nil else {
        throw InputError(
          file: "standard input", line: number, problem: "this is not UTF-8",
          remedy: "convert it, for example with iconv -t UTF-8")
      }
      guard let record = try? decoder.decode(Record.self, from: Data(line)) else {
        throw InputError(
          file: "standard input", line: number, problem: "this is no record",
          remedy: "write one JSON object a line, with the strings id and text, and targets as a "
            + "list of pairs of numbers where there are any")
      }
      let date = record.date.flatMap { CalendarDate(iso: $0) }
      guard record.date == nil || date != nil else {
        throw InputError(
          file: "standard input", line: number,
          problem: "'\(record.date ?? "")' is no date", remedy: "write it as YYYY-MM-DD")
      }
      let document = Document(
        metadata: DocumentMetadata(id: record.id, date: date), bytes: Array(record.text.utf8))
      documents.append(
        Input(
          document: document,
          targets: try targets(record.targets ?? [], in: document, line: number)))
    }
    return documents
  }
}

/// A document, and the places in it whose tone is asked for.
struct Input {
  var document: Document
  var targets: [Range<Int>] = []
}

extension AnnotateCommand {
  /// The places that a record asks for.
  ///
  /// - Throws: `InputError` at one that is no place in the text.
  private static func targets(
    _ pairs: [[Int]], in document: Document, line: Int
  ) throws -> [Range<Int>] {
    try pairs.map { pair in
      let bytes = document.bytes
      guard pair.count == 2, pair[0] >= 0, pair[0] < pair[1], pair[1] <= bytes.count,
        bytes[pair[0]] & 0xC0 != 0x80, pair[1] == bytes.count || bytes[pair[1]] & 0xC0 != 0x80
      else {
        throw InputError(
          file: "standard input", line: line, problem: "\(pair) is no place in the text",
          remedy: "write [start, end] in bytes of its UTF-8, from 0, end exclusive")
      }
      return pair[0]..<pair[1]
    }
  }
}
