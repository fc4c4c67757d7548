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
  /// Places of its first and last token.
  var tokens: ClosedRange<Int>
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
  ///   - sentences: Ascending and disjoint, in bytes.
  ///   - tokens: Those of the text or a part of it.
  ///   - small: Any.
  /// - Complexity: O(tokens × words of the longest phrase); without phrases, O(1).
  func joinPhrases(
    _ text: Span<UInt8>, sentences: [Range<Int>], in tokens: inout ToneTokens,
    small: inout [UInt8]
  ) {
    guard !phrases.isEmpty else { return }
    var matches: [PhraseMatch] = []
    var free = 0
    var sentence = 0
    for place in tokens.notable where tokens.all[place].roles.contains(.opensPhrase) {
      guard place >= free else { continue }
      let start = Int(tokens.all[place].start)
      while sentence < sentences.count, sentences[sentence].upperBound <= start { sentence += 1 }
      var limit = text.count
      if sentence < sentences.count {
        let next = sentences[sentence]
        limit = start < next.lowerBound ? next.lowerBound : next.upperBound
      }
      if let match = phrase(text, tokens.all.span, from: place, limit: limit, small: &small) {
        matches.append(match)
        free = match.tokens.upperBound + 1
      }
    }
    if !matches.isEmpty { tokens.join(matches) }
  }

  /// The longest phrase that begins at a place and ends by a limit in the text.
  private func phrase(
    _ text: Span<UInt8>, _ tokens: Span<ToneToken>, from first: Int, limit: Int,
    small: inout [UInt8]
  ) -> PhraseMatch? {
    var longest: PhraseMatch?
    var node: Int32 = 0
    for place in first..<tokens.count {
      let range = Int(tokens[place].start)..<Int(tokens[place].end)
      guard range.upperBound <= limit, !isPartOfRun(tokens, place) else { break }
      if place > first {
        let bare = ToneLetters.withoutPunctuationBehind(text, range)
        let end = phraseNode(from: node, text, bare, small: &small)
        let phrase = phrases.phrase(endingAt: end)
        if phrase > 0 { longest = PhraseMatch(tokens: first...place, word: phrase) }
      }
      var next = phraseNode(from: node, text, range, small: &small)
      if place == first, next == 0 {
        let bare = ToneLetters.withoutPunctuationAhead(text, range)
        next = phraseNode(from: 0, text, bare, small: &small)
      }
      guard next > 0 else { break }
      node = next
      let phrase = phrases.phrase(endingAt: node)
      if phrase > 0 { longest = PhraseMatch(tokens: first...place, word: phrase) }
    }
    return longest
  }

  /// Whether a token shares its run of characters with another, as those around emoji do.
  private func isPartOfRun(_ tokens: Span<ToneToken>, _ place: Int) -> Bool {
    let start = tokens[place].start
    return place > 0 && tokens[place - 1].start == start
      || place + 1 < tokens.count && tokens[place + 1].start == start
  }
}

extension ToneTokens {
  /// Puts one token in the place of the tokens of each phrase.
  fileprivate mutating func join(_ matches: [PhraseMatch]) {
    let old = all
    let start = matches[0].tokens.lowerBound
    all.removeLast(all.count - start)
    while let last = notable.last, last >= start { notable.removeLast() }
    while let last = partners.last, last >= start { partners.removeLast() }
    var place = start
    for match in matches {
      while place < match.tokens.lowerBound {
        append(old[place])
        place += 1
      }
      var joined = old[place]
      joined.word = UInt32(match.word)
      joined.cue = .ordinary
      joined.roles = [.lexical, .scoring, .capitals]
      for other in old[match.tokens] {
        joined.end = other.end
        if !other.roles.contains(.capitals) { joined.roles.remove(.capitals) }
      }
      for other in old[match.tokens].dropFirst() {
        joined.exclamations = min(joined.exclamations + other.exclamations, 4)
        joined.questions = min(joined.questions + other.questions, 4)
      }
      append(joined)
      place = match.tokens.upperBound + 1
    }
    while place < old.count {
      append(old[place])
      place += 1
    }
  }
}
