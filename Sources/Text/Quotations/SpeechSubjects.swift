/// Who a verb of saying has for its subject.
enum SpeechSubject {
  /// An actor, by the place of the mention.
  case name(Int)
  /// *He* or *she*, at this token.
  case person(Int)
  /// Somebody who is not listed, or who cannot be told.
  case other
}

extension SpeechTokens {
  /// The subject of a verb of saying that stands before it.
  ///
  /// - Parameters:
  ///   - verb: A token with `saying` or `participle`.
  ///   - lower: Where the clause may begin at the earliest.
  /// - Returns: The subject and where its phrase begins; `nil` where the word is no such verb: *the
  ///   warning*, *his claims*.
  func subject(before verb: Int, from lower: Int) -> (subject: SpeechSubject, start: Int)? {
    let isParticiple = all[verb].traits.contains(.participle)
    if isParticiple, let quoted = quotedSubject(before: verb, from: lower) { return quoted }
    var isPassive = false
    var end = skipAuxiliaries(before: verb, from: lower, isPassive: &isPassive)
    let isDenied = all[end..<verb].contains { $0.traits.contains(.negation) }
    if isDenied || isPassive && !isParticiple { return (.other, lower) }
    // "went on to say"
    if end - 3 > lower, all[end - 1].traits.contains(.preposition),
      all[end - 2].traits.contains(.preposition), all[end - 3].traits.contains(.past)
    {
      end -= 3
    }
    if isParticiple, !isPassive {
      // "the news of Kadhimi saying"
      if end == verb, end > lower, all[end - 1].kind == .name {
        return (.name(all[end - 1].index), end - 1)
      }
      return (mainSubject(from: lower, to: verb), lower)
    }
    guard end > lower else { return (.other, lower) }
    let last = all[end - 1]
    if all[verb].traits.contains(.noun), last.kind == .word, last.isSmall,
      last.traits.isDisjoint(with: [.person, .pronoun, .voice, .relative])
    {
      return nil
    }
    switch last.kind {
    case .possessive, .divider, .colon, .stop, .quotation, .dash: return nil
    case .comma: return subject(beforeApposition: end - 1, from: lower)
    case .name: return phrase(endingAt: end, from: lower)
    case .word: break
    }
    if last.traits.contains(.person) { return (.person(end - 1), end - 1) }
    if last.traits.contains(.pronoun) { return (.other, end - 1) }
    if !last.traits.isDisjoint(with: [.determiner, .preposition, .that]) { return nil }
    if last.traits.contains(.relative) {
      let before = end > lower + 1 && all[end - 2].kind == .comma ? end - 2 : end - 1
      guard before > lower else { return (.other, lower) }
      let isOwn = before - 1 == lower || !all[before - 2].traits.contains(.preposition)
      if all[before - 1].kind == .name, isOwn { return (.name(all[before - 1].index), lower) }
      return phrase(endingAt: before, from: lower)
    }
    if !last.traits.isDisjoint(with: [.conjunction, .adversative]) {
      return (mainSubject(from: lower, to: end - 1), lower)
    }
    return phrase(endingAt: end, from: lower)
  }

  /// The subject of the first clause from `lower` on.
  ///
  /// - Parameters:
  ///   - lower: Where a sentence or what follows a quotation begins.
  ///   - upper: Where to stop.
  /// - Returns: `other` where there is no telling.
  func mainSubject(from lower: Int, to upper: Int) -> SpeechSubject {
    var start = lower
    // "In Basra on Monday, …", "After the talks, …", "Asked about it, …".
    for _ in 0..<3 {
      while start < upper, isLead(all[start]) { start += 1 }
      guard start < upper else { return .other }
      let first = all[start]
      guard
        !first.traits.isDisjoint(with: [.preposition, .subordinator, .participle])
          || first.kind == .word && first.traits.contains(.saying)
      else { break }
      guard let comma = all[start..<upper].firstIndex(where: { $0.kind == .comma }) else { break }
      start = comma + 1
    }
    return nounPhrase(start..<phraseEnd(from: start, to: upper))
  }

  /// Where the segment that begins at a token ends: at the next mark.
  func phraseEnd(from start: Int, to upper: Int) -> Int {
    var end = start
    while end < upper,
      all[end].kind == .word || all[end].kind == .name || all[end].kind == .possessive
    {
      end += 1
    }
    return end
  }

  /// Who a noun phrase speaks of.
  ///
  /// - Parameter range: Tokens without marks; what follows the phrase may be among them.
  /// - Returns: The actor its head names, or the actor that its head, an unnamed official or body,
  ///   speaks for.
  func nounPhrase(_ range: Range<Int>) -> SpeechSubject {
    var start = range.lowerBound
    while start < range.upperBound, isLead(all[start]) { start += 1 }
    // "as Kadhimi put it"
    if start < range.upperBound, all[start].traits.contains(.like) { start += 1 }
    guard start < range.upperBound else { return .other }
    let first = all[start]
    if first.traits.contains(.person) {
      let isJoined = start + 1 < range.upperBound && all[start + 1].traits.contains(.conjunction)
      return isJoined && start + 2 < range.upperBound && !all[start + 2].isFinite
        ? .other : .person(start)
    }
    if !first.traits.isDisjoint(with: [.pronoun, .relative, .that]) { return .other }
    if !first.traits.isDisjoint(with: [.preposition, .subordinator]) {
      return nameAfterPlace(start..<range.upperBound)
    }
    let end = headEnd(start..<range.upperBound)
    guard end > start else { return .other }
    var hasActor = false
    for token in all[start..<end] {
      if hasActor, token.traits.contains(.conjunction) { return .other }
      hasActor = hasActor || token.kind == .name || token.traits.contains(.voice)
    }
    let head = all[end - 1]
    if head.kind == .name { return .name(head.index) }
    guard head.kind == .word, head.traits.contains(.voice) else { return .other }
    return spokenFor(start..<end, upper: range.upperBound)
  }

  /// Whether a token may stand before the subject without being of it.
  private func isLead(_ token: SpeechToken) -> Bool {
    !token.traits.isDisjoint(with: [.conjunction, .adversative, .adverb, .negation])
      && token.traits.isDisjoint(with: [.pronoun, .person])
  }

  /// Where the head of a noun phrase ends: before a preposition, a clause or the verb.
  private func headEnd(_ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound {
      let token = all[end]
      guard token.kind == .word || token.kind == .name || token.kind == .possessive else { break }
      if !token.traits.isDisjoint(with: [
        .preposition, .relative, .that, .subordinator, .auxiliary, .be, .adverb, .according,
      ]) {
        break
      }
      if token.isFinite || token.isManner, end > range.lowerBound,
        all[end - 1].kind == .name || all[end - 1].traits.contains(.voice)
      {
        break
      }
      end += 1
    }
    return end
  }

  /// The actor that the head of a phrase speaks for: *a senior Iraqi official*, *Iraq's foreign
  /// ministry*, *a spokesman for the Pentagon*.
  private func spokenFor(_ phrase: Range<Int>, upper: Int) -> SpeechSubject {
    if all[phrase].contains(where: { $0.traits.contains(.former) }) { return .other }
    var place = phrase.upperBound - 2
    while place >= phrase.lowerBound, all[place].kind == .word,
      !all[place].traits.isDisjoint(with: [.attribute, .voice])
    {
      place -= 1
    }
    if place > phrase.lowerBound, all[place].kind == .possessive { place -= 1 }
    if place >= phrase.lowerBound, all[place].kind == .name { return .name(all[place].index) }
    // Nobody stands before it, so somebody may follow.
    guard place < phrase.lowerBound || all[place].kind == .word else { return .other }
    var next = phrase.upperBound
    guard next < upper, all[next].traits.contains(.belonging) else { return .other }
    next += 1
    while next < upper, !all[next].traits.isDisjoint(with: [.determiner, .attribute]) { next += 1 }
    guard next < upper, all[next].kind == .name else { return .other }
    guard next + 1 < upper else { return .name(all[next].index) }
    let after = all[next + 1]
    // "a statement from Kadhimi's office"
    if after.kind == .possessive, next + 2 < upper, all[next + 2].traits.contains(.voice) {
      return .name(all[next].index)
    }
    if after.kind == .possessive || after.kind == .name { return .other }
    let isNoun = after.kind == .word && after.traits.isEmpty && !after.isFinite
    return isNoun || after.traits.contains(.conjunction) ? .other : .name(all[next].index)
  }

  /// The name at the end of a segment that begins with a place or time: *in Basra Kadhimi*.
  private func nameAfterPlace(_ range: Range<Int>) -> SpeechSubject {
    let last = all[range.upperBound - 1]
    guard last.kind == .name, range.count >= 3 else { return .other }
    let before = all[range.upperBound - 2]
    let isApart = before.kind == .name || before.kind == .word && before.traits.contains(.adverb)
    return isApart ? .name(last.index) : .other
  }

  /// The phrase right before a token, as far back as the last mark or the beginning of its clause.
  private func phrase(
    endingAt end: Int, from lower: Int
  ) -> (subject: SpeechSubject, start: Int)? {
    var start = end
    while start > lower {
      let token = all[start - 1]
      guard token.kind == .word || token.kind == .name || token.kind == .possessive else { break }
      if !token.traits.isDisjoint(with: [.that, .subordinator, .adversative, .saying]),
        token.kind == .word, !token.traits.contains(.noun)
      {
        break
      }
      // "… left, and the minister": a clause begins; "Smith and the minister": one phrase.
      if token.traits.contains(.conjunction), start - 1 > lower,
        all[start - 2].kind == .comma
          || all[start - 2].isSmall && all[start - 2].traits.isEmpty
      {
        break
      }
      start -= 1
    }
    guard start < end else { return nil }
    return (nounPhrase(start..<end), start)
  }

  /// The subject before an apposition that ends at a comma: *Kadhimi, the prime minister, said*.
  private func subject(
    beforeApposition comma: Int, from lower: Int
  ) -> (subject: SpeechSubject, start: Int)? {
    var end = comma
    for _ in 0..<4 {
      var start = end
      while start > lower,
        all[start - 1].kind == .word || all[start - 1].kind == .name
          || all[start - 1].kind == .possessive
      {
        start -= 1
      }
      guard start < end else { return nil }
      let hasMore = start > lower && all[start - 1].kind == .comma
      if hasMore, isApposition(start..<end, from: lower) {
        end = start - 1
        continue
      }
      // A clause is no subject: "Iran has lost, said an official".
      let head = headEnd(start..<end)
      let isClause = all[max(start, head)..<end].contains {
        $0.traits.contains(.be) || $0.traits.contains(.auxiliary) || $0.isFinite
      }
      let isPlace = !all[start].traits.isDisjoint(with: [.preposition, .subordinator])
      return isClause || isPlace ? nil : (nounPhrase(start..<end), start)
    }
    return nil
  }

  /// Whether a segment between commas says more of the noun before it.
  private func isApposition(_ segment: Range<Int>, from lower: Int) -> Bool {
    let first = all[segment.lowerBound]
    if first.kind == .name {
      guard segment.count > 1 else { return false }
      let second = all[segment.lowerBound + 1]
      return second.kind == .possessive
        || second.kind == .word && second.isSmall
          && !second.isFinite
    }
    return first.isSmall
      || !first.traits.isDisjoint(with: [.determiner, .relative, .voice, .former])
      || first.isNumber
  }

  /// The first token of the auxiliaries and adverbs before a verb.
  private func skipAuxiliaries(before verb: Int, from lower: Int, isPassive: inout Bool) -> Int {
    var end = verb
    while end > lower, all[end - 1].kind == .word,
      !all[end - 1].traits.isDisjoint(with: [.auxiliary, .be, .adverb, .negation])
        || all[end - 1].isManner
    {
      if all[end - 1].traits.contains(.be) { isPassive = true }
      end -= 1
    }
    return end
  }

  /// Who is meant by *was quoted as saying*, and by *quoted … as saying*.
  private func quotedSubject(
    before verb: Int, from lower: Int
  ) -> (subject: SpeechSubject, start: Int)? {
    guard verb - 1 > lower, all[verb - 1].traits.contains(.preposition) else { return nil }
    var place = verb - 2
    while place >= lower, verb - place < 12, !all[place].traits.contains(.quoting) {
      guard all[place].kind != .quotation, all[place].kind != .stop else { return nil }
      place -= 1
    }
    guard place >= lower, verb - place < 12 else { return nil }
    var isPassive = false
    let end = skipAuxiliaries(before: place, from: lower, isPassive: &isPassive)
    if isPassive || place == verb - 2 {
      guard end > lower else { return (.other, lower) }
      if all[end - 1].traits.contains(.person) { return (.person(end - 1), end - 1) }
      if all[end - 1].kind == .comma { return subject(beforeApposition: end - 1, from: lower) }
      return phrase(endingAt: end, from: lower)
    }
    return (nounPhrase(place + 1..<phraseEnd(from: place + 1, to: verb - 1)), place + 1)
  }
}
