import Metrics
import Text

/// Three states, two words of tone, and tallies of texts that name them.
enum Sample {
  static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "iraq", name: "Iraq", type: .state, country: "IRQ"),
      Gazetteer.Entry(id: "iran", name: "Iran", type: .state, country: "IRN"),
      Gazetteer.Entry(id: "us", name: "United States", type: .state, country: "USA"),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Iraq"),
      Gazetteer.Alias(entry: 0, text: "Iraqi", level: .adjectival),
      Gazetteer.Alias(entry: 0, text: "Baghdad", level: .metonym),
      Gazetteer.Alias(entry: 0, text: "kingdom", level: .nominal),
      Gazetteer.Alias(entry: 1, text: "Iran"), Gazetteer.Alias(entry: 2, text: "U.S."),
      Gazetteer.Alias(entry: 2, text: "Good States"),
    ])

  /// A sentence with "good" alone: 1.9 ∕ √(1.9² + 15) = 0.4404; with "bad" alone:
  /// −2.5 ∕ √(2.5² + 15) = −0.5423.
  static let lexicon = Lexicon(
    name: "test",
    terms: [
      Lexicon.Term(text: "good", valence: 1_900), Lexicon.Term(text: "bad", valence: -2_500),
    ])

  static let scanner = Scanner(gazetteer: gazetteer, lexicon: lexicon)
  static let allLevels = Set(Level.mentionLevels)

  static func document(_ text: String, id: String = "a.txt", date: String? = nil) -> Document {
    Document(
      metadata: DocumentMetadata(id: id, date: date.flatMap { CalendarDate(iso: $0) }),
      bytes: Array(text.utf8))
  }

  /// Equal for equal bytes; no SHA-256, but 32 bytes.
  static func digest(_ text: String) -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    for (index, byte) in text.utf8.enumerated() {
      bytes[index % 32] = bytes[index % 32] &* 31 &+ byte
    }
    return Digest(bytes)
  }

  static func tally(
    _ text: String, id: String = "a.txt", date: String? = nil, levels: Set<Level> = allLevels
  ) -> DocumentTally {
    var scratch = Scanner.Scratch()
    let document = document(text, id: id, date: date)
    return DocumentTally(
      document, digest: digest(text), annotations: scanner.scan(document, scratch: &scratch),
      levels: levels)
  }

  /// Pieces of which random texts are made.
  static let pieces = [
    "Iraq ", "Iran ", "the U.S. ", "Iraqi ", "Baghdad ", "the kingdom ", "good ", "bad ",
    "Good States ", "met ", "left. ", "spoke. ", "The ", ".\n\n", ", ",
  ]
}
