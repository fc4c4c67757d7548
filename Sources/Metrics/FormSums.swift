package import Text

/// A sentence to show: where it stands.
package struct Sample: Sendable, Hashable {
  /// Index into the documents that were summed.
  package var document: Int
  /// Bytes of its file.
  package var range: Range<Int>
}

/// How often a corpus uses one form of an actor, in bodies.
package struct FormSum: Sendable {
  /// Index into `Scanner.aliases`.
  package var alias: Int
  /// As it stands in texts, where the gazetteer does not have it; `nil` = as the alias.
  package var variant: String?
  package var count: Int
  package var documents: Int
  package var sample: Sample
}

/// How often a corpus uses a form that may be several actors, undecided, in bodies.
package struct AmbiguousSum: Sendable {
  package var form: String
  package var level: Level
  /// Indexes into `Gazetteer.entries`, ascending.
  package var candidates: [Int]
  package var count: Int
  package var documents: Int
  package var sample: Sample
}

/// How often a corpus uses a name that the gazetteer does not have, in bodies.
package struct UnlistedSum: Sendable {
  package var count: Int
  package var documents: Int
  /// The name where it stands first, and the sentence around it.
  package var form: Sample
  package var sample: Sample
}

/// What names a corpus uses: the forms that fired and those that stay undecided.
package struct FormSums: Sendable {
  /// Most frequent first, then in the order of the aliases.
  package private(set) var forms: [FormSum] = []
  /// Those that could move a total most first: by how much, at most, the total of a candidate could
  /// grow, and before all others those with a candidate that has none.
  package private(set) var ambiguous: [AmbiguousSum] = []

  /// Names outside the gazetteer that recur, the most frequent of them, most frequent first.
  package private(set) var unlisted: [UnlistedSum] = []

  /// How many unlisted names are kept.
  package static let mostUnlisted = 1_000

  private struct VariantKey: Hashable {
    var alias: Int
    var form: String
  }
  private struct AmbiguousKey: Hashable {
    var form: String
    var level: Level
    var candidates: [Int]
  }

  /// - Parameters:
  ///   - documents: In order; samples come from the first that has a form.
  ///   - actors: Their sums, in the order of the gazetteer.
  ///   - threads: How many share the work.
  package init(_ documents: [DocumentTally], of actors: [ActorSum], threads: Int = 1) {
    // Names are many: each thread adds up those whose hashes leave its remainder.
    let parts = parallelMap(Array(0...threads), threads: threads) { part in
      part == 0
        ? (Self.forms(of: documents, actors), [])
        : (([], []), Self.unlisted(of: documents, part: part - 1, of: threads))
    }
    (forms, ambiguous) = parts[0].0
    unlisted = Self.mostFrequent(parts.flatMap(\.1))
  }

  private static func forms(
    of documents: [DocumentTally], _ actors: [ActorSum]
  ) -> ([FormSum], [AmbiguousSum]) {
    var written: [FormSum?] = []
    var variants: [VariantKey: FormSum] = [:]
    var undecided: [AmbiguousKey: AmbiguousSum] = [:]
    let documents = documents.span
    for index in documents.indices {
      for form in documents[index].forms {
        let sample = Sample(document: index, range: Int(form.start)..<Int(form.end))
        let alias = Int(form.alias)
        while alias >= written.count { written.append(nil) }
        if written[alias] == nil {
          written[alias] = FormSum(
            alias: alias, variant: nil, count: 0, documents: 0, sample: sample)
        }
        written[alias]?.add(Int(form.count))
      }
      for form in documents[index].variants {
        let sample = Sample(document: index, range: form.sentence)
        variants[
          VariantKey(alias: form.alias, form: form.form),
          default: FormSum(
            alias: form.alias, variant: form.form, count: 0, documents: 0, sample: sample)
        ].add(form.count)
      }
      for form in documents[index].ambiguous {
        let sample = Sample(document: index, range: form.sentence)
        undecided[
          AmbiguousKey(form: form.form, level: form.level, candidates: form.candidates),
          default: AmbiguousSum(
            form: form.form, level: form.level, candidates: form.candidates, count: 0,
            documents: 0, sample: sample)
        ].add(form.count)
      }
    }
    let forms = (written.compactMap { $0 } + variants.values).sorted { left, right in
      (right.count, left.alias, left.variant ?? "") < (left.count, right.alias, right.variant ?? "")
    }
    let ambiguous = undecided.values.sorted { $0.stands(before: $1, of: actors) }
    return (forms, ambiguous)
  }

  /// The recurring names whose hashes leave a remainder, the most frequent of them.
  private static func unlisted(
    of documents: [DocumentTally], part: Int, of parts: Int
  ) -> [UnlistedSum] {
    var sums: [UnlistedSum] = []
    var places: [UInt64: Int] = [:]
    let documents = documents.span
    for index in documents.indices {
      for name in documents[index].unlisted where Int(name.hash >> 32) % parts == part {
        if let place = places[name.hash] {
          sums[place].count += Int(name.count)
          sums[place].documents += 1
          continue
        }
        places[name.hash] = sums.count
        sums.append(
          UnlistedSum(
            count: Int(name.count), documents: 1,
            form: Sample(document: index, range: Int(name.start)..<Int(name.end)),
            sample: Sample(
              document: index, range: Int(name.sentenceStart)..<Int(name.sentenceEnd))))
      }
    }
    return mostFrequent(sums.filter { $0.count > 1 })
  }

  /// The place of the first occurrence decides among equals, since it is nobody else's.
  private static func mostFrequent(_ sums: [UnlistedSum]) -> [UnlistedSum] {
    let sorted = sums.sorted { left, right in
      (right.count, left.form.document, left.form.range.lowerBound)
        < (left.count, right.form.document, right.form.range.lowerBound)
    }
    return Array(sorted.prefix(mostUnlisted))
  }
}

extension FormSum {
  fileprivate mutating func add(_ more: Int) {
    count += more
    documents += 1
  }
}

extension AmbiguousSum {
  /// Mentions of the candidate that has fewest, whose total the form could move most.
  package func fewestMentions(of actors: [ActorSum]) -> Int {
    candidates.map { actors[$0].mentions }.min() ?? 0
  }

  /// Whether it could move a total more than another, which where nothing is counted yet is from
  /// nothing to something.
  fileprivate func stands(before other: Self, of actors: [ActorSum]) -> Bool {
    let (fewest, others) = (fewestMentions(of: actors), other.fewestMentions(of: actors))
    if fewest == 0 || others == 0 {
      if fewest != others { return fewest == 0 }
    } else if count * others != other.count * fewest {
      // The ratios, multiplied out.
      return count * others > other.count * fewest
    }
    return (other.count, form, candidates.description, level.rawValue)
      < (count, other.form, other.candidates.description, other.level.rawValue)
  }

  fileprivate mutating func add(_ more: Int) {
    count += more
    documents += 1
  }
}
