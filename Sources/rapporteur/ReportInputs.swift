import Foundation
import Metrics
import Readers
import Tables
import Text
import Writers

/// Everything a report is made from but its documents, read and checked.
struct ReportInputs {
  /// A file that decides about the figures or their words.
  struct Source {
    /// What it is: "gazetteer".
    var role: String
    /// Its name, without folders, so that outputs are the same wherever the report lies.
    var name: String
    var digest: Digest
  }

  var definition: ReportDefinition
  var gazetteer: Gazetteer
  var gazetteerFormat: GazetteerFormat
  var lexicon: Lexicon
  /// The lexicons set beside it, each with how it is read.
  var compared: [(lexicon: Lexicon, reading: ComparedLexicon)]
  /// What was read in spite of a doubt.
  var gazetteerWarnings: [InputError]
  var lexiconWarnings: [InputError]
  var summary: SummaryWriter
  var comparison: SummaryWriter
  /// Definition, gazetteer, lexicon and templates.
  var sources: [Source]

  /// Reads a report's definition and all it names.
  ///
  /// - Parameters:
  ///   - report: The report's folder, or its definition.
  ///   - templates: A folder to look for templates in before the bundled ones.
  /// - Returns: The inputs.
  /// - Throws: `InputFaults` with every fault of every file; those of the definition alone, since it
  ///   names the others.
  static func load(_ report: String, templates: String? = nil) throws -> ReportInputs {
    let definition = try ReportDefinition.load(report)
    let (dictionaries, words) = sideBySide(threads: 2) {
      Dictionaries(of: definition)
    } _: {
      Templates(of: definition, extra: templates)
    }
    guard dictionaries.faults.all.isEmpty, words.faults.all.isEmpty,
      let (gazetteerFile, gazetteer) = dictionaries.gazetteer,
      let lexicon = dictionaries.lexicon,
      let summary = words.summary, let comparison = words.comparison
    else { throw InputFaults(dictionaries.faults.all + words.faults.all) }
    let compared = dictionaries.compared.compactMap(\.self)
    func source(_ role: String, _ path: String, _ bytes: [UInt8]) -> Source {
      Source(
        role: role, name: URL(fileURLWithPath: path).lastPathComponent,
        digest: SHA256.digest(of: bytes))
    }
    return ReportInputs(
      definition: definition, gazetteer: gazetteer.gazetteer, gazetteerFormat: gazetteer.format,
      lexicon: lexicon.lexicon,
      compared: zip(compared, definition.tone.lexicons).map { file, entry in
        (file.lexicon, ComparedLexicon(entry, file.lexicon))
      },
      gazetteerWarnings: gazetteer.warnings,
      lexiconWarnings: lexicon.warnings + compared.flatMap(\.warnings),
      summary: summary.writer, comparison: comparison.writer,
      sources: [
        source("definition", definition.file, try FileBytes.read(definition.file)),
        source("gazetteer", gazetteerFile.path, gazetteerFile.bytes),
      ] + lexicon.files.map { source("lexicon", $0.path, $0.bytes) }
        + compared.flatMap(\.files)
        .map { source("compared lexicon", $0.path, $0.bytes) }
        + summary.files.map { source("template", $0.path, $0.bytes) }
        + comparison.files.map { source("comparison template", $0.path, $0.bytes) })
  }

  /// Says what was read in spite of a doubt.
  func sayWarnings() {
    (gazetteerWarnings + lexiconWarnings).forEach(Console.warn)
  }

  /// What reports say of their making.
  var provenance: Provenance {
    let aliases = gazetteer.aliases.count
    return Provenance(
      title: definition.title, program: "rapporteur \(programVersion)",
      inputs: [("Lexicon", "\(lexicon.name). \(lexicon.source) Licence: \(lexicon.licence)")]
        + compared.map { other in
          let origin = [other.lexicon.source, other.lexicon.licence].filter { !$0.isEmpty }
          return (
            "Compared lexicon",
            ([other.reading.name, "score: \(other.reading.score.rawValue)"] + origin)
              .joined(separator: ". ")
          )
        }
        + [("Gazetteer", "\(gazetteer.entries.count) actors, \(aliases) aliases")]
        // The definition may name another folder for the same corpus, and nothing else changes.
        + sources.filter { ["gazetteer", "lexicon", "compared lexicon"].contains($0.role) }.map {
          source in
          let role = source.role.prefix(1).uppercased() + source.role.dropFirst()
          return ("\(role) file", "\(source.name), SHA-256 \(source.digest)")
        },
      levels: definition.levels, top: definition.top, matrixActors: definition.matrixActors,
      tone: definition.tone.options)
  }

  /// A version by its label.
  ///
  /// - Parameter label: `nil` = the last.
  /// - Returns: The version.
  /// - Throws: `InputError` where the definition has no such version.
  func version(_ label: String?) throws(InputError) -> ReportDefinition.Version {
    guard let label else { return definition.versions[definition.versions.count - 1] }
    guard let version = definition.versions.first(where: { $0.label == label }) else {
      throw InputError(
        file: definition.file, line: definition.lines["versions"],
        problem: "there is no version '\(label)'",
        remedy: "there are: " + definition.versions.map(\.label).joined(separator: ", "))
    }
    return version
  }

  /// Lists the documents of a version.
  func corpus(_ version: ReportDefinition.Version) throws(InputFaults) -> Corpus {
    try Corpus.list(folder: definition.path(version.path))
  }

  /// The scanner of the report's gazetteer and lexicon.
  var scanner: Text.Scanner {
    Text.Scanner(
      gazetteer: gazetteer, lexicon: lexicon, options: definition.tone.options,
      compared: compared.map(\.lexicon))
  }

  /// How the tone toward actors is told.
  var intervals: IntervalSettings {
    let tone = definition.tone
    return IntervalSettings(minimum: tone.minimum, resamples: tone.resamples, seed: tone.seed)
  }

  func tallying(_ scanner: Text.Scanner, threads: Int) -> Tallying {
    Tallying(scanner: scanner, levels: Set(definition.levels), threads: threads)
  }
}

/// The faults of several files.
struct Faults {
  var all: [InputError] = []

  /// What is read; `nil` where that fails.
  mutating func collect<Value>(_ file: String, _ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch let fault as InputError {
      all.append(fault)
    } catch let several as InputFaults {
      all += several.faults
    } catch {
      all.append(InputError(file: file, problem: "\(error)"))
    }
    return nil
  }
}

/// Gazetteer and lexicons, as far as they can be read.
private struct Dictionaries {
  var faults = Faults()
  var gazetteer: (file: ReadFile, reading: GazetteerReading)?
  var lexicon: LexiconFile?
  var compared: [LexiconFile?] = []

  init(of definition: ReportDefinition) {
    _ = faults.collect(definition.file) { try definition.check() }
    let path = definition.path(definition.actors)
    var isFolder: ObjCBool = false
    let isThere =
      unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
    // That it is missing is a fault of the definition.
    if isThere {
      gazetteer = faults.collect(definition.file) {
        let bytes = try FileBytes.read(path)
        return (ReadFile(path: path, bytes: bytes), try GazetteerFormat.read(bytes, file: path))
      }
    }
    lexicon = faults.collect(definition.file) { try LexiconFile.load(headlineOf: definition) }
    compared = definition.tone.lexicons.map { entry in
      faults.collect(definition.file) { try LexiconFile.load(entry, of: definition) }
    }
  }
}

/// A file as it was read.
struct ReadFile {
  var path: String
  var bytes: [UInt8]
}
