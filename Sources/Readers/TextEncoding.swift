import Text

/// Checks that bytes are text in UTF-8, the only encoding that is read.
enum TextEncoding {
  /// Bytes of the byte-order mark at the start, 3 or 0.
  static func markLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Looks for what cannot be text.
  ///
  /// - Parameters:
  ///   - bytes: A whole file.
  ///   - file: The name to use in error messages.
  /// - Throws: `InputError` at the first NUL byte (UTF-16 or no text at all), else at the first
  ///   byte that is not UTF-8.
  static func check(_ bytes: [UInt8], file: String) throws(InputError) {
    // A minimum without an early exit is a loop that the compiler turns into vector instructions.
    var least = UInt8.max
    for byte in bytes { least = min(least, byte) }
    if least == 0, let offset = bytes.firstIndex(of: 0) {
      throw InputError(
        file: file, line: line(of: offset, in: bytes),
        problem: "holds a NUL byte (byte offset \(offset)); it is UTF-16 or no text",
        remedy: "save the file as plain text in UTF-8, e.g. with iconv -f UTF-16 -t UTF-8")
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw InputError(
        file: file, line: line(of: offset, in: bytes),
        problem: "is not UTF-8 (byte offset \(offset))",
        remedy: "save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8")
    }
  }

  /// The line of a byte, counted from 1.
  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
