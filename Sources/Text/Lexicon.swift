/// Words with scores or categories for tone, and where they come from.
package struct Lexicon: Sendable, Equatable {
  /// What a category's words add to.
  package enum Side: String, Sendable, CaseIterable {
    case positive, negative
    /// Positive words that are denied: "not good".
    case negatedPositive = "neg_positive"
    /// Negative words that are denied: "not bad".
    case negatedNegative = "neg_negative"
  }

  /// What becomes of denied words, where a dictionary lists them.
  package enum Negation: String, Sendable, CaseIterable {
    /// Denied words are taken away: positive − denied positive, negative − denied negative. The
    /// reference page of the Lexicoder Sentiment Dictionary has it so.
    case subtract
    /// Denied words change sides: positive + denied negative, negative + denied positive, each
    /// place counting for its longest term only. The examples of quanteda.sentiment have it so.
    case swap
  }

  /// The formulas by which a lexicon's counts become one score; see `DictionaryScores`.
  package enum Score: String, Sendable, CaseIterable {
    case valence
    case valencePerWord = "valence_per_word"
    case logit, absolute, relative, gdelt
  }

  /// A list of words under one name, as dictionaries have them.
  package struct Category: Sendable, Equatable {
    package var name: String
    /// `nil` for words that are counted but belong to no side.
    package var side: Side?

    package init(name: String, side: Side? = nil) {
      self.name = name
      self.side = side
    }
  }

  package struct Term: Sendable, Equatable {
    /// A word, or several divided by single spaces; as in the file, compared without regard to case.
    package var text: String
    /// Thousandths of a point, in −4000...4000 for VADER; of a term with a category its weight,
    /// 1000 where the file has none.
    package var valence: Int
    /// Index into `categories`; `nil` in a lexicon of scores.
    package var category: Int?

    package init(text: String, valence: Int, category: Int? = nil) {
      self.text = text
      self.valence = valence
      self.category = category
    }
  }

  /// For people: "VADER 3.3.2".
  package var name: String
  /// Author and publication.
  package var source: String
  package var licence: String
  /// Empty in a lexicon of scores.
  package var categories: [Category]
  package var terms: [Term]
  /// Whether `*` in a term stands for any run of characters of a word, and `?` for one. Emoticons
  /// hold both as they are.
  package var hasGlobs: Bool
  /// Emoji (each one Unicode scalar) with the words that are scored in their place.
  package var emoji: [Unicode.Scalar: String]

  package init(
    name: String, source: String = "", licence: String = "", categories: [Category] = [],
    terms: [Term], hasGlobs: Bool = false, emoji: [Unicode.Scalar: String] = [:]
  ) {
    self.name = name
    self.source = source
    self.licence = licence
    self.categories = categories
    self.terms = terms
    self.hasGlobs = hasGlobs
    self.emoji = emoji
  }
}
