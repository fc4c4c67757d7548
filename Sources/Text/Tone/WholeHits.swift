/// The words with a valence of a whole text, taken from its sentences.
///
/// Most words weigh the same in the text as in their sentence, since the rules look at few words
/// around each; the others are weighed again.
struct WholeHits {
  /// In order. Their valences are those before the rule for
  /// "but", and only of those that are settled.
  private(set) var all: [ToneHit] = []
  /// Of the tokens before the first one that was not taken yet.
  var marks = ToneMarks()

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    marks = ToneMarks()
  }

  /// Takes the words of the next sentence.
  ///
  /// - Parameter sentence: Its hits as they were scored.
  mutating func append(_ sentence: [ToneHit]) {
    for var hit in sentence {
      hit.valence = hit.plain
      all.append(hit)
    }
  }

  /// Takes the words up to a place that are in no sentence.
  mutating func read(_ text: ToneTokens, to end: Int, _ scorer: ToneScorer) {
    guard marks.tokens < end else { return }
    let part = TonePart(
      places: marks.tokens..<end,
      known: text.firstKnown(from: marks.tokens)..<text.firstKnown(from: end))
    scorer.read(text.known.span, part, into: &marks, hits: &all)
  }

  /// Takes words from another.
  ///
  /// - Parameters:
  ///   - other: Where from.
  ///   - next: The first of its hits to take; moved behind the last one.
  ///   - end: The index of the token that they stand before.
  mutating func append(_ other: WholeHits, from next: inout Int, to end: Int) {
    while next < other.all.count, other.all[next].index < end {
      all.append(other.all[next])
      next += 1
    }
  }

  /// Passes the words that stand before the token at an index.
  func pass(from next: inout Int, to end: Int) {
    while next < all.count, all[next].index < end { next += 1 }
  }
}

extension ToneScorer {
  /// Takes a sentence, and what stands between it and the one before.
  ///
  /// - Parameters:
  ///   - sentence: Its figures.
  ///   - hits: Its own.
  ///   - part: Its tokens.
  ///   - text: The tokens.
  ///   - whole: What was taken so far.
  func take(
    _ sentence: ToneFigures, _ hits: [ToneHit], _ part: TonePart, of text: ToneTokens,
    into whole: inout WholeHits
  ) {
    whole.read(text, to: part.places.lowerBound, self)
    whole.append(hits)
    whole.marks.tokens += part.places.count
    whole.marks.capitals += sentence.marks.capitals
    whole.marks.exclamations += sentence.marks.exclamations
    whole.marks.questions += sentence.marks.questions
    whole.marks.but = whole.marks.but ?? sentence.marks.but
  }

  /// The tone of a text.
  ///
  /// - Parameters:
  ///   - whole: What was taken from its sentences.
  ///   - text: The tokens.
  ///   - hits: Replaced by the words with a valence.
  ///   - equals: Any.
  /// - Returns: The tone; all 0 of no tokens.
  func tone(
    of whole: inout WholeHits, _ text: ToneTokens, hits: inout [ToneHit], equals: inout EqualHits
  ) -> Tone {
    hits.removeAll(keepingCapacity: true)
    guard text.count > 0 else { return Tone() }
    whole.read(text, to: text.count, self)
    let tokens = text.known.span
    let part = text.whole
    let isMixed = whole.marks.isMixed
    for hit in whole.all {
      var hit = hit
      if !hit.isSettled {
        guard scores(tokens, hit.index, in: part) else { continue }
        hit.valence = valence(tokens, hit.index, in: part, amongSmall: isMixed)
        hit.isOwn = isHit(tokens, hit.index, in: part)
      }
      hits.append(hit)
    }
    return figures(of: whole.marks, hits: &hits, equals: &equals).tone
  }
}
