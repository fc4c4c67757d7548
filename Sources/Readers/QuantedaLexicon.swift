import Text

/// Reads a dictionary of quanteda in YAML as a lexicon.
///
/// ```
/// tone:
///   positive: [good, "at peace"]
///   negative:
///     - regret*
///     - fed up
/// ```
///
/// A key with values is a category, named by its path, joined by points: `tone.positive`. `*` stands
/// for any letters, and `?` for one. Plain truth values such as `NO` are texts, with a warning, since
/// other programs do not read them as text; references are faults.
enum QuantedaLexicon {
  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for the lexicon.
  /// - Returns: The categories and terms in the order of the file.
  /// - Throws: `InputFaults` with every fault; of YAML that cannot be parsed, only the first.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    let text = try DictionaryText(reading: bytes, file: file)
    let tree: QuantedaTree
    do {
      tree = try QuantedaTree(reading: text.text, file: file, truthValues: .texts)
    } catch {
      throw InputFaults([error])
    }
    var builder = LexiconBuilder(
      file: file, warnings: text.warnings + tree.warnings, faults: tree.faults)
    for value in tree.values {
      guard let key = value.path.last else { continue }
      let name = value.path.map(\.text.trimmed).joined(separator: ".")
      let category = builder.category(named: name, line: key.line)
      if let text = value.text { builder.add(text, to: category, line: value.line) }
    }
    return try builder.reading(name: file)
  }
}
