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

  /// A number in `0..<bound`, each as likely; draws again where the remainder would favour some.
  package mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "there is something to draw from")
    let bound = UInt64(bound)
    let least = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= least { return Int(product.high) }
    }
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
    let parts = parts.filter { $0.denominator > 0 }
    guard !parts.isEmpty, parts.count >= minimum, resamples > 0 else { return nil }
    var generator = SplitMix64(seed: seed)
    var ratios: [Double] = []
    ratios.reserveCapacity(resamples)
    for _ in 0..<resamples {
      var (numerator, denominator) = (0, 0)
      for _ in parts {
        let part = parts[generator.next(below: parts.count)]
        numerator += part.numerator
        denominator += part.denominator
      }
      ratios.append(Double(numerator) / Double(denominator))
    }
    ratios.sort()
    low = Self.quantile((1 - confidence) / 2, of: ratios)
    high = Self.quantile((1 + confidence) / 2, of: ratios)
    documents = parts.count
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
