package import Text

/// How often each alias of a gazetteer stands in a corpus, in all zones and whatever it means there.
package struct AliasSightings: Sendable, Equatable {
  /// By alias: in the case that its rule asks for.
  package var asWritten: [Int]
  /// By alias: in any case.
  package var inAnyCase: [Int]

  package init(asWritten: [Int], inAnyCase: [Int]) {
    self.asWritten = asWritten
    self.inAnyCase = inAnyCase
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      asWritten: zip(left.asWritten, right.asWritten).map(+),
      inAnyCase: zip(left.inAnyCase, right.inAnyCase).map(+))
  }

  /// Counts in documents, in parallel.
  ///
  /// - Parameters:
  ///   - gazetteer: Whose aliases are counted.
  ///   - batches: Ranges of document places.
  ///   - threads: From 1.
  ///   - load: Reads the document at a place, `nil` where it cannot be read; called from any thread.
  package init(
    of gazetteer: Gazetteer, in batches: [Range<Int>], threads: Int,
    load: @Sendable (Int) -> Document?
  ) {
    let none = [Int](repeating: 0, count: gazetteer.aliases.count)
    let scanners = [false, true].map { anyCase in
      Scanner(
        gazetteer: gazetteer.withAnActorAnAlias(anyCase: anyCase),
        lexicon: Lexicon(name: "", terms: []))
    }
    let sightings = withoutActuallyEscaping(load) { load in
      parallelMap(batches, threads: threads) { places in
        var counts = [none, none]
        var scratch = Scanner.Scratch()
        for document in places.compactMap(load) {
          for (index, scanner) in scanners.enumerated() {
            let found = scanner.scan(document, scratch: &scratch)
            let actors =
              found.mentions.map(\.actor) + found.nested.map(\.actor)
              + found.ambiguous.flatMap(\.candidates)
            for actor in actors { counts[index][actor] += 1 }
          }
        }
        return Self(asWritten: counts[0], inAnyCase: counts[1])
      }
    }
    self = sightings.reduce(Self(asWritten: none, inAnyCase: none), +)
  }
}

extension Gazetteer {
  /// The same forms, each as the name of an actor of its own, so that nothing is decided about them.
  fileprivate func withAnActorAnAlias(anyCase: Bool) -> Gazetteer {
    Gazetteer(
      entries: aliases.indices.map { Entry(id: "\($0)", name: "", type: .group) },
      aliases: aliases.enumerated().map { index, alias in
        var alias = alias
        alias.entry = index
        alias.level = .name
        if anyCase { alias.caseRule = .any }
        return alias
      })
  }
}
