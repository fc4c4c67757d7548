import Text

extension String {
  /// Without white space at either end.
  var trimmed: String {
    // Nearly every field of a table has none.
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.isWhiteSpace || last.isWhiteSpace
    else { return self }
    let end = unicodeScalars.reversed().drop(while: \.isWhiteSpace).startIndex.base
    return String(unicodeScalars[..<end].drop(while: \.isWhiteSpace))
  }
}

extension Unicode.Scalar {
  /// Unicode's property, at once for ASCII.
  var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }
}

extension [InputError] {
  /// Sorted by line, with faults of the whole file first and faults of one line as found.
  var inOrderOfLines: [InputError] {
    sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}

/// The word that was probably meant.
///
/// - Parameters:
///   - word: What was written.
///   - candidates: What could have been meant.
/// - Returns: The candidate with the fewest edits away, if these are at most two in five of its
///   letters or it begins with `word`; the first of equals.
func nearest(_ word: String, among candidates: [String]) -> String? {
  let word = word.lowercased()
  let near = candidates.compactMap { candidate -> (candidate: String, edits: Int)? in
    let edits = edits(from: word, to: candidate.lowercased())
    let isBeginning = word.count >= 3 && candidate.lowercased().hasPrefix(word)
    return edits * 5 <= candidate.count * 2 || isBeginning ? (candidate, edits) : nil
  }
  return near.min { $0.edits < $1.edits }?.candidate
}

/// Letters to insert, delete or replace to turn one word into the other (Levenshtein's distance).
private func edits(from first: String, to second: String) -> Int {
  let second = Array(second)
  var row = Array(0...second.count)
  for (index, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in second.indices {
      let replaced = diagonal + (letter == second[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[second.count]
}

/// "did you mean 'x'? " or nothing, to put before a list of what is known.
func suggestion(for word: String, among candidates: [String]) -> String {
  nearest(word, among: candidates).map { "did you mean '\($0)'? " } ?? ""
}
