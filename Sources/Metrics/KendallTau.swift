import Foundation

/// How far two lists put the same things into the same order.
///
/// - SeeAlso: M. G. Kendall, "The treatment of ties in ranking problems", *Biometrika* 33 (1945),
///   for τ-b; W. R. Knight, "A Computer Method for Calculating Kendall's Tau with Ungrouped Data",
///   *Journal of the American Statistical Association* 61 (1966), for the method.
package struct KendallTau: Sendable, Equatable {
  /// τ-b, in −1...1: 1 where the order is the same, −1 where it is reversed. `nil` with fewer than
  /// two pairs, or where one side is the same throughout.
  package var value: Double?
  /// Pairs of values of which both are defined.
  package var pairs: Int

  /// Compares two lists; pairs of which a side is undefined, or not a number, are left out.
  ///
  /// - Parameters:
  ///   - first: One value for each thing.
  ///   - second: As many, in the same order.
  /// - Complexity: O(*n* log *n*).
  package init(_ first: [Double?], _ second: [Double?]) {
    precondition(first.count == second.count, "the lists are about the same things")
    var points: [(x: Double, y: Double)] = []
    points.reserveCapacity(first.count)
    for case (let x?, let y?) in zip(first, second) where !x.isNaN && !y.isNaN {
      points.append((x, y))
    }
    pairs = points.count
    points.sort { ($0.x, $0.y) < ($1.x, $1.y) }

    let all = Self.choices(points.count)
    let tiedInX = Self.ties(points) { $0.x == $1.x }
    let tiedInBoth = Self.ties(points) { $0 == $1 }
    var ordered = points.map(\.y)
    let discordant = Self.sort(&ordered)
    let tiedInY = Self.ties(ordered, ==)
    let (unequalX, unequalY) = (all - tiedInX, all - tiedInY)
    guard unequalX > 0, unequalY > 0 else { return }

    let difference = all - tiedInX - tiedInY + tiedInBoth - 2 * discordant
    // The product under the root would not fit a whole number; without it, equal lists give 1.
    value =
      unequalX == unequalY
      ? Double(difference) / Double(unequalX)
      : Double(difference) / Double(unequalX).squareRoot() / Double(unequalY).squareRoot()
  }

  /// Ways to take two of a number of things.
  private static func choices(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// Pairs of equal elements, where equal ones stand together.
  private static func ties<Element>(
    _ elements: [Element], _ areEqual: (Element, Element) -> Bool
  ) -> Int {
    var sum = 0
    var start = 0
    for index in elements.indices where !areEqual(elements[start], elements[index]) {
      sum += choices(index - start)
      start = index
    }
    return sum + choices(elements.count - start)
  }

  /// Sorts by merging.
  ///
  /// - Returns: The number of pairs that stood in the wrong order.
  private static func sort(_ values: inout [Double]) -> Int {
    var merged = values
    var exchanges = 0
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if right == end || left < middle && values[left] <= values[right] {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            exchanges += middle - left
            right += 1
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return exchanges
  }
}
