import Dispatch
import Glibc
import Synchronization
import Writers

/// Removes a staging folder when the user stops the program, and never in the middle of a commit.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// Held while the output takes its place.
  private static let committing = Mutex<Void>(())
  private let sources: [any DispatchSourceSignal]

  /// Watches for signals from now on.
  ///
  /// - Parameter stagingPath: What to remove.
  init(removing stagingPath: String) {
    let queue = DispatchQueue(label: "interruption")
    sources = Self.signals.compactMap { number in
      // What the caller has told us to ignore, as nohup does, stays ignored.
      guard !Self.isIgnored(number) else { return nil }
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        Self.committing.withLock { _ in
          // Other threads may still be putting files into it.
          for _ in 0..<100 where unsafe access(stagingPath, F_OK) == 0 {
            OutputFolder.remove(stagingPath)
          }
          // The shell should see a program that its signal has ended.
          _ = signal(number, SIG_DFL)
          kill(getpid(), number)
        }
      }
      source.activate()
      return source
    }
  }

  /// Does work that no signal interrupts.
  static func holdingOff<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    try committing.withLock { _ throws(Failure) in try work() }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    return handler == ignoring
  }

  /// Leaves signals to the system again.
  func end() {
    for source in sources {
      source.cancel()
      _ = signal(Int32(source.handle), SIG_DFL)
    }
  }
}
