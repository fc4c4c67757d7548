import TestSupport
import Testing

@testable import Text

private let noLexicon = Lexicon(name: "none", terms: [])

/// Annotates a text that is a whole file.
private func scan(
  _ text: String, _ gazetteer: Gazetteer, date: String? = nil, lexicon: Lexicon = noLexicon
) -> Annotations {
  var scratch = Scanner.Scratch()
  let metadata = DocumentMetadata(id: "a.txt", date: date.flatMap { CalendarDate(iso: $0) })
  return Scanner(gazetteer: gazetteer, lexicon: lexicon).scan(
    Document(metadata: metadata, bytes: Array(text.utf8)), scratch: &scratch)
}

/// A part of a text.
private func part(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

/// Offices in Baghdad, their holders, and the state that the adjective stands for.
@Suite struct RoleTests {
  private static let entries = [
    Gazetteer.Entry(id: "maliki", name: "Nouri al-Maliki", type: .person, country: "IRQ"),
    Gazetteer.Entry(id: "abadi", name: "Haider al-Abadi", type: .person, country: "IRQ"),
    Gazetteer.Entry(id: "iraq", name: "Iraq", type: .state, country: "IRQ"),
    Gazetteer.Entry(id: "court", name: "Federal Court", type: .organisation),
  ]
  private static let gazetteer = Gazetteer(
    entries: entries,
    aliases: [
      Gazetteer.Alias(entry: 0, text: "al-Maliki"),
      Gazetteer.Alias(entry: 1, text: "al-Abadi"),
      Gazetteer.Alias(entry: 1, text: "Haider al-Abadi"),
      Gazetteer.Alias(entry: 2, text: "Iraq"),
      Gazetteer.Alias(entry: 2, text: "Iraqi", level: .adjectival),
      Gazetteer.Alias(entry: 2, text: "Baghdad", level: .metonym),
      Gazetteer.Alias(entry: 2, text: "Iraqi Prime Minister's Office"),
      Gazetteer.Alias(
        entry: 0, text: "Iraqi prime minister", level: .nominal, caseRule: .any,
        from: CalendarDate(iso: "2006-05-20"), to: CalendarDate(iso: "2014-09-07")),
      Gazetteer.Alias(
        entry: 1, text: "Iraqi prime minister", level: .nominal, caseRule: .any,
        from: CalendarDate(iso: "2014-09-08"), to: CalendarDate(iso: "2018-10-25")),
      Gazetteer.Alias(
        entry: 1, text: "prime minister", level: .nominal,
        from: CalendarDate(iso: "2014-09-08")),
      Gazetteer.Alias(entry: 3, text: "chief justice", level: .nominal),
    ])

  /// Actor and level of each mention, with what stands there.
  private func mentions(_ text: String, on date: String? = "2015-01-01") -> [String] {
    scan(text, Self.gazetteer, date: date).mentions.map { mention in
      "\(Self.entries[mention.actor].id) \(mention.level.rawValue): \(part(text, mention.range))"
    }
  }

  @Test(
    arguments: [
      ("2006-05-19", nil), ("2006-05-20", "maliki"), ("2014-09-07", "maliki"),
      ("2014-09-08", "abadi"), ("2018-10-25", "abadi"),
    ] as [(String, String?)])
  func `gives an office to its holder on the document's day`(date: String, holder: String?) {
    let roles = mentions("The Iraqi prime minister spoke.", on: date)
      .filter { $0.contains("nominal") }
    #expect(roles == (holder.map { ["\($0) nominal: prime minister"] } ?? []))
  }

  @Test func `counts an office and the adjective before it, each at its level`() {
    #expect(
      mentions("The Iraqi prime minister warned Baghdad.") == [
        "iraq adjectival: Iraqi", "abadi nominal: prime minister", "iraq metonym: Baghdad",
      ])
  }

  @Test(arguments: [
    "Iraqi prime minister al-Abadi", "Iraqi Prime Minister Haider al-Abadi",
    "Iraqi prime minister\u{A0}al-Abadi", "Iraqi prime minister  al-Abadi",
    "Iraqi prime minister, Haider al-Abadi,",
  ])
  func `takes an office beside its holder's name for a title`(_ text: String) {
    #expect(!mentions("The \(text) spoke.").contains { $0.contains("nominal") })
    #expect(mentions("The \(text) spoke.").count { $0.contains("abadi name") } == 1)
  }

  @Test func `counts no office inside a longer name`() {
    #expect(
      mentions("The Iraqi Prime Minister's Office closed.") == [
        "iraq name: Iraqi Prime Minister's Office"
      ])
  }
}

@Suite struct ScannerTests {
  private static func gazetteer(_ names: [String]) -> Gazetteer {
    Gazetteer(
      entries: names.map { Gazetteer.Entry(id: $0, name: $0, type: .state) },
      aliases: names.enumerated().map { Gazetteer.Alias(entry: $0, text: $1) })
  }

  // MARK: - Sentences and mentions

  @Test func `joins sentences where a name seems to hold the end of one`() {
    let text = "Aid went to Clear Skies Inc. The Fund. It was late."
    let plain = scan(text, Self.gazetteer(["Iraq"]))
    #expect(
      plain.sentences.map { part(text, $0.range) } == [
        "Aid went to Clear Skies Inc.", "The Fund.", "It was late.",
      ])
    let named = scan(text, Self.gazetteer(["Clear Skies Inc. The Fund"]))
    #expect(
      named.sentences.map { part(text, $0.range) } == [
        "Aid went to Clear Skies Inc. The Fund.", "It was late.",
      ])
    #expect(named.mentions.map(\.sentence) == [0])
  }

  @Test func `joins as many sentences as a name touches`() {
    let text = "We saw Who? What? Why? It won. Nobody else did. Who? What? Why? lost."
    let found = scan(text, Self.gazetteer(["Who? What? Why?"]))
    #expect(
      found.sentences.map { part(text, $0.range) } == [
        "We saw Who? What? Why?", "It won.", "Nobody else did.", "Who? What? Why? lost.",
      ])
    #expect(found.mentions.map(\.sentence) == [0, 3])
  }

  @Test func `puts each mention into its sentence and each sentence into its paragraph`() {
    let text = "Iran spoke. Iraq and Iran.\n\nNobody did. So Iraq left.\n\nIran."
    let found = scan(text, Self.gazetteer(["Iraq", "Iran"]))
    #expect(found.paragraphs.map(\.range) == [0..<26, 28..<53, 55..<60])
    #expect(found.sentences.map(\.paragraph) == [0, 0, 1, 1, 2])
    #expect(found.mentions.map(\.actor) == [1, 0, 1, 0, 1])
    #expect(found.mentions.map(\.sentence) == [0, 1, 1, 3, 4])
  }

  @Test func `counts lexicon words inside names apart and does not score them`() {
    let lexicon = Lexicon(
      name: "test",
      terms: [
        Lexicon.Term(text: "united", valence: 1_800), Lexicon.Term(text: "good", valence: 1_900),
      ])
    let gazetteer = Gazetteer(
      entries: [Gazetteer.Entry(id: "us", name: "United States", type: .state)],
      aliases: [
        Gazetteer.Alias(entry: 0, text: "United States"),
        Gazetteer.Alias(entry: nil, text: "United Airways", level: .exclusion),
      ])
    let found = scan(
      "The United States spoke. The harvest was good. United Airways flew.", gazetteer,
      lexicon: lexicon)
    #expect(found.maskedWords.count == 1)
    // 1.9 ∕ √(1.9² + 15) = 0.4404; an exclusion is no actor's name and is scored: 1.8 ∕ √(1.8² + 15).
    #expect(found.sentences.map(\.tone.compound) == [0, 4_404, 4_215])
    #expect(found.sentences.map(\.tone.hits) == [0, 1, 1])
  }

  // MARK: - Offsets

  @Test func `reports bytes of the file, front matter and all`() {
    let text = "\u{FEFF}---\ntitle: “Iraq”\n---\n‘Iraq’s’ pro\u{AD}vince—Iraq—is in Ira\u{AD}q."
    let bytes = Array(text.utf8)
    let front = "\u{FEFF}---\ntitle: “Iraq”\n---\n".utf8.count
    var scratch = Scanner.Scratch()
    let document = Document(
      metadata: DocumentMetadata(id: "a.txt"), bytes: bytes, text: front..<bytes.count)
    let found = Scanner(gazetteer: Self.gazetteer(["Iraq"]), lexicon: noLexicon)
      .scan(document, scratch: &scratch)
    #expect(found.mentions.map { part(text, $0.range) } == ["Iraq", "Iraq", "Ira\u{AD}q"])
    #expect(found.mentions.first?.range.lowerBound == front + 3)
    #expect(found.sentences.map(\.range) == [front..<bytes.count])
    #expect(found.paragraphs.map(\.range) == [front..<bytes.count])
  }

  private static let pieces = [
    "Iraq", "Iran", "U.S.", "U.S", "al-Anbar", "Kata’ib", "’s", "'", "“", "”", "-", "\u{2011}", "—",
    " ", " ", " ", "\u{A0}", "\u{AD}", "\u{200B}", ".", ". The ", "? ", "…", "\n", "\n\n", "\r\n",
    "é",
    "ع", "😀", "a", "O", "1", ",", " and ", " of ", "Central Bank of ", "i",
  ]
  private static let aliases = [
    Gazetteer.Alias(entry: 0, text: "Iraq"), Gazetteer.Alias(entry: 1, text: "Iran"),
    Gazetteer.Alias(entry: 2, text: "U.S."), Gazetteer.Alias(entry: 2, text: "U.S"),
    Gazetteer.Alias(entry: 3, text: "Central Bank of Iraq"),
    Gazetteer.Alias(entry: 4, text: "al-Anbar", caseRule: .any),
    Gazetteer.Alias(entry: 5, text: "Kata'ib"),
    Gazetteer.Alias(entry: nil, text: "U.S. Iran", level: .exclusion),
    Gazetteer.Alias(entry: 5, text: "Iraq. The Iran"),
    Gazetteer.Alias(entry: 1, text: "Bank of Iran", level: .nominal),
  ]
  private static let mixed = Gazetteer(
    entries: (0..<6).map { Gazetteer.Entry(id: "\($0)", name: "\($0)", type: .group) },
    aliases: aliases)

  @Test func `keeps every range whole, in order and within the one around it`() {
    var random = SeededGenerator(seed: 3)
    for round in 0..<1_500 {
      let text = random.text(of: Self.pieces, count: round % 40)
      let bytes = Array(text.utf8)
      let found = scan(text, Self.mixed)
      var end = 0
      for paragraph in found.paragraphs {
        #expect(paragraph.range.lowerBound >= end && !paragraph.range.isEmpty)
        end = paragraph.range.upperBound
      }
      end = 0
      for sentence in found.sentences {
        #expect(sentence.range.lowerBound >= end && !sentence.range.isEmpty)
        let around = found.paragraphs[sentence.paragraph].range
        #expect(around.clamped(to: sentence.range) == sentence.range, "\(text.debugDescription)")
        end = sentence.range.upperBound
      }
      end = 0
      for mention in found.mentions {
        let around = found.sentences[mention.sentence].range
        #expect(around.clamped(to: mention.range) == mention.range, "\(text.debugDescription)")
        #expect(mention.range.lowerBound >= end)
        end = mention.range.upperBound
      }
      for range in found.paragraphs.map(\.range) + found.sentences.map(\.range)
        + found.mentions.map(\.range)
      {
        let isWhole = String(validating: bytes[range], as: UTF8.self) != nil
        #expect(isWhole, "\(text.debugDescription)")
      }
    }
  }

  @Test func `finds the same whatever was scanned before`() {
    var random = SeededGenerator(seed: 4)
    let scanner = Scanner(gazetteer: Self.mixed, lexicon: noLexicon)
    var reused = Scanner.Scratch()
    for round in 0..<300 {
      let text = random.text(of: Self.pieces, count: (round * 7) % 40)
      let document = Document(metadata: DocumentMetadata(id: "a"), bytes: Array(text.utf8))
      #expect(scanner.scan(document, scratch: &reused) == scan(text, Self.mixed))
    }
  }

  // MARK: - Beside the naive scanner

  /// Whether both find the same; a disagreement is recorded.
  private func agree(
    on text: String, _ scanner: Scanner, _ naive: NaiveScanner, _ scratch: inout Scanner.Scratch
  ) -> Bool {
    let document = Document(metadata: DocumentMetadata(id: "a"), bytes: Array(text.utf8))
    let found = scanner.scan(document, scratch: &scratch)
    let names = found.mentions.filter { $0.level != .nominal }
      .map { NaiveScanner.Name(range: $0.range, actor: $0.actor, level: $0.level) }
    let expected = naive.names(in: text, paragraphs: found.paragraphs.map(\.range))
    guard names != expected else { return true }
    let missed = expected.filter { !names.contains($0) }
    let wrong = names.filter { !expected.contains($0) }
    Issue.record("missed \(missed), wrong \(wrong) in \(text.debugDescription)")
    return false
  }

  @Test(
    arguments: [
      (["U.S.", "Iraq", "'s", "-", " ", "al"], 6), (["U.S", ".", "A", "Iraq", "'", " "], 5),
      (["O", "'", "Neil", " ", "é", "qu"], 5),
      (["Central", " ", "Bank", "of", "Iraq", "\u{AD}"], 5), (["Sa", "'", "ad", "’", "…", "İ"], 5),
    ] as [([String], Int)])
  func `agrees with the naive scanner on every text of few pieces`(pieces: [String], length: Int) {
    let gazetteer = Self.gazetteer([
      "U.S.", "Iraq", "al-Iraq", "U.S.-Iraq", "Iraq al", "U.S", "Neil", "O'Neil", "O", "Bank",
      "Central Bank of Iraq", "Bank of", "of Iraq", "Sa'ad", "Sa", "Iraq's", "İ", "A",
    ])
    let scanner = Scanner(gazetteer: gazetteer, lexicon: noLexicon)
    let naive = NaiveScanner(gazetteer)
    var scratch = Scanner.Scratch()
    var texts = [""]
    for _ in 1...length {
      texts = texts.flatMap { text in pieces.map { text + $0 } }
      for text in texts where !agree(on: text, scanner, naive, &scratch) { return }
    }
  }

  @Test func `agrees with the naive scanner on long texts and large gazetteers`() {
    var random = SeededGenerator(seed: 5)
    let words = [
      "Iraq", "iraq", "IRAQ", "Iran", "al", "Al", "Anbar", "U", "S", "of", "Bank", "O", "Neil",
      "Kata",
      "ib", "é", "É", "Şa", "şA", "Ирак", "ирак", "العراق", "F", "16", "s", "re", "qu",
    ]
    let marks = [
      " ", " ", " ", " ", "-", "'", ".", ". ", "\u{2011}", "’", "\u{A0}", ", ", "—", "\n", "\n\n",
      "_",
    ]
    for _ in 0..<40 {
      var aliases: [Gazetteer.Alias] = []
      var seen: Set<String> = []
      for _ in 0..<Int(random.next() % 40 + 1) {
        var text = random.pick(words)
        for _ in 0..<random.next() % 4 {
          text += random.pick([" ", "-", ".", "'"]) + random.pick(words)
        }
        if random.next() % 5 == 0 { text += "." }
        let letters = text.lowercased()
        // What two actors share is nobody's, and a capital may stand for a small first letter.
        guard seen.insert(letters).inserted, text.first?.isLowercase == false else { continue }
        let isExclusion = random.next() % 8 == 0
        aliases.append(
          Gazetteer.Alias(
            entry: isExclusion ? nil : aliases.count, text: text,
            level: isExclusion ? .exclusion : .adjectival,
            // Exclusions have variants as names have, unless any case goes.
            caseRule: isExclusion ? .any : random.pick(CaseRule.allCases)))
      }
      let gazetteer = Gazetteer(
        entries: aliases.indices.map { Gazetteer.Entry(id: "\($0)", name: "\($0)", type: .group) },
        aliases: aliases)
      let scanner = Scanner(gazetteer: gazetteer, lexicon: noLexicon)
      let naive = NaiveScanner(gazetteer)
      var scratch = Scanner.Scratch()
      for _ in 0..<5 {
        let text = (0..<150).map { _ in random.pick(words) + random.pick(marks) }.joined()
        guard agree(on: text, scanner, naive, &scratch) else { return }
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `takes linear time on hostile texts`() {
    let gazetteer = Self.gazetteer(["a a a a a a a a b", "a", "'a'a'a'b", "a.a.a.b", "é é é b"])
    for piece in ["a ", "a", "'a", "a.", "é ", "é", "'", "—", "\u{AD}", " ", "\n", "a\n\n"] {
      #expect(
        scan(String(repeating: piece, count: 20_000), gazetteer).paragraphs.reduce(0) {
          $0 + $1.words
        } <= 20_000)
    }
  }
}
