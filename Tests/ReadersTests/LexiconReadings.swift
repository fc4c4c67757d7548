import Readers
import Text

func readLexicon(_ text: String, _ file: String) throws -> LexiconReading {
  try LexiconFormat.read(Array(text.utf8), file: file)
}

extension LexiconReading {
  /// Every term as "category: term weight", in the order of the file.
  var described: [String] {
    lexicon.terms.map { term in
      let category = term.category.map { lexicon.categories[$0].name } ?? ""
      return "\(category): \(term.text) \(term.valence)"
    }
  }

  /// The warnings as lines.
  var messages: String {
    warnings.map(\.description).joined(separator: "\n")
  }
}
