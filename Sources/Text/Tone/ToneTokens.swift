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
  /// Index into the words of the vocabulary; 0 for a word it does not have.
  var word: UInt32
  var cue: Cue
  var roles: ToneRoles
  /// At most four of each, since more make no difference.
  var exclamations: UInt8
  var questions: UInt8

  /// Whether a figure depends on it other than by its number.
  var isNotable: Bool {
    !roles.isDisjoint(with: [.scoring, .capitals, .opensPhrase])
      || exclamations | questions != 0 || cue == .but
  }
}

extension ToneToken {
  /// The token of a lexeme that nothing is to be said of.
  @inline(__always) init(ordinary lexeme: Lexeme) {
    self.init(
      start: lexeme.start, end: lexeme.end, word: 0, cue: .ordinary, roles: [],
      exclamations: 0, questions: 0)
  }

  /// The token of a lexeme of ASCII, by what its word does and how it is written.
  @inline(__always) init(
    _ lexeme: Lexeme, _ text: Span<UInt8>, word: Int, cue: Cue, roles: ToneRoles
  ) {
    self.init(
      start: lexeme.start, end: lexeme.end, word: UInt32(truncatingIfNeeded: word), cue: cue,
      roles: roles, exclamations: 0, questions: 0)
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

/// The words of a text, in order.
struct ToneTokens {
  var all: [ToneToken] = []
  /// Ascending places of the tokens that a figure depends on other than by their number: those that
  /// may score or begin a phrase, are in capitals, carry marks or say "but".
  var notable: [Int] = []
  /// Ascending places of the tokens whose cues are partners of others.
  var partners: [Int] = []

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    notable.removeAll(keepingCapacity: true)
    partners.removeAll(keepingCapacity: true)
  }

  /// Appends ordinary tokens for lexemes up to the next one that is not all ASCII, and returns its
  /// place, or their number.
  mutating func appendOrdinary(_ lexemes: Span<Lexeme>, from first: Int) -> Int {
    var next = first
    // With a single look for room.
    all.append(addingCapacity: lexemes.count - first) { room in
      while next < lexemes.count, !lexemes[next].kinds.contains(.beyondASCII) {
        room.append(ToneToken(ordinary: lexemes[next]))
        next += 1
      }
    }
    return next
  }

  mutating func append(_ token: ToneToken) {
    if token.isNotable { notable.append(all.count) }
    if token.cue.isPartner { partners.append(all.count) }
    all.append(token)
  }
}

/// What splitting reuses from text to text.
struct ToneBuffers {
  var glances = ToneGlances()
  /// A run of characters in which words have taken the place of emoji.
  var run: [UInt8] = []
  /// A word in small letters.
  var small: [UInt8] = []
}
