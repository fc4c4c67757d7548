import TestSupport
import Testing

@testable import Text

/// The shift of weight around "but", beside the way VADER does it: for each valence, the first of
/// the text that equals it by then.
@Suite struct EqualHitsTests {
  private static func shifted(_ valences: [Double], places: [Int], around but: Int) -> [Double] {
    var valences = valences
    for number in valences.indices {
      guard let first = valences.firstIndex(of: valences[number]), places[first] != but else {
        continue
      }
      valences[first] *= places[first] < but ? 0.5 : 1.5
    }
    return valences
  }

  // Few hits, as many as are asked for again and again at most, and more.
  @Test(arguments: [1, 2, 7, 60, 400, 1_023, 1_024, 1_025, 1_400])
  func `changes the first of equal valences`(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    // Valences that become one another, by halves and by one and a half.
    let scores = [2.0, 1, 0.5, 0.25, 3, 1.5, 0.75, -2, -1, -3, -1.5, 0, -0.0, 4.5, 2.25]
    var equals = EqualHits()
    for _ in 0..<4 {
      let valences = (0..<count).map { _ in
        scores.randomElement(using: &generator) ?? 0
      }
      let places = valences.indices.map { 2 * $0 }
      let but = Int.random(in: 0...2 * count, using: &generator)
      var hits = zip(places, valences).map { ToneHit(index: $0, valence: $1) }
      equals.shift(&hits, around: but)
      #expect(hits.map(\.valence) == Self.shifted(valences, places: places, around: but))
    }
  }
}
