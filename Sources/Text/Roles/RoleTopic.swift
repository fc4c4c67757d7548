/// The state a passage is about.
extension RoleReader {
  /// The state that *the country* means, or `nil` where two are as likely.
  ///
  /// Every state named in the last sentences has points: for being a phrase of its own rather than a
  /// modifier, and for being near. Persons and organisations stand for their state as modifiers do.
  /// The state that the document is about has some more, and some where it is not near at all. A
  /// state that modifies what is *in* the country, or what the country has, is another one (*U.S.
  /// influence in the country*), and the subject of the clause would be *it* and not *the country*.
  func topic(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Int? {
    let freePoints = 3
    let placePoints = 4
    let modifierPoints = 1
    let mainPoints = 2
    let farMainPoints = 4
    let nearness = [3, 2, 1, 1]

    if occurrence.phrase.isThat { return lastState(occurrence, text) }
    var scores: [(state: Int, points: Int)] = []
    let main = sightings.mainState
    let excluded = otherStates(occurrence, text)
    let subject = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 0
    ).first { $0.sentence == occurrence.sentence && isSubject($0, occurrence, text) }?.actor
    if let main, sightings.isMainClear, !excluded.contains(main) {
      scores.append((main, farMainPoints))
    }
    for sighting in sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 1)
    {
      let distance =
        occurrence.sentence - sighting.sentence
        + (sighting.paragraph == occurrence.paragraph ? 0 : 1)
      guard distance < nearness.count,
        let state = gazetteer.states[gazetteer.countries[sighting.actor]],
        !excluded.contains(state)
      else { continue }
      let isWeak =
        sighting.actor != state || !sighting.isFree || state == subject
      let weight = isWeak ? modifierPoints : sighting.isPlace ? placePoints : freePoints
      // Who acts on the country is not it, however near, unless all is about them.
      let isActor = state == subject && state != main
      let points = weight * (isActor ? 1 : nearness[distance]) + (state == main ? mainPoints : 0)
      if let place = scores.firstIndex(where: { $0.state == state }) {
        scores[place].points = max(scores[place].points, points)
      } else {
        scores.append((state, points))
      }
    }
    guard let best = scores.max(by: { $0.points < $1.points }) else { return nil }
    let tied = scores.filter { $0.points == best.points }.map(\.state)
    guard tied.count > 1 else { return best.state }
    // A subject goes on in the next sentence, which begins with something else.
    guard occurrence.phrase.start > sentences[occurrence.sentence].lowerBound else { return nil }
    let near = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 0
    ).prefix { $0.sentence + 1 >= occurrence.sentence }.filter { tied.contains($0.actor) }
    let here = near.filter { $0.sentence == occurrence.sentence && $0.actor != subject }
    if let last = here.first {
      return here.allSatisfy { $0.actor == last.actor } ? last.actor : nil
    }
    return near.first { isSubject($0, text) }?.actor
  }

  /// The one state that has the noun, named some way before, where no other comes between.
  ///
  /// A dictionary that calls one state *the country* is about it: the state that acts on it need not
  /// be told from it, only one that is a place, or that the sentence before is about.
  func soleState(
    _ candidates: [RoleNouns.Candidate], _ occurrence: Occurrence, _ text: Span<UInt8>
  ) -> RoleChoice? {
    let states = candidates.filter { gazetteer.isState($0.actor) }.map(\.actor)
    let noun = occurrence.noun.range
    guard states.count == 1, let sole = states.first, occurrence.phrase.determiner == .article,
      !occurrence.phrase.isThat, !otherStates(occurrence, text).contains(sole),
      RoleChoice.countryNouns.contains(where: { Self.equals(text, noun, $0) }),
      !Self.equals(text, noun, "state")
    else { return nil }
    let before = sightings.before(
      noun.lowerBound, paragraph: occurrence.paragraph, paragraphs: RoleChoice.reach)
    guard before.contains(where: { $0.actor == sole }) else { return nil }
    let isFirst = occurrence.phrase.start == sentences[occurrence.sentence].lowerBound
    let near = before.prefix { $0.sentence + 1 >= occurrence.sentence && $0.actor != sole }
    let isTaken = near.contains { other in
      guard gazetteer.isState(other.actor) else { return false }
      if other.sentence == occurrence.sentence {
        return other.isFree && !isSubject(other, occurrence, text)
      }
      return other.isPlace || (isFirst && other.isFree)
    }
    return isTaken ? nil : RoleChoice(actor: sole, rule: .topic)
  }

  /// Whether a relative clause says which country it is, so that it is none in particular: *the
  /// country that controls the dams*.
  func isGeneric(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Bool {
    let limits = sentences[occurrence.sentence]
    let end = occurrence.noun.end
    guard occurrence.phrase.determiner == .article,
      let relative = RoleToken.after(end, in: text, limit: limits.upperBound)?.range,
      Self.equals(text, relative, "that") || Self.equals(text, relative, "which"),
      let verb = RoleToken.after(relative.upperBound, in: text, limit: limits.upperBound)?.range
    else { return false }
    let lead = RoleToken.before(occurrence.phrase.start, in: text, limit: limits.lowerBound)
    let traits = lead.map { RoleWords.english[text, $0.range] } ?? []
    return traits.isDisjoint(with: [.saying, .telling, .giving])
      && Bytes.isLower(text[verb.lowerBound]) && Self.isFinite(text, verb)
  }

  /// The place right before: *went to Tehran, where the supreme leader ...*.
  func placeBefore(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Range<Int>? {
    let limit = sentences[occurrence.sentence].lowerBound
    guard let relative = RoleToken.before(occurrence.phrase.start, in: text, limit: limit),
      Self.equals(text, relative.range, "where"),
      let seat = RoleToken.before(relative.range.lowerBound, in: text, limit: limit),
      Bytes.isUpper(text[seat.range.lowerBound])
    else { return nil }
    return seat.range
  }

  /// The country of the subject of this sentence, or of the one before if this one has none.
  func subjectCountry(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Int? {
    let recent = sightings.before(
      occurrence.phrase.start, paragraph: occurrence.paragraph, paragraphs: 0
    ).prefix { $0.sentence + 1 >= occurrence.sentence }
    let subject =
      recent.last { $0.sentence == occurrence.sentence && isSubject($0, text) }
      ?? recent.last { $0.sentence + 1 == occurrence.sentence && isSubject($0, text) }
    return subject.map { gazetteer.countries[$0.actor] }
  }

  /// The state that *that country* means: the one named last, in this sentence or the one before.
  private func lastState(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Int? {
    let excluded = otherStates(occurrence, text)
    return sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 1
    ).first { sighting in
      sighting.sentence + 1 >= occurrence.sentence && sighting.isFree
        && gazetteer.isState(sighting.actor) && !excluded.contains(sighting.actor)
        && !isSubject(sighting, occurrence, text)
    }?.actor
  }

  /// Whether a sighting is the subject of the clause a noun stands in.
  private func isSubject(
    _ sighting: RoleSightings.Sighting, _ occurrence: Occurrence, _ text: Span<UInt8>
  ) -> Bool {
    let start = sentences[occurrence.sentence].lowerBound
    guard sighting.sentence == occurrence.sentence,
      sighting.range.lowerBound == start || isSubject(sighting, text)
    else { return false }
    let words = RoleWords.english
    var position = occurrence.phrase.start
    var isFirst = true
    while let word = RoleToken.before(position, in: text, limit: sighting.range.upperBound) {
      if word.hasComma || word.endsPhrase { return false }
      let traits = words[text, word.range]
      let opens: RoleTraits = [.clause, .conjunction, .inverting, .saying]
      // "told the country to wait" goes on with its object.
      let hasObject = isFirst && traits.contains(.telling)
      if !hasObject, !traits.isDisjoint(with: opens) { return false }
      // "sent troops across the country" may well mean its own.
      if isFirst, Self.spreads(text, word.range) { return false }
      isFirst = false
      position = word.range.lowerBound
    }
    return !isFirst
  }

  private static func spreads(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    ["across", "around", "throughout"].contains { equals(text, word, $0) }
  }

  /// The states that the words around a noun set against it.
  private func otherStates(_ occurrence: Occurrence, _ text: Span<UInt8>) -> [Int] {
    var states: [Int] = []
    let limits = sentences[occurrence.sentence]
    let end = occurrence.noun.end
    // "the country's Iranian influence"
    if end + 3 < limits.upperBound, text[end] == Bytes.apostrophe,
      let name = name(from: end + 2, text), gazetteer.isState(name.actor)
    {
      states.append(name.actor)
    }
    // "U.S. influence in the country", "American troops are in the country"
    let words = RoleWords.english
    let mostWords = 8
    var position = occurrence.phrase.start
    for index in 0..<mostWords {
      guard let word = RoleToken.before(position, in: text, limit: limits.lowerBound),
        !word.hasComma, !word.endsPhrase
      else { break }
      if let name = sightings.overlapping(word.range) {
        // "Iraq's trade with that country"
        let isGenitive =
          name.range.upperBound < text.count && text[name.range.upperBound] == Bytes.apostrophe
        if gazetteer.isState(name.actor), index > 0, !name.isFree || isGenitive {
          states.append(name.actor)
        }
        break
      }
      let traits = words[text, word.range]
      if index == 0, !traits.contains(.function) { break }
      let ends: RoleTraits = [.clause, .conjunction, .saying, .verb]
      let isPast =
        word.range.count > 3 && text[word.range.upperBound - 1] == UInt8(ascii: "d")
        && text[word.range.upperBound - 2] == UInt8(ascii: "e")
      if !traits.isDisjoint(with: ends) || isPast { break }
      position = word.range.lowerBound
    }
    return states
  }
}
