package import Text

/// What to compute: `report.yml`, read and checked.
///
/// | key | holds | default |
/// | --- | --- | --- |
/// | `title` | the report's title | required |
/// | `versions` | label → folder of a corpus version | required |
/// | `actors` | the gazetteer's file | actors.csv |
/// | `lexicon` | name of a bundled lexicon, or a file | vader |
/// | `tone` | how tone is computed, see `ToneDefinition` | |
/// | `levels` | levels of mention that count | [name, metonym, adjectival] |
/// | `template` | template of the summary: a name, or a file | summary |
/// | `comparison_template` | likewise, of a comparison | comparison |
/// | `top` | rows of each list in a summary, 1...1000 | 10 |
/// | `matrix_actors` | most actors in the matrix, 1...2000 | 200 |
/// | `workbook_rows` | most rows a sheet shows, 1...1048000 | 5000 |
///
/// Paths are relative to the report's folder.
package struct ReportDefinition: Sendable, Equatable {
  /// A state of the corpus that a report can be computed for.
  package struct Version: Sendable, Equatable {
    /// A name that also names a folder of outputs.
    package var label: String
    /// The folder, as written.
    package var path: String
    /// Where it stands in the definition, counted from 1.
    package var line: Int
  }

  /// The path of the definition.
  package var file: String
  package var title = ""
  package var actors = "actors.csv"
  package var lexicon = "vader"
  package var tone = ToneDefinition()
  /// In the order of the file; never empty.
  package var versions: [Version] = []
  /// Never empty, never `exclusion`.
  package var levels: [Level] = [.name, .metonym, .adjectival]
  package var template = "summary"
  package var comparisonTemplate = "comparison"
  package var workbookRows = 5000
  package var top = 10
  package var matrixActors = 200
  /// Where each key stands, counted from 1; only of keys that are there.
  package var lines: [String: Int] = [:]

  /// The report's folder; "." where the definition was named without one.
  package var folder: String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// A path of the definition, as seen from where the program runs.
  package func path(_ path: String) -> String {
    if path.hasPrefix("/") || folder == "." { return path }
    return folder == "/" ? "/" + path : "\(folder)/\(path)"
  }

  /// Reads a definition from the disk.
  ///
  /// - Parameter path: The report's folder, or the definition itself.
  /// - Returns: The definition.
  /// - Throws: `InputFaults` where there is no such file, or with every fault of it.
  package static func load(_ path: String) throws(InputFaults) -> ReportDefinition {
    var file = path
    if FileBytes.kind(of: path) == .folder {
      while file.count > 1, file.hasSuffix("/") { file.removeLast() }
      file = file == "." ? "report.yml" : file == "/" ? "/report.yml" : file + "/report.yml"
    }
    guard FileBytes.kind(of: file) != .missing else {
      throw InputFaults([
        InputError(
          file: file, problem: "no such file",
          remedy: "name a report's folder, which holds a file report.yml")
      ])
    }
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(file)
    } catch {
      throw InputFaults([error])
    }
    return try read(bytes, file: file)
  }

  /// Reads a definition.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The path of the file.
  /// - Returns: The definition.
  /// - Throws: `InputFaults` with every fault: what is not YAML, unknown or missing keys, values of
  ///   a wrong kind or out of range, labels that cannot name folders.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(InputFaults) -> ReportDefinition {
    let pairs: [Yaml.Pair]
    do {
      try TextEncoding.check(bytes, file: file)
      let text = bytes.dropFirst(TextEncoding.markLength(of: bytes))
      pairs = try Yaml.mapping(String(decoding: text, as: UTF8.self), file: file)
    } catch {
      throw InputFaults([error])
    }
    var decoder = DefinitionDecoder(file: file)
    for pair in pairs { decoder.take(pair) }
    return try decoder.finished()
  }

  /// Looks whether the gazetteer and the folders of all versions are there.
  ///
  /// - Throws: `InputFaults` with every file or folder that is missing.
  package func check() throws(InputFaults) {
    var faults: [InputError] = []
    let gazetteer = path(actors)
    if FileBytes.kind(of: gazetteer) != .file {
      faults.append(
        InputError(
          file: file, line: lines["actors"], problem: "no file '\(gazetteer)'",
          remedy: "give the path of the gazetteer as 'actors', relative to the report's folder"))
    }
    for version in versions where FileBytes.kind(of: path(version.path)) != .folder {
      faults.append(
        InputError(
          file: file, line: version.line, problem: "no folder '\(path(version.path))'",
          remedy: "give the folder of version '\(version.label)', relative to the report's folder"))
    }
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
  }
}

/// Turns the pairs of a definition into its properties, strictly.
private struct DefinitionDecoder {
  private var definition: ReportDefinition
  private var faults: [InputError] = []

  private static let keys = [
    "title", "actors", "lexicon", "tone", "versions", "levels", "template", "comparison_template",
    "top",
    "matrix_actors", "workbook_rows",
  ]

  init(file: String) {
    definition = ReportDefinition(file: file)
  }

  mutating func take(_ pair: Yaml.Pair) {
    definition.lines[pair.key] = pair.line
    switch pair.key {
    case "title": take(pair, \.title)
    case "actors": take(pair, \.actors)
    case "lexicon": take(pair, \.lexicon)
    case "tone": takeTone(pair)
    case "versions": takeVersions(pair)
    case "levels": takeLevels(pair)
    case "template": take(pair, \.template)
    case "comparison_template": take(pair, \.comparisonTemplate)
    case "top": take(pair, \.top, 1...1_000)
    case "matrix_actors": take(pair, \.matrixActors, 1...2_000)
    case "workbook_rows": take(pair, \.workbookRows, 1...1_048_000)
    default:
      fault(
        pair.line, "unknown key '\(pair.key)'",
        suggestion(for: pair.key, among: Self.keys)
          + "keys are \(Self.keys.joined(separator: ", "))")
    }
  }

  func finished() throws(InputFaults) -> ReportDefinition {
    var faults = faults
    for (key, example) in [
      ("title", "title: Iraq in our publications"), ("versions", "versions: {2023: corpus/2023}"),
    ] where definition.lines[key] == nil {
      faults.append(
        InputError(
          file: definition.file, problem: "no key '\(key)'", remedy: "add it, e.g. \(example)"))
    }
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
    return definition
  }

  private mutating func fault(_ line: Int, _ problem: String, _ remedy: String) {
    faults.append(
      InputError(file: definition.file, line: line, problem: problem, remedy: remedy))
  }

  private mutating func take(
    _ pair: Yaml.Pair, _ path: WritableKeyPath<ReportDefinition, String>
  ) {
    guard case .scalar(let text) = pair.value, !text.trimmed.isEmpty else {
      return fault(pair.line, "'\(pair.key)' is no text", "write one text after the colon")
    }
    definition[keyPath: path] = text
  }

  private mutating func take(
    _ pair: Yaml.Pair, _ path: WritableKeyPath<ReportDefinition, Int>, _ range: ClosedRange<Int>
  ) {
    guard case .scalar(let text) = pair.value, let number = Int(text), range.contains(number) else {
      return fault(
        pair.line, "'\(pair.key)' is no whole number in \(range.lowerBound)...\(range.upperBound)",
        "write a number, without separators between its digits")
    }
    definition[keyPath: path] = number
  }

  private mutating func takeLevels(_ pair: Yaml.Pair) {
    let names = Level.mentionLevels.map(\.rawValue)
    guard case .list(let items) = pair.value, !items.isEmpty else {
      return fault(
        pair.line, "'levels' is no list",
        "write e.g. [name, metonym]; levels are \(names.joined(separator: ", "))")
    }
    definition.levels = []
    for item in items {
      let text = if case .scalar(let text) = item.value { text } else { "" }
      guard let level = Level(word: text), level != .exclusion else {
        fault(
          item.line, "unknown level '\(text)'",
          suggestion(for: text, among: names) + "levels are \(names.joined(separator: ", "))")
        continue
      }
      guard !definition.levels.contains(level) else {
        fault(item.line, "level '\(text)' stands twice", "keep one of the two")
        continue
      }
      definition.levels.append(level)
    }
  }

  private mutating func takeTone(_ pair: Yaml.Pair) {
    guard case .mapping(let pairs) = pair.value else {
      return fault(
        pair.line, "'tone' is no list of keys and values", "write e.g. tone: {parity: true}")
    }
    var decoder = ToneDefinitionDecoder(file: definition.file)
    decoder.take(pairs)
    definition.tone = decoder.definition
    faults += decoder.faults
  }

  private mutating func takeVersions(_ pair: Yaml.Pair) {
    guard case .mapping(let versions) = pair.value, !versions.isEmpty else {
      return fault(
        pair.line, "'versions' is no list of labels and folders",
        "write a line 'label: folder' for each version, indented")
    }
    for version in versions {
      if let problem = Self.problem(ofLabel: version.key) {
        fault(
          version.line, "label '\(version.key)' \(problem)",
          "use letters, digits, '.', '_' and '-', and begin with a letter or digit")
      }
      guard case .scalar(let path) = version.value, !path.trimmed.isEmpty else {
        fault(
          version.line, "version '\(version.key)' has no folder",
          "write the folder's path after the colon")
        continue
      }
      definition.versions.append(
        ReportDefinition.Version(label: version.key, path: path, line: version.line))
    }
    refuseAmbiguousLabels(versions)
  }

  private static func problem(ofLabel label: String) -> String? {
    let isLetterOrDigit = { (letter: Character) in letter.isLetter || letter.isNumber }
    guard let first = label.first else { return "is empty" }
    if let odd = label.first(where: { !isLetterOrDigit($0) && !"._-".contains($0) }) {
      return "contains '\(odd)'"
    }
    if !isLetterOrDigit(first) { return "begins with '\(first)'" }
    return label.contains("..") ? "contains '..'" : nil
  }

  /// The comparison of A with B is written to a folder A-B, which nothing else may be called.
  private mutating func refuseAmbiguousLabels(_ versions: [Yaml.Pair]) {
    var owners: [String: String] = [:]
    for version in versions { owners[version.key] = "version '\(version.key)'" }
    for version in versions {
      for other in versions where other.key != version.key {
        let folder = "\(version.key)-\(other.key)"
        let comparison = "the comparison of '\(version.key)' with '\(other.key)'"
        if let owner = owners[folder] {
          fault(
            max(version.line, other.line),
            "\(comparison) and \(owner) would share the folder '\(folder)'", "rename a label")
        }
        owners[folder] = comparison
      }
    }
  }
}
