/// Tells a clause that is complete from one that goes on, where an abbreviation with a dot leaves it
/// open: "It went to the U.S. | Congress was not told", but "the U.S. Congress was not told".
struct Clauses {
  let words: WordTable
  /// Where the sentence being read begins.
  let start: Int
  /// The end of its paragraph.
  let end: Int

  /// Bytes of a sentence that are looked through.
  private static let reach = 300

  /// Whether a clause ends with an acronym because the words after it are another's subject and verb.
  ///
  /// The acronym must stand after a preposition that follows the verb of a main clause: the verb
  /// after the next name can then not belong to the same clause. Where the first verb could be a
  /// participle ("aid sent to the U.S. Embassy was stolen") or may stand in a relative clause, the
  /// answer is no.
  ///
  /// - Parameters:
  ///   - acronym: Without its last dot.
  ///   - next: The first word after it.
  ///   - text: Folded text.
  /// - Returns: Whether the acronym's dot ends the sentence.
  func end(with acronym: Range<Int>, before next: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard acronym.lowerBound - start <= Self.reach else { return false }
    var preposition = word(before: acronym.lowerBound, text)
    if isThe(preposition, text) { preposition = word(before: preposition.lowerBound, text) }
    guard words[text, preposition].contains(.preposition), isVerb(at: next, text) else {
      return false
    }
    let verb = word(before: preposition.lowerBound, text)
    guard !verb.isEmpty, Bytes.isLower(text[verb.lowerBound]), isMain(to: acronym.lowerBound, text)
    else { return false }
    let traits = words[text, verb]
    if traits.contains(.departure) { return true }
    // "left for": what is left for somebody is rarely a person's or a state's.
    let isFor = text[preposition.lowerBound] == UInt8(ascii: "f") && preposition.count == 3
    if isFor, verb.count == 4, starts(verb.lowerBound, "left", text) { return true }
    let subject = word(before: verb.lowerBound, text)
    if subject.lowerBound == start, words[text, subject].contains(.pronoun) {
      return !traits.contains(.speech) && verb.count > 2
    }
    return isPassive(verb, text)
  }

  /// Whether a main clause with a verb stands between the sentence's beginning and `index`.
  func isComplete(at index: Int, _ text: Span<UInt8>) -> Bool {
    guard index - start <= Self.reach, isMain(to: index, text) else { return false }
    var position = start
    while let word = nextWord(from: &position, to: index, text) {
      guard word.lowerBound > start, Bytes.isLower(text[word.lowerBound]) else { continue }
      if words[text, word].contains(.finite) || isPast(word, text) { return true }
    }
    return false
  }

  /// Whether the sentence up to `index` is a dependent clause and no more: *After they met at 5*.
  func isDependent(to index: Int, _ text: Span<UInt8>) -> Bool {
    let first = Bytes.word(from: start, to: end, in: text)
    guard index - start <= Self.reach, words[text, first].contains(.subordinator) else {
      return false
    }
    return (start..<index).allSatisfy { text[$0] != Bytes.comma }
  }

  /// Whether "time" follows within a few words from `index`: *5 p.m. New York time*.
  func isTimeZone(at index: Int, _ text: Span<UInt8>) -> Bool {
    var position = index
    for _ in 0..<4 {
      let word = Bytes.word(from: position, to: end, in: text)
      guard !word.isEmpty else { return false }
      if word.count == 4, text[word.lowerBound] | 0x20 == UInt8(ascii: "t"),
        starts(word.lowerBound + 1, "ime", text)
      {
        return true
      }
      guard Bytes.isUpper(text[word.lowerBound]) else { return false }
      position = Bytes.skipSpaces(from: word.upperBound, to: end, in: text)
    }
    return false
  }

  /// Whether a monarch, a pope or a throne is named within a few words before `index`.
  func isRegnal(before index: Int, _ text: Span<UInt8>) -> Bool {
    var position = index
    for _ in 0..<4 {
      let word = word(before: position, text)
      guard !word.isEmpty else { return false }
      if words[text, word].contains(.regnal) { return true }
      position = word.lowerBound
    }
    return false
  }

  /// Whether one to three capitalized words from `first` are followed by a verb in a finite form.
  private func isVerb(at first: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var subject = first
    for _ in 0..<3 {
      guard subject.upperBound < end, text[subject.upperBound] == 0x20 else { return false }
      let verb = Bytes.word(from: subject.upperBound + 1, to: end, in: text)
      guard !verb.isEmpty else { return false }
      if Bytes.isLower(text[verb.lowerBound]) { return isFinite(verb, of: subject, text) }
      subject = verb
    }
    return false
  }

  private func isFinite(
    _ verb: Range<Int>, of subject: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    guard verb.upperBound < end, text[verb.upperBound] == 0x20 else { return false }
    let after = Bytes.word(from: verb.upperBound + 1, to: end, in: text)
    if words[text, verb].contains(.finite) {
      // "Congress were": the subject is another.
      let last = subject.upperBound - 1
      let isPlural =
        text[last] == UInt8(ascii: "s") && text[last - 1] != UInt8(ascii: "s")
      let takesPlural =
        starts(verb.lowerBound, "were", text) || starts(verb.lowerBound, "are", text)
      let takesSingular =
        starts(verb.lowerBound, "was", text) || starts(verb.lowerBound, "is", text)
      return isPlural ? !takesSingular : !takesPlural
    }
    guard !after.isEmpty else { return false }
    if starts(verb.lowerBound, "said", text) { return !starts(after.lowerBound, "to", text) }
    // "ratified it", not "ratified in May", which may be a participle.
    return isPast(verb, text)
      && ((after.count == 2 && starts(after.lowerBound, "it", text))
        || (after.count == 4 && starts(after.lowerBound, "them", text))
        || (after.count == 3 && starts(after.lowerBound, "him", text)))
  }

  /// Whether the sentence up to `index` has one clause: no conjunction, relative or second subject.
  private func isMain(to index: Int, _ text: Span<UInt8>) -> Bool {
    var position = start
    while let word = nextWord(from: &position, to: index, text) {
      let traits = words[text, word]
      // "until 11 p.m." is no clause.
      let isBeforeNumber =
        word.upperBound + 1 < index && Bytes.isDigit(text[word.upperBound + 1])
      if traits.contains(.subordinator), !isBeforeNumber { return false }
      if traits.contains(.pronoun), word.lowerBound > start, Bytes.isLower(text[word.lowerBound]) {
        return false
      }
    }
    return true
  }

  /// "was sent", "were not yet flown": a form of *be* within three words up to `verb`.
  private func isPassive(_ verb: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard verb.count > 3, text[verb.upperBound - 1] != UInt8(ascii: "g") else { return false }
    var word = verb
    for _ in 0..<2 {
      word = self.word(before: word.lowerBound, text)
      guard !word.isEmpty, Bytes.isLower(text[word.lowerBound]) else { return false }
      if (word.count == 3 && starts(word.lowerBound, "was", text))
        || (word.count == 4 && starts(word.lowerBound, "were", text))
      {
        return true
      }
      let isAdverb = text[word.upperBound - 1] == UInt8(ascii: "y")
      guard isAdverb || starts(word.lowerBound, "not", text) else { return false }
    }
    return false
  }

  private func isPast(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
    word.count > 4 && starts(word.upperBound - 2, "ed", text)
  }

  private func isThe(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
    word.count == 3 && starts(word.lowerBound, "the", text)
  }

  private func starts(_ index: Int, _ prefix: StaticString, _ text: Span<UInt8>) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= end else { return false }
    return prefix.withUTF8Buffer { bytes in
      for offset in bytes.indices where unsafe bytes[offset] != text[index + offset] {
        return false
      }
      return true
    }
  }

  /// The word that only spaces part from `index`; empty if there is none.
  private func word(before index: Int, _ text: Span<UInt8>) -> Range<Int> {
    var last = index
    while last > start, Bytes.isSpace(text[last - 1]) {
      last -= 1
    }
    var first = last
    while first > start, last - first < 32, Bytes.isLetter(text[first - 1]) {
      first -= 1
    }
    return first..<last
  }

  /// The next word from `position`, which moves to its end.
  private func nextWord(
    from position: inout Int, to end: Int, _ text: Span<UInt8>
  ) -> Range<Int>? {
    while position < end, !Bytes.isLetter(text[position]) {
      position += 1
    }
    guard position < end else { return nil }
    let word = Bytes.word(from: position, to: end, in: text)
    position = word.upperBound
    return word
  }
}

/// The brackets of a paragraph: sentences inside one are not cut off if the one around it goes on.
struct Brackets {
  /// All brackets before this were looked at.
  private var scanned: Int
  private var unclosed = 0
  /// Whether a bracket opens between there and where the next sentence may end.
  var hasOpening = false

  /// Bytes between two brackets, at most.
  private static let reach = 500
  /// Opening brackets without a closing one after which a paragraph's brackets mean nothing.
  private static let tolerance = 32

  init(_ paragraph: Range<Int>) {
    scanned = paragraph.lowerBound
  }

  /// The end of the bracket around `cut` if the sentence that `sentence` begins goes on after it.
  mutating func end(
    around cut: Int, of sentence: Candidate, in text: Span<UInt8>
  ) -> Int? {
    guard hasOpening else { return nil }
    hasOpening = false
    scanned = max(scanned, sentence.start)
    while scanned < cut, unclosed < Self.tolerance {
      scanned += ByteBlock.distance(in: text.extracting(scanned..<cut)) {
        $0.equal(to: UInt8(ascii: "(")) | $0.equal(to: UInt8(ascii: "["))
      }
      guard scanned < cut else { return nil }
      let opening = scanned
      guard let closing = Self.closing(of: opening, to: sentence.end, in: text) else {
        unclosed += 1
        scanned += 1
        continue
      }
      scanned = closing + 1
      if closing >= cut {
        let isWithin = opening > sentence.start
        return isWithin && Self.goesOn(after: closing, to: sentence.end, in: text)
          ? closing + 1 : nil
      }
    }
    return nil
  }

  private static func closing(of opening: Int, to end: Int, in text: Span<UInt8>) -> Int? {
    var depth = 0
    for index in opening..<min(end, opening + reach) {
      switch text[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  private static func goesOn(after closing: Int, to end: Int, in text: Span<UInt8>) -> Bool {
    var index = closing + 1
    while index < end, Bytes.isCloser(text[index]) {
      index += 1
    }
    guard index < end else { return false }
    switch text[index] {
    case Bytes.comma, UInt8(ascii: ";"), UInt8(ascii: ":"): return true
    default: break
    }
    guard Bytes.isSpace(text[index]) else { return false }
    index = Bytes.skipSpaces(from: index, to: end, in: text)
    return index < end && Bytes.isLower(text[index])
  }
}
