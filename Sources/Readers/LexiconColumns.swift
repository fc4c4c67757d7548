import Text

/// Reads a lexicon as a table with a header, in CSV or TSV.
///
/// ```
/// word,score          word,sentiment
/// good,1.9            good,positive
/// bad,-2.5            bad,negative
/// ```
///
/// The first column needed is named *term*, *word* or *token*, the second *score*, *value* or
/// *valence* for points, *category* for categories, and *sentiment* or *polarity* for either: for
/// categories where most of its fields are no numbers. Other columns are passed over. Points are
/// within −1000...1000, to three decimals.
///
/// A term may be several words; it has one score, but may have several categories. `*` and `?` stand
/// for other letters unless they are part of an emoticon.
enum LexiconColumns {
  private static let terms = ["term", "word", "token"]
  private static let scores = ["score", "value", "valence"]
  private static let kinds = ["sentiment", "polarity", "category"]

  /// Whether these fields, in small letters, name the columns of a lexicon.
  static func areHeader(_ fields: [String]) -> Bool {
    fields.contains(where: terms.contains) && fields.contains(where: (scores + kinds).contains)
  }

  /// Reads a lexicon.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - file: The name to use in messages, and for the lexicon.
  /// - Returns: The terms in the order of the file, with categories or with scores.
  /// - Throws: `InputFaults` with every fault: a column that is missing or stands twice, a field
  ///   that is empty, a score that is no number or outside its range, a term with two scores; of
  ///   bytes that are not UTF-8, lone carriage returns and rows of wrong length or quotes, only
  ///   the first kind.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    do {
      try TextEncoding.check(bytes, file: file)
      try TextLines.checkReturns(bytes, file: file)
    } catch {
      throw InputFaults([error])
    }
    let table = try CSVRecords(reading: bytes, file: file)
    let columns = try table.columns(named: [terms, scores + kinds], required: 2, file: file)
    let rows = table.records.map { record in
      Row(line: record.line, term: record.text(columns[0]), value: record.text(columns[1]))
    }
    let name = columns[1].map { table.header[$0].trimmed.lowercased() } ?? ""
    let words = rows.count { !$0.value.isEmpty && !Points.isNumber($0.value) }
    let areCategories = name == "category" || kinds.contains(name) && words * 2 > rows.count
    return areCategories
      ? try categories(rows, file: file) : try scores(rows, column: name, file: file)
  }

  private struct Row {
    /// Counted from 1.
    var line: Int
    var term: String
    var value: String
  }

  private static func scores(
    _ rows: [Row], column: String, file: String
  ) throws(InputFaults) -> LexiconReading {
    var terms: [Lexicon.Term] = []
    var faults: [InputError] = []
    var lines: [String: Int] = [:]
    func add(_ row: Row?, _ problem: String, _ remedy: String) {
      faults.append(InputError(file: file, line: row?.line, problem: problem, remedy: remedy))
    }
    for row in rows {
      let text = row.term.singleSpaced
      guard !text.isEmpty else {
        add(row, "the row has no term", "write one, or delete the line")
        continue
      }
      if let earlier = lines[text.lowercased()] {
        add(row, "'\(text)' already stands on line \(earlier)", "keep one of the two lines")
      } else {
        lines[text.lowercased()] = row.line
      }
      guard !row.value.isEmpty else {
        add(
          row, "'\(text)' has no \(column)",
          "divide the term and its \(column) as in the first line")
        continue
      }
      switch Points.thousandths(row.value, limit: 1000) {
      case .success(let valence): terms.append(Lexicon.Term(text: text, valence: valence))
      case .failure(let fault):
        add(row, "the \(column) '\(row.value)' of '\(text)' \(fault.problem)", fault.remedy)
      }
    }
    if terms.isEmpty, faults.isEmpty {
      add(nil, "has no term", "write lines with a term and its \(column)")
    }
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
    let hasGlobs = EmoticonMarks.areGlobs(in: terms)
    let marked = zip(terms, rows).filter { !hasGlobs && EmoticonMarks.looksLikeGlob($0.0.text) }
    let warnings = marked.map { term, row in
      InputError(
        file: file, line: row.line, problem: EmoticonMarks.problem(term.text),
        remedy: EmoticonMarks.remedy)
    }
    return LexiconReading(
      lexicon: Lexicon(name: file, terms: terms, hasGlobs: hasGlobs), warnings: warnings)
  }

  private static func categories(
    _ rows: [Row], file: String
  ) throws(InputFaults) -> LexiconReading {
    var builder = LexiconBuilder(file: file)
    /// By name in small letters, since rows repeat it.
    var indices: [String: Int] = [:]
    for row in rows {
      guard !row.value.isEmpty else {
        builder.fault(
          row.line, "'\(row.term)' has no category",
          "divide the term and its category as in the first line")
        continue
      }
      guard !Points.isNumber(row.value) else {
        builder.fault(
          row.line, "'\(row.value)' is no category", "write a name, such as positive or negative")
        continue
      }
      let key = row.value.lowercased()
      let index = indices[key] ?? builder.category(named: row.value, line: row.line)
      if indices.updateValue(index, forKey: key) == nil, Lexicon.Side(categoryName: key) == nil,
        let meant = nearest(key, among: ["positive", "negative"]), meant.first == key.first
      {
        builder.warn(
          row.line, "category '\(row.value)' is counted for itself",
          "did you mean '\(meant)'?")
      }
      builder.add(row.term, to: index, line: row.line)
    }
    return try builder.reading(name: file)
  }
}
