package import Text

/// What one document says of one actor; in the body, where nothing else is said.
///
/// A corpus has a great many: counts are no larger than a document's can be, and their order leaves
/// no gaps.
package struct ActorTally: Sendable, Equatable {
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  /// Sum of the compound tone of the scored sentences, in ten-thousandths.
  package var compound = 0
  /// What each of the compared lexicons finds in the sentences with a counted mention.
  package var compared: [DictionaryTally] = []
  /// What sentences say of the actor itself: a tone for each that says anything, at every level.
  package var toward = MeanTone<Int32>()
  /// Quotations of which the actor is the speaker, and the tone of their parts in each sentence.
  package var quotations: Int32 = 0
  package var spoken = MeanTone<Int32>()
  /// Mentions at the levels the report counts.
  package var mentions: Int32 = 0
  /// Of those, the ones that are certain.
  package var certain: Int32 = 0
  /// What may be mentions beside those: forms shared with others that nothing decides, and capitals
  /// taken for places.
  package var possible: Int32 = 0
  /// Mentions at the counted levels in all zones.
  package var raw: Int32 = 0
  /// Mentions at every level, counted or not.
  package var levels = LevelCounts<Int32>()
  /// Of a state: what its names stand for, at every level.
  package var senses = SenseCounts<Int32>()
  /// Sentences with a counted mention.
  package var sentences: Int32 = 0
  /// Paragraphs with a counted mention.
  package var paragraphs: Int32 = 0
  /// Of those sentences, the ones with a lexicon hit.
  package var scoredSentences: Int32 = 0
  /// Counted mentions inside quoted speech.
  package var quotedMentions: Int32 = 0

  package init(actor: Int) {
    self.actor = actor
  }

  fileprivate mutating func add(_ mention: Mention, isCounted: Bool, isInBody: Bool) {
    if isCounted { raw += 1 }
    guard isInBody else { return }
    levels[mention.level] += 1
    if let sense = mention.sense { senses.add(sense) }
    guard isCounted else { return }
    mentions += 1
    if mention.certainty == .certain { certain += 1 }
  }

  /// Counts a sentence with a counted mention.
  fileprivate mutating func addSentence(_ tone: Tone) {
    sentences += 1
    guard tone.hits > 0 else { return }
    scoredSentences += 1
    compound += tone.compound
  }
}

/// How often two actors stand together in one document.
package struct PairTally: Sendable, Equatable {
  /// Indexes into `Gazetteer.entries`, `first` < `second`.
  package var first: Int32
  package var second: Int32
  /// Sentences and paragraphs with a counted mention of both.
  package var sentences: Int32
  package var paragraphs: Int32
}

/// The counts of one document: whole numbers only, so that they add up to the same in any order.
package struct DocumentTally: Sendable, Equatable {
  package var metadata: DocumentMetadata
  /// Of the file's bytes.
  package var digest: Digest
  package var bytes: Int
  package var zoneWords: ZoneWords
  /// Of the body.
  package var paragraphs: Int
  /// Whether tone was scored at all.
  package var isScored: Bool
  /// Of the body's sentences.
  package var sentenceTone = ToneSum()
  /// Sum of their compound tone with the words inside actors' names, in ten-thousandths.
  package var unmaskedCompound: Int
  /// Sentences of the body that would then hold a lexicon word.
  package var unmaskedScored: Int
  /// The tone of the whole text, all zones, taken as one.
  package var tone: Tone
  /// The same with the words inside actors' names.
  package var unmaskedTone: Tone
  /// Lexicon words inside actors' names, in all zones; ascending by term, then by actor.
  package var maskedWords: [MaskedTally]
  /// Of the body: the quoted and the other parts of sentences that hold a lexicon word.
  package var quotedTone: ToneSum
  package var ownTone: ToneSum
  /// Quotations of speech in the body.
  package var quotations: Int
  /// What each of the compared lexicons finds in the body.
  package var compared: [DictionaryTally]
  /// Ascending by actor; only actors mentioned at some level.
  package var actors: [ActorTally]
  /// Ascending by (first, second); only pairs that share a paragraph.
  package var pairs: [PairTally]

  /// The forms of the mentions, at every level.
  package var forms: [FormTally]
  /// Spellings that the gazetteer does not have.
  package var variants: [VariantTally]
  package var ambiguous: [AmbiguousTally]
  package var unlisted: [UnlistedTally]

  /// Sentences of the body.
  package var sentences: Int { sentenceTone.sentences }

  /// Why there is no mean tone; empty where there is one.
  package var toneNote: String {
    if sentenceTone.hits > 0 { return "" }
    guard isScored else { return "tone is not scored" }
    if words == 0 { return "no words in the body" }
    return maskedWords.isEmpty
      ? "no lexicon word in the body" : "no lexicon word in the body outside names"
  }

  /// Whether the words inside actors' names would turn the mean tone from one side to the other.
  package var changesSign: Bool {
    sentenceTone.compound.signum() * unmaskedCompound.signum() < 0
  }

  /// Lexicon words left out because they stand inside an actor's name.
  package var hitsInNames: Int { maskedWords.reduce(0) { $0 + $1.count } }

  /// Words of the body: what rates are measured against.
  package var words: Int { zoneWords.body }

  /// Counted mentions of all actors.
  package var mentions: Int { actors.mentions }

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
    let levels = CountedLevels(levels)
    var scratch = TallyScratch()
    self.init(
      document, digest: digest, annotations: annotations, levels: levels,
      quoted: QuotedTally(annotations, levels: levels), &scratch)
  }

  /// The same where the quotations are already counted.
  init(
    _ document: Document, digest: Digest, annotations: Annotations, levels: CountedLevels,
    quoted: QuotedTally, _ scratch: inout TallyScratch
  ) {
    metadata = document.metadata
    self.digest = digest
    bytes = document.bytes.count
    var zoneWords = ZoneWords()
    for paragraph in annotations.paragraphs { zoneWords.add(paragraph) }
    self.zoneWords = zoneWords
    paragraphs = annotations.paragraphs.count { $0.isBody }
    isScored = annotations.isScored
    let unmasked = annotations.unmaskedSentences
    var next = 0
    (unmaskedCompound, unmaskedScored) = (0, 0)
    compared = annotations.compared.map { _ in DictionaryTally() }
    for (number, sentence) in annotations.sentences.enumerated() {
      var full = sentence.tone
      if next < unmasked.count, unmasked[next].sentence == number {
        full = unmasked[next].tone
        next += 1
      }
      guard annotations.paragraphs[sentence.paragraph].isBody else { continue }
      sentenceTone.add(sentence.tone)
      unmaskedCompound += full.compound
      if full.hits > 0 { unmaskedScored += 1 }
      for lexicon in compared.indices {
        compared[lexicon] += annotations.compared[lexicon].sentences[number]
      }
    }
    tone = annotations.tone
    unmaskedTone = annotations.unmaskedTone
    maskedWords = MaskedTally.count(annotations)
    (actors, pairs) = Self.count(annotations, levels: levels, &scratch)
    (quotedTone, ownTone, quotations) = (quoted.quoted, quoted.own, quoted.speech.count)
    quoted.add(to: &actors, at: scratch.actors)
    (forms, variants) = FormTally.count(document, annotations, &scratch.forms)
    ambiguous = AmbiguousTally.count(document, annotations)
    unlisted = UnlistedTally.count(annotations, &scratch.names)
  }

  private static func count(
    _ annotations: Annotations, levels: CountedLevels, _ scratch: inout TallyScratch
  ) -> ([ActorTally], [PairTally]) {
    let allMentions = annotations.mentions
    let mentions = allMentions.span
    for index in mentions.indices { scratch.actors.mark(mentions[index].actor) }
    for form in annotations.ambiguous { form.candidates.forEach { scratch.actors.mark($0) } }
    for place in annotations.places { scratch.actors.mark(place.actor) }
    for name in annotations.nested { scratch.actors.mark(name.actor) }
    var actors = scratch.actors.list()
    guard !actors.isEmpty else { return ([], []) }
    let none = annotations.compared.map { _ in DictionaryTally() }
    if !none.isEmpty { for slot in actors.indices { actors[slot].compared = none } }
    for tone in annotations.actorTones {
      actors[scratch.actors[tone.actor]].toward.add(compound: tone.tone, hits: tone.hits)
    }
    countPossible(annotations, levels: levels, scratch.actors, in: &actors)
    scratch.sentence.begin()
    scratch.paragraph.begin()
    for index in mentions.indices {
      let number = mentions[index].sentence
      let isInBody = annotations.isInBody(number)
      let slot = scratch.actors[mentions[index].actor]
      let isCounted = levels.contains(mentions[index].level)
      // At once: each look into the list of actors takes a while.
      actors[slot].add(mentions[index], isCounted: isCounted, isInBody: isInBody)
      guard isCounted, isInBody else { continue }
      if scratch.sentence.unit != number {
        endSentence(&scratch.sentence, annotations, in: &actors)
        scratch.sentence.unit = number
        let next = annotations.sentences[number].paragraph
        if scratch.paragraph.unit != next {
          endParagraph(&scratch.paragraph, in: &actors)
          scratch.paragraph.unit = next
        }
      }
      scratch.sentence.add(slot)
      scratch.paragraph.add(slot)
    }
    endSentence(&scratch.sentence, annotations, in: &actors)
    endParagraph(&scratch.paragraph, in: &actors)
    scratch.sentence.sortPairs()
    scratch.paragraph.sortPairs()
    let pairs = pairs(scratch.sentence.pairs, scratch.paragraph.pairs, actors)
    return (actors, pairs)
  }

  private static func endSentence(
    _ sentence: inout UnitActors, _ annotations: Annotations, in actors: inout [ActorTally]
  ) {
    guard let index = sentence.unit else { return }
    let tone = annotations.sentences[index].tone
    for slot in sentence.slots {
      actors[slot].addSentence(tone)
      for lexicon in annotations.compared.indices {
        actors[slot].compared[lexicon] += annotations.compared[lexicon].sentences[index]
      }
    }
    sentence.close()
  }

  private static func endParagraph(
    _ paragraph: inout UnitActors, in actors: inout [ActorTally]
  ) {
    for slot in paragraph.slots { actors[slot].paragraphs += 1 }
    paragraph.close()
  }

  /// Counts what is no mention but might be, or stands in other names.
  private static func countPossible(
    _ annotations: Annotations, levels: CountedLevels, _ slots: ActorSlots,
    in actors: inout [ActorTally]
  ) {
    for form in annotations.ambiguous
    where levels.contains(form.level) && annotations.isInBody(form.sentence) {
      for actor in form.candidates { actors[slots[actor]].possible += 1 }
    }
    if levels.contains(.metonym) {
      for place in annotations.places where annotations.isInBody(place.sentence) {
        actors[slots[place.actor]].possible += 1
      }
    }
    for name in annotations.nested where annotations.isInBody(name.sentence) {
      if let sense = name.sense { actors[slots[name.actor]].senses.add(sense) }
    }
  }

  /// Counts equal keys of two ascending lists of pairs, each key two slots.
  private static func pairs(
    _ sentences: [UInt64], _ paragraphs: [UInt64], _ actors: [ActorTally]
  ) -> [PairTally] {
    guard !paragraphs.isEmpty else { return [] }
    var result: [PairTally] = []
    // Exactly as many as there are: those of every document are kept.
    result.reserveCapacity(
      paragraphs.indices.count { $0 == 0 || paragraphs[$0] != paragraphs[$0 - 1] })
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
          first: Int32(actors[Int(key >> 32)].actor),
          second: Int32(actors[Int(key & 0xFFFF_FFFF)].actor),
          sentences: Int32(sentence - sentenceStart), paragraphs: Int32(index - start)))
    }
    return result
  }
}

extension [ActorTally] {
  /// Counted mentions of all.
  package var mentions: Int {
    let actors = span
    return actors.indices.reduce(0) { $0 + Int(actors[$1].mentions) }
  }
}

extension [Int] {
  /// Puts a value in its place in a list that ascends from `start`, unless it is there.
  ///
  /// For short lists, which are looked through from the end.
  mutating func insertOnce(_ value: Int, from start: Int = 0) {
    var place = count
    while place > start, self[place - 1] > value { place -= 1 }
    guard place == start || self[place - 1] != value else { return }
    append(value)
    var index = count - 1
    while index > place {
      self[index] = self[index - 1]
      index -= 1
    }
    self[place] = value
  }
}
