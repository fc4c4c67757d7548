package import Tables
import Text

/// What one sheet of a workbook shows of its table, and how wide.
package struct SheetLayout: Sendable {
  /// Excel's limits.
  package static let mostRows = 1_048_576
  package static let mostColumns = 16_384

  package var table: Table
  /// Unique within the workbook.
  package var name: String
  /// Rows that are shown, below the header.
  package var rowCount: Int
  /// The first line, where the sheet shows less than the table has.
  package var notice: String?
  /// In characters, one for each column that is shown.
  package var widths: [Int]
  /// Whether long texts go over several lines, one for each column that is shown.
  package var wraps: [Bool]

  package var columnCount: Int { widths.count }
  /// The line of the header, counted from 0.
  package var headerLine: Int { notice == nil ? 0 : 1 }

  /// Lays out a table.
  ///
  /// - Parameters:
  ///   - table: The table; its first rows, in the order of the sheet, are looked at for the widths.
  ///   - name: The name of the sheet.
  ///   - rowLimit: The most rows to show; Excel's own limit holds in any case.
  package init(of table: Table, name: String, rowLimit: Int) {
    self.table = table
    self.name = name
    let columnCount = min(table.columns.count, Self.mostColumns)
    let wanted = max(0, min(table.priority?.count ?? table.rowCount, table.rowCount, rowLimit))
    let complete =
      wanted == table.rowCount && wanted < Self.mostRows && columnCount == table.columns.count
    rowCount = min(wanted, Self.mostRows - (complete ? 1 : 2))
    notice =
      complete
      ? nil : Self.notice(table, rowCount: rowCount, columnCount: columnCount)
    widths = table.columns.prefix(columnCount).map { max($0.name.count + 4, 10) }
    wraps = Array(repeating: false, count: columnCount)
    fitWidths()
  }

  /// Replaces cells by those of the row that stands at a place of the sheet.
  package func readRow(_ place: Int, into cells: inout [Cell]) {
    cells.removeAll(keepingCapacity: true)
    table.appendRow(table.priority?[place] ?? place, &cells)
  }

  /// Columns on the left that stay in view; none of those that would leave no room for the others.
  package var frozenColumns: Int {
    let wanted = min(table.leadingColumns, columnCount)
    return (0...max(0, wanted)).last { widths.prefix($0).reduce(0, +) <= 80 } ?? 0
  }

  /// How many lines a text takes where it is wrapped, by estimate; at least 1.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - width: Of its column, in characters.
  /// - Returns: A number of lines that is rather too high than too low.
  package static func lines(_ text: String, width: Int) -> Int {
    // The last word of a line leaves some of it empty.
    let length = max(1, width - 2)
    let bytes = text.utf8.span
    var lines = 0
    var rest = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        lines += max(1, (rest + length - 1) / length)
        rest = 0
      } else if byte & 0xC0 != 0x80 {
        rest += 1
      }
    }
    return lines + max(1, (rest + length - 1) / length)
  }

  /// Looks at the first 200 rows: a column is as wide as its longest value, within limits.
  private mutating func fitWidths() {
    let widestHeader = 28
    let widestText = 60
    var longest = Array(repeating: 0, count: columnCount)
    var cells: [Cell] = []
    for place in 0..<min(rowCount, 200) {
      readRow(place, into: &cells)
      for column in 0..<columnCount {
        let length = Self.length(cells[column], table.columns[column].kind)
        longest[column] = max(longest[column], length)
      }
    }
    for column in 0..<columnCount {
      let fitting = max(min(widths[column], widestHeader), longest[column] + 3)
      widths[column] = min(table.columns[column].width ?? min(fitting, widestText), 255)
      // Prose is wrapped; ids and names are not, so that most rows stay one line high.
      wraps[column] =
        table.columns[column].kind == .text && widths[column] >= widestText
        && longest[column] > widths[column] - 3
    }
  }

  private static func length(_ cell: Cell, _ kind: Column.Kind) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): scalars(of: text.utf8.span, atMost: 100)
    case .integer(let value): groupedLength(value)
    case .number(let value):
      if case .number(let decimals) = kind, value.magnitude < 1e15 {
        groupedLength(Int(value.rounded(.towardZero))) + decimals + 2
      } else {
        20
      }
    case .date: 10
    }
  }

  private static func scalars(of bytes: Span<UInt8>, atMost most: Int) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      count += 1
      if count == most { break }
    }
    return count
  }

  private static func notice(_ table: Table, rowCount: Int, columnCount: Int) -> String {
    var shown: [String] = []
    if rowCount < table.rowCount {
      let first = table.priority == nil ? "the first " : ""
      shown.append("\(first)\(grouped(rowCount)) of \(grouped(table.rowCount)) rows")
    }
    if columnCount < table.columns.count {
      shown.append(
        "the first \(grouped(columnCount)) of \(grouped(table.columns.count)) columns")
    }
    let choice =
      table.priority != nil && rowCount < table.rowCount ? ", those that matter most first" : ""
    let list = shown.joined(separator: " and ")
    return "This sheet shows \(list)\(choice). \(table.name).csv has every one."
  }

  /// How many characters `grouped(_:)` makes.
  private static func groupedLength(_ value: Int) -> Int {
    var digits = 1
    var rest = value.magnitude / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return digits + (digits - 1) / 3 + (value < 0 ? 1 : 0)
  }

  /// Digits in groups of three: 12,345.
  package static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

extension SheetLayout {
  /// Names that Excel takes for the sheets of tables: at most 31 UTF-16 units, without `[]:*?/\`,
  /// control characters or an apostrophe at either end, and no two alike in any letter case.
  ///
  /// - Parameters:
  ///   - titles: What the sheets would like to be called.
  ///   - taken: Names that other sheets have.
  /// - Returns: One name for each title.
  package static func names(for titles: [String], taken: [String]) -> [String] {
    // Excel keeps "History" for itself.
    var used = Set((taken + ["History"]).map { $0.lowercased() })
    return titles.map { title in
      let stem = name(from: title)
      var name = cut(stem, to: 31)
      var number = 2
      while !used.insert(name.lowercased()).inserted {
        let suffix = " (\(number))"
        name = cut(stem, to: 31 - suffix.utf16.count) + suffix
        number += 1
      }
      return name
    }
  }

  private static func name(from title: String) -> String {
    let scalars = title.unicodeScalars.map { scalar -> Unicode.Scalar in
      if "[]:*?/\\".unicodeScalars.contains(scalar) { return "-" }
      let control = scalar.properties.generalCategory == .control
      return control || scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? " " : scalar
    }
    let name = trimmed(String(String.UnicodeScalarView(scalars)))
    return name.isEmpty ? "Table" : name
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    trimmed(SheetText.prefix(of: name, units: limit))
  }

  private static func trimmed(_ name: String) -> String {
    let isEdge: (Character) -> Bool = { $0 == "'" || $0.isWhitespace }
    guard let start = name.firstIndex(where: { !isEdge($0) }),
      let end = name.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(name[start...end])
  }
}

/// Text as a cell of a workbook can hold it.
package enum SheetText {
  /// The most UTF-16 units of one cell.
  package static let mostUnits = 32_767

  /// What the workbook has to know of a text before it is written.
  struct Survey {
    /// Whether the text may be written as it is.
    var isClean: Bool
    /// An upper bound of the bytes that it takes in the workbook's XML.
    var bytes: Int
  }

  /// Looks at every byte once; most texts need nothing else.
  static func survey(_ text: String) -> Survey {
    let bytes = text.utf8.span
    // How far the nearest byte is from one to be looked at: minima without an early exit make a
    // loop that the compiler turns into vector instructions.
    var least = UInt8.max
    var special = UInt8.max
    for index in bytes.indices {
      let byte = bytes[index]
      least = min(least, byte)
      special = min(special, byte ^ UInt8(ascii: "&"), byte ^ UInt8(ascii: "_"))
      special = min(special, byte ^ UInt8(ascii: "<"), byte ^ UInt8(ascii: ">"), byte ^ 0xBF)
    }
    guard least < 0x20 || special == 0 else {
      return Survey(isClean: bytes.count <= mostUnits, bytes: bytes.count)
    }
    return slowSurvey(bytes)
  }

  private static func slowSurvey(_ bytes: Span<UInt8>) -> Survey {
    var survey = Survey(isClean: bytes.count <= mostUnits, bytes: bytes.count)
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0..<0x20:
        survey.bytes += 2
        if byte != 0x09, byte != 0x0A { survey.isClean = false }
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): survey.bytes += 4
      case UInt8(ascii: "x"):
        if previous == UInt8(ascii: "_") {
          survey.bytes += 6
          survey.isClean = false
        }
      // U+FFFE and U+FFFF end so; so may others, which the slow way leaves as they are.
      case 0xBE, 0xBF:
        if previous == 0xBF { survey.isClean = false }
      default: break
      }
      previous = byte
    }
    return survey
  }

  /// A text without what XML cannot hold, and no longer than a cell.
  ///
  /// Line ends become LF; other control characters and noncharacters become U+FFFD; `_x0041_`,
  /// which Excel would read as *A*, is escaped.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - file: Where the whole text is, to be named where it is cut; `nil` = nowhere.
  /// - Returns: At most 32,767 UTF-16 units.
  package static func clean(_ text: String, file: String?) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !isAfterReturn { scalars.append("\n") }
      case "\t": scalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    let clean = String(scalars).replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    guard clean.utf16.count > mostUnits else { return clean }
    let mark = file.map { " …[cut; whole text in \($0)]" } ?? " …[cut]"
    return prefix(of: clean, units: mostUnits - mark.utf16.count) + mark
  }

  /// The longest prefix of whole characters within so many UTF-16 units.
  static func prefix(of text: String, units limit: Int) -> String {
    var units = 0
    var end = text.startIndex
    for index in text.indices {
      units += text[index].utf16.count
      guard units <= limit else { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }
}
