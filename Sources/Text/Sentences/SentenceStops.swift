/// The bytes of a text that may end a sentence or a list marker or open a bracket, found where lexemes
/// have more than letters and digits, as few have.
struct SentenceStops {
  /// Ascending; what is left of them behind `count` is of no account.
  private var places: [UInt32] = []
  private var count = 0
  /// The first that was not passed yet.
  private var position = 0

  /// Finds those of a whole text.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexemes: All of it.
  ///   - pointed: Where in them those with more than letters and digits stand.
  mutating func find(
    in text: Span<UInt8>, _ lexemes: [Lexeme], _ pointed: NameLexemes.Places
  ) {
    position = 0
    let lexemes = lexemes.span
    var room = 0
    for index in 0..<pointed.count {
      let lexeme = lexemes[pointed[index]]
      room += Int(lexeme.end - lexeme.wordEnd)
    }
    if places.count < room { places = Array(repeating: 0, count: 2 * room) }
    let table = Self.table
    let stops = table.span
    var count = 0
    var span = places.mutableSpan
    for index in 0..<pointed.count {
      let lexeme = lexemes[pointed[index]]
      // What a byte is cannot be guessed: each place is written down, and the next one over it
      // unless it is to stay.
      for place in lexeme.wordEnd..<lexeme.end {
        span[count] = place
        count += Int(stops[Int(text[Int(place)])])
      }
    }
    self.count = count
  }

  /// The next one in part of a text. Parts come in order.
  ///
  /// - Parameters:
  ///   - index: Where to begin, behind the one before.
  ///   - end: Where to stop.
  ///   - text: Folded.
  ///   - brackets: Whether brackets that close are meant too, as the markers of a list.
  /// - Returns: `nil` where there is none.
  mutating func next(
    from index: Int, to end: Int, in text: Span<UInt8>, brackets: Bool
  ) -> Int? {
    while position < count, Int(places[position]) < end {
      let place = Int(places[position])
      if place >= index, brackets || text[place] != UInt8(ascii: ")") { return place }
      position += 1
    }
    return nil
  }

  /// 1 for a byte that is one, 0 for all others.
  private static let table: InlineArray<256, UInt8> = InlineArray { index in
    switch UInt8(index) {
    // The last is where "…" and bullets begin.
    case Bytes.dot, UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: ")"), 0xE2:
      1
    default: 0
    }
  }
}
