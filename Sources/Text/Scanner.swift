/// Finds everything in one document: folding, paragraphs, sentences, words, mentions, tone.
///
/// Built once for a gazetteer and a lexicon; immutable, so all threads share it.
package struct Scanner: Sendable {
  /// Buffers that a thread reuses from document to document.
  package struct Scratch {
    fileprivate var folded = FoldedText()
    fileprivate var paragraphs: [Range<Int>] = []
    fileprivate var sentences: [Range<Int>] = []
    fileprivate var lexemes: [Lexeme] = []
    fileprivate var runs: [PhraseMatcher.Run] = []
    fileprivate var names: [PhraseMatcher.Match] = []
    fileprivate var roles: [PhraseMatcher.Match] = []
    fileprivate var tone = ToneScorer.Scratch()

    package init() {}
  }

  private let aliases: [Gazetteer.Alias]
  /// One tree for names and roles, so that a word is looked up once; roles are found in a second
  /// walk, since they overlap the names within them (*Iraqi* in *Iraqi prime minister*).
  private let matcher: PhraseMatcher
  private let hasRoles: Bool
  private let splitter = SentenceSplitter()
  private let scorer: ToneScorer

  package init(gazetteer: Gazetteer, lexicon: Lexicon) {
    aliases = gazetteer.aliases
    matcher = PhraseMatcher(gazetteer.aliases)
    hasRoles = gazetteer.aliases.contains { $0.level == .role }
    scorer = ToneScorer(lexicon: lexicon)
  }

  /// Annotates one document.
  ///
  /// - Parameters:
  ///   - document: Its date decides who holds a role; a document without one has only roles
  ///     without dates.
  ///   - scratch: The thread's own.
  /// - Returns: Ranges of `document.bytes` and whole numbers.
  /// - Complexity: O(length of the text), on average.
  package func scan(_ document: Document, scratch: inout Scratch) -> Annotations {
    var annotations = Annotations()
    var folded = FoldedText()
    swap(&folded, &scratch.folded)
    defer { swap(&folded, &scratch.folded) }
    folded.fold(document.bytes, range: document.text)
    let text = folded.bytes.span

    scratch.paragraphs.removeAll(keepingCapacity: true)
    Paragraphs.find(in: text, range: 0..<text.count, into: &scratch.paragraphs)
    scratch.lexemes.removeAll(keepingCapacity: true)
    Lexeme.split(text, 0..<text.count, into: &scratch.lexemes)
    var lexeme = 0
    scratch.sentences.removeAll(keepingCapacity: true)
    scratch.names.removeAll(keepingCapacity: true)
    scratch.roles.removeAll(keepingCapacity: true)
    annotations.paragraphs.reserveCapacity(scratch.paragraphs.count)
    for paragraph in scratch.paragraphs {
      annotations.paragraphs.append(
        Paragraph(range: folded.original(paragraph, in: document.bytes), zone: .body))
      splitter.split(text, paragraph: paragraph, into: &scratch.sentences)
      scratch.runs.removeAll(keepingCapacity: true)
      while lexeme < scratch.lexemes.count,
        scratch.lexemes[lexeme].start < UInt32(paragraph.upperBound)
      {
        annotations.words += readWords(text, of: scratch.lexemes[lexeme], into: &scratch.runs)
        lexeme += 1
      }
      findNames(text, paragraph: paragraph, date: document.metadata.date, &scratch)
    }
    joinSentencesWithinNames(&scratch)

    let scores = scorer.score(
      text, scratch.lexemes, sentences: scratch.sentences,
      masked: scratch.names.compactMap { aliases[$0.alias].entry == nil ? nil : $0.range },
      scratch: &scratch.tone)
    annotations.tone = scores.whole
    annotations.hitsInNames = scores.hitsMasked
    var paragraph = 0
    annotations.sentences.reserveCapacity(scratch.sentences.count)
    for (range, tone) in zip(scratch.sentences, scores.sentences) {
      while scratch.paragraphs[paragraph].upperBound <= range.lowerBound { paragraph += 1 }
      annotations.sentences.append(
        Sentence(
          range: folded.original(range, in: document.bytes), paragraph: paragraph, tone: tone))
    }
    placeMentions(folded, document, scratch, in: &annotations)
    return annotations
  }

  /// Counts the words of a lexeme and notes the runs that stand in aliases.
  @inline(__always) private func readWords(
    _ text: Span<UInt8>, of lexeme: Lexeme, into runs: inout [PhraseMatcher.Run]
  ) -> Int {
    guard lexeme.isPlain else { return readWords(text, lexeme.range, into: &runs) }
    let word = matcher.vocabulary.number(
      of: text, range: lexeme.word, hash: lexeme.hash, isASCII: true)
    if word != 0 { runs.append(PhraseMatcher.Run(start: Int(lexeme.start), word: word)) }
    return 1
  }

  /// The same for any bytes between white space.
  private func readWords(
    _ text: Span<UInt8>, _ range: Range<Int>, into runs: inout [PhraseMatcher.Run]
  ) -> Int {
    let end = range.upperBound
    var words = 0
    var position = range.lowerBound
    var previousEnd = -2
    while position < end {
      var byte = text[position]
      var folded = Words.folding[Int(byte)]
      if folded == Words.other {
        position += 1
        continue
      }
      let start = position
      var hash = WordHash()
      repeat {
        if folded == Words.beyond {
          let scalar = Words.scalar(in: text, at: position, end: end)
          guard scalar.isWord else { break }
          add(text, position..<position + scalar.length, to: &hash)
          position += scalar.length
        } else {
          hash.add(folded)
          position += 1
        }
        guard position < end else { break }
        byte = text[position]
        folded = Words.folding[Int(byte)]
      } while folded != Words.other
      guard position > start else {
        position += Words.scalar(in: text, at: position, end: end).length
        continue
      }
      if previousEnd != start - 1 || !Self.joins(text, at: previousEnd) { words += 1 }
      previousEnd = position
      let word = matcher.vocabulary.number(
        of: text, range: start..<position, hash: hash.value, isASCII: false)
      if word != 0 { runs.append(PhraseMatcher.Run(start: start, word: word)) }
    }
    return words
  }

  /// Whether the one byte between two runs makes them one word (UAX #29, WB6–WB13b).
  private static func joins(_ text: Span<UInt8>, at position: Int) -> Bool {
    let left = text[position - 1]
    let right = text[position + 1]
    let digits = Words.isDigit(left) && Words.isDigit(right)
    let letters = !Words.isDigit(left) && !Words.isDigit(right)
    switch text[position] {
    case UInt8(ascii: "'"), UInt8(ascii: "."): return digits || letters
    case UInt8(ascii: ":"): return letters
    case UInt8(ascii: ","), UInt8(ascii: ";"): return digits
    case UInt8(ascii: "_"): return true
    default: return false
    }
  }

  /// Adds a scalar beyond ASCII, in lower case.
  private func add(_ text: Span<UInt8>, _ scalar: Range<Int>, to hash: inout WordHash) {
    if scalar.count == 2 {
      let pair = Words.lowercasePairs[
        Int(text[scalar.lowerBound] & 0x1F) << 6 | Int(text[scalar.lowerBound + 1] & 0x3F)]
      if pair != 0 {
        hash.add(UInt8(pair >> 8))
        hash.add(UInt8(truncatingIfNeeded: pair))
        return
      }
    }
    for position in scalar { hash.add(text[position]) }
  }

  private func findNames(
    _ text: Span<UInt8>, paragraph: Range<Int>, date: CalendarDate?, _ scratch: inout Scratch
  ) {
    guard !scratch.runs.isEmpty else { return }
    let first = scratch.names.count
    matcher.match(
      text, paragraph: paragraph, runs: scratch.runs, layer: .names, into: &scratch.names
    ) { _ in true }
    guard hasRoles else { return }
    let firstRole = scratch.roles.count
    matcher.match(
      text, paragraph: paragraph, runs: scratch.runs, layer: .roles, into: &scratch.roles
    ) { aliases[$0].isHeld(on: date) }
    guard scratch.roles.count > firstRole else { return }
    // A role inside a longer name is part of it, and one before its holder's name is a title.
    var name = first
    var kept = firstRole
    for index in firstRole..<scratch.roles.count {
      let role = scratch.roles[index]
      while name < scratch.names.count,
        scratch.names[name].range.upperBound <= role.range.lowerBound
      {
        name += 1
      }
      var next = name
      var stands = true
      while next < scratch.names.count, scratch.names[next].range.lowerBound < role.range.upperBound
      {
        let range = scratch.names[next].range
        stands =
          stands && role.range.lowerBound <= range.lowerBound
          && range.upperBound <= role.range.upperBound && range != role.range
        next += 1
      }
      if next < scratch.names.count,
        aliases[scratch.names[next].alias].entry == aliases[role.alias].entry,
        Self.isTitle(text, gap: role.range.upperBound..<scratch.names[next].range.lowerBound)
      {
        stands = false
      }
      if stands {
        scratch.roles[kept] = role
        kept += 1
      }
    }
    scratch.roles.removeSubrange(kept...)
  }

  /// Whether what stands between a role and its holder's name makes the role a title: one
  /// character, or any white space.
  private static func isTitle(_ text: Span<UInt8>, gap: Range<Int>) -> Bool {
    gap.count <= 1
      || gap.allSatisfy { text[$0] == UInt8(ascii: " ") || (0x09...0x0D).contains(text[$0]) }
  }

  /// A name never holds the end of a sentence.
  private func joinSentencesWithinNames(_ scratch: inout Scratch) {
    var name = 0
    var kept = 0
    for index in scratch.sentences.indices {
      let sentence = scratch.sentences[index]
      while name < scratch.names.count,
        scratch.names[name].range.upperBound <= sentence.lowerBound
      {
        name += 1
      }
      if kept > 0, name < scratch.names.count,
        scratch.names[name].range.lowerBound < scratch.sentences[kept - 1].upperBound,
        scratch.names[name].range.upperBound > sentence.lowerBound
      {
        scratch.sentences[kept - 1] =
          scratch.sentences[kept - 1].lowerBound..<sentence.upperBound
      } else {
        scratch.sentences[kept] = sentence
        kept += 1
      }
    }
    scratch.sentences.removeSubrange(kept...)
  }

  /// Merges names and roles in the order of the text, each with its sentence.
  private func placeMentions(
    _ folded: FoldedText, _ document: Document, _ scratch: Scratch,
    in annotations: inout Annotations
  ) {
    var sentence = 0
    var role = 0
    func place(_ match: PhraseMatcher.Match) {
      let alias = aliases[match.alias]
      guard let actor = alias.entry else { return }
      while sentence + 1 < scratch.sentences.count,
        scratch.sentences[sentence].upperBound <= match.range.lowerBound
      {
        sentence += 1
      }
      annotations.mentions.append(
        Mention(
          range: folded.original(match.range, in: document.bytes), actor: actor,
          level: alias.level, sentence: sentence))
    }
    annotations.mentions.reserveCapacity(scratch.names.count + scratch.roles.count)
    for name in scratch.names {
      while role < scratch.roles.count,
        scratch.roles[role].range.lowerBound <= name.range.lowerBound
      {
        place(scratch.roles[role])
        role += 1
      }
      place(name)
    }
    for match in scratch.roles[role...] { place(match) }
  }
}

extension Gazetteer.Alias {
  /// Whether a role is its actor's on a day; without a day only where it has no dates.
  func isHeld(on date: CalendarDate?) -> Bool {
    guard let date else { return from == nil && to == nil }
    return (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }
}
