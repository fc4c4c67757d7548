import Text

/// The text of a dictionary file, which old programs may have written.
///
/// Bytes that are not UTF-8 are read as Windows-1252, and a lone CR ends a line; both are warnings,
/// since another program may read the file in another way. Control characters other than tabs are
/// left out.
struct DictionaryText {
  /// Without their ends and without a byte-order mark; the first is line 1.
  private(set) var lines: [String]
  private(set) var warnings: [InputError] = []

  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in messages.
  /// - Throws: `InputFaults` at a NUL byte or at a byte that is no character of Windows-1252 in a
  ///   file that is not UTF-8.
  init(reading bytes: [UInt8], file: String) throws(InputFaults) {
    var bytes = bytes
    if let line = TextLines.endLoneReturns(in: &bytes) {
      warnings.append(
        InputError(
          file: file, line: line, problem: "ends with a lone carriage return, read as a line end",
          remedy: TextLines.loneReturnRemedy))
    }
    do {
      try TextEncoding.check(bytes, file: file)
    } catch {
      warnings.append(
        InputError(
          file: file, line: error.line, problem: "is not UTF-8, read as Windows-1252",
          remedy: "look whether accents and quotes are right, and save the file as UTF-8"))
    }
    do {
      lines = try TextLines.legacy(bytes, file: file).map(Self.withoutControls)
    } catch {
      throw InputFaults([error])
    }
  }

  /// The lines, each with LF at its end.
  var text: String {
    lines.map { $0 + "\n" }.joined()
  }

  private static func withoutControls(_ line: String) -> String {
    let isControl = { (byte: UInt8) in byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F }
    guard line.utf8.contains(where: isControl) else { return line }
    return String(decoding: line.utf8.filter { !isControl($0) }, as: UTF8.self)
  }
}

extension TextLines {
  /// What to do about lone carriage returns.
  static let loneReturnRemedy = "save the file with line ends LF or CRLF"

  /// Puts LF in the place of every CR that no LF follows, which moves no byte.
  ///
  /// - Parameter bytes: A whole file.
  /// - Returns: The line that the first of them ends, counted from 1; `nil` where there is none.
  static func endLoneReturns(in bytes: inout [UInt8]) -> Int? {
    let newline = UInt8(ascii: "\n")
    var first: Int?
    var position = 0
    while let next = bytes[position...].firstIndex(of: UInt8(ascii: "\r")) {
      position = next + 1
      guard position == bytes.count || bytes[position] != newline else { continue }
      first = first ?? bytes[..<next].count { $0 == newline } + 1
      bytes[next] = newline
    }
    return first
  }

  /// Looks for a lone carriage return, in files where it is a fault.
  ///
  /// - Parameters:
  ///   - bytes: A whole file.
  ///   - file: The name to use in error messages.
  /// - Throws: `InputError` at the first CR that no LF follows.
  static func checkReturns(_ bytes: [UInt8], file: String) throws(InputError) {
    var copy = bytes
    guard let line = endLoneReturns(in: &copy) else { return }
    throw InputError(
      file: file, line: line, problem: "ends with a lone carriage return",
      remedy: loneReturnRemedy)
  }
}
