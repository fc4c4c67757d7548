import Readers
import Testing
import Text

@Suite struct GazetteerTableTests {
  private static let header = "id,name,type,country,alias,level,case,from,to,note\n"

  private func read(_ rows: String, header: String = header) throws -> Gazetteer {
    try GazetteerTable.read(Array((header + rows).utf8), file: "actors.csv")
  }

  /// The bytes of the spellings, since strings in different normal forms are equal.
  private func spellings(_ alias: String, _ rule: String = "") throws -> [[UInt8]] {
    let gazetteer = try read("A,A,person,,\(alias),,\(rule),,,\n")
    return gazetteer.aliases[0].spellings.map { Array($0.utf8) }
  }

  @Test func `reads actors in order of appearance, and aliases in order of rows`() throws {
    let gazetteer = try read(
      """
      IRQ,Iraq,state,IRQ,Iraq,,,,,
      POTUS,Joe Biden,person,USA,US president,role,any,2021-01-20,2025-01-20,in office
      IRQ,,,,Iraqi,adjectival,exact,,,
      ,,,,Sadr City,exclusion,,,,
      IRQ,Iraq,state,IRQ,Baghdad,metonym,,,,
      """)
    #expect(
      gazetteer.entries == [
        Gazetteer.Entry(id: "IRQ", name: "Iraq", type: .state, country: "IRQ"),
        Gazetteer.Entry(id: "POTUS", name: "Joe Biden", type: .person, country: "USA"),
      ])
    #expect(
      gazetteer.aliases == [
        Gazetteer.Alias(entry: 0, text: "Iraq", line: 2, spellings: ["Iraq", "IRAQ"]),
        Gazetteer.Alias(
          entry: 1, text: "US president", level: .nominal, caseRule: .any,
          from: CalendarDate(iso: "2021-01-20"), to: CalendarDate(iso: "2025-01-20"), line: 3,
          spellings: ["US president"]),
        Gazetteer.Alias(
          entry: 0, text: "Iraqi", level: .adjectival, caseRule: .exact, line: 4,
          spellings: ["Iraqi"]),
        Gazetteer.Alias(
          entry: nil, text: "Sadr City", level: .exclusion, line: 5,
          spellings: ["Sadr City", "SADR CITY"]),
        Gazetteer.Alias(
          entry: 0, text: "Baghdad", level: .metonym, line: 6, spellings: ["Baghdad", "BAGHDAD"]),
      ])
  }

  @Test func `columns may stand in any order, with others between them`() throws {
    let gazetteer = try read(
      "x;Iraqi state;seen, in 2020;state; IRQ ;Iraq\r\n",
      header: "\u{FEFF}Colour;Alias;remark;TYPE;ID; Name\r\n")
    #expect(gazetteer.entries == [Gazetteer.Entry(id: "IRQ", name: "Iraq", type: .state)])
    #expect(gazetteer.aliases.map(\.text) == ["Iraqi state"])
  }

  @Test func `NFC and NFD spellings are both searched for, with their capitals`() throws {
    let capitals = "E\u{301}TE\u{301}"
    for alias in ["\u{E9}t\u{E9}", "e\u{301}te\u{301}"] {
      let expected = ["\u{E9}t\u{E9}", "e\u{301}te\u{301}", "\u{C9}T\u{C9}", capitals]
      #expect(try spellings(alias) == expected.map { Array($0.utf8) })
    }
    #expect(try spellings("\u{E9}", "exact") == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
    #expect(try spellings("Stra\u{DF}e") == ["Stra\u{DF}e", "STRASSE"].map { Array($0.utf8) })
  }

  @Test func `quotes, dashes and spaces are folded as in texts`() throws {
    #expect(
      try spellings("Sa\u{2019}dabad\u{A0} \u{2013} Palace", "exact")
        == [Array("Sa'dabad - Palace".utf8)])
    #expect(try read("A,A,person,,O\u{2019}Neil,,,,,\n").aliases[0].text == "O\u{2019}Neil")
  }

  @Test func `missing columns are listed with those that are needed`() {
    expectFaults(
      """
      actors.csv:1: error: no column 'type'
        help: add it; id, name, type and alias are needed
      actors.csv:1: error: no column 'alias'
        help: rename 'aliases' to 'alias'; id, name, type and alias are needed
      """
    ) { _ = try read("a,b,c,d\n", header: "id,name,aliases,kind\n") }
  }

  @Test func `a column that stands twice is a fault`() {
    expectFaults(
      """
      actors.csv:1: error: column 'alias' and column 'alias' say the same
        help: keep one of the two columns
      """
    ) { _ = try read("A,A,person,a,b\n", header: "id,name,type,alias,Alias\n") }
  }

  @Test func `a gazetteer without rows is a fault`() {
    expectFaults(
      """
      actors.csv: error: names no actor
        help: add a row for each alias of each actor
      """
    ) { _ = try read("") }
  }

  @Test func `every faulty cell is listed, in the order of the file`() {
    expectFaults(
      """
      actors.csv:2: error: no alias
        help: give a form under which texts name the actor, or delete the row
      actors.csv:3: error: alias '—!' has neither a letter nor a digit
        help: give a form of at least one word, or delete the row
      actors.csv:4: error: unknown level 'metonymy'
        help: did you mean 'metonym'? levels are name, adjectival, metonym, role, exclusion
      actors.csv:5: error: unknown case 'exactly'
        help: did you mean 'exact'? write exact or any, or leave the cell empty for 'as written or \
      in capitals'
      actors.csv:6: error: unknown type 'organization'
        help: did you mean 'organisation'? types are person, organisation, state, group
      actors.csv:7: error: from '2021-02-30' is no date
        help: write year-month-day, e.g. 2014-09-08
      actors.csv:7: error: to '1.3.2021' is no date
        help: write year-month-day, e.g. 2014-09-08
      actors.csv:8: error: from 2022-01-01 is after to 2021-01-01
        help: exchange the two dates, or correct one
      actors.csv:9: error: dates on a name
        help: only a role has dates; write role as its level, or remove the dates
      actors.csv:10: error: no id
        help: only an exclusion has none; give the id of the alias's actor
      actors.csv:11: error: country 'Iraq' is not three capitals
        help: use the code of ISO 3166-1 alpha-3, e.g. IRQ, or leave the cell empty
      actors.csv:12: error: id 'a b' contains a space
        help: use letters, digits, '_', '-' and '.' only
      actors.csv:13: error: id 'a;b' contains ';'
        help: use letters, digits, '_', '-' and '.' only
      actors.csv:14: error: unknown level 'x'
        help: levels are name, adjectival, metonym, role, exclusion
      actors.csv:15: error: actor 'J' has no name
        help: give its canonical name on one of its rows
      actors.csv:15: error: actor 'J' has no type
        help: types are person, organisation, state, group
      """
    ) {
      _ = try read(
        """
        A,A,person,,,,,,,
        A,A,person,,—!,,,,,
        A,A,person,,a,metonymy,,,,
        A,A,person,,b,,exactly,,,
        B,B,organization,,c,,,,,
        A,A,person,,d,role,,2021-02-30,1.3.2021,
        A,A,person,,e,role,,2022-01-01,2021-01-01,
        A,A,person,,f,name,,2021-01-01,,
        ,X,person,,g,,,,,
        A,A,person,Iraq,h,,,,,
        a b,A,person,,i,,,,,
        a;b,A,person,,j,,,,,
        A,A,person,,k,x,,,,
        J,,,,l,,,,,

        """)
    }
  }

  @Test func `rows that disagree about their actor name both lines`() {
    expectFaults(
      """
      actors.csv:3: error: country of 'A' is 'IRN' here and 'IRQ' on line 2
        help: write the same country on all rows of an actor
      actors.csv:4: error: type of 'A' is 'group' here and 'state' on line 2
        help: write the same type on all rows of an actor
      actors.csv:4: error: name of 'A' is 'Irak' here and 'Iraq' on line 2
        help: write the same name on all rows of an actor
      """
    ) {
      _ = try read(
        "A,Iraq,state,IRQ,a,,,,,\nA,Iraq,state,IRN,b,,,,,\nA,Irak,group,,c,,,,,\n")
    }
  }

  @Test func `aliases that are the same are faults`() {
    expectFaults(
      """
      actors.csv:3: error: alias 'IRAQ' of 'A' already stands on line 2 as 'Iraq'
        help: keep one of the two lines
      actors.csv:4: error: alias 'IRAQ' of 'B' belongs to 'A' on line 2
        help: use longer forms, or write into column context of one of the two rows the words that speak for its actor, with ; between (- where there are none)
      actors.csv:5: error: exclusion 'Iraq' is an alias of 'A' on line 2
        help: remove one of the two lines
      actors.csv:7: error: exclusion 'Sadr\u{A0}City' already stands on line 6 as 'Sadr City'
        help: keep one of the two lines
      actors.csv:8: error: alias 'SADR CITY' of 'B' is an exclusion on line 6
        help: remove one of the two lines
      actors.csv:10: error: alias 'O\u{2019}Neil' of 'B' already stands on line 9 as 'O'Neil'
        help: keep one of the two lines
      actors.csv:12: error: alias 'e\u{301}te' of 'B' already stands on line 11
        help: keep one of the two lines
      """
    ) {
      _ = try read(
        """
        A,Iraq,state,,Iraq,,,,,
        A,Iraq,state,,IRAQ,metonym,,,,
        B,Iran,state,,IRAQ,,exact,,,
        ,,,,Iraq,exclusion,,,,
        ,,,,Sadr City,exclusion,,,,
        ,,,,Sadr\u{A0}City,exclusion,,,,
        B,Iran,state,,SADR CITY,,,,,
        B,Iran,state,,O'Neil,,,,,
        B,Iran,state,,O\u{2019}Neil,,,,,
        B,Iran,state,,\u{E9}te,,,,,
        B,Iran,state,,e\u{301}te,,,,,

        """)
    }
  }

  @Test func `two exact aliases may differ in letter case alone`() throws {
    let gazetteer = try read("A,A,state,,US,,exact,,,\nB,B,group,,us,,exact,,,\n")
    #expect(gazetteer.aliases.map(\.text) == ["US", "us"])
  }

  @Test func `an actor's aliases may differ in letter case, unless one is the other's capitals`()
    throws
  {
    let gazetteer = try read("A,A,group,,Parliament,,,,,\nA,A,group,,parliament,,,,,\n")
    #expect(gazetteer.aliases.map(\.text) == ["Parliament", "parliament"])
  }

  @Test func `a role may pass from one actor to the next, and back`() throws {
    let gazetteer = try read(
      """
      A,A,person,,prime minister,role,,,2014-09-08,
      B,B,person,,prime minister,role,,2014-09-09,2018-10-24,
      A,A,person,,Prime Minister,role,,2018-10-25,,
      """)
    #expect(gazetteer.aliases.map(\.entry) == [0, 1, 0])
  }

  @Test func `two actors share a form where a row says which words speak for its own`() throws {
    let gazetteer = try read(
      "A,A,group,,the Guard,,,,,\nB,B,group,,the Guard,,,,,Border Posts; “king”\n",
      header: "id,name,type,country,alias,level,case,from,to,context\n")
    #expect(gazetteer.aliases.map(\.context) == [nil, ["border posts", "\"king\""]])
    let none = try read(
      "A,A,group,,the Guard,,,,,-\nB,B,group,,the Guard,,,,,\n",
      header: "id,name,type,country,alias,level,case,from,to,context\n")
    #expect(none.aliases.map(\.context) == [[], nil])
  }

  @Test func `only forms that can be shared have context`() {
    expectFaults(
      """
      actors.csv:2: error: context on a role or an exclusion
        help: only a name, adjective or metonym that two actors share has context; empty the cell
      """
    ) {
      _ = try read(
        "A,A,group,,guard,role,,,,king\n",
        header: "id,name,type,country,alias,level,case,from,to,context\n")
    }
  }

  @Test func `roles without dates, or of two countries, may be shared, and be names as well`()
    throws
  {
    let gazetteer = try read(
      """
      A,A,person,IRQ,envoy,role,,,,
      B,B,person,IRQ,envoy,role,,2001-01-01,,
      A,A,person,,premier,role,,2010-01-01,2014-09-08,
      C,C,person,SYR,premier,role,,2012-01-01,,
      B,B,person,,premier,name,,,,
      """)
    #expect(gazetteer.aliases.count == 5)
  }

  @Test func `a role with a date that is none overlaps no other`() {
    expectFaults(
      """
      actors.csv:2: error: to '8.9.2014' is no date
        help: write year-month-day, e.g. 2014-09-08
      actors.csv:4: error: from '1/2/2012' is no date
        help: write year-month-day, e.g. 2014-09-08
      actors.csv:6: error: role 'judge' of 'B' overlaps that of 'A' on line 5
        help: from and to both count; let one end the day before the other begins
      """
    ) {
      _ = try read(
        """
        A,A,person,,premier,role,,2010-01-01,8.9.2014,
        B,B,person,,premier,role,,2015-01-01,,
        A,A,person,,premier,role,,1/2/2012,2016-01-01,
        A,A,person,,judge,role,,2010-01-01,,
        B,B,person,,judge,role,,2010-06-01,,

        """)
    }
  }

  @Test func `holders of a role in one country must not overlap`() {
    expectFaults(
      """
      actors.csv:3: error: role 'premier' of 'B' overlaps that of 'A' on line 2
        help: from and to both count; let one end the day before the other begins
      actors.csv:5: error: role 'judge' of 'A' overlaps that of 'A' on line 4
        help: from and to both count; let one end the day before the other begins
      """
    ) {
      _ = try read(
        """
        A,A,person,,premier,role,,2010-01-01,2014-09-08,
        B,B,person,,premier,role,,2014-09-08,,
        A,A,person,,judge,role,,2010-01-01,2011-01-01,
        A,A,person,,judge,role,,2010-06-01,2012-01-01,

        """)
    }
  }
}
