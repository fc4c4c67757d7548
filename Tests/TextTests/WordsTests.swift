import Testing

@testable import Text

/// A text and how many words it has.
struct Counted: CustomTestStringConvertible {
  var text: String
  var words: Int

  init(_ text: String, _ words: Int) {
    self.text = text
    self.words = words
  }

  var testDescription: String { text }
}

@Suite struct WordsTests {
  private static let scanner = Scanner(
    gazetteer: Gazetteer(entries: [], aliases: []), lexicon: Lexicon(name: "none", terms: []))

  private func words(_ text: String) -> Int {
    var scratch = Scanner.Scratch()
    let document = Document(metadata: DocumentMetadata(id: "a.txt"), bytes: Array(text.utf8))
    return Self.scanner.scan(document, scratch: &scratch).paragraphs.reduce(0) { $0 + $1.words }
  }

  // Counted by hand after UAX #29, word boundary rules WB5 to WB13b.
  @Test(arguments: [
    Counted("", 0), Counted(" \n\t ", 0), Counted("...", 0), Counted("- – —", 0),
    Counted("The envoys met in Erbil.", 5),
    Counted("don't", 1), Counted("don’t", 1), Counted("Kata'ib", 1), Counted("Kata\u{2BC}ib", 1),
    Counted("'quoted'", 1), Counted("'tis", 1), Counted("states' rights", 2), Counted("rock''n", 2),
    Counted("U.S.", 1), Counted("U.S.A.", 1), Counted("e.g.", 1), Counted("a.b", 1),
    Counted("a..b", 2), Counted("end.Next", 1), Counted("end. Next", 2),
    Counted("3.5", 1), Counted("1,000", 1), Counted("1,000,000.25", 1), Counted("1;2", 1),
    Counted("1'000", 1), Counted("1, 2", 2), Counted("a,b", 2), Counted("a;b", 2),
    Counted("10:30", 2), Counted("a:b", 1), Counted("3.a", 2), Counted("a.3", 2),
    Counted("5th", 1), Counted("F16", 1), Counted("F-16", 2), Counted("50%", 1), Counted("$5", 1),
    Counted("state-of-the-art", 4), Counted("state\u{2011}of\u{2011}the\u{2011}art", 4),
    Counted("snake_case", 1), Counted("a_1", 1), Counted("and/or", 2), Counted("R&D", 2),
    Counted("talks—again", 2), Counted("pro\u{AD}vince", 1), Counted("a\u{200B}b", 1),
    Counted("one\u{A0}two", 2), Counted("“one”", 1), Counted("a…b", 2), Counted("• item", 1),
  ])
  func `counts words joined by one mark as one`(_ text: Counted) {
    #expect(words(text.text) == text.words)
  }

  @Test(arguments: [
    Counted("Élysée İstanbul Straße", 3), Counted("Cafe\u{301}", 1), Counted("e\u{301}e\u{301}", 1),
    Counted("العراق وسوريا", 2), Counted("العِراق", 1), Counted("العراق، سوريا؛ لبنان؟", 3),
    Counted("٣٫٥", 2), Counted("١٢٣", 1), Counted("Ирак и Сирия", 3), Counted("Ελλάδα", 1),
    Counted("ירושלים", 1), Counted("5ª µ", 2), Counted("3 × 4 ÷ 2", 3),
    Counted("😀", 0), Counted("yes 👍🏽 no", 2), Counted("🇮🇶 🇺🇸", 0), Counted("a😀b", 2),
    Counted("❤\u{FE0F} love", 1), Counted("© ® ™ € £", 0), Counted("«oui»", 1),
    Counted("Ｉｒａｑ", 1), Counted("ｱﾒﾘｶ", 1),
    // Scripts without spaces: a run is one word; their full stops end it.
    Counted("伊拉克", 1), Counted("伊拉克。美国", 2),
  ])
  func `counts letters, marks and digits of every script`(_ text: Counted) {
    #expect(words(text.text) == text.words)
  }

  @Test func `counts the same in one paragraph and in many`() {
    let sentence = "Don't cut the U.S.-Iraq budget of 1,000.5 mn."
    // don't, cut, the, U.S, Iraq, budget, of, 1,000.5, mn
    #expect(words(sentence) == 9)
    for separator in [" ", "\n\n", "\r\n\r\n", " — "] {
      #expect(words(Array(repeating: sentence, count: 20).joined(separator: separator)) == 180)
    }
  }

  @Test
  func `agrees with the Unicode database on the letters and marks of European and Arabic text`() {
    // Latin with all accents, Greek, Cyrillic, Hebrew, Arabic; then punctuation, signs and symbols.
    for block in [
      0xC0...0x24F, 0x300...0x36F, 0x388...0x3E1, 0x400...0x481, 0x5D0...0x5EA, 0x620...0x669,
    ]
      + [0x2010...0x206F, 0x20A0...0x20BF, 0x2100...0x2101, 0x2190...0x23FF, 0x2500...0x27BF]
    {
      for value in block {
        guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
        let bytes = Array(String(scalar).utf8)
        let found = Words.isWord(at: 0, in: bytes.span, end: bytes.count)
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark, .spacingMark, .decimalNumber:
          #expect(found, "U+\(String(value, radix: 16))")
        case .unassigned: break
        default: #expect(!found, "U+\(String(value, radix: 16))")
        }
        #expect(Words.isWord(before: bytes.count, in: bytes.span, start: 0) == found)
      }
    }
  }

  @Test func `lower-cases letters of one and two bytes without changing a length`() {
    for value in 0..<0x3000 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let bytes = Array(String(scalar).utf8)
      let lower = Array(scalar.properties.lowercaseMapping.utf8)
      let expected = value < 0x800 && lower.count == bytes.count ? lower : bytes
      #expect(Words.lowercased(bytes) == expected)
    }
    #expect(Words.lowercased(Array("AÉЖZ伊İ".utf8)) == Array("aéжz伊İ".utf8))
  }
}
