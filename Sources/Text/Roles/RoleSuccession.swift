/// *His successor*, *Maliki's predecessor*: nouns every gazetteer with dated offices has.
extension RoleReader {
  /// Appends the places of *successor* and *predecessor*, in order.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexemes: All of it.
  ///   - known: Where in them those that may be one of the two stand, and all that are not plain.
  ///   - nouns: Where they go.
  static func findSuccessions(
    _ text: Span<UInt8>, _ lexemes: Span<Lexeme>, _ known: NameLexemes.Places,
    into nouns: inout [Noun]
  ) {
    let least: UInt32 = 9
    let (successor, predecessor) = hashes
    for index in 0..<known.count {
      let lexeme = lexemes[known[index]]
      guard lexeme.end - lexeme.start >= least else { continue }
      if lexeme.isPlain, !lexeme.kinds.contains(.digit), lexeme.hash != successor,
        lexeme.hash != predecessor
      {
        continue
      }
      // Both have a doubled *s*.
      for place in lexeme.range.dropLast()
      where text[place] | 0x20 == UInt8(ascii: "s") && text[place + 1] | 0x20 == UInt8(ascii: "s") {
        if let noun = succession(text, doubledAt: place) { nouns.append(noun) }
      }
    }
  }

  static let successions = ["successor", "predecessor"]

  /// Of both words.
  private static let hashes: (UInt64, UInt64) = {
    let hashes = successions.map { word in
      var hash = WordHash()
      for byte in word.utf8 { hash.add(byte) }
      return hash.value
    }
    return (hashes[0], hashes[1])
  }()

  /// The noun whose *ss* begins at a place.
  private static func succession(_ text: Span<UInt8>, doubledAt place: Int) -> Noun? {
    let end = place + 4
    guard place >= 5, end <= text.count, equals(text, place - 2..<end, "cessor"),
      end == text.count || !Bytes.isWord(text[end])
    else { return nil }
    var start = place - 2
    while start > 0, Bytes.isLetter(text[start - 1]) { start -= 1 }
    if equals(text, start..<end, "successor") {
      return Noun(range: start..<end, kind: .successor)
    }
    return equals(text, start..<end, "predecessor")
      ? Noun(range: start..<end, kind: .predecessor) : nil
  }

  /// Who held an office after or before the person in the phrase.
  ///
  /// Of several terms of that person, the last that began by the document's day counts; where two
  /// offices give different persons, nobody does.
  func succession(_ occurrence: Occurrence) -> RoleChoice? {
    guard let person = occurrence.possessor, gazetteer.types[person] == .person else { return nil }
    let isForward = if case .successor = occurrence.noun.kind { true } else { false }
    var found: Set<Int> = []
    for group in nouns.groups {
      let country = gazetteer.countries[person]
      let terms = group.candidates.filter { gazetteer.countries[$0.actor] == country }
        .flatMap { candidate in candidate.terms.map { (actor: candidate.actor, term: $0) } }
      let own = terms.filter { held in
        held.actor == person && (held.term.from != nil || held.term.to != nil)
          && (date.flatMap { day in held.term.from.map { $0 <= day } } ?? true)
      }
      guard let term = own.max(by: { isEarlier($0.term.from, $1.term.from) })?.term,
        date != nil || own.count == 1
      else { continue }
      let others = terms.filter { $0.actor != person }
      if isForward {
        guard let end = term.to else { continue }
        let next = others.filter { $0.term.from.map { $0 >= end } ?? false }
          .min { isEarlier($0.term.from, $1.term.from) }
        if let next { found.insert(next.actor) }
      } else {
        guard let start = term.from else { continue }
        let earlier = others.filter { $0.term.to.map { $0 <= start } ?? false }
          .max { isEarlier($0.term.to, $1.term.to) }
        if let earlier { found.insert(earlier.actor) }
      }
    }
    guard found.count == 1, let actor = found.first else { return nil }
    return RoleChoice(
      actor: actor, rule: isForward ? .successor : .predecessor,
      isCertain: !occurrence.hasPronoun)
  }

  /// Whether a day is before another; an open one is before all.
  private func isEarlier(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool {
    guard let right else { return false }
    guard let left else { return true }
    return left < right
  }
}
