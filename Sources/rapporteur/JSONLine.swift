import Text

/// One JSON object, its keys in the order in which they are added.
struct JSONLine {
  private var text: String

  init(_ kind: String, of document: Document, _ range: Range<Int>?) {
    text = "{\"doc\":\(Self.quoted(document.metadata.id)),\"kind\":\"\(kind)\""
    if let range {
      add("start", range.lowerBound)
      add("end", range.upperBound)
    }
  }

  /// Adds a text; `nil` is null.
  mutating func add(_ key: String, _ value: String?) {
    text += ",\"\(key)\":\(value.map(Self.quoted) ?? "null")"
  }

  mutating func add(_ key: String, _ values: [String]) {
    text += ",\"\(key)\":[\(values.map(Self.quoted).joined(separator: ","))]"
  }

  mutating func add(_ key: String, _ value: Int) {
    text += ",\"\(key)\":\(value)"
  }

  /// Adds a figure; `nil` is null.
  mutating func add(_ key: String, _ value: Double?, decimals: Int) {
    guard let value else {
      text += ",\"\(key)\":null"
      return
    }
    text += ",\"\(key)\":" + (decimals == 0 ? String(Int(value)) : "\(value)")
  }

  mutating func add(_ tone: Tone?) {
    add("neg", tone.map { Double($0.negative) / 1_000 }, decimals: 3)
    add("neu", tone.map { Double($0.neutral) / 1_000 }, decimals: 3)
    add("pos", tone.map { Double($0.positive) / 1_000 }, decimals: 3)
    add("compound", tone.map { Double($0.compound) / 10_000 }, decimals: 4)
  }

  func end(to output: inout [UInt8]) {
    output += (text + "}\n").utf8
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
