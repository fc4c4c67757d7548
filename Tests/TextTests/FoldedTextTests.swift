import TestSupport
import Testing

@testable import Text

/// A text and what the matchers should see of it.
struct Folded: CustomTestStringConvertible {
  var text: String
  var plain: String

  var testDescription: String { plain }
}

@Suite struct FoldedTextTests {
  /// A text between letters, folded.
  private func folded(_ text: String) -> String {
    let bytes = Array("x\(text)y".utf8)
    var result = FoldedText()
    result.fold(bytes, range: 0..<bytes.count)
    return String(decoding: result.bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("'", [0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF]),
      ("'", [0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035]),
      ("\"", [0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036]),
      (" ", [0xA0, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000]),
      ("-", [0x2010, 0x2011, 0x2012, 0x2013, 0x2212]),
      (" - ", [0x2014, 0x2015]),
      ("", [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0xFEFF]),
    ] as [(String, [UInt32])])
  func `makes quotes, spaces and dashes plain and drops what is not seen`(
    plain: String, variants: [UInt32]
  ) throws {
    for variant in variants {
      let scalar = try #require(Unicode.Scalar(variant))
      #expect(folded(String(scalar)) == plain, "U+\(String(variant, radix: 16))")
    }
  }

  @Test(arguments: [
    Folded(text: "The ministry’s “open\u{A0}door”", plain: "The ministry's \"open door\""),
    Folded(text: "pro\u{AD}vince of al\u{2011}Anbar", plain: "province of al-Anbar"),
    Folded(text: "talks—again—failed", plain: "talks - again - failed"),
    Folded(text: "Kata\u{2BC}ib, Ka\u{2BB}aba", plain: "Kata'ib, Ka'aba"),
    Folded(text: "1990–1994", plain: "1990-1994"),
    Folded(text: "\u{FEFF}a\u{FEFF}b", plain: "ab"),
    Folded(text: "\u{200B}\u{200B}", plain: ""),
    Folded(text: "", plain: ""),
  ])
  func `folds within running text`(_ example: Folded) {
    #expect(folded(example.text) == example.plain)
  }

  @Test(arguments: [
    "Éire, ISTANBUL, İzmir, Şırnak", "العراق وسوريا", "伊拉克", "x\u{301}", "\u{301}", "a…b•c«d»",
    "€ 5 ± 2 × 3 ÷ 4",
    "\u{2C6}\u{2DC}", "🇮🇶 👍🏽", "\u{2C0}", "\u{3001}\u{3042}", "ﬁ", "№ ™",
  ])
  func `leaves every other character as it is`(_ text: String) {
    #expect(folded(text).utf8.elementsEqual(text.utf8))
  }

  // Composed and decomposed forms, after the Unicode Character Database.
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("E\u{301}tat", "\u{C9}tat"), ("s\u{327}", "\u{15F}"),
    ("a\u{304}", "\u{101}"), ("h\u{323}", "\u{1E25}"), ("e\u{302}\u{301}", "\u{1EBF}"),
    ("\u{EA}\u{301}", "\u{1EBF}"), ("n\u{303}o", "\u{F1}o"), ("q\u{301}", "q\u{301}"),
  ])
  func `makes one of a Latin letter and its mark`(text: String, composed: String) {
    #expect(folded(text).utf8.elementsEqual(composed.utf8))
  }

  @Test(arguments: [
    ("أحمد", "احمد"), ("إيران", "ايران"), ("آية", "ايه"), ("ٱلعراق", "العراق"),
    ("موسى", "موسي"), ("مؤتمر", "موتمر"), ("رئيس", "رييس"), ("العـــراق", "العراق"),
    ("مُحَمَّد", "محمد"), ("ایران", "ايران"), ("کاظمی", "كاظمي"), ("ا\u{654}حمد", "احمد"),
  ])
  func `draws the variants of Arabic letters together`(text: String, plain: String) {
    #expect(folded(text).unicodeScalars.elementsEqual(plain.unicodeScalars))
  }

  @Test func `leads back from composed and dropped letters to whole scalars`() throws {
    let text = "Cafe\u{301} al-‘Iraq العـراق end"
    let bytes = Array(text.utf8)
    var result = FoldedText()
    result.fold(bytes, range: 0..<bytes.count)
    for word in ["Caf\u{E9}", "al-'Iraq", "العراق", "end"] {
      let letters = Array(word.utf8)
      let start = try #require(
        (0...(result.bytes.count - letters.count)).first {
          Array(result.bytes[$0..<$0 + letters.count]) == letters
        })
      let original = result.original(start..<start + letters.count, in: bytes)
      let expected = ["Caf\u{E9}": "Cafe\u{301}", "al-'Iraq": "al-‘Iraq", "العراق": "العـراق"]
      #expect(
        String(decoding: bytes[original], as: UTF8.self).utf8.elementsEqual(
          (expected[word] ?? word).utf8))
    }
  }

  @Test func `folds nothing where the text is empty`() {
    var text = FoldedText()
    text.fold([], range: 0..<0)
    #expect(text.bytes.isEmpty)
    #expect(text.original(0..<0, in: []) == 0..<0)
    let bytes = Array("front".utf8)
    text.fold(bytes, range: 5..<5)
    #expect(text.bytes.isEmpty)
    #expect(text.original(0..<0, in: bytes) == 5..<5)
  }

  @Test func `counts offsets from the beginning of the file where the text begins later`() throws {
    // The front matter, 7 bytes of it, holds a curly quote that is not folded.
    let bytes = Array("a: “\n—“Erbil” said".utf8)
    var text = FoldedText()
    text.fold(bytes, range: 7..<bytes.count)
    #expect(String(decoding: text.bytes, as: UTF8.self) == " - \"Erbil\" said")
    // The em dash stands at 7..<10 and the quote at 10..<13.
    #expect(text.original(0..<3, in: bytes) == 7..<10)
    #expect(text.original(4..<9, in: bytes) == 13..<18)
    #expect(text.original(3..<10, in: bytes) == 10..<21)
  }

  @Test func `maps a part of a dash back to the whole dash`() {
    let bytes = Array("a—b".utf8)
    var text = FoldedText()
    text.fold(bytes, range: 0..<bytes.count)
    for range in [1..<2, 1..<3, 1..<4, 2..<3, 2..<4, 3..<4] {
      #expect(text.original(range, in: bytes) == 1..<4)
    }
  }

  @Test func `leaves what vanished outside of a range that does not span it`() {
    // Soft hyphens around and inside: bytes 1, 3 and 6 begin two each.
    let bytes = Array("-\u{AD}I\u{AD}q\u{AD}-".utf8)
    var text = FoldedText()
    text.fold(bytes, range: 0..<bytes.count)
    #expect(text.original(1..<2, in: bytes) == 3..<4)
    #expect(text.original(1..<3, in: bytes) == 3..<7)
    #expect(text.original(2..<3, in: bytes) == 6..<7)
  }

  @Test func `keeps nothing of a text it folded before`() {
    var reused = FoldedText()
    for text in ["“one”\u{AD}—two", "’three’ four", "five", "—"] {
      let bytes = Array(text.utf8)
      var fresh = FoldedText()
      fresh.fold(bytes, range: 0..<bytes.count)
      reused.fold(bytes, range: 0..<bytes.count)
      #expect(reused.bytes == fresh.bytes)
      for end in fresh.bytes.indices {
        #expect(reused.original(0..<end, in: bytes) == fresh.original(0..<end, in: bytes))
      }
    }
  }

  /// Scalars with what they fold to.
  private static let pieces: [(original: String, folded: String)] = [
    ("a", "a"), (" ", " "), ("é", "é"), ("ع", "ع"), ("伊", "伊"), ("🇮", "🇮"), ("…", "…"), ("ʰ", "ʰ"),
    ("’", "'"), ("”", "\""), ("\u{A0}", " "), ("\u{2009}", " "), ("–", "-"), ("—", " - "),
    ("\u{2BC}", "'"), ("\u{AD}", ""), ("\u{200B}", ""), ("\u{FEFF}", ""),
  ]

  @Test func `maps every range of whole pieces back to the scalars it came from`() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<300 {
      let front = round % 3 == 0 ? "" : random.text(of: ["t: “x”\n", "—", "é"], count: 3)
      let parts = (0..<round % 12).map { _ in random.pick(Self.pieces) }
      let bytes = Array((front + parts.map(\.original).joined()).utf8)
      var text = FoldedText()
      text.fold(bytes, range: front.utf8.count..<bytes.count)
      #expect(text.bytes.elementsEqual(parts.map(\.folded).joined().utf8))

      for first in parts.indices {
        for last in first..<parts.count where parts[first].folded != "" && parts[last].folded != ""
        {
          let start = parts[..<first].reduce(0) { $0 + $1.folded.utf8.count }
          let length = parts[first...last].reduce(0) { $0 + $1.folded.utf8.count }
          let origin = front.utf8.count + parts[..<first].reduce(0) { $0 + $1.original.utf8.count }
          let originLength = parts[first...last].reduce(0) { $0 + $1.original.utf8.count }
          let range = text.original(start..<start + length, in: bytes)
          #expect(range == origin..<origin + originLength)
          var again = FoldedText()
          again.fold(bytes, range: range)
          #expect(again.bytes.elementsEqual(text.bytes[start..<start + length]))
        }
      }
    }
  }

  @Test func `maps every range whatever to whole scalars within the text`() {
    var random = SeededGenerator(seed: 2)
    for round in 0..<200 {
      let text = random.text(of: Self.pieces.map(\.original), count: round % 10 + 1)
      let bytes = Array(text.utf8)
      var folded = FoldedText()
      folded.fold(bytes, range: 0..<bytes.count)
      for start in 0...folded.bytes.count {
        for end in start...folded.bytes.count {
          let range = folded.original(start..<end, in: bytes)
          #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
          let isWhole = String(validating: bytes[range], as: UTF8.self) != nil
          #expect(isWhole, "\(text.debugDescription) \(start)..<\(end)")
        }
      }
    }
  }
}
