/// The lexemes of a text that may be more than ordinary tokens, found in two glances over all: most
/// words of a text are neither known nor written in a way that matters.
struct ToneGlances {
  struct Glance {
    /// Its place.
    var lexeme: UInt32 = 0
    /// That of its word; −1 for one that takes a closer look.
    var number: Int32 = 0
  }

  /// Ascending; what is left of them behind `count` is of no account.
  private var glances: [Glance] = []
  private(set) var count = 0

  subscript(index: Int) -> Glance { glances[index] }

  /// Finds those of a text.
  ///
  /// - Parameters:
  ///   - lexemes: Its own.
  ///   - vocabulary: Of the words that are known.
  ///   - takesAll: Whether to find words that are not known, too.
  mutating func find(in lexemes: Span<Lexeme>, _ vocabulary: Vocabulary, takesAll: Bool) {
    var buffer: [Glance] = []
    swap(&buffer, &glances)
    if buffer.count < lexemes.count {
      buffer = Array(repeating: Glance(), count: 2 * lexemes.count)
    }
    var glances = buffer.mutableSpan
    let always = takesAll ? 1 : 0
    // Every place is written down, and the next one over it unless it is to stay: which it will be
    // no processor can guess.
    var likely = 0
    for index in lexemes.indices {
      glances[likely].lexeme = UInt32(truncatingIfNeeded: index)
      let lexeme = lexemes[index]
      likely += (vocabulary.mayHold(lexeme.hash) ? 1 : 0) | lexeme.isOdd | always
    }
    var kept = 0
    for index in 0..<likely {
      let place = glances[index].lexeme
      let lexeme = lexemes[Int(place)]
      let number = vocabulary.glance(at: lexeme)
      let closer: Int32 = lexeme.isPlain ? 0 : -1
      glances[kept] = Glance(lexeme: place, number: number | closer)
      kept += (number != 0 ? 1 : 0) | lexeme.isOdd | always
    }
    count = kept
    self.glances = buffer
  }
}

extension Lexeme {
  /// 1 for a lexeme that is not plain, is in capitals or has marks of emphasis, else 0.
  @inline(__always) fileprivate var isOdd: Int {
    let isLoud = kinds.contains(.emphasis) ? 1 : 0
    let isCapital = kinds.intersection([.capital, .small]) == .capital ? 1 : 0
    return isLoud | isCapital | (isPlain ? 0 : 1)
  }
}
