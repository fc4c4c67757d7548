import Text
import Yams

/// A dictionary of quanteda in YAML: values below keys, which may stand within other keys.
struct QuantedaTree {
  struct Key {
    var text: String
    /// Counted from 1.
    var line: Int
  }

  /// A text below its keys, or the place where there should be one.
  struct Value {
    /// The keys around it, outermost first; never empty.
    var path: [Key]
    /// As written, without quotes; `nil` of a key with nothing below it.
    var text: String?
    var line: Int
  }

  /// What is to be made of plain truth values like `NO`, which other programs do not read as text.
  enum TruthValues {
    case faults, texts
  }

  private let file: String
  private let truthValues: TruthValues
  /// In the order of the file.
  private(set) var values: [Value] = []
  private(set) var faults: [InputError] = []
  /// About truth values that are read as text.
  private(set) var warnings: [InputError] = []

  /// Line and column of the last node read.
  private var furthest = (0, 0)

  /// Deeper than any dictionary; each level of a file costs a call.
  private static let deepest = 20

  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - text: A whole YAML document.
  ///   - file: The name to use in messages.
  ///   - truthValues: Whether plain truth values are faults, or texts with a warning.
  /// - Throws: `InputError` where `text` is not YAML or a key stands twice. Other faults are
  ///   collected: a root that is no mapping, references, keys and lists that are too deep, keys and
  ///   values that are no text.
  init(reading text: String, file: String, truthValues: TruthValues) throws(InputError) {
    self.file = file
    self.truthValues = truthValues
    guard let root = try Yaml.tree(text, file: file) else { return }
    if root.mapping == nil {
      fault(root.mark?.line, "is no dictionary", "write 'key: [value, value]' lines")
    } else {
      read(root, below: [])
    }
  }

  /// - Parameters:
  ///   - node: A mapping, list or value.
  ///   - path: The keys around it, outermost first.
  private mutating func read(_ node: Node, below path: [Key]) {
    let line = node.mark?.line
    guard !isReference(node) else {
      fault(
        path.last?.line ?? line, "references with '&' and '*' are not read",
        "write the values again")
      return
    }
    guard path.count <= Self.deepest else {
      fault(line, "keys within more than \(Self.deepest) others", "leave out some of them")
      return
    }
    switch node {
    case .mapping(let mapping):
      if mapping.isEmpty { add(nil, below: path, line: line) }
      for (key, value) in mapping {
        guard let text = text(of: key, as: "a key") else { continue }
        read(value, below: path + [Key(text: text, line: key.mark?.line ?? 1)])
      }
    case .sequence(let sequence):
      if sequence.isEmpty { add(nil, below: path, line: line) }
      for value in sequence {
        if value.sequence != nil {
          fault(
            value.mark?.line, "a list within a list", "put its values into the outer list")
        } else {
          read(value, below: path)
        }
      }
    case .scalar(let scalar):
      if scalar.style == .plain, ["", "~", "null"].contains(scalar.string.lowercased()) {
        add(nil, below: path, line: line)
      } else if let text = text(of: node, as: "a value") {
        add(text, below: path, line: line)
      }
    case .alias: break  // The parser puts the node itself in its place.
    }
  }

  private mutating func add(_ text: String?, below path: [Key], line: Int?) {
    guard let key = path.last else { return }
    values.append(Value(path: path, text: text, line: line ?? key.line))
  }

  private mutating func fault(_ line: Int?, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  /// The text of a key or value, or `nil` after a fault.
  private mutating func text(of node: Node, as what: String) -> String? {
    guard let scalar = node.scalar else {
      fault(node.mark?.line, "\(what) is no text", "write one word or phrase")
      return nil
    }
    let isTruth = ["no", "yes", "on", "off", "true", "false", "y", "n"]
      .contains(scalar.string.lowercased())
    guard scalar.style == .plain, isTruth else { return scalar.string }
    let remedy = "put quotes around it: '\(scalar.string)'"
    switch truthValues {
    case .faults:
      fault(
        node.mark?.line, "\(scalar.string) without quotes is a truth value, not a text", remedy)
      return nil
    case .texts:
      warnings.append(
        InputError(
          file: file, line: node.mark?.line,
          problem: "\(scalar.string) without quotes is a truth value to other programs",
          remedy: remedy))
      return scalar.string
    }
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
}
