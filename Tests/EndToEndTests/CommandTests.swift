import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func `the version is a number`() throws {
    let version = try Program.succeed("--version").stdout
    #expect(version.split(separator: ".").count == 3)
    #expect(version.hasSuffix("\n"))
  }

  @Test func `wrong usage ends with code 64 and says how to do it`() throws {
    let report = try TinyReport()
    for arguments in [
      ["run", "--frobnicate", report.path], ["run"], ["frobnicate"], ["annotate"],
      ["run", "--threads", "0", report.path], ["run", "--threads", "two", report.path],
      ["run", "--all", "--version", "2024", report.path],
      ["annotate", "--report", report.path, "--actors", "x", "-"],
    ] {
      let outcome = try Running(Program.path, arguments).outcome()
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.stdout.isEmpty)
      #expect(outcome.stderr.contains("Usage: rapporteur"))
    }
    #expect(try Files.names(in: report.path) == ["actors.csv", "corpus", "report.yml"])
  }

  @Test func `where nobody can be told, the exit code still says how it went`() throws {
    let report = try TinyReport()
    for (folder, status) in [(report.path, 0), ("\(report.path)/none", 2)] {
      for place in ["2> /dev/full", "2>&-"] {
        let outcome = try Running(
          "/bin/sh", ["-c", "'\(Program.path)' run '\(folder)' \(place)"]
        ).outcome()
        #expect(Int(outcome.status) == status, "\(place)")
      }
    }
    #expect(try Files.names(in: "\(report.path)/output/2024") == TinyReport.outputs)
    let full = try Running("/bin/sh", ["-c", "'\(Program.path)' metrics > /dev/full"]).outcome()
    #expect(full.status == 2)
    #expect(full.stderr.contains("stdout: error: cannot be written: No space left on device"))
  }

  @Test func `every command says what it does`() throws {
    for command in ["run", "compare", "check", "metrics", "init", "annotate"] {
      let help = try Program.succeed(command, "--help")
      #expect(help.stdout.contains("USAGE: rapporteur \(command)"))
      #expect(help.stderr.isEmpty)
    }
  }

  @Test func `check counts documents and writes nothing`() throws {
    let report = try TinyReport()
    let outcome = try Program.succeed("check", "--quiet", report.path)
    #expect(outcome.stderr.isEmpty)
    #expect(outcome.stdout.contains("gazetteer: 0 warnings, 3 notes"))
    #expect(outcome.stdout.contains("6 actors, 10 aliases"))
    #expect(outcome.stdout.contains("version 2023: 4 documents, no faults"))
    #expect(outcome.stdout.contains("version 2024: 6 documents, no faults"))
    #expect(try Files.names(in: report.path) == ["actors.csv", "corpus", "report.yml"])
  }

  @Test func `check says what is doubtful in the gazetteer, and its code says how bad it is`()
    throws
  {
    let report = try TinyReport()
    let notes = try Program.succeed("check", report.path)
    #expect(
      notes.stderr.contains(
        "actors.csv:9: note: alias 'Clearwater Institute' is never seen\n  help: check its spelling"
      ))
    #expect(try Program.run("check", "--strict", report.path).status == 1)
    try report.write(TinyReport.actors + "mora,,,,The,,,,,\n", to: "actors.csv")
    let warned = try Program.run("check", "--quiet", report.path)
    #expect(warned.status == 1)
    #expect(warned.stderr.contains("actors.csv:12: warning: alias 'The' is a common word"))
  }

  @Test func `what a gazetteer says in doubt is a warning of every command that reads it`() throws {
    let report = try TinyReport()
    try report.write(TinyReport.definition + "actors: old.actors\n", to: "report.yml")
    try report.write(
      Array("ARCADIA_ [ARC]\n+ARC".utf8) + [0xC1] + Array("DIA_\n".utf8), to: "old.actors")
    let warning = "old.actors:2: warning: is not UTF-8, read as Windows-1252\n  help: look"
    let checked = try Program.run("check", "--quiet", report.path)
    #expect(checked.status == 1)
    #expect(checked.stderr.contains(warning))
    #expect(checked.stdout.contains("gazetteer: 1 warning, "))
    #expect(try Program.succeed("run", report.path).stderr.contains(warning))
    let visit = "\(report.path)/corpus/2024/a-visit.txt"
    let actors = "\(report.path)/old.actors"
    #expect(try Program.succeed("annotate", "--actors", actors, visit).stderr.contains(warning))
    #expect(
      try Program.succeed("annotate", "--report", report.path, visit).stderr.contains(warning))
  }

  @Test func `check lists the faults of every version`() throws {
    let report = try TinyReport()
    try report.write([0x41, 0x0A, 0xFF], to: "corpus/2023/broken.txt")
    try report.write("", to: "corpus/2024/nothing.md")
    try report.write("id,date\nx,May\n", to: "corpus/2023/metadata.csv")
    let outcome = try Program.run("check", report.path)
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("corpus/2023/metadata.csv:2: error: "))
    #expect(outcome.stderr.contains("corpus/2024/nothing.md: error: has no text"))
    try report.remove("corpus/2023/metadata.csv")
    #expect(
      try Program.run("check", report.path).stderr
        .contains("corpus/2023/broken.txt:2: error: is not UTF-8"))
  }

  @Test func `metrics defines every column of every table`() throws {
    let report = try TinyReport()
    try Program.succeed("run", report.path)
    try Program.succeed("compare", report.path)
    let listing = try Program.succeed("metrics").stdout
    let page = try Program.succeed("metrics", "--markdown").stdout
    // By table: "pairs.csv (run)", then two spaces and a column a line.
    var defined: [String: Set<String>] = [:]
    var table = ""
    for line in listing.split(separator: "\n") {
      if !line.hasPrefix(" ") {
        table = String(line)
      } else if !line.hasPrefix("   ") {
        defined[table, default: []].insert(String(line.split(separator: " ")[0]))
      }
    }
    for (command, folder) in [("run", "2024"), ("compare", "2023-2024")] {
      for name in try Files.names(in: "\(report.path)/output/\(folder)")
      where name.hasSuffix(".csv") {
        let header = try report.csv("\(folder)/\(name)").header
        // The matrix has a column an actor.
        let columns = name == "matrix.csv" ? ["actor"] : header
        let known = try #require(defined["\(name) (\(command))"], "\(name)")
        #expect(known.isSuperset(of: columns), "\(name): \(Set(columns).subtracting(known))")
        for column in columns { #expect(page.contains("| `\(column)` |"), "\(column)") }
      }
    }
  }

  @Test func `a started report runs at once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "The United States and China met in Geneva. Beijing was silent.\n",
      to: "my texts/talks \"one\"/note.txt")
    let corpus = "\(folder.path)/my texts"
    let report = "\(folder.path)/reports/new"
    let outcome = try Program.succeed("init", report, "--corpus", corpus)
    #expect(outcome.stdout.contains("Next: rapporteur run \(report)"))
    #expect(try Files.names(in: report) == ["actors.csv", "report.yml"])
    try Program.succeed("check", report)
    try Program.succeed("run", report)
    try CSVFile("\(report)/output/my_texts/actors.csv").expect(
      ["actor": "china"], has: ["mentions": "2", "name": "1", "metonym": "1"])
    // The report and its corpus may move together.
    try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + "-moved")
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-moved") }
    try Program.succeed("run", "\(folder.path)-moved/reports/new")
  }

  @Test func `a report is not started over another, nor without a corpus`() throws {
    let report = try TinyReport()
    let before = try Files.below(report.path)
    let taken = try Program.fail(
      "init", report.path, "--corpus", "\(report.path)/corpus/2024")
    #expect(taken.contains("error: this folder exists and is not empty"))
    _ = try Program.fail("init", "\(report.folder.path)/new", "--corpus", "\(report.path)/none")
    #expect(try Files.below(report.path) == before)
    #expect(try Files.names(in: report.folder.path) == ["report"])
  }

  @Test func `with if-changed an output is made only where it is not current`() throws {
    let report = try TinyReport()
    func isCurrent() throws -> Bool {
      let outcome = try Program.succeed("run", "--if-changed", report.path)
      return outcome.stderr.hasSuffix("output/2024 is up to date\n")
    }
    #expect(try !isCurrent())
    #expect(try isCurrent())
    let output = try report.output()
    // An output was altered, or is gone.
    try report.write("mine", to: "output/2024/pairs.csv")
    #expect(try !isCurrent())
    #expect(try report.output() == output)
    try report.remove("output/2024/report.xlsx")
    #expect(try !isCurrent())
    #expect(try isCurrent())
    // An input was changed: document, metadata, gazetteer, definition, template; one came, one went.
    for (name, text) in [
      ("corpus/2024/z-hall.txt", "Mora slept.\n"),
      ("corpus/2024/metadata.csv", "id,title\nd-wire.txt,Home\n"),
      ("actors.csv", TinyReport.actors + "mora,,,,Elena,,,,,\n"),
      ("report.yml", TinyReport.definition + "top: 3\n"),
      ("summary.mustache", "{{title}}\n"),
      ("corpus/2024/new.txt", "Arcadia again.\n"),
    ] {
      try report.write(text, to: name)
      #expect(try !isCurrent(), "\(name)")
      #expect(try isCurrent(), "\(name)")
    }
    try report.remove("corpus/2024/new.txt")
    #expect(try !isCurrent())
    // The other version is none of this output's business.
    try report.write("Arcadia.\n", to: "corpus/2023/new.txt")
    #expect(try isCurrent())
    #expect(try Program.succeed("compare", "--if-changed", report.path).stderr.contains("manifest"))
    #expect(
      try Program.succeed("compare", "--if-changed", report.path).stderr.contains("up to date"))
  }
}
