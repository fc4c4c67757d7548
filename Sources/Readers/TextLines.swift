import Text

/// Cuts files into lines that end with LF, CRLF or a lone CR.
enum TextLines {
  /// The lines of a file in UTF-8, or else in Windows-1252, as old programs wrote it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  /// - Returns: The lines without their ends and without a byte-order mark.
  /// - Throws: `InputError` at a NUL byte, or at the first byte that is neither.
  static func legacy(_ bytes: [UInt8], file: String) throws(InputError) -> [String] {
    let lines = split(bytes)
    do {
      try TextEncoding.check(bytes, file: file)
    } catch {
      guard !bytes.contains(where: undefined.contains) else { throw error }
      return lines.map { line in
        var text = String.UnicodeScalarView()
        text.append(contentsOf: line.map { windows[$0] ?? Unicode.Scalar($0) })
        return String(text)
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines of a file without their ends and without a byte-order mark.
  static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = TextEncoding.markLength(of: bytes)
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      lines.append(bytes[start..<position - 1])
      if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
        position += 1
      }
      start = position
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Windows-1252 where it differs from ISO 8859-1.
  private static let windows: [UInt8: Unicode.Scalar] = [
    0x80: "\u{20AC}", 0x82: "\u{201A}", 0x83: "\u{0192}", 0x84: "\u{201E}", 0x85: "\u{2026}",
    0x86: "\u{2020}", 0x87: "\u{2021}", 0x88: "\u{02C6}", 0x89: "\u{2030}", 0x8A: "\u{0160}",
    0x8B: "\u{2039}", 0x8C: "\u{0152}", 0x8E: "\u{017D}", 0x91: "\u{2018}", 0x92: "\u{2019}",
    0x93: "\u{201C}", 0x94: "\u{201D}", 0x95: "\u{2022}", 0x96: "\u{2013}", 0x97: "\u{2014}",
    0x98: "\u{02DC}", 0x99: "\u{2122}", 0x9A: "\u{0161}", 0x9B: "\u{203A}", 0x9C: "\u{0153}",
    0x9E: "\u{017E}", 0x9F: "\u{0178}",
  ]

  /// Bytes that are no character of Windows-1252; NUL is one but never stands in text.
  private static let undefined: Set<UInt8> = [0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D]
}
