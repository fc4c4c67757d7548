/// Words with scores for tone, and where they come from.
package struct Lexicon: Sendable, Equatable {
  package struct Term: Sendable, Equatable {
    /// As in the file; compared without regard to case.
    package var text: String
    /// Thousandths of a point, in −4000...4000 for VADER.
    package var valence: Int

    package init(text: String, valence: Int) {
      self.text = text
      self.valence = valence
    }
  }

  /// For people: "VADER 3.3.2".
  package var name: String
  /// Author and publication.
  package var source: String
  package var licence: String
  package var terms: [Term]
  /// Emoji (each one Unicode scalar) with the words that are scored in their place.
  package var emoji: [Unicode.Scalar: String]

  package init(
    name: String, source: String = "", licence: String = "", terms: [Term],
    emoji: [Unicode.Scalar: String] = [:]
  ) {
    self.name = name
    self.source = source
    self.licence = licence
    self.terms = terms
    self.emoji = emoji
  }
}
