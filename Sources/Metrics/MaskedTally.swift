import Text

/// How often one document has one word of the lexicon inside the names of one actor.
package struct MaskedTally: Sendable, Equatable {
  /// Index into `Lexicon.terms`.
  package var term: Int
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  package var count: Int
  /// Bytes of the first of the names' words, and of the sentence it stands in where it is in one.
  package var range: Range<Int>

  /// Counts the masked words of a document, ascending by term, then by actor.
  static func count(_ annotations: Annotations) -> [MaskedTally] {
    var tallies: [MaskedTally] = []
    for word in annotations.maskedWords {
      // Documents have few of them, the same ones again and again.
      let known = tallies.firstIndex { $0.term == word.term && $0.actor == word.actor }
      if let known {
        tallies[known].count += 1
      } else {
        let sentence = word.sentence.map { annotations.sentences[$0].range }
        tallies.append(
          MaskedTally(
            term: word.term, actor: word.actor, count: 1, range: sentence ?? word.range))
      }
    }
    tallies.sort { ($0.term, $0.actor) < ($1.term, $1.actor) }
    return tallies
  }
}

/// A word of the lexicon inside the names of one actor, in a corpus.
package struct MaskedSum: Sendable, Equatable {
  /// Index into `Lexicon.terms`.
  package var term: Int
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  package var count = 0
  package var documents = 0
  /// The first sentence with such a name.
  package var sample: Sample

  /// Those of some documents, most frequent first, then by term and actor.
  package static func all(of documents: [DocumentTally]) -> [MaskedSum] {
    struct Key: Hashable {
      var term: Int
      var actor: Int
    }
    var sums: [Key: MaskedSum] = [:]
    let documents = documents.span
    for place in documents.indices {
      for word in documents[place].maskedWords {
        let key = Key(term: word.term, actor: word.actor)
        let sample = Sample(document: place, range: word.range)
        var sum = sums[key] ?? MaskedSum(term: word.term, actor: word.actor, sample: sample)
        sum.count += word.count
        sum.documents += 1
        sums[key] = sum
      }
    }
    return sums.values.sorted {
      ($1.count, $0.term, $0.actor) < ($0.count, $1.term, $1.actor)
    }
  }
}
