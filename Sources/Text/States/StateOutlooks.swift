/// What lies around a name: names and nouns beside it, nearness, sights of it.
extension StateSite {
  /// After *of*: a part of the city or of the government's doings, by the noun before.
  func partitive(of noun: NearWord, _ text: Span<UInt8>) -> StateRule {
    if noun.has(.city) { return .cityName }
    if noun.has(.prospect), isSight(noun, text) { return .part }
    if noun.has(.side) {
      // "on the side of", but "on the far side of".
      return NearWord(before: noun.range.lowerBound, text, sentence)?.has(.determiner) ?? false
        ? .relation : .part
    }
    if noun.has([.place, .area, .travel, .near, .within]) { return .part }
    if noun.has([.relation, .government, .opinion, .address, .partner]) { return .relation }
    // "under the protection of Ankara".
    var position = noun.range.lowerBound
    for _ in 0..<3 {
      guard let word = NearWord(before: position, text, sentence), word.link == .space else {
        break
      }
      if word.has(.near), word.range.count == 5 { return .relation }
      position = word.range.lowerBound
    }
    if isCountry || noun.isCapital && noun.range.lowerBound > sentence.lowerBound {
      return .defaultPlace
    }
    let isAbstract =
      noun.ends(in: "tion", text) || noun.ends(in: "sion", text) || noun.ends(in: "ment", text)
      || noun.ends(in: "ance", text) || noun.ends(in: "ful", text) || noun.ends(in: "ive", text)
      || noun.ends(in: "al", text) || noun.ends(in: "ant", text)
    return isAbstract ? .relation : .defaultPlace
  }

  /// *a room with views of*, *panoramic views of*; but *a dim view of*.
  private func isSight(_ view: NearWord, _ text: Span<UInt8>) -> Bool {
    guard let word = NearWord(before: view.range.lowerBound, text, sentence), word.link == .space
    else { return false }
    if word.has(.scenic) { return true }
    return word.has(.have) && view.ends(in: "s", text)
  }

  // MARK: Names beside it

  /// *and its suburbs*, *and the surrounding villages*.
  func isWithSurroundings(_ text: Span<UInt8>) -> Bool {
    let next =
      mention.upperBound == group.upperBound
      ? after : NearWord(after: mention.upperBound, text, sentence)
    guard let and = next, and.link == .space,
      and.has(.and),
      let owner = NearWord(after: and.range.upperBound, text, sentence), owner.link == .space,
      owner.has(.determiner)
    else { return false }
    var position = owner.range.upperBound
    for _ in 0..<2 {
      guard let word = NearWord(after: position, text, sentence), word.link == .space,
        word.isLower, !word.has([.government, .relation, .function, .agent])
      else { return false }
      if word.has([.place, .city]) { return !word.has([.owned, .person]) }
      position = word.range.upperBound
    }
    return false
  }

  /// *from* and a name follow: *to Ankara from Bern*.
  func isFromElsewhere(_ text: Span<UInt8>) -> Bool {
    guard let from = after, from.link == .space,
      from.has(.from), let name = NearWord(after: from.range.upperBound, text, sentence)
    else { return false }
    return name.isCapital && name.cues.isEmpty
  }

  /// *lives close to*, *a base close to*; but *the kingdom moved closer to*.
  func isNearby(
    _ close: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> Bool {
    var verb = NearWord(before: close.range.lowerBound, text, sentence)
    while let adverb = verb, adverb.isAdverb(text), adverb.link == .space {
      verb = NearWord(before: adverb.range.lowerBound, text, sentence)
    }
    guard let verb else { return false }
    // "The storm edged closer to", but "is considered close to".
    let isMotion =
      verb.has(.travel)
      || verb.ends(in: "ed", text) && close.ends(in: "er", text)
        && !verb.has([.perception, .copula, .relation])
    if isMotion { return !isPolity(before: verb, text, places) }
    return verb.has([.place, .placeSubject, .placeObject, .attack])
  }

  /// Whether a state or its leaders are the subject of a verb.
  private func isPolity(
    before verb: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> Bool {
    var subject = NearWord(before: verb.range.lowerBound, text, sentence)
    for _ in 0..<5 {
      guard let word = subject, word.link == .space,
        word.has([.modal, .have, .copula, .to]) || word.isAdverb(text)
          || word.has([.agent, .mind]) && !word.has([.leader, .polity])
      else { break }
      subject = NearWord(before: word.range.lowerBound, text, sentence)
    }
    guard let subject, subject.link == .space else { return false }
    return subject.has([.polity, .leader]) || NameGroup.place(to: subject, places) != nil
      || subject.isCapital && subject.cues.isEmpty
  }

  // MARK: Verbs after and before it

  /// Whether a word that is a noun too is a verb after *in* or *by* and the name: *diplomats in
  /// Ankara fear*, *a decree issued by Ankara bars all aid*.
  func isPredicate(_ word: NearWord, after preposition: NearWord, _ text: Span<UInt8>) -> Bool {
    guard preposition.has([.within, .partner]), word.has([.agent, .mind, .address, .give]),
      word.isLower,
      let subject = NearWord(before: preposition.range.lowerBound, text, sentence),
      subject.link == .space
    else { return false }
    guard word.ends(in: "s", text) else {
      return subject.has([.some, .leader, .person, .settled])
        || subject.ends(in: "s", text) && !subject.ends(in: "ss", text)
    }
    guard let next = NearWord(after: word.range.upperBound, text, sentence), next.link == .space
    else { return false }
    return next.has(.determiner) || !next.has(.function) && !next.ends(in: "ed", text)
  }

  /// Whether what reaches it is a message: *word reached Ankara*.
  func isInformed(by verb: NearWord, _ text: Span<UInt8>) -> Bool {
    guard verb.has(.placeObject) else { return false }
    var subject = NearWord(before: verb.range.lowerBound, text, sentence)
    while let word = subject, word.link == .space,
      word.has([.modal, .have, .copula]) || word.isAdverb(text)
    {
      subject = NearWord(before: word.range.lowerBound, text, sentence)
    }
    return subject.map { $0.link == .space && $0.has(.document) } ?? false
  }
}
