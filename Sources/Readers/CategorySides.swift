import Text

extension Lexicon.Side {
  /// Guesses the side from a category's name, as dictionaries usually have it.
  ///
  /// Letter case, a remark in parentheses and words such as *emotion* or *words* make no difference:
  /// `posemo`, `tone_pos`, `POSITIVE_WORDS` and `Positive Emotions (2015)` are all positive. Of the
  /// path of a category within others, parts divided by points, the innermost part that tells
  /// counts.
  ///
  /// - Parameter categoryName: The whole name; `nil` comes of one that is not usual.
  init?(categoryName: String) {
    let parts = categoryName.split(separator: ".").reversed()
    guard let side = parts.lazy.compactMap(Self.side).first else { return nil }
    self = side
  }

  private static func side(of part: Substring) -> Self? {
    // A remark stands behind the name.
    let name = part.prefix { $0 != "(" }.lowercased()
    let words = name.split { !$0.isLetter }.map(String.init).filter { !fillers.contains($0) }
    switch words.count {
    case 1 where positive.contains(words[0]): return .positive
    case 1 where negative.contains(words[0]): return .negative
    case 1 where compounds[words[0]] != nil: return compounds[words[0]]
    case 2 where denials.contains(words[0]) && positive.contains(words[1]): return .negatedPositive
    case 2 where denials.contains(words[0]) && negative.contains(words[1]): return .negatedNegative
    default: return nil
    }
  }

  private static let positive: Set = ["pos", "posemo", "positiv", "positive", "pstv"]
  private static let negative: Set = ["neg", "negativ", "negative", "negemo", "ngtv"]
  private static let denials: Set = ["neg", "negated", "not"]
  private static let compounds: [String: Self] = [
    "negneg": .negatedNegative, "negnegative": .negatedNegative, "negpos": .negatedPositive,
    "negpositive": .negatedPositive,
  ]
  /// Words that leave the side as it is.
  private static let fillers: Set = [
    "affect", "emo", "emotion", "emotional", "emotions", "list", "sentiment", "terms", "tone",
    "valence", "word", "words",
  ]
}
