import Readers
import Testing
import Text

@Suite struct CSVRecordsTests {
  private func read(_ text: String) throws -> CSVRecords {
    try CSVRecords(reading: Array(text.utf8), file: "a.csv")
  }

  private func fields(_ text: String) throws -> [[String]] {
    try read(text).records.map(\.fields)
  }

  @Test func `reads a header and rows with their lines`() throws {
    let records = try read("id,name\nIRQ,Iraq\nIRN,Iran\n")
    #expect(records.header == ["id", "name"])
    #expect(records.headerLine == 1)
    #expect(records.records.map(\.line) == [2, 3])
    #expect(records.records.map(\.fields) == [["IRQ", "Iraq"], ["IRN", "Iran"]])
  }

  @Test func `reads quotes, separators and line breaks inside quotes`() throws {
    let records = try read("id,name\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n3,x")
    #expect(records.records.map(\.fields) == [["1", "a, \"b\"\r\nc"], ["2"], ["3", "x"]])
    #expect(records.records.map(\.line) == [2, 4, 5])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends may be LF, CRLF or CR`(end: String) throws {
    let records = try read(["a,b", "1,\"x\(end)y\"", "", "2,3"].joined(separator: end))
    #expect(records.records.map(\.fields) == [["1", "x\(end)y"], ["2", "3"]])
    #expect(records.records.map(\.line) == [2, 5])
  }

  @Test func `passes over a byte-order mark`() throws {
    #expect(try read("\u{FEFF}id,name\n").header == ["id", "name"])
  }

  @Test func `takes the separator from the header`() throws {
    #expect(try fields("a;b\n1,5;2") == [["1,5", "2"]])
    #expect(try fields("a\tb\n1,5\t2;3") == [["1,5", "2;3"]])
    #expect(try fields("\"a;b;c\",d\n1,2") == [["1", "2"]])
    #expect(try fields("a\n1;2") == [["1;2"]])
  }

  @Test func `passes over empty rows and empty fields at the end`() throws {
    #expect(try fields("a,b\n\n,,,\n1,2,,,\n  ,\n3\n") == [["1", "2"], ["3"]])
  }

  @Test func `keeps a quote inside an unquoted field`() throws {
    #expect(try fields("a,b\n5\" gun,x\n") == [["5\" gun", "x"]])
  }

  @Test func `names the line where an unclosed quote opens`() {
    expectFaults(
      """
      a.csv:3: error: a quote opens here and never closes
        help: close it, and write a quote inside a quoted field as two
      """
    ) { _ = try read("a,b\n1,2\n3,\"4\n5,6\n") }
  }

  @Test func `lists all faults in the order of lines`() {
    expectFaults(
      """
      a.csv:2: error: 'x' stands after a closing quote
        help: write a quote inside a quoted field as two
      a.csv:3: error: the row has 3 fields, the header 2
        help: put quotes around a field that holds a comma
      a.csv:4: error: ' y' stands after a closing quote
        help: write a quote inside a quoted field as two
      """
    ) { _ = try read("a,b\n\"1\"x,2\n3,4,5\n6,\"7\" y\n") }
  }

  @Test func `calls the separator by its name`() {
    expectFaults(
      """
      a.csv:2: error: the row has 3 fields, the header 2
        help: put quotes around a field that holds a semicolon
      """
    ) { _ = try read("a;b\n1;2;3\n") }
  }

  @Test func `an empty file is a fault`() {
    expectFaults(
      """
      a.csv: error: is empty
        help: begin with a line that names the columns
      """
    ) { _ = try read("\u{FEFF}\n\n") }
  }

  @Test func `names line and byte of what is not UTF-8`() {
    expectFaults(
      """
      a.csv:2: error: is not UTF-8 (byte offset 6)
        help: save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8
      """
    ) {
      _ = try CSVRecords(reading: Array("a,b\nM,".utf8) + [0xFC] + Array("\n".utf8), file: "a.csv")
    }
  }

  @Test func `a table in UTF-16 is no text`() {
    expectFaults(
      """
      a.csv:1: error: holds a NUL byte (byte offset 3); it is UTF-16 or no text
        help: save the file as plain text in UTF-8, e.g. with iconv -f UTF-16 -t UTF-8
      """
    ) { _ = try CSVRecords(reading: [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], file: "a.csv") }
  }
}
