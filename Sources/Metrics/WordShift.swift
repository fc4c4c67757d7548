/// Which words moved the mean tone from one group of sentences to another.
///
/// A word's part in a mean is the sum of its contributions to the sentences' compound tone ÷ their
/// number; its shift is the difference of its parts. The shifts of all words sum to the difference
/// of the means, to the last digit that is shown.
///
/// - SeeAlso: R. J. Gallagher et al., "Generalized word shift graphs: a method for visualizing and
///   explaining pairwise comparisons between texts", *EPJ Data Science* 10 (2021).
package struct WordShift: Sendable, Equatable {
  /// Sentences that hold a lexicon word, and what their words add.
  package struct Side: Sendable {
    package var words: ArraySlice<WordSums.Entry>
    package var sentences: Int

    package init(words: ArraySlice<WordSums.Entry>, sentences: Int) {
      self.words = words
      self.sentences = sentences
    }

    fileprivate var value: Int { words.reduce(0) { $0 + $1.value } }
  }

  package struct Word: Sendable, Equatable {
    /// Index into `Lexicon.terms`; `nil` for punctuation.
    package var term: Int?
    package var hitsBefore = 0
    package var hitsAfter = 0
    /// Sums of contributions, in ten-thousandths.
    package var valueBefore = 0
    package var valueAfter = 0
    /// In millionths.
    package var shift = 0
  }

  /// Difference of the means, after less before, in millionths.
  package var difference: Int
  package var sentencesBefore: Int
  package var sentencesAfter: Int
  /// Those that moved it most first, as far as they were asked for, others behind them in no order;
  /// their shifts sum to `difference`.
  package var words: [Word]

  /// There is none where a side has no sentence.
  ///
  /// - Parameters:
  ///   - before: A group of sentences.
  ///   - after: Another.
  ///   - most: How many words are to stand in order.
  package init?(from before: Side, to after: Side, most: Int = .max) {
    guard before.sentences > 0, after.sentences > 0 else { return nil }
    sentencesBefore = before.sentences
    sentencesAfter = after.sentences
    let (n, m) = (Int128(before.sentences), Int128(after.sentences))
    // Of both means, with the denominator n·m: whole numbers, so that nothing is lost.
    func scaled(_ valueBefore: Int, _ valueAfter: Int) -> Int128 {
      100 * (Int128(valueAfter) * n - Int128(valueBefore) * m)
    }
    words = Self.joined(before.words, after.words)
    difference = Int(Self.rounded(scaled(before.value, after.value), n * m))
    var left = difference
    // Each with its place in one number, which sorts faster than two.
    var rests: [Int128] = []
    rests.reserveCapacity(words.count)
    for place in words.indices {
      let exact = scaled(words[place].valueBefore, words[place].valueAfter)
      let floor = Self.floor(exact, n * m)
      words[place].shift = Int(floor)
      left -= Int(floor)
      rests.append(Self.key(exact - floor * n * m, place))
    }
    for rest in rests.moveGreatest(left) { words[Self.place(of: rest)].shift += 1 }
    // Words stand by their terms so far, which decide between shifts of one size.
    var order = words.indices.map { Self.key(Int128(words[$0].shift.magnitude), $0) }
    let listed = order.moveGreatest(most).count
    order[..<listed].sort(by: >)
    words = order.map { words[Self.place(of: $0)] }
  }

  /// A number that is greater where the value is, and of equal values at the earlier place.
  private static func key(_ value: Int128, _ place: Int) -> Int128 {
    value << 32 | Int128(UInt32.max - UInt32(place))
  }

  private static func place(of key: Int128) -> Int {
    Int(UInt32.max - UInt32(truncatingIfNeeded: key))
  }

  private static func joined(
    _ before: ArraySlice<WordSums.Entry>, _ after: ArraySlice<WordSums.Entry>
  ) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(max(before.count, after.count))
    var (before, after) = (before, after)
    while !before.isEmpty || !after.isEmpty {
      let term = min(before.first.map(order) ?? .max, after.first.map(order) ?? .max)
      var word = Word(term: term < 0 ? nil : term)
      if let entry = before.first, order(entry) == term {
        (word.hitsBefore, word.valueBefore) = (entry.hits, entry.value)
        before.removeFirst()
      }
      if let entry = after.first, order(entry) == term {
        (word.hitsAfter, word.valueAfter) = (entry.hits, entry.value)
        after.removeFirst()
      }
      words.append(word)
    }
    return words
  }

  private static func order(_ entry: WordSums.Entry) -> Int { entry.term ?? -1 }

  private static func floor(_ value: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The nearest whole number, of two equally near the one farther from 0.
  private static func rounded(_ value: Int128, _ divisor: Int128) -> Int128 {
    let size = (value.magnitude * 2 + divisor.magnitude) / (divisor.magnitude * 2)
    return value < 0 ? -Int128(size) : Int128(size)
  }
}
