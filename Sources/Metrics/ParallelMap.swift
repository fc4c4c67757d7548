import Dispatch
import Glibc
import Synchronization

/// What `transform` makes of each item, in the order of the items: the only concurrent code.
///
/// The worker that takes item *i* writes slot *i* and nothing else, so there is nothing to lock.
///
/// - Parameters:
///   - items: What to transform. The first is the calling thread's: there memory is had with fewer
///     calls of the system than elsewhere, so that what takes most of it stands first.
///   - threads: How many workers share the items, from 1; each takes the next item when it is done
///     with its last.
///   - transform: Called once for each item, from any thread.
/// - Returns: As many results as items.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], threads: Int, _ transform: @Sendable (Item) -> Result
) -> [Result] {
  let workers = min(threads, items.count)
  guard workers > 1 else { return items.map(transform) }
  var results = [Result?](repeating: nil, count: items.count)
  let next = Atomic(1)
  let isFirstLeft = Atomic(true)
  let caller = pthread_self()
  unsafe results.withUnsafeMutableBufferPointer { buffer in
    nonisolated(unsafe) let slots = unsafe buffer
    @Sendable func transformFirst() {
      guard isFirstLeft.exchange(false, ordering: .relaxed) else { return }
      unsafe slots[0] = transform(items[0])
    }
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      if pthread_equal(pthread_self(), caller) != 0 { transformFirst() }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { break }
        unsafe slots[index] = transform(items[index])
      }
    }
    // Where the other threads were faster than the caller could begin.
    transformFirst()
  }
  return results.compactMap { $0 }
}
