/// Names whose spellings differ by more than sounds with several letters.
struct NameGroups: Sendable {
  static let all = NameGroups()

  /// By hash of the codes, ascending.
  private var entries: [(hash: UInt64, codes: Romanisation.Codes, group: Int)] = []
  /// One bit in thirty is set; it answers for nearly every word.
  private var filter = [UInt64](repeating: 0, count: 64)
  /// By group.
  private(set) var spellings: [[Romanisation.Letters]] = []

  private init() {
    for (group, line) in Self.list.split(separator: "\n").enumerated() {
      spellings.append(line.split(separator: " ").map { Romanisation.Letters($0.utf8) })
      for spelling in spellings[group] {
        let codes = Romanisation.codes(of: spelling)
        entries.append((codes.hash, codes, group))
        filter[Int(codes.hash >> 6 & 63)] |= 1 << (codes.hash & 63)
      }
    }
    entries.sort { $0.hash < $1.hash }
  }

  /// The group that has a word among its spellings, doubled letters and lengths of vowels aside.
  @inline(__always) func group(of codes: Romanisation.Codes, hash: UInt64) -> Int? {
    guard filter[Int(hash >> 6 & 63)] >> (hash & 63) & 1 != 0 else { return nil }
    return find(codes, hash)
  }

  private func find(_ codes: Romanisation.Codes, _ hash: UInt64) -> Int? {
    var index = entries.indices.partitioningIndex { entries[$0].hash >= hash }
    while index < entries.count, entries[index].hash == hash {
      let entry = entries[index]
      if entry.codes.count == codes.count,
        (0..<codes.count).allSatisfy({ entry.codes.bytes[$0] == codes.bytes[$0] })
      {
        return entry.group
      }
      index += 1
    }
    return nil
  }

  private static let list = """
    ahmad ahmed
    ahmadi ahmedi
    ahmadinejad ahmadinezhad ahmedinejad
    ashraf achraf
    bashar bachar
    bin ibn ben
    din dine
    fatima fatemeh fatimeh fatma
    haftar heftar hifter hiftar
    hashd hashed hashid
    haydar hayder haydr
    hisham hesham husham
    iyad eyad ayad
    jafar jafer
    jalal galal
    jamal gamal
    khadija khadijeh
    mahdi mehdi
    mahdawi mehdawi
    mahmoud mehmood
    mohsen mohsin muhsin
    muammar muammer
    muhammad muhammed muhamid muhamad
    muhammadi muhammedi
    murtada murtadha murtaza morteza mortaza
    najib nagib naguib nageeb
    nayef nayif naif
    osman uthman
    ramadan ramadhan ramazan
    rashid rachid rashed rached
    reza rida ridha
    sayyid sayyed seyyed seyid syed
    sharif sherif cherif
    sheikh sheik
    suleiman sleiman
    suleimani sleimani
    yahya yahia yehia yehya
    yusuf yusef yusif yusaf
    zawahiri zawaheri zawahri
    """
}

/// Given names that show a person's name to be romanised.
struct GivenNames: Sendable {
  static let all = GivenNames()

  private let byKey: [UInt64: [Romanisation.Letters]]

  private init() {
    let names = Self.list.split(whereSeparator: \.isWhitespace).map {
      Romanisation.Letters($0.utf8)
    }
    byKey = Dictionary(grouping: names, by: Romanisation.key)
  }

  /// Whether a word is one of the names, or a spelling of one that is no English name.
  func contains(_ part: NamePart) -> Bool {
    guard let names = byKey[part.key] else { return false }
    return names.contains { $0 == part.letters }
      || (names.contains { Romanisation.isVariant($0, part.letters) }
        && !LookalikeWords.names.contains(part.letters)
        && !LookalikeWords.ordinary.contains(part.letters))
  }

  private static let list = """
    abbas adel ahmad ali amir ammar anwar asad ayman aziz bashar bashir ebrahim fadel faisal falih
    farid fatima fuad ghassan habib hadi haji haidar hakim hamad hamid hamza haitham hani harun hasan
    hashim hassan hisham husain hussein ibrahim imad imran iyad ismail jaafar jabir jalal jamal
    javad kamal karim khadija khalid khalifa khalil latif mahdi mahmoud majid malik mansour masoud
    muammar muhammad mujtaba munir murtada musa mustafa muqtada nabih nabil najib nasir nasser nouri
    omar osama qasim rahim rahman rashid rafiq reza saad sadiq saddam said salah saleh salih
    salim salman samir sayyid shakir suleiman tahir talal taha tariq umar uthman usama wahid walid
    yahya yasin yasir yasser yusuf zahra zainab zayd zaki ziad
    """
}

/// English words and names that look like romanised ones.
struct LookalikeWords: Sendable {
  /// Ordinary words: never a variant when alone, and never varied where they stand in an alias of
  /// an organisation.
  static let ordinary = LookalikeWords(ordinaryWords)
  /// Names of English speakers and places: never a variant when alone.
  static let names = LookalikeWords(nameWords)
  /// Titles: never varied, not even in the alias of a person.
  static let titles = LookalikeWords(titleWords)

  private let words: Set<UInt128>

  private init(_ list: String) {
    words = Set(
      list.split(whereSeparator: \.isWhitespace).map { Romanisation.Letters($0.utf8).packed })
  }

  func contains(_ word: Romanisation.Letters) -> Bool {
    word.count <= 16 && words.contains(word.packed)
  }

  private static let titleWords = """
    admiral ambassador bishop brother captain colonel commander crown dr emir engineer father
    general governor his imam judge king leader lord major marshal martyr minister patriarch
    pope president prime prince princess queen sergeant shah sheikha sir speaker sultan supreme
    vice
    """

  private static let ordinaryWords = """
    adhere after aided aimed alarm alias alien aliens alive all allied allies allow amass amen
    amiable amid annual arable area arena army arrow ash assess assist attar aware away awed
    backed backer baker banner banners bared barely barn barred barren barrier bars basal base
    based basin basis basket bass baton batten batter bazaar bead beaded beaten bedded beer
    began believe belly berry bitten bitter body bond booth bread brigade brigades brook bureau
    cabal cabin camel camera career caress carry center central city command committee congress
    council court cream cutter dairy dam dare dark data dawn decisive defense delay deli
    democracy democratic denial deny development dial diary dim dinar dinner dirham division
    doll donor doom door dory dour dream duly dumb dummy dying eagle east economic election
    embassy emblem enemy era fable faced faded fair faith fallen falls family fan fare farmer
    fast fatal father fatten fear federal fellow fern ferry fidel field final finance fire firm
    first flag fled food force forces foreign forum foundation fraud free freedom friday front
    full fund gadder gain gallery gamble garden gate gather gathering genial ghastly gnarl god
    good government grand great green guard guards gulf habit hafiz hail hair hairy haled half
    hall halls halo hamlet hammed hammer hand hank happy harass hard hardly harm harmed harry
    hash hashed hassle hat haul haze hazy head hear heart heat heed hell hid hidden high hill
    hilly hired hollow holy homes hood hook hoped hot hour human humid hurry ideal idle
    independence independent institute intelligence interior iranian iraqi islam islamic israeli
    jabber jaded jail jam jamboree jar jawed job join joint jolly jumble jury justice kebab keen
    kin kinder kite kitten labor laborer laden lady lamb lame land late later latin laugh law
    lead leader league led legion lesson liable liberal liberation lima live local loot loyal
    lull made mahogany mail main maker male mall malls man manner mansion many march mare marine
    market marrow marry martyr martyrs mass massif match matter medal meddle media melee member
    men merit mess message metal middle military militia mill minor mint mission mobile
    mobilisation mobilization moderate modern mole monetary money moon moral morale morass more
    mosque motor movement much muddy mufti mule mullah muslim mussel mussels naif name nation
    national nature naval navy needy neither new night nobody noon norm north nuclear number
    office oil omen opposition oral order organisation organization other palace panel paper
    parade parliament party path patriotic peace people peoples petroleum police political poor
    popular power praise prayer press progress progressive prosperity province public quarter
    rabbi rabbit race radar raid raider rail rain rally ram ran rapid rare rarely rash rasher
    rate rather ration ray read ready real rebel red reform region regional relief rely republic
    republican resistance revival revolution revolutionary rich rider right righteous rim rise
    road rock roof room root royal rule sabbath saber sable sack sad sadden sadder safe said
    sail salaam salad salary sale salem salesman salmon saloon salute same sand sane sanity sat
    satire saved saw sea sectarian security seed seem sell senate senior service services seven
    severe shabby shade shaded shadow shah shake shaken shaker shall sham shame shank shared
    sharer shark shed sheik sheikh sheriff shield ship shock shook short should shower sick sign
    silent silly simmer sinner sister sit small social society sole solid some sonar sons sore
    sorry south sovereignty special spring state states stream strong struggle student sudden
    summer sun sunni supper support supreme table tailor taker tale tall tally tame tar taste
    team teen temper territory than that theme then there third tidal tide tin title today toil
    tomb tool tooth topic tower town trade treasury tree tribal tribe tribune trim truth turkey
    turn tutor unified union unit united units unity university upper valid valley value vary
    vast verb very victory video village vision volunteer wade wafer wage wail wake walk wall
    wallet wane war ward warm warrior wary waste watch water wave way wealth wed well west whale
    wheat white will win window winner winter wisdom wise woman women wood word work worker
    workers world worried worthy writer wrong yard year yemeni yes young youth zeal zone
    """

  private static let nameWords = """
    aaron abel adam adams adele adler alan albert alexander ali allan allen ally amelia amos
    anna annan anne arnold arthur ashley austin bailey baker barbara barker barnes barnett
    barrett barry basil bates becker bell ben bennett benny berlin berry betty billy bob bobby
    boris bowen brady brenda burke burns butler caleb camilla carey carl carla carol caroline
    carrie carter casey cathy clara cole colin connor cooper curtis dallas damon dan daniel
    danny darren daryl dave david davis dawson dean debby derek diana dick dillon dina dixon
    donald doris dorothy duane duncan edward eli elias ellen elliot emily emma eric erin eugene
    eva evans ezra farrell fay felix ferris fisher floyd foley ford fred gabriel gail garner
    gary gates george gerald gibson gilbert gill ginny glen gordon graham hadley haley hall
    hamlin hank hannah hansen hardy harold harper harris harry harvey hayden hayes hazel heath
    helen henry hilary hillary holly homer howard hudson hugh hunter iris isaac isabel jack
    jackson jacob jacobs jake james jamie jane janet jared jason jasper jay jed jeff jennifer
    jenny jerry jesse jessica jill jim jimmy joan joel john johnny jonah jonas jordan joseph
    joshua judith julia julian karen karl karla kate kathy katie keenan keith kelly ken kennan
    kenneth kenny kerry kevin kim kitty lamar larry latin laura lauren lawrence lee leila leon
    leslie levi lewis libby lima linda lisa lloyd logan louis lucas lucy luke lydia mackey macy
    maddy madison mandy manning manuel mara marc marcy margaret maria marian marie marilyn
    marina mario marion mark marlin marlow martha martin marvin mary mason matt matthew maurice
    may meg megan melissa merrill michael michel mickey micky miles miller milly milton mitch
    mitchell molly monica morgan morris moses murray myra nadine nancy naomi natalie nathan
    natick neal ned nelson nicholas nicole nina noah nolan nora norman olga oliver omar oscar
    otis otto pamela parker pat patrick paul perry peter philip porter rachel ralph ramon ramsey
    randy raul ray raymond rebecca reed reid rhoda richard ricky riley rita robert robin roger
    roland roman ron rosa ross roy ruby russell ruth ryan sabrina salem sally sam sammy samuel
    sandy sara sarah saul scott sean seth shannon sharon shawn sheila sherry sidney silva simon
    sofia solomon sonia sophie stanley stella steven stewart sudan susan sybil tammy tanner
    tanya tara taylor ted terry thomas tim tina toby todd tom tommy tony tracy travis tyler
    vance vera vernon victor vincent violet virginia vivian wallace walter wanda warner warren
    wayne wesley wiley william willy wilson yale yates zachary zelda
    """
}
