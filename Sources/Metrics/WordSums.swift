import Text

/// What each word of the lexicon adds to the tone of the sentences of some groups: of the whole
/// corpus, of those that mention an actor, of a month.
package struct WordSums: Sendable, Equatable {
  /// Sentences that are looked at together.
  package enum Group: Sendable, Hashable {
    case corpus
    /// Sentences with a counted mention of an entry of the gazetteer.
    case actor(Int)
    /// Of documents of a month, counted from the year 0.
    case month(Int)

    fileprivate var code: UInt64 {
      switch self {
      case .corpus: 0
      case .actor(let actor): 1 + UInt64(actor)
      case .month(let month): 1 << 30 + UInt64(month)
      }
    }
  }

  /// What one word comes to in one group.
  package struct Entry: Sendable, Equatable {
    /// Group in the upper half, word in the lower: 0 for punctuation, else its term and 1.
    fileprivate var key: UInt64
    package var hits: Int
    /// Sum of its contributions to the compound tone of sentences, in ten-thousandths.
    package var value: Int

    /// Index into `Lexicon.terms`; `nil` for punctuation.
    package var term: Int? {
      let word = Int(key & 0xFFFF_FFFF)
      return word == 0 ? nil : word - 1
    }
  }

  /// Ascending by key, each once.
  private var entries: [Entry] = []

  package init() {}

  /// Adds up what documents gave, in any order.
  init(_ parts: WordParts) {
    entries = parts.entries.sorted { $0.key < $1.key }
  }

  /// Both together.
  package static func + (left: Self, right: Self) -> Self {
    guard !left.entries.isEmpty else { return right }
    var sum = Self()
    sum.entries.reserveCapacity(left.entries.count + right.entries.count)
    var (one, other) = (0, 0)
    while one < left.entries.count || other < right.entries.count {
      let takesLeft =
        other >= right.entries.count
        || one < left.entries.count && left.entries[one].key <= right.entries[other].key
      if takesLeft {
        sum.append(left.entries[one])
        one += 1
      } else {
        sum.append(right.entries[other])
        other += 1
      }
    }
    return sum
  }

  /// All together, two by two, so that each is copied few times.
  static func sum(of parts: [WordSums]) -> WordSums {
    guard parts.count > 1 else { return parts.first ?? WordSums() }
    let half = parts.count / 2
    return sum(of: Array(parts[..<half])) + sum(of: Array(parts[half...]))
  }

  /// The words of a group, ascending by term, punctuation first.
  package func words(of group: Group) -> ArraySlice<Entry> {
    let start = place(of: group.code << 32)
    return entries[start..<place(of: (group.code + 1) << 32)]
  }

  private mutating func append(_ entry: Entry) {
    if let last = entries.indices.last, entries[last].key == entry.key {
      entries[last].hits += entry.hits
      entries[last].value += entry.value
    } else {
      entries.append(entry)
    }
  }

  /// The first entry of a key or a greater one.
  private func place(of key: UInt64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What the words of some documents give, in the order in which word and group first occur.
struct WordParts {
  fileprivate var entries: [WordSums.Entry] = []
  /// Places in `entries` by hash of the key, then wherever there is room next; −1 = free. Twice as
  /// many as entries at least, a power of two.
  private var places = [Int32](repeating: -1, count: 1 << 10)
  /// Of the sentence that is read.
  private var actors: [Int] = []

  /// Adds the words of one document's body.
  mutating func add(_ annotations: Annotations, date: CalendarDate?, levels: CountedLevels) {
    let month = date.map { WordSums.Group.month($0.year * 12 + $0.month - 1).code }
    let mentions = annotations.mentions
    var mention = 0
    var sentence = -1
    var isInBody = false
    actors.removeAll(keepingCapacity: true)
    for word in annotations.contributions {
      if word.sentence != sentence {
        sentence = word.sentence
        isInBody = annotations.zone(ofSentence: sentence) == .body
        actors.removeAll(keepingCapacity: true)
        while mention < mentions.count, mentions[mention].sentence < sentence { mention += 1 }
        while mention < mentions.count, mentions[mention].sentence == sentence {
          let actor = mentions[mention].actor
          if levels.contains(mentions[mention].level), !actors.contains(actor) {
            actors.append(actor)
          }
          mention += 1
        }
      }
      guard isInBody else { continue }
      let term = UInt64(word.term.map { $0 + 1 } ?? 0)
      add(WordSums.Group.corpus.code << 32 | term, word.value)
      if let month { add(month << 32 | term, word.value) }
      for actor in actors { add(WordSums.Group.actor(actor).code << 32 | term, word.value) }
    }
  }

  private mutating func add(_ key: UInt64, _ value: Int) {
    let mask = places.count - 1
    var slot = Self.hash(key) & mask
    while places[slot] >= 0 {
      let place = Int(places[slot])
      if entries[place].key == key {
        entries[place].hits += 1
        entries[place].value += value
        return
      }
      slot = (slot + 1) & mask
    }
    places[slot] = Int32(entries.count)
    entries.append(WordSums.Entry(key: key, hits: 1, value: value))
    if 2 * entries.count > places.count { grow() }
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: 4 * places.count)
    let mask = places.count - 1
    for (place, entry) in entries.enumerated() {
      var slot = Self.hash(entry.key) & mask
      while places[slot] >= 0 { slot = (slot + 1) & mask }
      places[slot] = Int32(place)
    }
  }

  /// Multiplied by 2⁶⁴ over the golden ratio, which spreads both halves of a key into the upper bits.
  private static func hash(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
