/// What single words do for the tone toward an actor: the relation words of `RelationTable` in all
/// their forms, and the words that show who does what.
///
/// A class, so that those who read it hold one reference and not one for each of its tables.
final class RelationWords: Sendable {
  enum Kind { case verb, noun, plain }

  /// What a word says of either side, in points.
  struct Effect: Sendable {
    var agent: Double
    var patient: Double

    /// The one that says more.
    var stronger: Double { agent.magnitude > patient.magnitude ? agent : patient }
  }

  struct Entry: Sendable {
    var verb: Effect?
    var noun: Effect?
    var plain: Effect?

    fileprivate var isRelation: Bool { verb != nil || noun != nil || plain != nil }
  }

  fileprivate struct Phrase {
    var first: Int32
    var second: Int32
    var entry: Int32
  }

  static let english = RelationWords(Tables())

  private let vocabulary: Vocabulary
  /// By number of the vocabulary, the first for all other words; behind them those of phrases.
  let entries: [Entry]
  /// As many, apart from the effects since they are all that most words have.
  let traits: [TargetTraits]
  private let phrases: [Phrase]

  private init(_ tables: Tables) {
    vocabulary = tables.vocabulary
    entries = tables.entries
    traits = tables.traits
    phrases = tables.phrases
  }

  /// Looks at the words of lexemes, all in one go, so that none waits for another.
  ///
  /// - Parameters:
  ///   - lexemes: Any.
  ///   - glances: Begins with the entries of the plain ones, 0 for words without; less than 0 where
  ///     `entry` is to be asked. It may be longer.
  func glance(at lexemes: Span<Lexeme>, into glances: inout [Int32]) {
    if glances.count < lexemes.count {
      glances = Array(repeating: 0, count: max(lexemes.count, 2 * glances.count))
    }
    var room = glances.mutableSpan
    for index in lexemes.indices { room[index] = vocabulary.glance(at: lexemes[index]) }
  }

  /// The entry of the letters and digits of a plain lexeme; 0 for a word without one.
  func entry(_ text: Span<UInt8>, of lexeme: Lexeme) -> Int32 { vocabulary.find(text, lexeme) }

  /// The entry of the word at a range of a text; 0 for a word without one.
  func entry(_ text: Span<UInt8>, _ word: Range<Int>) -> Int32 {
    vocabulary.number(
      of: text, range: word, hash: ToneLetters.hash(of: text, word), isASCII: false)
  }

  /// The entry of two words in a row that mean something of their own, if they do.
  func phrase(_ first: Int32, _ second: Int32) -> Int32? {
    guard traits[Int(first)].contains(.opensPhrase) else { return nil }
    return phrases.first { $0.first == first && $0.second == second }?.entry
  }
}

/// What becomes of the relation words once all have been added.
private struct Tables {
  var vocabulary = Vocabulary()
  var entries = [RelationWords.Entry()]
  var traits: [TargetTraits] = [[]]
  var phrases: [RelationWords.Phrase] = []

  init() {
    for (list, traits) in TargetWordLists.all {
      for word in list.split(whereSeparator: \.isWhitespace) {
        self.traits[add(word)].formUnion(traits)
      }
    }
    var particles:
      [(first: String, second: Substring, traits: TargetTraits, effect: RelationWords.Effect)] = []
    for section in RelationTable.sections {
      let effect = RelationWords.Effect(
        agent: Double(section.agent) / 1000, patient: Double(section.patient) / 1000)
      for word in section.words.split(whereSeparator: \.isWhitespace) {
        switch section.kind {
        case .verb:
          let parts = word.split(separator: "_")
          for form in WordForms.ofVerb(String(parts[0])) {
            if parts.count == 1 {
              let index = add(form.text)
              entries[index].verb = effect
              traits[index].formUnion(form.traits)
            } else {
              particles.append((form.text, parts[1], form.traits, effect))
            }
          }
        case .noun:
          for form in WordForms.ofNoun(String(word)) { entries[add(form)].noun = effect }
        case .plain:
          entries[add(word)].plain = effect
        }
      }
    }
    let straits = RelationWords.Effect(agent: -2, patient: -2)
    let under = Int32(add("under"))
    let seconds = TargetWordLists.straits.split(whereSeparator: \.isWhitespace).map {
      Int32(add($0))
    }
    let pairs = particles.map { (Int32(add($0.first)), Int32(add($0.second))) }
    for second in seconds {
      let entry = append(RelationWords.Entry(plain: straits), [])
      phrases.append(RelationWords.Phrase(first: under, second: second, entry: entry))
    }
    for (particle, (first, second)) in zip(particles, pairs) {
      let entry = append(RelationWords.Entry(verb: particle.effect), particle.traits)
      phrases.append(RelationWords.Phrase(first: first, second: second, entry: entry))
    }
    for phrase in phrases { traits[Int(phrase.first)].insert(.opensPhrase) }
    for index in entries.indices where entries[index].isRelation {
      traits[index].insert(.judging)
    }
  }

  /// The number of a word, which is given one if it has none.
  private mutating func add(_ word: some StringProtocol) -> Int {
    let number = Int(vocabulary.insert(Array(word.utf8)[...]))
    while entries.count <= number { _ = append(RelationWords.Entry(), []) }
    return number
  }

  private mutating func append(_ entry: RelationWords.Entry, _ traits: TargetTraits) -> Int32 {
    entries.append(entry)
    self.traits.append(traits)
    return Int32(entries.count - 1)
  }
}

/// The forms of English verbs and nouns.
private enum WordForms {
  struct Form {
    var text: String
    var traits: TargetTraits = []
  }

  static func ofVerb(_ verb: String) -> [Form] {
    var forms = regular(verb)
    if let irregular = irregular.first(where: { $0[0] == verb }) {
      forms = [
        Form(text: verb), Form(text: irregular[1]), Form(text: irregular[2], traits: .gerund),
        Form(text: irregular[3]), Form(text: irregular[4], traits: .participle),
      ]
    }
    if unlike.contains(verb) { forms.removeFirst() }
    guard verb.hasSuffix("ize") else { return forms }
    return forms + regular(verb.dropLast(3) + "ise")
  }

  static func ofNoun(_ noun: String) -> [String] {
    [noun, withS(noun)]
  }

  private static func regular(_ verb: String) -> [Form] {
    var stem = verb
    if let last = verb.last, doubling.contains(verb) { stem.append(last) }
    if verb.hasSuffix("e") { stem.removeLast() }
    var past = stem + "ed"
    if hasConsonantY(verb) { past = verb.dropLast() + "ied" }
    return [
      Form(text: verb), Form(text: withS(verb)), Form(text: stem + "ing", traits: .gerund),
      Form(text: past, traits: .participle),
    ]
  }

  private static func withS(_ word: String) -> String {
    if hasConsonantY(word) { return word.dropLast() + "ies" }
    let hisses = ["s", "sh", "ch", "x", "z"].contains { word.hasSuffix($0) }
    return word + (hisses ? "es" : "s")
  }

  private static func hasConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }

  /// Whose last letter is doubled.
  private static let doubling = words(
    """
    acquit ban bar brag drop excel expel fulfil jab kidnap lag outwit rebel rebut regret rob shun
    slam snub spar stab step
    """)

  /// Whose first form is mostly another word.
  private static let unlike = ["back", "fine"]

  /// Present of the third person, gerund, past, participle.
  private static let irregular: [[String]] = """
    beat beats beating beat beaten
    break breaks breaking broke broken
    fall falls falling fell fallen
    flee flees fleeing fled fled
    forbid forbids forbidding forbade forbidden
    hit hits hitting hit hit
    lie lies lying lied lied
    lose loses losing lost lost
    mislead misleads misleading misled misled
    misspeak misspeaks misspeaking misspoke misspoken
    outdo outdoes outdoing outdid outdone
    outshine outshines outshining outshone outshone
    outspend outspends outspending outspent outspent
    overcome overcomes overcoming overcame overcome
    overthrow overthrows overthrowing overthrew overthrown
    shoot shoots shooting shot shot
    undercut undercuts undercutting undercut undercut
    uphold upholds upholding upheld upheld
    upset upsets upsetting upset upset
    win wins winning won won
    """.split(separator: "\n").map { words(String($0)) }

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
