/// The wildcard patterns of a dictionary, found by what they begin or end with.
///
/// In a pattern `*` stands for any run of characters, also of none, and `?` for one character.
struct DictionaryGlobs: Sendable {
  private struct Glob {
    /// In lower case, without any part that is known to match.
    var pattern: [UInt8]
    /// Whether what the pattern begins with is all there is to it but for a final `*`.
    var isStem: Bool
    /// The number given out for it.
    var atom: Int32
  }

  /// A stem longer than this is cut; patterns share a stem, so that a word is probed for each
  /// length at most once.
  private static let longestStem = 32

  private var globs: [Glob] = []
  /// What patterns begin with before their first wildcard.
  private var stems = Vocabulary()
  /// By number of the stem: its patterns.
  private var ofStem: [[Int32]] = [[]]
  /// By the lower five bits of a word's first byte, then of its second: the lengths that stems of
  /// such words have, one bit each.
  private var lengths = [UInt64](repeating: 0, count: 32 * 32)
  /// By last byte: patterns that begin with a wildcard. Those that end with one are under 0.
  private var ofEnding = [[Int32]](repeating: [], count: 256)
  private var hasEndings = false

  var isEmpty: Bool { globs.isEmpty }

  static func isWildcard(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
  }

  /// Adds a pattern.
  ///
  /// - Parameters:
  ///   - pattern: In lower case, with a wildcard.
  ///   - atom: What is found where it matches.
  mutating func insert(_ pattern: [UInt8], atom: Int32) {
    let stem = pattern.prefix { !Self.isWildcard($0) }.prefix(Self.longestStem)
    let rest = pattern.dropFirst(stem.count)
    globs.append(
      Glob(pattern: pattern, isStem: rest.allSatisfy { $0 == UInt8(ascii: "*") }, atom: atom))
    let index = Int32(globs.count - 1)
    guard let first = stem.first else {
      let last = pattern.last.map { Self.isWildcard($0) ? 0 : $0 } ?? 0
      ofEnding[Int(last)].append(index)
      hasEndings = true
      return
    }
    let number = Int(stems.insert(stem))
    if number == ofStem.count { ofStem.append([]) }
    ofStem[number].append(index)
    let place = Int(first & 31) << 5
    let second = stem.dropFirst().first.map { [Int($0 & 31)] } ?? Array(0..<32)
    for second in second { lengths[place | second] |= 1 << UInt64(stem.count) }
  }

  /// Appends the atoms of the patterns that match a word, those with longer stems first.
  ///
  /// - Parameters:
  ///   - text: In lower case, or ASCII.
  ///   - word: Not empty.
  ///   - isASCII: Whether all bytes of the word are.
  ///   - atoms: To be added to.
  /// - Complexity: O(length of the word) for patterns of a stem and a final `*`.
  func find(
    _ text: Span<UInt8>, _ word: Range<Int>, isASCII: Bool, into atoms: inout [Int32]
  ) {
    let first = text[word.lowerBound] & 31
    let second = word.count > 1 ? text[word.lowerBound + 1] & 31 : 0
    var left = lengths[Int(first) << 5 | Int(second)]
    if left != 0 {
      let known = atoms.count
      var hash = WordHash()
      var position = word.lowerBound
      while left > 1, position < word.upperBound {
        hash.add(Words.lowercased(text[position]))
        position += 1
        left >>= 1
        guard left & 1 != 0 else { continue }
        let stem = stems.number(
          of: text, range: word.lowerBound..<position, hash: hash.value, isASCII: isASCII)
        if stem > 0 { append(ofStem[Int(stem)], text, word, to: &atoms) }
      }
      if atoms.count > known + 1 { atoms[known...].reverse() }
    }
    guard hasEndings else { return }
    append(ofEnding[0], text, word, to: &atoms)
    let last = Words.lowercased(text[word.upperBound - 1])
    if last != 0 { append(ofEnding[Int(last)], text, word, to: &atoms) }
  }

  private func append(
    _ candidates: [Int32], _ text: Span<UInt8>, _ word: Range<Int>, to atoms: inout [Int32]
  ) {
    for index in candidates.indices {
      let glob = Int(candidates[index])
      if globs[glob].isStem || Self.matches(globs[glob].pattern, text, word) {
        atoms.append(globs[glob].atom)
      }
    }
  }

  /// Whether a pattern in lower case matches a word in any.
  ///
  /// - Complexity: O(length of the pattern × length of the word).
  static func matches(_ pattern: [UInt8], _ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var place = 0
    var position = word.lowerBound
    // Where to go on when the last `*` is to stand for more.
    var star: Int?
    var resume = 0
    while position < word.upperBound {
      let wanted = place < pattern.count ? pattern[place] : 0
      if wanted == UInt8(ascii: "*") {
        star = place
        resume = position
        place += 1
      } else if wanted == UInt8(ascii: "?") {
        position = scalarEnd(text, position, word.upperBound)
        place += 1
      } else if place < pattern.count, wanted == Words.lowercased(text[position]) {
        position += 1
        place += 1
      } else if let star {
        resume = scalarEnd(text, resume, word.upperBound)
        position = resume
        place = star + 1
      } else {
        return false
      }
    }
    while place < pattern.count, pattern[place] == UInt8(ascii: "*") { place += 1 }
    return place == pattern.count
  }

  private static func scalarEnd(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
    var next = position + 1
    while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
