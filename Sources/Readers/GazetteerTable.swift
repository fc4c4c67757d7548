package import Text

/// Reads `actors.csv`: the actors of a report and the aliases under which texts name them.
///
/// One row an alias, with the columns
///
/// | column | holds | empty |
/// | --- | --- | --- |
/// | `id` | the actor's key: letters, digits, `_`, `-`, `.` | only for an exclusion |
/// | `name` | its canonical name | as on another row of the actor |
/// | `type` | person, organisation, state or group | as on another row of the actor |
/// | `country` | ISO 3166-1 alpha-3 | as on another row of the actor, or none |
/// | `alias` | a form that texts use | never |
/// | `level` | name, adjectival, metonym, role or exclusion | name |
/// | `case` | exact, any | as written or in capitals |
/// | `from`, `to` | first and last day of a role, YYYY-MM-DD | open |
/// | `note` | for people; not read | |
///
/// in any order; `id`, `name`, `type` and `alias` must be there, and columns of other names are
/// passed over. A canonical name is no alias: only the forms listed are searched for.
///
/// Two aliases are the same if they differ at most in quotes, dashes, spaces and normal form, or in
/// letter case where the case rule of one is `any`. No actor has the same alias twice, and no two
/// actors have aliases that one text may match, but for roles: an office may pass from actor to
/// actor, and to the same one again, if their dates do not overlap.
package enum GazetteerTable {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  /// - Returns: The actors in the order in which they first stand in the file, and the aliases in
  ///   the order of its rows, with all their spellings.
  /// - Throws: `InputFaults` with every fault of the file.
  /// - Complexity: O(*n*) for *n* rows, but O(*k*²) for *k* holders of one office.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Gazetteer {
    let records = try CSVRecords(reading: bytes, file: file)
    let names = [
      "id", "name", "type", "alias", "country", "level", "case", "from", "to", "note",
    ]
    let columns = try records.columns(named: names.map { [$0] }, required: 4, file: file)
    var builder = GazetteerBuilder(file: file)
    for record in records.records {
      builder.add(
        GazetteerRow(
          line: record.line, id: record.text(columns[0]), name: record.text(columns[1]),
          type: record.text(columns[2]), alias: record.text(columns[3]),
          country: record.text(columns[4]), level: record.text(columns[5]),
          caseRule: record.text(columns[6]), from: record.text(columns[7]),
          to: record.text(columns[8])))
    }
    return try builder.gazetteer()
  }
}

/// A row as text.
private struct GazetteerRow {
  var line: Int
  var id: String
  var name: String
  var type: String
  var alias: String
  var country: String
  var level: String
  var caseRule: String
  var from: String
  var to: String
}

/// Collects actors, aliases and faults row by row.
private struct GazetteerBuilder {
  let file: String

  private var faults: [InputError] = []
  private var actors: [ActorRows] = []
  /// Index into `actors`.
  private var indices: [String: Int] = [:]
  private var aliases: [Gazetteer.Alias] = []
  /// Indices into `aliases` of those that are the same but for letter case.
  private var namesakes: [String: [Int]] = [:]

  /// What a row says, and on which line.
  private typealias Said = (text: String, line: Int)

  /// What the rows of an actor say, with the line that said it first.
  private struct ActorRows {
    var id: String
    var line: Int
    var name: Said?
    var type: Said?
    var country: Said?
  }

  init(file: String) {
    self.file = file
  }

  mutating func add(_ row: GazetteerRow) {
    let level = level(of: row)
    let caseRule = caseRule(of: row)
    let (from, to) = dates(of: row, level: level)
    // An exclusion belongs to no actor, whatever its other cells say.
    let actor = level == .exclusion ? nil : actor(of: row)
    guard isSearchable(row), let level else { return }
    // Without an actor the row has a fault of its own already.
    guard level == .exclusion || actor != nil else { return }
    let alias = Gazetteer.Alias(
      entry: actor, text: row.alias, level: level, caseRule: caseRule, from: from, to: to,
      line: row.line, spellings: Spellings.all(of: row.alias, caseRule))
    let key = Spellings.key(of: row.alias)
    for earlier in namesakes[key, default: []] {
      guard let clash = clash(of: alias, with: aliases[earlier]) else { continue }
      faults.append(clash)
      break
    }
    namesakes[key, default: []].append(aliases.count)
    aliases.append(alias)
  }

  func gazetteer() throws(InputFaults) -> Gazetteer {
    var faults = faults
    for actor in actors {
      if actor.name == nil {
        faults.append(
          InputError(
            file: file, line: actor.line, problem: "actor '\(actor.id)' has no name",
            remedy: "give its canonical name on one of its rows"))
      }
      if actor.type == nil {
        faults.append(
          InputError(
            file: file, line: actor.line, problem: "actor '\(actor.id)' has no type",
            remedy: "types are \(Self.types.joined(separator: ", "))"))
      }
    }
    if faults.isEmpty, actors.isEmpty {
      faults.append(
        InputError(
          file: file, problem: "names no actor", remedy: "add a row for each alias of each actor"))
    }
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
    let entries = actors.compactMap { actor -> Gazetteer.Entry? in
      guard let name = actor.name, let type = actor.type.flatMap({ ActorType(rawValue: $0.text) })
      else { return nil }
      return Gazetteer.Entry(
        id: actor.id, name: name.text, type: type, country: actor.country?.text ?? "")
    }
    precondition(entries.count == actors.count, "an actor with a fault was let pass")
    return Gazetteer(entries: entries, aliases: aliases)
  }

  private static let types = ActorType.allCases.map(\.rawValue)
  private static let levels = Level.allCases.map(\.rawValue)

  private mutating func fault(_ row: GazetteerRow, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: row.line, problem: problem, remedy: remedy))
  }

  // MARK: Cells

  /// The index of the row's actor, or `nil` after a fault that leaves it unknown.
  private mutating func actor(of row: GazetteerRow) -> Int? {
    guard !row.id.isEmpty else {
      fault(row, "no id", "only an exclusion has none; give the id of the alias's actor")
      return nil
    }
    if let odd = row.id.unicodeScalars.first(where: { !Self.mayStandInID($0) }) {
      fault(
        row, "id '\(row.id)' contains \(Self.described(odd))",
        "use letters, digits, '_', '-' and '.' only")
    }
    let index = indices[row.id] ?? actors.count
    if index == actors.count {
      indices[row.id] = index
      actors.append(ActorRows(id: row.id, line: row.line))
    }
    if !row.type.isEmpty, ActorType(rawValue: row.type) == nil {
      fault(
        row, "unknown type '\(row.type)'",
        "\(suggestion(for: row.type, among: Self.types))"
          + "types are \(Self.types.joined(separator: ", "))")
      // Known to be wrong, which is not the same as missing.
      actors[index].type = actors[index].type ?? (row.type, row.line)
    } else {
      agree(row, index, \.type, "type", row.type)
    }
    if !row.country.isEmpty, !Self.isCountry(row.country) {
      fault(
        row, "country '\(row.country)' is not three capitals",
        "use the code of ISO 3166-1 alpha-3, e.g. IRQ, or leave the cell empty")
    } else {
      agree(row, index, \.country, "country", row.country)
    }
    agree(row, index, \.name, "name", row.name)
    return index
  }

  /// Notes what a row says of its actor, or that an earlier row says otherwise.
  private mutating func agree(
    _ row: GazetteerRow, _ index: Int, _ path: WritableKeyPath<ActorRows, Said?>,
    _ column: String, _ text: String
  ) {
    guard !text.isEmpty else { return }
    guard let earlier = actors[index][keyPath: path] else {
      actors[index][keyPath: path] = (text, row.line)
      return
    }
    guard earlier.text != text else { return }
    fault(
      row,
      "\(column) of '\(row.id)' is '\(text)' here and '\(earlier.text)' on line \(earlier.line)",
      "write the same \(column) on all rows of an actor")
  }

  private mutating func isSearchable(_ row: GazetteerRow) -> Bool {
    if row.alias.isEmpty {
      fault(row, "no alias", "give a form under which texts name the actor, or delete the row")
      return false
    }
    guard row.alias.unicodeScalars.contains(where: \.isLetterOrDigit) else {
      fault(
        row, "alias '\(row.alias)' has neither a letter nor a digit",
        "give a form of at least one word, or delete the row")
      return false
    }
    return true
  }

  private mutating func level(of row: GazetteerRow) -> Level? {
    if row.level.isEmpty { return .name }
    if let level = Level(rawValue: row.level) { return level }
    fault(
      row, "unknown level '\(row.level)'",
      "\(suggestion(for: row.level, among: Self.levels))"
        + "levels are \(Self.levels.joined(separator: ", "))")
    return nil
  }

  private mutating func caseRule(of row: GazetteerRow) -> CaseRule {
    if let rule = CaseRule(rawValue: row.caseRule) { return rule }
    fault(
      row, "unknown case '\(row.caseRule)'",
      "\(suggestion(for: row.caseRule, among: ["exact", "any"]))"
        + "write exact or any, or leave the cell empty for 'as written or in capitals'")
    return .writtenOrCapitals
  }

  private mutating func dates(
    of row: GazetteerRow, level: Level?
  ) -> (from: CalendarDate?, to: CalendarDate?) {
    let from = date(row, "from", row.from)
    let to = date(row, "to", row.to)
    if let from, let to, from > to {
      fault(row, "from \(from) is after to \(to)", "exchange the two dates, or correct one")
    }
    if let level, level != .role, !row.from.isEmpty || !row.to.isEmpty {
      fault(
        row, "dates on a \(level.rawValue)",
        "only a role has dates; write role as its level, or remove the dates")
    }
    return (from, to)
  }

  private mutating func date(
    _ row: GazetteerRow, _ column: String, _ text: String
  ) -> CalendarDate? {
    guard !text.isEmpty else { return nil }
    let date = CalendarDate(iso: text)
    if date == nil {
      fault(row, "\(column) '\(text)' is no date", "write year-month-day, e.g. 2014-09-08")
    }
    return date
  }

  private static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 3
      && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func mayStandInID(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar == "." || scalar.isLetterOrDigit
  }

  private static func described(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "a space" }
    if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
      return "a control character or unusual space"
    }
    return "'\(scalar)'"
  }

  // MARK: Clashes

  /// The fault of an alias that may not stand beside an earlier one, or `nil` if it may.
  private func clash(
    of alias: Gazetteer.Alias, with earlier: Gazetteer.Alias
  ) -> InputError? {
    guard Self.coincide(alias, earlier) else { return nil }
    let spelled = earlier.text == alias.text ? "" : " as '\(earlier.text)'"
    func fault(_ problem: String, _ remedy: String) -> InputError {
      InputError(file: file, line: alias.line, problem: problem, remedy: remedy)
    }
    switch (alias.entry, earlier.entry) {
    case (nil, nil):
      return fault(
        "exclusion '\(alias.text)' already stands on line \(earlier.line)\(spelled)",
        "keep one of the two lines")
    case (nil, let other?):
      return fault(
        "exclusion '\(alias.text)' is an alias of '\(actors[other].id)' on line \(earlier.line)",
        "remove one of the two lines")
    case (let actor?, nil):
      return fault(
        "alias '\(alias.text)' of '\(actors[actor].id)' is an exclusion on line \(earlier.line)",
        "remove one of the two lines")
    case (let actor?, let other?):
      guard alias.level == .role, earlier.level == .role else {
        return actor == other
          ? fault(
            "alias '\(alias.text)' of '\(actors[actor].id)' already stands on line \(earlier.line)\(spelled)",
            "keep one of the two lines")
          : fault(
            "alias '\(alias.text)' of '\(actors[actor].id)' belongs to '\(actors[other].id)' on "
              + "line \(earlier.line)",
            "an alias names one actor; use longer forms, or make it a role with dates")
      }
      guard Self.overlap(alias, earlier) else { return nil }
      if Self.isUndated(alias) || Self.isUndated(earlier) {
        let undated = Self.isUndated(alias) ? alias.line : earlier.line
        return fault(
          "role '\(alias.text)' of '\(actors[actor].id)' is held by '\(actors[other].id)' on line "
            + "\(earlier.line), and line \(undated) has no dates",
          "give from and to, so that every day has one holder")
      }
      return fault(
        "role '\(alias.text)' of '\(actors[actor].id)' overlaps that of '\(actors[other].id)' on "
          + "line \(earlier.line)",
        "from and to both count; let one end the day before the other begins")
    }
  }

  /// Whether two aliases that differ at most in letter case are one and the same.
  ///
  /// An actor may have *Parliament* beside *parliament*, since only the capitals match both; but not
  /// *PARLIAMENT*, which is one of the others' spellings. Of two actors, no text may match both.
  private static func coincide(_ one: Gazetteer.Alias, _ other: Gazetteer.Alias) -> Bool {
    if one.caseRule == .any || other.caseRule == .any { return true }
    func bytes(_ alias: Gazetteer.Alias) -> Set<[UInt8]> {
      Set(alias.spellings.map { Array($0.utf8) })
    }
    func written(_ alias: Gazetteer.Alias) -> Set<[UInt8]> {
      bytes(alias).intersection(Spellings.all(of: alias.text, .exact).map { Array($0.utf8) })
    }
    return one.entry == other.entry
      ? !written(one).isDisjoint(with: bytes(other)) || !bytes(one).isDisjoint(with: written(other))
      : !bytes(one).isDisjoint(with: bytes(other))
  }

  private static func isUndated(_ alias: Gazetteer.Alias) -> Bool {
    alias.from == nil && alias.to == nil
  }

  private static func overlap(_ one: Gazetteer.Alias, _ other: Gazetteer.Alias) -> Bool {
    func begins(_ first: Gazetteer.Alias, byEndOf second: Gazetteer.Alias) -> Bool {
      guard let from = first.from, let to = second.to else { return true }
      return from <= to
    }
    return begins(one, byEndOf: other) && begins(other, byEndOf: one)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
