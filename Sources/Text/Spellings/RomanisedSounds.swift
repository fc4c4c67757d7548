/// From the letters of a romanised word to its sounds.
extension Romanisation {
  /// The sounds of a word.
  static func codes(of letters: Letters) -> Codes {
    let bytes = letters.bytes
    let word = bytes.span.extracting(0..<letters.count)
    var codes = Codes()
    var index = 0
    while index < word.count {
      switch word[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"): readOpenVowel(word, &index, &codes)
      case UInt8(ascii: "i"): readFrontVowel(word, &index, &codes)
      case UInt8(ascii: "o"), UInt8(ascii: "u"): readBackVowel(word, &index, &codes)
      case UInt8(ascii: "y"):
        if isVowel(word, skip(word, from: index, UInt8(ascii: "y"))) {
          index = skip(word, from: index, UInt8(ascii: "y"))
          // Behind a consonant it is the *i* of other writers: Maryam, Mariam.
          if codes.last.map({ !isVowel($0) }) ?? false { codes.append(.i, Spelling.i) }
          codes.append(.y)
        } else {
          readFrontVowel(word, &index, &codes)
        }
      default: readConsonant(word, &index, &codes)
      }
    }
    return codes
  }

  @inline(__always) private static func isVowel(_ word: Span<UInt8>, _ index: Int) -> Bool {
    index < word.count && isVowel(word[index])
  }

  private static func isVowel(_ sound: Sound) -> Bool {
    switch sound {
    case .a, .i, .u, .ai, .au: true
    default: false
    }
  }

  @inline(__always) static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  @inline(__always) private static func skip(
    _ word: Span<UInt8>, from index: Int, _ byte: UInt8
  ) -> Int {
    var end = index
    while end < word.count, word[end] == byte { end += 1 }
    return end
  }

  /// Behind vowels of the back: *u o ou oo*.
  private static func skipBack(_ word: Span<UInt8>, from index: Int) -> Int {
    var end = index
    while end < word.count, word[end] == UInt8(ascii: "u") || word[end] == UInt8(ascii: "o") {
      end += 1
    }
    return end
  }

  /// *a* and *e*, alone or as the first letter of *ai ae ay ei ey* or *au aou aw ew*.
  private static func readOpenVowel(_ word: Span<UInt8>, _ index: inout Int, _ codes: inout Codes) {
    let first = word[index]
    let isA = first == UInt8(ascii: "a")
    let start = index
    index = skip(word, from: index, first)
    let isLong = index - start > 1
    let next = index < word.count ? word[index] : 0
    switch next {
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      while index < word.count, word[index] == UInt8(ascii: "i") || word[index] == UInt8(ascii: "e")
      {
        index += 1
      }
      if index < word.count, word[index] == UInt8(ascii: "y"), !isVowel(word, index + 1) {
        index += 1
      }
      codes.append(.ai)
    case UInt8(ascii: "y")
    where !isVowel(word, index + 1) && index + 1 <= word.count
      && !(index + 1 < word.count && word[index + 1] == UInt8(ascii: "y")):
      index += 1
      codes.append(.ai)
    case UInt8(ascii: "w"), UInt8(ascii: "v"):
      let back = skipBack(word, from: index + 1)
      let after = index + 1 < word.count ? word[index + 1] : 0
      if back > index + 1, isA {
        index = back
        codes.append(.au)
      } else if after != next, after != UInt8(ascii: "y"), !isVowel(word, index + 1) {
        index += 1
        codes.append(.au)
      } else {
        codes.append(isA ? .a : .i, isA || isLong ? 0 : Spelling.e)
      }
    case UInt8(ascii: "u"), UInt8(ascii: "o"):
      let back = skipBack(word, from: index)
      if isA, !(back - index == 2 && isVowel(word, back)) {
        index = back
        codes.append(.au)
      } else {
        codes.append(isA ? .a : .i, isA || isLong ? 0 : Spelling.e)
        if !isA, isLong { codes.append(.y) }
      }
    default:
      let isSilentH = next == UInt8(ascii: "h") && index == word.count - 1 && codes.count > 0
      if isA {
        if isSilentH { index += 1 }
        codes.append(.a)
      } else if codes.last == .y, isSilentH || index == word.count, codes.count > 2 {
        // -iyeh and -iye for -iyah.
        index = word.count
        codes.append(.a)
      } else {
        let isFinal = index == word.count
        codes.append(.i, isLong ? Spelling.i : isFinal ? Spelling.finalE : Spelling.e)
        if isLong, next == UInt8(ascii: "a") { codes.append(.y) }
      }
    }
  }

  /// *i ii ee* and *y* that is no consonant; before a vowel a glide is heard whether written or not.
  private static func readFrontVowel(_ word: Span<UInt8>, _ index: inout Int, _ codes: inout Codes)
  {
    while index < word.count, word[index] == UInt8(ascii: "i") { index += 1 }
    let y = skip(word, from: index, UInt8(ascii: "y"))
    if !isVowel(word, y) { index = y }
    codes.append(.i, Spelling.i)
    if isVowel(word, index) { codes.append(.y) }
  }

  /// *u o ou oo ow*; *ou* between vowels is the consonant *w*.
  private static func readBackVowel(_ word: Span<UInt8>, _ index: inout Int, _ codes: inout Codes) {
    let end = skipBack(word, from: index)
    let isAfterVowel = codes.last.map(isVowel) ?? true
    if end - index == 2, word[index] == UInt8(ascii: "o"), word[index + 1] == UInt8(ascii: "u"),
      isAfterVowel, isVowel(word, end)
    {
      codes.append(.w)
    } else {
      codes.append(.u)
      if end < word.count, word[end] == UInt8(ascii: "w"), !isVowel(word, end + 1) {
        index = end + 1
        return
      }
    }
    index = end
  }

  /// A consonant, single or doubled, of one letter or two.
  private static func readConsonant(_ word: Span<UInt8>, _ index: inout Int, _ codes: inout Codes) {
    let first = word[index]
    let isInitial = index == 0
    index = skip(word, from: index, first)
    let next = index < word.count ? word[index] : 0
    if next == UInt8(ascii: "h"), let pair = digraph(first) {
      index += 1
      // The pair doubled, *Bashshar*, or with an *h* of its own behind, *Mashhad*.
      if index + 1 < word.count, word[index] == first, word[index + 1] == UInt8(ascii: "h") {
        index += 2
      } else if pair.sound == .sh {
        index = skip(word, from: index, UInt8(ascii: "h"))
      }
      codes.append(pair.sound, pair.spelling)
      return
    }
    switch first {
    case UInt8(ascii: "b"): codes.append(.b)
    case UInt8(ascii: "c"):
      if next == UInt8(ascii: "k") { index += 1 }
      // Writers of *c* put it within names and at their end, not where they begin.
      if isInitial { codes.append(.x) } else { codes.append(.k, Spelling.k) }
    case UInt8(ascii: "d"):
      if next == UInt8(ascii: "j") {
        index += 1
        codes.append(.j)
      } else {
        codes.append(.d, Spelling.d)
      }
    case UInt8(ascii: "f"): codes.append(.f)
    case UInt8(ascii: "g"):
      if isInitial { codes.append(.k, Spelling.g) } else { codes.append(.g) }
    case UInt8(ascii: "h"): codes.append(.h)
    case UInt8(ascii: "j"): codes.append(.j)
    case UInt8(ascii: "k"): codes.append(.k, Spelling.k)
    case UInt8(ascii: "l"): codes.append(.l)
    case UInt8(ascii: "m"): codes.append(.m)
    case UInt8(ascii: "n"): codes.append(.n)
    case UInt8(ascii: "p"): codes.append(.p)
    case UInt8(ascii: "q"): codes.append(.k, Spelling.q)
    case UInt8(ascii: "r"): codes.append(.r)
    case UInt8(ascii: "s"): codes.append(.s)
    case UInt8(ascii: "t"): codes.append(.t)
    case UInt8(ascii: "v"), UInt8(ascii: "w"): codes.append(.w)
    case UInt8(ascii: "z"): codes.append(.d, Spelling.z)
    default: codes.append(.x)
    }
  }

  /// The sound of a letter and *h*.
  private static func digraph(_ letter: UInt8) -> (sound: Sound, spelling: UInt8)? {
    switch letter {
    case UInt8(ascii: "k"): (.kh, 0)
    case UInt8(ascii: "g"): (.k, Spelling.gh)
    case UInt8(ascii: "d"): (.d, Spelling.dh)
    case UInt8(ascii: "t"): (.d, Spelling.th)
    case UInt8(ascii: "s"): (.sh, 0)
    case UInt8(ascii: "c"): (.ch, 0)
    case UInt8(ascii: "z"): (.zh, 0)
    case UInt8(ascii: "p"): (.f, 0)
    default: nil
    }
  }
}
