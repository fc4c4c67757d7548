import Readers
import Testing
import Text

@Suite struct QuantedaDictionaryTests {
  private func read(_ text: String) throws -> Gazetteer {
    try GazetteerFormat.read(Array(text.utf8), file: "a.yml").gazetteer
  }

  @Test func `a key with values is an actor, of the type that the keys around it tell`() throws {
    let gazetteer = try read(
      """
      \u{FEFF}# actors of a small corpus
      States:
        EUROPE:
          RUR: [ruritania, republic of ruritania]
          BEL:
            - belgium
      persons:
        jane_doe: [jane doe, Doe]
      ORGANIZATIONS:
        "Water Board": water board
      rebels:
        - free riders
        - riders
      """)
    #expect(
      gazetteer.entries == [
        Gazetteer.Entry(id: "RUR", name: "RUR", type: .state),
        Gazetteer.Entry(id: "BEL", name: "BEL", type: .state, country: "BEL"),
        Gazetteer.Entry(id: "jane_doe", name: "Jane Doe", type: .person),
        Gazetteer.Entry(id: "Water_Board", name: "Water Board", type: .organisation),
        Gazetteer.Entry(id: "rebels", name: "Rebels", type: .group),
      ])
    #expect(
      gazetteer.aliases.map { "\($0.line) \($0.text) \($0.caseRule.rawValue)" } == [
        "4 Ruritania ", "4 Republic of Ruritania any", "6 Belgium ", "8 Jane Doe any", "8 Doe ",
        "10 Water Board any", "12 Free Riders any", "13 Riders any",
      ])
  }

  @Test func `a short word is an acronym, and capitals that were written are kept`() throws {
    let gazetteer = try read("state:\n  USA: [us, U.S., United States, America, united states]\n")
    #expect(
      gazetteer.aliases.map { "\($0.text) \($0.caseRule.rawValue)" } == [
        "US exact", "U.S. any", "United States ", "America ",
      ])
  }

  @Test func `values may stand beside keys in a list`() throws {
    let gazetteer = try read("a:\n  - first form\n  - b:\n      - second form\n")
    #expect(gazetteer.entries.map(\.id) == ["a", "b"])
    #expect(gazetteer.aliases.map(\.entry) == [0, 1])
  }

  @Test func `of an open value the stem is read, and the plural of what ends like a people`() throws
  {
    let reading = try GazetteerFormat.read(
      Array(
        """
        state:
          RUR: [ruritania, ruritani*, norland*, us*]
          BOR: ['grey bordurian*', 'ELDER*', 'UMBRIAN*']
          GRE: [grey bordurians, sildavian*, sildavians]
          SLO: [un*]
        """.utf8), file: "a.yml")
    #expect(
      reading.gazetteer.aliases.map { "\($0.entry ?? -1) \($0.text) \($0.caseRule.rawValue)" } == [
        "0 Ruritania ", "0 Ruritani ", "0 Ruritanis ", "0 Norland ", "0 US exact",
        "1 Grey Bordurian any", "1 Elder ", "1 Umbrian ", "1 Umbrians ",
        "2 Grey Bordurians any", "2 Sildavian ", "2 Sildavians ", "3 UN exact",
      ])
    #expect(
      reading.warnings.map(\.problem) == [
        "'ruritani*' is read as 'ruritani' and 'ruritanis' only",
        "'norland*' is read as 'norland' only", "'us*' is read as 'us' only",
        "'grey bordurian*' is read as 'grey bordurian' only", "'ELDER*' is read as 'ELDER' only",
        "'UMBRIAN*' is read as 'UMBRIAN' and 'UMBRIANS' only",
        "'sildavian*' is read as 'sildavian' only", "'un*' is read as 'un' only",
      ])
    #expect(reading.warnings.map(\.line) == [2, 2, 2, 3, 3, 3, 4, 5])
  }

  @Test func `every fault is listed with its line`() {
    expectFaults(
      """
      a.yml:2: error: 'ir*q*' stands for words that are not told
        help: write out the words that you mean; '*' may stand at the end
      a.yml:2: error: '*' stands for words that are not told
        help: write out the words that you mean; '*' may stand at the end
      a.yml:3: error: NO without quotes is a truth value, not a text
        help: put quotes around it: 'NO'
      a.yml:4: error: no without quotes is a truth value, not a text
        help: put quotes around it: 'no'
      a.yml:5: error: key 'C' has an empty value
        help: give a form under which texts name the actor, or delete the key
      a.yml:6: error: key 'D' has an empty value
        help: give a form under which texts name the actor, or delete the key
      a.yml:7: error: a list within a list
        help: put its values into the outer list
      a.yml:10: error: key 'G' already stands on line 8
        help: give each actor a key of its own
      a.yml:11: error: alias 'North' of 'H' belongs to 'G' on line 8
        help: an alias names one actor; use longer forms, or keep one of the two
      a.yml:12: error: alias '!' has neither a letter nor a digit
        help: give a form of at least one word, or delete the row
      a.yml:14: error: references with '&' and '*' are not read
        help: write the values again
      """
    ) {
      _ = try read(
        """
        state:
          A: ['ir*q*', '*', irak]
          NO: [norway]
          B: [no, 'no man']
          C:
          D: []
          E: [[x], z]
          G: [north]
        group:
          G: [northerners]
          H: [north]
          I: ['!']
          J: &j [jay]
          K: *j
        """)
    }
  }

  @Test func `references within references end`() {
    var text = "a: &a0 [one, two]\n"
    for level in 1...40 {
      text += "b\(level): &a\(level) {x: *a\(level - 1), y: *a\(level - 1)}\n"
    }
    #expect(throws: InputFaults.self) { try read(text) }
  }

  @Test func `what is no YAML, or no dictionary, is a fault`() {
    expectFaults(
      """
      a.yml:2: error: key 'A' stands twice
        help: keep one of the two
      """
    ) { _ = try read("state:\n  A: [b]\n  A: [c]\n") }
    expectFaults(
      """
      a.yml:1: error: is no dictionary
        help: write 'key: [value, value]' lines
      """
    ) { _ = try read("- iraq\n- iran\n") }
  }
}
