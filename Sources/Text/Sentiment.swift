/// The tone of a text and of each of its sentences.
package struct ToneScores: Sendable, Equatable {
  /// Of the whole text taken as one.
  package var whole: Tone
  /// In the order of the sentences.
  package var sentences: [Tone]
  /// Words with a valence that were left out because they stand inside a masked range.
  package var hitsMasked: Int
}

/// Scores texts by VADER's rules over one lexicon. Built once, shared by all threads.
///
/// The figures are those of VADER 3.3.2, to the last digit, oddities included; the comments say
/// which rules one would not expect. It is much faster, and takes time in proportion to the length
/// of a text.
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
    fileprivate var splitting = ToneBuffers()
    fileprivate var hits: [ToneHit] = []
    fileprivate var equals = EqualHits()

    package init() {}
  }

  private let vocabulary: ToneVocabulary

  package init(lexicon: Lexicon) {
    vocabulary = ToneVocabulary(lexicon)
  }

  /// Scores a text and its sentences.
  ///
  /// Each sentence is scored as if it stood alone. A token that overlaps a masked range is an
  /// ordinary word: without valence, and of no effect on the words around it.
  ///
  /// - Parameters:
  ///   - text: UTF-8, less than 4 GiB.
  ///   - whole: The part of `text` to score as one, in bytes.
  ///   - sentences: Ascending disjoint parts of `whole`, in bytes.
  ///   - masked: Ascending disjoint parts of `text`, in bytes: the names of actors.
  ///   - scratch: Any.
  /// - Returns: The tones, and how many words with a valence were masked.
  /// - Complexity: O(length of `whole`) plus, where "but" occurs, O(*h* log *h*) for *h* hits.
  package func score(
    _ text: Span<UInt8>, whole: Range<Int>, sentences: [Range<Int>], masked: [Range<Int>],
    scratch: inout Scratch
  ) -> ToneScores {
    precondition(whole.upperBound <= Int(UInt32.max), "a text holds less than 4 GiB")
    var lexemes: [Lexeme] = []
    Lexeme.split(text, whole, into: &lexemes)
    return score(text, lexemes, sentences: sentences, masked: masked, scratch: &scratch)
  }

  /// Scores a text whose lexemes are known; all else is as above.
  func score(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], sentences: [Range<Int>], masked: [Range<Int>],
    scratch: inout Scratch
  ) -> ToneScores {
    vocabulary.read(text, lexemes, into: &scratch.tokens, buffers: &scratch.splitting)
    let hitsMasked = mask(&scratch.tokens.all, inside: masked)
    var tones: [Tone] = []
    tones.reserveCapacity(sentences.count)
    var first = 0
    for sentence in sentences {
      let (start, end) = (UInt32(sentence.lowerBound), UInt32(sentence.upperBound))
      first = scratch.tokens.place(endingAfter: start, from: first)
      let last = scratch.tokens.place(endingAfter: end, from: first)
      let startsInside =
        first < scratch.tokens.all.count && scratch.tokens.all[first].start < start
      let endsInside = last < scratch.tokens.all.count && scratch.tokens.all[last].start < end
      if startsInside || endsInside {
        scratch.lexemes.removeAll(keepingCapacity: true)
        Lexeme.split(text, sentence, into: &scratch.lexemes)
        vocabulary.read(
          text, scratch.lexemes, into: &scratch.sentence, buffers: &scratch.splitting)
        mask(&scratch.sentence.all, inside: masked)
        tones.append(
          tone(
            of: scratch.sentence, 0..<scratch.sentence.all.count, hits: &scratch.hits,
            equals: &scratch.equals))
      } else {
        tones.append(
          tone(
            of: scratch.tokens, first..<last, hits: &scratch.hits, equals: &scratch.equals))
      }
      first = last
    }
    let all = tone(
      of: scratch.tokens, 0..<scratch.tokens.all.count, hits: &scratch.hits, equals: &scratch.equals
    )
    return ToneScores(whole: all, sentences: tones, hitsMasked: hitsMasked)
  }

  /// The tone of a text taken as one.
  package func tone(of text: [UInt8]) -> Tone {
    var scratch = Scratch()
    return score(
      text.span, whole: 0..<text.count, sentences: [], masked: [], scratch: &scratch
    ).whole
  }

  /// Makes the tokens that overlap a range ordinary words, and counts the hits among them.
  @discardableResult
  private func mask(_ tokens: inout [ToneToken], inside ranges: [Range<Int>]) -> Int {
    guard let start = tokens.first?.start else { return 0 }
    var count = 0
    var token = 0
    // The tokens may be those of one sentence in a long text.
    let firstRange = firstIndex(in: ranges, endingAfter: Int(start))
    for range in ranges[firstRange...] {
      while token < tokens.count, tokens[token].end <= UInt32(range.lowerBound) { token += 1 }
      guard token < tokens.count else { break }
      var index = token
      while index < tokens.count, tokens[index].start < UInt32(range.upperBound) {
        if isHit(tokens.span, index) { count += 1 }
        tokens[index].word = 0
        tokens[index].cue = .ordinary
        tokens[index].roles.formIntersection(.capitals)
        index += 1
      }
    }
    return count
  }

  /// The first of ascending ranges that ends after a position, or their number.
  private func firstIndex(in ranges: [Range<Int>], endingAfter position: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - A text's figures

/// A word with a valence that counts.
struct ToneHit {
  /// Its place among the tokens.
  var index: Int
  /// In points, after all rules; may be 0.
  var valence: Double
}

extension ToneScorer {
  private func tone(
    of text: ToneTokens, _ part: Range<Int>, hits: inout [ToneHit], equals: inout EqualHits
  ) -> Tone {
    guard !part.isEmpty else { return Tone() }
    let tokens = text.all.span.extracting(part)
    hits.removeAll(keepingCapacity: true)
    var capitals = 0
    var exclamations = 0
    var questions = 0
    var but: Int?
    for place in text.notable[text.firstNotable(from: part.lowerBound)...] {
      guard place < part.upperBound else { break }
      let index = place - part.lowerBound
      let token = tokens[index]
      capitals += token.roles.contains(.capitals) ? 1 : 0
      exclamations += Int(token.exclamations)
      questions += Int(token.questions)
      if token.cue == .but, but == nil { but = index }
      if scores(tokens, index) { hits.append(ToneHit(index: index, valence: 0)) }
    }

    var tone = Tone()
    let mixed = capitals > 0 && capitals < tokens.count
    var kept = 0
    // By number: what is iterated over is copied when it changes.
    for number in hits.indices {
      let index = hits[number].index
      if isHit(tokens, index) { tone.hits += 1 }
      let valence = valence(tokens, index, amongSmall: mixed)
      guard valence != 0 else { continue }
      hits[kept] = ToneHit(index: index, valence: valence)
      kept += 1
    }
    hits.removeLast(hits.count - kept)
    if let but { equals.shift(&hits, around: but) }

    // The order of additions is that of the text, since it decides the last bit.
    var sum = 0.0
    var positive = 0.0
    var negative = 0.0
    for hit in hits {
      sum += hit.valence
      // A word without valence weighs 1, so this is added to those that have one.
      if hit.valence > 0 { positive += hit.valence + 1 } else { negative += hit.valence - 1 }
    }
    let emphasis = SentimentRules.emphasis(exclamations: exclamations, questions: questions)
    if sum > 0 { sum += emphasis } else if sum < 0 { sum -= emphasis }
    if positive > -negative {
      positive += emphasis
    } else if positive < -negative {
      negative -= emphasis
    }
    let compound = sum / (sum * sum + SentimentRules.normalizer).squareRoot()
    let neutral = Double(tokens.count - hits.count)
    let total = positive - negative + neutral
    tone.negative = rounded(-negative / total, times: 1000)
    tone.neutral = rounded(neutral / total, times: 1000)
    tone.positive = rounded(positive / total, times: 1000)
    tone.compound = rounded(compound, times: 10_000)
    return tone
  }
}

extension ToneTokens {
  /// The first token from a place on that ends after a position of the text.
  fileprivate func place(endingAfter position: UInt32, from place: Int) -> Int {
    let tokens = all.span
    var place = place
    while place < tokens.count, tokens[place].end <= position { place += 1 }
    return place
  }

  /// Where the notable tokens from a place on begin.
  fileprivate func firstNotable(from place: Int) -> Int {
    var low = 0
    var high = notable.count
    while low < high {
      let middle = (low + high) / 2
      if notable[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The whole number nearest to `value` × `scale`, which is not itself rounded first.
///
/// - Parameters:
///   - value: In −1...1.
///   - scale: A power of ten.
/// - Returns: The nearest whole number, of two equally near the even one.
private func rounded(_ value: Double, times scale: Double) -> Int {
  let size = value.magnitude
  let product = size * scale
  let floor = product.rounded(.down)
  var whole = Int(floor)
  if product - floor > 0.5 {
    whole += 1
  } else if product - floor == 0.5 {
    // What the product lost by being rounded to a floating-point number.
    let lost = (-product).addingProduct(size, scale)
    if lost > 0 || lost == 0 && whole % 2 == 1 { whole += 1 }
  }
  return value < 0 ? -whole : whole
}

// MARK: - Rules for one word

extension ToneScorer {
  /// Whether a token is scored at all.
  private func scores(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
    guard tokens[index].roles.contains(.scoring) else { return false }
    return !(tokens[index].cue == .kind && cue(tokens, index + 1) == .of)
  }

  /// Whether a token is scored by a valence of its own.
  private func isHit(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
    scores(tokens, index) && !negatesNext(tokens, index)
  }

  /// Whether a token is a "no" that only turns the next word.
  private func negatesNext(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
    tokens[index].cue == .no && index + 1 < tokens.count
      && tokens[index + 1].roles.contains(.lexical)
  }

  /// The cue at a place, which may lie outside.
  private func cue(_ tokens: Span<ToneToken>, _ index: Int) -> Cue {
    tokens.indices.contains(index) ? tokens[index].cue : .ordinary
  }

  /// The valence of a word in its place.
  ///
  /// - Parameters:
  ///   - tokens: The text.
  ///   - index: The place of a word that is scored.
  ///   - mixed: Whether some words, but not all, are in capitals.
  /// - Returns: Points.
  private func valence(
    _ tokens: Span<ToneToken>, _ index: Int, amongSmall mixed: Bool
  ) -> Double {
    let own = vocabulary.valence(of: tokens[index])
    var valence = negatesNext(tokens, index) ? 0 : own
    let one = cue(tokens, index - 1)
    let two = cue(tokens, index - 2)
    if one == .no || two == .no
      || cue(tokens, index - 3) == .no && (one == .or || one == .nor)
    {
      valence = own * SentimentRules.negation
    }
    if mixed, tokens[index].roles.contains(.capitals) {
      // A word turned to nothing by the rules becomes negative.
      valence += valence > 0 ? SentimentRules.capitals : -SentimentRules.capitals
    }
    for distance in 1...3 where index >= distance {
      let before = tokens[index - distance]
      guard !before.roles.contains(.lexical) else { continue }
      valence += strengthening(before, valence, distance: distance, amongSmall: mixed)
      valence *= turning(tokens, index, distance: distance)
      if distance == 3 { valence = idiomatic(valence, tokens, index) }
    }
    if one == .least, !tokens[index - 1].roles.contains(.lexical), two != .at, two != .very {
      valence *= SentimentRules.negation
    }
    return valence
  }

  /// What a booster or dampener adds to the valence of a word that follows it.
  private func strengthening(
    _ token: ToneToken, _ valence: Double, distance: Int, amongSmall mixed: Bool
  ) -> Double {
    guard !token.roles.isDisjoint(with: [.booster, .dampener]) else { return 0 }
    var points = token.roles.contains(.booster) ? SentimentRules.boost : -SentimentRules.boost
    if valence < 0 { points = -points }
    if mixed, token.roles.contains(.capitals) {
      points += valence > 0 ? SentimentRules.capitals : -SentimentRules.capitals
    }
    return points * SentimentRules.fading[distance - 1]
  }

  /// The factor by which the word at a distance of one, two or three ahead turns a valence.
  private func turning(_ tokens: Span<ToneToken>, _ index: Int, distance: Int) -> Double {
    let before = tokens[index - distance]
    let one = tokens[index - 1].cue
    let two = cue(tokens, index - 2)
    let oneIsSo = one == .so || one == .this
    let twoIsSo = two == .so || two == .this
    switch distance {
    case 2:
      if before.cue == .never, oneIsSo { return SentimentRules.neverSo }
      if before.cue == .without, one == .doubt { return 1 }
    case 3:
      // "so good" gains from whatever word stands two ahead of "so": "never" is not asked for.
      if before.cue == .never && twoIsSo || oneIsSo { return SentimentRules.neverSo }
      if before.cue == .without, one == .doubt || two == .doubt { return 1 }
    default: break
    }
    return before.roles.contains(.negator) ? SentimentRules.negation : 1
  }

  /// The valence after phrases are looked at; only for a word with three words before it.
  private func idiomatic(_ valence: Double, _ tokens: Span<ToneToken>, _ index: Int) -> Double {
    let three = tokens[index - 3].cue
    let two = tokens[index - 2].cue
    let one = tokens[index - 1].cue
    let own = tokens[index].cue
    let next = cue(tokens, index + 1)
    let afterNext = cue(tokens, index + 2)
    var valence =
      SentimentRules.idiom(one, own) ?? SentimentRules.idiom(two, one, own)
      ?? SentimentRules.idiom(two, one) ?? SentimentRules.idiom(three, two, one)
      ?? SentimentRules.idiom(three, two) ?? valence
    valence = SentimentRules.idiom(own, next) ?? valence
    valence = SentimentRules.idiom(own, next, afterNext) ?? valence
    if SentimentRules.dampens(three, two) { valence -= SentimentRules.boost }
    if SentimentRules.dampens(two, one) { valence -= SentimentRules.boost }
    return valence
  }
}
