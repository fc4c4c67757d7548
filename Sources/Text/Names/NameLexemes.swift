/// The lexemes of a document that names may be made of, found in one glance over all: most words are
/// of no use to names, and loops that ask for more of each would take longer to pass them over.
struct NameLexemes {
  /// Places of lexemes, ascending; what is left of them behind `count` is of no account.
  struct Places {
    fileprivate var places: [UInt32] = []
    private(set) var count = 0
    /// How many were asked for.
    private(set) var position = 0

    /// Gives the buffer away, with room for the places of a document.
    fileprivate mutating func begin(room: Int) -> [UInt32] {
      var buffer: [UInt32] = []
      swap(&buffer, &places)
      return buffer.count < room ? Array(repeating: 0, count: 2 * room) : buffer
    }

    /// Takes the buffer back, filled.
    fileprivate mutating func end(_ buffer: consuming [UInt32], count: Int) {
      places = buffer
      self.count = count
      position = 0
    }

    subscript(index: Int) -> Int { Int(places[index]) }

    /// The next indices whose places lie before another.
    mutating func next(before place: Int) -> Range<Int> {
      let first = position
      let stride = 8
      while position + stride < count, places[position + stride] < UInt32(place) {
        position += stride
      }
      while position < count, places[position] < UInt32(place) { position += 1 }
      return first..<position
    }
  }

  /// Those that may have a number in a vocabulary, and all that are not plain.
  private(set) var known = Places()
  /// Those with capitals or letters beyond ASCII.
  private(set) var marked = Places()

  /// Finds those of a whole document.
  mutating func find(in lexemes: [Lexeme], _ vocabulary: Vocabulary) {
    var knownBuffer = known.begin(room: lexemes.count)
    var markedBuffer = marked.begin(room: lexemes.count)
    var knownCount = 0
    var markedCount = 0
    var knownPlaces = knownBuffer.mutableSpan
    var markedPlaces = markedBuffer.mutableSpan
    // Every place is written down, and the next one over it unless it is to stay: which it will be
    // no processor can guess.
    for index in lexemes.indices {
      let kinds = lexemes[index].kinds
      knownPlaces[knownCount] = UInt32(truncatingIfNeeded: index)
      let mayBeKnown = vocabulary.mayHold(lexemes[index].hash)
      knownCount += (lexemes[index].isPlain ? 0 : 1) | (mayBeKnown ? 1 : 0)
      markedPlaces[markedCount] = UInt32(truncatingIfNeeded: index)
      markedCount += kinds.isDisjoint(with: [.capital, .beyondASCII]) ? 0 : 1
    }
    known.end(knownBuffer, count: knownCount)
    marked.end(markedBuffer, count: markedCount)
  }

  /// The indices into `known` of the next lexemes before a place.
  mutating func nextKnown(before place: Int) -> Range<Int> { known.next(before: place) }

  /// The indices into `marked` of the next lexemes before a place.
  mutating func nextMarked(before place: Int) -> Range<Int> { marked.next(before: place) }
}
