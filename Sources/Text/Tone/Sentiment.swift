/// The tone of a text and of each of its sentences.
package struct ToneScores: Sendable, Equatable {
  /// Of the whole text taken as one. A text without words has no share of anything: its figures are
  /// all 0, while those of other texts without hits are neutral, 1000 thousandths.
  package var whole = Tone()
  /// In the order of the sentences.
  package var sentences: [Tone] = []
  /// Words with a valence that were left out because they stand inside a masked range, in order.
  package var maskedHits: [MaskedHit] = []
  /// What `whole` would be without masks; the same where they changed nothing.
  package var unmaskedWhole = Tone()
  /// The sentences whose tone masks changed, as they would be without, in order.
  package var unmaskedSentences: [UnmaskedSentence] = []
  /// What made the compounds of the sentences, in order; empty unless asked for.
  package var contributions: [ToneContribution] = []
}

/// A word of the lexicon that was left out because it stands inside a masked range.
package struct MaskedHit: Sendable, Equatable {
  /// Bytes of the text, without the punctuation around the word; all words of a phrase.
  package var range: Range<Int>
  /// Index into `Lexicon.terms`.
  package var term: Int
  /// The sentence that it begins in; `nil` outside of all.
  package var sentence: Int?
}

/// The tone that a sentence would have without masks.
package struct UnmaskedSentence: Sendable, Equatable {
  /// Index into the sentences that were scored.
  package var sentence: Int
  package var tone: Tone
}

/// Scores texts by VADER's rules over one lexicon. Built once, shared by all threads.
///
/// The figures are those of VADER 3.3.2, to the last digit, oddities included; the comments say
/// which rules one would not expect. (Before version 3.12, Python adds as is done here; later ones
/// may differ in the last bit of a sum.) Terms of several words, which VADER's program never finds,
/// are the one exception, and can be switched off. It is much faster, and takes time in proportion
/// to the length of a text.
///
/// - SeeAlso: C. J. Hutto and E. E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
///   Analysis of Social Media Text", *ICWSM* 2014.
package struct ToneScorer: Sendable {
  /// Buffers a thread reuses from document to document.
  package struct Scratch {
    fileprivate var lexemes: [Lexeme] = []
    fileprivate var tokens = ToneTokens()
    /// Of a sentence that begins or ends inside a token of the text.
    fileprivate var sentence = ToneTokens()
    fileprivate var places: [Range<Int>] = []
    /// The tokens of each sentence.
    fileprivate var parts: [TonePart] = []
    fileprivate var splitting = ToneBuffers()
    fileprivate var hits: [ToneHit] = []
    fileprivate var equals = EqualHits()
    fileprivate var whole = WholeHits()
    fileprivate var unmasked = WholeHits()
    fileprivate var explanation = ToneExplanation()
    fileprivate var originals: [Original] = []

    package init() {}
  }

  /// A token before it was masked.
  fileprivate struct Original {
    /// That among the known ones.
    var index: Int
    var token: ToneToken
    /// Whether it counted as a hit.
    var isHit: Bool
  }

  let vocabulary: ToneVocabulary

  /// - Parameters:
  ///   - lexicon: Any.
  ///   - matchesPhrases: Whether its terms of several words are found, each scored like one word.
  package init(lexicon: Lexicon, matchesPhrases: Bool = true) {
    vocabulary = ToneVocabulary(lexicon, matchesPhrases: matchesPhrases)
  }

  /// Scores a text and its sentences.
  ///
  /// Each sentence is scored as if it stood alone. A token that overlaps a masked range is an
  /// ordinary word: without valence, and of no effect on the words around it. So is a phrase.
  ///
  /// - Parameters:
  ///   - text: UTF-8, less than 4 GiB.
  ///   - whole: The part of `text` to score as one, in bytes.
  ///   - sentences: Ascending disjoint parts of `whole`, in bytes. No phrase reaches beyond one.
  ///   - masked: Ascending disjoint parts of `text`, in bytes: the names of actors.
  ///   - explains: Whether to say what made the compound of each sentence.
  ///   - scratch: Any.
  /// - Returns: The tones, and what masks changed.
  /// - Complexity: O(length of `whole`) for a given lexicon; plus, where "but" occurs or what made
  ///   the compounds is asked for, O(*h* log *h*) for *h* hits.
  package func score(
    _ text: Span<UInt8>, whole: Range<Int>, sentences: [Range<Int>], masked: [Range<Int>],
    explains: Bool = false, scratch: inout Scratch
  ) -> ToneScores {
    precondition(whole.upperBound <= Int(UInt32.max), "a text holds less than 4 GiB")
    var lexemes: [Lexeme] = []
    Lexeme.split(text, whole, into: &lexemes)
    var places: [Range<Int>] = []
    swap(&places, &scratch.places)
    defer { swap(&places, &scratch.places) }
    Lexeme.find(sentences, in: lexemes, into: &places)
    return score(
      text, lexemes, sentences: sentences, places: places, masked: masked, explains: explains,
      scratch: &scratch)
  }

  /// Scores a text whose lexemes are known, and which are those of each sentence; all else is as
  /// above.
  func score(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], sentences: [Range<Int>], places: [Range<Int>],
    masked: [Range<Int>], explains: Bool = false, scratch: inout Scratch
  ) -> ToneScores {
    // Apart from the other buffers, since it is read while these change.
    var tokens = ToneTokens()
    swap(&tokens, &scratch.tokens)
    defer { swap(&tokens, &scratch.tokens) }
    vocabulary.read(text, lexemes, into: &tokens, buffers: &scratch.splitting)
    vocabulary.joinPhrases(
      text, lexemes, sentences: sentences, in: &tokens, small: &scratch.splitting.small)
    vocabulary.partners.find(text, lexemes, in: &tokens)
    var scores = ToneScores()
    scratch.originals.removeAll(keepingCapacity: true)
    mask(&tokens, inside: masked, originals: &scratch.originals)
    tokens.find(sentences, lexemes.span, places, into: &scratch.parts)
    scores.sentences.reserveCapacity(sentences.count)
    if explains { scores.contributions.reserveCapacity(tokens.known.count) }
    scratch.whole.removeAll()
    for (number, sentence) in sentences.enumerated() {
      let part = scratch.parts[number]
      let figures = figures(text, sentence, part, of: tokens, masked: masked, scratch: &scratch)
      scores.sentences.append(figures.tone)
      if !part.isCut {
        take(figures, scratch.hits, part, of: tokens, into: &scratch.whole)
      }
      guard explains, !scratch.hits.isEmpty else { continue }
      explain(
        text, part.isCut ? scratch.sentence.known : tokens.known, hits: scratch.hits,
        figures: figures, sentence: (number, sentence), buffers: &scratch.explanation,
        to: &scores.contributions)
    }
    scores.whole = tone(
      of: &scratch.whole, tokens, hits: &scratch.hits, equals: &scratch.equals)
    scores.unmaskedWhole = scores.whole
    if !masked.isEmpty { unmask(text, &tokens, sentences, in: &scores, scratch: &scratch) }
    return scores
  }

  /// The tone of a text taken as one.
  package func tone(of text: [UInt8]) -> Tone {
    var scratch = Scratch()
    return score(
      text.span, whole: 0..<text.count, sentences: [], masked: [], scratch: &scratch
    ).whole
  }

  /// The figures of one sentence; its hits are then in the buffers, and so are its tokens if it has
  /// its own.
  private func figures(
    _ text: Span<UInt8>, _ sentence: Range<Int>, _ part: TonePart, of tokens: ToneTokens,
    masked: [Range<Int>], scratch: inout Scratch
  ) -> ToneFigures {
    guard part.isCut else {
      return figures(
        of: tokens, part, hits: &scratch.hits, equals: &scratch.equals)
    }
    scratch.lexemes.removeAll(keepingCapacity: true)
    Lexeme.split(text, sentence, into: &scratch.lexemes)
    vocabulary.read(text, scratch.lexemes, into: &scratch.sentence, buffers: &scratch.splitting)
    vocabulary.joinPhrases(
      text, scratch.lexemes, sentences: [], in: &scratch.sentence, small: &scratch.splitting.small)
    vocabulary.partners.find(text, scratch.lexemes, in: &scratch.sentence)
    var originals: [Original] = []
    mask(&scratch.sentence, inside: masked, originals: &originals)
    return figures(
      of: scratch.sentence, scratch.sentence.whole, hits: &scratch.hits,
      equals: &scratch.equals)
  }
}

// MARK: - Masks

extension ToneScorer {
  /// Makes the tokens that overlap a range ordinary words.
  ///
  /// - Parameters:
  ///   - tokens: Of a text or one of its sentences.
  ///   - ranges: Ascending and disjoint, in bytes of the text.
  ///   - originals: Where those go that were not.
  private func mask(
    _ tokens: inout ToneTokens, inside ranges: [Range<Int>], originals: inout [Original]
  ) {
    guard let start = tokens.known.first?.start, !ranges.isEmpty else { return }
    let whole = tokens.whole
    var known = tokens.known.mutableSpan
    var token = 0
    // The tokens may be those of one sentence in a long text.
    let firstRange = firstIndex(in: ranges, endingAfter: Int(start))
    for range in ranges[firstRange...] {
      while token < known.count, known[token].end <= UInt32(range.lowerBound) { token += 1 }
      // Many tokens may share one run of characters; those passed are masked already.
      while token < known.count, known[token].start < UInt32(range.upperBound) {
        if known[token].hasPart {
          originals.append(
            Original(
              index: token, token: known[token], isHit: isHit(known.span, token, in: whole)))
          known[token].word = 0
          known[token].cue = .ordinary
          known[token].roles.formIntersection(.capitals)
        }
        token += 1
      }
    }
  }

  /// Says what was masked, and what the scores would be without masks.
  private func unmask(
    _ text: Span<UInt8>, _ tokens: inout ToneTokens, _ sentences: [Range<Int>],
    in scores: inout ToneScores, scratch: inout Scratch
  ) {
    var sentence = 0
    var but = scratch.whole.marks.but
    for original in scratch.originals {
      tokens.known[original.index] = original.token
      if original.token.cue == .but { but = min(but ?? original.index, original.index) }
      guard original.isHit, let term = vocabulary.term(of: original.token) else { continue }
      let range = original.token.bare(in: text)
      while sentence < sentences.count, sentences[sentence].upperBound <= range.lowerBound {
        sentence += 1
      }
      let isInside =
        sentence < sentences.count && sentences[sentence].lowerBound <= range.lowerBound
      scores.maskedHits.append(
        MaskedHit(range: range, term: term, sentence: isInside ? sentence : nil))
    }
    var next = 0
    var changesWhole = false
    // Whether words changed that the whole does not have from a sentence.
    var changesRest = false
    /// The first of the hits of the whole that are not in the unmasked one.
    var kept = 0
    scratch.unmasked.removeAll()
    for (number, sentence) in sentences.enumerated() {
      let (start, end) = (UInt32(sentence.lowerBound), UInt32(sentence.upperBound))
      // A sentence cut from a token may have other words with a valence than the text.
      let part = scratch.parts[number]
      var changes = part.isCut
      while next < scratch.originals.count, scratch.originals[next].token.start < end {
        let original = scratch.originals[next]
        if matters(tokens.known.span, original.index) {
          changesWhole = true
          let isInside = original.token.end > start
          changes = changes || isInside
          changesRest = changesRest || part.isCut || !isInside
        }
        next += 1
      }
      guard changes else { continue }
      let tone = figures(text, sentence, part, of: tokens, masked: [], scratch: &scratch).tone
      if !part.isCut {
        scratch.unmasked.append(scratch.whole, from: &kept, to: part.known.lowerBound)
        scratch.unmasked.append(scratch.hits)
        scratch.whole.pass(from: &kept, to: part.known.upperBound)
      }
      if tone != scores.sentences[number] {
        scores.unmaskedSentences.append(UnmaskedSentence(sentence: number, tone: tone))
      }
    }
    if changesRest || next < scratch.originals.count {
      scratch.unmasked.removeAll()
    } else if changesWhole {
      scratch.unmasked.append(scratch.whole, from: &kept, to: tokens.known.count)
      scratch.unmasked.marks = scratch.whole.marks
      scratch.unmasked.marks.but = but
    } else {
      return
    }
    scores.unmaskedWhole = tone(
      of: &scratch.unmasked, tokens, hits: &scratch.hits, equals: &scratch.equals)
  }

  /// Whether a token can make a difference to a figure: it scores, says "but", or stands where
  /// rules look from a token that scores.
  private func matters(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
    if tokens[index].cue == .but { return true }
    let place = Int(tokens[index].place)
    for other in max(index - 2, 0)..<min(index + 4, tokens.count) {
      let distance = Int(tokens[other].place) - place
      if -2...3 ~= distance, tokens[other].roles.contains(.scoring) { return true }
    }
    return false
  }

  /// The first of ascending ranges that ends after a position, or their number.
  private func firstIndex(in ranges: [Range<Int>], endingAfter position: Int) -> Int {
    ranges.indices.partitioningIndex { ranges[$0].upperBound > position }
  }
}

extension ToneToken {
  /// Whether a valence or a rule is about its word.
  fileprivate var hasPart: Bool { cue != .ordinary || !roles.isSubset(of: .capitals) }
}

extension ToneTokens {
  /// Finds the tokens of each sentence, given its lexemes.
  fileprivate func find(
    _ sentences: [Range<Int>], _ lexemes: Span<Lexeme>, _ places: [Range<Int>],
    into parts: inout [TonePart]
  ) {
    parts.removeAll(keepingCapacity: true)
    let tokens = known.span
    var step = 0
    var next = 0
    for (number, sentence) in sentences.enumerated() {
      let own = places[number]
      let isCut =
        own.lowerBound < lexemes.count
        && Int(lexemes[own.lowerBound].start) < sentence.lowerBound
        || own.upperBound < lexemes.count
          && Int(lexemes[own.upperBound].start) < sentence.upperBound
      let first = place(of: own.lowerBound, from: &step)
      let end = place(of: own.upperBound, from: &step)
      while next < tokens.count, Int(tokens[next].place) < first { next += 1 }
      let firstKnown = next
      while next < tokens.count, Int(tokens[next].place) < end { next += 1 }
      parts.append(TonePart(places: first..<end, known: firstKnown..<next, isCut: isCut))
    }
  }

  /// The place of the first token from a lexeme on, given the last step before it or one ahead.
  private func place(of lexeme: Int, from step: inout Int) -> Int {
    while step + 1 < steps.count, steps[step + 1].lexeme <= lexeme { step += 1 }
    return steps[step].place + lexeme - steps[step].lexeme
  }
}
