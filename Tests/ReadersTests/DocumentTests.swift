import TestSupport
import Testing
import Text

@testable import Readers

@Suite struct DocumentTests {
  /// Writes and loads one document, which messages call `corpus/a.txt`.
  private func load(_ bytes: [UInt8]) throws -> (document: Document, digest: Digest) {
    try withTemporaryFolder { folder in
      try write(bytes, to: folder + "/a.txt")
      let corpus = try Corpus.list(folder: folder, displayName: "corpus")
      return try corpus.load(corpus.references[0])
    }
  }

  private func load(_ text: String) throws -> Document {
    try load(Array(text.utf8)).document
  }

  /// The text proper of a document.
  private func text(_ text: String) throws -> String {
    let document = try load(text)
    return String(decoding: document.bytes[document.text], as: UTF8.self)
  }

  @Test func `a document has the bytes of its file and their digest`() throws {
    let loaded = try load(Array("abc".utf8))
    #expect(loaded.document.bytes == Array("abc".utf8))
    #expect(loaded.document.text == 0..<3)
    #expect(
      loaded.digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `the digest is of the whole file, mark and front matter included`() throws {
    let bytes = Array("\u{FEFF}---\ntitle: x\n---\nabc".utf8)
    let loaded = try load(bytes)
    #expect(loaded.digest == SHA256.digest(of: bytes))
    #expect(loaded.document.bytes == bytes)
    #expect(loaded.document.text == (bytes.count - 3)..<bytes.count)
  }

  @Test(arguments: [65_535, 65_536, 65_537, 300_000])
  func `reads large files whole`(size: Int) throws {
    let bytes = [UInt8](repeating: 0x61, count: size)
    #expect(try load(bytes).document.bytes == bytes)
  }

  @Test func `text begins after a byte-order mark`() throws {
    #expect(try text("\u{FEFF}text") == "text")
  }

  @Test(arguments: [
    "---\ntitle: A\ndate: 2021-03-05\nsource: B\n---\ntext",
    "---\r\ntitle: A\r\ndate: 2021-03-05\r\nsource: B\r\n---\r\ntext",
    "\u{FEFF}--- \ntitle: \"A\"\ndate: '2021-03-05'\nsource: B # who\n...\ntext",
    "---\n# note\nsource: |\n  B\ntags: [x, {y: z}]\ntitle: >-\n  A\ndate: 2021-03-05T10:00Z\n---\ntext",
    "---\ndate: 2021-03-05 23:59:59 +3\n\n\"title\": A\nsource: &s B\nother: *s\n---\ntext",
  ])
  func `front matter has several shapes`(file: String) throws {
    let document = try load(file)
    #expect(
      document.metadata
        == DocumentMetadata(
          id: "a.txt", title: "A", date: CalendarDate(iso: "2021-03-05"), source: "B"))
    #expect(try text(file) == "text")
  }

  /// A value that is no plain text makes the parser read what is else read line by line.
  @Test(arguments: 0..<20)
  func `lines of plain text are read as the parser reads them`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "B", "title", "date", "source", ": ", ":", " ", "#", "null", "NULL", "~", "1",
      "2021-03-05",
      "'", "\"", "- ", "-", "?", "[", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "é", "–",
      "\t",
      "\u{85}", "_", ".", "=", "<<", "\u{7F}", "\n",
    ]
    for _ in 0..<200 {
      let value = random.text(of: pieces, count: Int(random.next() % 5))
      let key =
        ["title", "date", "source", random.text(of: pieces, count: 2)].randomElement(
          using: &random) ?? ""
      func read(_ other: String) -> Result<DocumentMetadata, InputError> {
        Result { () throws(InputError) in
          let file = Array("---\nother: \(other)\n\(key): \(value)\nsource: Who\n---\ntext".utf8)
          let matter = try FrontMatter(reading: file, from: 0, file: "a.txt")
          return DocumentMetadata(
            id: "a.txt", title: matter.title, date: matter.date, source: matter.source)
        }
      }
      #expect(read("x") == read("~"), "\(key): \(value)")
    }
  }

  @Test func `values of any kind are taken as their text, and nothing as nothing`() throws {
    let metadata = try load("---\ntitle: 1.50\nsource: yes\ndate:\n---\ntext").metadata
    #expect(metadata == DocumentMetadata(id: "a.txt", title: "1.50", source: "yes"))
    #expect(try load("---\ntitle: ~\nsource: null\n---\ntext").metadata.title == "")
    #expect(try load("---\ntitle: \"null\"\n---\ntext").metadata.title == "null")
    #expect(try load("---\n---\ntext").metadata == DocumentMetadata(id: "a.txt"))
  }

  @Test(arguments: [
    "---\nno end", "----\ntext\n---\n", "\n---\ntitle: x\n---\n", "text\n---\ntitle: x\n---\n",
    "---",
  ])
  func `what is not closed or not at the start is no front matter`(file: String) throws {
    #expect(try text(file) == file)
    #expect(try load(file).metadata.title == "")
  }

  @Test func `a faulty front matter is a fault with its line`() {
    let cases = [
      (
        "---\nsource: x\ntitle: Iraq: a portrait\n---\ntext",
        """
        corpus/a.txt:3: error: is not YAML: mapping values are not allowed in this context
          help: check indents, colons and quotes; put quotes around a value that holds ': '
        """
      ),
      (
        "---\ntitle: x\ndate: 5 March\n---\ntext",
        """
        corpus/a.txt:3: error: date '5 March' is no date
          help: write year-month-day, e.g. 2014-09-08
        """
      ),
      (
        "---\ntitle: [a, b]\n---\ntext",
        """
        corpus/a.txt:2: error: 'title' is no text
          help: write one text after the colon
        """
      ),
      (
        "---\nA paragraph between rules.\n---\ntext",
        """
        corpus/a.txt:2: error: is no list of keys and values
          help: write 'key: value' lines
        """
      ),
      (
        "---\ntitle: x\ntitle: y\n---\ntext",
        """
        corpus/a.txt:2: error: key 'title' stands twice
          help: keep one of the two
        """
      ),
    ]
    for (file, message) in cases { expectFaults(message) { _ = try load(file) } }
  }

  @Test func `what is not UTF-8 is named by line and byte`() {
    expectFaults(
      """
      corpus/a.txt:3: error: is not UTF-8 (byte offset 5)
        help: save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8
      """
    ) { _ = try load([0x61, 0x0A, 0x62, 0x0A, 0x63, 0xE9, 0x20, 0x0A]) }
    // A character that the end of the file cuts.
    expectFaults(
      """
      corpus/a.txt:1: error: is not UTF-8 (byte offset 1)
        help: save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8
      """
    ) { _ = try load([0x61, 0xE2, 0x80]) }
  }

  @Test func `a NUL byte is a fault`() {
    expectFaults(
      """
      corpus/a.txt:2: error: holds a NUL byte (byte offset 3); it is UTF-16 or no text
        help: save the file as plain text in UTF-8, e.g. with iconv -f UTF-16 -t UTF-8
      """
    ) { _ = try load([0x61, 0x0A, 0x62, 0x00]) }
  }

  @Test(arguments: [
    "", " \r\n\t", "\u{FEFF}", "\u{FEFF}\u{A0}\u{3000}\n", "---\ntitle: x\n---\n \n",
  ])
  func `a document without text is a fault`(file: String) {
    expectFaults(
      """
      corpus/a.txt: error: has no text
        help: delete the file, or add its text
      """
    ) { _ = try load(file) }
  }

  @Test(arguments: ["shorter", "longer than it was before"])
  func `a file that changes in size is a fault`(now: String) throws {
    try withTemporaryFolder { folder in
      try write("as listed first", to: folder + "/a.txt")
      let corpus = try Corpus.list(folder: folder, displayName: "corpus")
      try write(now, to: folder + "/a.txt")
      expectFaults(
        """
        corpus/a.txt: error: changed while it was read: it was listed with 15 bytes
          help: run again when nothing writes to the corpus
        """
      ) { _ = try corpus.load(corpus.references[0]) }
    }
  }
}
