/// The terms of a lexicon that are several words, as a tree by word.
struct TonePhrases: Sendable {
  private var edges = EdgeTable()
  /// By node, the root first: the number of the phrase that ends there, 0 for none.
  private var numbers: [Int32] = [0]

  var isEmpty: Bool { numbers.count == 1 }

  /// Adds a phrase.
  ///
  /// - Parameters:
  ///   - words: The numbers of its words.
  ///   - number: Its own, from 1.
  mutating func insert(_ words: [Int32], number: Int32) {
    var node: Int32 = 0
    for word in words {
      var next = edges.node(from: node, by: word)
      if next == 0 {
        next = Int32(numbers.count)
        numbers.append(0)
        edges.insert(next, from: node, by: word)
      }
      node = next
    }
    numbers[Int(node)] = number
  }

  /// The node that a word leads to, 0 where it leads nowhere.
  func node(from node: Int32, by word: Int32) -> Int32 {
    word == 0 ? 0 : edges.node(from: node, by: word)
  }

  /// The number of the phrase that ends at a node, 0 for none.
  func phrase(endingAt node: Int32) -> Int32 { numbers[Int(node)] }
}

/// A phrase in a text.
struct PhraseMatch {
  var places: ClosedRange<Int>
  /// The indices of its tokens that are no ordinary words.
  var known: Range<Int>
  /// Where it ends, in bytes of the text.
  var end: Int
  /// The lexeme behind it.
  var nextLexeme: Int
  /// Index into the words of the vocabulary.
  var word: Int32
}

extension ToneVocabulary {
  /// Makes each phrase of a text one token: the longest of those that begin first.
  ///
  /// Between the words of a phrase stands white space alone; ahead of the first and behind the last
  /// there may be punctuation. A phrase lies within one sentence, or outside of all.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - lexemes: Of the text or a part of it.
  ///   - sentences: Ascending and disjoint, in bytes.
  ///   - tokens: Those of the lexemes.
  ///   - small: Any.
  /// - Complexity: O(tokens × words of the longest phrase); without phrases, O(1).
  func joinPhrases(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], sentences: [Range<Int>],
    in tokens: inout ToneTokens, small: inout [UInt8]
  ) {
    guard !tokens.openers.isEmpty else { return }
    var matches: [PhraseMatch] = []
    var free = 0
    var sentence = 0
    for index in tokens.openers {
      guard index >= free else { continue }
      let start = Int(tokens.known[index].start)
      while sentence < sentences.count, sentences[sentence].upperBound <= start { sentence += 1 }
      var limit = text.count
      if sentence < sentences.count {
        let next = sentences[sentence]
        limit = start < next.lowerBound ? next.lowerBound : next.upperBound
      }
      if let match = phrase(text, lexemes.span, tokens, from: index, limit: limit, small: &small) {
        matches.append(match)
        free = match.known.upperBound
      }
    }
    if !matches.isEmpty { tokens.join(matches) }
  }

  /// The longest phrase that begins at a known token and ends by a limit in the text.
  private func phrase(
    _ text: Span<UInt8>, _ lexemes: Span<Lexeme>, _ tokens: ToneTokens, from first: Int,
    limit: Int, small: inout [UInt8]
  ) -> PhraseMatch? {
    var longest: PhraseMatch?
    var node: Int32 = 0
    let firstPlace = Int(tokens.known[first].place)
    var known = first
    for place in firstPlace..<tokens.count {
      let lexeme = tokens.lexeme(at: place)
      var range = lexemes[lexeme].range
      if known < tokens.known.count, Int(tokens.known[known].place) == place {
        guard !isPartOfRun(tokens.known.span, known) else { break }
        range = Int(tokens.known[known].start)..<Int(tokens.known[known].end)
        known += 1
      }
      guard range.upperBound <= limit else { break }
      if place > firstPlace {
        let bare = ToneLetters.withoutPunctuationBehind(text, range)
        let end = phraseNode(from: node, text, bare, small: &small)
        let phrase = phrases.phrase(endingAt: end)
        if phrase > 0 {
          longest = PhraseMatch(
            places: firstPlace...place, known: first..<known, end: range.upperBound,
            nextLexeme: lexeme + 1, word: phrase)
        }
      }
      var next = phraseNode(from: node, text, range, small: &small)
      if place == firstPlace, next == 0 {
        let bare = ToneLetters.withoutPunctuationAhead(text, range)
        next = phraseNode(from: 0, text, bare, small: &small)
      }
      guard next > 0 else { break }
      node = next
      let phrase = phrases.phrase(endingAt: node)
      if phrase > 0 {
        longest = PhraseMatch(
          places: firstPlace...place, known: first..<known, end: range.upperBound,
          nextLexeme: lexeme + 1, word: phrase)
      }
    }
    return longest
  }

  /// Whether a token shares its run of characters with another, as those around emoji do.
  private func isPartOfRun(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
    let start = tokens[index].start
    return index > 0 && tokens[index - 1].start == start
      || index + 1 < tokens.count && tokens[index + 1].start == start
  }
}

extension ToneTokens {
  /// Puts one token in the place of the tokens of each phrase.
  fileprivate mutating func join(_ matches: [PhraseMatch]) {
    let old = known
    let oldSteps = steps
    removeKnown()
    steps.removeAll()
    var next = 0
    var step = 0
    var removed = 0
    for match in matches {
      append(old[next..<match.known.lowerBound], without: removed)
      append(old[match.known], as: match, without: removed)
      next = match.known.upperBound
      while step < oldSteps.count, oldSteps[step].lexeme < match.nextLexeme {
        append(oldSteps[step], without: removed)
        step += 1
      }
      removed += match.places.count - 1
      if step == oldSteps.count || oldSteps[step].lexeme > match.nextLexeme {
        append(
          Step(lexeme: match.nextLexeme, place: match.places.upperBound + 1), without: removed)
      }
    }
    append(old[next...], without: removed)
    for step in oldSteps[step...] { append(step, without: removed) }
    count -= removed
  }

  private mutating func append(_ step: Step, without removed: Int) {
    steps.append(Step(lexeme: step.lexeme, place: step.place - removed))
  }

  private mutating func append(_ tokens: ArraySlice<ToneToken>, without removed: Int) {
    for var token in tokens {
      token.place -= UInt32(removed)
      append(token)
    }
  }

  /// Appends the token of a phrase, given those of its words that are no ordinary ones.
  private mutating func append(
    _ tokens: ArraySlice<ToneToken>, as match: PhraseMatch, without removed: Int
  ) {
    guard var joined = tokens.first else { return }
    joined.place -= UInt32(removed)
    joined.end = UInt32(match.end)
    joined.word = UInt32(match.word)
    joined.cue = .ordinary
    joined.roles = [.lexical, .scoring]
    if tokens.count == match.places.count,
      tokens.allSatisfy({ $0.roles.contains(.capitals) })
    {
      joined.roles.insert(.capitals)
    }
    for other in tokens.dropFirst() {
      joined.exclamations = min(joined.exclamations + other.exclamations, 4)
      joined.questions = min(joined.questions + other.questions, 4)
    }
    append(joined)
  }
}
