/// What a template can name: single values, and lists whose items are values by name again.
package struct Summary: Sendable, Equatable {
  package var values: [String: String]
  package var lists: [String: [[String: String]]]

  package init(values: [String: String] = [:], lists: [String: [[String: String]]] = [:]) {
    self.values = values
    self.lists = lists
  }
}

/// Everything one run or comparison says, ready to be written.
package struct Report: Sendable {
  package var title: String
  /// What the first sheet of a workbook says: label and value, in order; a value may be empty to
  /// make the label a heading.
  package var facts: [(label: String, value: String)]
  /// In the order of sheets.
  package var tables: [Table]
  package var summary: Summary

  package init(
    title: String, facts: [(label: String, value: String)], tables: [Table], summary: Summary
  ) {
    self.title = title
    self.facts = facts
    self.tables = tables
    self.summary = summary
  }
}
