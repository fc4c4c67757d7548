/// Finds the mentions of actors in a document: names first, then what capitals stand for, then the
/// role nouns that depend on both.
struct MentionFinder: Sendable {
  /// Buffers that a thread reuses.
  struct Scratch {
    /// Names found in the document so far, in order.
    fileprivate(set) var matches: [PhraseMatcher.Match] = []
    fileprivate var roles: [PhraseMatcher.Match] = []
    /// All runs of the document.
    fileprivate var runs: [PhraseMatcher.Run] = []
    fileprivate var names: [NameResolver.Name] = []
    fileprivate var resolver = NameResolver.Scratch()
    fileprivate var variants = VariantMatcher.Scratch()
    /// Where names of states stand.
    fileprivate var states: [Range<Int>] = []
    fileprivate var nested: [PhraseMatcher.Match] = []
    /// Of the document.
    fileprivate(set) var lexemes = NameLexemes()

    /// Where those stand that are names of actors or exclusions after all.
    var nameRanges: [Range<Int>] { names.map(\.range) }

    fileprivate mutating func removeAll() {
      matches.removeAll(keepingCapacity: true)
      roles.removeAll(keepingCapacity: true)
      runs.removeAll(keepingCapacity: true)
      names.removeAll(keepingCapacity: true)
      states.removeAll(keepingCapacity: true)
    }
  }

  /// By actor.
  private let isState: [Bool]
  private let resolver: NameResolver
  /// One tree for names and roles, so that a word is looked up once; roles are found in a second
  /// walk, since they overlap the names within them (*Iraqi* in *Iraqi prime minister*).
  private let matcher: PhraseMatcher
  private let variants: VariantMatcher
  private let roleNouns: RoleNouns
  private let hasRoles: Bool
  /// By alias: whether other aliases stand within it.
  private let holdsNames: [Bool]

  var aliases: [Gazetteer.Alias] { resolver.aliases }

  init(_ gazetteer: Gazetteer) {
    isState = gazetteer.entries.map { $0.type == .state }
    resolver = NameResolver(gazetteer)
    roleNouns = RoleNouns(gazetteer)
    matcher = PhraseMatcher(
      resolver.aliases, variants: AliasVariants.all(of: gazetteer), words: roleNouns.words)
    variants = VariantMatcher(
      gazetteer, shortNames: Array(resolver.aliases[gazetteer.aliases.count...]))
    hasRoles = gazetteer.aliases.contains { $0.level == .nominal }
    let matcher = matcher
    holdsNames = resolver.aliases.map { alias in
      guard alias.level != .nominal, alias.text.contains(where: { " -".contains($0) }) else {
        return false
      }
      return alias.spellings.contains { spelling in
        let bytes = Array(spelling.utf8)
        return !matcher.matches(within: bytes.span, 0..<bytes.count).isEmpty
      }
    }
  }

  /// Makes ready for another document.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexemes: Of all of it.
  ///   - scratch: Takes what is found.
  func begin(_ text: Span<UInt8>, _ lexemes: [Lexeme], _ scratch: inout Scratch) {
    scratch.removeAll()
    scratch.lexemes.find(in: lexemes, matcher.vocabulary)
    variants.begin(text, lexemes, scratch.lexemes.marked, &scratch.variants)
  }

  /// Finds the names of one paragraph; paragraphs come in order, and every lexeme lies in one.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraph: Where to look.
  ///   - lexemes: Of the document.
  ///   - part: Those of the paragraph.
  ///   - scratch: Takes what is found.
  /// - Returns: How many words the paragraph has.
  func find(
    _ text: Span<UInt8>, paragraph: Range<Int>, lexemes: [Lexeme], _ part: Range<Int>,
    _ scratch: inout Scratch
  ) -> Int {
    let firstRun = scratch.runs.count
    let firstMatch = scratch.matches.count
    // Where a lexeme is plain, it is one word.
    var words = part.count
    for index in scratch.lexemes.nextKnown(before: part.upperBound) {
      let lexeme = lexemes[scratch.lexemes.known[index]]
      let glance = scratch.lexemes.glance(at: index)
      words += matcher.readWords(text, of: lexeme, glance: glance, into: &scratch.runs) - 1
    }
    let runs = scratch.runs[firstRun...]
    if !runs.isEmpty {
      matcher.match(
        text, paragraph: paragraph, runs: runs, layer: .names, into: &scratch.matches)
      if hasRoles {
        matcher.match(
          text, paragraph: paragraph, runs: runs, layer: .roles, into: &scratch.roles)
      }
    }
    variants.match(
      text, paragraph: paragraph, lexemes: lexemes, part, from: firstMatch,
      in: &scratch.matches, &scratch.variants)
    return words
  }

  /// Decides what was found in a whole document.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexemes: Of the document.
  ///   - date: Of the document.
  ///   - paragraphs: In order.
  ///   - sentences: In order, as many as the annotations have.
  ///   - annotations: Have zones and sentences; take the mentions, with ranges of the folded text.
  ///   - scratch: What was found.
  func resolve(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], date: CalendarDate?, paragraphs: [Range<Int>],
    sentences: [Range<Int>], in annotations: inout Annotations, _ scratch: inout Scratch
  ) {
    guard !scratch.matches.isEmpty || !scratch.roles.isEmpty else { return }
    resolver.resolve(
      text, paragraphs: paragraphs, sentences: sentences, matches: scratch.matches,
      into: &scratch.names, scratch: &scratch.resolver)
    for index in scratch.names.indices {
      guard let actor = scratch.names[index].actor, isState[actor] else { continue }
      scratch.states.append(scratch.names[index].range)
    }
    let states = scratch.states
    var neighbours = 0..<0
    var firstRun = 0
    annotations.mentions.reserveCapacity(scratch.names.count)
    var sentence = -1
    for index in scratch.names.indices {
      let name = scratch.names[index]
      let known = sentence
      sentence = max(0, sentence)
      while sentence + 1 < sentences.count,
        sentences[sentence].upperBound <= name.range.lowerBound
      {
        sentence += 1
      }
      if sentence != known {
        var start = neighbours.upperBound
        while start < states.count, states[start].lowerBound < sentences[sentence].lowerBound {
          start += 1
        }
        var end = start
        while end < states.count, states[end].lowerBound < sentences[sentence].upperBound {
          end += 1
        }
        neighbours = start..<end
      }
      if holdsNames[name.alias] {
        while firstRun < scratch.runs.count, scratch.runs[firstRun].start < name.range.lowerBound {
          firstRun += 1
        }
        addNested(
          text, name, sentence, runs: scratch.runs[firstRun...], to: &annotations, &scratch.nested)
      }
      guard let actor = name.actor else {
        if !name.candidates.isEmpty {
          annotations.ambiguous.append(
            AmbiguousMention(
              range: name.range, sentence: sentence, level: name.level,
              candidates: Array(scratch.resolver.candidates[name.candidates])))
        }
        continue
      }
      var mention = Mention(
        range: name.range, actor: actor, level: name.level, sentence: sentence,
        alias: name.alias, certainty: name.certainty, rule: .name(name.rule), sense: nil)
      if name.level == .metonym {
        let rule = StateSenses.capital(
          name.range, in: text, sentence: sentences[sentence], places: states[neighbours])
        guard rule.isGovernment else {
          annotations.places.append(
            PlaceMention(range: name.range, sentence: sentence, actor: actor, rule: rule))
          continue
        }
        mention.rule = .state(rule)
        mention.certainty = .likely
        mention.sense = .government
      } else if isState[actor] {
        mention.sense =
          name.level == .adjectival
          ? Self.isCompound(text, name.range, in: sentences[sentence]) ? .compound : .demonym
          : StateSenses.state(
            name.range, in: text, sentence: sentences[sentence], places: states[neighbours])
      }
      annotations.mentions.append(mention)
    }
    guard !scratch.roles.isEmpty || roleNouns.hasSuccessions else { return }
    addRoles(
      text, lexemes, scratch.lexemes.known, date: date, paragraphs, sentences, scratch.roles,
      to: &annotations)
  }

  /// Whether a hyphen or slash ties a name to another word.
  private static func isCompound(
    _ text: Span<UInt8>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let isTie = { (byte: UInt8) in byte == Bytes.hyphen || byte == UInt8(ascii: "/") }
    let (start, end) = (range.lowerBound, range.upperBound)
    return end + 1 < sentence.upperBound && isTie(text[end])
      && Words.isWord(at: end + 1, in: text, end: sentence.upperBound)
      || start - 1 > sentence.lowerBound && isTie(text[start - 1])
        && Words.isWord(before: start - 1, in: text, start: sentence.lowerBound)
  }

  private func addNested(
    _ text: Span<UInt8>, _ name: NameResolver.Name, _ sentence: Int,
    runs: ArraySlice<PhraseMatcher.Run>, to annotations: inout Annotations,
    _ matches: inout [PhraseMatcher.Match]
  ) {
    // Of what a name holds, the runs are known.
    let runs = runs.prefix { $0.start < name.range.upperBound }
    matches.removeAll(keepingCapacity: true)
    matcher.match(
      text, paragraph: name.range, runs: runs, layer: .names, wholeToo: false, into: &matches)
    for match in matches {
      guard let actor = aliases[match.alias].entry,
        resolver.isOwn(match.alias, within: name.actor)
      else { continue }
      let isPart = isState[actor] && actor != name.actor
      annotations.nested.append(
        NestedName(
          range: match.range, sentence: sentence, actor: actor, level: aliases[match.alias].level,
          sense: isPart ? .institution : nil, inside: name.actor))
    }
  }

  /// Adds what role nouns mean, in body and title.
  private func addRoles(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], _ known: NameLexemes.Places, date: CalendarDate?,
    _ paragraphs: [Range<Int>], _ sentences: [Range<Int>], _ roles: [PhraseMatcher.Match],
    to annotations: inout Annotations
  ) {
    let zones = annotations.paragraphs.map(\.zone)
    func speaks(_ zone: Zone) -> Bool { zone == .body || zone == .title }
    let names = annotations.mentions.compactMap { mention -> NamedActor? in
      guard speaks(annotations.zone(ofSentence: mention.sentence)) else { return nil }
      return NamedActor(range: mention.range, actor: mention.actor, level: mention.level)
    }
    var found: [RoleMention] = []
    roleNouns.resolve(
      text, lexemes, known, paragraphs: paragraphs, sentences: sentences,
      isTitle: { zones[$0] == .title },
      matches: roles, names: names, date: date, into: &found)
    guard !found.isEmpty else { return }
    var sentence = 0
    for role in found {
      while sentence + 1 < sentences.count,
        sentences[sentence].upperBound <= role.range.lowerBound
      {
        sentence += 1
      }
      guard speaks(annotations.zone(ofSentence: sentence)) else { continue }
      annotations.mentions.append(
        Mention(
          range: role.range, actor: role.actor, level: .nominal, sentence: sentence,
          alias: role.alias, certainty: role.isCertain ? .certain : .likely,
          rule: .role(role.rule), sense: nil))
    }
    annotations.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
