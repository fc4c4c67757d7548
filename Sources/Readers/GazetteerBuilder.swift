import Text

/// Collects actors, aliases and faults row by row, whatever the format they are written in.
struct GazetteerBuilder {
  let file: String
  /// What to do where two actors have the same alias.
  let clashRemedy: String

  private var faults: [InputError] = []
  /// What is read in spite of a doubt.
  private(set) var warnings: [InputError]
  private var actors: [ActorRows] = []
  /// Index into `actors`.
  private var indices: [String: Int] = [:]
  private var aliases: [Gazetteer.Alias] = []
  /// Indices into `aliases` of roles with a date that is none, so that nobody knows their term.
  private var withoutTerm: Set<Int> = []
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

  /// - Parameters:
  ///   - file: The name to use in error messages.
  ///   - clashRemedy: What to do where two actors have the same alias.
  ///   - warnings: About the file.
  init(file: String, clashRemedy: String, warnings: [InputError] = []) {
    self.file = file
    self.clashRemedy = clashRemedy
    self.warnings = warnings
  }

  /// Whether nothing has been added, not even a fault.
  var isEmpty: Bool { actors.isEmpty && aliases.isEmpty && faults.isEmpty }

  /// Adds an alias, or the faults of its row.
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
      context: context(of: row, level: level), line: row.line,
      spellings: Spellings.all(of: row.alias, caseRule))
    let key = Spellings.key(of: row.alias)
    for earlier in namesakes[key, default: []] {
      guard let clash = clash(of: alias, with: aliases[earlier]) else { continue }
      faults.append(clash)
      break
    }
    namesakes[key, default: []].append(aliases.count)
    let isDated = (from != nil || row.from.isEmpty) && (to != nil || row.to.isEmpty)
    if !isDated { withoutTerm.insert(aliases.count) }
    aliases.append(alias)
  }

  /// Adds a fault that no row shows; `line` is `nil` where the whole file is at fault.
  mutating func fault(line: Int?, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  /// Adds a doubt about a line.
  mutating func warn(line: Int, _ problem: String, _ remedy: String) {
    warnings.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  /// What was added.
  ///
  /// - Returns: Actors and aliases in the order in which they were added.
  /// - Throws: `InputFaults` with every fault, in the order of lines.
  func gazetteer() throws(InputFaults) -> Gazetteer {
    var faults = faults + overlappingTerms()
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
  private static let levels = Level.allCases.map { $0 == .nominal ? "role" : $0.rawValue }

  private mutating func fault(_ row: GazetteerRow, _ problem: String, _ remedy: String) {
    fault(line: row.line, problem, remedy)
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
    if let level = Level(word: row.level) { return level }
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
    if let level, level != .nominal, !row.from.isEmpty || !row.to.isEmpty {
      fault(
        row, "dates on a \(level.rawValue)",
        "only a role has dates; write role as its level, or remove the dates")
    }
    return (from, to)
  }

  /// The words of the row's context, folded and in lower case.
  private mutating func context(of row: GazetteerRow, level: Level?) -> [String]? {
    guard !row.context.isEmpty else { return nil }
    if level == .nominal || level == .exclusion {
      fault(
        row, "context on a role or an exclusion",
        "only a name, adjective or metonym that two actors share has context; empty the cell")
    }
    // "-" alone: the form is shared, and no words tell whose it is.
    return row.context.split(separator: ";")
      .map { Spellings.key(of: String($0)) }.filter { !$0.isEmpty && $0 != "-" }
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
    // Roles are found beside names, and may be shared: see `overlappingTerms`.
    guard alias.level != .nominal, earlier.level != .nominal, Self.coincide(alias, earlier) else {
      return nil
    }
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
      guard actor != other else {
        return fault(
          "alias '\(alias.text)' of '\(actors[actor].id)' already stands on line \(earlier.line)\(spelled)",
          "keep one of the two lines")
      }
      // A row that says which words speak for its actor means to share the form.
      guard alias.context == nil, earlier.context == nil else { return nil }
      return fault(
        "alias '\(alias.text)' of '\(actors[actor].id)' belongs to '\(actors[other].id)' on "
          + "line \(earlier.line)",
        clashRemedy)
    }
  }

  /// The faults of offices that two actors of one country, or one actor twice, hold at once.
  private func overlappingTerms() -> [InputError] {
    var faults: [InputError] = []
    for group in namesakes.values where group.count > 1 {
      let terms = group.filter { !withoutTerm.contains($0) }.map { aliases[$0] }
        .filter { $0.level == .nominal }
      for (place, term) in terms.enumerated() {
        guard let actor = term.entry,
          let earlier = terms[..<place].first(where: { overlapForbidden(term, $0) }),
          let other = earlier.entry
        else { continue }
        faults.append(
          InputError(
            file: file, line: term.line,
            problem: "role '\(term.text)' of '\(actors[actor].id)' overlaps that of "
              + "'\(actors[other].id)' on line \(earlier.line)",
            remedy: "from and to both count; let one end the day before the other begins"))
      }
    }
    return faults
  }

  /// Whether two roles of the same words may not stand side by side. Without dates the text decides
  /// whose it is; of two countries each has its own.
  private func overlapForbidden(
    _ term: Gazetteer.Alias, _ earlier: Gazetteer.Alias
  ) -> Bool {
    guard Self.coincide(term, earlier), Self.overlap(term, earlier),
      let actor = term.entry, let other = earlier.entry
    else { return false }
    if actor == other { return true }
    guard !Self.isUndated(term), !Self.isUndated(earlier) else { return false }
    let countries = (actors[actor].country?.text ?? "", actors[other].country?.text ?? "")
    return countries.0 == countries.1 || countries.0.isEmpty || countries.1.isEmpty
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
  var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
