/// The lexemes of a document that names may be made of, or that sentences may end with, found in one
/// glance over all: most words are of no use to either, and loops that ask for more of each would take
/// longer to pass them over.
struct NameLexemes {
  /// Places of lexemes, ascending; what is left of them behind `count` is of no account.
  struct Places {
    private var places: [UInt32] = []
    private(set) var count = 0
    /// How many were asked for.
    private(set) var position = 0

    /// Gives the buffer away, with room for the places of a document.
    mutating func begin(room: Int) -> [UInt32] {
      var buffer: [UInt32] = []
      swap(&buffer, &places)
      return buffer.count < room ? Array(repeating: 0, count: 2 * room) : buffer
    }

    /// Takes the buffer back, filled.
    mutating func end(_ buffer: consuming [UInt32], count: Int) {
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

  /// Those that have a number in a vocabulary, or may have one, and all that are not plain.
  private(set) var known = Places()
  /// For each of them what one look at the vocabulary says of a plain lexeme.
  private var glances: [Int32] = []
  /// Those with capitals or letters beyond ASCII.
  private(set) var marked = Places()
  /// Those with more than letters and digits.
  private(set) var pointed = Places()

  /// Finds those of a whole document.
  mutating func find(in lexemes: [Lexeme], _ vocabulary: Vocabulary) {
    var knownBuffer = known.begin(room: lexemes.count)
    var markedBuffer = marked.begin(room: lexemes.count)
    var pointedBuffer = pointed.begin(room: lexemes.count)
    var knownCount = 0
    var markedCount = 0
    var pointedCount = 0
    var knownPlaces = knownBuffer.mutableSpan
    var markedPlaces = markedBuffer.mutableSpan
    var pointedPlaces = pointedBuffer.mutableSpan
    let lexemes = lexemes.span
    // Every place is written down, and the next one over it unless it is to stay: which it will be
    // no processor can guess.
    for index in lexemes.indices {
      let lexeme = lexemes[index]
      let place = UInt32(truncatingIfNeeded: index)
      knownPlaces[knownCount] = place
      knownCount &+= (lexeme.isPlain ? 0 : 1) | vocabulary.filtered(lexeme.hash)
      markedPlaces[markedCount] = place
      markedCount &+= lexeme.kinds.isDisjoint(with: [.capital, .beyondASCII]) ? 0 : 1
      pointedPlaces[pointedCount] = place
      pointedCount &+= Int((UInt64(lexeme.wordEnd) &- UInt64(lexeme.end)) &>> 63)
    }
    // All are looked at before any is needed, so that no look waits for another.
    if glances.count < knownCount { glances = Array(repeating: 0, count: 2 * knownCount) }
    var glanceSpan = glances.mutableSpan
    var count = 0
    for index in 0..<knownCount {
      let place = knownPlaces[index]
      let lexeme = lexemes[Int(place)]
      let glance = vocabulary.glance(at: lexeme)
      knownPlaces[count] = place
      glanceSpan[count] = glance
      count += (lexeme.isPlain ? 0 : 1) | (glance == 0 ? 0 : 1)
    }
    known.end(knownBuffer, count: count)
    marked.end(markedBuffer, count: markedCount)
    pointed.end(pointedBuffer, count: pointedCount)
  }

  /// The indices into `known` of the next lexemes before a place.
  mutating func nextKnown(before place: Int) -> Range<Int> { known.next(before: place) }

  /// The number in the vocabulary of a plain lexeme, by its index in `known`; −1 where that must be
  /// looked up.
  func glance(at index: Int) -> Int32 { glances[index] }
}
