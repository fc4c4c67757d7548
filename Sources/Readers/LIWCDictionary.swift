import Text

/// Reads a dictionary in the format of LIWC up to 2015, a `.dic`.
///
/// ```
/// %
/// 31	posemo
/// 32	negemo
/// %
/// good	31
/// regret*	32
/// fed up	32
/// ```
///
/// Between two lines that are `%` stand the numbers of categories and their names, which may be
/// indented; below them terms, each with the numbers of its categories. A term ends at the first
/// tab, or else at the first space before a digit. A term on several lines has the categories of
/// all. `*` stands for any ending.
///
/// Conditions on the words around a term, such as `<of>131/125` and `(02 134)125/464`, are passed
/// over with a warning.
enum LIWCDictionary {
  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for the lexicon.
  /// - Returns: The categories in the order of their list, with the terms.
  /// - Throws: `InputFaults` with every fault: a list that does not open or close, a category
  ///   without number or name or that stands twice, a term without a number or with one that is
  ///   not in the list, no term at all.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    let text = try DictionaryText(reading: bytes, file: file)
    var reader = LIWCReader(builder: LexiconBuilder(file: file, warnings: text.warnings))
    reader.read(text.lines)
    return try reader.builder.reading(name: file)
  }
}

private struct LIWCReader {
  var builder: LexiconBuilder

  private struct Entry {
    /// Index into the builder's categories.
    var category: Int
    var line: Int
  }

  /// By number in the file.
  private var entries: [Int: Entry] = [:]

  init(builder: LexiconBuilder) {
    self.builder = builder
  }

  mutating func read(_ lines: [String]) {
    let bounds = lines.indices.filter { lines[$0].trimmed == "%" }.prefix(2)
    guard let opening = bounds.first, let closing = bounds.last, opening < closing else {
      builder.fault(
        bounds.first.map { $0 + 1 },
        bounds.isEmpty
          ? "has no list of categories" : "a list of categories opens here and never closes",
        "put the list of categories between two lines that are '%'")
      return
    }
    for (index, line) in lines.enumerated() {
      let content = line.trimmed
      guard !content.isEmpty, !bounds.contains(index) else { continue }
      if index < opening {
        builder.warn(
          index + 1, "'\(content)' stands before the list of categories and is passed over",
          "delete the line")
      } else if index < closing {
        readCategory(content, line: index + 1)
      } else {
        readTerm(content, line: index + 1)
      }
    }
  }

  private mutating func readCategory(_ content: String, line: Int) {
    let digits = content.prefix { !$0.isWhitespace }
    let name = content[digits.endIndex...].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard let number = Int(digits) else {
      builder.fault(
        line, "'\(digits)' is no number of a category", "write a whole number, a tab and a name")
      return
    }
    guard !name.isEmpty else {
      builder.fault(line, "category \(number) has no name", "write a tab and a name behind it")
      return
    }
    if let earlier = entries[number]?.line ?? builder.line(ofCategory: name) {
      let what = entries[number] == nil ? "'\(name)'" : "\(number)"
      builder.fault(
        line, "category \(what) already stands on line \(earlier)", "keep one of the two lines")
      return
    }
    entries[number] = Entry(category: builder.category(named: name, line: line), line: line)
  }

  private mutating func readTerm(_ content: String, line: Int) {
    guard let cut = Self.cut(of: content) else {
      builder.fault(
        line, "'\(content)' has no category",
        "put a tab between the term and the numbers of its categories")
      return
    }
    let term = String(content[..<cut]).singleSpaced
    if term.dropLast().contains("*") || term.contains("?") {
      let mark = term.dropLast().contains("*") ? "*" : "?"
      builder.warn(
        line, "'\(mark)' in '\(term)' stands for \(mark == "*" ? "any letters" : "one letter")",
        "LIWC has '*' at the end of a term only; write out the words you mean")
    }
    let (numbers, conditions) = Self.withoutConditions(content[cut...])
    for condition in conditions {
      builder.warn(
        line, "the condition '\(condition)' of '\(term)' is passed over",
        "give the term the categories it should always have")
    }
    for word in numbers {
      guard let number = Int(word), let entry = entries[number] else {
        builder.fault(
          line, "'\(term)' has the unknown category '\(word)'",
          "use a number from the list of categories, or add it there")
        continue
      }
      builder.add(term, to: entry.category, line: line)
    }
  }

  /// Where the term ends.
  private static func cut(of content: String) -> String.Index? {
    if let tab = content.firstIndex(of: "\t") { return tab }
    let spaces = content.indices.dropLast().filter { content[$0].isWhitespace }
    return spaces.first { content[content.index(after: $0)].isNumber }
  }

  /// Parts the numbers of categories from conditions, which are words in angle brackets or numbers
  /// in parentheses, with the numbers for either case behind.
  private static func withoutConditions(
    _ content: Substring
  ) -> (numbers: [Substring], conditions: [String]) {
    var numbers: [Substring] = []
    var conditions: [String] = []
    var rest = content.drop(while: \.isWhitespace)
    while let first = rest.first {
      let closing: Character? = first == "(" ? ")" : first == "<" ? ">" : nil
      var end = rest.startIndex
      if let closing, let close = rest.firstIndex(of: closing) {
        end = rest.index(after: close)
        // Sometimes a space is put between.
        let behind = rest[end...].drop(while: \.isWhitespace)
        if behind.prefix(while: { !$0.isWhitespace }).contains("/") { end = behind.startIndex }
      }
      end = rest[end...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      if closing == nil {
        numbers.append(rest[..<end])
      } else {
        conditions.append("\(rest[..<end])")
      }
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    return (numbers, conditions)
  }
}
