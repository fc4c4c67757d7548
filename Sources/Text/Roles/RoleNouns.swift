/// By which rule a role noun was given to its actor.
package enum RoleRule: String, Sendable, CaseIterable {
  /// The holder on the document's day.
  case date = "role-date"
  /// The candidate named last.
  case named = "role-named"
  /// The only candidate the document names at all.
  case only = "role-only"
  /// The candidate of the state in the phrase: *Iran's supreme leader*.
  case state = "role-state"
  /// The candidate whose own name has a word of the phrase: *the anti-ISIS coalition*.
  case word = "role-word"
  /// The body or state of the possessor: *his cabinet*.
  case possessor = "role-possessor"
  /// The state the passage is about: *the country*.
  case topic = "role-topic"
  case successor
  case predecessor
}

/// A name that stands in a document, with its actor.
struct NamedActor {
  /// Of the folded text.
  var range: Range<Int>
  /// Index into `Gazetteer.entries`.
  var actor: Int
  var level: Level
}

/// A role noun with its actor.
struct RoleMention: Equatable {
  /// Of the folded text: the noun as the gazetteer has it, without the state before it.
  var range: Range<Int>
  /// Index into `Gazetteer.entries`.
  var actor: Int
  /// The actor's row that has the noun, an index into `Gazetteer.aliases`; `nil` for *successor*.
  var alias: Int?
  var rule: RoleRule
  /// Whether the phrase itself leaves one actor; otherwise it was chosen by what stands around.
  var isCertain: Bool
}

/// Finds out whom a role noun means: *the prime minister*, *his cabinet*, *the country*.
///
/// Only definite phrases in head position count. Made once for a gazetteer; a document without
/// role nouns costs nothing.
struct RoleNouns: Sendable {
  /// An actor that has a role.
  struct Candidate: Sendable {
    var actor: Int
    /// Its first row, an index into `Gazetteer.aliases`.
    var alias: Int
    /// Its rows: first and last day, `nil` = open.
    var terms: [Term]

    var hasDates: Bool { terms.contains { $0.from != nil || $0.to != nil } }

    func holds(on date: CalendarDate) -> Bool {
      terms.contains { $0.holds(on: date) }
    }
  }

  struct Term: Sendable, Equatable {
    var from: CalendarDate?
    var to: CalendarDate?

    func holds(on date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
    }
  }

  /// All actors that have a role of the same text, the state before it left out.
  struct Group: Sendable {
    var candidates: [Candidate] = []
    /// *neighbor*: the state that is not the one of the phrase.
    var isRelational = false
    /// *premier*: the office is that of a state.
    var isHeadOfState = false
  }

  /// Where the aliases of a group begin in a match, and which group it is.
  private struct Form: Sendable {
    var group: Int
    /// Spaces of the alias before the role noun: 1 in *Iraqi premier*.
    var spacesBefore: Int
  }

  let gazetteer: GazetteerFacts
  let groups: [Group]
  /// By alias; `nil` for what is no role.
  private let forms: [Form?]
  /// Whether an office has two dated holders, so that there can be successors.
  let hasSuccessions: Bool
  /// What is to be known in a text besides its aliases.
  var words: [String] { hasSuccessions ? RoleReader.successions : [] }

  init(_ gazetteer: Gazetteer) {
    let facts = GazetteerFacts(gazetteer)
    var groups: [Group] = []
    var numbers: [[UInt8]: Int] = [:]
    forms = gazetteer.aliases.enumerated().map { index, alias in
      guard alias.level == .nominal, let actor = alias.entry else { return nil }
      let text = Words.lowercased(Array(alias.text.utf8))
      let start = facts.lengthOfState(beginning: text)
      let noun = Array(text[start...])
      let number = numbers[noun] ?? groups.count
      if number == groups.count {
        numbers[noun] = number
        let word = (noun.lastIndex(of: 0x20).map { $0 + 1 } ?? 0)..<noun.count
        let traits = RoleWords.english[noun.span, word]
        groups.append(
          Group(
            isRelational: traits.contains(.relational),
            isHeadOfState: traits.contains(.headOfState)))
      }
      let term = Term(from: alias.from, to: alias.to)
      if let place = groups[number].candidates.firstIndex(where: { $0.actor == actor }) {
        // "prime minister" and "Iraqi prime minister" are the same term of office.
        if !groups[number].candidates[place].terms.contains(term) {
          groups[number].candidates[place].terms.append(term)
        }
      } else {
        groups[number].candidates.append(
          Candidate(actor: actor, alias: index, terms: [term]))
      }
      return Form(group: number, spacesBefore: text[..<start].count { $0 == 0x20 })
    }
    self.gazetteer = facts
    self.groups = groups
    hasSuccessions = groups.contains { $0.candidates.count { $0.hasDates } > 1 }
  }

  /// Resolves the role nouns of one document.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexemes: All of that text.
  ///   - known: Where in them those stand that may be one of `words`, and all that are not plain.
  ///   - paragraphs: In order.
  ///   - sentences: In order; each lies within one paragraph.
  ///   - isTitle: Whether the paragraph of an index is a title, in which articles may be missing.
  ///   - matches: Of the layer of roles, in order, whoever holds them.
  ///   - names: All other mentions of actors, in order, none overlapping another.
  ///   - date: Of the document.
  ///   - mentions: Where the results go, in order, none overlapping a name.
  func resolve(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], _ known: NameLexemes.Places,
    paragraphs: [Range<Int>], sentences: [Range<Int>], isTitle: (Int) -> Bool,
    matches: [PhraseMatcher.Match], names: [NamedActor],
    date: CalendarDate?, into mentions: inout [RoleMention]
  ) {
    var nouns: [RoleReader.Noun] = matches.compactMap { match in
      guard let form = forms[match.alias] else { return nil }
      return RoleReader.Noun(
        range: Self.noun(in: match.range, after: form.spacesBefore, text),
        kind: .role(group: form.group))
    }
    if hasSuccessions, !names.isEmpty {
      RoleReader.findSuccessions(text, lexemes.span, known, into: &nouns)
      nouns.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    guard !nouns.isEmpty else { return }
    var reader = RoleReader(
      self, text, paragraphs: paragraphs, sentences: sentences, names: names, date: date)
    for noun in nouns {
      if let mention = reader.read(text, noun, isTitle: isTitle) { mentions.append(mention) }
    }
  }

  /// The part of a match behind its first `spaces` stretches of white space.
  private static func noun(
    in range: Range<Int>, after spaces: Int, _ text: Span<UInt8>
  ) -> Range<Int> {
    var start = range.lowerBound
    for _ in 0..<spaces {
      while start < range.upperBound, !Bytes.isSpace(text[start]) { start += 1 }
      start = Bytes.skipSpaces(from: start, to: range.upperBound, in: text)
    }
    return start..<range.upperBound
  }
}

/// What role nouns have to know about the actors of a gazetteer.
struct GazetteerFacts: Sendable {
  let types: [ActorType]
  /// By actor: number of its country, 0 where it has none; a state without a code is its own.
  let countries: [Int]
  /// By country: the state, if the gazetteer has it.
  let states: [Int?]
  /// By actor: the words of its names and seats that have a capital, in lower case without final
  /// dots.
  let nameWords: [[[UInt8]]]
  /// By person: the organisations called after them.
  let bodies: [[Int]]
  /// By organisation: the person it is called after.
  let namesakes: [Int?]
  /// By actor: whether it is called after the place where it sits: *Embassy in Baghdad*.
  let hasSeat: [Bool]
  /// The forms of states, longest first, in lower case.
  private let stateForms: [[UInt8]]

  init(_ gazetteer: Gazetteer) {
    let entries = gazetteer.entries
    var numbers: [String: Int] = ["": 0]
    var states: [Int?] = [nil]
    countries = entries.indices.map { index in
      let entry = entries[index]
      let code = entry.type == .state && entry.country.isEmpty ? entry.id : entry.country
      let number = numbers[code] ?? states.count
      if number == states.count {
        numbers[code] = number
        states.append(nil)
      }
      if entry.type == .state, states[number] == nil { states[number] = index }
      return number
    }
    self.states = states
    types = entries.map(\.type)
    hasSeat = entries.map { $0.name.contains(" in ") }

    var words = entries.map { Self.capitalizedWords($0.name) }
    var forms: Set<[UInt8]> = []
    for alias in gazetteer.aliases {
      guard let entry = alias.entry else { continue }
      let isName = alias.level == .name && entries[entry].type != .state
      if isName || (alias.level == .metonym && entries[entry].type == .state) {
        words[entry] += Self.capitalizedWords(alias.text)
      }
      if entries[entry].type == .state, alias.level == .name || alias.level == .adjectival {
        forms.insert(Words.lowercased(Array(alias.text.utf8)))
      }
    }
    nameWords = words
    stateForms = forms.sorted { $0.count > $1.count }

    let countries = countries
    var organisations: [[UInt8]: [Int]] = [:]
    for body in entries.indices where entries[body].type == .organisation {
      for word in Set(words[body]) { organisations[word, default: []].append(body) }
    }
    bodies = entries.indices.map { person in
      guard entries[person].type == .person,
        let surname = Self.capitalizedWords(entries[person].name).last
      else { return [] }
      return (organisations[surname] ?? []).filter {
        countries[$0] == countries[person] || countries[$0] == 0
      }
    }
    var namesakes = [Int?](repeating: nil, count: entries.count)
    for person in entries.indices {
      for body in bodies[person] where namesakes[body] == nil { namesakes[body] = person }
    }
    self.namesakes = namesakes
  }

  func isState(_ actor: Int) -> Bool { types[actor] == .state }

  /// The length of a state's form at the start of an alias, with *'s* and the space behind; 0 where
  /// there is none.
  fileprivate func lengthOfState(beginning alias: [UInt8]) -> Int {
    for form in stateForms where alias.starts(with: form) {
      var end = form.count
      if alias[end...].starts(with: "'s".utf8) || alias[end...].starts(with: "’s".utf8) {
        end += alias[end] == Bytes.apostrophe ? 2 : 4
      }
      if end + 1 < alias.count, alias[end] == 0x20 { return end + 1 }
    }
    return 0
  }

  /// Words divided by spaces and hyphens that begin with a capital or hold one.
  private static func capitalizedWords(_ name: String) -> [[UInt8]] {
    name.utf8.split { $0 == 0x20 || $0 == Bytes.hyphen || $0 == 0x28 || $0 == 0x29 }
      .filter { $0.contains(where: Bytes.isUpper) || ($0.first ?? 0) >= 0x80 }
      .map { word in
        var letters = Words.lowercased(Array(word))
        while letters.last == Bytes.dot { letters.removeLast() }
        return letters
      }
  }
}
