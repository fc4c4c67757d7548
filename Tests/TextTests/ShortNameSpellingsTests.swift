import Testing

@testable import Text

/// Invented people and bodies whose names are romanised.
@Suite struct ShortNameSpellingsTests {
  private static let names: [(id: String, type: ActorType, aliases: [String])] = [
    ("dulaymi", .person, ["Harith al-Dulaymi"]), ("nasir", .person, ["Osama Nasir"]),
    ("masri_a", .person, ["Adil Masri"]), ("masri_b", .person, ["Layla Masri"]),
    ("hashimi", .person, ["Fadil Hashimi"]), ("hashemi", .organisation, ["Hashemi"]),
    ("qaysi", .person, ["Munir al-Qaysi", "Qaysi"]), ("nid", .person, ["Tahir Nid"]),
    ("fawzi_a", .person, ["Amin Fawzi"]), ("fawzi_b", .person, ["Huda Fauzi"]),
    ("rubai", .person, ["Zaki al-Rubai"]), ("rubai_union", .organisation, ["Rubai"]),
  ]
  private static let entries = names.map {
    Gazetteer.Entry(id: $0.id, name: $0.aliases[0], type: $0.type, country: "IRQ")
  }
  private static let scanner = Scanner(
    gazetteer: Gazetteer(
      entries: entries,
      aliases: names.enumerated().flatMap { index, actor in
        actor.aliases.map { Gazetteer.Alias(entry: index, text: $0) }
      }), lexicon: Lexicon(name: "none", terms: []))

  private func scan(_ text: String) -> Annotations {
    var scratch = Scanner.Scratch()
    return Self.scanner.scan(
      Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8)),
      scratch: &scratch)
  }

  /// Actor, form and rule of each mention.
  private func found(_ text: String) -> [String] {
    scan(text).mentions.map { mention in
      let form = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
      return "\(Self.entries[mention.actor].id) \(form) \(mention.rule.text)"
    }
  }

  @Test func `a short name has other spellings where the document has the full name`() {
    #expect(
      found("Harith al-Dulaymi spoke. Dulaimi left, and al-Doulaymi's aide too.") == [
        "dulaymi Harith al-Dulaymi alias", "dulaymi Dulaimi variant",
        "dulaymi al-Doulaymi variant",
      ])
    #expect(
      found("Hareth Doulaimi spoke. Doulaimi left.") == [
        "dulaymi Hareth Doulaimi variant", "dulaymi Doulaimi variant",
      ])
    #expect(found("Dulaimi left, and al-Doulaymi too.").isEmpty)
    let spellings = scan("Harith al-Dulaymi spoke. Dulaymi met Dulaimi.").mentions
    #expect(spellings.map(\.certainty) == [.certain, .certain, .likely])
  }

  @Test func `in capitals, where first names look like titles, a row has no other spellings`() {
    #expect(found("They met El-Qaysi at noon.") == ["qaysi El-Qaysi variant"])
    #expect(found("Bahjat El-Qaysi left at noon.").isEmpty)
    #expect(found("IMAM BAHJAT AL-QAYSI LEFT THE CITY AT NOON.").isEmpty)
  }

  @Test(arguments: [
    "El-Dulaymi", "el-Dulaimi", "Al Dulaymi", "al Dulaymi", "ad-Dulaymi", "Ad-Dulaimi",
    "ul-Dulaymi", "Aldulaymi",
  ])
  func `a short name begins with its article, however written`(_ form: String) {
    #expect(
      found("Harith al-Dulaymi spoke. They heard \(form).").last == "dulaymi \(form) variant")
  }

  @Test func `an article is no part of a name that has none`() {
    #expect(
      found("Fadil Hashimi met Osama Nasir. They saw el-Nassir.").last
        == "nasir Nassir variant")
  }

  @Test func `with a row for the word alone, the article needs no full name`() {
    #expect(
      found("They met al-Qaysi, al-Qaisi, El-Qaysi and Qaisi.") == [
        "qaysi al-Qaysi variant", "qaysi al-Qaisi variant", "qaysi El-Qaysi variant",
        "qaysi Qaisi variant",
      ])
    #expect(
      found("Munir al-Qaysi met al-Qaysi and al-Qaisi.").dropFirst() == [
        "qaysi al-Qaysi short-name", "qaysi al-Qaisi variant",
      ])
    #expect(found("They met al-Rubai.").isEmpty)
  }

  @Test func `a free spelling counts only where the full name is spelled like it`() {
    #expect(
      found("Usama Naser spoke. Naser left.") == [
        "nasir Usama Naser variant", "nasir Naser variant",
      ])
    #expect(found("Usama Nasir spoke. Naser left.").count == 1)
  }

  @Test(arguments: [
    "Dulaimi Kamal", "Dulaimi al-Kamal", "Dulaimi bin Kamal", "Dulaimi-Kamal", "Layla Dulaimi",
    "the Dulaimi Foundation", "dulaimi", "Dulaimis", "Dulaim",
  ])
  func `a spelling of a short name inside another name is not his`(_ other: String) {
    #expect(found("Harith al-Dulaymi spoke. Then \(other) came up.").count == 1)
  }

  @Test func `in a headline a capital behind a short name shows nothing`() {
    #expect(found("Harith al-Dulaymi spoke. Dulaimi Says Talks Failed.").count == 2)
  }

  @Test func `a common word is no spelling of a short name`() {
    #expect(found("Tahir Need spoke. Need they more?") == ["nid Tahir Need variant"])
  }

  @Test func `spellings of a shared short name are decided as it is`() {
    #expect(
      found("Adel Masri spoke. Masry left.") == [
        "masri_a Adel Masri variant", "masri_a Masry variant",
      ])
    #expect(
      scan("Adel Masri met Layla Masri. Masry left.").ambiguous.map(\.candidates) == [[2, 3]])
    #expect(scan("Masry left.").ambiguous.isEmpty)
  }

  @Test func `short names that sound alike go by the spelling of the full name`() {
    #expect(found("Faouzi left.").isEmpty)
    #expect(
      found("Amin Fauzi spoke. Fauzi left; Fawzi stayed.") == [
        "fawzi_a Amin Fauzi variant", "fawzi_a Fauzi variant", "fawzi_a Fawzi short-name",
      ])
    #expect(
      found("Amin Faouzi spoke. Faouzi left.") == [
        "fawzi_a Amin Faouzi variant", "fawzi_a Faouzi variant",
      ])
    #expect(found("Amin Fawzi spoke. Faouzi left; Fauzi stayed.").count == 1)
    #expect(found("Amin Faouzi met Huda Faouzi. Faouzi left.").count == 2)
  }

  @Test func `a spelling of another actor's alias stays that actor's`() {
    #expect(
      found("Fadil Hashimi spoke. Hashemy left. Hashimi stayed.") == [
        "hashimi Fadil Hashimi alias", "hashemi Hashemy variant", "hashimi Hashimi short-name",
      ])
    #expect(found("They met el-Rubai.") == ["rubai_union Rubai alias"])
  }
}
