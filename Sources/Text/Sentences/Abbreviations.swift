/// What the segmentation of text has to know about English words.
struct WordTraits: OptionSet {
  let rawValue: UInt32

  /// Stands before a name: *Gen.*
  static let title = Self(rawValue: 1 << 0)
  /// Never ends a sentence, whatever follows: *e.g.*
  static let inner = Self(rawValue: 1 << 1)
  /// Stands before a number: *Vol.*
  static let numbered = Self(rawValue: 1 << 2)
  /// Ends a sentence only where the next word is one that opens sentences: *Corp.*
  static let doubtful = Self(rawValue: 1 << 3)
  /// A time of day: *p.m.*
  static let hour = Self(rawValue: 1 << 4)
  /// An abbreviation only with a capital, being a word without: *Sat.*
  static let capitalized = Self(rawValue: 1 << 5)
  /// Has a capital mid-sentence only in names and titles, so a capital shows a beginning.
  static let opener = Self(rawValue: 1 << 6)
  /// An opener even in a text all in capitals.
  static let firmOpener = Self(rawValue: 1 << 7)
  /// Joins a quotation to the speaker: *asked*.
  static let speech = Self(rawValue: 1 << 8)
  /// A noun that a number or a letter follows: *Annex B*.
  static let reference = Self(rawValue: 1 << 9)
  /// Follows an hour: *5 p.m. Tuesday*.
  static let afterHour = Self(rawValue: 1 << 10)
  /// Cannot be the last word of a paragraph: *of*.
  static let unfinished = Self(rawValue: 1 << 11)
  /// Has a capital and is no given name, so that a family name may follow: *President*, *Monday*.
  static let beforeName = Self(rawValue: 1 << 12)
  /// With a family name before it, it is named after somebody: *Tower*.
  static let institution = Self(rawValue: 1 << 13)
  /// Stands within names, between capitals: *bin*.
  static let particle = Self(rawValue: 1 << 14)
  /// With an adjective for a body before it, it speaks of any such body: *elections*.
  static let generic = Self(rawValue: 1 << 15)
  /// With a state before it, it names something else: *Airlines*.
  static let carrier = Self(rawValue: 1 << 22)
  /// With *of* and a state behind it, it names something else: *Gulf*.
  static let water = Self(rawValue: 1 << 23)

  /// A form of a verb that is no participle: *was*, *went*.
  static let finite = Self(rawValue: 1 << 16)
  /// Makes a clause depend on another: *which*.
  static let subordinator = Self(rawValue: 1 << 17)
  /// The subject of a clause: *they*.
  static let pronoun = Self(rawValue: 1 << 18)
  /// Joins a place or a person to a verb: *to*.
  static let preposition = Self(rawValue: 1 << 19)
  /// A finite verb of going somewhere: *fled*.
  static let departure = Self(rawValue: 1 << 20)
  /// Of a ruler whose name has a number: *king*.
  static let regnal = Self(rawValue: 1 << 21)

  static let abbreviation: Self = [.title, .inner, .numbered, .doubtful, .hour]
}

/// The words of segmentation, blind to case.
struct WordTable: Sendable {
  static let english = WordTable()

  private let traits = WordMap(SegmentationWords.all)

  /// The traits of a word of ASCII letters and inner dots; none for a word not in the table.
  subscript(text: Span<UInt8>, word: Range<Int>) -> WordTraits { traits[text, word] }

  /// The same for the word of a plain lexeme.
  subscript(lexeme: Lexeme) -> WordTraits { traits[lexeme.hash, count: lexeme.word.count] }

  /// The words with one of some traits, in small letters.
  static func words(having traits: WordTraits) -> [ArraySlice<UInt8>] {
    SegmentationWords.all.filter { !$0.1.isDisjoint(with: traits) }
      .flatMap { WordLists.words(of: $0.0) }
  }
}

/// English words by their part in segmentation, without the final dot.
private enum SegmentationWords {
  static let all: [(String, WordTraits)] = [
    (titles, .title), (titleWords, [.title, .capitalized]),
    (inner, .inner), (numbered, .numbered), (numberedWords, [.numbered, .capitalized]),
    (doubtful, .doubtful), (doubtfulWords, [.doubtful, .capitalized]), (hours, .hour),
    (openers, .opener), (firmOpeners, [.opener, .firmOpener]), (speech, .speech),
    (references, .reference), (afterHours, .afterHour), (unfinished, .unfinished),
    (beforeNames, .beforeName), (institutions, .institution),
    (particles, .particle), (generics, .generic),
    (carriers, .carrier), (waters, .water), (finites, .finite),
    (subordinators, .subordinator), (pronouns, .pronoun), (prepositions, .preposition),
    (departures, [.departure, .finite]), (regnal, .regnal),
  ]

  static let titles = """
    mr mrs ms dr drs prof lt sgt cpl pvt capt cmdr cdr maj brig vadm radm adm supt insp sen sens
    gov govs amb atty hon messrs mme mlle mx fr bp msgr dir pres treas comdr cmdt
    undersec asst assoc mt mts ft gens cols profs
    adml bgen cllr chmn det flt genl gysgt lcdr lcpl ldr lgen mgen msgt spc sqn ssgt tsgt
    """
  static let titleWords = "dep gen col rep reps rev st sts sec pfc ens rt del"

  static let inner = "e.g i.e eg ie vs cf viz approx ca circa v seq incl excl esp resp nr"

  static let numbered = """
    nos vol vols figs arts secs pp p para paras pars ch chs chap chaps tbl eq eqs sect res doc
    docs app cl reg regs tit tel ext apt feb aug sept oct nov dec apr pt pts pub ser ed eds stat
    """
  static let numberedWords = "no fig art par jan mar jun jul sep bk ex"

  static let doubtful = """
    al secy inc corp ltd co cos bros jr sr esq ret cpo csm cwo ltg sfc ssg plc llc dept depts govt natl intl assn assocs univ inst
    ave blvd rd hwy bldg sq est mfg ph.d op cit et tr trans comm admin
    calif conn mass tex fla ill mich minn wis ariz ark colo kan ky neb nev okla tenn vt wyo mont
    pa va md ga nc nd sd nh nj nm ny ri sc wv mo
    mil min max avg temp ft cu oz lb lbs mi km kg mph hr hrs misc dist div
    """
  static let doubtfulWords = """
    ore wash wo ind miss la mon tues tue wed thu thur thurs fri sat sun
    """

  static let hours = "a.m p.m am pm"

  static let firmOpeners = """
    the he she it we they there this these those however moreover nevertheless nonetheless
    therefore meanwhile furthermore although
    """
  static let openers = """
    a an i you his her its our their my your that
    in on at by for from with without within under after before since until during while when
    where why how what who whose which whether if though because as but and or nor yet so
    thus hence then here now today yesterday tomorrow both each every some many most few several
    any no not none neither either another others such despite instead indeed also even only once
    still perhaps maybe additionally finally later recently currently consequently accordingly
    similarly likewise otherwise conversely subsequently ultimately eventually initially
    previously earlier often sometimes rather clearly obviously unfortunately fortunately
    let do does did is are was were has have had can could would should might must to of
    between among amid against throughout across upon unlike according given following regarding
    never nothing nobody everyone everything someone anyone regardless beyond besides
    yes please elsewhere again
    """

  static let speech = """
    said says asked asks told tells replied replies added adds wrote writes answered answers
    demanded declared exclaimed wondered insisted inquired enquired shouted cried remarked noted
    continued explained quipped responded
    """

  static let references = """
    annex appendix article attachment category chapter chapters class enclosure exhibit group
    number option options page pages paragraph paragraphs part phase plan point
    points problem protocol resolution schedule section sections step tab table tabs task
    telegram title track type volume war zone alternative and or to of than at
    """

  static let afterHours = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december eastern central pacific mountain local
    greenwich
    """

  static let unfinished = """
    a an the of in on at by for from with without into onto to and or nor but that which who
    whom whose than as if because although while whether its his her their our my your this these
    those is are was were be been being has have had will would shall should may might must can
    could not very between among against toward towards through under over upon about during
    """

  static let beforeNames = """
    president vice chairman chairwoman chair premier minister chancellor secretary senator
    congressman congresswoman representative governor mayor ambassador envoy judge justice speaker
    general admiral colonel major captain lieutenant sergeant commander marshal professor doctor
    king queen prince princess emir sultan sheikh shaikh ayatollah imam mullah grand hojjatoleslam
    pope bishop cardinal archbishop rabbi father sister brother lord lady sir dame comrade mister
    leader director spokesman spokeswoman adviser advisor aide deputy chief marshal hajj hajji
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december republican democrat democratic
    """
  static let institutions = """
    academy airport army avenue base battalion bay bazaar boulevard bridge brigade brigades camp
    canal center centre church city clinic college company corps dam district dynasty family
    foundation group hall heights hospital hotel house institute island lake library mosque
    mountain museum park party prison province river road school shrine square stadium station
    street tower town university valley village
    """
  static let generics = """
    democracies democracy election elections politics practice practices procedure procedures
    republic republics seat seats system systems term terms
    """
  static let carriers = """
    airline airlines airways college express herald ocean sea telegraph times tribune university
    """
  static let waters = "bay gulf isthmus sea strait straits university"
  static let finites = """
    am are began became came can chose could declined did does drew fell gave grew had has have
    insisted is knew may met might must ran remained replied responded rose saw should spoke
    stayed took was went were will would wrote
    """
  static let subordinators = """
    after although as because before how if once since than that though till unless until what
    whatever when where whether which while who whom whose why
    """
  static let pronouns = "he i it she there they we you"
  static let prepositions = "against at by for from in into to with"
  static let departures = "came emigrated fled flew migrated travelled traveled went"
  static let regnal = """
    caliph crown czar emir emperor empress kaiser khedive king pope queen shah sultan throne tsar
    """
  static let particles = "al bin de del der el ibn la van von"
}

/// Bytes of UTF-8 text by what they mean for sentences and paragraphs.
enum Bytes {
  static let newline: UInt8 = 0x0A
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }
  /// A letter or digit; any byte beyond ASCII passes for one.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
  static func isTerminator(_ byte: UInt8) -> Bool {
    byte == dot || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }
  static func isOpeningBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }
  /// A quote, a closing bracket or a mark of emphasis.
  static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, apostrophe, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(text[end - 1]) {
      end -= 1
    }
    return skipSpaces(from: range.lowerBound, to: end, in: text)..<end
  }

  static func skipSpaces(from start: Int, to end: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index < end, isSpace(text[index]) {
      index += 1
    }
    return index
  }

  /// Whether white space or the end of `range` is at `index`.
  static func isSpace(at index: Int, of range: Range<Int>, in text: Span<UInt8>) -> Bool {
    index >= range.upperBound || isSpace(text[index])
  }

  /// ASCII letters from `start`, at most as many as a word has.
  static func word(from start: Int, to end: Int, in text: Span<UInt8>) -> Range<Int> {
    var stop = start
    while stop < end, stop - start < 32, isLetter(text[stop]) {
      stop += 1
    }
    return start..<stop
  }

  static func isEllipsis(at index: Int, to end: Int, in text: Span<UInt8>) -> Bool {
    end - index >= 3 && text[index + 1] == 0x80 && text[index + 2] == 0xA6
  }

  /// The length of a bullet at `index`, U+2022, U+2023 or U+2043; 0 if there is none.
  static func bullet(at index: Int, of range: Range<Int>, in text: Span<UInt8>) -> Int {
    guard range.upperBound - index >= 3, text[index] == 0xE2 else { return 0 }
    let (second, third) = (text[index + 1], text[index + 2])
    let isBullet =
      (second == 0x80 && (third == 0xA2 || third == 0xA3)) || (second == 0x81 && third == 0x83)
    return isBullet ? 3 : 0
  }

  /// "1.", "2)", "3.)", "a.", "(b)" at the start of a list item.
  struct Marker {
    var value: Int
    var isLettered: Bool
    var isBracketed: Bool
    /// Between two brackets.
    var isEnclosed: Bool
  }

  /// The marker at `start`, if white space follows it.
  static func marker(at start: Int, of range: Range<Int>, in text: Span<UInt8>) -> Marker? {
    var index = start
    let isEnclosed = text[index] == UInt8(ascii: "(")
    if isEnclosed { index += 1 }
    let first = index
    var value = 0
    while index < range.upperBound, index - first < 3, isDigit(text[index]) {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    let isLettered = index == first
    if isLettered {
      guard index < range.upperBound, isLetter(text[index]) else { return nil }
      value = Int(text[index])
      index += 1
      // Roman numerals: "(iv)".
      while isEnclosed, index < range.upperBound, index - first < 4, isLower(text[index]) {
        index += 1
      }
    }
    let afterValue = index
    if !isEnclosed, index < range.upperBound, text[index] == dot { index += 1 }
    let isBracketed = index < range.upperBound && text[index] == UInt8(ascii: ")")
    if isBracketed { index += 1 }
    guard index > afterValue, !isEnclosed || isBracketed, index < range.upperBound,
      isSpace(text[index])
    else { return nil }
    return Marker(
      value: value, isLettered: isLettered, isBracketed: isBracketed, isEnclosed: isEnclosed)
  }

  /// Whether a word ends in "°" or "º", the abbreviation of *numero*.
  static func endsInDegree(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.count >= 3, text[word.upperBound - 2] == 0xC2 else { return false }
    return text[word.upperBound - 1] == 0xB0 || text[word.upperBound - 1] == 0xBA
  }

  static func hasDot(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    word.contains { text[$0] == dot }
  }

  /// Single letters or pairs with dots between: "U.S", "Ph.D".
  static func isDotted(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.count <= 16, hasDot(word, in: text) else { return false }
    var run = 0
    for index in word {
      if text[index] == dot {
        guard run > 0 else { return false }
        run = 0
      } else {
        run += 1
        guard isLetter(text[index]), run <= 2 else { return false }
      }
    }
    return run > 0
  }

  /// A number, a letter, a roman numeral or a section's "2.1", as they stand before an item.
  ///
  /// The number of a telegram, at the start of its first paragraph, has up to seven digits.
  static func isEnumerator(
    _ word: Range<Int>, in text: Span<UInt8>, atParagraphStart: Bool
  ) -> Bool {
    if word.count == 1, isLetter(text[word.lowerBound]) { return true }
    if isNumeral(word, in: text) { return true }
    let digits = word.prefix { isDigit(text[$0]) }.count
    if digits == word.count { return digits <= (atParagraphStart ? 7 : 3) }
    return digits > 0 && word.count <= 8 && word.allSatisfy { isDigit(text[$0]) || text[$0] == dot }
  }

  /// A capital letter or a roman numeral: "Vol. XVIII", "Fig. B".
  static func isNumeral(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard !word.isEmpty, word.count <= 7 else { return false }
    if word.count == 1 { return isUpper(text[word.lowerBound]) }
    return word.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains(text[$0]) }
  }
}
