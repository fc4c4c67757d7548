import Testing

@testable import Text

/// Invented people and bodies, some of whom share names.
@Suite struct NameResolverTests {
  private static let entries: [Gazetteer.Entry] = [
    Gazetteer.Entry(id: "haddad", name: "Omar al-Haddad", type: .person),
    Gazetteer.Entry(id: "leyden", name: "Anna von der Leyden", type: .person),
    Gazetteer.Entry(id: "salim", name: "Tariq bin Salim", type: .person),
    Gazetteer.Entry(id: "rauf", name: "Nabil Abdul Rauf", type: .person),
    Gazetteer.Entry(id: "stone_a", name: "Peter Stone", type: .person),
    Gazetteer.Entry(id: "stone_b", name: "Mary Stone", type: .person),
    Gazetteer.Entry(id: "border_guard", name: "Border Guard", type: .organisation),
    Gazetteer.Entry(id: "palace_guard", name: "Palace Guard", type: .organisation),
    Gazetteer.Entry(id: "engineer", name: "Karim Odeh", type: .person),
  ]
  private static let gazetteer = Gazetteer(
    entries: entries,
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Omar al-Haddad"),
      Gazetteer.Alias(entry: 1, text: "Anna von der Leyden"),
      Gazetteer.Alias(entry: 2, text: "Tariq bin Salim"),
      Gazetteer.Alias(entry: 3, text: "Nabil Abdul Rauf"),
      Gazetteer.Alias(entry: 4, text: "Peter Stone"),
      Gazetteer.Alias(entry: 5, text: "Mary Stone"),
      Gazetteer.Alias(entry: 6, text: "Border Guard"),
      Gazetteer.Alias(entry: 7, text: "Palace Guard"),
      Gazetteer.Alias(entry: 6, text: "the Guard", context: ["smugglers", "frontier posts"]),
      Gazetteer.Alias(entry: 7, text: "the Guard", context: ["the king"]),
      Gazetteer.Alias(entry: 8, text: "the Engineer"),
      Gazetteer.Alias(entry: nil, text: "Stone Age", level: .exclusion),
    ])
  private static let scanner = Scanner(
    gazetteer: gazetteer, lexicon: Lexicon(name: "none", terms: []))

  private func scan(_ text: String, by scanner: Scanner = scanner) -> Annotations {
    var scratch = Scanner.Scratch()
    return scanner.scan(
      Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
      scratch: &scratch)
  }

  /// Actor, form and rule of each mention; candidates of what stays open.
  private func names(_ text: String) -> [String] {
    names(text, in: scan(text), of: Self.entries)
  }

  private func names(_ text: String, by gazetteer: Gazetteer) -> [String] {
    let scanner = Scanner(gazetteer: gazetteer, lexicon: Lexicon(name: "none", terms: []))
    return names(text, in: scan(text, by: scanner), of: gazetteer.entries)
  }

  private func names(
    _ text: String, in found: Annotations, of entries: [Gazetteer.Entry]
  ) -> [String] {
    func form(_ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    let decided = found.mentions.map { mention in
      (
        mention.range.lowerBound,
        "\(entries[mention.actor].id) \(form(mention.range)) \(mention.rule.text)"
      )
    }
    let open = found.ambiguous.map { mention in
      let ids = mention.candidates.map { entries[$0].id }.joined(separator: "|")
      return (mention.range.lowerBound, "\(ids) \(form(mention.range)) ambiguous")
    }
    return (decided + open).sorted { $0.0 < $1.0 }.map(\.1)
  }

  // MARK: Short names

  @Test func `a short name is its actor's once the document names him in full`() {
    #expect(
      names("Omar al-Haddad spoke. Haddad left, and al-Haddad's aide too.") == [
        "haddad Omar al-Haddad alias", "haddad Haddad short-name",
        "haddad al-Haddad short-name",
      ])
    #expect(names("Mr. Haddad came first. It was Omar al-Haddad.").count == 2)
    #expect(names("Haddad left.").isEmpty)
  }

  @Test func `short names are family names with what belongs to them`() {
    #expect(
      names("Anna von der Leyden met Tariq bin Salim and Nabil Abdul Rauf.")
        .filter { $0.hasSuffix("short-name") }.isEmpty)
    #expect(
      names("Anna von der Leyden. So said von der Leyden, and Leyden left.").dropFirst() == [
        "leyden von der Leyden short-name", "leyden Leyden short-name",
      ])
    #expect(
      names("Tariq bin Salim. They saw bin Salim; Salim was his father; Tariq left.").dropFirst()
        == ["salim bin Salim short-name"])
    #expect(
      names("Nabil Abdul Rauf. They saw Abdul Rauf, then Rauf; Nabil left.").dropFirst() == [
        "rauf Abdul Rauf short-name", "rauf Rauf short-name",
      ])
  }

  @Test(arguments: [
    "Layla Haddad", "J. Haddad", "the Haddad Foundation", "a Haddad Street shop", "haddad",
    "Haddadi", "Al Haddad Tower",
  ])
  func `a short name inside another name is not his`(_ other: String) {
    #expect(names("Omar al-Haddad spoke. Then \(other) came up.").count == 1)
  }

  @Test(arguments: [
    "President Haddad", "PM Haddad", "On Monday Haddad", "but Haddad", "Sheikh Haddad", "“Haddad",
  ])
  func `titles and days may stand before a short name`(_ form: String) {
    #expect(names("Omar al-Haddad spoke. Then \(form) left.").count == 2)
  }

  @Test func `a word that opens a sentence may stand before a short name`() {
    #expect(names("Omar al-Haddad spoke. When Haddad left, all did.").count == 2)
    #expect(names("Omar al-Haddad spoke. Layla Haddad left.").count == 1)
  }

  // MARK: Shared forms

  @Test func `a shared short name goes to the one whom the document names in full`() {
    #expect(
      names("Mary Stone spoke. Stone left.") == [
        "stone_b Mary Stone alias", "stone_b Stone fuller-name",
      ])
  }

  @Test func `a shared short name stays open where both are named, or neither`() {
    #expect(
      names("Mary Stone met Peter Stone. Stone left.").last == "stone_a|stone_b Stone ambiguous")
    #expect(names("They say Stone left.") == ["stone_a|stone_b Stone ambiguous"])
  }

  @Test func `a shared alias goes to the one named otherwise in the document`() {
    #expect(
      names("The Palace Guard paraded. Later the Guard dispersed.").last
        == "palace_guard the Guard fuller-name")
  }

  @Test func `words around it decide where names do not, the nearest text first`() {
    #expect(names("Smugglers fear the Guard.") == ["border_guard the Guard context"])
    #expect(
      names("Smugglers fled.\n\nHe called the Guard to protect the king.") == [
        "palace_guard the Guard context"
      ])
    #expect(
      names("The king fell. They blamed the Guard, of course.") == [
        "palace_guard the Guard context"
      ]
    )
  }

  @Test func `context words are whole words, and none of both decides nothing`() {
    let both = "border_guard|palace_guard the Guard ambiguous"
    #expect(names("Everybody feared the Guard.") == [both])
    #expect(names("Antismugglers feared the Guard.") == [both])
    #expect(names("Smugglers and the king feared the Guard.") == [both])
  }

  @Test func `an open form counts for none of its candidates`() {
    let found = scan("Everybody feared the Guard.")
    #expect(found.mentions.isEmpty && found.ambiguous.map(\.candidates) == [[6, 7]])
  }

  // MARK: Rows of one, and family names of another

  private static let families = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "petra", name: "Petra Orlan", type: .person),
      Gazetteer.Entry(id: "viktor", name: "Viktor Orlan", type: .person),
      Gazetteer.Entry(id: "works", name: "Tamber Works", type: .organisation),
      Gazetteer.Entry(id: "ines", name: "Ines Tamber", type: .person),
      Gazetteer.Entry(id: "sarn", name: "Sarn", type: .organisation),
      Gazetteer.Entry(id: "ugo", name: "Ugo Sarn", type: .person),
      Gazetteer.Entry(id: "meru", name: "Republic of Meru", type: .state),
      Gazetteer.Entry(id: "lea", name: "Lea Meru", type: .person),
      Gazetteer.Entry(id: "noa", name: "Noa Quill", type: .person),
      Gazetteer.Entry(id: "krov", name: "Coast Rescue", type: .organisation),
      Gazetteer.Entry(id: "jan", name: "Jan Krov", type: .person),
      Gazetteer.Entry(id: "boris", name: "Boris Fenn", type: .person),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Petra Orlan"),
      Gazetteer.Alias(entry: 0, text: "Orlan", context: ["harvest"]),
      Gazetteer.Alias(entry: 1, text: "Viktor Orlan"),
      Gazetteer.Alias(entry: 2, text: "Tamber Works"), Gazetteer.Alias(entry: 2, text: "Tamber"),
      Gazetteer.Alias(entry: 3, text: "Ines Tamber"),
      Gazetteer.Alias(entry: 4, text: "Sarn"), Gazetteer.Alias(entry: 5, text: "Ugo Sarn"),
      Gazetteer.Alias(entry: 6, text: "Meru"), Gazetteer.Alias(entry: 7, text: "Lea Meru"),
      Gazetteer.Alias(entry: nil, text: "Quill", level: .exclusion),
      Gazetteer.Alias(entry: 8, text: "Noa Quill"),
      Gazetteer.Alias(entry: 9, text: "KROV"), Gazetteer.Alias(entry: 10, text: "Jan Krov"),
      Gazetteer.Alias(entry: 11, text: "Boris Fenn"),
      Gazetteer.Alias(entry: 11, text: "Envoy of Tamber"),
    ])

  private func families(_ text: String) -> [String] { names(text, by: Self.families) }

  @Test func `a row's form is the name of the namesake whom alone the document names in full`() {
    #expect(
      families("They met Viktor Orlan. Later Orlan left.").last == "viktor Orlan fuller-name")
    #expect(
      families("Later Orlan left. They met Viktor Orlan, and V. Orlan agreed.") == [
        "viktor Orlan fuller-name", "viktor Viktor Orlan alias", "viktor Orlan fuller-name",
      ])
    #expect(
      families("They met Ines Tamber. Later Tamber left.").last == "ines Tamber fuller-name")
  }

  @Test func `a row keeps its form where no namesake is named in full`() {
    #expect(families("Later Orlan left.") == ["petra Orlan alias"])
    #expect(families("They met Petra Orlan. Later Orlan left.").last == "petra Orlan alias")
    #expect(families("They met Viktor. Later Orlan left.").last == "petra Orlan alias")
    #expect(families("Later Tamber left.") == ["works Tamber alias"])
  }

  @Test func `a row's form is shared where the document names both`() {
    #expect(
      families("Petra Orlan met Viktor Orlan. Later Orlan left.").last
        == "petra|viktor Orlan ambiguous")
    #expect(
      families("Petra Orlan met Viktor Orlan. After the harvest Orlan left.").last
        == "petra Orlan context")
    #expect(
      families("Ines Tamber left Tamber Works. Later Tamber spoke.").last
        == "works|ines Tamber ambiguous")
  }

  @Test(arguments: [
    ("Viktor Orlan left. Anna Orlan came.", "viktor Viktor Orlan alias"),
    ("Ines Tamber left. They met Tamber workers.", "works Tamber alias"),
    ("Ines Tamber left. They shut the Tamber plant.", "works Tamber alias"),
    ("Ines Tamber left. They saw Tamber Tower.", "works Tamber alias"),
    ("Ugo Sarn left. Later Sarn agreed.", "sarn Sarn alias"),
    ("Lea Meru left. Later Meru agreed.", "meru Meru alias"),
    ("Noa Quill left. Later Quill agreed.", "noa Noa Quill alias"),
    ("Jan Krov left. Later KROV agreed.", "krov KROV alias"),
    ("The Envoy of Tamber left. Later Tamber agreed.", "works Tamber alias"),
  ])
  func `a name that is no family name where it stands remains its row's`(
    _ text: String, _ last: String
  ) {
    #expect(families(text).last == last)
  }

  @Test func `a family name is no other actor's inside the full name`() {
    var scratch = Scanner.Scratch()
    let found = Scanner(gazetteer: Self.families, lexicon: Lexicon(name: "none", terms: []))
      .scan(
        Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array("Viktor Orlan".utf8)),
        scratch: &scratch)
    #expect(found.mentions.map(\.actor) == [1] && found.nested.isEmpty)
  }

  // MARK: Capitals and exclusions

  @Test func `an alias with a small letter first has a capital where a sentence begins`() {
    #expect(names("The Engineer spoke.") == ["engineer The Engineer alias"])
    #expect(names("He left. “The Engineer spoke.”").count == 1)
    #expect(names("They read The Engineer, a journal.").isEmpty)
    #expect(names("They met the Engineer.").count == 1)
  }

  @Test func `a shared alias with a small letter first is shared where a sentence begins`() {
    #expect(names("The Guard left.") == ["border_guard|palace_guard The Guard ambiguous"])
    #expect(
      names("The Palace Guard paraded. The Guard left.").last
        == "palace_guard The Guard fuller-name")
    #expect(names("The Guard fought smugglers.") == ["border_guard The Guard context"])
    #expect(names("They read The Guard there.").isEmpty)
  }

  @Test(arguments: [
    "He said: “The Guard left.”", "He said: 'The Guard's men left.'", "He said, “The Guard left.”",
    "He wrote:\n“The Guard, of all, left.”",
  ])
  func `a quotation behind a colon or a verb of speech begins as a sentence does`(_ text: String) {
    #expect(names(text) == ["border_guard|palace_guard The Guard ambiguous"])
  }

  @Test(arguments: [
    "He reads: “The Guard”", "He reads: “The Guard,” daily.", "They like “The Guard” there.",
    "They read a film, “The Guard of Ur”.", "They like: apples, “The Guard” and pears.",
    "They call it “The Guard of Ur”.",
  ])
  func `a title in quotation marks is no beginning`(_ text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `an article of names has a capital at the beginning, whoever shares the name`() {
    let gazetteer = Gazetteer(
      entries: [
        Gazetteer.Entry(id: "nasim", name: "Nasim al-Tawil", type: .person),
        Gazetteer.Entry(id: "jamil", name: "Jamil al-Tawil", type: .person),
      ],
      aliases: [
        Gazetteer.Alias(entry: 0, text: "Nasim al-Tawil"),
        Gazetteer.Alias(entry: 1, text: "Jamil al-Tawil"),
        Gazetteer.Alias(entry: 0, text: "al-Tawil", context: []),
        Gazetteer.Alias(entry: 1, text: "al-Tawil", context: []),
      ])
    #expect(
      names("Al-Tawil came, and al-Tawil left.", by: gazetteer) == [
        "nasim|jamil Al-Tawil ambiguous", "nasim|jamil al-Tawil ambiguous",
      ])
    #expect(
      names("Jamil al-Tawil came. Al-Tawil left.", by: gazetteer).last
        == "jamil Al-Tawil fuller-name")
  }

  @Test func `at a beginning nobody can tell a capital from a small letter`() {
    let entries = [
      Gazetteer.Entry(id: "daily", name: "Daily", type: .organisation),
      Gazetteer.Entry(id: "militia", name: "Militia", type: .organisation),
    ]
    let small = Gazetteer.Alias(entry: 1, text: "the Watch")
    let both = Gazetteer(
      entries: entries, aliases: [Gazetteer.Alias(entry: 0, text: "The Watch"), small])
    #expect(
      names("The Watch fell. He read The Watch. He met the Watch.", by: both) == [
        "daily|militia The Watch ambiguous", "daily The Watch alias", "militia the Watch alias",
      ])
    let swallowed = Gazetteer(
      entries: entries,
      aliases: [Gazetteer.Alias(entry: nil, text: "The Watch", level: .exclusion), small])
    #expect(
      names("The Watch fell. He met the Watch.", by: swallowed) == ["militia the Watch alias"])
  }

  @Test func `an exclusion swallows a short name`() {
    #expect(names("Mary Stone wrote on the Stone Age. Stone left.").count == 2)
  }

  @Test(arguments: [
    "Write to desk@Sarn.org now.", "Write to Sarn@desk.org now.", "Write to the.Sarn-desk@ur.org.",
    "See www.Sarn.org/a now.", "See (www.Sarn.org) now.", "See https://ur.org/a/Sarn/b now.",
    "See https://ur.org/a_Sarn now.",
    "See “http://Sarn.org” now.",
  ])
  func `a name within an address is no mention`(_ text: String) {
    #expect(families(text).isEmpty)
  }

  @Test(arguments: [
    "They met @Sarn there.", "They met Sarn.", "They met (Sarn) there.", "They met Sarn.Then left.",
    "The Ur/Sarn talks failed.", "The Sarn-backed men left.", "They read Sarn.org there.",
    "They met Sarn, a@b.org.", "They met Sarn: http://b.org.", "They met Sarn-www.b.org there.",
    "They met (www.b.org)/Sarn there.", "Sarn @ five", "They saw ww.Sarn there.",
  ])
  func `a name beside an address or a mark is one`(_ text: String) {
    #expect(families(text) == ["sarn Sarn alias"])
  }

  // MARK: Names within names

  @Test func `a name within a longer one is a fact and no mention`() {
    let gazetteer = Gazetteer(
      entries: [
        Gazetteer.Entry(id: "arda", name: "Arda", type: .state),
        Gazetteer.Entry(id: "bank", name: "Bank of Arda", type: .organisation),
      ],
      aliases: [
        Gazetteer.Alias(entry: 0, text: "Arda"), Gazetteer.Alias(entry: 1, text: "Bank of Arda"),
        Gazetteer.Alias(entry: nil, text: "Arda Post", level: .exclusion),
        Gazetteer.Alias(entry: 0, text: "Republic of Arda"),
      ])
    let text = "The Bank of Arda told the Arda Post that the Republic of Arda pays. Arda pays."
    var scratch = Scanner.Scratch()
    let found = Scanner(gazetteer: gazetteer, lexicon: Lexicon(name: "none", terms: []))
      .scan(
        Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
        scratch: &scratch)
    #expect(found.mentions.map(\.actor) == [1, 0, 0])
    #expect(found.nested.map(\.inside) == [1, nil, 0])
    #expect(found.nested.map { Array(text.utf8)[$0.range].count } == [4, 4, 4])
  }
}
