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
  var lexicon: Lexicon
  /// The lexicons set beside it, each with how it is read.
  var compared: [(lexicon: Lexicon, reading: ComparedLexicon)]
  /// What was read in spite of a doubt.
  var warnings: [InputError]
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
    var faults: [InputError] = []
    func collecting<Value>(_ read: () throws -> Value) -> Value? {
      do {
        return try read()
      } catch let fault as InputError {
        faults.append(fault)
      } catch let several as InputFaults {
        faults += several.faults
      } catch {
        faults.append(InputError(file: definition.file, problem: "\(error)"))
      }
      return nil
    }
    _ = collecting { try definition.check() }
    let file = definition.path(definition.actors)
    var isFolder: ObjCBool = false
    let isThere =
      unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      && !isFolder.boolValue
    let gazetteerBytes = isThere ? collecting { try FileBytes.read(file) } : nil
    let gazetteer = gazetteerBytes.flatMap { bytes in
      collecting { try GazetteerFormat.read(bytes, file: file) }
    }
    let lexicon = collecting { try LexiconFile.load(headlineOf: definition) }
    let compared = definition.tone.lexicons.map { entry in
      collecting { try LexiconFile.load(entry, of: definition) }
    }
    let finder = TemplateFinder(report: definition.folder, extra: templates)
    let summary = collecting { try finder.load(definition.template) }
    let comparison = collecting { try finder.load(definition.comparisonTemplate) }
    let provenance = Provenance(
      title: definition.title, program: "", inputs: [], levels: definition.levels,
      top: max(2, definition.top), matrixActors: 1)
    _ = collecting { try summary?.writer.text(for: Specimen.summary(with: provenance)) }
    _ = collecting { try comparison?.writer.text(for: Specimen.comparison(with: provenance)) }
    guard faults.isEmpty, let gazetteerBytes, let gazetteer, let lexicon, let summary,
      let comparison
    else { throw InputFaults(faults) }
    func source(_ role: String, _ path: String, _ bytes: [UInt8]) -> Source {
      Source(
        role: role, name: URL(fileURLWithPath: path).lastPathComponent,
        digest: SHA256.digest(of: bytes))
    }
    return ReportInputs(
      definition: definition, gazetteer: gazetteer, lexicon: lexicon.lexicon,
      compared: zip(compared, definition.tone.lexicons).compactMap { file, entry in
        file.map { ($0.lexicon, ComparedLexicon(entry, $0.lexicon)) }
      },
      warnings: lexicon.warnings + compared.flatMap { $0?.warnings ?? [] },
      summary: summary.writer, comparison: comparison.writer,
      sources: [
        source("definition", definition.file, try FileBytes.read(definition.file)),
        source("gazetteer", file, gazetteerBytes),
      ] + lexicon.files.map { source("lexicon", $0.path, $0.bytes) }
        + compared.flatMap { $0?.files ?? [] }
        .map { source("compared lexicon", $0.path, $0.bytes) }
        + summary.files.map { source("template", $0.path, $0.bytes) }
        + comparison.files.map { source("comparison template", $0.path, $0.bytes) })
  }

  /// Says what was read in spite of a doubt.
  func sayWarnings() {
    warnings.forEach(Console.warn)
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

/// A file as it was read.
struct ReadFile {
  var path: String
  var bytes: [UInt8]
}

/// Templates by name: in the report's folder, in a folder given by hand, among the bundled.
struct TemplateFinder {
  var report: String
  var extra: String?

  func load(_ name: String) throws -> (writer: SummaryWriter, files: [ReadFile]) {
    let places = try [report] + (extra.map { [$0] } ?? []) + [Installation.templates()]
    let fileName = name.hasSuffix(".mustache") ? name : name + ".mustache"
    let candidates = name.hasPrefix("/") ? [fileName] : places.map { "\($0)/\(fileName)" }
    guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw InputError(
        file: candidates[0], problem: "there is no template '\(name)'",
        remedy: "looked for it at: \(candidates.joined(separator: ", "))")
    }
    let file = ReadFile(path: path, bytes: try FileBytes.read(path))
    var partials: [String: String] = [:]
    var files = [file]
    for place in places.reversed() {
      let folder = "\(place)/partials"
      let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for entry in entries.sorted() where entry.hasSuffix(".mustache") {
        let partial = ReadFile(
          path: "\(folder)/\(entry)", bytes: try FileBytes.read("\(folder)/\(entry)"))
        partials[String(entry.dropLast(".mustache".count))] = String(
          decoding: partial.bytes, as: UTF8.self)
        files.append(partial)
      }
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    return (try SummaryWriter(template: text, file: path, partials: partials), files)
  }
}
