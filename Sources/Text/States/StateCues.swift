/// What a word says about a capital or a state that stands near it.
///
/// The cues are computed: stored numbers of 128 bits are made when first asked for, and each look at
/// one would ask whether it is made yet.
struct StateCues: OptionSet {
  let rawValue: UInt128

  @inline(__always) init(rawValue: UInt128) {
    self.rawValue = rawValue
  }

  // Function words.
  static var and: Self { Self(rawValue: 1 << 0) }
  static var determiner: Self { Self(rawValue: 1 << 1) }
  static var adverb: Self { Self(rawValue: 1 << 2) }
  /// Opens a clause whose subject follows: *that*, *because*.
  static var opener: Self { Self(rawValue: 1 << 3) }
  static var relative: Self { Self(rawValue: 1 << 4) }
  static var modal: Self { Self(rawValue: 1 << 5) }
  static var have: Self { Self(rawValue: 1 << 6) }
  /// *be*, *seem*, *remain*: what follows describes the subject.
  static var copula: Self { Self(rawValue: 1 << 7) }
  static var month: Self { Self(rawValue: 1 << 8) }
  // Prepositions.
  static var within: Self { Self(rawValue: 1 << 9) }
  static var near: Self { Self(rawValue: 1 << 10) }
  static var to: Self { Self(rawValue: 1 << 11) }
  static var from: Self { Self(rawValue: 1 << 12) }
  static var of: Self { Self(rawValue: 1 << 13) }
  static var on: Self { Self(rawValue: 1 << 14) }
  static var between: Self { Self(rawValue: 1 << 15) }
  static var toward: Self { Self(rawValue: 1 << 16) }
  static var purpose: Self { Self(rawValue: 1 << 17) }
  static var against: Self { Self(rawValue: 1 << 18) }
  /// Joins partners and agents: *with*, *by*.
  static var partner: Self { Self(rawValue: 1 << 19) }
  static var example: Self { Self(rawValue: 1 << 20) }
  static var passing: Self { Self(rawValue: 1 << 21) }
  // Verbs.
  /// Its subject has a will: *announce*.
  static var agent: Self { Self(rawValue: 1 << 22) }
  /// Its subject is a place: *lie*, *burn*.
  static var placeSubject: Self { Self(rawValue: 1 << 23) }
  /// Its object is a place: *visit*.
  static var placeObject: Self { Self(rawValue: 1 << 24) }
  /// Its object is a place under arms, unless the arms are words or sanctions: *attack*.
  static var attack: Self { Self(rawValue: 1 << 25) }
  /// Its object can hear or feel: *persuade*.
  static var address: Self { Self(rawValue: 1 << 26) }
  /// Takes a receiver and a thing: *give*.
  static var give: Self { Self(rawValue: 1 << 27) }
  /// Motion, distance and stay, as verb or noun: *fly*, *trip*, *miles*.
  static var travel: Self { Self(rawValue: 1 << 28) }
  /// Motion of persons and of messages alike: *come*.
  static var come: Self { Self(rawValue: 1 << 29) }
  /// Shows how something is taken: *seen in ... as*.
  static var perception: Self { Self(rawValue: 1 << 30) }
  // Nouns and adjectives.
  /// What governments have and are: *policy*, *regime*.
  static var government: Self { Self(rawValue: 1 << 31) }
  /// What cities have, and what happens in them: *airport*, *summit*.
  static var place: Self { Self(rawValue: 1 << 32) }
  /// What those who govern feel and think: *consensus*.
  static var opinion: Self { Self(rawValue: 1 << 33) }
  /// What passes between governments: *ambassador*, *pressure*, *loyal*.
  static var relation: Self { Self(rawValue: 1 << 34) }
  /// A part of the city or of the compass: *downtown*, *northern*.
  static var area: Self { Self(rawValue: 1 << 35) }
  /// What is said of cities only: *quiet*, *besieged*.
  static var placeState: Self { Self(rawValue: 1 << 36) }
  /// What is done to governments with the verbs of attack: *sanctions*.
  static var sanction: Self { Self(rawValue: 1 << 37) }
  /// Follows a capital with a hyphen and makes it a place: *-based*.
  static var placeSuffix: Self { Self(rawValue: 1 << 38) }
  /// Makes a government of the object of *leave*: *with*, *isolated*.
  static var outcome: Self { Self(rawValue: 1 << 39) }
  /// Names a city in apposition: *the capital Baghdad*.
  static var city: Self { Self(rawValue: 1 << 40) }
  /// Adds a word of its own to the verb and no place: *fall silent*.
  static var idiom: Self { Self(rawValue: 1 << 41) }
  /// *leave*: its object is a place unless an outcome follows.
  static var leave: Self { Self(rawValue: 1 << 42) }
  /// Persons, at home somewhere.
  static var person: Self { Self(rawValue: 1 << 44) }
  /// Its subject is a place where it is about unrest, else a government: *see*.
  static var see: Self { Self(rawValue: 1 << 45) }

  /// Persons left open: *many in Ankara believe*.
  static var some: Self { Self(rawValue: 1 << 46) }
  /// Among `place`: what governments own too, or do: *embassy*, *offensive*.
  static var owned: Self { Self(rawValue: 1 << 48) }
  /// *take*: its object is a place unless a manner follows.
  static var take: Self { Self(rawValue: 1 << 51) }
  /// *by surprise*, *to task*.
  static var manner: Self { Self(rawValue: 1 << 52) }
  static var close: Self { Self(rawValue: 1 << 53) }
  /// Moves from hand to hand: *the bill goes to*.
  static var document: Self { Self(rawValue: 1 << 54) }
  /// Done from a place, but to whom it may concern: *report*.
  static var report: Self { Self(rawValue: 1 << 50) }
  /// *battle for*: over a place.
  static var contest: Self { Self(rawValue: 1 << 49) }
  /// What minds do: *believe*.
  static var mind: Self { Self(rawValue: 1 << 47) }

  /// Those in power, in the plural: *hardliners*.
  static var leader: Self { Self(rawValue: 1 << 43) }
  /// How minds are: *convinced*.
  static var mood: Self { Self(rawValue: 1 << 55) }
  /// Its object is stirred by it: *alarm*.
  static var feeling: Self { Self(rawValue: 1 << 56) }
  /// How news and deeds are taken: *condemned*.
  static var reception: Self { Self(rawValue: 1 << 57) }
  /// How guests are taken, and news too: *welcomed*.
  static var hosting: Self { Self(rawValue: 1 << 58) }
  /// What news is met with: *silence*.
  static var hush: Self { Self(rawValue: 1 << 59) }
  /// What is decided: *decision*, *fate*.
  static var matter: Self { Self(rawValue: 1 << 60) }
  /// How it is decided: *made*, *taken*.
  static var settled: Self { Self(rawValue: 1 << 61) }
  /// A state, or who leads one: *kingdom*, *premier*.
  static var polity: Self { Self(rawValue: 1 << 62) }
  /// What a city has besides parts: *air*, *housing*.
  static var quality: Self { Self(rawValue: 1 << 63) }
  /// Stands for persons: *they*.
  static var pronoun: Self { Self(rawValue: 1 << 64) }
  /// Seen from afar, or thought: *views*.
  static var prospect: Self { Self(rawValue: 1 << 65) }
  /// Makes a sight of a *view*: *panoramic*.
  static var scenic: Self { Self(rawValue: 1 << 66) }
  static var side: Self { Self(rawValue: 1 << 67) }
  /// To a friend or to a place: *turn*.
  static var swing: Self { Self(rawValue: 1 << 68) }
  /// Whose doing or feeling: *by*, *among*.
  static var source: Self { Self(rawValue: 1 << 69) }

  /// A past form without *-ed*, of any subject: *wept*.
  static var past: Self { Self(rawValue: 1 << 70) }

  static var preposition: Self {
    [
      .within, .near, .to, .from, .of, .on, .between, .toward, .purpose, .against, .partner,
      .example, .passing,
    ]
  }
  static var function: Self {
    [.and, .determiner, .opener, .relative, .modal, .have, .copula, .preposition]
  }
  static var verb: Self { [.agent, .placeSubject, .modal, .have, .copula] }

  /// The cues of a word of at most 16 bytes, in any case.
  static func of(_ word: Range<Int>, in text: Span<UInt8>) -> StateCues {
    table[text, word]
  }

  /// The same for a word of some length whose bytes were hashed in lower case.
  static func of(hash: UInt64, count: Int) -> StateCues { table[hash, count: count] }

  /// All words of `StateWordLists` with their inflections.
  private static let table = WordMap<StateCues>(
    StateWordLists.all.flatMap { list, cues, inflection in
      WordLists.words(of: list).flatMap { word in
        inflection.forms(of: Array(word)).map { ($0[...], cues) }
      }
    })
}

/// Which regular forms of the words of a list are meant.
enum Inflection {
  case none, noun, verb

  /// A word and its regular forms. Both of *planed* and *planned* are made of *plan*: a form that
  /// nobody writes does no harm.
  func forms(of word: [UInt8]) -> [[UInt8]] {
    guard self != .none, let last = word.last, word.count > 1 else { return [word] }
    let before = word[word.count - 2]
    var forms = [word]
    let endsInY = last == UInt8(ascii: "y") && !Self.isVowel(before)
    let hisses =
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
      || (last == UInt8(ascii: "h")
        && (before == UInt8(ascii: "s") || before == UInt8(ascii: "c")))
    forms.append(
      endsInY ? word.dropLast() + Array("ies".utf8) : word + Array((hisses ? "es" : "s").utf8))
    guard self == .verb else { return forms }
    let endsInE = last == UInt8(ascii: "e")
    forms.append(
      endsInY
        ? word.dropLast() + Array("ied".utf8) : word + Array((endsInE ? "d" : "ed").utf8))
    forms.append((endsInE ? word.dropLast() : word) + Array("ing".utf8))
    if Self.isVowel(before), !Self.isVowel(last), last != UInt8(ascii: "y") {
      forms.append(word + [last] + Array("ed".utf8))
      forms.append(word + [last] + Array("ing".utf8))
    }
    return forms
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
