import Metrics
import Testing
import Text

@Suite struct CorpusComparisonTests {
  /// A version of a corpus: texts by id.
  private func tallies(_ texts: [String: String]) -> [DocumentTally] {
    texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { Sample.tally($0.value, id: $0.key) }
  }

  private func compare(_ before: [String: String], _ after: [String: String]) -> CorpusComparison {
    let (before, after) = (tallies(before), tallies(after))
    return CorpusComparison(
      before: before, after: after, sumBefore: CorpusTally(before, actors: 3),
      sumAfter: CorpusTally(after, actors: 3))
  }

  /// Each document with what became of it.
  private func lines(
    _ comparison: CorpusComparison, withOtherNames: Bool = true
  ) -> [String] {
    comparison.documents.map { change in
      let before = change.before.map { comparison.before[$0].metadata.id }
      let after = change.after.map { comparison.after[$0].metadata.id }
      let line = "\(after ?? before ?? "") \(change.status.rawValue)"
      return line + (withOtherNames ? change.sameContentAs.map { " = \($0)" } ?? "" : "")
    }
  }

  @Test func `says what came, went, changed and stayed, by id`() {
    let comparison = compare(
      ["a": "Iraq met.", "c": "Iran met.", "d": "Nobody met.", "Z": "The U.S. met."],
      ["a": "Iraq met.", "b": "Iran left.", "d": "Somebody met.", "é": "Iran spoke."])
    #expect(
      lines(comparison) == [
        "Z removed", "a unchanged", "b added", "c removed", "d edited", "é added",
      ])
    #expect(DocumentStatus.allCases.map { comparison.count($0) } == [2, 2, 1, 1])
  }

  @Test func `points from a renamed document to its other name`() {
    let comparison = compare(
      ["a": "Iraq met.", "b": "Iran met.", "c": "Iran met."],
      ["a": "Iraq met.", "copy": "Iraq met.", "renamed": "Iran met."])
    #expect(
      lines(comparison) == [
        "a unchanged", "b removed = renamed", "c removed = renamed", "copy added = a",
        "renamed added = b",
      ])
  }

  @Test func `joins every document of either version exactly once`() {
    let ids = ["a", "b", "c"]
    // Each of three documents may be missing, have one text or another, before and after.
    for code in 0..<729 {
      var (before, after, rest) = ([String: String](), [String: String](), code)
      for id in ids {
        for isAfter in [false, true] {
          let text = ["", "Iraq.", "Iran."][rest % 3]
          rest /= 3
          guard text != "" else { continue }
          if isAfter { after[id] = text } else { before[id] = text }
        }
      }
      let comparison = compare(before, after)
      let expected = Set(before.keys).union(after.keys).sorted().map { id in
        switch (before[id], after[id]) {
        case (nil, _): "\(id) added"
        case (_, nil): "\(id) removed"
        case (let old, let new): "\(id) \(old == new ? "unchanged" : "edited")"
        }
      }
      #expect(lines(comparison, withOtherNames: false) == expected)
    }
  }

  @Test func `sets an actor's and a pair's figures side by side`() {
    let comparison = compare(
      ["a": "Iraq met Iran. Iraq had a good day."], ["a": "Iraq met Iran. Iran had a bad day. Ok."])
    let iraq = comparison.change(ofActor: 0)
    #expect([iraq.before.count, iraq.before.words] == [2, 8])
    #expect([iraq.before.scoredSentences, iraq.before.compound] == [1, 4_404])
    #expect([iraq.after.count, iraq.after.words, iraq.after.scoredSentences] == [1, 9, 0])
    let pair = comparison.change(ofPair: ActorPair(0, 1))
    #expect([pair.before.count, pair.after.count] == [1, 1])
    let none = comparison.change(ofPair: ActorPair(0, 2))
    #expect([none.before.count, none.after.count, none.after.words] == [0, 0, 9])
  }

  @Test func `finds two equal versions unchanged and without a difference`() {
    let texts = ["a": "Iraq met Iran.", "b": "The U.S. had a bad day."]
    let comparison = compare(texts, texts)
    #expect(comparison.documents.allSatisfy { $0.status == .unchanged && $0.sameContentAs == nil })
    for actor in 0..<3 {
      let change = comparison.change(ofActor: actor)
      #expect(ChangeMetrics.difference.reported(change) == 0)
      #expect(ChangeMetrics.logLikelihood.reported(change) == 0)
      #expect(ChangeMetrics.logRatio.reported(change) == 0)
    }
  }
}
