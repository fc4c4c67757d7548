import Text

/// An element of an XML file that keeps all it has to say in attributes.
struct XMLElement {
  var name: String
  var attributes: [String: String]
  /// Elements around it.
  var depth: Int
  /// Where its tag begins, counted from 1.
  var line: Int

  /// Reads the elements of a file, and passes over text, comments and instructions.
  ///
  /// Nothing outside the file is ever read: a document type is a fault, so that there are no entities
  /// but those for five signs and for numbers.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - file: The name to use in error messages.
  /// - Returns: The elements in the order of their opening tags; the first has depth 0.
  /// - Throws: `InputError` at the first place that is not XML, or at a document type.
  /// - Complexity: O(length of `text`).
  static func all(in text: String, file: String) throws(InputError) -> [Self] {
    var parser = XMLTags(bytes: Array(text.utf8), file: file)
    return try parser.elements()
  }
}

/// Cuts XML into tags.
private struct XMLTags {
  let bytes: [UInt8]
  let file: String
  private var position = 0
  private var line = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func elements() throws(InputError) -> [XMLElement] {
    var elements: [XMLElement] = []
    /// The elements around the place, outermost first.
    var open: [XMLElement] = []
    while pass(until: { $0 == UInt8(ascii: "<") }) {
      if take("<!--") {
        try pass("-->", opened: "a comment")
      } else if take("<![CDATA[") {
        try pass("]]>", opened: "a CDATA section")
      } else if take("<?") {
        try pass("?>", opened: "an instruction")
      } else if take("<!") {
        throw fault("has a document type, which is not read", "delete it")
      } else if take("</") {
        let name = try name()
        passSpace()
        guard take(">") else { throw fault("'</\(name)' is no tag", "close it with '>'") }
        guard let last = open.popLast(), last.name == name else {
          throw fault("'</\(name)>' closes no element", "close elements in the order they open in")
        }
      } else {
        var element = XMLElement(name: "", attributes: [:], depth: open.count, line: line)
        _ = take("<")
        element.name = try name()
        let closes = try attributes(of: &element)
        elements.append(element)
        if !closes { open.append(element) }
      }
    }
    if let last = open.last {
      throw InputError(
        file: file, line: last.line, problem: "<\(last.name)> opens here and never closes",
        remedy: "add '</\(last.name)>', or look whether the file is whole")
    }
    return elements
  }

  /// Reads to the end of a tag.
  ///
  /// - Parameter element: Gets the attributes.
  /// - Returns: Whether the tag closes its element.
  /// - Throws: `InputError` where the tag does not end, or an attribute is not a name with a value in
  ///   quotes or stands twice.
  private mutating func attributes(of element: inout XMLElement) throws(InputError) -> Bool {
    while true {
      passSpace()
      if take("/>") { return true }
      if take(">") { return false }
      guard position < bytes.count else {
        throw InputError(
          file: file, line: element.line, problem: "'<\(element.name)' opens a tag that never ends",
          remedy: "close it with '>', or look whether the file is whole")
      }
      let key = try name()
      passSpace()
      let isAssigned = take("=")
      passSpace()
      guard isAssigned, position < bytes.count, "\"'".utf8.contains(bytes[position]) else {
        throw fault("'\(key)' of <\(element.name)> has no value", "write \(key)=\"…\"")
      }
      let quote = bytes[position]
      position += 1
      let start = position
      let place = line
      guard pass(until: { $0 == quote || $0 == UInt8(ascii: "<") }), bytes[position] == quote else {
        throw InputError(
          file: file, line: place, problem: "the value of '\(key)' has no end, or a '<' in it",
          remedy: "close it with a quote, and write < as &lt;")
      }
      let value = String(decoding: bytes[start..<position], as: UTF8.self)
      guard element.attributes.updateValue(try unescaped(value, line: place), forKey: key) == nil
      else { throw fault("<\(element.name)> has '\(key)' twice", "keep one of the two") }
      position += 1
    }
  }

  private mutating func name() throws(InputError) -> String {
    let start = position
    while position < bytes.count, !" \t\n/>=<\"'&".utf8.contains(bytes[position]) { position += 1 }
    guard position > start else {
      throw fault("is not XML", "write a sign < outside tags as &lt;, and values in quotes")
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A value with its signs in place of their names.
  private func unescaped(_ value: String, line: Int) throws(InputError) -> String {
    var parts = value.split(separator: "&", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return value }
    var text = String(parts.removeFirst())
    for part in parts {
      let name = part.prefix { $0 != ";" }
      guard name.count < part.count, let sign = Self.sign(named: name) else {
        throw InputError(
          file: file, line: line, problem: "'&' in '\(value)' begins no known sign",
          remedy: "write & as &amp;")
      }
      text.unicodeScalars.append(sign)
      text += part.dropFirst(name.count + 1)
    }
    return text
  }

  private static func sign(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  // MARK: Bytes

  /// Goes on to the first byte of a kind.
  ///
  /// - Parameter isEnd: Tells the kind.
  /// - Returns: Whether there is one; else the file ends.
  private mutating func pass(until isEnd: (UInt8) -> Bool) -> Bool {
    while position < bytes.count {
      if isEnd(bytes[position]) { return true }
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return false
  }

  private mutating func passSpace() {
    _ = pass { !" \t\n".utf8.contains($0) }
  }

  /// Goes behind the end of what was opened.
  private mutating func pass(_ end: String, opened what: String) throws(InputError) {
    let opening = line
    while pass(until: { $0 == end.utf8.first }) {
      if take(end) { return }
      position += 1
    }
    throw InputError(
      file: file, line: opening, problem: "\(what) opens here and never closes",
      remedy: "close it with '\(end)'")
  }

  /// Goes behind a mark without line breaks, if it stands here.
  private mutating func take(_ mark: String) -> Bool {
    guard bytes[position...].starts(with: mark.utf8) else { return false }
    position += mark.utf8.count
    return true
  }

  private func fault(_ problem: String, _ remedy: String) -> InputError {
    InputError(file: file, line: line, problem: problem, remedy: remedy)
  }
}
