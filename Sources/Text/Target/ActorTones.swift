/// Scores what each sentence says of the actors that it mentions. A thread reuses one.
struct ActorTones {
  private var sentence = TargetSentence()
  private var hits: [TargetTone.Hit] = []
  private var names: [Range<Int>] = []

  /// Appends the tone toward each actor of each sentence of the body.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - sentences: As many as the annotations have.
  ///   - lexemes: Those of the text.
  ///   - places: The lexemes of each sentence.
  ///   - contributions: What made the tone of the sentences.
  ///   - annotations: Have mentions, with ranges of the folded text.
  mutating func find(
    _ text: Span<UInt8>, sentences: [Range<Int>], lexemes: [Lexeme], places: [Range<Int>],
    contributions: [ToneContribution], in annotations: inout Annotations
  ) {
    var contribution = 0
    var mention = 0
    let mentions = annotations.mentions
    while mention < mentions.count {
      let number = mentions[mention].sentence
      let first = mention
      while mention < mentions.count, mentions[mention].sentence == number { mention += 1 }
      guard annotations.zone(ofSentence: number) == .body else { continue }
      takeHits(of: number, from: &contribution, contributions)
      names.removeAll(keepingCapacity: true)
      for index in first..<mention { names.append(mentions[index].range) }
      sentence.read(
        text, sentences[number], lexemes: lexemes.span.extracting(places[number]), names: names,
        hits: hits)
      guard sentence.judges else { continue }
      for index in first..<mention {
        let actor = mentions[index].actor
        guard !(first..<index).contains(where: { mentions[$0].actor == actor }) else { continue }
        for other in index..<mention where mentions[other].actor == actor {
          sentence.addFrame(of: mentions[other].range)
        }
        guard let score = TargetTone.score(in: &sentence) else { continue }
        annotations.actorTones.append(
          ActorTone(sentence: number, actor: actor, tone: score.tone, hits: score.hits))
      }
    }
  }

  /// The tone of one sentence toward one place in it.
  ///
  /// - Parameters:
  ///   - target: In bytes of the text.
  ///   - text: Folded.
  ///   - place: The sentence.
  ///   - lexemes: Those of the text.
  ///   - lexemePlaces: Those of the sentence.
  ///   - names: Those in the sentence, the target among them; ascending.
  ///   - contributions: What made the tone of the sentence.
  /// - Returns: `nil` where nothing is said.
  mutating func score(
    toward target: Range<Int>, in text: Span<UInt8>, _ place: Range<Int>, lexemes: [Lexeme],
    _ lexemePlaces: Range<Int>, names: [Range<Int>], _ contributions: [ToneContribution]
  ) -> TargetTone.Score? {
    var first = 0
    takeHits(of: contributions.first?.sentence ?? 0, from: &first, contributions)
    sentence.read(
      text, place, lexemes: lexemes.span.extracting(lexemePlaces), names: names, hits: hits)
    return TargetTone.score(toward: CollectionOfOne(target), in: &sentence)
  }

  private mutating func takeHits(
    of number: Int, from contribution: inout Int, _ contributions: [ToneContribution]
  ) {
    if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
    while contribution < contributions.count, contributions[contribution].sentence < number {
      contribution += 1
    }
    var index = contribution
    while index < contributions.count, contributions[index].sentence == number {
      // Punctuation says nothing of anybody; contrast within a sentence is judged anew.
      if contributions[index].term != nil {
        hits.append(
          TargetTone.Hit(
            range: contributions[index].range,
            valence: Double(contributions[index].plainValence) / 1000))
      }
      index += 1
    }
  }
}
