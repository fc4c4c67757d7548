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
  ///   - opensClause: Whether the phrase can only be the subject of what follows.
  ///   - allowsBareVerb: Whether a verb without an ending may follow, or a second object.
  ///   - allowsPlural: Whether a second object may be a plural without article.
  /// - Returns: What the noun is in its phrase.
  static func read(
    _ text: Span<UInt8>, after end: Int, limit: Int, isHeadline: Bool, isPerson: Bool,
    opensClause: Bool = false, allowsBareVerb: Bool, allowsPlural: Bool = false
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
    let isTitle = isHeadline && !Bytes.isLower(first)
    let isEither = !traits.isDisjoint(with: [.either, .pastOrRareNoun])
    if traits.contains(.verb), isTitle || !isEither { return .head }
    let form = VerbForm(
      limit: limit, isHeadline: isTitle, isPerson: isPerson, opensClause: opensClause)
    let later = RoleToken.after(word.upperBound, in: text, limit: limit)?.range
    if isTitle {
      // "Premier Abbas Visits": two verbs do not follow each other, so the first is a name.
      let isVerb = form.has(text, word, later: later)
      let isAdverb = RoleToken.endsInLY(text, word)
      let isTwice = later.map {
        RoleWords.english[text, $0].isDisjoint(with: [
          .function, .definite, .possessive, .indefinite,
        ]) && form.has(text, $0, later: $0)
      }
      return isVerb && (isAdverb || isTwice != true) ? .head : .name
    }
    if form.has(text, word, later: later) { return .head }
    let isPlural = text[word.upperBound - 1] == 0x73 && text[word.upperBound - 2] != 0x73
    if allowsPlural { return .head }
    return allowsBareVerb && !(isPlural && word.count > 2) ? .head : .attributive
  }

  private static func genitive(_ text: Span<UInt8>, _ end: Int, _ limit: Int) -> Self {
    // "The premier'll", "the government'd": contractions; only "'s" makes a genitive.
    let isS = Words.lowercased(text[end + 1]) == 0x73
    return isS && (end + 2 >= limit || !Bytes.isWord(text[end + 2])) ? .genitive : .head
  }
}
