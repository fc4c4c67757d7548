/// What the reading of role nouns has to know about English words.
struct RoleTraits: OptionSet {
  let rawValue: UInt64

  /// Makes a noun definite: *the*.
  static let definite = Self(rawValue: 1 << 0)
  /// *his*, *her*: of a person.
  static let ofPerson = Self(rawValue: 1 << 1)
  /// *its*, *their*: of a state or an organisation.
  static let ofBody = Self(rawValue: 1 << 2)
  /// *whose*: of what is named right before.
  static let ofNearest = Self(rawValue: 1 << 3)
  /// *our*: of whoever speaks.
  static let ofSpeaker = Self(rawValue: 1 << 4)
  /// *a*, *every*: the noun is nobody in particular.
  static let indefinite = Self(rawValue: 1 << 5)
  /// *and*, *or*.
  static let conjunction = Self(rawValue: 1 << 6)
  /// Ends a noun phrase on either side: prepositions, pronouns, conjunctions, auxiliaries.
  static let function = Self(rawValue: 1 << 7)
  /// A form of *be*, *become* or *remain*.
  static let copula = Self(rawValue: 1 << 8)
  /// A finite verb whose form does not show it.
  static let verb = Self(rawValue: 1 << 9)
  /// Follows a complete noun phrase: *also*, *today*, *able*.
  static let follower = Self(rawValue: 1 << 10)
  /// A noun that has a role noun for its modifier: *government officials*.
  static let noun = Self(rawValue: 1 << 11)
  /// A noun or a verb: *plans*.
  static let either = Self(rawValue: 1 << 12)
  /// Makes someone the holder: *was named the premier*.
  static let appointing = Self(rawValue: 1 << 13)
  /// Has an object and *of*: *accused the government of theft*.
  static let accusing = Self(rawValue: 1 << 14)
  /// Has a clause with a bare verb: *urged the premier act*.
  static let mandative = Self(rawValue: 1 << 15)
  /// The holder of another day: *former*.
  static let otherDay = Self(rawValue: 1 << 16)
  /// Makes another office or body of the noun: *deputy*, *provincial*.
  static let otherOffice = Self(rawValue: 1 << 17)
  /// A day or month, which has a capital but is no name.
  static let calendar = Self(rawValue: 1 << 19)
  /// A faith, people or party: has a capital but is no state.
  static let creed = Self(rawValue: 1 << 20)
  /// Stands for one state as against another: *neighbor*.
  static let relational = Self(rawValue: 1 << 21)
  /// A preposition of place.
  static let place = Self(rawValue: 1 << 22)
  /// A verb of speech or thought, after which *that* is a conjunction.
  static let saying = Self(rawValue: 1 << 23)
  /// Asks or inverts, so that the subject follows the verb: *where is the premier?*
  static let inverting = Self(rawValue: 1 << 24)
  /// An adjective of nationality whose form does not show it: *French*.
  static let nationality = Self(rawValue: 1 << 25)
  /// Begins an object: *the*, *its*, *to*.
  static let objectOpener = Self(rawValue: 1 << 26)

  /// A finite auxiliary: *has*, *will*.
  static let auxiliary = Self(rawValue: 1 << 18)
  /// Tells somebody something: *assured*.
  static let telling = Self(rawValue: 1 << 31)
  /// What is given or promised: *money*.
  static let goods = Self(rawValue: 1 << 32)
  /// *your*: of whoever listens.
  static let ofListener = Self(rawValue: 1 << 30)
  /// Begins a clause: *because*.
  static let clause = Self(rawValue: 1 << 29)
  /// The head of a state or its government: *premier*.
  static let headOfState = Self(rawValue: 1 << 28)
  /// Has two objects: *gave the government time*.
  static let giving = Self(rawValue: 1 << 27)

  /// A past form that may be a noun: *split*.
  static let pastOrNoun = Self(rawValue: 1 << 33)
  /// A past form that is seldom a noun, and has objects without article: *cut*.
  static let pastOrRareNoun = Self(rawValue: 1 << 34)
  /// A noun or a verb that has particles as a verb: *backs down*.
  static let phrasal = Self(rawValue: 1 << 35)
  /// A noun or a verb before whose *to* it is a noun, unless an infinitive follows: *visits to*.
  static let transitive = Self(rawValue: 1 << 36)
  /// A noun or a verb that has a clause as a verb: *notes that*.
  static let asserting = Self(rawValue: 1 << 38)
  /// A noun in the singular that is no object without article: *program*.
  static let count = Self(rawValue: 1 << 37)

  static let possessive: Self = [
    .ofPerson, .ofBody, .ofNearest, .ofSpeaker, .ofListener,
  ]
}

/// The words that decide how a role noun is read, blind to case.
struct RoleWords: Sendable {
  static let english = RoleWords()

  private let traits = WordMap(RoleWordLists.all)

  /// The traits of a word, and of auxiliaries with *not* in short: *won't*.
  subscript(text: Span<UInt8>, word: Range<Int>) -> RoleTraits {
    guard !word.isEmpty else { return [] }
    let end = word.upperBound
    if word.count > 3, text[end - 2] == Bytes.apostrophe, Words.lowercased(text[end - 1]) == 0x74 {
      return .function
    }
    return traits[text, word]
  }
}

/// English words by what they do beside a role noun, in lower case.
private enum RoleWordLists {
  static let all: [(String, RoleTraits)] = [
    ("the this that", .definite), ("his her", .ofPerson), ("its their", .ofBody),
    ("whose", .ofNearest), ("our my", .ofSpeaker), ("your", .ofListener),
    (indefinites, .indefinite),
    ("and or &", [.conjunction, .function]), (functions, .function),
    (auxiliaries, [.auxiliary, .function]),
    (copulas, [.copula, .function]), (verbs, .verb),
    (EnglishVerbs.pasts, .verb), (EnglishVerbs.pastsOrRareNouns, [.verb, .pastOrRareNoun]),
    (EnglishVerbs.pastsOrNouns, .pastOrNoun), (followers, .follower), (nouns, .noun),
    (eithers, .either), (phrasal, .phrasal), (transitive, .transitive), (counts, .count),
    (asserting, .asserting),
    (appointing, .appointing), (accusing, .accusing),
    (mandative, .mandative), (giving, .giving), (telling, .telling), (goods, .goods),
    (headsOfState, .headOfState),
    ("although because if since that though unless until whereas whether which while", .clause),
    (otherDays, .otherDay), (otherOffices, .otherOffice),
    (calendar, .calendar), (creeds, .creed), (relational, .relational),
    ("across around at in inside near outside throughout within", [.place, .function]),
    (saying, .saying), ("as how nor so what when where who why", [.inverting, .function]),
    (nationalities, .nationality),
    (
      "a all an any both each every her him his how it its me my no our some that the their them "
        + "these this those to two us what whether you your", .objectOpener
    ),
  ]

  static let indefinites = """
    a all an another any both certain each either enough every few many more neither no one
    several some such two
    """

  /// Without *us*, which is a state in capitals.
  static let functions = """
    about above after against along although amid among as because before behind below beneath
    beside besides between beyond but by concerning despite down during everybody everyone
    except for from he hence her hers herself him himself i if into it itself like me myself
    nobody none nor nothing of off on once onto out over past per regarding she since so
    somebody someone something than that themselves there these they this those though through
    thus till to toward towards under unless unlike until up upon versus via vs we whereas
    whereby whether which while whom whose with without yet you
    """

  static let auxiliaries = """
    can cannot could did do does had has have having may might must not ought shall should will
    would
    """

  static let copulas =
    "am are be became become becomes been being is remain remained remains was were"

  /// Common third persons that are no common plurals.
  static let verbs = """
    accepts accompanies accuses achieves acknowledges acquires adapts adds admires admits
    adopts advises agrees alleges allows amends announces apologises apologizes appears
    applauds applies appoints approves argues arises arrives asks aspires asserts assumes
    assures attends avoids awaits balks becomes begins believes belongs betrays breaks brings
    builds buys castigates ceases chides chooses cites clings comes commits complains
    comprises concedes condemns confers confesses confirms confronts congratulates considers
    consists consults contains contemplates contends continues contradicts convenes convinces
    cooperates copes criticises criticizes cuts decides declares declines decries defends
    defers defies denies denounces departs depends deplores derides describes deserves detains
    deters dies disagrees disappears disbands discloses discusses dismisses dissolves
    distrusts dithers does donates downplays drives dwells eats embarks embodies emerges
    emphasises emphasizes enacts encourages endorses endures enforces engages enjoys ensures
    enters envisages envisions erupts escalates evades exaggerates exceeds excludes exhorts
    exists expects expels explains explores expresses extends extols fails feels finds flees
    flouts follows forbids foresees forgets forgives formulates fosters frets fulfills gathers
    gets gives goes grapples greets grows hails happens has hears heeds hesitates hopes
    hurries ignores imagines implies implores imposes impresses includes incurs indulges
    informs inherits initiates insists inspects inspires instructs intends intervenes
    introduces invades invests invites invokes joins justifies keeps knows lacks lags
    lambastes lambasts lays leads learns leaves lends lets listens lives loathes loses
    maintains makes manages meets melts mends merges misjudges misleads mobilises mobilizes
    mourns mulls neglects negotiates nominates notifies obeys obtains occupies occurs offends
    omits opposes ousts overcomes oversees overthrows overturns owes owns participates pays
    perceives persists persuades pities pleads pleases ponders possesses postpones prays
    preaches precedes predicts prefers prepares presides presumes pretends prevails prevents
    proclaims produces prohibits proposes prosecutes protects provides provokes publishes
    punishes pursues quits reacts reads realises realizes reappears reassures rebuffs rebuilds
    receives reckons recognises recognizes reconciles reconsiders recovers refers refuses
    regains regards reiterates rejects rejoices relents relies relinquishes remains remembers
    reminds renounces reopens repays replaces represents repudiates requires rescinds
    resembles resents resigns resists resolves responds retains retaliates retires reveals
    reverses rewrites runs says scolds scorns seeks seems sees seizes selects sells sends
    serves shies shirks shows shuns sidesteps signs sits slams speaks spends spurns squanders
    stands strengthens stresses strives submits succeeds suffers suggests survives suspends
    swears takes teaches tells tends testifies thinks threatens throws tolerates topples tries
    undergoes undermines understands undertakes unveils upholds urges vacates vetoes vilifies
    vindicates vows wants warns wavers wears weeps weighs withdraws withholds withstands
    writes yearns
    """

  /// Adverbs, and adjectives that stand behind their noun.
  static let followers = """
    able afterwards again ago ahead alike alone already also altogether always anyway anywhere
    apart available away back capable earlier else elsewhere even ever everywhere far first
    forward further here however indeed instead involved itself just last late later likely long
    maybe meanwhile moreover much never nevertheless next now often only otherwise overnight
    perhaps present quite rather ready really responsible seldom sometimes soon still then
    therefore today together tomorrow tonight too twice unable unlikely unwilling well willing
    worldwide yesterday
    """

  static let nouns = """
    accounting action activity advance adviser advisers advisor advisors affairs agencies agency
    agenda aid aide aides aircraft airstrike airstrikes allies ally appointee appointees arrest
    arrests assembly assets banking base bases bodies body bombing bond bonds briefing
    broadcasting budget building buildings bureau candidate candidates capital ceiling centers
    chief chiefs circles compound contract contractor contractors contracts control convoy
    corruption crackdown crisis critics daily data debt delegation department departments
    deposits diplomat diplomats documents employee employees expenditure fighters figures files
    filing finances flights forces formation funding funds gates grounds group groups guard
    guards hands head headquarters heads hearing hospital hospitals house housing income
    institution institutions investment jets jobs killing lawyers leader leaders leadership
    level list loan loans loyalists majority marketing media meeting meetings member members
    military militia militias minister ministers ministries ministry mission missions money
    music news offering office officer officers offices official officials operation operations
    opponents paper parties partner partners party payroll people personnel planning police
    policies policy portfolio portfolios position post posting posts power press program
    programme programmes programs property reply representatives reshuffle residence revenue
    revenues role rule ruling salaries schools seat seats secretary security servants service
    services session sessions setting shelling shipping shutdown side sites soldier soldiers
    sources spending spokesman spokesmen spokesperson spokeswoman staff staffers statement
    statements structure structures subsidies supply supporters table targets tasks teams
    television thinking training troops units vehicles victory violence walls warplanes weapons
    website websites work workers
    """

  static let eithers = """
    aims answers attacks bans bids blames blasts blocks calls causes changes charges claims
    comments concerns costs crashes cries cuts deals debates delays demands efforts ends
    estimates faces falls favors fears fights fires focuses forces gains guards guides hits
    hopes houses increases interests issues jobs judges limits links looks losses marches
    measures moves names needs notes objects offers opens orders pays permits places plans plays
    pledges points posts powers praises presses probes promises pulls purchases pushes questions
    raids ranks reforms releases replies reports requests rests returns rules runs sanctions
    schemes shares sides spends stages stands states steps stocks stops strikes struggles
    studies supplies supports talks targets tests threats trades trains travels tries trusts
    turns uses values views visits votes wages walks wishes works
    """

  static let phrasal = """
    backs calls cuts hits kicks lashes locks moves pays plays points presses pulls pushes reaches
    rolls rules runs sets shoots shuts signs starts steps strikes switches tears throws turns
    walks winds
    """

  static let transitive = """
    attacks blasts blocks bans changes concerns costs cuts delays favors increases interests
    limits links measures names probes raids reforms supplies supports talks threats visits
    votes
    """

  static let asserting = """
    bet claims demands estimates fears forecast hopes notes orders pledges promises reports requests
    rules states wishes
    """

  static let counts = """
    adviser advisor agency agenda airport album analyst anthology archive article ban bid bill
    bloc blog board book brief briefing budget building bureau calendar camp candidate center
    centre chart clause club column commission committee conference contest coordinator
    correspondent council crisis database date deal debate department designer desk diary
    director document dossier editor event expert figure film fund group guide hall headline
    hotel index itinerary journal leader leak letter list log manager map matrix memo monitor
    movie network notice office officer official package page panel paper photographer plan
    planner platform pledge poll portfolio price problem procedure process program programme
    project proposal provision queue race rally rate record regime register report reporter
    review room roster round route rule scandal schedule scheme season secretary section
    series sheet site specialist speech spokesman spokesperson spokeswoman spreadsheet story
    strategy style summit survey system table target team timetable tour tracker trip unit
    venture venue visit vote website wing worker writer
    """

  static let appointing = """
    appointed chosen crowned declared designated elected inaugurated made named nominated picked
    proclaimed reappointed reelected selected
    """

  static let accusing = """
    accuse accused accuses accusing acquit acquitted assure assured assures assuring convict
    convicted convince convinced convinces convincing deprive deprived deprives depriving inform
    informed informing informs notified notify relieve relieved remind reminded reminding
    reminds rid rob robbed strip stripped suspect suspected suspects warn warned warning warns
    """

  static let mandative = """
    ask asked asks can could demand demanded demands did do does had have help helped helps
    insist insisted insists lest let lets made make makes may might must propose proposed
    proposes recommend recommended recommends request requested requests saw see should suggest
    suggested suggests urge urged urges watch watched will would
    """

  static let giving = """
    afford afforded allow allowed allowing buy buying cost costing costs denied denies deny
    denying gave give given gives giving grant granted granting grants hand handed handing hands
    lend lending lends lent offer offered offering offers owe owed owes promise promised
    promising sell selling sells send sending sends sent show showed showing shows sold teach
    teaches tell telling tells told win
    """

  static let telling = """
    assure assured assures assuring inform informed informing informs notified notify promise
    promised promises promising remind reminded reminding reminds tell telling tells told warn
    warned warning warns
    """

  static let goods = """
    aid aircraft contracts data documents funding funds jets loans money news training troops
    vehicles weapons
    """

  static let headsOfState = """
    chancellor emir king minister monarch pm premier president queen sultan
    """

  static let otherDays = """
    erstwhile ex first former future incoming last late next old one-time onetime previous
    sometime then
    """

  static let otherOffices = """
    assistant associate bank city club college communist company corporate council county debtor
    deputy developing district donor foreign host kitchen local member military-backed municipal
    neighboring neighbouring opposition other parallel party provincial recipient regional rival
    second shadow student sub successor third transit tribal under union university vice village
    would-be
    """

  static let calendar = """
    april august december february friday january july june march may monday november october
    saturday september sunday thursday tuesday wednesday
    """

  static let creeds = """
    alawite arab catholic christian communist conservative democratic druze hindu islamist
    jewish labor labour liberal muslim orthodox republican shi'a shi'ite shia shiite socialist
    sunni western-backed
    """

  static let relational = """
    adversary ally arch-enemy archenemy backer counterpart enemy foe neighbor neighbour partner
    patron rival
    """

  static let saying = """
    acknowledged added admitted agreed announced argue argued argues asserted believe believed
    believes claim claimed claims complained concluded confirmed declared denied emphasized
    explained fear feared hoped insist insisted insists knew know maintained mean meant noted
    predicted promised reported reports revealed said say saying says show showed shows stated
    stressed suggest suggested suggests think thinks thought told understand warned wrote
    """

  static let nationalities = """
    american british cuban czech danish dutch finnish french german greek irish swedish swiss
    thai turk u.k uk
    """
}
