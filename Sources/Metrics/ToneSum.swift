package import Text

/// The tone of some sentences together: whole numbers, which can be added up.
package struct ToneSum: Sendable, Equatable {
  /// Sentences, with or without a word of the lexicon.
  package var sentences = 0
  /// Of those, the ones with such a word.
  package var scored = 0
  /// Those of a compound tone of 0.05 or more, and of −0.05 or less: VADER's classes.
  package var positive = 0
  package var negative = 0
  /// Sum of their compound tone, in ten-thousandths.
  package var compound = 0
  /// Sum of its squares.
  package var squares = 0
  /// Words of the lexicon that were scored.
  package var hits = 0

  package init() {}

  package mutating func add(_ tone: Tone) {
    add(compound: tone.compound, hits: tone.hits)
  }

  mutating func add(compound: Int, hits: Int) {
    sentences += 1
    if hits > 0 { scored += 1 }
    if compound >= 500 { positive += 1 }
    if compound <= -500 { negative += 1 }
    self.compound += compound
    squares += compound * compound
    self.hits += hits
  }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.sentences += right.sentences
    sum.scored += right.scored
    sum.positive += right.positive
    sum.negative += right.negative
    sum.compound += right.compound
    sum.squares += right.squares
    sum.hits += right.hits
    return sum
  }

  /// Mean compound tone of the sentences, −1...1; `nil` where no word was scored.
  package var mean: Double? {
    guard scored > 0 else { return nil }
    return Double(compound) / 10_000 / Double(sentences)
  }

  /// Standard deviation of the sentences' compound tone about their mean, with n − 1 in the
  /// denominator; `nil` where no word was scored, or of less than two sentences.
  package var deviation: Double? {
    guard scored > 0, sentences > 1 else { return nil }
    // n·Σx² − (Σx)², a whole number, and never below 0.
    let spread =
      Int128(sentences) * Int128(squares) - Int128(compound) * Int128(compound)
    let pairs = Int128(sentences) * Int128(sentences - 1)
    return (Self.double(spread) / Self.double(pairs)).squareRoot() / 10_000
  }

  /// The nearest to a number; most are small, and are told faster as such.
  private static func double(_ number: Int128) -> Double {
    let small = Int(truncatingIfNeeded: number)
    return Int128(small) == number ? Double(small) : Double(number)
  }

  /// Share of the sentences in a class, in percent; `nil` where no word was scored.
  package func share(_ count: Int) -> Double? {
    guard scored > 0 else { return nil }
    return 100 * Double(count) / Double(sentences)
  }
}

/// The same as far as a mean needs it.
///
/// `Int32` has room for the counts of one document, of less than 2³¹ bytes.
package struct MeanTone<Count: FixedWidthInteger & Sendable>: Sendable, Equatable {
  /// Sum of the sentences' compound tone, in ten-thousandths.
  package var compound = 0
  package var sentences: Count = 0
  /// Of those, the ones with a word of the lexicon.
  package var scored: Count = 0
  /// Words of the lexicon that were scored.
  package var hits: Count = 0

  package init() {}

  mutating func add(compound: Int, hits: Int) {
    self.compound += compound
    sentences += 1
    if hits > 0 { scored += 1 }
    self.hits += Count(hits)
  }

  package static func + (left: Self, right: MeanTone<some FixedWidthInteger>) -> Self {
    var sum = left
    sum.compound += right.compound
    sum.sentences += Count(right.sentences)
    sum.scored += Count(right.scored)
    sum.hits += Count(right.hits)
    return sum
  }
}

extension MeanTone<Int> {
  /// Mean compound tone of the sentences, −1...1; `nil` where no word was scored.
  package var mean: Double? {
    guard scored > 0 else { return nil }
    return Double(compound) / 10_000 / Double(sentences)
  }
}
