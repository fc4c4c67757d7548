import Foundation
import Text

/// The forms under which an alias stands in texts.
///
/// Texts are folded before they are searched (see `FoldedText`), which composes Latin letters alone;
/// so an alias is folded alike, and given in both normal forms of Unicode.
enum Spellings {
  /// An alias as texts are folded, with single spaces between its words and none around.
  static func folded(_ alias: String) -> String {
    let bytes = Array(alias.utf8)
    var text = FoldedText()
    text.fold(bytes, range: 0..<bytes.count)
    return String(decoding: text.bytes, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What to search for in folded text.
  ///
  /// - Parameters:
  ///   - alias: The alias as written.
  ///   - rule: Whether it is also found in capitals.
  /// - Returns: The folded alias in NFC and NFD, then its capitals in both, each different form
  ///   once.
  static func all(of alias: String, _ rule: CaseRule) -> [String] {
    let folded = folded(alias)
    let forms = rule == .writtenOrCapitals ? [folded, folded.uppercased()] : [folded]
    var spellings: [String] = []
    for form in forms.flatMap(normalForms) {
      // Strings of different bytes may be equal, hence the comparison of bytes.
      if !spellings.contains(where: { $0.utf8.elementsEqual(form.utf8) }) {
        spellings.append(form)
      }
    }
    return spellings
  }

  /// What two aliases have in common that are the same but for letter case, quotes, dashes, spaces
  /// and normal form.
  static func key(of alias: String) -> String {
    folded(alias).lowercased()
  }

  private static func normalForms(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [text] }
    return [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
  }
}
