import CXLSXWriter
import Foundation
import Synchronization
import Tables

/// A workbook in the making: its sheets may be filled side by side, and when the last one is, the
/// file is put together.
package final class WorkbookDraft: Sendable {
  private let workbook: Workbook
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
    /// Upper bounds of the XML of all sheets and of the largest.
    var bytes = 0
    var largest = 0
    /// The first, after which nothing more is written.
    var fault: OutputError?
  }

  init(
    of report: Report, _ layouts: [SheetLayout], definitions: SheetLayout, path: String,
    temporaryFolder: String
  ) throws(OutputError) {
    let columns = (layouts + [definitions]).flatMap { $0.table.columns.prefix($0.columnCount) }
    let decimals = columns.compactMap { column -> Int? in
      guard case .number(let decimals) = column.kind else { return nil }
      return decimals
    }
    let workbook = Workbook(
      path: path, temporaryFolder: temporaryFolder,
      sheets: ["About"] + layouts.map(\.name) + [definitions.name],
      styles: CellStyle.common + Set(decimals).sorted().map { .number(decimals: $0) })
    guard let workbook else {
      throw OutputError(
        path: path, problem: "cannot make a workbook: \(unsafe String(cString: strerror(errno)))")
    }
    workbook.setTitle(report.title)
    self.workbook = workbook
    self.report = report
    self.layouts = layouts
    self.definitions = definitions
    self.path = path
    self.temporaryFolder = temporaryFolder
    progress = Mutex(Progress(left: layouts.count + 2))
  }

  /// The places of the sheets, each to be filled once: the first is about the workbook, the last
  /// defines the columns.
  package var sheets: Range<Int> { 0..<layouts.count + 2 }

  /// Fills a sheet; where it is the last one left, writes the file.
  ///
  /// - Parameter place: One of `sheets`.
  /// - Throws: From the last sheet, `OutputError` where there is too little space or the file cannot
  ///   be written; it is then incomplete or missing.
  package func fill(_ place: Int) throws(OutputError) {
    let isFaultless = progress.withLock { $0.fault == nil }
    var sheet = workbook[place]
    var fault: OutputError?
    do throws(OutputError) {
      if isFaultless { try fill(&sheet, place) }
    } catch {
      fault = error
    }
    let progress = progress.withLock { progress in
      progress.fault = progress.fault ?? fault
      progress.bytes += sheet.bytes
      progress.largest = max(progress.largest, sheet.bytes)
      progress.left -= 1
      return progress
    }
    if progress.left == 0 { try end(progress) }
  }

  private func fill(_ sheet: inout WorkbookSheet, _ place: Int) throws(OutputError) {
    let check = { (sheet: WorkbookSheet) throws(OutputError) in
      try self.checkRows(of: sheet)
      try self.checkSpace(largest: sheet.bytes, all: sheet.bytes)
    }
    if place == 0 {
      sheet.fill(about: report, layouts)
    } else if place <= layouts.count {
      let layout = layouts[place - 1]
      try sheet.fill(layout, file: "\(layout.table.name).csv", check: check)
    } else {
      try sheet.fill(definitions, file: nil, check: check)
    }
    sheet.end()
    try checkRows(of: sheet)
  }

  private func end(_ progress: Progress) throws(OutputError) {
    do throws(OutputError) {
      if let fault = progress.fault { throw fault }
      try checkSpace(largest: progress.largest, all: progress.bytes)
    } catch {
      workbook.abandon()
      throw error
    }
    let code = workbook.close()
    guard code == LXW_NO_ERROR, XLSXWriter.isComplete(path) else {
      let reason =
        code == LXW_NO_ERROR ? "its end is missing" : unsafe String(cString: lxw_strerror(code))
      throw OutputError(
        path: path, problem: "cannot write this workbook: \(reason)",
        remedy: "see that the disk of this file and of \(temporaryFolder) is not full")
    }
  }
}

// MARK: - Space

extension WorkbookDraft {
  private static let moreTemporarySpace =
    "free some space there, or set TMPDIR to a folder on another disk"

  /// The library does not notice when rows cannot be written.
  private func checkRows(of sheet: WorkbookSheet) throws(OutputError) {
    guard !sheet.isWhole else { return }
    throw OutputError(
      path: temporaryFolder, problem: "cannot write the rows of a workbook here",
      remedy: Self.moreTemporarySpace)
  }

  /// Nor does it notice when the part that it puts together is cut short, and it speaks to the
  /// terminal when the workbook is, so there must be room for both beforehand.
  ///
  /// - Parameters:
  ///   - largest: Bytes of the largest sheet; its rows are copied.
  ///   - all: Bytes of all sheets.
  /// - Throws: `OutputError` where there is none.
  private func checkSpace(largest: Int, all: Int) throws(OutputError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var temporary = statvfs()
    var final = statvfs()
    guard unsafe statvfs(temporaryFolder, &temporary) == 0, unsafe statvfs(folder, &final) == 0
    else { return }
    // With the parts that every workbook has.
    let copied = largest + 100_000
    // Packed, the parts take a tenth of their size, and rarely a quarter.
    let packed = (all + 100_000) / 4
    let isShared = temporary.f_fsid == final.f_fsid
    let shortage =
      Self.shortage(
        needed: isShared ? copied + packed : copied, status: temporary, in: temporaryFolder,
        remedy: Self.moreTemporarySpace)
      ?? Self.shortage(
        needed: packed, status: final, in: folder,
        remedy: "free some space there, or write to another disk")
    if let shortage { throw shortage }
    // Without the 64-bit extension of its format, which not every reader knows.
    guard all < 4_000_000_000 else {
      throw OutputError(
        path: path, problem: "this workbook would be larger than Excel can read",
        remedy: "lower the number of rows that a sheet may show")
    }
  }

  private static func shortage(
    needed: Int, status: statvfs, in folder: String, remedy: String
  ) -> OutputError? {
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    guard free < needed else { return nil }
    let sizes = [needed / 1_000 + 1, free / 1_000].map(SheetLayout.grouped)
    return OutputError(
      path: folder,
      problem: "a workbook needs up to \(sizes[0]) kB more here, and \(sizes[1]) kB are free",
      remedy: remedy)
  }
}
