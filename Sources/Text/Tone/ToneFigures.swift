/// A word with a valence.
struct ToneHit {
  /// That of its token among the known ones.
  var index: Int
  /// In points, after all rules; may be 0.
  var valence = 0.0
  /// The same before the rule for "but".
  var plain = 0.0
  /// Whether it is scored by a valence of its own.
  var isOwn = false
  /// Whether `plain` is the same in the text around its sentence.
  var isSettled = false
}

/// What the figures of a text depend on beside its words with a valence.
struct ToneMarks {
  var tokens = 0
  var capitals = 0
  var exclamations = 0
  var questions = 0
  /// The index of the first "but" among the known tokens.
  var but: Int?

  /// Whether some words, but not all, are in capitals.
  var isMixed: Bool { capitals > 0 && capitals < tokens }
}

/// The tone of a text, and the sums it comes from.
struct ToneFigures {
  var tone = Tone()
  /// Of the valences and the emphasis; in points.
  var sum = 0.0
  /// What the marks added to the sum, with its sign; in points.
  var emphasis = 0.0
  var marks = ToneMarks()
}

extension ToneScorer {
  /// The tone of consecutive tokens taken as one text.
  ///
  /// - Parameters:
  ///   - text: Tokens.
  ///   - part: Those in question.
  ///   - hits: Replaced by the words with a valence, in order.
  ///   - equals: Any.
  /// - Returns: The figures; all 0 of no tokens.
  func figures(
    of text: ToneTokens, _ part: TonePart, hits: inout [ToneHit], equals: inout EqualHits
  ) -> ToneFigures {
    if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
    guard !part.places.isEmpty else { return ToneFigures() }
    let tokens = text.known.span
    var marks = ToneMarks()
    read(tokens, part, into: &marks, hits: &hits)
    let isMixed = marks.isMixed
    // Without capitals nothing changes where there are some beside the sentence.
    let isSettled = isMixed || marks.capitals == 0
    // By number: what is iterated over is copied when it changes.
    for number in hits.indices {
      let index = hits[number].index
      let valence = valence(tokens, index, in: part, amongSmall: isMixed)
      hits[number] = ToneHit(
        index: index, valence: valence, plain: valence, isOwn: isHit(tokens, index, in: part),
        isSettled: isSettled && ToneWindow.lies(tokens[index], within: part))
    }
    return figures(of: marks, hits: &hits, equals: &equals)
  }

  /// Adds the marks and the words to be scored of consecutive tokens.
  ///
  /// - Parameters:
  ///   - tokens: The known ones of a text.
  ///   - part: Those in question, from the last one that was read on.
  ///   - marks: Take what is found.
  ///   - hits: Take the words, without their valences.
  func read(
    _ tokens: Span<ToneToken>, _ part: TonePart, into marks: inout ToneMarks,
    hits: inout [ToneHit]
  ) {
    marks.tokens += part.places.count
    for index in part.known {
      let token = tokens[index]
      marks.capitals += token.roles.contains(.capitals) ? 1 : 0
      marks.exclamations += Int(token.exclamations)
      marks.questions += Int(token.questions)
      if token.cue == .but, marks.but == nil { marks.but = index }
      if scores(tokens, index, in: part) { hits.append(ToneHit(index: index)) }
    }
  }

  /// The figures of a text by what was read of it.
  ///
  /// - Parameters:
  ///   - marks: Those of the text, which has tokens.
  ///   - hits: Its words with a valence, in order; those after "but" are changed.
  ///   - equals: Any.
  /// - Returns: The figures.
  func figures(
    of marks: ToneMarks, hits: inout [ToneHit], equals: inout EqualHits
  ) -> ToneFigures {
    var figures = ToneFigures()
    figures.marks = marks
    guard !hits.isEmpty else {
      figures.tone.neutral = 1000
      return figures
    }
    if let but = marks.but { equals.shift(&hits, around: but) }

    // The order of additions is that of the text, since it decides the last bit.
    var sum = 0.0
    var positive = 0.0
    var negative = 0.0
    var neutral = Double(marks.tokens)
    for hit in hits {
      figures.tone.hits += hit.isOwn ? 1 : 0
      sum += hit.valence
      // A word without valence weighs 1, so this is added to those that have one. Which way they
      // go cannot be guessed: no branches.
      positive += hit.valence > 0 ? hit.valence + 1 : 0
      negative += hit.valence < 0 ? hit.valence - 1 : 0
      neutral -= hit.valence != 0 ? 1 : 0
    }
    let emphasis = SentimentRules.emphasis(
      exclamations: marks.exclamations, questions: marks.questions)
    if emphasis != 0 {
      if sum != 0 { figures.emphasis = sum > 0 ? emphasis : -emphasis }
      sum += figures.emphasis
      if positive > -negative {
        positive += emphasis
      } else if positive < -negative {
        negative -= emphasis
      }
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

/// The whole number nearest to `value` × `scale`, which is not itself rounded first.
///
/// - Parameters:
///   - value: In −1...1.
///   - scale: A power of ten.
/// - Returns: The nearest whole number, of two equally near the even one.
private func rounded(_ value: Double, times scale: Double) -> Int {
  let size = value.magnitude
  let product = size * scale
  var whole = Int(product)
  let rest = product - Double(whole)
  // By a branch, half of them would be guessed wrong.
  whole += rest > 0.5 ? 1 : 0
  if rest == 0.5 {
    // What the product lost by being rounded to a floating-point number.
    let lost = (-product).addingProduct(size, scale)
    if lost > 0 || lost == 0 && whole % 2 == 1 { whole += 1 }
  }
  return value < 0 ? -whole : whole
}
