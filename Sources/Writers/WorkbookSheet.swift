import CXLSXWriter
import Glibc
import Tables
import Text

/// A sheet of a workbook, written line by line from the top.
@safe struct WorkbookSheet {
  /// An upper bound of its XML so far.
  private(set) var bytes = 0

  private let pointer: UnsafeMutablePointer<lxw_worksheet>
  private let formats: CellFormats

  init(_ pointer: UnsafeMutablePointer<lxw_worksheet>, _ formats: CellFormats) {
    unsafe self.pointer = unsafe pointer
    self.formats = formats
  }

  /// Whether everything could be written so far.
  var isWhole: Bool { unsafe ferror(pointer.pointee.optimize_tmpfile) == 0 }

  /// Puts the sheet together and packs it, which can be done once, when there is a row.
  ///
  /// - Parameter temporaryFolder: Where it stands until it is packed.
  /// - Returns: `nil` where the rows or the sheet could not be written or read back.
  func packed(_ temporaryFolder: String) -> PackedBytes? {
    unsafe lxw_worksheet_write_single_row(pointer)
    _ = unsafe fflush(pointer.pointee.optimize_tmpfile)
    guard isWhole, let file = unsafe Self.namelessFile(in: temporaryFolder) else { return nil }
    defer { unsafe fclose(file) }
    unsafe pointer.pointee.file = unsafe file
    unsafe lxw_worksheet_assemble_xml_file(pointer)
    // The library closes it when it has copied the rows.
    unsafe pointer.pointee.optimize_tmpfile = nil
    guard unsafe fflush(file) == 0, unsafe ferror(file) == 0 else { return nil }
    let size = unsafe ftell(file)
    let bytes = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, fileno(file), 0)
    guard let bytes = unsafe bytes, unsafe bytes != MAP_FAILED else { return nil }
    defer { unsafe munmap(bytes, size) }
    return unsafe PackedBytes(UnsafeRawBufferPointer(start: bytes, count: size))
  }

  /// A new file that is gone when it is closed.
  private static func namelessFile(in folder: String) -> UnsafeMutablePointer<FILE>? {
    // The last six characters become others, so that no file has the name yet.
    let name = "rapporteur-" + String(repeating: "X", count: 6)
    var path = Array("\(folder)/\(name)".utf8CString)
    let descriptor = unsafe mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    _ = unsafe unlink(path)
    guard let file = unsafe fdopen(descriptor, "w+") else {
      _ = close(descriptor)
      return nil
    }
    return unsafe file
  }

  /// Says what the workbook is about.
  ///
  /// - Parameters:
  ///   - report: What is written.
  ///   - layouts: Of its tables.
  mutating func fill(about report: Report, _ layouts: [SheetLayout]) {
    let widths = [34, 80, 14, 14, 32]
    for (column, width) in widths.enumerated() {
      _ = unsafe worksheet_set_column(
        pointer, UInt16(column), UInt16(column), Double(width), nil)
    }
    setUpPrint()
    var line = 0
    write(report.title, line, 0, .title)
    line += 2
    for (label, value) in report.facts {
      if value.isEmpty, !label.isEmpty {
        write(label, line, 0, .heading)
      } else {
        write(label, line, 0, .wrapped)
        write(value, line, 1, .wrapped)
        let lines = max(
          SheetLayout.lines(label, width: widths[0]), SheetLayout.lines(value, width: widths[1]))
        setHeight(line, lines: lines)
      }
      line += 1
    }
    line += report.facts.isEmpty ? 0 : 1
    let header = ["Sheet", "What a row is", "Rows here", "Rows in all", "File with every row"]
    for (column, text) in header.enumerated() {
      write(text, line, column, .header(isNumber: [2, 3].contains(column)))
    }
    for layout in layouts {
      line += 1
      write(layout.name, line, 0, .wrapped)
      write(layout.table.note, line, 1, .wrapped)
      let lines = SheetLayout.lines(layout.table.note, width: widths[1])
      setHeight(line, lines: lines)
      write(.integer(layout.rowCount), line, 2, .integer, file: nil)
      write(.integer(layout.table.rowCount), line, 3, .integer, file: nil)
      write(layout.table.name + ".csv", line, 4, .wrapped)
    }
  }

  /// Shows a table.
  ///
  /// - Parameters:
  ///   - layout: What to show.
  ///   - file: A file beside the workbook with the whole table; `nil` = there is none.
  ///   - check: Called after about every 16 MB.
  /// - Throws: What `check` throws; the rest is then missing.
  mutating func fill(
    _ layout: SheetLayout, file: String?,
    check: (WorkbookSheet) throws(OutputError) -> Void
  ) throws(OutputError) {
    let columns = layout.table.columns.prefix(layout.columnCount)
    for (column, width) in layout.widths.enumerated() {
      _ = unsafe worksheet_set_column(
        pointer, UInt16(column), UInt16(column), Double(width), nil)
    }
    let header = layout.headerLine
    if let notice = layout.notice {
      write(notice, 0, 0, .notice)
    }
    for (index, column) in columns.enumerated() {
      let isNumber = column.kind != .text && column.kind != .date
      write(column.name, header, index, .header(isNumber: isNumber))
    }
    let headerLines = zip(columns, layout.widths).map { SheetLayout.lines($0.name, width: $1) }
    setHeight(header, lines: headerLines.max() ?? 1, padding: 5)
    unsafe worksheet_freeze_panes(pointer, UInt32(header + 1), UInt16(layout.frozenColumns))
    setUpPrint()

    let styles = zip(columns, layout.wraps).map { Self.style(of: $0, wraps: $1) }
    let wrapped = styles.indices.filter { styles[$0] == .wrapped }
    var cells: [Cell] = []
    var checked = 0
    for place in 0..<layout.rowCount {
      let line = header + 1 + place
      // The tags of a row with its number and height.
      bytes += 60
      layout.readRow(place, into: &cells)
      for index in styles.indices {
        write(cells[index], line, index, styles[index], file: file)
      }
      var lines = 1
      for index in wrapped {
        guard case .text(let text) = cells[index] else { continue }
        lines = max(lines, SheetLayout.lines(text, width: layout.widths[index]))
      }
      setHeight(line, lines: lines)
      if bytes - checked >= 16_000_000 {
        checked = bytes
        try check(self)
      }
    }
  }

  private static func style(of column: Column, wraps: Bool) -> CellStyle {
    switch column.kind {
    case .text: wraps ? .wrapped : .text
    case .integer: column.name.hasSuffix("year") ? .year : .integer
    case .number(let decimals): .number(decimals: decimals)
    case .date: .date
    }
  }

  /// Not every program finds the height of a row itself.
  private func setHeight(_ line: Int, lines: Int, padding: Int = 0) {
    let points = 15
    let highest = 409
    guard lines > 1 || padding > 0 else { return }
    let height = min(points * lines + padding, highest)
    _ = unsafe worksheet_set_row(pointer, UInt32(line), Double(height), nil)
  }

  private func setUpPrint() {
    let a4: UInt8 = 9
    unsafe worksheet_set_landscape(pointer)
    unsafe worksheet_set_paper(pointer, a4)
    unsafe worksheet_fit_to_pages(pointer, 1, 0)
    _ = unsafe worksheet_set_footer(pointer, "&L&A&RPage &P of &N")
  }

  // MARK: Cells

  /// The longest tags of a cell with its reference, its style and, where it is one, its number.
  private static let tags = 80

  private mutating func write(_ text: String, _ line: Int, _ column: Int, _ style: CellStyle) {
    write(.text(text), line, column, style, file: nil)
  }

  private mutating func write(
    _ cell: Cell, _ line: Int, _ column: Int, _ style: CellStyle, file: String?
  ) {
    switch cell {
    case .empty: return
    case .text(let text):
      guard !text.isEmpty else { return }
      let survey = SheetText.survey(text)
      bytes += Self.tags + survey.bytes
      let format = unsafe formats[style]
      let clean = survey.isClean ? text : SheetText.clean(text, file: file)
      // Handed over by itself, the text would be copied.
      _ = unsafe clean.withCString { text in
        unsafe worksheet_write_string(pointer, UInt32(line), UInt16(column), text, format)
      }
    case .integer(let value):
      write(Double(value), line, column, style)
    case .number(let value):
      precondition(value.isFinite, "figures are finite")
      // A zero without sign.
      write(value == 0 ? 0 : value, line, column, style)
    case .date(let date):
      if let day = Self.serialDay(date) {
        write(Double(day), line, column, .date)
      } else {
        write(.text(date.description), line, column, .text, file: nil)
      }
    }
  }

  private mutating func write(_ value: Double, _ line: Int, _ column: Int, _ style: CellStyle) {
    bytes += Self.tags
    let format = unsafe formats[style]
    _ = unsafe worksheet_write_number(pointer, UInt32(line), UInt16(column), value, format)
  }

  /// Days as Excel counts them, which has no days before 1900 and a 29 February 1900 too many.
  private static func serialDay(_ date: CalendarDate) -> Int? {
    guard date.year >= 1900 else { return nil }
    // Years begin in March, so that the leap day comes last.
    let year = date.month > 2 ? date.year : date.year - 1
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    let days = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear
    // 1 March 1900 is day 61.
    let march1900 = 365 * 1900 + 1900 / 4 - 1900 / 100 + 1900 / 400
    let serial = days - march1900 + 61
    return serial >= 61 ? serial : serial - 1
  }
}
