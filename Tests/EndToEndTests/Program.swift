import Foundation
import Testing

/// How a program ended, and what it said.
struct Outcome {
  /// The exit code, or the number of the signal that ended it.
  var status: Int32
  var wasEndedBySignal: Bool
  var stdout: String
  var stderr: String
}

/// The program under test, as the build left it beside the tests.
enum Program {
  static let path: String = {
    let name = "rapporteur"
    // The tests' own program lies in the build's folder, or some folders below it.
    var place = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    if !FileManager.default.isExecutableFile(atPath: sibling(of: place, name)) {
      place = Bundle.main.bundleURL
    }
    while place.path != "/" {
      let candidate = sibling(of: place, name)
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      place = place.deletingLastPathComponent()
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.appendingPathComponent(".build/debug/\(name)").path
  }()

  private static func sibling(of place: URL, _ name: String) -> String {
    let path = place.deletingLastPathComponent().appendingPathComponent(name).path
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder.boolValue ? "" : path
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try Running(path, arguments, input: input).outcome()
  }

  /// Runs the program, which must succeed.
  @discardableResult
  static func succeed(
    _ arguments: String..., input: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let outcome = try Running(path, arguments, input: input).outcome()
    try #require(
      outcome.status == 0 && !outcome.wasEndedBySignal, "\(outcome.stderr)",
      sourceLocation: sourceLocation)
    return outcome
  }

  /// Runs the program, which must end with code 2 and say nothing on stdout.
  ///
  /// - Returns: What it said on stderr.
  static func fail(
    _ arguments: String..., input: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try Running(path, arguments, input: input).outcome()
    #expect(outcome.status == 2, "\(outcome.stderr)", sourceLocation: sourceLocation)
    #expect(!outcome.wasEndedBySignal, sourceLocation: sourceLocation)
    #expect(outcome.stdout.isEmpty, sourceLocation: sourceLocation)
    return outcome.stderr
  }
}

/// A program that has been started.
struct Running {
  let process = Process()
  private let folder: URL

  init(_ program: String, _ arguments: [String], input: String = "") throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapporteur-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Files, since a full pipe would stop the program until it is read.
    for name in ["stdin", "stdout", "stderr"] {
      try Data(name == "stdin" ? Array(input.utf8) : []).write(
        to: folder.appendingPathComponent(name))
    }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(
      forReadingFrom: folder.appendingPathComponent("stdin"))
    process.standardOutput = try FileHandle(
      forWritingTo: folder.appendingPathComponent("stdout"))
    process.standardError = try FileHandle(
      forWritingTo: folder.appendingPathComponent("stderr"))
    try process.run()
  }

  /// Waits for the end.
  func outcome() throws -> Outcome {
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: folder) }
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus,
      wasEndedBySignal: process.terminationReason == .uncaughtSignal,
      stdout: try text("stdout"), stderr: try text("stderr"))
  }
}
