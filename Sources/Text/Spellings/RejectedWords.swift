extension VariantMatcher {
  /// Words that begin no name, as a thread has met them: texts have the same ones again and again.
  struct Rejected {
    /// Hashes of words, each in the place that it leads to.
    private var hashes = [UInt64](repeating: 0, count: 4096)

    @inline(__always) func holds(_ word: Lexeme, _ text: Span<UInt8>) -> Bool {
      hashes[place(of: word)] == word.hash && Self.isOrdinary(word, text)
    }

    @inline(__always) mutating func insert(_ word: Lexeme, _ text: Span<UInt8>) {
      if Self.isOrdinary(word, text) { hashes[place(of: word)] = word.hash }
    }

    @inline(__always) private func place(of word: Lexeme) -> Int {
      Int(truncatingIfNeeded: word.hash) & (hashes.count - 1)
    }

    /// Whether a word has one capital, the first letter: the hash knows nothing of them.
    private static func isOrdinary(_ word: Lexeme, _ text: Span<UInt8>) -> Bool {
      var index = Int(word.start)
      let end = Int(word.wordEnd)
      guard text[index] & 0x20 == 0 else { return false }
      index += 1
      // Of letters and digits, capitals alone lack the bit.
      if text.count - index >= 8 {
        index += (~ByteBlock(text, at: index).bytes & ByteBlock.each(0x20)).leadingZeroBitCount / 8
      }
      while index < end, text[index] & 0x20 != 0 { index += 1 }
      return index >= end
    }
  }
}
