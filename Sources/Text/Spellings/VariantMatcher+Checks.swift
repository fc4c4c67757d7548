/// What a form that was found is held against, and where the words lie in which one is looked for.
extension VariantMatcher {
  /// Whether every part of a path may stand for that of a pattern.
  ///
  /// - Parameters:
  ///   - path: What was read.
  ///   - pattern: As many parts.
  ///   - isAlone: Whether no other word bears out that it is the name.
  /// - Returns: `false` where one part may not.
  func isSpelling(
    _ path: [NamePart], of pattern: VariantIndex.Pattern, isAlone: Bool
  ) -> Bool {
    var wasLoose = false
    for (index, found) in path.enumerated() {
      let part = names.parts[Int(pattern.firstPart) + index]
      guard
        part.isFixed
          ? part.letters == found.letters
          : isAlone
            ? Romanisation.isSpellingAlone(part.letters, found.letters)
            : Romanisation.isVariant(part.letters, found.letters)
      else { return false }
      if found.traits.contains(.capitals), !pattern.traits.contains(.capitals) { return false }
      let isJoined = found.traits.contains(.joined)
      if part.traits.contains(.capital), !found.traits.contains(.capital), !isJoined,
        index == 0 || found.traits.isDisjoint(with: [.binding, .joinedArticle])
      {
        return false
      }
      if part.isFixed, !part.traits.contains(.capital), found.traits.contains(.capital),
        !found.traits.contains(.capitals)
      {
        return false
      }
      let hasArticle = found.traits.contains(.article)
      if index > 0, !wasLoose {
        let isArticleSame = hasArticle == part.traits.contains(.article)
        if !isArticleSame, !pattern.traits.contains(.long) || part.isFixed { return false }
        if !hasArticle, !part.traits.contains(.article), !isGod(found),
          isJoined != part.traits.contains(.joined)
            || found.traits.contains(.hyphen) != part.traits.contains(.hyphen)
        {
          return false
        }
      }
      wasLoose = found.traits.contains(.binding) || part.traits.contains(.binding)
    }
    return true
  }

  /// Whether a path is a pattern letter by letter, marks aside.
  func isPlainly(_ path: [NamePart], _ pattern: VariantIndex.Pattern) -> Bool {
    path.indices.allSatisfy { index in
      let found = path[index]
      let part = names.parts[Int(pattern.firstPart) + index]
      var differing = found.traits.symmetricDifference(part.traits)
      if found.traits.contains(.capitals) { differing.remove(.capital) }
      // What is written in capitals is an acronym, and stays so.
      return part.letters == found.letters
        && differing.isDisjoint(with: [.article, .hyphen, .joined, .capital])
        && (!part.traits.contains(.capitals) || found.traits.contains(.capitals))
    }
  }

  /// Where a form begins: at the article or *bin* that the pattern has, or at its first word;
  /// `nil` where the text lacks what the pattern has.
  func start(
    _ text: Span<UInt8>, of first: NamePart, _ pattern: VariantIndex.Pattern, limit: Int
  ) -> Int? {
    var start = first.start
    let isJoined = first.traits.contains(.article)
    if pattern.traits.contains(.article) {
      if !isJoined {
        guard let previous = NameReader.previous(text, before: start, limit: limit),
          NameReader.isArticle(
            previous.word.letters, before: first.letters, isHyphen: previous.isHyphen)
        else { return nil }
        start = previous.word.start
      }
    } else if isJoined {
      return nil
    }
    if pattern.traits.contains(.filiation) {
      guard let previous = NameReader.previous(text, before: start, limit: limit),
        NamePart.isFiliation(previous.word.letters)
      else { return nil }
      start = previous.word.start
    }
    return start
  }

  /// Whether the words of a form might be English: all are, and nothing Arabic holds them together.
  func isEnglish(_ path: [NamePart], _ pattern: VariantIndex.Pattern) -> Bool {
    if pattern.traits.contains(.filiation) || pattern.traits.contains(.article) { return false }
    return path.allSatisfy { part in
      part.isContent && !part.traits.contains(.plainArticle)
        && (LookalikeWords.ordinary.contains(part.letters)
          || LookalikeWords.names.contains(part.letters)
          || LookalikeWords.titles.contains(part.letters)
          || pattern.traits.contains(.short) && EnglishWords.isCommon(part.letters.text))
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
