import Text

/// Reads a dictionary in the format of Lexicoder 3, a `.lc3`.
///
/// ```
/// +negative
/// a lie
/// regret*
/// +neg_positive
/// not good
/// ```
///
/// A line that begins with `+` names a category, and the terms below belong to it. `*` stands for any
/// letters. Spaces around a term mean nothing, since terms are whole words here.
enum LexicoderDictionary {
  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for the lexicon.
  /// - Returns: The categories and terms in the order of the file.
  /// - Throws: `InputFaults` with every fault: a category without a name, a term before any
  ///   category, no term at all.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    let text = try DictionaryText(reading: bytes, file: file)
    var builder = LexiconBuilder(file: file, warnings: text.warnings)
    var category: Int?
    for (index, line) in text.lines.enumerated() {
      let content = line.trimmed
      guard content.first == "+" else {
        if content.isEmpty { continue }
        if let category {
          builder.add(content, to: category, line: index + 1)
        } else {
          builder.fault(
            index + 1, "'\(content)' stands before any category",
            "write a line with the category above it, such as '+negative'")
        }
        continue
      }
      let name = String(content.dropFirst()).trimmed
      if name.isEmpty {
        builder.fault(index + 1, "a category has no name", "write it behind the '+'")
      }
      category = builder.category(named: name, line: index + 1)
    }
    return try builder.reading(name: file)
  }
}
