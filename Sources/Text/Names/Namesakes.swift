/// Persons, towns and rivers with the name of a state or its capital: *Minister Israel Katz*, *Rep.
/// Jim Jordan*, *Lebanon, Ohio*, *Jordan River*.
extension NameSurroundings {
  /// Whether a state's name, or a capital's, is that of a person, a river or a town elsewhere.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - range: The name.
  ///   - sentence: The one it stands in.
  ///   - previousName: Where the name before it ends; an actor's name is no given name.
  /// - Returns: `true` where the words beside it say so.
  static func isNamesake(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>, previousName: Int?
  ) -> Bool {
    guard isOneWord(text, range) else { return false }
    if isTown(text, after: range.upperBound, to: sentence.upperBound) { return true }
    let previous = word(text, before: range.lowerBound, from: sentence.lowerBound)
    let next = word(text, from: range.upperBound, to: sentence.upperBound)
    if !next.isEmpty, NamesakeWords.english[text, next].contains(.water) { return true }
    let own = NamesakeWords.english[text, range]
    // "General Jordan Arab Army"
    let hasSurname =
      !next.isEmpty && isName(text, next)
      && word(text, from: next.upperBound, to: sentence.upperBound).isEmpty
    if !previous.isEmpty, Bytes.isUpper(text[previous.lowerBound]),
      previousName.map({ $0 < previous.upperBound }) ?? true
    {
      let traits = NamesakeWords.english[text, previous]
      if traits.contains(.courtesy) { return true }
      if traits.contains(.office), hasSurname, !own.isDisjoint(with: [.bearer, .family]) {
        return true
      }
      // Nobody is called "Virginia Iraq", but her veterans of that war are.
      if own.contains(.family), isGivenName(text, previous, traits, in: sentence) { return true }
    }
    // "In Israel Moran said so."
    guard hasSurname, own.contains(.bearer),
      !NamesakeWords.english[text, previous].contains(.setting)
    else { return false }
    return isPerson(text, after: next.upperBound, to: sentence.upperBound)
  }

  /// Whether a word with a capital before a family name is a given name: a known one, or any behind
  /// a title.
  private static func isGivenName(
    _ text: Span<UInt8>, _ name: Range<Int>, _ traits: NamesakeTraits, in sentence: Range<Int>
  ) -> Bool {
    let before = word(text, before: name.lowerBound, from: sentence.lowerBound)
    let isTitled =
      !before.isEmpty && Bytes.isUpper(text[before.lowerBound])
      && NamesakeWords.english[text, before].contains(.courtesy)
    if isTitled, isName(text, name) { return true }
    guard traits.contains(.given) else { return false }
    return !(traits.contains(.verb) && mayBeVerb(text, name, behind: before, in: sentence))
  }

  /// Whether a verb with a capital may stand behind a word: at the beginning of a clause, or in a
  /// headline, *Victims Sue Israel*, *Congress to Grant Israel Aid*.
  private static func mayBeVerb(
    _ text: Span<UInt8>, _ verb: Range<Int>, behind before: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    guard !before.isEmpty, before.upperBound + 1 == verb.lowerBound else { return true }
    var subject = before
    if RoleReader.equals(text, before, "to") {
      subject = word(text, before: before.lowerBound, from: sentence.lowerBound)
    }
    return !subject.isEmpty && Bytes.isUpper(text[subject.lowerBound])
      && NamesakeWords.english[text, subject].isDisjoint(with: [.courtesy, .office])
  }

  /// Whether a name is one word with a capital and small letters behind it.
  private static func isOneWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count > 2 && Bytes.isUpper(text[range.lowerBound])
      && range.dropFirst().allSatisfy { Bytes.isLower(text[$0]) }
  }

  /// Whether a word may be a given or a family name: with a capital, small letters behind it, and no
  /// meaning that speaks against it.
  private static func isName(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard isOneWord(text, word) else { return false }
    let traits: WordTraits = [
      .title, .beforeName, .institution, .carrier, .water, .opener, .reference, .afterHour,
    ]
    return WordTable.english[text, word].isDisjoint(with: traits)
      && NamesakeWords.english[text, word].isDisjoint(with: [.body, .courtesy, .office, .region])
  }

  /// Whether a comma and a province or state of a federation follow: *, Ohio*, *, Pa.*
  private static func isTown(_ text: Span<UInt8>, after start: Int, to end: Int) -> Bool {
    guard start < end, text[start] == Bytes.comma else { return false }
    var region = word(text, from: start + 1, to: end)
    guard !region.isEmpty else { return false }
    let first = NamesakeWords.english[text, region]
    if first.contains(.shortRegion), region.upperBound < end,
      text[region.upperBound] == Bytes.dot
    {
      return true
    }
    if first.contains(.regionPrefix) {
      let second = word(text, from: region.upperBound, to: end)
      region = region.lowerBound..<max(region.upperBound, second.upperBound)
      guard NamesakeWords.twoWordRegions.contains(where: { RoleReader.equals(text, region, $0) })
      else { return false }
    } else if !first.contains(.region) {
      return false
    }
    // "In Iraq, Texas oilmen invest."
    return region.upperBound == end
      || !Bytes.isWord(text[region.upperBound]) && !Bytes.isSpace(text[region.upperBound])
  }

  /// Whether what follows a name is said of a person: *told*, *, a professor*, *, 43*.
  private static func isPerson(_ text: Span<UInt8>, after start: Int, to end: Int) -> Bool {
    guard start + 2 < end else { return false }
    if text[start] == 0x20 {
      let verb = Bytes.word(from: start + 1, to: end, in: text)
      return WordTable.english[text, verb].contains(.speech)
        || NamesakeWords.english[text, verb].contains(.personal)
    }
    guard text[start] == Bytes.comma, text[start + 1] == 0x20 else { return false }
    if Bytes.isDigit(text[start + 2]) { return true }
    let word = Bytes.word(from: start + 2, to: end, in: text)
    return ["a", "an", "who", "whose"].contains { RoleReader.equals(text, word, $0) }
  }
}

/// What a word says of a name beside it.
private struct NamesakeTraits: OptionSet {
  let rawValue: UInt16

  /// Only a person's name follows: *Mr.*
  static let courtesy = Self(rawValue: 1 << 0)
  /// A person's whole name may follow, and a state's in other ways: *Minister*.
  static let office = Self(rawValue: 1 << 1)
  static let given = Self(rawValue: 1 << 2)
  /// A given name that also opens sentences as a verb: *Mark*.
  static let verb = Self(rawValue: 1 << 3)
  /// A state's name that persons have as their first.
  static let bearer = Self(rawValue: 1 << 4)
  /// With a state before it, a body or its members, and no family name: *Police*, *Officials*.
  static let body = Self(rawValue: 1 << 5)
  /// What persons do: *tweeted*.
  static let personal = Self(rawValue: 1 << 6)
  /// A state of the United States or a province of Canada, if it is no sovereign state's or capital's
  /// name too.
  static let region = Self(rawValue: 1 << 7)
  /// The same, cut short.
  static let shortRegion = Self(rawValue: 1 << 8)
  /// Begins one of two words: *New*.
  static let regionPrefix = Self(rawValue: 1 << 9)
  /// A state's or capital's name that persons have as their last.
  static let family = Self(rawValue: 1 << 10)
  /// Before a state it tells where, and no person follows: *in*.
  static let setting = Self(rawValue: 1 << 11)
  /// With a state's name before it, it is named so itself, and not after the state: *River*.
  static let water = Self(rawValue: 1 << 12)
}

private enum NamesakeWords {
  static let english = WordMap(lists)

  private static let lists: [(String, NamesakeTraits)] = [
    (courtesies, .courtesy), (offices, .office), (given, .given), (givenVerbs, [.given, .verb]),
    (bearers, .bearer), (bodies, .body), (personal, .personal), (regions, .region),
    (shortRegions, .shortRegion), (regionPrefixes, .regionPrefix), (families, .family),
    (settings, .setting), ("river valley", .water),
  ]

  static let courtesies = """
    mr mrs ms dr prof rep sen gen col lt maj capt sgt adm cpl messrs mme hon sir dame
    captain colonel congressman congresswoman lieutenant senator sergeant
    """
  static let offices = """
    president minister secretary representative governor mayor ambassador justice judge general
    admiral professor doctor spokesman spokeswoman chairman chairwoman speaker lawmaker
    """
  static let given = """
    aaron adam alan albert alexander alice amanda amy andrea andrew angela ann anna anne anthony
    arthur barbara barry benjamin bernard betty bob bobby brandon brenda brian bruce carl carol
    caroline catherine charles charlotte cheryl chris christine christopher craig cynthia dan daniel
    danny david deborah debra denise dennis denzel diana diane donald donna dorothy douglas dylan ed
    eddie edward eleanor elizabeth ellen emily emma eric ethan eugene evelyn frances fred gary george
    gerald gloria gregory hannah harold harry heather helen henry howard jack jackie jacob james jamie
    jane janet janice jason jay jean jeff jeffrey jennifer jeremy jerry jesse jessica jim jimmy joan
    joe joel john johnny jonathan jose joseph joshua joyce juan judith judy julia julie justin karen
    katherine kathleen kathryn keith kelly ken kenneth kevin kimberly kyle larry laura lauren lawrence
    leonard leslie linda lisa logan louis louise lynn margaret maria marie marilyn martha martin mary
    matthew megan melissa michael michelle mike mildred nancy nathan nicholas nicole noah olivia
    pamela patricia patrick paul peter philip phillip phyllis rachel ralph randy raymond rebecca
    richard robert robin roger ron ronald roy russell ruth ryan samantha samuel sandra sara sarah
    scott sean shannon shirley sophia stanley stephanie stephen steve steven susan suzanne
    ted teresa terry theresa thomas timothy todd tom tony tyler vernon victor victoria vincent
    virginia walter wayne wendy zachary
    """
  static let givenVerbs = "bill drew frank grant mark pat rob sue"
  static let bearers = "america chad france georgia india ireland israel jordan kenya"
  static let families = """
    berlin brazil cuba england france georgia holland ireland israel jordan kingston lima london
    paris rome santiago scotland wales washington
    """
  static let settings = """
    across at before beyond in inside near on outside since throughout toward towards under within
    """
  static let bodies = """
    aerospace airport army bank body cabinet chronicle congress council department direct discount
    electric federation force forces fund gas government industries institute international knesset
    lawmakers lobby ministry monitor national news officials oil parliament phosphate police post
    power press project radio railways refinery resources review senate settlers soldiers steel
    study telecom today tonight university watch
    """
  static let personal = """
    emailed grinned laughed nodded recalled resigned shrugged smiled testified tweeted
    """
  static let regions = """
    alabama alaska alberta arizona arkansas california colorado connecticut delaware florida hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine manitoba maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon
    pennsylvania quebec saskatchewan tennessee texas utah vermont virginia wisconsin wyoming
    """
  static let shortRegions = """
    ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla
    ont ore pa penn tenn tex va vt wash wis wyo
    """
  static let regionPrefixes = "new north south west nova british"
  static let twoWordRegions = [
    "british columbia", "new brunswick", "new hampshire", "new jersey", "new mexico",
    "north carolina", "north dakota", "nova scotia", "south carolina", "south dakota",
    "west virginia",
  ]
}
