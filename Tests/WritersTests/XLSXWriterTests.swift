import Foundation
import Tables
import TestSupport
import Testing
import Text
import Writers

// One after another, since one of them sets the time zone of the process.
@Suite(.serialized) struct XLSXWriterTests {
  @Test func `sheets are About, one for each table, and Definitions`() throws {
    let parts = try workbook([table([["a"]]), table([["b"]], title: "Pairs")])
    let sheets = try #require(parts["xl/workbook.xml"]).matches(of: /<sheet name="([^"]*)"/)
    #expect(sheets.map { String($0.1) } == ["About", "Texts", "Pairs", "Definitions"])
    #expect(parts["docProps/core.xml"]?.contains("<dc:title>R&amp;D</dc:title>") == true)
    let words = try strings(parts)
    #expect(words.starts(with: ["R&D", "Facts", "Documents", "12", "Sheet", "What a row is"]))
    #expect(words.contains("The text of a document."))
  }

  @Test func `the same report gives the same bytes in every time zone`() throws {
    let before = ProcessInfo.processInfo.environment["TZ"]
    var results: Set<[UInt8]> = []
    for zone in ["UTC", "Asia/Tokyo", "America/Los_Angeles"] {
      _ = unsafe setenv("TZ", zone, 1)
      tzset()
      results.insert(try bytes(report([table([["a"]])])))
    }
    _ = if let before { unsafe setenv("TZ", before, 1) } else { unsafe unsetenv("TZ") }
    tzset()
    #expect(results.count == 1)
    let parts = try unzip(try #require(results.first))
    #expect(parts["docProps/core.xml"]?.contains(">2000-01-01T00:00:00Z<") == true)
  }

  @Test(arguments: [2, 20_000]) func `sheets may be filled in any order`(rows: Int) throws {
    try withTemporaryFolder { folder in
      let report = report([
        table((0..<rows).map { ["a\($0)"] }), table((0..<rows).map { ["\($0)"] }, title: "Pairs"),
      ])
      let path = folder + "/r.xlsx"
      let draft = try XLSXWriter(temporaryFolder: folder)
        .begin(report, at: path, rowLimit: rows)
      for place in draft.places.reversed() { try draft.fill(place) }
      #expect(
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
          == (try bytes(report, rowLimit: rows)))
    }
  }

  @Test func `text is never a formula or a link`() throws {
    let texts = ["=1+1", "+1", "@x", "{=A1}", "https://example.org", "mailto:a@example.org"]
    let parts = try workbook([table(texts.map { [$0] })])
    #expect(!parts.values.contains { $0.contains("<f>") || $0.contains("hyperlink") })
    #expect(try cells(parts, sheet: 2).values.filter { texts.contains($0) }.count == texts.count)
  }

  @Test func `undefined cells are not there, and figures are typed`() throws {
    let columns = [
      Column(name: "n", definition: "", kind: .integer),
      Column(name: "x", definition: "", kind: .number(decimals: 2)),
      Column(name: "d", definition: "", kind: .date),
      Column(name: "t", definition: "", kind: .text),
    ]
    let days = ["1900-01-01", "1900-02-28", "1900-03-01", "2021-12-31", "1899-12-31"]
    let dates = try days.map { try #require(CalendarDate(iso: $0)) }
    let rows: [[Cell]] = [
      [.integer(-7), .number(-0.0), .date(dates[0]), .text("")],
      [.integer(1_000_000), .number(0.25), .date(dates[1]), .text("x")],
      [.empty, .empty, .date(dates[2]), .empty], [.empty, .empty, .date(dates[3]), .empty],
      [.empty, .empty, .date(dates[4]), .empty], [.empty, .empty, .empty, .empty],
    ]
    let table = Table(
      name: "t", title: "T", note: "", columns: columns, rowCount: rows.count
    ) { rows[$0] }
    let parts = try workbook([table])
    let values = try cells(parts, sheet: 2).filter { !$0.key.hasSuffix("1") || $0.key.count > 2 }
    #expect(
      values == [
        "A2": "-7", "B2": "0", "C2": "1", "A3": "1000000", "B3": "0.25", "C3": "59", "D3": "x",
        "C4": "61", "C5": "44561", "C6": "1899-12-31",
      ])
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains("formatCode=\"yyyy-mm-dd\""))
  }

  @Test func `a sheet with fewer rows than its table says so and names the file`() throws {
    let rows = (0..<1_500).map { ["row \($0)"] }
    var long = table(rows, title: "Long")
    let first = try workbook([long], rowLimit: 2)
    let values = try cells(first, sheet: 2)
    #expect(
      values == [
        "A1": "This sheet shows the first 2 of 1,500 rows. texts.csv has every one.",
        "A2": "text", "A3": "row 0", "A4": "row 1",
      ])
    let sheet = try #require(first["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<autoFilter ref=\"A2:A4\"/>"))
    #expect(sheet.contains("topLeftCell=\"B3\""))

    long.priority = [7, 3, 5]
    let chosen = try cells(try workbook([long], rowLimit: 2), sheet: 2)
    #expect(chosen["A3"] == "row 7")
    #expect(chosen["A4"] == "row 3")
    let notice = "This sheet shows 2 of 1,500 rows, those that matter most first."
    #expect(chosen["A1"]?.hasPrefix(notice) == true)
    #expect(try cells(first, sheet: 1).values.contains("1500"))
  }

  @Test func `rows and columns stay within what a sheet can hold`() {
    let columns = (0..<16_400).map { Column(name: "c\($0)", definition: "", kind: .text) }
    let wide = Table(name: "w", title: "W", note: "", columns: columns, rowCount: 0) { _ in [] }
    let layout = SheetLayout(of: wide, name: "W", rowLimit: 10)
    #expect(layout.columnCount == 16_384)
    #expect(
      layout.notice
        == "This sheet shows the first 16,384 of 16,400 columns. w.csv has every one.")

    let most = 1_048_576
    for (rowCount, shown) in [(most - 1, most - 1), (most, most - 2), (9_999_999, most - 2)] {
      let long = Table(
        name: "l", title: "L", note: "",
        columns: [Column(name: "n", definition: "", kind: .integer)], rowCount: rowCount
      ) { [.integer($0)] }
      let layout = SheetLayout(of: long, name: "L", rowLimit: .max)
      #expect(layout.rowCount == shown)
      #expect((layout.notice == nil) == (shown == rowCount))
    }
  }

  @Test func `sheet names are valid and unique`() {
    let long = "Pairs of actors in the documents of 2021"
    let titles = [
      "A/B: [c]*?\\", "'quoted'", "about", "Same", "SAME", long, long, " ", "History",
      "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "tab\there",
    ]
    let names = SheetLayout.names(for: titles, taken: ["About", "Definitions"])
    #expect(
      names == [
        "A-B- -c----", "quoted", "about (2)", "Same", "SAME (2)", "Pairs of actors in the document",
        "Pairs of actors in the docu (2)", "Table", "History (2)",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "tab here",
      ])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func `long text is cut at a whole character and names the file`() throws {
    // Each is one character, two units of UTF-16 and four bytes.
    let emoji = String(repeating: "😀", count: 20_000)
    let fits = String(repeating: "x", count: SheetText.mostUnits)
    let parts = try workbook([table([[emoji], [fits], [fits + "y"]])])
    let values = try cells(parts, sheet: 2)
    let mark = " …[cut; whole text in texts.csv]"
    let cut = try #require(values["A2"])
    #expect(cut.hasSuffix("😀" + mark))
    #expect((32_766...32_767).contains(cut.utf16.count))
    #expect(values["A3"] == fits)
    #expect(values["A4"]?.utf16.count == 32_767)
    #expect(values["A4"]?.hasSuffix("x" + mark) == true)
  }

  @Test func `what XML cannot hold is replaced`() throws {
    let given = [
      "a\u{0}b\u{1F}c", "a\r\nb\rc\td", "\u{FFFE}\u{FFFF}\u{FFFD}", "_x0041_", "a & <b>",
    ]
    let expected = [
      "a\u{FFFD}b\u{FFFD}c", "a\nb\nc\td", "\u{FFFD}\u{FFFD}\u{FFFD}", "_x005F_x0041_", "a & <b>",
    ]
    let values = try cells(try workbook([table(given.map { [$0] })]), sheet: 2)
    #expect((2...6).map { values["A\($0)"] } == expected)
  }

  @Test func `a folder that is missing, or a file in its place, is a fault`() throws {
    try withTemporaryFolder { folder in
      let writer = XLSXWriter(temporaryFolder: folder)
      let report = report([table([["a"]])])
      for path in [folder, folder + "/none/r.xlsx"] {
        let error = #expect(throws: OutputError.self) {
          try writer.write(report, to: path, rowLimit: 9)
        }
        #expect(error?.path == path)
      }
      let missing = XLSXWriter(temporaryFolder: folder + "/none")
      let error = #expect(throws: OutputError.self) {
        try missing.write(report, to: folder + "/r.xlsx", rowLimit: 9)
      }
      #expect(error?.remedy == "set TMPDIR to a folder that you may write to")
    }
  }

  @Test func `too little space for temporary files is a fault`() throws {
    try withTemporaryFolder { folder in
      // A folder on a file system without any space.
      let writer = XLSXWriter(temporaryFolder: "/proc/self/task")
      let error = #expect(throws: OutputError.self) {
        try writer.write(report([]), to: folder + "/r.xlsx", rowLimit: 9)
      }
      #expect(error?.path == "/proc/self/task")
      #expect(error?.remedy?.contains("set TMPDIR") == true)
    }
  }

  @Test func `every sheet has its rows, filter and heading`() throws {
    // So many cells that packing them takes more than one block.
    let tables = [40_000, 3, 40_000].enumerated().map { place, rows in
      table((0..<rows).map { ["\(place): \($0)"] }, title: "T\(place)")
    }
    let parts = try workbook(tables, rowLimit: 40_000)
    for (place, table) in tables.enumerated() {
      let cells = try cells(parts, sheet: place + 2)
      #expect(cells.count == table.rowCount + 1)
      #expect(cells["A\(table.rowCount + 1)"] == "\(place): \(table.rowCount - 1)")
    }
    let names = try #require(parts["xl/workbook.xml"])
      .matches(of: /<definedName name="([^"]*)" localSheetId="(\d)"/)
    let expected = (1...4).flatMap { ["_xlnm._FilterDatabase \($0)", "_xlnm.Print_Titles \($0)"] }
    #expect(names.map { "\($0.1) \($0.2)" }.sorted() == expected.sorted())
    // The one that is shown first.
    let selected = (1...5).filter {
      parts["xl/worksheets/sheet\($0).xml"]?.contains("tabSelected=\"1\"") == true
    }
    #expect(selected == [1])
  }

  // MARK: - Steps

  private func table(_ rows: [[String]], title: String = "Texts") -> Table {
    Table(
      name: "texts", title: title, note: "One row a text.",
      columns: [Column(name: "text", definition: "The text of a document.", kind: .text)],
      rowCount: rows.count
    ) { rows[$0].map { .text($0) } }
  }

  private func report(_ tables: [Table]) -> Report {
    Report(
      title: "R&D", facts: [("Facts", ""), ("Documents", "12")], tables: tables,
      summary: Summary())
  }

  private func bytes(_ report: Report, rowLimit: Int = 10_000) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withTemporaryFolder { folder in
      let path = folder + "/r.xlsx"
      try XLSXWriter(temporaryFolder: folder).write(report, to: path, rowLimit: rowLimit)
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r.xlsx"])
    }
    return bytes
  }

  private func workbook(_ tables: [Table], rowLimit: Int = 10_000) throws -> [String: String] {
    try unzip(try bytes(report(tables), rowLimit: rowLimit))
  }

  /// The texts of all sheets, in order.
  private func strings(_ parts: [String: String]) throws -> [String] {
    try (1...).prefix { parts["xl/worksheets/sheet\($0).xml"] != nil }.flatMap { sheet in
      try #require(parts["xl/worksheets/sheet\(sheet).xml"])
        .matches(of: /<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>/)
        .map { unescaped($0.1) }
    }
  }

  /// The value of each cell of a sheet, by its reference.
  private func cells(_ parts: [String: String], sheet: Int) throws -> [String: String] {
    let value = /(?:<is><t(?: xml:space="preserve")?>|<v>)([^<]*)</
    return try #require(parts["xl/worksheets/sheet\(sheet).xml"])
      .matches(of: /<c r="([A-Z]+[0-9]+)"[^>]*>(.*?)<\/c>/.dotMatchesNewlines())
      .reduce(into: [:]) { cells, match in
        cells[String(match.1)] = try value.firstMatch(in: match.2).map { unescaped($0.1) }
      }
  }

  private func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}

extension XLSXWriter {
  /// Writes a workbook, sheet by sheet.
  fileprivate func write(_ report: Report, to path: String, rowLimit: Int) throws(OutputError) {
    let draft = try begin(report, at: path, rowLimit: rowLimit)
    for place in draft.places { try draft.fill(place) }
  }
}
