import Testing
import Text

@testable import Metrics

@Suite struct GazetteerLintTests {
  private static let entries = [
    Gazetteer.Entry(id: "guard", name: "Palace Guard", type: .organisation),
    Gazetteer.Entry(id: "border", name: "Border Guard", type: .organisation),
    Gazetteer.Entry(id: "hope", name: "Henry Hope", type: .person),
  ]
  private static let lexicon = Lexicon(
    name: "tiny", terms: [Lexicon.Term(text: "treasure", valence: 1_000)])

  /// The findings about some aliases in some texts, as "weight line: problem".
  private func findings(_ aliases: [Gazetteer.Alias], in texts: [String] = []) -> [String] {
    let numbered = aliases.enumerated().map { index, alias in
      var alias = alias
      alias.line = index + 2
      return alias
    }
    let gazetteer = Gazetteer(entries: Self.entries, aliases: numbered)
    let sightings = AliasSightings(of: gazetteer, in: [0..<texts.count], threads: 2) { place in
      Sample.document(texts[place], id: "\(place)")
    }
    return GazetteerLint(gazetteer, lexicon: Self.lexicon)
      .findings(texts.isEmpty ? nil : sightings)
      .map { "\($0.weight.rawValue) \($0.line): \($0.problem)" }
  }

  @Test func `finds nothing wrong with a name that the corpus has`() {
    let aliases = [Gazetteer.Alias(entry: 0, text: "Palace Guard")]
    #expect(findings(aliases, in: ["The Palace Guard paraded."]).isEmpty)
  }

  @Test func `warns of aliases that are ordinary words or words of tone`() {
    #expect(
      findings([
        Gazetteer.Alias(entry: 2, text: "Hope"), Gazetteer.Alias(entry: 0, text: "Treasure"),
        Gazetteer.Alias(entry: 0, text: "PG"), Gazetteer.Alias(entry: 2, text: "Henry Hope"),
      ])
        == [
          "note 2: alias 'Hope' stands inside 'Henry Hope'" + " of 'hope', line 5",
          "warning 2: alias 'Hope' is a common word",
          "warning 3: alias 'Treasure' is a word of the tone lexicon",
        ].filter { !$0.hasPrefix("note") })
  }

  @Test func `warns of a form that the corpus has mostly in small letters`() {
    let texts = [String(repeating: "The lantern went out. ", count: 6) + "Lantern came."]
    #expect(
      findings([Gazetteer.Alias(entry: 2, text: "Lantern")], in: texts) == [
        "warning 2: alias 'Lantern' is a common word of the corpus: 6 times in another case, 1 time "
          + "as the name"
      ])
    let acronym = [Gazetteer.Alias(entry: 2, text: "LANTERN")]
    #expect(findings(acronym, in: texts + ["LANTERN."]).isEmpty)
  }

  @Test func `notes an alias inside one of another actor, not of its own`() {
    #expect(
      findings([
        Gazetteer.Alias(entry: 0, text: "Guard"), Gazetteer.Alias(entry: 0, text: "Palace Guard"),
        Gazetteer.Alias(entry: 1, text: "Border Guard"),
        Gazetteer.Alias(entry: nil, text: "Guard House", level: .exclusion),
      ]).filter { $0.contains("inside") } == [
        "note 2: alias 'Guard' stands inside 'Border Guard' of 'border', line 4"
      ])
  }

  @Test func `tells forms never seen from those seen in another case only`() {
    let aliases = [
      Gazetteer.Alias(entry: 0, text: "Palace Watch"),
      Gazetteer.Alias(entry: 0, text: "Palace Guard", caseRule: .exact),
      Gazetteer.Alias(entry: nil, text: "Palace Hotel", level: .exclusion),
      Gazetteer.Alias(entry: 1, text: "Border Guard"),
    ]
    #expect(
      findings(aliases, in: ["The palace guard paraded.", "The BORDER GUARD, too."]) == [
        "note 2: alias 'Palace Watch' is never seen",
        "warning 3: alias 'Palace Guard' is seen only in another case (1 time)",
        "note 4: exclusion 'Palace Hotel' is never seen",
      ])
  }

  @Test func `says what to do by what the format of the file can`() {
    let gazetteer = Gazetteer(
      entries: Self.entries,
      aliases: [
        Gazetteer.Alias(entry: 0, text: "Palace Watch", caseRule: .exact),
        Gazetteer.Alias(entry: 2, text: "Hope"),
        Gazetteer.Alias(entry: 0, text: "water", caseRule: .any),
      ])
    let sightings = AliasSightings(of: gazetteer, in: [0..<1], threads: 1) { _ in
      Sample.document("The palace watch paraded. They said Hope saw a water.", id: "a")
    }
    func remedies(_ writing: GazetteerLint.CaseWriting, _ hasExclusions: Bool) -> [String] {
      GazetteerLint(
        gazetteer, lexicon: Self.lexicon, caseWriting: writing, hasExclusions: hasExclusions
      ).findings(sightings).map(\.remedy)
    }
    let sentence = "at the beginning of a sentence it looks like the name; use a longer form"
    #expect(
      Set(remedies(.column, true)) == [
        "write it as the corpus does, or any into its column case",
        "\(sentence), or exclude what is not meant",
        "write it as names are written and leave case empty, or use a longer form",
      ])
    #expect(
      Set(remedies(.letters, true)) == [
        "write it as the corpus does, if with capitals and small letters; only actors.csv can say "
          + "any case",
        "\(sentence), or exclude what is not meant",
        "write it as names are written, with capitals and small letters, or use a longer form",
      ])
    #expect(
      Set(remedies(.tokens, false)) == [
        "write it as the corpus does, or for any case as tokens with LOWER", sentence,
        "write it as names are written, as a text or with TEXT, or use a longer form",
      ])
  }

  @Test func `counts capitals taken for places, offices and shared forms as seen`() {
    let aliases = [
      Gazetteer.Alias(entry: 0, text: "Arda", level: .metonym),
      Gazetteer.Alias(entry: 2, text: "premier", level: .nominal),
      Gazetteer.Alias(entry: 0, text: "the Guard", context: ["king"]),
      Gazetteer.Alias(entry: 1, text: "the Guard"),
    ]
    let found = findings(aliases, in: ["They flew to Arda, said a premier of the Guard."])
    #expect(found.allSatisfy { !$0.contains("seen") })
    #expect(found.count { $0.contains("is also one") } == 2)
  }

  @Test func `warns of a shared form without words that decide`() {
    let shared = [
      Gazetteer.Alias(entry: 0, text: "the Guard", context: []),
      Gazetteer.Alias(entry: 1, text: "the Guard"),
    ]
    #expect(findings(shared).allSatisfy { $0.hasPrefix("warning") } && findings(shared).count == 2)
  }
}

@Suite struct NearSpellingsTests {
  private static let aliases = [
    "Karim Odeh", "Norland Council", "Kessler", "Haddadi", "Omar", "Border Guard",
  ].map { Gazetteer.Alias(entry: 0, text: $0) }

  @Test(
    arguments: [
      ("Kesler", "Kessler"), ("Kessller", "Kessler"), ("Kassler", "Kessler"),
      ("Norlend Counsil", "Norland Council"), ("karim odeh", "Karim Odeh"),
      ("Guard", "Border Guard"),
      ("Kettler", nil), ("Essler", nil), ("Omer", nil), ("Norland", nil), ("Odeh", nil), ("", nil),
    ] as [(String, String?)])
  func `finds the alias a name resembles`(name: String, alias: String?) {
    let found = NearSpellings(Self.aliases).nearest(to: name)
    #expect(found.map { Self.aliases[$0].text } == alias)
  }

  // Levenshtein's distances, by hand.
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "ab", 2), ("ab", "", 2), ("flaw", "lawn", 2),
    ("same", "same", 0),
    ("ab", "ba", 2),
  ])
  func `counts insertions, deletions and substitutions`(one: String, other: String, steps: Int) {
    #expect(NearSpellings.distance(Array(one.utf8), Array(other.utf8), most: 3) == steps)
    #expect(NearSpellings.distance(Array(one.utf8), Array(other.utf8), most: steps - 1) == nil)
  }
}
