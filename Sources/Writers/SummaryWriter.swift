import Mustache
package import Tables
package import Text

/// Renders a summary by a Mustache template as plain text: LF line ends, one at the end, and
/// nothing escaped.
///
/// A section of a value is shown unless the value is empty; a section of a list is shown for each
/// item. A name that the summary does not have is a fault.
package struct SummaryWriter: Sendable {
  private struct Source {
    var file: String
    var tags: [TemplateTag]
  }

  private let source: Source
  private let partials: [String: Source]
  private let template: MustacheTemplate
  private let partialTemplates: MustacheLibrary

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - template: The whole file.
  ///   - file: The name to use in error messages.
  ///   - partials: Templates that `{{> name}}` puts in its place, by name; in error messages,
  ///     `partials/<name>.mustache`.
  /// - Throws: `InputError` at the first fault of the template, or of a partial that it uses.
  package init(
    template: String, file: String, partials: [String: String] = [:]
  ) throws(InputError) {
    (source, self.template) = try Self.read(template, file: file)
    var sources: [String: Source] = [:]
    var library = MustacheLibrary()
    for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
      let (source, template) = try Self.read(text, file: "partials/\(name).mustache")
      sources[name] = source
      library.register(template, named: name)
    }
    self.partials = sources
    partialTemplates = library
    try Self.checkPartials(of: source, within: [], sources)
  }

  /// Renders a summary.
  ///
  /// - Parameter summary: The values and lists that the template names.
  /// - Returns: The whole text.
  /// - Throws: `InputError` at the first name that the summary does not have. Within a list without
  ///   items every name passes.
  package func text(for summary: Summary) throws(InputError) -> String {
    let names = Set(summary.values.keys).union(summary.lists.keys)
    var scopes: [Set<String>?] = [names]
    try check(source, summary, &scopes)
    var context: [String: any Sendable] = [:]
    for (name, value) in summary.values { context[name] = Value(text: value) }
    for (name, items) in summary.lists {
      context[name] = items.map { $0.mapValues(Value.init) }
    }
    var output = template.render(context, library: partialTemplates)
    output = output.replacing("\r\n", with: "\n")
    return output.hasSuffix("\n") ? output : output + "\n"
  }
}

// MARK: - Checks

extension SummaryWriter {
  private static func read(
    _ text: String, file: String
  ) throws(InputError) -> (Source, MustacheTemplate) {
    let text = text.replacing("\r\n", with: "\n")
    let source = Source(file: file, tags: try TemplateTag.tags(of: text, file: file))
    do {
      // The library takes a template for HTML unless its first line says otherwise.
      return (source, try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text))
    } catch {
      let line = (error as? MustacheTemplate.ParserError).map { $0.context.lineNumber - 1 }
      throw InputError(
        file: file, line: line, problem: "this tag cannot be read",
        remedy: "a name has only letters A to Z, digits, '.', '-' and '_'")
    }
  }

  private static func checkPartials(
    of source: Source, within files: [String], _ partials: [String: Source]
  ) throws(InputError) {
    for tag in source.tags where tag.kind == .partial {
      guard let partial = partials[tag.name] else {
        throw InputError(
          file: source.file, line: tag.line, problem: "there is no partial '\(tag.name)'",
          remedy: partials.isEmpty
            ? "put it into the folder of partials" : "there are: \(list(Set(partials.keys)))")
      }
      guard partial.file != source.file, !files.contains(partial.file) else {
        throw InputError(
          file: source.file, line: tag.line, problem: "partial '\(tag.name)' contains itself",
          remedy: "remove this tag")
      }
      try checkPartials(of: partial, within: files + [source.file], partials)
    }
  }

  /// `scopes` are the names of the sections around, the summary's own first; `nil` = any name.
  private func check(
    _ source: Source, _ summary: Summary, _ scopes: inout [Set<String>?]
  ) throws(InputError) {
    for tag in source.tags {
      switch tag.kind {
      case .setting: break
      case .block: scopes.append([])
      case .end: if scopes.count > 1 { scopes.removeLast() }
      case .partial:
        if let partial = partials[tag.name] { try check(partial, summary, &scopes) }
      case .variable, .section, .invertedSection:
        let isKnown =
          tag.name.isEmpty || tag.name == "."
          || scopes.contains { $0?.contains(tag.name) ?? true }
        guard isKnown else {
          let known = scopes.reduce(into: Set()) { $0.formUnion($1 ?? []) }
          throw InputError(
            file: source.file, line: tag.line, problem: "there is no '\(tag.name)' here",
            remedy: "there are: \(Self.list(known))")
        }
        if tag.kind == .section {
          let items = summary.lists[tag.name] ?? [[:]]
          scopes.append(items.isEmpty ? nil : Set(items.flatMap(\.keys)))
        } else if tag.kind == .invertedSection {
          scopes.append([])
        }
      }
    }
  }

  private static func list(_ names: Set<String>) -> String {
    names.sorted().joined(separator: ", ")
  }
}

/// A value as the library sees it: text, and no section where it is empty.
private struct Value: MustacheCustomRenderable, MustacheParent, MustacheTransformable {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }

  func child(named: String) -> Any? { nil }
  func transform(_ name: String) -> Any? { text.transform(name) }
}
