/// Finds the terms of a lexicon in texts: words, patterns with `*` and `?`, phrases of several
/// words.
///
/// Built once for a lexicon; immutable, so all threads share it. Letter case is no matter. The
/// words of a text are those of `DictionaryWords`; a phrase ends at punctuation and never reaches
/// from sentence to sentence. Of terms that overlap, both rules of quanteda are counted.
package struct DictionaryMatcher: Sendable {
  /// Buffers a thread reuses from document to document.
  package struct Scratch {
    /// Every hit of the text matched last, in order of the text, masked ones among them; the
    /// longest term wins within its category.
    package fileprivate(set) var hits: [DictionaryHit] = []
    fileprivate var lexemes: [Lexeme] = []
    fileprivate var small: [UInt8] = []
    fileprivate var atoms: [Int32] = []
    fileprivate var open: [OpenPhrase] = []
    fileprivate var nextOpen: [OpenPhrase] = []
    fileprivate var overlaps = DictionaryOverlaps()

    package init() {}
  }

  /// A phrase of which further words are to come.
  fileprivate struct OpenPhrase {
    var node: Int32
    /// Its first word.
    var word: Int
    /// Where that begins, in bytes.
    var start: Int
    var isMasked: Bool
  }

  private let terms: DictionaryTerms
  /// By category: what its hits add to.
  private let sides: [Lexicon.Side?]
  /// By category: whether its terms make a place a hit.
  private let counting: [Bool]
  private let isScored: Bool

  package init(_ lexicon: Lexicon) {
    terms = DictionaryTerms(lexicon)
    isScored = lexicon.categories.isEmpty
    let sides = isScored ? [nil] : lexicon.categories.map(\.side)
    let hasSides = sides.contains { $0 != nil }
    self.sides = sides
    counting = sides.map { !hasSides || $0 != nil }
  }

  /// Counts what stands in a text.
  ///
  /// - Parameters:
  ///   - text: Folded UTF-8, less than 4 GiB.
  ///   - whole: The part to look at, in bytes.
  ///   - sentences: Ascending disjoint parts of `whole`, in bytes.
  ///   - masked: Ascending disjoint parts of `text`, in bytes: the names of actors. A hit that
  ///     overlaps one is counted apart, and takes no word from others; the words count.
  ///   - scratch: Any; holds the hits afterwards.
  /// - Returns: Counts of the whole and of each sentence.
  /// - Complexity: O(length of `whole`), for terms of a bounded number of words.
  package func match(
    _ text: Span<UInt8>, whole: Range<Int>, sentences: [Range<Int>], masked: [Range<Int>],
    scratch: inout Scratch
  ) -> DictionaryMatches {
    precondition(whole.upperBound <= Int(UInt32.max), "a text holds less than 4 GiB")
    var lexemes: [Lexeme] = []
    swap(&lexemes, &scratch.lexemes)
    defer { swap(&lexemes, &scratch.lexemes) }
    lexemes.removeAll(keepingCapacity: true)
    Lexeme.split(text, whole, into: &lexemes)
    return match(text, lexemes, sentences: sentences, masked: masked, scratch: &scratch)
  }

  /// Counts what stands in a text whose lexemes are known; all else is as above.
  func match(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], sentences: [Range<Int>], masked: [Range<Int>],
    scratch: inout Scratch
  ) -> DictionaryMatches {
    var run = Run(sentences: sentences, masked: masked, categories: sides.count)
    scratch.hits.removeAll(keepingCapacity: true)
    for lexeme in lexemes {
      if lexeme.isPlain, readPlain(text, lexeme, &run, &scratch) { continue }
      readPieces(text, lexeme.range, &run, &scratch)
    }
    endPhrases(&run, &scratch)
    return run.matches
  }

  /// Where a run through a text is.
  private struct Run {
    let sentences: [Range<Int>]
    let masked: [Range<Int>]
    var matches = DictionaryMatches()
    /// The first sentence that ends after the last word.
    var sentence = 0
    /// Whether the last word is in it.
    var isInSentence = false
    /// The first masked range that ends after the start of the last word.
    var mask = 0

    init(sentences: [Range<Int>], masked: [Range<Int>], categories: Int) {
      self.sentences = sentences
      self.masked = masked
      matches.sentences = Array(repeating: DictionaryTally(), count: sentences.count)
      matches.categories = Array(repeating: CategoryCounts(), count: categories)
    }
  }
}

// MARK: - Words

extension DictionaryMatcher {
  /// Reads a lexeme that is one word with nothing but punctuation behind.
  ///
  /// - Returns: Whether it is that; if not, nothing is done.
  @inline(__always) private func readPlain(
    _ text: Span<UInt8>, _ lexeme: Lexeme, _ run: inout Run, _ scratch: inout Scratch
  ) -> Bool {
    let word = lexeme.word
    let end = Int(lexeme.end)
    if word.upperBound < end {
      for index in word.upperBound..<end {
        let byte = text[index]
        // The one goes on with the word, the others are words.
        if byte == UInt8(ascii: "_") || DictionaryWords.isSymbol(byte) { return false }
      }
    }
    readWord(
      text, word, at: word, hash: lexeme.hash, isASCII: true, &run, &scratch)
    if word.upperBound < end { endPhrases(&run, &scratch) }
    return true
  }

  private func readPieces(
    _ text: Span<UInt8>, _ range: Range<Int>, _ run: inout Run, _ scratch: inout Scratch
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let piece = DictionaryWords.piece(text, position..<range.upperBound)
      position = piece.range.upperBound
      switch piece.kind {
      case .punctuation: endPhrases(&run, &scratch)
      case .space: break
      case .word: readPiece(text, piece.range, &run, &scratch)
      }
    }
  }

  private func readPiece(
    _ text: Span<UInt8>, _ word: Range<Int>, _ run: inout Run, _ scratch: inout Scratch
  ) {
    var hash = WordHash()
    var isASCII = true
    for index in word {
      let byte = text[index]
      if byte >= 0x80 { isASCII = false }
      hash.add(Words.lowercased(byte))
    }
    guard !isASCII else {
      readWord(text, word, at: word, hash: hash.value, isASCII: true, &run, &scratch)
      return
    }
    var small: [UInt8] = []
    swap(&small, &scratch.small)
    defer { swap(&small, &scratch.small) }
    small.removeAll(keepingCapacity: true)
    DictionaryWords.appendLowercased(text, word, to: &small)
    hash = WordHash()
    for byte in small { hash.add(byte) }
    readWord(
      small.span, 0..<small.count, at: word, hash: hash.value, isASCII: false, &run, &scratch)
  }

  /// Looks a word up, which stands at `range` of the text that is matched and, in lower case or
  /// ASCII, at `word` of `text`; goes on with open phrases.
  @inline(__always) private func readWord(
    _ text: Span<UInt8>, _ word: Range<Int>, at range: Range<Int>, hash: UInt64, isASCII: Bool,
    _ run: inout Run, _ scratch: inout Scratch
  ) {
    enterSentence(of: range, &run, &scratch)
    let number = run.matches.whole.words
    run.matches.whole.words += 1
    if run.isInSentence { run.matches.sentences[run.sentence].words += 1 }
    terms.find(text, word, hash: hash, isASCII: isASCII, into: &scratch.atoms)
    guard !(scratch.atoms.isEmpty && scratch.open.isEmpty) else { return }
    follow(range, number: number, &run, &scratch)
  }

  /// Moves to the sentence that a word begins in.
  @inline(__always) private func enterSentence(
    of word: Range<Int>, _ run: inout Run, _ scratch: inout Scratch
  ) {
    let before = (run.sentence, run.isInSentence)
    while run.sentence < run.sentences.count,
      run.sentences[run.sentence].upperBound <= word.lowerBound
    {
      run.sentence += 1
    }
    let isIn =
      run.sentence < run.sentences.count
      && run.sentences[run.sentence].lowerBound <= word.lowerBound
    guard before != (run.sentence, isIn) else { return }
    let after = run.sentence
    run.sentence = before.0
    endPhrases(&run, &scratch)
    run.sentence = after
    run.isInSentence = isIn
  }

  /// Makes candidates of the terms that end with a word.
  private func follow(
    _ range: Range<Int>, number: Int, _ run: inout Run, _ scratch: inout Scratch
  ) {
    while run.mask < run.masked.count, run.masked[run.mask].upperBound <= range.lowerBound {
      run.mask += 1
    }
    let isMasked =
      run.mask < run.masked.count && run.masked[run.mask].lowerBound < range.upperBound
    if scratch.open.isEmpty, scratch.overlaps.isEmpty, scratch.atoms.count == 1 {
      // Most hits are a word that nothing can overlap with.
      let node = terms.first(scratch.atoms[0])
      guard node > 0 else { return }
      guard terms.nodes[Int(node)].hasChildren else {
        let candidate = DictionaryOverlaps.Candidate(
          words: number..<number + 1, range: range, node: node, isMasked: isMasked)
        countAlone(candidate, &run, &scratch)
        return
      }
    }
    scratch.nextOpen.removeAll(keepingCapacity: true)
    for index in scratch.open.indices {
      var phrase = scratch.open[index]
      phrase.isMasked = phrase.isMasked || isMasked
      for place in scratch.atoms.indices {
        guard let node = terms.next(phrase.node, scratch.atoms[place]) else { continue }
        var longer = phrase
        longer.node = node
        reach(longer, range, number, &scratch)
      }
    }
    for place in scratch.atoms.indices {
      let node = terms.first(scratch.atoms[place])
      guard node > 0 else { continue }
      reach(
        OpenPhrase(node: node, word: number, start: range.lowerBound, isMasked: isMasked),
        range, number, &scratch)
    }
    swap(&scratch.open, &scratch.nextOpen)
    if scratch.open.isEmpty { count(&run, &scratch) }
  }

  /// Makes a candidate of a phrase that may end with a word, and keeps it where it may go on.
  private func reach(
    _ phrase: OpenPhrase, _ word: Range<Int>, _ number: Int, _ scratch: inout Scratch
  ) {
    let node = terms.nodes[Int(phrase.node)]
    if node.hasChildren { scratch.nextOpen.append(phrase) }
    guard !node.entries.isEmpty else { return }
    scratch.overlaps.append(
      DictionaryOverlaps.Candidate(
        words: phrase.word..<number + 1, range: phrase.start..<word.upperBound,
        node: phrase.node, isMasked: phrase.isMasked))
  }

  @inline(__always) private func endPhrases(_ run: inout Run, _ scratch: inout Scratch) {
    guard !(scratch.open.isEmpty && scratch.overlaps.isEmpty) else { return }
    scratch.open.removeAll(keepingCapacity: true)
    count(&run, &scratch)
  }
}

// MARK: - Counts

extension DictionaryMatcher {
  /// Counts the candidates, which no later one can overlap.
  private func count(_ run: inout Run, _ scratch: inout Scratch) {
    guard !scratch.overlaps.isEmpty else { return }
    let first = scratch.hits.count
    guard scratch.overlaps.candidates.count > 1 else {
      countAlone(scratch.overlaps.candidates[0], &run, &scratch)
      scratch.overlaps.removeAll()
      return
    }
    var hits: [DictionaryHit] = []
    swap(&hits, &scratch.hits)
    for masked in [false, true] {
      scratch.overlaps.forEach(
        masked: masked, acrossCategories: false, terms: terms, counting: counting
      ) { add($0, $1, isFirst: $2, to: &run, &hits) }
    }
    scratch.overlaps.forEach(
      masked: false, acrossCategories: true, terms: terms, counting: counting
    ) { addByLongest($1, isFirst: $2, to: &run) }
    swap(&hits, &scratch.hits)
    scratch.hits[first...].sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.category)
        < ($1.range.lowerBound, $1.range.upperBound, $1.category)
    }
    scratch.overlaps.removeAll()
  }

  private func countAlone(
    _ candidate: DictionaryOverlaps.Candidate, _ run: inout Run, _ scratch: inout Scratch
  ) {
    var isHit = false
    for index in terms.nodes[Int(candidate.node)].entries {
      let entry = terms.entries[Int(index)]
      let isFirst = counting[Int(entry.category)] && !isHit
      add(candidate, entry, isFirst: isFirst, to: &run, &scratch.hits)
      if !candidate.isMasked { addByLongest(entry, isFirst: isFirst, to: &run) }
      isHit = isHit || isFirst
    }
  }

  private func add(
    _ candidate: DictionaryOverlaps.Candidate, _ entry: DictionaryTerms.Entry, isFirst: Bool,
    to run: inout Run, _ hits: inout [DictionaryHit]
  ) {
    hits.append(
      DictionaryHit(
        range: candidate.range, term: Int(entry.term), category: Int(entry.category),
        isMasked: candidate.isMasked))
    guard !candidate.isMasked else {
      add(entry, isFirst: isFirst, to: &run.matches.masked)
      return
    }
    add(entry, isFirst: isFirst, to: &run.matches.whole.byCategory)
    if run.isInSentence {
      add(entry, isFirst: isFirst, to: &run.matches.sentences[run.sentence].byCategory)
    }
    run.matches.categories[Int(entry.category)].hits += 1
    run.matches.categories[Int(entry.category)].weight += entry.valence
  }

  private func addByLongest(
    _ entry: DictionaryTerms.Entry, isFirst: Bool, to run: inout Run
  ) {
    add(entry, isFirst: isFirst, to: &run.matches.whole.byLongest)
    if run.isInSentence {
      add(entry, isFirst: isFirst, to: &run.matches.sentences[run.sentence].byLongest)
    }
    run.matches.categories[Int(entry.category)].hitsByLongest += 1
    run.matches.categories[Int(entry.category)].weightByLongest += entry.valence
  }

  @inline(__always) private func add(
    _ entry: DictionaryTerms.Entry, isFirst: Bool, to counts: inout DictionaryCounts
  ) {
    if isFirst { counts.hits += 1 }
    if isScored {
      counts.valence += entry.valence
      if entry.valence > 0 { counts.positive += 1 }
      if entry.valence < 0 { counts.negative += 1 }
      return
    }
    switch sides[Int(entry.category)] {
    case .positive:
      counts.positive += 1
      counts.valence += entry.valence
    case .negative:
      counts.negative += 1
      counts.valence -= entry.valence
    case .negatedPositive: counts.negatedPositive += 1
    case .negatedNegative: counts.negatedNegative += 1
    case nil: break
    }
  }
}
