/// Who is the subject of a clause, and of which time it speaks.
extension RoleReader {
  /// Whether a name is a subject: a phrase of its own with no preposition or verb before it and a
  /// finite verb behind.
  func isSubject(_ sighting: RoleSightings.Sighting, _ text: Span<UInt8>) -> Bool {
    guard sighting.isFree, !sighting.isPlace, verb(of: sighting, text) != nil else { return false }
    let start = sentences[sighting.sentence].lowerBound
    guard let earlier = RoleToken.before(sighting.range.lowerBound, in: text, limit: start),
      !earlier.hasComma, !earlier.endsPhrase
    else { return true }
    let traits = RoleWords.english[text, earlier.range]
    if traits.contains(.verb) || Self.endsInED(text, earlier.range) { return false }
    return !traits.contains(.function)
      || !traits.isDisjoint(with: [.clause, .conjunction, .inverting])
  }

  /// The first finite verb behind a name, with adverbs at most between.
  private func verb(of sighting: RoleSightings.Sighting, _ text: Span<UInt8>) -> Range<Int>? {
    let limit = sentences[sighting.sentence].upperBound
    let mostAdverbs = 2
    var position = sighting.range.upperBound
    for _ in 0...mostAdverbs {
      guard let word = RoleToken.after(position, in: text, limit: limit)?.range,
        !Bytes.isUpper(text[word.lowerBound])
      else { return nil }
      let traits = RoleWords.english[text, word]
      if Self.isFinite(text, word) { return word }
      guard traits.contains(.follower) || RoleToken.endsInLY(text, word) else { return nil }
      position = word.upperBound
    }
    return nil
  }

  /// Whether a word looks like a finite verb, where no noun may follow.
  static func isFinite(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let traits = RoleWords.english[text, word]
    if !traits.isDisjoint(with: [.verb, .copula, .auxiliary, .either]) || endsInED(text, word) {
      return true
    }
    let isThird =
      word.count > 3 && text[word.upperBound - 1] == 0x73
      && text[word.upperBound - 2] != 0x73
    return isThird && traits.isDisjoint(with: [.noun, .function, .follower])
  }

  static func endsInED(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count > 3 && text[word.upperBound - 1] == UInt8(ascii: "d")
      && text[word.upperBound - 2] == UInt8(ascii: "e")
  }

  /// The person that *his* means although another was named since: who tells somebody that *his
  /// cabinet* will act, or the subject of the sentence before one that begins with *his*.
  func subjectOwner(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Int? {
    let start = occurrence.phrase.start
    let persons = sightings.before(start, paragraph: occurrence.paragraph, paragraphs: 1)
      .prefix { $0.sentence + 1 >= occurrence.sentence }
      .filter { gazetteer.types[$0.actor] == .person }
    guard let last = persons.first else { return nil }
    if last.sentence != occurrence.sentence {
      guard start == sentences[occurrence.sentence].lowerBound else { return nil }
      return persons.last { isSubject($0, text) }?.actor
    }
    let subject = persons.first { name in
      name.sentence == occurrence.sentence && name.range != last.range && isSubject(name, text)
        && tells(name, text)
    }
    guard let subject else { return nil }
    let mostWords = 8
    var position = start
    for _ in 0..<mostWords {
      guard let word = RoleToken.before(position, in: text, limit: last.range.lowerBound),
        !word.endsPhrase
      else { return nil }
      if Self.equals(text, word.range, "that") { return subject.actor }
      if word.range.overlaps(last.range) { return position == start ? subject.actor : nil }
      position = word.range.lowerBound
    }
    return nil
  }

  /// Whether the verb of a subject is one of telling: *told*, *has assured*.
  private func tells(_ subject: RoleSightings.Sighting, _ text: Span<UInt8>) -> Bool {
    guard var verb = verb(of: subject, text) else { return false }
    if RoleWords.english[text, verb].contains(.auxiliary),
      let next = RoleToken.after(
        verb.upperBound, in: text, limit: sentences[subject.sentence].upperBound)
    {
      verb = next.range
    }
    return RoleWords.english[text, verb].contains(.telling)
  }

  /// The holder of another day, where the passage is about that day: *In 2019 Abdul Mahdi led Iraq.
  /// The premier resigned.*
  ///
  /// He has to be the subject of this sentence or the one before and the last holder named, and the
  /// noun may have no verb in the present.
  func pastHolder(
    _ occurrence: Occurrence, _ group: RoleNouns.Group, _ text: Span<UInt8>
  ) -> RoleChoice? {
    guard let date, occurrence.possessor == nil, !isPresent(occurrence, text) else { return nil }
    let last = sightings.before(
      occurrence.noun.range.lowerBound, paragraph: occurrence.paragraph, paragraphs: 1
    ).first { name in group.candidates.contains { $0.actor == name.actor } }
    guard let last, last.sentence + 1 >= occurrence.sentence,
      let holder = group.candidates.first(where: { $0.actor == last.actor }),
      gazetteer.types[last.actor] == .person, !holder.holds(on: date),
      occurrence.country.map({ gazetteer.countries[last.actor] == $0 }) ?? true,
      holder.terms.contains(where: { term in
        (term.to.map { $0 < date } ?? false)
          && (last.sentence...occurrence.sentence).contains { isPast($0, term, date, text) }
      }),
      isSubject(last, text), !leavesOffice(last, text)
    else { return nil }
    return RoleChoice(actor: last.actor, rule: .named)
  }

  /// Whether the verb behind a noun is in the present or future.
  private func isPresent(_ occurrence: Occurrence, _ text: Span<UInt8>) -> Bool {
    let limit = sentences[occurrence.sentence].upperBound
    guard let word = RoleToken.after(occurrence.noun.end, in: text, limit: limit)?.range else {
      return false
    }
    if RoleCueWords.present.contains(where: { Self.equals(text, word, $0) }) { return true }
    return Self.isFinite(text, word) && text[word.upperBound - 1] == 0x73
      && !["was", "has"].contains { Self.equals(text, word, $0) }
  }

  /// Whether the subject gives up or loses office, so that another may hold it next.
  private func leavesOffice(
    _ subject: RoleSightings.Sighting, _ text: Span<UInt8>
  ) -> Bool {
    let limit = sentences[subject.sentence].upperBound
    var position = subject.range.upperBound
    while let word = RoleToken.after(position, in: text, limit: limit)?.range {
      if RoleCueWords.leaving.contains(where: { Self.equals(text, word, $0) }) { return true }
      position = word.upperBound
    }
    return false
  }

  /// Whether a sentence speaks of a past in which a term of office fell: by a year of it, or by words
  /// as *at the time* and *for eight years*.
  private func isPast(
    _ sentence: Int, _ term: RoleNouns.Term, _ date: CalendarDate, _ text: Span<UInt8>
  ) -> Bool {
    let limits = sentences[sentence]
    var years: [Int] = []
    var hasCue = false
    var position = limits.upperBound
    var next: Range<Int>?
    while let token = RoleToken.before(position, in: text, limit: limits.lowerBound) {
      var word = token.range
      if text[word.upperBound - 1] == Bytes.dot { word = word.dropLast() }
      if word.count == 4, word.allSatisfy({ Bytes.isDigit(text[$0]) }) {
        let year = word.reduce(0) { 10 * $0 + Int(text[$1]) - 0x30 }
        if (1900...date.year).contains(year) { years.append(year) }
      }
      let isSpan = ["years", "decade", "months"].contains { Self.equals(text, word, $0) }
      if isSpan, isLength(of: word, text, limits.lowerBound) { hasCue = true }
      if let next, Self.equals(text, word, "the"), Self.equals(text, next, "time"),
        let at = RoleToken.before(word.lowerBound, in: text, limit: limits.lowerBound)?.range,
        Self.equals(text, at, "at")
      {
        hasCue = true
      }
      if ["ago", "then"].contains(where: { Self.equals(text, word, $0) }),
        next == nil || Self.equals(text, word, "ago")
      {
        hasCue = true
      }
      next = word
      position = word.lowerBound
    }
    guard !years.isEmpty else { return hasCue }
    return years.contains { year in
      (term.from.map { $0.year <= year } ?? true) && (term.to.map { year <= $0.year } ?? true)
    }
  }

  /// Whether *years* ends a length of time: *for eight years*.
  private func isLength(of years: Range<Int>, _ text: Span<UInt8>, _ limit: Int) -> Bool {
    guard let number = RoleToken.before(years.lowerBound, in: text, limit: limit)?.range,
      let joint = RoleToken.before(number.lowerBound, in: text, limit: limit)?.range
    else { return false }
    return Self.equals(text, joint, "for")
  }
}

/// Words that tell of which time a sentence speaks, in lower case.
private enum RoleCueWords {
  static let present = [
    "are", "can", "can't", "cannot", "has", "have", "is", "may", "must", "now", "shall", "will",
    "won't",
  ]

  static let leaving = [
    "deposed", "died", "dismissed", "fell", "killed", "left", "lost", "ousted", "quit", "removed",
    "replaced", "resigned", "stepped", "succeeded", "toppled",
  ]
}
