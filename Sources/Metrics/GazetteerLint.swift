package import Text

/// Something about an alias that is no fault but may make figures wrong.
package struct AliasFinding: Sendable, Equatable {
  package enum Weight: String, Sendable {
    /// Figures are probably wrong.
    case warning
    /// Worth knowing.
    case note
  }

  package var weight: Weight
  /// Of the gazetteer's file, counted from 1.
  package var line: Int
  package var problem: String
  package var remedy: String
}

/// Looks for aliases that will not do what they are there for.
package struct GazetteerLint: Sendable {
  /// How a gazetteer says in which letter case an alias is found, which is what to change.
  package enum CaseWriting: Sendable {
    /// By a column.
    case column
    /// By the capitals and small letters of the alias, where it has both.
    case letters
    /// By the properties of tokens.
    case tokens
  }

  private let gazetteer: Gazetteer
  private let caseWriting: CaseWriting
  private let hasExclusions: Bool
  private let lexicon: Set<String>
  /// By letters, in lower case: the aliases of actors that are no roles.
  private let namesakes: [String: [Int]]

  /// - Parameters:
  ///   - gazetteer: What is looked at.
  ///   - lexicon: Its terms are words of tone.
  ///   - caseWriting: How its file says letter case.
  ///   - hasExclusions: Whether its file can.
  package init(
    _ gazetteer: Gazetteer, lexicon: Lexicon, caseWriting: CaseWriting = .column,
    hasExclusions: Bool = true
  ) {
    self.gazetteer = gazetteer
    self.caseWriting = caseWriting
    self.hasExclusions = hasExclusions
    self.lexicon = Set(lexicon.terms.map { $0.text.lowercased() })
    namesakes = Dictionary(
      grouping: gazetteer.aliases.indices.filter {
        gazetteer.aliases[$0].entry != nil && gazetteer.aliases[$0].level != .nominal
      }, by: { gazetteer.aliases[$0].text.lowercased() })
  }

  /// Every finding, in the order of the file.
  ///
  /// - Parameter sightings: Of the corpus; `nil` where there is none to look at.
  /// - Returns: Warnings and notes.
  package func findings(_ sightings: AliasSightings?) -> [AliasFinding] {
    let containers = containers()
    var findings: [AliasFinding] = []
    for (index, alias) in gazetteer.aliases.enumerated() {
      if let shared = sharing(index) { findings.append(shared) }
      if let word = wordFinding(index, sightings) { findings.append(word) }
      if let container = containers[index] {
        let other = gazetteer.aliases[container]
        findings.append(
          AliasFinding(
            weight: .note, line: alias.line,
            problem: "alias '\(alias.text)' stands inside '\(other.text)'\(owner(of: other)), line "
              + "\(other.line)",
            remedy: "there the longer one is counted; remove one of them if that is not meant"))
      }
      if let sightings, let unseen = sighting(index, sightings) { findings.append(unseen) }
    }
    return findings.sorted { ($0.line, $0.problem) < ($1.line, $1.problem) }
  }

  private func owner(of alias: Gazetteer.Alias) -> String {
    alias.entry.map { " of '\(gazetteer.entries[$0].id)'" } ?? ", an exclusion"
  }

  /// An alias that its row shares with another actor.
  private func sharing(_ index: Int) -> AliasFinding? {
    let alias = gazetteer.aliases[index]
    guard alias.level != .nominal, let entry = alias.entry else { return nil }
    let other = namesakes[alias.text.lowercased()]?.lazy.map { gazetteer.aliases[$0] }
      .first { $0.entry != entry && ($0.context != nil || alias.context != nil) }
    guard let other else { return nil }
    let words = (alias.context ?? []).isEmpty && (other.context ?? []).isEmpty
    return AliasFinding(
      weight: words ? .warning : .note, line: alias.line,
      problem: "alias '\(alias.text)' is also one\(owner(of: other)), line \(other.line)",
      remedy: words
        ? "write into column context the words that speak for each, or it stays ambiguous"
        : "where no context word and no other name decides, it stays ambiguous: see ambiguous.csv")
  }

  /// An alias of one word that is an ordinary word, or a word of tone.
  private func wordFinding(_ index: Int, _ sightings: AliasSightings?) -> AliasFinding? {
    let alias = gazetteer.aliases[index]
    let word = alias.text.lowercased()
    guard alias.entry != nil, alias.level != .nominal, !word.contains(" ") else { return nil }
    let isAcronym = alias.text == alias.text.uppercased()
    let isLoose = alias.caseRule == .any || alias.text == word
    if lexicon.contains(word), !isAcronym || isLoose {
      return AliasFinding(
        weight: .warning, line: alias.line,
        problem: "alias '\(alias.text)' is a word of the tone lexicon",
        remedy: "its tone is not counted where it is taken for a name; use a longer form if it is "
          + "often just a word")
    }
    let isCommon = EnglishWords.isCommon(word)
    if isCommon, !isAcronym || isLoose {
      return AliasFinding(
        weight: .warning, line: alias.line, problem: "alias '\(alias.text)' is a common word",
        remedy: isLoose
          ? "\(asNamesAreWritten), or use a longer form"
          : "at the beginning of a sentence it looks like the name; \(withLongerForms)")
    }
    guard let sightings, alias.caseRule != .any, !isAcronym else { return nil }
    let small = sightings.inAnyCase[index] - sightings.asWritten[index]
    guard small > 5, small > sightings.asWritten[index] else { return nil }
    return AliasFinding(
      weight: .warning, line: alias.line,
      problem: "alias '\(alias.text)' is a common word of the corpus: \(times(small)) in another "
        + "case, \(times(sightings.asWritten[index])) as the name",
      remedy: withLongerForms)
  }

  /// An alias that the corpus does not have, or only in another case.
  private func sighting(_ index: Int, _ sightings: AliasSightings) -> AliasFinding? {
    let alias = gazetteer.aliases[index]
    guard sightings.asWritten[index] == 0 else { return nil }
    let other = sightings.inAnyCase[index]
    guard other > 0 else {
      return AliasFinding(
        weight: .note, line: alias.line,
        problem:
          "\(alias.level == .exclusion ? "exclusion" : "alias") '\(alias.text)' is never seen",
        remedy: "check its spelling, or remove it if the corpus will not have it")
    }
    return AliasFinding(
      weight: .warning, line: alias.line,
      problem: "alias '\(alias.text)' is seen only in another case (\(times(other)))",
      remedy: asTheCorpusDoes)
  }

  private func times(_ count: Int) -> String {
    count == 1 ? "1 time" : "\(count) times"
  }

  private var withLongerForms: String {
    hasExclusions ? "use a longer form, or exclude what is not meant" : "use a longer form"
  }

  private var asNamesAreWritten: String {
    switch caseWriting {
    case .column: "write it as names are written and leave case empty"
    case .letters: "write it as names are written, with capitals and small letters"
    case .tokens: "write it as names are written, as a text or with TEXT"
    }
  }

  private var asTheCorpusDoes: String {
    switch caseWriting {
    case .column: "write it as the corpus does, or any into its column case"
    case .letters:
      "write it as the corpus does, if with capitals and small letters; only actors.csv can say "
        + "any case"
    case .tokens: "write it as the corpus does, or for any case as tokens with LOWER"
    }
  }

  // MARK: Aliases inside others

  /// By alias: the first alias of another actor, or exclusion, that holds all its words in a row.
  private func containers() -> [Int: Int] {
    var byWords: [[String]: [Int]] = [:]
    for (index, alias) in gazetteer.aliases.enumerated()
    where alias.entry != nil && alias.level != .nominal {
      byWords[Self.words(alias.text), default: []].append(index)
    }
    var containers: [Int: Int] = [:]
    for (index, alias) in gazetteer.aliases.enumerated() where alias.level != .nominal {
      let words = Self.words(alias.text)
      for start in words.indices {
        for end in (start + 1)...words.count where end - start < words.count {
          for inner in byWords[Array(words[start..<end])] ?? []
          where gazetteer.aliases[inner].entry != alias.entry && containers[inner] == nil {
            containers[inner] = index
          }
        }
      }
    }
    return containers
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
