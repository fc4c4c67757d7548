import Foundation
import Glibc
import TestSupport
import Testing

/// A run that is stopped in the middle.
@Suite(.serialized) struct InterruptionTests {
  private let report: TinyReport
  private let before: [String: [UInt8]]
  private var output: String { "\(report.path)/output" }

  /// A report with an output, and then with a corpus that takes some seconds to read.
  init() throws {
    report = try TinyReport()
    try Program.succeed("run", report.path)
    before = try report.output()
    let text = String(repeating: "Arcadia and Borduria met a good man. ", count: 40)
    let original = try report.folder.write(text, to: "text")
    let folder = "\(report.path)/corpus/2024/many"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 1...3_000 {
      try FileManager.default.linkItem(atPath: original, toPath: "\(folder)/\(number).txt")
    }
  }

  /// Runs until sentences are being written, and sends a signal then.
  private func stop(by signal: Int32, ignoring: [String] = []) throws -> Outcome {
    // Whatever started the tests may have told its children to ignore interruptions.
    let run = try Running(
      "/usr/bin/env",
      ["--default-signal"] + ignoring.map { "--ignore-signal=\($0)" }
        + [Program.path, "run", "--threads", "1", report.path])
    let deadline = Date(timeIntervalSinceNow: 30)
    while try Files.names(in: output).count == 1, run.process.isRunning, Date() < deadline {
      Thread.sleep(forTimeInterval: 0.002)
    }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(try Files.names(in: output).count == 2)
    #expect(kill(run.process.processIdentifier, signal) == 0)
    return try run.outcome()
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends the run, removes what it was writing and keeps the previous output`(
    signal: Int32
  ) throws {
    let outcome = try stop(by: signal)
    #expect(outcome.wasEndedBySignal)
    #expect(outcome.status == signal)
    #expect(outcome.stdout.isEmpty && outcome.stderr.isEmpty)
    #expect(try Files.names(in: output) == ["2024"])
    #expect(try report.output() == before)
  }

  @Test func `a signal that the caller ignores, as nohup does, does not stop the run`() throws {
    let outcome = try stop(by: SIGHUP, ignoring: ["HUP"])
    #expect(!outcome.wasEndedBySignal)
    #expect(outcome.status == 0)
    #expect(try Files.names(in: output) == ["2024"])
    #expect(try report.csv("2024/documents.csv").rows.count == 3_006)
  }

  @Test func `a killed run keeps the previous output, and the next run cleans up`() throws {
    let outcome = try stop(by: SIGKILL)
    #expect(outcome.wasEndedBySignal)
    let left = try Files.names(in: output)
    #expect(left.count == 2 && left.contains { $0.hasPrefix(".2024.partial-") })
    #expect(try report.output().filter { $0.key.hasPrefix("2024/") } == before)
    try report.remove("corpus/2024/many")
    try Program.succeed("run", report.path)
    #expect(try Files.names(in: output) == ["2024"])
    #expect(try report.output() == before)
  }
}
