package import Text

/// Two actors, the one that stands first in the gazetteer first.
package struct ActorPair: Sendable, Hashable, Comparable {
  package var first: Int
  package var second: Int

  package init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }

  /// One number is hashed faster than two.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(first << 32 ^ second)
  }
}

/// What a corpus says of one actor: the sum over documents.
package struct ActorSum: Sendable, Equatable {
  package var mentions = 0
  /// Of those, the ones that are certain; and what may be mentions beside them.
  package var certain = 0
  package var possible = 0
  /// Mentions in all zones.
  package var raw = 0
  package var levels = LevelCounts<Int>()
  package var senses = SenseCounts<Int>()
  /// Documents, paragraphs and sentences with a counted mention.
  package var documents = 0
  package var paragraphs = 0
  package var sentences = 0
  package var scoredSentences = 0
  /// In ten-thousandths.
  package var compound = 0
  /// What sentences say of the actor itself, and in how many documents any does.
  package var toward = MeanTone<Int>()
  package var towardDocuments = 0
  package var quotedMentions = 0
  package var quotations = 0
  package var spoken = MeanTone<Int>()
  /// What each of the compared lexicons finds in sentences that mention the actor.
  package var compared: [DictionaryTally] = []
  /// Dates of the first and last document with a counted mention.
  package var firstDate: CalendarDate?
  package var lastDate: CalendarDate?

  package init() {}

  mutating func add(_ tally: ActorTally, date: CalendarDate?) {
    levels = levels + tally.levels
    senses = senses + tally.senses
    possible += Int(tally.possible)
    raw += Int(tally.raw)
    toward = toward + tally.toward
    if tally.toward.sentences > 0 { towardDocuments += 1 }
    quotedMentions += Int(tally.quotedMentions)
    quotations += Int(tally.quotations)
    spoken = spoken + tally.spoken
    compared.add(tally.compared)
    guard tally.mentions > 0 else { return }
    mentions += Int(tally.mentions)
    certain += Int(tally.certain)
    documents += 1
    paragraphs += Int(tally.paragraphs)
    sentences += Int(tally.sentences)
    scoredSentences += Int(tally.scoredSentences)
    compound += tally.compound
    guard let date else { return }
    firstDate = min(firstDate ?? date, date)
    lastDate = max(lastDate ?? date, date)
  }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.mentions += right.mentions
    sum.certain += right.certain
    sum.possible += right.possible
    sum.raw += right.raw
    sum.levels = left.levels + right.levels
    sum.senses = left.senses + right.senses
    sum.documents += right.documents
    sum.paragraphs += right.paragraphs
    sum.sentences += right.sentences
    sum.scoredSentences += right.scoredSentences
    sum.compound += right.compound
    sum.toward = left.toward + right.toward
    sum.towardDocuments += right.towardDocuments
    sum.quotedMentions += right.quotedMentions
    sum.quotations += right.quotations
    sum.spoken = left.spoken + right.spoken
    sum.compared.add(right.compared)
    sum.firstDate = [left.firstDate, right.firstDate].compactMap { $0 }.min()
    sum.lastDate = [left.lastDate, right.lastDate].compactMap { $0 }.max()
    return sum
  }
}

/// In how many units of a corpus two actors stand together.
package struct PairSum: Sendable, Equatable {
  package var sentences = 0
  package var paragraphs = 0
  package var documents = 0

  package init(sentences: Int = 0, paragraphs: Int = 0, documents: Int = 0) {
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.documents = documents
  }

  mutating func add(_ tally: PairTally) {
    sentences += Int(tally.sentences)
    paragraphs += Int(tally.paragraphs)
  }

  mutating func add(_ other: PairSum) { self = self + other }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      sentences: left.sentences + right.sentences,
      paragraphs: left.paragraphs + right.paragraphs,
      documents: left.documents + right.documents)
  }
}

/// The sum of document tallies: of a corpus, of a part of it, of a month.
package struct CorpusTally: Sendable, Equatable {
  package var documents = 0
  package var bytes = 0
  package var zoneWords = ZoneWords()
  package var sentences = 0
  package var paragraphs = 0
  package var mentions = 0
  package var hits = 0
  package var hitsInNames = 0
  /// Documents with a lexicon hit.
  package var scoredDocuments = 0
  /// Of the sentences of those documents.
  package var sentenceTone = ToneSum()
  /// Sum of their compound tone with the words inside actors' names, in ten-thousandths; and
  /// documents whose mean tone would change its sign by them.
  package var unmaskedCompound = 0
  package var signChanges = 0
  package var quotedTone = ToneSum()
  package var ownTone = ToneSum()
  package var quotations = 0
  /// What each of the compared lexicons finds.
  package var compared: [DictionaryTally] = []
  /// Documents with a date, the earliest and the latest of them.
  package var datedDocuments = 0
  package var firstDate: CalendarDate?
  package var lastDate: CalendarDate?
  /// As many as the gazetteer has entries.
  package var actors: [ActorSum]
  package var pairs: [ActorPair: PairSum] = [:]

  /// Words of the body.
  package var words: Int { zoneWords.body }

  /// The tally of no documents.
  ///
  /// - Parameter actors: How many entries the gazetteer has.
  package init(actors: Int) {
    self.actors = Array(repeating: ActorSum(), count: actors)
  }

  /// The sum of some documents.
  ///
  /// - Parameters:
  ///   - documents: Some of which are meant, in any order.
  ///   - places: Where those stand; `nil` = all.
  ///   - actors: How many entries the gazetteer has.
  ///   - countingPairs: Whether `pairs` is wanted: it is most of the work.
  package init(
    _ documents: [DocumentTally], at places: [Int]? = nil, actors: Int, countingPairs: Bool = true
  ) {
    var sum = RunningTally(actors: actors, countingPairs: countingPairs)
    let documents = documents.span
    if let places {
      for place in places { sum.add(documents[place]) }
    } else {
      for place in documents.indices { sum.add(documents[place]) }
    }
    self = sum.finish()
  }

  /// The sum of a whole corpus, in parallel.
  ///
  /// - Parameters:
  ///   - documents: In any order.
  ///   - actors: How many entries the gazetteer has.
  ///   - threads: From 1.
  package init(_ documents: [DocumentTally], actors: Int, threads: Int) {
    let size = max(256, documents.count / (4 * threads) + 1)
    let parts = stride(from: 0, to: documents.count, by: size).map {
      $0..<min($0 + size, documents.count)
    }
    let sums = parallelMap(parts, threads: threads) { places in
      var sum = RunningTally(actors: actors)
      let documents = documents.span
      for place in places { sum.add(documents[place]) }
      return sum
    }
    self = RunningTally.sum(of: sums, actors: actors)
  }

  /// Adds a document, but for its pairs, and appends the actors with counted mentions, ascending.
  mutating func add(_ tally: DocumentTally, named: inout [Int]) {
    documents += 1
    bytes += tally.bytes
    zoneWords = zoneWords + tally.zoneWords
    sentences += tally.sentences
    paragraphs += tally.paragraphs
    hits += tally.sentenceTone.hits
    hitsInNames += tally.hitsInNames
    if tally.sentenceTone.hits > 0 {
      scoredDocuments += 1
      sentenceTone = sentenceTone + tally.sentenceTone
      unmaskedCompound += tally.unmaskedCompound
    }
    if tally.changesSign { signChanges += 1 }
    quotedTone = quotedTone + tally.quotedTone
    ownTone = ownTone + tally.ownTone
    quotations += tally.quotations
    compared.add(tally.compared)
    if let date = tally.metadata.date {
      datedDocuments += 1
      firstDate = min(firstDate ?? date, date)
      lastDate = max(lastDate ?? date, date)
    }
    // By place: to copy a tally takes longer than to add it.
    let tallies = tally.actors.span
    for index in tallies.indices {
      actors[tallies[index].actor].add(tallies[index], date: tally.metadata.date)
      mentions += Int(tallies[index].mentions)
      if tallies[index].mentions > 0 { named.append(tallies[index].actor) }
    }
  }

  /// The tally of both parts together.
  ///
  /// - Precondition: Both count the actors of one gazetteer.
  package static func + (left: Self, right: Self) -> Self {
    precondition(left.actors.count == right.actors.count)
    var sum = left
    sum.documents += right.documents
    sum.bytes += right.bytes
    sum.zoneWords = left.zoneWords + right.zoneWords
    sum.sentences += right.sentences
    sum.paragraphs += right.paragraphs
    sum.mentions += right.mentions
    sum.hits += right.hits
    sum.hitsInNames += right.hitsInNames
    sum.scoredDocuments += right.scoredDocuments
    sum.sentenceTone = left.sentenceTone + right.sentenceTone
    sum.unmaskedCompound += right.unmaskedCompound
    sum.signChanges += right.signChanges
    sum.quotedTone = left.quotedTone + right.quotedTone
    sum.ownTone = left.ownTone + right.ownTone
    sum.quotations += right.quotations
    sum.compared.add(right.compared)
    sum.datedDocuments += right.datedDocuments
    sum.firstDate = [left.firstDate, right.firstDate].compactMap { $0 }.min()
    sum.lastDate = [left.lastDate, right.lastDate].compactMap { $0 }.max()
    for index in sum.actors.indices {
      sum.actors[index] = left.actors[index] + right.actors[index]
    }
    sum.pairs.merge(right.pairs) { $0 + $1 }
    return sum
  }
}

extension [DictionaryTally] {
  /// Adds what the same lexicons find elsewhere; none is as good as nothing found.
  fileprivate mutating func add(_ others: [DictionaryTally]) {
    if isEmpty {
      self = others
    } else {
      for (index, other) in others.enumerated() { self[index] += other }
    }
  }
}
