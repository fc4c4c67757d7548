package import Text

/// How often each level of mention occurs.
package struct LevelCounts: Sendable, Equatable {
  package var name = 0
  package var adjectival = 0
  package var metonym = 0
  package var role = 0

  package init(name: Int = 0, adjectival: Int = 0, metonym: Int = 0, role: Int = 0) {
    self.name = name
    self.adjectival = adjectival
    self.metonym = metonym
    self.role = role
  }

  package subscript(level: Level) -> Int {
    get {
      switch level {
      case .name: name
      case .adjectival: adjectival
      case .metonym: metonym
      case .role: role
      case .exclusion: 0
      }
    }
    set {
      switch level {
      case .name: name = newValue
      case .adjectival: adjectival = newValue
      case .metonym: metonym = newValue
      case .role: role = newValue
      case .exclusion: break
      }
    }
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      name: left.name + right.name, adjectival: left.adjectival + right.adjectival,
      metonym: left.metonym + right.metonym, role: left.role + right.role)
  }
}

/// What one document says of one actor.
package struct ActorTally: Sendable, Equatable {
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  /// Mentions at the levels the report counts.
  package var mentions = 0
  /// Mentions at every level, counted or not.
  package var levels = LevelCounts()
  /// Sentences with a counted mention.
  package var sentences = 0
  /// Paragraphs with a counted mention.
  package var paragraphs = 0
  /// Of those sentences, the ones with a lexicon hit.
  package var scoredSentences = 0
  /// Sum of the compound tone of those sentences, in ten-thousandths.
  package var compound = 0

  package init(actor: Int) {
    self.actor = actor
  }
}

/// How often two actors stand together in one document.
package struct PairTally: Sendable, Equatable {
  /// Indexes into `Gazetteer.entries`, `first` < `second`.
  package var first: Int
  package var second: Int
  /// Sentences and paragraphs with a counted mention of both.
  package var sentences: Int
  package var paragraphs: Int
}

/// The counts of one document: whole numbers only, so that they add up to the same in any order.
package struct DocumentTally: Sendable, Equatable {
  package var metadata: DocumentMetadata
  /// Of the file's bytes.
  package var digest: Digest
  package var bytes: Int
  package var words: Int
  package var sentences: Int
  package var paragraphs: Int
  /// The tone of the whole text taken as one.
  package var tone: Tone
  /// Sum of the compound tone of all sentences, in ten-thousandths.
  package var sentenceCompound: Int
  /// Lexicon words left out because they stand inside an actor's name.
  package var hitsInNames: Int
  /// Ascending by actor; only actors mentioned at some level.
  package var actors: [ActorTally]
  /// Ascending by (first, second); only pairs that share a paragraph.
  package var pairs: [PairTally]

  /// Counted mentions of all actors.
  package var mentions: Int { actors.reduce(0) { $0 + $1.mentions } }

  /// Counts what was found in a document.
  ///
  /// - Parameters:
  ///   - document: What was scanned.
  ///   - digest: Of its file.
  ///   - annotations: What was found.
  ///   - levels: The levels that count as mentions.
  package init(
    _ document: Document, digest: Digest, annotations: Annotations, levels: Set<Level>
  ) {
    metadata = document.metadata
    self.digest = digest
    bytes = document.bytes.count
    words = annotations.words
    sentences = annotations.sentences.count
    paragraphs = annotations.paragraphs.count
    tone = annotations.tone
    hitsInNames = annotations.hitsInNames
    sentenceCompound = annotations.sentences.reduce(0) { $0 + $1.tone.compound }
    (actors, pairs) = Self.count(annotations, levels: levels)
  }

  private static func count(
    _ annotations: Annotations, levels: Set<Level>
  ) -> ([ActorTally], [PairTally]) {
    guard !annotations.mentions.isEmpty else { return ([], []) }
    var seen: [Int] = []
    for actor in annotations.mentions.map(\.actor).sorted() where seen.last != actor {
      seen.append(actor)
    }
    var actors = seen.map(ActorTally.init)
    var sentencePairs: [UInt64] = []
    var paragraphPairs: [UInt64] = []
    /// Actors of the sentence and of the paragraph being read, as slots.
    var sentence = UnitActors()
    var paragraph = UnitActors()

    func endSentence() {
      guard let index = sentence.unit else { return }
      let tone = annotations.sentences[index].tone
      for slot in sentence.close(pairs: &sentencePairs) {
        actors[slot].sentences += 1
        if tone.hits > 0 {
          actors[slot].scoredSentences += 1
          actors[slot].compound += tone.compound
        }
      }
    }
    func endParagraph() {
      for slot in paragraph.close(pairs: &paragraphPairs) { actors[slot].paragraphs += 1 }
    }

    for mention in annotations.mentions {
      let slot = seen.place(of: mention.actor)
      actors[slot].levels[mention.level] += 1
      guard levels.contains(mention.level) else { continue }
      actors[slot].mentions += 1
      if sentence.unit != mention.sentence {
        endSentence()
        sentence.unit = mention.sentence
        let next = annotations.sentences[mention.sentence].paragraph
        if paragraph.unit != next {
          endParagraph()
          paragraph.unit = next
        }
      }
      sentence.slots.append(slot)
      paragraph.slots.append(slot)
    }
    endSentence()
    endParagraph()
    return (actors, pairs(sentencePairs, paragraphPairs, seen))
  }

  /// Counts equal keys of two lists of pairs, each key two slots.
  private static func pairs(
    _ sentences: [UInt64], _ paragraphs: [UInt64], _ actors: [Int]
  ) -> [PairTally] {
    let sentences = sentences.sorted()
    let paragraphs = paragraphs.sorted()
    var result: [PairTally] = []
    var sentence = 0
    var index = 0
    // A sentence lies within a paragraph: its pairs are among the paragraph's.
    while index < paragraphs.count {
      let key = paragraphs[index]
      let start = index
      while index < paragraphs.count, paragraphs[index] == key { index += 1 }
      let sentenceStart = sentence
      while sentence < sentences.count, sentences[sentence] == key { sentence += 1 }
      result.append(
        PairTally(
          first: actors[Int(key >> 32)], second: actors[Int(key & 0xFFFF_FFFF)],
          sentences: sentence - sentenceStart, paragraphs: index - start))
    }
    return result
  }
}

/// The actors of one sentence or paragraph, as slots of a document's list.
private struct UnitActors {
  var unit: Int?
  /// With repetitions.
  var slots: [Int] = []

  /// Ends the unit.
  ///
  /// - Parameter pairs: Takes each pair of the unit's actors once, the lower slot in the upper half.
  /// - Returns: Its actors, ascending, each once.
  mutating func close(pairs: inout [UInt64]) -> [Int] {
    slots.sort()
    var distinct: [Int] = []
    distinct.reserveCapacity(slots.count)
    for slot in slots where distinct.last != slot { distinct.append(slot) }
    for (index, first) in distinct.enumerated() {
      for second in distinct[(index + 1)...] {
        pairs.append(UInt64(first) << 32 | UInt64(second))
      }
    }
    slots.removeAll(keepingCapacity: true)
    unit = nil
    return distinct
  }
}

extension [Int] {
  /// Where `value` stands in an ascending list that holds it.
  fileprivate func place(of value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
