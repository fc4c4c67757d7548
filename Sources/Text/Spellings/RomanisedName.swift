/// One written word that may belong to a romanised name: Latin letters, with the marks and
/// apostrophes of transliteration.
struct RomanisedWord {
  var letters = Romanisation.Letters()
  var start: Int
  /// Behind the last letter; a possessive is no part of the word.
  var end: Int
  var capitals = 0
  var startsWithCapital = false

  /// Whether it is written all in capitals.
  var isCapitals: Bool { capitals == letters.count && capitals > 1 }
  /// Whether a small letter is followed by a capital, as in *AlSadr*.
  var hasInnerCapital: Bool { !isCapitals && capitals > (startsWithCapital ? 1 : 0) }

  /// Reads the word at a position; there is none where a run of letters has digits or other scripts
  /// or is too long.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - start: A letter.
  ///   - limit: Where to stop.
  @inline(__always) init?(_ text: Span<UInt8>, at start: Int, limit: Int) {
    self.start = start
    end = start
    var position = start
    while position < limit {
      let byte = text[position]
      if Words.isASCIILetter(byte) {
        guard letters.count < Romanisation.Letters.capacity else { return nil }
        if byte & 0x20 == 0 { capitals += 1 }
        letters.append(byte | 0x20)
        position += 1
      } else if byte >= 0x80 {
        let scalar = Words.scalar(in: text, at: position, end: limit)
        guard scalar.isWord else { break }
        guard letters.count < Romanisation.Letters.capacity,
          let base = Self.base(text, position..<position + scalar.length)
        else { return nil }
        if base != 0 {
          if base & 0x20 == 0 { capitals += 1 }
          letters.append(base | 0x20)
        }
        position += scalar.length
      } else if Self.isApostrophe(byte) {
        guard letters.count > 0, Self.goesOn(text, after: position, limit: limit) else { break }
        position += 1
        continue
      } else {
        if Words.isDigit(byte) { return nil }
        break
      }
      if letters.count == 1 { startsWithCapital = capitals == 1 }
      end = position
    }
    guard letters.count > 0 else { return nil }
  }

  /// An apostrophe as folding leaves it, or the grave accent some writers use for one.
  static func isApostrophe(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// Whether a letter follows an apostrophe, and no *'s 'll 're 've* that ends the word.
  static func goesOn(_ text: Span<UInt8>, after mark: Int, limit: Int) -> Bool {
    guard Words.isWord(at: mark + 1, in: text, end: limit), !Words.isDigit(text[mark + 1]) else {
      return false
    }
    var tail = mark + 1
    while tail < limit, tail - mark <= 3, text[tail] >= 0x80 || Words.isASCIILetter(text[tail]) {
      tail += 1
    }
    switch tail - mark - 1 {
    case 1: return Words.lowercased(text[mark + 1]) != UInt8(ascii: "s")
    case 2:
      switch (Words.lowercased(text[mark + 1]), Words.lowercased(text[mark + 2])) {
      case (UInt8(ascii: "l"), UInt8(ascii: "l")), (UInt8(ascii: "r"), UInt8(ascii: "e")),
        (UInt8(ascii: "v"), UInt8(ascii: "e")):
        return false
      default: return true
      }
    default: return true
    }
  }

  /// A text of Latin letters with their marks taken away.
  ///
  /// - Parameters:
  ///   - text: Of any kind.
  ///   - isExpanding: Whether *ä ö ø ü å* become *ae oe oe ue aa*, as German and Danish have it.
  /// - Returns: `nil` where letters of other scripts stand in it.
  static func withoutMarks(_ text: [UInt8], expanding isExpanding: Bool) -> [UInt8]? {
    let span = text.span
    var plain: [UInt8] = []
    var position = 0
    while position < text.count {
      guard text[position] >= 0x80 else {
        plain.append(text[position])
        position += 1
        continue
      }
      let length = Words.scalar(in: span, at: position, end: text.count).length
      let next = position + length
      let scalar = UInt16(text[position]) << 8 | UInt16(length == 2 ? text[position + 1] : 0)
      let isAmongCapitals =
        next < text.count && Bytes.isUpper(text[next]) || plain.last.map(Bytes.isUpper) == true
      if let letters = digraphs[scalar] ?? (isExpanding ? umlauts[scalar] : nil) {
        plain.append(letters.0)
        plain.append(isAmongCapitals && Bytes.isUpper(letters.0) ? letters.1 & 0xDF : letters.1)
      } else if let base = base(span, position..<next) {
        if base != 0 { plain.append(base) }
      } else {
        return nil
      }
      position = next
    }
    return plain
  }

  /// *æ œ þ*, by their two bytes. An *ß* is no letter with a mark.
  private static let digraphs = pairs("æae Æae œoe Œoe þth Þth")
  private static let umlauts = pairs("äae Äae öoe Öoe øoe Øoe üue Üue åaa Åaa")

  private static func pairs(_ list: String) -> [UInt16: (UInt8, UInt8)] {
    var pairs: [UInt16: (UInt8, UInt8)] = [:]
    for item in list.split(separator: " ") {
      let bytes = Array(item.utf8)
      let isCapital = Words.lowercased(bytes) != bytes
      pairs[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = (
        isCapital ? bytes[2] & 0xDF : bytes[2], bytes[3]
      )
    }
    return pairs
  }

  /// The plain letter of a Latin one with marks, in its case; 0 for a mark by itself, `nil` for
  /// letters of other scripts.
  private static func base(_ text: Span<UInt8>, _ scalar: Range<Int>) -> UInt8? {
    let first = text[scalar.lowerBound]
    let second = scalar.count > 1 ? text[scalar.lowerBound + 1] : 0
    let base: UInt8
    switch (first, scalar.count) {
    case (0xC3...0xC9, 2):
      base = basic[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
    case (0xCC, 2), (0xCD, 2):
      return first == 0xCC || second < 0xB0 ? 0 : nil
    case (0xE1, 3) where second >= 0xB8 && second <= 0xBB:
      base = additional[Int(second & 0x03) << 6 | Int(text[scalar.lowerBound + 2] & 0x3F)]
    default: return nil
    }
    return base == 0 ? nil : base
  }

  /// Of U+0000...U+027F and of U+1E00...U+1EFF.
  private static let basic = bases(of: 0..<0x280)
  private static let additional = bases(of: 0x1E00..<0x1F00)

  /// The letter that stands in the name of each scalar, as in "LATIN SMALL LETTER A WITH MACRON".
  private static func bases(of scalars: Range<UInt32>) -> [UInt8] {
    scalars.map { value in
      guard value >= 0xC0, let name = Unicode.Scalar(value)?.properties.name else { return 0 }
      let words = name.split(separator: " ")
      let letter = words.dropFirst(2).first == "LETTER" ? words.dropFirst(3) : []
      guard words.first == "LATIN",
        let base = letter.first(where: { $0 != "DOTLESS" })?.utf8, base.count == 1,
        let byte = base.first
      else { return 0 }
      return words[1] == "SMALL" ? byte | 0x20 : byte
    }
  }
}

/// One part of a romanised name: a word without its article, or half of a compound such as
/// *Abdulmahdi*, *Hezbollah* or *Salahuddin*.
struct NamePart {
  struct Traits: OptionSet {
    let rawValue: UInt16

    /// An article stands before it.
    static let article = Self(rawValue: 1)
    /// The article shows Arabic: in small letters or with a hyphen.
    static let plainArticle = Self(rawValue: 2)
    /// A hyphen joins it to the part before.
    static let hyphen = Self(rawValue: 4)
    /// It stands in one word with the part before.
    static let joined = Self(rawValue: 8)
    static let capital = Self(rawValue: 16)
    /// All in capitals.
    static let capitals = Self(rawValue: 32)
    /// The next part may be joined to it in any way, with an article or without: *Abd, Abu, bin*.
    static let binding = Self(rawValue: 64)
    /// It ends its word.
    static let last = Self(rawValue: 128)
    /// The article stands in one word with it.
    static let joinedArticle = Self(rawValue: 256)
  }

  var letters: Romanisation.Letters
  var traits: Traits
  var key: UInt64
  /// Of the written word it stands in, or of the article joined to that.
  var start: Int
  var end: Int

  /// Adds the parts of a word.
  ///
  /// - Parameters:
  ///   - word: Not an article.
  ///   - before: What stands before it: article and hyphen.
  ///   - skipped: How many letters of an article are joined to it.
  ///   - parts: Where they go.
  static func split(
    _ word: RomanisedWord, before: Traits, skipping skipped: Int = 0, into parts: inout [NamePart]
  ) {
    var traits = before
    if word.startsWithCapital { traits.insert(.capital) }
    if word.isCapitals { traits.insert(.capitals) }
    func add(_ range: Range<Int>, _ more: Traits = []) {
      let letters = word.letters.part(range)
      let servant: Traits = letters == "abd" ? .binding : []
      parts.append(
        NamePart(
          letters: letters, traits: traits.union(more).union(servant),
          key: Romanisation.key(of: letters),
          start: word.start, end: word.end))
      traits.subtract([.article, .plainArticle, .hyphen, .joinedArticle])
      traits.insert(.joined)
    }
    let count = word.letters.count
    var first = skipped
    if let compound = compound(word.letters), skipped == 0 {
      let isWhole = compound.rest == count
      add(0..<compound.stem, isWhole ? [.binding, .last] : .binding)
      if isWhole { return }
      first = compound.rest
      traits.insert(.article)
    }
    if isBinding(word.letters), first == 0 {
      add(0..<count, [.binding, .last])
    } else if let stem = stemBeforeGod(word.letters, from: first) {
      if stem > first { add(first..<stem) }
      let isSilent = word.letters[count - 1] == UInt8(ascii: "h")
      add(count - (isSilent ? 3 : 2)..<count, .last)
    } else if let faith = stemBeforeFaith(word.letters, from: first) {
      add(first..<faith.stem)
      traits.formUnion([.article, .plainArticle])
      add(faith.rest..<count, .last)
    } else {
      add(first..<count, .last)
    }
  }

  /// Whether a word may have more parts than one, or an article joined to it.
  @inline(__always) static func mayBeCompound(_ word: Romanisation.Letters) -> Bool {
    let first = word[0]
    if first == UInt8(ascii: "a"), word[1] == UInt8(ascii: "b") || word[1] == UInt8(ascii: "l") {
      return true
    }
    if first == UInt8(ascii: "e"), word[1] == UInt8(ascii: "l") { return true }
    let count = word.count
    let end = word[count - 1] == UInt8(ascii: "h") ? count - 1 : count
    return
      (end > 3 && word[end - 1] == UInt8(ascii: "a") && word[end - 2] == UInt8(ascii: "l")
      && word[end - 3] == UInt8(ascii: "l")) || faithLength(word) > 0
  }

  /// What every other part is counted as: a word of the name itself.
  var isContent: Bool { !traits.contains(.binding) }

  private static func isBinding(_ word: Romanisation.Letters) -> Bool {
    word == "abu" || word == "abou" || word == "abo" || word == "aboo" || isFiliation(word)
  }

  /// *Son of*.
  static func isFiliation(_ word: Romanisation.Letters) -> Bool {
    word == "bin" || word == "ibn" || word == "ben"
  }

  /// *Abd* or *Abu* with the article and perhaps the next word in one: how long the stem is, and
  /// where the next word begins.
  private static func compound(_ word: Romanisation.Letters) -> (stem: Int, rest: Int)? {
    guard word.count >= 3, word[0] == UInt8(ascii: "a"), word[1] == UInt8(ascii: "b") else {
      return nil
    }
    let isServant = word[2] == UInt8(ascii: "d")
    if isServant, word.count == 3 { return (3, 3) }
    var vowel = isServant ? 3 : 2
    let stem = vowel
    while vowel < word.count, Romanisation.isVowel(word[vowel]) { vowel += 1 }
    guard vowel > stem, vowel - stem <= 2, vowel < word.count else {
      return isServant && word.count == 4 && vowel == 4 && word[3] == UInt8(ascii: "u")
        ? (3, 4) : nil
    }
    if !isServant, word[2] != UInt8(ascii: "u") && word[2] != UInt8(ascii: "o") { return nil }
    let letter = word[vowel]
    let rest = word.count - vowel - 1
    if letter == UInt8(ascii: "l") {
      guard rest > 0 else { return (isServant ? 3 : vowel, word.count) }
      let isLong = rest >= (Romanisation.isVowel(word[vowel + 1]) || !isServant ? 4 : 3)
      return isLong ? (isServant ? 3 : vowel, vowel + 1) : nil
    }
    // The article made like the consonant it stands before: Abdurrahman, Abdus Salam.
    guard isServant, "rsnztd".utf8.contains(letter), word[3] == UInt8(ascii: "u") else {
      return nil
    }
    if rest == 0 { return (3, word.count) }
    return rest >= 4 && word[vowel + 1] == letter ? (3, vowel + 1) : nil
  }

  /// Where *-allah, -ollah, -ullah* begins in *Hezbollah* or *Abdullah*, or at the start of *Allah*.
  private static func stemBeforeGod(_ word: Romanisation.Letters, from first: Int) -> Int? {
    var end = word.count
    if end > first, word[end - 1] == UInt8(ascii: "h") { end -= 1 }
    if first > 0, end - first == 2, word[first] == UInt8(ascii: "l"),
      word[first + 1] == UInt8(ascii: "a")
    {
      return first - 1
    }
    guard end - 4 >= first, word[end - 1] == UInt8(ascii: "a"), word[end - 2] == UInt8(ascii: "l"),
      word[end - 3] == UInt8(ascii: "l"), Romanisation.isVowel(word[end - 4]),
      word[end - 4] != UInt8(ascii: "e"), word[end - 4] != UInt8(ascii: "i")
    else { return nil }
    var stem = end - 4
    if stem > first, word[stem - 1] == UInt8(ascii: "o"), word[stem] != UInt8(ascii: "a") {
      stem -= 1
    }
    guard stem - first >= 3 || (stem == 0 && word[0] == UInt8(ascii: "a")) else { return nil }
    return stem
  }

  /// Where *-uddin, -eddine, -addeen* begins in *Salahuddin*, and its *din*.
  private static func stemBeforeFaith(
    _ word: Romanisation.Letters, from first: Int
  ) -> (stem: Int, rest: Int)? {
    let length = faithLength(word)
    guard length > 0, word.count - length - 2 - first >= 3,
      Romanisation.isVowel(word[word.count - length - 2])
    else { return nil }
    return (word.count - length - 2, word.count - length)
  }

  /// The length of *din* at the end of a word, if another *d* stands before it; else 0.
  @inline(__always) private static func faithLength(_ word: Romanisation.Letters) -> Int {
    let n = UInt8(ascii: "n")
    let last = word[word.count - 1]
    guard word.count > 5, last == n || last == UInt8(ascii: "e") else { return 0 }
    let length =
      last == n
      ? (word[word.count - 2] == UInt8(ascii: "i")
        ? 3
        : word[word.count - 2] == UInt8(ascii: "e") && word[word.count - 3] == UInt8(ascii: "e")
          ? 4 : 0)
      : word[word.count - 2] == n && word[word.count - 3] == UInt8(ascii: "i") ? 4 : 0
    guard length > 0, word[word.count - length] == UInt8(ascii: "d"),
      word[word.count - length - 1] == UInt8(ascii: "d")
    else { return 0 }
    return length
  }
}
