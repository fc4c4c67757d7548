package import Text

/// A lexicon as it was read, with what its user should know.
package struct LexiconReading: Sendable, Equatable {
  package var lexicon: Lexicon
  /// What was read in spite of a doubt, in the order of lines.
  package var warnings: [InputError]

  package init(lexicon: Lexicon, warnings: [InputError] = []) {
    self.lexicon = lexicon
    self.warnings = warnings
  }
}

/// Collects the categories and terms of a dictionary, and every fault and warning.
struct LexiconBuilder {
  private struct Place {
    /// Index into `categories`.
    var category: Int
    var line: Int
  }

  private let file: String
  /// In the order of the file, each with the line where it begins and whether it has terms.
  private var categories: [(category: Lexicon.Category, line: Int, isUsed: Bool)] = []
  private var indices: [String: Int] = [:]
  private var terms: [Lexicon.Term] = []
  /// By term in small letters.
  private var places: [String: [Place]] = [:]
  private var faults: [InputError]
  private var warnings: [InputError]

  /// - Parameters:
  ///   - file: The name to use in messages.
  ///   - warnings: Those that were found before.
  ///   - faults: Those that were found before.
  init(file: String, warnings: [InputError] = [], faults: [InputError] = []) {
    self.file = file
    self.warnings = warnings
    self.faults = faults
  }

  mutating func fault(_ line: Int?, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  mutating func warn(_ line: Int?, _ problem: String, _ remedy: String) {
    warnings.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  /// The line on which a category of this name begins, if there is one.
  func line(ofCategory name: String) -> Int? {
    indices[name].map { categories[$0].line }
  }

  /// The category of a name, which is added where there is none yet.
  ///
  /// - Parameters:
  ///   - name: As in the file.
  ///   - line: Where it stands.
  /// - Returns: Its index, to add terms.
  mutating func category(named name: String, line: Int) -> Int {
    if let index = indices[name] { return index }
    let index = categories.count
    indices[name] = index
    categories.append(
      (Lexicon.Category(name: name, side: Lexicon.Side(categoryName: name)), line, false))
    return index
  }

  /// Adds a term to a category.
  ///
  /// - Parameters:
  ///   - written: A word or phrase as in the file.
  ///   - category: The index of its category.
  ///   - weight: In thousandths.
  ///   - line: Where it stands.
  mutating func add(_ written: String, to category: Int, weight: Int = 1000, line: Int) {
    categories[category].isUsed = true
    let text = written.singleSpaced
    guard !text.isEmpty else {
      fault(line, "a term is empty", "write a word, or delete it")
      return
    }
    guard !text.utf8.allSatisfy({ " *?".utf8.contains($0) }) else {
      fault(line, "'\(text)' stands for every word", "write the letters that the words begin with")
      return
    }
    let key = text.lowercased()
    let earlier = places[key, default: []]
    let name = categories[category].category.name
    if let twin = earlier.first(where: { $0.category == category }) {
      let isSameLine = twin.line == line
      warn(
        line,
        isSameLine
          ? "'\(text)' stands twice in '\(name)'"
          : "'\(text)' already stands in '\(name)' on line \(twin.line), which counts",
        "keep one of the two")
      return
    }
    if let opposite = earlier.first(where: { areOpposite($0.category, category) }) {
      let other = categories[opposite.category].category.name
      warn(
        line, "'\(text)' stands in '\(name)' and, on line \(opposite.line), in '\(other)'",
        "delete one of the two, or both sides count it")
    }
    places[key, default: []].append(Place(category: category, line: line))
    terms.append(Lexicon.Term(text: text, valence: weight, category: category))
  }

  /// What was added.
  ///
  /// - Parameter name: The lexicon's name.
  /// - Returns: Categories and terms in the order in which they were added, with the warnings.
  /// - Throws: `InputFaults` with every fault, in the order of lines.
  func reading(name: String) throws(InputFaults) -> LexiconReading {
    var faults = faults
    if terms.isEmpty, faults.isEmpty {
      faults.append(
        InputError(file: file, problem: "has no term", remedy: "add one, or choose another file"))
    }
    guard faults.isEmpty else { throw InputFaults(faults.inOrderOfLines) }
    let empty = categories.filter { !$0.isUsed }.map { category, line, _ in
      InputError(
        file: file, line: line, problem: "category '\(category.name)' has no term",
        remedy: "add terms, or delete the category")
    }
    return LexiconReading(
      lexicon: Lexicon(
        name: name, categories: categories.map(\.category), terms: terms, hasGlobs: true),
      warnings: (warnings + empty).inOrderOfLines)
  }

  private func areOpposite(_ first: Int, _ second: Int) -> Bool {
    switch (categories[first].category.side, categories[second].category.side) {
    case (.positive, .negative), (.negative, .positive): true
    default: false
    }
  }
}

extension String {
  /// The words divided by single spaces, with none around them.
  var singleSpaced: String {
    // Nearly every term is one word.
    guard unicodeScalars.contains(where: \.isWhiteSpace) else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
