/// Reads the role nouns of one document, one after the other.
struct RoleReader {
  /// A role noun as it was found.
  struct Noun {
    enum Kind {
      case role(group: Int)
      case successor
      case predecessor
    }

    var range: Range<Int>
    /// Where the words of the role end: behind `range` in *speaker of parliament*, of which only
    /// *speaker* is the noun.
    var end: Int
    var kind: Kind

    init(range: Range<Int>, kind: Kind) {
      self.range = range
      end = range.upperBound
      self.kind = kind
    }
  }

  /// A role noun with all that its sentence says of it.
  struct Occurrence {
    var noun: Noun
    var phrase: RolePhrase
    var sentence: Int
    var paragraph: Int
    /// Country number of the state in the phrase; `nil` where there is none.
    var country: Int?
    /// Whether that state is a word of the text, and no role noun itself.
    var namesCountry = false
    /// Whose body, state or successor it is; a person or organisation in the phrase.
    var possessor: Int?
    /// Whether the possessor is a pronoun's.
    var hasPronoun = false
    /// Where a word right behind the phrase begins that says where a body sits: *embassy in X*.
    var seat: Range<Int>?
  }

  let nouns: RoleNouns
  let paragraphs: [Range<Int>]
  let sentences: [Range<Int>]
  let names: [NamedActor]
  let date: CalendarDate?
  var sightings: RoleSightings
  /// By group: the last of its nouns that was somebody's the gazetteer does not have.
  var strangers: [Int: (position: Int, paragraph: Int)] = [:]
  /// The paragraph looked at last, and how it is set.
  var setting: (paragraph: Int, style: Style)?

  struct Style {
    /// Whether articles may be missing.
    var isHeadline: Bool
    /// Whether most words have capitals, so that a capital says nothing.
    var isCapitalized: Bool
  }

  var gazetteer: GazetteerFacts { nouns.gazetteer }

  init(
    _ nouns: RoleNouns, _ text: Span<UInt8>, paragraphs: [Range<Int>], sentences: [Range<Int>],
    names: [NamedActor], date: CalendarDate?
  ) {
    self.nouns = nouns
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.names = names
    self.date = date
    var sentence = 0
    var paragraph = 0
    var sightings: [RoleSightings.Sighting] = []
    sightings.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let start = name.range.lowerBound
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= start {
        sentence += 1
      }
      while paragraph + 1 < paragraphs.count, paragraphs[paragraph].upperBound <= start {
        paragraph += 1
      }
      let next = index + 1 < names.count ? names[index + 1] : nil
      let limit = sentence < sentences.count ? sentences[sentence] : 0..<text.count
      let before = RoleToken.before(start, in: text, limit: limit.lowerBound)
      let isPlace =
        name.level == .name && before?.hasComma == false
        && before.map { RoleWords.english[text, $0.range].contains(.place) } ?? false
      // Abbreviations stand before nouns more often: "in U.S. custody", but "in Iraq".
      let isWord = name.range.contains { Bytes.isLower(text[$0]) }
      sightings.append(
        RoleSightings.Sighting(
          range: name.range, actor: name.actor, sentence: sentence, paragraph: paragraph,
          isFree: (isPlace && isWord)
            || Self.isFree(text, name, next: next, limit: limit.upperBound),
          isPlace: isPlace))
    }
    self.sightings = RoleSightings(names: sightings, facts: nouns.gazetteer)
  }

  /// Whether a name is a phrase of its own and not the modifier of a noun.
  private static func isFree(
    _ text: Span<UInt8>, _ name: NamedActor, next: NamedActor?, limit: Int
  ) -> Bool {
    let end = name.range.upperBound
    guard end < limit else { return true }
    if text[end] == Bytes.hyphen { return false }
    // "U.S. and Iraqi officials"
    if let joint = RoleToken.after(end, in: text, limit: limit)?.range,
      RoleWords.english[text, joint].contains(.conjunction),
      let other = RoleToken.after(joint.upperBound, in: text, limit: limit)?.range
    {
      // Two names in one: both are free, or both modify.
      if let next, next.range.lowerBound == other.lowerBound {
        return next.level != .adjectival && isFree(text, next, next: nil, limit: limit)
      }
      return !Bytes.isLower(text[other.lowerBound]) || name.level == .metonym
    }
    switch RoleFollowing.read(
      text, after: end, limit: limit, isHeadline: false, isPerson: false, allowsBareVerb: false)
    {
    case .head, .genitive: return true
    case .name, .attributive: return false
    }
  }

  /// Resolves one role noun, which becomes something to refer to.
  mutating func read(_ text: Span<UInt8>, _ noun: Noun, isTitle: (Int) -> Bool) -> RoleMention? {
    guard let noun = trimmed(noun, text) else { return nil }
    let occurrence = occurrence(text, noun, isTitle: isTitle)
    let choice: RoleChoice? = occurrence.flatMap { occurrence in
      switch noun.kind {
      case .role(let group): choose(occurrence, nouns.groups[group], text)
      case .successor, .predecessor: succession(occurrence)
      }
    }
    guard let occurrence, let choice else {
      if case .role(let group) = noun.kind, isAnothers(text, noun, nouns.groups[group]),
        let paragraph = Self.index(of: noun.range.lowerBound, in: paragraphs)
      {
        strangers[group] = (noun.range.lowerBound, paragraph)
      }
      return nil
    }
    sightings.insert(
      RoleSightings.Sighting(
        range: noun.range, actor: choice.actor, sentence: occurrence.sentence,
        paragraph: occurrence.paragraph, isFree: true, isPlace: false))
    return RoleMention(
      range: noun.range, actor: choice.actor, alias: alias(of: noun, choice.actor),
      rule: choice.rule, isCertain: choice.isCertain)
  }

  /// The row in which an actor has a noun.
  private func alias(of noun: Noun, _ actor: Int) -> Int? {
    guard case .role(let group) = noun.kind else { return nil }
    return nouns.groups[group].candidates.first { $0.actor == actor }?.alias
  }

  /// A noun without a name that ends it (*speaker of parliament*); `nil` where it is in a name.
  private func trimmed(_ noun: Noun, _ text: Span<UInt8>) -> Noun? {
    guard let name = sightings.overlapping(noun.range) else { return noun }
    let start = name.range.lowerBound
    guard start > noun.range.lowerBound,
      let joint = joint(before: start, in: text, limit: noun.range.lowerBound),
      RoleWords.english[text, joint.range].contains(.function),
      joint.range.lowerBound - 1 > noun.range.lowerBound
    else { return nil }
    let head = Bytes.trimmed(noun.range.lowerBound..<joint.range.lowerBound, in: text)
    guard sightings.overlapping(head) == nil else { return nil }
    var cut = noun
    cut.range = head
    return cut
  }

  /// The word before a position, articles left out.
  private func joint(before position: Int, in text: Span<UInt8>, limit: Int) -> RoleToken? {
    let word = RoleToken.before(position, in: text, limit: limit)
    guard let word, Self.equals(text, word.range, "the") else { return word }
    return RoleToken.before(word.range.lowerBound, in: text, limit: limit)
  }

  /// Reads the phrase of a noun; `nil` where it is indefinite, attributive, a title, an apposition
  /// or a predicate.
  private mutating func occurrence(
    _ text: Span<UInt8>, _ noun: Noun, isTitle: (Int) -> Bool
  ) -> Occurrence? {
    let position = noun.range.lowerBound
    let sentence = Self.index(of: position, in: sentences)
    let paragraph = Self.index(of: position, in: paragraphs)
    guard let sentence, let paragraph else { return nil }
    let limits = sentences[sentence]
    let style = style(text, paragraph, isTitle: isTitle)
    guard
      let phrase = RolePhrase(
        text, head: position, limit: limits.lowerBound,
        isHeadline: style.isHeadline, isBody: Self.isBareBody(text, noun, limits))
    else { return nil }
    var occurrence = Occurrence(
      noun: noun, phrase: phrase, sentence: sentence, paragraph: paragraph)
    var start = phrase.start
    if case .genitive = phrase.determiner {
      // "the country's premier" begins where "the country" does.
      let owner = RolePhrase(text, head: start, limit: limits.lowerBound, isHeadline: false)
      start =
        sightings.overlapping(start..<start + 1).map { min(start, $0.range.lowerBound) } ?? start
      if let owner { start = min(start, owner.start) }
    }
    guard phrase.traits.isDisjoint(with: [.otherOffice]),
      readLeft(text, &occurrence, style), readPossessor(text, &occurrence, style)
    else { return nil }

    let lead = RoleToken.before(start, in: text, limit: limits.lowerBound)
    let leadTraits = lead.map { RoleWords.english[text, $0.range] } ?? []
    let allowsBareVerb =
      lead.map { self.allowsBareVerb(text, $0, leadTraits, limits) } ?? false
    let opensClause =
      lead.map {
        $0.hasComma || $0.endsPhrase
          || !leadTraits.isDisjoint(with: [.clause, .conjunction, .inverting, .saying])
      } ?? true
    let following = RoleFollowing.read(
      text, after: noun.end, limit: limits.upperBound,
      isHeadline: style.isCapitalized, isPerson: isPerson(noun),
      opensClause: opensClause, allowsBareVerb: allowsBareVerb,
      allowsPlural: leadTraits.contains(.giving) && (isPerson(noun) || isCountry(noun, text)))
    switch following {
    case .attributive: return nil
    case .name:
      // "told the premier Iraq would act", but "the premier Kadhimi".
      guard let name = name(from: noun.end, text), gazetteer.isState(name.actor),
        isPerson(noun) || allowsBareVerb
      else { return nil }
    case .head, .genitive: break
    }
    if following != .genitive {
      guard let end = readRight(text, &occurrence, leadTraits) else { return nil }
      if isApposition(text, occurrence, start: start, end: end, style.isCapitalized)
        || isIdentified(text, occurrence, end: end)
        || isPredicate(text, lead, leadTraits, limits, end: end)
      {
        return nil
      }
    }
    if phrase.isBare, !phrase.isBody, occurrence.country == nil, occurrence.possessor == nil {
      guard phrase.modifiers.isEmpty, start == limits.lowerBound, isPerson(noun),
        let next = RoleToken.after(noun.end, in: text, limit: limits.upperBound)?.range,
        !Bytes.isDigit(text[next.lowerBound]),
        !RoleWords.english[text, next].contains(.conjunction)
      else { return nil }
    }
    return occurrence
  }

  /// Whether the word before a phrase may have a bare verb or a second object behind it: *asked
  /// that the premier act*, *gave the premier time*.
  private func allowsBareVerb(
    _ text: Span<UInt8>, _ lead: RoleToken, _ traits: RoleTraits, _ limits: Range<Int>
  ) -> Bool {
    guard !lead.hasComma, !lead.endsPhrase else { return false }
    if Self.equals(text, lead.range, "that"),
      let verb = RoleToken.before(lead.range.lowerBound, in: text, limit: limits.lowerBound)
    {
      return RoleWords.english[text, verb.range].contains(.mandative)
    }
    return !traits.isDisjoint(with: [.mandative, .giving])
  }

  /// Finds the state, the possessor and unknown names among the modifiers; `false` where the phrase
  /// is about somebody the gazetteer does not have.
  private func readLeft(
    _ text: Span<UInt8>, _ occurrence: inout Occurrence, _ style: Style
  ) -> Bool {
    let phrase = occurrence.phrase
    for word in phrase.modifiers.prefix(phrase.isBare ? 1 : phrase.modifiers.count).reversed() {
      if let name = sightings.overlapping(word) {
        let end = name.range.upperBound
        let isCompound =
          (end < text.count && text[end] == Bytes.hyphen)
          || (name.range.lowerBound > 0 && text[name.range.lowerBound - 1] == Bytes.hyphen)
        if isCompound { continue }
        let isNoun = phrase.isSecond && Bytes.isLower(text[name.range.lowerBound])
        if gazetteer.isState(name.actor) {
          occurrence.country = gazetteer.countries[name.actor]
          occurrence.namesCountry = !isNoun
        } else if !isNoun || gazetteer.types[name.actor] == .person {
          occurrence.possessor = name.actor
        }
        continue
      }
      let traits = RoleWords.english[text, word]
      if traits.contains(.nationality) { return false }
      let known: RoleTraits = [.creed, .otherDay, .conjunction, .calendar]
      guard !Bytes.isLower(text[word.lowerBound]), Bytes.isWord(text[word.lowerBound]),
        !Bytes.isDigit(text[word.lowerBound]), traits.isDisjoint(with: known),
        !word.contains(where: { text[$0] == Bytes.hyphen }),
        !sharesWord(text, word, occurrence.noun)
      else { continue }
      if !style.isCapitalized || Self.looksNational(text, word) { return false }
    }
    return true
  }

  /// Finds whom a genitive or a pronoun means; `false` where it is nobody the gazetteer has.
  private func readPossessor(
    _ text: Span<UInt8>, _ occurrence: inout Occurrence, _ style: Style
  ) -> Bool {
    switch occurrence.phrase.determiner {
    case .article: return true
    case .pronoun(let traits):
      occurrence.hasPronoun = true
      if traits.contains(.ofSpeaker) { return true }
      if traits.contains(.ofListener) { return false }
      guard let actor = antecedent(of: traits, occurrence, text) else { return false }
      occurrence.possessor = actor
      return true
    case .genitive(let word):
      if let owner = sightings.overlapping(word) {
        if gazetteer.isState(owner.actor) {
          occurrence.country = occurrence.country ?? gazetteer.countries[owner.actor]
          occurrence.namesCountry = true
        } else {
          occurrence.possessor = owner.actor
        }
        return true
      }
      // "the country's premier", of a country that was not resolved.
      let stem = word.lowerBound..<max(word.lowerBound, word.upperBound - 2)
      return RoleChoice.countryNouns.contains { Self.equals(text, stem, $0) }
    }
  }

  /// Reads *of ...* and *in ...* behind the noun.
  ///
  /// - Returns: Where the phrase ends with them; `nil` where it is about somebody else.
  private func readRight(
    _ text: Span<UInt8>, _ occurrence: inout Occurrence, _ lead: RoleTraits
  ) -> Int? {
    let end = occurrence.noun.end
    let limit = sentences[occurrence.sentence].upperBound
    guard let word = RoleToken.after(end, in: text, limit: limit) else { return end }
    let isOf = Self.equals(text, word.range, "of")
    let isTo = Self.equals(text, word.range, "to")
    let isSuccession = if case .role = occurrence.noun.kind { false } else { true }
    if RoleWords.english[text, word.range].contains(.place),
      let seat = RoleToken.after(word.range.upperBound, in: text, limit: limit),
      Bytes.isUpper(text[seat.range.lowerBound]),
      !RoleWords.english[text, seat.range].contains(.calendar)
    {
      occurrence.seat = seat.range
      return end
    }
    guard isOf || (isTo && isSuccession) else { return end }
    guard var object = RoleToken.after(word.range.upperBound, in: text, limit: limit) else {
      return nil
    }
    let isDefinite = Self.equals(text, object.range, "the")
    if isDefinite {
      guard let noun = RoleToken.after(object.range.upperBound, in: text, limit: limit) else {
        return nil
      }
      object = noun
    }
    // "accused the government of lying"
    let isObject = lead.contains(.accusing)
    object = named(object, text, limit)
    if let name = sightings.overlapping(object.range) {
      if isObject, !name.isFree { return end }
      // "the premier of Iraq's neighbor" is not Iraq's.
      guard
        name.range.upperBound >= limit
          || ![Bytes.hyphen, Bytes.apostrophe].contains(text[name.range.upperBound])
      else { return nil }
      if gazetteer.isState(name.actor) {
        occurrence.country = gazetteer.countries[name.actor]
        occurrence.namesCountry = true
      } else {
        occurrence.possessor = name.actor
      }
      return name.range.upperBound
    }
    if isObject, Bytes.isLower(text[object.range.lowerBound]) { return end }
    let isCountry =
      isDefinite && RoleChoice.countryNouns.contains { Self.equals(text, object.range, $0) }
    return isCountry ? object.range.upperBound : nil
  }
}
