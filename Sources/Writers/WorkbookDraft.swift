import CXLSXWriter
import Foundation
import Synchronization
import Tables

/// A workbook in the making: its sheets may be filled side by side, and when the last one is, the
/// file is put together.
///
/// The library packs all sheets of a file one after another, which takes longer than to fill them.
/// So there are some files, each with every sheet but only a few of them filled, and their filled
/// sheets are joined: the bytes are those of one file with all of them.
package final class WorkbookDraft: Sendable {
  private let parts: [Workbook]
  /// The part that each sheet is filled in.
  private let partOfSheet: [Int]
  private let report: Report
  /// Of the report's tables.
  private let layouts: [SheetLayout]
  private let definitions: SheetLayout
  private let path: String
  private let temporaryFolder: String
  private let progress: Mutex<Progress>

  private struct Progress {
    /// Sheets of each part that are not filled yet.
    var left: [Int]
    /// An upper bound of the XML of the largest sheet of each part.
    var largest: [Int]
    /// And of all sheets.
    var bytes = 0
    /// Parts whose file is not written yet.
    var open: Int
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
    let partOfSheet = Self.parts(of: [1] + tables.map { ($0.rowCount + 1) * $0.columnCount })
    var parts: [Workbook] = []
    for number in 0...(partOfSheet.last ?? 0) {
      let part = Workbook(
        path: Self.path(ofPart: number, of: path), temporaryFolder: temporaryFolder,
        sheets: sheets, filled: { partOfSheet[$0] == number },
        styles: CellStyle.common + Set(decimals).sorted().map { .number(decimals: $0) })
      guard let part else {
        let reason = unsafe String(cString: strerror(errno))
        parts.forEach { $0.abandon() }
        throw OutputError(path: path, problem: "cannot make a workbook: \(reason)")
      }
      part.setTitle(report.title)
      parts.append(part)
    }
    self.parts = parts
    self.partOfSheet = partOfSheet
    self.report = report
    self.layouts = layouts
    self.definitions = definitions
    self.path = path
    self.temporaryFolder = temporaryFolder
    let left = parts.indices.map { part in partOfSheet.count { $0 == part } }
    progress = Mutex(
      Progress(left: left, largest: parts.map { _ in 0 }, open: parts.count))
  }

  /// Divides sheets, which stay in their order, into at most six parts of about the same size.
  ///
  /// - Parameter sizes: Of each sheet, in cells, from 1.
  /// - Returns: The part of each, counted from 0.
  private static func parts(of sizes: [Int]) -> [Int] {
    let total = sizes.reduce(0, +)
    // A file of its own takes longer than to pack a few cells.
    let most = min(6, 1 + total / 50_000)
    var parts: [Int] = []
    var before = 0
    var last = (share: 0, part: 0)
    for size in sizes {
      // Where the middle of the sheet lies.
      let share = (2 * before + size) * most / (2 * total)
      if share > last.share { last = (share, parts.isEmpty ? 0 : last.part + 1) }
      parts.append(last.part)
      before += size
    }
    return parts
  }

  /// Beside the workbook, so that a run that ends before leaves it where its other files are.
  private static func path(ofPart number: Int, of path: String) -> String {
    "\(path).part-\(number)"
  }

  /// The places of the sheets, each to be filled once: the first is about the workbook, the last
  /// defines the columns.
  package var sheets: Range<Int> { partOfSheet.indices }

  /// Fills a sheet; where it is the last one left, writes the file.
  ///
  /// - Parameter place: One of `sheets`.
  /// - Returns: Whether the file is written.
  /// - Throws: From the last sheet, `OutputError` where there is too little space or the file cannot
  ///   be written; it is then incomplete or missing.
  @discardableResult
  package func fill(_ place: Int) throws(OutputError) -> Bool {
    let part = partOfSheet[place]
    let isFaultless = progress.withLock { $0.fault == nil }
    var sheet = parts[part][place]
    var fault: OutputError?
    do throws(OutputError) {
      if isFaultless { try fill(&sheet, place) }
    } catch {
      fault = error
    }
    let isPartFilled = progress.withLock { progress in
      progress.fault = progress.fault ?? fault
      progress.bytes += sheet.bytes
      progress.largest[part] = max(progress.largest[part], sheet.bytes)
      progress.left[part] -= 1
      return progress.left[part] == 0
    }
    guard isPartFilled else { return false }
    return try end(part)
  }

  private func fill(_ sheet: inout WorkbookSheet, _ place: Int) throws(OutputError) {
    let check = { (sheet: WorkbookSheet) throws(OutputError) in
      try self.checkRows(of: sheet)
      try self.checkSpace(copied: sheet.bytes, all: sheet.bytes)
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

  /// Ends a part; where it is the last one, joins them all.
  ///
  /// - Returns: Whether it is.
  private func end(_ part: Int) throws(OutputError) -> Bool {
    var fault: OutputError?
    do throws(OutputError) {
      try close(part)
    } catch {
      fault = error
    }
    let ended = progress.withLock { progress in
      progress.fault = progress.fault ?? fault
      progress.open -= 1
      return (isLast: progress.open == 0, fault: progress.fault)
    }
    guard ended.isLast else { return false }
    defer {
      for part in parts.indices { _ = unsafe unlink(Self.path(ofPart: part, of: path)) }
    }
    if let fault = ended.fault { throw fault }
    try join()
    return true
  }

  /// Writes the file of a part.
  private func close(_ part: Int) throws(OutputError) {
    do throws(OutputError) {
      let progress = progress.withLock { $0 }
      if let fault = progress.fault { throw fault }
      // Other parts may be written at the same time.
      try checkSpace(copied: progress.largest.reduce(0, +), all: progress.bytes)
    } catch {
      parts[part].abandon()
      throw error
    }
    let code = parts[part].close()
    guard code == LXW_NO_ERROR else {
      throw unwritten(unsafe String(cString: lxw_strerror(code)))
    }
  }

  private func join() throws(OutputError) {
    let archives = parts.indices.compactMap { part in
      FileManager.default.contents(atPath: Self.path(ofPart: part, of: path))
        .flatMap { ZipArchive(Array($0)) }
    }
    guard archives.count == parts.count else { throw unwritten("its end is missing") }
    let partOfMember = Dictionary(
      uniqueKeysWithValues: sheets.map {
        ("xl/worksheets/sheet\($0 + 1).xml", partOfSheet[$0])
      })
    let file = try OutputFile(path: path)
    try ZipArchive.join(archives) {
      partOfMember[$0] ?? 0
    } write: { (bytes) throws(OutputError) in
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
  ///   - copied: Bytes of the largest sheets; their rows are copied.
  ///   - all: Bytes of all sheets, which are packed in parts and then joined.
  /// - Throws: `OutputError` where there is none.
  private func checkSpace(copied: Int, all: Int) throws(OutputError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var temporary = statvfs()
    var final = statvfs()
    guard unsafe statvfs(temporaryFolder, &temporary) == 0, unsafe statvfs(folder, &final) == 0
    else { return }
    // With the parts that every workbook has.
    let copied = copied + 100_000
    // Packed, sheets take a tenth of their size, and rarely a share.
    let packed = 2 * (all + 100_000) / 4
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
