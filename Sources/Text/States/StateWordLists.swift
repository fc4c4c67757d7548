/// English words by what they say about a capital near them, sorted; regular forms are added.
enum StateWordLists {
  static let all: [(String, StateCues, Inflection)] = [
    ("and or nor & versus vs", .and, .none),
    (determiners, .determiner, .none), (adverbs, .adverb, .none), (openers, .opener, .none),
    ("which who whose", .relative, .none), (modals, .modal, .none),
    ("had hadn't has hasn't have haven't having", .have, .none), (copulas, .copula, .none),
    (months, .month, .none),
    ("across at in inside throughout within", .within, .none),
    (near, .near, .none), ("to", .to, .none), ("from", .from, .none), ("of", .of, .none),
    ("on over upon", .on, .none), ("between", .between, .none), ("toward towards", .toward, .none),
    ("for", .purpose, .none), ("against", .against, .none), (partners, .partner, .none),
    ("as including like", .example, .none), ("through via", .passing, .none),
    (EnglishVerbs.pasts, .past, .none), (EnglishVerbs.pastsOrRareNouns, .past, .none),
    (agents, .agent, .verb), (agentForms, .agent, .none),
    (placeSubjects, .placeSubject, .verb), (placeSubjectForms, .placeSubject, .none),
    (placeObjects, .placeObject, .verb), (placeObjectForms, .placeObject, .none),
    (attacks, .attack, .verb), (attackForms, .attack, .none),
    ("leave", .leave, .verb), ("left", .leave, .none),
    ("take", .take, .verb), ("taken took", .take, .none),
    ("at by for seriously to", .manner, .none),
    ("saw see seen sees", .see, .none),
    (addresses, .address, .verb), (addressForms, .address, .none),
    (gives, .give, .verb), ("bought gave given lent sold", .give, .none),
    (travelVerbs, .travel, .verb), (travelNouns, .travel, .noun), (travelForms, .travel, .none),
    ("battle fight fighting scramble struggle", .contest, .none),
    ("close closer closest", .close, .none), (documents, .document, .noun),
    (reports, .report, .verb),
    ("spoke wrote", .report, .none), (comings, .come, .none),
    ("all anyone everyone few many most much no nobody none one some those", .some, .none),
    (minds, .mind, .verb), (mindForms, .mind, .none),
    (moods, .mood, .none), (feelings, .feeling, .verb), (leaders, .leader, .none),
    (receptions, .reception, .none), ("greeted met received welcomed", .hosting, .none),
    (hushes, .hush, .none), (matters, .matter, .noun), (settlements, .settled, .none),
    (polities, .polity, .noun), (qualities, .quality, .noun),
    ("he i she they we you", .pronoun, .none),
    ("view", .prospect, .noun), (scenic, .scenic, .none), ("side", .side, .none),
    ("turn", .swing, .verb), ("among amongst by", .source, .none),
    (perceptions, .perception, .none),
    (governments, .government, .noun), (governmentForms, .government, .none),
    (places, .place, .noun), (placeForms, .place, .none), (fates, .place, .noun),
    (events, [.place, .owned], .noun), (holdings, [.place, .owned], .noun),
    (persons, [.place, .person], .noun), ("people police", [.place, .person], .none),
    (opinions, .opinion, .noun), (opinionForms, .opinion, .none),
    (relations, .relation, .noun), (relationForms, .relation, .none),
    (areas, .area, .none), (placeStates, .placeState, .none),
    (sanctions, .sanction, .noun),
    (placeSuffixes, .placeSuffix, .none),
    (outcomes, .outcome, .none), ("capital cities city town", .city, .none),
    ("afoul back behind firm foul hands heads out short silent", .idiom, .none),
  ]

  private static let determiners = """
    a all an another any each eight eleven every fifty five four her his hundred its many more
    most my nine no one our seven several six some ten that the their these thirty this those
    three twelve twenty two your
    """
  private static let adverbs = """
    again all almost alone already also always apart aside best both either else even ever far
    first half hardly here however indeed instead itself just later least long meanwhile merely
    most much namely neither never nevertheless not now often once only perhaps quite rather
    simply so sometimes soon still then there therefore though thus today together tomorrow too
    twice very well yesterday yet
    """
  private static let openers = """
    after although because before but despite how if lest once since than that though till unless
    until what whatever when whenever where whereas whether which while who whom why
    """
  private static let modals = """
    can can't cannot could couldn't did didn't do does doesn't don't may might must need needn't
    needs ought shall should shouldn't will won't would wouldn't
    """
  private static let copulas = """
    am appear appeared appears are aren't be became become becomes been being feel feels felt grew
    grow grown grows is isn't look looked looks prove proved remain remained remaining remains
    seem seemed seems stand standing stands stayed stays stood was wasn't were weren't
    """
  private static let months = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
  private static let near = """
    above along alongside around below beneath beside beyond into near nearby off onto outside
    past under underneath up
    """
  private static let partners = """
    about alongside among amongst behind besides by concerning despite except regarding unlike
    with without
    """

  private static let agents = """
    abandon accept accuse act admit adopt agree aim allege allow announce appeal approve argue ask
    assert attempt avoid back balk ban blame block call claim complain concede conclude condemn
    confirm consider continue cut debate decide declare decline defend defy delay demand denounce
    deny dismiss dispatch doubt encourage endorse ensure escalate exert expect expel face fail
    favor fear fund grant handle help hesitate hint hope host ignore impose insist intend invite
    join lack launch like lose maintain manage move mull negotiate object offer oppose order owe
    permit plan play pledge prefer prepare press pretend promise propose pull pursue push raise
    react reaffirm recall recognize refuse regard reject rely reply request resist respond resume
    retaliate return risk seek sell send share show sign signal speak spend start stop struggle
    suggest supply support suspect suspend tell threaten tolerate treat trust try turn urge use
    veto view vow wage wait want warn watch weigh welcome withdraw withhold work worry
    """
  private static let agentForms = """
    bade bears beat began begin begins bent bet bid bit blew bore bound bring brings broke brought
    built burst buy buys cast caught chose clung crept cut dealt drew dug fed fight fights flung
    forbade foresaw foretold forgave forgot forwent fought found froze gave get gets give gives
    got heard held hid hold holds hung hurt keep keeps kept knew know knows laid lays lead leads
    leant leapt learned learnt led lend lends lent let lets lit lost made make makes mean means
    meant meet meets met misjudged misled misread misspoke mistook outbid outdid outspent overcame
    overrode oversaw overthrew overtook paid partook pay pays put puts ran rang read recast redrew
    relented repaid reset resold rethought rewrote run runs said sang sank say says sent set sets
    shot showed shrank shut slew slid sold sought spent split spoke sprang spun spurned stole
    strode strove strung stuck stung swept swore swung take takes taught tell tells think thinks
    thought threw told took tore undercut understands understood undertook underwent underwrote
    undid upheld upset went withdrew withheld withstood won wore wove wrote wrung
    """
  private static let placeSubjects = """
    awake awaken bake boast boil burn bustle buzz crumble empty endure erupt experience fall flood
    flourish glitter house hum lie nestle shiver simmer sit sizzle sleep smolder sprawl straddle
    stretch swelter teem thrive witness
    """
  private static let placeSubjectForms = """
    asleep awoke fallen fell lain lay lies lying sat shook sleeps slept woke
    """
  private static let placeObjects = """
    administer build choke clog control cross depart design dot encircle enter evacuate exit
    explore film flee found govern infest infiltrate inhabit liberate litter locate map overlook
    overrun patrol penetrate photograph police populate quit reach rebuild resettle revisit ring
    roam rule secure settle surround tour visit
    """
  private static let placeObjectForms = """
    built fled overran rebuilt
    """
  private static let attacks = """
    ambush assault attack besiege blanket blockade bomb bombard capture conquer destroy devastate
    engulf hammer hit invade level loot march occupy overwhelm pound raid raze recapture rock sack
    seize shell siege storm strafe strike target
    """
  private static let attackForms = """
    airstrike airstrikes bombing bombings circled closing descended drone drones hits hovered
    hovering missile missiles offensive offensives rain rained retake retaken retook rising rocket
    rockets shaken shook smoke struck
    """
  private static let addresses = """
    accuse alarm alert alienate anger annoy antagonize appease approach ask assure back bar beg
    blame blast call caution challenge charge coax compel condemn consult contact convince court
    criticize defy deter embarrass embolden encourage engage enrage force frustrate help implore
    inform infuriate isolate lobby notify oblige offend oppose persuade petition placate please
    press pressure prevent prod provoke punish push reassure rebuke remind satisfy scare support
    surprise suspect tell tempt thank threaten trust undermine unsettle urge warn weaken worry
    """
  private static let addressForms = """
    forbade forced led told
    """
  private static let gives = """
    afford allow buy cost deny give grant hand lend offer owe sell supply
    """

  private static let travelVerbs = """
    advance airlift arrive banish commute converge crawl defect depart deploy deport detour
    displace drive emigrate escape escort evacuate evict expel extradite ferry flee fly go head
    hurry invite journey land march migrate move operate posted pull race relocate repatriate
    retreat return ride rush sail settle ship shuttle slip smuggle sneak speed stop travel uproot
    walk wander withdraw
    """
  private static let travelNouns = """
    airline arrival border bus car caravan convoy corridor delegation departure distance drive
    exile expedition flight freight highway hour invitation itinerary journey kilometer kilometre
    mile mission passenger pilgrimage pipeline plane procession railroad railway reinforcement
    return road route shuttle soldier stop stopover taxi ticket tour train transfer trek trip
    troop truck visit visitor voyage way withdrawal
    """
  private static let travelForms = """
    absence absent adjacent assigned bound brigade brigades bring brings brought division
    divisions drove east eastward eastwards far fled flew flown forces goes gone halfway km leave
    leaves leaving left live lived lives living midway nearest next north northward overland
    recalled rode sailed south sped spread stationed traffic transferred welcome welcomed
    welcoming went west
    """
  private static let documents = """
    bill case complaint decision document dossier draft file issue letter matter message money
    motion news note petition plan proposal question request response revenue signal telegram word
    """
  private static let reports = "broadcast report speak telephone watch work write"
  private static let comings = """
    away called came come comes coming sent summoned
    """
  private static let perceptions = """
    considered denounced described dismissed hailed interpreted judged perceived portrayed read
    regarded seen treated understood viewed
    """

  private static let minds = """
    accept acknowledge admit agree anticipate argue assume balk believe blame calculate caution
    claim complain concede conclude condemn consider contend count decide demand deny disagree
    dismiss distrust doubt dread expect favor fear feel fret fume grumble hesitate hope insist
    judge know lament like mistrust mull object oppose ponder predict prefer question reckon
    regard reject resent resist say see sense share suspect think treat trust understand view want
    warn weigh welcome wish wonder worry
    """
  private static let mindForms = """
    chose felt foresaw held knew said saw sought swore thought understood
    """
  private static let moods = """
    adamant afraid alarmed angry anxious aware bitter cautious certain confident convinced
    determined dismayed divided dubious eager furious hopeful impatient inclined keen loath
    nervous optimistic pessimistic pleased puzzled relieved reluctant resentful sceptical
    skeptical split sure suspicious tired torn uneasy unhappy unimpressed unmoved unsure
    unwilling upset wary weary willing worried
    """
  private static let feelings = """
    alarm alienate anger annoy appall baffle comfort concern convince delight disappoint dismay
    disturb embarrass embolden encourage enrage exasperate frighten frustrate gall horrify
    infuriate irk irritate offend outrage persuade please puzzle rattle reassure rile satisfy
    scare shock spook startle stun surprise trouble unnerve unsettle upset vex worry
    """
  private static let leaders = """
    authorities bureaucrats commanders conservatives critics diehards doves elites
    generals hardliners hawks ideologues lawmakers leaders legislators liners loyalists makers
    mandarins ministers moderates mullahs nationalists officials ones planners policymakers
    politicians pragmatists rulers sceptics skeptics strategists
    """
  private static let receptions = """
    applauded condemned criticised criticized decried denounced deplored derided distrusted ears
    feared hailed ignored lamented mocked praised resented reviled ridiculed scorned unnoticed
    """
  private static let hushes = """
    applause incomprehension indignation nods shrug shrugs silence sneers yawn yawns
    """
  private static let matters = """
    blunder choice decision error fate future mistake order peace policy strategy string war
    """
  private static let settlements = """
    conceived decided designed determined dictated given made pulled set settled shaped taken
    """
  private static let polities = """
    administration alliance ambassador bloc cabinet chancellor country delegation emir emirate
    envoy government guest island junta king kingdom leadership minister monarch monarchy nation
    neighbor neighbour opposition parliament party pope premier president prince queen regime
    republic secretary state sultan sultanate union visitor
    """
  private static let qualities = """
    air crisis exchange housing population price quality shortage stock supply temperature water
    """
  private static let scenic = """
    aerial breathtaking enjoy enjoyed enjoys fine good grand magnificent offer offered offering
    offers panoramic spectacular splendid stunning sweeping with
    """

  private static let governments = """
    adversary adviser advisor agenda aide ally ambition analyst appointee army attitude authority
    backer backing behavior behaviour bureaucracy bureaucrat cabinet chief claim client counsel
    counterpart crackdown critic cronies decision delegate demand denial diplomat elite envoy
    establishment faction foe functionary goal government hardliner hawk insider intention
    interest junta law lawmaker leader leadership legislator lobby loyalist maneuver memo military
    minder minister ministry motive negotiator official order planner pledge policy policymaker
    politburo politician position power press priority program programme propaganda proposal proxy
    pundit puppet regime request response rule ruler source spokesman spokesperson spokeswoman
    stance statement strategist strategy threat troop veto warning
    """
  private static let governmentForms = """
    administration aid allies authorities backed circles diplomacy forces government's
    intelligence maker makers policymakers politics rhetoric spokesmen staff staffers tactics
    warnings
    """
  private static let places = """
    address airfield airport alley apartment area arena avenue bakery balcony bar basement bazaar
    birthplace boulevard bourse bridge building bureau cafe campus canal cathedral cemetery center
    centre checkpoint church cinema city clinic club coast college corner corridor courthouse
    courtroom destination district dock dome facade factory gallery garden gate ghetto governorate
    grave ground hall harbor highway hill home hometown hospital hotel house hub inhabitant jail
    landmark lawn library location mall mansion market metro minaret monument mosque mountain
    museum neighborhood neighbourhood nightclub outskirt palace park place port province quarter
    railway region restaurant river road roof rooftop room runway school sewer shantytown shop
    shrine sidewalk sky skyline skyscraper slum souk square stadium station statue street
    stronghold suburb subway synagogue temple terminal theater theatre tomb tower town tram tree
    tunnel university venue villa village wall warehouse zone zoo
    """
  private static let placeForms = """
    architecture ballet barracks boroughs climate countryside crime cuisine curfew darkness
    downtown electricity environs fire flames heart heat homes inner lockdown metropolitan
    municipal nightlife opera outside pollution provincial rainfall range rents rubble ruins rush
    scene sewage skies smog streets suburban summer surroundings traffic underground urban
    vicinity weather winter
    """
  private static let fates = """
    blackout bombardment capture concert conquest demonstration destruction earthquake evacuation
    fall festival flood funeral killing liberation marathon massacre occupation outage parade
    protest quake rally reception reconstruction revolt riot siege storm strike unrest uprising
    vigil wedding
    """
  private static let events = """
    accord agreement assault attack battle blast bomb bombing ceremony communique conference
    congress coup crash declaration dinner discussion event exhibition explosion fair forum
    gathering kidnapping leg march meeting night offensive pact performance protocol raid
    revolution round session shelling shooting speaking speech stay summit symposium talk time
    tour treaty trial trip visit workshop
    """
  private static let holdings = """
    airspace base border broadcast camp compound consulate embassy headquarter mission newspaper
    office outpost prison radio satellite site soil television territory
    """
  private static let persons = """
    activist archbishop artist banker bishop businessman caliph citizen civilian cleric community
    commuter correspondent demonstrator doctor driver dweller expatriate expert family governor
    household imam immigrant inhabitant investor journalist lawyer mayor merchant migrant native
    neighbor pastor patriarch poet policeman population priest professor protester rabbi refugee
    relative reporter resident rioter scholar shopkeeper student teacher tourist trader visitor
    worker
    """

  private static let opinions = """
    anxiety appetite assumption attitude backer backlash belief benefactor calculation chatter
    complaint concern consensus conviction debate decision desire dictatorship disagreement
    disappointment dispute doubt expectation eyebrow fear feeling frustration government grumbling
    handler hope idea illusion impatience impression inclination interest jitter junta leadership
    master misgiving mood obsession opinion outcry patron paymaster perception purge qualm
    reaction realization regime reluctance resentment reshuffle ruler sense sentiment speculation
    sponsor suspicion temptation tendency transition turnover view voice whisper willingness worry
    """
  private static let opinionForms = """
    administration aimed alarm ambivalence anger angry angst appreciation apprehension authorities
    awareness bells bewilderment bitterness caution complacency condemnation confidence confusion
    consternation contempt criticism decision-makers derision despair determination directed
    disbelief disdain dismay displeasure disquiet distrust dread enthusiasm euphoria exasperation
    excitement faith fatigue furious fury glee gloom goodwill gridlock hostility hubris
    indifference indignation inertia infighting irritation leveled makers mistrust nervousness
    opposition optimism outrage panic paralysis paranoia pessimism pointed policymakers politics
    pressure pushback recognition relief resolve ridicule satisfaction scepticism scorn shock
    skepticism support surprise sympathy talk thinking trust uncertainty unease uproar will wisdom
    """
  private static let relations = """
    account agreement allegiance alliance alternative ambassador answer apology appeal approach
    approval assurance attache attitude bailout balance behest blessing blow boon breach cable
    call challenge channel choice claim clearance commission commitment complaint concession
    connection consent consul contact conversation courtship criticism dance deal debt defeat
    demand denial denunciation dependence dialogue difference disaster dispute dividend divorce
    ear embarrassment emissary endorsement envoy eye favor feud friend friendship gap gesture gift
    grip guarantee hand handout headache hotline incentive instruction letter liability liaison
    lifeline link loan loss marriage mercy message nod note objection obligation obstacle offer
    opening orbit order outreach overture partnership payment permission petition plea pledge
    policy present problem promise proposal proxy quarrel question rapprochement rebuff rebuke
    reference relation relationship reliance reply report representative request resistance
    response rift rivalry romance sale setback signal snub stance statement subsidy telegram
    tension threat tie tightrope tilt transfer ultimatum understanding victory view war warning
    weapon wedge win word wrath
    """
  private static let relationForms = """
    acceptable accountable accredited addressed affection afraid ahead aid aligned allied
    animosity answerable appealed appeals arms assistance autonomy aware backing beholden belong
    belongs bidding capable complained cooperation coordination critical deference depend
    dependent depends devoted diplomacy directed directives distanced drifted encouragement enmity
    estrangement faithful favorable flesh friction friendly funding graces guidance help herself
    himself hostile hostility important indebted independence independent influence integral
    intelligence interference itself leaned leaning learned leverage linked listening loyal
    loyalty matter matters mediation money notified obedience obedient objected opposed opposition
    orders owed owes patience patronage payroll pivot pivoted pleaded pressure protested
    recognition related relies rely replied resentful responsible responsive sanctions scornful
    shifted signaled submission subordinate subservient support suspicious sympathetic talked
    thanks themselves thumb tied tilted tilting tired trust turned turning tutelage unacceptable
    useful vital wary
    """

  private static let areas = """
    central downtown east eastern greater historic lower metropolitan midtown north northeast
    northeastern northern northwest northwestern old outer south southeast southeastern southern
    southwest southwestern suburban uptown urban war-torn west western
    """
  private static let placeStates = """
    abandoned ablaze aflame awash beautiful besieged bleak bustling calm calmer cleaner cold
    colder connected cooler crowded damp dangerous dark deserted dirty empty flooded full
    gridlocked home hot hotter humid hungry icy jammed littered lively located noisy peaceful
    polluted populated quiet quieter rainy ruined safe safer sealed snowbound sunny sweltering
    underwater unsafe violent warm where
    """
  private static let sanctions = """
    accusation criticism demand embargo fine penalty question restriction sanction tariff threat
    """
  private static let placeSuffixes = """
    area based born bound bred educated headquartered listed made raised registered to trained
    wide
    """
  private static let outcomes = """
    alone exposed few free guessing isolated little no out powerless responsible short stronger
    unable vulnerable weak weakened weaker with without
    """
}
