/// What a form that was found is held against, and where the words lie in which one is looked for.
extension VariantMatcher {
  /// Whether the words of a form might be English: all are, and nothing Arabic holds them together.
  func isEnglish(_ path: [NamePart], _ pattern: VariantIndex.Pattern) -> Bool {
    if pattern.traits.contains(.filiation) || pattern.traits.contains(.article) { return false }
    return path.allSatisfy { part in
      part.isContent && !part.traits.contains(.plainArticle)
        && (LookalikeWords.ordinary.contains(part.letters)
          || LookalikeWords.names.contains(part.letters)
          || LookalikeWords.titles.contains(part.letters))
    }
  }

  /// Whether a word belongs to an *Abd* or *Abu* before it, and so is no name by itself.
  func isBound(_ text: Span<UInt8>, _ start: Int, limit: Int) -> Bool {
    guard var previous = NameReader.previous(text, before: start, limit: limit) else {
      return false
    }
    if previous.word.letters.count == 2,
      let further = NameReader.previous(text, before: previous.word.start, limit: limit)
    {
      previous = further
    }
    var parts: [NamePart] = []
    NamePart.split(previous.word, before: [], into: &parts)
    guard let last = parts.last else { return false }
    return last.traits.contains(.binding) && !NamePart.isFiliation(last.letters)
  }

  /// Puts variants among the exact matches from `first` on, in place of those they hold.
  static func merge(
    _ variants: [PhraseMatcher.Match], from first: Int, into matches: inout [PhraseMatcher.Match]
  ) {
    var merged: [PhraseMatcher.Match] = []
    var next = first
    for variant in variants {
      while next < matches.count, matches[next].range.upperBound <= variant.range.lowerBound {
        merged.append(matches[next])
        next += 1
      }
      merged.append(variant)
      while next < matches.count, matches[next].range.lowerBound < variant.range.upperBound {
        next += 1
      }
    }
    matches.replaceSubrange(first..<next, with: merged)
  }

  /// Where a run of letters, digits and the apostrophes within ends.
  static func wordEnd(_ text: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      if Words.isWord(at: position, in: text, end: limit) {
        position +=
          text[position] < 0x80 ? 1 : Words.scalar(in: text, at: position, end: limit).length
      } else if RomanisedWord.isApostrophe(text[position]),
        RomanisedWord.goesOn(text, after: position, limit: limit)
      {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// Where the name begins in a word such as French *l'Iran*; the start of any other.
  static func skipElision(_ text: Span<UInt8>, _ word: Range<Int>) -> Int {
    let mark = word.prefix(4).first { text[$0] == UInt8(ascii: "'") }
    guard let mark, mark + 1 < word.upperBound, text[mark + 1] & 0x20 == 0 else {
      return word.lowerBound
    }
    return mark + 1
  }

  /// *-llah*, which is joined to the word before or not.
  func isGod(_ part: NamePart) -> Bool {
    part.letters == "lah" || part.letters == "la"
  }
}
