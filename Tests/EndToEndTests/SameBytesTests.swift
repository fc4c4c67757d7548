import Foundation
import TestSupport
import Testing

/// What an output consists of depends on its inputs and on nothing else.
@Suite struct SameBytesTests {
  @Test func `threads, repetition and the place of the report change no byte`() throws {
    let report = try TinyReport()
    // More than one batch has to be at work: each document is one.
    let filler = String(
      repeating: "Arcadia praised Borduria, a hopeful and awful place. ", count: 10_200)
    for number in 1...3 {
      try report.write("\(number). " + filler, to: "corpus/2024/x\(number).txt")
    }
    try Program.succeed("run", "--all", "--threads", "1", report.path)
    try Program.succeed("compare", "--threads", "1", report.path)
    let first = try report.output()
    // Seventeen of each version, six of the comparison.
    #expect(first.count == 2 * 17 + 6)
    for threads in ["2", "8"] {
      try Program.succeed("run", "--all", "--threads", threads, report.path)
      try Program.succeed("compare", "--threads", threads, report.path)
      #expect(try report.output() == first)
    }
    let copy = "\(report.folder.path)/elsewhere/under another name"
    try FileManager.default.createDirectory(
      atPath: "\(report.folder.path)/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: report.path, toPath: copy)
    try FileManager.default.removeItem(atPath: "\(copy)/output")
    try Program.succeed("run", "--all", "\(copy)/report.yml")
    try Program.succeed("compare", copy)
    #expect(try Files.below("\(copy)/output") == first)
  }

  @Test func `a skipped document is named alike wherever the report lies`() throws {
    let report = try TinyReport()
    try report.write([0x41, 0xFF], to: "corpus/2024/broken.txt")
    let copy = "\(report.folder.path)/copy"
    try FileManager.default.copyItem(atPath: report.path, toPath: copy)
    for path in [report.path, copy] {
      _ = try Program.fail("run", "--keep-going", path)
    }
    #expect(try Files.below("\(copy)/output") == report.output())
  }

  @Test func `the manifest has the SHA-256 of every input and output as coreutils has it`() throws {
    struct Manifest: Decodable {
      struct File: Decodable {
        var name: String
        var sha256: String
      }
      struct Version: Decodable {
        var label: String
        var metadata: String?
        var documents: [File]
      }
      struct Inputs: Decodable {
        var files: [File]
        var versions: [Version]
      }
      var inputs: Inputs
      var outputs: [File]
    }
    let report = try TinyReport()
    try Program.succeed("run", report.path)
    try Program.succeed("compare", report.path)
    for folder in ["2024", "2023-2024"] {
      let place = "\(report.path)/output/\(folder)"
      let manifest = try JSONDecoder().decode(
        Manifest.self, from: Data(try Files.bytes("\(place)/manifest.json")))
      let outputs = try Files.names(in: place).filter { $0 != "manifest.json" }
      #expect(manifest.outputs.map(\.name) == outputs)
      for file in manifest.outputs {
        #expect(try digest("\(place)/\(file.name)") == file.sha256, "\(file.name)")
      }
      #expect(
        manifest.inputs.versions.map(\.label) == folder.split(separator: "-").map(String.init))
      for version in manifest.inputs.versions {
        let corpus = "\(report.path)/corpus/\(version.label)"
        #expect(
          version.documents.map(\.name)
            == TinyReport.files.keys.filter {
              $0.hasPrefix("corpus/\(version.label)/") && !$0.hasSuffix(".csv")
            }.map { String($0.dropFirst("corpus/2024/".count)) }.sorted())
        for file in version.documents {
          #expect(try digest("\(corpus)/\(file.name)") == file.sha256, "\(file.name)")
        }
        #expect(
          try version.metadata
            == (version.label == "2024" ? digest("\(corpus)/metadata.csv") : nil))
      }
      let names = Dictionary(
        manifest.inputs.files.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
      for name in ["report.yml", "actors.csv"] {
        #expect(try names[name] == digest("\(report.path)/\(name)"))
      }
      #expect(names["vader.tsv"] != nil)
      #expect(names[folder == "2024" ? "summary.mustache" : "comparison.mustache"] != nil)
    }
  }

  @Test func `the manifest is JSON as Foundation lays it out, whatever documents are called`()
    throws
  {
    let report = try TinyReport()
    let name = "a \"b\" \\ c\td\u{1}é/ü\u{2028} – 名.txt"
    try report.write("Arcadia waited.", to: "corpus/2024/\(name)")
    try report.write([0x41, 0xFF], to: "corpus/2024/broken \"1\".txt")
    _ = try Program.fail("run", "--keep-going", report.path)
    try Program.succeed("run", "--version", "2023", report.path)
    for version in TinyReport.versions {
      let bytes = try report.bytes(of: "output/\(version)/manifest.json")
      let read = try JSONSerialization.jsonObject(with: Data(bytes))
      let laidOut = try JSONSerialization.data(
        withJSONObject: read, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
      #expect(bytes == Array(laidOut) + [UInt8(ascii: "\n")])
      #expect(
        String(decoding: bytes, as: UTF8.self).contains("/ü\u{2028} – 名") == (version == "2024"))
    }
    // It is read again, too.
    let before = try report.output()
    _ = try Program.fail("run", "--keep-going", "--if-changed", report.path)
    #expect(try report.output() == before)
    let said = try Program.succeed("run", "--if-changed", "--version", "2023", report.path)
    #expect(said.stderr.hasSuffix("up to date\n"))
  }

  private func digest(_ path: String) throws -> String {
    let outcome = try Running("/usr/bin/env", ["sha256sum", path]).outcome()
    return String(outcome.stdout.prefix(64))
  }
}
