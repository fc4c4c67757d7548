import Testing
import Text

@testable import Metrics

@Suite struct DocumentTallyTests {
  /// Three sentences in two paragraphs.
  private static let text = """
    Iraq met Iran. Baghdad had a good day in Iran.

    The Iraqi and U.S. envoys had a bad day in Iran, Iran.
    """

  private func actor(
    _ actor: Int, mentions: Int32, certain: Int32, levels: LevelCounts<Int32>,
    senses: SenseCounts<Int32>, sentences: Int32, paragraphs: Int32, scored: Int32, compound: Int,
    toward: [Int]
  ) -> ActorTally {
    var tally = ActorTally(actor: actor)
    tally.mentions = mentions
    tally.certain = certain
    tally.raw = mentions
    tally.senses = senses
    tally.levels = levels
    tally.sentences = sentences
    tally.paragraphs = paragraphs
    tally.scoredSentences = scored
    tally.compound = compound
    for tone in toward { tally.toward.add(compound: tone, hits: 1) }
    return tally
  }

  @Test func `counts actors and pairs of a document by hand`() {
    let tally = Sample.tally(Self.text)
    #expect(tally.words == 3 + 7 + 12)
    #expect(tally.sentences == 3 && tally.paragraphs == 2)
    #expect(tally.bytes == Self.text.utf8.count)
    #expect(tally.mentions == 8)
    #expect(tally.sentenceTone.compound == 4_404 - 5_423)
    #expect(tally.tone.hits == 2 && tally.hitsInNames == 0)
    #expect(
      tally.actors == [
        actor(
          0, mentions: 3, certain: 2, levels: LevelCounts(name: 1, adjectival: 1, metonym: 1),
          senses: SenseCounts(government: 2, demonym: 1), sentences: 3, paragraphs: 2, scored: 2,
          compound: 4_404 - 5_423, toward: [4_404, -5_423]),
        actor(
          1, mentions: 4, certain: 4, levels: LevelCounts(name: 4),
          senses: SenseCounts(government: 2, territory: 2), sentences: 3, paragraphs: 2, scored: 2,
          compound: 4_404 - 5_423, toward: [4_404, -5_423]),
        actor(
          2, mentions: 1, certain: 1, levels: LevelCounts(name: 1),
          senses: SenseCounts(government: 1), sentences: 1, paragraphs: 1, scored: 1,
          compound: -5_423, toward: [-5_423]),
      ])
    #expect(
      tally.pairs == [
        PairTally(first: 0, second: 1, sentences: 3, paragraphs: 2),
        PairTally(first: 0, second: 2, sentences: 1, paragraphs: 1),
        PairTally(first: 1, second: 2, sentences: 1, paragraphs: 1),
      ])
  }

  @Test func `counts as mentions only the levels of the report`() {
    let names = Sample.tally(Self.text, levels: [.name])
    #expect(
      names.actors.first
        == actor(
          0, mentions: 1, certain: 1, levels: LevelCounts(name: 1, adjectival: 1, metonym: 1),
          senses: SenseCounts(government: 2, demonym: 1), sentences: 1, paragraphs: 1, scored: 0,
          // Said of Iraq as "Baghdad" and "Iraqi": every level counts.
          compound: 0, toward: [4_404, -5_423]))
    #expect(names.mentions == 6)
    #expect(
      names.pairs == [
        PairTally(first: 0, second: 1, sentences: 1, paragraphs: 1),
        PairTally(first: 1, second: 2, sentences: 1, paragraphs: 1),
      ])
    let none = Sample.tally(Self.text, levels: [])
    #expect(none.mentions == 0 && none.pairs.isEmpty)
    #expect(none.actors.map(\.levels.name) == [1, 4, 1])
    #expect(none.words == names.words && none.tone == names.tone)
  }

  @Test func `counts a pair in a paragraph without one in a sentence`() {
    let tally = Sample.tally("Iran spoke. Iraq did. Iran left.\n\nThe U.S. stayed.")
    #expect(tally.pairs == [PairTally(first: 0, second: 1, sentences: 0, paragraphs: 1)])
  }

  @Test func `counts a name and a description at their own levels`() {
    let tally = Sample.tally("Iraq spoke. The kingdom met the U.S. envoy.")
    #expect(tally.actors.first?.levels == LevelCounts(name: 1, nominal: 1))
    #expect(tally.actors.first?.mentions == 2 && tally.actors.first?.sentences == 2)
    let roles = Sample.tally("Iraq spoke. The kingdom met the U.S. envoy.", levels: [.nominal])
    #expect(roles.actors.map(\.mentions) == [1, 0])
  }

  @Test func `counts lexicon words in names apart`() {
    let tally = Sample.tally("The Good States had a good day.")
    #expect(tally.hitsInNames == 1 && tally.tone.hits == 1)
  }

  @Test func `counts nothing in an empty document`() {
    let tally = Sample.tally("")
    #expect(
      [tally.words, tally.sentences, tally.paragraphs, tally.mentions, tally.bytes] == [
        0, 0, 0, 0, 0,
      ])
    #expect(tally.actors.isEmpty && tally.pairs.isEmpty)
  }

  @Test func `reads and writes the counts of every level`() {
    for level in Level.mentionLevels {
      var counts = LevelCounts<Int>()
      counts[level] = 3
      #expect(
        Level.mentionLevels.map { counts[$0] } == Level.mentionLevels.map { $0 == level ? 3 : 0 })
    }
    var counts = LevelCounts<Int>()
    counts[.exclusion] = 3
    #expect(counts == LevelCounts<Int>() && counts[.exclusion] == 0)
  }
}
