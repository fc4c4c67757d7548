/// The lexemes of a text that may be more than ordinary tokens, found in two glances over all: most
/// words of a text are neither known nor written in a way that matters.
struct ToneGlances {
  struct Glance {
    /// Its place.
    var lexeme: UInt32 = 0
    /// That of its word; −1 for one that takes a closer look.
    var number: Int32 = 0
    /// What its word does; nothing unless it has a number.
    var cue = Cue.ordinary
    var roles: ToneRoles = []
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
  ///   - words: These, by number.
  ///   - takesAll: Whether to find words that are not known, too.
  mutating func find(
    in lexemes: Span<Lexeme>, _ vocabulary: Vocabulary, _ words: [ToneWord], takesAll: Bool
  ) {
    var buffer: [Glance] = []
    swap(&buffer, &glances)
    if buffer.count < lexemes.count {
      buffer = Array(repeating: Glance(), count: max(lexemes.count, 2 * buffer.count))
    }
    var glances = buffer.mutableSpan
    let always = takesAll ? 1 : 0
    // Every place is written down, and the next one over it unless it is to stay: which it will be
    // no processor can guess.
    var likely = 0
    for index in lexemes.indices {
      glances[likely].lexeme = UInt32(truncatingIfNeeded: index)
      let lexeme = lexemes[index]
      likely += vocabulary.filtered(lexeme.hash) | lexeme.isOdd | always
    }
    var kept = 0
    for index in 0..<likely {
      let place = glances[index].lexeme
      let lexeme = lexemes[Int(place)]
      let number = vocabulary.glance(at: lexeme)
      let closer: Int32 = lexeme.isPlain ? 0 : -1
      // Read here, it is fetched along with others.
      let word = words[Int(max(number, 0))]
      glances[kept] = Glance(
        lexeme: place, number: number | closer, cue: word.cue, roles: word.roles)
      kept += (number != 0 ? 1 : 0) | lexeme.isOdd | always
    }
    count = kept
    self.glances = buffer
  }
}

extension Lexeme {
  /// 1 for a lexeme that is not plain, is in capitals or has marks of emphasis, else 0.
  @inline(__always) fileprivate var isOdd: Int {
    // In numbers, where conditions would become branches.
    let kinds = Int(kinds.rawValue)
    let isLoud = kinds >> ByteKinds.emphasis.rawValue.trailingZeroBitCount
    let hasCapital = kinds >> ByteKinds.capital.rawValue.trailingZeroBitCount
    let hasSmall = kinds >> ByteKinds.small.rawValue.trailingZeroBitCount
    return (isLoud | hasCapital & ~hasSmall) & 1 | (isPlain ? 0 : 1)
  }
}
