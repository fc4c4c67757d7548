import Foundation
import Readers
import TestSupport
import Testing
import Text

@Suite struct CorpusTests {
  private func ids(_ folder: String) throws -> [String] {
    try Corpus.list(folder: folder).references.map(\.id)
  }

  @Test func `lists text and Markdown in the order of their bytes`() throws {
    try withTemporaryFolder { folder in
      for name in ["b.txt", "B.TXT", "a/z.md", "a.txt", "a-b/c.Md", "\u{E9}.txt", "z.txt"] {
        try write("text", to: "\(folder)/\(name)")
      }
      #expect(
        try ids(folder + "/") == [
          "B.TXT", "a-b/c.Md", "a.txt", "a/z.md", "b.txt", "z.txt", "\u{E9}.txt",
        ])
    }
  }

  @Test func `passes over hidden files and folders and other kinds of file`() throws {
    try withTemporaryFolder { folder in
      for name in [".a.txt", ".git/b.txt", "c.pdf", "txt", "d.txt.bak", "e.csv", "e.txt"] {
        try write("text", to: "\(folder)/\(name)")
      }
      #expect(try ids(folder) == ["e.txt"])
    }
  }

  @Test func `a folder may be called like a document`() throws {
    try withTemporaryFolder { folder in
      try write("text", to: folder + "/x.txt/y.txt")
      #expect(try ids(folder) == ["x.txt/y.txt"])
    }
  }

  @Test func `follows links, but not in a circle`() throws {
    try withTemporaryFolder { folder in
      try write("text", to: folder + "/corpus/sub/a.txt")
      try write("elsewhere", to: folder + "/other/b.md")
      try link(folder + "/corpus/link.txt", to: "sub/a.txt")
      try link(folder + "/corpus/linked", to: "../other")
      try link(folder + "/corpus/sub/circle", to: "..")
      #expect(
        try Corpus.list(folder: folder + "/corpus").references == [
          Corpus.Reference(id: "link.txt", size: 4), Corpus.Reference(id: "linked/b.md", size: 9),
          Corpus.Reference(id: "sub/a.txt", size: 4),
        ])
    }
  }

  @Test func `a link to nowhere is listed and cannot be read`() throws {
    try withTemporaryFolder { folder in
      try link(folder + "/a.txt", to: "gone.txt")
      let corpus = try Corpus.list(folder: folder, displayName: "corpus")
      expectFaults(
        """
        corpus/a.txt: error: cannot be read: no such file or directory
          help: check the path and, if it is a link, what it points to
        """
      ) { _ = try corpus.load(corpus.references[0]) }
    }
  }

  @Test func `a document that is no longer the same is not read again`() throws {
    try withTemporaryFolder { folder in
      try write("text", to: folder + "/a.txt")
      let corpus = try Corpus.list(folder: folder, displayName: "corpus")
      let digest = try corpus.load(corpus.references[0]).digest
      #expect(try corpus.reload(corpus.references[0], digest: digest).bytes == Array("text".utf8))
      try write("next", to: folder + "/a.txt")
      expectFaults(
        """
        corpus/a.txt: error: changed while the corpus was read
          help: run again when nothing writes to the corpus
        """
      ) { _ = try corpus.reload(corpus.references[0], digest: digest) }
    }
  }

  @Test func `a missing, wrong or empty folder is a fault`() throws {
    try withTemporaryFolder { folder in
      try write("text", to: folder + "/a.txt")
      try write("text", to: folder + "/empty/a.pdf")
      expectFaults(
        """
        corpus/2021: error: no such folder
          help: check the path: for a report, it stands under 'versions' in report.yml
        """
      ) { _ = try Corpus.list(folder: folder + "/none", displayName: "corpus/2021/") }
      expectFaults(
        """
        corpus/2021: error: is no folder
          help: give the folder that holds the documents
        """
      ) { _ = try Corpus.list(folder: folder + "/a.txt", displayName: "corpus/2021") }
      expectFaults(
        """
        corpus/2021: error: holds no document
          help: put .txt or .md files into the folder or its subfolders
        """
      ) { _ = try Corpus.list(folder: folder + "/empty", displayName: "corpus/2021") }
    }
  }

  @Test func `a name that is not UTF-8 is a fault`() throws {
    try withTemporaryFolder { folder in
      try write("text", to: folder + "/a.txt")
      // The one name that Foundation cannot make: "\xFC.txt".
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", "printf text > \"$1/$(printf '\\374').txt\"", "sh", folder]
      try shell.run()
      shell.waitUntilExit()
      expectFaults(
        """
        corpus: error: holds a name that is not UTF-8
          help: rename that file or folder, e.g. with convmv -f WINDOWS-1252 -t UTF-8
        """
      ) { _ = try Corpus.list(folder: folder, displayName: "corpus") }
    }
  }

  @Test func `batches cover the corpus, each large enough and not too many`() throws {
    try withTemporaryFolder { folder in
      for (index, size) in [3, 1, 5, 2, 2, 9, 1].enumerated() {
        try write(String(repeating: "x", count: size), to: "\(folder)/\(index).txt")
      }
      let corpus = try Corpus.list(folder: folder)
      #expect(corpus.batches(bytes: 4, most: 64) == [0..<2, 2..<3, 3..<5, 5..<6, 6..<7])
      #expect(corpus.batches(bytes: 1, most: 64) == (0..<7).map { $0..<$0 + 1 })
      #expect(corpus.batches(bytes: 1, most: 2) == [0..<5, 5..<7])
      #expect(corpus.batches(bytes: 1, most: 1) == [0..<7])
      #expect(corpus.batches(most: 64) == [0..<7])
    }
  }
}

@Suite struct MetadataTests {
  /// Writes files into a folder `v`, or beside it, and reads the one document of `v`.
  private func metadata(_ files: [String: String]) throws -> DocumentMetadata {
    try withTemporaryFolder { folder in
      for (name, text) in files { try write(text, to: "\(folder)/\(name)") }
      let corpus = try Corpus.list(folder: folder + "/v", displayName: "corpus/v")
      return try corpus.load(corpus.references[0]).document.metadata
    }
  }

  private func date(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

  @Test func `nothing is known of a plain document`() throws {
    #expect(try metadata(["v/a.txt": "text"]) == DocumentMetadata(id: "a.txt"))
  }

  @Test func `the table in the folder says title, date and source`() throws {
    let table = "\u{FEFF}source;date;note;File;title\r\nICG;2020-01-02;x;s/a.txt;\"A; B\"\r\n"
    #expect(
      try metadata(["v/s/a.txt": "text", "v/metadata.csv": table])
        == DocumentMetadata(id: "s/a.txt", title: "A; B", date: date("2020-01-02"), source: "ICG"))
  }

  @Test func `the table beside the folder may name the folder or not`() throws {
    let table = "document,title\na.txt,general\nv/b.txt,of this version\nb.txt,general\nx.txt,y\n"
    #expect(try metadata(["v/a.txt": "text", "metadata.csv": table]).title == "general")
    #expect(try metadata(["v/b.txt": "text", "metadata.csv": table]).title == "of this version")
  }

  @Test func `the folder's own table replaces the one beside it`() throws {
    let files = [
      "v/a.txt": "text", "v/metadata.csv": "id,title\na.txt,own\n",
      "metadata.csv": "id,title,source\na.txt,other,other\n",
    ]
    #expect(try metadata(files) == DocumentMetadata(id: "a.txt", title: "own"))
  }

  @Test func `front matter goes before the table, the table before the file name`() throws {
    let table = "id,title,date,source\n2019-01-01.txt,T,2020-02-02,S\n"
    let name = "v/2019-01-01.txt"
    #expect(
      try metadata([name: "---\ntitle: F\n---\ntext", "v/metadata.csv": table])
        == DocumentMetadata(
          id: "2019-01-01.txt", title: "F", date: date("2020-02-02"), source: "S"))
    #expect(
      try metadata([name: "---\ndate: 2021-03-03\nsource: F\n---\ntext", "v/metadata.csv": table])
        == DocumentMetadata(
          id: "2019-01-01.txt", title: "T", date: date("2021-03-03"), source: "F"))
    #expect(try metadata([name: "text"]).date == date("2019-01-01"))
  }

  @Test(arguments: [
    ("2021-03-05-statement.txt", "2021-03-05"), ("icg_20210305.txt", "2021-03-05"),
    ("a 2021_03_05b.md", "2021-03-05"), ("1_2021-03-05.txt", "2021-03-05"),
    ("20211399-20210305.txt", "2021-03-05"), ("2021-03.txt", nil), ("12021-03-05.txt", nil),
    ("2021-03-051.txt", nil), ("202103051.txt", nil), ("2021-02-30.txt", nil),
    ("2021-03_05.txt", nil), ("99990101.txt", nil), ("report.txt", nil),
  ])
  func `finds a date in a file name`(name: String, expected: String?) throws {
    #expect(try metadata(["v/\(name)": "text"]).date?.description == expected)
  }

  @Test func `a folder's name gives no date`() throws {
    #expect(try metadata(["v/2021-03-05/a.txt": "text"]).date == nil)
  }

  @Test func `every fault of the table is listed`() {
    expectFaults(
      """
      corpus/v/metadata.csv:2: error: date '5 March' is no date
        help: write year-month-day, e.g. 2014-09-08
      corpus/v/metadata.csv:3: error: 'a.txt' already stands on line 2
        help: keep one of the two lines
      corpus/v/metadata.csv:4: error: no id
        help: give the path of the document, relative to the corpus folder
      """
    ) {
      _ = try metadata([
        "v/a.txt": "text", "v/metadata.csv": "id,date\na.txt,5 March\na.txt,\n,2021-01-01\n",
      ])
    }
    expectFaults(
      """
      corpus/metadata.csv:1: error: no column 'id'
        help: add it; no other column is needed
      """
    ) { _ = try metadata(["v/a.txt": "text", "metadata.csv": "name,date\na.txt,\n"]) }
  }
}
