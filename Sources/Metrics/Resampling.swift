/// A generator of random numbers that gives the same ones everywhere.
///
/// - SeeAlso: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
///   generators", *OOPSLA* 2014, for SplitMix64; D. Lemire, "Fast random integer generation in an
///   interval", *ACM Transactions on Modeling and Computer Simulation* 29 (2019), for numbers below
///   a bound.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// The next number; all 2⁶⁴ are as likely.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// The next numbers, for a whole buffer.
  mutating func fill(_ numbers: inout [UInt64]) {
    for index in numbers.indices { numbers[index] = next() }
  }

  /// A number in `0..<bound`, each as likely; draws again where the remainder would favour some.
  package mutating func next(below bound: Int) -> Int {
    let range = DrawnRange(bound)
    while true {
      if let number = range.number(from: next()) { return number }
    }
  }
}

/// The numbers from 0 up to a bound, of which one is drawn.
private struct DrawnRange {
  private let bound: UInt64
  /// Products whose lower half is less would favour some of the numbers.
  private let least: UInt64

  init(_ bound: Int) {
    precondition(bound > 0, "there is something to draw from")
    self.bound = UInt64(bound)
    least = (0 &- self.bound) % self.bound
  }

  /// The number that one of 2⁶⁴ random ones means; `nil` where it takes another.
  func number(from random: UInt64) -> Int? {
    let product = random.multipliedFullWidth(by: bound)
    return product.low >= least ? Int(truncatingIfNeeded: product.high) : nil
  }
}

/// How far a ratio might be off had other documents of the same kind been read.
///
/// - SeeAlso: B. Efron and R. J. Tibshirani, *An Introduction to the Bootstrap* (1993), chapter 13,
///   for the percentile interval.
package struct BootstrapInterval: Sendable, Equatable {
  /// Part of a ratio that one document brings.
  package struct Part: Sendable, Equatable {
    package var numerator: Int
    /// In `0...`.
    package var denominator: Int

    package init(numerator: Int, denominator: Int) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// In the unit of the ratio, at most `high`.
  package var low: Double
  package var high: Double
  /// Documents that the interval rests on.
  package var documents: Int

  /// The interval of Σ numerators ∕ Σ denominators over documents.
  ///
  /// Documents are drawn with replacement, as many as there are, again and again; the interval is
  /// that of the middle ratios. A document with denominator 0 says nothing about the ratio and is
  /// never drawn. The same arguments give the same interval everywhere. There is none below the
  /// minimum of documents, or without any.
  ///
  /// - Parameters:
  ///   - parts: One for each document; their order matters to the draws.
  ///   - confidence: Share of the ratios that lie within, in 0..<1.
  ///   - resamples: How often documents are drawn, from 1.
  ///   - minimum: Documents with a denominator below which there is no interval.
  ///   - seed: Of the draws.
  /// - Complexity: O(`resamples` × documents).
  package init?(
    of parts: [Part], confidence: Double = 0.95, resamples: Int = 1000, minimum: Int = 5,
    seed: UInt64
  ) {
    let found = Self.all(
      of: [parts], confidence: confidence, resamples: { _ in resamples }, minimum: minimum,
      seed: seed)
    guard let interval = found[0] else { return nil }
    self = interval
  }

  /// The same of several ratios, each as if it were alone.
  ///
  /// All begin with the same seed and so draw by the same random numbers, which are made once;
  /// `resamples` tells how often documents are drawn, by their number.
  static func all(
    of ratios: [[Part]], confidence: Double = 0.95, resamples: (Int) -> Int, minimum: Int,
    seed: UInt64
  ) -> [BootstrapInterval?] {
    var draws = ratios.map { parts in
      let parts = parts.filter { $0.denominator > 0 }
      return parts.isEmpty || parts.count < minimum
        ? nil : RatioDraws(parts, resamples: resamples(parts.count))
    }
    var generator = SplitMix64(seed: seed)
    // So few that they stay at hand from one ratio to the next.
    var numbers = [UInt64](repeating: 0, count: 1_024)
    while draws.contains(where: { $0?.isComplete == false }) {
      generator.fill(&numbers)
      for index in draws.indices { draws[index]?.draw(by: numbers) }
    }
    return draws.map { $0.flatMap { BootstrapInterval($0, confidence: confidence) } }
  }

  private init?(_ draws: RatioDraws, confidence: Double) {
    let ratios = draws.ratios.sorted()
    guard !ratios.isEmpty else { return nil }
    low = Self.quantile((1 - confidence) / 2, of: ratios)
    high = Self.quantile((1 + confidence) / 2, of: ratios)
    documents = draws.documents
  }

  /// A quantile between two values of a list, as R and NumPy have it by default (type 7).
  ///
  /// - Parameters:
  ///   - share: In 0...1.
  ///   - sorted: Ascending, not empty.
  /// - Returns: 0 gives the first value, 1 the last.
  /// - SeeAlso: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", *The American
  ///   Statistician* 50 (1996).
  package static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = min(Int(place), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// Draws from the parts of one ratio, as far as they have come.
private struct RatioDraws {
  /// Numerators and denominators, which are added up side by side.
  private let parts: [SIMD2<Int>]
  private let range: DrawnRange
  private let resamples: Int
  /// Of the documents drawn so far for the next ratio, and how many are yet to be drawn.
  private var sum = SIMD2<Int>.zero
  private var rest: Int
  private(set) var ratios: [Double] = []

  /// - Precondition: There are parts, and no denominator is 0.
  init(_ parts: [BootstrapInterval.Part], resamples: Int) {
    self.parts = parts.map { SIMD2($0.numerator, $0.denominator) }
    self.resamples = resamples
    range = DrawnRange(parts.count)
    rest = parts.count
    ratios.reserveCapacity(max(0, resamples))
  }

  var documents: Int { parts.count }

  var isComplete: Bool { ratios.count >= resamples }

  /// Goes on drawing, by one random number after the other.
  mutating func draw(by numbers: [UInt64]) {
    let all = parts
    let parts = all.span
    let numbers = numbers.span
    var index = 0
    while index < numbers.count, !isComplete {
      // Apart from the sum of `self`, so that it stays in a register.
      var sum = sum
      var passedOver = 0
      let end = min(numbers.count, index + rest)
      for place in index..<end {
        guard let document = range.number(from: numbers[place]) else {
          passedOver += 1
          continue
        }
        sum &+= parts[document]
      }
      self.sum = sum
      rest -= end - index - passedOver
      index = end
      guard rest == 0 else { continue }
      ratios.append(Double(sum.x) / Double(sum.y))
      self.sum = .zero
      rest = all.count
    }
  }
}
