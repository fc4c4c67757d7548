import Text

/// Figures as people read them, in columns that align.
enum Wording {
  /// 12345 → "12,345".
  static func grouped(_ value: Int) -> String {
    var digits = Array(String(abs(value)))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
  }

  /// A cell as text, with so many digits after the point; empty where undefined.
  static func text(_ cell: Cell, decimals: Int, signed: Bool = false) -> String {
    switch cell {
    case .empty: return ""
    case .text(let text): return text
    case .date(let date): return date.description
    case .integer(let value): return (signed && value > 0 ? "+" : "") + grouped(value)
    case .number(let value):
      var scale = 1
      for _ in 0..<decimals { scale *= 10 }
      let whole = Int((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
      let sign = whole < 0 ? "-" : signed && whole > 0 ? "+" : ""
      guard decimals > 0 else { return sign + grouped(abs(whole)) }
      let digits = String(abs(whole) % scale)
      return sign + grouped(abs(whole) / scale) + "."
        + String(repeating: "0", count: decimals - digits.count) + digits
    }
  }

  /// "1 document", "2 documents".
  static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(value)) \(value == 1 ? one : many ?? one + "s")"
  }

  /// "2021-03-05 to 2023-11-20", or the one day, or that no document has a date.
  static func period(_ first: CalendarDate?, _ last: CalendarDate?) -> String {
    guard let first, let last else { return "no document has a date" }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  /// Gives every value of a column its width, so that lines of a list align under a heading.
  ///
  /// - Parameters:
  ///   - items: Values by name.
  ///   - left: Widths of the values that begin on the left: words, cut where they are longer.
  ///   - right: Widths of the values that end on the right: figures, never cut.
  /// - Returns: The same items, padded with spaces.
  static func aligned(
    _ items: [[String: String]], left: [String: Int] = [:], right: [String: Int] = [:]
  ) -> [[String: String]] {
    items.map { item in
      item.merging(
        left.map { name, width in
          let value = item[name] ?? ""
          let shown = value.count > width ? value.prefix(width - 1) + "…" : value[...]
          return (name, shown + String(repeating: " ", count: width - shown.count))
        }
          + right.map { name, width in
            let value = item[name] ?? ""
            return (name, String(repeating: " ", count: max(0, width - value.count)) + value)
          }, uniquingKeysWith: { $1 })
    }
  }

  /// A text cut at a space, with "…", where it is longer than `length` characters.
  static func shortened(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    let head = text.prefix(length - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
  }
}
