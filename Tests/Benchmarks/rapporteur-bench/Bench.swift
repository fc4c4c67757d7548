import Foundation
import Glibc

/// Times a full run of the program beside `wc -w` and `cat` over the same files, in turn, so that
/// the ratios hold on a busy machine too.
///
///     rapporteur-bench PROGRAM [FOLDER [MEGABYTES]]
///
/// FOLDER holds documents; their paragraphs are drawn at random, with a fixed seed, until there are
/// MEGABYTES (default 200) of new documents. Without FOLDER, 20 MB are drawn from the sample report.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: rapporteur-bench PROGRAM [FOLDER [MEGABYTES]]")
      exit(64)
    }
    let program = URL(fileURLWithPath: arguments[1]).path
    let isGiven = arguments.count > 2
    let folder = isGiven ? arguments[2] : "Reports/us-iraq/corpus"
    let megabytes = arguments.count > 3 ? Int(arguments[3]) ?? 200 : isGiven ? 200 : 20
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapporteur-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: place) }

    let corpus = try BenchCorpus(from: folder)
    let report = place.appendingPathComponent("report")
    let size = try corpus.write(
      to: report.appendingPathComponent("corpus"), bytes: megabytes * 1_000_000)
    try definition(in: report)
    let toneless = place.appendingPathComponent("toneless")
    try FileManager.default.createDirectory(at: toneless, withIntermediateDirectories: true)
    try definition(in: toneless, corpus: "../report/corpus", tone: "none")
    let small = place.appendingPathComponent("small")
    _ = try corpus.write(to: small.appendingPathComponent("corpus"), documents: 5)
    try definition(in: small)

    print(
      "\(size.documents) documents, \(size.bytes / 1_000_000) MB, drawn from \(folder); "
        + "\(ProcessInfo.processInfo.activeProcessorCount) cores")
    let list = report.appendingPathComponent("files").path
    try Data(size.paths.joined(separator: "\0").utf8).write(to: URL(fileURLWithPath: list))
    let commands: [(name: String, words: [String])] = [
      ("rapporteur run", [program, "run", report.path]),
      ("wc -w", ["sh", "-c", "LC_ALL=C xargs -0 wc -w < \(list)"]),
      ("cat", ["sh", "-c", "xargs -0 cat < \(list)"]),
      ("run, no tone", [program, "run", toneless.path]),
    ]
    let rounds = 5
    var timings: [[Timing]] = Array(repeating: [], count: commands.count)
    // The first round warms the caches and is not counted.
    for round in 0...rounds {
      for index in commands.indices {
        let timing = try Timing(running: commands[index].words)
        if round > 0 { timings[index].append(timing) }
      }
    }
    print("                 median s     min     max    MB/s  peak MB  × wc -w   × cat")
    for index in commands.indices {
      let seconds = timings[index].map(\.seconds).sorted()
      let median = seconds[seconds.count / 2]
      func ratio(to other: Int) -> Double {
        let ratios = zip(timings[index], timings[other]).map { $0.seconds / $1.seconds }.sorted()
        return ratios[ratios.count / 2]
      }
      let peak = timings[index].map(\.peakMegabytes).max() ?? 0
      print(
        commands[index].name.padding(toLength: 15, withPad: " ", startingAt: 0)
          + String(
            format: "%10.3f %7.3f %7.3f %7.1f %8.0f %8.2f %7.2f", median, seconds[0],
            seconds[seconds.count - 1], Double(size.bytes) / 1_000_000 / median, peak,
            ratio(to: 1), ratio(to: 2)))
    }
    let added = zip(timings[0], timings[3]).map { $0.seconds / $1.seconds }.sorted()
    print(String(format: "tone adds %.0f %% to a run without", 100 * (added[rounds / 2] - 1)))
    let startup = try (0..<9).map { _ in
      try Timing(running: [program, "run", small.path]).seconds
    }.sorted()
    print(String(format: "run on five documents: %.0f ms (median of 9)", startup[4] * 1_000))
  }

  private static func definition(
    in folder: URL, corpus: String = "corpus", tone: String = "vader"
  ) throws {
    let gazetteer = URL(fileURLWithPath: "Reports/us-iraq/actors.csv")
    try FileManager.default.copyItem(at: gazetteer, to: folder.appendingPathComponent("actors.csv"))
    try Data("title: Benchmark\nversions: {corpus: \(corpus)}\ntone: {method: \(tone)}\n".utf8)
      .write(to: folder.appendingPathComponent("report.yml"))
  }
}

/// How long a command took, and the most memory one of its processes held.
struct Timing {
  var seconds: Double
  var peakMegabytes: Double

  /// Runs a command to its end, its output thrown away.
  init(running words: [String]) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer {
      for index in words.indices { unsafe free(arguments[index]) }
    }
    let start = DispatchTime.now()
    var process: pid_t = 0
    guard unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw BenchError(description: "cannot start \(words[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw BenchError(description: "\(words.joined(separator: " ")) failed")
    }
    seconds =
      Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
    peakMegabytes = Double(usage.ru_maxrss) / 1_024
  }
}

struct BenchError: Error, CustomStringConvertible {
  var description: String
}
