import Testing

@testable import Text

/// A small world of real offices and invented states, and what role nouns mean in it.
enum RoleWorld {
  static let gazetteer = Gazetteer(entries: entries, aliases: aliases)

  private static let entries = [
    entry("iraq", "Iraq", .state, "IRQ"), entry("iran", "Iran", .state, "IRN"),
    entry("us", "United States", .state, "USA"), entry("velania", "Velania", .state, "VEL"),
    entry("ordunia", "Ordunia", .state, "ORD"),
    entry("maliki", "Nouri al-Maliki", .person, "IRQ"),
    entry("abadi", "Haider al-Abadi", .person, "IRQ"),
    entry("mahdi", "Adel Abdul Mahdi", .person, "IRQ"),
    entry("kadhimi", "Mustafa al-Kadhimi", .person, "IRQ"),
    entry("trump", "Donald Trump", .person, "USA"), entry("biden", "Joe Biden", .person, "USA"),
    entry("khamenei", "Ali Khamenei", .person, "IRN"),
    entry("tolic", "Mara Tolic", .person, "VEL"), entry("brekk", "Jan Brekk", .person, "ORD"),
    entry("kadhimi_team", "Kadhimi government", .organisation, "IRQ"),
    entry("tolic_team", "Tolic cabinet", .organisation, "VEL"),
    entry("trump_team", "Trump administration", .organisation, "USA"),
    entry("biden_team", "Biden administration", .organisation, "USA"),
    entry("embassy", "U.S. Embassy in Baghdad", .organisation, "USA"),
    entry("diet", "Velanian Diet", .organisation, "VEL"),
    entry("bank", "Central Bank of Ordunia", .organisation, "ORD"),
    entry("coalition", "Global Coalition against ISIS", .organisation, ""),
    entry("isis", "ISIS", .group, ""),
  ]

  private static let aliases: [Gazetteer.Alias] = [
    forms("iraq", .name, "Iraq"), forms("iraq", .adjectival, "Iraqi", "Iraqis"),
    forms("iraq", .metonym, "Baghdad"), forms("iran", .name, "Iran"),
    forms("iran", .adjectival, "Iranian", "Iranians"), forms("iran", .metonym, "Tehran"),
    forms("us", .name, "United States", "U.S.", "US"),
    forms("us", .adjectival, "American", "Americans"),
    forms("velania", .name, "Velania"), forms("velania", .adjectival, "Velanian", "Velanians"),
    forms("velania", .metonym, "Tarsk"), forms("ordunia", .name, "Ordunia"),
    forms("ordunia", .adjectival, "Ordunian", "Ordunians"),
    forms("maliki", .name, "al-Maliki", "Maliki"),
    forms("abadi", .name, "al-Abadi", "Abadi"), forms("mahdi", .name, "Abdul Mahdi"),
    forms("kadhimi", .name, "Mustafa al-Kadhimi", "Kadhimi"),
    forms("trump", .name, "Donald Trump", "Trump"), forms("biden", .name, "Joe Biden", "Biden"),
    forms("khamenei", .name, "Ali Khamenei", "Khamenei"),
    forms("tolic", .name, "Mara Tolic", "Tolic"), forms("brekk", .name, "Jan Brekk", "Brekk"),
    forms("kadhimi_team", .name, "Kadhimi government"), forms("tolic_team", .name, "Tolic cabinet"),
    forms("trump_team", .name, "Trump administration"),
    forms("biden_team", .name, "Biden administration"),
    forms("embassy", .name, "U.S. Embassy"), forms("diet", .name, "Velanian Diet", "Diet"),
    forms("isis", .name, "ISIS"),
    office("maliki", "2006-05-20", "2014-09-07", "prime minister", "Iraqi prime minister"),
    office("abadi", "2014-09-08", "2018-10-24", "prime minister", "Iraqi prime minister"),
    office("mahdi", "2018-10-25", "2020-05-06", "prime minister", "premier"),
    office("kadhimi", "2020-05-07", "2022-10-27", "prime minister", "premier", "PM"),
    office("trump", "2017-01-20", "2021-01-19", "president"),
    office("biden", "2021-01-20", "2025-01-19", "president"),
    office("tolic", nil, nil, "prime minister", "premier"),
    office("brekk", nil, nil, "president", "speaker of the Diet"),
    office("khamenei", nil, nil, "supreme leader", "Iran's supreme leader"),
    office("kadhimi_team", nil, nil, "government", "cabinet", "team"),
    office("tolic_team", nil, nil, "government", "cabinet"),
    office("trump_team", nil, nil, "administration", "team"),
    office("biden_team", nil, nil, "administration", "team"),
    office("embassy", nil, nil, "embassy"), office("diet", nil, nil, "parliament"),
    office("coalition", nil, nil, "coalition"), office("bank", nil, nil, "central bank"),
    office("velania", nil, nil, "republic"),
    office("iraq", nil, nil, "country", "state", "government"),
    office("iran", nil, nil, "country", "state", "government", "neighbor"),
    office("velania", nil, nil, "country", "state", "government"),
    office("ordunia", nil, nil, "country", "state", "government", "neighbor"),
  ].flatMap { $0 }

  private static func entry(
    _ id: String, _ name: String, _ type: ActorType, _ country: String
  ) -> Gazetteer.Entry {
    Gazetteer.Entry(id: id, name: name, type: type, country: country)
  }

  private static func forms(_ id: String, _ level: Level, _ texts: String...) -> [Gazetteer.Alias] {
    texts.map { text in
      Gazetteer.Alias(entry: entries.firstIndex { $0.id == id }, text: text, level: level)
    }
  }

  private static func office(
    _ id: String, _ from: String?, _ to: String?, _ texts: String...
  ) -> [Gazetteer.Alias] {
    texts.map { text in
      Gazetteer.Alias(
        entry: entries.firstIndex { $0.id == id }, text: text, level: .nominal,
        caseRule: text == "PM" ? .exact : .any, from: from.flatMap { CalendarDate(iso: $0) },
        to: to.flatMap { CalendarDate(iso: $0) })
    }
  }

  private static let roles = RoleNouns(gazetteer)
  private static let matcher = PhraseMatcher(gazetteer.aliases, words: roles.words)

  /// What is found in a text.
  struct Reading {
    /// The text with `[noun=actor]` for every role noun that was resolved.
    var marked: String
    var rules: [RoleRule] = []
    var areCertain: [Bool] = []
  }

  /// Resolves the role nouns of a text whose paragraphs are divided by blank lines.
  static func read(_ source: String, date: String?, titles: Set<Int> = []) -> Reading {
    let original = Array(source.utf8)
    var folded = FoldedText()
    folded.fold(original, range: 0..<original.count)
    let text = folded.bytes.span
    var paragraphs: [Range<Int>] = []
    Paragraphs.find(in: text, range: 0..<text.count, into: &paragraphs)
    var sentences: [Range<Int>] = []
    var names: [PhraseMatcher.Match] = []
    var matches: [PhraseMatcher.Match] = []
    for paragraph in paragraphs {
      SentenceSplitter().split(text, paragraph: paragraph, into: &sentences)
      var runs: [PhraseMatcher.Run] = []
      _ = matcher.readWords(text, paragraph, into: &runs)
      for layer in [PhraseMatcher.Layer.names, .roles] {
        var found: [PhraseMatcher.Match] = []
        matcher.match(
          text, paragraph: paragraph, runs: runs[...], layer: layer, into: &found)
        if layer == .names { names += found } else { matches += found }
      }
    }
    let named = names.compactMap { name -> NamedActor? in
      let alias = gazetteer.aliases[name.alias]
      return alias.entry.map { NamedActor(range: name.range, actor: $0, level: alias.level) }
    }
    var lexemes: [Lexeme] = []
    Lexeme.split(text, 0..<text.count, into: &lexemes)
    var places = NameLexemes()
    places.find(in: lexemes, matcher.vocabulary)
    var mentions: [RoleMention] = []
    roles.resolve(
      text, lexemes, places.known, paragraphs: paragraphs, sentences: sentences,
      isTitle: { titles.contains($0) },
      matches: matches, names: named, date: date.flatMap { CalendarDate(iso: $0) },
      into: &mentions)
    var marked: [UInt8] = []
    var position = 0
    for mention in mentions {
      let range = folded.original(mention.range, in: original)
      marked += original[position..<range.lowerBound]
      marked += Array("[".utf8) + original[range]
      marked += Array("=\(entries[mention.actor].id)]".utf8)
      position = range.upperBound
    }
    marked += original[position...]
    return Reading(
      marked: String(decoding: marked, as: UTF8.self), rules: mentions.map(\.rule),
      areCertain: mentions.map(\.isCertain))
  }
}

/// A text with `[noun=actor]` for every role noun that should be resolved, and no other.
struct RoleText: CustomTestStringConvertible, ExpressibleByStringLiteral {
  var marked: String

  init(stringLiteral text: String) {
    marked = text
  }

  var testDescription: String { marked }

  var plain: String {
    var plain = ""
    var isActor = false
    for character in marked {
      switch character {
      case "[": isActor = false
      case "=": isActor = true
      case "]": isActor = false
      default: if !isActor { plain.append(character) }
      }
    }
    return plain
  }
}
