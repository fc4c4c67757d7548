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
      try check(bytes.span)
    } catch {
      let offset = error.offset
      throw InputError(
        file: file, line: line(of: offset, in: bytes),
        problem: "is not UTF-8 (byte offset \(offset))",
        remedy: "save the file as UTF-8, or convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8")
    }
  }

  /// A byte that cannot stand where it does.
  private struct Fault: Error {
    var offset: Int
  }

  /// Validates the parts that are not ASCII, which few are.
  private static func check(_ bytes: Span<UInt8>) throws(Fault) {
    var position = 0
    while position < bytes.count {
      let start = position
      // No scalar goes on in ASCII, and none in what follows ASCII.
      while position < bytes.count, !isASCII(bytes, from: position) { position += blockSize }
      let end = min(position, bytes.count)
      do {
        if start < end { _ = try UTF8Span(validating: bytes.extracting(start..<end)) }
      } catch {
        throw Fault(offset: start + error.byteOffsets.lowerBound)
      }
      while position < bytes.count, isASCII(bytes, from: position) { position += blockSize }
    }
  }

  private static let blockSize = 64

  /// Whether the block from a position on is ASCII.
  private static func isASCII(_ bytes: Span<UInt8>, from position: Int) -> Bool {
    let block = bytes.extracting(position..<min(position + blockSize, bytes.count))
    // Without an early exit, as above.
    var all: UInt8 = 0
    for index in block.indices { all |= block[index] }
    return all < 0x80
  }

  /// The line of a byte, counted from 1.
  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
