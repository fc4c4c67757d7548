extension Range<Int> {
  /// The first index for which a condition holds, given that it holds for all behind it; the end of
  /// the range where it holds for none.
  ///
  /// - Parameter holds: Asked of indices of the range, in no order.
  /// - Returns: An index of the range, or its upper bound.
  /// - Complexity: O(log count).
  @inlinable
  package func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
