/// Reading the words of a paragraph for its look.
extension ParagraphLook {
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
    var glances = ZoneGlances()
    reading: while next < lexemes.count {
      let lexeme = lexemes[next]
      let glance = glances.glance(at: next, of: lexemes, table)
      next += 1
      let start = Int(lexeme.start)
      reader.index = max(reader.index, start)
      guard reader.index < reader.end else { break }
      if reader.index == start, Self.isWord(lexeme, in: text), Int(lexeme.wordEnd) <= reader.end {
        reader.index = Int(lexeme.wordEnd)
        let isUpper = text[start] & ByteKinds.capital.rawValue == 0
        take(lexeme.hash, glance, from: start, isUpper: isUpper, &reader, in: text, table)
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
    let hash = ZoneTable.number
    take(hash, table.glance(hash), from: first, isUpper: false, &reader, in: text, table)
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
    let glance = table.glance(hash.value)
    take(hash.value, glance, from: first, isUpper: isUpper, &reader, in: text, table)
  }

  /// Counts a word that ends at the reader's index, with the phrases that end with it.
  private mutating func take(
    _ hash: UInt64, _ glance: UInt64, from first: Int, isUpper: Bool, _ reader: inout Reader,
    in text: Span<UInt8>, _ table: ZoneTable
  ) {
    let single = table.word(hash, glance)
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
}
