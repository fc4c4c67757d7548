/// What makes a role noun definite.
enum RoleDeterminer: Equatable {
  /// *the*, *this*, *that*, or nothing in a headline.
  case article
  /// *his*, *its*, *whose*, *our*, with the traits that tell which.
  case pronoun(RoleTraits)
  /// *Iraq's*, *the group's*, and where that word stands.
  case genitive(Range<Int>)

  static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.article, .article): true
    case (.pronoun(let one), .pronoun(let other)): one == other
    case (.genitive(let one), .genitive(let other)): one == other
    default: false
    }
  }
}

/// The noun phrase to the left of a role noun, as far as its determiner.
struct RolePhrase {
  /// Where the phrase begins, determiner included.
  private(set) var start: Int
  private(set) var determiner = RoleDeterminer.article
  /// The words between determiner and noun, nearest first.
  private(set) var modifiers: [Range<Int>] = []
  /// All traits of the modifiers together.
  private(set) var traits: RoleTraits = []
  /// Whether the noun is a second member: *the premier and cabinet*.
  private(set) var isSecond = false
  /// Whether the determiner is *that*.
  private(set) var isThat = false
  /// Whether it is a body's noun that needs no determiner: *in parliament*.
  private(set) var isBody = false
  /// Whether it has no determiner, as in headlines.
  private(set) var isBare = false

  /// Reads the phrase whose noun begins at `head`.
  ///
  /// It is `nil` where the noun is indefinite or bare.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - head: Where the noun begins.
  ///   - limit: Where the sentence begins.
  ///   - isHeadline: Whether articles may be left out.
  ///   - isBody: Whether the noun stands for a phrase by itself.
  init?(
    _ text: Span<UInt8>, head: Int, limit: Int, isHeadline: Bool, isBody: Bool = false
  ) {
    start = head
    if isBody {
      self.isBody = true
      isBare = true
      return
    }
    let words = RoleWords.english
    let mostModifiers = 6
    // Where the first comma was: a phrase without determiner goes no further back.
    var beforeComma: (start: Int, modifiers: Int)?
    reading: while true {
      guard let word = RoleToken.before(start, in: text, limit: limit), !word.endsPhrase else {
        isBare = true
        break
      }
      let traits = words[text, word.range]
      if word.isGenitive(text) {
        start = word.range.lowerBound
        determiner = .genitive(word.range)
        break
      }
      if !word.hasComma {
        if traits.contains(.definite) {
          if Self.isConjunction(text, word.range, limit: limit) { return nil }
          isThat = RoleReader.equals(text, word.range, "that")
          start = word.range.lowerBound
          break
        }
        if !traits.isDisjoint(with: .possessive) {
          start = word.range.lowerBound
          determiner = .pronoun(traits.intersection(.possessive))
          break
        }
        if traits.contains(.indefinite) { return nil }
      }
      if traits.contains(.conjunction), !word.hasComma, !isSecond {
        isSecond = true
        start = word.range.lowerBound
        continue
      }
      let isOtherDay = traits.contains(.otherDay)
      guard modifiers.count < mostModifiers,
        isOtherDay || traits.isDisjoint(with: [.function, .verb]),
        !word.hasComma || !(isSecond || modifiers.isEmpty), isModifier(text, word, limit: limit)
      else {
        isBare = true
        break
      }
      if word.hasComma, beforeComma == nil { beforeComma = (start, modifiers.count) }
      self.traits.formUnion(traits)
      modifiers.append(word.range)
      start = word.range.lowerBound
    }
    guard isBare else { return }
    guard isHeadline, !isSecond else { return nil }
    if let beforeComma {
      start = beforeComma.start
      modifiers.removeSubrange(beforeComma.modifiers...)
      self.traits = modifiers.reduce([]) { $0.union(words[text, $1]) }
    }
  }

  /// Whether a word is *that* as a conjunction, as behind most words but prepositions (*they said
  /// that government troops ...*, but *in that country*).
  private static func isConjunction(
    _ text: Span<UInt8>, _ word: Range<Int>, limit: Int
  ) -> Bool {
    guard RoleReader.equals(text, word, "that"),
      let earlier = RoleToken.before(word.lowerBound, in: text, limit: limit), !earlier.hasComma
    else { return false }
    return !RoleWords.english[text, earlier.range].contains(.function)
      || RoleReader.equals(text, earlier.range, "so")
  }

  /// Whether a word may stand between determiner and noun: a participle only with what makes it an
  /// adjective, since it is a verb otherwise (*the party elected prime minister ...*).
  private func isModifier(_ text: Span<UInt8>, _ word: RoleToken, limit: Int) -> Bool {
    let end = word.range.upperBound
    guard word.range.count > 4, text[end - 2] == 0x65, text[end - 1] == 0x64,
      Bytes.isLower(text[word.range.lowerBound]),
      !word.range.contains(where: { text[$0] == Bytes.hyphen }),
      let earlier = RoleToken.before(word.range.lowerBound, in: text, limit: limit)
    else { return true }
    if earlier.isGenitive(text) || earlier.hasComma { return true }
    let traits = RoleWords.english[text, earlier.range]
    let determines: RoleTraits = [.definite, .possessive, .indefinite, .otherDay, .conjunction]
    return !traits.isDisjoint(with: determines) || RoleToken.endsInLY(text, earlier.range)
  }
}

/// A word of a sentence, without the punctuation around it.
struct RoleToken {
  var range: Range<Int>
  /// Whether a comma divides it from the noun.
  var hasComma = false
  /// Whether a stronger mark than a comma does.
  var endsPhrase = false

  /// The word that ends before `position`; `nil` at the start of the sentence.
  static func before(_ position: Int, in text: Span<UInt8>, limit: Int) -> RoleToken? {
    var token = RoleToken(range: position..<position)
    var end = position
    while end > limit, !isPart(text[end - 1]) || text[end - 1] == Bytes.apostrophe {
      switch text[end - 1] {
      case Bytes.comma: token.hasComma = true
      case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"),
        UInt8(ascii: "/"):
        token.endsPhrase = true
      case Bytes.hyphen where end - 1 > limit && Bytes.isSpace(text[end - 2]):
        token.endsPhrase = true
      case Bytes.apostrophe where end - 1 > limit && Words.lowercased(text[end - 2]) == 0x73:
        // The genitive of a plural, unless a quotation ends here.
        token.range = end..<end
        return token.word(endingAt: end, text, limit)
      default: break
      }
      end -= 1
    }
    guard end > limit else { return nil }
    return token.word(endingAt: end, text, limit)
  }

  /// The first word at or after `position`; `nil` where punctuation or the end comes first.
  static func after(_ position: Int, in text: Span<UInt8>, limit: Int) -> RoleToken? {
    let start = Bytes.skipSpaces(from: position, to: limit, in: text)
    guard start < limit, start > position else { return nil }
    var end = start
    while end < limit, isPart(text[end]) || (text[end] == Bytes.hyphen && end > start) { end += 1 }
    while end > start,
      text[end - 1] == Bytes.dot || text[end - 1] == Bytes.apostrophe
        || text[end - 1] == Bytes.hyphen
    {
      end -= 1
    }
    return end > start ? RoleToken(range: start..<end) : nil
  }

  /// Whether the word ends in *'s* or *s'*.
  func isGenitive(_ text: Span<UInt8>) -> Bool {
    let end = range.upperBound
    guard range.count > 2 else { return false }
    let (second, last) = (text[end - 2], text[end - 1])
    return (second == Bytes.apostrophe && Words.lowercased(last) == 0x73)
      || (Words.lowercased(second) == 0x73 && last == Bytes.apostrophe)
  }

  static func endsInLY(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count > 4 && Words.lowercased(text[word.upperBound - 2]) == UInt8(ascii: "l")
      && Words.lowercased(text[word.upperBound - 1]) == UInt8(ascii: "y")
  }

  /// The word that ends at `end`; of punctuation alone, the word before it, a phrase away.
  private func word(endingAt end: Int, _ text: Span<UInt8>, _ limit: Int) -> RoleToken? {
    var first = end
    while first > limit, Self.isPart(text[first - 1]) || text[first - 1] == Bytes.hyphen {
      first -= 1
    }
    var start = first
    while start < end, !Bytes.isWord(text[start]) { start += 1 }
    guard start < end else {
      var earlier = first < end ? Self.before(first, in: text, limit: limit) : nil
      earlier?.endsPhrase = true
      return earlier
    }
    var token = self
    token.range = start..<end
    return token
  }

  /// Letters, digits, and the marks within words; the dot is that of *U.S.*
  private static func isPart(_ byte: UInt8) -> Bool {
    Bytes.isWord(byte) || byte == Bytes.apostrophe || byte == Bytes.dot || byte == UInt8(ascii: "&")
  }
}
