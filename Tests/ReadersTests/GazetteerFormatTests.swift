import Readers
import Testing
import Text

@Suite struct GazetteerFormatTests {
  private func format(_ file: String, _ text: String = "") -> GazetteerFormat {
    GazetteerFormat(of: file, bytes: Array(text.utf8))
  }

  @Test func `the end of the name tells the format`() {
    #expect(format("a/actors.csv") == .table)
    #expect(format("actors.tsv") == .table)
    #expect(format("actors") == .table)
    #expect(format("a.jsonl/actors") == .table)
    #expect(format("Phoenix.Countries.actors.txt") == .petrarch)
    #expect(format("my.ACTORS") == .petrarch)
    #expect(format("countries.yml") == .quanteda)
    #expect(format("countries.yaml") == .quanteda)
    #expect(format("patterns.jsonl") == .spacy)
  }

  @Test func `a text file whose first line names columns is a table`() {
    #expect(format("actors.txt", "\u{FEFF}ID\tName\ttype\tAlias\r\nx") == .table)
    #expect(format("actors.txt", "IRAQ_ [IRQ] # id, alias\n") == .petrarch)
  }

  @Test func `all formats give the same kind of gazetteer`() throws {
    let files = [
      ("a.tsv", "id\tname\ttype\tcountry\talias\niraq\tIraq\tstate\tIRQ\tIraq\n"),
      ("a.txt", "IRAQ_ [IRQ]\n"),
      ("a.jsonl", #"{"label": "GPE", "pattern": "Iraq"}"#),
      ("a.yml", "state:\n  iraq: [iraq]\n"),
    ]
    for (file, text) in files {
      let gazetteer = try GazetteerFormat.read(Array(text.utf8), file: file).gazetteer
      #expect(gazetteer.entries.map(\.id) == ["iraq"])
      #expect(gazetteer.entries.map(\.name) == ["Iraq"])
      #expect(gazetteer.entries.map(\.type) == [.state])
      #expect(gazetteer.aliases.map(\.text) == ["Iraq"])
    }
  }

  @Test func `files of old programs may be in Windows-1252, which is a warning`() throws {
    for (file, text) in [
      ("a.actors", "JOS\u{C9}_BRAND_ [IRQELI]\n"),
      ("a.yml", "person:\n  one: ['jos\u{E9} brand']\n"),
      ("a.jsonl", #"{"label": "PER", "pattern": "Jos\#u{E9} Brand"}"#),
    ] {
      let old = text.unicodeScalars.map { UInt8($0.value) }
      let reading = try GazetteerFormat.read(old, file: file)
      #expect(reading.gazetteer.aliases.map(\.text) == ["Jos\u{E9} Brand"])
      #expect(reading.warnings.map(\.problem) == ["is not UTF-8, read as Windows-1252"])
      let new = try GazetteerFormat.read(Array(text.utf8), file: file)
      #expect(new.gazetteer.aliases == reading.gazetteer.aliases)
      #expect(new.warnings.isEmpty)
    }
    #expect(throws: InputFaults.self) {
      try GazetteerFormat.read(Array("id,name,type,alias\na,A,group,".utf8) + [0xE9], file: "a.csv")
    }
  }

  @Test func `files without actors are faults, whatever their format`() {
    for (file, remedy) in [
      ("a.txt", "add lines such as 'IRAQ_ [IRQ]'"),
      ("a.jsonl", #"add lines such as {"label": "GPE", "pattern": "Iraq"}"#),
      ("a.yml", "add lines such as 'IRQ: [iraq, iraqi]'"),
    ] {
      expectFaults("\(file): error: names no actor\n  help: \(remedy)") {
        _ = try GazetteerFormat.read(Array("\n".utf8), file: file)
      }
    }
  }
}
