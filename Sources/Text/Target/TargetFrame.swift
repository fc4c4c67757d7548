/// A mention of the target and what its nearest words show.
struct TargetFrame: Sendable {
  /// The first word of the whole name that the mention is part of.
  var start: Int
  /// The place after the last word of that name.
  var end: Int
  /// The words from the first to the last of the names joined with it: "Iraq and Iran".
  var group: Range<Int>
  var isPossessive = false
  /// "told X": what follows is not about X.
  var isAddressed = false
  /// "than X", "unlike X".
  var isCompared = false
  /// "unlike X": also for what follows.
  var isUnlike = false
  /// Whether the target says what the sentence reports.
  var isSpeaker = false
  /// Between the speaker and the word of saying, or in a relative clause right after the speaker,
  /// words are about the speaker.
  var aside = 0..<0

  /// Whether the word at a place after the target is something the target says.
  func isMuted(_ index: Int) -> Bool { isSpeaker && !aside.contains(index) }
}

extension TargetSentence {
  /// How many words with capitals a mention may have before and behind it that belong to the name:
  /// "Russian President Vladimir X".
  private static let longestTitle = 4
  /// How many words a list of names is followed from the target.
  private static let longestList = 40

  /// Adds a mention of the target and marks its words as the target's own.
  mutating func addFrame(of target: Range<Int>) {
    var start = firstWord(endingAfter: target.lowerBound)
    while start < words.count, words[start].traits.contains(.mark) { start += 1 }
    guard start < words.count, words[start].start < target.upperBound else { return }
    var end = start
    while end < words.count, words[end].start < target.upperBound { end += 1 }
    while words[end - 1].traits.contains(.mark) { end -= 1 }
    let (first, last) = (start - Self.longestTitle, end + Self.longestTitle)
    while start > max(0, first), words[start - 1].traits.contains(.name) { start -= 1 }
    while end < min(words.count, last), words[end].traits.contains(.name),
      !words[end - 1].traits.contains(.possessive)
    {
      end += 1
    }
    for index in start..<end { words[index].traits.insert(.own) }
    var frame = TargetFrame(start: start, end: end, group: start..<end)
    frame.isPossessive = words[end - 1].traits.contains(.possessive)
    frame.group = groupStart(start)..<groupEnd(end)
    frame.isAddressed = follows(.telling, at: start)
    frame.isCompared = follows(.comparing, at: start)
    frame.isUnlike = follows(.unlike, at: start)
    findSpeech(&frame)
    frames.append(frame)
  }

  /// Takes the mentions away, and the marks of the target's own words.
  mutating func removeFrames() {
    for number in frames.indices {
      for index in frames[number].start..<frames[number].end {
        words[index].traits.remove(.own)
      }
    }
    frames.removeAll(keepingCapacity: true)
  }

  /// The first word that ends behind a position.
  func firstWord(endingAfter position: Int) -> Int {
    words.indices.partitioningIndex { words[$0].end > position }
  }

  // MARK: - Names beside the target's

  private func groupEnd(_ end: Int) -> Int {
    var last = end
    while last - end < Self.longestList, joins(last) {
      var next = last + 1
      if next < words.count, words[next].traits.contains(.coordinator) { next += 1 }
      guard next < words.count, words[next].traits.contains(.name) else { break }
      while next < words.count, words[next].traits.contains(.name) { next += 1 }
      last = next
    }
    return last
  }

  private func groupStart(_ start: Int) -> Int {
    var first = start
    while start - first < Self.longestList, first > 0, joins(first - 1) {
      var next = first - 1
      if next > 0, words[next].traits.contains(.coordinator),
        words[next - 1].traits.contains(.comma)
      {
        next -= 1
      }
      guard next > 0, words[next - 1].traits.contains(.name) else { break }
      while next > 0, words[next - 1].traits.contains(.name) { next -= 1 }
      first = next
    }
    return first
  }

  private func joins(_ index: Int) -> Bool {
    index < words.count && !words[index].traits.isDisjoint(with: [.comma, .coordinator])
  }

  // MARK: - Speech

  /// How many words an apposition behind a name may have: "X, the minister of oil, said".
  private static let longestAside = 12

  /// Finds out whether the target is the one who says what the sentence reports.
  private func findSpeech(_ frame: inout TargetFrame) {
    var next = frame.end
    if next < words.count, words[next].traits.contains(.comma) {
      var close = next + 1
      while close < words.count, close - next < Self.longestAside,
        words[close].traits.isDisjoint(with: [.comma, .semicolon, .quote])
      {
        close += 1
      }
      if close < words.count, words[close].traits.contains(.comma) { next = close + 1 }
    }
    for index in next..<min(next + 3, words.count) {
      let traits = words[index].traits
      if !traits.isDisjoint(with: [.saying, .naming]) {
        frame.isSpeaker = true
        frame.aside = frame.end..<index
        return
      }
      guard traits.isDisjoint(with: [.name, .pronoun, .be]) else { break }
    }
    let isSaidBy =
      follows(.saying, at: frame.start) && follows([.comma, .quote], at: frame.start - 1)
      || frame.start > 1 && words[frame.start - 2].traits.contains(.according)
      || frame.start == 0 && frame.end < words.count && words[frame.end].traits.contains(.colon)
    guard isSaidBy else { return }
    frame.isSpeaker = true
    var close = frame.end + 1
    guard close < words.count, words[frame.end].traits.contains(.comma),
      words[close].traits.contains(.relative)
    else { return }
    while close < words.count, close - frame.end < Self.longestList,
      words[close].traits.isDisjoint(with: [.comma, .quote])
    {
      close += 1
    }
    frame.aside = frame.end..<close
  }
}

// MARK: - What a word does in its place

extension TargetSentence {
  /// Whether a name or pronoun begins at a place, other than the target.
  func startsName(_ index: Int) -> Bool {
    guard words[index].refers, !words[index].traits.contains(.own) else { return false }
    return index == 0 || !words[index - 1].refers || words[index - 1].traits.contains(.own)
  }

  /// The verb at a place, unless it is a noun of the same form: "the attack", "X's attack".
  func verb(at index: Int) -> RelationWords.Effect? {
    guard words[index].traits.contains(.judging) else { return nil }
    let entry = entry(at: index)
    guard let verb = entry.verb else { return nil }
    let isNoun =
      entry.noun != nil && follows([.determiner, .possessive, .beforeNoun], at: index)
    return isNoun ? nil : verb
  }

  /// Whether the verb at a place is a passive: "was widely criticized", "criticized by".
  func isPassive(_ index: Int) -> Bool {
    guard words[index].traits.contains(.participle) else { return false }
    if index + 1 < words.count, words[index + 1].traits.contains(.by) { return true }
    var before = index
    while before > 0, index - before < 4 {
      before -= 1
      let traits = words[before].traits
      if traits.contains(.be) { return true }
      guard traits.isDisjoint(with: [.name, .pronoun, .own, .comma, .coordinator, .have]) else {
        return false
      }
    }
    return false
  }

  /// Whether one of the three words before a place denies it.
  func isDenied(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { words[$0].traits.contains(.negator) }
  }

  /// Whether a word at a place describes the name right behind it: "the embattled X".
  func belongsToNext(_ index: Int) -> Bool {
    guard index + 1 < words.count, words[index + 1].traits.contains(.name),
      startsName(index + 1)
    else { return false }
    if verb(at: index) != nil { return false }
    return entry(at: index).plain != nil || index == 0
      || follows([.determiner, .preposition], at: index)
  }
}
