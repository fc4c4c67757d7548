extension VariantMatcher {
  /// Words that begin names or do not, as a thread has met them: texts have the same ones again and
  /// again.
  struct JudgedWords {
    enum Judgement {
      case none, accepted, rejected
    }

    /// The keys of words, each in the place that it leads to; those of words that begin names with
    /// all bits turned round.
    private var keys = [UInt64](repeating: 0, count: 4096)

    @inline(__always) func judgement(of key: UInt64) -> Judgement {
      let known = keys[place(of: key)]
      return known == key ? .rejected : known == ~key ? .accepted : .none
    }

    /// Whether a key is that of a word that begins no name.
    @inline(__always) func hasRejected(_ key: UInt64?) -> Bool {
      key.map { keys[place(of: $0)] == $0 } ?? false
    }

    @inline(__always) mutating func insert(_ key: UInt64, isAccepted: Bool) {
      keys[place(of: key)] = isAccepted ? ~key : key
    }

    @inline(__always) private func place(of key: UInt64) -> Int {
      Int(truncatingIfNeeded: key) & (keys.count - 1)
    }

    /// The key of a plain lexeme of three letters or more that has one capital, the first letter, or
    /// nothing but capitals: its hash, which knows nothing of them, and which of the two it is.
    ///
    /// - Returns: `nil` for all others.
    @inline(__always) static func key(of word: Lexeme, _ text: Span<UInt8>) -> UInt64? {
      // Of letters and digits, capitals alone lack the bit.
      let bit = ByteKinds.capital.rawValue
      var index = Int(word.start)
      let end = Int(word.wordEnd)
      guard text[index] & bit == 0 else { return nil }
      index += 1
      let small = text[index] & bit
      if text.count - index >= 8 {
        let others =
          (ByteBlock(text, at: index).bytes ^ ByteBlock.each(small)) & ByteBlock.each(bit)
        index += others.leadingZeroBitCount / 8
      }
      while index < end, text[index] & bit == small { index += 1 }
      guard index >= end else { return nil }
      return small == 0 ? word.hash ^ 0x5555_5555_5555_5555 : word.hash
    }
  }
}
