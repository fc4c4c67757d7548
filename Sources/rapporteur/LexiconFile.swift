import Foundation
import Metrics
import Readers
import Text

/// A lexicon by the name of a bundled one or by a path.
struct LexiconFile {
  var lexicon: Lexicon
  var files: [ReadFile]
  var warnings: [InputError] = []

  /// Where a lexicon is named.
  private struct Place {
    var file: String
    var line: Int?
  }

  /// The lexicon that a report's tone is scored by.
  static func load(headlineOf definition: ReportDefinition) throws -> LexiconFile {
    let place = Place(file: definition.file, line: definition.lines["lexicon"])
    return try load(definition.lexicon, at: place, path: definition.path).asHeadline(at: place)
  }

  /// One that the command line names.
  static func load(headline name: String) throws -> LexiconFile {
    let place = Place(file: "--lexicon")
    return try load(name, at: place) { $0 }.asHeadline(at: place)
  }

  /// One that the command line names, to set beside it.
  static func load(compared name: String) throws -> LexiconFile {
    try load(name, at: Place(file: "--dictionary")) { $0 }
  }

  /// VADER's rules suppose scores in −4...4; others are scaled so that the greatest is 4.
  private func asHeadline(at place: Place) throws -> LexiconFile {
    var file = self
    guard lexicon.categories.isEmpty else {
      throw InputError(
        file: place.file, line: place.line,
        problem: "lexicon '\(lexicon.name)' has categories and no scores",
        remedy: "set it under 'tone: lexicons', and name one with scores here, e.g. vader")
    }
    let greatest = lexicon.terms.map { abs($0.valence) }.max() ?? 0
    guard greatest > 4_000 else { return file }
    for index in lexicon.terms.indices {
      let scaled = Double(lexicon.terms[index].valence) * 4_000 / Double(greatest)
      file.lexicon.terms[index].valence = Int(scaled.rounded())
    }
    file.lexicon.name += " (scaled to ±4)"
    return file
  }

  /// A lexicon to set beside it.
  static func load(
    _ entry: ToneDefinition.Compared, of definition: ReportDefinition
  ) throws -> LexiconFile {
    let place = Place(file: definition.file, line: entry.line)
    var file = try load(entry.file, at: place, path: definition.path)
    try file.setSides(entry, of: definition)
    return file
  }

  private static func load(
    _ name: String, at place: Place, path: (String) -> String
  ) throws -> LexiconFile {
    guard !(name.contains("/") || name.contains(".")) else {
      let path = path(name)
      let bytes = try FileBytes.read(path)
      var reading = try LexiconFormat.read(bytes, file: path)
      // Outputs are the same wherever the report lies.
      if reading.lexicon.name == path {
        reading.lexicon.name = URL(fileURLWithPath: path).lastPathComponent
      }
      return LexiconFile(
        lexicon: reading.lexicon, files: [ReadFile(path: path, bytes: bytes)],
        warnings: reading.warnings)
    }
    let folder = try Installation.lexicons()
    let names = try LexiconCatalogue.names(in: folder)
    guard names.contains(name) else {
      throw InputError(
        file: place.file, line: place.line, problem: "there is no bundled lexicon '\(name)'",
        remedy: "name one of: \(names.joined(separator: ", ")), or give the path of a file")
    }
    let files = ["\(folder)/\(name).tsv", "\(folder)/\(name).emoji.tsv"]
      .filter { FileManager.default.fileExists(atPath: $0) }
    return LexiconFile(
      lexicon: try LexiconCatalogue.load(name, from: folder),
      files: try files.map { ReadFile(path: $0, bytes: try FileBytes.read($0)) })
  }

  /// Gives the categories that a definition names their sides.
  private mutating func setSides(
    _ entry: ToneDefinition.Compared, of definition: ReportDefinition
  ) throws {
    let named =
      entry.positive.map { ($0, Lexicon.Side.positive) }
      + entry.negative.map { ($0, Lexicon.Side.negative) }
    if !named.isEmpty {
      let plain: [Lexicon.Side?] = [.positive, .negative]
      for index in lexicon.categories.indices where plain.contains(lexicon.categories[index].side) {
        lexicon.categories[index].side = nil
      }
    }
    for (name, side) in named {
      guard let index = lexicon.categories.firstIndex(where: { $0.name == name }) else {
        throw InputError(
          file: definition.file, line: entry.line,
          problem: "lexicon '\(entry.file)' has no category '\(name)'",
          remedy: lexicon.categories.isEmpty
            ? "it is a list of scores: leave 'positive' and 'negative' out"
            : "it has: " + lexicon.categories.map(\.name).joined(separator: ", "))
      }
      lexicon.categories[index].side = side
    }
    let hasSides = lexicon.categories.isEmpty || lexicon.categories.contains { $0.side != nil }
    guard hasSides else {
      throw InputError(
        file: definition.file, line: entry.line,
        problem: "lexicon '\(entry.file)' has no category that is positive or negative",
        remedy: "name them: {file: \(entry.file), positive: [...], negative: [...]}; it has: "
          + lexicon.categories.map(\.name).joined(separator: ", "))
    }
  }
}

extension ComparedLexicon {
  init(_ entry: ToneDefinition.Compared, _ lexicon: Lexicon) {
    self.init(
      name: lexicon.name, score: entry.method ?? (lexicon.categories.isEmpty ? .valence : .logit),
      negation: entry.negation)
  }
}
