import TestSupport
import Testing
import Text

@testable import Metrics

@Suite struct WordShiftTests {
  private struct Read {
    var tallies: [DocumentTally] = []
    var sums: [WordSums] = []
  }

  /// Documents of random months, each with what its words add.
  private func read(_ texts: [String], date: (Int) -> String? = { _ in nil }) -> Read {
    var read = Read()
    var scratch = Scanner.Scratch()
    for (place, text) in texts.enumerated() {
      let document = Sample.document(text, date: date(place))
      let annotations = Sample.scanner.scan(document, scratch: &scratch)
      read.tallies.append(
        DocumentTally(
          document, digest: Sample.digest(text), annotations: annotations,
          levels: Sample.allLevels))
      var parts = WordParts()
      parts.add(annotations, date: document.metadata.date, levels: CountedLevels(Sample.allLevels))
      read.sums.append(WordSums(parts))
    }
    return read
  }

  private func random(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let pieces = Sample.pieces + ["!", "not ", "but ", "very good", "BAD ", "? "]
    return (0..<count).map { random.text(of: pieces, count: $0 % 30) }
  }

  private func side(_ sums: WordSums, _ sentences: Int) -> WordShift.Side {
    WordShift.Side(words: sums.words(of: .corpus), sentences: sentences)
  }

  private func corpus(_ texts: String...) -> WordShift.Side {
    let read = read(texts)
    return side(
      WordSums.sum(of: read.sums), read.tallies.reduce(0) { $0 + $1.sentenceTone.scored })
  }

  // MARK: - Sums

  @Test func `adds up what words give, by term`() {
    let words = read(["A good day. A good plan, a bad road! Iraq left."]).sums[0]
      .words(of: .corpus)
    #expect(words.map(\.term) == [nil, 0, 1])
    #expect(words.map(\.hits) == [1, 2, 1])
    // 0.4404; then 1.9 − 2.5 = −0.6 with a mark −0.892: √(0.892² + 15) = 3.9744, shares
    // 4780.5, −6290.2 and −734.7 of −2244.4.
    #expect(words.map(\.value) == [-735, 4_404 + 4_781, -6_290])
  }

  @Test func `comes to the compounds of the sentences, for the corpus, actors and months`() {
    let texts = random(60, seed: 41)
    let months = ["2020-01-31", "2020-02-01", "1999-12-31"]
    let read = read(texts) { $0 % 4 == 3 ? nil : months[$0 % 4] }
    let sums = WordSums.sum(of: read.sums)
    func value(_ group: WordSums.Group) -> Int { sums.words(of: group).reduce(0) { $0 + $1.value } }
    func hits(_ group: WordSums.Group) -> Int {
      sums.words(of: group).filter { $0.term != nil }.reduce(0) { $0 + $1.hits }
    }
    let corpus = CorpusTally(read.tallies, actors: 3)
    #expect(value(.corpus) == corpus.sentenceTone.compound)
    #expect(hits(.corpus) == corpus.sentenceTone.hits)
    for actor in 0..<3 {
      #expect(value(.actor(actor)) == corpus.actors[actor].compound)
      #expect(corpus.actors[actor].compound != 0)
    }
    for (place, month) in [2020 * 12, 2020 * 12 + 1, 1999 * 12 + 11].enumerated() {
      let part = read.tallies.enumerated().filter { $0.offset % 4 == place }.map(\.element)
      #expect(
        value(.month(month)) == part.reduce(0) { $0 + $1.sentenceTone.compound }, "\(month)")
    }
    #expect(sums.words(of: .actor(3)).isEmpty && sums.words(of: .month(0)).isEmpty)
    for group in [WordSums.Group.corpus, .actor(0), .month(2020 * 12)] {
      let terms = sums.words(of: group).map { $0.term ?? -1 }
      #expect(terms == Set(terms).sorted())
    }
  }

  @Test func `sums to the same in any order`() {
    let sums = read(random(40, seed: 42)).sums
    let expected = WordSums.sum(of: sums)
    var random = SeededGenerator(seed: 43)
    for _ in 0..<20 {
      let shuffled = sums.shuffled(using: &random)
      #expect(WordSums.sum(of: shuffled) == expected)
      #expect(shuffled.reduce(WordSums(), +) == expected)
    }
    #expect(WordSums.sum(of: []) == WordSums())
    #expect(expected + WordSums() == expected && WordSums() + expected == expected)
  }

  @Test func `finds thousands of words and groups again`() {
    var scratch = Scanner.Scratch()
    let scanned = Sample.scanner.scan(Sample.document("A good day for Iraq."), scratch: &scratch)
    var random = SeededGenerator(seed: 7)
    var expected: [[Int]: [Int]] = [:]
    var parts = WordParts()
    for _ in 0..<20_000 {
      var annotations = scanned
      let (actor, term, value) = (random.next() % 40, random.next() % 90, random.next() % 9)
      for mention in annotations.mentions.indices {
        annotations.mentions[mention].actor = Int(actor)
      }
      for word in annotations.contributions.indices {
        annotations.contributions[word].term = Int(term)
        annotations.contributions[word].value = Int(value)
      }
      parts.add(annotations, date: nil, levels: CountedLevels(Sample.allLevels))
      let sum = expected[[Int(actor), Int(term)]] ?? [0, 0]
      expected[[Int(actor), Int(term)]] = [sum[0] + 1, sum[1] + Int(value)]
    }
    let sums = WordSums(parts)
    var found: [[Int]: [Int]] = [:]
    for actor in 0..<40 {
      let words = sums.words(of: .actor(actor))
      #expect(words.compactMap(\.term) == words.compactMap(\.term).sorted())
      for word in words { found[[actor, word.term ?? -1]] = [word.hits, word.value] }
    }
    #expect(found == expected)
    #expect(sums.words(of: .corpus).reduce(0) { $0 + $1.hits } == 20_000)
  }

  @Test func `leaves out what is not body`() {
    var scratch = Scanner.Scratch()
    var annotations = Sample.scanner.scan(
      Sample.document("A good day for Iraq.\n\nA bad day for Iraq."), scratch: &scratch)
    annotations.paragraphs[0].zone = .boilerplate
    var parts = WordParts()
    parts.add(annotations, date: nil, levels: CountedLevels(Sample.allLevels))
    for group in [WordSums.Group.corpus, .actor(0)] {
      #expect(WordSums(parts).words(of: group).map(\.term) == [1])
    }
  }

  @Test func `counts for an actor the sentences with a mention at a level that counts`() {
    var scratch = Scanner.Scratch()
    let annotations = Sample.scanner.scan(
      Sample.document("Baghdad had a good day. Iraq had a bad day. Iraqi Iraq had a good one."),
      scratch: &scratch)
    func hits(_ levels: Set<Level>) -> [Int] {
      var parts = WordParts()
      parts.add(annotations, date: nil, levels: CountedLevels(levels))
      return WordSums(parts).words(of: .actor(0)).map(\.hits)
    }
    #expect(hits(Sample.allLevels) == [2, 1])
    #expect(hits([.name]) == [1, 1])
    #expect(hits([.metonym]) == [1])
    #expect(hits([]) == [])
  }

  // MARK: - Shifts

  @Test func `parts a difference among words as by hand`() throws {
    // Before: good 8,808 and bad −5,423 over three sentences; after: 4,404 and −5,423 over two.
    // Good 2,936 → 2,202, bad −1,807⅔ → −2,711½; the means 1,128⅓ → −509½. In millionths −73,400
    // and −90,383⅓, of −163,783⅓.
    let shift = try #require(
      WordShift(
        from: corpus("A good day. A bad day. A good plan. Nothing."),
        to: corpus("A bad day.", "A good day.")))
    #expect(shift.sentencesBefore == 3 && shift.sentencesAfter == 2)
    #expect(shift.difference == -163_783)
    #expect(
      shift.words == [
        WordShift.Word(
          term: 1, hitsBefore: 1, hitsAfter: 1, valueBefore: -5_423, valueAfter: -5_423,
          shift: -90_383),
        WordShift.Word(
          term: 0, hitsBefore: 2, hitsAfter: 1, valueBefore: 8_808, valueAfter: 4_404,
          shift: -73_400),
      ])
  }

  @Test func `knows words of one side only, and punctuation`() throws {
    let shift = try #require(WordShift(from: corpus("A bad day."), to: corpus("A good day!")))
    // 1.9 + 0.292: 2.192 ∕ √(2.192² + 15) = 0.4926, shares 4269.4 and 656.1.
    #expect(shift.words.map(\.term) == [1, 0, nil])
    #expect(shift.words.map(\.shift) == [542_300, 427_000, 65_600])
    #expect(shift.words.map(\.hitsBefore) == [1, 0, 0])
    #expect(shift.words.map(\.hitsAfter) == [0, 1, 1])
    #expect(shift.difference == 542_300 + 492_600)
  }

  @Test func `is none without sentences, and nothing between a corpus and itself`() throws {
    let some = corpus("A good day.", "A bad day!")
    #expect(WordShift(from: side(WordSums(), 0), to: some) == nil)
    #expect(WordShift(from: some, to: side(WordSums(), 0)) == nil)
    let same = try #require(WordShift(from: some, to: some))
    #expect(same.difference == 0 && same.words.allSatisfy { $0.shift == 0 })
    let empty = try #require(WordShift(from: side(WordSums(), 3), to: side(WordSums(), 2)))
    #expect(empty.words.isEmpty && empty.difference == 0)
  }

  @Test func `sums exactly to the difference of the means`() throws {
    var random = SeededGenerator(seed: 44)
    let all = read(self.random(90, seed: 45))
    var moved = 0
    for _ in 0..<300 {
      let sides = [0, 1].map { _ in
        let places = all.sums.indices.filter { _ in random.next() % 3 == 0 }
        return (
          words: WordSums.sum(of: places.map { all.sums[$0] }),
          tone: places.reduce(ToneSum()) { $0 + all.tallies[$1].sentenceTone }
        )
      }
      guard sides.allSatisfy({ $0.tone.scored > 0 }) else { continue }
      let (before, after) = (sides[0], sides[1])
      let shift = try #require(
        WordShift(
          from: side(before.words, before.tone.scored), to: side(after.words, after.tone.scored)))
      #expect(shift.words.reduce(0) { $0 + $1.shift } == shift.difference)
      let difference =
        Double(after.tone.compound) / Double(after.tone.scored)
        - Double(before.tone.compound) / Double(before.tone.scored)
      #expect(abs(Double(shift.difference) - 100 * difference) <= 0.5 + 1e-6)
      for word in shift.words {
        let exact =
          Double(word.valueAfter) / Double(after.tone.scored)
          - Double(word.valueBefore) / Double(before.tone.scored)
        #expect(abs(Double(word.shift) - 100 * exact) < 1.000_001)
      }
      let sizes = shift.words.map { abs($0.shift) }
      #expect(sizes == sizes.sorted(by: >))
      moved += shift.difference == 0 ? 0 : 1
      let some = try #require(
        WordShift(
          from: side(before.words, before.tone.scored), to: side(after.words, after.tone.scored),
          most: 1))
      #expect(some.words.first == shift.words.first && some.words.count == shift.words.count)
      #expect(some.words.allSatisfy { shift.words.contains($0) })
    }
    #expect(moved > 200)
  }
}
