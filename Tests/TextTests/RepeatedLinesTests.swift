import Testing

@testable import Text

@Suite struct RepeatedLinesTests {
  /// Whether lines of a text are found again, by paragraph.
  private func repeated(_ text: String, after texts: [String]) -> Bool {
    let lines = RepeatedLines(texts.map { RepeatedLines.hashes(of: Array($0.utf8)) })
    let bytes = Array(text.utf8)
    return lines.contain(bytes.span, 0..<bytes.count)
  }

  @Test func `a line of three documents recurs, one of two does not`() {
    let texts = ["Join us\nOne", "Two\n  Join us  ", "Join us\r\nThree", "Two\nFour"]
    #expect(repeated("Join us", after: texts))
    #expect(!repeated("Two", after: texts))
    #expect(!repeated("Join us now", after: texts))
  }

  @Test func `a line counts once a document`() {
    #expect(!repeated("Join us", after: ["Join us\nJoin us\nJoin us", "One", "Two"]))
  }

  @Test func `a paragraph recurs where all its lines do`() {
    let texts = ["a\nb", "a\nb", "a\nb\nc"]
    #expect(repeated("a\nb", after: texts))
    #expect(!repeated("a\nc", after: texts))
  }

  @Test func `of many documents one in a hundred must have it, and of very many fifty`() {
    func texts(_ with: Int, of all: Int) -> [String] {
      (0..<all).map { $0 < with ? "Join us\n\($0)" : "\($0)" }
    }
    #expect(!repeated("Join us", after: texts(4, of: 500)))
    #expect(repeated("Join us", after: texts(5, of: 500)))
    #expect(!repeated("Join us", after: texts(49, of: 9_000)))
    #expect(repeated("Join us", after: texts(50, of: 9_000)))
  }

  @Test func `nothing recurs in an empty corpus`() {
    #expect(!repeated("a", after: []))
  }
}
