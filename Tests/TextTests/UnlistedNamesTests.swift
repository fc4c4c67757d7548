import Testing

@testable import Text

@Suite struct UnlistedNamesTests {
  private static let scanner = Scanner(
    gazetteer: Gazetteer(
      entries: [Gazetteer.Entry(id: "arda", name: "Arda", type: .state)],
      aliases: [Gazetteer.Alias(entry: 0, text: "Arda")]),
    lexicon: Lexicon(name: "none", terms: []))

  private func names(_ text: String) -> [String] {
    var scratch = Scanner.Scratch()
    let found = Self.scanner.scan(
      Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
      scratch: &scratch)
    return found.unlisted.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("They met Karim Odeh in the capital last week.", ["Karim Odeh"]),
      (
        "They met Karim al-Odeh and Layla bin Rashid in town again.",
        ["Karim al-Odeh", "Layla bin Rashid"]
      ),
      ("They praised President Karim Odeh’s speech at length.", ["Karim Odeh"]),
      ("It was, said Odeh, a matter for “Norland” alone, as ever.", ["Odeh", "Norland"]),
      ("They told John Kessler.", ["John Kessler"]),
      ("They crossed Arda Norland and went home to their villages.", ["Norland"]),
      ("They saw John F. Kessler walk home with his two dogs.", ["John F. Kessler"]),
    ] as [(String, [String])])
  func `finds capitalised names that no alias covers`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    "Yesterday nothing happened in the town or near it.",
    "They met on Monday in March and again in April.",
    "The Ministers Of The Region Met Again", "ALL OF THIS IS IN CAPITALS, AND KESSLER TOO",
    "They went to Arda and came back with their friends.", "he said that I was late again.",
  ])
  func `finds none in ordinary capitals`(_ text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `takes the first word of a sentence only with another behind it`() {
    #expect(names("Kessler spoke to the press about it.").isEmpty)
    #expect(names("Karim Odeh spoke to the press about it.") == ["Karim Odeh"])
    #expect(names("When Odeh spoke to the press, nobody came.") == ["Odeh"])
  }
}
