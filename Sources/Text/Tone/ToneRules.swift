// VADER's rules for one word in its place.

extension ToneScorer {
  /// How many words ahead of one the rules for it look at, and how many behind it.
  static let wordsAhead = 3
  static let wordsBehind = 2

  /// Whether a token is scored at all.
  func scores(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
    guard tokens[index].roles.contains(.scoring) else { return false }
    return !(tokens[index].cue == .kind && cue(tokens, index + 1) == .of)
  }

  /// Whether a token is scored by a valence of its own.
  func isHit(_ tokens: Span<ToneToken>, _ index: Int) -> Bool {
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
  func valence(
    _ tokens: Span<ToneToken>, _ index: Int, amongSmall mixed: Bool
  ) -> Double {
    let own = vocabulary.valence(of: tokens[index])
    if tokens[index].cue == .ordinary, !follows(tokens, index, .acting) {
      guard mixed, tokens[index].roles.contains(.capitals) else { return own }
      return own + (own > 0 ? SentimentRules.capitals : -SentimentRules.capitals)
    }
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

  /// Whether one of the three words before a place has a role.
  private func follows(_ tokens: Span<ToneToken>, _ index: Int, _ role: ToneRoles) -> Bool {
    var place = max(index - 3, 0)
    while place < index {
      if tokens[place].roles.contains(role) { return true }
      place += 1
    }
    return false
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
