/// What a dictionary finds in a text or in a part of it; whole numbers, which can be added up.
package struct DictionaryCounts: Sendable, Equatable {
  /// Places that a category with a side hits, or any category where none has a side. A place that
  /// several hit counts once.
  package var hits = 0
  /// Hits of positive categories; in a lexicon of scores, of terms with a valence above 0.
  package var positive = 0
  /// Hits of negative categories; in a lexicon of scores, of terms with a valence below 0.
  package var negative = 0
  /// "Not good".
  package var negatedPositive = 0
  /// "Not bad".
  package var negatedNegative = 0
  /// Sum of the valences of all hits, in thousandths of a point. In a dictionary of categories the
  /// weights of positive hits less those of negative ones.
  package var valence = 0

  package init() {}

  package static func += (left: inout Self, right: Self) {
    left.hits += right.hits
    left.positive += right.positive
    left.negative += right.negative
    left.negatedPositive += right.negatedPositive
    left.negatedNegative += right.negatedNegative
    left.valence += right.valence
  }
}

/// Counts by both rules for terms that overlap.
package struct DictionaryTally: Sendable, Equatable {
  /// Words, as `DictionaryWords` has them: without punctuation, with numbers and symbols.
  package var words = 0
  /// The longest term wins within its category: in "not good" the positive "good" and the negated
  /// "not good" count both (quanteda's `nested_scope = "key"`).
  package var byCategory = DictionaryCounts()
  /// The longest term wins over those inside it, whatever their category: "not good" counts alone
  /// (quanteda's `nested_scope = "dictionary"`).
  package var byLongest = DictionaryCounts()

  package init() {}

  package static func += (left: inout Self, right: Self) {
    left.words += right.words
    left.byCategory += right.byCategory
    left.byLongest += right.byLongest
  }
}

/// Hits of one category.
package struct CategoryCounts: Sendable, Equatable {
  /// Where the longest term wins within the category.
  package var hits = 0
  /// Sum of their weights, in thousandths.
  package var weight = 0
  /// Where the longest term wins over those of all categories.
  package var hitsByLongest = 0
  /// Sum of their weights, in thousandths.
  package var weightByLongest = 0

  package init() {}
}

/// A place where a term stands.
package struct DictionaryHit: Sendable, Equatable {
  /// Bytes of the text, from the first to the last word.
  package var range: Range<Int>
  /// Index into the lexicon's terms.
  package var term: Int
  /// Index into the lexicon's categories; 0 in a lexicon of scores.
  package var category: Int
  /// Whether it overlaps a masked range and is left out of all counts but those of masked hits.
  package var isMasked: Bool
}

/// What a dictionary finds in a document.
package struct DictionaryMatches: Sendable, Equatable {
  /// Of the whole text.
  package var whole = DictionaryTally()
  /// In the order of the sentences given; a hit belongs to the one in which it begins.
  package var sentences: [DictionaryTally] = []
  /// By category of the lexicon, of the whole text; one element for a lexicon of scores.
  package var categories: [CategoryCounts] = []
  /// Hits that overlap a masked range, which are in none of the counts above; the longest term wins
  /// within its category.
  package var masked = DictionaryCounts()
}
