/// What follows a role noun.
enum RoleFollowing {
  /// The noun is the head of its phrase.
  case head
  /// *'s*: the head of its phrase, which determines another.
  case genitive
  /// The noun modifies the next one: *government officials*.
  case attributive
  /// A name follows without a comma.
  case name

  /// Reads what follows a noun that ends at `end`.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - end: Where the noun ends.
  ///   - limit: Where the sentence ends.
  ///   - isHeadline: Whether words have capitals that are no names.
  ///   - isPerson: Whether the noun means persons, whom few nouns in the plural follow.
  ///   - allowsBareVerb: Whether a verb without an ending may follow, or a second object.
  ///   - allowsPlural: Whether a second object may be a plural without article.
  /// - Returns: What the noun is in its phrase.
  static func read(
    _ text: Span<UInt8>, after end: Int, limit: Int, isHeadline: Bool, isPerson: Bool,
    allowsBareVerb: Bool, allowsPlural: Bool = false
  ) -> Self {
    guard end < limit else { return .head }
    if text[end] == Bytes.apostrophe {
      return end + 1 < limit && Bytes.isLetter(text[end + 1]) ? genitive(text, end, limit) : .head
    }
    if text[end] == Bytes.hyphen || text[end] == UInt8(ascii: "/") { return .attributive }
    guard let next = RoleToken.after(end, in: text, limit: limit) else { return .head }
    let word = next.range
    let traits = RoleWords.english[text, word]
    if !traits.isDisjoint(with: [.function, .definite, .possessive, .indefinite, .follower]),
      !traits.contains(.noun)
    {
      return .head
    }
    let first = text[word.lowerBound]
    if Bytes.isDigit(first) { return .head }
    if !Bytes.isLower(first), !isHeadline { return traits.contains(.calendar) ? .head : .name }
    if traits.contains(.noun) {
      return allowsPlural && traits.contains(.goods) ? .head : .attributive
    }
    if traits.contains(.verb) { return .head }
    let later = RoleToken.after(word.upperBound, in: text, limit: limit)?.range
    if isHeadline, !Bytes.isLower(first) {
      // "Premier Abbas Visits": two verbs do not follow each other, so the first is a name.
      let isVerb = hasVerbForm(text, word, later: later, isHeadline: true, isPerson)
      let isAdverb = RoleToken.endsInLY(text, word)
      let isTwice = later.map {
        RoleWords.english[text, $0].isDisjoint(with: [
          .function, .definite, .possessive, .indefinite,
        ])
          && hasVerbForm(text, $0, later: $0, isHeadline: true, isPerson)
      }
      return isVerb && (isAdverb || isTwice != true) ? .head : .name
    }
    if hasVerbForm(text, word, later: later, isHeadline: false, isPerson) { return .head }
    let isPlural = text[word.upperBound - 1] == 0x73 && text[word.upperBound - 2] != 0x73
    if allowsPlural { return .head }
    return allowsBareVerb && !(isPlural && word.count > 2) ? .head : .attributive
  }

  private static func genitive(_ text: Span<UInt8>, _ end: Int, _ limit: Int) -> Self {
    // "The premier'll", "the government'd": contractions; only "'s" makes a genitive.
    let isS = Words.lowercased(text[end + 1]) == 0x73
    return isS && (end + 2 >= limit || !Bytes.isWord(text[end + 2])) ? .genitive : .head
  }

  /// Whether a word looks like a finite verb, an adverb or a participle.
  private static func hasVerbForm(
    _ text: Span<UInt8>, _ word: Range<Int>, later: Range<Int>?, isHeadline: Bool,
    _ isPerson: Bool
  ) -> Bool {
    let traits = RoleWords.english[text, word]
    if traits.contains(.noun) { return false }
    if !traits.isDisjoint(with: [.verb, .function, .follower]) { return true }
    guard word.count > 3 else { return false }
    let last = Words.lowercased(text[word.upperBound - 1])
    let second = Words.lowercased(text[word.upperBound - 2])
    let third = Words.lowercased(text[word.upperBound - 3])
    switch last {
    case UInt8(ascii: "d"): return second == UInt8(ascii: "e")
    case UInt8(ascii: "y"): return second == UInt8(ascii: "l")
    case UInt8(ascii: "g"): return second == UInt8(ascii: "n") && third == UInt8(ascii: "i")
    case UInt8(ascii: "s"):
      if second == 0x73 || second == UInt8(ascii: "u") { return false }
      if !traits.contains(.either), isNounPlural(text, word) { return false }
      guard let later else { return false }
      if isHeadline { return isPerson || !traits.contains(.either) }
      // A verb has an object or a complement; a plural has a verb or a preposition.
      let following = RoleWords.english[text, later]
      if following.contains(.objectOpener) || RoleToken.endsInLY(text, later) { return true }
      let isPast =
        text[later.upperBound - 1] == UInt8(ascii: "d") && text[later.upperBound - 2] == 0x65
      return !isPast && following.isDisjoint(with: [.function, .verb, .follower])
    default: return false
    }
  }

  /// Whether a word has the ending of a plural of nouns made from other words.
  private static func isNounPlural(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    nounEndings.contains { ending in
      guard ending.count < word.count else { return false }
      let start = word.upperBound - ending.count
      return ending.indices.allSatisfy { Words.lowercased(text[start + $0]) == ending[$0] }
    }
  }

  private static let nounEndings = [
    "ers", "ors", "ments", "ions", "ists", "ings", "ities", "ances", "ences", "ians", "ships",
    "ees", "isms", "ants", "ents", "ages", "ures", "als", "ives", "cies",
  ].map { Array($0.utf8) }
}
