import Foundation
import Testing

/// A CSV file as another program would read it.
struct CSVFile {
  var header: [String]
  var rows: [[String: String]]

  init(_ path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      // A doubled quote within quotes ends them and begins them anew.
      case UInt8(ascii: "\""):
        if !isQuoted, !field.isEmpty { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        #expect(field.last == UInt8(ascii: "\r"))
        record.append(String(decoding: field.dropLast(), as: UTF8.self))
        records.append(record)
        record = []
        field = []
      default: field.append(byte)
      }
    }
    #expect(!isQuoted && field.isEmpty && record.isEmpty)
    let header = try #require(records.first)
    self.header = header
    rows = records.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
    #expect(records.allSatisfy { $0.count == header.count })
  }

  /// The one row with these values.
  func row(
    _ values: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String: String] {
    let found = rows.filter { row in values.allSatisfy { row[$0.key] == $0.value } }
    #expect(found.count == 1, sourceLocation: sourceLocation)
    return try #require(found.first, sourceLocation: sourceLocation)
  }

  /// Expects the one row that has the first values to have the others as well.
  func expect(
    _ key: [String: String], has values: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let row = try row(key, sourceLocation: sourceLocation)
    for (column, value) in values.sorted(by: { $0.key < $1.key }) {
      #expect(
        row[column] == value, "column \(column) of \(key)", sourceLocation: sourceLocation)
    }
  }
}
