/// Scores as files write them, exact in thousandths of a point.
enum Points {
  struct Fault: Error {
    /// What to put behind the score: "is not a number".
    var problem: String
    var remedy: String
  }

  /// Reads a decimal number of points: digits with at most one point, and a sign before them or not.
  ///
  /// - Parameters:
  ///   - text: The number without white space around it.
  ///   - limit: The largest score either way, in points, in 1...1000.
  /// - Returns: Thousandths of a point, or what is wrong with the number.
  static func thousandths(_ text: some StringProtocol, limit: Int) -> Result<Int, Fault> {
    let digits = text.utf8
    var value = 0
    var count = 0
    var decimals: Int?
    for (index, byte) in digits.enumerated() {
      switch byte {
      case UInt8(ascii: "+") where index == 0, UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        decimals = decimals.map { $0 + 1 }
        // Beyond the range it no longer matters what the number is.
        value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 10_000_000)
      default:
        return .failure(
          Fault(problem: "is not a number", remedy: "write points as in 1.9 or -2.25"))
      }
    }
    guard count > 0 else {
      return .failure(Fault(problem: "is not a number", remedy: "write points as in 1.9 or -2.25"))
    }
    let places = decimals ?? 0
    guard places <= 3 else {
      return .failure(Fault(problem: "has more than three decimals", remedy: "round it to three"))
    }
    for _ in places..<3 { value *= 10 }
    guard value <= limit * 1000 else {
      return .failure(
        Fault(
          problem: "is not within -\(limit)...\(limit)",
          remedy: "scale all valences to -\(limit)...\(limit)"))
    }
    return .success(digits.first == UInt8(ascii: "-") ? -value : value)
  }

  /// Whether a text begins and reads like a number, in range or not.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    Double(String(text)) != nil
  }
}
