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
    sources = Self.signals.map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        Self.committing.withLock { _ in
          OutputFolder.remove(stagingPath)
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

  /// Leaves signals to the system again.
  func end() {
    for source in sources { source.cancel() }
    for number in Self.signals { _ = signal(number, SIG_DFL) }
  }
}
