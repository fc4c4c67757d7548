/// What the attribution of quotations has to know about English words.
struct SpeechTraits: OptionSet {
  let rawValue: UInt64

  /// A finite form of a verb of saying: *said*.
  static let saying = Self(rawValue: 1 << 0)
  /// Its participle: *saying*.
  static let participle = Self(rawValue: 1 << 1)
  /// A verb of saying whose object is what is spoken of: *called*. The quotation is not its object.
  static let naming = Self(rawValue: 1 << 2)
  /// A verb of saying whose object is who is spoken to, so that the speaker never follows: *told*.
  static let addressing = Self(rawValue: 1 << 3)
  /// A verb of saying as often a noun: *claims*. It counts where its subject stands right before it.
  static let noun = Self(rawValue: 1 << 4)
  /// Repeats the words of another: *quoted as saying*.
  static let quoting = Self(rawValue: 1 << 5)
  /// One who speaks for the actor named before: *spokesman*.
  static let voice = Self(rawValue: 1 << 6)
  /// Stands between the actor and the one who speaks for it: *senior*.
  static let attribute = Self(rawValue: 1 << 7)
  /// Speaks for the actor no more: *former*.
  static let former = Self(rawValue: 1 << 8)
  static let preposition = Self(rawValue: 1 << 9)
  /// Begins a clause on the noun before: *who*.
  static let relative = Self(rawValue: 1 << 10)
  static let that = Self(rawValue: 1 << 11)
  /// Begins a clause that depends on another: *while*.
  static let subordinator = Self(rawValue: 1 << 12)
  static let conjunction = Self(rawValue: 1 << 13)
  /// *But*, where it joins clauses.
  static let adversative = Self(rawValue: 1 << 14)
  static let auxiliary = Self(rawValue: 1 << 15)
  /// A form of *be*: before a participle of the past, the subject is not the one who spoke.
  static let be = Self(rawValue: 1 << 16)
  static let negation = Self(rawValue: 1 << 17)
  /// Of time or manner; stands between subject and verb: *later*.
  static let adverb = Self(rawValue: 1 << 18)
  /// *He* and *she*.
  static let person = Self(rawValue: 1 << 19)
  /// *They*, *it*, *we*, *I*, *you*.
  static let pronoun = Self(rawValue: 1 << 20)
  static let determiner = Self(rawValue: 1 << 21)
  /// A determiner of what is known already: *the*, *his*.
  static let definite = Self(rawValue: 1 << 22)
  /// Introduces a term: *so-called*, *dubbed*.
  static let introducer = Self(rawValue: 1 << 23)
  static let according = Self(rawValue: 1 << 24)
  /// *Words*, of *in the words of*.
  static let words = Self(rawValue: 1 << 25)
  /// Written with an apostrophe for what is left out: *'em*.
  static let elision = Self(rawValue: 1 << 26)
  /// *Of*, *for*, *from*, *by*: join one who speaks to the actor.
  static let belonging = Self(rawValue: 1 << 27)
  /// A noun in *-ly*.
  static let nounInLY = Self(rawValue: 1 << 29)
  /// Written small in titles: *of*, *the*.
  static let small = Self(rawValue: 1 << 28)

  /// Begins a clause that is set against the one before, so that nothing said goes on in it: *while*.
  static let contrast = Self(rawValue: 1 << 30)
  /// With a particle of its own it is a verb of saying: *made* of *made clear*.
  static let phrasal = Self(rawValue: 1 << 31)
  /// That particle: *clear*, *out*.
  static let particle = Self(rawValue: 1 << 32)

  /// An irregular past that is no noun: *met*.
  static let past = Self(rawValue: 1 << 33)

  /// A form of a verb that is no participle: *was*. Tokens have it in `isFinite`.
  static let finite = Self(rawValue: 1 << 37)

  /// *As*.
  static let like = Self(rawValue: 1 << 35)
  /// With *it* it is a verb of saying: *put*.
  static let putting = Self(rawValue: 1 << 36)
  /// Of a question: *asked*.
  static let asking = Self(rawValue: 1 << 34)

  static let anySaying: Self = [.saying, .participle]
}

/// The words that matter beside quotations, blind to case.
struct SpeechWords: Sendable {
  static let table = SpeechWords()

  private let traits: WordMap<SpeechTraits>

  /// The traits of a word of ASCII letters and hyphens; none for a word not in the table.
  subscript(text: Span<UInt8>, word: Range<Int>) -> SpeechTraits {
    traits[text, word]
  }

  /// The same for a word whose bytes were hashed.
  subscript(hash: UInt64, count count: Int) -> SpeechTraits { traits[hash, count: count] }

  private init() {
    var words = WordTable.words(having: .finite).map { ($0, SpeechTraits.finite) }
    func add(_ word: String, _ more: SpeechTraits) {
      words.append((Array(word.utf8)[...], more))
    }
    func addVerb(_ forms: Substring, _ more: SpeechTraits) {
      let verb = Verb(forms)
      // Past and base form are rarely nouns where the other two are.
      add(verb.base, [.saying, more])
      add(verb.present, [.saying, more])
      add(verb.past, [.saying, more.subtracting(.noun)])
      add(verb.participle, [.participle, more.subtracting(.noun)])
    }
    for (list, more) in SpeechLists.verbs {
      for forms in list.split(whereSeparator: \.isWhitespace) { addVerb(forms, more) }
    }
    for (list, more) in SpeechLists.words {
      for word in list.split(whereSeparator: \.isWhitespace) { add(String(word), more) }
    }
    traits = WordMap(words)
  }

  /// The four forms of a verb, regular from its base: *deny* gives *denies*, *denied*, *denying*.
  /// Written *tell/told* where the past is irregular, *admit+* where the last letter doubles.
  private struct Verb {
    let base: String
    let present: String
    let past: String
    let participle: String

    init(_ forms: Substring) {
      let parts = forms.split(separator: "/")
      let doubles = parts[0].hasSuffix("+")
      let base = doubles ? String(parts[0].dropLast()) : String(parts[0])
      let endsInY = base.hasSuffix("y") && !["ay", "ey", "oy"].contains { base.hasSuffix($0) }
      let endsInE = base.hasSuffix("e")
      let hisses = ["s", "sh", "ch", "x"].contains { base.hasSuffix($0) }
      let stem = doubles ? base + base.suffix(1) : endsInE ? String(base.dropLast()) : base
      self.base = base
      present = endsInY ? base.dropLast() + "ies" : base + (hisses ? "es" : "s")
      participle = stem + "ing"
      past = parts.count > 1 ? String(parts[1]) : endsInY ? base.dropLast() + "ied" : stem + "ed"
    }
  }
}

/// English words by their part beside quotations; verbs of saying by their base.
private enum SpeechLists {
  static let verbs: [(String, SpeechTraits)] = [
    (verbsOfSaying, []), (nounVerbs, .noun), (addressingVerbs, .addressing),
    (namingVerbs, .naming),
  ]

  static let words: [(String, SpeechTraits)] = [
    (quoting, .quoting), (voices, .voice), (attributes, .attribute), (formers, .former),
    (prepositions, .preposition), ("by for from of", .belonging), (relatives, .relative),
    ("that", .that), (subordinators, .subordinator), ("and or nor then", .conjunction),
    ("but yet", [.adversative, .contrast]), (contrasts, .contrast), (auxiliaries, .auxiliary),
    ("am are be been being is was were", .be),
    ("never not", [.negation, .adverb]), (adverbs, .adverb), ("he she", .person),
    ("i it they we you", .pronoun), ("a an another one some", .determiner),
    (definites, [.determiner, .definite]), (introducers, .introducer), ("according", .according),
    ("words", .words), ("continued stated", .saying), ("stating", .participle),
    (phrasals, .phrasal),
    ("clear out plain", .particle), ("put puts", .putting), ("as", .like), (elisions, .elision),
    (smallWords, .small),
    ("ask asked asks inquired wondered", .asking), (pasts, .past),
    ("ally anomaly assembly bully family monopoly rally reply supply", .nounInLY),
    // Of these only some forms are verbs of saying: not "Arab states", nor "to continue".
  ]

  static let verbsOfSaying = """
    acknowledge add admit+ affirm allege announce argue ask assert assure boast caution chant complain
    concede conclude confirm contend declare deny emphasise emphasize enquire exclaim explain
    inquire insist joke lament maintain mention observe predict proclaim propose quip+ reaffirm
    recall reiterate reply respond retort say/said shout speculate stress suggest testify thunder tweet
    underline underscore urge vow warn wonder write/wrote
    """
  static let nounVerbs = """
    answer claim comment counter demand note pledge promise remark repeat report threaten
    """
  static let addressingVerbs = "advise inform remind tell/told"
  static let namingVerbs = """
    accuse blast brand call characterise characterize condemn criticise criticize decry denounce
    deride describe dismiss hail label+ praise slam+
    """

  static let quoting = "cited quoted cites quotes reported"
  static let voices = """
    ambassador army authorities delegation diplomat diplomats embassy envoy foreign-ministry
    government governments leadership military minister ministers ministry mission negotiator
    negotiators office official officials president press-secretary representative
    representatives secretary spokesman spokesmen spokesperson spokespersons spokespeople
    spokeswoman spokeswomen state-department statement
    """
  static let attributes = """
    administration chief commerce culture defence defense department deputy diplomatic economy
    energy federal finance foreign general health high-level high-ranking home interior
    intelligence justice navy oil permanent planning press prime security senior state top trade
    transport treasury unidentified unnamed vice
    """
  static let formers = "anti ex ex-official former late onetime one-time then-president retired"
  static let prepositions = """
    about above after against alongside amid among around as at before behind below beside between
    beyond by despite during except for from in inside into near of off on onto outside over per
    regarding since through throughout to toward towards under until upon via with within without
    """
  static let relatives = "which who whom whose where"
  static let subordinators = """
    although because how if once though unless what when whereas whether while why
    """
  static let contrasts = "although though when whereas while"
  static let pasts = """
    arose became began broke brought built came chose did drew drove fell felt flew forgot fought
    found gave got grew heard held kept knew laid led left lost made met paid ran rose sang sat saw
    sent shook shot sold sought spent spoke stood struck swore taught thought threw took understood
    went withdrew won wore
    """
  static let phrasals = "made make makes point pointed points"
  static let auxiliaries =
    "can could did do does had has have may might must shall should will would"
  static let adverbs = """
    afterwards again ago all also always both earlier even friday further here however indeed
    instead just later monday now often once only saturday sometimes soon still sunday then there
    thursday today tomorrow too tuesday twice wednesday yesterday
    """
  static let definites = "her his its my our the their these this those your"
  static let introducers =
    "dubbed entitled known named nicknamed so-called self-styled termed titled"
  static let elisions = "bout cause cos em n round til tis twas"
  static let smallWords = """
    a an and as at but by for from in into is of on or the to vs with
    """
}
