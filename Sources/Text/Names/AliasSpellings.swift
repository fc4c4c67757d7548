/// Spellings of an alias that differ by letters which writers of English put at will: with marks or
/// without, the endings of Slavic names, British and American words.
enum AliasSpellings {
  /// More spellings than this of one alias are not made.
  private static let limit = 48

  /// The other spellings of an alias, in no more than `limit` forms.
  ///
  /// - Parameters:
  ///   - spelling: As written, or in capitals.
  ///   - type: Of the actor; `nil` for an exclusion.
  ///   - isExact: Whether the alias is to be found as written; then only its marks may go.
  /// - Returns: None that equals the spelling.
  static func forms(of spelling: String, type: ActorType?, isExact: Bool) -> [String] {
    let bytes = Array(spelling.utf8)
    let plain = bytes.contains { $0 >= 0x80 } ? unmarked(bytes) : []
    guard !isExact else { return plain.map { String(decoding: $0, as: UTF8.self) } }
    var forms: [[UInt8]] = []
    for base in [bytes] + plain {
      let words = base.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      let choices =
        type == .person || type == nil
        ? SlavicNames.choices(of: words) : words.map { [Array($0)] + british($0, words.count) }
      if !choices.contains(where: { $0.count > 1 }) {
        if base != bytes { forms.append(base) }
        continue
      }
      var products: [[UInt8]] = [[]]
      for (index, choice) in choices.enumerated() {
        let space = index > 0 ? [UInt8(ascii: " ")] : []
        let kept = products.count * choice.count > limit ? choice.prefix(1) : choice[...]
        products = products.flatMap { head in kept.map { head + space + $0 } }
      }
      forms += products.filter { $0 != bytes }
    }
    return forms.map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: - Marks

  /// The text without the marks on its letters, and as German and Danish are written without them;
  /// none where a single word would become an English one.
  private static func unmarked(_ text: [UInt8]) -> [[UInt8]] {
    guard let plain = RomanisedWord.withoutMarks(text, expanding: false) else { return [] }
    let expanded = RomanisedWord.withoutMarks(text, expanding: true)
    return [plain, expanded == plain ? nil : expanded].compactMap { $0 }.filter { form in
      form != text && !isEnglish(form)
    }
  }

  private static func isEnglish(_ text: [UInt8]) -> Bool {
    guard !text.contains(where: { !Words.isASCIILetter($0) }) else { return false }
    let lower = Words.lowercased(text)
    let word = Romanisation.Letters(lower)
    let string = String(decoding: lower, as: UTF8.self)
    return text.count < 3 || EnglishWords.isCommon(string) || abbreviations.contains(string)
      || LookalikeWords.ordinary.contains(word) || LookalikeWords.names.contains(word)
      || LookalikeWords.titles.contains(word)
  }

  /// Titles, months and days of three letters.
  private static let abbreviations: Set<String> = [
    "apr", "aug", "col", "dec", "feb", "fri", "gen", "gov", "jan", "jul", "jun", "mar", "mon",
    "nov", "oct", "rep", "sat", "sen", "sep", "sun", "thu", "tue", "wed",
  ]

  // MARK: - British and American words

  /// The other spelling of a word in a name of several words.
  private static func british(_ word: ArraySlice<UInt8>, _ words: Int) -> [[UInt8]] {
    guard words > 1, word.count > 4 else { return [] }
    let lower = Words.lowercased(Array(word))
    for (british, american) in stems {
      for (from, to) in [(british, american), (american, british)] {
        guard let start = first(from, in: lower) else { continue }
        let other = lower[..<start] + to + lower[(start + from.count)...]
        return recased(Array(other), like: word).map { [$0] } ?? []
      }
    }
    return []
  }

  private static func first(_ part: [UInt8], in word: [UInt8]) -> Int? {
    guard part.count <= word.count else { return nil }
    return (0...word.count - part.count).first { word[$0..<$0 + part.count].elementsEqual(part) }
  }

  private static let stems: [([UInt8], [UInt8])] = [
    ("centre", "center"), ("defence", "defense"), ("harbour", "harbor"), ("isation", "ization"),
    ("labour", "labor"), ("neighbour", "neighbor"), ("organis", "organiz"), ("theatre", "theater"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Letters in small ones, with the capitals of a word; `nil` where it has them inside.
  static func recased(_ letters: [UInt8], like word: ArraySlice<UInt8>) -> [UInt8]? {
    let capitals = word.count(where: Bytes.isUpper)
    if capitals == word.count { return letters.map { Words.isASCIILetter($0) ? $0 & 0xDF : $0 } }
    guard let first = word.first, capitals <= 1, capitals == (Bytes.isUpper(first) ? 1 : 0) else {
      return nil
    }
    return capitals == 0 ? letters : [letters[0] & 0xDF] + letters.dropFirst()
  }
}

/// The endings of Slavic names, which are transcribed in several ways.
enum SlavicNames {
  /// The spellings of each word of a person's name, its own first.
  static func choices(of words: [ArraySlice<UInt8>]) -> [[[UInt8]]] {
    let groups = words.map { words.count > 1 ? group(of: $0) : nil }
    let isSlavic = groups.contains { $0 != nil }
    return zip(words, groups).map { word, group in
      let own = Array(word)
      let lower = Words.lowercased(own)
      let others =
        group ?? endings(of: lower, isAlone: words.count == 1, isSlavic: isSlavic) ?? []
      return [own]
        + others.filter { $0 != lower }.compactMap {
          AliasSpellings.recased($0, like: word)
        }
    }
  }

  /// A surname in *-sky* or *-yev*, and behind a Slavic given name any in *-y* after a consonant.
  private static func endings(
    of word: [UInt8], isAlone: Bool, isSlavic: Bool
  ) -> [[UInt8]]? {
    guard word.count > 5, !word.contains(where: { !Words.isASCIILetter($0) }) else { return nil }
    for ending in adjectival where word.suffix(ending.count).elementsEqual(ending) {
      let stem = word.dropLast(ending.count)
      guard let last = stem.last, !"aeiouy".utf8.contains(last) else { continue }
      let isSky = stem.suffix(2).elementsEqual("sk".utf8) && stem.count >= (isAlone ? 6 : 4)
      guard isSky || (isSlavic && stem.count > 3) else { return nil }
      return adjectival.map { stem + $0 }
    }
    for ending in patronymic where word.suffix(ending.count).elementsEqual(ending) {
      let stem = word.dropLast(ending.count)
      guard let last = stem.last else { return nil }
      if last == UInt8(ascii: "y"), let vowel = stem.dropLast().last,
        "aei".utf8.contains(vowel)
      {
        return [stem.dropLast() + ending]
      }
      return "aei".utf8.contains(last) ? [stem + [UInt8(ascii: "y")] + ending] : nil
    }
    return nil
  }

  /// Longest first.
  private static let adjectival = ["iy", "yy", "yi", "ij", "yj", "ii", "y", "i"].map {
    Array($0.utf8)
  }
  private static let patronymic = ["ev", "eva"].map { Array($0.utf8) }

  private static func group(of word: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard word.count >= 4, word.count <= 16 else { return nil }
    var packed: UInt128 = 0
    for byte in word { packed = packed << 8 | UInt128(byte | 0x20) }
    return groups[packed]
  }

  private static let groups: [UInt128: [[UInt8]]] = {
    var groups: [UInt128: [[UInt8]]] = [:]
    for line in givenNames.split(separator: "\n") {
      let spellings = line.split(separator: " ").map { Array($0.utf8) }
      for spelling in spellings { groups[Romanisation.Letters(spelling).packed] = spellings }
    }
    return groups
  }()

  private static let givenNames = """
    aleksei aleksej aleksey alexei alexey
    anastasia anastasiya
    anatoli anatolii anatoliy anatoly
    andrei andrej andrey
    andrii andrij andriy
    arkadi arkadii arkadiy arkady
    dmitri dmitrii dmitrij dmitriy dmitry
    egor yegor
    ekaterina yekaterina
    elena yelena
    evgeni evgenii evgeniy evgeny yevgeni yevgenii yevgeniy yevgeny
    fedor fyodor
    gennadi gennadii gennadiy gennady
    georgi georgii georgiy georgy
    grigori grigorii grigoriy grigory
    ilia ilya
    ksenia kseniya
    matvei matvey
    mykhailo mykhaylo
    natalia nataliya natalya
    nikolai nikolaj nikolay
    oleksii oleksij oleksiy
    petr pyotr
    sergei sergej sergey
    serhii serhij serhiy
    tatiana tatyana
    timofei timofey
    valeri valerii valeriy valery
    vasili vasilii vasiliy vasily vassili vassily
    vitali vitalii vitalij vitaliy vitaly
    volodimir volodymyr
    yevhen evhen
    yulia yuliia yuliya
    yuri yurii yurij yuriy yury
    """
}
