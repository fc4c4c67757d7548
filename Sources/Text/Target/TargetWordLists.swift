/// What a word shows about who does what, and what a place in a sentence is.
struct TargetTraits: OptionSet, Sendable {
  let rawValue: UInt64

  // Of words.
  static let determiner = Self(rawValue: 1 << 0)
  static let pronoun = Self(rawValue: 1 << 1)
  static let preposition = Self(rawValue: 1 << 2)
  /// Forms of "be" and "get", as in a passive.
  static let be = Self(rawValue: 1 << 3)
  static let auxiliary = Self(rawValue: 1 << 4)
  static let have = Self(rawValue: 1 << 5)
  static let negator = Self(rawValue: 1 << 6)
  /// Says something; what it says is not about the one who says it.
  static let saying = Self(rawValue: 1 << 7)
  /// "call", "describe": says something of its object.
  static let naming = Self(rawValue: 1 << 8)
  /// "told", whose object is the one who hears it.
  static let telling = Self(rawValue: 1 << 9)
  static let contrast = Self(rawValue: 1 << 10)
  /// Begins a clause.
  static let conjunction = Self(rawValue: 1 << 11)
  static let relative = Self(rawValue: 1 << 12)
  static let coordinator = Self(rawValue: 1 << 13)
  /// Names a subject and does not judge: what a lexicon says of it does not count.
  static let topic = Self(rawValue: 1 << 14)
  static let by = Self(rawValue: 1 << 15)
  static let from = Self(rawValue: 1 << 16)
  static let against = Self(rawValue: 1 << 17)
  /// "than", "unlike": what is said holds the other way round for what follows.
  static let comparing = Self(rawValue: 1 << 18)
  static let unlike = Self(rawValue: 1 << 26)
  /// A noun follows.
  static let beforeNoun = Self(rawValue: 1 << 19)
  /// Begins a phrase that a comma divides from the main clause.
  static let opener = Self(rawValue: 1 << 20)
  static let according = Self(rawValue: 1 << 21)
  /// Begins sentences with a capital and is no name.
  static let function = Self(rawValue: 1 << 22)
  static let opensPhrase = Self(rawValue: 1 << 23)
  static let gerund = Self(rawValue: 1 << 24)
  static let participle = Self(rawValue: 1 << 25)
  /// A relation word: `RelationWords` has a verb, noun or other meaning of it.
  static let judging = Self(rawValue: 1 << 27)

  // Of places.
  static let capital = Self(rawValue: 1 << 32)
  static let possessive = Self(rawValue: 1 << 33)
  static let mark = Self(rawValue: 1 << 34)
  static let comma = Self(rawValue: 1 << 35)
  static let quote = Self(rawValue: 1 << 36)
  static let semicolon = Self(rawValue: 1 << 37)
  static let dash = Self(rawValue: 1 << 38)
  static let colon = Self(rawValue: 1 << 39)
  static let dot = Self(rawValue: 1 << 40)
  static let name = Self(rawValue: 1 << 41)
  /// The target's own name.
  static let own = Self(rawValue: 1 << 42)
  /// A name beside the target's: "Iraq and Iran".
  static let grouped = Self(rawValue: 1 << 43)
  /// A clause may begin here.
  static let boundary = Self(rawValue: 1 << 44)
  /// The clause before a boundary names someone.
  static let endsNamed = Self(rawValue: 1 << 45)
}

/// English words by what they show about who does what.
enum TargetWordLists {
  static let all: [(String, TargetTraits)] = [
    (determiners, [.determiner, .function]), (pronouns, [.pronoun, .function]),
    (prepositions, [.preposition, .function]), (be, [.be, .auxiliary]),
    (auxiliaries, .auxiliary), (have, [.have, .auxiliary]), (negators, .negator),
    (saying, .saying), (naming, .naming), (telling, [.telling, .saying]),
    (contrasts, [.contrast, .conjunction, .function]), (conjunctions, [.conjunction, .function]),
    (relatives, [.relative, .function]), (coordinators, [.coordinator, .function]),
    (topics, .topic), ("by", .by), ("from", .from), ("against", .against),
    ("than unlike", .comparing), ("unlike", .unlike), ("in no of on", .beforeNoun),
    ("as despite with", .opener),
    ("according", .according), (otherOpenings, .function),
  ]

  private static let determiners = """
    a an her his its my our that the their these this those your
    """
  private static let pronouns = "he her him i me she them they us we you"
  private static let prepositions = """
    about against amid among as at because between by despite during for from in into like of on
    over than to toward towards under unlike upon via with within without
    """
  private static let be = "am are be been being get gets getting got is was were"
  private static let auxiliaries = """
    can could did do does may might must should will would
    """
  private static let have = "had has have"
  /// Also what takes a charge away: "acquitted of fraud".
  private static let negators = """
    absence absolved acquitted barely cannot cleared exonerated hardly lack lacked lacking lacks
    neither never no nobody nor not nothing rarely seldom without
    """
  private static let saying = """
    acknowledge acknowledged add added adds announce announced announces argue argued argues assert
    asserted asserts claim claimed claims conclude concluded contend contended contends continue
    continued declare declared declares explain explained explains insist insisted insists note
    noted notes observe observed predict predicted quip quipped recall recalled recalls remark
    remarked replied replies reply respond responded responds said say saying says stated suggest
    suggested suggests testified testify tweet tweeted tweets write writes wrote
    """
  private static let naming = """
    brand branded brands call called calling calls deem deemed deems describe described describes
    describing dub dubbed dubs label labeled labelled labels
    """
  private static let telling = "ask asked asking asks tell telling tells told"
  private static let contrasts = "although but however though whereas while yet"
  private static let conjunctions = """
    after because before despite since unless until when where
    """
  private static let relatives = "which who whom whose"
  private static let coordinators = "and or so"
  private static let otherOpenings = """
    also here how if it now then there what why
    """

  /// After "under": a state one is in.
  static let straits = """
    arrest attack criticism fire indictment investigation pressure scrutiny siege suspicion
    """

  /// Deaths, wars and laws are what the news is about; that they are named beside an actor says
  /// nothing of the actor. Others of these mean something else in news than in reviews: "like",
  /// "security", "party", "special counsel".
  private static let topics = """
    abduction accident active adopt allies ally cancer care certain certainly chance create created
    creates crime crimes crisis dead death deaths debt defence defense die died dies disease drug
    drugs dying emergency energy force forces grand greatest grief gun guns hand hope hopefully
    hopes hospital huge illness important infection injured injuries injury intelligence interest
    interests join joined justice kidnapping kill killed killing killings kind legal like matter
    matters missing mourn mourning murder murdered murders natural no novel number numbers original
    pain parties party play played playing please pretty sadness security share shared shares
    sharing shooting shootings sick significant solution special straight suffering super supporter
    supporters supreme sure survivor survivors tax terror terrorism top tragedy tragic treasury
    united value values victim victims violence violent want wanted wants war wars well wound
    wounded wounds
    """
}
