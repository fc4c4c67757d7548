/// A mention of a state or capital, with the names coordinated with it, in its sentence.
struct StateSite {
  /// The mention and its coordinated names.
  let group: Range<Int>
  let mention: Range<Int>
  let sentence: Range<Int>
  let isCountry: Bool
  /// The words to both sides of the group, which many rules look at.
  let before: NearWord?
  let after: NearWord?

  /// How many words to the left a noun or verb can govern a preposition.
  private static let reach = 7

  /// A name within the group of it and those coordinated with it.
  ///
  /// - Parameters:
  ///   - mention: The name.
  ///   - group: Holds it.
  ///   - sentence: Around both.
  ///   - isCountry: Whether it is a state's own name.
  ///   - neighbours: The words beside the mention, which are those beside most groups.
  ///   - text: Folded.
  init(
    of mention: Range<Int>, in group: Range<Int>, _ sentence: Range<Int>, isCountry: Bool,
    between neighbours: (before: NearWord?, after: NearWord?), _ text: Span<UInt8>
  ) {
    self.mention = mention
    self.group = group
    self.sentence = sentence
    self.isCountry = isCountry
    before =
      group.lowerBound == mention.lowerBound
      ? neighbours.before : NearWord(before: group.lowerBound, text, sentence)
    after =
      group.upperBound == mention.upperBound
      ? neighbours.after : NearWord(after: group.upperBound, text, sentence)
  }

  /// A name by itself.
  private init(
    of mention: Range<Int>, _ sentence: Range<Int>, isCountry: Bool, _ text: Span<UInt8>
  ) {
    self.init(
      of: mention, in: mention, sentence, isCountry: isCountry,
      between: (
        NearWord(before: mention.lowerBound, text, sentence),
        NearWord(after: mention.upperBound, text, sentence)
      ), text)
  }

  /// The rule that decides on a name by itself: the one beside which this one is set.
  func rule(
    of other: Range<Int>, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    StateSite(of: other, sentence, isCountry: isCountry, text).rule(text, places)
  }

  /// The rule that decides on the mention.
  func rule(_ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>) -> StateRule {
    if StateSenses.isPossessive(group.upperBound, text, sentence) { return .possession }
    var left = before
    var hasDeterminer = false
    if let word = left, word.link == .space, word.has(.determiner), !word.has(.opener) {
      hasDeterminer = true
      left = NearWord(before: word.range.lowerBound, text, sentence)
    }
    while let word = left, word.link == .space, word.isAdverb(text), !word.has(.opener),
      !word.has(.copula)
    {
      left = NearWord(before: word.range.lowerBound, text, sentence)
    }
    // "to Riyadh, not Ankara": as the name it is set against.
    if let word = left, word.link == .comma, let other = NameGroup.place(to: word, places),
      before?.isNot(text) ?? false
    {
      return rule(of: other, text, places)
    }
    if let word = left, word.link == .comma || word.link == .space, !hasDeterminer,
      word.has(.city)
    {
      return .cityName
    }
    if let word = left, word.link == .space, word.has(.area) { return .location }
    // "gave Ankara time", "left Ankara feeling": a noun that follows is not Ankara's.
    let isObject = left.map { $0.link == .space && $0.has([.give, .leave, .take]) } ?? false
    if !isObject, let rule = modifier(left, hasDeterminer: hasDeterminer, text, places) {
      return rule
    }
    if isWithSurroundings(text) { return .part }
    guard let left, left.link == .space || left.link == .comma && left.has(.preposition) else {
      return predicate(from: group.upperBound, text, places) ?? bare(left, text, places)
    }
    if left.has(.within) { return locative(left, text, places) }
    if left.has(.near) { return .location }
    if left.has(.preposition) { return prepositional(left, text, places) }
    if left.has(.opener) || left.has(.relative) {
      if let rule = predicate(from: group.upperBound, text, places) { return rule }
      // "visit Riyadh before Ankara": as the name before.
      guard let word = NearWord(before: left.range.lowerBound, text, sentence),
        word.link == .space, let other = NameGroup.place(to: word, places)
      else { return .defaultGovernment }
      return rule(of: other, text, places)
    }
    if left.has([.modal, .copula]) { return inverted(left, text, places) }
    return object(of: left, text, places)
  }

  // MARK: Modifiers

  /// The rule where the name stands before a noun.
  private func modifier(
    _ left: NearWord?, hasDeterminer: Bool, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule? {
    guard let first = after, first.link == .space,
      !first.has(.function), NameGroup.place(from: first, places) == nil
    else { return nil }
    if first.has([.leave, .take, .see, .come]) || first.isPast(text) { return nil }
    if let left, left.has(.between), !hasDeterminer { return nil }
    if let left, !hasDeterminer, isPredicate(first, after: left, text) { return nil }
    var word = first
    var found: StateRule?
    for _ in 0..<3 {
      if word.has([.government, .opinion, .relation]), !word.has(.place) || word.has(.government) {
        found = found ?? .modifier
      } else if word.has(.place) || found == nil && isTrip(word, text) {
        found = .venue
      } else if word.has([.agent, .placeSubject]) || word.isAdverb(text) {
        break
      }
      guard let next = NearWord(after: word.range.upperBound, text, sentence),
        next.link == .space, !next.has(.function), !next.ends(in: "'s", text)
      else { break }
      word = next
    }
    // "Ankara demands": a noun or a verb, and the government either way.
    if first.has(.agent), !hasDeterminer, !isNoun(first, text) { return nil }
    if first.isAdverb(text) || first.has(.placeSubject) && !hasDeterminer { return nil }
    if first.has(.placeSubject), !first.has([.place, .travel]) { return nil }
    if let found {
      if found == .venue, !first.has([.place, .travel]), isVerb(first, text) { return nil }
      return isCountry && found == .venue ? nil : found
    }
    if isVerb(first, text) { return nil }
    if isCountry { return first.isLower && left?.has(.preposition) ?? false ? .modifier : nil }
    return hasDeterminer && first.isLower ? .defaultPlace : nil
  }

  /// A noun of motion, no participle: "the Ankara flight".
  private func isTrip(_ word: NearWord, _ text: Span<UInt8>) -> Bool {
    word.has(.travel) && !word.isPast(text)
  }

  /// Whether a word that is a noun or a verb is a noun, lacking the -s or -ed of a verb after one
  /// name: "Ankara press reports".
  private func isNoun(_ word: NearWord, _ text: Span<UInt8>) -> Bool {
    word.has([.government, .opinion, .relation, .place]) && group.count == mention.count
      && !word.ends(in: "s", text) && !word.ends(in: "ed", text)
  }

  /// Whether a word after a subject looks like a verb: a past, or *-s* before what verbs take.
  func isVerb(_ word: NearWord, _ text: Span<UInt8>) -> Bool {
    if word.has([.agent, .placeSubject]) || word.isPast(text) { return true }
    guard word.ends(in: "s", text), !word.ends(in: "ss", text),
      let next = NearWord(after: word.range.upperBound, text, sentence)
    else { return false }
    return next.link != .space || !next.has(.verb) && !next.isPast(text)
  }

  // MARK: After prepositions

  /// Whether the word right after the names has one of the cues.
  func followed(by cues: StateCues, _ text: Span<UInt8>) -> Bool {
    after.map { $0.link == .space && $0.has(cues) } ?? false
  }

  /// After any other preposition: the nearest word to the left that speaks of relations or of motion
  /// decides, else the preposition's default.
  private func prepositional(
    _ preposition: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    if preposition.has(.opener) || preposition.has(.example),
      let rule = predicate(from: group.upperBound, text, places)
    {
      return rule
    }
    if preposition.has(.partner) { return partner(text) }
    var position = preposition.range.lowerBound
    var hasCome = false
    // "out of" is a "from".
    var isOut = false
    for step in 0..<Self.reach {
      guard let word = NearWord(before: position, text, sentence), word.link != .mark else { break }
      position = word.range.lowerBound
      if step == 0 {
        if preposition.has(.of), word.has(.idiom) {
          isOut = true
          continue
        }
        if preposition.has(.of) { return partitive(of: word, text) }
        if preposition.has(.example) {
          if word.isFar(text) { return .travel }
          return word.has(.city) || word.has(.place) ? .location : .relation
        }
        if preposition.has(.from), word.has(.person) { return .travel }
        if preposition.has(.purpose), word.has(.place), !word.has([.owned, .relation]) {
          return .location
        }
        if preposition.has(.between), word.has([.placeSubject, .placeObject]) { return .location }
      }
      if preposition.has([.on, .against]) {
        if word.has(.relation) || word.has(.government) { return .relation }
        if word.has(.attack) || word.has(.travel) || word.has(.placeSubject) { return .attack }
        if step > 2 { break }
        continue
      }
      if preposition.has(.passing) {
        if word.has([.travel, .attack, .placeObject]) { return .travel }
        if word.has(.relation) { return .relation }
        continue
      }
      if preposition.has(.purpose), word.has([.attack, .contest]) { return .attack }
      if word.has(.come) || word.has(.report) && (isOut || preposition.has(.from)) {
        hasCome = true
      } else if word.has(.relation) {
        return word.has(.swing) && isFromElsewhere(text) ? .travel : .relation
      } else if word.has(.close) {
        return isNearby(word, text, places) ? .location : .relation
      } else if word.has(.travel) {
        return isHanded(word, text) ? .relation : .travel
      } else if preposition.has(.to), word.has(.from), step < 3 {
        hasCome = true
      } else if preposition.has([.to, .from]), word.has(.leave) {
        hasCome = hasCome || word.ends(in: "ft", text)
      }
    }
    if hasCome, preposition.has([.to, .from]) || isOut { return .travel }
    if preposition.has(.passing) { return .travel }
    if preposition.has(.from), followed(by: .to, text) { return .travel }
    // "for Ankara to decide".
    if preposition.has(.purpose), followed(by: .to, text) { return .relation }
    if isCountry, preposition.has([.to, .from, .of, .purpose]) { return .defaultPlace }
    return preposition.has([.to, .from]) || isOut ? .defaultGovernment : .relation
  }

  /// Whether what moves is a document or a matter: *the bill now goes to*.
  private func isHanded(_ motion: NearWord, _ text: Span<UInt8>) -> Bool {
    var position = motion.range.lowerBound
    for _ in 0..<2 {
      guard let word = NearWord(before: position, text, sentence), word.link == .space else {
        break
      }
      if word.has(.document) { return true }
      position = word.range.lowerBound
    }
    return false
  }

  /// After *with*, *by*: a place only as in "with Ankara under curfew".
  private func partner(_ text: Span<UInt8>) -> StateRule {
    guard let next = after, next.link == .space,
      next.has(.near), nouns(from: next.range.upperBound, hold: .place, text)
    else { return .relation }
    return .description
  }

  // MARK: Objects

  /// After a word that is neither a preposition nor a conjunction.
  private func object(
    of verb: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    // "Embassy Ankara".
    if verb.isCapital, verb.has(.place), verb.range.lowerBound > sentence.lowerBound {
      return .location
    }
    if let next = after, next.link == .space {
      // "made Ankara safe", "made Ankara the seat of".
      if next.has(.placeState), !next.has(.opener) { return .description }
      if next.has(.determiner), nouns(from: next.range.upperBound, hold: .city, text) {
        return .description
      }
    }
    if verb.has(.leave) { return hasOutcome(text) ? .addressed : .travel }
    if verb.has(.take) {
      return followed(by: [.manner, .determiner], text) ? .addressed : .attack
    }
    if verb.has(.placeObject) || verb.has(.attack) {
      if isPunished(text) || isInformed(by: verb, text) { return .addressed }
      return verb.has(.attack) ? .attack : .travel
    }
    if verb.has(.address), !followed(by: .verb, text) { return .addressed }
    // "the biggest protest Ankara had seen".
    if verb.has(.place), followed(by: [.have, .see], text) { return .description }
    if let rule = predicate(from: group.upperBound, text, places) { return rule }
    if verb.has(.address) || verb.has(.give) || verb.has(.agent) { return .addressed }
    if verb.has(.placeSubject) || verb.has(.travel) && !verb.isCapital { return .travel }
    return .defaultGovernment
  }

  /// Whether what *leave* does to a government follows: *isolated*, *with no choice*, but
  /// not *with a heavy heart*.
  private func hasOutcome(_ text: Span<UInt8>) -> Bool {
    guard let word = after, word.link == .space,
      word.has(.outcome)
    else { return false }
    guard word.has(.partner),
      let next = NearWord(after: word.range.upperBound, text, sentence)
    else { return true }
    return next.has(.outcome) || next.has(.adverb)
  }

  /// Whether words or sanctions are the weapons: *hit Ankara with tariffs*, *attacked Ankara over*.
  private func isPunished(_ text: Span<UInt8>) -> Bool {
    guard let word = after, word.link == .space else {
      return false
    }
    if word.has([.purpose, .example]) || isOver(word, text) { return true }
    guard word.has(.partner) else { return false }
    var position = word.range.upperBound
    for _ in 0..<4 {
      guard let noun = NearWord(after: position, text, sentence) else { break }
      if noun.has(.sanction) { return true }
      position = noun.range.upperBound
    }
    return false
  }

  private func isOver(_ word: NearWord, _ text: Span<UInt8>) -> Bool {
    word.has(.on) && word.range.count == 4
  }

  /// After *did*, *will*, *is* in a question or inversion, or as what something is.
  private func inverted(
    _ auxiliary: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    if auxiliary.has(.modal) { return .acts }
    guard let next = after, next.link == .space else {
      var position = auxiliary.range.lowerBound
      for _ in 0..<4 {
        guard let word = NearWord(before: position, text, sentence) else { break }
        if word.has([.travel, .place, .city]) { return .travel }
        position = word.range.lowerBound
      }
      return .defaultGovernment
    }
    return described(from: group.upperBound, text, places)
  }
}

extension NearWord {
  func isNot(_ text: Span<UInt8>) -> Bool {
    range.count == 3 && has(.adverb) && text[range.upperBound - 1] | 0x20 == UInt8(ascii: "t")
      && text[range.lowerBound] | 0x20 == UInt8(ascii: "n")
  }

  /// *far* of *as far as*.
  fileprivate func isFar(_ text: Span<UInt8>) -> Bool { has(.adverb) && has(.travel) }
}
