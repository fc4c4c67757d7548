// How the words of a sentence are written.

extension TargetSentence {
  /// The end of the word that a range begins with: letters and digits, joined by single marks.
  func endOfWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    var isDotted = false
    while end < range.upperBound {
      let byte = text[end]
      if !Bytes.isWord(byte) {
        let joins =
          byte == Bytes.apostrophe || byte == Bytes.hyphen || byte == Bytes.dot
          || byte == UInt8(ascii: "&")
        guard joins, end + 1 < range.upperBound, Bytes.isWord(text[end + 1]) else {
          // "U.S." keeps its last dot.
          return byte == Bytes.dot && isDotted ? end + 1 : end
        }
        if byte == Bytes.dot { isDotted = true }
      }
      end += 1
    }
    return end
  }

  /// Whether a word begins with a capital letter, of ASCII or of the Latin letters next to it.
  func hasCapital(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let first = text[word.lowerBound]
    guard first >= 0x80, word.count > 1 else { return Bytes.isUpper(first) }
    let second = text[word.lowerBound + 1]
    return first == 0xC3 ? second < 0x9F : (first == 0xC4 || first == 0xC5) && second & 1 == 0
  }

  /// What a mark of punctuation shows.
  static func traits(ofMark byte: UInt8) -> TargetTraits {
    switch byte {
    case Bytes.comma: [.mark, .comma]
    case Bytes.quote: [.mark, .quote]
    case UInt8(ascii: ";"): [.mark, .semicolon]
    case Bytes.hyphen: [.mark, .dash]
    case UInt8(ascii: ":"): [.mark, .colon]
    case Bytes.dot: [.mark, .dot]
    default: .mark
    }
  }
}
