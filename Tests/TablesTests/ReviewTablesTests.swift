import Metrics
import Testing
import Text

@testable import Tables

@Suite struct AmbiguousTableTests {
  /// Two persons for each of some family names, which they share.
  private static func gazetteer(_ names: [String]) -> Gazetteer {
    var gazetteer = Gazetteer(entries: [], aliases: [])
    for name in names {
      for first in ["Ana", "Bo"] {
        let entry = gazetteer.entries.count
        let full = "\(first) \(name)"
        gazetteer.entries.append(Gazetteer.Entry(id: full, name: full, type: .person))
        gazetteer.aliases += [
          Gazetteer.Alias(entry: entry, text: full),
          Gazetteer.Alias(entry: entry, text: name, context: []),
        ]
      }
    }
    return gazetteer
  }

  /// The column of forms and that of what they could add.
  private func rows(_ texts: [String], _ gazetteer: Gazetteer) -> [String] {
    let scanner = Scanner(gazetteer: gazetteer, lexicon: Sample.lexicon)
    var scratch = Scanner.Scratch()
    let documents = texts.enumerated().map { index, text in
      let document = Sample.document("\(index).txt", text)
      return DocumentTally(
        document, digest: Digest([UInt8](repeating: UInt8(index), count: 32)),
        annotations: scanner.scan(document, scratch: &scratch), levels: [.name])
    }
    let table = ReviewTables(
      gazetteer: gazetteer, aliases: scanner.aliases, documents: documents,
      sum: CorpusTally(documents, actors: gazetteer.entries.count)
    ).ambiguousTable()
    return Sample.lines(table).map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[3]) \(cells[5])"
    }
  }

  @Test func `what could move a total most stands first, and from nothing is more than all else`() {
    let names = ["Berrin", "Dorsen", "Kell", "Moss", "Tarn", "Vale"]
    func met(_ name: String, _ times: Int) -> String {
      String(repeating: "They met \(name) again. ", count: times)
    }
    // Each in documents of its own, so that nothing decides for the family names.
    let texts = [
      met("Ana Berrin", 4), met("Bo Berrin", 8), met("Ana Dorsen", 1), met("Bo Dorsen", 1),
      met("Ana Tarn", 2), met("Bo Tarn", 3), met("Ana Vale", 9),
      met("Berrin", 5), met("Dorsen", 2), met("Tarn", 4), met("Kell", 1), met("Moss", 2),
      met("Vale", 1),
    ]
    #expect(
      rows(texts, Self.gazetteer(names)) == [
        "Moss 2 ", "Kell 1 ", "Vale 1 ", "Tarn 4 200.0", "Dorsen 2 200.0", "Berrin 5 125.0",
      ])
  }
}

@Suite struct UnlistedActorsTests {
  private static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "nkk", name: "Northern Kin", type: .group, country: "NOR"),
      Gazetteer.Entry(id: "kessler", name: "Ida Kessler", type: .person),
      Gazetteer.Entry(id: "lakeside", name: "Lakeside District", type: .organisation),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "NKK", caseRule: .exact),
      Gazetteer.Alias(entry: 1, text: "Kessler"),
      Gazetteer.Alias(entry: 2, text: "Lakeside District Board"),
      Gazetteer.Alias(entry: nil, text: "GALE", level: .exclusion, caseRule: .exact),
    ])

  private func rows(_ forms: [String]) -> [String] {
    UnlistedActors(forms, in: Self.gazetteer).rows.map { row in
      "\(row.id)|\(row.name)|\(row.type.rawValue)|\(row.country)|\(row.caseRule.rawValue)|\(row.note)"
    }
  }

  @Test(arguments: [
    ("Zora Harlan", ActorType.person), ("Zora de la Harlan", .person), ("Paul II", .person),
    ("J.R. Harlan", .person), ("ZORA HARLAN", .person), ("Zora al-Harlan", .person),
    ("Harlan", .organisation), ("NTC", .organisation), ("Harlan Council", .organisation),
    ("Ministry of Ponds", .organisation), ("Sons of Harlan", .organisation),
    ("NTC Harlan", .organisation), ("Harlan-Party Zora", .organisation),
    ("Harlan Square", .organisation), ("New Harlan", .organisation), ("Zora Bridges", .person),
  ])
  func `the type is guessed from the words`(form: String, type: ActorType) {
    #expect(UnlistedActors([form], in: Self.gazetteer).rows.map(\.type) == [type])
  }

  @Test func `a row has all that an actor needs, and an id that is nobody else's`() {
    #expect(
      rows(["Zora Harlan", "Lakeside", "Zora-Harlan", "Marsh Ⅳ Fund", "Kesler"]) == [
        "zora_harlan|Zora Harlan|person|||the type is a guess",
        "lakeside_2|Lakeside|organisation|||the type is a guess",
        "zora_harlan_2|Zora-Harlan|organisation|||the type is a guess",
        "marsh_fund|Marsh Ⅳ Fund|organisation|||the type is a guess",
        "kessler|Ida Kessler|person|||near Kessler",
      ])
  }

  @Test func `names that differ in letter case are one actor's, and clash with no alias`() {
    #expect(
      rows(["Nkk", "Gale", "Zora Harlan", "ZORA HARLAN", "Zora harlan"]) == [
        "nkk|Northern Kin|group|NOR|exact|near NKK",
        "gale|Gale|organisation||exact|the type is a guess",
        "zora_harlan|Zora Harlan|person||exact|the type is a guess",
        "zora_harlan|Zora Harlan|person|||the type is a guess",
        "zora_harlan|Zora Harlan|person||exact|the type is a guess",
      ])
  }
}
