import TestSupport
import Testing

@testable import Metrics

@Suite struct SelectionTests {
  @Test(arguments: [1, 2, 3, 10, 257])
  func `moves to the front what sorting would`(size: Int) {
    var random = SeededGenerator(seed: UInt64(size))
    for range in [0...2, 0...1_000] {
      let numbers = (0..<size).map { _ in Int.random(in: range, using: &random) }
      for numbers in [numbers, numbers.sorted(), numbers.sorted(by: >)] {
        for count in [-1, 0, 1, size / 2, size - 1, size, size + 1] {
          var moved = numbers
          let greatest = moved.moveGreatest(count)
          #expect(
            greatest.sorted(by: >) == Array(numbers.sorted(by: >).prefix(max(0, count))))
          #expect(moved.sorted() == numbers.sorted())
        }
      }
    }
  }

  @Test func `finds nothing in nothing`() {
    var none: [Int] = []
    #expect(none.moveGreatest(3).isEmpty && none.moveGreatest(0).isEmpty)
  }
}
