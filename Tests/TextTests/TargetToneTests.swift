import Testing

@testable import Text

/// Sentences in which the target stands in square brackets and what is said of it behind them:
/// `+`, `-`, or `0` for no tone at all.
@Suite struct TargetToneTests {
  @Test(arguments: [
    "[Ankara] attacked the camp. -",
    "The critics attacked [Ankara]. -",
    "[Hariri] defeated Aoun in the vote. +",
    "Hariri defeated [Aoun] in the vote. -",
    "Hariri lied about [Aoun]. 0",
    "[Hariri] lied about Aoun. -",
    "[Hariri] failed to form a cabinet. -",
    "[Hariri] met Aoun in Beirut. 0",
    "Gunmen kidnapped [Hariri]. 0",
    "The judge convicted [Hariri]. -",
    "The crowd cheered [Hariri]. +",
    "The envoys blocked the road while [Hariri] waited. 0",
  ])
  func `a verb says one thing of its subject and another of its object`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "[Aoun] was defeated by Hariri. -",
    "Aoun was defeated by [Hariri]. +",
    "[Aoun] has defeated Hariri. +",
    "[Aoun] was widely admired. +",
    "[Aoun], criticized by Hariri, stayed away. -",
    "Criticized for the delay, [Aoun] stayed away. -",
    "Losing ground, [Aoun] stayed away. -",
    "[Aoun]'s guards were beaten by Hariri. -",
    "He's despised and [Aoun] was ridiculed. -",
  ])
  func `a passive turns subject and object around`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "Criticism of [Aoun] grew. -",
    "The threats by [Aoun] were empty words. -",
    "[Aoun]'s victory was clear. +",
    "Praise for [Aoun] came from Hariri. +",
    "The victory over the rebels was due to [Aoun]. +",
    "The invasion of [Kuwait] lasted for months. 0",
    "The invasion by [Baghdad] lasted for months. -",
    "The attack on Kuwait was planned by [Baghdad]. -",
  ])
  func `a noun is tied to the target by its preposition`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "[Aoun] did not fail. +",
    "[Aoun] is not corrupt. +",
    "[Aoun] was never praised. -",
    "[Aoun] isn't popular. -",
    "[Aoun] was acquitted of fraud. +",
    "[Aoun] lacks integrity. -",
    "[Aoun], not without reason, went home and was praised. +",
  ])
  func `a negation within three words turns a relation word`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "[Aoun] is popular, but Hariri is corrupt. +",
    "Aoun is popular, but [Hariri] is corrupt. -",
    "While [Aoun] was praised, Hariri was mocked. +",
    "While Aoun was praised, [Hariri] was mocked. -",
    "[Aoun] was praised; Hariri was mocked. +",
    "Aoun was praised; [Hariri] was mocked. -",
    "[Aoun] went home, but was mocked. -",
    "[Aoun], though mocked, went home. -",
  ])
  func `a contrasted clause with a subject of its own counts for that subject`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test func `what stands behind other names and in other clauses counts less`() throws {
    let near = try score("[Aoun] was seen to fail.")
    let behindName = try score("[Aoun] was seen with Hariri to fail.")
    let otherClause = try score("[Aoun] left when Hariri was about to fail.")
    // -2.5 points; -2.5 * 0.7; -2.5 * 0.5 * 0.7.
    #expect(near == TargetTone.Score(tone: -5423, hits: 1))
    #expect(behindName == TargetTone.Score(tone: -4118, hits: 1))
    #expect(otherClause == TargetTone.Score(tone: -2204, hits: 1))
    #expect(try score("[Aoun] and Hariri were seen to fail.") == near)
    #expect(try score("Jumblatt, Hariri and [Aoun] were seen to fail.") == near)
  }

  @Test(arguments: [
    "\"The cabinet is corrupt,\" [Aoun] said. 0",
    "\"The cabinet is corrupt,\" said [Aoun]. 0",
    "[Aoun] said that the cabinet had failed. 0",
    "[Aoun], the leader of the party, said the cabinet had failed. 0",
    "According to [Aoun], the cabinet failed. 0",
    "AOUN: The cabinet failed. 0",
    "[Aoun] told Hariri that the cabinet had failed. 0",
    "Hariri told [Aoun] that the cabinet had failed. 0",
    "[Aoun] called the cabinet corrupt. 0",
    "The cabinet called [Aoun] corrupt. -",
    "[Aoun], a disgraced minister, said the cabinet would win. -",
    "Hariri said [Aoun] had failed. -",
    "[Aoun] is said to have failed. -",
    "The embattled [Aoun] said the cabinet would win. -",
  ])
  func `what the target says is not said of the target`(_ sentence: String) {
    let sentence = sentence.hasPrefix("AOUN") ? "[AOUN]" + sentence.dropFirst(4) : sentence
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "Hariri is more popular than [Aoun]. -",
    "[Hariri] is more popular than Aoun. +",
    "Unlike [Aoun], Hariri is honest. -",
    "Unlike Aoun, [Hariri] is honest. +",
    "The deputies voted against [Aoun]. -",
    "Hariri supports Jumblatt against [Aoun]. -",
    "Hariri supports [Jumblatt] against Aoun. +",
    "The deputies voted for [Aoun]. 0",
  ])
  func `comparison and opposition turn what is said`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "[Aoun] met the corrupt Hariri. 0",
    "The corrupt Aoun met [Hariri]. 0",
    "Hariri met the corrupt [Aoun]. -",
  ])
  func `an adjective before another name belongs to that name`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "[Aoun] came under fire. -",
    "[Aoun] came under the bridge. 0",
    "[Aoun] fell short of a majority. -",
    "[Aoun] fell asleep. 0",
    "[Aoun] stepped down. -",
    "[Aoun] stepped out. 0",
    "[Aoun] backed down. -",
    "Hariri backed [Aoun]. +",
    "Hariri went back to [Aoun]. 0",
  ])
  func `two words may mean something else than one`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "Hariri Criticizes [Aoun] Over Budget Delay -",
    "[Aoun] Criticizes Hariri Over Budget Delay -",
    "Voters Cheer [Aoun] in Northern Towns +",
    "HARIRI DEFEATED BY [AOUN] IN VOTE +",
  ])
  func `capitals in headlines are not taken for names`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test(arguments: [
    "Both sides normalised ties under [Aoun]. 0", "[Aoun] normalised ties. +",
    "[Aoun] denied it. -", "[Aoun] is rebelling. -", "[Aoun] slammed the door. -",
    "[Aoun] misspoke. -", "[Aoun]'s lies hurt. -", "[Aoun] is fine. 0", "Police fined [Aoun]. -",
    "Fines were paid to [Aoun]. -",
  ])
  func `verbs and nouns are known in all their forms and spellings`(_ sentence: String) {
    #expect(tone(sentence) == sign(sentence))
  }

  @Test func `hits of a lexicon count where no relation word stands`() throws {
    let lexicon = ["terrible": -2.1, "great": 3.1, "praised": -4, "war": -2.9]
    #expect(try score("[Aoun] had a terrible day.", lexicon)?.hits == 1)
    #expect(tone("[Aoun] had a terrible day. -", lexicon) == "-")
    #expect(tone("[Aoun] is no great man, Hariri is. +", lexicon) == "+")
    // The table knows better what "praised" says of whom.
    #expect(tone("[Aoun] was praised. +", lexicon) == "+")
    // A topic is not a judgement.
    #expect(try score("[Aoun] spoke of the war.", lexicon) == nil)
    // Part of a name is not one either.
    #expect(try score("[Aoun] once met Charles Great on a train.", lexicon) == nil)
  }

  @Test func `names that are given count as names without capitals`() throws {
    let sentence = "[Aoun] saw hezbollah fail."
    let text = Array("Aoun saw hezbollah fail.".utf8)
    var read = TargetSentence()
    read.read(text.span, 0..<text.count, names: [0..<4, 9..<18], hits: [])
    let named = TargetTone.score(toward: CollectionOfOne(0..<4), in: &read)
    #expect(try score(sentence)?.tone == -5423)
    #expect(named?.tone == -4118)
  }

  @Test func `no word that judges gives no tone, and balance gives zero`() throws {
    #expect(try score("[Aoun] went to Tripoli on Tuesday.") == nil)
    #expect(try score("[]") == nil)
    #expect(
      try score("[Aoun] was honest and wrong.") == TargetTone.Score(tone: 0, hits: 2))
    #expect(try score("\"It is a disaster,\" [Aoun] said.") == nil)
  }

  @Test func `no tone is nearer to zero than the bound of neutral`() throws {
    let weak = ["odd": 0.24, "even": 0.26]
    #expect(try score("[Aoun] had an even day.", weak)?.tone == 670)
    // "odd" is in the table.
    #expect(try score("[Aoun] had an odd day.", weak)?.tone == -4588)
    #expect(try score("[Aoun] had a quiet day.", ["quiet": 0.24])?.tone == 0)
  }

  @Test func `a word counts for the nearest mention of an actor, once`() throws {
    let text = Array("Aoun failed, and voters say Aoun lied.".utf8)
    var read = TargetSentence()
    read.read(text.span, 0..<text.count, names: [], hits: [])
    let both = TargetTone.score(toward: [0..<4, 28..<32], in: &read)
    // -2.5 twice.
    #expect(both == TargetTone.Score(tone: -7906, hits: 2))
    // The marks of the target are gone.
    let first = TargetTone.score(toward: CollectionOfOne(0..<4), in: &read)
    #expect(first == TargetTone.score(toward: [0..<4], in: &read))
    #expect(first?.hits == 2)
  }

  @Test func `words more than forty places away do not count`() throws {
    let filler = String(repeating: "and on ", count: 25)
    #expect(try score("[Aoun] went on " + filler + "and failed.") == nil)
    #expect(try score("[Aoun] went on and failed.")?.hits == 1)
  }

  @Test func `a target that covers no word has no tone`() throws {
    let text = Array("Aoun failed.".utf8)
    var read = TargetSentence()
    read.read(text.span, 0..<text.count, names: [], hits: [])
    #expect(TargetTone.score(toward: [4..<5], in: &read) == nil)
    #expect(TargetTone.score(toward: [11..<12], in: &read) == nil)
    #expect(TargetTone.score(toward: [], in: &read) == nil)
  }

  @Test func `a target inside a long sentence is found by its bytes`() throws {
    let text = Array("Héctor Ibáñez praised Aoun's reforms - and Émile failed.".utf8)
    var read = TargetSentence()
    read.read(text.span, 0..<text.count, names: [], hits: [])
    let start = try #require(text.firstIndex(of: UInt8(ascii: "A")))
    #expect(
      (TargetTone.score(toward: CollectionOfOne(start..<start + 4), in: &read)?.tone ?? 0) > 0)
  }

  @Test func `any text and any target are read without fault`() {
    let parts = [
      "Aoun", "failed", " ", " ", " ", ",", "\"", "and", "said", "told", "who", ":", ";", "-", "'s",
      "than", "under", "fire", "by", "é", "İ", ".", "against", "n't", "while", "was", "praised",
    ]
    var state: UInt64 = 1
    var read = TargetSentence()
    for _ in 0..<2000 {
      var text: [UInt8] = []
      for _ in 0..<(state >> 60) + 1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Array(parts[Int(state >> 33) % parts.count].utf8)
      }
      let middle = Int(state >> 40) % (text.count + 1)
      read.read(text.span, 0..<text.count, names: [], hits: [])
      let score = TargetTone.score(toward: [0..<middle, middle..<text.count], in: &read)
      let isInBounds = score.map { (-10_000...10_000).contains($0.tone) && $0.hits > 0 }
      #expect(isInBounds ?? true)
    }
  }

  @Test func `every word of the table has one meaning of each kind`() {
    var seen: Set<String> = []
    for section in RelationTable.sections {
      let words = section.words.split(whereSeparator: \.isWhitespace)
      #expect(words == words.sorted())
      for word in words {
        #expect(seen.insert("\(section.kind) \(word)").inserted, "\(word)")
      }
    }
    #expect(seen.count > 900)
  }

  // MARK: - Reading of marked sentences

  private func sign(_ sentence: String) -> String { String(sentence.suffix(1)) }

  private func tone(_ sentence: String, _ lexicon: [String: Double] = [:]) -> String? {
    let bare = String(sentence.dropLast(2))
    guard let score = try? score(bare, lexicon) else { return "0" }
    return score.tone > 0 ? "+" : score.tone < 0 ? "-" : "balanced"
  }

  /// The tone toward what stands in square brackets.
  private func score(
    _ sentence: String, _ lexicon: [String: Double] = [:]
  ) throws -> TargetTone.Score? {
    let bytes = Array(sentence.utf8)
    let open = try #require(bytes.firstIndex(of: UInt8(ascii: "[")))
    let close = try #require(bytes.firstIndex(of: UInt8(ascii: "]")))
    let text = bytes.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    var hits: [TargetTone.Hit] = []
    var start = 0
    for word in text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      let small = String(decoding: word, as: UTF8.self).lowercased().filter(\.isLetter)
      if let valence = lexicon[small] {
        hits.append(TargetTone.Hit(range: start..<start + word.count, valence: valence))
      }
      start += word.count + 1
    }
    var read = TargetSentence()
    read.read(text.span, 0..<text.count, names: [], hits: hits)
    return TargetTone.score(toward: CollectionOfOne(open..<close - 1), in: &read)
  }
}
