/// What English words mean to a rule: a hash table searched by bytes and blind to case.
///
/// Words have at most 16 bytes; longer ones are unknown.
struct WordMap<Traits: OptionSet & Sendable>: Sendable {
  private let traits: KeyTraits<Traits>

  /// - Parameter words: In small letters; those that stand twice have the traits of both places.
  init(_ words: [(ArraySlice<UInt8>, Traits)]) {
    traits = KeyTraits(
      words.compactMap { word, traits in
        guard !word.isEmpty, word.count <= WordHash.longestRead else { return nil }
        var hash = WordHash()
        for byte in word { hash.add(byte) }
        return (hash.value, traits)
      })
  }

  /// - Parameter lists: Words parted by spaces and line ends.
  init(_ lists: [(String, Traits)]) {
    self.init(
      lists.flatMap { list, traits in WordLists.words(of: list).map { ($0, traits) } })
  }

  /// The traits of a word; none of one that is not in the table.
  subscript(text: Span<UInt8>, word: Range<Int>) -> Traits {
    guard !word.isEmpty, word.count <= WordHash.longestRead else { return [] }
    return traits[WordHash(reading: text, word).value]
  }

  /// The same for a word of some length whose bytes were hashed in lower case.
  subscript(hash: UInt64, count count: Int) -> Traits {
    count <= WordHash.longestRead ? traits[hash] : []
  }
}

/// Lists of words as they stand in the sources.
enum WordLists {
  /// The words of a list parted by spaces and line ends.
  static func words(of list: String) -> [ArraySlice<UInt8>] {
    Array(list.utf8).split { $0 == UInt8(ascii: " ") || $0 == Bytes.newline }
  }
}
