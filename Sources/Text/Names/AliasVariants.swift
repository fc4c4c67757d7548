/// Other ways to write an alias that any writer of English uses: *U.S* for *U.S.*, *U.S. embassy* for
/// *U.S. Embassy*, *the Haddad team* for *the Haddad government*.
enum AliasVariants {
  /// The variants of each alias of level name, and of each exclusion those in other letters.
  ///
  /// A form that stands in the gazetteer, or that is a variant of two actors' aliases, is none. An
  /// alias whose case rule is `exact` has no others than those without its marks.
  ///
  /// - Parameter gazetteer: What is written.
  /// - Returns: By alias, as many as the gazetteer has.
  static func all(of gazetteer: Gazetteer) -> [[String]] {
    var written: Set<[UInt8]> = []
    for alias in gazetteer.aliases where alias.level != .nominal {
      for spelling in alias.spellings { written.insert(Array(spelling.utf8)) }
    }
    // "Iraqi cabinet" is no cabinet named after a leader.
    var states: Set<String> = []
    for alias in gazetteer.aliases {
      if let entry = alias.entry, gazetteer.entries[entry].type == .state {
        states.formUnion(alias.spellings)
      }
    }
    var owners: [[UInt8]: Set<Int>] = [:]
    let candidates = gazetteer.aliases.map { alias -> [String] in
      guard alias.level == .name || alias.level == .exclusion else { return [] }
      let type = alias.entry.map { gazetteer.entries[$0].type }
      let variants = alias.spellings.flatMap { spelling in
        let isOpen = alias.level == .name && alias.caseRule == .writtenOrCapitals
        return AliasSpellings.forms(of: spelling, type: type, isExact: alias.caseRule == .exact)
          + (isOpen ? forms(of: spelling, isPerson: type == .person, states) : [])
      }
      .filter { !written.contains(Array($0.utf8)) }
      for form in variants { owners[Array(form.utf8), default: []].insert(alias.entry ?? -1) }
      return variants
    }
    return candidates.map { $0.filter { owners[Array($0.utf8)]?.count == 1 } }
  }

  private static func forms(
    of spelling: String, isPerson: Bool, _ states: Set<String>
  ) -> [String] {
    var forms: [String] = []
    let letters = Array(spelling.utf8)
    if isInitialism(letters) {
      forms.append(String(spelling.dropLast()))
      forms.append(spelling.dropLast().replacing(".", with: ". ") + ".")
    }
    guard !isPerson, let space = spelling.lastIndex(of: " "), hasProperName(spelling[..<space])
    else { return forms }
    let head = spelling[...space]
    let noun = spelling[spelling.index(after: space)...]
    let isCapitals = noun.allSatisfy(\.isUppercase)
    let lower = noun.lowercased()
    if !isCapitals, bodies.contains(lower) {
      forms.append(head + (noun.first?.isUppercase == true ? lower : noun.capitalizedFirst))
    }
    if cabinets.contains(lower), head.contains(where: \.isUppercase),
      !states.contains(String(head.dropLast()))
    {
      for other in cabinets where other != lower {
        forms.append(head + (isCapitals ? other.uppercased() : other))
        if !isCapitals { forms.append(head + other[...].capitalizedFirst) }
      }
    }
    return forms
  }

  /// Whether what stands before the noun of a body makes it a name: a capitalised word that is no
  /// article and no common English word, or two words with capitals.
  private static func hasProperName(_ head: Substring) -> Bool {
    let words = head.split(separator: " ").filter {
      $0.first?.isUppercase == true && !articles.contains($0.lowercased())
    }
    return words.count > 1
      || words.contains { word in
        let lower = word.lowercased()
        return !EnglishWords.isCommon(lower) && !adjectives.contains(lower)
          && !LookalikeWords.ordinary.contains(Romanisation.Letters(lower.utf8))
      }
  }

  private static let articles: Set<String> = ["a", "an", "the"]
  /// What bodies of any country are called, where the lists of ordinary words lack it.
  private static let adjectives: Set<String> = [
    "advisory", "constitutional", "constituent", "coordinating", "electoral", "executive",
    "governing", "interim", "judicial", "legislative", "municipal", "parliamentary", "presidential",
    "provincial", "provisional", "transitional",
  ]

  /// "U.S.", "U.A.E.": capitals with a point behind each.
  private static func isInitialism(_ letters: [UInt8]) -> Bool {
    letters.count >= 4 && letters.count.isMultiple(of: 2)
      && letters.indices.allSatisfy {
        $0.isMultiple(of: 2) ? Bytes.isUpper(letters[$0]) : letters[$0] == Bytes.dot
      }
  }

  /// What a leader's name stands before, all of them the same people.
  private static let cabinets = ["administration", "cabinet", "government", "team"]
  /// Nouns that writers give a capital or not as they see fit.
  private static let bodies: Set<String> = [
    "administration", "army", "assembly", "cabinet", "coalition", "command", "commission",
    "committee", "congress", "council", "court", "delegation", "embassy", "forces", "government",
    "militia", "ministry", "mission", "movement", "navy", "parliament", "party", "police",
    "presidency", "senate", "team",
  ]
}

extension Substring {
  fileprivate var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
