package import Tables
import Text

/// Writes a table as CSV after RFC 4180: UTF-8 without a byte-order mark, CRLF line ends, quotes
/// only where a field needs them, and nothing at all for an undefined figure.
///
/// A text or header that a spreadsheet might take for a formula (it begins with `=`, `+`, `-`, `@`,
/// a tab or a carriage return) gets an apostrophe in front; numbers never do. Numbers have the
/// decimals of their column, rounded as exactly as `printf` rounds, and zero has no sign.
package struct CSVWriter: Sendable {
  package init() {}

  /// The whole file: the header and every row.
  package func bytes(of table: Table) -> [UInt8] {
    header(of: table) + bytes(of: table, rows: 0..<table.rowCount)
  }

  /// The line with the names of the columns.
  package func header(of table: Table) -> [UInt8] {
    var output: [UInt8] = []
    append(table.columns.map { .text($0.name) }, columns: table.columns, to: &output)
    return output
  }

  /// Some rows without the header; joined in order, such pieces make the file whatever their size,
  /// so that several threads can share the work.
  ///
  /// - Parameters:
  ///   - table: Where the rows are from.
  ///   - rows: Which rows, within `0..<table.rowCount`.
  /// - Returns: One line for each row.
  package func bytes(of table: Table, rows: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    append(table, rows: rows, to: &output)
    return output
  }

  /// Appends some rows of a table, each as a line.
  package func append(_ table: Table, rows: Range<Int>, to output: inout [UInt8]) {
    var row: [Cell] = []
    let kinds = table.columns.map(\.kind)
    for index in rows {
      row.removeAll(keepingCapacity: true)
      table.appendRow(index, &row)
      append(row, kinds, to: &output)
    }
  }

  /// Appends one row as a line.
  ///
  /// - Parameters:
  ///   - row: One cell for each column; numbers are finite and less than 2⁶³ from zero, which is
  ///     checked, since a table with another is our mistake.
  ///   - columns: For the decimals.
  ///   - output: What to append to.
  package func append(_ row: [Cell], columns: [Column], to output: inout [UInt8]) {
    append(row, columns.map(\.kind), to: &output)
  }

  private func append(_ row: [Cell], _ kinds: [Column.Kind], to output: inout [UInt8]) {
    precondition(row.count == kinds.count, "a row has one cell for each column")
    for index in row.indices {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendField(row[index], kinds[index], to: &output)
    }
    appendLineEnd(to: &output)
  }

  /// Appends a cell that is not the last of its row.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - kind: That of its column, for the decimals.
  ///   - output: What to append to.
  package func append(_ cell: Cell, _ kind: Column.Kind, to output: inout [UInt8]) {
    appendField(cell, kind, to: &output)
    output.append(UInt8(ascii: ","))
  }

  /// Appends a text in UTF-8 as a cell that is not the last of its row.
  package func append(text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(text, text.span, to: &output)
    output.append(UInt8(ascii: ","))
  }

  /// Appends the last cell of a row, a text in UTF-8, and ends the line.
  package func append(last text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(text, text.span, to: &output)
    appendLineEnd(to: &output)
  }

  private func appendLineEnd(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\r"))
    output.append(UInt8(ascii: "\n"))
  }

  private func appendField(_ cell: Cell, _ kind: Column.Kind, to output: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .text(let text): append(text.utf8, text.utf8.span, to: &output)
    case .integer(let value):
      append(value.magnitude, negative: value < 0, to: &output)
    case .number(let value):
      guard case .number(let decimals) = kind else {
        preconditionFailure("a number stands in a column for numbers")
      }
      append(value, decimals: decimals, to: &output)
    case .date(let date):
      append(UInt(date.year), width: 4, to: &output)
      output.append(UInt8(ascii: "-"))
      append(UInt(date.month), width: 2, to: &output)
      output.append(UInt8(ascii: "-"))
      append(UInt(date.day), width: 2, to: &output)
    }
  }

  /// Appends a text; `bytes` is the same as `text`.
  private func append(
    _ text: some Collection<UInt8>, _ bytes: Span<UInt8>, to output: inout [UInt8]
  ) {
    guard !bytes.isEmpty else { return }
    // How far the nearest byte is from one that asks for quotes: minima without an early exit make
    // a loop that the compiler turns into vector instructions.
    var quote = UInt8.max
    var other = UInt8.max
    for index in bytes.indices {
      let byte = bytes[index]
      quote = min(quote, byte ^ UInt8(ascii: "\""))
      other = min(other, byte ^ UInt8(ascii: ","))
      other = min(other, byte ^ UInt8(ascii: "\n"), byte ^ UInt8(ascii: "\r"))
    }
    let hasQuotes = quote == 0
    let quoted = hasQuotes || other == 0
    if quoted { output.append(UInt8(ascii: "\"")) }
    switch bytes[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      output.append(UInt8(ascii: "'"))
    default: break
    }
    if hasQuotes {
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "\"") { output.append(UInt8(ascii: "\"")) }
        output.append(bytes[index])
      }
    } else {
      output.append(contentsOf: text)
    }
    if quoted { output.append(UInt8(ascii: "\"")) }
  }

  /// The whole part and the fraction are exact; the fraction × 10ᵈ is rounded, half to even, by the
  /// part that the multiplication itself lost.
  private func append(_ value: Double, decimals: Int, to output: inout [UInt8]) {
    precondition(value.magnitude < 0x1p63, "figures are finite")
    var whole = UInt(value.magnitude)
    let fraction = value.magnitude - Double(whole)
    let scale = Self.powersOfTen[decimals]
    let product = fraction * Double(scale)
    var part = UInt(product)
    let rest = product - Double(part)
    if rest > 0.5 {
      part += 1
    } else if rest == 0.5 {
      let lost = (-product).addingProduct(fraction, Double(scale))
      let odd = decimals == 0 ? whole + part : part
      if lost > 0 || lost == 0 && odd % 2 == 1 { part += 1 }
    }
    if part == scale {
      whole += 1
      part = 0
    }
    append(whole, negative: value < 0 && (whole > 0 || part > 0), to: &output)
    guard decimals > 0 else { return }
    output.append(UInt8(ascii: "."))
    append(part, width: decimals, to: &output)
  }

  /// 10⁰ to 10¹⁵, the most decimals a `Double` can hold.
  private static let powersOfTen: [UInt] = (0...15).map { exponent in
    repeatElement(10, count: exponent).reduce(1, *)
  }

  private func append(_ magnitude: UInt, negative: Bool, to output: inout [UInt8]) {
    if negative { output.append(UInt8(ascii: "-")) }
    if magnitude < 10 {
      output.append(UInt8(ascii: "0") + UInt8(magnitude))
      return
    }
    var width = 2
    var rest = magnitude / 100
    while rest > 0 {
      width += 1
      rest /= 10
    }
    append(magnitude, width: width, to: &output)
  }

  /// With leading zeros; `width` has room for every digit.
  private func append(_ magnitude: UInt, width: Int, to output: inout [UInt8]) {
    output.append(addingCapacity: width) { room in
      room.append(repeating: UInt8(ascii: "0"), count: width)
      var digits = room.mutableSpan
      var rest = magnitude
      var index = width
      while rest > 0 {
        index -= 1
        digits[index] += UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
  }
}
