import Text

/// The plural that a form of a dictionary stands for where the dictionary leaves its end open.
enum RegularPlural {
  /// The plural of a phrase's last word, by the rules of English: *Paths*, *Parties*, *Churches*.
  ///
  /// - Parameters:
  ///   - phrase: One or more words, as written in the dictionary.
  ///   - type: Of the actor it names.
  /// - Returns: The phrase in the plural. `nil` where that names somebody else: a family, the other
  ///   state of a name (*Sudans*), a longer acronym; and of what ends in *s* already. States have
  ///   one for the noun of their people, *Iraqis*.
  static func of(_ phrase: String, type: ActorType) -> String? {
    let small = phrase.lowercased()
    guard small.last?.isLetter == true, UncasedName.alias(phrase, type: type).caseRule != .exact
    else { return nil }
    switch type {
    case .person: return nil
    case .state: guard isPeople(small) else { return nil }
    case .organisation, .group: break
    }
    func ended(_ stem: Substring, _ ending: String) -> String {
      stem + (phrase == phrase.uppercased() ? ending.uppercased() : ending)
    }
    if small.hasSuffix("y"), let before = small.dropLast().last, !"aeiou".contains(before) {
      return ended(phrase.dropLast(), "ies")
    }
    if ["ss", "x", "z", "ch", "sh"].contains(where: small.hasSuffix) {
      return ended(phrase[...], "es")
    }
    return small.hasSuffix("s") ? nil : ended(phrase[...], "s")
  }

  /// Whether a word in small letters ends like one for a people, and is no state's name.
  private static func isPeople(_ word: String) -> Bool {
    (word.hasSuffix("i") || word.hasSuffix("an")) && !word.hasSuffix("stan")
      && !word.contains(" ") && !states.contains(word)
  }

  private static let states: Set<String> = [
    "azerbaijan", "bhutan", "brunei", "burundi", "djibouti", "fiji", "haiti", "iran", "japan",
    "jordan", "kiribati", "malawi", "mali", "oman", "sudan", "taiwan",
  ]
}
