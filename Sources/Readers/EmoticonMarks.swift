import Text

/// Whether `*` and `?` in a list of scores stand for other letters, which no such file says.
///
/// They do in *tariff\** but not in `:-*`. A lexicon has one rule for all terms: where an emoticon has
/// a mark, all marks stand for themselves, and those that look otherwise are warned of.
enum EmoticonMarks {
  static func areGlobs(in terms: [Lexicon.Term]) -> Bool {
    !terms.contains { hasMark($0.text) && !hasLetters($0.text) }
  }

  /// Whether a term has a mark and letters enough for a word.
  static func looksLikeGlob(_ term: String) -> Bool {
    hasMark(term) && hasLetters(term)
  }

  static func problem(_ term: String) -> String {
    "'\(term)' stands for itself, since the file has emoticons with '*' or '?'"
  }

  static let remedy = "write out the words it should stand for, or delete those emoticons"

  private static func hasMark(_ term: String) -> Bool {
    term.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  private static func hasLetters(_ term: String) -> Bool {
    term.unicodeScalars.count { $0.properties.isAlphabetic } > 1
  }
}
