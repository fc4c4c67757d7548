import Text

/// What became of a document between two versions of a corpus.
package enum DocumentStatus: String, Sendable, CaseIterable {
  case added, removed, edited, unchanged
}

/// One document of either version.
package struct DocumentChange: Sendable, Equatable {
  package var status: DocumentStatus
  /// Indexes into the lists of tallies; at least one is there.
  package var before: Int?
  package var after: Int?
  /// For an added or removed document: one of the other version with the same bytes under another
  /// id, the first by id.
  package var sameContentAs: String?
}

/// Two lists of document tallies side by side.
package struct CorpusComparison: Sendable {
  package var before: [DocumentTally]
  package var after: [DocumentTally]
  package var sumBefore: CorpusTally
  package var sumAfter: CorpusTally
  /// Every document of either version once, by id.
  package var documents: [DocumentChange]

  /// Sets two versions side by side.
  ///
  /// - Parameters:
  ///   - before: The earlier version, ascending by id.
  ///   - after: The later version, ascending by id, tallied with the same settings.
  ///   - sumBefore: The sum of `before`.
  ///   - sumAfter: The sum of `after`.
  package init(
    before: [DocumentTally], after: [DocumentTally], sumBefore: CorpusTally,
    sumAfter: CorpusTally
  ) {
    self.before = before
    self.after = after
    self.sumBefore = sumBefore
    self.sumAfter = sumAfter
    documents = Self.join(before, after)
  }

  package func count(_ status: DocumentStatus) -> Int {
    documents.count { $0.status == status }
  }

  /// An actor's change in counted mentions and in tone.
  package func change(ofActor actor: Int) -> Change {
    func side(_ tally: CorpusTally) -> Side {
      let sum = tally.actors[actor]
      return Side(
        count: sum.mentions, words: tally.words, scoredSentences: sum.scoredSentences,
        compound: sum.compound)
    }
    return Change(before: side(sumBefore), after: side(sumAfter))
  }

  /// A pair's change in sentences that mention both.
  package func change(ofPair pair: ActorPair) -> Change {
    Change(
      before: Side(count: sumBefore.pairs[pair]?.sentences ?? 0, words: sumBefore.words),
      after: Side(count: sumAfter.pairs[pair]?.sentences ?? 0, words: sumAfter.words))
  }

  private static func join(
    _ before: [DocumentTally], _ after: [DocumentTally]
  ) -> [DocumentChange] {
    func firstIDs(_ tallies: [DocumentTally]) -> [Digest: String] {
      Dictionary(
        tallies.map { ($0.digest, $0.metadata.id) }, uniquingKeysWith: { first, _ in first })
    }
    let idsBefore = firstIDs(before)
    let idsAfter = firstIDs(after)
    var result: [DocumentChange] = []
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      let old = left < before.count ? before[left] : nil
      let new = right < after.count ? after[right] : nil
      if let old, let new, old.metadata.id == new.metadata.id {
        let status: DocumentStatus = old.digest == new.digest ? .unchanged : .edited
        result.append(DocumentChange(status: status, before: left, after: right))
        left += 1
        right += 1
      } else if let old, new.map({ precedes(old, $0) }) ?? true {
        result.append(
          DocumentChange(status: .removed, before: left, sameContentAs: idsAfter[old.digest]))
        left += 1
      } else if let new {
        result.append(
          DocumentChange(status: .added, after: right, sameContentAs: idsBefore[new.digest]))
        right += 1
      }
    }
    return result
  }

  /// The order of documents: by the bytes of their ids.
  private static func precedes(_ left: DocumentTally, _ right: DocumentTally) -> Bool {
    left.metadata.id.utf8.lexicographicallyPrecedes(right.metadata.id.utf8)
  }
}
