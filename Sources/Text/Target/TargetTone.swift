/// The tone of a sentence toward one of those it names, by rules and word lists alone.
///
/// A lexicon says how a sentence sounds, not whom it speaks well or ill of. Each word that judges
/// is therefore weighed by where it stands from the target: it counts in full in the target's
/// own clause, less for each other name between, and not at all in a contrasted clause that has a
/// subject of its own. Relation words (see `RelationTable`) say different things of the one who
/// acts and the one acted upon. What the target says is not said of the target.
package enum TargetTone {
  /// A word or phrase with a valence by the lexicon's rules.
  package struct Hit: Sendable, Equatable {
    /// In bytes of the text.
    package var range: Range<Int>
    /// In points, after negation and strengthening.
    package var valence: Double

    package init(range: Range<Int>, valence: Double) {
      self.range = range
      self.valence = valence
    }
  }

  package struct Score: Sendable, Equatable {
    /// Ten-thousandths, in -10000...10000; 0 where what is said is balanced or too weak to count.
    package var tone: Int
    /// How many words count toward it, at least one.
    package var hits: Int
  }

  /// A sum of fewer points than this is no tone. The weakest tone is then ±0.064, beyond the
  /// usual bounds of neutral, ±0.05.
  private static let weakest = 0.25
  /// How much is left of what stands behind another name.
  private static let pastName = 0.7
  /// How much is left of what is said in another clause that has a subject of its own.
  private static let otherClause = 0.5
  /// A word further away from the target does not count.
  private static let reach = 40
  /// Denied relation words, as in "did not fail".
  private static let denied = -0.5
  /// "better than" the target.
  private static let compared = -0.7
  /// "against" right before the target, in points.
  private static let against = -1.0
  /// What a passive before the target says of it: "was criticized with X".
  private static let besidePassive = 0.3
  /// What a noun that judges says of those who are not tied to it.
  private static let besideNoun = 0.7

  /// Scores the tone toward one actor.
  ///
  /// - Parameters:
  ///   - targets: Where the sentence names the actor, in bytes of the text; ascending. A word that
  ///     judges counts for the nearest of them.
  ///   - sentence: As read; unchanged in the end.
  /// - Returns: The tone; `nil` where no word counts.
  /// - Complexity: O(*m* · *k*) for *m* mentions of the actor in *k* words, at most forty to each side.
  package static func score(
    toward targets: some Collection<Range<Int>>, in sentence: inout TargetSentence
  ) -> Score? {
    guard sentence.judges else { return nil }
    for target in targets { sentence.addFrame(of: target) }
    return score(in: &sentence)
  }

  /// Scores the tone toward the actor whose mentions were added to a sentence, which are then taken
  /// away.
  static func score(in sentence: inout TargetSentence) -> Score? {
    var total = Total()
    for index in sentence.frames.indices {
      let frame = sentence.frames[index]
      let from =
        index == 0 ? 0 : (sentence.frames[index - 1].end + frame.start) / 2
      let to =
        index + 1 == sentence.frames.count
        ? sentence.words.count : (frame.end + sentence.frames[index + 1].start) / 2
      let (first, end) = (sentence.judging.lowerBound, sentence.judging.upperBound)
      addBefore(frame, from: max(from, frame.start - reach, first), in: sentence, to: &total)
      addAfter(frame, to: min(to, frame.end + reach, end), in: sentence, to: &total)
    }
    sentence.removeFrames()
    guard total.hits > 0 else { return nil }
    guard total.points.magnitude >= weakest else { return Score(tone: 0, hits: total.hits) }
    return Score(tone: Tone.compound(of: total.points), hits: total.hits)
  }

  private struct Total {
    var points = 0.0
    var hits = 0

    mutating func add(_ value: Double) {
      guard value != 0 else { return }
      points += value
      hits += 1
    }
  }

  // MARK: - Before the target

  /// Adds what stands before a mention, from the nearest word on.
  private static func addBefore(
    _ frame: TargetFrame, from: Int, in sentence: TargetSentence, to total: inout Total
  ) {
    var weight = 1.0
    var path = Path()
    var index = frame.start
    while index > from {
      index -= 1
      let word = sentence.words[index]
      // Most words change nothing.
      guard
        word.valence != 0
          || !word.traits.isDisjoint(
            with: [
              .judging, .against, .name, .pronoun, .endsNamed, .preposition, .by, .comma,
            ])
      else { continue }
      let isMuted = frame.isSpeaker && index + 1 < frame.start
      if word.judges, !isMuted, !sentence.belongsToNext(index) {
        var value = valueBefore(frame, index, path, in: sentence)
        // "supports X against the target".
        if path.preposition.contains(.against) { value = min(value, 0) }
        if frame.isCompared { value *= compared }
        total.add(value * weight)
      }
      if sentence.startsName(index), !frame.group.contains(index) { weight *= pastName }
      if word.traits.contains(.endsNamed) {
        weight *= word.traits.contains(.contrast) ? 0 : otherClause
      }
      guard weight > 0 else { return }
      path.pass(word)
    }
  }

  /// What lies between a word and the target behind it.
  private struct Path {
    /// Of the preposition nearest to the word.
    var preposition: TargetTraits = []
    var hasBy = false
    var hasComma = false
    var hasName = false

    mutating func pass(_ word: TargetSentence.Word) {
      if word.traits.contains(.preposition) { preposition = word.traits }
      if word.traits.contains(.by) { hasBy = true }
      if word.traits.contains(.comma) { hasComma = true }
      if word.refers { hasName = true }
    }
  }

  /// What a word before the target says of it, in points.
  private static func valueBefore(
    _ frame: TargetFrame, _ index: Int, _ path: Path, in sentence: TargetSentence
  ) -> Double {
    let word = sentence.words[index]
    guard !word.traits.contains(.name) else { return 0 }
    if word.traits.contains(.against), frame.start - index <= 3, !path.hasName { return against }
    guard word.traits.contains(.judging) else { return word.valence }
    let entry = sentence.entry(at: index)
    let value: Double
    if let verb = sentence.verb(at: index) {
      let isForm = !word.traits.isDisjoint(with: [.gerund, .participle])
      if path.hasComma, index <= 2, isForm, index <= sentence.named {
        // "Accused of fraud, X ...", "Losing ground, X ...".
        value = word.traits.contains(.participle) ? verb.patient : verb.agent
      } else if sentence.isPassive(index) {
        value = path.hasBy ? verb.agent : verb.patient * besidePassive
      } else {
        value = verb.patient
      }
    } else if let noun = entry.noun {
      let isFromTarget = !path.preposition.isDisjoint(with: [.by, .from])
      value = isFromTarget ? noun.agent : noun.patient
    } else {
      value = entry.plain?.agent ?? 0
    }
    return sentence.isDenied(index) ? value * denied : value
  }

  // MARK: - After the target

  /// Adds what stands after a mention, from the nearest word on.
  private static func addAfter(
    _ frame: TargetFrame, to: Int, in sentence: TargetSentence, to total: inout Total
  ) {
    guard !frame.isAddressed else { return }
    var weight = 1.0
    // Of the boundaries behind which nobody is named yet.
    var pending = 1.0
    for index in frame.end..<max(frame.end, to) {
      let word = sentence.words[index]
      // Most words change nothing.
      guard
        word.valence != 0
          || !word.traits.isDisjoint(with: [.judging, .against, .name, .pronoun, .boundary])
      else { continue }
      if word.judges, !frame.isMuted(index), !sentence.belongsToNext(index) {
        var value = valueAfter(frame, index, in: sentence)
        if frame.isUnlike { value *= compared }
        total.add(value * weight)
      }
      if word.refers, !word.traits.contains(.own) {
        weight *= pending
        pending = 1
        if sentence.startsName(index), !frame.group.contains(index) { weight *= pastName }
      }
      if word.traits.contains(.boundary) {
        pending *= word.traits.contains(.contrast) ? 0 : otherClause
      }
      guard weight > 0 else { return }
    }
  }

  /// What a word after the target says of it, in points.
  private static func valueAfter(
    _ frame: TargetFrame, _ index: Int, in sentence: TargetSentence
  ) -> Double {
    let word = sentence.words[index]
    guard !word.traits.contains(.name) else { return 0 }
    guard word.traits.contains(.judging) else { return word.valence }
    let entry = sentence.entry(at: index)
    let value: Double
    if let verb = sentence.verb(at: index) {
      value = sentence.isPassive(index) ? verb.patient : verb.agent
    } else if let noun = entry.noun {
      // "X's criticism", "X's recent criticism".
      let isOwned = frame.isPossessive && index - frame.end < 3
      value = isOwned ? noun.agent : noun.stronger * besideNoun
    } else {
      value = entry.plain?.agent ?? 0
    }
    return sentence.isDenied(index) ? value * denied : value
  }
}
