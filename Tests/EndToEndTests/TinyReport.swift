import Foundation
import TestSupport

/// A report small enough to be counted by hand.
///
/// Version 2024 has 6 documents, 10 paragraphs, 16 sentences and 100 words; by document, with A for
/// Arcadia, B for Borduria, M for Elena Mora and L for the United League:
///
/// | document | paragraph | sentence | words | mentions |
/// | --- | --- | --- | --- | --- |
/// | 2024-02-10-notes.txt | 1 | Arcadia waited … | 13 | A |
/// | | 1 | Port Clement replied. | 3 | A (metonym) |
/// | | 1 | Mora flew home. | 3 | M |
/// | a-visit.txt | 1 | Arcadia and Borduria … | 6 | A B |
/// | | 1 | Elena Mora thanked Arcadia. | 4 | A M |
/// | | 2 | The Arcadian delegation … | 8 | A (adjectival) A (metonym) |
/// | b-meeting.txt | 1 | Arcadia’s army … | 5 | A B |
/// | | 2 | “The plan is good,” … | 6 | M |
/// | c/talks.md | 1 | # Talks | 1 | |
/// | | 2 | Arcadia met … | 7 | A B L |
/// | | 2 | Talks went on. | 3 | |
/// | d-wire.txt | 1 | Arcadia blamed … | 6 | A B |
/// | | 1 | Borduria Street … | 4 | (an exclusion) |
/// | z-hall.txt | 1 | Mora spoke … | 5 | M |
/// | | 2 | It rained, … | 14 | |
/// | | 2 | Then they went … | 12 | |
///
/// Version 2023 has 4 documents, 50 words: a-visit.txt unchanged (18 words), another b-meeting.txt
/// (6 words), c/talks.md under the name old/talks.md (11 words), and gone.txt (15 words).
final class TinyReport {
  let folder: TemporaryFolder
  /// The report's folder.
  var path: String { "\(folder.path)/report" }

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files { try write(text, to: name) }
  }

  func write(_ text: String, to name: String) throws {
    try folder.write(text, to: "report/\(name)")
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try folder.write(bytes, to: "report/\(name)")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func bytes(of name: String) throws -> [UInt8] {
    try Files.bytes("\(path)/\(name)")
  }

  func csv(_ name: String) throws -> CSVFile {
    try CSVFile("\(path)/output/\(name)")
  }

  func text(_ name: String) throws -> String {
    String(decoding: try bytes(of: "output/\(name)"), as: UTF8.self)
  }

  /// Every file below the output folder with its bytes.
  func output() throws -> [String: [UInt8]] {
    try Files.below("\(path)/output")
  }

  static let versions = ["2023", "2024"]

  static let outputs = [
    "actors.csv", "ambiguous.csv", "contamination.csv", "document_actors.csv", "documents.csv",
    "left_out.csv", "manifest.json", "matrix.csv", "months.csv", "pairs.csv", "quotations.csv",
    "report.xlsx", "sentences.csv", "spellings.csv", "summary.txt", "unlisted.csv",
    "word_shift.csv",
  ]

  static let definition = """
    title: Arcadia and its neighbour
    versions:
      2023: corpus/2023
      2024: corpus/2024

    """

  static let actors = """
    id,name,type,country,alias,level,case,from,to,note
    arcadia,Arcadia,state,ARC,Arcadia,,,,,
    arcadia,,,,Arcadian,adjectival,,,,
    arcadia,,,,Port Clement,metonym,,,,
    borduria,Borduria,state,,Borduria,,,,,
    mora,Elena Mora,person,,Elena Mora,,,,,
    mora,,,,Mora,,,,,
    united_league,United League,organisation,,United League,,,,,
    clearwater,Clearwater Institute,organisation,,Clearwater Institute,,,,,
    quiet_party,Quiet Party,group,,Quiet Party,,,,,
    ,,,,Borduria Street,exclusion,,,,

    """

  static let talks = """
    ---
    title: =Talks, twice
    date: 2024-03-05
    source: +Wire
    ---
    # Talks

    Arcadia met Borduria and the United League. Talks went on.

    """

  static let visit = """
    Arcadia and Borduria signed a paper. Elena Mora thanked Arcadia.

    The Arcadian delegation told Port Clement on Monday.

    """

  static let files = [
    "report.yml": definition,
    "actors.csv": actors,
    "corpus/2023/a-visit.txt": visit,
    "corpus/2023/b-meeting.txt": "Mora stayed at home. Borduria spoke.\n",
    "corpus/2023/gone.txt":
      "Borduria built a road. Borduria built a wall. The road went past the wall twice.\n",
    "corpus/2023/old/talks.md": talks,
    "corpus/2024/2024-02-10-notes.txt":
      "Arcadia  waited for the rain\tto end and for the\nroads to dry. Port Clement replied.  Mora "
      + "flew home.\n",
    "corpus/2024/a-visit.txt": visit,
    "corpus/2024/b-meeting.txt":
      "\u{FEFF}Arcadia’s army met Borduria’s army.\r\n\r\n“The plan is good,” said Mora.\r\n",
    "corpus/2024/c/talks.md": talks,
    "corpus/2024/d-wire.txt":
      "Arcadia blamed Borduria for the war. Borduria Street was wide.\n",
    "corpus/2024/metadata.csv":
      "id,title,date,source\r\nd-wire.txt,\"@home, again\",2024-03-20,-Desk\r\n",
    "corpus/2024/z-hall.txt": """
    Mora spoke for an hour.

    It rained, and people read the old paper by the window of the hall. Then they went to bed \
    and slept until the sun was up.

    """,
  ]
}

/// Files of a test.
enum Files {
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Names in a folder, hidden ones among them.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Every file below a folder with its bytes, by path relative to it.
  static func below(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try bytes(path) }
    }
    return files
  }
}
