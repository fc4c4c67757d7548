/// What a word, or the punctuation, adds to the compound of its sentence.
package struct ToneContribution: Sendable, Equatable {
  /// Index into the sentences that were scored.
  package var sentence: Int
  /// Bytes of the text: the word without the punctuation around it, a phrase from its first word to
  /// its last, the run of characters that an emoji stands in; the sentence, for its punctuation.
  package var range: Range<Int>
  /// Index into `Lexicon.terms`; `nil` for the punctuation.
  package var term: Int?
  /// After all rules, in thousandths of a point; may be 0.
  package var valence: Int
  /// The same before the rule for "but", which weighs the parts of a sentence; 0 for the punctuation.
  package var plainValence = 0
  /// In ten-thousandths. Those of a sentence sum to its compound.
  package var value: Int
}

extension ToneContribution {
  /// Gives each of a sentence's contributions its share of the compound.
  ///
  /// The share of a valence *v* is *v* ∕ √(*s*² + 15) for the sum *s* of them all, rounded down;
  /// what is then left of the compound goes, one by one, to those that lost most, the first of
  /// equals.
  ///
  /// - Parameters:
  ///   - contributions: Those of the sentence stand last, in the order of `points`.
  ///   - points: Their valences.
  ///   - figures: The sentence's.
  ///   - losses: Any.
  fileprivate static func share(
    _ contributions: inout [ToneContribution], by points: [Double], of figures: ToneFigures,
    losses: inout [(loss: Double, place: Int)]
  ) {
    let first = contributions.count - points.count
    guard points.count > 1 else {
      if !points.isEmpty { contributions[first].value = figures.tone.compound }
      return
    }
    let root = (figures.sum * figures.sum + SentimentRules.normalizer).squareRoot()
    losses.removeAll(keepingCapacity: true)
    var left = figures.tone.compound
    for (number, points) in points.enumerated() {
      let share = 10_000 * points / root
      var floor = Int(share)
      if Double(floor) > share { floor -= 1 }
      contributions[first + number].value = floor
      left -= floor
      losses.append((share - Double(floor), first + number))
    }
    guard left > 0 else { return }
    losses.sort { $0.loss != $1.loss ? $0.loss > $1.loss : $0.place < $1.place }
    for (_, place) in losses.prefix(left) { contributions[place].value += 1 }
  }
}

/// What explaining a sentence reuses from one to the next.
struct ToneExplanation {
  fileprivate var points: [Double] = []
  fileprivate var losses: [(loss: Double, place: Int)] = []
}

extension ToneScorer {
  /// Appends what a sentence's words and its punctuation add to its compound, in order, the
  /// punctuation last.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - tokens: The sentence's among them.
  ///   - hits: Its words with a valence, as they were scored.
  ///   - figures: Its own.
  ///   - sentence: Its number, and its range in bytes.
  ///   - buffers: Any.
  ///   - contributions: Where they go.
  /// - Complexity: O(*h* log *h*) for *h* hits, and their length in bytes.
  func explain(
    _ text: Span<UInt8>, _ tokens: [ToneToken], hits: [ToneHit], figures: ToneFigures,
    sentence: (number: Int, range: Range<Int>),
    buffers: inout ToneExplanation, to contributions: inout [ToneContribution]
  ) {
    buffers.points.removeAll(keepingCapacity: true)
    for hit in hits where hit.valence != 0 || hit.isOwn {
      let token = tokens[hit.index]
      let plain = Int((hit.plain * 1000).rounded())
      contributions.append(
        ToneContribution(
          sentence: sentence.number, range: token.bare(in: text),
          term: vocabulary.term(of: token),
          valence: hit.valence == hit.plain ? plain : Int((hit.valence * 1000).rounded()),
          plainValence: plain, value: 0))
      buffers.points.append(hit.valence)
    }
    if figures.emphasis != 0 {
      contributions.append(
        ToneContribution(
          sentence: sentence.number, range: sentence.range, term: nil,
          valence: Int((figures.emphasis * 1000).rounded()), value: 0))
      buffers.points.append(figures.emphasis)
    }
    ToneContribution.share(
      &contributions, by: buffers.points, of: figures, losses: &buffers.losses)
  }
}

extension ToneToken {
  /// Where its word stands in the text, without the punctuation around it.
  func bare(in text: Span<UInt8>) -> Range<Int> {
    let ends = ByteKinds(of: text[Int(start)]).union(ByteKinds(of: text[Int(end) - 1]))
    if ends.isDisjoint(with: [.punctuation, .space]) { return Int(start)..<Int(end) }
    let bare = ToneLetters.bare(text, Int(start)..<Int(end))
    // A phrase may be of signs.
    let isWord =
      ByteKinds(of: text[bare.lowerBound]) != .space
      && ByteKinds(of: text[bare.upperBound - 1]) != .space
    return isWord ? bare : Int(start)..<Int(end)
  }
}
