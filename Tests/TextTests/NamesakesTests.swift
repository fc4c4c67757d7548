import Testing

@testable import Text

/// Persons and towns that share their name with a state or a capital.
@Suite struct NamesakesTests {
  private static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "israel", name: "Israel", type: .state),
      Gazetteer.Entry(id: "jordan", name: "Jordan", type: .state),
      Gazetteer.Entry(id: "lebanon", name: "Lebanon", type: .state),
      Gazetteer.Entry(id: "us", name: "United States", type: .state),
      Gazetteer.Entry(id: "paul", name: "Ada Paul", type: .person),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Israel"), Gazetteer.Alias(entry: 1, text: "Jordan"),
      Gazetteer.Alias(entry: 1, text: "Jordanian", level: .adjectival),
      Gazetteer.Alias(entry: 2, text: "Lebanon"),
      Gazetteer.Alias(entry: 3, text: "Washington", level: .metonym),
      Gazetteer.Alias(entry: 4, text: "Ada Paul"), Gazetteer.Alias(entry: 4, text: "Paul"),
    ])

  /// The forms of states that a text has, those of places among them.
  private func states(_ text: String) -> [String] {
    var scratch = Scanner.Scratch()
    let found = Scanner(gazetteer: Self.gazetteer, lexicon: Lexicon(name: "none", terms: []))
      .scan(
        Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
        scratch: &scratch)
    let ranges =
      found.mentions.filter { $0.actor != 4 }.map(\.range) + found.places.map(\.range)
    return ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    "They met Defense Minister Israel Moran there.", "Gen. Israel Moran spoke.",
    "Israel Moran told them so.", "Jordan Pell, a teacher, came.", "Jordan Pell, 43, came.",
    "They met Mr. Jordan there.", "They met Colonel Jordan there.",
    "They met Rep. Amos Jordan there.", "Jim Jordan voted no.",
    "They heard Martha Washington speak.", "Dr. Washington left.",
    "They heard of Mark Jordan.", "They spoke to Mark Jordan there.",
    "Then Mayor Mark Jordan left.", "They met Rep. Mark Jordan there.",
  ])
  func `a person with a state's name is not the state`(_ text: String) {
    #expect(states(text).isEmpty)
  }

  @Test(arguments: [
    "They moved to Lebanon, Ohio, last year.", "They live in Lebanon, Pa., now.",
    "They live in Lebanon, New Hampshire.",
    "They live in Washington, Pennsylvania.", "They live in (Jordan, Minn.) now.",
  ])
  func `a town with a state's name is not the state`(_ text: String) {
    #expect(states(text).isEmpty)
  }

  @Test(arguments: [
    "The minister met Israel Police officers.", "The Israel Police said so.",
    "On Monday Israel agreed.", "Mark Israel's anniversary with them.",
    "He is the best President Israel has had.", "They told Paul Israel would come.",
    "The Deputy Jordan Director left.", "They met Jordan King Hussein there.",
    "Israel, a small state, agreed.", "In Jordan, Texas oilmen invest.",
    "In Lebanon, Virginia Moran waited.", "Envoys of Israel, Georgia, and Lebanon met.",
    "Israel Monday said no.", "Jordan said so.", "They met General Jordan Arab Army.",
    "A: Mark Israel as present.",
    "Lebanon Moran told them so.", "Victims Sue Israel.", "Congress to Grant Israel Aid.",
    "In Israel Moran told them so.", "Israel Officials told them so.",
    "They told Rep. Moran Lebanon would pay.", "The Virginia Lebanon veterans met.",
    "They told Susan Lebanon would pay.", "Major Israel Offensive",
    "The Minister Lebanon Affairs", "The Jordan Senate told them so.",
  ])
  func `a state beside names and titles is`(_ text: String) {
    #expect(!states(text).isEmpty)
  }

  @Test func `an adjective is no person`() {
    #expect(states("They met Gen. Jordanian there.") == ["Jordanian"])
  }
}
