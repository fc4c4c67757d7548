import Text

/// Reads a dictionary in the format of WordStat, a `.cat`.
///
/// ```
/// TONE
/// 	NEGATIVE
/// 		REGRET* (1)
/// 		FED_UP (2)
/// ```
///
/// A line that ends with a number in parentheses is a term with its weight; any other line is a
/// category. Each belongs to the nearest category above that has fewer tabs before it, and the name
/// of a category is its path, joined by points. `_` divides the words of a term, `*` stands for any
/// letters, and `?` for one.
///
/// Rules on words near each other, which begin with `@`, are passed over with a warning.
enum WordStatDictionary {
  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for the lexicon.
  /// - Returns: The categories that have terms or nothing below them, and the terms, in the order of
  ///   the file.
  /// - Throws: `InputFaults` with every fault: a term outside any category, a weight that is no
  ///   number or outside −1000...1000, no term at all.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    let text = try DictionaryText(reading: bytes, file: file)
    var builder = LexiconBuilder(file: file, warnings: text.warnings)
    let lines = text.lines.enumerated().compactMap { Line($0.element, number: $0.offset + 1) }
    /// The categories around a line, outermost first.
    var around: [Line] = []
    for (index, line) in lines.enumerated() {
      while let last = around.last, last.depth >= line.depth { around.removeLast() }
      if line.text.hasPrefix("@") {
        builder.warn(
          line.number, "the rule '\(line.text)' is passed over",
          "list the phrases it stands for, such as 'NOT_GOOD (1)'")
        continue
      }
      let path = around.map(\.text)
      guard let (term, weight) = line.termAndWeight else {
        let isLeaf = index + 1 == lines.count || lines[index + 1].depth <= line.depth
        if isLeaf, let remark = line.remark {
          builder.fault(
            line.number, "the weight '\(remark)' of '\(line.text)' is not a number",
            "write a number in the parentheses, or leave them out in the name of a category")
        } else if isLeaf {
          _ = builder.category(
            named: (path + [line.text]).joined(separator: "."), line: line.number)
        }
        around.append(line)
        continue
      }
      guard let parent = around.last else {
        builder.fault(
          line.number, "'\(line.text)' stands in no category",
          "write a category above it with fewer tabs before the name")
        continue
      }
      let category = builder.category(named: path.joined(separator: "."), line: parent.number)
      switch Points.thousandths(weight, limit: 1000) {
      case .success(let weight):
        builder.add(
          term.replacing("_", with: " "), to: category, weight: weight, line: line.number)
      case .failure(let fault):
        builder.fault(
          line.number, "the weight '\(weight)' of '\(term)' \(fault.problem)", fault.remedy)
      }
    }
    return try builder.reading(name: file)
  }

  private struct Line {
    /// Counted from 1.
    var number: Int
    /// Tabs before the text; spaces among them do not count.
    var depth: Int
    /// Never empty.
    var text: String

    /// `nil` where the line is empty.
    init?(_ line: String, number: Int) {
      text = line.trimmed
      guard !text.isEmpty else { return nil }
      depth = line.prefix { $0.isWhitespace }.count { $0 == "\t" }
      self.number = number
    }

    /// What stands in parentheses at the end; `nil` where there are none.
    var remark: Substring? {
      guard text.hasSuffix(")"), let opening = text.lastIndex(of: "(") else { return nil }
      return text[opening...].dropFirst().dropLast()
    }

    /// A term and its weight; `nil` of a category.
    var termAndWeight: (term: String, weight: Substring)? {
      guard let remark, !remark.isEmpty, remark.allSatisfy({ "+-.,0123456789".contains($0) })
      else { return nil }
      return (String(text.dropLast(remark.count + 2)).trimmed, remark)
    }
  }
}
