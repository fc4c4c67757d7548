import CXLSXWriter
import Foundation
import Tables
import Text

/// A workbook of the C library, and an upper bound of what it will take on disk.
@safe struct Workbook {
  /// Bytes of XML so far, with the parts that every workbook has.
  private(set) var bytes = 100_000

  private let pointer: UnsafeMutablePointer<lxw_workbook>
  /// By place of their style; `nil` where no cell has had it yet.
  private var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []

  /// How a cell looks.
  enum Style: Equatable {
    case title, heading, notice, text, wrapped
    case header(isNumber: Bool)
    /// A whole number that names something, without groups of three.
    case year
    case integer, date
    case number(decimals: Int)

    /// Another for every style.
    var place: Int {
      switch self {
      case .title: 0
      case .heading: 1
      case .notice: 2
      case .text: 3
      case .wrapped: 4
      case .header(let isNumber): isNumber ? 5 : 6
      case .year: 7
      case .integer: 8
      case .date: 9
      case .number(let decimals): 10 + decimals
      }
    }
  }

  init?(path: String, temporaryFolder: String) {
    let pointer = unsafe temporaryFolder.withCString { folder in
      // All in memory until the end: temporary files are then written after the disk was looked at.
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  func setTitle(_ title: String) {
    unsafe SheetText.clean(title, file: nil).withCString { text in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = UnsafeMutablePointer(mutating: text)
      // 2000-01-01T00:00:00Z, so that two runs give the same bytes.
      unsafe properties.created = 946_684_800
      _ = unsafe workbook_set_properties(pointer, &properties)
    }
  }

  func close() -> lxw_error {
    unsafe workbook_close(pointer)
  }

  func abandon() {
    unsafe lxw_workbook_free(pointer)
  }

  // MARK: Sheets

  mutating func addAbout(_ report: Report, _ layouts: [SheetLayout]) {
    let sheet = unsafe workbook_add_worksheet(pointer, "About")
    let widths = [34, 80, 14, 14, 32]
    for (column, width) in widths.enumerated() {
      _ = unsafe worksheet_set_column(
        sheet, UInt16(column), UInt16(column), Double(width), nil)
    }
    unsafe setUpPrint(sheet)
    var line = 0
    unsafe write(report.title, line, 0, .title, sheet)
    line += 2
    for (label, value) in report.facts {
      if value.isEmpty, !label.isEmpty {
        unsafe write(label, line, 0, .heading, sheet)
      } else {
        unsafe write(label, line, 0, .wrapped, sheet)
        unsafe write(value, line, 1, .wrapped, sheet)
        let lines = max(
          SheetLayout.lines(label, width: widths[0]), SheetLayout.lines(value, width: widths[1]))
        unsafe setHeight(line, lines: lines, sheet)
      }
      line += 1
    }
    line += report.facts.isEmpty ? 0 : 1
    let header = ["Sheet", "What a row is", "Rows here", "Rows in all", "File with every row"]
    for (column, text) in header.enumerated() {
      unsafe write(text, line, column, .header(isNumber: [2, 3].contains(column)), sheet)
    }
    for layout in layouts {
      line += 1
      unsafe write(layout.name, line, 0, .wrapped, sheet)
      unsafe write(layout.table.note, line, 1, .wrapped, sheet)
      let lines = SheetLayout.lines(layout.table.note, width: widths[1])
      unsafe setHeight(line, lines: lines, sheet)
      unsafe write(.integer(layout.rowCount), line, 2, .integer, sheet, file: nil)
      unsafe write(.integer(layout.table.rowCount), line, 3, .integer, sheet, file: nil)
      unsafe write(layout.table.name + ".csv", line, 4, .wrapped, sheet)
    }
  }

  /// - Parameters:
  ///   - layout: What to show.
  ///   - hasFile: Whether a file beside the workbook has the whole table.
  mutating func addSheet(_ layout: SheetLayout, hasFile: Bool = true) {
    let sheet = unsafe workbook_add_worksheet(pointer, layout.name)
    let columns = layout.table.columns.prefix(layout.columnCount)
    for (column, width) in layout.widths.enumerated() {
      _ = unsafe worksheet_set_column(
        sheet, UInt16(column), UInt16(column), Double(width), nil)
    }
    let header = layout.headerLine
    if let notice = layout.notice {
      unsafe write(notice, 0, 0, .notice, sheet)
    }
    for (index, column) in columns.enumerated() {
      let isNumber = column.kind != .text && column.kind != .date
      unsafe write(column.name, header, index, .header(isNumber: isNumber), sheet)
    }
    let headerLines = zip(columns, layout.widths).map { SheetLayout.lines($0.name, width: $1) }
    unsafe setHeight(header, lines: headerLines.max() ?? 1, sheet, padding: 5)
    unsafe worksheet_freeze_panes(sheet, UInt32(header + 1), UInt16(layout.frozenColumns))
    if let last = columns.indices.last {
      _ = unsafe worksheet_autofilter(
        sheet, UInt32(header), 0, UInt32(header + layout.rowCount), UInt16(last))
    }
    unsafe setUpPrint(sheet)
    _ = unsafe worksheet_repeat_rows(sheet, UInt32(header), UInt32(header))

    let styles = zip(columns, layout.wraps).map { Self.style(of: $0, wraps: $1) }
    let file = hasFile ? layout.table.name + ".csv" : nil
    let wrapped = styles.indices.filter { styles[$0] == .wrapped }
    var cells: [Cell] = []
    for place in 0..<layout.rowCount {
      let line = header + 1 + place
      layout.readRow(place, into: &cells)
      for index in styles.indices {
        unsafe write(cells[index], line, index, styles[index], sheet, file: file)
      }
      var lines = 1
      for index in wrapped {
        guard case .text(let text) = cells[index] else { continue }
        lines = max(lines, SheetLayout.lines(text, width: layout.widths[index]))
      }
      unsafe setHeight(line, lines: lines, sheet)
    }
  }

  private static func style(of column: Column, wraps: Bool) -> Style {
    switch column.kind {
    case .text: wraps ? .wrapped : .text
    case .integer: column.name.hasSuffix("year") ? .year : .integer
    case .number(let decimals): .number(decimals: decimals)
    case .date: .date
    }
  }

  /// Not every program finds the height of a row itself.
  private func setHeight(
    _ line: Int, lines: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, padding: Int = 0
  ) {
    let points = 15
    let highest = 409
    guard lines > 1 || padding > 0 else { return }
    let height = min(points * lines + padding, highest)
    _ = unsafe worksheet_set_row(sheet, UInt32(line), Double(height), nil)
  }

  private func setUpPrint(_ sheet: UnsafeMutablePointer<lxw_worksheet>?) {
    let a4: UInt8 = 9
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_set_paper(sheet, a4)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    _ = unsafe worksheet_set_footer(sheet, "&L&A&RPage &P of &N")
  }

  // MARK: Cells

  private mutating func write(
    _ text: String, _ line: Int, _ column: Int, _ style: Style,
    _ sheet: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    unsafe write(.text(text), line, column, style, sheet, file: nil)
  }

  private mutating func write(
    _ cell: Cell, _ line: Int, _ column: Int, _ style: Style,
    _ sheet: UnsafeMutablePointer<lxw_worksheet>?, file: String?
  ) {
    // The longest tag with its reference, style and number.
    bytes += 80
    switch cell {
    case .empty: return
    case .text(let text):
      guard !text.isEmpty else { return }
      let survey = SheetText.survey(text)
      bytes += survey.bytes
      let format = unsafe format(style)
      let clean = survey.isClean ? text : SheetText.clean(text, file: file)
      // Handed over by itself, the text would be copied.
      _ = unsafe clean.withCString { text in
        unsafe worksheet_write_string(sheet, UInt32(line), UInt16(column), text, format)
      }
    case .integer(let value):
      unsafe write(Double(value), line, column, style, sheet)
    case .number(let value):
      precondition(value.isFinite, "figures are finite")
      // A zero without sign.
      unsafe write(value == 0 ? 0 : value, line, column, style, sheet)
    case .date(let date):
      if let day = Self.serialDay(date) {
        unsafe write(Double(day), line, column, .date, sheet)
      } else {
        unsafe write(.text(date.description), line, column, .text, sheet, file: nil)
      }
    }
  }

  private mutating func write(
    _ value: Double, _ line: Int, _ column: Int, _ style: Style,
    _ sheet: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    let format = unsafe format(style)
    _ = unsafe worksheet_write_number(sheet, UInt32(line), UInt16(column), value, format)
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

  // MARK: Formats

  private mutating func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    let place = style.place
    while unsafe formats.count <= place { unsafe formats.append(nil) }
    if let known = unsafe formats[place] { return unsafe known }
    let format = unsafe workbook_add_format(pointer)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 16)
      unsafe format_set_font_color(format, 0x1F3864)
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_font_color(format, 0x1F3864)
    case .notice:
      unsafe format_set_italic(format)
      unsafe format_set_font_color(format, 0x7F6000)
    case .header(let isNumber):
      // Room for the button of the filter.
      if isNumber { unsafe alignRight(format, indent: 2) }
      unsafe format_set_bold(format)
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, 0xDDE6F0)
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .text: break
    case .wrapped:
      unsafe format_set_text_wrap(format)
    case .year:
      unsafe alignRight(format, indent: 1)
      unsafe format_set_num_format(format, "0")
    case .integer:
      unsafe alignRight(format, indent: 1)
      unsafe format_set_num_format(format, "#,##0")
    case .number(let decimals):
      unsafe alignRight(format, indent: 1)
      let digits = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
      unsafe format_set_num_format(format, "#,##0" + digits)
    case .date:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_num_format(format, "yyyy-mm-dd")
    }
    unsafe formats[place] = unsafe format
    return unsafe format
  }

  private func alignRight(_ format: UnsafeMutablePointer<lxw_format>?, indent: UInt8) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    unsafe format_set_indent(format, indent)
  }
}
