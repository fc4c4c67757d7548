/// Decides whose the names found in a document are.
///
/// A form that one actor has for itself is that actor's. A short name counts where the document
/// names its actor in full; a form that several share goes to the one that the document names
/// otherwise, or that the words around it speak for, and else stays ambiguous. A person whose family
/// name is a row of somebody else shares it where the document names that person in full.
struct NameResolver: Sendable {
  /// A name where it stands, and whose it is.
  struct Name {
    /// Of the folded text.
    var range: Range<Int>
    /// Index into `aliases`.
    var alias: Int
    /// Index into `Gazetteer.entries`; `nil` for an exclusion and for an ambiguous form.
    var actor: Int?
    var level: Level
    var certainty: Certainty
    var rule: NameRule
    /// Actors it may be, where nothing decides: a part of `Scratch.candidates`; else empty.
    var candidates: Range<Int>
  }

  private struct Facts: Sendable {
    var actor: Int?
    var level: Level
    /// Whether other aliases have the same letters.
    var hasRivals: Bool
    /// Whether it is the family name of a person without such a row.
    var isContested: Bool
  }

  /// Buffers that a thread reuses.
  struct Scratch {
    /// By actor: the document that last named it in full.
    fileprivate var named: [Int32] = []
    /// By actor: the document that last had somebody else of the same family name.
    fileprivate var others: [Int32] = []
    /// By the last word of a full name that is spelled otherwise than in the gazetteer: its actor,
    /// −1 where there are two.
    fileprivate var endings: [UInt64: Int] = [:]
    fileprivate var document: Int32 = 0
    /// The actors that names of the document may be where nothing decides, ascending for each.
    fileprivate(set) var candidates: [Int] = []
  }

  /// The gazetteer's aliases, and behind them the short names made from them.
  let aliases: [Gazetteer.Alias]
  /// By alias: what every match of it asks for.
  private let facts: [Facts]
  private let entryCount: Int
  private let kinds: [ActorType]
  /// By person: the words of its names, in lower case.
  private let givenNames: [[[UInt8]]]
  /// By alias: whether it is one word, or a particle and one.
  private let isFamilyName: [Bool]
  /// How many of the aliases are the gazetteer's own.
  let written: Int
  /// By alias: those of the same letters, itself among them; empty where it is alone.
  let rivals: [[Int]]
  /// By alias: the short names of persons whose family name it is, and who have no such row.
  private let claims: [[Int]]
  /// By alias: whether it names its actor so fully that short forms may follow.
  private let isFull: [Bool]
  /// By alias: whether it is a short name with an article whose word is an alias of the actor alone,
  /// and so needs no full name.
  private let hasRow: [Bool]
  /// By actor: the last of its short names; −1 where it has none.
  private let shortName: [Int]

  init(_ gazetteer: Gazetteer) {
    aliases = gazetteer.aliases + ShortNames.aliases(of: gazetteer)
    entryCount = gazetteer.entries.count
    kinds = gazetteer.entries.map(\.type)
    var givenNames = gazetteer.entries.map { entry in
      entry.type == .person ? Self.words(entry.name) : []
    }
    for alias in gazetteer.aliases where alias.level == .name {
      guard let entry = alias.entry, gazetteer.entries[entry].type == .person else { continue }
      for word in Self.words(alias.text) where !givenNames[entry].contains(word) {
        givenNames[entry].append(word)
      }
    }
    self.givenNames = givenNames
    let written = gazetteer.aliases.count
    isFamilyName = aliases.enumerated().map { index, alias in
      index >= written || (alias.level == .name && !alias.text.contains(" "))
    }
    self.written = written
    var byLetters: [[UInt8]: [Int]] = [:]
    var claimants: [[UInt8]: [Int]] = [:]
    for (index, alias) in aliases.enumerated() where alias.level != .nominal {
      let letters = Words.lowercased(Array(alias.spellings.first?.utf8 ?? alias.text.utf8))
      if index >= written, alias.spellings.isEmpty {
        claimants[letters, default: []].append(index)
      } else {
        byLetters[letters, default: []].append(index)
      }
    }
    var rivals = [[Int]](repeating: [], count: aliases.count)
    for group in byLetters.values where group.count > 1 {
      for index in group { rivals[index] = group }
    }
    self.rivals = rivals
    var shortName = [Int](repeating: -1, count: entryCount)
    for index in written..<aliases.count {
      if let entry = aliases[index].entry { shortName[entry] = index }
    }
    self.shortName = shortName
    hasRow = aliases.enumerated().map { index, alias in
      guard index >= written, rivals[index].isEmpty,
        let bare = ShortNames.withoutArticle(Words.lowercased(Array(alias.text.utf8))),
        let group = byLetters[bare], group.count == 1, group[0] < written
      else { return false }
      let row = gazetteer.aliases[group[0]]
      return row.entry == alias.entry && row.level == .name
    }
    var claims = [[Int]](repeating: [], count: aliases.count)
    for (letters, persons) in claimants {
      for index in byLetters[letters] ?? [] { claims[index] = persons }
    }
    self.claims = claims
    facts = zip(aliases, zip(rivals, claims)).map { alias, others in
      Facts(
        actor: alias.entry, level: alias.level, hasRivals: others.0.count > 1,
        isContested: !others.1.isEmpty)
    }
    isFull = aliases.enumerated().map { index, alias in
      guard let entry = alias.entry, alias.level == .name, index < gazetteer.aliases.count,
        Set(rivals[index].map { gazetteer.aliases[$0].entry }).count < 2
      else { return false }
      return gazetteer.entries[entry].type != .person || alias.text.contains(" ")
    }
  }

  private static func words(_ name: String) -> [[UInt8]] {
    name.utf8.split { $0 == 0x20 || $0 == Bytes.hyphen || $0 == Bytes.dot }
      .map { Words.lowercased(Array($0)) }
  }

  /// Decides the names of one document.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraphs: In order.
  ///   - sentences: In order.
  ///   - matches: What was found, in order.
  ///   - names: Takes those that stand, in order.
  ///   - scratch: The thread's own.
  func resolve(
    _ text: Span<UInt8>, paragraphs: [Range<Int>], sentences: [Range<Int>],
    matches: [PhraseMatcher.Match], into names: inout [Name], scratch: inout Scratch
  ) {
    if scratch.named.count != entryCount || scratch.document == .max {
      scratch.named = Array(repeating: 0, count: entryCount)
      scratch.others = scratch.named
      scratch.document = 0
    }
    scratch.document += 1
    scratch.candidates.removeAll(keepingCapacity: true)
    scratch.endings.removeAll(keepingCapacity: true)
    for match in matches where isFull[match.alias] && !facts[match.alias].isContested {
      guard let actor = facts[match.alias].actor else { continue }
      scratch.named[actor] = scratch.document
      if match.isVariant, kinds[actor] == .person {
        let ending = Self.ending(text, match.range)
        scratch.endings[ending] = scratch.endings[ending, default: actor] == actor ? actor : -1
      }
    }
    for match in matches where facts[match.alias].isContested && isFull[match.alias] {
      // Where a person of that family name is named in full, it names nobody so.
      if let actor = facts[match.alias].actor,
        !claims[match.alias].contains(where: { isNamed($0, scratch) })
      {
        scratch.named[actor] = scratch.document
      }
    }
    names.reserveCapacity(matches.count)
    var sentence = 0
    var paragraph = 0
    var lastName: Int?
    for match in matches {
      var name = Name(
        range: match.range, alias: match.alias, actor: facts[match.alias].actor,
        level: facts[match.alias].level,
        certainty: match.isVariant ? .likely : .certain, rule: match.isVariant ? .variant : .alias,
        candidates: 0..<0)
      while sentence + 1 < sentences.count,
        sentences[sentence].upperBound <= match.range.lowerBound
      {
        sentence += 1
      }
      while paragraph + 1 < paragraphs.count,
        paragraphs[paragraph].upperBound <= match.range.lowerBound
      {
        paragraph += 1
      }
      if match.isVariant, match.alias >= written,
        !isBorneOut(text, match, in: sentences[sentence], scratch)
      {
        continue
      }
      let previousName = lastName
      lastName = match.range.upperBound
      guard !NameSurroundings.isInAddress(text, match.range) else { continue }
      let claimants =
        facts[match.alias].isContested
        ? claimants(text, match, in: sentences[sentence], previousName: previousName, scratch) : []
      let stands = stands(
        text, match, in: sentences[sentence], previousName: previousName, &scratch)
      guard stands || !claimants.isEmpty else { continue }
      let isShort = match.alias >= written
      var rivals =
        facts[match.alias].hasRivals && !match.isLoose
        ? candidates(text, match, in: sentences[sentence]) : []
      if !claimants.isEmpty {
        rivals = (stands ? rivals.isEmpty ? [match.alias] : rivals : []) + claimants
      }
      if isShort, rivals.count < 2 {
        guard let actor = name.actor else { continue }
        if !match.isLoose, scratch.named[actor] == scratch.document {
          name.rule = match.isVariant ? .variant : .shortName
        } else if hasRow[match.alias], !match.isLoose,
          !Bytes.isUpper(text[match.range.upperBound - 1])
        {
          // In capitals nothing tells a first name before it, which would make it somebody else.
          name.rule = .variant
          name.certainty = .likely
        } else if let other = namedLike(text, match, scratch) {
          take(shortName[other], .variant, &name)
        } else {
          continue
        }
      } else if rivals.count > 1 || !claimants.isEmpty {
        let named = rivals.filter { isNamed($0, scratch) }
        if named.count == 1 {
          take(named[0], match.isVariant ? .variant : .fullerName, &name)
        } else {
          let pool = named.isEmpty ? rivals : named
          if let chosen = chosenByContext(
            pool, text, around: [sentences[sentence], paragraphs[paragraph], 0..<text.count])
          {
            take(chosen, .context, &name)
          } else {
            name.actor = nil
            let actors = pool.compactMap { aliases[$0].entry }.sorted()
            let first = scratch.candidates.count
            scratch.candidates += actors
            name.candidates = first..<first + actors.count
          }
        }
      }
      names.append(name)
    }
  }

  /// Whether a form is a name of its actor where it stands, and no part of another one.
  private func stands(
    _ text: Span<UInt8>, _ match: PhraseMatcher.Match, in sentence: Range<Int>,
    previousName: Int?, _ scratch: inout Scratch
  ) -> Bool {
    if match.isCapitalised, !NameSurroundings.isBeginning(text, match.range, in: sentence) {
      return false
    }
    let level = facts[match.alias].level
    guard let actor = facts[match.alias].actor else { return true }
    if level == .adjectival,
      NameSurroundings.isGeneric(text, match.range, in: sentence)
    {
      return false
    }
    switch kinds[actor] {
    case .state where level == .adjectival:
      return !NameSurroundings.isPartOfOther(text, match.range, in: sentence)
    case .state:
      return
        !(level != .metonym
        && NameSurroundings.isPartOfOther(text, match.range, in: sentence))
        && !NameSurroundings.isNamesake(
          text, match.range, in: sentence, previousName: previousName)
    case .person where isFamilyName[match.alias]:
      guard
        NameSurroundings.isFamilyNameAlone(
          text, match.range, in: sentence, previousName: previousName,
          givenNames: givenNames[actor])
      else {
        scratch.others[actor] = scratch.document
        return false
      }
      // After "Adib Salam" a bare "Salam" is he, unless the document names ours in full.
      return scratch.others[actor] != scratch.document
        || scratch.named[actor] == scratch.document
    case .person:
      // "Paul Kessler III" is somebody else.
      return !NameSurroundings.isSuccessor(
        text, after: match.range.upperBound, to: sentence.upperBound)
    default: return true
    }
  }

  /// Whether another spelling of a short name is its actor's in this document.
  private func isBorneOut(
    _ text: Span<UInt8>, _ match: PhraseMatcher.Match, in sentence: Range<Int>, _ scratch: Scratch
  ) -> Bool {
    let group = rivals[match.alias].isEmpty ? [match.alias] : rivals[match.alias]
    let hasName =
      match.isLoose
      ? namedLike(text, match, scratch) != nil
      : hasRow[match.alias]
        || group.contains { isNamed($0, scratch) }
    return hasName && !NameSurroundings.isGivenName(text, match.range, in: sentence)
  }

  /// The one person whose full name the document spells with the last word of a short name.
  private func namedLike(
    _ text: Span<UInt8>, _ match: PhraseMatcher.Match, _ scratch: Scratch
  ) -> Int? {
    guard !scratch.endings.isEmpty, let actor = scratch.endings[Self.ending(text, match.range)],
      actor >= 0, shortName[actor] >= 0
    else { return nil }
    return actor
  }

  /// The last word of a name, as a number.
  private static func ending(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] != Bytes.hyphen,
      !PhraseMatcher.isSpace(text[start - 1])
    {
      start -= 1
    }
    var hash = WordHash()
    for position in start..<range.upperBound { hash.add(Words.lowercased(text[position])) }
    return hash.value
  }

  /// Whether the document names an alias's actor in full.
  private func isNamed(_ alias: Int, _ scratch: Scratch) -> Bool {
    facts[alias].actor.map { scratch.named[$0] == scratch.document } ?? false
  }

  /// The short names of those whom the document names in full, and whose family name a row of
  /// somebody else is where it stands.
  private func claimants(
    _ text: Span<UInt8>, _ match: PhraseMatcher.Match, in sentence: Range<Int>,
    previousName: Int?, _ scratch: Scratch
  ) -> [Int] {
    let named = claims[match.alias].filter { isNamed($0, scratch) }
    guard !named.isEmpty, let owner = facts[match.alias].actor,
      // "Kadri workers" and "the Kadri" are no person.
      kinds[owner] == .person || !NameSurroundings.isModifier(text, match.range, in: sentence)
    else { return [] }
    return named.filter { index in
      guard let actor = facts[index].actor else { return false }
      return NameSurroundings.isFamilyNameAlone(
        text, match.range, in: sentence, previousName: previousName,
        givenNames: givenNames[actor])
    }
  }

  /// Whether an alias stands in the gazetteer for one actor alone, and is no family name of the one
  /// within whose name it stands.
  func isOwn(_ alias: Int, within other: Int?) -> Bool {
    alias < written && !facts[alias].hasRivals
      && !claims[alias].contains { facts[$0].actor == other }
  }

  private func take(_ alias: Int, _ rule: NameRule, _ name: inout Name) {
    name.alias = alias
    name.actor = aliases[alias].entry
    name.level = aliases[alias].level
    name.certainty = .likely
    name.rule = rule
  }
}

/// Why a name was taken for its actor's.
package enum NameRule: String, Sendable, CaseIterable {
  /// As the gazetteer has it, and no other actor shares the form.
  case alias
  /// Another spelling of a romanised name.
  case variant
  /// A short name of an actor that the document names in full.
  case shortName = "short-name"
  /// A shared form, of whose actors the document names this one otherwise.
  case fullerName = "fuller-name"
  /// A shared form with words around it that speak for this actor.
  case context
}
