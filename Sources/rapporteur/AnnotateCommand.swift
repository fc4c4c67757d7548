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
      the whole text, then its paragraphs, sentences and mentions in the order of the text. start \
      and end are offsets into the bytes of the file, from 0, end exclusive; sentence and \
      paragraph are places among the document's, from 0.

      A path "-" reads JSON Lines {"id", "text"} (and, if wanted, "date") from standard input; \
      offsets are then into the UTF-8 of the text.
      """)

  @Option(help: "A report, whose gazetteer, lexicon and levels are used.")
  var report: String?

  @Option(help: "A gazetteer.")
  var actors: String?

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
      for path in paths {
        if path == "-" {
          try annotator.annotateStandardInput()
        } else {
          try annotator.annotate(path)
        }
      }
    }
  }

  private func makeAnnotator() throws -> Annotator {
    if let report {
      let inputs = try ReportInputs.load(report)
      return Annotator(
        gazetteer: inputs.gazetteer, lexicon: inputs.lexicon,
        levels: Set(inputs.definition.levels))
    }
    let gazetteer =
      try actors.map { try GazetteerTable.read(FileBytes.read($0), file: $0) }
      ?? Gazetteer(entries: [], aliases: [])
    let lexicon = try LexiconCatalogue.load("vader", from: Installation.lexicons())
    return Annotator(
      gazetteer: gazetteer, lexicon: lexicon, levels: [.name, .metonym, .adjectival])
  }
}

/// Scans documents one by one and prints what is found.
struct Annotator {
  private let gazetteer: Gazetteer
  private let levels: Set<Level>
  private let scanner: Text.Scanner
  private var scratch = Text.Scanner.Scratch()

  init(gazetteer: Gazetteer, lexicon: Lexicon, levels: Set<Level>) {
    self.gazetteer = gazetteer
    self.levels = levels
    scanner = Text.Scanner(gazetteer: gazetteer, lexicon: lexicon)
  }

  /// Annotates a file, or every document of a folder.
  ///
  /// - Parameter path: As the user wrote it; it is what "doc" says, a folder's with the id of the
  ///   document behind it.
  /// - Throws: `InputError` or `InputFaults` where something cannot be read.
  mutating func annotate(_ path: String) throws {
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue {
      let corpus = try Corpus.list(folder: path)
      for reference in corpus.references {
        var document = try corpus.load(reference).document
        document.metadata.id = "\(corpus.displayName)/\(reference.id)"
        try put(document)
      }
    } else {
      try put(try Corpus.document(atPath: path))
    }
  }

  /// Annotates the records of standard input.
  ///
  /// - Throws: `InputError` at the first line that is no record.
  mutating func annotateStandardInput() throws {
    struct Record: Decodable {
      var id: String
      var text: String
      var date: String?
    }
    let decoder = JSONDecoder()
    let input = try FileBytes.readStandardInput()
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
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
          remedy: "write one JSON object a line, with the strings id and text")
      }
      let date = record.date.flatMap { CalendarDate(iso: $0) }
      guard record.date == nil || date != nil else {
        throw InputError(
          file: "standard input", line: number,
          problem: "'\(record.date ?? "")' is no date", remedy: "write it as YYYY-MM-DD")
      }
      try put(
        Document(
          metadata: DocumentMetadata(id: record.id, date: date), bytes: Array(record.text.utf8)))
    }
  }

  private mutating func put(_ document: Document) throws {
    let annotations = scanner.scan(document, scratch: &scratch)
    var output: [UInt8] = []
    put(document, annotations, to: &output)
    for paragraph in annotations.paragraphs {
      var line = JSONLine("paragraph", of: document, paragraph.range)
      line.add("zone", paragraph.zone.rawValue)
      line.end(to: &output)
    }
    for sentence in annotations.sentences {
      var line = JSONLine("sentence", of: document, sentence.range)
      line.add("zone", annotations.paragraphs[sentence.paragraph].zone.rawValue)
      line.add("paragraph", sentence.paragraph)
      line.add(sentence.tone)
      line.end(to: &output)
    }
    for mention in annotations.mentions {
      let paragraph = annotations.sentences[mention.sentence].paragraph
      var line = JSONLine("mention", of: document, mention.range)
      line.add("surface", String(decoding: document.bytes[mention.range], as: UTF8.self))
      line.add("actor", gazetteer.entries[mention.actor].id)
      line.add("level", mention.level.rawValue)
      line.add("zone", annotations.paragraphs[paragraph].zone.rawValue)
      line.add("sentence", mention.sentence)
      line.add("paragraph", paragraph)
      line.end(to: &output)
    }
    try Console.put(output)
  }

  /// The line of the document itself.
  private func put(_ document: Document, _ annotations: Annotations, to output: inout [UInt8]) {
    let tally = DocumentTally(
      document, digest: SHA256.digest(of: document.bytes), annotations: annotations,
      levels: levels)
    var line = JSONLine("document", of: document, nil)
    for metric in DocumentMetrics.all {
      line.add(metric.name, metric.reported(tally), decimals: metric.decimals ?? 0)
    }
    line.add(annotations.tone)
    line.end(to: &output)
  }
}

/// One JSON object, its keys in the order in which they are added.
private struct JSONLine {
  private var text: String

  init(_ kind: String, of document: Document, _ range: Range<Int>?) {
    text = "{\"doc\":\(Self.quoted(document.metadata.id)),\"kind\":\"\(kind)\""
    if let range {
      add("start", range.lowerBound)
      add("end", range.upperBound)
    }
  }

  mutating func add(_ key: String, _ value: String) {
    text += ",\"\(key)\":\(Self.quoted(value))"
  }

  mutating func add(_ key: String, _ value: Int) {
    text += ",\"\(key)\":\(value)"
  }

  /// Adds a figure; `nil` is null.
  mutating func add(_ key: String, _ value: Double?, decimals: Int) {
    guard let value else {
      text += ",\"\(key)\":null"
      return
    }
    text += ",\"\(key)\":" + (decimals == 0 ? String(Int(value)) : "\(value)")
  }

  mutating func add(_ tone: Tone) {
    add("neg", Double(tone.negative) / 1_000, decimals: 3)
    add("neu", Double(tone.neutral) / 1_000, decimals: 3)
    add("pos", Double(tone.positive) / 1_000, decimals: 3)
    add("compound", Double(tone.compound) / 10_000, decimals: 4)
  }

  func end(to output: inout [UInt8]) {
    output += (text + "}\n").utf8
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
