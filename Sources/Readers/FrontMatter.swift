import Text

/// What a document says of itself before its text.
///
/// A front matter is YAML between a first line `---` and a next line `---` or `...`; its keys
/// `title`, `date` and `source` are read, others are passed over. Without the second line there is
/// no front matter, and the text begins with a rule.
struct FrontMatter: Equatable {
  var title = ""
  var date: CalendarDate?
  var source = ""
  /// First byte of the text.
  var end: Int

  /// Reads the front matter, if there is one.
  ///
  /// - Parameters:
  ///   - bytes: A whole file in UTF-8.
  ///   - start: Where it can stand: after a byte-order mark.
  ///   - file: The name to use in error messages.
  /// - Throws: `InputError` where it is not YAML, or where one of its values is of a wrong kind.
  init(reading bytes: [UInt8], from start: Int, file: String) throws(InputError) {
    end = start
    guard let block = Self.block(in: bytes, from: start) else { return }
    end = block.end
    if let pairs = Self.plainPairs(in: bytes, block.yaml) {
      for (number, pair) in pairs.enumerated() {
        try take(
          String(decoding: bytes[pair.key], as: UTF8.self),
          String(decoding: bytes[pair.value], as: UTF8.self), line: number + 2, file: file)
      }
      return
    }
    let text = String(decoding: bytes[block.yaml], as: UTF8.self)
    for pair in try Yaml.mapping(text, file: file, firstLine: 2) {
      switch pair.value {
      case .scalar(let text): try take(pair.key, text, line: pair.line, file: file)
      case .empty: break
      case .list, .mapping, .nested:
        guard ["title", "date", "source"].contains(pair.key) else { break }
        throw InputError(
          file: file, line: pair.line, problem: "'\(pair.key)' is no text",
          remedy: "write one text after the colon")
      }
    }
  }

  private mutating func take(
    _ key: String, _ text: String, line: Int, file: String
  ) throws(InputError) {
    switch key {
    case "title": title = text.trimmed
    case "source": source = text.trimmed
    case "date":
      date = CalendarDate(withoutTime: text.trimmed)
      guard date != nil || text.trimmed.isEmpty else {
        throw InputError(
          file: file, line: line, problem: "date '\(text)' is no date",
          remedy: "write year-month-day, e.g. 2014-09-08")
      }
    default: break
    }
  }

  /// The keys and values of lines of plain or quoted text: most front matters are no more, and to
  /// parse them as YAML would be half the work of reading a document.
  ///
  /// - Returns: A pair for each line; `nil` where any might mean something else.
  private static func plainPairs(
    in bytes: [UInt8], _ yaml: Range<Int>
  ) -> [(key: Range<Int>, value: Range<Int>)]? {
    var pairs: [(key: Range<Int>, value: Range<Int>)] = []
    var position = yaml.lowerBound
    while position < yaml.upperBound, let line = line(of: bytes, at: position) {
      position = line.upperBound
      guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = line.lowerBound..<colon
      var value = colon + 1..<line.upperBound - 1
      while let first = bytes[value].first, first == UInt8(ascii: " ") {
        value = value.lowerBound + 1..<value.upperBound
      }
      while let last = bytes[value].last, last == UInt8(ascii: " ") {
        value = value.lowerBound..<value.upperBound - 1
      }
      guard pairs.count < 16, !pairs.contains(where: { bytes[$0.key] == bytes[key] }),
        isPlainKey(bytes[key]), value.lowerBound > colon + 1
      else { return nil }
      if isQuoted(bytes[value]) {
        value = value.lowerBound + 1..<value.upperBound - 1
      } else if !isPlainValue(bytes[value]) {
        return nil
      }
      pairs.append((key, value))
    }
    return pairs
  }

  private static func isPlainKey(_ key: ArraySlice<UInt8>) -> Bool {
    key.count < 100 && key.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "_") }
      && key.first.map(isLetter) ?? false
  }

  /// Whether a value stands between double quotes and holds nothing that has another meaning there.
  private static func isQuoted(_ value: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard value.count > 1, value.first == quote, value.last == quote else { return false }
    return value.dropFirst().dropLast().allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != quote && $0 != UInt8(ascii: "\\")
    }
  }

  /// Whether a value begins with a letter or a digit and holds nothing that YAML might take for a
  /// mark, a comment, another line or `null`.
  private static func isPlainValue(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, isLetter(first) || isDigit(first),
      value.last != UInt8(ascii: ":")
    else { return false }
    var before = UInt8(ascii: " ")
    for byte in value {
      switch byte {
      case 0x20 where before == UInt8(ascii: ":"): return false
      case UInt8(ascii: "#") where before == 0x20: return false
      case 0x20..<0x7F: before = byte
      default: return false
      }
    }
    return value.count != 4 || !value.elementsEqual("null".utf8) { $0 | 0x20 == $1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Where the YAML stands, and where the text begins.
  private static func block(
    in bytes: [UInt8], from start: Int
  ) -> (yaml: Range<Int>, end: Int)? {
    guard let opening = line(of: bytes, at: start), isMarker(bytes[opening], "---") else {
      return nil
    }
    var position = opening.upperBound
    while let line = line(of: bytes, at: position) {
      if isMarker(bytes[line], "---") || isMarker(bytes[line], "...") {
        return (opening.upperBound..<position, line.upperBound)
      }
      position = line.upperBound
    }
    return nil
  }

  /// The line that begins at a position, with its line end; `nil` at the end of the file.
  private static func line(of bytes: [UInt8], at position: Int) -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
    return position..<end + 1
  }

  /// Whether a line is three characters and nothing but blanks after them.
  private static func isMarker(_ line: ArraySlice<UInt8>, _ marker: String) -> Bool {
    line.starts(with: marker.utf8) && line.dropFirst(marker.utf8.count).allSatisfy(isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
