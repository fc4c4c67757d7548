package import Text

/// Finds names as `Scanner` should, slowly and in the plainest way: at every place of a paragraph
/// every spelling of every alias is tried, and the longest wins.
///
/// Letters, marks and digits are those of the Unicode database, and folding goes scalar by scalar
/// with the origin of each beside it, so that nothing is shared with what is tested.
package struct NaiveScanner {
  /// A name where it stands in the text.
  package struct Name: Equatable, CustomStringConvertible {
    /// Bytes of the original.
    package var range: Range<Int>
    package var actor: Int
    package var level: Level

    package init(range: Range<Int>, actor: Int, level: Level) {
      self.range = range
      self.actor = actor
      self.level = level
    }

    package var description: String { "\(level.rawValue) \(actor) at \(range)" }
  }

  /// A scalar of the folded text and the bytes it came from.
  private struct Place {
    var scalar: Unicode.Scalar
    var origin: Range<Int>
  }

  private let spellings: [(alias: Gazetteer.Alias, scalars: [Unicode.Scalar])]

  /// - Parameter gazetteer: Its roles are left out.
  package init(_ gazetteer: Gazetteer) {
    spellings = gazetteer.aliases.filter { $0.level != .nominal }.flatMap { alias in
      alias.spellings.map { (alias, Array($0.unicodeScalars)) }
    }
  }

  /// The names in a text, in order.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - paragraphs: Bytes of its paragraphs: no name leaves one.
  /// - Returns: The names, without exclusions and without what stands inside a longer name.
  package func names(in text: String, paragraphs: [Range<Int>]) -> [Name] {
    let places = Self.fold(text)
    var names: [Name] = []
    for paragraph in paragraphs {
      let part = places.filter { paragraph.contains($0.origin.lowerBound) }
      let scalars = part.map(\.scalar)
      var start = 0
      while start < part.count {
        guard let (alias, end) = longest(scalars, from: start) else {
          start += 1
          continue
        }
        if let actor = alias.entry {
          let range = part[start].origin.lowerBound..<part[end - 1].origin.upperBound
          names.append(Name(range: range, actor: actor, level: alias.level))
        }
        start = end
      }
    }
    return names
  }

  private func longest(
    _ text: [Unicode.Scalar], from start: Int
  ) -> (alias: Gazetteer.Alias, end: Int)? {
    var best: (alias: Gazetteer.Alias, end: Int)?
    for (alias, spelling) in spellings {
      guard
        let end = Self.end(of: spelling, in: text, from: start, anyCase: alias.caseRule == .any),
        Self.isWhole(text, start, end), end > best?.end ?? 0
      else { continue }
      best = (alias, end)
    }
    return best
  }

  /// Where a spelling that begins at `start` ends, if it stands there; a space stands for any
  /// white space.
  private static func end(
    of spelling: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int, anyCase: Bool
  ) -> Int? {
    var position = start
    for wanted in spelling {
      guard position < text.count else { return nil }
      if wanted == " " {
        guard isSpace(text[position]) else { return nil }
        while position < text.count, isSpace(text[position]) { position += 1 }
      } else {
        let isSame =
          wanted == text[position]
          || anyCase
            && wanted.properties.lowercaseMapping == text[position].properties.lowercaseMapping
        guard isSame else { return nil }
        position += 1
      }
    }
    return position
  }

  /// Whether no word goes on before or after.
  private static func isWhole(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    let before = text[..<start]
    let after = text[end...]
    if before.last.map(isWord) ?? false || after.first.map(isWord) ?? false { return false }
    if after.first == "'" {
      let tail = String(String.UnicodeScalarView(after.dropFirst().prefix(while: isLetter)))
      // A possessive or a contraction; the rest of a name otherwise (Sa in Sa'ad).
      if tail.utf8.count > 1, !["re", "ve", "ll"].contains(tail.lowercased()) {
        return false
      }
    }
    let isInitial =
      text[end - 1].isASCII && isLetter(text[end - 1])
      && (end - 2 < 0 || !isLetter(text[end - 2]))
      && after.first == "." && after.dropFirst().first?.isASCII ?? false
      && after.dropFirst().prefix(while: isLetter).count == 1
    if isInitial { return false }
    if before.last == "'" {
      let head = String(
        String.UnicodeScalarView(before.dropLast().reversed().prefix(while: isLetter).reversed()))
      // An article that lost its vowel, of French (l', d', qu'); the rest of a name otherwise.
      let isElided =
        head.utf8.count == 1 && head.lowercased() != "o"
      if !head.isEmpty, !isElided, head.lowercased() != "qu" { return false }
    }
    return true
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar.properties.generalCategory == .decimalNumber
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  private static func fold(_ text: String) -> [Place] {
    var places: [Place] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let origin = offset..<offset + String(scalar).utf8.count
      offset = origin.upperBound
      for plain in folded(scalar).unicodeScalars {
        places.append(Place(scalar: plain, origin: origin))
      }
    }
    return places
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}": "'"
    case "\u{201C}", "\u{201D}": "\""
    case "\u{A0}", "\u{2009}", "\u{202F}": " "
    case "\u{2010}", "\u{2011}", "\u{2013}": "-"
    case "\u{2014}": " - "
    case "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{2060}": ""
    default: String(scalar)
    }
  }
}
