/// Finds where the sentences of a paragraph begin and end, by the rules of English typography.
///
/// A sentence ends at `.`, `?`, `!` or `…`, together with closing quotes, brackets and footnote
/// numbers, where white space and something that can begin a sentence follow. After an abbreviation
/// the next word decides: "the U.S. Army" goes on, "the U.S. The" does not.
struct SentenceSplitter: Sendable {
  private let words = WordTable.english

  init() {}

  /// Appends the ranges of the sentences of one paragraph, in order.
  ///
  /// They are trimmed of white space and together cover all other bytes. A paragraph without a
  /// terminator, such as a heading, is one sentence.
  ///
  /// - Parameters:
  ///   - text: Folded text: quotation marks are straight, dashes hyphens, spaces plain.
  ///   - paragraph: The part of it to split; paragraphs come in order.
  ///   - stops: Those of the text.
  ///   - sentences: Where the ranges go.
  /// - Complexity: O(length of `paragraph`).
  func split(
    _ text: Span<UInt8>, paragraph: Range<Int>, _ stops: inout SentenceStops,
    into sentences: inout [Range<Int>]
  ) {
    let paragraph = Bytes.trimmed(paragraph, in: text)
    guard !paragraph.isEmpty else { return }
    let end = paragraph.upperBound
    var list = InlineList(paragraph, in: text)
    var sentence = Candidate(paragraph, in: text)
    var brackets = Brackets(paragraph)
    var index = paragraph.lowerBound
    while true {
      guard let stop = stops.next(from: index, to: end, in: text, brackets: list.isBracketed)
      else { break }
      index = stop
      if Bytes.isOpeningBracket(text[index]) {
        brackets.hasOpening = true
        index += 1
        continue
      }
      if let item = list.item(at: index, in: sentence.start..<end, text, words) {
        if item > sentence.start {
          sentences.append(Bytes.trimmed(sentence.start..<item, in: text))
          sentence.start = item
        }
        index += 1
        continue
      }
      guard let run = Terminator(at: index, in: sentence.start..<end, of: text) else {
        index += 1
        continue
      }
      if let cut = boundary(after: run, of: sentence, in: text) {
        if let bracketEnd = brackets.end(around: cut, of: sentence, in: text) {
          index = max(run.end, bracketEnd)
          continue
        }
        sentences.append(sentence.start..<cut)
        sentence.start = Bytes.skipSpaces(from: cut, to: end, in: text)
        index = sentence.start
      } else {
        index = run.end
      }
    }
    sentences.append(sentence.start..<end)
  }

  /// The end of the sentence that `run` terminates; `nil` if it goes on or the paragraph ends.
  private func boundary(
    after run: Terminator, of sentence: Candidate, in text: Span<UInt8>
  ) -> Int? {
    // ". . . The practice": an omission at the beginning.
    if run.start == sentence.start { return nil }
    // "[...]", "(?)".
    if Bytes.isOpeningBracket(text[run.start - 1]) { return nil }
    let closing = Closing(after: run, of: sentence, in: text)
    guard closing.end < sentence.end else { return nil }
    guard Bytes.isSpace(text[closing.end]) else {
      let isGlued = closing.end == run.end && isGlued(run, sentence, text)
      return isGlued ? run.end : nil
    }
    let start = Bytes.skipSpaces(from: closing.end, to: sentence.end, in: text)
    let next = Beginning(at: start, to: sentence.end, in: text)
    guard next.kind != .none else { return nil }
    if next.kind == .lower {
      let isName = next.isParticle && run.kind == .period && isWord(before: run, sentence, text)
      return isName ? closing.end : nil
    }
    let ends: Bool
    switch run.kind {
    case .mark:
      ends = !(closing.hasQuote && isSpeech(next, sentence, text))
    case .ellipsis:
      // "compounds. . . . The": the dot belongs to the word, the ellipsis to what follows.
      let isFourDots = run.isSpaced && run.end - run.start == 7 && text[run.start + 1] == 0x20
      if run.isAttached, isFourDots, next.kind == .upper { return run.start + 1 }
      // "the ... Iraqi government": an omission inside a sentence.
      ends =
        run.isAttached || run.dots >= 4 || closing.hasQuote
        || (next.kind == .upper && next.word.count > 1 && opens(next, text))
    case .period:
      ends = closing.hasNote || endsSentence(run, sentence, next, text)
    }
    return ends ? closing.end : nil
  }

  /// Whether a single dot ends a sentence, from the word before it and what follows.
  private func endsSentence(
    _ run: Terminator, _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    let token = Token(before: run.start, from: sentence.start, in: text)
    let word = token.word
    guard !word.isEmpty else { return true }
    // "N°. 12"
    if next.kind == .digit, Bytes.endsInDegree(word, in: text) { return false }
    if token.isFirst, Bytes.isEnumerator(word, in: text, atParagraphStart: sentence.isFirst) {
      return false
    }
    // "(Tab C). Rusk": the dot is not the abbreviation's.
    if token.isClosed { return true }
    let traits = traits(of: word, text)
    if traits.contains(.hour), Bytes.hasDot(word, in: text) || token.followsDigit {
      return endsAtHour(token, sentence, next, text)
    }
    if word.count == 1, Bytes.isLetter(text[word.lowerBound]) {
      return endsAtInitial(token, sentence, next, text)
    }
    if Bytes.isDotted(word, in: text) {
      return traits.contains(.inner) ? false : endsAtAcronym(token, sentence, next, text)
    }
    guard !traits.isDisjoint(with: .abbreviation) else { return true }
    if next.isBracketed, !traits.contains(.numbered) || next.kind != .upper { return false }
    if traits.contains(.numbered) {
      if next.kind == .digit { return token.isFirst && isAnswer(sentence, next, text) }
      let isNumber = next.kind == .upper && Bytes.isNumeral(next.word, in: text)
      if isNumber { return false }
      // "He said no. Iraq agreed" answers; "Vol. Iraq" does not.
      if traits.contains(.capitalized), !traits.contains(.title) { return true }
      return opens(next, text)
    }
    if traits.contains(.title) {
      // Streets and mounts can end a sentence, persons' titles cannot.
      return word.count == 2 && next.kind == .upper && next.word.count > 1 && opens(next, text)
        && !next.isQuoted && token.followsCapital(in: text)
    }
    if traits.contains(.inner) { return false }
    return next.kind == .upper && opens(next, text)
  }

  /// "at 5 p.m. The" ends a sentence, "At 5 p.m. Mr. Smith" and "5 p.m. Tuesday" do not.
  private func endsAtHour(
    _ token: Token, _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isBracketed else { return false }
    if opens(next, text) { return true }
    if traits(of: next.word, text).contains(.afterHour) { return false }
    // "p.m. EST".
    let isZone = next.word.count <= 4 && next.word.allSatisfy { Bytes.isUpper(text[$0]) }
    let clauses = Clauses(words: words, start: sentence.start, end: sentence.end)
    guard !isZone, !clauses.isTimeZone(at: next.word.lowerBound, text) else { return false }
    let hour = token.full.lowerBound
    if clauses.isComplete(at: hour, text) { return true }
    guard !clauses.isDependent(to: hour, text) else { return false }
    // A few words, such as a date and the hour, are not a sentence yet.
    var spaces = 0
    var index = sentence.start
    while index < token.word.lowerBound, spaces < 5 {
      if Bytes.isSpace(text[index]) { spaces += 1 }
      index += 1
    }
    return spaces == 5
  }

  /// Whether "No." before a number answers a question: "Legal? No. 4 lawyers in 5 said so."
  ///
  /// The number must count something: "Which one? No. 4 of the list" names it.
  private func isAnswer(
    _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    guard sentence.followsQuestion(in: text) else { return false }
    var index = next.word.lowerBound
    while index < sentence.end, index - next.word.lowerBound < 16,
      Bytes.isDigit(text[index]) || text[index] == Bytes.comma || text[index] == Bytes.dot
    {
      index += 1
    }
    guard index < sentence.end, Bytes.isSpace(text[index]), Bytes.isDigit(text[index - 1]) else {
      return false
    }
    index = Bytes.skipSpaces(from: index, to: sentence.end, in: text)
    let counted = Bytes.word(from: index, to: sentence.end, in: text)
    guard !counted.isEmpty, Bytes.isLower(text[counted.lowerBound]) else { return false }
    return traits(of: counted, text).isDisjoint(with: [.opener, .unfinished, .finite, .preposition])
  }

  /// "you and I. Did" and "9 km/h. Radar" end a sentence, "Albert I. Jones" does not.
  private func endsAtInitial(
    _ token: Token, _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isBracketed else { return false }
    let letter = text[token.word.lowerBound]
    // "c/o. Smith" is no unit.
    if token.followsSlash, letter != UInt8(ascii: "o") { return true }
    if Bytes.isUpper(letter) {
      let previous = token.previousWord(in: text)
      let isRoman = letter == UInt8(ascii: "I")
      // "World War I. Britain", but "Part I. Britain" is a heading, and "you or I" a pronoun.
      let isLabel =
        !isRoman
        || (!previous.isEmpty && Bytes.isUpper(text[previous.lowerBound])
          && previous.lowerBound > sentence.start)
      if isLabel, traits(of: previous, text).contains(.reference) {
        // "see Tab A. Kissinger …", but "Gerald and J. Smith".
        let isName = Bytes.isLower(text[previous.lowerBound]) && previous.count <= 4
        if !isName { return true }
      }
      // "King George V. Britain".
      if isRoman || letter == UInt8(ascii: "V") || letter == UInt8(ascii: "X"),
        !previous.isEmpty, Bytes.isUpper(text[previous.lowerBound]),
        Clauses(words: words, start: sentence.start, end: sentence.end)
          .isRegnal(before: previous.lowerBound, text)
      {
        return true
      }
    } else if letter == UInt8(ascii: "v") || letter == UInt8(ascii: "p")
      || letter == UInt8(ascii: "c")
    {
      return false
    }
    return next.word.count > 1 && opens(next, text)
  }

  /// "the U.S. The" ends a sentence, "the U.S. Army" does not.
  private func endsAtAcronym(
    _ token: Token, _ sentence: Candidate, _ next: Beginning, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isBracketed, !sentence.isHeading else { return false }
    if opens(next, text) { return true }
    return token.word == token.full && !next.isQuoted
      && Clauses(words: words, start: sentence.start, end: sentence.end)
        .end(with: token.word, before: next.word, text)
  }

  /// Whether the next word is one that has a capital only where a sentence begins.
  private func opens(_ next: Beginning, _ text: Span<UInt8>) -> Bool {
    // Not "A." or "In-N-Out", but "It's".
    if next.word.upperBound < text.count {
      let after = text[next.word.upperBound]
      if after == Bytes.dot || after == Bytes.hyphen { return false }
    }
    let traits = traits(of: next.word, text)
    if next.word.count > 1, Bytes.isUpper(text[next.word.lowerBound + 1]) {
      return traits.contains(.firmOpener)
    }
    return traits.contains(.opener)
  }

  /// "end.Next": a space was lost, unless it is an address, an initial or an abbreviation.
  private func isGlued(_ run: Terminator, _ sentence: Candidate, _ text: Span<UInt8>) -> Bool {
    guard run.kind != .ellipsis, Bytes.isUpper(text[run.end]) else { return false }
    let word = Token(before: run.start, from: sentence.start, in: text).full
    guard word.count > 1,
      word.allSatisfy({ Bytes.isLetter(text[$0]) || text[$0] == Bytes.apostrophe }),
      word.dropFirst().allSatisfy({ !Bytes.isUpper(text[$0]) }),
      traits(of: word, text).isDisjoint(with: .abbreviation)
    else { return false }
    let next = Bytes.word(from: run.end, to: sentence.end, in: text)
    // "Example.Com", "node.Js" are names.
    let isOpener = traits(of: next, text).contains(.opener)
    guard isOpener || (Bytes.isLower(text[word.lowerBound]) && next.count > 3),
      next.dropFirst().allSatisfy({ Bytes.isLower(text[$0]) })
    else { return false }
    let index = next.upperBound
    guard index < sentence.end else { return false }
    return Bytes.isSpace(text[index]) || text[index] == Bytes.comma
      || text[index] == Bytes.apostrophe
  }

  /// "asked" within a few names after a quotation: '"Why?" President Barzani asked.'
  private func isSpeech(
    _ next: Beginning, _ sentence: Candidate, _ text: Span<UInt8>
  ) -> Bool {
    guard next.kind == .upper, !next.isQuoted, !next.isBracketed, !opens(next, text) else {
      return false
    }
    var index = next.word.lowerBound
    for _ in 0..<5 {
      let word = Bytes.word(from: index, to: sentence.end, in: text)
      guard !word.isEmpty else { return false }
      if Bytes.isLower(text[word.lowerBound]) { return traits(of: word, text).contains(.speech) }
      index = word.upperBound
      // "al-Sadr", "Gen. Smith".
      while index < sentence.end, index - word.upperBound < 32, !Bytes.isSpace(text[index]) {
        index += 1
      }
      index = Bytes.skipSpaces(from: index, to: sentence.end, in: text)
    }
    return false
  }

  /// Whether an ordinary lower-case word of some length stands before the dot.
  private func isWord(
    before run: Terminator, _ sentence: Candidate, _ text: Span<UInt8>
  ) -> Bool {
    let word = Token(before: run.start, from: sentence.start, in: text).word
    return word.count > 3 && word.allSatisfy { Bytes.isLower(text[$0]) }
      && traits(of: word, text).isDisjoint(with: .abbreviation)
  }

  /// The traits of a word, without those that it has only with a capital.
  private func traits(of word: Range<Int>, _ text: Span<UInt8>) -> WordTraits {
    let traits = words[text, word]
    guard traits.contains(.capitalized), Bytes.isLower(text[word.lowerBound]) else {
      return traits
    }
    // A lower-case "no." still announces a number.
    let isNumber = traits.contains(.numbered) && word.count == 2
    return isNumber ? traits : traits.subtracting(.abbreviation)
  }
}
