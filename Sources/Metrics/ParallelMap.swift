import Dispatch
import Synchronization

/// What `transform` makes of each item, in the order of the items: with `parallelForEach`, the only
/// concurrent code.
///
/// The worker that takes item *i* writes slot *i* and nothing else, so there is nothing to lock.
/// A call within `transform` gets only the cores that the workers leave, mostly none.
///
/// - Parameters:
///   - items: What to transform.
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
  let next = Atomic(0)
  unsafe results.withUnsafeMutableBufferPointer { buffer in
    nonisolated(unsafe) let slots = unsafe buffer
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { break }
        unsafe slots[index] = transform(items[index])
      }
    }
  }
  return results.compactMap { $0 }
}

/// What two functions make, each on a thread of its own where there are two.
///
/// - Parameters:
///   - threads: From 1.
///   - first: Called once.
///   - second: Called once.
/// - Returns: Both.
package func sideBySide<First: Sendable, Second: Sendable>(
  threads: Int, _ first: @escaping @Sendable () -> First,
  _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let results = parallelMap([true, false], threads: threads) { isFirst -> (First?, Second?) in
    if isFirst { (first(), nil) } else { (nil, second()) }
  }
  guard let first = results[0].0, let second = results[1].1 else {
    preconditionFailure("both are made")
  }
  return (first, second)
}

/// Transforms items and hands each result over in the order of the items, as soon as it and all
/// before it are there.
///
/// A result that waits for an earlier one takes up memory: workers that are far ahead wait, too.
///
/// - Parameters:
///   - items: What to transform.
///   - threads: How many workers share the items, from 1; each takes the next item when it is done
///     with its last.
///   - ahead: How many items may be begun and not handed over; `threads` or more.
///   - worker: Makes what a worker keeps from item to item.
///   - transform: Called once for each item, from any thread.
///   - deliver: Takes a result; called from any thread, never twice at a time.
/// - Returns: What the workers have kept, in no order.
func parallelForEach<Item: Sendable, Worker, Result: Sendable>(
  _ items: [Item], threads: Int, ahead: Int, worker: @Sendable () -> Worker,
  _ transform: @Sendable (Item, inout Worker) -> Result,
  deliver: (inout Result) -> Void
) -> [Worker] {
  let count = min(threads, items.count)
  guard count > 1 else {
    var worker = worker()
    for item in items {
      var result = transform(item, &worker)
      deliver(&result)
    }
    return [worker]
  }
  var workers = [Worker?](repeating: nil, count: count)
  let next = Atomic(0)
  let room = DispatchSemaphore(value: ahead)
  let waiting = Mutex((next: 0, results: [Int: Result]()))
  withoutActuallyEscaping(deliver) { deliver in
    // Called under the lock alone.
    nonisolated(unsafe) let deliver = deliver
    unsafe workers.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: count) { number in
        var worker = worker()
        while true {
          room.wait()
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < items.count else {
            room.signal()
            break
          }
          var made = Optional(transform(items[index], &worker))
          waiting.withLock { waiting in
            // Moved, not copied: whoever takes it has it alone and may reuse its memory.
            waiting.results[index] = made.take()
            while var result = waiting.results.removeValue(forKey: waiting.next) {
              waiting.next += 1
              unsafe deliver(&result)
              room.signal()
            }
          }
        }
        unsafe slots[number] = worker
      }
    }
  }
  return workers.compactMap { $0 }
}
