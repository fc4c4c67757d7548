/// An alias as the variant matcher sees it: which parts it has, and which of them may vary.
struct RomanisedAlias {
  private(set) var parts: [NamePart] = []
  /// By part: whether it is English and never varied.
  private(set) var isFixed: [Bool] = []
  /// Whether variants of it count; the others only keep a form from another actor's name.
  private(set) var isFound = false
  /// Whether it counts where a text has marks on its letters, and otherwise the same words.
  private(set) var isPlain = false
  /// Whether the form shows that the name is romanised, which then holds for all its person's.
  private(set) var isMarked = false
  /// Whether it has two written words that are names.
  var isLong: Bool { contentWords > 1 }
  /// Whether it began with *bin*, which is no longer among the parts.
  private(set) var hasFiliation = false

  /// Members of the Arab League, Iran and Afghanistan.
  private static let countries: Set<String> = [
    "AFG", "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "IRN", "IRQ", "JOR", "KWT", "LBN", "LBY",
    "MAR", "MRT", "OMN", "PSE", "QAT", "SAU", "SDN", "SOM", "SYR", "TUN", "YEM",
  ]

  /// - Parameters:
  ///   - alias: Of any level but a role. There is no value where anything but Latin letters, spaces
  ///     and hyphens stands in it.
  ///   - entry: Its actor; `nil` for an exclusion.
  ///   - isRomanised: Whether another alias of a person shows that the name is romanised.
  init?(_ alias: Gazetteer.Alias, of entry: Gazetteer.Entry?, isRomanised: Bool = false) {
    let original = Array(alias.text.utf8)
    var folded = FoldedText()
    folded.fold(original, range: 0..<original.count)
    let bytes = folded.bytes
    guard Self.read(bytes.span, into: &parts), let first = parts.first else { return nil }
    if NamePart.isFiliation(first.letters), parts.count > 1 {
      parts.removeFirst()
      hasFiliation = true
    }
    isFixed = parts.map { _ in false }
    isPlain = alias.level == .name || alias.level == .exclusion
    isMarked =
      isRomanised || (hasFiliation && !(first.letters == "ben")) || Self.isMarked(bytes)
      || hasMarkedParts
      || (contentWords > 1 && entry?.type == .person
        && parts.contains(where: GivenNames.all.contains))
    switch alias.level {
    case .name:
      guard let entry, entry.type != .state, isMarked || Self.countries.contains(entry.country)
      else { return }
    case .exclusion:
      guard isMarked else { return }
    case .adjectival, .metonym, .nominal: return
    }
    let isPerson = entry?.type != .organisation && entry?.type != .group && contentWords > 1
    let fixed = parts.map { Self.isEnglish($0, isPerson: isPerson) }
    guard zip(parts, fixed).contains(where: { $0.isContent && !$1 }) else { return }
    isFixed = fixed
    isFound = true
    isPlain = false
  }

  private var contentWords: Int {
    parts.count { $0.isContent && !$0.traits.contains(.joined) }
  }

  private static func read(_ text: Span<UInt8>, into parts: inout [NamePart]) -> Bool {
    var end = 0
    var step = NameReader.read(text, at: 0, limit: text.count)
    while let found = step {
      if found.word.hasInnerCapital { return false }
      NamePart.split(found.word, before: found.before, into: &parts)
      end = found.word.end
      step = NameReader.next(text, after: end, limit: text.count)
    }
    while end < text.count, RomanisedWord.isApostrophe(text[end]) { end += 1 }
    return end == text.count
  }

  /// An article, *Abu*, *Abd* and their like, or *-llah*.
  private var hasMarkedParts: Bool {
    parts.indices.contains { index in
      let part = parts[index]
      return part.traits.contains(.plainArticle) || part.letters == "lah"
        || (index + 1 < parts.count && part.traits.contains(.binding) && !(part.letters == "ben"))
    }
  }

  /// An apostrophe within a word that is not English or Irish, or a *q* without *u*.
  private static func isMarked(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      let next = index + 1 < bytes.count ? Words.lowercased(bytes[index + 1]) : 0
      if Words.lowercased(bytes[index]) == UInt8(ascii: "q") {
        return next != UInt8(ascii: "u") && next != 0
          && (Words.isASCIILetter(next) || index > 0 && Words.isASCIILetter(bytes[index - 1]))
      }
      return RomanisedWord.isApostrophe(bytes[index]) && index > 1
        && Words.isASCIILetter(bytes[index - 1]) && Words.isASCIILetter(bytes[index - 2])
        && Words.isASCIILetter(next) && next != UInt8(ascii: "s")
    }
  }

  /// Whether a part is an English word, an acronym, or cannot be romanised.
  private static func isEnglish(_ part: NamePart, isPerson: Bool) -> Bool {
    if !part.isContent { return false }
    let isSmall = !part.traits.contains(.capital) && !part.traits.contains(.article)
    return part.traits.contains(.capitals) || isSmall && !part.traits.contains(.joined)
      || LookalikeWords.titles.contains(part.letters)
      || (!isPerson && LookalikeWords.ordinary.contains(part.letters))
      || !isRomanisable(part.letters, isPerson: isPerson)
  }

  /// Whether a word is built as Arabic and Persian words are when romanised: without a cluster of
  /// consonants at its start, a silent *e*, a soft *c*, or an ending that only English has.
  private static func isRomanisable(_ word: Romanisation.Letters, isPerson: Bool) -> Bool {
    let vowels = "aeiou".utf8
    let text = (0..<word.count).map { word[$0] }
    guard text.contains(where: { vowels.contains($0) || $0 == UInt8(ascii: "y") }) else {
      return false
    }
    if word.count >= 3, !vowels.contains(text[0]), !vowels.contains(text[1]),
      text[1] != UInt8(ascii: "h"), text[1] != UInt8(ascii: "y")
    {
      return false
    }
    for index in text.indices {
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch (text[index], next) {
      // *Tawhid* has both sounds.
      case (UInt8(ascii: "w"), UInt8(ascii: "h")):
        if index == 0 || !vowels.contains(text[index - 1]) { return false }
      case (UInt8(ascii: "x"), _),
        (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
        (UInt8(ascii: "c"), UInt8(ascii: "y")), (UInt8(ascii: "c"), UInt8(ascii: "k")):
        return false
      default: continue
      }
    }
    if word.count > 3, text.last == UInt8(ascii: "e"), !vowels.contains(text[word.count - 2]) {
      return false
    }
    let endings = isPerson ? englishEndings : englishEndings + ["ic", "ers", "ors"]
    return !endings.contains { ending in
      word.count > ending.utf8.count + 2
        && text.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  private static let englishEndings = [
    "able", "ful", "ing", "ism", "ist", "ists", "ity", "less", "ment", "ments", "ness", "ship",
    "sion", "sions", "tion", "tions",
  ]
}
