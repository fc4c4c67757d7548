/// *in* a capital: the government, where those in power think there or something is decided there
/// or met with approval; else the place.
extension StateSite {
  /// After *in*, *inside*, *across*.
  func locative(
    _ preposition: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule {
    guard !isCountry else { return .location }
    var word = NearWord(before: preposition.range.lowerBound, text, sentence)
    if let noun = word, noun.link == .space {
      if noun.has(.opinion), !noun.has(.place) { return .opinion }
      if noun.has(.perception), followed(by: .example, text) { return .opinion }
      if noun.has([.some, .leader]), isThinker(text) || isStirred(noun, text) { return .opinion }
      if isReceived(noun, text, places) || isMet(with: noun, text) || isDecided(noun, text) {
        return .opinion
      }
      if let other = parallel(to: noun, text, places) {
        return rule(of: other, text, places)
      }
    }
    // "In Ankara, it is seen as", "In Ankara, the mood is": the topic of what follows.
    guard word == nil else { return .location }
    if isRegarded(text) { return .opinion }
    word = after
    for _ in 0..<4 {
      guard let noun = word else { break }
      if noun.has(.opinion), !noun.has(.place) { return .opinion }
      guard noun.has(.determiner) || noun.link == .comma || !noun.has(.function) else { break }
      word = NearWord(after: noun.range.upperBound, text, sentence)
      if word?.link != .space { break }
    }
    return .location
  }

  /// The name beside which *and in*, *not in*, *but not in* set this one.
  private func parallel(
    to last: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> Range<Int>? {
    var word = last
    for _ in 0..<2 {
      guard word.has(.and) || word.isNot(text) || word.has(.opener) && word.range.count == 3,
        let previous = NearWord(before: word.range.lowerBound, text, sentence)
      else { return nil }
      if let place = NameGroup.place(to: previous, places) { return place }
      word = previous
    }
    return nil
  }

  // MARK: Those in power

  /// *believe*, *who believe*, *have long believed*, *are convinced*, *have doubts*.
  private func isThinker(_ text: Span<UInt8>) -> Bool {
    guard var word = after,
      word.link == .space || word.link == .comma && word.has(.relative)
    else { return false }
    var isOwner = false
    var isDescribed = false
    for _ in 0..<6 {
      if isDescribed {
        if word.has(.mood) || word.has(.mind) && word.ends(in: "ing", text) { return true }
      } else if word.has(.mind) || isOwner && word.has(.opinion) {
        return true
      }
      isOwner = isOwner || word.has(.have)
      isDescribed = isDescribed || word.has(.copula)
      guard
        word.has([.relative, .modal, .have, .copula]) || word.isAdverb(text)
          || isOwner && word.has(.determiner),
        let next = NearWord(after: word.range.upperBound, text, sentence), next.link == .space
      else { return false }
      word = next
    }
    return false
  }

  /// *alarmed many in*, *shared by officials in*, *unease among hawks in*, and at the start of a
  /// sentence *to hawks in*.
  private func isStirred(_ persons: NearWord, _ text: Span<UInt8>) -> Bool {
    var position = persons.range.lowerBound
    for _ in 0..<3 {
      guard let word = NearWord(before: position, text, sentence), word.link == .space else {
        return false
      }
      if word.has(.feeling) { return true }
      let previous = NearWord(before: word.range.lowerBound, text, sentence)
      if word.has(.source) {
        return previous?.has([.mind, .feeling, .reception, .hosting, .opinion]) ?? false
      }
      if word.has([.to, .purpose]) { return previous == nil && persons.has(.leader) }
      guard word.has(.determiner) || !word.has([.preposition, .verb]) else { return false }
      position = word.range.lowerBound
    }
    return false
  }

  /// *is seen as* soon after the name.
  private func isRegarded(_ text: Span<UInt8>) -> Bool {
    var position = group.upperBound
    for _ in 0..<10 {
      guard let word = NearWord(after: position, text, sentence), word.link != .mark,
        let next = NearWord(after: word.range.upperBound, text, sentence)
      else { return false }
      if word.has(.perception), next.link == .space, next.has(.example) { return true }
      position = word.range.upperBound
    }
    return false
  }

  // MARK: What is heard and decided there

  /// *condemned in*, *coolly received in*, and where the subject is no guest *welcomed in*.
  private func isReceived(
    _ last: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> Bool {
    guard !followed(by: .to, text) else { return false }
    var word = last
    var hasManner = false
    while word.isAdverb(text), !word.isNot(text),
      let previous = NearWord(before: word.range.lowerBound, text, sentence),
      previous.link == .space
    {
      word = previous
      hasManner = true
    }
    if word.has(.reception) { return true }
    guard word.has(.hosting),
      hasManner || word.ends(in: "comed", text)
        || NearWord(before: word.range.lowerBound, text, sentence)?.isAdverb(text) ?? false
    else { return false }
    return !isGuest(before: word, text, places)
  }

  /// Whether the subject of *was welcomed* is a person: *the envoy*, *Mr. Roe*, *they*.
  private func isGuest(
    before participle: NearWord, _ text: Span<UInt8>, _ places: ArraySlice<Range<Int>>
  ) -> Bool {
    var position = participle.range.lowerBound
    var subject: NearWord?
    for _ in 0..<10 {
      guard let word = NearWord(before: position, text, sentence) else { break }
      position = word.range.lowerBound
      if word.has([.copula, .have, .modal]) {
        subject = NearWord(before: position, text, sentence)
      } else if subject != nil {
        break
      }
    }
    subject = subject ?? NearWord(before: participle.range.lowerBound, text, sentence)
    guard let subject else { return true }
    guard
      subject.has([.pronoun, .person, .leader, .polity]) || subject.isWho
        || subject.isCapital && subject.cues.isEmpty
    else { return false }
    // "The release of the writers": another noun is the subject.
    position = subject.range.lowerBound
    for _ in 0..<3 {
      guard let word = NearWord(before: position, text, sentence), word.link == .space else {
        break
      }
      if word.has(.preposition) { return false }
      position = word.range.lowerBound
    }
    return true
  }

  /// *met with silence in*.
  private func isMet(with noun: NearWord, _ text: Span<UInt8>) -> Bool {
    guard noun.has([.hush, .opinion]) else { return false }
    var position = noun.range.lowerBound
    for _ in 0..<3 {
      guard let word = NearWord(before: position, text, sentence), word.link == .space else {
        return false
      }
      position = word.range.lowerBound
      if word.has(.partner) {
        return NearWord(before: position, text, sentence)?.has(.hosting) ?? false
      }
    }
    return false
  }

  /// *the decision was made in*, *mistakes made in*.
  private func isDecided(_ last: NearWord, _ text: Span<UInt8>) -> Bool {
    guard last.has(.settled) else { return false }
    var position = last.range.lowerBound
    for _ in 0..<7 {
      guard let word = NearWord(before: position, text, sentence), word.link != .mark else {
        return false
      }
      if word.has(.matter) { return true }
      position = word.range.lowerBound
    }
    return false
  }
}

extension NearWord {
  /// *who*, not *which* or *whose*.
  fileprivate var isWho: Bool { has(.relative) && range.count == 3 }
}
