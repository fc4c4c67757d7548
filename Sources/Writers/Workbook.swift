import CXLSXWriter
import Text

/// A workbook of the C library.
///
/// The rows of a sheet go to a temporary file of its own as they are written. Sheets share nothing
/// but formats, which do not change: each may be filled by a thread of its own.
@safe struct Workbook: Sendable {
  /// What the workbook's own pages say of a sheet.
  struct Sheet {
    var name: String
    /// Where its rows begin and end, with the header, and how many columns they have; `nil` = it
    /// is no table.
    var table: (lines: ClosedRange<Int>, columns: Int)?
  }

  private nonisolated(unsafe) let pointer: UnsafeMutablePointer<lxw_workbook>
  private nonisolated(unsafe) let sheets: [UnsafeMutablePointer<lxw_worksheet>]
  private let formats: CellFormats

  /// Opens a workbook; `nil` where memory or files cannot be had: `errno` says why.
  ///
  /// - Parameters:
  ///   - path: Where it is written in the end.
  ///   - temporaryFolder: Where its parts stand until then.
  ///   - plan: Its sheets.
  ///   - isFilled: Whether its sheets are to be filled.
  ///   - styles: Those that its cells may have, each once.
  init?(
    path: String, temporaryFolder: String, sheets plan: [Sheet], isFilled: Bool,
    styles: [CellStyle]
  ) {
    let pointer = unsafe temporaryFolder.withCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      // Held until the end, cells would take more memory than all else.
      unsafe options.constant_memory = isFilled ? 1 : 0
      return unsafe workbook_new_opt(path, &options)
    }
    guard let pointer = unsafe pointer else { return nil }
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
    for entry in plan {
      guard let sheet = unsafe workbook_add_worksheet(pointer, entry.name) else {
        unsafe Self.free(pointer, sheets)
        return nil
      }
      if let (lines, columns) = entry.table {
        let header = UInt32(lines.lowerBound)
        _ = unsafe worksheet_repeat_rows(sheet, header, header)
        if columns > 0 {
          _ = unsafe worksheet_autofilter(
            sheet, header, 0, UInt32(lines.upperBound), UInt16(columns - 1))
        }
      }
      unsafe sheets.append(sheet)
    }
    // As the library does when it writes a file.
    if let first = unsafe sheets.first { unsafe worksheet_activate(first) }
    unsafe self.pointer = unsafe pointer
    unsafe self.sheets = unsafe sheets
    formats = unsafe CellFormats(of: styles, in: pointer)
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

  /// A sheet without cells.
  subscript(place: Int) -> WorkbookSheet {
    unsafe WorkbookSheet(sheets[place], formats)
  }

  /// Writes the file and gives everything back.
  func close() -> lxw_error {
    unsafe workbook_close(pointer)
  }

  /// Gives everything back.
  func abandon() {
    unsafe Self.free(pointer, sheets)
  }

  private static func free(
    _ workbook: UnsafeMutablePointer<lxw_workbook>,
    _ sheets: [UnsafeMutablePointer<lxw_worksheet>]
  ) {
    // The library closes them only when it has written the workbook.
    unsafe sheets.compactMap { unsafe $0.pointee.optimize_tmpfile }.forEach {
      _ = unsafe fclose($0)
    }
    unsafe lxw_workbook_free(workbook)
  }
}
