/// Finds everything in one document: folding, paragraphs, zones, sentences, words, mentions, tone.
///
/// Built once for a gazetteer and a lexicon; immutable, so all threads share it.
package struct Scanner: Sendable {
  /// Buffers that a thread reuses from document to document.
  package struct Scratch {
    fileprivate var folded = FoldedText()
    fileprivate var paragraphs: [Range<Int>] = []
    fileprivate var zones: [ZonedParagraph] = []
    fileprivate var sentences: [Range<Int>] = []
    fileprivate var lexemes: [Lexeme] = []
    fileprivate var mentions = MentionFinder.Scratch()
    fileprivate var tone = ToneScorer.Scratch()

    package init() {}
  }

  private let finder: MentionFinder
  private let splitter = SentenceSplitter()
  private let scorer: ToneScorer

  /// The gazetteer's aliases, and behind them the short names made from them.
  package var aliases: [Gazetteer.Alias] { finder.aliases }

  package init(gazetteer: Gazetteer, lexicon: Lexicon) {
    finder = MentionFinder(gazetteer)
    scorer = ToneScorer(lexicon: lexicon)
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
    annotations.paragraphs = scratch.paragraphs.map {
      Paragraph(range: folded.original($0, in: document.bytes))
    }
    scratch.zones.removeAll(keepingCapacity: true)
    let paragraphs = annotations.paragraphs
    Zones.find(
      in: text, paragraphs: scratch.paragraphs,
      repeated: { repeated.contain(document.bytes.span, paragraphs[$0].range) },
      into: &scratch.zones)

    scratch.lexemes.removeAll(keepingCapacity: true)
    Lexeme.split(text, 0..<text.count, into: &scratch.lexemes)
    scratch.sentences.removeAll(keepingCapacity: true)
    scratch.mentions.begin()
    var lexeme = 0
    for (index, paragraph) in scratch.paragraphs.enumerated() {
      splitter.split(text, paragraph: paragraph, into: &scratch.sentences)
      let first = lexeme
      while lexeme < scratch.lexemes.count,
        scratch.lexemes[lexeme].start < UInt32(paragraph.upperBound)
      {
        lexeme += 1
      }
      annotations.paragraphs[index].zone = scratch.zones[index].zone
      annotations.paragraphs[index].rule = scratch.zones[index].rule
      annotations.paragraphs[index].words = finder.find(
        text, paragraph: paragraph, lexemes: scratch.lexemes[first..<lexeme], &scratch.mentions)
    }
    Self.join(&scratch.sentences, within: scratch.mentions.matches)

    let scores = scorer.score(
      text, scratch.lexemes, sentences: scratch.sentences,
      masked: scratch.mentions.matches.compactMap {
        aliases[$0.alias].entry == nil ? nil : $0.range
      },
      scratch: &scratch.tone)
    annotations.tone = scores.whole
    annotations.hitsInNames = scores.hitsMasked
    var paragraph = 0
    annotations.sentences.reserveCapacity(scratch.sentences.count)
    for (range, tone) in zip(scratch.sentences, scores.sentences) {
      while scratch.paragraphs[paragraph].upperBound <= range.lowerBound { paragraph += 1 }
      annotations.sentences.append(
        Sentence(
          range: folded.original(range, in: document.bytes), paragraph: paragraph, tone: tone))
    }
    finder.resolve(
      text, date: document.metadata.date, paragraphs: scratch.paragraphs,
      sentences: scratch.sentences, in: &annotations, &scratch.mentions)
    findUnlisted(text, scratch, in: &annotations)
    annotations.mapRanges { folded.original($0, in: document.bytes) }
    return annotations
  }

  /// Finds names that no alias covers, in the body.
  private func findUnlisted(
    _ text: Span<UInt8>, _ scratch: Scratch, in annotations: inout Annotations
  ) {
    let taken = scratch.mentions.nameRanges
    let lexemes = scratch.lexemes.span
    var name = 0
    var lexeme = 0
    for (number, range) in scratch.sentences.enumerated() {
      while lexeme < lexemes.count, Int(lexemes[lexeme].start) < range.lowerBound { lexeme += 1 }
      let first = lexeme
      while lexeme < lexemes.count, Int(lexemes[lexeme].start) < range.upperBound { lexeme += 1 }
      while name < taken.count, taken[name].upperBound <= range.lowerBound { name += 1 }
      guard annotations.zone(ofSentence: number) == .body else { continue }
      UnlistedNames.find(
        text, sentence: range, number: number, lexemes: lexemes.extracting(first..<lexeme),
        taken: taken, from: name, into: &annotations.unlisted)
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
  /// Turns the ranges of names, not those of paragraphs and sentences, into others.
  fileprivate mutating func mapRanges(_ map: (Range<Int>) -> Range<Int>) {
    for index in mentions.indices { mentions[index].range = map(mentions[index].range) }
    for index in ambiguous.indices { ambiguous[index].range = map(ambiguous[index].range) }
    for index in places.indices { places[index].range = map(places[index].range) }
    for index in nested.indices { nested[index].range = map(nested[index].range) }
    for index in unlisted.indices { unlisted[index].range = map(unlisted[index].range) }
  }
}
