import Foundation
import Readers
import Tables
import Text
import Writers

/// The templates, as far as they can be read.
struct Templates {
  var faults = Faults()
  var summary: (writer: SummaryWriter, files: [ReadFile])?
  var comparison: (writer: SummaryWriter, files: [ReadFile])?

  /// Reads a report's templates and tries each on a specimen.
  ///
  /// - Parameters:
  ///   - definition: Names them.
  ///   - extra: A folder to look for them in before the bundled ones.
  init(of definition: ReportDefinition, extra: String?) {
    let finder = TemplateFinder(report: definition.folder, extra: extra)
    summary = faults.collect(definition.file) { try finder.load(definition.template) }
    comparison = faults.collect(definition.file) {
      try finder.load(definition.comparisonTemplate)
    }
    let provenance = Provenance(
      title: definition.title, program: "", inputs: [], levels: definition.levels,
      top: max(2, definition.top), matrixActors: 1)
    _ = faults.collect(definition.file) { [summary] in
      try summary?.writer.text(for: Specimen.summary(with: provenance))
    }
    _ = faults.collect(definition.file) { [comparison] in
      try comparison?.writer.text(for: Specimen.comparison(with: provenance))
    }
  }
}

/// Templates by name: in the report's folder, in a folder given by hand, among the bundled.
private struct TemplateFinder {
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
