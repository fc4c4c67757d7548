/// Words with wildcards, found by the letters ahead of the first wildcard.
struct ToneGlobs: Sendable {
  private struct Pattern {
    /// In small letters.
    var bytes: [UInt8]
    var number: Int32
  }

  /// What stands ahead of the first wildcard.
  private var beginnings = Vocabulary()
  /// By number of beginning; the first are the patterns that begin with a wildcard.
  private var patterns: [[Pattern]] = [[]]
  /// Whether some beginning has a length, by length in bytes.
  private var hasLength = [true]
  /// Whether some beginning has a first byte, by that byte.
  private var hasFirst = [Bool](repeating: false, count: 256)

  var isEmpty: Bool { patterns.allSatisfy(\.isEmpty) }

  /// Whether a term of a lexicon with wildcards has one: it holds `*` or `?`, and letters, digits
  /// and the marks inside words for the rest. An emoticon is not one.
  static func isGlob(_ term: String) -> Bool {
    var hasWildcard = false
    var hasLetter = false
    for byte in term.utf8 {
      switch byte {
      case star, question: hasWildcard = true
      case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      default:
        let kind = ByteKinds(of: byte)
        guard !kind.isDisjoint(with: [.capital, .small, .digit, .beyondASCII]) else { return false }
        hasLetter = hasLetter || kind != .digit
      }
    }
    return hasWildcard && hasLetter
  }

  /// Adds a pattern; of two that match a word and begin alike, the first added goes before.
  ///
  /// - Parameters:
  ///   - bytes: In small letters, with `*` for any run of characters and `?` for one.
  ///   - number: What to find it by, from 1.
  mutating func insert(_ bytes: [UInt8], number: Int32) {
    let beginning = bytes.prefix { $0 != Self.star && $0 != Self.question }
    let pattern = Pattern(bytes: bytes, number: number)
    guard let first = beginning.first else {
      patterns[0].append(pattern)
      return
    }
    let place = Int(beginnings.insert(beginning))
    if place == patterns.count { patterns.append([]) }
    patterns[place].append(pattern)
    hasFirst[Int(first)] = true
    while hasLength.count <= beginning.count { hasLength.append(false) }
    hasLength[beginning.count] = true
  }

  /// The number of the pattern that matches a word, 0 where none does; of several, one with the
  /// most letters ahead of its first wildcard.
  ///
  /// - Parameters:
  ///   - text: Its letters beyond ASCII are small.
  ///   - word: A word in it.
  /// - Returns: The number.
  /// - Complexity: O(letters ahead of wildcards), and O(length of the word) for each pattern that
  ///   begins like it.
  func number(of text: Span<UInt8>, _ word: Range<Int>) -> Int32 {
    var best = match(0, text, word)
    guard let first = word.first, hasFirst[Int(ToneLetters.small(text[first]))] else { return best }
    var hash = WordHash()
    for length in 1..<min(hasLength.count, word.count + 1) {
      hash.add(ToneLetters.small(text[first + length - 1]))
      guard hasLength[length] else { continue }
      let beginning = beginnings.number(
        of: text, range: first..<first + length, hash: hash.value, isASCII: false)
      guard beginning > 0 else { continue }
      let found = match(Int(beginning), text, word)
      if found > 0 { best = found }
    }
    return best
  }

  /// The first pattern with a beginning that matches a word.
  private func match(_ beginning: Int, _ text: Span<UInt8>, _ word: Range<Int>) -> Int32 {
    for pattern in patterns[beginning] where Self.matches(pattern.bytes.span, text, word) {
      return pattern.number
    }
    return 0
  }

  /// Whether a pattern matches the whole of a word.
  private static func matches(
    _ pattern: Span<UInt8>, _ text: Span<UInt8>, _ word: Range<Int>
  ) -> Bool {
    var place = 0
    var position = word.lowerBound
    // After the last star, and where its run of characters ends for now.
    var retry: (place: Int, position: Int)?
    while position < word.upperBound {
      if place < pattern.count, pattern[place] == star {
        place += 1
        if place == pattern.count { return true }
        retry = (place, position)
      } else if place < pattern.count, pattern[place] == question {
        place += 1
        position += 1
        while position < word.upperBound, text[position] & 0xC0 == 0x80 { position += 1 }
      } else if place < pattern.count, pattern[place] == ToneLetters.small(text[position]) {
        place += 1
        position += 1
      } else if let last = retry {
        place = last.place
        position = last.position + 1
        retry = (place, position)
      } else {
        return false
      }
    }
    while place < pattern.count, pattern[place] == star { place += 1 }
    return place == pattern.count
  }

  private static let star = UInt8(ascii: "*")
  private static let question = UInt8(ascii: "?")
}
