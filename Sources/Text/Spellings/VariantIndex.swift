/// The names of a gazetteer whose spellings may vary, in a tree by the keys of their parts.
struct VariantIndex: Sendable {
  /// One alias.
  struct Pattern {
    var alias: Int32
    /// Index into the entries; −1 for an exclusion.
    var actor: Int32
    var firstPart: Int32
    var parts: Int32
    /// Of a short name, the first alias of the same letters; else its own.
    var form: Int32
    var traits: Traits

    init(
      _ form: RomanisedAlias, of alias: Gazetteer.Alias, _ index: Int, like first: Int,
      firstPart: Int
    ) {
      self.alias = Int32(index)
      self.form = Int32(first)
      actor = Int32(alias.entry ?? -1)
      self.firstPart = Int32(firstPart)
      parts = Int32(form.parts.count)
      traits = []
      if form.isFound { traits.insert(.found) }
      if form.isPlain { traits.insert(.plain) }
      if form.isLong { traits.insert(.long) }
      if form.hasFiliation { traits.insert(.filiation) }
      if form.parts[0].traits.contains(.article) { traits.insert(.article) }
      if alias.caseRule != .exact { traits.insert(.capitals) }
    }
  }

  struct Traits: OptionSet {
    let rawValue: UInt8

    /// It may be found; the others only keep forms from being taken for another actor's.
    static let found = Self(rawValue: 1)
    /// It may be found in words with marks that are otherwise the same.
    static let plain = Self(rawValue: 2)
    /// May be written in capitals.
    static let capitals = Self(rawValue: 4)
    /// Begins with an article.
    static let article = Self(rawValue: 8)
    /// Begins with *bin*.
    static let filiation = Self(rawValue: 16)
    /// Has two words that are names, so that an article may be missing between them.
    static let long = Self(rawValue: 32)
    /// Made from a full name, which the document must have.
    static let short = Self(rawValue: 64)
  }

  struct Part {
    var letters: Romanisation.Letters
    var traits: NamePart.Traits
    /// English, hence never varied.
    var isFixed: Bool
  }

  let patterns: [Pattern]
  /// Where the patterns that end at a node begin in `patterns`, with one more at the end; node 0 is
  /// the root.
  private let firstPatterns: [Int32]
  let parts: [Part]
  /// By alias: index into the entries; −1 for an exclusion.
  let actors: [Int32]
  private let edges: EdgeTable
  /// One bit in sixteen or fewer is set: for the key of a first part.
  private let filter: [UInt64]
  /// The same for the first parts of all names that may be found in words with marks.
  private let marked: [UInt64]
  /// Whether there are romanised names.
  let hasRomanised: Bool
  /// The same for the skeletons of first parts.
  private let skeletons: [UInt64]

  init(_ gazetteer: Gazetteer, shortNames: [Gazetteer.Alias]) {
    let aliases = gazetteer.aliases + shortNames
    var nodes: [[Pattern]] = [[]]
    var parts: [Part] = []
    var edges = EdgeTable()
    var roots: [NamePart] = []
    var plainRoots: [UInt64] = []
    let forms = Self.forms(of: aliases, gazetteer.entries)
    var firstShort: [[UInt8]: Int] = [:]
    // Those that are found make the tree; the others matter only where they end at one of its
    // nodes.
    for isFound in [true, false] {
      for (index, form) in forms.enumerated() {
        guard let form, (form.isFound || form.isPlain) == isFound else { continue }
        var node: Int32 = 0
        for part in form.parts {
          let word = Self.edge(part.key)
          var next = edges.node(from: node, by: word)
          if next == 0, isFound {
            next = Int32(nodes.count)
            edges.insert(next, from: node, by: word)
            nodes.append([])
          }
          node = next
          if node == 0 { break }
        }
        guard node != 0 else { continue }
        if form.isFound { roots.append(form.parts[0]) }
        if form.isPlain { plainRoots.append(form.parts[0].key) }
        let isShort = index >= gazetteer.aliases.count
        var first = index
        if isShort {
          let letters = Words.lowercased(Array(aliases[index].text.utf8))
          first = firstShort[letters] ?? index
          firstShort[letters] = first
        }
        var pattern = Pattern(
          form, of: aliases[index], index, like: first, firstPart: parts.count)
        if isShort { pattern.traits.insert(.short) }
        nodes[Int(node)].append(pattern)
        for (part, isFixed) in zip(form.parts, form.isFixed) {
          parts.append(Part(letters: part.letters, traits: part.traits, isFixed: isFixed))
        }
      }
    }
    var firstPatterns: [Int32] = [0]
    for node in nodes {
      firstPatterns.append(firstPatterns[firstPatterns.count - 1] + Int32(node.count))
    }
    var size = 16
    while size * 4 < roots.count { size *= 2 }
    var filter = [UInt64](repeating: 0, count: roots.isEmpty ? 0 : size)
    var skeletons = filter
    for root in roots {
      filter[Int(root.key >> 6) & (size - 1)] |= 1 << (root.key & 63)
      for skeleton in Romanisation.skeletons(of: root.letters) {
        skeletons[Int(skeleton >> 6) & (size - 1)] |= 1 << (skeleton & 63)
      }
    }
    var markedSize = 16
    while markedSize * 4 < roots.count + plainRoots.count { markedSize *= 2 }
    let isEmpty = roots.isEmpty && plainRoots.isEmpty
    var marked = [UInt64](repeating: 0, count: isEmpty ? 0 : markedSize)
    for key in roots.lazy.map(\.key) + plainRoots where !isEmpty {
      marked[Int(key >> 6) & (markedSize - 1)] |= 1 << (key & 63)
    }
    self.marked = marked
    hasRomanised = !roots.isEmpty
    self.skeletons = skeletons
    patterns = nodes.flatMap { $0 }
    self.firstPatterns = firstPatterns
    self.parts = parts
    actors = aliases.map { Int32($0.entry ?? -1) }
    self.edges = edges
    self.filter = filter
  }

  /// By alias. What shows one name of a person to be romanised shows it of the others.
  private static func forms(
    of aliases: [Gazetteer.Alias], _ entries: [Gazetteer.Entry]
  ) -> [RomanisedAlias?] {
    var isRomanised = [Bool](repeating: false, count: entries.count)
    var forms = aliases.map { alias -> RomanisedAlias? in
      guard alias.level != .nominal, !alias.spellings.isEmpty else { return nil }
      let entry = alias.entry.map { entries[$0] }
      let form = RomanisedAlias(alias, of: entry)
      if let form, form.isMarked, let index = alias.entry, entry?.type == .person {
        isRomanised[index] = true
      }
      return form
    }
    for (index, alias) in aliases.enumerated() {
      guard let form = forms[index], !form.isFound, alias.level == .name, let entry = alias.entry,
        isRomanised[entry]
      else { continue }
      forms[index] = RomanisedAlias(alias, of: entries[entry], isRomanised: true)
    }
    return forms
  }

  /// The edge of a key. Keys that share one do no harm, since names are compared in the end.
  @inline(__always) private static func edge(_ key: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: key ^ key >> 32) | 1
  }

  /// Whether there is nothing to find.
  var isEmpty: Bool { marked.isEmpty }

  /// The node that a key leads to, 0 where there is none.
  func node(from node: Int32, by key: UInt64) -> Int32 {
    edges.node(from: node, by: Self.edge(key))
  }

  /// Whether names go on from a node.
  func goesOn(from node: Int32) -> Bool { edges.goesOn(from: node) }

  /// The places in `patterns` of those that end at a node.
  func patterns(at node: Int32) -> Range<Int> {
    Int(firstPatterns[Int(node)])..<Int(firstPatterns[Int(node) + 1])
  }

  /// Whether a plain word may begin a name: a first glance that answers for most words.
  @inline(__always) func mayBegin(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard text[word.lowerBound] & 0x20 == 0, word.count > 2 else { return false }
    if isSkeleton(text, word) { return true }
    let (first, second) = (text[word.lowerBound], text[word.lowerBound + 1] | 0x20)
    let (beforeLast, last) = (text[word.upperBound - 2] | 0x20, text[word.upperBound - 1] | 0x20)
    // Compounds: Abdulmahdi, AlSadr, Hezbollah, Salahuddin.
    if first == UInt8(ascii: "A"), second == UInt8(ascii: "b") { return true }
    if first == UInt8(ascii: "A") || first == UInt8(ascii: "E"), second == UInt8(ascii: "l"),
      isSkeleton(text, word.dropFirst(2))
    {
      return true
    }
    if (last == UInt8(ascii: "h") && beforeLast == UInt8(ascii: "a"))
      || (last == UInt8(ascii: "a") && beforeLast == UInt8(ascii: "l"))
    {
      return true
    }
    let d = UInt8(ascii: "d")
    let end = word.upperBound
    return word.count > 5 && text[end - 4] | 0x20 == d
      && (text[end - 3] | 0x20 == d || text[end - 5] | 0x20 == d)
  }

  @inline(__always) private func isSkeleton(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let skeleton = Romanisation.skeleton(text, word)
    return skeletons[Int(skeleton >> 6) & (skeletons.count - 1)] >> (skeleton & 63) & 1 != 0
  }

  /// Whether a word with this key may begin a name that has marks in the text.
  @inline(__always) func mayBeginMarked(_ key: UInt64) -> Bool {
    marked[Int(key >> 6) & (marked.count - 1)] >> (key & 63) & 1 != 0
  }

  @inline(__always) func mayBegin(_ key: UInt64) -> Bool {
    guard hasRomanised else { return false }
    return filter[Int(key >> 6) & (filter.count - 1)] >> (key & 63) & 1 != 0
  }
}
