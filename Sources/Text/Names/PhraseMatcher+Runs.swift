extension PhraseMatcher {
  /// Counts the words of a lexeme and notes the runs that stand in aliases.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexeme: Of that text.
  ///   - glance: What one look at the vocabulary said of it, if it is plain.
  ///   - runs: Where they go.
  /// - Returns: How many words there are.
  @inline(__always) func readWords(
    _ text: Span<UInt8>, of lexeme: Lexeme, glance: Int32, into runs: inout [Run]
  ) -> Int {
    guard lexeme.isPlain else { return readWords(text, lexeme.range, into: &runs) }
    let word = glance >= 0 ? glance : vocabulary.find(text, lexeme)
    if word != 0 { runs.append(Run(start: Int(lexeme.start), word: word)) }
    return 1
  }

  /// The same for any bytes between white space.
  func readWords(
    _ text: Span<UInt8>, _ range: Range<Int>, into runs: inout [Run]
  ) -> Int {
    let end = range.upperBound
    var words = 0
    var position = range.lowerBound
    var previousEnd = -2
    while position < end {
      var byte = text[position]
      var folded = Words.folding[Int(byte)]
      if folded == Words.other {
        position += 1
        continue
      }
      let start = position
      var hash = WordHash()
      repeat {
        if folded == Words.beyond {
          let scalar = Words.scalar(in: text, at: position, end: end)
          guard scalar.isWord else { break }
          add(text, position..<position + scalar.length, to: &hash)
          position += scalar.length
        } else {
          hash.add(folded)
          position += 1
        }
        guard position < end else { break }
        byte = text[position]
        folded = Words.folding[Int(byte)]
      } while folded != Words.other
      guard position > start else {
        position += Words.scalar(in: text, at: position, end: end).length
        continue
      }
      if previousEnd != start - 1 || !Self.joins(text, at: previousEnd) { words += 1 }
      previousEnd = position
      let word = vocabulary.number(
        of: text, range: start..<position, hash: hash.value, isASCII: false)
      if word != 0 { runs.append(Run(start: start, word: word)) }
    }
    return words
  }

  /// Whether the one byte between two runs makes them one word (UAX #29, WB6–WB13b).
  private static func joins(_ text: Span<UInt8>, at position: Int) -> Bool {
    let left = text[position - 1]
    let right = text[position + 1]
    let digits = Words.isDigit(left) && Words.isDigit(right)
    let letters = !Words.isDigit(left) && !Words.isDigit(right)
    switch text[position] {
    case UInt8(ascii: "'"), UInt8(ascii: "."): return digits || letters
    case UInt8(ascii: ":"): return letters
    case UInt8(ascii: ","), UInt8(ascii: ";"): return digits
    case UInt8(ascii: "_"): return true
    default: return false
    }
  }

  /// Adds a scalar beyond ASCII, in lower case.
  private func add(_ text: Span<UInt8>, _ scalar: Range<Int>, to hash: inout WordHash) {
    if scalar.count == 2 {
      let pair = Words.lowercasePairs[
        Int(text[scalar.lowerBound] & 0x1F) << 6 | Int(text[scalar.lowerBound + 1] & 0x3F)]
      if pair != 0 {
        hash.add(UInt8(pair >> 8))
        hash.add(UInt8(truncatingIfNeeded: pair))
        return
      }
    }
    for position in scalar { hash.add(text[position]) }
  }
}
