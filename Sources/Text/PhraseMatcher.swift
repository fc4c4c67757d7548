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
    /// Index into the aliases the matcher was made from; of those with the same spelling, the
    /// first. See `PhraseMatcher.sharing`.
    var alias: Int
  }

  /// One spelling of one alias.
  private struct Pattern {
    var alias: Int
    /// What must stand in the text; in lower case where case is no matter.
    var bytes: [UInt8]
    var ignoresCase: Bool
    /// Bytes before the first run: an opening quote, say.
    var lead: Int
  }

  let vocabulary: Vocabulary
  /// By node: the patterns that end there, longest first; node 0 is the root.
  private let patterns: [[Pattern]]
  /// By word number: the node its run leads to from the root, 0 = none.
  private let roots: [Int32]
  /// From (node, word number) to node.
  private let edges: [UInt64: Int32]

  /// - Parameter aliases: Spelled as readers deliver them; an alias without a letter or digit is
  ///   never found.
  init(_ aliases: [Gazetteer.Alias]) {
    var vocabulary = Vocabulary()
    var patterns: [[Pattern]] = [[]]
    var edges: [UInt64: Int32] = [:]
    for (index, alias) in aliases.enumerated() {
      for spelling in alias.spellings {
        let bytes = Array(spelling.utf8)
        let lower = Words.lowercased(bytes)
        let runs = Self.runs(of: lower)
        guard let first = runs.first else { continue }
        var node: Int32 = 0
        for run in runs {
          let edge = Self.edge(node, vocabulary.insert(lower[run]))
          if let next = edges[edge] {
            node = next
          } else {
            node = Int32(patterns.count)
            edges[edge] = node
            patterns.append([])
          }
        }
        let ignoresCase = alias.caseRule == .any
        patterns[Int(node)].append(
          Pattern(
            alias: index, bytes: ignoresCase ? lower : bytes, ignoresCase: ignoresCase,
            lead: first.lowerBound))
      }
    }
    // Longest first; of equals the first of the file. (`sort` is stable in fact, not by promise.)
    for node in patterns.indices {
      patterns[node].sort { ($1.bytes.count, $0.alias) < ($0.bytes.count, $1.alias) }
    }
    var roots = [Int32](repeating: 0, count: vocabulary.count)
    for word in 1..<max(1, vocabulary.count) {
      roots[word] = edges[Self.edge(0, Int32(word))] ?? 0
    }
    self.vocabulary = vocabulary
    self.patterns = patterns
    self.edges = edges
    self.roots = roots
  }

  /// Appends the matches of one paragraph, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraph: Where to look; no match leaves it.
  ///   - runs: The paragraph's runs that are in `vocabulary`, in order.
  ///   - isOpen: Whether an alias may match here; one that may not is passed over as if it were
  ///     not in the gazetteer.
  ///   - matches: Where they go.
  func match(
    _ text: Span<UInt8>, paragraph: Range<Int>, runs: ArraySlice<Run>,
    isOpen: (Int) -> Bool, into matches: inout [Match]
  ) {
    var index = runs.startIndex
    var free = paragraph.lowerBound
    while index < runs.endIndex {
      let run = runs[index]
      guard run.start >= free, roots[Int(run.word)] != 0,
        let match = longest(
          text, paragraph: paragraph, runs: runs[index...], free: free, isOpen: isOpen)
      else {
        index += 1
        continue
      }
      matches.append(match)
      free = match.range.upperBound
      index += 1
    }
  }

  /// The longest alias that begins at the first of `runs`.
  private func longest(
    _ text: Span<UInt8>, paragraph: Range<Int>, runs: ArraySlice<Run>, free: Int,
    isOpen: (Int) -> Bool
  ) -> Match? {
    guard let first = runs.first else { return nil }
    var best: Match?
    var node = roots[Int(first.word)]
    var index = runs.startIndex
    while node != 0 {
      for pattern in patterns[Int(node)] {
        let start = first.start - pattern.lead
        guard start >= free,
          let end = Self.end(of: pattern, in: text, from: start, limit: paragraph.upperBound),
          best == nil || end > (best?.range.upperBound ?? 0),
          Self.isWhole(start..<end, in: text, paragraph: paragraph), isOpen(pattern.alias)
        else { continue }
        best = Match(range: start..<end, alias: pattern.alias)
        break
      }
      index += 1
      guard index < runs.endIndex else { break }
      node = edges[Self.edge(node, runs[index].word)] ?? 0
    }
    return best
  }

  /// Where a pattern that begins at `start` ends in the text; `nil` where it does not stand there.
  /// A space stands for any white space.
  private static func end(
    of pattern: Pattern, in text: Span<UInt8>, from start: Int, limit: Int
  ) -> Int? {
    var position = start
    var index = 0
    let bytes = pattern.bytes
    while index < bytes.count {
      guard position < limit else { return nil }
      let wanted = bytes[index]
      let found = text[position]
      if wanted == UInt8(ascii: " ") {
        guard isSpace(found) else { return nil }
        while position < limit, isSpace(text[position]) { position += 1 }
        index += 1
      } else if wanted == found {
        position += 1
        index += 1
      } else if pattern.ignoresCase, found < 0x80 {
        guard Words.lowercased(found) == wanted else { return nil }
        position += 1
        index += 1
      } else if pattern.ignoresCase, found < 0xE0, position + 1 < limit, index + 1 < bytes.count {
        let second = text[position + 1]
        let pair = Words.lowercasePairs[Int(found & 0x1F) << 6 | Int(second & 0x3F)]
        guard UInt16(wanted) << 8 | UInt16(bytes[index + 1]) == pair else { return nil }
        position += 2
        index += 2
      } else {
        return nil
      }
    }
    return position
  }

  /// Whether a match is made of whole words: a possessive or a hyphen may follow or precede, the
  /// rest of a word may not.
  private static func isWhole(
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
      var letters = 0
      while end + 1 + letters < limit, isLetter(text[end + 1 + letters]) { letters += 1 }
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
    guard start - 2 >= limit, text[start - 1] == UInt8(ascii: "'"), isLetter(text[start - 2])
    else { return false }
    var letters = 0
    while start - 2 - letters >= limit, isLetter(text[start - 2 - letters]) { letters += 1 }
    let last = Words.lowercased(text[start - 2])
    if letters == 1 { return last == UInt8(ascii: "o") || last >= 0x80 }
    return !(letters == 2 && last == UInt8(ascii: "u")
      && Words.lowercased(text[start - 3]) == UInt8(ascii: "q"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Words.classes[Int(byte)] == Words.ByteClass.letter
  }

  @inline(__always) private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
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
