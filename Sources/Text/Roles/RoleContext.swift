/// What stands around a role noun: names it belongs to, headlines, pronouns.
extension RoleReader {
  /// How a paragraph is set.
  mutating func style(_ text: Span<UInt8>, _ paragraph: Int, isTitle: (Int) -> Bool) -> Style {
    if let setting, setting.paragraph == paragraph { return setting.style }
    let range = paragraphs[paragraph]
    let longest = 200
    let isShort = range.count <= longest && text[range.upperBound - 1] != Bytes.dot
    var hasSmall = false
    var longWords = 0
    var capitalized = 0
    var hasArticle = false
    var position = range.lowerBound
    while let word = Self.nextWord(in: text, from: position, to: range.upperBound) {
      position = word.upperBound
      if word.count > 4, Bytes.isLetter(text[word.lowerBound]) {
        longWords += 1
        if Bytes.isUpper(text[word.lowerBound]) { capitalized += 1 }
      }
      if !hasSmall { hasSmall = word.contains { Bytes.isLower(text[$0]) } }
      // Running text: the rest can tell nothing else.
      if hasSmall, !isShort || capitalized < longWords { break }
      hasArticle =
        hasArticle
        || !RoleWords.english[text, word].isDisjoint(with: [.definite, .indefinite])
    }
    let isCapitalized = !hasSmall || (isShort && longWords > 1 && capitalized == longWords)
    let style = Style(
      isHeadline: isTitle(paragraph) || (isShort && isCapitalized && !hasArticle),
      isCapitalized: isCapitalized)
    setting = (paragraph, style)
    return style
  }

  private static func nextWord(
    in text: Span<UInt8>, from start: Int, to end: Int
  ) -> Range<Int>? {
    var first = start
    while first < end, !Bytes.isWord(text[first]) { first += 1 }
    guard first < end else { return nil }
    var last = first
    while last < end, Bytes.isWord(text[last]) { last += 1 }
    return first..<last
  }

  /// Whether a noun means persons.
  func isPerson(_ noun: Noun) -> Bool {
    guard case .role(let group) = noun.kind else { return true }
    return nouns.groups[group].candidates.contains { gazetteer.types[$0.actor] == .person }
  }

  /// Whether a noun means a whole state.
  func isCountry(_ noun: Noun, _ text: Span<UInt8>) -> Bool {
    RoleChoice.countryNouns.contains { Self.equals(text, noun.range, $0) }
  }

  /// The name that begins right after a position, but for a space.
  func name(from position: Int, _ text: Span<UInt8>) -> RoleSightings.Sighting? {
    let start = Bytes.skipSpaces(from: position, to: text.count, in: text)
    guard start < text.count, let name = sightings.overlapping(start..<start + 1),
      name.range.lowerBound == start
    else { return nil }
    return name
  }

  /// The word a person's name begins with behind a title (*of Prime Minister Kadhimi*), or the word
  /// itself.
  func named(_ word: RoleToken, _ text: Span<UInt8>, _ limit: Int) -> RoleToken {
    let mostWords = 6
    var title = word
    for _ in 0..<mostWords {
      let name = sightings.overlapping(title.range)
      if let name, gazetteer.types[name.actor] == .person { return title }
      let isTitle =
        Bytes.isUpper(text[title.range.lowerBound])
        || RoleWords.english[text, title.range].contains(.otherDay)
      guard isTitle, name?.isFree != true,
        let next = RoleToken.after(title.range.upperBound, in: text, limit: limit)
      else { break }
      title = next
    }
    return word
  }

  /// Whether the phrase stands beside the name it describes: *Kadhimi, the premier,* or *the
  /// premier, Mustafa al-Kadhimi,*.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - occurrence: The noun.
  ///   - start: Where the phrase begins.
  ///   - end: Where it ends, *of Iraq* included.
  ///   - isCapitalized: Whether capitals say nothing.
  /// - Returns: `false` too where the phrase is a subject or an object beside a comma.
  func isApposition(
    _ text: Span<UInt8>, _ occurrence: Occurrence, start: Int, end: Int, _ isCapitalized: Bool
  ) -> Bool {
    let limits = sentences[occurrence.sentence]
    let isPerson = isPerson(occurrence.noun)
    var left = start
    while left > limits.lowerBound, Bytes.isSpace(text[left - 1]) { left -= 1 }
    if left > limits.lowerBound, Self.divides(text, at: left - 1),
      let word = RoleToken.before(left, in: text, limit: limits.lowerBound),
      !isPlace(text, word.range, occurrence),
      isName(text, word.range, ofPerson: isPerson, isCapitalized, limits),
      endsApposition(text, from: end, limit: limits.upperBound)
    {
      return true
    }
    var right = Bytes.skipSpaces(from: end, to: limits.upperBound, in: text)
    guard right < limits.upperBound, Self.divides(text, at: right) else {
      return false
    }
    right = Bytes.skipSpaces(from: right + 1, to: limits.upperBound, in: text)
    guard right < limits.upperBound else { return false }
    // The name, titles included: words with capitals up to the next mark.
    var isFirst = true
    while right < limits.upperBound, Bytes.isUpper(text[right]) || text[right] >= 0x80 || !isFirst {
      var word = right
      while word < limits.upperBound, !Bytes.isSpace(text[word]),
        !Self.closes(text, at: word, limit: limits.upperBound)
      {
        word += 1
      }
      if isFirst, !isName(text, right..<word, ofPerson: isPerson, false, limits) { return false }
      isFirst = false
      guard word < limits.upperBound, Bytes.isSpace(text[word]) else {
        return !isCapitalized || sightings.overlapping(right..<word) != nil
      }
      let next = Bytes.skipSpaces(from: word, to: limits.upperBound, in: text)
      let isParticle = next + 3 < limits.upperBound && text[next + 2] == Bytes.hyphen
      guard next < limits.upperBound, Bytes.isUpper(text[next]) || isParticle else {
        return next < limits.upperBound && text[next] == Bytes.hyphen
      }
      right = next
    }
    return false
  }

  /// Whether a word is a state that says where: *In Iraq, the government, ...*.
  private func isPlace(
    _ text: Span<UInt8>, _ word: Range<Int>, _ occurrence: Occurrence
  ) -> Bool {
    let noun = occurrence.noun.range
    return sightings.overlapping(word)?.isPlace ?? false
      && !RoleChoice.countryNouns.contains { Self.equals(text, noun, $0) }
  }

  /// Whether the sentence goes on to say who the holder is: *the premier is Mustafa al-Kadhimi*.
  func isIdentified(_ text: Span<UInt8>, _ occurrence: Occurrence, end: Int) -> Bool {
    let limit = sentences[occurrence.sentence].upperBound
    guard let verb = RoleToken.after(end, in: text, limit: limit)?.range,
      RoleWords.english[text, verb].contains(.copula), let name = name(from: verb.upperBound, text),
      gazetteer.types[name.actor] == .person
    else { return false }
    return name.range.upperBound >= limit || text[name.range.upperBound] != Bytes.apostrophe
  }

  /// Whether a word is, or may be, the name of a person, or of what is no person.
  private func isName(
    _ text: Span<UInt8>, _ word: Range<Int>, ofPerson isPerson: Bool, _ isCapitalized: Bool,
    _ limits: Range<Int>
  ) -> Bool {
    guard !word.isEmpty else { return false }
    if let name = sightings.overlapping(word) {
      return (gazetteer.types[name.actor] == .person) == isPerson
        && !Bytes.isLower(text[name.range.lowerBound])
    }
    let traits = RoleWords.english[text, word]
    return isPerson && !isCapitalized && Bytes.isUpper(text[word.lowerBound])
      && word.lowerBound != limits.lowerBound && traits.isEmpty
  }

  /// Whether a comma, a dash or an opening bracket stands at an index.
  private static func divides(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case Bytes.comma, Bytes.hyphen, UInt8(ascii: "("): true
    default: false
    }
  }

  private static func closes(_ text: Span<UInt8>, at index: Int, limit: Int) -> Bool {
    switch text[index] {
    case Bytes.comma, UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), Bytes.quote: true
    case Bytes.dot: index + 2 >= limit
    default: false
    }
  }

  /// Whether an apposition that began before a noun ends after it: at a mark or a relative clause,
  /// with no verb before.
  private func endsApposition(_ text: Span<UInt8>, from end: Int, limit: Int) -> Bool {
    let mostWords = 12
    var position = end
    for index in 0..<mostWords {
      let next = Bytes.skipSpaces(from: position, to: limit, in: text)
      guard next < limit else { return true }
      guard let word = RoleToken.after(position, in: text, limit: limit)?.range else {
        return text[next] != Bytes.quote
      }
      if Self.equals(text, word, "who") || Self.equals(text, word, "whose") { return true }
      let traits = RoleWords.english[text, word]
      if index == 0, !traits.contains(.function) { return false }
      if index == 0, !Self.isPreposition(text, word) { return false }
      if !traits.isDisjoint(with: [.copula, .verb]) { return false }
      position = word.upperBound
    }
    return false
  }

  private static func isPreposition(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    ["of", "in", "at", "for", "from", "since", "and", "until"].contains { equals(text, word, $0) }
  }

  /// Whether the phrase says what somebody is or becomes: *he was named the prime minister*.
  func isPredicate(
    _ text: Span<UInt8>, _ lead: RoleToken?, _ traits: RoleTraits, _ limits: Range<Int>, end: Int
  ) -> Bool {
    guard let lead, !lead.hasComma, !lead.endsPhrase else { return false }
    let earlier = RoleToken.before(lead.range.lowerBound, in: text, limit: limits.lowerBound)
    let words = RoleWords.english
    if traits.contains(.copula) {
      // "It was the premier who ...", "where is the premier?"
      guard let earlier else { return false }
      return !words[text, earlier.range].contains(.inverting)
        && !Self.equals(text, earlier.range, "it")
    }
    if traits.contains(.appointing), let earlier {
      return words[text, earlier.range].contains(.copula)
    }
    guard Self.equals(text, lead.range, "as") else { return false }
    // "as the premier said" has a verb behind.
    guard let next = RoleToken.after(end, in: text, limit: limits.upperBound) else { return true }
    let isVerb = RoleFollowing.read(
      text, after: end, limit: limits.upperBound, isHeadline: false, isPerson: false,
      allowsBareVerb: false)
    return isVerb != .head || Self.isPreposition(text, next.range)
  }

  /// The actor that a possessive pronoun means.
  func antecedent(
    of traits: RoleTraits, _ occurrence: Occurrence, _ text: Span<UInt8>
  ) -> Int? {
    let position = occurrence.phrase.start
    let recent = sightings.before(position, paragraph: occurrence.paragraph, paragraphs: 0)
    if traits.contains(.ofNearest) {
      return recent.first { $0.sentence == occurrence.sentence }?.actor
    }
    if traits.contains(.ofPerson) {
      if let subject = subjectOwner(occurrence, text) { return subject }
      let reach = sightings.before(position, paragraph: occurrence.paragraph, paragraphs: 1)
      // "The Maliki government ... his": a body called after a person brings them to mind.
      return reach.prefix { $0.sentence + 3 >= occurrence.sentence }.lazy.compactMap {
        gazetteer.types[$0.actor] == .person ? $0.actor : gazetteer.namesakes[$0.actor]
      }.first
    }
    let bodies = recent.filter {
      $0.sentence + 1 >= occurrence.sentence && gazetteer.types[$0.actor] != .person
    }
    let near = bodies.first?.sentence
    return bodies.first { $0.sentence == near && $0.isFree }?.actor ?? bodies.first?.actor
  }

  /// Whether a word of the phrase is a word of a candidate's name.
  func sharesWord(_ text: Span<UInt8>, _ word: Range<Int>, _ noun: Noun) -> Bool {
    guard case .role(let group) = noun.kind else { return false }
    return nouns.groups[group].candidates.contains { sharesWord(text, word, $0.actor) }
  }

  func sharesWord(_ text: Span<UInt8>, _ word: Range<Int>, _ actor: Int) -> Bool {
    var start = word.lowerBound
    while start < word.upperBound {
      var end = start
      while end < word.upperBound, text[end] != Bytes.hyphen { end += 1 }
      var stop = end
      while stop > start, text[stop - 1] == Bytes.dot { stop -= 1 }
      let part = start..<stop
      if gazetteer.nameWords[actor].contains(where: { letters in
        letters.count == part.count
          && letters.indices.allSatisfy { letters[$0] == Words.lowercased(text[start + $0]) }
      }) {
        return true
      }
      start = end + 1
    }
    return false
  }

  /// Whether a word has the ending of many adjectives of nationality: *-i*, *-ian*, *-ish*, *-ese*.
  static func looksNational(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count > 4 else { return false }
    let tail = word.suffix(3).map { Words.lowercased(text[$0]) }
    return tail[2] == UInt8(ascii: "i") || tail == Array("ian".utf8) || tail == Array("ish".utf8)
      || tail == Array("ese".utf8) || tail == Array("can".utf8)
  }

  /// Whether a word is another, which is ASCII in lower case.
  static func equals(_ text: Span<UInt8>, _ word: Range<Int>, _ other: String) -> Bool {
    let letters = other.utf8
    return letters.count == word.count
      && zip(word, letters).allSatisfy { Words.lowercased(text[$0]) == $1 }
  }

  /// Index of the range that holds a position.
  static func index(of position: Int, in ranges: [Range<Int>]) -> Int? {
    let index = ranges.indices.partitioningIndex { ranges[$0].upperBound > position }
    return index < ranges.count && ranges[index].contains(position) ? index : nil
  }
}
