package import Text

/// The formats in which a gazetteer may be written.
package enum GazetteerFormat: Sendable, Equatable {
  /// Rows of aliases, as CSV or TSV; see `GazetteerTable`.
  case table
  /// Actors with synonyms and codes; see `PetrarchActors`.
  case petrarch
  /// Keys with lists of values, as YAML; see `QuantedaDictionary`.
  case quanteda
  /// Labelled patterns, as JSON Lines; see `SpacyPatterns`.
  case spacy

  /// Tells the format by the end of a file's name; a table is what has another name, and a `.txt`
  /// whose first line names the columns *id* and *alias*, as spreadsheets write it.
  package init(of file: String, bytes: [UInt8]) {
    let name = file.split(separator: "/").last ?? ""
    switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "actors": self = .petrarch
    case "txt": self = Self.hasHeader(bytes) ? .table : .petrarch
    case "yml", "yaml": self = .quanteda
    case "jsonl": self = .spacy
    default: self = .table
    }
  }

  /// Reads a gazetteer in the format that its name tells.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its path; the name to use in error messages.
  /// - Returns: The actors and aliases in the order of the file.
  /// - Throws: `InputFaults` with every fault of the file.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Gazetteer {
    switch Self(of: file, bytes: bytes) {
    case .table: try GazetteerTable.read(bytes, file: file)
    case .petrarch: try PetrarchActors.read(bytes, file: file)
    case .quanteda: try QuantedaDictionary.read(bytes, file: file)
    case .spacy: try SpacyPatterns.read(bytes, file: file)
    }
  }

  private static func hasHeader(_ bytes: [UInt8]) -> Bool {
    let start = TextEncoding.markLength(of: bytes)
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let fields = String(decoding: line, as: UTF8.self).split { "\t,;".contains($0) }
      .map { String($0).trimmed.lowercased() }
    return fields.contains("id") && fields.contains("alias")
  }
}

extension GazetteerBuilder {
  /// For a format in which an alias cannot be a role.
  init(file: String) {
    self.init(
      file: file, clashRemedy: "an alias names one actor; use longer forms, or keep one of the two")
  }
}
