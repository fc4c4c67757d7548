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
    var parts = parts
    parts.settle()
    let corpus = parts.corpus
    entries.reserveCapacity(corpus.count + parts.count)
    corpus.append(to: &entries, Group.corpus.code)
    for (actor, table) in parts.actors.enumerated() where table > 0 {
      parts.tables[table].append(to: &entries, Group.actor(actor).code)
    }
    for (month, table) in parts.months.sorted(by: { $0.key < $1.key }) {
      parts.tables[table].append(to: &entries, Group.month(month).code)
    }
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

/// What the words of some documents give.
///
/// Sentences wait until they are many, then all are added at once: between two documents memory
/// nearer than the tables would forget them.
struct WordParts {
  /// Of documents without a date, then of actors and months as they come.
  fileprivate private(set) var tables = [WordTable()]
  /// Which table is an actor's; 0 = not mentioned yet.
  fileprivate private(set) var actors: [Int] = []
  /// Which table is a month's, counted from the year 0.
  fileprivate private(set) var months: [Int: Int] = [:]
  /// The words of the sentences that wait.
  private var words: [FoundWord] = []
  /// Which of them go to which table.
  private var waiting: [(table: Int, words: Range<Int>)] = []
  /// Of the sentence that is read.
  private var named: [Int] = []

  /// So many words wait, which together with the sentences take up 100 KB or so.
  private static let most = 4_096

  /// Every document is in one of the months or has no date.
  fileprivate var corpus: WordTable {
    months.values.reduce(into: tables[0]) { $0.add(tables[$1]) }
  }

  /// How many words the groups have.
  fileprivate var count: Int { tables.dropFirst().reduce(0) { $0 + $1.count } }

  /// Adds the words of one document's body.
  mutating func add(_ annotations: Annotations, date: CalendarDate?, levels: CountedLevels) {
    let contributions = annotations.contributions
    guard !contributions.isEmpty else { return }
    let dated = date.map { table(ofMonth: $0.year * 12 + $0.month - 1) } ?? 0
    let mentions = annotations.mentions
    var mention = 0
    var index = 0
    while index < contributions.count {
      let sentence = contributions[index].sentence
      let start = index
      while index < contributions.count, contributions[index].sentence == sentence { index += 1 }
      guard annotations.zone(ofSentence: sentence) == .body else { continue }
      named.removeAll(keepingCapacity: true)
      while mention < mentions.count, mentions[mention].sentence < sentence { mention += 1 }
      while mention < mentions.count, mentions[mention].sentence == sentence {
        let actor = mentions[mention].actor
        if levels.contains(mentions[mention].level), !named.contains(actor) { named.append(actor) }
        mention += 1
      }
      let first = words.count
      for place in start..<index { words.append(FoundWord(contributions[place])) }
      waiting.append((dated, first..<words.count))
      for actor in named { waiting.append((table(ofActor: actor), first..<words.count)) }
    }
    if words.count >= Self.most { settle() }
  }

  /// Adds the sentences that wait.
  mutating func settle() {
    guard !waiting.isEmpty else { return }
    for (table, places) in waiting { tables[table].add(words, places) }
    waiting.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  private mutating func table(ofActor actor: Int) -> Int {
    while actor >= actors.count { actors.append(0) }
    if actors[actor] == 0 {
      actors[actor] = tables.count
      tables.append(WordTable())
    }
    return actors[actor]
  }

  private mutating func table(ofMonth month: Int) -> Int {
    if let table = months[month] { return table }
    months[month] = tables.count
    tables.append(WordTable())
    return tables.count - 1
  }
}

/// A word of a sentence and what it adds to the tone.
private struct FoundWord {
  /// 1 = punctuation, else a term and 2.
  var word: UInt32
  /// In ten-thousandths.
  var value: Int32

  init(_ contribution: ToneContribution) {
    word = UInt32(contribution.term.map { $0 + 2 } ?? 1)
    value = Int32(contribution.value)
  }
}

/// What each word comes to in one group of sentences.
///
/// Each group has a table of its own: a sentence is added to few groups, all of its words to each.
private struct WordTable {
  private struct Slot {
    /// As of `FoundWord`; 0 = free.
    var word: UInt32 = 0
    var hits: UInt32 = 0
    var value = 0
  }

  /// By hash of the word, then wherever there is room next; a power of two, a quarter of them free
  /// at least.
  private var slots: [Slot] = []
  private(set) var count = 0

  /// Adds some words of a sentence.
  mutating func add(_ words: [FoundWord], _ range: Range<Int>) {
    while 4 * (count + range.count) > 3 * slots.count { grow() }
    var added = 0
    var slots = slots.mutableSpan
    let words = words.span
    for index in range {
      let word = words[index].word
      let slot = Self.place(of: word, in: slots.span)
      if slots[slot].word == 0 {
        slots[slot].word = word
        added += 1
      }
      slots[slot].hits += 1
      slots[slot].value += Int(words[index].value)
    }
    count += added
  }

  mutating func add(_ other: WordTable) {
    while 4 * (count + other.count) > 3 * slots.count { grow() }
    for slot in other.slots where slot.word > 0 {
      let place = Self.place(of: slot.word, in: slots.span)
      if slots[place].word == 0 { count += 1 }
      slots[place].word = slot.word
      slots[place].hits += slot.hits
      slots[place].value += slot.value
    }
  }

  /// Appends the words of a group, ascending.
  func append(to entries: inout [WordSums.Entry], _ group: UInt64) {
    // With its slot in one number: two numbers take longer to sort.
    var order: [UInt64] = []
    order.reserveCapacity(count)
    for index in slots.indices where slots[index].word > 0 {
      order.append(UInt64(slots[index].word) << 32 | UInt64(index))
    }
    order.sort()
    for key in order {
      let slot = slots[Int(key & 0xFFFF_FFFF)]
      entries.append(
        WordSums.Entry(
          key: group << 32 | UInt64(slot.word - 1), hits: Int(slot.hits), value: slot.value))
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(64, 2 * old.count))
    var slots = slots.mutableSpan
    for slot in old where slot.word > 0 { slots[Self.place(of: slot.word, in: slots.span)] = slot }
  }

  /// Where a word stands, or would stand.
  private static func place(of word: UInt32, in slots: Span<Slot>) -> Int {
    let mask = slots.count - 1
    // Multiplied by 2³² over the golden ratio, which spreads the word into the upper bits.
    let hash = word &* 0x9E37_79B9
    var place = Int(hash ^ hash >> 16) & mask
    while slots[place].word != 0, slots[place].word != word { place = (place + 1) & mask }
    return place
  }
}
