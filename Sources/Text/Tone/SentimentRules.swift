/// The words to which VADER's rules give a part of their own, beside any valence they may have.
///
/// The spelling of a word is the name of its case. Words that only strengthen, weaken or negate
/// are in the lists below.
enum Cue: UInt8, CaseIterable {
  /// Any other word.
  case ordinary
  case no, nor, or
  case never, so, this, without, doubt
  case least, at, very
  case but
  case kind, sort, of, just, enough
  case the, shit, bomb, bad, ass, bus, stop, yeah, right, kiss, death, to, die, `for`
  case beating, heart

  /// Whether it needs one that is not weak beside it to change the valence of a word behind it.
  var isWeak: Bool {
    switch self {
    case .ordinary, .or, .at, .but, .of, .just, .the, .to, .for: true
    default: false
    }
  }
}

extension Cue {
  /// Whether it has a part in the rules only right ahead of, or one or two words behind, a word
  /// that is a partner. Texts are full of such words, but have few partners.
  var needsPartner: Bool {
    switch self {
    case .or, .at, .of, .just, .the, .to, .for: true
    default: false
    }
  }

  /// Whether it gives a part in the rules to words that have none without.
  var isPartner: Bool {
    switch self {
    case .no, .least, .kind, .sort, .enough, .shit, .bomb, .kiss, .death, .die: true
    default: false
    }
  }
}

/// VADER's rules as numbers and lists of words.
///
/// - SeeAlso: C. J. Hutto and E. E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
///   Analysis of Social Media Text", *ICWSM* 2014; the constants are those of version 3.3.2.
enum SentimentRules {
  /// What a booster adds to the word after it, and a dampener takes away; in points of valence.
  static let boost = 0.293
  /// What capitals add where not everything is in capitals; in points of valence.
  static let capitals = 0.733
  static let negation = -0.74
  /// "never so", "never this".
  static let neverSo = 1.25
  static let beforeBut = 0.5
  static let afterBut = 1.5
  /// Of a booster one, two and three words ahead.
  static let fading = [1, 0.95, 0.9]
  /// Makes a sum of about four points a compound of 0.7.
  static let normalizer = 15.0

  static let boosters = words(
    """
    absolutely amazingly awfully completely considerable considerably decidedly deeply effing
    enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously
    flippin flipping frackin fracking frickin fricking friggin frigging fuckin fucking fuggin
    fugging fully greatly hella highly hugely incredible incredibly intensely major majorly more
    most particularly purely quite really remarkably so substantially thoroughly total totally
    tremendous tremendously uber unbelievably unusually utter utterly very
    """)

  static let dampeners = words(
    """
    almost barely hardly kind-of kinda kindof less little marginal marginally occasional
    occasionally partly scarce scarcely slight slightly somewhat sort-of sorta sortof
    """)

  /// Whatever contains "n't" negates as well.
  static let negators = words(
    """
    aint arent cannot cant couldnt darent despite didnt doesnt dont hadnt hasnt havent isnt
    mightnt mustnt neednt neither never none nope nor not nothing nowhere oughtnt rarely seldom
    shant shouldnt uh-uh uhuh wasnt werent without wont wouldnt
    """)

  /// The valence of two words in a row that mean something else than each of them, if they do.
  static func idiom(_ first: Cue, _ second: Cue) -> Double? {
    switch (first, second) {
    case (.the, .shit), (.the, .bomb): 3
    case (.bad, .ass): 1.5
    case (.bus, .stop): 0
    case (.yeah, .right): -2
    case (.beating, .heart): 3.5
    default: nil
    }
  }

  /// The valence of three words in a row that mean something else than each of them, if they do.
  static func idiom(_ first: Cue, _ second: Cue, _ third: Cue) -> Double? {
    switch (first, second, third) {
    case (.kiss, .of, .death): -1.5
    case (.to, .die, .for): 3
    default: nil
    }
  }

  /// Whether two words in a row weaken what follows.
  static func dampens(_ first: Cue, _ second: Cue) -> Bool {
    switch (first, second) {
    case (.kind, .of), (.sort, .of), (.just, .enough): true
    default: false
    }
  }

  /// What the marks of a text add to its sum, in points of valence.
  ///
  /// - Parameters:
  ///   - exclamations: Exclamation marks; four or more count alike.
  ///   - questions: Question marks; a single one counts for nothing, four or more count alike.
  /// - Returns: Points, in 0...2.128.
  static func emphasis(exclamations: Int, questions: Int) -> Double {
    let asking =
      switch questions {
      case ...1: 0.0
      case 2, 3: Double(questions) * 0.18
      default: 0.96
      }
    return Double(min(exclamations, 4)) * 0.292 + asking
  }

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
