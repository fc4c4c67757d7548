import ArgumentParser
import Foundation
import Glibc
import Text
import Writers

/// What the program says: data on stdout, words on stderr.
enum Console {
  /// The exit code for trouble with input or output.
  static let trouble = ExitCode(2)
  /// The exit code where everything could be read, and something looks wrong.
  static let doubt = ExitCode(1)

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func say(_ text: String) {
    tell(text + "\n")
  }

  /// Says what was read in spite of a doubt.
  static func warn(_ warning: InputError) {
    let place = warning.line.map { "\(warning.file):\($0)" } ?? warning.file
    let help = warning.remedy.map { "\n  help: \($0)" } ?? ""
    say("\(place): warning: \(warning.problem)\(help)")
  }

  /// Writes to stderr; where nobody can be told, the exit code has to do.
  static func tell(_ text: String) {
    _ = Self.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes data to stdout and ends quietly where the reader has gone, as with `| head`.
  static func put(_ bytes: [UInt8]) throws {
    switch write(bytes, to: STDOUT_FILENO) {
    case 0: break
    case EPIPE: throw ExitCode.success
    case let code:
      let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error"
      say("stdout: error: cannot be written: \(reason)")
      throw trouble
    }
  }

  static func put(_ text: String) throws {
    try put(Array(text.utf8))
  }

  /// Writes all bytes.
  ///
  /// - Returns: 0, or the system's error number.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Opens what the caller has closed of stdin, stdout and stderr, so that no file of ours takes
  /// their numbers, and with them the words of others.
  private static func openStandardFiles() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  /// Runs a command's work; faults of input and output end it with their own words and code 2.
  static func reporting(_ work: () throws -> Void) throws {
    _ = signal(SIGPIPE, SIG_IGN)
    openStandardFiles()
    do {
      try work()
    } catch let faults as InputFaults {
      let shown = 100
      for fault in faults.faults.prefix(shown) { say(fault.description) }
      if faults.faults.count > shown { say("… and \(faults.faults.count - shown) more") }
      throw trouble
    } catch let fault as InputError {
      say(fault.description)
      throw trouble
    } catch let fault as OutputError {
      say(fault.description)
      throw trouble
    }
  }
}

/// A line on the terminal that says how far a run is; nothing where stderr is no terminal.
struct Progress {
  private let documents: Int
  private let bytes: [Int]
  private let start = DispatchTime.now()

  /// - Parameter sizes: Bytes of each document, in order.
  init(sizes: [Int]) {
    documents = sizes.count
    var sum = 0
    bytes =
      [0]
      + sizes.map { size in
        sum += size
        return sum
      }
  }

  func show(_ done: Int) {
    guard Console.isTerminal, let total = bytes.last else { return }
    let seconds =
      Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
    let rate = Double(bytes[done]) / max(seconds, 0.001)
    let left = Double(total - bytes[done]) / max(rate, 1)
    func megabytes(_ value: Double) -> String {
      String(format: "%.1f", value / 1_000_000)
    }
    let line =
      "\(done) of \(documents) documents, \(megabytes(Double(bytes[done]))) of "
      + "\(megabytes(Double(total))) MB, \(megabytes(rate)) MB/s, \(Int(left.rounded(.up))) s left"
    Console.tell("\r\u{1B}[K\(line)")
  }

  /// Removes the line.
  func end() {
    guard Console.isTerminal else { return }
    Console.tell("\r\u{1B}[K")
  }
}
