import Testing

@testable import Text

/// A text with brackets around every mention that should be found, and nowhere else.
struct Marked: CustomTestStringConvertible {
  var text: String

  init(_ text: String) {
    self.text = text
  }

  var plain: String { text.filter { $0 != "[" && $0 != "]" } }
  var testDescription: String { text }
}

/// What names are found in a text, by a gazetteer whose aliases are all different actors.
@Suite struct PhraseMatcherTests {
  private typealias Alias = Gazetteer.Alias

  /// Aliases without a level are names; exclusions have no actor.
  private static func scanner(_ aliases: [Gazetteer.Alias]) -> Scanner {
    let entries = aliases.indices.map {
      Gazetteer.Entry(id: "actor-\($0)", name: "Actor \($0)", type: .state)
    }
    return Scanner(
      gazetteer: Gazetteer(entries: entries, aliases: aliases),
      lexicon: Lexicon(name: "none", terms: []))
  }

  private static func names(_ names: String..., rule: CaseRule = .writtenOrCapitals)
    -> [Gazetteer.Alias]
  {
    names.enumerated().map { Alias(entry: $0, text: $1, caseRule: rule) }
  }

  /// Brackets every mention that is found.
  private func mark(_ text: String, by scanner: Scanner) -> String {
    var scratch = Scanner.Scratch()
    let bytes = Array(text.utf8)
    let document = Document(metadata: DocumentMetadata(id: "a.txt"), bytes: bytes)
    var marked: [UInt8] = []
    var position = 0
    for mention in scanner.scan(document, scratch: &scratch).mentions {
      marked += bytes[position..<mention.range.lowerBound] + Array("[".utf8)
      marked += bytes[mention.range] + Array("]".utf8)
      position = mention.range.upperBound
    }
    marked += bytes[position...]
    return String(decoding: marked, as: UTF8.self)
  }

  private func expect(
    _ marked: Marked, _ scanner: Scanner, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = mark(marked.plain, by: scanner)
    // Strings of other bytes may be equal, hence the bytes.
    #expect(
      found.utf8.elementsEqual(marked.text.utf8), "found \(found)", sourceLocation: sourceLocation)
  }

  // MARK: - The longest

  private static let nested = scanner(
    names("Iraq", "Central Bank of Iraq", "Bank of Iraq", "Iran", "Iran and Iraq Desk", "of Iraq"))

  @Test(arguments: [
    Marked("The [Central Bank of Iraq] lent to [Iraq]."),
    Marked("A [Bank of Iraq] is no Rural [Bank of Iraq]."),
    Marked("[Iran] and [Iraq]"), Marked("[Iran and Iraq Desk]"), Marked("[Iran] and [Iraq] Des"),
    Marked("[Iran] and [Iraq] Desks"), Marked("Central Bank of [Iran]"),
    Marked("[Iraq] [Iraq] [Iraq]"), Marked("Central [Central Bank of Iraq]"),
  ])
  func `finds the leftmost and of these the longest name, and nothing within it`(_ text: Marked) {
    expect(text, Self.nested)
  }

  @Test func `lets none have what two actors share`() {
    let scanner = Self.scanner(Self.names("Basra", "BASRA", "Basra", rule: .any))
    var scratch = Scanner.Scratch()
    let document = Document(metadata: DocumentMetadata(id: "a"), bytes: Array("Basra basra".utf8))
    let found = scanner.scan(document, scratch: &scratch)
    #expect(
      found.mentions.isEmpty && found.ambiguous.map(\.candidates) == [[0, 1, 2], [0, 1, 2]])
  }

  private static let excluding = scanner([
    Gazetteer.Alias(entry: 0, text: "Sadr"), Gazetteer.Alias(entry: 1, text: "Hassan Sadr Party"),
    Gazetteer.Alias(entry: nil, text: "Sadr City", level: .exclusion),
    Gazetteer.Alias(entry: nil, text: "Turkey", level: .exclusion, caseRule: .any),
  ])

  @Test(arguments: [
    Marked("[Sadr] left Sadr City."), Marked("SADR CITY"), Marked("[Sadr] Cities"),
    Marked("[Hassan Sadr Party] in Sadr City"), Marked("[Sadr], Sadr City, [Sadr]"),
    Marked("a turkey"), Marked("Sadr City's mayor and [Sadr]'s brother"),
  ])
  func `counts nothing where an exclusion stands`(_ text: Marked) {
    expect(text, Self.excluding)
  }

  // MARK: - Case

  private static let asWritten = scanner(
    names("United States", "İzmir", "Électricité", "Straße", "WHO", "al-Anbar", "Şırnak"))

  @Test(arguments: [
    Marked("[United States] [UNITED STATES] united states United STATES uNITED sTATES"),
    Marked("[İzmir] [İZMIR] izmir [IZMIR]"), Marked("[Électricité] [ÉLECTRICITÉ] électricité"),
    Marked("[Straße] [STRASSE] straße Strasse"), Marked("[WHO] who Who"),
    Marked("[al-Anbar] [AL-ANBAR] Al-Anbar"), Marked("[Şırnak] [ŞIRNAK] şırnak"),
  ])
  func `finds a name as written or all in capitals`(_ text: Marked) {
    expect(text, Self.asWritten)
  }

  private static let exact = scanner(names("ISIS", "Hamas", "École", rule: .exact))

  @Test(arguments: [
    Marked("[ISIS] Isis isis"), Marked("[Hamas] HAMAS hamas"), Marked("[École] ÉCOLE école"),
  ])
  func `finds an exact name only as written`(_ text: Marked) {
    expect(text, Self.exact)
  }

  private static let anyCase = scanner(
    names("Peshmerga", "Öğe", "école", "Ирак", "Κύπρος", "Élysée Palace", "U.S.", rule: .any))

  @Test(arguments: [
    Marked("[Peshmerga] [peshmerga] [PESHMERGA] [pESHMERGa]"),
    Marked("[Öğe] [öğe] [ÖĞE]"), Marked("[école] [École] [ÉCOLE]"),
    Marked("[Ирак] [ирак] [ИРАК]"), Marked("[Κύπρος] [κύπρος]"),
    Marked("[Élysée Palace] [élysée palace] [ÉLYSÉE PALACE]"), Marked("[U.S.] [u.s.] us"),
  ])
  func `finds a name of any case in any, beyond ASCII too`(_ text: Marked) {
    expect(text, Self.anyCase)
  }

  // MARK: - Whole words

  private static let states = scanner(
    names(
      "Iraq", "Iran", "U.S", "U.S.", "ISIS", "Neil", "Sa", "Kata", "Reuters", "New York", "3M",
      "Hizb", "UN"))

  @Test(arguments: [
    Marked("Iraqi Iraqis Iraqs preIraq Iraq2 2Iraq Iraqé éIraq"),
    Marked("[Iraq]/[Iran] ([Iraq]) “[Iraq]” [Iraq], [Iraq]. [Iraq]: [Iraq]?"),
    Marked("[Iraq]'s [Iraq]’s [Iraq]' [Iraq]\u{2BC}s [Reuters]' [Reuters]’"),
    Marked("[Iraq]'ll [Iraq]'d [Iraq]'ve [IRAQ]'S [Iraq]'re"),
    Marked("[U.S.]-[Iraq] anti-[ISIS] [Iran]-backed non-[U.S.] [Iran]–[Iraq] [Iraq]\u{2011}wide"),
    Marked("[Iran]—[Iraq]—[Iran]"), Marked("[New York]-based"),
    Marked("O'Neil O’Neil [Neil] [Neil]’s Sa'ad Sa’ad [Sa] Kata'ib Kata\u{2BC}ib"),
    Marked("l'[Iraq] L’[Iraq] d'[Iran] qu'[Iraq] Qu’[Iran]"),
    Marked("the '[Iraq]' desk, the ‘[Iran]’ desk"), Marked("'[Iraq]'s desk'"),
    Marked("[U.S.] [U.S.]. [U.S], [U.S] U.S.A. U.S.A U.S.S.R. [U.S.]'s ([U.S.])"),
    Marked("[U.S.]–[Iran], [U.S.]/[UN]"), Marked("[3M]'s 3Ms 13M"),
    Marked("Hizbullah [Hizb]-ut"), Marked("UNESCO [UN]-led UNs [UN]’s"),
    Marked("العراقIraq [Iraq] العراق"),
  ])
  func `finds whole words, possessives and parts of hyphenated compounds`(_ text: Marked) {
    expect(text, Self.states)
  }

  @Test(arguments: [
    Marked("They spoke of ‘[Iraq]’… and left."), Marked("They spoke of '[Iraq]'•"),
    Marked("He said…‘[Iraq] first’"), Marked("‘[Iraq]’»"), Marked("€'[Iraq]'£"),
    Marked("[Iraq]’s… [Iraq]’s»"),
  ])
  func `takes a sign beyond ASCII beside a quotation mark for no letter`(_ text: Marked) {
    expect(text, Self.states)
  }

  // MARK: - Spellings

  private static let spelled = scanner(
    names("Kata'ib Hizballah", "al-Sha'b", "Prime Minister's Office", "\"Red\" Hale"))

  @Test(arguments: [
    Marked("[Kata'ib Hizballah] [Kata’ib Hizballah] [Kata‘ib Hizballah] [Kata\u{2BC}ib Hizballah]"),
    Marked("[Kata'ib\u{A0}Hizballah] [Kata'ib\u{202F}Hizballah] [Kata'ib\tHizballah]"),
    Marked("[Kata'ib  Hizballah] [Kata'ib \t Hizballah]"),
    Marked("[al-Sha'b] [al\u{2011}Sha’b] [al–Sha'b] [AL-SHA’B] al Sha'b"),
    Marked("[Kata'ib Hiz\u{AD}ballah] [Ka\u{200B}ta'ib Hizballah]"),
    Marked("[Prime Minister’s Office]'s"), Marked("[\"Red\" Hale] [“Red” Hale] Red Hale"),
    Marked("Kata'ibHizballah Kata'ib-Hizballah Kata'ib, Hizballah Kataib Hizballah"),
  ])
  func `finds every typography of a name`(_ text: Marked) {
    expect(text, Self.spelled)
  }

  private static let wrapped = """
    Since the spring the ministry has published the whole of its budget on the
    first day of each month, and the auditors of the upper house, the Kata'ib
    Hizballah bloc among them, have read it. Nothing in it surprised them, since
    the larger part of all spending goes to salaries and to fuel for the power
    stations in the south of the country.
    """

  @Test(arguments: ["\n", "\r\n", "\n  ", "\n\t"])
  func `finds a name that a wrapped line tears apart`(lineBreak: String) {
    let text = Self.wrapped.replacing("\n", with: lineBreak)
    expect(
      Marked(
        text.replacing("Kata'ib\(lineBreak)Hizballah", with: "[Kata'ib\(lineBreak)Hizballah]")),
      Self.spelled)
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\n \n", "\n\n\n"])
  func `finds no name across a blank line`(lineBreak: String) {
    expect(Marked("Thus spoke Kata'ib\(lineBreak)Hizballah did not."), Self.spelled)
  }

  private static let forms = scanner([
    Gazetteer.Alias(
      entry: 0, text: "Saïd", spellings: ["Sa\u{EF}d", "Sai\u{308}d", "SA\u{CF}D", "SAI\u{308}D"])
  ])

  @Test(arguments: [
    Marked("[Sa\u{EF}d] [Sai\u{308}d] [SA\u{CF}D] [SAI\u{308}D] Said"),
    Marked("Sai\u{308}di Sa\u{EF}d\u{308} [Sai\u{308}d]'s"),
  ])
  func `finds composed and decomposed letters where the gazetteer has both`(_ text: Marked) {
    expect(text, Self.forms)
  }

  @Test func `finds nothing where there is no alias or an alias without a letter`() {
    for scanner in [Self.scanner([]), Self.scanner(Self.names("-", "", "…", "'"))] {
      expect(Marked("Iraq - … ' Iran"), scanner)
    }
  }

  @Test func `finds each of many thousand aliases and no other word`() {
    // Three letters to an alias, a thousand first words shared by ten aliases each.
    let words = (0..<1_000).map { number in
      String(
        String.UnicodeScalarView(
          [number / 100, number / 10 % 10, number % 10].map { Unicode.Scalar(UInt8(97 + $0)) }))
    }
    let aliases = words.flatMap { word in (0..<10).map { "\(word) \(words[$0 * 7]) x" } }
    let scanner = Self.scanner(
      aliases.enumerated().map { Alias(entry: $0, text: $1, caseRule: .exact) })
    var scratch = Scanner.Scratch()
    for index in stride(from: 0, to: aliases.count, by: 97) {
      let text = "on \(aliases[index]), \(aliases[index])y, \(aliases[index].dropLast(2)) z"
      let document = Document(metadata: DocumentMetadata(id: "a"), bytes: Array(text.utf8))
      #expect(scanner.scan(document, scratch: &scratch).mentions.map(\.actor) == [index])
    }
  }
}
