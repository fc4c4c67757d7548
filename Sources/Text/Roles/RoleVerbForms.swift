/// Whether the word behind a noun looks like its verb.
struct VerbForm {
  /// Where the sentence ends.
  var limit: Int
  /// Whether words have capitals that are no names.
  var isHeadline: Bool
  /// Whether the noun means persons.
  var isPerson: Bool
  /// Whether the noun's phrase can only be the subject of what follows.
  var opensClause: Bool

  /// Whether a word looks like a finite verb, an adverb or a participle.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - word: The word.
  ///   - later: The word behind it; `nil` where a mark or the end comes first.
  /// - Returns: `false` for what may be a noun, unless what follows speaks for the verb.
  func has(_ text: Span<UInt8>, _ word: Range<Int>, later: Range<Int>?) -> Bool {
    let traits = RoleWords.english[text, word]
    if traits.contains(.noun) { return false }
    if !traits.isDisjoint(with: [.pastOrNoun, .pastOrRareNoun]) {
      return isPast(text, traits, later: later)
    }
    if traits.isSuperset(of: [.verb, .either]) {
      // "The government hopes for peace", but "the government cuts were deep".
      return later.map { !isSecondVerb(text, $0) && !RoleReader.equals(text, $0, "of") } ?? true
    }
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
      return isThirdPerson(text, traits, later)
    default: return false
    }
  }

  /// Whether a word in *-s* is a verb: one has an object or a complement, while a plural has a verb
  /// or a preposition behind it.
  private func isThirdPerson(
    _ text: Span<UInt8>, _ traits: RoleTraits, _ later: Range<Int>
  ) -> Bool {
    let following = RoleWords.english[text, later]
    if traits.contains(.either), RoleReader.equals(text, later, "that") {
      return hasClause(text, traits, after: later)
    }
    if traits.contains(.transitive), RoleReader.equals(text, later, "to") { return false }
    if following.contains(.objectOpener) || RoleToken.endsInLY(text, later) { return true }
    if traits.contains(.phrasal), Self.isParticle(text, later) { return true }
    let ends: RoleTraits = [.function, .verb, .follower, .pastOrNoun, .pastOrRareNoun, .count]
    return following.isDisjoint(with: ends) && !RoleReader.endsInED(text, later)
  }

  /// Whether *that* begins the object: *fears that it will fall*, but not *the fears that grew* nor
  /// *the reforms that he fears*.
  private func hasClause(
    _ text: Span<UInt8>, _ traits: RoleTraits, after that: Range<Int>
  ) -> Bool {
    guard traits.contains(.asserting),
      let next = RoleToken.after(that.upperBound, in: text, limit: limit)?.range
    else { return false }
    return !isSecondVerb(text, next)
  }

  /// Whether a past form that may be a noun is the past.
  private func isPast(_ text: Span<UInt8>, _ traits: RoleTraits, later: Range<Int>?) -> Bool {
    let isMostly = traits.contains(.pastOrRareNoun)
    guard let later else { return isMostly || opensClause }
    if RoleReader.equals(text, later, "of") || isSecondVerb(text, later) { return false }
    let following = RoleWords.english[text, later]
    if RoleReader.equals(text, later, "that") { return hasClause(text, traits, after: later) }
    if !isMostly, Self.isOne(of: ["to", "for", "between"], text, later) { return false }
    if isMostly { return !following.contains(.count) }
    // "The bid this week failed."
    let mayBeTime = Self.isOne(of: ["this", "each", "every"], text, later)
    if following.contains(.objectOpener), !mayBeTime { return true }
    if Bytes.isDigit(text[later.lowerBound]) || RoleToken.endsInLY(text, later) { return true }
    if Self.isOne(of: ["herself", "himself", "itself", "themselves"], text, later) { return true }
    if !following.isDisjoint(with: [.conjunction, .clause, .inverting]) { return false }
    let isName = !isHeadline && Bytes.isUpper(text[later.lowerBound])
    // Without another verb the clause has this one.
    return (opensClause || Self.isParticle(text, later))
      && (isName || !following.isDisjoint(with: [.function, .follower, .calendar]))
      && !hasVerb(text, from: later.upperBound)
  }

  /// Whether a word is a finite verb by its form, so that the word before it is none.
  private func isSecondVerb(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let finite: RoleTraits = [.copula, .auxiliary, .verb, .pastOrNoun, .pastOrRareNoun]
    return !RoleWords.english[text, word].isDisjoint(with: finite)
      || RoleReader.endsInED(text, word)
  }

  /// Whether a finite verb follows before the next clause or mark.
  private func hasVerb(_ text: Span<UInt8>, from start: Int) -> Bool {
    let mostWords = 12
    var position = start
    for _ in 0..<mostWords {
      guard let word = RoleToken.after(position, in: text, limit: limit)?.range else {
        return false
      }
      if isSecondVerb(text, word) { return true }
      let ends: RoleTraits = [.conjunction, .clause, .inverting]
      if !RoleWords.english[text, word].isDisjoint(with: ends) { return false }
      position = word.upperBound
    }
    return false
  }

  private static func isParticle(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    isOne(of: ["apart", "aside", "away", "back", "down", "off", "out", "up"], text, word)
  }

  private static func isOne(of words: [String], _ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    words.contains { RoleReader.equals(text, word, $0) }
  }

  /// Whether a word has the ending of a plural of nouns made from other words.
  private func isNounPlural(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    Self.nounEndings.contains { ending in
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
