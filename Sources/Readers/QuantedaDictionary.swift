import Text
import Yams

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
/// quanteda keeps them, without regard to letter case; for these see `UncasedName`. Wildcards are
/// faults, since an alias is whole words and a figure should tell which. So are plain truth values
/// like `NO`, which other programs do not read as text, and references.
enum QuantedaDictionary {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - file: The name to use in error messages.
  /// - Returns: The actors and aliases in the order of the file, an actor's repeated aliases once.
  /// - Throws: `InputFaults` with every fault; of YAML that cannot be parsed, only the first.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Gazetteer {
    let root: Node?
    do {
      try TextEncoding.check(bytes, file: file)
      let text = bytes.dropFirst(TextEncoding.markLength(of: bytes))
      root = try Yaml.tree(String(decoding: text, as: UTF8.self), file: file)
    } catch {
      throw InputFaults([error])
    }
    var tree = DictionaryTree(builder: GazetteerBuilder(file: file))
    if let root { tree.read(root) }
    return try tree.gazetteer()
  }
}

/// Collects the values of a tree of keys.
private struct DictionaryTree {
  var builder: GazetteerBuilder

  /// By id: where the actor's key stands and which aliases it has, as `Spellings.key`.
  private var actors: [String: (key: Key, aliases: Set<String>)] = [:]

  /// Line and column of the last node read.
  private var furthest = (0, 0)

  private struct Key {
    var text: String
    var line: Int
  }

  /// Deeper than any dictionary; each level of a file costs a call.
  private static let deepest = 20

  init(builder: GazetteerBuilder) {
    self.builder = builder
  }

  mutating func read(_ root: Node) {
    guard root.mapping != nil else {
      builder.fault(
        line: root.mark?.line, "is no dictionary", "write 'key: [value, value]' lines")
      return
    }
    read(root, below: [], type: .group)
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

  /// - Parameters:
  ///   - node: A mapping, list or value.
  ///   - path: The keys around it, outermost first.
  ///   - type: What the keys around its own key say.
  private mutating func read(_ node: Node, below path: [Key], type: ActorType) {
    let line = node.mark?.line
    guard !isReference(node) else {
      builder.fault(
        line: path.last?.line ?? line, "references with '&' and '*' are not read",
        "write the values again")
      return
    }
    guard path.count <= Self.deepest else {
      builder.fault(
        line: line, "keys within more than \(Self.deepest) others", "leave out some of them")
      return
    }
    switch node {
    case .mapping(let mapping):
      let inner = path.last.flatMap { Self.types[$0.text.lowercased()] } ?? type
      for (key, value) in mapping {
        guard let text = text(of: key, as: "a key") else { continue }
        read(value, below: path + [Key(text: text, line: key.mark?.line ?? 1)], type: inner)
      }
    case .sequence(let values):
      if values.isEmpty { add(nil, of: path, type: type, line: line) }
      for value in values {
        if value.sequence != nil {
          builder.fault(
            line: value.mark?.line, "a list within a list", "put its values into the outer list")
        } else {
          read(value, below: path, type: type)
        }
      }
    case .scalar(let scalar):
      if scalar.style == .plain, ["", "~", "null"].contains(scalar.string.lowercased()) {
        add(nil, of: path, type: type, line: line)
      } else if let text = text(of: node, as: "a value") {
        add(text, of: path, type: type, line: line)
      }
    case .alias: break  // The parser puts the node itself in its place.
    }
  }

  /// Adds a value, or the fault that there is none.
  private mutating func add(_ value: String?, of path: [Key], type: ActorType, line: Int?) {
    guard let key = path.last else { return }
    guard let value = value?.trimmed, !value.isEmpty else {
      builder.fault(
        line: line ?? key.line, "key '\(key.text)' has an empty value",
        "give a form under which texts name the actor, or delete the key")
      return
    }
    guard !value.contains(where: { $0 == "*" || $0 == "?" }) else {
      let stem = String(value.filter { $0 != "*" && $0 != "?" })
      builder.fault(
        line: line, "'\(value)' stands for words that are not told",
        "write out those you mean, such as '\(stem)' and '\(stem)s'")
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
    let aliases = actors[id]?.aliases ?? []
    actors[id] = (key, aliases.union([Spellings.key(of: value)]))
    guard !aliases.contains(Spellings.key(of: value)) else { return }
    let alias = UncasedName.alias(value, type: type)
    let isCountry = type == .state && PetrarchCode.countries.contains(key.text)
    // Capitals are codes more often than not.
    let name = key.text == key.text.uppercased() ? key.text : UncasedName.titled(spaced(key.text))
    builder.add(
      GazetteerRow(
        line: line ?? key.line, id: id, name: name, type: type.rawValue, alias: alias.text,
        country: isCountry ? key.text : "", caseRule: alias.caseRule.rawValue))
  }

  /// The text of a key or value, or `nil` after a fault.
  private mutating func text(of node: Node, as what: String) -> String? {
    guard let scalar = node.scalar else {
      builder.fault(line: node.mark?.line, "\(what) is no text", "write one word or phrase")
      return nil
    }
    let isTruth = ["no", "yes", "on", "off", "true", "false", "y", "n"]
      .contains(scalar.string.lowercased())
    guard scalar.style != .plain || !isTruth else {
      builder.fault(
        line: node.mark?.line, "\(scalar.string) without quotes is a truth value, not a text",
        "put quotes around it: '\(scalar.string)'")
      return nil
    }
    return scalar.string
  }

  private func spaced(_ key: String) -> String {
    key.split { $0 == "_" || $0 == " " }.joined(separator: " ")
  }

  /// Whether a node is a repetition of an earlier one, which is then not read: repetitions within
  /// each other can make a short file endless.
  private mutating func isReference(_ node: Node) -> Bool {
    guard let mark = node.mark else { return true }
    let place = (mark.line, mark.column)
    guard place >= furthest else { return true }
    furthest = place
    return false
  }

  private static let types: [String: ActorType] = [
    "person": .person, "persons": .person, "people": .person,
    "organisation": .organisation, "organisations": .organisation,
    "organization": .organisation, "organizations": .organisation,
    "state": .state, "states": .state, "country": .state, "countries": .state,
    "group": .group, "groups": .group,
  ]
}
