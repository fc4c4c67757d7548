@testable import Text

extension SentenceSplitter {
  /// Splits one paragraph of a text by itself.
  func split(_ text: Span<UInt8>, paragraph: Range<Int>, into sentences: inout [Range<Int>]) {
    var lexemes: [Lexeme] = []
    Lexeme.split(text, paragraph, into: &lexemes)
    var places = NameLexemes()
    places.find(in: lexemes, Vocabulary())
    var stops = SentenceStops()
    stops.find(in: text, lexemes, places.pointed)
    split(text, paragraph: paragraph, &stops, into: &sentences)
  }
}
