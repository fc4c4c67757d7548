import Foundation
import Testing

/// Tone of records on standard input.
@Suite struct AnnotateToneTests {
  private struct Line: Decodable {
    var kind: String
    var start: Int?
    var end: Int?
    var surface: String?
    var actor: String?
    var tone: Double?
    var hits: Int?
    var neg: Double?
    var neu: Double?
    var pos: Double?
    var compound: Double?
    var toneMean: Double?
    var valence: Double?
    var contribution: Double?
    var quoted: String?
    var speaker: String?
    var verb: String?

    private enum CodingKeys: String, CodingKey {
      case kind, start, end, surface, actor, tone, hits, neg, neu, pos, compound, valence
      case contribution, quoted, speaker, verb
      case toneMean = "tone_mean"
    }
  }

  private struct Record: Encodable {
    var id = "a"
    var text: String
    var targets: [[Int]]?
  }

  private func input(_ text: String, _ targets: [[Int]]? = nil) throws -> String {
    let record = try JSONEncoder().encode(Record(text: text, targets: targets))
    return String(decoding: record, as: UTF8.self) + "\n"
  }

  private func lines(_ text: String) throws -> [Line] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  // Figures by vaderSentiment 3.3.2: compound, neg, neu, pos.
  @Test(
    arguments: [
      (
        "The envoys weren't happy, but the deal was GREAT!!!", [0.8237, 0.12, 0.421, 0.459]
      ),
      ("They don’t like “peace”", [0.3612, 0, 0.545, 0.455]),
      (
        "United States forces killed 3 :( and nobody cared?? ???", [-0.5803, 0.419, 0.301, 0.281]
      ),
      (
        "At least the talks were kind of good; the LEAST helpful of all.",
        [0.0708, 0.146, 0.69, 0.164]
      ),
      ("Never so hopeful, without doubt the best 😀 in years", [0.9234, 0, 0.345, 0.655]),
      ("fed up with the bus stop war... no support, no gain", [-0.4847, 0.337, 0.536, 0.127]),
      ("The United League is the bomb, cut the mustard, yeah right", [0.9186, 0, 0.35, 0.65]),
      ("It rained in Arcadia.", [0, 0, 1, 0]), ("", [0, 0, 0, 0]), ("  \n\t ", [0, 0, 0, 0]),
    ] as [(String, [Double])])
  func `in parity the four numbers are those of the reference program`(
    text: String, figures: [Double]
  ) throws {
    let report = try TinyReport()
    for options in [[], ["--actors", "\(report.path)/actors.csv"], ["--report", report.path]] {
      let outcome = try Running(
        Program.path, ["annotate", "--parity"] + options + ["-"], input: input(text)
      ).outcome()
      let document = try #require(try lines(outcome.stdout).first)
      #expect(document.kind == "document")
      #expect([document.compound, document.neg, document.neu, document.pos] == figures)
    }
  }

  @Test func `by itself names are masked and curly quotes read`() throws {
    let report = try TinyReport()
    func compound(_ text: String) throws -> Double? {
      try lines(
        Program.succeed("annotate", "--report", report.path, "-", input: input(text)).stdout
      ).first?.compound
    }
    #expect(try compound("The United League met.") == nil)
    // like 1.5 and peace 2.5, both × −0.74: −2.96 ÷ √(2.96² + 15).
    #expect(try compound("They don’t like “peace”") == -0.6072)
  }

  @Test func `a text without words has no tone`() throws {
    for text in ["", " ", "* * *"] {
      let found = try lines(Program.succeed("annotate", "-", input: input(text)).stdout)
      #expect(found.first?.kind == "document")
      #expect(found.first?.toneMean == nil && found.first?.compound == nil)
      #expect(!found.contains { ["hit", "toward", "quotation", "target"].contains($0.kind) })
    }
  }

  // MARK: - Targets

  @Test func `each target has a line, in its order, with bytes of the text`() throws {
    let text = "“It’s late,” he’d said. Arcadia is corrupt. Mora is admired. The hall was shut"
    let bytes = Array(text.utf8)
    func place(_ part: String) throws -> [Int] {
      let wanted = Array(part.utf8)
      let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
      return [start, start + wanted.count]
    }
    let targets = [try place("Mora"), try place("Arcadia"), try place("The hall was shut")]
    let outcome = try Program.succeed("annotate", "-", input: input(text, targets))
    let found = try lines(outcome.stdout).filter { $0.kind == "target" }
    #expect(found.map { [$0.start, $0.end] } == targets.map { [$0[0], $0[1]] })
    #expect(found.map { ($0.tone ?? 0).sign } == [.plus, .minus, .plus])
    #expect(found.map { $0.tone == nil } == [false, false, true])
    #expect(found.map(\.hits) == [1, 1, 0])
    #expect(outcome.stdout.contains("\"tone\":null,\"hits\":0}"))
    let none = try Program.succeed("annotate", "-", input: input(text, []))
    #expect(try !lines(none.stdout).contains { $0.kind == "target" })
  }

  @Test(arguments: [
    [[0, 0]], [[3, 2]], [[-1, 2]], [[0, 99]], [[0]], [[0, 2, 3]], [[]], [[0, 2], [4, 4]],
    // Inside the é, which is bytes 4 and 5.
    [[5, 6]], [[0, 5]],
  ])
  func `a target that is no place in the text is a fault with its line`(
    targets: [[Int]]
  ) throws {
    let said = try Program.fail(
      "annotate", "-", input: input("Good.") + input("The é here", targets))
    #expect(said.hasPrefix("standard input:2: error: "), "\(said)")
    #expect(said.contains("is no place in the text\n  help: write [start, end] in bytes"))
  }

  @Test func `a report whose tone is not scored gives targets none`() throws {
    let report = try TinyReport()
    try report.write(TinyReport.definition + "tone: {method: none}\n", to: "report.yml")
    let outcome = try Program.succeed(
      "annotate", "--report", report.path, "-", input: input("Mora is admired.", [[0, 4]]))
    let found = try lines(outcome.stdout)
    #expect(found.filter { $0.kind == "target" }.map(\.hits) == [0])
    #expect(!found.contains { $0.kind != "document" && $0.tone != nil })
    #expect(outcome.stdout.contains("\"tone_note\":\"tone is not scored\""))
  }

  @Test func `targets that are no pairs of numbers are a fault of the record`() throws {
    for targets in ["[1, 2]", "\"a\"", "[[0, \"x\"]]", "[[0, 1.5]]", "{}"] {
      let said = try Program.fail(
        "annotate", "-", input: "{\"id\": \"a\", \"text\": \"Well\", \"targets\": \(targets)}\n")
      #expect(said.contains("standard input:1: error: this is no record\n  help: "))
    }
  }

  // MARK: - Explanations

  @Test func `words, actors and quotations have lines of their own`() throws {
    let report = try TinyReport()
    let text = "“The plan is good,” said Mora. Arcadia isn’t bad!"
    let bytes = Array(text.utf8)
    let found = try lines(
      Program.succeed("annotate", "--report", report.path, "-", input: input(text)).stdout)
    let hits = found.filter { $0.kind == "hit" }
    #expect(hits.map(\.surface) == ["good", "bad"])
    // −2.5 × −0.74; with the mark 1.85 + 0.292 = 2.142: 1.85 ÷ √(2.142² + 15).
    #expect(hits.map(\.valence) == [1.9, 1.85])
    #expect(hits.map(\.contribution) == [0.4404, 0.418])
    for hit in hits {
      let start = try #require(hit.start)
      let end = try #require(hit.end)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == hit.surface)
    }
    let quotation = try #require(found.first { $0.kind == "quotation" })
    #expect(quotation.quoted == "speech" && quotation.speaker == "mora")
    #expect(quotation.verb == "said" && quotation.start == 3)
    let toward = found.filter { $0.kind == "toward" }
    #expect(toward.map(\.actor) == ["arcadia"] && (toward.first?.tone ?? 0) > 0)
  }
}
