package import Text

/// One value of a table. A figure that is undefined is `empty`, never 0 and never NaN.
package enum Cell: Sendable, Equatable {
  case empty
  case text(String)
  case integer(Int)
  /// Already rounded to the decimals of its column, so that every output shows the same figure.
  case number(Double)
  case date(CalendarDate)
}

/// A column: its name is the header in every output, and its definition stands beside it.
package struct Column: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case text
    case integer
    /// With so many digits after the point.
    case number(decimals: Int)
    case date
  }

  package var name: String
  /// What one unit of the figure is; empty for text.
  package var unit: String
  package var definition: String
  package var kind: Kind
  /// In a workbook, in characters; `nil` = by the kind and the name.
  package var width: Int?

  package init(
    name: String, unit: String = "", definition: String, kind: Kind, width: Int? = nil
  ) {
    self.name = name
    self.unit = unit
    self.definition = definition
    self.kind = kind
    self.width = width
  }
}

/// Columns and rows; a row is made when it is asked for, so that a table of a million rows costs
/// no memory.
package struct Table: Sendable {
  /// The stem of its file and the key in the manifest: `document_actors`.
  package var name: String
  /// For people: "Actors by document".
  package var title: String
  /// One sentence: what a row is, in which order, and what is left out.
  package var note: String
  package var columns: [Column]
  package var rowCount: Int
  /// Appends the cells of row *i*, 0 ≤ *i* < `rowCount`, one for each column, to others: whoever
  /// asks for many rows has one array for all.
  package var appendRow: @Sendable (Int, inout [Cell]) -> Void
  /// Rows a workbook shows, where a sheet cannot hold all or should not: indexes into the rows,
  /// those that matter most first. `nil` = the first rows.
  package var priority: [Int]?
  /// How many columns on the left stay in view when a sheet is scrolled.
  package var leadingColumns: Int

  /// Makes a table whose rows are computed.
  ///
  /// - Parameters:
  ///   - name: The stem of its file.
  ///   - title: For people.
  ///   - note: What a row is.
  ///   - columns: In order.
  ///   - leadingColumns: How many columns on the left stay in view when a sheet is scrolled.
  ///   - rowCount: How many rows there are.
  ///   - priority: Which rows matter most, where not the first.
  ///   - appendRow: Appends the cells of one row.
  package init(
    name: String, title: String, note: String, columns: [Column], leadingColumns: Int = 1,
    rowCount: Int, priority: [Int]? = nil,
    appendRow: @escaping @Sendable (Int, inout [Cell]) -> Void
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.columns = columns
    self.leadingColumns = leadingColumns
    self.rowCount = rowCount
    self.priority = priority
    self.appendRow = appendRow
  }

  /// Makes a table of few rows, each an array of its own.
  package init(
    name: String, title: String, note: String, columns: [Column], leadingColumns: Int = 1,
    rowCount: Int, priority: [Int]? = nil, row: @escaping @Sendable (Int) -> [Cell]
  ) {
    self.init(
      name: name, title: title, note: note, columns: columns, leadingColumns: leadingColumns,
      rowCount: rowCount, priority: priority, appendRow: { index, cells in cells += row(index) })
  }

  /// The cells of one row.
  package func row(_ index: Int) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(columns.count)
    appendRow(index, &cells)
    return cells
  }
}
