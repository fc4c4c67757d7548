import Testing
import Text

/// Expects a reading to fail with exactly these messages.
func expectFaults(
  _ messages: String, sourceLocation: SourceLocation = #_sourceLocation, _ read: () throws -> Void
) {
  do {
    try read()
    Issue.record("no fault was found", sourceLocation: sourceLocation)
  } catch {
    #expect("\(error)" == messages, sourceLocation: sourceLocation)
  }
}
