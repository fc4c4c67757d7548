import Foundation
import TestSupport
import Testing

/// Input and output that cannot be used: the run ends with code 2, says where and what to do, and
/// leaves the previous output as it was.
@Suite struct FaultTests {
  private let report: TinyReport

  init() throws {
    report = try TinyReport()
  }

  /// Runs the report, which has a fault, over an earlier output.
  ///
  /// - Returns: What was said, with paths relative to the report's folder.
  private func fault(
    sourceLocation: SourceLocation = #_sourceLocation, after change: () throws -> Void
  ) throws -> String {
    try Program.succeed("run", report.path, sourceLocation: sourceLocation)
    let before = try report.output()
    try change()
    let said = try Program.fail("run", report.path, sourceLocation: sourceLocation)
    #expect(try report.output() == before, sourceLocation: sourceLocation)
    #expect(
      try Files.names(in: "\(report.path)/output") == ["2024"], sourceLocation: sourceLocation)
    #expect(said.contains("\n  help: "), sourceLocation: sourceLocation)
    return said.replacing(report.path + "/", with: "")
  }

  @Test func `a corpus that is missing`() throws {
    let said = try fault { try report.remove("corpus/2024") }
    #expect(said.hasPrefix("report.yml:4: error: no folder 'corpus/2024'\n  help: "))
  }

  @Test func `rows of a workbook that cannot be written`() throws {
    try Program.succeed("run", report.path)
    let before = try report.output()
    // No file may be longer than 16 blocks, of half a kilobyte or one: the definitions are.
    let outcome = try Running(
      "/bin/sh",
      ["-c", #"trap "" XFSZ; ulimit -f 16; exec "$0" run "$1""#, Program.path, report.path]
    ).outcome()
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains(": error: cannot write the rows of a workbook here"))
    #expect(outcome.stderr.contains("\n  help: free some space there, or set TMPDIR"))
    #expect(try report.output() == before)
    #expect(try Files.names(in: "\(report.path)/output") == ["2024"])
  }

  @Test func `a corpus without documents`() throws {
    let said = try fault {
      try report.remove("corpus/2024")
      try report.write("no document", to: "corpus/2024/readme.pdf")
    }
    #expect(said.hasPrefix("corpus/2024: error: holds no document\n  help: "))
  }

  @Test(arguments: [
    ("A fine line.\nAnd \u{FFFD}", "broken.txt:2: error: is not UTF-8 (byte offset 17)"),
    ("A\u{0}", "broken.txt:1: error: holds a NUL byte (byte offset 1)"),
    ("", "broken.txt: error: has no text"),
    (" \r\n\u{FEFF}\n", "broken.txt: error: has no text"),
    ("---\ntitle: [a\n---\nText.\n", "broken.txt:3: error: is not YAML"),
    ("---\ndate: in May\n---\nText.\n", "broken.txt:2: error: date 'in May' is no date"),
  ])
  func `a document that cannot be read stops the run, or is skipped and listed`(
    text: String, expected: String
  ) throws {
    try Program.succeed("run", report.path)
    let whole = try report.csv("2024/documents.csv").rows
    // A replacement character stands for a byte that is no UTF-8.
    let bytes = Array(text.utf8).split(
      separator: Array("\u{FFFD}".utf8), omittingEmptySubsequences: false)
    let said = try fault {
      try report.write(Array(bytes.joined(separator: [0xFF])), to: "corpus/2024/broken.txt")
    }
    #expect(said.hasPrefix("corpus/2024/\(expected)"))

    let skipped = try Program.fail("run", "--keep-going", report.path)
    #expect(skipped.contains("/corpus/2024/\(expected)"))
    #expect(try report.csv("2024/documents.csv").rows == whole)
    let summary = try report.text("2024/summary.txt")
    #expect(summary.contains("\n1 document could not be read"))
    #expect(summary.contains("skipped: ") && summary.contains("broken.txt: "))
    #expect(try report.text("2024/manifest.json").contains("broken.txt\""))
    // A partial output is never current.
    #expect(try Program.fail("run", "--keep-going", "--if-changed", report.path).contains("broken"))
  }

  @Test func `every document that cannot be read is listed, in order`() throws {
    let said = try fault {
      for name in ["y.txt", "b.txt", "sub/k.md"] { try report.write("", to: "corpus/2024/\(name)") }
    }
    let places = said.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .map { $0.split(separator: ":")[0] }
    #expect(places == ["corpus/2024/b.txt", "corpus/2024/sub/k.md", "corpus/2024/y.txt"])
  }

  @Test func `faults of a gazetteer, all of them`() throws {
    let said = try fault {
      try report.write(
        TinyReport.actors + """
          arcadia,,,,Arcadia,,,,,
          borduria,,,,Port Clement,,,,,
          borduria,,,,Bordurian,adjectiv,,,,
          freedonia,Freedonia,country,,Freedonia,,,,,
          syldavia,Syldavia,state,,,,,,,

          """, to: "actors.csv")
    }
    for expected in [
      "actors.csv:12: error: alias 'Arcadia' of 'arcadia' already stands on line 2\n  help: ",
      "actors.csv:13: error: alias 'Port Clement' of 'borduria' belongs to 'arcadia' on line 4\n",
      "actors.csv:14: error: unknown level 'adjectiv'\n  help: did you mean 'adjectival'?",
      "actors.csv:15: error: unknown type 'country'\n  help: ",
      "actors.csv:16: error: no alias\n  help: ",
    ] {
      #expect(said.contains(expected))
    }
  }

  @Test func `a gazetteer without a column that is needed`() throws {
    let said = try fault {
      try report.write(TinyReport.actors.replacing(",alias,", with: ",form,"), to: "actors.csv")
    }
    #expect(said.hasPrefix("actors.csv:1: error: no column 'alias'\n"))
  }

  @Test func `faults of a definition, all of them`() throws {
    let said = try fault {
      try report.write(
        """
        title: Test
        versions:
          a/b: corpus/2024
        levels: [name, nickname]
        top: many
        tops: 3

        """, to: "report.yml")
    }
    for expected in [
      "report.yml:3: error: label 'a/b' contains '/'",
      "report.yml:4: error: unknown level 'nickname'",
      "report.yml:5: error: 'top' is no whole number in 1...1000",
      "report.yml:6: error: unknown key 'tops'\n  help: did you mean 'top'?",
    ] {
      #expect(said.contains(expected))
    }
  }

  @Test func `faults of several files at once, all of them`() throws {
    let said = try fault {
      try report.write(
        TinyReport.definition + "lexicon: afinn\ntemplate: letter\n", to: "report.yml")
      try report.write(TinyReport.actors + "mora,,,,Mora,,,,,\n", to: "actors.csv")
      try report.remove("corpus/2023")
      try report.write("{{title}} {{/pairs}}", to: "comparison.mustache")
    }
    for expected in [
      "report.yml:3: error: no folder", "report.yml:5: error: there is no bundled lexicon 'afinn'",
      "actors.csv:12: error: alias 'Mora'", "error: there is no template 'letter'",
      "comparison.mustache:1: error: ",
    ] {
      #expect(said.contains(expected))
    }
  }

  @Test(arguments: [
    (
      "{{title}}\n{{#pairs}}\n{{names}}\n",
      "summary.mustache:2: error: section 'pairs' does not end"
    ),
    ("{{title}}\n{{/pairs}}\n", "summary.mustache:2: error: "),
    ("{{title}}\n{{titel}}\n", "summary.mustache:2: error: there is no 'titel' here"),
    ("{{> missing}}\n", "summary.mustache:1: error: "),
  ])
  func `a template in the report's folder that cannot be used`(
    template: String, expected: String
  ) throws {
    let said = try fault { try report.write(template, to: "summary.mustache") }
    #expect(said.hasPrefix(expected))
  }

  @Test func `a gazetteer that is missing is one fault`() throws {
    let said = try fault { try report.remove("actors.csv") }
    #expect(said.hasPrefix("report.yml: error: no file 'actors.csv'\n  help: "))
    #expect(said.split(separator: "\n").count == 2)
  }

  @Test func `a report that does not exist`() throws {
    let said = try Program.fail("run", "\(report.folder.path)/none")
    #expect(said.contains("/none: error: no such file\n  help: name a report's folder"))
  }

  @Test func `an output that cannot be written`() throws {
    try report.write("a file", to: "output")
    for command in ["run", "compare"] {
      let said = try Program.fail(command, report.path)
      #expect(said.contains("/output: error: "))
      #expect(said.contains("help: a file stands where a folder is needed"))
    }
    #expect(try report.bytes(of: "output") == Array("a file".utf8))
    try report.remove("output")
    try report.write("a file", to: "output/2024")
    #expect(try Program.fail("run", report.path).contains("/output/2024: error: "))
    #expect(try Files.names(in: "\(report.path)/output") == ["2024"])
  }
}
