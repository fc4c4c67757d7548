import TestSupport
import Testing

@testable import Text

/// A text of our own, and its tone.
struct Scored: CustomTestStringConvertible {
  var text: String
  /// Negative, neutral and positive thousandths, and compound ten-thousandths.
  var figures: [Int]

  init(_ text: String, _ negative: Int, _ neutral: Int, _ positive: Int, _ compound: Int) {
    self.text = text
    figures = [negative, neutral, positive, compound]
  }

  var testDescription: String { text }
}

/// The sentences are our own; what VADER makes of them was computed with vaderSentiment 3.3.2. The
/// lexicon has only words of the sentences.
@Suite struct SentimentTests {
  private static let terms = [
    ("good", 1900), ("great", 3100), ("kind", 2400), ("friend", 2200), ("ok", 1200),
    ("okay", 900), ("hope", 1900), ("yeah", 1200), ("well", 1100), ("kiss", 1800), ("heart", 3200),
    (":)", 2000),
    ("bad", -2500), ("no", -1200), ("stop", -1200), ("death", -2900), ("die", -2900),
    ("doubt", -1500), ("beating", -2000), (":(", -1900), ("united", 1800),
  ]
  private static let scorer = ToneScorer(
    lexicon: Lexicon(
      name: "test", terms: terms.map { Lexicon.Term(text: $0.0, valence: $0.1) },
      emoji: ["😀": "grinning face", "❤": "red heart", "🆙": "UP! button"]))

  private func expect(
    _ scored: Scored, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let tone = Self.scorer.tone(of: Array(scored.text.utf8))
    #expect(
      [tone.negative, tone.neutral, tone.positive, tone.compound] == scored.figures,
      sourceLocation: sourceLocation)
  }

  private func score(
    _ text: String, sentences: [Range<Int>] = [], masked: [Range<Int>] = []
  ) -> ToneScores {
    let bytes = Array(text.utf8)
    var scratch = ToneScorer.Scratch()
    return Self.scorer.score(
      bytes.span, whole: 0..<bytes.count, sentences: sentences, masked: masked, scratch: &scratch)
  }

  @Test func `weighs words with a valence against those without`() {
    // Compound 1.9 ∕ √(1.9² + 15) = 0.4404; weights 1.9 + 1 for "good", 1 for each other word.
    expect(Scored("The harvest was good.", 0, 508, 492, 4404))
    expect(Scored("...", 0, 1000, 0, 0))
    expect(Scored("", 0, 0, 0, 0))
    expect(Scored("  \n", 0, 0, 0, 0))
  }

  @Test(arguments: [
    Scored("The harvest was very good.", 0, 556, 444, 4927),
    Scored("The harvest was barely good.", 0, 605, 395, 3832),
    Scored("The very last harvest good.", 0, 558, 442, 4877),
    Scored("It was kind of a good crop.", 0, 674, 326, 4404),
    Scored("It was a kind of good crop.", 0, 697, 303, 3832),
    Scored("It was just enough good crop.", 0, 657, 343, 3832),
    Scored("A kind man.", 0, 370, 630, 5267),
    Scored("A kind of man.", 0, 1000, 0, 0),
  ])
  func `strengthens and weakens, less so from afar`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored("The harvest was GOOD.", 0, 452, 548, 5622),
    Scored("The harvest was VERY good.", 0, 505, 495, 6028),
    Scored("THE HARVEST WAS GOOD.", 0, 508, 492, 4404),
    Scored("ÉTÉ GOOD bread", 0, 355, 645, 5622),
    Scored("ǅ GOOD", 0, 216, 784, 5622),
    Scored("ⅷ GOOD", 0, 216, 784, 5622),
    Scored("Ⅷ GOOD", 0, 256, 744, 4404),
    Scored("ß GOOD", 0, 216, 784, 5622),
    Scored("İ GOOD", 0, 256, 744, 4404),
    Scored("goOd İ", 0, 256, 744, 4404),
  ])
  func `hears capitals only among small letters`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored("The harvest was good!!", 0, 463, 537, 5399),
    Scored("The harvest was good!!!!!!", 0, 424, 576, 6209),
    Scored("Was the harvest good?", 0, 508, 492, 4404),
    Scored("Was the harvest good??", 0, 479, 521, 5040),
    Scored("Was the harvest good????", 0, 437, 563, 5940),
  ])
  func `counts up to four exclamation marks and question marks from two`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored("The harvest was not good.", 376, 624, 0, -3412),
    Scored("The harvest wasn't good.", 445, 555, 0, -3412),
    Scored("hopeN'T good", 706, 294, 0, -3412),
    Scored("Not in a good year.", 376, 624, 0, -3412),
    Scored("The harvest was never so good.", 0, 530, 470, 6626),
    Scored("The harvest was never this good.", 0, 557, 443, 6084),
    Scored("Nobody saw so good a crop.", 0, 572, 428, 5777),
    Scored("A harvest without doubt good.", 0, 375, 625, 6136),
    Scored("The least good crop.", 445, 555, 0, -3412),
    Scored("Least good crop.", 546, 454, 0, -3412),
    Scored("never this bad", 673, 327, 0, -6280),
    Scored("never so so good", 0, 423, 577, 6236),
    Scored("Not very, very good.", 485, 515, 0, -4270),
    Scored("Despite bad roads good.", 332, 276, 393, 1139),
    Scored("Sort of good, but at least kind of bad.", 367, 495, 138, -6416),
    Scored("No, at least kind of good.", 0, 657, 343, 3832),
    Scored("At least sort of kind of bad or nor good.", 437, 563, 0, -7351),
    Scored("The least kind of good was the crop.", 0, 729, 271, 3832),
    Scored("Just enough of the least good.", 325, 675, 0, -3412),
    Scored("No or of the kind of good.", 224, 510, 266, 1045),
    Scored("At the very least of the kind of good they had just enough.", 0, 822, 178, 3832),
    Scored("At least good crop.", 0, 508, 492, 4404),
    Scored("The very least good crop.", 0, 557, 443, 4902),
    Scored("Nothing's good, nor bad.", 0, 258, 742, 6956),
  ])
  func `turns what is negated`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored("no", 1000, 0, 0, -2960),
    Scored("No good crop.", 546, 454, 0, -3412),
    Scored("NO good crop.", 805, 195, 0, -4835),
    Scored("There is no bread or good crop.", 479, 521, 0, -5583),
    Scored("no good no bad no great", 428, 75, 497, -191),
    Scored("Without a doubt NO friend was so GOOD!", 297, 272, 431, 4528),
  ])
  func `takes a no before a lexicon word for a negation`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    // "to die for" is found only from a lexicon word that follows it.
    Scored("To me this meal is to die for.", 358, 642, 0, -5994),
    Scored("The meal was to die for, friend.", 302, 388, 310, 258),
    Scored("It was a real kiss of death.", 500, 500, 0, -6124),
    Scored("The old red bus stop.", 0, 1000, 0, 0),
    Scored("Oh well yeah right friend.", 0, 211, 789, 7579),
  ])
  func `knows phrases`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored("The crop was good, but the price was bad.", 347, 511, 142, -5859),
    Scored("Bad roads but good bread.", 247, 330, 423, 3818),
    Scored("But good bread.", 0, 342, 658, 5927),
    // Only the first "but" shifts the weight.
    Scored("good but bad but great", 331, 139, 530, 4310),
    Scored("Bad, but no good, but never so great!!?", 269, 251, 479, 8007),
    Scored("KISS of death but NOT bad", 213, 261, 526, 5561),
    // Of equal valences the first one in the text is changed, again and again.
    Scored("Good, good and good but good, good.", 0, 129, 871, 9109),
  ])
  func `gives weight to what follows but`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored(":) bread", 0, 250, 750, 4588),
    Scored("A :( letter", 592, 408, 0, -4404),
    Scored("(good)", 0, 0, 1000, 4404),
    Scored("Bread(good)", 0, 1000, 0, 0),
    // Two characters are left, so the quotes stay.
    Scored("\"ok\"", 0, 1000, 0, 0),
    Scored("good\u{A0}bread\u{85}bad", 473, 135, 392, -1531),
    Scored("bread\u{1C}good", 0, 256, 744, 4404),
    Scored("good\u{2028}bad", 547, 0, 453, -1531),
    Scored("\u{3000}good\u{2003}\u{205F}", 0, 0, 1000, 4404),
    Scored("good\u{200B}bad good", 0, 256, 744, 4404),
    Scored("good\0 bad", 778, 222, 0, -5423),
    Scored("good \0", 0, 256, 744, 4404),
    Scored("go\u{301}od good", 0, 256, 744, 4404),
    Scored("#good @bad http://t.co/good", 473, 135, 392, -1531),
    // The Kelvin sign's small letter is the k of ASCII.
    Scored("o\u{212A}ay good", 0, 0, 1000, 5859),
  ])
  func `splits words at white space and keeps emoticons`(_ scored: Scored) {
    expect(scored)
  }

  @Test(arguments: [
    Scored("❤", 0, 192, 808, 6369),
    Scored("❤\u{FE0F}", 0, 1000, 0, 0),
    Scored("bread❤good", 0, 1000, 0, 0),
    Scored("good❤ bread", 0, 220, 780, 7964),
    Scored("🆙 good", 0, 385, 615, 4926),
    Scored("❤\u{200D}🔥 good", 0, 408, 592, 4404),
    Scored("👍🏽 good", 0, 256, 744, 4404),
    Scored("good👩\u{200D}👩\u{200D}👧", 0, 1000, 0, 0),
    Scored("🇺🇸 good", 0, 256, 744, 4404),
    Scored("1\u{FE0F}\u{20E3} good", 0, 256, 744, 4404),
  ])
  func `reads emoji as their descriptions`(_ scored: Scored) {
    expect(scored)
  }

  @Test func `finds terms of the lexicon beyond ASCII in any case`() {
    let scorer = ToneScorer(
      lexicon: Lexicon(name: "test", terms: [Lexicon.Term(text: "Été", valence: 1900)]))
    #expect(scorer.tone(of: Array("l ÉTÉ, été".utf8)).hits == 2)
  }

  @Test func `counts as hits the words that are scored by their own valence`() {
    #expect(score("A good friend, bad bread.").whole.hits == 3)
    // "kind" of "kind of", and the "no" before a word with a valence.
    #expect(score("A kind of good bread, no good.").whole.hits == 2)
    #expect(score("No bread.").whole.hits == 1)
  }

  // MARK: - Sentences

  private static let document = """
    The UNITED front was "not good"! But a friend, no kind of doubt, said: "Ok?" It was GOOD... Was \
    it never so great? 😀❤good — Été: the least bad year, very bad; but good. No (good) heart.Stop! \
    A kiss, without doubt bad.
    """

  /// Ranges that a generator with a fixed seed cuts, mostly not where sentences end.
  private func cuts(of bytes: [UInt8], seed: UInt64) -> [Range<Int>] {
    var state = seed
    var ranges: [Range<Int>] = []
    var start = 0
    for index in bytes.indices.dropFirst() where bytes[index] & 0xC0 != 0x80 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard state >> 60 == 0 else { continue }
      if state >> 59 & 1 == 0 { ranges.append(start..<index) }
      start = index
    }
    return ranges + [start..<bytes.count]
  }

  @Test func `scores a sentence within a document as if it stood alone`() {
    let bytes = Array(Self.document.utf8)
    for seed in 0..<200 {
      let ranges = cuts(of: bytes, seed: UInt64(seed))
      let together = score(Self.document, sentences: ranges)
      for (range, tone) in zip(ranges, together.sentences) {
        #expect(tone == Self.scorer.tone(of: Array(bytes[range])))
      }
      #expect(together.whole == Self.scorer.tone(of: bytes))
    }
  }

  @Test func `gives a text the same tone, however it is cut into sentences`() {
    let pieces = [
      "good", "GOOD", "bad", "BAD", "very", "VERY", "not", "never", "so", "least", "at", "no",
      "but", "But", "kind", "of", "the", "to", "for", "without", "doubt", "road", "ROAD",
      "\u{1F600}",
      "!", "?!", "...", "good!", "bad,", "road.", "\n\n", "isn't",
    ].map { $0 + " " }
    var random = SeededGenerator(seed: 11)
    for seed in 0..<400 {
      let text = random.text(of: pieces, count: 1 + seed % 60)
      let bytes = Array(text.utf8)
      let masked = cuts(of: bytes, seed: UInt64(seed) + 1_000).filter { $0.lowerBound % 5 == 0 }
      let uncut = score(text, masked: masked)
      let cut = score(text, sentences: cuts(of: bytes, seed: UInt64(seed)), masked: masked)
      #expect(cut.whole == uncut.whole)
      #expect(cut.unmaskedWhole == uncut.unmaskedWhole)
    }
  }

  @Test func `leaves no trace of one text in the next`() {
    let bytes = Array(Self.document.utf8)
    var scratch = ToneScorer.Scratch()
    for range in cuts(of: bytes, seed: 3) {
      let part = Array(bytes[range])
      let scores = Self.scorer.score(
        part.span, whole: 0..<part.count, sentences: [], masked: [], scratch: &scratch)
      #expect(scores.whole == Self.scorer.tone(of: part))
    }
  }

  // MARK: - Masks

  @Test func `leaves out words inside names, and counts them`() {
    // "United Kind" is a name of eleven bytes.
    let text = "United Kind is good."
    #expect(score(text, masked: [0..<11]).maskedHits.count == 2)
    #expect(score(text, masked: [0..<11]).whole == score("Unlike Kiev is good.").whole)
    #expect(score(text).maskedHits.count == 0)
  }

  @Test func `lets no word of a name act on others`() {
    for word in ["very", "not", "isn't", "no", "least", "but", "so", "NOT"] {
      let name = 4..<4 + word.utf8.count
      let plain = word == "NOT" ? "XYZ" : "xyz"
      let masked = score("bad \(word) good", masked: [name])
      #expect(masked.whole == score("bad \(plain) good").whole)
      #expect(masked.maskedHits.count == 0 || word == "no")
    }
    #expect(score("A kind of man", masked: [7..<9]).whole.hits == 1)
  }

  @Test func `masks a word that a name covers in part`() {
    let text = "The Good-willed, good man"
    #expect(score(text, masked: [0..<8]).whole == score(text).whole)
    #expect(score("(good) bread", masked: [3..<4]).maskedHits.count == 1)
    #expect(score("good❤ bread", masked: [0..<2]).maskedHits.count == 2)
    #expect(score("good bread", masked: [4..<5]).maskedHits.count == 0)
    // Two names in one word, and a word counted once.
    #expect(score("x good y", masked: [2..<3, 4..<5]).maskedHits.count == 1)
  }

  @Test func `masks alike in a document and in a sentence of it`() {
    let bytes = Array(Self.document.utf8)
    for seed in 0..<100 {
      let masked = cuts(of: bytes, seed: UInt64(seed + 1000)).filter { $0.count < 12 }
      let ranges = cuts(of: bytes, seed: UInt64(seed))
      let together = score(Self.document, sentences: ranges, masked: masked)
      for (range, tone) in zip(ranges, together.sentences) {
        let inside = masked.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
          .map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound }
        let alone = score(String(decoding: bytes[range], as: UTF8.self), masked: inside)
        #expect(tone == alone.whole)
      }
    }
  }

  @Test func `rounds the exact value, and ties to even`() {
    // "fine" weighs 2: 2 ∕ 32 and 6 ∕ 32 are halves of a thousandth, 62.5 and 187.5, and so are the
    // shares of the other words.
    let scorer = ToneScorer(
      lexicon: Lexicon(name: "test", terms: [Lexicon.Term(text: "fine", valence: 1000)]))
    let one = scorer.tone(of: Array(("fine" + String(repeating: " w", count: 30)).utf8))
    #expect([one.positive, one.neutral] == [62, 938])
    let three = scorer.tone(of: Array(("fine fine fine" + String(repeating: " w", count: 26)).utf8))
    #expect([three.positive, three.neutral] == [188, 812])
  }

  @Test func `gives weight to what follows but in a long text as in a short one`() {
    let lexicon = Lexicon(
      name: "test",
      terms: [("fine", 800), ("plan", 0), ("bad", -2_500), ("war", -2_900)].map {
        Lexicon.Term(text: $0.0, valence: $0.1)
      })
    let scorer = ToneScorer(lexicon: lexicon)
    for count in [3, 45, 90, 200] {
      let before = Array(repeating: "fine plan, bad war", count: count).joined(separator: " ")
      let after = Array(repeating: "bad war, fine plan", count: count).joined(separator: " ")
      let words = (before + " but " + after).split(separator: " ")
        .map { String($0.filter { $0 != "," }) }
      let valences = ["fine": 0.8, "bad": -2.5, "war": -2.9]
      // The rule as it is told: for each valence in turn, the first one equal to it is changed.
      var list = words.map { valences[$0] ?? 0 }
      let but = words.firstIndex(of: "but") ?? 0
      for place in list.indices {
        guard let first = list.firstIndex(of: list[place]) else { continue }
        if first < but { list[first] *= 0.5 } else if first > but { list[first] *= 1.5 }
      }
      let positive = list.filter { $0 > 0 }.reduce(0) { $0 + $1 + 1 }
      let negative = list.filter { $0 < 0 }.reduce(0) { $0 + $1 - 1 }
      let total = positive - negative + Double(list.count { $0 == 0 })
      let tone = scorer.tone(of: Array((before + " but " + after).utf8))
      #expect(abs(Double(tone.positive) - 1_000 * positive / total) <= 0.5, "\(count) times")
      #expect(abs(Double(tone.negative) + 1_000 * negative / total) <= 0.5, "\(count) times")
    }
  }

  @Test func `takes bytes that are not UTF-8 for letters`() {
    let tone = Self.scorer.tone(of: Array("good \u{20}".utf8) + [0xFF, 0xC3, 0x20, 0xE2, 0x82])
    #expect(tone.hits == 1)
    #expect(tone.neutral > 0)
  }
}
