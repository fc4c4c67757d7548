/// Finds everything in one document: folding, paragraphs, zones, sentences, words, mentions, tone.
///
/// Built once for a gazetteer and a lexicon; immutable, so all threads share it.
package struct Scanner: Sendable {
  /// Buffers that a thread reuses from document to document.
  package struct Scratch {
    fileprivate var folded = FoldedText()
    fileprivate var paragraphs: [Range<Int>] = []
    fileprivate var zones: [ZonedParagraph] = []
    fileprivate var stops = SentenceStops()
    fileprivate var sentences: [Range<Int>] = []
    /// The lexemes of each sentence.
    fileprivate var places: [Range<Int>] = []
    fileprivate var lexemes: [Lexeme] = []
    fileprivate var mentions = MentionFinder.Scratch()
    fileprivate var tone = ToneScorer.Scratch()
    fileprivate var actorTones = ActorTones()
    fileprivate var quotations = Quotations()
    fileprivate var dictionary = DictionaryMatcher.Scratch()

    package init() {}
  }

  private let finder: MentionFinder
  private let splitter = SentenceSplitter()
  private let scorer: ToneScorer
  private let options: ToneOptions
  private let compared: [DictionaryMatcher]
  private let isPerson: [Bool]

  /// The gazetteer's aliases, and behind them the short names made from them.
  package var aliases: [Gazetteer.Alias] { finder.aliases }

  /// How many entries the gazetteer has.
  package var actorCount: Int { isPerson.count }

  /// - Parameters:
  ///   - gazetteer: Whom to look for.
  ///   - lexicon: Scores of words, for VADER's rules.
  ///   - options: Where these are departed from.
  ///   - compared: Lexicons whose words are counted beside.
  package init(
    gazetteer: Gazetteer, lexicon: Lexicon, options: ToneOptions = ToneOptions(),
    compared: [Lexicon] = []
  ) {
    finder = MentionFinder(gazetteer)
    scorer = ToneScorer(lexicon: lexicon, matchesPhrases: options.matchesPhrases)
    self.options = options
    self.compared = compared.map(DictionaryMatcher.init)
    isPerson = gazetteer.entries.map { $0.type == .person }
  }

  /// Annotates one document.
  ///
  /// - Parameters:
  ///   - document: Its date decides who holds an office.
  ///   - repeated: The lines that recur throughout its corpus.
  ///   - scratch: The thread's own.
  /// - Returns: Ranges of `document.bytes` and whole numbers.
  /// - Complexity: O(length of the text), on average.
  package func scan(
    _ document: Document, repeated: RepeatedLines = RepeatedLines(), scratch: inout Scratch
  ) -> Annotations {
    var annotations = Annotations()
    var folded = FoldedText()
    swap(&folded, &scratch.folded)
    defer { swap(&folded, &scratch.folded) }
    folded.fold(document.bytes, range: document.text)
    let text = folded.bytes.span

    scratch.paragraphs.removeAll(keepingCapacity: true)
    Paragraphs.find(in: text, range: 0..<text.count, into: &scratch.paragraphs)
    var passed = 0
    annotations.paragraphs = scratch.paragraphs.map {
      Paragraph(range: folded.original($0, in: document.bytes, passed: &passed))
    }
    scratch.lexemes.removeAll(keepingCapacity: true)
    Lexeme.split(text, 0..<text.count, into: &scratch.lexemes)
    scratch.zones.removeAll(keepingCapacity: true)
    let paragraphs = annotations.paragraphs
    Zones.find(
      in: text, scratch.lexemes, paragraphs: scratch.paragraphs,
      repeated: { repeated.contain(document.bytes.span, paragraphs[$0].range) },
      into: &scratch.zones)

    scratch.sentences.removeAll(keepingCapacity: true)
    finder.begin(text, scratch.lexemes, &scratch.mentions)
    scratch.stops.find(in: text, scratch.lexemes, scratch.mentions.lexemes.pointed)
    var lexeme = 0
    for (index, paragraph) in scratch.paragraphs.enumerated() {
      splitter.split(text, paragraph: paragraph, &scratch.stops, into: &scratch.sentences)
      let first = lexeme
      lexeme = scratch.lexemes.span.first(from: lexeme, at: paragraph.upperBound)
      annotations.paragraphs[index].zone = scratch.zones[index].zone
      annotations.paragraphs[index].rule = scratch.zones[index].rule
      annotations.paragraphs[index].words = finder.find(
        text, paragraph: paragraph, lexemes: scratch.lexemes, first..<lexeme, &scratch.mentions)
    }
    Self.join(&scratch.sentences, within: scratch.mentions.matches)
    Lexeme.find(scratch.sentences, in: scratch.lexemes, into: &scratch.places)

    let scores = addTone(document, folded, &scratch, to: &annotations)
    var paragraph = 0
    passed = 0
    annotations.sentences.reserveCapacity(scratch.sentences.count)
    for (range, tone) in zip(scratch.sentences, scores) {
      while scratch.paragraphs[paragraph].upperBound <= range.lowerBound { paragraph += 1 }
      annotations.sentences.append(
        Sentence(
          range: folded.original(range, in: document.bytes, passed: &passed),
          paragraph: paragraph, tone: tone))
    }
    finder.resolve(
      text, scratch.lexemes, date: document.metadata.date, paragraphs: scratch.paragraphs,
      sentences: scratch.sentences, in: &annotations, &scratch.mentions)
    findUnlisted(text, scratch, in: &annotations)
    if options.isScored {
      let explained =
        options.foldsText ? annotations.contributions : explanation(text, &scratch)
      scratch.actorTones.find(
        text, sentences: scratch.sentences, lexemes: scratch.lexemes, places: scratch.places,
        contributions: explained, in: &annotations)
    }
    findQuotations(text, &scratch, in: &annotations)
    annotations.mapRanges(tonesToo: options.foldsText) {
      folded.original($0, in: document.bytes, passed: &passed)
    }
    return annotations
  }

  /// Scores the text and its sentences; ranges stay those of the folded text.
  private func addTone(
    _ document: Document, _ folded: FoldedText, _ scratch: inout Scratch,
    to annotations: inout Annotations
  ) -> [Tone] {
    annotations.isScored = options.isScored
    guard options.isScored else { return scratch.sentences.map { _ in Tone() } }
    var masked: [Range<Int>] = []
    /// The actors that are named there.
    var actors: [Int] = []
    if options.masksNames {
      masked.reserveCapacity(scratch.mentions.matches.count)
      actors.reserveCapacity(scratch.mentions.matches.count)
      for match in scratch.mentions.matches {
        guard let actor = aliases[match.alias].entry else { continue }
        masked.append(match.range)
        actors.append(actor)
      }
    }
    let scores: ToneScores
    /// Where the masked names stand in the text that was scored.
    var places = masked
    /// The sentences there, where they are not the folded ones.
    var originals: [Range<Int>] = []
    if options.foldsText {
      scores = scorer.score(
        folded.bytes.span, scratch.lexemes, sentences: scratch.sentences,
        places: scratch.places, masked: masked, explains: true, scratch: &scratch.tone)
    } else {
      let original = { (range: Range<Int>) in folded.original(range, in: document.bytes) }
      places = masked.map(original)
      originals = scratch.sentences.map(original)
      scores = scorer.score(
        document.bytes.span, whole: document.text, sentences: originals,
        masked: places, explains: true, scratch: &scratch.tone)
    }
    var name = 0
    annotations.maskedWords = scores.maskedHits.map { hit in
      while name + 1 < places.count, places[name].upperBound <= hit.range.lowerBound { name += 1 }
      return MaskedWord(
        range: hit.range, term: hit.term, sentence: hit.sentence, actor: actors[name])
    }
    annotations.tone = scores.whole
    annotations.unmaskedTone = scores.unmaskedWhole
    annotations.unmaskedSentences = scores.unmaskedSentences
    annotations.contributions = scores.contributions
    for matcher in compared {
      annotations.compared.append(
        options.foldsText
          ? matcher.match(
            folded.bytes.span, scratch.lexemes, sentences: scratch.sentences, masked: masked,
            scratch: &scratch.dictionary)
          : matcher.match(
            document.bytes.span, whole: document.text, sentences: originals, masked: places,
            scratch: &scratch.dictionary))
    }
    return scores.sentences
  }

  /// What makes the tone of the sentences of the folded text, without names.
  private func explanation(_ text: Span<UInt8>, _ scratch: inout Scratch) -> [ToneContribution] {
    scorer.score(
      text, scratch.lexemes, sentences: scratch.sentences, places: scratch.places,
      masked: scratch.mentions.matches.map(\.range), explains: true, scratch: &scratch.tone
    ).contributions
  }

  /// The tone toward places of a document that somebody names.
  ///
  /// - Parameters:
  ///   - targets: Where each is named, in bytes of the document; in any order.
  ///   - document: Scanned apart from any corpus.
  ///   - scratch: The thread's own.
  /// - Returns: One score for each target by what its sentence says; `nil` where nothing is said.
  package func tones(
    toward targets: [Range<Int>], in document: Document, scratch: inout Scratch
  ) -> [TargetTone.Score?] {
    guard options.isScored, !targets.isEmpty else { return targets.map { _ in nil } }
    // Leaves what was found in the buffers.
    _ = scan(document, scratch: &scratch)
    let folded = scratch.folded
    let text = folded.bytes.span
    let places = targets.map { folded.folded($0, of: document.bytes) }
    let names = (places + scratch.mentions.nameRanges).filter { !$0.isEmpty }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
      .withoutOverlaps
    let contributions = scorer.score(
      text, scratch.lexemes, sentences: scratch.sentences, places: scratch.places,
      masked: names, explains: true, scratch: &scratch.tone
    ).contributions
    return places.map { target in
      guard let number = scratch.sentences.firstIndex(where: { $0.overlaps(target) }) else {
        return nil
      }
      let sentence = scratch.sentences[number]
      return scratch.actorTones.score(
        toward: target.clamped(to: sentence), in: text, sentence, lexemes: scratch.lexemes,
        scratch.places[number], names: names.filter { sentence.overlaps($0) },
        contributions.filter { $0.sentence == number })
    }
  }

  /// Finds what is quoted, and who speaks; ranges are those of the folded text.
  private func findQuotations(
    _ text: Span<UInt8>, _ scratch: inout Scratch, in annotations: inout Annotations
  ) {
    let candidates = annotations.mentions.enumerated().map { index, mention in
      SpeakerCandidate(range: mention.range, index: index, isPerson: isPerson[mention.actor])
    }
    var quotations: [Quotation] = []
    scratch.quotations.find(
      in: text, paragraphs: scratch.paragraphs, sentences: scratch.sentences,
      lexemes: scratch.lexemes, mentions: candidates, into: &quotations)
    var sentence = 0
    for quotation in quotations {
      while sentence + 1 < scratch.sentences.count,
        scratch.sentences[sentence].upperBound <= quotation.range.lowerBound
      {
        sentence += 1
      }
      annotations.quotations.append(
        QuotedSpeech(
          range: quotation.range, sentence: sentence, kind: quotation.kind,
          speaker: quotation.speaker.map { annotations.mentions[$0].actor },
          verb: quotation.verb))
    }
  }

  /// Finds names that no alias covers, in the body.
  private func findUnlisted(
    _ text: Span<UInt8>, _ scratch: Scratch, in annotations: inout Annotations
  ) {
    var names = UnlistedNames(
      taken: scratch.mentions.nameRanges, marked: scratch.mentions.lexemes.marked)
    let lexemes = scratch.lexemes.span
    for number in scratch.sentences.indices
    where annotations.zone(ofSentence: number) == .body {
      let range = scratch.sentences[number]
      let first = lexemes.first(from: scratch.places[number].lowerBound, at: range.lowerBound)
      let end = lexemes.first(
        from: max(first, scratch.places[number].upperBound), at: range.upperBound)
      names.find(
        text, sentence: range, number: number, lexemes: lexemes, first..<end,
        into: &annotations.unlisted)
    }
  }

  /// Joins sentences that a name spans: a name never holds the end of one.
  private static func join(
    _ sentences: inout [Range<Int>], within names: [PhraseMatcher.Match]
  ) {
    var name = 0
    var kept = 0
    for index in sentences.indices {
      let sentence = sentences[index]
      while name < names.count, names[name].range.upperBound <= sentence.lowerBound {
        name += 1
      }
      if kept > 0, name < names.count,
        names[name].range.lowerBound < sentences[kept - 1].upperBound,
        names[name].range.upperBound > sentence.lowerBound
      {
        sentences[kept - 1] = sentences[kept - 1].lowerBound..<sentence.upperBound
      } else {
        sentences[kept] = sentence
        kept += 1
      }
    }
    sentences.removeSubrange(kept...)
  }
}

extension Annotations {
  /// Turns the ranges of names, and of what makes the tone if they are of the same text, into others;
  /// not those of paragraphs and sentences.
  fileprivate mutating func mapRanges(tonesToo: Bool, _ map: (Range<Int>) -> Range<Int>) {
    for index in mentions.indices { mentions[index].range = map(mentions[index].range) }
    for index in ambiguous.indices { ambiguous[index].range = map(ambiguous[index].range) }
    for index in places.indices { places[index].range = map(places[index].range) }
    for index in nested.indices { nested[index].range = map(nested[index].range) }
    for index in unlisted.indices { unlisted[index].range = map(unlisted[index].range) }
    for index in quotations.indices {
      quotations[index].range = map(quotations[index].range)
      quotations[index].verb = quotations[index].verb.map(map)
    }
    guard tonesToo else { return }
    for index in contributions.indices {
      contributions[index].range = map(contributions[index].range)
    }
    for index in maskedWords.indices { maskedWords[index].range = map(maskedWords[index].range) }
  }
}

extension [Range<Int>] {
  /// Of ranges in order, those that begin where the one kept before has ended.
  fileprivate var withoutOverlaps: [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in self where range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    return kept
  }
}
