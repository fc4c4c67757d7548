import Testing

@testable import Text

@Suite struct AliasVariantsTests {
  private static let entries = [
    Gazetteer.Entry(id: "arda", name: "United Arda", type: .state),
    Gazetteer.Entry(id: "embassy", name: "U.A. Embassy", type: .organisation),
    Gazetteer.Entry(id: "cabinet", name: "Haddad government", type: .organisation),
    Gazetteer.Entry(id: "kessler", name: "Paul Army", type: .person),
    Gazetteer.Entry(id: "rival", name: "Haddad team", type: .organisation),
  ]

  private func forms(_ aliases: [Gazetteer.Alias], in text: String) -> [String] {
    let gazetteer = Gazetteer(entries: Self.entries, aliases: aliases)
    var scratch = Scanner.Scratch()
    let found = Scanner(gazetteer: gazetteer, lexicon: Lexicon(name: "none", terms: [])).scan(
      Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
      scratch: &scratch)
    return found.mentions.map { mention in
      let form = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
      return "\(Self.entries[mention.actor].id) \(form) \(mention.rule.text)"
    }
  }

  @Test func `points of initials may lack or stand apart`() {
    let aliases = [Gazetteer.Alias(entry: 0, text: "U.A.")]
    #expect(
      forms(
        aliases, in: "The U.A. sent U.A troops, and the U. A. paid. UA, U.A.E. and UA. did not.")
        == ["arda U.A. alias", "arda U.A variant", "arda U. A. variant"])
  }

  @Test func `the noun of a body has a capital or not`() {
    let aliases = [Gazetteer.Alias(entry: 1, text: "U.A. Embassy")]
    #expect(
      forms(
        aliases, in: "The U.A. embassy closed. The U.A. Embassy opened. The u.a. embassy slept.")
        == ["embassy U.A. embassy variant", "embassy U.A. Embassy alias"])
    let person = [Gazetteer.Alias(entry: 3, text: "Paul Army")]
    #expect(forms(person, in: "They met Paul army men.").isEmpty)
  }

  @Test(arguments: ["the Army", "The Army", "Regional Government", "the Regional Government"])
  func `the noun of a body stays as it is where no proper name stands before it`(_ alias: String) {
    let aliases = [Gazetteer.Alias(entry: 1, text: alias)]
    let small = alias.split(separator: " ").dropLast().joined(separator: " ")
    let noun = alias.split(separator: " ")[alias.split(separator: " ").count - 1].lowercased()
    #expect(forms(aliases, in: "Then \(small) \(noun) moved.").isEmpty)
    #expect(forms(aliases, in: "Then \(small) team moved.").isEmpty)
    #expect(forms(aliases, in: "Then \(alias) moved.").count == 1)
  }

  @Test func `a proper name before a common word lets the noun of a body change`() {
    for alias in ["Ardan Regional Government", "the Ardan Army", "Popular Guidance Movement"] {
      let words = alias.split(separator: " ")
      let small =
        words.dropLast().joined(separator: " ") + " " + words[words.count - 1].lowercased()
      #expect(
        forms([Gazetteer.Alias(entry: 1, text: alias)], in: "Then \(small) moved.").count == 1)
    }
  }

  // MARK: - Marks

  private func expect(
    _ alias: String, _ entry: Int? = 3, rule: CaseRule = .writtenOrCapitals, finds: String,
    not: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let aliases = [
      Gazetteer.Alias(
        entry: entry, text: alias, level: entry == nil ? .exclusion : .name, caseRule: rule)
    ]
    for form in finds.split(separator: ",") {
      #expect(
        forms(aliases, in: "Then \(form) spoke.").map { $0.contains(" \(form) ") } == [true],
        "\(form)", sourceLocation: sourceLocation)
    }
    for form in not.split(separator: ",") {
      #expect(
        forms(aliases, in: "Then \(form) spoke.").isEmpty, "\(form)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func `a name is found without its marks`() {
    expect("Kemal Şahin", finds: "Kemal Sahin,KEMAL SAHIN", not: "kemal Sahin,Kemal Sahini")
    expect("Işık", finds: "Isik,ISIK", not: "isik,Isiks")
    expect("Łukasz Kość", finds: "Lukasz Kosc", not: "Lukasz Koscs")
    expect("Søren Dahl", finds: "Soren Dahl,Soeren Dahl,SOEREN DAHL", not: "Sren Dahl")
    expect("Jürg Gross", finds: "Jurg Gross,Juerg Gross", not: "Jrg Gross")
    expect("Enerğaz", 1, rule: .any, finds: "energaz,Energaz", not: "energa")
    expect("Enerğaz", 1, rule: .exact, finds: "Energaz", not: "ENERGAZ,energaz")
    expect("O'Nuñez Prado", finds: "O'Nunez Prado")
  }

  @Test func `marks do not go where an English word would be left`() {
    expect("Çar", finds: "Çar", not: "Car,CAR")
    expect("Şen", finds: "Şen", not: "Sen,Sen.")
    expect("Bäker", finds: "Baeker", not: "Baker")
    expect("Öz", finds: "Öz", not: "Oz")
  }

  // MARK: - Slavic endings

  @Test func `Slavic names end as any transcription has it`() {
    expect(
      "Taras Borovsky", finds: "Taras Borovskyy,Taras Borovskiy,Taras Borovskyi,TARAS BOROVSKII",
      not: "Taras Borovska,Taras Borov,taras Borovskiy")
    expect("Borovskyi", finds: "Borovsky,Borovskij", not: "Borovska,borovsky")
    expect(
      "Sergey Orlov", finds: "Sergei Orlov,Sergej Orlov,SERGEI ORLOV",
      not: "Serge Orlov,Sergio Orlov")
    expect("Dmitry Zabolotny", finds: "Dmitri Zabolotnyy,Dmitriy Zabolotnyi")
    expect("Yury Dubayev", finds: "Yuri Dubayev,Yuriy Dubaev,Yurii Dubaev")
    expect("Andriĭ Orlov", finds: "Andrii Orlov,Andriy Orlov")
    expect("Alexander Orlov", finds: "Alexander Orlov", not: "Aleksandr Orlov")
  }

  @Test func `names of other peoples keep their endings`() {
    expect("Mary Kennedy", finds: "Mary Kennedy", not: "Mari Kennedy,Mary Kennedi")
    expect("Frisky", finds: "Frisky", not: "Friski")
    expect("Sergey", finds: "Sergey", not: "Sergei")
    expect("Sergey Borovsky", 1, finds: "Sergey Borovsky", not: "Sergei Borovsky")
  }

  @Test func `the longest name is found where its given name has another ending`() {
    let aliases = ["Sergey Orlov", "Orlov"].map { Gazetteer.Alias(entry: 3, text: $0) }
    #expect(
      forms(aliases, in: "He met Sergei Orlov; Orlov left.")
        == ["kessler Sergei Orlov variant", "kessler Orlov alias"])
  }

  // MARK: - British and American words

  @Test func `words of a name are British or American`() {
    expect(
      "Arda Organization", 1, finds: "Arda Organisation,ARDA ORGANISATION",
      not: "Arda organisation,Organisation")
    expect(
      "Centre for Defence Labour", 1, finds: "Center for Defense Labor,Center for Defence Labor")
    expect("Arda Mobilisation Units", 1, finds: "Arda Mobilization Units")
    expect("Organization", 1, finds: "Organization", not: "Organisation")
    expect("Arda Promise Center", 1, finds: "Arda Promise Centre", not: "Arda Promize Center")
    expect("Paul Center", finds: "Paul Center", not: "Paul Centre")
  }

  @Test func `the people around a leader have several names`() {
    let aliases = [Gazetteer.Alias(entry: 2, text: "Haddad government")]
    #expect(
      forms(aliases, in: "The Haddad team and the Haddad Administration, or Haddad cabinet.").count
        == 3)
    #expect(forms(aliases, in: "The Haddad house, the government, a team.").isEmpty)
  }

  @Test func `no variant is another actor's form, written or made`() {
    let aliases = [
      Gazetteer.Alias(entry: 2, text: "Haddad government"),
      Gazetteer.Alias(entry: 4, text: "Haddad team"),
    ]
    #expect(
      forms(aliases, in: "The Haddad team met the Haddad cabinet and the Haddad government.") == [
        "rival Haddad team alias", "cabinet Haddad government alias",
      ])
  }

  @Test func `a form that is to be found as written has none`() {
    let aliases = [Gazetteer.Alias(entry: 0, text: "U.A.", caseRule: .exact)]
    #expect(forms(aliases, in: "They sent U.A troops.").isEmpty)
  }

  @Test func `an adjective in small letters before a noun of the kind names nobody`() {
    let aliases = [
      Gazetteer.Alias(entry: 1, text: "senatorial", level: .adjectival),
      Gazetteer.Alias(entry: 1, text: "Senatorial", level: .adjectival),
    ]
    #expect(
      forms(
        aliases, in: "In senatorial elections and a senatorial system, the senatorial vote won.")
        == ["embassy senatorial alias"])
    #expect(forms(aliases, in: "The Senatorial Speaker left. Senatorial votes won.").count == 2)
  }
}
