import Text
import Yams

/// YAML with the line of every value.
enum Yaml {
  /// One key of a mapping.
  struct Pair {
    var key: String
    /// Where the key stands, counted from 1.
    var line: Int
    var value: Value
  }

  enum Value {
    /// A text, number or other single value as it is written, without its quotes.
    case scalar(String)
    case list([(value: Value, line: Int)])
    case mapping([Pair])
    /// Nothing, `~` or `null`.
    case empty
    /// A list or mapping deeper than any that is read.
    case nested
  }

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - text: A whole YAML document.
  ///   - file: The name to use in error messages.
  ///   - firstLine: The line of the file on which `text` begins.
  /// - Returns: The pairs in their order; none where the document is empty.
  /// - Throws: `InputError` where `text` is not YAML, a key stands twice, or it is no mapping.
  static func mapping(
    _ text: String, file: String, firstLine: Int = 1
  ) throws(InputError) -> [Pair] {
    guard let root = try tree(text, file: file, firstLine: firstLine) else { return [] }
    switch value(root, firstLine, depth: 5) {
    case .mapping(let pairs): return pairs
    case .empty: return []
    case .scalar, .list, .nested:
      throw InputError(
        file: file, line: line(root, firstLine), problem: "is no list of keys and values",
        remedy: "write 'key: value' lines")
    }
  }

  /// Reads a document of any shape.
  ///
  /// - Parameters:
  ///   - text: A whole YAML document.
  ///   - file: The name to use in error messages.
  ///   - firstLine: The line of the file on which `text` begins.
  /// - Returns: What the parser found; `nil` where the document is empty.
  /// - Throws: `InputError` where `text` is not YAML or a key stands twice.
  static func tree(
    _ text: String, file: String, firstLine: Int = 1
  ) throws(InputError) -> Node? {
    do {
      return try compose(yaml: text, .default, .default, .utf8)
    } catch {
      throw fault(error, file: file, firstLine: firstLine)
    }
  }

  /// - Parameters:
  ///   - node: What the parser found.
  ///   - firstLine: The line of the file on which the document begins.
  ///   - depth: How many lists or mappings within each other are read. References could otherwise
  ///     make a short file endless.
  /// - Returns: The value, as deep as asked for.
  private static func value(_ node: Node, _ firstLine: Int, depth: Int) -> Value {
    switch node {
    case .scalar(let scalar):
      // Quoted, these are texts; plain, they stand for nothing.
      let isPlain = scalar.style == .plain
      let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return isNull ? .empty : .scalar(scalar.string)
    case .sequence(let sequence):
      guard depth > 0 else { return .nested }
      return .list(
        sequence.map { (value($0, firstLine, depth: depth - 1), line($0, firstLine)) })
    case .mapping(let mapping):
      guard depth > 0 else { return .nested }
      return .mapping(
        mapping.map { pair in
          Pair(
            key: pair.key.scalar?.string ?? "", line: line(pair.key, firstLine),
            value: value(pair.value, firstLine, depth: depth - 1))
        })
    case .alias: return .empty
    }
  }

  private static func line(_ node: Node, _ firstLine: Int) -> Int {
    (node.mark?.line ?? 1) + firstLine - 1
  }

  private static func fault(_ error: any Error, file: String, firstLine: Int) -> InputError {
    func fault(_ problem: String, _ line: Int?, _ remedy: String) -> InputError {
      let line = line.map { $0 + firstLine - 1 }
      return InputError(file: file, line: line, problem: problem, remedy: remedy)
    }
    let remedy = "check indents, colons and quotes; put quotes around a value that holds ': '"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fault("is not YAML: \(problem)", mark.line, remedy)
    case .reader(let problem, _, _, let text):
      let before = text.unicodeScalars.prefix { scalar in
        scalar.properties.generalCategory != .control || ["\t", "\n", "\r"].contains(scalar)
      }
      return fault(
        "is not YAML: \(problem)", before.count { $0 == "\n" } + 1, "remove the character")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      return fault("key \(names) stands twice", context.mark.line, "keep one of the two")
    default:
      return fault("is not YAML: \(error)", nil, remedy)
    }
  }
}
