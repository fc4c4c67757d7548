import Foundation
import Metrics
import Readers
import Tables
import Text
import Writers

/// The files of a report: its tables, the workbook with all of them, and a text for reading.
struct ReportFiles {
  var report: Report
  /// The file for reading, and who writes it.
  var text: (name: String, writer: SummaryWriter)
  /// The workbook's file name.
  var workbook: String
  var rowLimit: Int

  private enum Job {
    case text
    case sheet(Int)
    case table(Table)
  }

  /// Writes the text, the workbook and a CSV file for each of `csvFor`, several at a time.
  ///
  /// Tables come before sheets, of each the longest first, so that no thread is left with one while
  /// the others have nothing to do.
  ///
  /// - Returns: The digests of the files, by name.
  func write(
    to output: OutputFolder, csvFor tables: [Table], threads: Int
  ) throws -> [String: Digest] {
    let temporary = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    let draft = try XLSXWriter(temporaryFolder: temporary)
      .begin(report, at: output.path(of: workbook), rowLimit: rowLimit)
    let tables = tables.sorted { $0.rowCount * $0.columns.count > $1.rowCount * $1.columns.count }
    let jobs = [.text] + tables.map(Job.table) + draft.places.map(Job.sheet)
    let results = parallelMap(jobs, threads: threads) { job in
      Result { () throws -> (String, Digest)? in
        switch job {
        case .text:
          let bytes = try Array(text.writer.text(for: report.summary).utf8)
          try output.write(bytes, to: text.name)
          return (text.name, SHA256.digest(of: bytes))
        case .sheet(let place):
          guard try draft.fill(place) else { return nil }
          return (workbook, try SHA256.digest(ofFile: output.path(of: workbook)))
        case .table(let table):
          let name = "\(table.name).csv"
          return (name, try Self.write(table, to: SummedFile(output.file(name))))
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: try results.compactMap { try $0.get() })
  }

  private static func write(
    _ table: Table, to file: consuming SummedFile
  ) throws(OutputError) -> Digest {
    let writer = CSVWriter()
    var bytes = writer.header(of: table)
    let piece = 1 << 10
    for start in stride(from: 0, to: table.rowCount, by: piece) {
      writer.append(table, rows: start..<min(start + piece, table.rowCount), to: &bytes)
      try file.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try file.append(bytes)
    return try file.finish()
  }
}

/// A file of the output whose digest is computed as it is written.
struct SummedFile: ~Copyable {
  private let file: OutputFile
  private var sum = RunningSHA256()

  init(_ file: consuming OutputFile) {
    self.file = file
  }

  /// Appends bytes, all of them.
  mutating func append(_ bytes: [UInt8]) throws(OutputError) {
    sum.add(bytes)
    try file.append(bytes)
  }

  /// Closes the file.
  ///
  /// - Returns: The digest of all of it.
  consuming func finish() throws(OutputError) -> Digest {
    try file.close()
    return sum.finish()
  }
}
