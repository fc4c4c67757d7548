package import Text

/// How often each level of mention occurs.
package struct LevelCounts: Sendable, Equatable {
  package var name = 0
  package var adjectival = 0
  package var metonym = 0
  package var nominal = 0

  package init(name: Int = 0, adjectival: Int = 0, metonym: Int = 0, nominal: Int = 0) {
    self.name = name
    self.adjectival = adjectival
    self.metonym = metonym
    self.nominal = nominal
  }

  package subscript(level: Level) -> Int {
    get {
      switch level {
      case .name: name
      case .adjectival: adjectival
      case .metonym: metonym
      case .nominal: nominal
      case .exclusion: 0
      }
    }
    set {
      switch level {
      case .name: name = newValue
      case .adjectival: adjectival = newValue
      case .metonym: metonym = newValue
      case .nominal: nominal = newValue
      case .exclusion: break
      }
    }
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      name: left.name + right.name, adjectival: left.adjectival + right.adjectival,
      metonym: left.metonym + right.metonym, nominal: left.nominal + right.nominal)
  }
}

/// The levels that count as mentions; to look one up in a `Set`, for each mention anew, takes longer
/// than to count it.
struct CountedLevels {
  private var flags: UInt8 = 0

  init(_ levels: Set<Level>) {
    for level in levels { flags |= Self.flag(level) }
  }

  func contains(_ level: Level) -> Bool { flags & Self.flag(level) != 0 }

  private static func flag(_ level: Level) -> UInt8 {
    switch level {
    case .name: 1
    case .adjectival: 2
    case .metonym: 4
    case .nominal: 8
    case .exclusion: 16
    }
  }
}

/// How often a state's name stands for what.
package struct SenseCounts: Sendable, Equatable {
  package var government = 0
  package var territory = 0
  package var demonym = 0
  package var compound = 0
  /// Inside the names of other actors and of exclusions; no mentions.
  package var institution = 0

  package init(
    government: Int = 0, territory: Int = 0, demonym: Int = 0, compound: Int = 0,
    institution: Int = 0
  ) {
    self.government = government
    self.territory = territory
    self.demonym = demonym
    self.compound = compound
    self.institution = institution
  }

  mutating func add(_ sense: StateSense) {
    switch sense {
    case .government: government += 1
    case .territory: territory += 1
    case .demonym: demonym += 1
    case .compound: compound += 1
    case .institution: institution += 1
    }
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      government: left.government + right.government, territory: left.territory + right.territory,
      demonym: left.demonym + right.demonym, compound: left.compound + right.compound,
      institution: left.institution + right.institution)
  }
}

/// How often each zone's words occur.
package struct ZoneWords: Sendable, Equatable {
  package var body = 0
  package var title = 0
  package var byline = 0
  package var boilerplate = 0

  package init(body: Int = 0, title: Int = 0, byline: Int = 0, boilerplate: Int = 0) {
    self.body = body
    self.title = title
    self.byline = byline
    self.boilerplate = boilerplate
  }

  package var all: Int { body + title + byline + boilerplate }

  mutating func add(_ paragraph: Paragraph) {
    switch paragraph.zone {
    case .body: body += paragraph.words
    case .title: title += paragraph.words
    case .byline: byline += paragraph.words
    case .boilerplate: boilerplate += paragraph.words
    }
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      body: left.body + right.body, title: left.title + right.title,
      byline: left.byline + right.byline, boilerplate: left.boilerplate + right.boilerplate)
  }
}
