import CXLSXWriter
import Foundation
import Synchronization
import Tables

/// A workbook in the making: its sheets may be filled side by side, and when the last one is, the
/// file is put together.
///
/// The library packs all sheets of a file one after another, which takes longer than to fill them.
/// So it makes a file whose sheets are empty, and the filled ones, packed as soon as they are, take
/// their place in it.
package final class WorkbookDraft: Sendable {
  /// The file but for its sheets.
  private let frame: Workbook
  /// Never written as a file.
  private let filled: Workbook
  private let report: Report
  /// Of the report's tables.
  private let layouts: [SheetLayout]
  private let definitions: SheetLayout
  private let path: String
  private let temporaryFolder: String
  private let progress: Mutex<Progress>

  private struct Progress {
    /// Sheets that are not filled yet.
    var left: Int
    /// By the name of the member of the file.
    var sheets: [String: PackedBytes] = [:]
    /// An upper bound of the XML of all sheets.
    var bytes = 0
    /// The first, after which nothing more is written.
    var fault: OutputError?
  }

  init(
    of report: Report, _ layouts: [SheetLayout], definitions: SheetLayout, path: String,
    temporaryFolder: String
  ) throws(OutputError) {
    let tables = layouts + [definitions]
    let columns = tables.flatMap { $0.table.columns.prefix($0.columnCount) }
    let decimals = columns.compactMap { column -> Int? in
      guard case .number(let decimals) = column.kind else { return nil }
      return decimals
    }
    let sheets =
      [Workbook.Sheet(name: "About", table: nil)]
      + tables.map {
        let lines = $0.headerLine...$0.headerLine + $0.rowCount
        return Workbook.Sheet(name: $0.name, table: (lines, $0.columnCount))
      }
    func workbook(isFilled: Bool) throws(OutputError) -> Workbook {
      let workbook = Workbook(
        path: path, temporaryFolder: temporaryFolder, sheets: sheets, isFilled: isFilled,
        styles: CellStyle.common + Set(decimals).sorted().map { .number(decimals: $0) })
      if let workbook { return workbook }
      let reason = unsafe String(cString: strerror(errno))
      throw OutputError(path: path, problem: "cannot make a workbook: \(reason)")
    }
    frame = try workbook(isFilled: false)
    do throws(OutputError) {
      filled = try workbook(isFilled: true)
    } catch {
      frame.abandon()
      throw error
    }
    frame.setTitle(report.title)
    self.report = report
    self.layouts = layouts
    self.definitions = definitions
    self.path = path
    self.temporaryFolder = temporaryFolder
    progress = Mutex(Progress(left: sheets.count))
  }

  /// The places of the sheets, each to be filled once, those of most cells first.
  package var places: [Int] {
    let cells = [0] + (layouts + [definitions]).map { $0.rowCount * $0.columnCount }
    return cells.indices.sorted { cells[$0] > cells[$1] }
  }

  /// Fills a sheet; where it is the last one left, writes the file.
  ///
  /// - Parameter place: One of `places`: the sheet at 0 is about the workbook, that at the highest
  ///   defines the columns.
  /// - Returns: Whether the file is written.
  /// - Throws: From the last sheet, `OutputError` where there is too little space or the file cannot
  ///   be written; it is then incomplete or missing.
  @discardableResult
  package func fill(_ place: Int) throws(OutputError) -> Bool {
    let isFaultless = progress.withLock { $0.fault == nil }
    var sheet = filled[place]
    var packed: PackedBytes?
    var fault: OutputError?
    do throws(OutputError) {
      if isFaultless { packed = try fill(&sheet, place) }
    } catch {
      fault = error
    }
    let isLast = progress.withLock { progress in
      progress.fault = progress.fault ?? fault
      progress.bytes += sheet.bytes
      progress.sheets["xl/worksheets/sheet\(place + 1).xml"] = packed
      progress.left -= 1
      return progress.left == 0
    }
    if isLast { try end() }
    return isLast
  }

  private func fill(_ sheet: inout WorkbookSheet, _ place: Int) throws(OutputError) -> PackedBytes {
    if place == 0 {
      sheet.fill(about: report, layouts)
    } else if place <= layouts.count {
      let layout = layouts[place - 1]
      try sheet.fill(layout, file: "\(layout.table.name).csv", check: check)
    } else {
      try sheet.fill(definitions, file: nil, check: check)
    }
    guard let packed = sheet.packed(temporaryFolder) else { throw unwritableRows }
    return packed
  }

  /// Writes the file.
  private func end() throws(OutputError) {
    defer { filled.abandon() }
    let progress = progress.withLock { $0 }
    do throws(OutputError) {
      if let fault = progress.fault { throw fault }
      try checkSize(progress.bytes)
      try checkSpace(packed: progress.sheets.values.reduce(0) { $0 + $1.bytes.count })
    } catch {
      frame.abandon()
      throw error
    }
    let code = frame.close()
    guard code == LXW_NO_ERROR else {
      throw unwritten(unsafe String(cString: lxw_strerror(code)))
    }
    guard let bytes = FileManager.default.contents(atPath: path),
      let archive = ZipArchive(Array(bytes))
    else { throw unwritten("its end is missing") }
    let file = try OutputFile(path: path)
    try archive.write(replacing: progress.sheets) { (bytes) throws(OutputError) in
      try file.append(bytes)
    }
    try file.close()
  }

  private func unwritten(_ reason: String) -> OutputError {
    OutputError(
      path: path, problem: "cannot write this workbook: \(reason)",
      remedy: "see that the disk of this file and of \(temporaryFolder) is not full")
  }
}

// MARK: - Space

extension WorkbookDraft {
  private static let moreTemporarySpace =
    "free some space there, or set TMPDIR to a folder on another disk"

  private var unwritableRows: OutputError {
    OutputError(
      path: temporaryFolder, problem: "cannot write the rows of a workbook here, or read them back",
      remedy: Self.moreTemporarySpace)
  }

  /// The library does not notice when rows cannot be written.
  private func check(_ sheet: WorkbookSheet) throws(OutputError) {
    guard sheet.isWhole else { throw unwritableRows }
    try checkSize(sheet.bytes)
  }

  private func checkSize(_ bytes: Int) throws(OutputError) {
    // Without the 64-bit extension of its format, which not every reader knows.
    guard bytes < 4_000_000_000 else {
      throw OutputError(
        path: path, problem: "this workbook would be larger than Excel can read",
        remedy: "lower the number of rows that a sheet may show")
    }
  }

  /// The library does not notice either when what it puts together is cut short, and it speaks to
  /// the terminal when the file is, so there must be room beforehand.
  ///
  /// - Parameter packed: Bytes of the packed sheets.
  /// - Throws: `OutputError` where there is none.
  private func checkSpace(packed: Int) throws(OutputError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    // More than a file takes up whose sheets are empty.
    let unfilled = 200_000
    for (folder, needed, remedy) in [
      (temporaryFolder, unfilled, Self.moreTemporarySpace),
      (folder, packed + unfilled, "free some space there, or write to another disk"),
    ] {
      var status = statvfs()
      guard unsafe statvfs(folder, &status) == 0 else { continue }
      let free = Int(status.f_bavail) * Int(status.f_frsize)
      guard free < needed else { continue }
      let sizes = [needed / 1_000 + 1, free / 1_000].map(SheetLayout.grouped)
      throw OutputError(
        path: folder,
        problem: "a workbook needs up to \(sizes[0]) kB more here, and \(sizes[1]) kB are free",
        remedy: remedy)
    }
  }
}
