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
      let documents = try paths.flatMap { path in
        try path == "-" ? Self.standardInput() : Self.documents(at: path)
      }
      try annotator.annotate(documents)
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
      try actors.map { try GazetteerFormat.read(FileBytes.read($0), file: $0) }
      ?? Gazetteer(entries: [], aliases: [])
    let lexicon = try LexiconCatalogue.load("vader", from: Installation.lexicons())
    return Annotator(
      gazetteer: gazetteer, lexicon: lexicon, levels: [.name, .metonym, .adjectival])
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
  private static func standardInput() throws -> [Document] {
    struct Record: Decodable {
      var id: String
      var text: String
      var date: String?
    }
    let decoder = JSONDecoder()
    let input = try FileBytes.readStandardInput()
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var documents: [Document] = []
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
      documents.append(
        Document(
          metadata: DocumentMetadata(id: record.id, date: date), bytes: Array(record.text.utf8)))
    }
    return documents
  }
}

/// Scans documents and prints what is found.
struct Annotator {
  private let gazetteer: Gazetteer
  private let levels: Set<Level>
  private let scanner: Text.Scanner
  private var scratch = Text.Scanner.Scratch()
  private var repeated = RepeatedLines()

  init(gazetteer: Gazetteer, lexicon: Lexicon, levels: Set<Level>) {
    self.gazetteer = gazetteer
    self.levels = levels
    scanner = Text.Scanner(gazetteer: gazetteer, lexicon: lexicon)
  }

  /// Annotates documents, which together are the corpus.
  mutating func annotate(_ documents: [Document]) throws {
    repeated = RepeatedLines(documents.map { RepeatedLines.hashes(of: $0.bytes) })
    for document in documents { try put(document) }
  }

  private mutating func put(_ document: Document) throws {
    let annotations = scanner.scan(document, repeated: repeated, scratch: &scratch)
    var output: [UInt8] = []
    put(document, annotations, to: &output)
    for paragraph in annotations.paragraphs {
      var line = JSONLine("paragraph", of: document, paragraph.range)
      line.add("zone", paragraph.zone.rawValue)
      line.add("rule", paragraph.rule.rawValue)
      line.end(to: &output)
    }
    for sentence in annotations.sentences {
      var line = JSONLine("sentence", of: document, sentence.range)
      line.add("zone", annotations.paragraphs[sentence.paragraph].zone.rawValue)
      line.add("paragraph", sentence.paragraph)
      line.add(sentence.tone)
      line.end(to: &output)
    }
    for form in forms(of: annotations) { put(form, document, annotations, to: &output) }
    try Console.put(output)
  }

  /// A form of an actor as it is printed.
  private struct Form {
    var kind: String
    var range: Range<Int>
    var sentence: Int
    var actor: Int?
    var level: Level
    var certainty: String
    var candidates: [Int] = []
    var rule: String
    var sense: StateSense?
    var inside: Int??
  }

  /// All forms in the order of the text.
  private func forms(of annotations: Annotations) -> [Form] {
    let mentions = annotations.mentions.map { mention in
      Form(
        kind: "mention", range: mention.range, sentence: mention.sentence, actor: mention.actor,
        level: mention.level, certainty: mention.certainty.rawValue, candidates: [mention.actor],
        rule: mention.rule.text, sense: mention.sense)
    }
    let ambiguous = annotations.ambiguous.map { form in
      Form(
        kind: "mention", range: form.range, sentence: form.sentence, level: form.level,
        certainty: "ambiguous", candidates: form.candidates, rule: "ambiguous")
    }
    let places = annotations.places.map { place in
      Form(
        kind: "place", range: place.range, sentence: place.sentence, actor: place.actor,
        level: .metonym, certainty: "unlikely", candidates: [place.actor],
        rule: place.rule.rawValue, sense: .territory)
    }
    let nested = annotations.nested.map { name in
      Form(
        kind: "nested", range: name.range, sentence: name.sentence, actor: name.actor,
        level: name.level, certainty: "unlikely", candidates: [name.actor], rule: "longer-name",
        sense: name.sense, inside: .some(name.inside))
    }
    return (mentions + ambiguous + places + nested).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private func put(
    _ form: Form, _ document: Document, _ annotations: Annotations, to output: inout [UInt8]
  ) {
    let paragraph = annotations.sentences[form.sentence].paragraph
    var line = JSONLine(form.kind, of: document, form.range)
    line.add("surface", String(decoding: document.bytes[form.range], as: UTF8.self))
    line.add("actor", form.actor.map { gazetteer.entries[$0].id })
    line.add("level", form.level.rawValue)
    line.add("zone", annotations.paragraphs[paragraph].zone.rawValue)
    line.add("sentence", form.sentence)
    line.add("paragraph", paragraph)
    line.add("certainty", form.certainty)
    line.add("candidates", form.candidates.map { gazetteer.entries[$0].id })
    line.add("rule", form.rule)
    if let sense = form.sense { line.add("sense", sense.rawValue) }
    if let inside = form.inside { line.add("inside", inside.map { gazetteer.entries[$0].id }) }
    line.end(to: &output)
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

  /// Adds a text; `nil` is null.
  mutating func add(_ key: String, _ value: String?) {
    text += ",\"\(key)\":\(value.map(Self.quoted) ?? "null")"
  }

  mutating func add(_ key: String, _ values: [String]) {
    text += ",\"\(key)\":[\(values.map(Self.quoted).joined(separator: ","))]"
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
