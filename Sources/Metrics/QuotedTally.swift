import Text

/// What one document quotes, apart from what its author says.
struct QuotedTally {
  /// The quoted parts of sentences that hold a lexicon word, and the other parts.
  private(set) var quoted = ToneSum()
  private(set) var own = ToneSum()
  /// Quotations of speech, in order, and the tone of the parts of each in its sentences.
  private(set) var speech: [QuotedSpeech]
  private(set) var tones: [MeanTone<Int>]
  /// The actors of counted mentions inside quoted speech, in the order of the text.
  private var mentioned: [Int] = []

  /// Counts the quotations of the body.
  ///
  /// - Parameters:
  ///   - annotations: What was found.
  ///   - levels: The levels that count as mentions.
  init(_ annotations: Annotations, levels: CountedLevels) {
    speech = annotations.quotations.filter {
      $0.kind == .speech && annotations.isInBody($0.sentence)
    }
    tones = Array(repeating: MeanTone(), count: speech.count)
    addTones(annotations)
    guard !speech.isEmpty else { return }
    var next = 0
    for mention in annotations.mentions where levels.contains(mention.level) {
      while next < speech.count, speech[next].range.upperBound <= mention.range.lowerBound {
        next += 1
      }
      guard next < speech.count else { break }
      guard speech[next].range.lowerBound <= mention.range.lowerBound,
        annotations.isInBody(mention.sentence)
      else { continue }
      mentioned.append(mention.actor)
    }
  }

  /// Hands each actor what it says, and how often it is spoken of.
  ///
  /// - Parameters:
  ///   - actors: Ascending, among them everyone who is mentioned.
  ///   - slots: Where each of them stands.
  func add(to actors: inout [ActorTally], at slots: ActorSlots) {
    for (quotation, tone) in zip(speech, tones) {
      guard let speaker = quotation.speaker, let slot = slots.place(of: speaker, in: actors) else {
        continue
      }
      actors[slot].quotations += 1
      actors[slot].spoken = actors[slot].spoken + tone
    }
    for actor in mentioned { actors[slots[actor]].quotedMentions += 1 }
  }

  /// Divides the tone of each sentence between its quotations and the rest.
  private mutating func addTones(_ annotations: Annotations) {
    var next = 0
    var index = 0
    let contributions = annotations.contributions
    while index < contributions.count {
      let number = contributions[index].sentence
      let first = index
      while index < contributions.count, contributions[index].sentence == number { index += 1 }
      guard annotations.isInBody(number) else { continue }
      let sentence = annotations.sentences[number]
      while next < speech.count, speech[next].range.upperBound <= sentence.range.lowerBound {
        next += 1
      }
      guard next < speech.count, speech[next].range.lowerBound < sentence.range.upperBound else {
        own.add(sentence.tone)
        continue
      }
      var end = next
      while end < speech.count, speech[end].range.lowerBound < sentence.range.upperBound {
        end += 1
      }
      var parts = Array(repeating: Part(), count: end - next)
      var inside = Part()
      var rest = Part()
      for word in contributions[first..<index] where word.term != nil {
        let start = word.range.lowerBound
        let place = (next..<end).partitioningIndex { speech[$0].range.upperBound > start }
        if place < end, speech[place].range.contains(start) {
          parts[place - next].add(word.valence)
          inside.add(word.valence)
        } else {
          rest.add(word.valence)
        }
      }
      for (place, part) in zip(next..<end, parts) where part.hits > 0 {
        tones[place].add(compound: part.compound, hits: part.hits)
      }
      if inside.hits > 0 { quoted.add(compound: inside.compound, hits: inside.hits) }
      if rest.hits > 0 { own.add(compound: rest.compound, hits: rest.hits) }
    }
  }

  /// Words of one sentence.
  private struct Part {
    /// In thousandths of a point.
    var valence = 0
    var hits = 0

    mutating func add(_ valence: Int) {
      self.valence += valence
      hits += 1
    }

    /// In ten-thousandths.
    var compound: Int { Tone.compound(of: Double(valence) / 1000) }
  }
}
