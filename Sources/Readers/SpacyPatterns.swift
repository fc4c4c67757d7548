import Foundation
import Text

/// Reads the patterns of spaCy's entity ruler, one JSON object a line, as a gazetteer.
///
/// ```
/// {"label": "GPE", "pattern": "Iraq", "id": "iraq"}
/// {"label": "ORG", "pattern": [{"LOWER": "state"}, {"LOWER": "department"}]}
/// ```
///
/// Lines of the same `id` are one actor; a line without one is an actor with an id made of its
/// pattern. The name is the first pattern. The label tells the type: PERSON (or PER), ORG
/// organisation, GPE state, NORP group, any other an organisation. All aliases have the level *name*.
///
/// A pattern in quotes is found as it is written, as by spaCy. Of tokens, TEXT and ORTH are found as
/// written and LOWER in any letter case, each with a text or `{"IN": [...]}`, and with `"OP": "?"`
/// where a token may be missing. All that a text cannot say is a fault. Tokens are joined by spaces,
/// but for hyphens, slashes, closing signs and what begins with an apostrophe.
enum SpacyPatterns {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - builder: Has nothing yet.
  /// - Returns: The actors and aliases in the order of the file.
  /// - Throws: `InputFaults` with every fault.
  static func read(
    _ text: DictionaryText, into builder: inout GazetteerBuilder
  ) throws(InputFaults) -> Gazetteer {
    var names: [String: String] = [:]
    for (index, line) in text.lines.enumerated() where !line.trimmed.isEmpty {
      do {
        let pattern = try SpacyPattern(reading: line)
        let id = pattern.id ?? UncasedName.identifier(pattern.forms[0].lowercased())
        let form = pattern.forms[0]
        let name = names[id] ?? (pattern.caseRule == .any ? UncasedName.titled(form) : form)
        names[id] = name
        for form in pattern.forms {
          builder.add(
            GazetteerRow(
              line: index + 1, id: id, name: name, type: pattern.type.rawValue, alias: form,
              caseRule: pattern.caseRule.rawValue))
        }
      } catch {
        builder.fault(line: index + 1, error.problem, error.remedy)
      }
    }
    if builder.isEmpty {
      builder.fault(
        line: nil, "names no actor", #"add lines such as {"label": "GPE", "pattern": "Iraq"}"#)
    }
    return try builder.gazetteer()
  }
}

/// One line: what is looked for, and whom it names.
private struct SpacyPattern {
  var type: ActorType
  var id: String?
  /// The texts that the pattern matches; never empty.
  var forms: [String]
  var caseRule: CaseRule

  /// What is wrong with a line.
  struct Fault: Error {
    var problem: String
    var remedy: String
  }

  /// More than a person would write out.
  private static let mostForms = 100

  init(reading line: String) throws(Fault) {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
      throw Fault(
        problem: "this is no pattern",
        remedy: "write one JSON object a line, with label, pattern and perhaps id")
    }
    guard let label = record.label, !label.isEmpty else {
      throw Fault(problem: "no label", remedy: "add one, e.g. PERSON, ORG, GPE or NORP")
    }
    type =
      switch label.uppercased() {
      case "PERSON", "PER": .person
      case "GPE": .state
      case "NORP": .group
      default: .organisation
      }
    id = record.id.flatMap { $0.isEmpty ? nil : $0 }
    switch record.pattern {
    case .text(let text):
      forms = [text.trimmed]
      caseRule = .exact
    case .tokens(let tokens):
      let read = try tokens.map { token throws(Fault) in try Token(token) }
      let rules = Set(read.compactMap(\.caseRule))
      guard rules.count <= 1 else {
        throw Fault(
          problem: "some tokens are TEXT and some LOWER",
          remedy: "write all of a pattern as TEXT, or all as LOWER in small letters")
      }
      caseRule = rules.first ?? .exact
      forms = try Self.forms(of: read)
    case nil, .other:
      throw Fault(problem: "no pattern", remedy: "add a text, or a list of tokens")
    }
    guard forms.contains(where: { !$0.isEmpty }) else {
      throw Fault(problem: "the pattern is empty", remedy: "give a form, or delete the line")
    }
  }

  /// All texts that tokens match, in the order in which they are written.
  private static func forms(of tokens: [Token]) throws(Fault) -> [String] {
    var sequences: [[String]] = [[]]
    for token in tokens {
      sequences = sequences.flatMap { sequence in
        token.texts.map { sequence + [$0] } + (token.isOptional ? [sequence] : [])
      }
      guard sequences.count <= mostForms else {
        throw Fault(
          problem: "the pattern matches more than \(mostForms) texts",
          remedy: "write several lines with fewer alternatives")
      }
    }
    return sequences.map(joined).filter { !$0.isEmpty }
  }

  /// The text that spaCy cuts into these tokens.
  private static func joined(_ tokens: [String]) -> String {
    var text = ""
    var isOpen = true
    for token in tokens {
      let standsClose =
        ["-", "/", ",", ".", ")", ":", ";"].contains(token)
        || token.hasPrefix("'") || token.hasPrefix("\u{2019}")
      text += (isOpen || standsClose ? "" : " ") + token
      isOpen = ["-", "/", "("].contains(token)
    }
    return text
  }

  /// A token that stands for one or a few texts.
  private struct Token {
    var texts: [String]
    /// `nil` where there is no letter.
    var caseRule: CaseRule?
    var isOptional: Bool

    init(_ token: [String: Value]) throws(Fault) {
      isOptional = false
      texts = []
      for (key, value) in token.sorted(by: { $0.key < $1.key }) {
        switch (key.uppercased(), value) {
        case ("OP", .text("?")): isOptional = true
        case ("TEXT", _), ("ORTH", _), ("LOWER", _):
          guard texts.isEmpty, let given = value.texts, !given.isEmpty else {
            throw Fault(
              problem: "\(key) of a token is no text", remedy: "write a text, or \"IN\" and a list")
          }
          texts = given
          let isLower = key.uppercased() == "LOWER"
          if isLower, let capital = given.first(where: { $0 != $0.lowercased() }) {
            throw Fault(
              problem: "LOWER '\(capital)' has a capital and matches nothing",
              remedy: "write it in small letters, or as TEXT")
          }
          if given.contains(where: { $0.contains(where: \.isLetter) }) {
            caseRule = isLower ? .any : .exact
          }
        default:
          throw Fault(
            problem: "\(key) of a token cannot be told from the text alone",
            remedy: "write the forms that you mean, with TEXT, LOWER, \"IN\" and \"OP\": \"?\" only"
          )
        }
      }
      guard !texts.isEmpty else {
        throw Fault(
          problem: "a token without TEXT or LOWER matches any word", remedy: "give its text")
      }
    }
  }

  private struct Record: Decodable {
    var label: String?
    var pattern: Pattern?
    var id: String?
  }

  private enum Pattern: Decodable {
    case text(String)
    case tokens([[String: Value]])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let tokens = try? container.decode([[String: Value]].self) {
        self = .tokens(tokens)
      } else {
        self = .other
      }
    }
  }

  /// What a token demands of one of its properties.
  private enum Value: Decodable {
    case text(String)
    case oneOf([String])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let choice = try? container.decode([String: [String]].self), choice.count == 1,
        let texts = choice["IN"] ?? choice["in"]
      {
        self = .oneOf(texts)
      } else {
        self = .other
      }
    }

    var texts: [String]? {
      switch self {
      case .text(let text): [text]
      case .oneOf(let texts): texts
      case .other: nil
      }
    }
  }
}
