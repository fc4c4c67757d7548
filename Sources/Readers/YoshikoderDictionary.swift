import Text

/// Reads a dictionary in the format of Yoshikoder, a `.ykd`, as Lexicoder 2 wrote it too.
///
/// ```
/// <dictionary patternengine="substring">
///   <cnode name="Tone">
///     <cnode name="negative"><pnode name="regret*"/></cnode>
///   </cnode>
/// </dictionary>
/// ```
///
/// A `cnode` is a category, a `pnode` a term. The name of a category is its path, joined by points,
/// without the outermost category, which is the title. A title may have terms of its own, and is then
/// a category. `*` stands for any letters. Patterns that are regular expressions are a fault, and so
/// is a document type, since it could pull in other files.
enum YoshikoderDictionary {
  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages, and for a lexicon without a title.
  /// - Returns: The categories that have terms or nothing below them, and the terms, in the order of
  ///   the file.
  /// - Throws: `InputFaults` with every fault: a category or term without a name, a term outside any
  ///   category, no term at all; of text that is not XML or no such dictionary, only the first.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> LexiconReading {
    let text = try DictionaryText(reading: bytes, file: file)
    let nodes: [XMLElement]
    do {
      try checkEncoding(text.lines, file: file)
      let all = try XMLElement.all(in: text.text, file: file)
      try check(all, file: file)
      nodes = all.filter { $0.name == "cnode" || $0.name == "pnode" }
    } catch {
      throw InputFaults([error])
    }
    var builder = LexiconBuilder(file: file, warnings: text.warnings)
    let titles = nodes.filter { $0.depth == 1 && $0.name == "cnode" }
    let hasTitle = titles.count == 1
    /// The categories around a node, outermost first.
    var around: [XMLElement] = []
    for (index, node) in nodes.enumerated() {
      while let last = around.last, last.depth >= node.depth { around.removeLast() }
      let name = node.attributes["name"]?.singleSpaced ?? ""
      if name.isEmpty {
        let what = node.name == "cnode" ? "category" : "term"
        builder.fault(node.line, "a \(what) has no name", "write <\(node.name) name=\"…\">")
      }
      if node.name == "cnode" {
        around.append(node)
        let isLeaf = index + 1 == nodes.count || nodes[index + 1].depth <= node.depth
        if isLeaf { _ = category(around, hasTitle, in: &builder) }
      } else if around.isEmpty {
        builder.fault(node.line, "'\(name)' stands in no category", "put it into a cnode")
      } else if !name.isEmpty {
        builder.add(name, to: category(around, hasTitle, in: &builder), line: node.line)
      }
    }
    let title = hasTitle ? titles[0].attributes["name"]?.singleSpaced : nil
    return try builder.reading(name: title.flatMap { $0.isEmpty ? nil : $0 } ?? file)
  }

  private static func category(
    _ around: [XMLElement], _ hasTitle: Bool, in builder: inout LexiconBuilder
  ) -> Int {
    let named = hasTitle && around.count > 1 ? around.dropFirst() : around[...]
    let path = named.map { $0.attributes["name"]?.singleSpaced ?? "" }
    return builder.category(named: path.joined(separator: "."), line: around.last?.line ?? 1)
  }

  private static func check(_ nodes: [XMLElement], file: String) throws(InputError) {
    guard let root = nodes.first, root.name == "dictionary" else {
      throw InputError(
        file: file, line: nodes.first?.line, problem: "is no dictionary of Yoshikoder",
        remedy: "export the dictionary again; its first element is <dictionary>")
    }
    guard root.attributes["patternengine"] != "regexp" else {
      throw InputError(
        file: file, line: root.line, problem: "has regular expressions, which are not read",
        remedy: "write the words and phrases out, and set patternengine to substring")
    }
  }

  /// Looks for an encoding that the file names and that was not tried.
  private static func checkEncoding(_ lines: [String], file: String) throws(InputError) {
    guard let first = lines.first, first.hasPrefix("<?xml"),
      let start = first.firstRange(of: "encoding")
    else { return }
    let value = first[start.upperBound...].split { " =\"'?>".contains($0) }.first ?? ""
    guard !known.contains(value.lowercased()) else { return }
    throw InputError(
      file: file, line: 1, problem: "is in the encoding '\(value)', which is not read",
      remedy: "save the file as UTF-8")
  }

  private static let known: Set = [
    "ascii", "cp1252", "iso-8859-1", "latin1", "us-ascii", "utf-8", "utf8", "windows-1252",
  ]
}
