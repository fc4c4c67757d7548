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
/// Valences are points, to three decimals; those of the lexicons that come with the program are from
/// −4 to +4. A term is a word or several divided by spaces, the same in capitals and small letters,
/// and stands once.
package enum LexiconTable {
  /// Reads a lexicon that comes with the program.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages, and for a lexicon that has none.
  /// - Returns: The terms in the order of the file, and no emoji.
  /// - Throws: `InputFaults` with every fault: a line without a tab or without a term, a valence
  ///   that is no number or outside −4...4, a term or part of the heading that stands twice; of
  ///   bytes that are not UTF-8 and of lone carriage returns, only the first.
  /// - Complexity: O(length of `bytes`), on average.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Lexicon {
    try read(bytes, file: file, limit: 4, isOwn: false).lexicon
  }

  /// Reads a lexicon of the user's own, such as the published files of VADER and AFINN.
  ///
  /// It differs from a bundled one in that valences may be within −1000...1000, that there must be
  /// a term, and that `*` and `?` stand for other letters unless they are part of an emoticon, or
  /// the file has a third column with numbers: that is how VADER is published, with the standard
  /// deviation. Such a file may have a term twice. VADER looks terms up in small letters, so the
  /// one in small letters counts, or else the last, and a warning tells.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for a lexicon that has none.
  /// - Returns: The terms in the order of the file, and no emoji.
  /// - Throws: `InputFaults` with every fault; see `read(_:file:)`.
  /// - Complexity: O(length of `bytes`), on average.
  static func readOwn(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    try read(bytes, file: file, limit: 1000, isOwn: true)
  }

  private static func read(
    _ bytes: [UInt8], file: String, limit: Int, isOwn: Bool
  ) throws(InputFaults) -> LexiconReading {
    var table = try HeadedTable(reading: bytes, file: file, columns: "the term and its valence")
    let isPublished = isOwn && table.hasDeviations
    let terms = terms(of: &table, limit: limit, mayRepeat: isPublished)
    if isOwn, terms.isEmpty, table.faults.isEmpty {
      table.add(nil, "has no term", "write lines with a term, a tab and its valence")
    }
    try table.throwFaults()
    let hasGlobs = isOwn && !isPublished && EmoticonMarks.areGlobs(in: terms)
    if isOwn, !isPublished, !hasGlobs {
      for (term, row) in zip(terms, table.rows) where EmoticonMarks.looksLikeGlob(term.text) {
        table.warn(row.line, EmoticonMarks.problem(term.text), EmoticonMarks.remedy)
      }
    }
    let name = [table.heading["name"] ?? file, table.heading["version"]].compactMap(\.self)
    return LexiconReading(
      lexicon: Lexicon(
        name: name.joined(separator: " "), source: table.heading["source"] ?? "",
        licence: table.heading["licence"] ?? "", terms: terms, hasGlobs: hasGlobs),
      warnings: table.warnings.inOrderOfLines)
  }

  /// The terms of a table, each once.
  ///
  /// - Parameters:
  ///   - table: Gets the faults and warnings.
  ///   - limit: The largest valence either way, in points.
  ///   - mayRepeat: Whether a term that stands twice is no fault but settled as VADER does.
  /// - Returns: The terms whose valence is right, in the order of the file.
  private static func terms(
    of table: inout HeadedTable, limit: Int, mayRepeat: Bool
  ) -> [Lexicon.Term] {
    var terms: [Lexicon.Term] = []
    terms.reserveCapacity(table.rows.count)
    /// By term in small letters: its line, and its place in `terms` if its valence is right.
    var places: [String: (line: Int, index: Int?)] = [:]
    places.reserveCapacity(table.rows.count)
    for row in table.rows {
      let text = row.first.singleSpaced
      let key = text.lowercased()
      let earlier = places[key]
      if let earlier, !mayRepeat {
        table.add(
          row.line, "'\(text)' already stands on line \(earlier.line)", "keep one of the two lines")
      }
      switch Points.thousandths(row.second, limit: limit) {
      case .success(let valence):
        let term = Lexicon.Term(text: text, valence: valence)
        if let earlier, mayRepeat, let index = earlier.index {
          // VADER asks for terms in small letters, so one with capitals is never found.
          let counts = text == key || terms[index].text != key
          table.warn(
            row.line,
            "'\(text)' already stands on line \(earlier.line); \(counts ? "this" : "that") one counts",
            "keep one of the two lines")
          guard counts else { continue }
          terms[index] = term
          places[key] = (row.line, index)
        } else if earlier == nil {
          places[key] = (row.line, terms.count)
          terms.append(term)
        }
      case .failure(let fault):
        if earlier == nil { places[key] = (row.line, nil) }
        table.add(
          row.line, "the valence '\(row.second)' of '\(text)' \(fault.problem)", fault.remedy)
      }
    }
    return terms
  }

  /// Reads a table of emoji, which is like a lexicon but has words in place of valences.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  /// - Returns: Emoji with the words that are scored in their place.
  /// - Throws: `InputFaults` with every fault: a line without a tab or without an emoji, an emoji
  ///   in ASCII or of several Unicode scalars, one without words, one that stands twice; of bytes
  ///   that are not UTF-8 and of lone carriage returns, only the first.
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
  private(set) var faults: [InputError] = []
  /// By the names `name`, `version`, `licence` and `source`.
  private(set) var heading: [String: String] = [:]
  private(set) var rows: [Row] = []
  private(set) var warnings: [InputError] = []
  /// Whether a third column has numbers, as in the published file of VADER.
  private(set) var hasDeviations = false

  init(reading bytes: [UInt8], file: String, columns: String) throws(InputFaults) {
    self.file = file
    do {
      try TextEncoding.check(bytes, file: file)
      try TextLines.checkReturns(bytes, file: file)
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
        if rows.isEmpty, fields.count > 2 {
          hasDeviations = Points.isNumber(text(fields[2].prefix { $0 != UInt8(ascii: "\t") }))
        }
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

  mutating func add(_ line: Int?, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  mutating func warn(_ line: Int, _ problem: String, _ remedy: String) {
    warnings.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
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
