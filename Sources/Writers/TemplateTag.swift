import Text

/// A tag of a Mustache template, or what is between two of them.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case variable, section, invertedSection, partial, end
    /// A part that a template overrides in another.
    case block
    case setting
  }

  var kind: Kind
  /// Without transforms: of `uppercased(name)`, `name`.
  var name: String
  /// Counted from 1.
  var line: Int
}

extension TemplateTag {
  /// Finds the tags of a template.
  ///
  /// - Parameters:
  ///   - text: With LF line ends.
  ///   - file: The name to use in error messages.
  /// - Returns: All but comments, in order; every section is closed.
  /// - Throws: `InputError` at a tag or section without end, an end without section, or a change of
  ///   delimiters.
  static func tags(of text: String, file: String) throws(InputError) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var open: [TemplateTag] = []
    var rest = text[...]
    var line = 1
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count { $0 == "\n" }
      rest = rest[start.upperBound...]
      let close = rest.first == "{" ? "}}}" : "}}"
      guard let end = rest.firstRange(of: close) else {
        throw InputError(
          file: file, line: line, problem: "a tag begins with '{{' and does not end",
          remedy: "write '\(close)' after it")
      }
      let content = rest[..<end.lowerBound]
      let tag = TemplateTag(content, line: line)
      line += content.count { $0 == "\n" }
      rest = rest[end.upperBound...]
      switch content.first {
      case "!": continue
      case "=":
        throw InputError(
          file: file, line: tag.line, problem: "delimiters cannot be changed",
          remedy: "remove this tag and write every tag as {{name}}")
      case "#", "^", "<", "$": open.append(tag)
      case "/":
        guard let section = open.popLast() else {
          throw InputError(
            file: file, line: tag.line,
            problem: "'{{/\(tag.name)}}' ends a section that did not begin",
            remedy: "write '{{#\(tag.name)}}' before it, or remove it")
        }
        guard section.name == tag.name else {
          throw InputError(
            file: file, line: tag.line,
            problem: "'{{/\(tag.name)}}' stands where section '\(section.name)' of line "
              + "\(section.line) is to end",
            remedy: "write '{{/\(section.name)}}' before it")
        }
      default: break
      }
      tags.append(tag)
    }
    if let section = open.last {
      throw InputError(
        file: file, line: section.line, problem: "section '\(section.name)' does not end",
        remedy: "write '{{/\(section.name)}}' after it")
    }
    return tags
  }

  private init(_ content: Substring, line: Int) {
    kind =
      switch content.first {
      case "#": .section
      case "^": .invertedSection
      case ">": .partial
      case "/": .end
      case "<", "$": .block
      case "%", "=", "!": .setting
      default: .variable
      }
    let isMarked = content.first.map { "#^>/<$%=!&{".contains($0) } ?? false
    let name = content.dropFirst(isMarked ? 1 : 0).drop(while: \.isWhitespace)
    let trimmed = name.prefix { !$0.isWhitespace }
    let innermost = trimmed.split(separator: "(", omittingEmptySubsequences: false).last ?? ""
    self.name = String(innermost.prefix { $0 != ")" })
    self.line = line
  }
}
