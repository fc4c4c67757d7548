package import Text

/// Reads a lexicon: a heading, then one term per line with a tab and its valence.
///
/// ```
/// # name: VADER
/// # version: 3.3.2
/// # licence: MIT
/// # source: Hutto and Gilbert, 2014
/// #
/// # Any other line of the heading is for people.
/// good	1.9
/// ```
///
/// The heading is the lines at the top that begin with `#` and hold no tab; it may lack any of its
/// four parts. Further columns, as the published file of VADER has them, are passed over, and so
/// are empty lines. The file is UTF-8, with or without a byte-order mark; line ends are LF or CRLF.
///
/// Valences are points from −4 to +4, to three decimals. A term is one word, the same in capitals
/// and small letters, and stands once.
package enum LexiconTable {
  /// Reads a lexicon.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages, and for a lexicon that has none.
  /// - Returns: The terms in the order of the file, and no emoji.
  /// - Throws: `InputFaults` with every fault: a line without a tab or without a term, a term with
  ///   a space, a valence that is no number or outside its range, a term or part of the heading
  ///   that stands twice; of bytes that are not UTF-8, only the first.
  /// - Complexity: O(length of `bytes`), on average.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Lexicon {
    var table = try HeadedTable(reading: bytes, file: file, columns: "the term and its valence")
    var terms: [Lexicon.Term] = []
    terms.reserveCapacity(table.rows.count)
    var lines: [String: Int] = [:]
    lines.reserveCapacity(table.rows.count)
    for row in table.rows {
      if row.first.unicodeScalars.contains(where: \.properties.isWhitespace) {
        table.add(
          row.line, "'\(row.first)' is more than one word",
          "choose one of its words, since texts are scored word by word")
      } else if let earlier = lines.updateValue(row.line, forKey: row.first.lowercased()) {
        lines[row.first.lowercased()] = earlier
        table.add(
          row.line, "'\(row.first)' already stands on line \(earlier)", "keep one of the two lines")
      }
      switch thousandths(row.second.utf8) {
      case .success(let valence):
        terms.append(Lexicon.Term(text: row.first, valence: valence))
      case .failure(let fault):
        table.add(
          row.line, "the valence '\(row.second)' of '\(row.first)' \(fault.problem)", fault.remedy)
      }
    }
    try table.throwFaults()
    let name = [table.heading["name"] ?? file, table.heading["version"]].compactMap(\.self)
    return Lexicon(
      name: name.joined(separator: " "), source: table.heading["source"] ?? "",
      licence: table.heading["licence"] ?? "", terms: terms)
  }

  /// Reads a table of emoji, which is like a lexicon but has words in place of valences.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  /// - Returns: Emoji with the words that are scored in their place.
  /// - Throws: `InputFaults` with every fault: a line without a tab or without an emoji, an emoji
  ///   in ASCII or of several Unicode scalars, one without words, one that stands twice; of bytes
  ///   that are not UTF-8, only the first.
  /// - Complexity: O(length of `bytes`), on average.
  package static func readEmoji(
    _ bytes: [UInt8], file: String
  ) throws(InputFaults) -> [Unicode.Scalar: String] {
    var table = try HeadedTable(reading: bytes, file: file, columns: "the emoji and its words")
    var emoji: [Unicode.Scalar: String] = [:]
    var lines: [Unicode.Scalar: Int] = [:]
    for row in table.rows {
      guard let scalar = row.first.unicodeScalars.first, !scalar.isASCII,
        row.first.unicodeScalars.count == 1
      else {
        table.add(
          row.line, "'\(row.first)' is not one character beyond ASCII",
          "leave out joiners and variation selectors")
        continue
      }
      if row.second.isEmpty {
        table.add(row.line, "'\(row.first)' has no words", "write its description after the tab")
      }
      if let earlier = lines[scalar] {
        table.add(
          row.line, "'\(row.first)' already stands on line \(earlier)", "keep one of the two lines")
      } else {
        lines[scalar] = row.line
        emoji[scalar] = row.second
      }
    }
    try table.throwFaults()
    return emoji
  }

  private struct ValenceFault: Error {
    var problem: String
    var remedy: String
  }

  /// A decimal number of points as thousandths.
  private static func thousandths(_ digits: String.UTF8View) -> Result<Int, ValenceFault> {
    var value = 0
    var count = 0
    var decimals: Int?
    for (index, byte) in digits.enumerated() {
      switch byte {
      case UInt8(ascii: "+") where index == 0, UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        decimals = decimals.map { $0 + 1 }
        // Beyond the range it no longer matters what the number is.
        value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
      default: count = .min
      }
    }
    guard count > 0 else {
      return .failure(
        ValenceFault(problem: "is not a number", remedy: "write points as in 1.9 or -2.25"))
    }
    let places = decimals ?? 0
    guard places <= 3 else {
      return .failure(
        ValenceFault(problem: "has more than three decimals", remedy: "round it to three"))
    }
    for _ in places..<3 { value *= 10 }
    guard value <= 4000 else {
      return .failure(
        ValenceFault(problem: "is not within -4...4", remedy: "scale all valences to -4...4"))
    }
    return .success(digits.first == UInt8(ascii: "-") ? -value : value)
  }
}

/// A file of two columns, divided by a tab, under a heading.
private struct HeadedTable {
  struct Row {
    /// Counted from 1.
    var line: Int
    /// Never empty.
    var first: String
    var second: String
  }

  private let file: String
  private var faults: [InputError] = []
  /// By the names `name`, `version`, `licence` and `source`.
  private(set) var heading: [String: String] = [:]
  private(set) var rows: [Row] = []

  init(reading bytes: [UInt8], file: String, columns: String) throws(InputFaults) {
    self.file = file
    do {
      try TextEncoding.check(bytes, file: file)
    } catch {
      throw InputFaults([error])
    }
    var start = TextEncoding.markLength(of: bytes)
    var line = 0
    var headingLines: [String: Int] = [:]
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let content = trimmed(bytes[start..<end])
      start = end + 1
      line += 1
      guard let first = content.first else { continue }
      let fields = content.split(
        separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
      if fields.count > 1, let term = fields.first, !trimmed(term).isEmpty {
        rows.append(Row(line: line, first: text(term), second: text(fields[1])))
      } else if fields.count == 1, first == UInt8(ascii: "#"), rows.isEmpty {
        readHeading(text(content.dropFirst()), line: line, lines: &headingLines)
      } else if fields.count == 1 {
        add(line, "'\(text(content))' has no tab", "put a tab between \(columns)")
      } else {
        add(line, "nothing stands before the tab", "write \(columns), or delete the line")
      }
    }
  }

  mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  func throwFaults() throws(InputFaults) {
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
  }

  private mutating func readHeading(_ content: String, line: Int, lines: inout [String: Int]) {
    guard let colon = content.firstIndex(of: ":") else { return }
    let key = String(content[..<colon]).trimmed
    guard ["name", "version", "licence", "source"].contains(key) else { return }
    if let earlier = lines[key] {
      add(line, "'\(key)' already stands on line \(earlier)", "keep one of the two lines")
    } else {
      lines[key] = line
      heading[key] = String(content[colon...].dropFirst()).trimmed
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: trimmed(bytes), as: UTF8.self)
  }

  /// Without spaces and the carriage return at its end, and without spaces before it.
  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    return bytes
  }
}
