import CXLSXWriter
import Foundation
package import Tables
import Text

/// Writes a report as a workbook for people: what it is about, one sheet for each table, and the
/// definition of every column.
///
/// The same report gives the same bytes, whatever the clock and the time zone. Text is only ever
/// text: nothing in it becomes a formula or a link. An undefined figure is a cell that is not
/// there.
package struct XLSXWriter: Sendable {
  /// Where the parts of the workbook stand until it is put together.
  package var temporaryFolder: String

  package init(temporaryFolder: String) {
    self.temporaryFolder = temporaryFolder
  }

  /// Begins a workbook.
  ///
  /// A sheet that shows less than its table says so in its first line, and names the file that has
  /// every row.
  ///
  /// - Parameters:
  ///   - report: What to write.
  ///   - path: The file; one that exists is overwritten.
  ///   - rowLimit: The most rows that a sheet shows.
  /// - Returns: The workbook, whose sheets are to be filled.
  /// - Throws: `OutputError` where a folder cannot be written.
  package func begin(
    _ report: Report, at path: String, rowLimit: Int
  ) throws(OutputError) -> WorkbookDraft {
    try OutputFile(path: path).close()
    try checkTemporaryFolder()
    let names = SheetLayout.names(
      for: report.tables.map { $0.title.isEmpty ? $0.name : $0.title },
      taken: ["About", "Definitions"])
    let layouts = zip(report.tables, names).map { table, name in
      SheetLayout(of: table, name: name, rowLimit: rowLimit)
    }
    return try WorkbookDraft(
      of: report, layouts, definitions: definitions(of: layouts), path: path,
      temporaryFolder: temporaryFolder)
  }

  private func definitions(of layouts: [SheetLayout]) -> SheetLayout {
    // The columns of a matrix are all alike: one line from the first to the last says it.
    let lines = layouts.flatMap { layout in
      var columns: [Column] = []
      var first = ""
      for column in layout.table.columns {
        if let last = columns.last, last.definition == column.definition {
          columns[columns.count - 1].name = "\(first) … \(column.name)"
        } else {
          first = column.name
          columns.append(column)
        }
      }
      return columns.map { (layout.name, $0) }
    }
    let table = Table(
      name: "definitions", title: "Definitions", note: "",
      columns: [
        Column(name: "sheet", definition: "", kind: .text),
        Column(name: "column", definition: "", kind: .text),
        Column(name: "unit", definition: "", kind: .text, width: 30),
        Column(name: "definition", definition: "", kind: .text, width: 90),
      ],
      leadingColumns: 2, rowCount: lines.count
    ) { index in
      let (sheet, column) = lines[index]
      return [.text(sheet), .text(column.name), .text(column.unit), .text(column.definition)]
    }
    return SheetLayout(of: table, name: "Definitions", rowLimit: SheetLayout.mostRows)
  }
}

extension XLSXWriter {
  private func checkTemporaryFolder() throws(OutputError) {
    guard unsafe access(temporaryFolder + "/.", W_OK | X_OK) == 0 else {
      throw OutputError(
        path: temporaryFolder,
        problem: "cannot write temporary files here: \(unsafe String(cString: strerror(errno)))",
        remedy: "set TMPDIR to a folder that you may write to")
    }
  }
}
