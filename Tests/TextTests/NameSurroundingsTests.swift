import Testing

@testable import Text

/// Names that are parts of other names.
@Suite struct NameSurroundingsTests {
  private static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "kessler", name: "Paul Kessler", type: .person),
      Gazetteer.Entry(id: "oman", name: "Oman", type: .state),
      Gazetteer.Entry(id: "korea", name: "Korea", type: .state),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Paul Kessler"), Gazetteer.Alias(entry: 0, text: "Kessler"),
      Gazetteer.Alias(entry: 1, text: "Oman"),
      Gazetteer.Alias(entry: 1, text: "Omani", level: .adjectival),
      Gazetteer.Alias(entry: 2, text: "Korea"),
    ])

  private func forms(_ text: String) -> [String] {
    var scratch = Scanner.Scratch()
    let found = Scanner(gazetteer: Self.gazetteer, lexicon: Lexicon(name: "none", terms: []))
      .scan(
        Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
        scratch: &scratch)
    return found.mentions.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    "They met Maria Kessler there.", "They met M. Kessler there.", "The Kessler Foundation paid.",
    "They met Kessler Jr. there.", "It was Maria Kessler’s book.",
    "They met Paul Kessler III there.",
    "They met Kessler, Jr., there.",
  ])
  func `a family name in somebody else's name is not the actor's`(_ text: String) {
    #expect(forms(text).isEmpty)
  }

  @Test(arguments: [
    "They met Mr. Kessler there.", "They met President Kessler there.",
    "When Kessler left, it rained.",
    "They met P. Kessler there.", "They met Paul J. Kessler there.", "On Monday Kessler left.",
    "They told Oman Kessler would come.", "Why Voters Still Trust Kessler", "THEY TOLD KESSLER.",
    "They met with Kessler, Maria’s brother.",
  ])
  func `a family name on its own, or after the actor's own given name, is`(_ text: String) {
    #expect(forms(text).contains { $0.lowercased() == "kessler" })
  }

  @Test func `after somebody else of that name a bare one is open, unless ours is named in full`() {
    #expect(forms("Maria Kessler came. Then Kessler spoke.").isEmpty)
    #expect(
      forms("Maria Kessler came. Then Kessler spoke. So did Paul Kessler.") == [
        "Kessler", "Paul Kessler",
      ])
  }

  @Test(arguments: [
    "Ships crossed the Gulf of Oman.", "They fly with Oman Airways.", "She is at Oman University.",
    "They flew to South Korea and North Korea.", "The Omani Sea is deep.",
    "They live near the Sea of Oman.", "The Oman River is dry.", "Farms lie in the Oman Valley.",
  ])
  func `a state's form in the name of something else is not the state's`(_ text: String) {
    #expect(forms(text).isEmpty)
  }

  @Test(arguments: [
    "The government of Oman paid.", "The gulf off Oman is deep.", "The new Korea is rich.",
    "The Sultanate of Oman paid.", "Northern Oman is dry.", "The Omani navy sailed.",
    "Oman sea trade grew.", "Oman river ports grew.",
    "Two Omani River boats sailed.",
  ])
  func `a state's form beside other words is`(_ text: String) {
    #expect(forms(text).count == 1)
  }
}
