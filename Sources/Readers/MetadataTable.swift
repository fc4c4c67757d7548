import Text

/// Reads `metadata.csv`: title, date and source of documents that do not say them themselves.
///
/// Columns `id` (or `document`, or `file`), `title`, `date` (YYYY-MM-DD) and `source`, in any order;
/// all but the first may be missing, and columns of other names are passed over. An id without a
/// document is no fault, since one file may serve several versions of a corpus.
struct MetadataTable: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var title = ""
    var date: CalendarDate?
    var source = ""
    /// Where it stands, counted from 1.
    var line = 0
  }

  private var rows: [String: Row] = [:]
  /// What may stand before a document's id in this table: the folder of the corpus version and `/`,
  /// if the table lies beside that folder.
  private var prefix: String?

  /// A table without rows, for a corpus without one.
  init() {}

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  ///   - prefix: What may stand before the ids.
  /// - Throws: `InputFaults` with every fault: no column of ids, an id that is missing or stands
  ///   twice, a date that is none.
  init(reading bytes: [UInt8], file: String, prefix: String? = nil) throws(InputFaults) {
    let records = try CSVRecords(reading: bytes, file: file)
    let names = [["id", "document", "file"], ["title"], ["date"], ["source"]]
    let columns = try records.columns(named: names, required: 1, file: file)
    self.prefix = prefix
    var faults: [InputError] = []
    for record in records.records {
      func fault(_ problem: String, _ remedy: String) {
        faults.append(
          InputError(file: file, line: record.line, problem: problem, remedy: remedy))
      }
      let id = record.text(columns[0])
      let date = record.text(columns[2])
      let row = Row(
        title: record.text(columns[1]), date: CalendarDate(withoutTime: date),
        source: record.text(columns[3]), line: record.line)
      if !date.isEmpty, row.date == nil {
        fault("date '\(date)' is no date", "write year-month-day, e.g. 2014-09-08")
      }
      if id.isEmpty {
        fault("no id", "give the path of the document, relative to the corpus folder")
      } else if let earlier = rows.updateValue(row, forKey: id) {
        fault("'\(id)' already stands on line \(earlier.line)", "keep one of the two lines")
      }
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
  }

  /// What the table says of a document; an id with the version's folder goes first.
  func row(of id: String) -> Row? {
    if rows.isEmpty { return nil }
    return prefix.flatMap { rows[$0 + id] } ?? rows[id]
  }
}

extension CalendarDate {
  /// Reads `YYYY-MM-DD`, alone or before a time of day, which is dropped as it stands.
  init?(withoutTime text: String) {
    let day = text.prefix(10)
    let rest = text.dropFirst(10)
    guard rest.isEmpty || "Tt ".contains(rest.prefix(1)) else { return nil }
    self.init(iso: day)
  }

  /// Finds the first date in a file name.
  ///
  /// It stands there as YYYY-MM-DD, YYYY_MM_DD or YYYYMMDD with no digit beside it, in the years
  /// 1800 to 2199, so that few numbers of another meaning are taken for one.
  init?(inFileName name: String) {
    let bytes = Array(name.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index)
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
    for start in bytes.indices where isDigit(start) && !isDigit(start - 1) {
      var digits = 0
      while isDigit(start + digits) { digits += 1 }
      let day: [UInt8]
      if digits == 8 {
        let date = bytes[start..<start + 8]
        let hyphen = [UInt8(ascii: "-")]
        day = date.prefix(4) + hyphen + date.dropFirst(4).prefix(2) + hyphen + date.suffix(2)
      } else if digits == 4, start + 10 <= bytes.count, !isDigit(start + 10),
        bytes[start + 4] == bytes[start + 7], "-_".utf8.contains(bytes[start + 4])
      {
        day = bytes[start..<start + 10].map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
      } else {
        continue
      }
      if let date = CalendarDate(iso: String(decoding: day, as: UTF8.self)),
        (1800...2199).contains(date.year)
      {
        self = date
        return
      }
    }
    return nil
  }
}
