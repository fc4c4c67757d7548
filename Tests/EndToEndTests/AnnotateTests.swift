import Foundation
import Testing

@Suite struct AnnotateTests {
  private struct Line: Decodable {
    var doc: String
    var kind: String
    var start: Int?
    var end: Int?
    var surface: String?
    var actor: String?
    var level: String?
    var zone: String?
    var words: Int?
    var compound: Double?
  }

  private let report: TinyReport

  init() throws {
    report = try TinyReport()
  }

  private func lines(_ text: String) throws -> [Line] {
    #expect(text.isEmpty || text.hasSuffix("\n"))
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  @Test func `offsets cut the surface of every mention from the file`() throws {
    let folder = "\(report.path)/corpus/2024"
    let outcome = try Program.succeed("annotate", "--report", report.path, folder)
    let lines = try lines(outcome.stdout)
    #expect(lines.count { $0.kind == "document" } == 6)
    #expect(lines.count { $0.kind == "paragraph" } == 10)
    #expect(lines.count { $0.kind == "sentence" } == 16)
    let mentions = lines.filter { $0.kind == "mention" }
    #expect(mentions.count == 18)
    for mention in mentions {
      let name = mention.doc.dropFirst(folder.count + 1)
      let bytes = try report.bytes(of: "corpus/2024/\(name)")
      let start = try #require(mention.start)
      let end = try #require(mention.end)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == mention.surface)
    }
    #expect(
      mentions.filter { $0.doc.hasSuffix("a-visit.txt") }.map(\.actor) == [
        "arcadia", "borduria", "mora", "arcadia", "arcadia", "arcadia",
      ])
    #expect(
      mentions.filter { $0.doc.hasSuffix("a-visit.txt") }.map(\.level) == [
        "name", "name", "name", "name", "adjectival", "metonym",
      ])
  }

  @Test func `a file alone is named as it was given`() throws {
    let path = "\(report.path)/corpus/2024/b-meeting.txt"
    let outcome = try Program.succeed(
      "annotate", "--actors", "\(report.path)/actors.csv", path)
    let lines = try lines(outcome.stdout)
    #expect(lines.allSatisfy { $0.doc == path })
    #expect(lines.first?.words == 11)
    // After the byte-order mark.
    #expect(lines.first { $0.kind == "paragraph" }?.start == 3)
  }

  @Test func `standard input holds a record a line`() throws {
    let input = """
      {"id": "one", "text": "Say \\"hi\\" to\\u0001\\nArcadia.\\tIt is good — \\u00e9t\\u00e9."}

      {"id": "two/2", "text": "Mora’s home.", "date": "2024-01-31", "more": [1]}

      """
    let outcome = try Program.succeed(
      "annotate", "--actors", "\(report.path)/actors.csv", "-", input: input)
    let lines = try lines(outcome.stdout)
    #expect(lines.filter { $0.kind == "document" }.map(\.doc) == ["one", "two/2"])
    let texts = [
      "one": Array("Say \"hi\" to\u{1}\nArcadia.\tIt is good — été.".utf8),
      "two/2": Array("Mora’s home.".utf8),
    ]
    let mentions = lines.filter { $0.kind == "mention" }
    #expect(mentions.map(\.surface) == ["Arcadia", "Mora"])
    for mention in mentions {
      let bytes = try #require(texts[mention.doc])
      let start = try #require(mention.start)
      let end = try #require(mention.end)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == mention.surface)
    }
    #expect(lines.first?.compound == 0.4404)
  }

  @Test func `a line that is no record is named with its number`() throws {
    let good = "{\"id\": \"a\", \"text\": \"Mora came.\"}\n"
    for bad in ["{\"id\": 3}", "Mora came.", "{\"id\": \"a\", \"text\": \"x\"", "[]"] {
      let outcome = try Program.run("annotate", "-", input: good + bad + "\n")
      #expect(outcome.status == 2)
      #expect(outcome.stderr.contains("standard input:2: error: "))
      #expect(outcome.stderr.contains("help: "))
      #expect(try lines(outcome.stdout).allSatisfy { $0.doc == "a" })
    }
    let dated = try Program.fail(
      "annotate", "-", input: "{\"id\": \"a\", \"text\": \"x\", \"date\": \"May\"}\n")
    #expect(dated.contains("standard input:1: error: 'May' is no date"))
  }

  @Test func `a reader that has gone ends the program quietly`() throws {
    let outcome = try Running(
      "/bin/sh",
      ["-c", "'\(Program.path)' annotate '\(report.path)/corpus/2024' | head -n 1"]
    ).outcome()
    #expect(outcome.stdout.split(separator: "\n").count == 1)
    #expect(outcome.stderr.isEmpty)
  }
}
