package import Text

/// The formats in which a user's lexicon may be written.
package enum LexiconFormat: Sendable, Equatable {
  /// Terms and points divided by tabs, as VADER and AFINN are published; see `LexiconTable`.
  case points
  /// Columns under a header, with scores or the names of categories; see `LexiconColumns`.
  case columns
  /// A numbered list of categories, then terms, in a `.dic`; see `LIWCDictionary`.
  case liwc
  /// A column per category, in a `.dicx`; see `LIWC22Dictionary`.
  case liwc22
  /// Keys with lists of values, as YAML; see `QuantedaLexicon`.
  case quanteda
  /// Categories after a plus sign, in a `.lc3`; see `LexicoderDictionary`.
  case lexicoder
  /// Nested categories as XML, in a `.ykd`; see `YoshikoderDictionary`.
  case yoshikoder
  /// Categories indented by tabs, in a `.cat`; see `WordStatDictionary`.
  case wordStat

  /// Tells the format by the end of a file's name; where this tells nothing, as with `.txt` and
  /// `.tsv`, by its first line.
  package init(of file: String, bytes: [UInt8]) {
    let name = file.split(separator: "/").last ?? ""
    switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "dic": self = .liwc
    case "dicx": self = .liwc22
    case "yml", "yaml": self = .quanteda
    case "lc3": self = .lexicoder
    // Lexicoder 2 wrote what Yoshikoder writes.
    case "ykd", "xml", "lcd": self = .yoshikoder
    case "cat": self = .wordStat
    case "csv": self = Self.fields(bytes).first == "dicterm" ? .liwc22 : .columns
    default: self = Self(fields: Self.fields(bytes))
    }
  }

  /// Reads a lexicon in the format that its name and content tell.
  ///
  /// Scores are as in the file and differ in range: VADER has −4...4, AFINN −5...5, others up to
  /// ±1000 points. A caller whose formula supposes a range scales them.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its path; the name to use in messages, and for a lexicon that has none.
  /// - Returns: The lexicon, with warnings about what was read in spite of a doubt.
  /// - Throws: `InputFaults` with every fault, each with its line; of a file that is no text, no
  ///   YAML or no XML, only the first.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    switch Self(of: file, bytes: bytes) {
    case .points: try LexiconTable.readOwn(bytes, file: file)
    case .columns: try LexiconColumns.read(bytes, file: file)
    case .liwc: try LIWCDictionary.read(bytes, file: file)
    case .liwc22: try LIWC22Dictionary.read(bytes, file: file)
    case .quanteda: try QuantedaLexicon.read(bytes, file: file)
    case .lexicoder: try LexicoderDictionary.read(bytes, file: file)
    case .yoshikoder: try YoshikoderDictionary.read(bytes, file: file)
    case .wordStat: try WordStatDictionary.read(bytes, file: file)
    }
  }

  private init(fields: [String]) {
    self =
      switch fields.first {
      case "%": .liwc
      case "dicterm": .liwc22
      case let first? where first.hasPrefix("<?xml") || first.hasPrefix("<dictionary"): .yoshikoder
      default: LexiconColumns.areHeader(fields) ? .columns : .points
      }
  }

  /// The fields of the first line with text, in small letters.
  private static func fields(_ bytes: [UInt8]) -> [String] {
    let start = TextEncoding.markLength(of: bytes)
    let line = bytes[start...].drop { " \t\r\n".utf8.contains($0) }
      .prefix { !"\r\n".utf8.contains($0) }
    return String(decoding: line, as: UTF8.self).split { "\t,;".contains($0) }
      .map { $0.filter { $0 != "\"" }.trimmed.lowercased() }
  }
}
