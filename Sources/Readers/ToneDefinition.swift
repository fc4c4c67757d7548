package import Text

/// How tone is computed: the key `tone` of `report.yml`.
///
/// | key | holds | default |
/// | --- | --- | --- |
/// | `method` | how sentences are scored: `vader`, or `none` | vader |
/// | `parity` | whether the figures are those of vaderSentiment 3.3.2 | false |
/// | `fold_quotes` | whether curly quotes and the like are read as plain ones | true |
/// | `mask_names` | whether lexicon words inside actors' names are left out | true |
/// | `phrases` | whether terms of several words are found | true |
/// | `minimum` | documents below which the tone toward an actor is not told, 2...1000 | 5 |
/// | `resamples` | draws of a bootstrap interval, 100...10000 | 1000 |
/// | `seed` | of the draws, 0...1000000 | 1 |
/// | `lexicons` | lexicons to set beside, a name, a file or a mapping each | [] |
///
/// A mapping of `lexicons` has `file` (a bundled name or a path) and, where wanted, `method` (which of
/// its scores is compared), `negation` (subtract or swap) and the names of the categories that are
/// `positive` and `negative`.
package struct ToneDefinition: Sendable, Equatable {
  /// A lexicon to set beside the others.
  package struct Compared: Sendable, Equatable {
    /// A bundled name or a path.
    package var file: String
    /// Where it stands in the definition, counted from 1.
    package var line: Int
    /// `nil` = valence for scores, logit for categories.
    package var method: Lexicon.Score?
    package var negation = Lexicon.Negation.subtract
    /// Names of categories; empty = told by their usual names.
    package var positive: [String] = []
    package var negative: [String] = []

    package init(file: String, line: Int = 0) {
      self.file = file
      self.line = line
    }
  }

  package var options = ToneOptions()
  package var minimum = 5
  package var resamples = 1_000
  package var seed = 1
  package var lexicons: [Compared] = []
}

/// Turns the pairs under `tone` into a definition, strictly.
struct ToneDefinitionDecoder {
  private let file: String
  private(set) var faults: [InputError] = []
  private(set) var definition = ToneDefinition()
  private var isScored = true
  /// The lines of the switches that are on.
  private var switchedOn: [(key: String, line: Int)] = []

  private static let keys = [
    "method", "parity", "fold_quotes", "mask_names", "phrases", "minimum", "resamples", "seed",
    "lexicons",
  ]

  init(file: String) {
    self.file = file
  }

  mutating func take(_ pairs: [Yaml.Pair]) {
    for pair in pairs {
      switch pair.key {
      case "method": takeMethod(pair)
      case "parity": break
      case "fold_quotes": takeSwitch(pair, \.foldsText)
      case "mask_names": takeSwitch(pair, \.masksNames)
      case "phrases": takeSwitch(pair, \.matchesPhrases)
      case "minimum": take(pair, \.minimum, 2...1_000)
      case "resamples": take(pair, \.resamples, 100...10_000)
      case "seed": take(pair, \.seed, 0...1_000_000)
      case "lexicons": takeLexicons(pair)
      default: unknown(pair, among: Self.keys)
      }
    }
    if let pair = pairs.first(where: { $0.key == "parity" }), isOn(pair) == true {
      definition.options = .parity
      for (key, line) in switchedOn {
        fault(
          line, "'\(key)' contradicts 'parity: true'",
          "delete one of the two: in parity nothing is folded, masked or joined to phrases")
      }
    }
    definition.options.isScored = isScored
    if !isScored, let lexicon = definition.lexicons.first {
      fault(
        lexicon.line, "'lexicons' contradicts 'method: none'", "delete one of the two")
    }
  }

  private mutating func fault(_ line: Int, _ problem: String, _ remedy: String) {
    faults.append(InputError(file: file, line: line, problem: problem, remedy: remedy))
  }

  private mutating func unknown(_ pair: Yaml.Pair, among keys: [String]) {
    fault(
      pair.line, "unknown key '\(pair.key)'",
      suggestion(for: pair.key, among: keys) + "keys are \(keys.joined(separator: ", "))")
  }

  private mutating func takeMethod(_ pair: Yaml.Pair) {
    switch pair.value {
    case .scalar("vader"): break
    case .scalar("none"): isScored = false
    default:
      fault(
        pair.line, "unknown method of tone",
        "write vader or none; a dictionary goes under 'lexicons', with a method of its own")
    }
  }

  private mutating func isOn(_ pair: Yaml.Pair) -> Bool? {
    if case .scalar(let text) = pair.value {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    fault(pair.line, "'\(pair.key)' is neither true nor false", "write true or false")
    return nil
  }

  private mutating func takeSwitch(_ pair: Yaml.Pair, _ path: WritableKeyPath<ToneOptions, Bool>) {
    guard let isOn = isOn(pair) else { return }
    definition.options[keyPath: path] = isOn
    if isOn { switchedOn.append((pair.key, pair.line)) }
  }

  private mutating func take(
    _ pair: Yaml.Pair, _ path: WritableKeyPath<ToneDefinition, Int>, _ range: ClosedRange<Int>
  ) {
    guard case .scalar(let text) = pair.value, let number = Int(text), range.contains(number) else {
      return fault(
        pair.line, "'\(pair.key)' is no whole number in \(range.lowerBound)...\(range.upperBound)",
        "write a number, without separators between its digits")
    }
    definition[keyPath: path] = number
  }

  private mutating func takeLexicons(_ pair: Yaml.Pair) {
    guard case .list(let items) = pair.value else {
      if case .empty = pair.value { return }
      return fault(
        pair.line, "'lexicons' is no list", "write e.g. [vader, conflict, lexicons/lsd.lc3]")
    }
    for item in items {
      switch item.value {
      case .scalar(let file) where !file.trimmed.isEmpty:
        add(ToneDefinition.Compared(file: file, line: item.line))
      case .mapping(let pairs): takeLexicon(pairs, line: item.line)
      default:
        fault(item.line, "this is no lexicon", "write a name, a path, or {file: ..., method: ...}")
      }
    }
  }

  private mutating func add(_ lexicon: ToneDefinition.Compared) {
    if let twin = definition.lexicons.first(where: { $0.file == lexicon.file }) {
      return fault(
        lexicon.line, "lexicon '\(lexicon.file)' already stands on line \(twin.line)",
        "keep one of the two")
    }
    definition.lexicons.append(lexicon)
  }

  private mutating func takeLexicon(_ pairs: [Yaml.Pair], line: Int) {
    var lexicon = ToneDefinition.Compared(file: "", line: line)
    var negationLine: Int?
    for pair in pairs {
      switch pair.key {
      case "file":
        if case .scalar(let file) = pair.value { lexicon.file = file.trimmed }
      case "method": lexicon.method = choice(pair)
      case "negation":
        lexicon.negation = choice(pair) ?? .subtract
        negationLine = pair.line
      case "positive": lexicon.positive = names(pair)
      case "negative": lexicon.negative = names(pair)
      default: unknown(pair, among: ["file", "method", "negation", "positive", "negative"])
      }
    }
    if let negationLine, [.gdelt, .valence, .valencePerWord].contains(lexicon.method) {
      fault(
        negationLine, "'negation' has no effect with this method",
        "delete it, or choose logit, absolute or relative")
    }
    if let both = lexicon.positive.first(where: lexicon.negative.contains) {
      fault(line, "category '\(both)' is positive and negative", "keep one of the two")
    }
    guard !lexicon.file.isEmpty else {
      return fault(line, "a lexicon has no file", "write file: and a bundled name or a path")
    }
    add(lexicon)
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ pair: Yaml.Pair
  ) -> Choice? where Choice.RawValue == String {
    if case .scalar(let text) = pair.value, let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    fault(pair.line, "unknown \(pair.key)", "choose one of: \(choices)")
    return nil
  }

  private mutating func names(_ pair: Yaml.Pair) -> [String] {
    switch pair.value {
    case .scalar(let name): return [name]
    case .list(let items):
      return items.compactMap { if case .scalar(let name) = $0.value { name } else { nil } }
    default:
      fault(pair.line, "'\(pair.key)' names no category", "write e.g. [posemo, affiliation]")
      return []
    }
  }
}
