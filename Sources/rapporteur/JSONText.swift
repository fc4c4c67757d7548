/// JSON for people: a member or an item a line, two spaces for each level, as Foundation's encoders
/// lay it out. They take a dictionary for each object, which a list of all documents makes slow.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the object or list that is being written has nothing in it yet.
  private var isEmpty = true

  /// Writes an object.
  ///
  /// - Parameter write: Adds its members.
  mutating func object(_ write: (inout JSONText) -> Void) {
    group(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  /// Writes a list.
  ///
  /// - Parameters:
  ///   - items: Those of the list.
  ///   - write: Writes one.
  mutating func list<Item>(_ items: [Item], _ write: (inout JSONText, Item) -> Void) {
    group(UInt8(ascii: "["), UInt8(ascii: "]")) { text in
      for item in items {
        text.beginLine()
        write(&text, item)
      }
    }
  }

  /// Writes a text.
  mutating func text(_ text: String) {
    Self.quote(text, to: &bytes)
  }

  /// Begins a member of an object, whose value is to be written next.
  mutating func key(_ name: String) {
    beginLine()
    text(name)
    bytes += " : ".utf8
  }

  /// Adds a member with a text, or none for `nil`.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    text(value)
  }

  mutating func add(_ name: String, _ value: Int) {
    key(name)
    bytes += String(value).utf8
  }

  mutating func add(_ name: String, _ values: [String]) {
    key(name)
    list(values) { $0.text($1) }
  }

  private mutating func group(
    _ start: UInt8, _ end: UInt8, _ write: (inout JSONText) -> Void
  ) {
    bytes.append(start)
    depth += 1
    isEmpty = true
    write(&self)
    if isEmpty { bytes.append(UInt8(ascii: "\n")) }
    depth -= 1
    isEmpty = true
    beginLine()
    bytes.append(end)
  }

  private mutating func beginLine() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Appends a text in quotation marks.
  ///
  /// - Parameters:
  ///   - text: Any.
  ///   - bytes: Where to.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
