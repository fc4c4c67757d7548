import Readers
import Testing
import Text

@Suite struct PetrarchActorsTests {
  private func read(_ text: String) throws -> Gazetteer {
    try GazetteerFormat.read(Array(text.utf8), file: "a.txt").gazetteer
  }

  private func aliases(_ text: String) throws -> [String] {
    try read(text).aliases.map { "\($0.line) \($0.text) \($0.caseRule.rawValue)" }
  }

  @Test func `a head phrase is an actor, with its synonyms as aliases`() throws {
    let gazetteer = try read(
      """
      # States
      RURITANIA_  [RUR]
      SYRIA_  [SYR]   ; the state
      +SYRIAN_ARAB_REPUBLIC

      OMAR_SAYEGH_
      +PRESIDENT_SAYEGH_
      \t[SYRGOV 20010501-20050430] # in office
      \t[SYRELI]
      MINISTRY_OF_WATER_ [SYRGOV]
      """)
    #expect(
      gazetteer.entries == [
        Gazetteer.Entry(id: "ruritania", name: "Ruritania", type: .group),
        Gazetteer.Entry(id: "syria", name: "Syria", type: .state, country: "SYR"),
        Gazetteer.Entry(id: "omar_sayegh", name: "Omar Sayegh", type: .person, country: "SYR"),
        Gazetteer.Entry(
          id: "ministry_of_water", name: "Ministry of Water", type: .organisation, country: "SYR"),
      ])
    #expect(gazetteer.aliases.map(\.entry) == [0, 1, 1, 2, 2, 3])
    #expect(gazetteer.aliases.map(\.line) == [2, 3, 4, 6, 7, 10])
    #expect(gazetteer.aliases.allSatisfy { $0.level == .name && $0.from == nil && $0.to == nil })
    #expect(gazetteer.aliases[2].text == "Syrian Arab Republic")
    #expect(gazetteer.aliases[2].caseRule == .any)
  }

  @Test func `one word is capitalised, an acronym in capitals, several words in any case`() throws {
    #expect(
      try aliases(
        """
        TURKEY_ [TUR]
        UNITED_STATES_ [USA]
        +US_
        +U.S._
        +USA
        +AMERICA
        MAO_ [CHNELI]
        OPEC_ [IGO]
        WHO_ [IGO]
        REBELS_ [REB]
        McArthur [USAGOV 510101-510411]
        """) == [
          "1 Turkey ", "2 United States any", "3 US exact", "4 U.S. any", "5 USA exact",
          "6 America ", "7 Mao ", "8 Opec ", "9 WHO exact", "10 Rebels any", "11 McArthur ",
        ])
  }

  @Test func `names and ids are made from the phrase`() throws {
    let entries = try read(
      """
      CHILDREN'S_FUND_OF_THE_UN_ [IGO]
      JEAN-LUC_D'AMBRE_\t[FRAELI]
      EC/UN_OFFICE [IGO]
      PLO_ [PSEREB]
      """
    ).entries
    #expect(
      entries.map(\.name) == [
        "Children's Fund of the UN", "Jean-Luc D'Ambre", "Ec/Un Office", "PLO",
      ])
    #expect(
      entries.map(\.id) == [
        "children_s_fund_of_the_un", "jean-luc_d_ambre", "ec_un_office", "plo",
      ])
  }

  @Test func `codes tell type and country`() throws {
    let entries = try read(
      """
      A_A_ [IRQ] [USA]
      B_B_ [IRQGOV]
      C_C_ [IRQGOV <20050101]
      D_D_ [IGO >990101][IRQELI]
      E_E_ [IRQREB]
      F_F_ [IRQGOV] [IRNMIL]
      G_G_ [IRQGOV] [---]
      """
    ).entries
    #expect(
      entries.map(\.type) == [
        .state, .organisation, .person, .person, .group, .organisation, .organisation,
      ])
    #expect(entries.map(\.country) == ["", "IRQ", "IRQ", "IRQ", "IRQ", "", "IRQ"])
  }

  @Test func `a phrase for nobody is an exclusion`() throws {
    let gazetteer = try read("IRAQ_ [IRQ]\nIRAQ_WAR_ [---]\n")
    #expect(gazetteer.entries.map(\.id) == ["iraq"])
    #expect(gazetteer.aliases.map(\.level) == [.name, .exclusion])
    #expect(gazetteer.aliases[1].entry == nil)
  }

  @Test func `lines of the same phrase are one actor, and a repeated alias is one`() throws {
    let gazetteer = try read(
      "SOME_BODY_ [IGO]\n+BODY_\n+BODY _\nIRAQ [IRQ]\nSOME BODY _\n+OTHER_BODY_\n\t[IGOEUR]\n")
    #expect(gazetteer.entries.map(\.id) == ["some_body", "iraq"])
    #expect(gazetteer.aliases.map(\.text) == ["Some Body", "Body", "Other Body", "Iraq"])
  }

  private func warnings(_ text: String) throws -> [String] {
    try GazetteerFormat.read(Array(text.utf8), file: "a.txt").warnings.map(\.description)
  }

  @Test func `an actor that begins twice is a warning`() throws {
    let text = "SOME_BODY_ [IGO]\n+BODY_\nIRAQ_ [IRQ]\nSome body_ [IGO]\n"
    #expect(
      try warnings(text) == [
        """
        a.txt:4: error: 'Some body' already stands on line 1; both are read as one actor
          help: put all codes and synonyms of an actor below one line, or name two actors apart
        """
      ])
    #expect(try warnings("SOME_BODY_ [IGO]\n+BODY_\n+BODY_\n").isEmpty)
  }

  @Test func `a phrase with an open end has its plural, if that is the same actor`() throws {
    #expect(
      try aliases(
        """
        GREY_PATH [RURREB]
        +PARTY_OF_THE_ROAD
        +MARSH
        +WALKER_
        +THE_GREY_PARTY
        OMAR_SAYEGH [SYRELI]
        SUDAN [SDN]
        +SUDANI
        +SUDANESE
        +NORTH_SUDANI
        +USA
        KURD [KRD]
        +KURDS_
        RIDER [RID]
        RIDERS_ [HRS]
        MEETING [---]
        Grey Monk [RURREB]
        UNO [IGO]
        UNITED_LEAGUES [IGO]
        CONGRESS [IGO]
        BAY [IGO]
        """
      ) == [
        "1 Grey Path any", "1 Grey Paths any", "2 Party of the Road any",
        "2 Party of the Roads any", "3 Marsh any", "3 Marshes any", "4 Walker any",
        "5 The Grey Party any", "5 The Grey Parties any", "6 Omar Sayegh any", "7 Sudan ",
        "8 Sudani ", "8 Sudanis ", "9 Sudanese ", "10 North Sudani any", "11 USA exact",
        "12 Kurd any", "13 Kurds any", "14 Rider any", "15 Riders any", "16 Meeting ",
        "16 Meetings ", "17 Grey Monk ", "17 Grey Monks ", "18 UNO exact",
        "19 United Leagues any", "20 Congress ", "20 Congresses ", "21 BAY exact",
      ])
  }

  @Test func `agents are passed over, each with a warning`() throws {
    let text = """
      MINISTER {MINISTERS} [~GOV]
      +PREMIER_
      !MINIST! = MINISTER, MINISTRY
      TROOP_ [MIL~]
      IRAQ_ {IRAQIS} [IRQ]
      """
    #expect(try aliases(text) == ["5 Iraq "])
    #expect(
      try warnings(text).map { String($0.prefix { $0 != "\n" }) } == [
        "a.txt:1: error: '[~GOV]' is an agent's code, and an agent is no actor: passed over",
        "a.txt:3: error: a set of words for agents is passed over",
        "a.txt:4: error: '[MIL~]' is an agent's code, and an agent is no actor: passed over",
        "a.txt:5: error: '{IRAQIS}' is for agents and is passed over",
      ])
  }

  @Test func `dates that may be others are read with a warning`() throws {
    let text = """
      A_A_ [IRQGOV <310101]
      B_B_ [IRQGOV >491231]
      C_C_ [IRQGOV 300101-20311231] [IRQGOV >500101]
      D_D_ [IRQGOV 20031231-1920030320]
      E_E_ [IRQGOV >200303201]
      """
    #expect(try read(text).entries.map(\.type).allSatisfy { $0 == .person })
    #expect(
      try warnings(text) == [
        """
        a.txt:1: error: '310101' is read as a day of 1931, and may be one of 2031
          help: write the year with four digits
        """,
        """
        a.txt:2: error: '491231' is read as a day of 1949, and may be one of 2049
          help: write the year with four digits
        """,
        """
        a.txt:4: error: '1920030320' has 10 digits; the first eight are read, a day of 1920
          help: write YYYYMMDD
        """,
        """
        a.txt:5: error: '200303201' has 9 digits; the first eight are read, a day of 2003
          help: write YYYYMMDD
        """,
      ])
  }

  @Test func `comments of both kinds are passed over, also over several lines`() throws {
    #expect(
      try aliases(
        """
        <!-- a file
        NOT_THIS_ [IRQ]
        --> IRAQ_ [IRQ] <!-- one --> # <!-- two
        # --> <!--
        +REPUBLIC_OF <!-- x -->_IRAQ_
        """) == ["3 Iraq ", "5 Republic of Iraq any"])
  }

  @Test func `line ends may be CRLF or CR, and letters those of Windows-1252`() throws {
    #expect(
      try aliases("IRAQ_ [IRQ]\r\n+IRAK_\r+EL_IRAQ\r") == ["1 Iraq ", "2 Irak ", "3 El Iraq any"])
    let old =
      Array("JOS".utf8) + [0xC9, 0x5F] + Array("O\u{2019}NEIL".utf8.prefix(1))
      + [0x92] + Array("NEIL_ [USAELI]\n".utf8)
    let gazetteer = try GazetteerFormat.read(old, file: "a.txt").gazetteer
    #expect(gazetteer.aliases.map(\.text) == ["Jos\u{E9} O\u{2019}Neil"])
    #expect(try read("MES\u{DB}D_ [IRQELI]").aliases.map(\.text) == ["Mes\u{FB}d"])
  }

  @Test func `bytes of no encoding are a fault`() {
    expectFaults(
      """
      a.txt:2: error: is not UTF-8 (byte offset 12)
        help: save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8
      """
    ) {
      _ = try GazetteerFormat.read(Array("IRAQ_ [IRQ]\n".utf8) + [0x81, 0x0A], file: "a.txt")
    }
  }

  @Test func `dates of six and eight digits are read, with any spaces`() throws {
    let text = """
      A_A_ [IRQGOV 310101-300101]
      B_B_ [IRQGOV  > 20040229] [IRQELI <000101]
      C_C_ [IRQGOV>20040229] # none before the sign
      """
    #expect(try read(text).entries.map(\.type) == [.person, .person, .person])
  }

  @Test func `every fault is listed with its line`() {
    expectFaults(
      """
      a.txt:1: error: a code before any actor
        help: put the actor's phrase before it
      a.txt:2: error: synonym 'IRAK' stands before any actor
        help: put the actor's phrase on the line before it, without '+'
      a.txt:3: error: 'A A' has no code
        help: add one, e.g. [IRQGOV]; with [---] the phrase is an exclusion
      a.txt:4: error: 'B B' is no code
        help: begin an actor at the start of the line, a synonym with '+', a code with '['
      a.txt:5: error: 'and more' stands after the code
        help: put '#' before it to make it a comment
      a.txt:6: error: '[IRQ' has no closing bracket
        help: end the code with ']'
      a.txt:7: error: no code between the brackets
        help: write one, e.g. [IRQGOV]
      a.txt:8: error: '2004017' is no date
        help: write YYMMDD or YYYYMMDD
      a.txt:9: error: '20040230' is no day of the calendar
        help: correct month or day
      a.txt:10: error: 2005-01-01 is after 2004-12-31
        help: exchange the two dates, or correct one
      a.txt:11: error: '20050101' is no range of dates
        help: write <date, >date or date-date, with dates as YYMMDD or YYYYMMDD
      a.txt:12: error: '1920133220' is no day of the calendar
        help: correct month or day
      a.txt:13: error: no phrase
        help: give a form under which texts name the actor
      a.txt:14: error: '' is no date
        help: write YYMMDD or YYYYMMDD
      a.txt:15: error: a comment has no end
        help: close it with -->
      """
    ) {
      _ = try read(
        """
        \t[IRQ]
        +IRAK_
        A_A_
          B_B_ [IRQ]
        C_C_ [IRQ] and more
        D_D_ [IRQ
        E_E_ [ ]
        F_F_ [IRQGOV 2004017-20061201]
        G_G_ [IRQGOV <20040230]
        H_H_ [IRQGOV 20050101-041231]
        I_I_ [IRQGOV 20050101]
        J_J_ [IRQGOV >1920133220]
        +_ [IRQ]
        K_K_ [IRQGOV <]
        <!-- and so on
        """)
    }
  }

  @Test func `an alias of two actors is a fault`() {
    expectFaults(
      """
      a.txt:4: error: alias 'The Union' of 'north' belongs to 'south' on line 2
        help: an alias names one actor; use longer forms, or keep one of the two
      """
    ) { _ = try read("SOUTH_ [IGO]\n+THE_UNION_\nNORTH_ [IGO]\n+The_Union\n") }
  }
}
