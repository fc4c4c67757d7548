/// Finds aliases in folded text: leftmost-longest, whole words, each with its own case rule.
///
/// Aliases are sequences of runs (see `Words`) and stand in a tree by run, so that a word of text
/// costs one probe whatever the number of aliases; only a word that begins an alias is followed
/// further, and what stands between the runs is compared where an alias ends.
struct PhraseMatcher: Sendable {
  /// One run of the text that occurs in some alias.
  struct Run {
    var start: Int
    /// Number in `vocabulary`, from 1.
    var word: Int32
  }

  /// An alias found in the text.
  struct Match {
    /// Of the folded text.
    var range: Range<Int>
    /// Index into the aliases the matcher was made from.
    var alias: Int
    /// Whether the text has a capital where the alias begins with a small letter.
    var isCapitalised = false
    /// Whether the text has another spelling of the alias.
    var isVariant = false
    /// Whether it is so free a spelling of a short name, or could so well be another's, that only a
    /// full name spelled like it bears it out.
    var isLoose = false
  }

  /// Roles are found apart from all other aliases, since they overlap the names within them.
  enum Layer: UInt8 {
    case names = 1
    case roles = 2
  }

  /// One spelling of one alias.
  private struct Pattern {
    var alias: Int32
    /// Where its bytes begin in `pool`: what must stand in the text, in lower case where case is
    /// no matter.
    var start: Int32
    var count: Int32
    /// Bytes before the first run: an opening quote, say.
    var lead: Int32
    var ignoresCase: Bool
    /// Whether a capital may stand for its small first letter.
    var mayBeginCapital: Bool
    /// Whether it is another way to write the alias.
    var isVariant: Bool
    var layer: Layer
  }

  let vocabulary: Vocabulary
  /// By node, longest first.
  private let patterns: [Pattern]
  /// Where the patterns that end at a node begin in `patterns`, with one more at the end; node 0 is
  /// the root.
  private let firstPatterns: [Int32]
  private let pool: [UInt8]
  /// By word number: the node its run leads to from the root, 0 = none.
  private let roots: [Int32]
  /// By word number: the layers of the aliases it begins.
  private let rootLayers: [UInt8]
  private let edges: EdgeTable

  /// - Parameters:
  ///   - aliases: Spelled as readers deliver them; an alias without a letter or digit is never found.
  ///   - variants: By alias, other ways to write it; for the first aliases at least.
  ///   - words: What the vocabulary has besides, in lower case.
  init(_ aliases: [Gazetteer.Alias], variants: [[String]] = [], words: [String] = []) {
    var vocabulary = Vocabulary()
    var nodes: [[Pattern]] = [[]]
    var edges = EdgeTable()
    var pool: [UInt8] = []
    var layers: [Int32: UInt8] = [:]
    for (index, alias) in aliases.enumerated() {
      let written = alias.spellings.map { ($0, false) }
      let others = index < variants.count ? variants[index].map { ($0, true) } : []
      for (spelling, isVariant) in written + others {
        let bytes = Array(spelling.utf8)
        let lower = Words.lowercased(bytes)
        let runs = Self.runs(of: lower)
        guard let first = runs.first else { continue }
        let layer: Layer = alias.level == .nominal ? .roles : .names
        layers[vocabulary.insert(lower[first]), default: 0] |= layer.rawValue
        var node: Int32 = 0
        for run in runs {
          let word = vocabulary.insert(lower[run])
          var next = edges.node(from: node, by: word)
          if next == 0 {
            next = Int32(nodes.count)
            edges.insert(next, from: node, by: word)
            nodes.append([])
          }
          node = next
        }
        // An office has capitals wherever a writer sees fit.
        let ignoresCase =
          alias.caseRule == .any || (layer == .roles && alias.caseRule == .writtenOrCapitals)
        nodes[Int(node)].append(
          Pattern(
            alias: Int32(index), start: Int32(pool.count), count: Int32(bytes.count),
            lead: Int32(first.lowerBound), ignoresCase: ignoresCase,
            mayBeginCapital: alias.caseRule == .writtenOrCapitals, isVariant: isVariant,
            layer: layer))
        pool += ignoresCase ? lower : bytes
      }
    }
    for word in words { _ = vocabulary.insert(Array(word.utf8)[...]) }
    // Longest first; of equals the first of the file.
    for node in nodes.indices {
      nodes[node].sort { ($1.count, $0.alias) < ($0.count, $1.alias) }
    }
    var firstPatterns: [Int32] = [0]
    for node in nodes {
      firstPatterns.append(firstPatterns[firstPatterns.count - 1] + Int32(node.count))
    }
    self.vocabulary = vocabulary
    self.patterns = nodes.flatMap { $0 }
    self.firstPatterns = firstPatterns
    self.pool = pool
    self.edges = edges
    roots = (0..<vocabulary.count).map { edges.node(from: 0, by: Int32($0)) }
    rootLayers = (0..<vocabulary.count).map { layers[Int32($0)] ?? 0 }
  }

  /// Appends the matches of one paragraph, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraph: Where to look; no match leaves it.
  ///   - runs: The paragraph's runs that are in `vocabulary`, in order.
  ///   - layer: Which aliases to look for.
  ///   - wholeToo: Whether a match may be all of the paragraph.
  ///   - matches: Where they go.
  func match(
    _ text: Span<UInt8>, paragraph: Range<Int>, runs: ArraySlice<Run>, layer: Layer,
    wholeToo: Bool = true, into matches: inout [Match]
  ) {
    var free = paragraph.lowerBound
    for index in runs.indices {
      let run = runs[index]
      guard rootLayers[Int(run.word)] & layer.rawValue != 0, run.start >= free,
        let match = longest(
          text, paragraph: paragraph, runs: runs, from: index, free: free, layer: layer,
          wholeToo: wholeToo)
      else { continue }
      matches.append(match)
      free = match.range.upperBound
    }
  }

  /// The names within a name: the longest of those that are shorter, leftmost first.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - name: Where the longer name stands.
  /// - Returns: Names only, in order, none overlapping another.
  func matches(within text: Span<UInt8>, _ name: Range<Int>) -> [Match] {
    var runs: [Run] = []
    _ = readWords(text, name, into: &runs)
    var matches: [Match] = []
    match(
      text, paragraph: name, runs: runs[...], layer: .names, wholeToo: false, into: &matches)
    return matches
  }

  /// The longest alias that begins at the run at `index`.
  private func longest(
    _ text: Span<UInt8>, paragraph: Range<Int>, runs: ArraySlice<Run>, from index: Int,
    free: Int, layer: Layer, wholeToo: Bool
  ) -> Match? {
    let first = runs[index].start
    var best: Match?
    var node = roots[Int(runs[index].word)]
    var index = index
    while node != 0 {
      for place in firstPatterns[Int(node)]..<firstPatterns[Int(node) + 1] {
        let pattern = patterns[Int(place)]
        let start = first - Int(pattern.lead)
        guard pattern.layer == layer, start >= free,
          let end = end(of: pattern, in: text, from: start, limit: paragraph.upperBound),
          best.map({ end > $0.range.upperBound || ($0.isCapitalised && end == $0.range.upperBound) }
          )
            ?? true,
          wholeToo || start..<end != paragraph,
          Self.isWhole(start..<end, in: text, paragraph: paragraph)
        else { continue }
        best = Match(
          range: start..<end, alias: Int(pattern.alias),
          isCapitalised: !pattern.ignoresCase && text[start] != pool[Int(pattern.start)],
          isVariant: pattern.isVariant)
        // An alias that is written with the capital is the better match.
        if best?.isCapitalised == false { break }
      }
      index += 1
      guard index < runs.endIndex, edges.goesOn(from: node) else { break }
      node = edges.node(from: node, by: runs[index].word)
    }
    return best
  }

  /// Where a pattern that begins at `start` ends in the text; `nil` where it does not stand there.
  /// A space stands for any white space.
  private func end(
    of pattern: Pattern, in text: Span<UInt8>, from start: Int, limit: Int
  ) -> Int? {
    var position = start
    var index = Int(pattern.start)
    let patternEnd = index + Int(pattern.count)
    while index < patternEnd {
      guard position < limit else { return nil }
      let wanted = pool[index]
      let found = text[position]
      if wanted == UInt8(ascii: " ") {
        guard Self.isSpace(found) else { return nil }
        while position < limit, Self.isSpace(text[position]) { position += 1 }
        index += 1
      } else if pattern.ignoresCase, (0xC2...0xDF).contains(found), position + 1 < limit,
        index + 1 < patternEnd
      {
        // Letters that differ in case often share their first byte.
        let second = text[position + 1]
        let lower = Words.lowercasePairs[Int(found & 0x1F) << 6 | Int(second & 0x3F)]
        let pair = lower == 0 ? UInt16(found) << 8 | UInt16(second) : lower
        guard UInt16(wanted) << 8 | UInt16(pool[index + 1]) == pair else { return nil }
        position += 2
        index += 2
      } else if wanted == found
        || ((pattern.ignoresCase || (pattern.mayBeginCapital && position == start))
          && Words.lowercased(found) == wanted)
      {
        position += 1
        index += 1
      } else {
        return nil
      }
    }
    return position
  }

  /// Whether a match is made of whole words: a possessive or a hyphen may follow or precede, the
  /// rest of a word may not.
  static func isWhole(
    _ range: Range<Int>, in text: Span<UInt8>, paragraph: Range<Int>
  ) -> Bool {
    let start = range.lowerBound
    let end = range.upperBound
    if Words.isWord(before: start, in: text, start: paragraph.lowerBound)
      || Words.isWord(at: end, in: text, end: paragraph.upperBound)
    {
      return false
    }
    return !continues(text, end: end, limit: paragraph.upperBound)
      && !isContinuation(text, start: start, limit: paragraph.lowerBound)
  }

  /// Whether the word goes on after `end`: an apostrophe and more letters than a possessive or a
  /// contraction has (*Sa* in *Sa'ad*), or further initials (*U.S* in *U.S.A*).
  private static func continues(_ text: Span<UInt8>, end: Int, limit: Int) -> Bool {
    guard end + 1 < limit else { return false }
    let mark = text[end]
    if mark == UInt8(ascii: "'") {
      var tail = end + 1
      while Words.isWord(at: tail, in: text, end: limit), !Words.isDigit(text[tail]) {
        tail += text[tail] < 0x80 ? 1 : Words.scalar(in: text, at: tail, end: limit).length
      }
      let letters = tail - end - 1
      if letters <= 1 { return false }
      let pair = (Words.lowercased(text[end + 1]), Words.lowercased(text[end + 2]))
      switch (letters, pair) {
      case (2, (UInt8(ascii: "r"), UInt8(ascii: "e"))), (2, (UInt8(ascii: "v"), UInt8(ascii: "e"))),
        (2, (UInt8(ascii: "l"), UInt8(ascii: "l"))):
        return false
      default:
        return true
      }
    }
    let isInitial =
      end > 0 && isLetter(text[end - 1]) && (end == 1 || !isLetter(text[end - 2]))
    return isInitial && mark == UInt8(ascii: ".") && isLetter(text[end + 1])
      && (end + 2 >= limit || !isLetter(text[end + 2]))
  }

  /// Whether the word began before `start`: letters and an apostrophe that are no elided article
  /// (*Neil* in *O'Neil*, but *Iraq* in French *l'Iraq*).
  private static func isContinuation(_ text: Span<UInt8>, start: Int, limit: Int) -> Bool {
    guard start - 2 >= limit, text[start - 1] == UInt8(ascii: "'") else { return false }
    var head = start - 1
    while Words.isWord(before: head, in: text, start: limit), !Words.isDigit(text[head - 1]) {
      repeat { head -= 1 } while head > limit && text[head] & 0xC0 == 0x80
    }
    let letters = start - 1 - head
    guard letters > 0 else { return false }
    let last = Words.lowercased(text[start - 2])
    if letters == 1 { return last == UInt8(ascii: "o") || last >= 0x80 }
    return
      !(letters == 2 && last == UInt8(ascii: "u")
      && Words.lowercased(text[start - 3]) == UInt8(ascii: "q"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Words.isASCIILetter(byte)
  }

  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The runs of a spelling.
  private static func runs(of bytes: [UInt8]) -> [Range<Int>] {
    let text = bytes.span
    var runs: [Range<Int>] = []
    var position = 0
    var start: Int?
    while position < bytes.count {
      let byte = bytes[position]
      let length =
        byte < 0x80 ? 1 : Words.scalar(in: text, at: position, end: bytes.count).length
      if Words.isWord(at: position, in: text, end: bytes.count) {
        start = start ?? position
      } else if let first = start {
        runs.append(first..<position)
        start = nil
      }
      position += length
    }
    if let first = start { runs.append(first..<position) }
    return runs
  }
}

/// From a node and a word to a node: open addressing in one array.
struct EdgeTable: Sendable {
  private struct Slot {
    /// Node and word; 0 = free, since no word has the number 0.
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  /// A power of two in size, at most half full.
  private var slots = [Slot](repeating: Slot(), count: 64)
  private var count = 0
  /// One bit in sixteen or fewer is set: for most words no edge leads on.
  private var filter = [UInt64](repeating: 0, count: 8)
  /// By node: whether an edge leads on from it, as from few.
  private var goesOn: [Bool] = [false]

  /// Whether an edge leads on from a node.
  @inline(__always) func goesOn(from node: Int32) -> Bool { goesOn[Int(node)] }

  /// The node that an edge leads to, 0 where there is none.
  func node(from node: Int32, by word: Int32) -> Int32 {
    let key = Self.key(node, word)
    let hash = Self.hash(of: key)
    guard filter[Self.filtered(hash) & (filter.count - 1)] &>> (hash >> 58) & 1 != 0 else {
      return 0
    }
    let mask = slots.count - 1
    var place = Self.place(hash) & mask
    while true {
      let slot = slots[place]
      if slot.key == key { return slot.node }
      if slot.key == 0 { return 0 }
      place = (place + 1) & mask
    }
  }

  /// Adds an edge that is not there yet; its target is a new node, the next in number.
  mutating func insert(_ target: Int32, from node: Int32, by word: Int32) {
    count += 1
    goesOn[Int(node)] = true
    goesOn.append(false)
    if 2 * count > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: 2 * old.count)
      filter = Array(repeating: 0, count: 2 * filter.count)
      for slot in old where slot.key != 0 { place(slot) }
    }
    place(Slot(key: Self.key(node, word), node: target))
  }

  private mutating func place(_ slot: Slot) {
    let hash = Self.hash(of: slot.key)
    filter[Self.filtered(hash) & (filter.count - 1)] |= 1 << (hash >> 58)
    let mask = slots.count - 1
    var place = Self.place(hash) & mask
    while slots[place].key != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func hash(of key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) }

  private static func filtered(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 36) }
}
