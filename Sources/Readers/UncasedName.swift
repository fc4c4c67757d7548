import Text

/// Names out of dictionaries that do not tell capitals from small letters: all stands in capitals,
/// or nothing does.
enum UncasedName {
  /// An alias for such a name, and in which letter case to look for it.
  ///
  /// English writes the names of persons, states and organisations with capitals, so a name of one
  /// word must not be found in any case: *turkey*, *polish*. A group may have a common noun for its
  /// name. One word of at most three letters is an acronym, and in small letters another word: *US*,
  /// *WHO*; but persons are named *Mao* and *Xi*. Several words, and words with other signs in them,
  /// are found in any case.
  ///
  /// - Parameters:
  ///   - name: One or more words.
  ///   - type: Of the actor it names.
  /// - Returns: The text of the alias and its rule; a name that has both capitals and small letters
  ///   as it is.
  static func alias(_ name: String, type: ActorType) -> (text: String, caseRule: CaseRule) {
    guard isUncased(name) else { return (name, .writtenOrCapitals) }
    guard name.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else {
      return (titled(name), .any)
    }
    if name.unicodeScalars.count <= 3, type != .person { return (name.uppercased(), .exact) }
    return (titled(name), type == .group ? .any : .writtenOrCapitals)
  }

  /// A name as titles are written: *Ministry of Oil*, *Children's Fund*, *Ban Ki-Moon*, *UN Envoy*.
  ///
  /// A name that has both capitals and small letters stays as it is.
  static func titled(_ name: String) -> String {
    guard isUncased(name) else { return name }
    let words = name.lowercased().split(separator: " ")
    return words.enumerated().map { index, word in
      if acronyms.contains(word) { return word.uppercased() }
      return index > 0 && particles.contains(word) ? String(word) : capitalised(word)
    }.joined(separator: " ")
  }

  /// A key made of a name: what may not stand in one becomes `_`.
  static func identifier(_ name: String) -> String {
    let parts = name.unicodeScalars.split { scalar in
      !scalar.isLetterOrDigit && scalar != "-" && scalar != "."
    }
    return parts.map { String($0) }.joined(separator: "_")
  }

  private static let acronyms: Set<Substring> = ["eu", "nato", "uk", "un", "us", "usa"]
  private static let particles: Set<Substring> = [
    "and", "at", "by", "de", "for", "in", "of", "on", "the", "to",
  ]

  private static func isUncased(_ name: String) -> Bool {
    name == name.uppercased() || name == name.lowercased()
  }

  /// A word in small letters with a capital wherever a part of it begins; what follows an
  /// apostrophe is a part if it is more than one letter (*D'Amato*, *Children's*).
  private static func capitalised(_ word: Substring) -> String {
    var result = ""
    var previous: Character?
    for index in word.indices {
      let letter = word[index]
      let begins =
        switch previous {
        case nil: true
        case "'", "\u{2019}": word[index...].prefix { $0.isLetter }.count > 1
        case let before?: !before.isLetter && !before.isNumber
        }
      result += begins ? letter.uppercased() : String(letter)
      previous = letter
    }
    return result
  }
}
