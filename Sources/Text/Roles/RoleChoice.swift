/// Whom a role noun means, and why.
struct RoleChoice {
  var actor: Int
  var rule: RoleRule
  var isCertain = false

  /// Nouns that mean a whole state.
  static let countryNouns: [String] = ["country", "kingdom", "nation", "republic", "state"]
  /// How many paragraphs back a holder is still the one just named. News prose repeats a name about
  /// every third paragraph and speaks of the office between.
  static let reach = 3
}

extension RoleReader {
  /// Chooses among those who have a role.
  func choose(_ occurrence: Occurrence, _ group: RoleNouns.Group, _ text: Span<UInt8>)
    -> RoleChoice?
  {
    if occurrence.phrase.traits.contains(.otherDay) {
      return justNamed(occurrence, group, text)
    }
    if let choice = pastHolder(occurrence, group, text) { return choice }
    let position = occurrence.noun.range.lowerBound
    var candidates = group.candidates.filter { candidate in
      if let date { return candidate.holds(on: date) }
      return !candidate.hasDates || sightings.firsts[candidate.actor] < position
    }
    if let seat = occurrence.seat, occurrence.country == nil {
      if let choice = seated(seat, candidates, text) { return choice }
      if candidates.contains(where: { gazetteer.isState($0.actor) }) { return nil }
    }
    // "the embassy in X" is no embassy elsewhere.
    if let seat = occurrence.seat {
      candidates.removeAll { gazetteer.hasSeat[$0.actor] && !sharesWord(text, seat, $0.actor) }
    }
    candidates.removeAll { sitsElsewhere($0.actor, occurrence, text) }
    if occurrence.country == nil, occurrence.possessor == nil {
      let words = candidates.filter { candidate in
        occurrence.phrase.modifiers.contains { sharesWord(text, $0, candidate.actor) }
      }
      if words.count == 1 {
        return RoleChoice(actor: words[0].actor, rule: .word, isCertain: true)
      }
    }
    if occurrence.phrase.modifiers.contains(where: { isLedByAnother(text, $0) }) { return nil }

    if let possessor = occurrence.possessor {
      return ofPossessor(possessor, occurrence, candidates, group, text)
    }
    if let country = occurrence.country {
      return ofCountry(country, occurrence, candidates, group, text)
    }
    if !group.isRelational, candidates.contains(where: { gazetteer.isState($0.actor) }) {
      if isGeneric(occurrence, text) { return nil }
      guard let state = topic(occurrence, text), candidates.contains(where: { $0.actor == state })
      else { return soleState(candidates, occurrence, text) }
      // Who says "our" is unknown: most likely somebody of the state the document is about.
      if occurrence.hasPronoun, state != sightings.mainState { return nil }
      return RoleChoice(actor: state, rule: .topic)
    }
    return chosen(candidates, occurrence, group, text)
  }

  /// Chooses where nothing in the phrase says whose the role is.
  private func chosen(
    _ candidates: [RoleNouns.Candidate], _ occurrence: Occurrence, _ group: RoleNouns.Group,
    _ text: Span<UInt8>
  ) -> RoleChoice? {
    if isOvertaken(occurrence, group) { return nil }
    if let actor = lastNamed(candidates.map(\.actor), occurrence) {
      return RoleChoice(actor: actor, rule: .named, isCertain: group.candidates.count == 1)
    }
    let named = candidates.filter { isNamed($0.actor) }
    if named.count == 1 {
      return RoleChoice(
        actor: named[0].actor, rule: .only, isCertain: group.candidates.count == 1)
    }
    // A holder of another day who is named instead makes the day doubtful.
    let others = group.candidates.filter { other in
      isNamed(other.actor) && !candidates.contains { $0.actor == other.actor }
    }
    guard named.isEmpty, others.isEmpty else { return nil }
    if occurrence.possessor == nil, let choice = body(candidates, occurrence, group, text) {
      return choice
    }
    let dated = candidates.filter(\.hasDates)
    if let place = placeBefore(occurrence, text) {
      let hosts = dated.filter { candidate in
        gazetteer.states[gazetteer.countries[candidate.actor]].map { sharesWord(text, place, $0) }
          ?? false
      }
      return hosts.count == 1 ? RoleChoice(actor: hosts[0].actor, rule: .date) : nil
    }
    let known = dated.filter { sightings.hasCountry[gazetteer.countries[$0.actor]] }
    if known.count == 1 { return RoleChoice(actor: known[0].actor, rule: .date) }
    let state = subjectCountry(occurrence, text)
    let own = dated.filter { gazetteer.countries[$0.actor] == state }
    return own.count == 1 ? RoleChoice(actor: own[0].actor, rule: .date) : nil
  }

  /// Chooses where the phrase names a state.
  private func ofCountry(
    _ country: Int, _ occurrence: Occurrence, _ candidates: [RoleNouns.Candidate],
    _ group: RoleNouns.Group, _ text: Span<UInt8>
  ) -> RoleChoice? {
    if group.isRelational {
      return chosen(
        candidates.filter { gazetteer.countries[$0.actor] != country }, occurrence, group, text)
    }
    let own = candidates.filter { gazetteer.countries[$0.actor] == country }
    // "the Iraqi government": the state is counted where it is named.
    if own.contains(where: { gazetteer.isState($0.actor) }), occurrence.namesCountry { return nil }
    guard own.count > 1 else {
      return own.first.map {
        let isHeld = $0.hasDates && date != nil
        return RoleChoice(actor: $0.actor, rule: isHeld ? .date : .state, isCertain: true)
      }
    }
    return chosen(own, occurrence, group, text)
  }

  /// Chooses where the phrase names a person or organisation, or a pronoun stands for an actor.
  private func ofPossessor(
    _ possessor: Int, _ occurrence: Occurrence, _ candidates: [RoleNouns.Candidate],
    _ group: RoleNouns.Group, _ text: Span<UInt8>
  ) -> RoleChoice? {
    let country = gazetteer.countries[possessor]
    let others = candidates.filter { $0.actor != possessor || gazetteer.isState($0.actor) }
    if group.isRelational {
      return chosen(
        others.filter { gazetteer.countries[$0.actor] != country }, occurrence, group, text)
    }
    let tied = others.filter { gazetteer.bodies[possessor].contains($0.actor) }
    if tied.count == 1 {
      return RoleChoice(
        actor: tied[0].actor, rule: .possessor, isCertain: !occurrence.hasPronoun)
    }
    let isOfPerson = gazetteer.types[possessor] == .person
    // A party's or a region's president is not that of its state.
    guard country != 0, isOfPerson || gazetteer.isState(possessor) || !group.isHeadOfState else {
      return nil
    }
    var own = others.filter { gazetteer.countries[$0.actor] == country }
    if isOfPerson || gazetteer.isState(possessor), own.count > 1,
      let state = own.first(where: { gazetteer.isState($0.actor) })
    {
      own = [state]
    }
    // A body called after somebody else is not this person's.
    if isOfPerson {
      own.removeAll { gazetteer.namesakes[$0.actor] != nil }
    }
    if own.count == 1 { return RoleChoice(actor: own[0].actor, rule: .possessor) }
    return chosen(own, occurrence, group, text)
  }

  /// *The former premier*: somebody just named who has held the office at some time.
  private func justNamed(
    _ occurrence: Occurrence, _ group: RoleNouns.Group, _ text: Span<UInt8>
  ) -> RoleChoice? {
    // "The then premier" may still hold the office; all others do not.
    let mayHold = occurrence.phrase.modifiers.contains { Self.equals(text, $0, "then") }
    let isToCome = occurrence.phrase.modifiers.contains { modifier in
      ["next", "incoming", "future", "new"].contains { Self.equals(text, modifier, $0) }
    }
    let candidates = group.candidates.filter { candidate in
      if !mayHold, candidate.hasDates, let date {
        let hasBegun = candidate.terms.contains { $0.from.map { $0 <= date } ?? true }
        if candidate.holds(on: date) || hasBegun == isToCome { return false }
      }
      return !gazetteer.isState(candidate.actor)
        && (occurrence.country.map { gazetteer.countries[candidate.actor] == $0 } ?? true)
    }
    let recent = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 1)
    let found = recent.first { sighting in
      sighting.sentence + 3 >= occurrence.sentence
        && candidates.contains { $0.actor == sighting.actor }
    }
    return found.map { RoleChoice(actor: $0.actor, rule: .named) }
  }

  /// The one of some actors that was named last; of several in one sentence the first, which most
  /// often is its subject. A person stands for the body called after them.
  private func lastNamed(_ actors: [Int], _ occurrence: Occurrence) -> Int? {
    var found: (actor: Int, sentence: Int)?
    let recent = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph,
      paragraphs: RoleChoice.reach)
    for sighting in recent {
      if let found, found.sentence != sighting.sentence { break }
      let actor =
        actors.contains(sighting.actor)
        ? sighting.actor
        : actors.first { gazetteer.bodies[sighting.actor].contains($0) }
      if let actor { found = (actor, sighting.sentence) }
    }
    return found?.actor
  }

  /// Whether the document names an actor anywhere, or the person a body is called after.
  private func isNamed(_ actor: Int) -> Bool {
    sightings.counts[actor] > 0
      || gazetteer.namesakes[actor].map { sightings.counts[$0] > 0 } ?? false
  }

  /// *The embassy in Baghdad*, *the government in Baghdad*: the one candidate that sits there.
  private func seated(
    _ seat: Range<Int>, _ candidates: [RoleNouns.Candidate], _ text: Span<UInt8>
  ) -> RoleChoice? {
    let seated = candidates.filter { candidate in
      (gazetteer.isState(candidate.actor) || gazetteer.hasSeat[candidate.actor])
        && sharesWord(text, seat, candidate.actor)
    }
    return seated.count == 1 ? RoleChoice(actor: seated[0].actor, rule: .word) : nil
  }

  /// Whether a modifier says that somebody else leads: *the Saudi-led coalition*.
  private func isLedByAnother(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count > 4 && Bytes.isUpper(text[word.lowerBound])
      && Self.equals(text, word.upperBound - 4..<word.upperBound, "-led")
  }
}
