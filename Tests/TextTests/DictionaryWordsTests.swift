import Testing

@testable import Text

/// The rules are those of quanteda 4; counts for these kinds of words were checked against it.
@Suite struct DictionaryWordsTests {
  /// The words of a text, as the matcher comes to them.
  private func words(_ text: String, isFolded: Bool = true) -> [String] {
    var bytes = Array(text.utf8)
    if isFolded {
      var folded = FoldedText()
      folded.fold(bytes, range: 0..<bytes.count)
      bytes = folded.bytes
    }
    var lexemes: [Lexeme] = []
    Lexeme.split(bytes.span, 0..<bytes.count, into: &lexemes)
    var words: [String] = []
    for lexeme in lexemes {
      var position = Int(lexeme.start)
      while position < Int(lexeme.end) {
        let piece = DictionaryWords.piece(bytes.span, position..<Int(lexeme.end))
        if piece.kind == .word {
          words.append(String(decoding: bytes[piece.range], as: UTF8.self))
        }
        position = piece.range.upperBound
      }
    }
    return words
  }

  @Test func `keeps words with an inner apostrophe, dot or hyphen whole`() {
    #expect(
      words("Don't cut the U.S. well-known aid.") == [
        "Don't", "cut", "the", "U.S", "well-known", "aid",
      ])
    #expect(words("a state-of-the-art system") == ["a", "state-of-the-art", "system"])
    #expect(words("Iraq’s F‑16s") == ["Iraq's", "F-16s"])
  }

  @Test func `leaves apostrophes and hyphens at the ends of words out`() {
    #expect(words("'good' talks - or not-") == ["good", "talks", "or", "not"])
    #expect(words("well--known") == ["well", "known"])
    #expect(words("talks—or not") == ["talks", "or", "not"])
  }

  @Test func `joins words of a text that is not folded as they stand`() {
    #expect(words("talks—or not", isFolded: false) == ["talks—or", "not"])
    #expect(
      words("Iraq’s F‑16s — or ‘none’", isFolded: false) == ["Iraq’s", "F‑16s", "or", "none"])
  }

  @Test func `keeps numbers whole, with a comma or dot only between digits`() {
    #expect(words("1,000.5 men, 3.a and 7:30") == ["1,000.5", "men", "3", "a", "and", "7", "30"])
    #expect(words("the 1990s, G7") == ["the", "1990s", "G7"])
  }

  @Test func `counts symbols but not punctuation`() {
    #expect(words("$5 + 10% (net)") == ["$", "5", "+", "10", "net"])
    #expect(words("5 € · § 4") == ["5", "€", "4"])
    #expect(words("*** … ___ //") == [])
  }

  @Test func `takes an emoji with what modifies it for one word`() {
    #expect(words("ok👍🏽🙂") == ["ok", "👍🏽", "🙂"])
    #expect(words("🇮🇶🇺🇸") == ["🇮🇶", "🇺🇸"])
  }

  @Test func `keeps addresses and tags whole`() {
    #expect(
      words("see http://example.org/good-bad, now") == [
        "see", "http://example.org/good-bad", "now",
      ])
    #expect(words("www.example.org is") == ["www.example.org", "is"])
    #expect(
      words("write to jane.doe@mail.example.org.") == ["write", "to", "jane.doe@mail.example.org"])
    #expect(words("#peace by @user_1's") == ["#peace", "by", "@user_1", "s"])
  }

  @Test func `takes what only resembles an address for words`() {
    #expect(words("http://removed") == ["http", "removed"])
    #expect(words("www. hello") == ["www", "hello"])
    #expect(words("a@b") == ["a", "@b"])
  }

  @Test func `keeps letters beyond ASCII together`() {
    #expect(words("naïve Übergang «мир»") == ["naïve", "Übergang", "мир"])
  }
}
