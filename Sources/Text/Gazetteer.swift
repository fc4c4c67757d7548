/// In which way a text speaks of an actor, or that it does not.
package enum Level: String, Sendable, CaseIterable {
  /// A proper name, short name, acronym or nickname.
  case name
  /// An adjective or a noun for members: *Iraqi*, *Iraqis*.
  case adjectival
  /// A capital or seat that stands for a government: *Baghdad*.
  case metonym
  /// A description by its head noun, an office above all: *the prime minister*. Gazetteers write
  /// such aliases as *role*.
  case nominal
  /// Not an actor: swallows shorter aliases and counts nothing (*Sadr City*).
  case exclusion

  /// The level that users write so; *role* is what gazetteers call the rows of nominal mentions.
  package init?(word: String) {
    self.init(rawValue: word == "role" ? "nominal" : word)
  }

  /// The levels at which an actor can be mentioned.
  package static let mentionLevels: [Level] = [.name, .adjectival, .metonym, .nominal]
}

/// In which letter case an alias is found.
package enum CaseRule: String, Sendable, CaseIterable {
  /// As written, or all in capitals; the rule of an empty cell.
  case writtenOrCapitals = ""
  /// As written only.
  case exact
  /// In any case.
  case any
}

/// What an actor is.
package enum ActorType: String, Sendable, CaseIterable {
  case person, organisation, state, group
}

/// The actors a report counts, and every form under which a text may name them.
package struct Gazetteer: Sendable, Equatable {
  /// An actor. (*Entry*, since Swift itself owns the name `Actor`.)
  package struct Entry: Sendable, Equatable {
    /// Unique within the gazetteer; the key in every output.
    package var id: String
    /// The canonical name.
    package var name: String
    package var type: ActorType
    /// ISO 3166-1 alpha-3, or empty.
    package var country: String

    package init(id: String, name: String, type: ActorType, country: String = "") {
      self.id = id
      self.name = name
      self.type = type
      self.country = country
    }
  }

  /// One surface form.
  package struct Alias: Sendable, Equatable {
    /// Index into `entries`; `nil` for an exclusion and only for it.
    package var entry: Int?
    package var text: String
    package var level: Level
    package var caseRule: CaseRule
    /// First day on which a role is this actor's; `nil` = open.
    package var from: CalendarDate?
    /// Last day on which a role is this actor's; `nil` = open.
    package var to: CalendarDate?
    /// Words that speak for this actor where it shares the form with another, folded and in lower
    /// case; empty and not `nil` where none does and yet the form is shared.
    package var context: [String]?
    /// Where it stands in the gazetteer file, counted from 1.
    package var line: Int
    /// Spellings that match as `text` does, each after its own case rule; `text` is among them.
    /// Readers put the NFC and NFD forms here, and their capitals where the case rule asks.
    package var spellings: [String]

    package init(
      entry: Int?, text: String, level: Level = .name, caseRule: CaseRule = .writtenOrCapitals,
      from: CalendarDate? = nil, to: CalendarDate? = nil, context: [String]? = nil,
      line: Int = 0,
      spellings: [String]? = nil
    ) {
      self.entry = entry
      self.text = text
      self.level = level
      self.caseRule = caseRule
      self.from = from
      self.to = to
      self.context = context
      self.line = line
      self.spellings = spellings ?? Self.spellings(of: text, caseRule)
    }

    /// The spellings of a form without regard to normalization: as written, and in capitals where
    /// the rule asks.
    package static func spellings(of text: String, _ rule: CaseRule) -> [String] {
      let capitals = text.uppercased()
      return rule == .writtenOrCapitals && capitals != text ? [text, capitals] : [text]
    }
  }

  /// In the order of the file, which is the order of actors wherever nothing else decides.
  package var entries: [Entry]
  package var aliases: [Alias]

  package init(entries: [Entry], aliases: [Alias]) {
    self.entries = entries
    self.aliases = aliases
  }
}
