/// What a word or a phrase says about the part of a page it stands in.
struct ZoneCues: OptionSet {
  let rawValue: UInt64

  /// Opens a list of other articles: *read next*.
  static let rail = Self(rawValue: 1 << 0)
  /// A button: *show less*.
  static let button = Self(rawValue: 1 << 1)
  /// A word of which labels are made, and headings too: *analysis*.
  static let label = Self(rawValue: 1 << 2)
  /// A label wherever it stands alone: *advertisement*.
  static let firmLabel = Self(rawValue: 1 << 3)
  /// Opens a line of keywords: *filed under*.
  static let tags = Self(rawValue: 1 << 4)
  /// A network, or a word in a row of such links.
  static let share = Self(rawValue: 1 << 5)
  /// A network or *share* itself.
  static let network = Self(rawValue: 1 << 6)
  /// Asks the reader for something: *sign up*.
  static let plea = Self(rawValue: 1 << 7)
  /// A thing of the page rather than of the world: *newsletter*.
  static let page = Self(rawValue: 1 << 8)
  /// The reader: *you*.
  static let reader = Self(rawValue: 1 << 9)
  /// Before the name of a photographer: *photo by*.
  static let photo = Self(rawValue: 1 << 10)
  /// Who distributes photographs.
  static let agency = Self(rawValue: 1 << 11)
  /// Opens a credit to authors: *with reporting by*.
  static let credit = Self(rawValue: 1 << 12)
  /// Ends one: *contributed to this report*.
  static let contribution = Self(rawValue: 1 << 13)
  /// Opens a block about authors or publishers.
  static let about = Self(rawValue: 1 << 14)
  /// What authors do: *covers*.
  static let authorVerb = Self(rawValue: 1 << 15)
  /// What authors are: *fellow*.
  static let role = Self(rawValue: 1 << 16)
  /// What only people in the text do: *said*.
  static let speech = Self(rawValue: 1 << 17)
  /// Whose opinions these are, and where else they were printed.
  static let disclaimer = Self(rawValue: 1 << 18)
  static let month = Self(rawValue: 1 << 19)
  /// Stands beside a date: *updated*.
  static let dateWord = Self(rawValue: 1 << 20)
  static let contact = Self(rawValue: 1 << 21)
  static let copyright = Self(rawValue: 1 << 22)
  /// A heading of the text, even at its margins: *conclusion*.
  static let heading = Self(rawValue: 1 << 23)
  /// A heading that references follow.
  static let notes = Self(rawValue: 1 << 24)
  /// A kind of official document.
  static let record = Self(rawValue: 1 << 25)
  /// A line at the head of an official document: *subject*.
  static let memo = Self(rawValue: 1 << 26)
  /// Speaks of the article's own head: *editor's note*.
  static let editor = Self(rawValue: 1 << 27)
  /// Part of a name, in lower case: *bin*.
  static let particle = Self(rawValue: 1 << 28)
  static let by = Self(rawValue: 1 << 29)
  /// An ordinary word that pages use of themselves: *free*.
  static let pageCommon = Self(rawValue: 1 << 30)
  /// Opens a letter or a speech: *dear*.
  static let salutation = Self(rawValue: 1 << 31)
  /// Opens a line with an author's accounts.
  static let follow = Self(rawValue: 1 << 32)
  /// The first words of a longer phrase.
  static let prefix = Self(rawValue: 1 << 33)
  /// Number of a magazine: *volume*.
  static let issue = Self(rawValue: 1 << 34)
  /// A request to open or play something, also as a sentence: *read the full report here*.
  static let prompt = Self(rawValue: 1 << 35)
  /// With a colon or bar behind it, announces another article: *watch*.
  static let announcement = Self(rawValue: 1 << 36)
  /// Stands above what readers wrote: *# comments*.
  static let thread = Self(rawValue: 1 << 37)
  /// Stands beside what a reader wrote: *reply*.
  static let reply = Self(rawValue: 1 << 38)
  /// What a plea asks for: *support*.
  static let ask = Self(rawValue: 1 << 39)
  /// The page or its makers, as they speak of themselves: *our journalism*.
  static let ourPage = Self(rawValue: 1 << 40)
  /// Opens a note on how the page was made: *this transcript was*.
  static let notice = Self(rawValue: 1 << 41)
  /// The same, below the text only: *this report was produced*.
  static let closingNotice = Self(rawValue: 1 << 42)
  /// What publishers say of themselves: *is a nonpartisan*.
  static let publisher = Self(rawValue: 1 << 43)
  /// Tells a time of day, or how long ago: *ago*.
  static let clock = Self(rawValue: 1 << 44)
  /// Before a surname: *Ms.*
  static let honorific = Self(rawValue: 1 << 45)
  /// With a colon behind it, who made a part of the page: *words*.
  static let creditLabel = Self(rawValue: 1 << 46)
  /// Opens a picture's description without a colon: *image caption*.
  static let captionLabel = Self(rawValue: 1 << 47)
  /// What the makers of a text did, beside what all authors do: *has*.
  static let lifeVerb = Self(rawValue: 1 << 48)
  /// An article, preposition, pronoun, conjunction or auxiliary.
  static let function = Self(rawValue: 1 << 49)
  /// What says nothing of a paragraph.
  static let silent: Self = [.function, .prefix]
}

/// A hash table of the phrases in `ZonePhrases`, blind to case; `#` stands for any number.
struct ZoneTable: Sendable {
  static let english = ZoneTable()

  private let cues: KeyTraits<ZoneCues>
  /// A word at the place that its highest bits tell, the other bits moved up, and flags.
  private var words: [UInt64]
  /// Highest bits of a hash that tell a place, as many as flags have room.
  private static let placeBits: UInt64 = 11

  /// What is known of the word at a place.
  private enum Flag {
    static let function: UInt64 = 1
    static let prefix: UInt64 = 2
    /// It has other cues as well.
    static let cue: UInt64 = 4
    /// Other words have the same place.
    static let others: UInt64 = 8
  }

  /// Stands for every number; no word has this hash.
  static let number: UInt64 = 0x23

  private init() {
    var phrases: [(key: UInt64, traits: ZoneCues)] = []
    var firstWords: [UInt64] = []
    for (list, cue) in ZonePhrases.all {
      for phrase in list.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x0A }) {
        let words = phrase.split(separator: 0x20)
        var key: UInt64 = 0
        for (index, word) in words.enumerated() {
          let hash = word.first == 0x23 ? Self.number : Self.hash(of: word)
          if index == 0 { firstWords.append(hash) }
          key = index == 0 ? hash : Self.joined(key, hash)
          phrases.append((key, index == words.count - 1 ? cue : .prefix))
        }
      }
    }
    let functions = WordTable.words(having: [.opener, .unfinished]).map(Self.hash)
    phrases += functions.map { ($0, .function) }
    cues = KeyTraits(phrases)
    words = Array(repeating: 0, count: 1 << Self.placeBits)
    // Those that come first have a place for certain: the frequent ones.
    for hash in functions + firstWords { insert(hash) }
  }

  private mutating func insert(_ hash: UInt64) {
    let place = Int(hash >> (64 - Self.placeBits))
    let rest = hash << Self.placeBits
    guard words[place] == 0 else {
      if (words[place] ^ rest) >> Self.placeBits != 0 { words[place] |= Flag.others }
      return
    }
    let cues = cues[hash]
    words[place] =
      rest | (cues.contains(.function) ? Flag.function : 0)
      | (cues.contains(.prefix) ? Flag.prefix : 0)
      | (cues.isSubset(of: .silent) ? 0 : Flag.cue)
  }

  /// The hash of a word in small letters.
  private static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }

  /// The hash of a phrase and one more word.
  @inline(__always) static func joined(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
    (phrase << 7 | phrase >> 57) ^ (word &* 0x9E37_79B9_7F4A_7C15) | 1
  }

  static let about = hash(of: "about".utf8)
  static let of = hash(of: "of".utf8)
  static let the = hash(of: "the".utf8)
  static let this = hash(of: "this".utf8)

  /// The cues of a word or a phrase.
  @inline(__always) subscript(key: UInt64) -> ZoneCues { cues[key] }

  /// What stands at the place of a word, for words to come: fetched many at a time, none waits for
  /// another.
  @inline(__always) func glance(_ hash: UInt64) -> UInt64 {
    words[Int(truncatingIfNeeded: hash >> (64 - Self.placeBits))]
  }

  /// The cues of a word of running text by what stands at its place: mostly without branches, since
  /// no processor can guess what comes next.
  @inline(__always) func word(_ hash: UInt64, _ glance: UInt64) -> ZoneCues {
    let difference = (glance ^ hash << Self.placeBits) >> Self.placeBits
    let isWord = 0 &- (difference &- 1) >> 63
    let flags = glance & (isWord & ~Flag.others | ~isWord & Flag.others)
    guard flags & (Flag.cue | Flag.others) == 0 else { return cues[hash] }
    return ZoneCues(
      rawValue: (flags & Flag.function) &* ZoneCues.function.rawValue
        | (flags & Flag.prefix) &* (ZoneCues.prefix.rawValue / Flag.prefix))
  }

  /// Whether a phrase may have cues: 0 or 1.
  @inline(__always) func filtered(_ phrase: UInt64) -> UInt64 { cues.filtered(phrase) }
}

/// What stands at the places of some lexemes in a row.
struct ZoneGlances {
  private var all: InlineArray<8, UInt64> = InlineArray(repeating: 0)
  /// The lexeme of the first.
  private var first = 0
  private var count = 0

  /// That of a lexeme; they come in order.
  @inline(__always) mutating func glance(
    at place: Int, of lexemes: Span<Lexeme>, _ table: ZoneTable
  ) -> UInt64 {
    if place >= first + count {
      first = place
      count = min(all.count, lexemes.count - place)
      for index in 0..<count { all[index] = table.glance(lexemes[place + index].hash) }
    }
    return all[place - first]
  }
}
