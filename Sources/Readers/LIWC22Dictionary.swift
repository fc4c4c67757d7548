import Text

/// Reads a dictionary in the format of LIWC-22, a `.dicx`: a table with a column per category.
///
/// ```
/// DicTerm,tone_pos,tone_neg
/// good,X,
/// regret*,,X
/// ```
///
/// A term belongs to the categories whose field is `X` or a number; the number is its weight, from
/// −1000 to 1000, with at most three decimals. An empty field and 0 mean that it does not belong.
enum LIWC22Dictionary {
  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for the lexicon.
  /// - Returns: The categories in the order of the columns, with the terms.
  /// - Throws: `InputFaults` with every fault: a first column that is not named `DicTerm`, a
  ///   category without a name or that stands twice, a field of another kind, no term at all; of
  ///   rows of wrong length or quotes, only these.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    let text = try DictionaryText(reading: bytes, file: file)
    let table = try CSVRecords(reading: Array(text.text.utf8), file: file)
    var builder = LexiconBuilder(file: file, warnings: text.warnings)
    let header = table.header.map(\.trimmed)
    if header[0].lowercased() != "dicterm" {
      builder.fault(
        table.headerLine, "the first column is '\(header[0])', not 'DicTerm'",
        "name it DicTerm, and the other columns by their categories")
    }
    var categories: [Int] = []
    for (column, name) in header.enumerated().dropFirst() {
      if name.isEmpty {
        builder.fault(
          table.headerLine, "column \(column + 1) has no name", "name it by its category")
      } else if builder.line(ofCategory: name) != nil {
        builder.fault(
          table.headerLine, "category '\(name)' has two columns", "keep one of the two")
      }
      categories.append(builder.category(named: name, line: table.headerLine))
    }
    for record in table.records {
      let term = record.text(0).singleSpaced
      var isUsed = false
      for (column, category) in categories.enumerated() {
        let field = record.text(column + 1)
        guard !field.isEmpty else { continue }
        isUsed = true
        switch field.lowercased() == "x" ? .success(1000) : Points.thousandths(field, limit: 1000) {
        case .success(0): break
        case .success(let weight):
          builder.add(term, to: category, weight: weight, line: record.line)
        case .failure(let fault):
          builder.fault(
            record.line, "the weight '\(field)' of '\(term)' \(fault.problem)",
            "write X, a number such as 0.5, or nothing")
        }
      }
      if !isUsed {
        builder.warn(
          record.line, "'\(term)' has no category", "put an X into a column, or delete the line")
      }
    }
    return try builder.reading(name: file)
  }
}
