import TestSupport
import Testing

@testable import Text

/// The way from the bytes of a file to those of its folded text.
@Suite struct FoldedPlacesTests {
  private func fold(_ bytes: [UInt8], _ range: Range<Int>? = nil) -> FoldedText {
    var folded = FoldedText()
    folded.fold(bytes, range: range ?? 0..<bytes.count)
    return folded
  }

  /// What a part of a text becomes in the folded text of the whole.
  private func folded(_ part: String, in text: String) throws -> String {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let lower = try #require(
      bytes.indices.first { bytes[$0...].starts(with: wanted) })
    let folded = fold(bytes)
    let place = folded.folded(lower..<lower + wanted.count, of: bytes)
    return String(decoding: folded.bytes[place], as: UTF8.self)
  }

  @Test(arguments: [
    ("“Well,” he’d said—Iraq left.", "Iraq", "Iraq"),
    ("“Well,” he’d said—Iraq left.", "he’d", "he'd"),
    ("“Well,” he’d said—Iraq left.", "—", " - "),
    ("“Well,” he’d said—Iraq left.", "“Well,”", "\"Well,\""),
    ("the pro\u{AD}vince of Anbar", "pro\u{AD}vince", "province"),
    ("the pro\u{AD}vince of Anbar", "\u{AD}", ""),
    ("the pro\u{AD}vince of Anbar", "Anbar", "Anbar"),
    ("Cafe\u{301} de\u{A0}Paris", "Paris", "Paris"),
    ("Cafe\u{301} de\u{A0}Paris", "Cafe\u{301}", "Caf\u{E9}"),
    ("Iraq", "Iraq", "Iraq"), ("\u{FEFF}Iraq", "Iraq", "Iraq"),
    ("Iraq\u{200B}", "Iraq", "Iraq"), ("Iraq\u{200B}", "\u{200B}", ""),
    ("العراق و أحمد", "أحمد", "احمد"),
  ])
  func `finds what became of a part`(text: String, part: String, plain: String) throws {
    #expect(try folded(part, in: text).utf8.elementsEqual(plain.utf8))
  }

  private static let pieces = [
    "Iraq", " ", "a", "é", "“", "”", "’", "—", "–", "\u{A0}", "\u{AD}", "\u{200B}", "\u{FEFF}",
    "أ", "مُ", "伊", "👍🏽", "\u{2009}", "\u{2BC}", "x.", "\n",
  ]

  @Test func `is what folding the part alone gives, wherever it stands`() {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<1_500 {
      let parts = (0..<3).map { _ in
        Array(random.text(of: Self.pieces, count: Int(random.next() % 9)).utf8)
      }
      let bytes = parts.flatMap(\.self)
      let range = parts[0].count..<parts[0].count + parts[1].count
      let folded = fold(bytes)
      #expect(
        Array(folded.bytes[folded.folded(range, of: bytes)]) == fold(parts[1]).bytes,
        "\(String(decoding: bytes, as: UTF8.self)) \(range)")
    }
  }

  @Test func `undoes the way back`() {
    var random = SeededGenerator(seed: 62)
    for _ in 0..<600 {
      let pieces = Self.pieces + ["e\u{301}", "\u{301}", "a\u{308}"]
      let bytes = Array(random.text(of: pieces, count: 12).utf8)
      let folded = fold(bytes)
      for _ in 0..<10 where !folded.bytes.isEmpty {
        let one = Int(random.next() % UInt64(folded.bytes.count))
        let other = Int(random.next() % UInt64(folded.bytes.count))
        let range = min(one, other)..<max(one, other) + 1
        let original = folded.original(range, in: bytes)
        let back = folded.folded(original, of: bytes)
        // Whole characters, so it may be more, never less.
        #expect(back.lowerBound <= range.lowerBound && back.upperBound >= range.upperBound)
        #expect(folded.original(back, in: bytes) == original)
      }
    }
  }

  @Test func `counts from the start of the file where only a part was folded`() {
    let bytes = Array("---\ntitle: “x”\n---\nSaid “yes”: Iraq.".utf8)
    let start = bytes.count - "Said “yes”: Iraq.".utf8.count
    let folded = fold(bytes, start..<bytes.count)
    let name = bytes.count - 5..<bytes.count - 1
    #expect(String(decoding: folded.bytes[folded.folded(name, of: bytes)], as: UTF8.self) == "Iraq")
    #expect(folded.folded(start..<bytes.count, of: bytes) == 0..<folded.bytes.count)
    #expect(folded.folded(start..<start, of: bytes).isEmpty)
  }
}
