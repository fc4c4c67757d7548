/// The actors a document names, in order, for role nouns to refer to.
struct RoleSightings {
  /// An actor named once.
  struct Sighting {
    var range: Range<Int>
    var actor: Int
    /// Index of the sentence.
    var sentence: Int
    /// Index of the paragraph.
    var paragraph: Int
    /// Whether it is a phrase of its own or a genitive, and not part of another phrase as *U.S.*
    /// is of *U.S. troops*.
    var isFree: Bool
    /// Whether it stands after a preposition of place: *in Iraq*.
    var isPlace: Bool
  }

  private(set) var all: [Sighting] = []
  /// By actor: how often the document names it, later paragraphs included; role nouns do not count.
  private(set) var counts: [Int]

  /// By actor: where the document first names it, after its end where it does not.
  private(set) var firsts: [Int]
  /// By country: whether the document names anybody of it.
  private(set) var hasCountry: [Bool]
  /// The state that the document names more than any other in phrases of its own.
  let mainState: Int?
  /// Whether it is named more than all others together.
  let isMainClear: Bool

  init(names: [Sighting], facts: GazetteerFacts) {
    all = names
    counts = Array(repeating: 0, count: facts.types.count)
    firsts = Array(repeating: .max, count: facts.types.count)
    hasCountry = Array(repeating: false, count: facts.states.count)
    var free = counts
    for name in names {
      counts[name.actor] += 1
      firsts[name.actor] = min(firsts[name.actor], name.range.lowerBound)
      hasCountry[facts.countries[name.actor]] = true
      if name.isFree, facts.isState(name.actor) { free[name.actor] += 1 }
    }
    let most = free.max() ?? 0
    isMainClear = 2 * most > free.reduce(0, +)
    mainState = most > 0 && free.count { $0 == most } == 1 ? free.firstIndex(of: most) : nil
  }

  /// Puts a resolved role noun in its place.
  mutating func insert(_ sighting: Sighting) {
    all.insert(sighting, at: first(from: sighting.range.lowerBound))
  }

  /// Index of the first sighting that begins at `position` or later.
  func first(from position: Int) -> Int {
    all.indices.partitioningIndex { all[$0].range.lowerBound >= position }
  }

  /// The sightings before `position`, last first, as far back as `paragraphs` before `paragraph`.
  func before(
    _ position: Int, paragraph: Int, paragraphs: Int
  ) -> some Sequence<Sighting> {
    all[..<first(from: position)].reversed().lazy
      .prefix { $0.paragraph + paragraphs >= paragraph }
  }

  /// The sighting that overlaps a range, the last if there are several.
  func overlapping(_ range: Range<Int>) -> Sighting? {
    let end = first(from: range.upperBound)
    // Names are in order and apart, so only the one before can reach into the range.
    guard end > 0, all[end - 1].range.upperBound > range.lowerBound else { return nil }
    return all[end - 1]
  }
}
