extension Array where Element: Comparable {
  /// Moves the greatest elements to the front, in no order: where few are wanted of many, or only the
  /// least of them, to sort all takes longer.
  ///
  /// - Parameter count: How many are wanted.
  /// - Returns: Those elements; all, where there are no more.
  /// - SeeAlso: C. A. R. Hoare, "Algorithm 65: FIND", *Communications of the ACM* 4 (1961).
  @inlinable
  package mutating func moveGreatest(_ count: Int) -> ArraySlice<Element> {
    guard count > 0 else { return [] }
    guard count < self.count else { return self[...] }
    var (low, high) = (0, self.count - 1)
    while low < high {
      let pivot = self[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while self[left] > pivot { left += 1 }
        while self[right] < pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if count <= right + 1 {
        high = right
      } else if count > left {
        low = left
      } else {
        break
      }
    }
    return self[..<count]
  }
}
