/// The short names under which a text goes on speaking of a person it has named in full.
///
/// They are made from the gazetteer and stand beside its aliases, but count only in a document that
/// carries the full name (see `NameResolver`).
enum ShortNames {
  /// Short names of every person, as aliases of level name.
  ///
  /// Of *Mustafa al-Kadhimi* these are *al-Kadhimi* and *Kadhimi*; of *Adel Abdul Mahdi*, *Abdul
  /// Mahdi* and *Mahdi*; of *Ursula von der Leyen*, *von der Leyen* and *Leyen*; of *Mohammed bin
  /// Salman* only *bin Salman*, since *Salman* is his father.
  ///
  /// - Parameter gazetteer: Its aliases of two words or more are what short names are made of.
  /// - Returns: In the order of the gazetteer; two actors may have the same. Those of a form that
  ///   stands in the gazetteer have no spelling, since they are found as its rows are; there are
  ///   none where it is a row of the person, of a state or an exclusion, or the whole name of an
  ///   organisation or group.
  static func aliases(of gazetteer: Gazetteer) -> [Gazetteer.Alias] {
    var written: [[UInt8]: [Int]] = [:]
    for (index, alias) in gazetteer.aliases.enumerated() where alias.level != .nominal {
      for spelling in alias.spellings {
        let form = Words.lowercased(Array(spelling.utf8))
        if written[form]?.last != index { written[form, default: []].append(index) }
      }
    }
    var made: [Key: Int] = [:]
    var result: [Gazetteer.Alias] = []
    for alias in gazetteer.aliases where alias.level == .name {
      guard let entry = alias.entry, gazetteer.entries[entry].type == .person else { continue }
      for spelling in alias.spellings {
        for form in forms(of: spelling) {
          let key = Key(entry: entry, form: Words.lowercased(Array(form.utf8)))
          let rows = written[key.form] ?? []
          guard rows.allSatisfy({ isContested($0, by: form, of: entry, in: gazetteer) }) else {
            continue
          }
          if let place = made[key] {
            let isNew = !result[place].spellings.contains { $0.utf8.elementsEqual(form.utf8) }
            if isNew, rows.isEmpty { result[place].spellings.append(form) }
          } else {
            made[key] = result.count
            result.append(
              Gazetteer.Alias(
                entry: entry, text: form, caseRule: alias.caseRule == .any ? .any : .exact,
                line: alias.line, spellings: rows.isEmpty ? [form] : []))
          }
        }
      }
    }
    return result
  }

  /// Whether a row's form is also the family name of a person who has no such row.
  private static func isContested(
    _ row: Int, by form: String, of person: Int, in gazetteer: Gazetteer
  ) -> Bool {
    let alias = gazetteer.aliases[row]
    guard let entry = alias.entry, entry != person, alias.level == .name else { return false }
    let actor = gazetteer.entries[entry]
    guard actor.type != .state, actor.type == .person || alias.text != actor.name,
      // "KADRI" is no family name, if "Kadri" is.
      alias.text.dropFirst() == form.dropFirst()
    else { return false }
    // Of "Envoy of Kadri" it is none.
    return forms(of: gazetteer.entries[person].name).contains(form)
  }

  private struct Key: Hashable {
    var entry: Int
    var form: [UInt8]
  }

  /// The short names within one spelling of a full name, the longer first.
  private static func forms(of spelling: String) -> [String] {
    var words = spelling.split(separator: " ")
    while let last = words.last, suffixes.contains(last.lowercased()) { words.removeLast() }
    guard words.count > 1, let last = words.last, let first = words.first, isCapitalised(first)
    else { return [] }
    var start = words.count - 1
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    let particle = start < words.count - 1 ? words[start].lowercased() : ""
    var forms: [String] = []
    func add(_ form: Substring) {
      if isCapitalised(form) || particles.contains(where: { form.hasPrefix($0 + " ") }),
        form.count > 2
      {
        forms.append(String(form))
      }
    }
    if start < words.count - 1 {
      let form = words[start...].joined(separator: " ")
      forms += [form, form.prefix(1).uppercased() + form.dropFirst()]
      guard !descents.contains(particle) else { return forms }
    }
    if let hyphen = last.firstIndex(of: "-"), articles.contains(last[..<hyphen].lowercased()) {
      forms += [String(last), last.prefix(1).uppercased() + last.dropFirst()]
      add(last[last.index(after: hyphen)...])
    } else {
      add(last)
    }
    return forms
  }

  /// What follows the article that a form begins with.
  ///
  /// - Parameter form: In lower case.
  /// - Returns: `nil` where it begins with none.
  static func withoutArticle(_ form: [UInt8]) -> [UInt8]? {
    guard let end = form.firstIndex(where: { $0 == Bytes.hyphen || $0 == 0x20 }),
      articles.contains(String(decoding: form[..<end], as: UTF8.self))
    else { return nil }
    return Array(form[(end + 1)...])
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    word.first.map { $0.isUppercase } ?? false
  }

  /// Before a family name, and part of it.
  private static let particles: Set<String> = [
    "abd", "abdel", "abdul", "abou", "abu", "al", "ben", "bin", "da", "de", "del", "den", "der",
    "di", "dos", "du", "el", "ibn", "la", "le", "ter", "van", "von",
  ]
  /// Particles whose name without them is another person's.
  private static let descents: Set<String> = ["abou", "abu", "ben", "bin", "ibn"]
  private static let articles: Set<String> = [
    "ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "ul",
  ]
  private static let suffixes: Set<String> = ["ii", "iii", "iv", "jr", "jr.", "sr", "sr."]
}
