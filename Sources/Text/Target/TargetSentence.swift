/// A sentence read for the tone toward those it names: words, clauses and what judges.
///
/// It is a buffer as well: a thread reuses one from sentence to sentence.
package struct TargetSentence: Sendable {
  /// A word, or a mark of punctuation.
  struct Word: Sendable {
    private var first: UInt32
    private var limit: UInt32
    var traits: TargetTraits
    /// What the lexicon gives it, in points; 0 for nothing.
    var valence = 0.0
    /// Index into the entries of `RelationWords`; 0 for none.
    var entry: Int32

    @inline(__always) init(
      start: Int, end: Int, entry: Int32 = 0, traits: TargetTraits = []
    ) {
      first = UInt32(truncatingIfNeeded: start)
      limit = UInt32(truncatingIfNeeded: end)
      self.entry = entry
      self.traits = traits
    }

    /// Bytes of the text, which holds less than 4 GiB.
    var start: Int { Int(first) }
    var end: Int { Int(limit) }

    /// Whether it may count toward a tone.
    var judges: Bool { valence != 0 || !traits.isDisjoint(with: [.judging, .against]) }
    /// Names someone, or stands for a name.
    var refers: Bool { !traits.isDisjoint(with: [.name, .pronoun]) }
  }

  /// In order of the text.
  var words: [Word] = []
  /// Where the actor in question is named.
  var frames: [TargetFrame] = []
  /// Whether any of the words may judge.
  private(set) var judges = false
  /// From the first to the last of those.
  private(set) var judging = 0..<0
  /// The first of the words that name someone or stand for a name; their number if none does.
  private(set) var named = 0
  private var summary = Summary()
  /// What one glance says of the words of the lexemes.
  private var glances: [Int32] = []
  private let relations = RelationWords.english

  /// What the words show, all taken together.
  private struct Summary {
    /// Those of their entries.
    var traits: TargetTraits = []
    /// How many of the words are marks of punctuation.
    var marks = 0
    /// How many begin with a capital.
    var capitals = 0
  }

  package init() {}

  /// Reads a sentence in place of the one before.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - sentence: In bytes of the text.
  ///   - names: Names in the sentence, ascending; in bytes of the text. Words with capitals pass for
  ///     names as well.
  ///   - hits: Of a lexicon, ascending.
  /// - Complexity: O(length of the sentence).
  package mutating func read(
    _ text: Span<UInt8>, _ sentence: Range<Int>, names: [Range<Int>], hits: [TargetTone.Hit]
  ) {
    var lexemes: [Lexeme] = []
    Lexeme.split(text, sentence, into: &lexemes)
    read(text, sentence, lexemes: lexemes.span, names: names, hits: hits)
  }

  /// The same where the lexemes of the sentence are known. The first may begin ahead of it, where
  /// there is one that it cuts.
  mutating func read(
    _ text: Span<UInt8>, _ sentence: Range<Int>, lexemes: Span<Lexeme>, names: [Range<Int>],
    hits: [TargetTone.Hit]
  ) {
    words.removeAll(keepingCapacity: true)
    summary = Summary()
    split(text, sentence, lexemes)
    judges = !summary.traits.isDisjoint(with: [.judging, .against])
    take(hits)
    if summary.traits.contains(.opensPhrase) { joinPhrases() }
    // Without a word that judges there is no tone.
    guard judges else { return }
    markNames(names)
    markClauses()
  }

  /// Whether the word before a place has one of some traits.
  func follows(_ traits: TargetTraits, at index: Int) -> Bool {
    index > 0 && !words[index - 1].traits.isDisjoint(with: traits)
  }

  func entry(at index: Int) -> RelationWords.Entry {
    relations.entries[Int(words[index].entry)]
  }
}

// MARK: - Words

extension TargetSentence {
  private mutating func split(
    _ text: Span<UInt8>, _ sentence: Range<Int>, _ lexemes: Span<Lexeme>
  ) {
    relations.glance(at: lexemes, into: &glances)
    var position = sentence.lowerBound
    var next = 0
    while next < lexemes.count {
      let lexeme = lexemes[next]
      // A sentence may begin within a lexeme.
      guard lexeme.isPlain, Int(lexeme.start) >= position else {
        next += 1
        continue
      }
      split(text, position..<Int(lexeme.start))
      next = Self.append(
        lexemes, from: next, text, relations, glances, to: &words, &summary)
      position = Int(lexemes[next - 1].end)
    }
    split(text, position..<sentence.upperBound)
  }

  /// Appends the words of plain lexemes and the marks behind them, as far as there is one such
  /// lexeme behind the other and nothing but a space between them: so most are.
  ///
  /// - Parameters:
  ///   - lexemes: Of a sentence.
  ///   - first: The first to append, which is plain.
  ///   - text: Folded.
  ///   - relations: The relation words.
  ///   - glances: What one glance at them says of the words of the lexemes.
  ///   - words: Where they go.
  ///   - summary: Takes what they show.
  /// - Returns: The index of the next lexeme.
  private static func append(
    _ lexemes: Span<Lexeme>, from first: Int, _ text: Span<UInt8>,
    _ relations: RelationWords, _ glances: [Int32], to words: inout [Word],
    _ summary: inout Summary
  ) -> Int {
    var next = first
    var own = summary
    let traits = relations.traits
    let glances = glances.span
    // Room for most sentences, and for the first lexeme however many marks are behind it.
    let marks = Int(lexemes[first].end - lexemes[first].wordEnd)
    words.append(addingCapacity: 2 * (lexemes.count - first) + marks) { room in
      while next < lexemes.count {
        let lexeme = lexemes[next]
        let start = Int(lexeme.start)
        let marks = Int(lexeme.end &- lexeme.wordEnd)
        guard lexeme.isPlain, room.freeCapacity > marks,
          next == first
            || start == Int(lexemes[next - 1].end) + 1 && text[start - 1] == UInt8(ascii: " ")
        else { break }
        let glance = glances[next]
        let entry = glance < 0 ? relations.entry(text, of: lexeme) : glance
        let shown = traits[Int(entry)]
        own.traits.formUnion(shown)
        // Which words have a capital cannot be guessed: no branch.
        let isCapital = Bytes.isUpper(text[start])
        own.capitals &+= isCapital ? 1 : 0
        room.append(
          Word(
            start: start, end: Int(lexeme.wordEnd), entry: entry,
            traits: shown.union(isCapital ? .capital : [])))
        if marks > 0 {
          for position in Int(lexeme.wordEnd)..<Int(lexeme.end) {
            room.append(mark(text, position))
          }
          own.marks &+= marks
        }
        next += 1
      }
    }
    summary = own
    return next
  }

  private static func mark(_ text: Span<UInt8>, _ position: Int) -> Word {
    Word(start: position, end: position + 1, traits: traits(ofMark: text[position]))
  }

  /// Appends the words and marks of what is no plain lexeme, byte by byte.
  @inline(never) private mutating func split(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      if Bytes.isSpace(text[position]) {
        position += 1
      } else {
        position = appendNext(text, position..<range.upperBound)
      }
    }
  }

  /// Appends the word or mark that a range begins with, and returns where it ends.
  private mutating func appendNext(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard Bytes.isWord(text[range.lowerBound]) else {
      words.append(Self.mark(text, range.lowerBound))
      summary.marks += 1
      return range.lowerBound + 1
    }
    let end = endOfWord(text, range)
    let word = word(text, range.lowerBound..<end)
    if word.traits.contains(.capital) { summary.capitals += 1 }
    summary.traits.formUnion(word.traits)
    words.append(word)
    return end
  }

  private func word(_ text: Span<UInt8>, _ range: Range<Int>) -> Word {
    var word = Word(start: range.lowerBound, end: range.upperBound)
    var stem = range
    var own = TargetTraits()
    if hasCapital(text, range) { own.insert(.capital) }
    if range.count > 2, text[range.upperBound - 2] == Bytes.apostrophe {
      switch text[range.upperBound - 1] | 0x20 {
      case UInt8(ascii: "s"):
        stem = range.lowerBound..<range.upperBound - 2
        own.insert(.possessive)
      // "n't" negates.
      case UInt8(ascii: "t") where text[range.upperBound - 3] | 0x20 == UInt8(ascii: "n"):
        own.insert(.negator)
        // "isn't" is a form of "be" like "is"; "can't" and "won't" are found by no stem.
        stem = range.lowerBound..<range.upperBound - 3
      default: break
      }
    }
    word.entry = relations.entry(text, stem)
    word.traits = relations.traits[Int(word.entry)].union(own)
    // "he's" and "who's" hold "is" or "has".
    if own.contains(.possessive), !word.traits.isDisjoint(with: [.pronoun, .relative]) {
      word.traits.insert(.be)
    }
    return word
  }

  /// Gives each hit to the first word in its range.
  private mutating func take(_ hits: [TargetTone.Hit]) {
    var index = 0
    for hit in hits {
      while index < words.count,
        words[index].end <= hit.range.lowerBound || words[index].traits.contains(.mark)
      {
        index += 1
      }
      guard index < words.count else { break }
      guard words[index].start < hit.range.upperBound,
        !words[index].traits.contains(.topic)
      else { continue }
      words[index].valence = hit.valence
      if hit.valence != 0 { judges = true }
    }
  }

  /// Makes "under fire" and "fell short" one cue, at their first word.
  private mutating func joinPhrases() {
    for index in words.indices.dropLast() where words[index].traits.contains(.opensPhrase) {
      guard let phrase = relations.phrase(words[index].entry, words[index + 1].entry) else {
        continue
      }
      words[index].entry = phrase
      words[index].traits.formUnion(relations.traits[Int(phrase)])
      words[index + 1].entry = 0
      words[index + 1].valence = 0
      words[index + 1].traits.remove(.judging)
      judges = true
    }
  }
}

// MARK: - Names and clauses

extension TargetSentence {
  private mutating func markNames(_ names: [Range<Int>]) {
    // Where most words have capitals, these tell nothing.
    let count = words.count - summary.marks
    let isHeadline = count >= 4 && summary.capitals * 10 > count * 6
    for index in words.indices
    where words[index].traits.contains(.capital) && isName(index, inHeadline: isHeadline) {
      words[index].traits.insert(.name)
    }
    var index = 0
    for name in names {
      while index < words.count, words[index].end <= name.lowerBound { index += 1 }
      while index < words.count, words[index].start < name.upperBound {
        if !words[index].traits.contains(.mark) { words[index].traits.insert(.name) }
        index += 1
      }
    }
  }

  /// Whether the capital of the word at a place is that of a name.
  private func isName(_ index: Int, inHeadline isHeadline: Bool) -> Bool {
    let word = words[index]
    let judges = word.traits.contains(.judging)
    let isPlain = word.traits.isDisjoint(with: [.function, .saying])
    guard index > 0, !follows([.quote, .dot, .colon], at: index) else {
      // The first word has a capital anyway.
      guard isPlain, !judges, word.end - word.start > 1, index + 1 < words.count else {
        return false
      }
      let next = words[index + 1]
      if next.traits.contains(.capital) { return !next.traits.contains(.pronoun) }
      let isVerb =
        !next.traits.isDisjoint(with: [.auxiliary, .saying, .participle])
        || entry(at: index + 1).verb != nil
      return isVerb && word.valence == 0
    }
    if isHeadline, judges || word.valence != 0 || !isPlain { return false }
    return word.end - word.start > 1 || !word.traits.contains(.pronoun)
  }

  /// Marks where clauses with a subject of their own may begin, and finds what judges.
  private mutating func markClauses() {
    var isNamedSinceBoundary = false
    var boundaries = 0
    // "While ...," and "With ...," divide the sentence at their first comma.
    let opening: TargetTraits = words.first?.traits ?? []
    let opensWithClause = !opening.isDisjoint(with: [.conjunction, .opener])
    var firstJudging = words.count
    var endJudging = 0
    named = words.count
    let telling: TargetTraits = [
      .judging, .against, .semicolon, .conjunction, .dash, .comma, .name, .pronoun,
    ]
    for index in words.indices {
      let word = words[index]
      // Most words change nothing.
      guard word.valence != 0 || !word.traits.isDisjoint(with: telling) else { continue }
      if word.judges {
        firstJudging = min(firstJudging, index)
        endJudging = index + 1
      }
      if let boundary = boundary(
        at: index, behindClause: opensWithClause && boundaries <= 1 ? opening : nil)
      {
        boundaries += 1
        words[index].traits.formUnion(boundary)
        if isNamedSinceBoundary { words[index].traits.insert(.endsNamed) }
        isNamedSinceBoundary = false
      }
      if word.refers {
        named = min(named, index)
        isNamedSinceBoundary = true
      }
    }
    judging = min(firstJudging, endJudging)..<endJudging
  }

  /// The traits of a place where a clause may begin; `nil` for any other. The opening is that of the
  /// sentence, if the clause that it begins with may end there.
  @inline(__always) private func boundary(
    at index: Int, behindClause opening: TargetTraits?
  ) -> TargetTraits? {
    let traits = words[index].traits
    guard !traits.isDisjoint(with: [.semicolon, .conjunction, .dash, .comma]) else { return nil }
    if traits.contains(.semicolon) { return [.boundary, .contrast] }
    guard traits.isDisjoint(with: [.conjunction, .dash]) else { return .boundary }
    if let opening, canBeSubject(index + 1) {
      return opening.intersection(.contrast).union(.boundary)
    }
    let isJoined = index + 1 < words.count && words[index + 1].traits.contains(.coordinator)
    return isJoined && canBeSubject(index + 2) ? .boundary : nil
  }

  private func canBeSubject(_ index: Int) -> Bool {
    index < words.count
      && !words[index].traits.isDisjoint(with: [.name, .pronoun, .determiner])
  }
}
