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
    corpus.append(to: &entries, Group.corpus.code, parts.numbered)
    for (actor, table) in parts.actors.enumerated() where table > 0 {
      parts.tables[table].append(to: &entries, Group.actor(actor).code, parts.numbered)
    }
    for (month, table) in parts.months.sorted(by: { $0.key < $1.key }) {
      parts.tables[table].append(to: &entries, Group.month(month).code, parts.numbered)
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
    entries.indices.partitioningIndex { entries[$0].key >= key }
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
  /// By number, 0 for punctuation, else a term and 1. Words have numbers in the order in which they
  /// come: the frequent ones, which come early, are few and stand together.
  fileprivate private(set) var numbered: [UInt32] = []
  /// The number of each word; the greatest there is where it has not come yet.
  private var numbers: [UInt32] = []
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
      guard annotations.isInBody(sentence) else { continue }
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
    for index in words.indices { words[index].word = number(of: Int(words[index].word)) }
    for (table, places) in waiting { tables[table].add(words, places) }
    waiting.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  private mutating func number(of word: Int) -> UInt32 {
    if word >= numbers.count {
      numbers.append(contentsOf: repeatElement(.max, count: word + 1 - numbers.count))
    }
    if numbers[word] == .max {
      numbers[word] = UInt32(numbered.count)
      numbered.append(UInt32(word))
    }
    return numbers[word]
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
  /// 0 = punctuation, else a term and 1; then the number of the word.
  var word: UInt32
  /// In ten-thousandths.
  var value: Int32

  init(_ contribution: ToneContribution) {
    word = UInt32(contribution.term.map { $0 + 1 } ?? 0)
    value = Int32(contribution.value)
  }
}

/// What each word comes to in one group of sentences.
///
/// Each group has a table of its own: a sentence is added to few groups, all of its words to each.
private struct WordTable {
  private struct Slot {
    /// The number of the word and 1; 0 = free.
    var word: UInt32 = 0
    var hits: UInt32 = 0
    var value = 0
  }

  /// A power of two. In the lower half stand the words of so low numbers, each in the place of its
  /// number, so that the frequent words of all groups are few lines of memory; in the upper half the
  /// others, by hash, then wherever there is room next, a quarter of it free at least.
  private var slots: [Slot] = []
  /// How many words there are, and how many of them in the upper half.
  private var counts = (all: 0, upper: 0)

  var count: Int { counts.all }

  /// Adds the words of a sentence.
  mutating func add(_ words: [FoundWord], _ range: Range<Int>) {
    makeRoom(for: range.count)
    var counts = counts
    var slots = slots.mutableSpan
    let words = words.span
    for index in range {
      let slot = Self.claim(words[index].word + 1, in: &slots, &counts)
      slots[slot].hits += 1
      slots[slot].value += Int(words[index].value)
    }
    self.counts = counts
  }

  /// Adds the words of another group; both have the same numbers.
  mutating func add(_ other: WordTable) {
    makeRoom(for: other.count)
    var counts = counts
    var slots = slots.mutableSpan
    for slot in other.slots where slot.word > 0 {
      let place = Self.claim(slot.word, in: &slots, &counts)
      slots[place].hits += slot.hits
      slots[place].value += slot.value
    }
    self.counts = counts
  }

  /// Appends the words of a group, ascending; `words` is by number.
  func append(to entries: inout [WordSums.Entry], _ group: UInt64, _ words: [UInt32]) {
    // With its slot in one number: two numbers take longer to sort.
    var order: [UInt64] = []
    order.reserveCapacity(count)
    for index in slots.indices where slots[index].word > 0 {
      order.append(UInt64(words[Int(slots[index].word) - 1]) << 32 | UInt64(index))
    }
    order.sort()
    for key in order {
      let slot = slots[Int(key & 0xFFFF_FFFF)]
      entries.append(
        WordSums.Entry(key: group << 32 | key >> 32, hits: Int(slot.hits), value: slot.value))
    }
  }

  private mutating func makeRoom(for more: Int) {
    while 8 * (counts.upper + more) > 3 * slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: max(64, 2 * old.count))
      var counts = (all: 0, upper: 0)
      var slots = slots.mutableSpan
      for slot in old where slot.word > 0 {
        slots[Self.claim(slot.word, in: &slots, &counts)] = slot
      }
      self.counts = counts
    }
  }

  /// Where a word stands, from now on where it did not.
  private static func claim(
    _ word: UInt32, in slots: inout MutableSpan<Slot>, _ counts: inout (all: Int, upper: Int)
  ) -> Int {
    let half = slots.count / 2
    var place = Int(word) - 1
    if place < half {
      if slots[place].word == 0 {
        slots[place].word = word
        counts.all += 1
      }
      return place
    }
    // Multiplied by 2³² over the golden ratio, which spreads the word into the upper bits.
    let hash = word &* 0x9E37_79B9
    place = Int(hash ^ hash >> 16) & (half - 1)
    while slots[half + place].word != word {
      if slots[half + place].word == 0 {
        slots[half + place].word = word
        counts.all += 1
        counts.upper += 1
        break
      }
      place = (place + 1) & (half - 1)
    }
    return half + place
  }
}
