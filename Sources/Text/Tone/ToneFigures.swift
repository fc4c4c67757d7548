/// A word with a valence.
struct ToneHit {
  /// Its place among the tokens.
  var index: Int
  /// In points, after all rules; may be 0.
  var valence: Double
  /// The same before the rule for "but".
  var plain = 0.0
}

/// The tone of a text, and the sums it comes from.
struct ToneFigures {
  var tone = Tone()
  /// Of the valences and the emphasis; in points.
  var sum = 0.0
  /// What the marks added to the sum, with its sign; in points.
  var emphasis = 0.0
}

extension ToneScorer {
  /// The tone of consecutive tokens taken as one text.
  ///
  /// - Parameters:
  ///   - text: Tokens.
  ///   - part: Places among them.
  ///   - hits: Replaced by the words with a valence, in order; places count from that of the part.
  ///   - equals: Any.
  /// - Returns: The figures; all 0 of no tokens.
  func figures(
    of text: ToneTokens, _ part: Range<Int>, hits: inout [ToneHit], equals: inout EqualHits
  ) -> ToneFigures {
    hits.removeAll(keepingCapacity: true)
    guard !part.isEmpty else { return ToneFigures() }
    let tokens = text.all.span.extracting(part)
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

    var figures = ToneFigures()
    let mixed = capitals > 0 && capitals < tokens.count
    // By number: what is iterated over is copied when it changes.
    for number in hits.indices {
      let index = hits[number].index
      if isHit(tokens, index) { figures.tone.hits += 1 }
      hits[number].valence = valence(tokens, index, amongSmall: mixed)
      hits[number].plain = hits[number].valence
    }
    if let but { equals.shift(&hits, around: but) }

    // The order of additions is that of the text, since it decides the last bit.
    var sum = 0.0
    var positive = 0.0
    var negative = 0.0
    var neutral = Double(tokens.count)
    for hit in hits where hit.valence != 0 {
      sum += hit.valence
      // A word without valence weighs 1, so this is added to those that have one.
      if hit.valence > 0 { positive += hit.valence + 1 } else { negative += hit.valence - 1 }
      neutral -= 1
    }
    let emphasis = SentimentRules.emphasis(exclamations: exclamations, questions: questions)
    if sum != 0 { figures.emphasis = sum > 0 ? emphasis : -emphasis }
    sum += figures.emphasis
    if positive > -negative {
      positive += emphasis
    } else if positive < -negative {
      negative -= emphasis
    }
    let compound = sum / (sum * sum + SentimentRules.normalizer).squareRoot()
    let total = positive - negative + neutral
    figures.tone.negative = rounded(-negative / total, times: 1000)
    figures.tone.neutral = rounded(neutral / total, times: 1000)
    figures.tone.positive = rounded(positive / total, times: 1000)
    figures.tone.compound = rounded(compound, times: 10_000)
    figures.sum = sum
    return figures
  }
}

extension ToneTokens {
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
