import Metrics
import Readers
import Text

/// Scans documents and prints what is found.
struct Annotator {
  private let gazetteer: Gazetteer
  private let levels: Set<Level>
  private let scanner: Text.Scanner
  private let compared: [ComparedLexicon]
  private let isParity: Bool
  private var scratch = Text.Scanner.Scratch()
  private var repeated = RepeatedLines()

  init(
    gazetteer: Gazetteer, lexicon: Lexicon, options: ToneOptions, levels: Set<Level>,
    compared: [(lexicon: Lexicon, reading: ComparedLexicon)]
  ) {
    self.gazetteer = gazetteer
    self.levels = levels
    self.compared = compared.map(\.reading)
    isParity = options == .parity
    scanner = Text.Scanner(
      gazetteer: gazetteer, lexicon: lexicon, options: options, compared: compared.map(\.lexicon))
  }

  /// Annotates documents, which together are the corpus.
  mutating func annotate(_ documents: [Input]) throws {
    repeated = RepeatedLines(documents.map { RepeatedLines.hashes(of: $0.document.bytes) })
    for input in documents { try put(input) }
  }

  private mutating func put(_ input: Input) throws {
    let document = input.document
    let annotations = scanner.scan(document, repeated: repeated, scratch: &scratch)
    var output: [UInt8] = []
    put(document, annotations, to: &output)
    for (lexicon, matches) in zip(compared, annotations.compared) {
      var line = JSONLine("lexicon", of: document, nil)
      line.add("lexicon", lexicon.name)
      line.add("method", lexicon.score.rawValue)
      line.add("negation", lexicon.negation.rawValue)
      for metric in LexiconMetrics.all {
        line.add(
          metric.name, metric.reported(LexiconTally(lexicon, matches.whole)),
          decimals: metric.decimals ?? 0)
      }
      line.end(to: &output)
    }
    for paragraph in annotations.paragraphs {
      var line = JSONLine("paragraph", of: document, paragraph.range)
      line.add("zone", paragraph.zone.rawValue)
      line.add("rule", paragraph.rule.rawValue)
      line.end(to: &output)
    }
    for sentence in annotations.sentences {
      var line = JSONLine("sentence", of: document, sentence.range)
      line.add("zone", annotations.paragraphs[sentence.paragraph].zone.rawValue)
      line.add("paragraph", sentence.paragraph)
      line.add(sentence.tone.hits > 0 || isParity ? sentence.tone : nil)
      line.add("hits", sentence.tone.hits)
      line.end(to: &output)
    }
    putTones(document, annotations, to: &output)
    let tones = scanner.tones(toward: input.targets, in: document, scratch: &scratch)
    for (target, score) in zip(input.targets, tones) {
      var line = JSONLine("target", of: document, target)
      line.add("tone", score.map { Double($0.tone) / 10_000 }, decimals: 4)
      line.add("hits", score?.hits ?? 0)
      line.end(to: &output)
    }
    for form in forms(of: annotations) { put(form, document, annotations, to: &output) }
    try Console.put(output)
  }

  /// The words that made the tone, what is said of actors, and what is quoted.
  private func putTones(
    _ document: Document, _ annotations: Annotations, to output: inout [UInt8]
  ) {
    for word in annotations.contributions where word.term != nil {
      var line = JSONLine("hit", of: document, word.range)
      line.add("surface", String(decoding: document.bytes[word.range], as: UTF8.self))
      line.add("sentence", word.sentence)
      line.add("valence", Double(word.valence) / 1_000, decimals: 3)
      line.add("contribution", Double(word.value) / 10_000, decimals: 4)
      line.end(to: &output)
    }
    for tone in annotations.actorTones {
      var line = JSONLine("toward", of: document, annotations.sentences[tone.sentence].range)
      line.add("actor", gazetteer.entries[tone.actor].id)
      line.add("sentence", tone.sentence)
      line.add("tone", Double(tone.tone) / 10_000, decimals: 4)
      line.add("hits", tone.hits)
      line.end(to: &output)
    }
    for quotation in annotations.quotations {
      var line = JSONLine("quotation", of: document, quotation.range)
      line.add("quoted", quotation.kind.rawValue)
      line.add("speaker", quotation.speaker.map { gazetteer.entries[$0].id })
      line.add(
        "verb", quotation.verb.map { String(decoding: document.bytes[$0], as: UTF8.self) })
      line.add("sentence", quotation.sentence)
      line.end(to: &output)
    }
  }

  /// A form of an actor as it is printed.
  private struct Form {
    var kind: String
    var range: Range<Int>
    var sentence: Int
    var actor: Int?
    var level: Level
    var certainty: String
    var candidates: [Int] = []
    var rule: String
    var sense: StateSense?
    var inside: Int??
  }

  /// All forms in the order of the text.
  private func forms(of annotations: Annotations) -> [Form] {
    let mentions = annotations.mentions.map { mention in
      Form(
        kind: "mention", range: mention.range, sentence: mention.sentence, actor: mention.actor,
        level: mention.level, certainty: mention.certainty.rawValue, candidates: [mention.actor],
        rule: mention.rule.text, sense: mention.sense)
    }
    let ambiguous = annotations.ambiguous.map { form in
      Form(
        kind: "mention", range: form.range, sentence: form.sentence, level: form.level,
        certainty: "ambiguous", candidates: form.candidates, rule: "ambiguous")
    }
    let places = annotations.places.map { place in
      Form(
        kind: "place", range: place.range, sentence: place.sentence, actor: place.actor,
        level: .metonym, certainty: "unlikely", candidates: [place.actor],
        rule: place.rule.rawValue, sense: .territory)
    }
    let nested = annotations.nested.map { name in
      Form(
        kind: "nested", range: name.range, sentence: name.sentence, actor: name.actor,
        level: name.level, certainty: "unlikely", candidates: [name.actor], rule: "longer-name",
        sense: name.sense, inside: .some(name.inside))
    }
    return (mentions + ambiguous + places + nested).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private func put(
    _ form: Form, _ document: Document, _ annotations: Annotations, to output: inout [UInt8]
  ) {
    let paragraph = annotations.sentences[form.sentence].paragraph
    var line = JSONLine(form.kind, of: document, form.range)
    line.add("surface", String(decoding: document.bytes[form.range], as: UTF8.self))
    line.add("actor", form.actor.map { gazetteer.entries[$0].id })
    line.add("level", form.level.rawValue)
    line.add("zone", annotations.paragraphs[paragraph].zone.rawValue)
    line.add("sentence", form.sentence)
    line.add("paragraph", paragraph)
    line.add("certainty", form.certainty)
    line.add("candidates", form.candidates.map { gazetteer.entries[$0].id })
    line.add("rule", form.rule)
    if let sense = form.sense { line.add("sense", sense.rawValue) }
    if let inside = form.inside { line.add("inside", inside.map { gazetteer.entries[$0].id }) }
    line.end(to: &output)
  }

  /// The line of the document itself.
  private func put(_ document: Document, _ annotations: Annotations, to output: inout [UInt8]) {
    let tally = DocumentTally(
      document, digest: SHA256.digest(of: document.bytes), annotations: annotations,
      levels: levels)
    var line = JSONLine("document", of: document, nil)
    for metric in DocumentMetrics.all {
      line.add(metric.name, metric.reported(tally), decimals: metric.decimals ?? 0)
    }
    line.add("tone_note", tally.toneNote.isEmpty ? nil : tally.toneNote)
    // VADER itself takes a text without lexicon words for a neutral one.
    line.add(annotations.tone.hits > 0 || isParity ? annotations.tone : nil)
    line.end(to: &output)
  }
}
