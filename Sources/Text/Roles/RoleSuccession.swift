/// *His successor*, *Maliki's predecessor*: nouns every gazetteer with dated offices has.
extension RoleReader {
  /// Appends the places of *successor* and *predecessor*, in order.
  static func findSuccessions(_ text: Span<UInt8>, into nouns: inout [Noun]) {
    // Both have a doubled *s*, as few words have: look for it at seven places at a time, and closer
    // only where it is.
    let last = text.count - 8
    guard last >= 0 else { return }
    var position = 0
    while true {
      while position < last, ByteBlock(text, at: position).doubled(UInt8(ascii: "s")) == 0 {
        position += 7
      }
      let start = min(position, last)
      // The last eight bytes have some that were looked at before.
      var doubled =
        ByteBlock(text, at: start).doubled(UInt8(ascii: "s")) & .max
        >> UInt64(8 * (position - start))
      while doubled != 0 {
        let place = doubled.leadingZeroBitCount
        doubled &= ~(1 << (63 - UInt64(place)))
        if let noun = succession(text, doubledAt: start + place / 8) { nouns.append(noun) }
      }
      guard position < last else { break }
      position += 7
    }
  }

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

extension ByteBlock {
  /// The highest bit of every byte that is a letter of ASCII, small or capital, and is followed in
  /// the block by the same.
  ///
  /// - Parameter letter: A small one.
  /// - Returns: 0 where there is none.
  @inline(__always) fileprivate func doubled(_ letter: UInt8) -> UInt64 {
    let difference = (bytes | Self.each(0x20)) ^ Self.each(letter)
    let found = ~((difference & Self.each(0x7F)) &+ Self.each(0x7F) | difference) & Self.each(0x80)
    return found & found << 8
  }
}
