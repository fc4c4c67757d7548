import Testing

@testable import Text

/// Tone toward actors and places of a whole document, through the scanner.
@Suite struct ActorTonesTests {
  private static let gazetteer = Gazetteer(
    entries: [
      Gazetteer.Entry(id: "arcadia", name: "Arcadia", type: .state),
      Gazetteer.Entry(id: "borduria", name: "Borduria", type: .state),
      Gazetteer.Entry(id: "league", name: "Good League", type: .organisation),
    ],
    aliases: [
      Gazetteer.Alias(entry: 0, text: "Arcadia"), Gazetteer.Alias(entry: 1, text: "Borduria"),
      Gazetteer.Alias(entry: 2, text: "Good League"),
    ])
  private static let lexicon = Lexicon(
    name: "test",
    terms: [("good", 1_900), ("bad", -2_500), ("corrupt", -2_000), ("fed up", -1_800)].map {
      Lexicon.Term(text: $0.0, valence: $0.1)
    })
  /// −2 ∕ √(4 + 15), 1.9 ∕ √(1.9² + 15), −2.5 ∕ √(2.5² + 15).
  private static let (corrupt, good, bad) = (-4_588, 4_404, -5_423)

  private static func scanner(_ change: (inout ToneOptions) -> Void = { _ in }) -> Scanner {
    var options = ToneOptions()
    change(&options)
    return Scanner(gazetteer: gazetteer, lexicon: lexicon, options: options)
  }

  private static func document(_ text: String) -> Document {
    Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8))
  }

  /// The tone toward what stands in square brackets, which are taken out.
  private func tones(
    _ marked: String, _ change: (inout ToneOptions) -> Void = { _ in }
  ) -> [Int?] {
    var bytes: [UInt8] = []
    var targets: [Range<Int>] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = bytes.count
      case UInt8(ascii: "]"): targets.append(start..<bytes.count)
      default: bytes.append(byte)
      }
    }
    var scratch = Scanner.Scratch()
    let document = Document(metadata: DocumentMetadata(id: "a.txt"), bytes: bytes)
    return Self.scanner(change).tones(toward: targets, in: document, scratch: &scratch)
      .map { $0?.tone }
  }

  private func toward(
    _ text: String, _ change: (inout ToneOptions) -> Void = { _ in }
  ) -> [ActorTone] {
    var scratch = Scanner.Scratch()
    return Self.scanner(change).scan(Self.document(text), scratch: &scratch).actorTones
  }

  @Test func `scores the sentence of each target, in the order of the targets`() {
    #expect(
      tones("[Arcadia] is corrupt. [Borduria] is good. [Arcadia] slept. The [envoy] was bad.")
        == [Self.corrupt, Self.good, nil, Self.bad])
    var scratch = Scanner.Scratch()
    let document = Self.document("Arcadia is corrupt. Borduria is good.")
    let scores = Self.scanner().tones(toward: [20..<28, 0..<7], in: document, scratch: &scratch)
    #expect(scores.map { $0?.tone } == [Self.good, Self.corrupt])
    #expect(scores.map { $0?.hits } == [1, 1])
    #expect(Self.scanner().tones(toward: [], in: document, scratch: &scratch).isEmpty)
  }

  @Test(arguments: [
    "He’s here—“well,” she’d “said” – so. [Arcadia] is corrupt.",
    "\u{FEFF}“So,” he’d said.\n\n“Well…” she’d said — no more.\n\n[Arcadia] is corrupt.",
    "It’s late. “[Arcadia] is corrupt”—so they’d say.",
    "The pro\u{AD}vince’s cafe\u{301} was shut. [Arcadia] is corrupt",
  ])
  func `finds a target behind quotes and dashes that are shorter when folded`(_ text: String) {
    #expect(tones(text) == [Self.corrupt])
  }

  @Test(arguments: [
    "Corrupt was [Arcadia]", "It rained. Corrupt was [Arcadia]", "It’s corrupt: [Arcadia]",
    "[Arcadia] corrupt",
  ])
  func `finds a target at the end or the beginning of the text`(_ text: String) {
    #expect(tones(text) == [Self.corrupt])
  }

  @Test func `is the same by any options but those that change what is found`() {
    let text = "“He’s gone,” she said. [Arcadia] is corrupt. Arcadia’s [guard]’s good."
    let expected: [Int?] = [Self.corrupt, Self.good]
    #expect(tones(text) == expected)
    #expect(tones(text) { $0.foldsText = false } == expected)
    #expect(tones(text) { $0.masksNames = false } == expected)
    #expect(tones(text) { $0.matchesPhrases = false } == expected)
    #expect(tones(text) { $0 = .parity } == expected)
    let phrase = "[Arcadia] is fed up."
    // −1.8 ∕ √(1.8² + 15).
    #expect(tones(phrase) == [-4_215])
    #expect(tones(phrase) { $0.matchesPhrases = false } == [nil])
  }

  @Test func `says nothing where tone is not scored`() {
    #expect(tones("[Arcadia] is corrupt.") { $0.isScored = false } == [nil])
    #expect(toward("Arcadia is corrupt.") { $0.isScored = false }.isEmpty)
  }

  @Test func `takes no word of a name for a judgement`() {
    #expect(tones("[Arcadia] met the Good League.") == [nil])
    #expect(tones("[Arcadia] met the Good League.") { $0.masksNames = false } == [nil])
    // A target of its own hides the words in it, too.
    #expect(tones("The [bad] road was long.") == [nil])
    #expect(toward("Arcadia met the Good League.") { $0.masksNames = false }.isEmpty)
  }

  @Test func `holds a target that nothing is left of, or that reaches over a sentence`() {
    #expect(tones("Arcadia is[\u{AD}] corrupt. [\n\n]Borduria is good.") == [nil, nil])
    // The first sentence that it reaches counts.
    #expect(tones("The road was long. [Arcadia is corrupt. Borduria] is good.").count == 1)
  }

  // MARK: - In a document

  @Test func `says once of each actor of a sentence what it says`() {
    let found = toward("Arcadia is corrupt, and Arcadia is bad. Borduria slept. Borduria is good.")
    #expect(found.map(\.sentence) == [0, 2])
    #expect(found.map(\.actor) == [0, 1])
    // −4.5 ∕ √(4.5² + 15).
    #expect(found.map(\.tone) == [-7_579, Self.good])
    #expect(found.map(\.hits) == [2, 1])
  }

  @Test func `says of an actor what a target there is told`() {
    for text in [
      "Arcadia is corrupt.", "“Well,” he’d said. Borduria is good, but Arcadia is bad.",
      "Arcadia attacked Borduria. Borduria praised Arcadia.", "Not good is Arcadia’s plan.",
      "The Good League blamed Borduria—a bad and corrupt state.",
    ] {
      for options in [ToneOptions(), .parity] {
        let scanner = Scanner(
          gazetteer: Self.gazetteer, lexicon: Self.lexicon, options: options)
        var scratch = Scanner.Scratch()
        let document = Self.document(text)
        let found = scanner.scan(document, scratch: &scratch)
        let scores = scanner.tones(
          toward: found.mentions.map(\.range), in: document, scratch: &scratch)
        for (mention, score) in zip(found.mentions, scores) {
          let told = found.actorTones.first {
            $0.sentence == mention.sentence && $0.actor == mention.actor
          }
          #expect(told?.tone == score?.tone && told?.hits == score?.hits, "\(text)")
        }
      }
    }
  }

  @Test func `judges in the body only`() {
    let paragraph =
      "The old hall by the river was shut for the whole of the day, and those who had come from the "
      + "villages on the other side of it went back to them in the evening without a word. Nobody "
      + "came to see them off, and the road that they took was dark before they were half of the way."
    let text = (["How Corrupt Arcadia Was"] + Array(repeating: paragraph, count: 4))
      .joined(separator: "\n\n")
    var scratch = Scanner.Scratch()
    let found = Self.scanner().scan(Self.document(text), scratch: &scratch)
    #expect(found.zone(ofSentence: 0) == .title && found.mentions.count == 1)
    #expect(found.actorTones.isEmpty)
  }

  @Test func `finds masked words and quotations in the bytes of the file`() {
    let text = "It’s so—“the Good League is good,” Arcadia said."
    func part(_ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    for folds in [true, false] {
      var scratch = Scanner.Scratch()
      let found = Self.scanner { $0.foldsText = folds }.scan(Self.document(text), scratch: &scratch)
      #expect(found.maskedWords.map { part($0.range) } == ["Good"])
      #expect(found.maskedWords.map(\.actor) == [2] && found.maskedWords.map(\.sentence) == [0])
      // Where quotes stay curly, the word and its mark are none of the lexicon's.
      #expect(found.contributions.map { part($0.range) } == (folds ? ["good"] : []))
      #expect(found.quotations.map { part($0.range) } == ["the Good League is good,"])
      #expect(found.quotations.map { $0.verb.map(part) } == ["said"])
      #expect(found.quotations.map(\.speaker) == [0])
    }
  }
}
