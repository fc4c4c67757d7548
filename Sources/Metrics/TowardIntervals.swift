/// How the tone toward actors is told: the least number of documents, and the bootstrap.
package struct IntervalSettings: Sendable, Equatable {
  /// Documents below which no tone toward an actor is told.
  package var minimum: Int
  /// Draws for one interval.
  package var resamples: Int
  package var seed: Int

  package init(minimum: Int = 5, resamples: Int = 1_000, seed: Int = 1) {
    self.minimum = minimum
    self.resamples = resamples
    self.seed = seed
  }

  /// Draws for an interval over many documents: so many that all take no more than four million,
  /// but 200 at least where the report asks for as many. With thousands of documents the ends of an interval hardly move.
  func resamples(over documents: Int) -> Int {
    min(resamples, max(200, 4_000_000 / max(1, documents)))
  }
}

extension BootstrapInterval {
  /// The intervals of the tone toward each actor, over documents.
  ///
  /// - Parameters:
  ///   - actors: How many entries the gazetteer has.
  ///   - documents: In the order of the corpus, which matters to the draws.
  ///   - settings: How they are drawn.
  ///   - threads: From 1.
  /// - Returns: By entry; in −1...1.
  package static func ofTone(
    toward actors: Int, in documents: [DocumentTally], settings: IntervalSettings, threads: Int
  ) -> [BootstrapInterval?] {
    var parts = [[Part]](repeating: [], count: actors)
    let documents = documents.span
    for place in documents.indices {
      let actors = documents[place].actors.span
      for index in actors.indices where actors[index].toward.sentences > 0 {
        let toward = actors[index].toward
        parts[actors[index].actor].append(
          Part(numerator: toward.compound, denominator: Int(toward.sentences)))
      }
    }
    // Actors of as many documents share random numbers; those of most come first, so that no thread
    // waits long for another.
    let order = parts.indices.sorted { parts[$0].count > parts[$1].count }
    let together = 8
    let groups = stride(from: 0, to: order.count, by: together).map {
      order[$0..<min($0 + together, order.count)].map { (actor: $0, parts: parts[$0]) }
    }
    let found = parallelMap(groups, threads: threads) { group in
      all(
        of: group.map(\.parts), resamples: settings.resamples(over:), minimum: settings.minimum,
        seed: UInt64(settings.seed))
    }
    var intervals = [BootstrapInterval?](repeating: nil, count: actors)
    for (actor, interval) in zip(order, found.joined()) {
      guard var interval else { continue }
      interval.low /= 10_000
      interval.high /= 10_000
      intervals[actor] = interval
    }
    return intervals
  }
}
