/// The terms of a lexicon, made ready for look-up.
///
/// A term is one word or several, each of them a word as such or a pattern. Every different one is
/// an *atom* with a number; the terms are paths of atoms in a tree.
struct DictionaryTerms: Sendable {
  /// A term without its words.
  struct Entry: Sendable {
    /// Index into the terms of the lexicon.
    var term: Int32
    /// Index into the categories; 0 in a lexicon of scores.
    var category: Int32
    /// Thousandths of a point, or a weight.
    var valence: Int
  }

  /// A place in the tree.
  struct Node: Sendable {
    /// Of the terms that end here, one for each category; indices into `entries`.
    var entries: Range<Int32> = 0..<0
    var hasChildren = false
  }

  private(set) var entries: [Entry] = []
  /// The first is the root.
  private(set) var nodes = [Node()]
  private var words = Vocabulary()
  private var globs = DictionaryGlobs()
  /// By number of the word: its atom.
  private var atomOfWord: [Int32] = [-1]
  /// By atom: the node that a term's first word leads to; 0 where it begins no term.
  private var firstNodes: [Int32] = []
  /// A node and an atom to the next node.
  private var nextNodes: [UInt64: Int32] = [:]

  init(_ lexicon: Lexicon) {
    var atomOfGlob: [[UInt8]: Int32] = [:]
    var ending: [[Entry]] = [[]]
    var folded = FoldedText()
    for (index, term) in lexicon.terms.enumerated() {
      let bytes = Array(term.text.utf8)
      folded.fold(bytes, range: 0..<bytes.count)
      var node: Int32 = 0
      for word in Words.lowercased(folded.bytes).split(whereSeparator: { $0 <= 0x20 }) {
        let isGlob = lexicon.hasGlobs && word.contains(where: DictionaryGlobs.isWildcard)
        let atom = isGlob ? atom(ofGlob: Array(word), &atomOfGlob) : atom(ofWord: word)
        node = next(node, atom, &ending)
      }
      let category = term.category ?? 0
      // A term twice in a category counts once.
      guard node > 0, !ending[Int(node)].contains(where: { $0.category == category }) else {
        continue
      }
      ending[Int(node)].append(
        Entry(term: Int32(index), category: Int32(category), valence: term.valence))
    }
    for index in nodes.indices {
      let start = Int32(entries.count)
      entries += ending[index]
      nodes[index].entries = start..<Int32(entries.count)
    }
  }

  /// The node that a first word leads to, if it begins a term.
  @inline(__always) func first(_ atom: Int32) -> Int32 { firstNodes[Int(atom)] }

  /// The node that a further word leads to, if a term goes on with it.
  func next(_ node: Int32, _ atom: Int32) -> Int32? {
    nextNodes[Self.key(node, atom)]
  }

  /// Finds the atoms that a word is.
  ///
  /// - Parameters:
  ///   - text: In lower case, or ASCII.
  ///   - word: Not empty.
  ///   - hash: Of its bytes in lower case.
  ///   - isASCII: Whether all bytes of the word are.
  ///   - atoms: Replaced by the atoms: the word as such, then patterns, those with longer stems
  ///     first.
  @inline(__always) func find(
    _ text: Span<UInt8>, _ word: Range<Int>, hash: UInt64, isASCII: Bool, into atoms: inout [Int32]
  ) {
    atoms.removeAll(keepingCapacity: true)
    let number = words.number(of: text, range: word, hash: hash, isASCII: isASCII)
    if number > 0 { atoms.append(atomOfWord[Int(number)]) }
    if !globs.isEmpty { globs.find(text, word, isASCII: isASCII, into: &atoms) }
  }

  // MARK: - Making

  private static func key(_ node: Int32, _ atom: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: atom))
  }

  private mutating func newAtom() -> Int32 {
    firstNodes.append(0)
    return Int32(firstNodes.count - 1)
  }

  private mutating func atom(ofWord word: ArraySlice<UInt8>) -> Int32 {
    // A final dot is no part of a word in a text: it may end the sentence.
    let bare = word.count > 1 && word.last == UInt8(ascii: ".") ? word.dropLast() : word
    let number = Int(words.insert(bare))
    if number == atomOfWord.count { atomOfWord.append(newAtom()) }
    return atomOfWord[number]
  }

  private mutating func atom(
    ofGlob pattern: [UInt8], _ atomOfGlob: inout [[UInt8]: Int32]
  ) -> Int32 {
    if let atom = atomOfGlob[pattern] { return atom }
    let atom = newAtom()
    atomOfGlob[pattern] = atom
    globs.insert(pattern, atom: atom)
    return atom
  }

  private mutating func next(_ node: Int32, _ atom: Int32, _ ending: inout [[Entry]]) -> Int32 {
    let known = node == 0 ? firstNodes[Int(atom)] : nextNodes[Self.key(node, atom)] ?? 0
    if known > 0 { return known }
    let new = Int32(nodes.count)
    nodes.append(Node())
    ending.append([])
    if node == 0 {
      firstNodes[Int(atom)] = new
    } else {
      nextNodes[Self.key(node, atom)] = new
      nodes[Int(node)].hasChildren = true
    }
    return new
  }
}
