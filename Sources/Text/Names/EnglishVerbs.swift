/// The irregular past forms of English, a closed class.
///
/// Participles that are no past (*written*) are left out, and so are regular verbs in *-ed*.
enum EnglishVerbs {
  /// Past forms that no common noun looks like, or none that stands behind a subject.
  static let pasts = """
    arose ate awoke babysat backslid bade became befell began begat begot beheld bent beset
    besought bethought bled blew bore bought bound bred broke brought browbeat built burnt
    came caught chose clove clung crept dealt drank dreamt drew drove dug dwelt fed fell felt
    fled flew flung forbade forbore foresaw foretold forewent forgave forgot forsook forswore
    forwent fought found froze gave ghostwrote got grew hamstrung heard held hid hove hung
    interwove kept knelt knew laid lay leant leapt learnt led left lent let lit lost made
    meant met misgave misheard mislaid misled misread misspelt misspent misspoke mistook
    misunderstood outbid outdid outdrew outflew outfought outgrew outran outrode outshone
    outsold outspent outwore overate overbore overcame overdid overdrew overfed overheard
    overhung overlaid overpaid overran overrode oversaw overshot overslept overspent overthrew
    overtook paid partook pled proved put quit ran rang read rebuilt redid redrew regrew
    relaid relit remade repaid reran resat resold rethought retold retook rewound rewove
    rewrote rid rode rose said sang sank sat saw sent shone shook showed shrank shut slept
    slew slid slung slunk smelt smote sold sought sped spelt spent spilt spoilt spoke sprang
    spun stank stole stood strode strove struck strung stuck stung swam swept swore swung
    taught thought threw throve told took tore trod unbent unbound undercut underpaid
    undersold understood undertook underwent underwrote undid unwound upheld waylaid went wept
    withdrew withheld withstood woke won wore wove wrote wrought wrung
    """

  /// Past forms that are seldom nouns, and have objects without article: *cut taxes*.
  static let pastsOrRareNouns = "beat cast cut hit hurt set shed spread upset"

  /// Past forms that are as often nouns, or more often: *split*, *bid*.
  static let pastsOrNouns = """
    bet bid bit broadcast burst bust cost dove fit forecast ground knit offset recast reset shot
    slit spat split telecast thrust underbid wed wound
    """
}
