/// Bodies of which a state has one: *the parliament*, *the embassy*, *the central bank*.
extension RoleReader {
  /// A body where neither it nor its kind was named: that of the state the passage is about.
  ///
  /// - Parameters:
  ///   - candidates: That have the role on the document's day.
  ///   - occurrence: The noun, with no state or possessor in its phrase.
  ///   - group: All that have the role.
  ///   - text: Folded.
  /// - Returns: The only candidate, if somebody of its state was named in the last sentences and
  ///   nobody of another since; of several candidates that of the state named last.
  func body(
    _ candidates: [RoleNouns.Candidate], _ occurrence: Occurrence, _ group: RoleNouns.Group,
    _ text: Span<UInt8>
  ) -> RoleChoice? {
    guard !group.isRelational, isOnePerState(occurrence.noun, text),
      !hasUnknownState(occurrence, text)
    else { return nil }
    let bodies = candidates.filter { candidate in
      gazetteer.types[candidate.actor] == .organisation && gazetteer.countries[candidate.actor] != 0
        && (gazetteer.namesakes[candidate.actor].map(isInOffice) ?? true)
    }
    guard !bodies.isEmpty else { return nil }
    let isAbroad =
      Self.equals(text, occurrence.noun.range, "embassy")
      || Self.equals(text, occurrence.noun.range, "consulate")
    let reach = 3
    let recent = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 1
    ).prefix { $0.sentence + reach >= occurrence.sentence }
      .filter { gazetteer.countries[$0.actor] != 0 && !(isAbroad && $0.isPlace) }
    guard let last = recent.first else { return nil }
    var country = gazetteer.countries[last.actor]
    // Objects yield to the subject of their sentence, and of one candidate's only to a state.
    let subject = recent.last { name in
      name.sentence == last.sentence
        && (name.range.lowerBound == sentences[name.sentence].lowerBound || isSubject(name, text))
    }
    if subject == nil, hasUnknownSubject(last.sentence, text) { return nil }
    if let subject,
      bodies.count > 1 || gazetteer.types[subject.actor] != .person
        || country != gazetteer.countries[bodies[0].actor]
    {
      country = gazetteer.countries[subject.actor]
    }
    let own = bodies.filter { gazetteer.countries[$0.actor] == country }
    if own.count == 1 { return RoleChoice(actor: own[0].actor, rule: .topic) }
    guard own.isEmpty, bodies.count == 1, last.sentence != occurrence.sentence else { return nil }
    // Who opens a paragraph is what it is about, unless somebody else takes the subject's place.
    let opener = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 0
    ).prefix { _ in true }.last { isSubject($0, text) }
    guard let opener, opener.range.lowerBound == paragraphs[occurrence.paragraph].lowerBound,
      gazetteer.countries[opener.actor] == gazetteer.countries[bodies[0].actor],
      !recent.contains(where: {
        gazetteer.countries[$0.actor] != gazetteer.countries[opener.actor]
          && $0.range.lowerBound == sentences[$0.sentence].lowerBound
      })
    else { return nil }
    return RoleChoice(actor: bodies[0].actor, rule: .topic)
  }

  /// Whether a noun means a body of which every state has one, as names of two words mostly do
  /// (*the central bank*), but not *the group*.
  private func isOnePerState(_ noun: Noun, _ text: Span<UInt8>) -> Bool {
    noun.range.contains { Bytes.isSpace(text[$0]) }
      || Self.statesOwn.contains { Self.equals(text, noun.range, $0) }
  }

  private static let statesOwn = [
    "administration", "army", "cabinet", "congress", "consulate", "embassy", "judiciary",
    "legislature", "military", "navy", "parliament", "presidency", "senate",
  ]

  /// Whether the phrase has a body sit where another state's or a province's does: *the parliament in
  /// X*. Armies go everywhere.
  func sitsElsewhere(_ body: Int, _ occurrence: Occurrence, _ text: Span<UInt8>) -> Bool {
    guard let seat = occurrence.seat, gazetteer.types[body] == .organisation,
      let state = gazetteer.states[gazetteer.countries[body]],
      Self.seatedBodies.contains(where: { Self.equals(text, occurrence.noun.range, $0) })
    else { return false }
    return sightings.overlapping(seat)?.actor != state && !sharesWord(text, seat, state)
      && !sharesWord(text, seat, body)
  }

  private static let seatedBodies = [
    "cabinet", "congress", "legislature", "parliament", "presidency", "senate",
  ]

  /// Whether a person leads a state on the document's day.
  private func isInOffice(_ person: Int) -> Bool {
    guard let date else { return false }
    return nouns.groups.contains { group in
      group.isHeadOfState
        && group.candidates.contains { $0.actor == person && $0.hasDates && $0.holds(on: date) }
    }
  }

  /// Whether the sentence names a state that no actor is of before the noun: *Israeli*.
  private func hasUnknownState(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Bool {
    let start = sentences[occurrence.sentence].lowerBound
    var position = occurrence.phrase.start
    while let word = RoleToken.before(position, in: text, limit: start)?.range {
      position = word.lowerBound
      guard Bytes.isUpper(text[word.lowerBound]), sightings.overlapping(word) == nil else {
        continue
      }
      if RoleWords.english[text, word].contains(.nationality) || Self.looksNational(text, word) {
        return true
      }
    }
    return false
  }

  /// Whether a sentence begins with the name of somebody the gazetteer does not have.
  private func hasUnknownSubject(_ sentence: Int, _ text: Span<UInt8>) -> Bool {
    let limits = sentences[sentence]
    var end = limits.lowerBound
    while end < limits.upperBound, Bytes.isWord(text[end]) { end += 1 }
    guard end > limits.lowerBound, sightings.overlapping(limits.lowerBound..<end) == nil,
      RoleWords.english[text, limits.lowerBound..<end].isEmpty,
      let next = RoleToken.after(end, in: text, limit: limits.upperBound)?.range
    else { return false }
    return Bytes.isUpper(text[next.lowerBound]) && sightings.overlapping(next) == nil
  }

  /// Whether a noun without article is a body all the same: *in parliament*, *Parliament voted*.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - noun: The noun.
  ///   - limits: Of its sentence.
  /// - Returns: `false` too for *members of parliament*, who are no parliament.
  static func isBareBody(_ text: Span<UInt8>, _ noun: Noun, _ limits: Range<Int>) -> Bool {
    guard ["congress", "parliament"].contains(where: { equals(text, noun.range, $0) }) else {
      return false
    }
    let lead = RoleToken.before(noun.range.lowerBound, in: text, limit: limits.lowerBound)
    guard let lead, !lead.hasComma, !lead.endsPhrase else {
      return isFollowedByVerb(text, noun, limits)
    }
    let earlier = RoleToken.before(lead.range.lowerBound, in: text, limit: limits.lowerBound)
    if equals(text, lead.range, "of") {
      return earlier.map { word in !partsOfBodies.contains { equals(text, word.range, $0) } }
        ?? false
    }
    let traits = RoleWords.english[text, lead.range]
    if bodyPrepositions.contains(where: { equals(text, lead.range, $0) }) { return true }
    if bodyVerbs.contains(where: { equals(text, lead.range, $0) }) {
      let determines: RoleTraits = [.definite, .indefinite, .possessive]
      return earlier.map { RoleWords.english[text, $0.range].isDisjoint(with: determines) } ?? false
    }
    return !traits.isDisjoint(with: [.clause, .conjunction, .inverting])
      && isFollowedByVerb(text, noun, limits)
  }

  private static func isFollowedByVerb(
    _ text: Span<UInt8>, _ noun: Noun, _ limits: Range<Int>
  ) -> Bool {
    let limit = limits.upperBound
    guard let next = RoleToken.after(noun.end, in: text, limit: limit)?.range,
      Bytes.isLower(text[next.lowerBound])
    else { return false }
    if isFinite(text, next) { return true }
    guard RoleWords.english[text, next].contains(.follower) || RoleToken.endsInLY(text, next),
      let verb = RoleToken.after(next.upperBound, in: text, limit: limit)?.range
    else { return false }
    return isFinite(text, verb)
  }

  private static let bodyPrepositions = [
    "against", "before", "by", "from", "in", "into", "outside", "through", "to", "with",
  ]

  private static let bodyVerbs = [
    "address", "addressed", "addressing", "ask", "asked", "convened", "dissolve", "dissolved",
    "dissolving", "entered", "stormed", "suspended", "tell", "told", "urge", "urged",
  ]

  private static let partsOfBodies = [
    "act", "acts", "house", "houses", "member", "members", "mother",
  ]

  /// Whether a noun that was not resolved is somebody else's, to whom a later *the* refers: *the
  /// Swiss embassy*, *Prime Minister Ardan*, *an embassy*.
  func isAnothers(_ text: Span<UInt8>, _ noun: Noun, _ group: RoleNouns.Group) -> Bool {
    guard sightings.overlapping(noun.range) == nil,
      let sentence = Self.index(of: noun.range.lowerBound, in: sentences)
    else { return false }
    let limits = sentences[sentence]
    func isStranger(_ word: Range<Int>) -> Bool {
      guard let name = sightings.overlapping(word) else { return true }
      return !group.candidates.contains {
        gazetteer.countries[$0.actor] == gazetteer.countries[name.actor]
      }
    }
    let mostWords = 4
    var position = noun.range.lowerBound
    for index in 0..<mostWords {
      guard let word = RoleToken.before(position, in: text, limit: limits.lowerBound),
        !word.endsPhrase, !word.hasComma
      else { break }
      let traits = RoleWords.english[text, word.range]
      if word.isGenitive(text) || traits.contains(.nationality) { return isStranger(word.range) }
      let isNew = ["a", "an", "another"].contains { Self.equals(text, word.range, $0) }
      if isNew { return !isPerson(noun) }
      if !traits.isDisjoint(with: [.function, .definite, .possessive, .verb]) { break }
      let isName =
        Bytes.isUpper(text[word.range.lowerBound])
        && (sightings.overlapping(word.range) != nil || Self.looksNational(text, word.range))
      if isName { return isStranger(word.range) }
      if word.range.lowerBound == limits.lowerBound, index > 0 { break }
      position = word.range.lowerBound
    }
    guard let next = RoleToken.after(noun.end, in: text, limit: limits.upperBound)?.range else {
      return false
    }
    if Bytes.isUpper(text[next.lowerBound]) {
      return isPerson(noun) && sightings.overlapping(next) == nil
        && !RoleWords.english[text, next].contains(.calendar)
    }
    guard Self.equals(text, next, "of") || RoleWords.english[text, next].contains(.place),
      let owner = RoleToken.after(next.upperBound, in: text, limit: limits.upperBound)?.range,
      Bytes.isUpper(text[owner.lowerBound]),
      !RoleWords.english[text, owner].contains(.calendar)
    else { return false }
    return isStranger(owner)
  }

  /// Whether somebody else's of the same noun was spoken of since a holder was named.
  func isOvertaken(_ occurrence: Occurrence, _ group: RoleNouns.Group) -> Bool {
    guard case .role(let number) = occurrence.noun.kind, let other = strangers[number],
      other.paragraph + 1 >= occurrence.paragraph
    else { return false }
    return !sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 1
    ).prefix { $0.range.lowerBound > other.position }
      .contains { name in group.candidates.contains { $0.actor == name.actor } }
  }
}
