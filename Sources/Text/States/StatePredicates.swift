/// What the words after a name say of it, where it is a subject.
extension StateSite {
  /// What the words after a subject say; `nil` where no predicate is seen.
  func predicate(
    from start: Int, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule? {
    guard let word = word(after: start, text) else { return nil }
    if word.link == .comma || (word.link == .mark && word.isLower) {
      return parenthesis(word, text, places)
    }
    guard word.link == .space else { return nil }
    if word.has(.modal) {
      guard var verb = self.word(after: word.range.upperBound, text) else { return .acts }
      if verb.has(.copula) { return described(from: verb.range.upperBound, text, places) }
      if verb.has(.have), let next = self.word(after: verb.range.upperBound, text) { verb = next }
      if verb.has(.copula) { return described(from: verb.range.upperBound, text, places) }
      return verb.has(.placeSubject) ? verbOfPlace(verb, text) : .acts
    }
    if word.has(.have) {
      guard let next = self.word(after: word.range.upperBound, text) else { return .acts }
      if next.has(.copula) { return described(from: next.range.upperBound, text, places) }
      if next.has(.placeSubject) { return verbOfPlace(next, text) }
      if next.has(.see) || next.has(.determiner) || next.isLower && !next.has(.agent) {
        return isScene(of: word.range.upperBound, isOwner: !next.has(.see), text, places)
          ? .description : .acts
      }
      return .acts
    }
    if word.has(.copula) { return described(from: word.range.upperBound, text, places) }
    if word.has(.see) {
      return isScene(of: word.range.upperBound, isOwner: false, text, places)
        ? .description : .acts
    }
    if word.has([.attack, .placeObject]),
      NearWord(after: word.range.upperBound, text, sentence)?.has(.partner) ?? false
    {
      return nouns(from: word.range.upperBound, hold: .sanction, text)
        ? .addressed : .attack
    }
    if word.has(.placeSubject) { return verbOfPlace(word, text) }
    if word.has([.agent, .leave, .take]) || word.has(.address) { return .acts }
    if word.has(.to), let next = NearWord(after: word.range.upperBound, text, sentence),
      !next.has(.determiner), NameGroup.place(from: next, places) == nil
    {
      return .acts
    }
    if word.has(.function) { return nil }
    if isVerb(word, text) { return .acts }
    // After two names even a plain verb: "Ankara and Riyadh quarrel".
    if group.count > mention.count, !word.isCapital { return .acts }
    return nil
  }

  /// The next word that is no adverb.
  private func word(after start: Int, _ text: Span<UInt8>) -> NearWord? {
    var word =
      start == group.upperBound ? after : NearWord(after: start, text, sentence)
    for _ in 0..<4 {
      guard let adverb = word, adverb.link == .space, adverb.isAdverb(text),
        !adverb.has([.modal, .copula, .placeSubject])
      else { break }
      word = NearWord(after: adverb.range.upperBound, text, sentence)
    }
    return word
  }

  /// Between commas or dashes after a subject: *, which ...,*, *, the capital,*, *, however,*.
  private func parenthesis(
    _ first: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule? {
    if first.has(.relative) {
      let clause = StateSite(
        of: mention, in: group.lowerBound..<first.range.upperBound, sentence,
        isCountry: isCountry, between: (before, after), text)
      return clause.predicate(from: first.range.upperBound, text, places) ?? .acts
    }
    if first.isWhere(text) { return .location }
    if first.has([.placeObject, .placeState]) { return .description }
    var word = first
    for _ in 0..<14 {
      if word.has(.city) { return .description }
      guard let next = NearWord(after: word.range.upperBound, text, sentence) else { return nil }
      if next.link == .comma || next.link == .mark {
        guard next.has(.verb) || next.isAdverb(text) || isVerb(next, text) else { return nil }
        return predicate(after: word, text, places)
      }
      word = next
    }
    return nil
  }

  /// The predicate that begins after a closing comma.
  func predicate(
    after last: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule? {
    var position = last.range.upperBound
    while position < sentence.upperBound, !Bytes.isSpace(text[position]) { position += 1 }
    guard position < sentence.upperBound else { return nil }
    let rest = Bytes.skipSpaces(from: position, to: sentence.upperBound, in: text)
    return predicate(from: max(position, rest - 1), text, places)
  }

  /// A verb of places, unless its idiom says otherwise: *fell silent*.
  private func verbOfPlace(_ verb: NearWord, _ text: Span<UInt8>) -> StateRule {
    let next = NearWord(after: verb.range.upperBound, text, sentence)
    return next.map { $0.link == .space && $0.has(.idiom) } ?? false ? .acts : .description
  }

  /// After a form of *be* or its like: the adjective, participle or noun decides.
  func described(
    from start: Int, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    guard var word = word(after: start, text), word.link == .space else { return .acts }
    if word.has(.copula), let next = self.word(after: word.range.upperBound, text) { word = next }
    if word.has(.placeState) || word.has(.near) || word.isDigit(text) { return .description }
    if word.has(.attack) || word.has(.placeObject) {
      if word.ends(in: "ing", text) { return .acts }
      return nouns(from: word.range.upperBound, hold: .sanction, text)
        ? .addressed : .attack
    }
    if word.has(.address), word.ends(in: "ed", text) || word.has(.agent) {
      return word.ends(in: "ing", text) ? .acts : .addressed
    }
    if word.has(.placeSubject) { return .description }
    if word.has(.within), word.isLower,
      let next = NearWord(after: word.range.upperBound, text, sentence),
      next.isCapital && next.cues.isEmpty
        || NameGroup.place(from: next, places) != nil
    {
      return .description
    }
    if word.has([.preposition, .determiner]) {
      return nouns(
        from: word.range.lowerBound, hold: [.place, .city, .travel], besides: .relation, text)
        ? .description : .acts
    }
    return .acts
  }

  /// Whether what is had or seen is what cities have and see: *two airports*, *a night of riots*;
  /// but *saw the summit as a trap*.
  private func isScene(
    of start: Int, isOwner: Bool, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> Bool {
    guard nouns(from: start, hold: [.place, .attack], besides: isOwner ? .owned : [], text)
    else { return false }
    var position = start
    for _ in 0..<8 {
      guard let word = NearWord(after: position, text, sentence), word.link == .space else { break }
      if word.has(.example) { return false }
      position = word.range.upperBound
    }
    return true
  }

  /// Whether the noun phrase at `start` has a noun with one of the cues: up to six words, as far
  /// as the next verb or mark.
  func nouns(
    from start: Int, hold cues: StateCues, besides others: StateCues = [], _ text: Span<UInt8>
  ) -> Bool {
    var position = start
    for step in 0..<6 {
      guard let word = NearWord(after: position, text, sentence), word.link == .space,
        step == 0 || !word.has([.modal, .have, .copula, .opener, .relative, .example])
      else { return false }
      if word.has(cues), !word.has(.government), !word.has(others) { return true }
      position = word.range.upperBound
    }
    return false
  }

  /// Before a word in small letters that is none of ours and no verb by its form: "Ankara cleric".
  private func precedesNoun(_ text: Span<UInt8>) -> Bool {
    guard !isCountry, group.count == mention.count,
      let next = after, next.link == .space,
      NearWord(after: next.range.upperBound, text, sentence)?.link != .hyphen
    else { return false }
    return next.isLower && (next.cues.isEmpty || next.has(.quality)) && !next.isAdverb(text)
  }

  /// No word governs the name and no predicate follows: a heading's subject, or part of an address
  /// between commas.
  func bare(
    _ left: NearWord?, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    guard let left, left.link == .comma, left.isCapital, left.cues.isEmpty || left.has(.place),
      NameGroup.place(to: left, places) == nil,
      after?.link != .space
    else { return precedesNoun(text) ? .defaultPlace : .defaultGovernment }
    return .defaultPlace
  }
}

extension NearWord {
  fileprivate func isWhere(_ text: Span<UInt8>) -> Bool {
    has(.placeState) && has(.opener)
  }
}
