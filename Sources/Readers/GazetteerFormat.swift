package import Text

/// A gazetteer as it was read.
package struct GazetteerReading: Sendable, Equatable {
  package var format: GazetteerFormat
  package var gazetteer: Gazetteer
  /// What was read in spite of a doubt, in the order of lines.
  package var warnings: [InputError]
}

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
  /// - Returns: The actors and aliases in the order of the file, with warnings about what was read
  ///   in spite of a doubt.
  /// - Throws: `InputFaults` with every fault of the file.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> GazetteerReading {
    let format = Self(of: file, bytes: bytes)
    return switch format {
    case .table:
      GazetteerReading(
        format: format, gazetteer: try GazetteerTable.read(bytes, file: file), warnings: [])
    case .petrarch: try read(bytes, file: file, format, PetrarchActors.read)
    case .quanteda: try read(bytes, file: file, format, QuantedaDictionary.read)
    case .spacy: try read(bytes, file: file, format, SpacyPatterns.read)
    }
  }

  /// Reads what other programs wrote, perhaps long ago.
  private static func read(
    _ bytes: [UInt8], file: String, _ format: Self,
    _ read: (DictionaryText, inout GazetteerBuilder) throws(InputFaults) -> Gazetteer
  ) throws(InputFaults) -> GazetteerReading {
    let text = try DictionaryText(reading: bytes, file: file)
    var builder = GazetteerBuilder(
      file: file, clashRemedy: "an alias names one actor; use longer forms, or keep one of the two",
      warnings: text.warnings)
    let gazetteer = try read(text, &builder)
    return GazetteerReading(
      format: format, gazetteer: gazetteer, warnings: builder.warnings.inOrderOfLines)
  }

  private static func hasHeader(_ bytes: [UInt8]) -> Bool {
    let start = TextEncoding.markLength(of: bytes)
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let fields = String(decoding: line, as: UTF8.self).split { "\t,;".contains($0) }
      .map { String($0).trimmed.lowercased() }
    return fields.contains("id") && fields.contains("alias")
  }
}
