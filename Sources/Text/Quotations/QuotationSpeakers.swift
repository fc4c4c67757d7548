/// Decides what quotations are and who speaks. A value keeps from paragraph to paragraph who spoke
/// last.
struct QuotationSpeakers {
  /// What is kept from document to document.
  struct Buffers {
    fileprivate var tokens = SpeechTokens()
    fileprivate var earlier = SpeechTokens()
    fileprivate var known: [Known] = []
  }

  /// What is known of a quotation: the token of the verb, and the speaker.
  fileprivate typealias Known = (verb: Int?, speaker: Int?)

  /// Where a quotation was said to be somebody's words.
  struct Attribution {
    var subject: SpeechSubject
    /// A token.
    var verb: Int
  }

  private let paragraphs: [Range<Int>]
  private let sentences: [Range<Int>]
  private let mentions: [SpeakerCandidate]
  private let lexemes: [Lexeme]
  private var tokens = SpeechTokens()
  /// Of the last sentence of the paragraph before.
  private var earlier = SpeechTokens()

  /// The last quotation with a verb of saying: its paragraph, where it ends and who speaks, as the
  /// place of a mention.
  private var latest: (paragraph: Int, end: Int, speaker: Int?)?

  /// The quotations of a paragraph so far, by span.
  private var known: [Known] = []

  init(
    paragraphs: [Range<Int>], sentences: [Range<Int>], mentions: [SpeakerCandidate],
    lexemes: [Lexeme]
  ) {
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.mentions = mentions
    self.lexemes = lexemes
  }

  /// Takes buffers and gives its own.
  mutating func swap(_ buffers: inout Buffers) {
    Swift.swap(&tokens, &buffers.tokens)
    Swift.swap(&earlier, &buffers.earlier)
    Swift.swap(&known, &buffers.known)
  }

  /// Reads the quotations of one paragraph; paragraphs come in order.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraph: Its number.
  ///   - spans: What stands between marks in it.
  ///   - goesOn: Whether the first span continues the last of the paragraph before.
  ///   - quotations: Takes one for each span.
  mutating func read(
    _ text: Span<UInt8>, paragraph: Int, spans: [QuotedSpan], goesOn: Bool,
    into quotations: inout [Quotation]
  ) {
    tokens.read(
      text, paragraphs[paragraph], spans: spans, sentences: sentences, mentions: mentions,
      lexemes: lexemes)
    known.removeAll(keepingCapacity: true)
    var place = -1
    for (number, span) in spans.enumerated() {
      place += 1
      while tokens.all[place].kind != .quotation || tokens.all[place].index != number { place += 1 }
      let words = QuotedWords(text, span.inner)
      var attribution = tokens.attribution(of: place, ending: words.ending)
      var (verb, speaker) = (attribution?.verb, Int?.none)
      if let found = attribution {
        speaker = resolve(found.subject, text, paragraph)
      } else if let former = inherited(by: place) {
        (verb, speaker) = known[former]
      } else if !goesOn || number > 0, place == 0 || tokens.all[place - 1].kind == .stop {
        attribution = precedingSentence(of: place, text, paragraph, words)
        verb = attribution?.verb
        speaker = attribution.flatMap { resolve($0.subject, text, paragraph) }
      }
      let isSpeech = tokens.isSpeech(place, words, isAttributed: verb != nil)
      var quotation = Quotation(range: span.inner, kind: isSpeech ? .speech : .term)
      if isSpeech, let verb {
        // A verb below 0 stands in the paragraph before.
        quotation.verb = verb >= 0 ? tokens.all[verb].range : earlier.all[~verb].range
        quotation.speaker = speaker.map { mentions[$0].index }
        latest = (paragraph, span.outer.upperBound, speaker)
      }
      known.append(isSpeech ? (verb, speaker) : (nil, nil))
      quotations.append(quotation)
    }
  }

  /// The quotation before, in the same sentence and with a verb of saying, that another goes on with:
  /// "…," said Kadhimi, "…"; he promised "…" and "…".
  private func inherited(by place: Int) -> Int? {
    var before = place - 1
    while before >= 0 {
      let token = tokens.all[before]
      switch token.kind {
      case .quotation: return known[token.index].verb != nil ? token.index : nil
      case .stop, .divider: return nil
      default:
        // Another clause has begun, unless all that stands between is its conjunction.
        if token.traits.contains(.subordinator) || token.traits.contains(.adversative) {
          return nil
        }
      }
      before -= 1
    }
    return nil
  }

  /// Who spoke in the sentence before a quotation that begins a sentence of its own.
  private mutating func precedingSentence(
    of place: Int, _ text: Span<UInt8>, _ paragraph: Int, _ words: QuotedWords
  ) -> Attribution? {
    guard words.count > 2 || words.ending == .period || words.ending == .asking else { return nil }
    guard place > 0 else {
      // "The minister said:" and a paragraph of its own.
      guard paragraph > 0, let last = paragraphs[paragraph - 1].last,
        text[last] == UInt8(ascii: ":")
      else { return nil }
      readEarlier(text, paragraph)
      guard
        let found = earlier.attribution(before: earlier.all.count, lower: 0)
          ?? earlier.colonName(before: earlier.all.count)
      else { return nil }
      // Its tokens are not those of the paragraph.
      let subject: SpeechSubject = if case .person = found.subject { .other } else { found.subject }
      return Attribution(subject: subject, verb: ~found.verb)
    }
    let end = place - 1
    let start = tokens.sentenceStart(before: end)
    if let last = tokens.all[start..<end].last(where: { $0.kind == .quotation }) {
      guard let verb = known[last.index].verb, verb >= start else { return nil }
      return Attribution(subject: known[last.index].speaker.map { .name($0) } ?? .other, verb: verb)
    }
    return tokens.attribution(in: start..<end)
  }

  private mutating func readEarlier(_ text: Span<UInt8>, _ paragraph: Int) {
    let before = paragraphs[paragraph - 1]
    let sentence = SentenceOrder.index(of: before.upperBound - 1, in: sentences)
    let start =
      sentence < sentences.count
      ? max(before.lowerBound, sentences[sentence].lowerBound) : before.lowerBound
    earlier.read(
      text, start..<max(start, before.upperBound), spans: [], sentences: sentences,
      mentions: mentions, lexemes: lexemes)
  }

  /// The mention that a subject means, by place; *he* and *she* mean the person who was last the
  /// subject of a sentence or the speaker of a quotation.
  private mutating func resolve(
    _ subject: SpeechSubject, _ text: Span<UInt8>, _ paragraph: Int
  ) -> Int? {
    switch subject {
    case .name(let place): return place
    case .other: return nil
    case .person(let token): return person(at: token, text, paragraph)
    }
  }

  /// Sentences further back are not searched.
  private static let farthest = 3

  private mutating func person(at token: Int, _ text: Span<UInt8>, _ paragraph: Int) -> Int? {
    var end = token
    var start = tokens.sentenceStart(before: end)
    for step in 0..<Self.farthest {
      switch speaker(of: start..<end, text, isWhole: step > 0) {
      case .person(let place): return place
      case .stranger: return nil
      case .nobody: break
      }
      guard start > 0 else { break }
      end = start - 1
      start = tokens.sentenceStart(before: end)
    }
    guard start == 0, paragraph > 0 else { return nil }
    let hasLatest = latest.map { $0.paragraph == paragraph - 1 } ?? false
    readEarlier(text, paragraph)
    guard let sentence = earlier.all.first?.range.lowerBound else { return nil }
    if let latest, hasLatest, latest.end > sentence { return latest.speaker.flatMap(ifPerson) }
    switch Self.subject(of: earlier, earlier.all.indices, text) {
    case .name(let place) where mentions[place].isPerson: return place
    default: return hasLatest ? latest?.speaker.flatMap(ifPerson) : nil
    }
  }

  private func ifPerson(_ place: Int) -> Int? { mentions[place].isPerson ? place : nil }

  private enum Antecedent {
    case person(Int)
    /// Somebody who is not listed.
    case stranger
    case nobody
  }

  /// Whom *he* after a part of the text means, as far as that part tells.
  ///
  /// - Parameters:
  ///   - range: A sentence, or its part before the pronoun.
  ///   - text: Folded.
  ///   - isWhole: Whether it is a whole sentence.
  /// - Returns: The person, or whether to look further back.
  private func speaker(
    of range: Range<Int>, _ text: Span<UInt8>, isWhole: Bool
  ) -> Antecedent {
    if let last = tokens.all[range].last(where: { $0.kind == .quotation }) {
      if last.index < known.count, known[last.index].verb != nil {
        return known[last.index].speaker.flatMap(ifPerson).map { .person($0) } ?? .stranger
      }
      if !isWhole { return .nobody }
    }
    switch Self.subject(of: tokens, range, text) {
    case .name(let place): return ifPerson(place).map { .person($0) } ?? .nobody
    case .person: return .nobody
    case .other:
      // A capital that is not the sentence's own.
      guard isWhole, let first = tokens.all[range].first, first.kind == .word, !first.isSmall,
        !WordTable.english[text, first.range].contains(.opener)
      else { return .nobody }
      return .stranger
    }
  }

  private static func subject(
    of tokens: SpeechTokens, _ range: Range<Int>, _ text: Span<UInt8>
  ) -> SpeechSubject {
    if let found = tokens.attribution(in: range) { return found.subject }
    return tokens.mainSubject(from: range.lowerBound, to: range.upperBound)
  }
}
