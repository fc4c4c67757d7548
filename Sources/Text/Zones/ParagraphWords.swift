/// Reading the words of a paragraph for its look.
extension ParagraphLook {
  /// The state of reading words.
  struct Reader {
    var index: Int
    let end: Int
    /// Hashes of the last words that begin a longer phrase; 0 if they do not.
    var (one, two, three): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var isInName = true
    /// Words since an author's verb; -1 before one.
    var sinceVerb = -1
    var isInBracket = false
    var bracketWords: Int32 = 0
    var hasPhoto = false
    var isFirmPhoto = false
    var wordsAfterPhoto = 0
    var lowerAfterPhoto = 0
    /// Where the last four words begin, each at its number, to see what stands before a phrase.
    var starts: InlineArray<4, Int> = [0, 0, 0, 0]
    var lastEnd: Int

    init(at start: Int, to end: Int) {
      index = start
      self.end = end
      lastEnd = start
    }
  }

  /// Reads the words and marks of the paragraph.
  ///
  /// - Parameters:
  ///   - reader: Where to begin and to end.
  ///   - text: Folded text.
  ///   - lexemes: All of that text, by which most words are known.
  ///   - first: Index of the first of them that begins in the paragraph.
  ///   - table: The phrases to look for.
  mutating func read(
    _ reader: inout Reader, in text: Span<UInt8>, _ lexemes: Span<Lexeme>, from first: Int,
    _ table: ZoneTable
  ) {
    // The paragraph may begin within the lexeme before.
    var next = max(0, first - 1)
    reading: while next < lexemes.count {
      let lexeme = lexemes[next]
      next += 1
      let start = Int(lexeme.start)
      reader.index = max(reader.index, start)
      guard reader.index < reader.end else { break }
      if reader.index == start, Self.isWord(lexeme, in: text), Int(lexeme.wordEnd) <= reader.end {
        reader.index = Int(lexeme.wordEnd)
        let isUpper = text[start] & ByteKinds.capital.rawValue == 0
        take(lexeme.hash, from: start, isUpper: isUpper, &reader, in: text, table)
        if isRead(by: reader) { break }
      }
      let end = min(Int(lexeme.end), reader.end)
      while reader.index < end {
        let byte = text[reader.index]
        if Bytes.isLetter(byte) || byte >= 0xC3 && byte != 0xE2 {
          word(&reader, in: text, table)
        } else if Bytes.isDigit(byte) {
          number(&reader, in: text, table)
        } else {
          mark(byte, &reader, in: text)
        }
        if isRead(by: reader) { break reading }
      }
    }
    unlinked += reader.bracketWords
    if words <= 4, reader.lastEnd < range.upperBound, text[reader.lastEnd] == UInt8(ascii: ":") {
      hasOpeningColon = true
    }
  }

  /// What begins with running text, and not with an author, needs no more reading.
  @inline(__always) private func isRead(by reader: Reader) -> Bool {
    range.count > Self.short && functions >= 4 && !reader.isInName && reader.sinceVerb < 0
      && !isItalic
  }

  /// Whether the letters that a lexeme begins with are a word that `word` would read as well: no
  /// address, no digits or other letters behind them.
  @inline(__always) private static func isWord(_ lexeme: Lexeme, in text: Span<UInt8>) -> Bool {
    guard lexeme.wordEnd > lexeme.start, lexeme.kinds.isDisjoint(with: [.digit, .beyondASCII])
    else { return false }
    if lexeme.wordEnd - lexeme.start == 3, text[Int(lexeme.start)] | 0x20 == UInt8(ascii: "w"),
      text[Int(lexeme.start) + 1] | 0x20 == UInt8(ascii: "w")
    {
      return false
    }
    guard lexeme.end - lexeme.wordEnd > 1 else { return true }
    let mark = text[Int(lexeme.wordEnd)]
    return mark != Bytes.apostrophe && mark != UInt8(ascii: ":")
  }

  /// Links, addresses and separators.
  private mutating func mark(_ byte: UInt8, _ reader: inout Reader, in text: Span<UInt8>) {
    let next = reader.index + 1 < reader.end ? text[reader.index + 1] : 0
    switch byte {
    case UInt8(ascii: "["):
      unlinked += reader.bracketWords
      reader.bracketWords = 0
      reader.isInBracket = true
    case UInt8(ascii: "]"):
      if next == UInt8(ascii: "(") {
        links += 1
        skip(past: UInt8(ascii: ")"), &reader, in: text)
      } else {
        unlinked += reader.bracketWords
      }
      reader.bracketWords = 0
      reader.isInBracket = false
    case UInt8(ascii: "("):
      if next == UInt8(ascii: "/") || next == UInt8(ascii: "#") {
        skip(past: UInt8(ascii: ")"), &reader, in: text)
      }
    case UInt8(ascii: "@"):
      if Bytes.isWord(next), reader.index > range.lowerBound, Bytes.isWord(text[reader.index - 1]) {
        hasEmail = true
      }
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      separators += 1
    case UInt8(ascii: "/"):
      if next == 0x20, reader.index > range.lowerBound, text[reader.index - 1] == 0x20 {
        slashes += 1
      }
    case 0xC2:
      if next == 0xA9 { hasCopyrightSign = true }
      if next == 0xBB || next == 0xB7 { separators += 1 }
    case 0xE2:
      if next == 0x80, reader.index + 2 < reader.end, text[reader.index + 2] == 0xBA {
        separators += 1
      }
      reader.index += 2
    case Bytes.quote: hasQuotes = true
    // Dots that lead to a price are those of a list.
    case UInt8(ascii: "$"): hasLeader = false
    case Bytes.dot, UInt8(ascii: "?"), UInt8(ascii: "!"):
      if next == Bytes.dot, reader.index + 3 < reader.end, text[reader.index + 2] == Bytes.dot,
        text[reader.index + 3] == Bytes.dot
      {
        hasLeader = true
      }
      if isSentenceEnd(reader.index, in: text) { hasSeveralSentences = true }
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      if reader.isInName, nameWords > 0 {
        reader.isInName = false
        // "Jane Doe, a fellow at ...,"
        if byte == Bytes.comma, nameWords >= 2 {
          isApposed = true
          reader.sinceVerb = 0
        }
      }
      (reader.one, reader.two, reader.three) = (0, 0, 0)
    default: break
    }
    reader.index += 1
  }

  private func skip(past mark: UInt8, _ reader: inout Reader, in text: Span<UInt8>) {
    while reader.index < reader.end, text[reader.index] != mark {
      reader.index += 1
    }
  }

  /// Whether a word in lower case stands before a terminator, and a capital after it.
  private func isSentenceEnd(_ index: Int, in text: Span<UInt8>) -> Bool {
    guard index >= range.lowerBound + 3, index + 2 < range.upperBound else { return false }
    return Bytes.isLower(text[index - 1]) && Bytes.isLower(text[index - 2])
      && Bytes.isSpace(text[index + 1]) && Bytes.isUpper(text[index + 2])
      && !Bytes.isUpper(text[index - 3]) && Bytes.isWord(text[index - 3])
  }

  private mutating func number(_ reader: inout Reader, in text: Span<UInt8>, _ table: ZoneTable) {
    let first = reader.index
    var digits = 0
    var parts = 0
    var colons = 0
    while reader.index < reader.end {
      let byte = text[reader.index]
      if Bytes.isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "/") || byte == Bytes.hyphen || byte == Bytes.dot {
        parts += 1
      } else if byte == UInt8(ascii: ":") {
        colons += 1
      } else if byte != Bytes.comma {
        break
      }
      reader.index += 1
    }
    // Marks that only follow the number are not part of it.
    while reader.index > first + 1, !Bytes.isDigit(text[reader.index - 1]) {
      if text[reader.index - 1] != Bytes.comma, text[reader.index - 1] != UInt8(ascii: ":") {
        parts -= 1
      } else if text[reader.index - 1] == UInt8(ascii: ":") {
        colons -= 1
      }
      reader.index -= 1
    }
    if parts == 2, (5...8).contains(digits) { isNumericDate = true }
    if colons >= 1, (3...8).contains(digits) { hasClock = true }
    take(ZoneTable.number, from: first, isUpper: false, &reader, in: text, table)
  }

  private mutating func word(_ reader: inout Reader, in text: Span<UInt8>, _ table: ZoneTable) {
    let first = reader.index
    var hash = WordHash()
    var index = hash.addLetters(of: text, from: first, to: reader.end)
    while index < reader.end {
      let byte = text[index]
      let isInner =
        byte == Bytes.apostrophe && index + 1 < reader.end && Bytes.isLetter(text[index + 1])
      guard Bytes.isLetter(byte) || byte >= 0x80 && byte != 0xE2 || isInner else { break }
      hash.add(Words.lowercased(byte))
      index += 1
    }
    reader.index = index
    let isWeb =
      index + 2 < reader.end && text[index] == UInt8(ascii: ":")
      && text[index + 1] == UInt8(ascii: "/") && text[index + 2] == UInt8(ascii: "/")
    if isWeb
      || index - first == 3 && text[first] | 0x20 == 0x77 && text[first + 1] | 0x20 == 0x77
        && text[first + 2] | 0x20 == 0x77
    {
      isAddress = true
      while reader.index < reader.end, !Bytes.isSpace(text[reader.index]) { reader.index += 1 }
      return
    }
    let isUpper = Bytes.isUpper(text[first]) || text[first] >= 0x80
    take(hash.value, from: first, isUpper: isUpper, &reader, in: text, table)
  }

  /// Counts a word that ends at the reader's index, with the phrases that end with it.
  private mutating func take(
    _ hash: UInt64, from first: Int, isUpper: Bool, _ reader: inout Reader,
    in text: Span<UInt8>, _ table: ZoneTable
  ) {
    let single = table.word(hash)
    let isFunction = single.contains(.function)
    if words <= 4 { begin(with: hash, isUpper: isUpper, reader, in: text) }
    line = words == 0 ? hash : ZoneTable.joined(line, hash)
    words += 1
    if reader.isInBracket { reader.bracketWords += 1 } else { unlinked += 1 }
    // What a word is cannot be guessed: counted without branches.
    let isNumber = hash == ZoneTable.number
    numbers += isNumber ? 1 : 0
    functions += isFunction ? 1 : 0
    capitals += isUpper ? 1 : 0
    // Letters alone are those of "p.m."
    let isLower = !isUpper && !isFunction && !isNumber && reader.index - first > 1
    lower += isLower ? 1 : 0
    if reader.hasPhoto {
      reader.wordsAfterPhoto += 1
      if isLower { reader.lowerAfterPhoto += 1 }
    }
    reader.starts[Int(words & 3)] = first
    reader.lastEnd = reader.index
    whole = []
    // Most words have no cue and belong to no phrase, but many could begin one.
    let two = ZoneTable.joined(reader.one, hash)
    let isSecond = (reader.one | (0 &- reader.one)) >> 63
    let mayEndPhrase = table.filtered(two) & isSecond
    let cues = single.rawValue & ~ZoneCues.silent.rawValue
    if cues | mayEndPhrase | reader.two | reader.three != 0 || reader.isInName
      || reader.sinceVerb >= 0
    {
      takeCues(single, hash, from: first, isUpper: isUpper, &reader, in: text, table)
    }
    reader.one = single.contains(.prefix) ? hash : 0
  }

  /// Keeps what the cues of a word and of the phrases that it ends tell.
  @inline(never) private mutating func takeCues(
    _ single: ZoneCues, _ hash: UInt64, from first: Int, isUpper: Bool, _ reader: inout Reader,
    in text: Span<UInt8>, _ table: ZoneTable
  ) {
    let hasCue = !single.isSubset(of: .silent)
    if hasCue { count(single, from: first, isUpper: isUpper, in: text) }
    if reader.sinceVerb >= 0 { reader.sinceVerb += 1 }
    if reader.isInName {
      addToName(single, isUpper: isUpper, isFunction: single.contains(.function), &reader)
    }
    if hasCue { note(single, words: 1, &reader, in: text) }
    let two = reader.one == 0 ? 0 : ZoneTable.joined(reader.one, hash)
    let three = reader.two == 0 ? 0 : ZoneTable.joined(reader.two, hash)
    let four = reader.three == 0 ? 0 : ZoneTable.joined(reader.three, hash)
    reader.two = phrase(two, words: 2, &reader, in: text, table)
    reader.three = phrase(three, words: 3, &reader, in: text, table)
    _ = phrase(four, words: 4, &reader, in: text, table)
  }

  /// Keeps what the first words tell by their place.
  private mutating func begin(
    with hash: UInt64, isUpper: Bool, _ reader: Reader, in text: Span<UInt8>
  ) {
    switch words {
    case 0: startsUpper = isUpper
    case 1: hasSecondCapital = isUpper
    default: break
    }
    if words > 0, text[reader.lastEnd] == UInt8(ascii: ":") { hasOpeningColon = true }
    if words < 4 { lead[Int(words)] = hash }
  }

  /// Notes the cues of a phrase; returns its hash if a longer phrase begins with it, otherwise 0.
  private mutating func phrase(
    _ hash: UInt64, words length: Int32, _ reader: inout Reader, in text: Span<UInt8>,
    _ table: ZoneTable
  ) -> UInt64 {
    guard hash != 0 else { return 0 }
    let cues = table[hash]
    note(cues, words: length, &reader, in: text)
    return cues.contains(.prefix) ? hash : 0
  }

  private mutating func note(
    _ cues: ZoneCues, words length: Int32, _ reader: inout Reader, in text: Span<UInt8>
  ) {
    guard !cues.isSubset(of: .silent) else { return }
    any.formUnion(cues)
    if !cues.isDisjoint(with: [.page, .pageCommon]) { pageWords += 1 }
    if length == words {
      opening.formUnion(cues)
      whole.formUnion(cues)
      if isLabelEnd(at: reader.index, in: text) { labelled.formUnion(cues) }
    }
    if cues.contains(.role), reader.sinceVerb >= 0, reader.sinceVerb <= 14 { hasAuthorRole = true }
    guard !cues.isDisjoint(with: [.photo, .agency]) else { return }
    let start = reader.starts[Int((words - length + 1) & 3)]
    var before = start
    while before > range.lowerBound, Bytes.isSpace(text[before - 1]) {
      before -= 1
    }
    let mark = before > range.lowerBound ? text[before - 1] : 0
    let next = reader.index < range.upperBound ? text[reader.index] : 0
    let isVia = cues.isSuperset(of: [.photo, .agency])
    let isApart = !Bytes.isWord(mark) && mark != Bytes.quote && mark != Bytes.apostrophe
    guard isVia || isApart else { return }
    // "Photo: Jane Doe", "Photo by Jane Doe", "Credit...Jane Doe"
    let isMarked = next == UInt8(ascii: ":") || isEllipsis(at: reader.index, in: text)
    let isFirm = !isVia && cues.contains(.photo) && (length > 1 || isMarked)
    let isAgency = cues.contains(.agency) && (mark != 0 || next == UInt8(ascii: "/"))
    guard isFirm || isAgency else { return }
    reader.hasPhoto = true
    reader.isFirmPhoto = reader.isFirmPhoto || isFirm
    reader.wordsAfterPhoto = 0
    reader.lowerAfterPhoto = 0
  }

  /// Whether a colon or a bar stands there.
  private func isLabelEnd(at index: Int, in text: Span<UInt8>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    return text[index] == UInt8(ascii: ":")
      || text[index] == 0x20 && text[index + 1] == UInt8(ascii: "|")
  }

  private func isEllipsis(at index: Int, in text: Span<UInt8>) -> Bool {
    index + 2 < range.upperBound
      && (text[index] == Bytes.dot && text[index + 1] == Bytes.dot
        || text[index] == 0xE2 && Bytes.isEllipsis(at: index, to: range.upperBound, in: text))
  }

  /// Counts the cues of a word.
  private mutating func count(
    _ cues: ZoneCues, from first: Int, isUpper: Bool, in text: Span<UInt8>
  ) {
    if !cues.isDisjoint(with: [.label, .firmLabel]) { labels += 1 }
    if cues.contains(.share) { shares += 1 }
    if cues.contains(.network) { networks += 1 }
    if cues.contains(.month), isUpper {
      if months == 0 {
        var end = first
        while end > range.lowerBound, Bytes.isDigit(text[end - 1]) || text[end - 1] == 0x20 {
          end -= 1
        }
        let before = range.lowerBound..<end
        isMonthApart = !before.isEmpty && !Bytes.isWord(text[before.upperBound - 1])
      }
      months += 1
    } else if cues.contains(.dateWord) {
      dateWords += 1
    }
  }

  /// Adds a word to the name that a paragraph begins with, or ends the name before it.
  private mutating func addToName(
    _ cues: ZoneCues, isUpper: Bool, isFunction: Bool, _ reader: inout Reader
  ) {
    if isUpper, nameWords > 0 || !isFunction {
      nameWords += 1
    } else if !cues.contains(.particle) || nameWords == 0 {
      reader.isInName = false
      if nameWords >= 2, cues.contains(.authorVerb) {
        hasAuthorVerb = true
        reader.sinceVerb = 0
      }
    }
  }
}
