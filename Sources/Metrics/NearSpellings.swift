package import Text

/// The aliases of a gazetteer by spelling, to say which one a name resembles.
package struct NearSpellings: Sendable {
  private struct Entry: Sendable {
    var alias: Int
    /// In lower case.
    var letters: [UInt8]
  }
  /// By first letter.
  private var byFirst: [UInt8: [Entry]] = [:]
  /// Last words of aliases of several words: the first alias that ends so.
  private var byLastWord: [[UInt8]: Int] = [:]

  /// - Parameter aliases: Of these, names are compared.
  package init(_ aliases: [Gazetteer.Alias]) {
    for (index, alias) in aliases.enumerated() where alias.entry != nil && alias.level == .name {
      let letters = Self.letters(alias.text)
      guard let first = letters.first else { continue }
      byFirst[first, default: []].append(Entry(alias: index, letters: letters))
      if let space = letters.lastIndex(of: 0x20) {
        let last = Array(letters[(space + 1)...])
        if byLastWord[last] == nil { byLastWord[last] = index }
      }
    }
  }

  /// The alias that a name resembles most.
  ///
  /// - Parameter name: As it stands in a text.
  /// - Returns: The index of an alias that ends in the name, or that differs from it by one letter,
  ///   or two where the name has nine or more; the nearest, then the first. `nil` where there is
  ///   none, or the name is shorter than five letters.
  /// - Complexity: O(*a* · *n*) for *a* aliases with the same first letter and *n* letters.
  package func nearest(to name: String) -> Int? {
    let letters = Self.letters(name)
    guard letters.count >= 5, let first = letters.first else { return nil }
    if let alias = byLastWord[letters] { return alias }
    let most = letters.count >= 9 ? 2 : 1
    var best: (distance: Int, alias: Int)?
    for entry in byFirst[first] ?? [] where abs(entry.letters.count - letters.count) <= most {
      guard let distance = Self.distance(letters, entry.letters, most: most) else { continue }
      if distance < best?.distance ?? Int.max { best = (distance, entry.alias) }
    }
    return best?.alias
  }

  private static func letters(_ text: String) -> [UInt8] {
    Array(text.lowercased().utf8)
  }

  /// Levenshtein distance in bytes; `nil` where it is more than `most`.
  static func distance(_ one: [UInt8], _ other: [UInt8], most: Int) -> Int? {
    var previous = Array(0...other.count)
    var current = previous
    for row in one.indices {
      current[0] = row + 1
      var least = row + 1
      for column in other.indices {
        let cost = min(
          previous[column] + (one[row] == other[column] ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > most { return nil }
      swap(&previous, &current)
    }
    return previous[other.count] <= most ? previous[other.count] : nil
  }
}
