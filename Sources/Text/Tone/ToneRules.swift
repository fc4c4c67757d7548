// VADER's rules for one word in its place.

extension ToneScorer {
  /// Whether a token is scored at all.
  ///
  /// - Parameters:
  ///   - tokens: The known ones of a text.
  ///   - index: Of the token among these.
  ///   - part: The tokens taken as one text.
  /// - Returns: Whether it is.
  @inline(__always) func scores(
    _ tokens: Span<ToneToken>, _ index: Int, in part: TonePart
  ) -> Bool {
    guard tokens[index].roles.contains(.scoring) else { return false }
    return tokens[index].cue != .kind || next(tokens, index, in: part)?.cue != .of
  }

  /// Whether a token is scored by a valence of its own.
  func isHit(_ tokens: Span<ToneToken>, _ index: Int, in part: TonePart) -> Bool {
    guard scores(tokens, index, in: part) else { return false }
    // A "no" may only turn the next word.
    return tokens[index].cue != .no
      || next(tokens, index, in: part)?.roles.contains(.lexical) != true
  }

  /// The token right behind another, unless it is an ordinary word.
  private func next(_ tokens: Span<ToneToken>, _ index: Int, in part: TonePart) -> ToneToken? {
    guard index + 1 < part.known.upperBound, tokens[index + 1].place == tokens[index].place + 1
    else { return nil }
    return tokens[index + 1]
  }

  /// The valence of a word in its place.
  ///
  /// - Parameters:
  ///   - tokens: The known ones of a text.
  ///   - index: Of a word that is scored among these.
  ///   - part: The tokens taken as one text.
  ///   - mixed: Whether some words, but not all, are in capitals.
  /// - Returns: Points.
  func valence(
    _ tokens: Span<ToneToken>, _ index: Int, in part: TonePart, amongSmall mixed: Bool
  ) -> Double {
    let own = vocabulary.valence(of: tokens[index])
    let isLoud = mixed && tokens[index].roles.contains(.capitals)
    if tokens[index].cue == .ordinary, !followsActing(tokens, index, in: part) {
      guard isLoud else { return own }
      return own + (own > 0 ? SentimentRules.capitals : -SentimentRules.capitals)
    }
    let window = ToneWindow(tokens, index, in: part)
    let (one, two) = (window.cue(-1), window.cue(-2))
    var valence = window.cue(0) == .no && window.roles(1).contains(.lexical) ? 0 : own
    if one == .no || two == .no || window.cue(-3) == .no && (one == .or || one == .nor) {
      valence = own * SentimentRules.negation
    }
    if isLoud {
      // A word turned to nothing by the rules becomes negative.
      valence += valence > 0 ? SentimentRules.capitals : -SentimentRules.capitals
    }
    for distance in 1...3 where window.before >= distance {
      let before = window.roles(-distance)
      guard !before.contains(.lexical) else { continue }
      valence += strengthening(before, valence, distance: distance, amongSmall: mixed)
      valence *= turning(window, distance: distance)
      if distance == 3 { valence = idiomatic(valence, window) }
    }
    if one == .least, !window.roles(-1).contains(.lexical), two != .at, two != .very {
      valence *= SentimentRules.negation
    }
    return valence
  }

  /// Whether one of the three words before another acts on it.
  private func followsActing(
    _ tokens: Span<ToneToken>, _ index: Int, in part: TonePart
  ) -> Bool {
    let place = Int(tokens[index].place)
    var before = index
    while before > part.known.lowerBound {
      before -= 1
      guard place - Int(tokens[before].place) <= ToneWindow.ahead else { return false }
      if tokens[before].roles.contains(.acting) { return true }
    }
    return false
  }

  /// What a booster or dampener adds to the valence of a word that follows it.
  private func strengthening(
    _ roles: ToneRoles, _ valence: Double, distance: Int, amongSmall mixed: Bool
  ) -> Double {
    guard !roles.isDisjoint(with: [.booster, .dampener]) else { return 0 }
    var points = roles.contains(.booster) ? SentimentRules.boost : -SentimentRules.boost
    if valence < 0 { points = -points }
    if mixed, roles.contains(.capitals) {
      points += valence > 0 ? SentimentRules.capitals : -SentimentRules.capitals
    }
    return points * SentimentRules.fading[distance - 1]
  }

  /// The factor by which the word at a distance of one, two or three ahead turns a valence.
  private func turning(_ window: ToneWindow, distance: Int) -> Double {
    let before = window.cue(-distance)
    let (one, two) = (window.cue(-1), window.cue(-2))
    let oneIsSo = one == .so || one == .this
    let twoIsSo = two == .so || two == .this
    switch distance {
    case 2:
      if before == .never, oneIsSo { return SentimentRules.neverSo }
      if before == .without, one == .doubt { return 1 }
    case 3:
      // "so good" gains from whatever word stands two ahead of "so": "never" is not asked for.
      if before == .never && twoIsSo || oneIsSo { return SentimentRules.neverSo }
      if before == .without, one == .doubt || two == .doubt { return 1 }
    default: break
    }
    return window.roles(-distance).contains(.negator) ? SentimentRules.negation : 1
  }

  /// The valence after phrases are looked at; only for a word with three words before it.
  private func idiomatic(_ valence: Double, _ window: ToneWindow) -> Double {
    let three = window.cue(-3)
    let two = window.cue(-2)
    let one = window.cue(-1)
    let own = window.cue(0)
    let next = window.cue(1)
    let afterNext = window.cue(2)
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

/// A word and the words around it that the rules look at.
struct ToneWindow {
  /// How many words ahead of one the rules for it look at, and how many behind it.
  static let ahead = 3
  static let behind = 2

  /// Ordinary where there is no word.
  private var cues = InlineArray<6, Cue>(repeating: .ordinary)
  private var roles = InlineArray<6, ToneRoles>(repeating: [])
  /// How many words stand ahead of it, there or further away.
  let before: Int

  /// - Parameters:
  ///   - tokens: The known ones of a text.
  ///   - index: Of the word among these.
  ///   - part: The tokens taken as one text.
  init(_ tokens: Span<ToneToken>, _ index: Int, in part: TonePart) {
    let place = Int(tokens[index].place)
    before = place - part.places.lowerBound
    for other in max(
      index - Self.ahead, part.known.lowerBound)..<min(
        index + Self.behind + 1, part.known.upperBound)
    {
      let distance = Int(tokens[other].place) - place
      guard -Self.ahead...Self.behind ~= distance else { continue }
      cues[Self.ahead + distance] = tokens[other].cue
      roles[Self.ahead + distance] = tokens[other].roles
    }
  }

  /// The cue of the word at a distance, less than 0 ahead of the one in question.
  func cue(_ distance: Int) -> Cue { cues[Self.ahead + distance] }

  func roles(_ distance: Int) -> ToneRoles { roles[Self.ahead + distance] }

  /// Whether all that the rules for a token look at lies in a part of the text.
  @inline(__always) static func lies(_ token: ToneToken, within part: TonePart) -> Bool {
    Int(token.place) - ahead >= part.places.lowerBound
      && Int(token.place) + behind < part.places.upperBound
  }
}
