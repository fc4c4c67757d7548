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
    for document in documents {
      for actor in document.actors where actor.toward.sentences > 0 {
        parts[actor.actor].append(
          Part(numerator: actor.toward.compound, denominator: Int(actor.toward.sentences)))
      }
    }
    return parallelMap(parts, threads: threads) { parts in
      guard
        var interval = BootstrapInterval(
          of: parts, resamples: settings.resamples(over: parts.count), minimum: settings.minimum,
          seed: UInt64(settings.seed))
      else { return nil }
      interval.low /= 10_000
      interval.high /= 10_000
      return interval
    }
  }
}
