/// Which of several aliases a form is, that have the same letters.
extension NameResolver {
  /// The aliases whose form stands at a match, one of each actor.
  func candidates(
    _ text: Span<UInt8>, _ match: PhraseMatcher.Match, in sentence: Range<Int>
  ) -> [Int] {
    let group = rivals[match.alias]
    guard group.count > 1, !match.isVariant || match.alias >= written else {
      return [match.alias]
    }
    if match.isVariant { return group }
    var form: [UInt8] = []
    for position in match.range where text[position] > 0x20 || form.last != 0x20 {
      form.append(max(text[position], 0x20))
    }
    // At a beginning, a capital may stand for the small letter that an alias has there.
    var small: [UInt8] = []
    if aliases[match.alias].entry != nil, let first = form.first, Bytes.isUpper(first),
      NameSurroundings.isBeginning(text, match.range, in: sentence)
    {
      small = [Words.lowercased(first)] + form.dropFirst()
    }
    var found = [match.alias]
    for index in group where !found.contains(where: { aliases[$0].entry == aliases[index].entry }) {
      let alias = aliases[index]
      let stands =
        alias.caseRule == .any
        || alias.spellings.contains {
          $0.utf8.elementsEqual(form)
            || (alias.caseRule == .writtenOrCapitals && $0.utf8.elementsEqual(small))
        }
      if stands { found.append(index) }
    }
    return found
  }

  /// The one alias whose context words occur in the nearest text that has any.
  func chosenByContext(
    _ pool: [Int], _ text: Span<UInt8>, around parts: [Range<Int>]
  ) -> Int? {
    guard pool.contains(where: { !(aliases[$0].context ?? []).isEmpty }) else { return nil }
    for part in parts {
      let speaking = pool.filter { index in
        (aliases[index].context ?? []).contains { Self.occurs(Array($0.utf8), text, part) }
      }
      if !speaking.isEmpty { return speaking.count == 1 ? speaking[0] : nil }
    }
    return nil
  }

  /// Whether words in lower case stand somewhere in a part of a text, as whole words.
  private static func occurs(_ words: [UInt8], _ text: Span<UInt8>, _ part: Range<Int>) -> Bool {
    guard let first = words.first, words.count <= part.count else { return false }
    for start in part.lowerBound...(part.upperBound - words.count)
    where Words.lowercased(text[start]) == first {
      let end = start + words.count
      if words.indices.allSatisfy({ Words.lowercased(text[start + $0]) == words[$0] }),
        !Words.isWord(before: start, in: text, start: part.lowerBound),
        !Words.isWord(at: end, in: text, end: part.upperBound)
      {
        return true
      }
    }
    return false
  }
}
