/// What a word does in VADER's rules.
struct ToneRoles: OptionSet, Sendable {
  let rawValue: UInt8

  /// Stands in the lexicon.
  static let lexical = Self(rawValue: 1)
  /// Has a valence that counts: stands in the lexicon and neither strengthens nor weakens.
  static let scoring = Self(rawValue: 2)
  static let booster = Self(rawValue: 4)
  static let dampener = Self(rawValue: 8)
  static let negator = Self(rawValue: 16)
  /// Has capital letters and no others. Belongs to the token, not to the word.
  static let capitals = Self(rawValue: 32)
  /// May be the first word of a phrase of the lexicon.
  static let opensPhrase = Self(rawValue: 64)
  /// Can change the valence of a word behind it, by itself or with others.
  static let acting = Self(rawValue: 128)
}

/// A word that matters for tone, all that is known of it in one place: what is far from the
/// processor is fetched once.
struct ToneWord {
  /// What the lexicon says of it, in points.
  var valence = 0.0
  /// Index into the terms of the lexicon, −1 for a word it does not have.
  var term: Int32 = -1
  var cue = Cue.ordinary
  var roles: ToneRoles = []
}

/// A word, number or emoticon as VADER splits a text.
struct ToneToken {
  /// The run of characters between white space that it is taken from, in bytes of the text.
  var start: UInt32
  var end: UInt32
  /// How many tokens stand before it in the text.
  var place: UInt32
  /// Index into the words of the vocabulary; 0 for a word it does not have.
  var word: UInt32
  var cue: Cue
  var roles: ToneRoles
  /// At most four of each, since more make no difference.
  var exclamations: UInt8
  var questions: UInt8

  /// Whether no figure depends on it other than by its number.
  var isOrdinary: Bool { cue == .ordinary && roles.isEmpty && exclamations | questions == 0 }
}

extension ToneToken {
  /// The token of a lexeme of ASCII, by what its word does and how it is written.
  @inline(__always) init(
    _ lexeme: Lexeme, _ text: Span<UInt8>, word: Int, cue: Cue, roles: ToneRoles
  ) {
    self.init(
      start: lexeme.start, end: lexeme.end, place: 0, word: UInt32(truncatingIfNeeded: word),
      cue: cue, roles: roles, exclamations: 0, questions: 0)
    if lexeme.kinds.intersection([.capital, .small]) == .capital { self.roles.insert(.capitals) }
    if lexeme.kinds.contains(.emphasis) { countMarks(of: text, lexeme.range) }
  }

  mutating func countMarks(of text: Span<UInt8>, _ range: Range<Int>) {
    for index in range {
      if text[index] == UInt8(ascii: "!") { exclamations = min(exclamations + 1, 4) }
      if text[index] == UInt8(ascii: "?") { questions = min(questions + 1, 4) }
    }
  }
}

/// The words of a text, in order. Most are ordinary ones: of those, nothing is kept but that they
/// are there.
struct ToneTokens {
  /// From a lexeme on, tokens and lexemes go one by one, as far as the next of these.
  struct Step {
    var lexeme = 0
    /// That of the lexeme's token.
    var place = 0
  }

  /// Those that are no ordinary words, ascending by place.
  var known: [ToneToken] = []
  /// How many there are, ordinary ones among them.
  var count = 0
  /// Where places differ from the numbers of lexemes by another amount, ascending: behind phrases,
  /// emoji and the like. The first stands for the start of the text.
  var steps = [Step()]
  /// The indices of those that may begin a phrase.
  private(set) var openers: [Int] = []
  /// The indices of those whose cues are partners of others.
  private(set) var partners: [Int] = []

  /// All tokens.
  var whole: TonePart { TonePart(places: 0..<count, known: 0..<known.count) }

  mutating func removeAll() {
    removeKnown()
    count = 0
    if steps.count > 1 { steps.removeSubrange(1...) }
  }

  mutating func removeKnown() {
    known.removeAll(keepingCapacity: true)
    openers.removeAll(keepingCapacity: true)
    partners.removeAll(keepingCapacity: true)
  }

  /// Appends a token that is no ordinary word.
  @inline(__always) mutating func append(_ token: ToneToken) {
    if token.roles.contains(.opensPhrase) { openers.append(known.count) }
    if token.cue.isPartner { partners.append(known.count) }
    known.append(token)
  }

  /// Puts tokens at their places among the known ones.
  ///
  /// - Parameter added: Ascending by place.
  mutating func insert(_ added: [ToneToken]) {
    // From the end on: all are moved at most once.
    var old = known.count
    var new = added.count
    known += added
    while new > 0 {
      if old > 0, known[old - 1].place > added[new - 1].place {
        known[old + new - 1] = known[old - 1]
        old -= 1
      } else {
        known[old + new - 1] = added[new - 1]
        new -= 1
      }
    }
  }

  /// The index of the first known token from a place on.
  func firstKnown(from place: Int) -> Int {
    known.indices.partitioningIndex { Int(known[$0].place) >= place }
  }

  /// The lexeme that the token at a place is taken from.
  func lexeme(at place: Int) -> Int {
    // The last step from which it is reached.
    let number = max(steps.indices.partitioningIndex { steps[$0].place > place } - 1, 0)
    let lexeme = steps[number].lexeme + place - steps[number].place
    return number + 1 < steps.count ? min(lexeme, steps[number + 1].lexeme - 1) : lexeme
  }
}

/// Consecutive tokens of a text.
struct TonePart {
  var places: Range<Int>
  /// The indices of those that are no ordinary words.
  var known: Range<Int>
  /// Whether they are those of a sentence that begins or ends inside a lexeme, so that it has its
  /// own.
  var isCut = false
}

/// What splitting reuses from text to text.
struct ToneBuffers {
  var glances = ToneGlances()
  /// A run of characters in which words have taken the place of emoji.
  var run: [UInt8] = []
  /// A word in small letters.
  var small: [UInt8] = []
}
