import Text

/// One JSON object, its keys in the order in which they are added.
struct JSONLine {
  private var bytes = Array("{".utf8)

  init(_ kind: String, of document: Document, _ range: Range<Int>?) {
    add("doc", document.metadata.id)
    add("kind", kind)
    if let range {
      add("start", range.lowerBound)
      add("end", range.upperBound)
    }
  }

  /// Adds a text; `nil` is null.
  mutating func add(_ key: String, _ value: String?) {
    begin(key)
    if let value { JSONText.quote(value, to: &bytes) } else { bytes += "null".utf8 }
  }

  mutating func add(_ key: String, _ values: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.quote(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func add(_ key: String, _ value: Int) {
    begin(key)
    bytes += String(value).utf8
  }

  /// Adds a figure; `nil` is null.
  mutating func add(_ key: String, _ value: Double?, decimals: Int) {
    begin(key)
    bytes += (value.map { decimals == 0 ? String(Int($0)) : "\($0)" } ?? "null").utf8
  }

  mutating func add(_ tone: Tone?) {
    add("neg", tone.map { Double($0.negative) / 1_000 }, decimals: 3)
    add("neu", tone.map { Double($0.neutral) / 1_000 }, decimals: 3)
    add("pos", tone.map { Double($0.positive) / 1_000 }, decimals: 3)
    add("compound", tone.map { Double($0.compound) / 10_000 }, decimals: 4)
  }

  func end(to output: inout [UInt8]) {
    output += bytes
    output += "}\n".utf8
  }

  private mutating func begin(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    JSONText.quote(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
