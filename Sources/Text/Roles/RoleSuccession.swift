/// *His successor*, *Maliki's predecessor*: nouns every gazetteer with dated offices has.
extension RoleReader {
  /// Appends the places of *successor* and *predecessor*, in order.
  static func findSuccessions(_ text: Span<UInt8>, into nouns: inout [Noun]) {
    // Both end in the same six letters: look at every sixth byte, and closer only where it is one
    // of them.
    let tail = Array("cessor".utf8)
    let steps = steps
    var position = tail.count - 1
    while position < text.count {
      let step = steps[Int(text[position])]
      guard step == 0, let start = start(of: tail, endingAt: position + 1, text) else {
        position += max(1, Int(step))
        continue
      }
      let isWhole = position + 1 >= text.count || !Bytes.isWord(text[position + 1])
      var first = start
      while first > 0, Bytes.isLetter(text[first - 1]) { first -= 1 }
      let word = first..<position + 1
      if isWhole, equals(text, word, "successor") {
        nouns.append(Noun(range: word, kind: .successor))
      } else if isWhole, equals(text, word, "predecessor") {
        nouns.append(Noun(range: word, kind: .predecessor))
      }
      position += tail.count
    }
  }

  /// By byte, how far a byte of *cessor* is from its end; 6 for all others.
  private static let steps: InlineArray<256, UInt8> = InlineArray { byte in
    switch UInt8(byte) | 0x20 {
    case UInt8(ascii: "c"): 5
    case UInt8(ascii: "e"): 4
    case UInt8(ascii: "s"): 2
    case UInt8(ascii: "o"): 1
    case UInt8(ascii: "r"): 0
    default: 6
    }
  }

  private static func start(
    of tail: [UInt8], endingAt end: Int, _ text: Span<UInt8>
  ) -> Int? {
    let start = end - tail.count
    let isTail = tail.indices.allSatisfy { Words.lowercased(text[start + $0]) == tail[$0] }
    return isTail ? start : nil
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
