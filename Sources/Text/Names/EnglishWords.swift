/// English words that any text has: what a name should not be taken for.
package enum EnglishWords {
  /// Whether a word is one of the most common of English, or of those that texts on politics have on
  /// every page.
  ///
  /// - Parameter word: In lower case.
  /// - Returns: `false` for all other words.
  package static func isCommon(_ word: String) -> Bool { common.contains(word) }

  private static let common: Set<String> = {
    var words: Set<String> = []
    for word in list.split(whereSeparator: \.isWhitespace) { words.insert(String(word)) }
    return words
  }()

  private static let list = """
    a able about above accept according account across act action active actually add address
    administration advance adviser after again against age agency ago agree agreement aid air all
    allow almost alone along already also although always amid among an and another answer any
    anyone anything appear approach area argue arm armed arms army around arrest article as ask
    assembly at attack authority available away back bad ball bank bar base be bear beat became
    because become been before began begin behind being believe below best better between beyond big
    bill black board body bomb book border both bottom break bridge brief bring broad brother brown
    budget build bureau burn bush business but buy by cabinet call came camp campaign can candidate
    capital car care carry case cause center central century certain chair chance change charge
    check chief child choice church cite city civil claim class clean clear close coalition coast
    code cold collect come command commission committee common community company concern condition
    conference conflict consider constitution contact continue control corner corps cost
    could council country course court cover crime crisis cross cup current cut daily danger dark
    date daughter day dead deal death debate decade decide decision deep defence defense degree
    delegation demand department deputy desert despite development did difference difficult
    diplomat direct director discuss district do doctor does dog done door doubt down draw drive
    drop due during duty each early earth east easy economy edge effect effort eight either election
    else embassy end enemy energy engineer enough ensure enter entire envoy equal escape even evening
    event ever every evidence exchange executive expect expert explain express eye face fact factor
    fail faith fall family far farm fast father favor fear federal feel few field fight figure file
    final finance find fine fire firm first fish five fix floor flow follow food foot for force
    forces foreign form former forward found foundation four free freedom friend from front
    full fund further future gain game gas gave gay general get give go goal gold good got govern
    government governor grace grand grant great green grey ground group grow guard guards guest guide
    gulf gun had half hall hand happen happy hard harm has have he head health hear heart heavy held
    hell help her here high hill him his history hit hold holder home hope hot hour house how however
    huge human hunt hunter i idea if image impact import in include increase indeed independent
    industry influence information inside instead institute interest international into invest
    investigation involve is island issue it item its joint journal joy judge just justice keep key
    kill kind king knight know labor labour lack lake land language large last late later
    launch law lawyer lead leader league learn least leave led left legal less let letter level lie
    life light like likely limit line link list little live local long look lord lose loss lost lot
    love low main major majority make man manage many march mark market marshal mass master match
    material matter may mayor me mean measure media meet meeting member memory men message middle
    might military militia mill miller mind mine minister ministry minor minute miss mission model
    modern moment monday money month moon more morning most mother mountain move movement much must my
    name nation national near necessary need negotiation network never new news next nice night nine
    no none nor normal north not note nothing notice now number occur of off offer office officer
    official often oil old on once one only open operation opinion opposition or order organization
    other our out outside over own page pan paper park parliament part participate particular party
    pass past path patient pay peace pearl people per percent perhaps period permit person phone
    picture piece place plan plant play point police policy political politics poor pope popular
    population port position possible post power practice premier prepare present president press
    pressure price prime prince prison private process produce program progress project promise
    protect protest prove provide province public pull push put quarter queen question quick quiet
    quite race raise ran range rate rather reach read ready real reality reason receive recent record
    red reform regime region relate relation release religion remain remember remove report republic
    require research resistance resolution resource respect respond response rest result return
    reveal rice rich right rights ring rise river road rock role room root rose round rule run
    safe said sail saint same sand save saw say school sea season seat second secret secretary
    section security see seek seem sell senate send sense series serious serve service session set
    settle seven several shall shape share sharp she shia ship shoot short should show side sign
    silver similar simple since single sir sister sit situation six size small snow so social society
    soldier some someone something son song soon sort source south speak speaker special spend spirit
    spokesman spring square staff stage stand standard star start state statement station stay step
    still stone stop store storm story strategy street strike strong student study subject success
    such suggest summer sun support sure surface system table take talk target task tax teach team
    tell ten term terror test than thank that the their them then theory there these they thing think
    third this those though thought threat three through throw thus time to today together told
    tomorrow too took top total touch toward tower town track trade train treat treaty tree tribe
    trip troops trouble true trust truth try turn two type under understand union unit united
    unity until up upon us use usual value various very via victory view village violence visit voice
    vote wait walk wall want war warm was watch water wave way we weapon weather week weight well
    west what when where whether which while white who whole whom why wide wife will win wind winter
    wish with within without witness wolf woman women wonder wood word work worker world worth would
    write wrong yard year yellow yes yesterday yet you young your youth zone
    """
}
