import Metrics
import Text

/// Rows of a gazetteer proposed for names that it does not have. Each can stand there as it is, and
/// all beside each other.
struct UnlistedActors {
  struct Row: Equatable {
    var id: String
    var name: String
    var type: ActorType
    var country: String
    var caseRule: CaseRule
    var note: String
  }

  /// In the order of the names.
  private(set) var rows: [Row] = []

  /// - Parameters:
  ///   - forms: The names as they stand in texts.
  ///   - gazetteer: Which has none of them.
  init(_ forms: [String], in gazetteer: Gazetteer) {
    let spellings = NearSpellings(gazetteer.aliases)
    var ids = Set(gazetteer.entries.map(\.id))
    // Names that differ in letter case are one actor's.
    var known: [String: Row] = [:]
    for alias in gazetteer.aliases where alias.level != .nominal {
      guard let entry = alias.entry, known[alias.text.lowercased()] == nil else { continue }
      known[alias.text.lowercased()] = Self.row(of: gazetteer.entries[entry], near: alias)
    }
    // A form in capitals is nobody else's, and what is not "exact" is found in capitals too.
    let capitals = Set(gazetteer.aliases.flatMap(\.spellings) + forms)
    for form in forms {
      let key = form.lowercased()
      let near = spellings.nearest(to: form).map { gazetteer.aliases[$0] }
      var row =
        known[key]
        ?? near.flatMap { alias in
          alias.entry.map { Self.row(of: gazetteer.entries[$0], near: alias) }
        }
        ?? Row(
          id: Self.id(form, besides: ids), name: form, type: Self.type(form), country: "",
          caseRule: .writtenOrCapitals, note: "the type is a guess")
      ids.insert(row.id)
      known[key] = row
      let inCapitals = form.uppercased()
      if inCapitals != form, capitals.contains(inCapitals) { row.caseRule = .exact }
      rows.append(row)
    }
  }

  private static func row(of entry: Gazetteer.Entry, near alias: Gazetteer.Alias) -> Row {
    Row(
      id: entry.id, name: entry.name, type: entry.type, country: entry.country,
      caseRule: .writtenOrCapitals, note: "near \(alias.text)")
  }

  /// "Barham Salih" → "barham_salih", or "barham_salih_2" where that is another actor's.
  private static func id(_ form: String, besides taken: Set<String>) -> String {
    let parts = form.lowercased().unicodeScalars.split { !mayStandInID($0) }
    let id = parts.isEmpty ? "actor" : parts.map { String($0) }.joined(separator: "_")
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)_\(number)") { number += 1 }
    return "\(id)_\(number)"
  }

  private static func mayStandInID(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// Persons have two names or more, and no small words, nouns of institutions or words of places
  /// among them. There is no type for places; an organisation is the least wrong.
  private static func type(_ form: String) -> ActorType {
    let words = form.split { $0 == " " || $0 == "-" }
    guard form.contains(" ") else { return .organisation }
    let hasNoun = words.contains {
      institutions.contains($0.lowercased()) || places.contains($0.lowercased())
    }
    return hasNoun || words.contains { isAcronym($0, of: form) } ? .organisation : .person
  }

  /// Whether a word is in capitals where others are not: *NTC Office*, but neither *J. Reyes* nor
  /// *John Paul II*.
  private static func isAcronym(_ word: Substring, of form: String) -> Bool {
    word.count > 1 && word.allSatisfy(\.isUppercase) && form != form.uppercased()
      && !word.allSatisfy { "IVX".contains($0) }
  }

  private static let institutions: Set<String> = [
    "administration", "agency", "alliance", "and", "army", "assembly", "association", "authority",
    "bank", "bloc", "board", "brigade", "brigades", "bureau", "cabinet", "center", "centre",
    "coalition", "college", "command", "commission", "committee", "company", "confederation",
    "congress", "corporation", "corps", "council", "court", "department", "directorate", "embassy",
    "federation", "for", "force", "forces", "foundation", "front", "fund", "government", "group",
    "guard", "guards", "house", "institute", "league", "militia", "ministry", "movement", "network",
    "of", "office", "organisation", "organization", "parliament", "party", "police", "program",
    "programme", "secretariat", "senate", "service", "services", "society", "the", "tribunal",
    "union", "university",
  ]

  private static let places: Set<String> = [
    "airport", "avenue", "base", "bay", "bridge", "camp", "canal", "city", "coast", "dam", "desert",
    "district", "east", "eastern", "gate", "governorate", "gulf", "hospital", "island", "islands",
    "lake", "mosque", "mount", "mountains", "museum", "new", "north", "northern", "palace", "port",
    "prison", "province", "region", "river", "road", "sea", "south", "southern", "square", "strait",
    "street", "town", "valley", "village", "west", "western", "zone",
  ]
}

extension ReviewTables {
  /// Names that recur and match no alias, as rows that can be pasted into a gazetteer.
  package func unlistedTable() -> Table {
    let names = sums.unlisted
    // Both the file and the sheet ask for a row.
    let rows = UnlistedActors(names.map { texts[$0.form] ?? "" }, in: gazetteer).rows
    func pasted(_ name: String, _ definition: String, width: Int) -> Column {
      Column(name: name, definition: definition, kind: .text, width: width)
    }
    return Table(
      name: "unlisted", title: "Unlisted names",
      note: "A row a capitalised name that recurs in bodies and matches no alias, most frequent "
        + "first, at most the \(FormSums.mostUnlisted) most frequent; the columns up to note are "
        + "the gazetteer's, so that a row can be pasted there.",
      columns: [
        pasted("id", "Id of the actor it resembles; else one made from the name.", width: 24),
        pasted("name", "Name of that actor; else the name itself.", width: 30),
        pasted(
          "type",
          "Type of that actor; else a guess: organisation where the name is one word or has the "
            + "noun of an institution or a place, an acronym or a word like of; else person.",
          width: 13),
        pasted("country", "Country of that actor; else empty.", width: 10),
        pasted("alias", "The name as it stands in texts.", width: 30),
        pasted("level", "Empty, which is name.", width: 8),
        pasted(
          "case",
          "Empty: as written or in capitals; exact where the name in capitals is another alias.",
          width: 8),
        pasted("from", "Empty.", width: 8), pasted("to", "Empty.", width: 8),
        pasted("context", "Empty.", width: 8),
        pasted(
          "note",
          "Which alias of the gazetteer it resembles, where there is one; else that the type is a "
            + "guess.", width: 30),
        Self.count, Self.inDocuments, Self.sampleDocument, Self.sample,
      ],
      leadingColumns: 5, rowCount: names.count,
      row: { [self] index in
        let name = names[index]
        let row = rows[index]
        return [
          .text(row.id), .text(row.name), .text(row.type.rawValue), Cell(row.country),
          .text(texts[name.form] ?? ""), .empty, Cell(row.caseRule.rawValue), .empty, .empty,
          .empty, .text(row.note), .integer(name.count), .integer(name.documents),
        ] + shown(name.sample)
      })
  }
}
