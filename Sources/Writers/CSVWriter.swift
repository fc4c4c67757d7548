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
    row.reserveCapacity(table.columns.count)
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
    let cells = row.span
    let kinds = kinds.span
    for index in cells.indices { append(cells[index], kinds[index], to: &output) }
    endLine(of: &output)
  }

  /// Appends a cell that is not the last of its row.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - kind: That of its column, for the decimals.
  ///   - output: What to append to.
  package func append(_ cell: Cell, _ kind: Column.Kind, to output: inout [UInt8]) {
    switch cell {
    case .empty: output.append(UInt8(ascii: ","))
    case .text(let text): append(text.utf8, text.utf8.span, to: &output)
    case .integer(let value): append(value, to: &output)
    case .number(let value):
      guard case .number(let decimals) = kind else {
        preconditionFailure("a number stands in a column for numbers")
      }
      append(value, decimals: decimals, to: &output)
    case .date(let date):
      output.append(addingCapacity: 11) { room in
        room.append(repeating: UInt8(ascii: "-"), count: 10)
        room.append(UInt8(ascii: ","))
        var digits = room.mutableSpan
        Self.put(UInt(date.year), in: 0..<4, of: &digits)
        Self.put(UInt(date.month), in: 5..<7, of: &digits)
        Self.put(UInt(date.day), in: 8..<10, of: &digits)
      }
    }
  }

  /// Appends a text in UTF-8 as a cell that is not the last of its row.
  package func append(text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(text, text.span, to: &output)
  }

  /// Appends a whole number as a cell that is not the last of its row.
  package func append(_ value: Int, to output: inout [UInt8]) {
    if value.magnitude < Self.small {
      append(small: value.magnitude, 0, isNegative: value < 0, to: &output)
    } else {
      append(value.magnitude, isNegative: value < 0, to: &output)
    }
  }

  /// Appends a number in units of its last decimal as a cell that is not the last of its row.
  package func append(_ value: Int, decimals: Int, to output: inout [UInt8]) {
    guard value.magnitude >= Self.small || decimals > 6 else {
      return append(small: value.magnitude, decimals, isNegative: value < 0, to: &output)
    }
    let (whole, part) = value.magnitude.quotientAndRemainder(
      dividingBy: UInt(Self.scale(of: decimals)))
    append(whole, part, decimals: decimals, isNegative: value < 0, to: &output)
  }

  /// Appends the last cell of a row, a text in UTF-8, and ends the line.
  package func append(last text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(text, text.span, to: &output)
    endLine(of: &output)
  }

  /// What stood behind the last cell becomes the end of the line.
  private func endLine(of output: inout [UInt8]) {
    output[output.count - 1] = UInt8(ascii: "\r")
    output.append(UInt8(ascii: "\n"))
  }

  /// What has more digits, with a point and a zero before it, does not fit into eight bytes.
  private static let small: UInt = 10_000_000

  /// Appends a number in units of its last decimal, of which there are up to six, and a comma.
  private func append(
    small value: UInt, _ decimals: Int, isNegative: Bool, to output: inout [UInt8]
  ) {
    // The first character is the lowest byte.
    var characters = UInt64(0)
    var count = 0
    var digits = 0
    var rest = UInt32(truncatingIfNeeded: value)
    repeat {
      if digits == decimals, digits > 0 {
        characters = characters << 8 | UInt64(UInt8(ascii: "."))
        count += 1
      }
      let tenth = rest / 10
      characters = characters << 8 | UInt64(0x30 + (rest - tenth * 10))
      rest = tenth
      digits += 1
      count += 1
    } while rest > 0 || digits <= decimals
    output.append(addingCapacity: 10) { room in
      if isNegative { room.append(UInt8(ascii: "-")) }
      for _ in 0..<count {
        room.append(UInt8(truncatingIfNeeded: characters))
        characters >>= 8
      }
      room.append(UInt8(ascii: ","))
    }
  }

  private static func scale(of decimals: Int) -> Int {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    return scale
  }

  /// Appends a text and a comma; `bytes` is the same as `text`.
  private func append(
    _ text: some Collection<UInt8>, _ bytes: Span<UInt8>, to output: inout [UInt8]
  ) {
    guard !bytes.isEmpty else { return output.append(UInt8(ascii: ",")) }
    if bytes.count <= 32, bytes.isPlain {
      output.append(addingCapacity: bytes.count + 1) { room in
        for index in bytes.indices { room.append(bytes[index]) }
        room.append(UInt8(ascii: ","))
      }
      return
    }
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
      output.append(addingCapacity: 2 * bytes.count) { room in
        for index in bytes.indices {
          if bytes[index] == UInt8(ascii: "\"") { room.append(UInt8(ascii: "\"")) }
          room.append(bytes[index])
        }
      }
    } else {
      output.append(contentsOf: text)
    }
    if quoted { output.append(UInt8(ascii: "\"")) }
    output.append(UInt8(ascii: ","))
  }

  /// The whole part and the fraction are exact; the fraction × 10ᵈ is rounded, half to even, by the
  /// part that the multiplication itself lost.
  private func append(_ value: Double, decimals: Int, to output: inout [UInt8]) {
    precondition(value.magnitude < 0x1p63, "figures are finite")
    precondition((0...15).contains(decimals), "a number has no more digits than it can hold")
    var whole = Int(value.magnitude)
    let fraction = value.magnitude - Double(whole)
    let scale = Self.scale(of: decimals)
    let product = fraction * Double(scale)
    var part = Int(product)
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
    let isNegative = value < 0 && (whole > 0 || part > 0)
    if whole < 1_000, decimals <= 4 {
      append(small: UInt(whole * scale + part), decimals, isNegative: isNegative, to: &output)
    } else {
      append(UInt(whole), UInt(part), decimals: decimals, isNegative: isNegative, to: &output)
    }
  }

  /// Appends a number by its whole part, which is less than 10¹⁹, and the digits of its fraction, and
  /// a comma.
  private func append(
    _ whole: UInt, _ fraction: UInt = 0, decimals: Int = 0, isNegative: Bool,
    to output: inout [UInt8]
  ) {
    let start = isNegative ? 1 : 0
    var point = start + 1
    var limit: UInt = 10
    while whole >= limit {
      point += 1
      limit &*= 10
    }
    let end = decimals > 0 ? point + 1 + decimals : point
    output.append(addingCapacity: end + 1) { room in
      if end == 1 {
        room.append(UInt8(ascii: "0") + UInt8(whole))
        room.append(UInt8(ascii: ","))
        return
      }
      room.append(repeating: UInt8(ascii: ","), count: end + 1)
      var digits = room.mutableSpan
      if isNegative { digits[0] = UInt8(ascii: "-") }
      Self.put(whole, in: start..<point, of: &digits)
      guard decimals > 0 else { return }
      digits[point] = UInt8(ascii: ".")
      Self.put(fraction, in: (point + 1)..<end, of: &digits)
    }
  }

  /// Writes a number with leading zeros; the places have room for every digit.
  private static func put(
    _ number: UInt, in places: Range<Int>, of digits: inout MutableSpan<UInt8>
  ) {
    var rest = number
    var place = places.upperBound
    while place > places.lowerBound {
      place -= 1
      let tenth = rest / 10
      digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    }
  }
}

extension Span<UInt8> {
  /// Whether a text that is not empty has nothing that asks for quotes or an apostrophe, nor anything
  /// like it: a short text is read so in fewer steps than many at once take.
  fileprivate var isPlain: Bool {
    guard self[0] >= UInt8(ascii: "0"), self[0] != UInt8(ascii: "="), self[0] != UInt8(ascii: "@")
    else { return false }
    for index in indices {
      let byte = self[index]
      guard byte > UInt8(ascii: ",") || byte == 0x20 else { return false }
    }
    return true
  }
}
