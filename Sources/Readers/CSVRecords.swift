package import Text

/// The rows of a CSV file after RFC 4180, with the lines on which they stand.
///
/// Read as well: a byte-order mark; line ends LF, CRLF or CR; semicolons or tabs in place of commas
/// (whichever the header has most of, since spreadsheets of many countries write semicolons); rows
/// that end early. Rows without any text are passed over.
package struct CSVRecords: Sendable, Equatable {
  package struct Record: Sendable, Equatable {
    /// Where the row begins, counted from 1; quoted fields may have line breaks of their own.
    package var line: Int
    /// As many as the header has, or fewer where the row ends early.
    package var fields: [String]
  }

  /// Names of the columns.
  package var header: [String]
  /// The line of the header.
  package var headerLine: Int
  package var records: [Record]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  /// - Throws: `InputFaults` with every fault: bytes that are not UTF-8, a quote without its end,
  ///   text after a closing quote, a row longer than the header, no header at all.
  /// - Complexity: O(*n*), for *n* bytes.
  package init(reading bytes: [UInt8], file: String) throws(InputFaults) {
    do {
      try TextEncoding.check(bytes, file: file)
    } catch {
      throw InputFaults([error])
    }
    var parser = CSVParser(bytes: bytes, file: file)
    let rows = parser.rows()
    var faults = parser.faults
    guard let header = rows.first else {
      faults.append(
        InputError(
          file: file, problem: "is empty", remedy: "begin with a line that names the columns"))
      throw InputFaults(faults)
    }
    for row in rows.dropFirst() where row.fields.count > header.fields.count {
      faults.append(
        InputError(
          file: file, line: row.line,
          problem: "the row has \(row.fields.count) fields, the header \(header.fields.count)",
          remedy: "put quotes around a field that holds a \(parser.separatorName)"))
    }
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
    self.header = header.fields
    self.headerLine = header.line
    self.records = Array(rows.dropFirst())
  }

  /// Finds columns by their names, whatever their order and letter case.
  ///
  /// - Parameters:
  ///   - names: The names to find; each inner list has the accepted names of one column.
  ///   - required: How many of them, from the first, must be there.
  ///   - file: The name to use in error messages.
  /// - Returns: Index into the fields of a record, or `nil` where a column is not there.
  /// - Throws: `InputFaults` with every column that is missing or stands twice.
  func columns(
    named names: [[String]], required: Int, file: String
  ) throws(InputFaults) -> [Int?] {
    let header = header.map { $0.trimmed.lowercased() }
    var faults: [InputError] = []
    var indices: [Int?] = []
    for (position, accepted) in names.enumerated() {
      let found = header.indices.filter { accepted.contains(header[$0]) }
      indices.append(found.first)
      if found.count > 1 {
        faults.append(
          InputError(
            file: file, line: headerLine,
            problem: "column '\(header[found[0]])' and column '\(header[found[1]])' say the same",
            remedy: "keep one of the two columns"))
      } else if found.isEmpty, position < required {
        // A column that is known under its own name is no misspelling of another.
        let known = Set(names.joined())
        let unknown = header.filter { !known.contains($0) && !$0.isEmpty }
        let advice =
          nearest(accepted[0], among: unknown).map { "rename '\($0)' to '\(accepted[0])'" }
          ?? "add it"
        let needed = names.prefix(required).map { $0.first(where: header.contains) ?? $0[0] }
        faults.append(
          InputError(
            file: file, line: headerLine, problem: "no column '\(accepted[0])'",
            remedy: "\(advice); \(Self.told(needed: needed))"))
      }
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
    return indices
  }
}

extension CSVRecords {
  /// Which columns there must be.
  private static func told(needed names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return "no other column is needed" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last) are needed"
  }
}

extension CSVRecords.Record {
  /// The field of a column without surrounding white space; empty where the row has none.
  func text(_ column: Int?) -> String {
    guard let column, column < fields.count else { return "" }
    return fields[column].trimmed
  }
}

/// Cuts bytes into rows and fields.
private struct CSVParser {
  let bytes: [UInt8]
  let file: String
  let separator: UInt8
  var faults: [InputError] = []

  private var position: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - Parameters:
  ///   - bytes: A whole file in UTF-8.
  ///   - file: The name to use in error messages.
  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = TextEncoding.markLength(of: bytes)
    separator = Self.separator(of: bytes)
  }

  var separatorName: String {
    switch separator {
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: "comma"
    }
  }

  mutating func rows() -> [CSVRecords.Record] {
    var rows: [CSVRecords.Record] = []
    while position < bytes.count {
      let start = line
      var fields = row()
      // Spreadsheets fill rows up with empty fields.
      while let last = fields.last, last.isEmpty { fields.removeLast() }
      if fields.contains(where: { !$0.trimmed.isEmpty }) {
        rows.append(CSVRecords.Record(line: start, fields: fields))
      }
    }
    return rows
  }

  /// Reads to the end of a row and passes its line end.
  private mutating func row() -> [String] {
    var fields: [String] = []
    while true {
      fields.append(
        position < bytes.count && bytes[position] == Self.quote ? quotedField() : plainField())
      guard position < bytes.count else { return fields }
      let byte = bytes[position]
      position += 1
      if byte == separator { continue }
      if byte == Self.carriageReturn, position < bytes.count, bytes[position] == Self.newline {
        position += 1
      }
      line += 1
      return fields
    }
  }

  private mutating func plainField() -> String {
    let start = position
    while position < bytes.count, !endsField(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedField() -> String {
    let opened = line
    var field: [UInt8] = []
    position += 1
    while true {
      guard position < bytes.count else {
        faults.append(
          InputError(
            file: file, line: opened, problem: "a quote opens here and never closes",
            remedy: "close it, and write a quote inside a quoted field as two"))
        return String(decoding: field, as: UTF8.self)
      }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { break }
        position += 1
      } else if byte == Self.newline {
        line += 1
      } else if byte == Self.carriageReturn, position < bytes.count,
        bytes[position] != Self.newline
      {
        line += 1
      }
      field.append(byte)
    }
    if position < bytes.count, !endsField(bytes[position]) {
      let rest = plainField()
      faults.append(
        InputError(
          file: file, line: line, problem: "'\(rest)' stands after a closing quote",
          remedy: "write a quote inside a quoted field as two"))
    }
    return String(decoding: field, as: UTF8.self)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  /// The separator that stands most often in the first line, outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn {
        if hasText { break }
        continue
      }
      hasText = true
      counts[byte, default: 0] += 1
    }
    let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    // The first of the most frequent, hence the comma where there is none.
    return separators.reduce(separators[0]) { best, next in
      counts[next, default: 0] > counts[best, default: 0] ? next : best
    }
  }
}
