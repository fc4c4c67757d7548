/// The words of a quotation as far as they tell speech from terms.
struct QuotedWords {
  enum Ending {
    /// A comma or a dash: the sentence goes on.
    case open
    /// A question or exclamation mark: it may go on.
    case asking
    case period
    case none
  }

  /// Exact up to four.
  private(set) var count = 0
  /// Whether all words but small ones have a capital, and not all letters do.
  private(set) var isTitle = true
  private(set) var ending = Ending.none

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    var hasSmallLetter = false
    var capitals = 0
    // What is no title has no more to tell than whether it is long.
    while position < range.upperBound, isTitle || count < 4 {
      guard Bytes.isWord(text[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < range.upperBound,
        Bytes.isWord(text[position]) || text[position] == Bytes.apostrophe
      {
        hasSmallLetter = hasSmallLetter || Bytes.isLower(text[position])
        position += 1
      }
      count += 1
      if Bytes.isUpper(text[start]) {
        capitals += 1
      } else if !SpeechWords.table[text, start..<position].contains(.small) {
        isTitle = false
      }
    }
    isTitle = isTitle && hasSmallLetter && capitals > 1
    guard let last = Bytes.trimmed(range, in: text).last else { return }
    // A mark of a quotation within says nothing.
    let final = last > range.lowerBound && Bytes.isCloser(text[last]) ? last - 1 : last
    switch text[final] {
    case Bytes.comma, Bytes.hyphen: ending = .open
    case UInt8(ascii: "?"), UInt8(ascii: "!"): ending = .asking
    case Bytes.dot: ending = .period
    default: break
    }
  }
}

extension SpeechTokens {
  typealias Attribution = QuotationSpeakers.Attribution

  /// Longer clauses are not searched for a verb.
  private static let farthest = 60

  /// Whether a quotation is somebody's words rather than a term.
  func isSpeech(_ place: Int, _ words: QuotedWords, isAttributed: Bool) -> Bool {
    let before = place > 0 ? all[place - 1] : nil
    let isIntroduced =
      before.map { token in
        // "dubbed '…'", "called '…'", "known as '…'"
        !token.traits.isDisjoint(with: [.introducer, .naming])
          || token.traits.contains(.preposition) && place > 1
            && all[place - 2].traits.contains(.introducer)
      } ?? false
    if isIntroduced { return false }
    let isAside = before?.kind == .colon || before?.kind == .comma
    let isApart = isAside || before == nil || before?.kind == .stop
    if words.isTitle, words.ending != .asking, !(isAttributed && isApart) { return false }
    if words.count > 3 || words.count > 1 && words.ending == .asking { return true }
    guard isAttributed else {
      return isApart && words.count > 1 && words.ending == .period
    }
    guard let before else { return true }
    // Said of "the surge", of his "surge", of the price of "surges".
    return before.kind != .possessive && !before.traits.contains(.definite)
      && !(before.traits.contains(.belonging) && before.traits.contains(.small)
        && place > 1 && !all[place - 2].traits.contains(.saying))
  }

  /// Where the words of a quotation are said to be somebody's, in its own sentence.
  ///
  /// - Parameters:
  ///   - place: The quotation.
  ///   - ending: How it ends.
  /// - Returns: `nil` where nothing there says so.
  func attribution(of place: Int, ending: QuotedWords.Ending) -> Attribution? {
    let lower = clauseStart(before: place)
    return attribution(after: place, ending: ending) ?? colonName(before: place)
      ?? attribution(before: place, lower: lower)
      ?? plainAttribution(after: place) ?? finalAttribution(after: place)
  }

  /// "…," said Kadhimi; "…," Kadhimi said; "…," according to Kadhimi.
  private func attribution(after place: Int, ending: QuotedWords.Ending) -> Attribution? {
    var next = place + 1
    var isLinked = ending == .open || ending == .asking
    if next < all.count, all[next].kind == .comma || all[next].kind == .dash {
      isLinked = true
      next += 1
    } else if next < all.count, all[next].kind == .stop, ending == .asking {
      next += 1
    }
    guard next < all.count else { return nil }
    let first = all[next]
    if let inverted = invertedAttribution(at: next) { return inverted }
    if let phrase = phraseAttribution(at: next) { return phrase }
    guard isLinked else { return nil }
    var start = next
    // "…," as Kadhimi said.
    if first.traits.contains(.like) { start += 1 }
    guard start < all.count,
      all[start].traits.isDisjoint(with: [.conjunction, .adversative, .subordinator, .relative])
    else { return nil }
    for verb in start..<min(all.count, start + Self.farthest) {
      let token = all[verb]
      switch token.kind {
      case .stop, .quotation, .divider, .colon: return nil
      default: break
      }
      guard isSaying(verb), verb > start else { continue }
      guard let (subject, begin) = subject(before: verb, from: start) else { continue }
      // "Who will pay?" Kadhimi replied: "We will."
      if ending == .asking, isBeforeQuotation(verb) { return nil }
      return begin == start ? Attribution(subject: subject, verb: verb) : nil
    }
    return nil
  }

  /// Whether a finite verb of saying stands at a token: *said*, *made clear*, *put it*.
  private func isSaying(_ place: Int) -> Bool {
    let token = all[place]
    if token.traits.contains(.saying) { return true }
    guard place + 1 < all.count, !token.traits.isDisjoint(with: [.phrasal, .putting]) else {
      return false
    }
    let isIt = all[place + 1].traits.contains(.pronoun)
    if token.traits.contains(.putting) { return isIt }
    let next = isIt ? place + 2 : place + 1
    return next < all.count && all[next].traits.contains(.particle)
  }

  /// Whether a quotation of its own follows a verb, that of asking apart.
  private func isBeforeQuotation(_ verb: Int) -> Bool {
    guard verb + 2 < all.count, !all[verb].traits.contains(.asking) else { return false }
    let next = all[verb + 1]
    return (next.kind == .comma || next.kind == .colon || next.traits.contains(.that))
      && all[verb + 2].kind == .quotation
  }

  /// "…" Kadhimi said, with no comma between.
  private func plainAttribution(after place: Int) -> Attribution? {
    guard place + 2 < all.count, place == 0 || all[place - 1].kind == .stop else { return nil }
    let first = all[place + 1]
    guard first.kind == .name || first.traits.contains(.person),
      all[place + 2].traits.contains(.saying), !isBeforeQuotation(place + 2),
      let (subject, _) = subject(before: place + 2, from: place + 1)
    else { return nil }
    return Attribution(subject: subject, verb: place + 2)
  }

  /// *Said Kadhimi*, at the verb.
  private func invertedAttribution(at verb: Int) -> Attribution? {
    let token = all[verb]
    guard token.traits.contains(.saying),
      token.traits.isDisjoint(with: [.naming, .addressing, .noun])
    else { return nil }
    let next = verb + 1
    guard next < all.count, all[next].kind == .word || all[next].kind == .name else {
      return Attribution(subject: .other, verb: verb)
    }
    // "'…' said to be …"
    if all[next].traits.contains(.preposition), !all[next].traits.contains(.small) { return nil }
    if all[next].traits.contains(.that) { return nil }
    let end = phraseEnd(from: next, to: all.count)
    let subject = nounPhrase(next..<end)
    // "said the minister of works, Kadhimi"
    if case .other = subject, all[next].isSmall, end + 1 < all.count, all[end].kind == .comma,
      all[end + 1].kind == .name, phraseEnd(from: end + 1, to: all.count) == end + 2
    {
      return Attribution(subject: .name(all[end + 1].index), verb: verb)
    }
    return Attribution(subject: subject, verb: verb)
  }

  /// *According to Kadhimi*, *in the words of Kadhimi*, at the first word.
  private func phraseAttribution(at place: Int) -> Attribution? {
    if all[place].traits.contains(.according), place + 2 < all.count {
      let end = phraseEnd(from: place + 2, to: all.count)
      return Attribution(subject: nounPhrase(place + 2..<end), verb: place)
    }
    guard place + 4 < all.count, all[place].traits.contains(.preposition),
      all[place + 1].traits.contains(.definite), all[place + 2].traits.contains(.words),
      all[place + 3].traits.contains(.belonging)
    else { return nil }
    let end = phraseEnd(from: place + 4, to: all.count)
    return Attribution(subject: nounPhrase(place + 4..<end), verb: place + 2)
  }

  /// Kadhimi: "…"
  func colonName(before place: Int) -> Attribution? {
    guard place > 1, all[place - 1].kind == .colon, all[place - 2].kind == .name,
      place == 2 || all[place - 3].kind == .stop
    else { return nil }
    return Attribution(subject: .name(all[place - 2].index), verb: place - 1)
  }

  /// Kadhimi said: "…"; Kadhimi said that the plan was "…".
  ///
  /// - Parameters:
  ///   - place: The quotation.
  ///   - lower: Where its clause may begin at the earliest.
  /// - Returns: `nil` where no verb of saying governs it.
  func attribution(before place: Int, lower: Int) -> Attribution? {
    var verb = place
    while verb > lower {
      verb -= 1
      let token = all[verb]
      // "…, but critics saw 'a farce'": another clause, nobody's words.
      let isAdjacent =
        verb == place - 1 || verb == place - 2 && all[place - 1].traits.contains(.that)
      // "said that, while talks go on, …"
      let isInserted =
        verb > lower + 1 && all[verb - 1].kind == .comma && all[verb - 2].traits.contains(.that)
      if !isAdjacent,
        token.traits.contains(.contrast) && !isInserted
          || token.traits.contains(.conjunction) && verb > lower && all[verb - 1].kind == .comma
      {
        return nil
      }
      if let phrase = phraseAttribution(at: verb), isFree(phrase.verb, of: lower) { return phrase }
      guard isSaying(verb) || token.traits.contains(.participle) else { continue }
      // "…," said Kadhimi, "…": the verb of the quotation before.
      if verb == lower, lower > 0, all[lower - 1].kind == .quotation { return nil }
      // "called 'the Engineer'" names; "called it 'a farce'" says.
      if token.traits.contains(.naming), verb == place - 1 { return nil }
      guard let (subject, _) = subject(before: verb, from: lower) else { continue }
      return Attribution(subject: subject, verb: verb)
    }
    return nil
  }

  /// Whether *according to …* belongs to what follows, not to a quotation before it.
  private func isFree(_ place: Int, of lower: Int) -> Bool {
    place > lower || lower == 0 || all[lower - 1].kind != .quotation
  }

  /// The plan was "…" from the start, Kadhimi said.
  private func finalAttribution(after place: Int) -> Attribution? {
    let lower = place + 1
    for verb in lower..<max(lower, min(all.count, place + Self.farthest)) {
      if all[verb].kind == .stop || all[verb].kind == .divider { return nil }
      guard all[verb].traits.contains(.saying), verb > lower else { continue }
      if let found = endingAttribution(at: verb, from: lower) { return found }
    }
    return nil
  }

  /// Who spoke in a sentence without a quotation.
  ///
  /// - Parameter sentence: Its tokens.
  /// - Returns: `nil` where nobody did.
  func attribution(in sentence: Range<Int>) -> Attribution? {
    var first: Attribution?
    for verb in sentence where all[verb].traits.contains(.saying) {
      if verb > sentence.lowerBound, all[verb - 1].kind == .comma,
        let found = endingAttribution(at: verb, from: sentence.lowerBound)
      {
        return found
      }
      guard first == nil, let (subject, start) = subject(before: verb, from: sentence.lowerBound),
        verb > start
      else { continue }
      first = Attribution(subject: subject, verb: verb)
    }
    return first
  }

  /// What is added to the end of a sentence: *…, Kadhimi said*; *…, said Kadhimi*.
  private func endingAttribution(at verb: Int, from lower: Int) -> Attribution? {
    if all[verb - 1].kind == .comma {
      let found = subject(before: verb, from: lower)
      // "Kadhimi, the prime minister, said"
      if let found, found.start > lower, all[found.start - 1].kind == .comma,
        endsSentence(after: verb)
      {
        return Attribution(subject: found.subject, verb: verb)
      }
      guard verb + 1 < all.count else { return nil }
      let next = all[verb + 1]
      let isName = next.kind == .name || next.kind == .word && !next.isSmall && next.traits.isEmpty
      return isName || found == nil ? invertedAttribution(at: verb) : nil
    }
    guard let (subject, start) = subject(before: verb, from: lower), start > lower,
      all[start - 1].kind == .comma, start < verb, endsSentence(after: verb)
    else { return nil }
    return Attribution(subject: subject, verb: verb)
  }

  /// Whether nothing that is said follows a verb.
  private func endsSentence(after verb: Int) -> Bool {
    var end = verb + 1
    if all[verb].traits.contains(.addressing) {
      // Who was told: "the paper", "reporters", "Karim Haddad".
      let longest = 4
      while end < all.count, end - verb <= longest,
        all[end].kind == .name
          || all[end].kind == .word
            && all[end].traits.subtracting([.definite, .determiner]).isEmpty
      {
        end += 1
      }
    }
    guard end < all.count else { return true }
    let next = all[end]
    switch next.kind {
    case .stop, .comma, .divider, .dash: return true
    case .word:
      return !next.traits.isDisjoint(with: [.adverb, .preposition]) || next.isManner
    default: return false
    }
  }

  /// The token after the last stop, divider or quotation before a place.
  private func clauseStart(before place: Int) -> Int {
    var start = place
    while start > 0 {
      switch all[start - 1].kind {
      case .stop, .quotation, .divider: return start
      default: start -= 1
      }
    }
    return start
  }

  /// The first token of the sentence that ends before a place, or of the last part of a very long one.
  func sentenceStart(before place: Int) -> Int {
    let longest = 400
    var start = place
    while start > 0, place - start < longest, all[start - 1].kind != .stop { start -= 1 }
    return start
  }
}
