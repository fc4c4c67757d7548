package import Text

/// How often each level of mention occurs.
///
/// `Int32` has room for the counts of one document, of less than 2³¹ bytes.
package struct LevelCounts<Count: FixedWidthInteger & Sendable>: Sendable, Equatable {
  package var name: Count
  package var adjectival: Count
  package var metonym: Count
  package var nominal: Count

  package init(
    name: Count = 0, adjectival: Count = 0, metonym: Count = 0, nominal: Count = 0
  ) {
    self.name = name
    self.adjectival = adjectival
    self.metonym = metonym
    self.nominal = nominal
  }

  package subscript(level: Level) -> Count {
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

  package static func + (left: Self, right: LevelCounts<some FixedWidthInteger>) -> Self {
    Self(
      name: left.name + Count(right.name), adjectival: left.adjectival + Count(right.adjectival),
      metonym: left.metonym + Count(right.metonym), nominal: left.nominal + Count(right.nominal))
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
///
/// `Int32` has room for the counts of one document, of less than 2³¹ bytes.
package struct SenseCounts<Count: FixedWidthInteger & Sendable>: Sendable, Equatable {
  package var government: Count
  package var territory: Count
  package var demonym: Count
  package var compound: Count
  /// Inside the names of other actors and of exclusions; no mentions.
  package var institution: Count

  package init(
    government: Count = 0, territory: Count = 0, demonym: Count = 0, compound: Count = 0,
    institution: Count = 0
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

  package static func + (left: Self, right: SenseCounts<some FixedWidthInteger>) -> Self {
    Self(
      government: left.government + Count(right.government),
      territory: left.territory + Count(right.territory),
      demonym: left.demonym + Count(right.demonym),
      compound: left.compound + Count(right.compound),
      institution: left.institution + Count(right.institution))
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

// A pattern is matched here; `==` of a type with a raw value from another module is a call.
extension Paragraph {
  /// Whether its words are counted.
  var isBody: Bool { if case .body = zone { true } else { false } }
}

extension Annotations {
  /// Whether a sentence stands in the body.
  func isInBody(_ sentence: Int) -> Bool { paragraphs[sentences[sentence].paragraph].isBody }
}
