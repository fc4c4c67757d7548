/// How Arabic and Persian words are written in Latin letters, and which spellings are one word.
///
/// A word is turned into codes, one for each sound that writers spell in several ways: doubled
/// letters count once, *i y ee e* are one vowel and *u o ou oo* another, *ai ei ay* a third. Words
/// of equal sounds share a key, by which they are found; since not every letter of a sound goes
/// with every other (*q* is written *k* or *gh*, but *k* and *gh* differ), found words are then
/// compared code by code.
enum Romanisation {
  /// The letters of a word or of part of one, in lower case, without marks and apostrophes.
  struct Letters: Sendable {
    /// Longer words are no names.
    static let capacity = 24

    var bytes = InlineArray<24, UInt8>(repeating: 0)
    var count = 0

    @inline(__always) subscript(index: Int) -> UInt8 { bytes[index] }

    init() {}

    init(_ text: some Sequence<UInt8>) {
      for byte in text.prefix(Self.capacity) { append(byte) }
    }

    @inline(__always) mutating func append(_ byte: UInt8) {
      bytes[count] = byte
      count += 1
    }

    func part(_ range: Range<Int>) -> Letters {
      if range == 0..<count { return self }
      var part = Letters()
      for index in range { part.append(bytes[index]) }
      return part
    }

    /// The letters as one number; those of equal words are equal.
    var packed: UInt128 {
      (0..<min(count, 16)).reduce(0) { $0 << 8 | UInt128(bytes[$1]) }
    }

    var text: String {
      String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self)
    }

    func hasPrefix(_ prefix: StaticString) -> Bool {
      let length = prefix.utf8CodeUnitCount
      guard count >= length else { return false }
      return prefix.withUTF8Buffer { buffer in
        (0..<length).allSatisfy { unsafe buffer[$0] == bytes[$0] }
      }
    }

    static func == (left: Letters, right: Letters) -> Bool {
      guard left.count == right.count else { return false }
      return (0..<left.count).allSatisfy { left.bytes[$0] == right.bytes[$0] }
    }

    static func == (left: Letters, right: StaticString) -> Bool {
      left.count == right.utf8CodeUnitCount && left.hasPrefix(right)
    }
  }

  /// The sounds of a word: each a class, which makes the key, and a spelling within the class.
  struct Codes: Sendable {
    /// An implied glide adds a code to two letters, so there may be half as many again.
    var bytes = InlineArray<40, UInt8>(repeating: 0)
    var count = 0

    @inline(__always) mutating func append(_ sound: Sound, _ spelling: UInt8 = 0) {
      bytes[count] = sound.rawValue << 2 | spelling
      count += 1
    }

    @inline(__always) var last: Sound? {
      count == 0 ? nil : Sound(rawValue: bytes[count - 1] >> 2)
    }

    /// A number that words of equal sounds share.
    @inline(__always) var hash: UInt64 {
      var hash: UInt64 = 0x51_7C_C1_B7
      for index in 0..<count {
        hash = (hash ^ UInt64(bytes[index] >> 2)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      return hash
    }
  }

  enum Sound: UInt8 {
    case a, i, u, ai, au
    /// *q k c gh*, and *g* where a word begins.
    case k
    /// *d dh z th*.
    case d
    /// *w v*.
    case w
    case b, f, g, h, j, l, m, n, p, r, s, t, x, y, kh, sh, ch, zh
  }

  /// Spellings of the sounds that have several which are not all one.
  enum Spelling {
    static let q: UInt8 = 0
    static let k: UInt8 = 1
    static let gh: UInt8 = 2
    static let g: UInt8 = 3
    static let d: UInt8 = 0
    static let dh: UInt8 = 1
    static let z: UInt8 = 2
    static let th: UInt8 = 3
    static let i: UInt8 = 0
    static let e: UInt8 = 1
    /// *e* behind the last consonant, which English and French leave silent.
    static let finalE: UInt8 = 2
  }

  /// Whether one spelling of a sound may stand for another in any word.
  private static func isLicensed(_ left: UInt8, _ right: UInt8) -> Bool {
    if left == right { return true }
    guard left >> 2 == right >> 2 else { return false }
    let pair = (min(left & 3, right & 3), max(left & 3, right & 3))
    switch Sound(rawValue: left >> 2) {
    case .k: return pair != (Spelling.k, Spelling.gh) && pair != (Spelling.k, Spelling.g)
    case .d: return pair.0 == Spelling.dh || pair.1 == Spelling.dh
    case .i: return pair.1 != Spelling.finalE
    default: return true
    }
  }

  /// Whether two words are spellings of one.
  static func isVariant(_ left: Letters, _ right: Letters) -> Bool {
    if left == right { return true }
    let (first, second) = (codes(of: left), codes(of: right))
    if let group = NameGroups.all.group(of: first, hash: first.hash),
      group == NameGroups.all.group(of: second, hash: second.hash)
    {
      return true
    }
    guard first.count == second.count else { return false }
    return (0..<first.count).allSatisfy { isLicensed(first.bytes[$0], second.bytes[$0]) }
  }

  /// Whether a word that is the whole of a name may stand for another.
  static func isSpellingAlone(
    _ word: Letters, _ found: Letters
  ) -> Bool {
    if word == found { return true }
    if min(word.count, found.count) <= 4 { return isNearlyWritten(found, to: word) }
    guard isVariant(word, found) else { return false }
    if isInGroup(word) { return true }
    guard min(word.count, found.count) >= 7 || !isLoose(found, for: word) else {
      return false
    }
    return doublings(word) == doublings(found)
      && !(hasEnglishEnding(found) && !hasEnglishEnding(word))
  }

  /// Whether a word is one of the names whose spellings are listed.
  static func isInGroup(_ word: Letters) -> Bool {
    let codes = codes(of: word)
    return NameGroups.all.group(of: codes, hash: codes.hash) != nil
  }

  /// Whether two words differ in no more than marks, the length of a vowel and an *h* added to a
  /// final *a*: all that may differ in a short name that stands alone, since so many short words
  /// resemble others.
  static func isNearlyWritten(_ found: Letters, to word: Letters) -> Bool {
    let h = UInt8(ascii: "h")
    return found == word
      || (min(word.count, found.count) > 3 && plain(word) == plain(found)
        && longVowels(found) >= longVowels(word)
        && (word[word.count - 1] != h || found[found.count - 1] == h))
  }

  private static func plain(_ word: Letters) -> Letters {
    var result = Letters()
    for index in 0..<word.count {
      let byte = word[index]
      let previous = index > 0 ? word[index - 1] : 0
      switch (previous, byte) {
      case (UInt8(ascii: "a"), UInt8(ascii: "h")) where index == word.count - 1: continue
      case (UInt8(ascii: "a"), UInt8(ascii: "a")): continue
      case (UInt8(ascii: "o"), UInt8(ascii: "o")), (UInt8(ascii: "o"), UInt8(ascii: "u")):
        result.bytes[result.count - 1] = UInt8(ascii: "u")
      case (UInt8(ascii: "e"), UInt8(ascii: "e")):
        result.bytes[result.count - 1] = UInt8(ascii: "i")
      default: result.append(byte)
      }
    }
    return result
  }

  /// Whether a short word is too far from another to stand for it alone: it has a long *a* where the
  /// other has none or lacks its own, or ends in *-er* for *-ir*, as English words do. The *ss* of
  /// *Nasser* is French writing, and no English.
  static func isLoose(_ found: Letters, for word: Letters) -> Bool {
    if longVowels(found) != longVowels(word) { return true }
    func ending(_ word: Letters) -> UInt8 {
      let count = word.count
      guard count > 3, word[count - 1] == UInt8(ascii: "r"),
        word[count - 3] != UInt8(ascii: "e")
      else { return count > 3 && word[count - 1] == UInt8(ascii: "r") ? UInt8(ascii: "i") : 0 }
      return word[count - 2]
    }
    let (e, i) = (UInt8(ascii: "e"), UInt8(ascii: "i"))
    let (first, second) = (ending(word), ending(found))
    guard (first, second) == (e, i) || (first, second) == (i, e) else { return false }
    let longer = first == e ? word : found
    return longer.count < 5
      || !(longer[longer.count - 3] == UInt8(ascii: "s")
        && longer[longer.count - 4] == UInt8(ascii: "s"))
  }

  /// How often *a* stands doubled.
  private static func longVowels(_ word: Letters) -> Int {
    let a = UInt8(ascii: "a")
    return (1..<max(1, word.count)).count { word[$0] == a && word[$0 - 1] == a }
  }

  /// How many consonants but *s* are doubled between two *a*: where nothing else tells two words
  /// apart, they are two names (*Hamad* and *Hammad*, *Fatah* and *Fattah*).
  static func doublings(_ word: Letters) -> Int {
    let a = UInt8(ascii: "a")
    return (0..<max(0, word.count - 3)).count { index in
      word[index] == a && word[index + 3] == a && word[index + 1] == word[index + 2]
        && word[index + 1] != a && word[index + 1] != UInt8(ascii: "s")
    }
  }

  /// Whether a word ends in a doubled consonant but *s* with *-y* or *-ed -en -er* behind, as
  /// English words do that Arabic ones resemble: *walled* for *Walid*, *Sammy* for *Sami*.
  static func hasEnglishEnding(_ word: Letters) -> Bool {
    var end = word.count - 1
    guard end >= 4 else { return false }
    switch word[end] {
    case UInt8(ascii: "y"): break
    case UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "r"):
      guard word[end - 1] == UInt8(ascii: "e") else { return false }
      end -= 1
    default: return false
    }
    return word[end - 1] == word[end - 2] && !isVowel(word[end - 1])
      && word[end - 1] != UInt8(ascii: "s")
  }

  // MARK: - A first glance

  /// A number that words share whenever they share a key, name groups aside: of their consonants,
  /// roughly.
  @inline(__always) static func skeleton(_ text: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    var last: UInt64 = 0
    for index in word {
      // Chosen without a branch: what the next letter is, no processor can guess.
      let consonant = consonant(text[index])
      let counts = consonant != 0 && consonant != last
      let next = hash << 4 ^ hash >> 59 ^ consonant
      hash = counts ? next : hash
      last = counts ? consonant : last
    }
    let product = (hash &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// The skeletons of all spellings of a word.
  static func skeletons(of word: Letters) -> [UInt64] {
    let codes = codes(of: word)
    let group = NameGroups.all.group(of: codes, hash: codes.hash)
    return ([word] + (group.map { NameGroups.all.spellings[$0] } ?? [])).map { spelling in
      let bytes = (0..<spelling.count).map { spelling[$0] }
      return skeleton(bytes.span, 0..<bytes.count)
    }
  }

  /// Consonants that share sounds share a number: *b* 1, *c g k q x* 2, *d j t z* 3, *f p* 4, *l* 5,
  /// *m* 6, *n* 7, *r* 8, *s* 9; 0 stands for what may be silent or a vowel.
  @inline(__always) private static func consonant(_ byte: UInt8) -> UInt64 {
    let place = UInt64((byte | 0x20) &- UInt8(ascii: "a"))
    // Four bits for each letter, *a* and *q* lowest.
    let numbers: UInt64 = place < 16 ? 0x4076_5230_0240_3210 : 0x30_2000_3982
    return place < 32 ? numbers &>> ((place & 15) &* 4) & 15 : 0
  }

  /// What all spellings of a word share, and few other words.
  @inline(__always) static func key(of word: Letters) -> UInt64 {
    let codes = codes(of: word)
    let hash = codes.hash
    return NameGroups.all.group(of: codes, hash: hash).map { UInt64($0) + 1 } ?? hash
  }
}
