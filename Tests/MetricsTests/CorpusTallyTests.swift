import Metrics
import TestSupport
import Testing
import Text

@Suite struct CorpusTallyTests {
  /// Short random texts, some of them dated, some empty.
  private static func documents(_ count: Int, seed: UInt64) -> [DocumentTally] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let length = Int(random.next() % 30)
      let text = random.text(of: Sample.pieces, count: length)
      let date = "20\(10 + random.next() % 9)-0\(1 + random.next() % 9)-15"
      return Sample.tally(
        text, id: "\(index).txt", date: random.next() % 3 == 0 ? nil : date,
        levels: [.name, .adjectival, .nominal])
    }
  }

  private func sum(_ documents: [DocumentTally]) -> CorpusTally {
    CorpusTally(documents, actors: 3)
  }

  @Test func `adds two documents by hand`() {
    let sum = sum([
      Sample.tally("Iraq met Iran.\n\nIran had a good day.", id: "a", date: "2021-05-02"),
      Sample.tally("Iran. The U.S. had a bad day.", id: "b", date: "2020-01-31"),
      Sample.tally("Nobody came.", id: "c"),
    ])
    #expect(sum.documents == 3 && sum.datedDocuments == 2)
    #expect(sum.firstDate?.description == "2020-01-31" && sum.lastDate?.description == "2021-05-02")
    // Iraq met Iran, Iran had a good day; Iran, The U.S had a bad day; Nobody came.
    #expect(sum.words == 3 + 5 + 1 + 6 + 2)
    #expect(sum.sentences == 5 && sum.paragraphs == 4)
    #expect(sum.bytes == 36 + 29 + 12)
    #expect(sum.mentions == 5 && sum.hits == 2 && sum.hitsInNames == 0)
    // Documents with a lexicon word, and all their sentences.
    #expect(sum.scoredDocuments == 2 && sum.sentenceTone.sentences == 4)
    #expect(sum.sentenceTone.compound == 4_404 - 5_423 && sum.sentenceTone.scored == 2)
    #expect(sum.actors.map(\.mentions) == [1, 3, 1])
    #expect(sum.actors.map(\.documents) == [1, 2, 1])
    #expect(sum.actors.map(\.sentences) == [1, 3, 1])
    #expect(sum.actors.map(\.paragraphs) == [1, 3, 1])
    #expect(sum.actors.map(\.scoredSentences) == [0, 1, 1])
    #expect(sum.actors.map(\.compound) == [0, 4_404, -5_423])
    #expect(
      sum.actors.map { $0.firstDate?.description } == ["2021-05-02", "2020-01-31", "2020-01-31"])
    #expect(
      sum.actors.map { $0.lastDate?.description } == ["2021-05-02", "2021-05-02", "2020-01-31"])
    // Iraq and Iran share a sentence; Iran and the U.S. a paragraph only.
    #expect(
      sum.pairs == [
        ActorPair(0, 1): PairSum(sentences: 1, paragraphs: 1, documents: 1),
        ActorPair(1, 2): PairSum(sentences: 0, paragraphs: 1, documents: 1),
      ])
  }

  @Test func `counts a pair in a document without one in a paragraph`() {
    let sum = sum([Sample.tally("Iraq spoke.\n\nThe U.S. did.")])
    #expect(sum.pairs == [ActorPair(0, 2): PairSum(sentences: 0, paragraphs: 0, documents: 1)])
  }

  @Test func `counts neither documents nor pairs of actors mentioned only at other levels`() {
    let sum = sum([Sample.tally("Baghdad met Iran.", date: "2020-01-31", levels: [.name])])
    #expect(sum.actors[0].documents == 0 && sum.actors[0].firstDate == nil)
    #expect(sum.actors[0].levels == LevelCounts(metonym: 1))
    #expect(sum.pairs.isEmpty)
  }

  // MARK: - Properties

  @Test func `is the same in whichever order documents are added`() {
    let documents = Self.documents(60, seed: 8)
    var random = SeededGenerator(seed: 9)
    let whole = sum(documents)
    for _ in 0..<20 {
      let cut = Int.random(in: 0...documents.count, using: &random)
      let shuffled = documents.shuffled(using: &random)
      let (left, right) = (sum(Array(shuffled[..<cut])), sum(Array(shuffled[cut...])))
      #expect(left + right == whole)
      #expect(right + left == whole)
      #expect(sum(shuffled) == whole)
    }
    #expect(whole + CorpusTally(actors: 3) == whole)
  }

  @Test func `sums parts in any grouping alike`() {
    let parts = (0..<6).map { sum(Self.documents(5, seed: UInt64($0))) }
    for index in 0..<4 {
      let (a, b, c) = (parts[index], parts[index + 1], parts[index + 2])
      #expect((a + b) + c == a + (b + c))
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `is the same with any number of threads`(threads: Int) {
    for count in [0, 1, 255, 256, 257, 1_000] {
      let documents = Self.documents(count, seed: 10)
      #expect(CorpusTally(documents, actors: 3, threads: threads) == sum(documents))
    }
  }

  @Test func `leaves out pairs where they are not wanted, and nothing else`() {
    let documents = Self.documents(20, seed: 11)
    var expected = sum(documents)
    expected.pairs = [:]
    #expect(CorpusTally(documents, actors: 3, countingPairs: false) == expected)
  }

  @Test func `holds a pair with the actor that stands first in the gazetteer first`() {
    #expect(ActorPair(2, 1) == ActorPair(1, 2) && ActorPair(2, 1).first == 1)
    #expect(
      [ActorPair(1, 2), ActorPair(0, 9), ActorPair(1, 1)].sorted().map(\.second) == [9, 1, 2])
  }

  // MARK: - What `+` must not forget

  private typealias Setters<Value> = KeyValuePairs<String, (inout Value) -> Void>

  /// Sets each stored property in turn and adds the value to an empty one: what `+` forgets is
  /// lost.
  private func expectSum<Value: Equatable>(
    _ empty: Value, keepsAll properties: Setters<Value>, by add: (Value, Value) -> Value
  ) {
    let stored = Mirror(reflecting: empty).children.compactMap(\.label)
    #expect(Set(properties.map(\.key)) == Set(stored), "a property without a line in this test")
    for (name, set) in properties {
      var value = empty
      set(&value)
      #expect(value != empty, "\(name)")
      #expect(add(empty, value) == value, "\(name) of the right side is lost")
      #expect(add(value, empty) == value, "\(name) of the left side is lost")
    }
  }

  private static func date(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

  @Test func `adds up every property of a corpus`() {
    let corpusTally: Setters<CorpusTally> = [
      "documents": { $0.documents = 1 }, "bytes": { $0.bytes = 1 },
      "zoneWords": { $0.zoneWords.title = 1 },
      "sentences": { $0.sentences = 1 }, "paragraphs": { $0.paragraphs = 1 },
      "mentions": { $0.mentions = 1 }, "hits": { $0.hits = 1 },
      "hitsInNames": { $0.hitsInNames = 1 }, "scoredDocuments": { $0.scoredDocuments = 1 },
      "sentenceTone": { $0.sentenceTone.squares = 1 },
      "unmaskedCompound": { $0.unmaskedCompound = 1 }, "signChanges": { $0.signChanges = 1 },
      "quotedTone": { $0.quotedTone.hits = 1 }, "ownTone": { $0.ownTone.positive = 1 },
      "quotations": { $0.quotations = 1 },
      "compared": {
        $0.compared = [DictionaryTally()]; $0.compared[0].words = 1
      },
      "datedDocuments": { $0.datedDocuments = 1 },
      "firstDate": { $0.firstDate = Self.date("2020-01-31") },
      "lastDate": { $0.lastDate = Self.date("2020-01-31") },
      "actors": { $0.actors[1].mentions = 1 },
      "pairs": { $0.pairs[ActorPair(0, 1)] = PairSum(sentences: 1) },
    ]
    expectSum(CorpusTally(actors: 2), keepsAll: corpusTally, by: +)
  }

  @Test func `adds up every property of an actor`() {
    let actorSum: Setters<ActorSum> = [
      "mentions": { $0.mentions = 1 }, "levels": { $0.levels.nominal = 1 },
      "certain": { $0.certain = 1 }, "possible": { $0.possible = 1 }, "raw": { $0.raw = 1 },
      "senses": { $0.senses.compound = 1 },
      "documents": { $0.documents = 1 }, "paragraphs": { $0.paragraphs = 1 },
      "sentences": { $0.sentences = 1 }, "scoredSentences": { $0.scoredSentences = 1 },
      "compound": { $0.compound = 1 },
      "toward": { $0.toward.hits = 1 }, "towardDocuments": { $0.towardDocuments = 1 },
      "quotedMentions": { $0.quotedMentions = 1 }, "quotations": { $0.quotations = 1 },
      "spoken": { $0.spoken.scored = 1 },
      "compared": {
        $0.compared = [DictionaryTally()]; $0.compared[0].words = 1
      },
      "firstDate": { $0.firstDate = Self.date("2020-01-31") },
      "lastDate": { $0.lastDate = Self.date("2020-01-31") },
    ]
    expectSum(ActorSum(), keepsAll: actorSum, by: +)
  }

  @Test func `adds up every property of a pair and of the levels`() {
    let pairSum: Setters<PairSum> = [
      "sentences": { $0.sentences = 1 }, "paragraphs": { $0.paragraphs = 1 },
      "documents": { $0.documents = 1 },
    ]
    expectSum(PairSum(), keepsAll: pairSum, by: +)
    let levelCounts: Setters<LevelCounts<Int>> = [
      "name": { $0.name = 1 }, "adjectival": { $0.adjectival = 1 },
      "metonym": { $0.metonym = 1 }, "nominal": { $0.nominal = 1 },
    ]
    expectSum(LevelCounts<Int>(), keepsAll: levelCounts, by: +)
    let senseCounts: Setters<SenseCounts<Int>> = [
      "government": { $0.government = 1 }, "territory": { $0.territory = 1 },
      "demonym": { $0.demonym = 1 }, "compound": { $0.compound = 1 },
      "institution": { $0.institution = 1 },
    ]
    expectSum(SenseCounts<Int>(), keepsAll: senseCounts, by: +)
    let meanTone: Setters<MeanTone<Int>> = [
      "compound": { $0.compound = 1 }, "sentences": { $0.sentences = 1 },
      "scored": { $0.scored = 1 }, "hits": { $0.hits = 1 },
    ]
    expectSum(MeanTone<Int>(), keepsAll: meanTone, by: +)
    let zoneWords: Setters<ZoneWords> = [
      "body": { $0.body = 1 }, "title": { $0.title = 1 }, "byline": { $0.byline = 1 },
      "boilerplate": { $0.boilerplate = 1 },
    ]
    expectSum(ZoneWords(), keepsAll: zoneWords, by: +)
  }

  @Test func `keeps the earlier and the later of two dates`() throws {
    let early = try #require(Self.date("2019-12-31"))
    let late = try #require(Self.date("2020-01-01"))
    var left = ActorSum()
    left.firstDate = late
    left.lastDate = late
    var right = ActorSum()
    right.firstDate = early
    right.lastDate = early
    for sum in [left + right, right + left] {
      #expect(sum.firstDate == early && sum.lastDate == late)
    }
  }
}
