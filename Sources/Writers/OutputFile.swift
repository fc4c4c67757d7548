import Glibc

/// A new file that is written from front to back, without a buffer of its own; a file that is not
/// closed by hand is closed when the value goes.
///
/// What was written is safe from the end of this process, not from the loss of power: nothing is
/// forced to the disk.
package struct OutputFile: ~Copyable, Sendable {
  private let path: String
  private var descriptor: Int32

  /// Creates a file, or empties it where it exists.
  ///
  /// - Parameter path: Where; its folder must exist.
  /// - Throws: `OutputError` where the system refuses.
  package init(path: String) throws(OutputError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw OutputError(path: path, cannot: "create this file", code: errno)
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// Appends bytes, all of them.
  ///
  /// - Parameter bytes: Any number.
  /// - Throws: `OutputError` where the system refuses, as on a full disk.
  package func append(_ bytes: [UInt8]) throws(OutputError) {
    try append(bytes[...])
  }

  package func append(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let written = unsafe bytes[start...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        throw OutputError(path: path, cannot: "write this file", code: errno)
      }
    }
  }

  /// Closes the file.
  ///
  /// - Throws: `OutputError` where an earlier write turns out to have failed, as on a network disk.
  package consuming func close() throws(OutputError) {
    let code = Glibc.close(descriptor)
    descriptor = -1
    guard code == 0 || errno == EINTR else {
      throw OutputError(path: path, cannot: "write this file", code: errno)
    }
  }

  deinit {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }
}
