/// What a state's name or its capital stands for where it is written.
package enum StateSense: String, Sendable, CaseIterable {
  /// It acts, decides, is addressed or related to.
  case government
  /// Something happens there, goes there, lies there.
  case territory
  case demonym
  /// Part of a word with a hyphen or slash: *Iran-backed*.
  case compound
  /// Part of the name of an institution.
  case institution
}

/// Why a capital is taken for a government or for a place.
package enum StateRule: String, Sendable, CaseIterable {
  // A government.
  /// Subject of a verb: *Ankara announced*, *Ankara is to decide*.
  case acts
  /// Object of a verb that takes someone who hears, feels or answers: *convinced Ankara*.
  case addressed
  /// After a preposition of relations: *ties with Ankara*, *pressure on Ankara*, *loyal to Ankara*.
  case relation
  /// *in* with a word of opinion or rule: *the mood in Ankara*.
  case opinion
  /// Owner of what is not part of a city: *Ankara's policy*.
  case possession
  /// Before a word for those who govern or what they do: *Ankara officials*.
  case modifier
  /// In a compound of alignment or relations: *Ankara-backed*, *pro-Ankara*.
  case aligned
  // A place.
  /// With a word of motion, distance or stay: *flew to Ankara*, *visited Ankara*.
  case travel
  /// After a preposition of place: *in Ankara*.
  case location
  /// Bombed, besieged, liberated: *the attack on Ankara*.
  case attack
  /// Subject of what only places do or are: *Ankara lies*, *Ankara is a city*.
  case description
  /// Owner of a part of the city: *Ankara's streets*; *the outskirts of Ankara*.
  case part
  /// Before what stands or happens in a city: *the Ankara airport*, *the Ankara summit*.
  case venue
  /// Where a report was written: *ANKARA (News) -*, *Reporting by J. Roe/Ankara*.
  case dateline
  /// As cities are named: *Washington, D.C.*, *the city of Ankara*, *Ankara-based*.
  case cityName = "city-name"
  // No rule decides.
  /// A bare subject or object: as a rule the government.
  case defaultGovernment = "default-government"
  /// Before an unknown noun, or alone: as a rule the place.
  case defaultPlace = "default-place"

  package var isGovernment: Bool {
    switch self {
    case .acts, .addressed, .relation, .opinion, .possession, .modifier, .aligned,
      .defaultGovernment:
      true
    case .travel, .location, .attack, .description, .part, .venue, .dateline, .cityName,
      .defaultPlace:
      false
    }
  }
}

/// Tells governments from places by the words around a capital or a state's name.
///
/// The name itself is never looked at. Read are a few words to each side within the sentence.
package enum StateSenses {
  /// Whether a capital stands for a government or is a place, by which rule.
  ///
  /// - Parameters:
  ///   - range: A whole-word mention, without the possessive 's.
  ///   - text: Folded text.
  ///   - sentence: The sentence around it.
  ///   - places: Other mentions of states and capitals in the sentence, ascending, none overlapping
  ///     another.
  /// - Returns: The rule that decides; its `isGovernment` is the decision.
  package static func capital(
    _ range: Range<Int>, in text: Span<UInt8>, sentence: Range<Int>,
    places: ArraySlice<Range<Int>> = []
  ) -> StateRule {
    rule(range, text, sentence, places, isCountry: false)
  }

  /// Whether the name of a country stands for its government, its territory or part of a compound.
  ///
  /// Where no cue decides, a name after *to*, *from*, *of* or *for* is the territory and any other
  /// name the government: countries in politics are mostly subjects, objects and modifiers.
  ///
  /// - Parameters:
  ///   - range: A whole-word mention, without the possessive 's.
  ///   - text: Folded text.
  ///   - sentence: The sentence around it.
  ///   - places: Other mentions of states and capitals in the sentence, ascending, none overlapping
  ///     another.
  /// - Returns: `government`, `territory` or `compound`.
  package static func state(
    _ range: Range<Int>, in text: Span<UInt8>, sentence: Range<Int>,
    places: ArraySlice<Range<Int>> = []
  ) -> StateSense {
    if isJoined(range, text, sentence) { return .compound }
    return rule(range, text, sentence, places, isCountry: true).isGovernment
      ? .government : .territory
  }

  private static func rule(
    _ range: Range<Int>, _ text: Span<UInt8>, _ sentence: Range<Int>,
    _ places: ArraySlice<Range<Int>>,
    isCountry: Bool
  ) -> StateRule {
    let before = NearWord(before: range.lowerBound, text, sentence)
    let after = NearWord(after: range.upperBound, text, sentence)
    if let rule = spelling(range, before, after, text, sentence, places) { return rule }
    if isPossessive(range.upperBound, text, sentence) {
      return owner(range, before, text, sentence)
    }
    let group = NameGroup(around: range, between: (before, after), text, sentence, places).range
    let site = StateSite(
      of: range, in: group, sentence, isCountry: isCountry, between: (before, after), text)
    return site.rule(text, places)
  }

  static func isPossessive(_ end: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound, text[end] == Bytes.apostrophe else { return false }
    if end + 1 < sentence.upperBound, text[end + 1] | 0x20 == UInt8(ascii: "s") { return true }
    return end + 2 < sentence.upperBound && text[end - 1] | 0x20 == UInt8(ascii: "s")
      && text[end + 1] == 0x20 && Bytes.isLower(text[end + 2])
  }

  /// Whether a hyphen or slash joins it to another word.
  private static func isJoined(
    _ range: Range<Int>, _ text: Span<UInt8>, _ sentence: Range<Int>
  ) -> Bool {
    func joins(_ byte: UInt8) -> Bool { byte == Bytes.hyphen || byte == UInt8(ascii: "/") }
    let end = range.upperBound
    let start = range.lowerBound
    return end + 1 < sentence.upperBound && joins(text[end]) && Bytes.isWord(text[end + 1])
      || start - 1 > sentence.lowerBound && joins(text[start - 1])
        && !Bytes.isSpace(text[start - 2])
  }

  /// What spelling alone decides: compounds, datelines, addresses.
  private static func spelling(
    _ range: Range<Int>, _ before: NearWord?, _ after: NearWord?, _ text: Span<UInt8>,
    _ sentence: Range<Int>, _ places: ArraySlice<Range<Int>>
  ) -> StateRule? {
    if let after, after.link == .hyphen {
      if after.has(.placeSuffix) { return .cityName }
      let isName = after.isCapital && !after.isLower
      guard let head = NearWord(after: after.range.upperBound, text, sentence) else {
        return .aligned
      }
      if isName || NameGroup.place(from: after, places) != nil {
        return head.has(.travel) ? .travel : .aligned
      }
      return .aligned
    }
    if let before, before.link == .hyphen {
      guard let head = after else { return .aligned }
      return head.has(.travel) ? .travel : .aligned
    }
    if let after, after.link == .slash {
      return NameGroup.place(from: after, places) == nil ? .dateline : .aligned
    }
    if let before, before.link == .slash {
      return NameGroup.place(to: before, places) == nil || after == nil ? .dateline : .aligned
    }
    guard let after else {
      // An address, a signature: the name alone or after another name and a comma.
      guard let before else { return .defaultPlace }
      return before.link == .comma && before.isCapital && before.cues.isEmpty
        && NameGroup.place(to: before, places) == nil ? .cityName : nil
    }
    if isCapitalDistrict(after, text, sentence) || (after.link != .mark && after.isDigit(text)) {
      return .cityName
    }
    if after.link == .comma, after.has(.month),
      NearWord(after: after.range.upperBound, text, sentence)?.isDigit(text) ?? false
    {
      return .dateline
    }
    if before == nil || before?.link == .mark, after.link == .mark,
      isDateline(range.upperBound, opensSentence: before == nil, text, sentence)
    {
      return .dateline
    }
    if before == nil, after.link == .comma,
      isDateline(
        after.range.upperBound, opensSentence: true,
        text, sentence)
    {
      return .dateline
    }
    return nil
  }

  /// *D.C.*, *DC*, with or without a comma before.
  private static func isCapitalDistrict(
    _ word: NearWord, _ text: Span<UInt8>, _ sentence: Range<Int>
  ) -> Bool {
    let start = word.range.lowerBound
    guard word.link == .space || word.link == .comma else { return false }
    let count = word.range.count
    guard count == 2 || count == 3, text[start] | 0x20 == UInt8(ascii: "d"),
      Bytes.isUpper(text[start])
    else { return false }
    return text[word.range.upperBound - 1] | 0x20 == UInt8(ascii: "c")
      && (count == 2 || text[start + 1] == Bytes.dot)
  }

  /// Whether `position` is followed by a source in brackets or a dash and a new sentence, or by a
  /// colon after an opening bracket: *(News) -*, *- The*, *(Ankara: Press*.
  private static func isDateline(
    _ position: Int, opensSentence: Bool, _ text: Span<UInt8>, _ sentence: Range<Int>
  ) -> Bool {
    var index = Bytes.skipSpaces(from: position, to: sentence.upperBound, in: text)
    guard index < sentence.upperBound else { return false }
    if text[index] == UInt8(ascii: ":") { return !opensSentence }
    guard opensSentence else { return false }
    if text[index] == UInt8(ascii: "(") {
      let opening = index
      while index < sentence.upperBound, text[index] != UInt8(ascii: ")") { index += 1 }
      guard index < sentence.upperBound, index - opening < 32 else { return false }
      return Bytes.isUpper(text[opening + 1])
    }
    guard text[index] == Bytes.hyphen || text[index] == UInt8(ascii: "|") else { return false }
    while index < sentence.upperBound,
      text[index] == Bytes.hyphen || text[index] == UInt8(ascii: "|") || Bytes.isSpace(text[index])
        || text[index] == Bytes.quote
    {
      index += 1
    }
    return index < sentence.upperBound && !Bytes.isLower(text[index])
  }

  /// A possessive: a place where it owns a part of a city, else a government.
  private static func owner(
    _ range: Range<Int>, _ before: NearWord?, _ text: Span<UInt8>, _ sentence: Range<Int>
  ) -> StateRule {
    var position = range.upperBound
    while position < sentence.upperBound, !Bytes.isSpace(text[position]) { position += 1 }
    guard let first = NearWord(after: position, text, sentence) else { return .possession }
    var word = first
    var isPart = false
    for step in 0..<4 {
      guard step == 0 || (word.link == .space && !word.has(.function)) else { break }
      if isPart, word.ends(in: "ed", text) { break }
      if word.has(.relation) || word.has(.government) { isPart = false }
      if word.has([.place, .area]) && !word.has([.relation, .government, .owned]) {
        isPart = true
      } else if word.has(.quality), closesPhrase(word, text, sentence) {
        isPart = true
      } else if isPart, word.has(.verb) {
        break
      }
      guard let next = NearWord(after: word.range.upperBound, text, sentence) else { break }
      word = next
    }
    if isPart { return .part }
    // "in Ankara's Kecioren": a name after a preposition of place.
    if let before, before.has([.within, .near]), first.isCapital, first.cues.isEmpty {
      return .part
    }
    return .possession
  }

  /// Whether no noun follows that would make another thing of it: *air*, but not *air force* or
  /// *stock of*.
  private static func closesPhrase(
    _ word: NearWord, _ text: Span<UInt8>, _ sentence: Range<Int>
  ) -> Bool {
    guard let next = NearWord(after: word.range.upperBound, text, sentence), next.link == .space
    else { return true }
    if next.has(.of) { return false }
    return next.has(.function) || next.has([.quality, .place, .placeSubject]) || next.isAdverb(text)
      || next.ends(in: "ed", text)
  }
}
