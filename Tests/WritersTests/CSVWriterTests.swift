import Foundation
import Tables
import TestSupport
import Testing
import Text
import Writers

@Suite struct CSVWriterTests {
  @Test func `quotes commas, quotes and line breaks, and leaves undefined cells empty`() {
    let rows: [[Cell]] = [
      [.text("plain text"), .number(1)], [.text("Vote on \"Article 7\", adopted"), .number(-4)],
      [.text("one\r\ntwo"), .empty], [.text("one\ntwo"), .empty], [.text(""), .empty],
      [.text(" Zürich – 東京 "), .empty],
    ]
    let expected = """
      title,score\r
      plain text,1.00\r
      "Vote on ""Article 7"", adopted",-4.00\r
      "one\r
      two",\r
      "one
      two",\r
      ,\r
       Zürich – 東京 ,\r

      """
    #expect(csv(rows) == expected)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-", "'-"), ("@me", "'@me"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("a=1", "a=1"), ("'=1", "'=1"),
  ])
  func `keeps a spreadsheet from taking text for a formula`(text: String, field: String) {
    #expect(csv([[.text(text), .empty]]) == "title,score\r\n\(field),\r\n")
  }

  @Test func `guards headers as it guards text`() {
    let table = Table(
      name: "t", title: "T", note: "",
      columns: [Column(name: "=A1", definition: "", kind: .text)], rowCount: 0
    ) { _ in [] }
    #expect(String(decoding: CSVWriter().bytes(of: table), as: UTF8.self) == "'=A1\r\n")
  }

  @Test(arguments: [
    (0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.004, 2, "0.00"), (-0.006, 2, "-0.01"),
    (0.005, 2, "0.01"),  // a little above ½ in binary
    (1.005, 2, "1.00"),  // a little below
    (0.125, 2, "0.12"), (0.375, 2, "0.38"),  // exactly ½: to the even neighbour
    (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (-1.5, 0, "-2"), (-0.5, 0, "0"),
    (9.999, 2, "10.00"), (0.999_96, 4, "1.0000"), (-99.5, 0, "-100"), (12.3, 3, "12.300"),
    (4_503_599_627_370_495.5, 1, "4503599627370495.5"),
    (9_007_199_254_740_994, 0, "9007199254740994"),
    (1e18, 2, "1000000000000000000.00"), (0.1, 15, "0.100000000000000"),
  ])
  func `rounds to the decimals of the column`(value: Double, decimals: Int, field: String) {
    #expect(number(value, decimals) == field)
  }

  @Test func `rounds as printf does, but for the sign of zero`() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<20_000 {
      let decimals = Int.random(in: 0...8, using: &generator)
      let scale = pow(10, Double.random(in: -6...12, using: &generator))
      var value = Double.random(in: -1...1, using: &generator) * scale
      // Half of them at or near a tie.
      if Bool.random(using: &generator) {
        value = ((value * 100).rounded() + 0.5) / pow(10, Double(decimals))
      }
      var expected = String(format: "%.\(decimals)f", value)
      if !expected.contains(where: { ("1"..."9").contains($0) }) {
        expected = expected.replacing("-", with: "")
      }
      #expect(number(value, decimals) == expected)
    }
  }

  @Test func `writes whole numbers and dates in full`() throws {
    let columns = [
      Column(name: "n", definition: "", kind: .integer),
      Column(name: "d", definition: "", kind: .date),
    ]
    var output: [UInt8] = []
    let date = try #require(CalendarDate(year: 21, month: 3, day: 9))
    CSVWriter().append([.integer(.min), .date(date)], columns: columns, to: &output)
    CSVWriter().append([.integer(.max), .empty], columns: columns, to: &output)
    CSVWriter().append([.integer(0), .empty], columns: columns, to: &output)
    let expected = "-9223372036854775808,0021-03-09\r\n9223372036854775807,\r\n0,\r\n"
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test func `makes the same file from pieces of any size`() {
    let table = Table(
      name: "t", title: "T", note: "",
      columns: [Column(name: "n", definition: "", kind: .integer)], rowCount: 100
    ) { [.integer($0)] }
    let writer = CSVWriter()
    for size in [1, 7, 100] {
      let pieces = stride(from: 0, to: 100, by: size).flatMap {
        writer.bytes(of: table, rows: $0..<min($0 + size, 100))
      }
      #expect(writer.header(of: table) + pieces == writer.bytes(of: table))
    }
  }

  private func csv(_ rows: [[Cell]]) -> String {
    let columns = [
      Column(name: "title", definition: "", kind: .text),
      Column(name: "score", definition: "", kind: .number(decimals: 2)),
    ]
    let table = Table(
      name: "t", title: "T", note: "", columns: columns, rowCount: rows.count
    ) { rows[$0] }
    return String(decoding: CSVWriter().bytes(of: table), as: UTF8.self)
  }

  private func number(_ value: Double, _ decimals: Int) -> String {
    let column = Column(name: "x", definition: "", kind: .number(decimals: decimals))
    var output: [UInt8] = []
    CSVWriter().append([.number(value)], columns: [column], to: &output)
    return String(decoding: output.dropLast(2), as: UTF8.self)
  }
}
