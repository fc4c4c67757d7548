import Testing

@testable import Text

/// A sentence in which governments stand in braces, places in angle brackets and other names of
/// states and capitals in square brackets.
struct MarkedSentence: ExpressibleByStringLiteral, CustomTestStringConvertible {
  enum Mark { case government, place, other }

  let source: String
  private(set) var text: [UInt8] = []
  private(set) var names: [(range: Range<Int>, mark: Mark)] = []

  init(stringLiteral source: String) {
    self.source = source
    var start = 0
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["): start = text.count
      case UInt8(ascii: "}"): names.append((start..<text.count, .government))
      case UInt8(ascii: ">"): names.append((start..<text.count, .place))
      case UInt8(ascii: "]"): names.append((start..<text.count, .other))
      default: text.append(byte)
      }
    }
  }

  var testDescription: String { source }

  /// The sentence with the marks that the rules set, and the rules by which.
  func judged() -> (source: String, rules: [StateRule]) {
    var result: [UInt8] = []
    var rules: [StateRule] = []
    var position = 0
    for (index, name) in names.enumerated() {
      var others = names.map(\.range)
      others.remove(at: index)
      let rule = StateSenses.capital(
        name.range, in: text.span, sentence: 0..<text.count, places: others[...])
      let marks = name.mark == .other ? "[]" : rule.isGovernment ? "{}" : "<>"
      let (open, close) = (Array(marks.utf8)[0], Array(marks.utf8)[1])
      result += text[position..<name.range.lowerBound] + [open] + text[name.range] + [close]
      position = name.range.upperBound
      if name.mark != .other { rules.append(rule) }
    }
    return (String(decoding: result + text[position...], as: UTF8.self), rules)
  }
}
