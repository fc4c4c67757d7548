@testable import Text

/// Looks terms up as `tokens_lookup` of quanteda is described to, one comparison at a time.
struct NaiveDictionary {
  var lexicon: Lexicon

  struct Hit: Hashable {
    var words: Range<Int>
    var category: Int
  }

  /// Every hit among words.
  ///
  /// - Parameters:
  ///   - words: In lower case; a "." is punctuation.
  ///   - acrossCategories: Whether the longest term wins over all categories.
  ///   - usable: Whether a run of words may be hit.
  /// - Returns: Each run of words and category once.
  func hits(
    in words: [String], acrossCategories: Bool, where usable: (Range<Int>) -> Bool = { _ in true }
  ) -> Set<Hit> {
    var hits: Set<Hit> = []
    var taken: Set<Int> = []
    var takenBy: [Int: Set<Int>] = [:]
    let terms = lexicon.terms.map { (words: $0.text.split(separator: " ").map(String.init), $0) }
    for length in (1...(terms.map(\.words.count).max() ?? 1)).reversed() {
      for start in words.indices where start + length <= words.count {
        let run = start..<start + length
        guard usable(run), !words[run].contains(".") else { continue }
        if acrossCategories, run.allSatisfy(taken.contains) { continue }
        var isHit = false
        for (pattern, term) in terms where pattern.count == length {
          guard zip(pattern, words[run]).allSatisfy({ matches($0, $1) }) else { continue }
          let category = term.category ?? 0
          guard takenBy[category, default: []].isDisjoint(with: run) else { continue }
          takenBy[category, default: []].formUnion(run)
          hits.insert(Hit(words: run, category: category))
          isHit = true
        }
        if isHit { taken.formUnion(run) }
      }
    }
    return hits
  }

  private func matches(_ pattern: String, _ word: String) -> Bool {
    lexicon.hasGlobs ? matches(pattern[...], word[...]) : pattern == word
  }

  private func matches(_ pattern: Substring, _ word: Substring) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return matches(rest, word) || !word.isEmpty && matches(pattern, word.dropFirst())
    }
    return !word.isEmpty && (first == "?" || first == word.first)
      && matches(rest, word.dropFirst())
  }
}
