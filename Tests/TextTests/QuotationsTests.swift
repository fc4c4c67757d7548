import Testing

@testable import Text

/// The quotations of a text with a paragraph on each line, as `speaker: words` for speech, `-` being
/// nobody, and `term: words`.
private func quotations(_ text: String) -> [String] {
  let original = Array(text.utf8)
  var folded = FoldedText()
  folded.fold(original, range: 0..<original.count)
  let bytes = folded.bytes
  var paragraphs: [Range<Int>] = []
  var start = 0
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if !line.isEmpty { paragraphs.append(start..<start + line.count) }
    start += line.count + 1
  }
  var sentences: [Range<Int>] = []
  for paragraph in paragraphs {
    SentenceSplitter().split(bytes.span, paragraph: paragraph, into: &sentences)
  }
  let names = World.names(in: bytes)
  var found: [Quotation] = []
  var quotations = Quotations()
  quotations.find(
    in: bytes.span, paragraphs: paragraphs, sentences: sentences, mentions: names.candidates,
    into: &found)
  return found.map { quotation in
    let words = String(decoding: bytes[quotation.range], as: UTF8.self)
    if quotation.kind == .term { return "term: \(words)" }
    return "\(quotation.speaker.map { names.texts[$0] } ?? "-"): \(words)"
  }
}

/// The actors of the texts below.
private enum World {
  private static let persons = [
    "Karim Haddad", "Haddad", "Ruth Cole", "Cole", "Amin Rashid", "Rashid", "Leila Amari", "Amari",
  ]
  private static let others = [
    "Iraq", "Iraqi", "Baghdad", "Pentagon", "Kremlin", "Quds Force", "Congress", "Norway",
    "Norwegian", "Oslo", "prime minister",
  ]

  static func names(in bytes: [UInt8]) -> (candidates: [SpeakerCandidate], texts: [String]) {
    var candidates: [SpeakerCandidate] = []
    var texts: [String] = []
    var position = 0
    let all = persons.map { ($0, true) } + others.map { ($0, false) }
    while position < bytes.count {
      let isStart = position == 0 || !Bytes.isWord(bytes[position - 1])
      let match = all.first { name, _ in
        let end = position + name.utf8.count
        return isStart && bytes[position...].starts(with: name.utf8)
          && (end == bytes.count || !Bytes.isWord(bytes[end]))
      }
      guard let (name, isPerson) = match else {
        position += 1
        continue
      }
      let end = position + name.utf8.count
      candidates.append(
        SpeakerCandidate(range: position..<end, index: texts.count, isPerson: isPerson))
      texts.append(name)
      position = end
    }
    return (candidates, texts)
  }
}

@Suite struct QuotationMarksTests {
  @Test(arguments: [
    "He nodded. \"We will rebuild the bridge ourselves.\" He left.",
    "He nodded. “We will rebuild the bridge ourselves.” He left.",
    "He nodded. ”We will rebuild the bridge ourselves.“ He left.",
    "He nodded. „We will rebuild the bridge ourselves.“ He left.",
    "He nodded. «We will rebuild the bridge ourselves.» He left.",
    "He nodded. 'We will rebuild the bridge ourselves.' He left.",
    "He nodded. ‘We will rebuild the bridge ourselves.’ He left.",
    "He nodded. *“We will rebuild the bridge ourselves.”* He left.",
    "He nodded (“We will rebuild the bridge ourselves.”) and left.",
    "He nodded—“We will rebuild the bridge ourselves.”—and left.",
  ])
  func `marks of every kind enclose a quotation`(text: String) {
    #expect(quotations(text) == ["-: We will rebuild the bridge ourselves."])
  }

  @Test(arguments: [
    "The ministers' offices weren't Iraq's only ones; it's the allies' fault.",
    "The '90s were hard, and the boys' schools closed in '93.",
    "Rock 'n' roll and 'tis the season, they told 'em.",
    "Al-Sha'ab, the Ba'ath and Sana'a are names; so is 'Abd al-Rahman.",
    "The pipe is 12\" wide and 6'2\" long, the sheet 8\" by 10\".",
    "A stray \" stands here, and nothing comes of it.",
    "The \"stray mark of this line opens nothing and closes nothing.",
    "This line has a stray closing\" mark and goes on.",
  ])
  func `apostrophes, inches and strays are no quotations`(text: String) {
    #expect(quotations(text).isEmpty)
  }

  @Test func `inches within a quotation do not end it`() {
    #expect(
      quotations("\"The pipe of 12\" burst in the night,\" Haddad said.")
        == ["Haddad: The pipe of 12\" burst in the night,"])
  }

  @Test func `a plural's apostrophe does not end a single quotation`() {
    #expect(
      quotations("'The allies' forces are on their way,' Haddad said.")
        == ["Haddad: The allies' forces are on their way,"])
    #expect(
      quotations("The 'rebels' hold the 'north' and the boys' school.")
        == ["term: rebels", "term: north"])
  }

  @Test(arguments: [
    (
      "\"They call it 'the long war' and mean it,\" Cole said.",
      "Cole: They call it 'the long war' and mean it,"
    ),
    (
      "'They call it \"the long war\" and mean it,' Cole said.",
      "Cole: They call it \"the long war\" and mean it,"
    ),
    (
      "“They call it “the long war” and mean it,” Cole said.",
      "Cole: They call it \"the long war\" and mean it,"
    ),
    (
      "«They call it “the long war” and mean it,» Cole said.",
      "Cole: They call it \"the long war\" and mean it,"
    ),
  ])
  func `a quotation within a quotation belongs to the outer one`(text: String, expected: String) {
    #expect(quotations(text) == [expected])
  }

  @Test func `a quotation goes on in the next paragraph where that begins with a mark`() {
    let text = """
      "We came here in good faith," Cole said. "We were not heard.
      "We shall come again in the spring.
      "And then we shall see," she added.
      The hall was silent.
      """
    #expect(
      quotations(text) == [
        "Cole: We came here in good faith,", "Cole: We were not heard.",
        "Cole: We shall come again in the spring.", "Cole: And then we shall see,",
      ])
  }

  @Test func `the speaker named last is that of all parts`() {
    let text = """
      "We came here in good faith and were not heard.
      "And we shall come again," Rashid said.
      """
    #expect(
      quotations(text) == [
        "Rashid: We came here in good faith and were not heard.",
        "Rashid: And we shall come again,",
      ])
  }

  @Test func `a quotation that nothing closes ends with its paragraph`() {
    let text = """
      Cole said: "We came here in good faith.
      The hall was silent. Nobody wrote it down.
      """
    #expect(quotations(text) == ["Cole: We came here in good faith."])
  }

  @Test func `a mark that nothing closes swallows no other quotation`() {
    let text = "Cole said: \"We came here. The hall was silent. \"We leave tonight,\" Rashid said."
    #expect(quotations(text) == ["Cole: We came here.", "Rashid: We leave tonight,"])
  }

  @Test func `a text of nothing but marks is read to its end`() {
    for mark in ["\"a ", " \"a\" ", "'a ", "«", "a\" ", "\"he said, "] {
      let text = String(repeating: mark, count: 2_000)
      _ = quotations(text)
    }
  }
}

@Suite struct QuotationKindsTests {
  @Test(arguments: [
    "The so-called \"resistance\" met on Monday.",
    "The \"surge\" ended in spring.",
    "He wrote \"The Long War in the Mountains\" in prison.",
    "He is known as \"the old man of the hills\" there.",
    "A man nicknamed \"the Engineer\" led it.",
    "A group called \"Sons of the River\" claimed it.",
    "Haddad said the \"surge\" had failed.",
    "Officials spoke of \"red lines\" again.",
  ])
  func `a short term, a nickname and a title are no speech`(text: String) {
    #expect(quotations(text).allSatisfy { $0.hasPrefix("term: ") })
    #expect(quotations(text).count == 1)
  }

  @Test(arguments: [
    ("Haddad called the raid \"barbaric\" on Monday.", "Haddad: barbaric"),
    ("Haddad described it as \"a farce\".", "Haddad: a farce"),
    ("Haddad said the raid was \"barbaric\".", "Haddad: barbaric"),
    ("Haddad said a \"grave error\" had been made.", "Haddad: grave error"),
    ("The signs read \"bread and work for all\" in red.", "-: bread and work for all"),
    ("\"No,\" Haddad said.", "Haddad: No,"),
    ("\"We Iraqis\", said Haddad, are patient.", "Haddad: We Iraqis"),
    ("The crowd answered with \"Long live Norway!\" that night.", "-: Long live Norway!"),
    ("A voice rose. \"Who knows?\" It fell silent.", "-: Who knows?"),
  ])
  func `words with a verb of saying, and whole clauses, are speech`(text: String, expected: String)
  {
    #expect(quotations(text) == [expected])
  }
}

@Suite struct QuotationSpeakersTests {
  /// The speaker of every quotation, `-` for nobody.
  private func speakers(_ text: String) -> [String] {
    quotations(text).map { String($0.prefix { $0 != ":" }) }
  }

  @Test(arguments: [
    "\"We will rebuild the bridge,\" Haddad said.",
    "\"We will rebuild the bridge,\" said Haddad.",
    "\"We will rebuild the bridge\", said Haddad on Monday.",
    "\"Will we rebuild the bridge?\" Haddad asked.",
    "\"We will rebuild the bridge!\" President Haddad told reporters in Oslo.",
    "\"We will rebuild the bridge,\" Haddad, the minister of works, said on Monday.",
    "\"We will rebuild the bridge,\" Haddad, 52, who knows Cole well, told Cole.",
    "\"We will rebuild the bridge,\" said the minister of works, Haddad.",
    "\"We will rebuild the bridge,\" said Iraqi Foreign Minister Haddad.",
    "\"We will rebuild the bridge,\" Iraqi Foreign Minister Haddad (pictured) said.",
    "\"We will rebuild the bridge,\" Haddad later wrote in a letter to Cole.",
    "\"We will rebuild the bridge\" — Haddad had repeatedly warned — was heard no more.",
    "\"We will rebuild the bridge,\" according to Haddad.",
    "\"We will rebuild the bridge,\" as Haddad argued.",
    "Haddad said: \"We will rebuild the bridge.\"",
    "Haddad said \"we will rebuild the bridge\".",
    "Haddad, the minister of works, told Cole that \"we will rebuild the bridge\".",
    "Haddad told reporters in Oslo on Monday that \"we will rebuild the bridge\".",
    "Haddad denied that \"we will rebuild the bridge\" had been his words.",
    "Haddad tweeted, \"We will rebuild the bridge.\"",
    "According to Haddad, \"we will rebuild the bridge\".",
    "In the words of Haddad, \"we will rebuild the bridge\".",
    "In Oslo on Monday, Haddad insisted: \"We will rebuild the bridge.\"",
    "Haddad met Cole in Oslo, adding that \"we will rebuild the bridge\".",
    "Haddad was quoted as saying \"we will rebuild the bridge\".",
    "State television quoted Haddad as saying \"we will rebuild the bridge\".",
    "Cole left, but Haddad said \"we will rebuild the bridge\".",
    "Cole met Haddad, who said \"we will rebuild the bridge\".",
    "Cole would mind Haddad saying \"we will rebuild the bridge\".",
    "As Haddad put it, \"we will rebuild the bridge\".",
    "\"We will rebuild the bridge,\" as Haddad put it.",
    "Haddad went on to say that \"we will rebuild the bridge\".",
    "Haddad said that, while talks went on, \"we will rebuild the bridge\".",
    "Haddad told Cole \"we will rebuild the bridge,\" while Cole was silent.",
    "Haddad made it clear that \"we will rebuild the bridge\".",
    "Haddad made clear that \"we will rebuild the bridge\".",
    "The promise that \"we will rebuild the bridge\" stands, Haddad said.",
    "The promise that \"we will rebuild the bridge\" stands, said Haddad.",
    "Haddad: \"We will rebuild the bridge.\"",
    "Haddad said on Monday:\n\"We will rebuild the bridge.\"",
    "The bridge is lost, says Haddad. \"We will rebuild it in a year.\"",
    "Haddad told Cole that the bridge was lost. \"We will rebuild it in a year.\"",
  ])
  func `the subject of a verb of saying beside the quotation is the speaker`(text: String) {
    #expect(speakers(text) == ["Haddad"])
  }

  @Test(arguments: [
    "\"We will rebuild the bridge,\" Haddad said. \"It takes a year.\"",
    "\"We will rebuild the bridge,\" said Haddad, a builder. \"Soon.\"",
    "\"We will,\" said Haddad, \"rebuild the bridge in a year.\"",
    "\"We will,\" Haddad said, \"rebuild the bridge in a year.\"",
    "Haddad promised to \"rebuild the bridge\" and to \"open the road\" by spring.",
    "Haddad said \"we rebuild the bridge\" and added that \"it takes a year\".",
    "\"We will rebuild the bridge,\" Haddad said. \"It takes a year,\" he added.",
    "\"We will rebuild the bridge,\" Haddad said.\n\"It takes a year,\" he added.",
    "Haddad arrived. \"We will rebuild the bridge,\" he said. He smiled: \"It takes a year.\"",
  ])
  func `a speaker goes on`(text: String) {
    #expect(Set(speakers(text)).subtracting(["-"]) == ["Haddad"])
    #expect(speakers(text).count == 2)
    #expect(speakers(text).first == "Haddad")
  }

  @Test(arguments: [
    "\"We will rebuild the bridge,\" Haddad was told.",
    "Haddad never said \"we will rebuild the bridge\".",
    "Haddad did not say whether \"we will rebuild the bridge\" was his line.",
    "Haddad was told that \"we will rebuild the bridge\".",
    "\"We will rebuild the bridge,\" the spokesman said.",
    "\"We will rebuild the bridge,\" officials in Baghdad said.",
    "\"We will rebuild the bridge,\" critics of Haddad said.",
    "\"We will rebuild the bridge,\" a former Pentagon official said.",
    "\"We will rebuild the bridge,\" Iraqi analyst Omar Said said.",
    "\"We will rebuild the bridge,\" Iraqi Foreign Minister Omar Salih said.",
    "\"We will rebuild the bridge,\" said an engineer who had met Haddad.",
    "\"We will rebuild the bridge,\" Haddad and Cole said.",
    "\"We will rebuild the bridge,\" they said.",
    "Haddad came. \"We will rebuild the bridge,\" he and his aide said.",
    "\"We will rebuild the bridge,\" I told Haddad.",
    "\"We will rebuild the bridge.\" Haddad spoke on Monday of other things.",
    "Haddad went home. Signs said \"we will rebuild the bridge\".",
    "Haddad said he would stay, but critics saw \"a bridge to nowhere at all\".",
    "The warning to Haddad was clear: \"We will rebuild the bridge.\"",
    "Haddad's claims that \"we will rebuild the bridge\" were old.",
    "\"We will rebuild the bridge,\" Haddad's critics said.",
    "\"We will rebuild the bridge\" is the song that Haddad sang.",
  ])
  func `others are not the speaker`(text: String) {
    #expect(speakers(text) == ["-"])
  }

  @Test(arguments: [
    ("\"No troops will leave,\" a Pentagon spokesman said.", "Pentagon"),
    ("\"No troops will leave,\" a senior Iraqi official told the paper.", "Iraqi"),
    ("\"No troops will leave,\" Iraq's foreign ministry said in a statement.", "Iraq"),
    ("\"No troops will leave,\" said a spokeswoman for the Pentagon.", "Pentagon"),
    ("\"No troops will leave,\" said a spokesman of Haddad.", "Haddad"),
    ("\"No troops will leave,\" Haddad's office said.", "Haddad"),
    ("\"No troops will leave,\" the Iraqi Defense Ministry said.", "Iraqi"),
    ("A statement from Haddad's office said that \"no troops will leave\".", "Haddad"),
    ("The Kremlin said that \"no troops will leave\".", "Kremlin"),
    ("\"No troops will leave,\" the prime minister said.", "prime minister"),
  ])
  func `an unnamed official or body speaks for its actor`(text: String, speaker: String) {
    #expect(speakers(text) == [speaker])
  }

  @Test(arguments: [
    ("Haddad came to Oslo on Monday. \"We are friends of Norway,\" he said.", "Haddad"),
    ("Haddad came to Oslo on Monday.\n\"We are friends of Norway,\" he said.", "Haddad"),
    ("In Oslo, Cole met her host. \"We are friends of Norway,\" she said.", "Cole"),
    ("Haddad left early, but he said \"we are friends of Norway\".", "Haddad"),
    ("Iraq sent a team. \"We are friends of Norway,\" he said.", "-"),
    ("Haddad came to Oslo. Omar Salih came later. \"We are friends of Norway,\" he said.", "-"),
    ("Norway invited Haddad. \"We are friends of Norway,\" he said.", "-"),
  ])
  func `he and she mean the last speaker or the last subject, if a person`(
    text: String, speaker: String
  ) {
    #expect(speakers(text) == [speaker])
  }

  @Test func `he means neither an unnamed speaker nor the one before that`() {
    let text = """
      "We will rebuild the bridge," Haddad said.
      "It takes a year," an engineer said. "Perhaps it takes two," he added.
      """
    #expect(speakers(text) == ["Haddad", "-", "-"])
  }

  @Test func `an answer belongs to what follows it, not to the question before`() {
    #expect(
      speakers("\"Who will pay for it all?\" Haddad replied: \"The rich will.\"") == [
        "-", "Haddad",
      ])
    #expect(
      speakers("\"Who will pay for it all?\" Haddad asked. \"The rich will.\"")
        == ["Haddad", "Haddad"])
  }

  @Test func `the verb of saying is reported`() {
    let text = Array("\"We will rebuild the bridge,\" Haddad later wrote.".utf8)
    var found: [Quotation] = []
    let all = 0..<text.count
    var quotations = Quotations()
    quotations.find(
      in: text.span, paragraphs: [all], sentences: [all],
      mentions: [SpeakerCandidate(range: 30..<36, index: 7, isPerson: true)], into: &found)
    #expect(found.map(\.speaker) == [7])
    #expect(found.first?.verb.map { String(decoding: text[$0], as: UTF8.self) } == "wrote")
    #expect(found.first?.range == 1..<28)
  }
}
