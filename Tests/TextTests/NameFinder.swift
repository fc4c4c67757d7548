import Testing

@testable import Text

/// Names of one gazetteer in texts, exact matches and variants together.
struct NameFinder {
  let gazetteer: Gazetteer
  private let exact: PhraseMatcher
  private let variants: VariantMatcher

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    exact = PhraseMatcher(gazetteer.aliases)
    variants = VariantMatcher(gazetteer, shortNames: [])
  }

  /// A gazetteer whose actors have one alias or more each, all from one country.
  init(
    _ actors: [[String]], type: ActorType = .person, country: String = "IRQ",
    rule: CaseRule = .writtenOrCapitals
  ) {
    let entries = actors.indices.map {
      Gazetteer.Entry(id: "actor-\($0)", name: actors[$0][0], type: type, country: country)
    }
    let aliases = actors.indices.flatMap { index in
      actors[index].map { Gazetteer.Alias(entry: index, text: $0, caseRule: rule) }
    }
    self.init(Gazetteer(entries: entries, aliases: aliases))
  }

  /// What is found in a text of one paragraph.
  func find(_ text: String) -> [(text: String, actor: Int?)] {
    let original = Array(text.utf8)
    var folded = FoldedText()
    folded.fold(original, range: 0..<original.count)
    let bytes = folded.bytes.span
    let paragraph = 0..<bytes.count
    var lexemes: [Lexeme] = []
    Lexeme.split(bytes, paragraph, into: &lexemes)
    var runs: [PhraseMatcher.Run] = []
    _ = exact.readWords(bytes, paragraph, into: &runs)
    var matches: [PhraseMatcher.Match] = []
    exact.match(
      bytes, paragraph: paragraph, runs: runs[...], layer: .names, into: &matches)
    var scratch = VariantMatcher.Scratch()
    var places = NameLexemes()
    places.find(in: lexemes, exact.vocabulary)
    variants.begin(bytes, lexemes, places.marked, &scratch)
    variants.match(
      bytes, paragraph: paragraph, lexemes: lexemes, 0..<lexemes.count, from: 0, in: &matches,
      &scratch)
    return matches.map { match in
      let range = folded.original(match.range, in: original)
      return (
        String(decoding: original[range], as: UTF8.self), gazetteer.aliases[match.alias].entry
      )
    }
  }
}

/// A text with brackets around what should be found, by a gazetteer of some aliases.
struct Case: CustomTestStringConvertible {
  var aliases: [String]
  var text: String

  init(_ aliases: String..., in text: String) {
    self.aliases = aliases
    self.text = text
  }

  var testDescription: String { "\(aliases): \(text)" }
}
