import Text

/// Reads a dictionary of quanteda in YAML as a gazetteer.
///
/// ```
/// state:
///   IRQ: [iraq, iraqi, republic of iraq]
/// organisation:
///   State Department:
///     - state department
///     - department of state
/// ```
///
/// A key with values is an actor: its id and name the key, its aliases the values, all at the level
/// *name*. The keys around it may tell its type: person, organisation (or organization), state (or
/// country) and group, in singular or plural; the nearest counts, and without any it is a group. The
/// key of a state may be a code of ISO 3166-1 alpha-3, which is then its country too.
///
/// Values with capitals and small letters are found as written or in capitals. Others stand as
/// quanteda keeps them, without regard to letter case; for these see `UncasedName`. Aliases are
/// whole words, so of the words that `iraqi*` stands for only *iraqi* and *iraqis* are read, with a
/// warning; wildcards elsewhere are faults. So are plain truth values like `NO`, which other programs
/// do not read as text, and references.
enum QuantedaDictionary {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - builder: Has nothing yet; takes warnings.
  /// - Returns: The actors and aliases in the order of the file, an actor's repeated aliases once.
  /// - Throws: `InputFaults` with every fault; of YAML that cannot be parsed, only the first.
  static func read(
    _ text: DictionaryText, into builder: inout GazetteerBuilder
  ) throws(InputFaults) -> Gazetteer {
    let tree: QuantedaTree
    do {
      tree = try QuantedaTree(reading: text.text, file: builder.file, truthValues: .faults)
    } catch {
      throw InputFaults([error])
    }
    var actors = DictionaryActors(builder: builder)
    defer { builder = actors.builder }
    for fault in tree.faults {
      actors.builder.fault(line: fault.line, fault.problem, fault.remedy ?? "")
    }
    actors.written = Set(tree.values.compactMap { $0.text.map(Spellings.key) })
    for value in tree.values { actors.add(value) }
    return try actors.gazetteer()
  }
}

/// Collects the actors of a dictionary.
private struct DictionaryActors {
  var builder: GazetteerBuilder

  /// By id: where the actor's key stands and which aliases it has, as `Spellings.key`.
  private var actors: [String: (key: QuantedaTree.Key, aliases: Set<String>)] = [:]

  /// All values of the file as `Spellings.key`, and the forms made of others.
  var written: Set<String> = []

  init(builder: GazetteerBuilder) {
    self.builder = builder
  }

  /// Everything read.
  ///
  /// - Returns: Actors and aliases in the order of the file.
  /// - Throws: `InputFaults` with every fault, in the order of lines.
  mutating func gazetteer() throws(InputFaults) -> Gazetteer {
    if builder.isEmpty {
      builder.fault(line: nil, "names no actor", "add lines such as 'IRQ: [iraq, iraqi]'")
    }
    return try builder.gazetteer()
  }

  /// Adds a value, or the fault that there is none.
  mutating func add(_ item: QuantedaTree.Value) {
    guard let key = item.path.last else { return }
    let line = item.line
    // The nearest key around its own that tells a type counts.
    let type =
      item.path.dropLast().reversed().lazy
      .compactMap { Self.types[$0.text.lowercased()] }.first ?? .group
    guard let value = item.text?.trimmed, !value.isEmpty else {
      builder.fault(
        line: line, "key '\(key.text)' has an empty value",
        "give a form under which texts name the actor, or delete the key")
      return
    }
    let stem = value.hasSuffix("*") ? String(value.dropLast()).trimmed : value
    guard !stem.isEmpty, !stem.contains(where: { $0 == "*" || $0 == "?" }) else {
      builder.fault(
        line: line, "'\(value)' stands for words that are not told",
        "write out the words that you mean; '*' may stand at the end")
      return
    }
    let id = UncasedName.identifier(key.text)
    let known = actors[id]?.key ?? key
    guard known.line == key.line, known.text == key.text else {
      builder.fault(
        line: key.line, "key '\(key.text)' already stands on line \(known.line)",
        "give each actor a key of its own")
      return
    }
    let isOpen = stem.utf8.count < value.utf8.count
    let forms = isOpen ? openForms(stem, type: type) : [stem]
    if isOpen {
      builder.warn(
        line: line,
        "'\(value)' is read as \(forms.map { "'\($0)'" }.joined(separator: " and ")) only",
        "write out the other words that you mean")
    }
    for form in forms {
      guard actors[id, default: (key, [])].aliases.insert(Spellings.key(of: form)).inserted else {
        continue
      }
      let alias = UncasedName.alias(form, type: type)
      let isCountry = type == .state && PetrarchCode.countries.contains(key.text)
      // Capitals are codes more often than not.
      let name = key.text == key.text.uppercased() ? key.text : UncasedName.titled(spaced(key.text))
      builder.add(
        GazetteerRow(
          line: line, id: id, name: name, type: type.rawValue, alias: alias.text,
          country: isCountry ? key.text : "", caseRule: alias.caseRule.rawValue))
    }
  }

  /// The forms that a value with `*` at its end stands for whatever else it does: the stem, and where
  /// it ends as the nouns of peoples do, in *i* or *n*, that with *s*; unless the file has this itself
  /// or makes it of another value, or the stem is an acronym, which would become another.
  private mutating func openForms(_ stem: String, type: ActorType) -> [String] {
    guard UncasedName.alias(stem, type: type).caseRule != .exact,
      ["i", "n"].contains(stem.suffix(1).lowercased()),
      written.insert(Spellings.key(of: stem + "s")).inserted
    else { return [stem] }
    return [stem, stem + (stem == stem.uppercased() ? "S" : "s")]
  }

  private func spaced(_ key: String) -> String {
    key.split { $0 == "_" || $0 == " " }.joined(separator: " ")
  }

  private static let types: [String: ActorType] = [
    "person": .person, "persons": .person, "people": .person,
    "organisation": .organisation, "organisations": .organisation,
    "organization": .organisation, "organizations": .organisation,
    "state": .state, "states": .state, "country": .state, "countries": .state,
    "group": .group, "groups": .group,
  ]
}
