/// Where the tone of a text departs from VADER 3.3.2, each departure with a switch of its own.
package struct ToneOptions: Sendable, Equatable {
  /// Curly quotes, dashes and no-break spaces are read as the plain ones that the lexicon has: a
  /// curly apostrophe does not cancel the negation in "don’t".
  package var foldsText = true
  /// Lexicon words inside the names of actors are left out: "United" in "United States".
  package var masksNames = true
  /// Terms of several words are found: "fed up".
  package var matchesPhrases = true
  /// Whether tone is scored at all.
  package var isScored = true

  package init(foldsText: Bool = true, masksNames: Bool = true, matchesPhrases: Bool = true) {
    self.foldsText = foldsText
    self.masksNames = masksNames
    self.matchesPhrases = matchesPhrases
  }

  /// The figures of VADER 3.3.2 on the very bytes of a text.
  package static let parity = ToneOptions(
    foldsText: false, masksNames: false, matchesPhrases: false)
}
