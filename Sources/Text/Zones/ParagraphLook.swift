/// What a paragraph looks like: counts of kinds of words, cues, and how it begins and ends.
///
/// Of a long paragraph only the beginning and the end are read.
struct ParagraphLook {
  enum Finish {
    case none, period, question, colon
    /// A comma or semicolon, as in resolutions.
    case clause
  }

  /// Longer paragraphs are only read in part; furniture is shorter.
  static let short = 400
  private static let glance = 160

  let range: Range<Int>
  /// Hashes of the first words.
  var lead: InlineArray<4, UInt64> = [0, 0, 0, 0]
  /// A hash of all words that were read.
  var line: UInt64 = 0
  /// Cues of phrases at the beginning.
  var opening: ZoneCues = []
  /// Cues of phrases that are the whole paragraph.
  var whole: ZoneCues = []
  var any: ZoneCues = []
  /// Cues of phrases at the beginning that a colon or a bar follows.
  var labelled: ZoneCues = []
  var words: Int32 = 0
  /// Words that begin with a capital.
  var capitals: Int32 = 0
  /// Words in lower case that are neither articles, prepositions, pronouns nor auxiliaries.
  var lower: Int32 = 0
  /// Articles, prepositions, pronouns, conjunctions and auxiliaries.
  var functions: Int32 = 0
  var numbers: Int32 = 0
  /// Words outside links.
  var unlinked: Int32 = 0
  var links: Int32 = 0
  /// Words that have the cue.
  var labels: Int32 = 0
  var shares: Int32 = 0
  var networks: Int32 = 0
  var pageWords: Int32 = 0
  var dateWords: Int32 = 0
  var months: Int32 = 0
  /// Capitalized words at the beginning, as in a name.
  var nameWords: Int32 = 0
  /// Slashes between spaces, as in a breadcrumb.
  var slashes: Int32 = 0
  /// Whether its words are parted by ">" or "|".
  var separators: Int32 = 0
  var finish = Finish.none
  /// A sentence, however short.
  private(set) var isSentence = false
  /// Running text, finished or too long for a title.
  private(set) var isProse = false
  var isAddress = false
  var hasEmail = false
  /// Whether a punctuation mark stands before the first month.
  var isMonthApart = false
  var isNumericDate = false
  /// Whether a verb that authors have follows the name at the beginning.
  var hasAuthorVerb = false
  /// Whether a comma follows such a name.
  var isApposed = false
  /// Whether a role follows that verb or comma closely.
  var hasAuthorRole = false
  /// Whether it has a time such as "14:05".
  var hasClock = false
  /// Whether an arrow begins or ends it.
  var hasArrow = false
  /// Whether dots lead to a page number, as in a table of contents.
  var hasLeader = false
  /// Whether it stands in parentheses.
  var isBracketed = false
  /// Whether it ends with the credit of a photograph.
  var isPhotoCredit = false
  /// Whether a colon follows the opening cue.
  var hasOpeningColon = false
  var startsQuoted = false
  var hasQuotes = false
  var isItem = false
  var isNumbered = false
  var isMarkdownHeading = false
  var isImage = false
  /// Whether marks of emphasis enclose it.
  var isItalic = false
  var hasCopyrightSign = false
  /// Whether a sentence ends before the end.
  var hasSeveralSentences = false
  var startsTableRow = false
  /// Whether the second word begins with a capital.
  var hasSecondCapital = false
  /// Whether the first letter is a capital.
  var startsUpper = false

  /// The state of reading words.
  struct Reader {
    var index: Int
    let end: Int
    /// Hashes of the last words that begin a longer phrase; 0 if they do not.
    var (one, two, three): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var isInName = true
    /// Words since an author's verb; -1 before one.
    var sinceVerb = -1
    var isInBracket = false
    var bracketWords: Int32 = 0
    var hasPhoto = false
    var isFirmPhoto = false
    var wordsAfterPhoto = 0
    var lowerAfterPhoto = 0
    /// Where the last four words begin, each at its number, to see what stands before a phrase.
    var starts: InlineArray<4, Int> = [0, 0, 0, 0]
    var lastEnd: Int

    init(at start: Int, to end: Int) {
      index = start
      self.end = end
      lastEnd = start
    }
  }

  /// - Parameters:
  ///   - range: A paragraph that is not empty.
  ///   - text: Folded text.
  ///   - lexemes: All of that text.
  ///   - first: Index of the first of them that begins in the paragraph.
  ///   - table: The phrases to look for.
  init(
    _ range: Range<Int>, in text: Span<UInt8>, _ lexemes: Span<Lexeme>, from first: Int,
    table: borrowing ZoneTable
  ) {
    self.range = range
    let start = begin(in: text)
    let isCut = range.count > Self.short
    isBracketed =
      text[range.lowerBound] == UInt8(ascii: "(")
      && text[range.upperBound - 1] == UInt8(ascii: ")")
    hasArrow =
      isArrow(at: range.lowerBound, in: text) || isArrow(at: range.upperBound - 3, in: text)
    var reader = Reader(at: start, to: isCut ? range.lowerBound + Self.glance : range.upperBound)
    read(&reader, in: text, lexemes, from: first, table)
    if isCut { whole = [] }
    isPhotoCredit =
      !isCut && words > 0 && reader.wordsAfterPhoto <= 8 && reader.lowerAfterPhoto == 0
      && reader.hasPhoto
    finish = ending(in: text)
    if isPhotoCredit, finish == .period, !reader.isFirmPhoto { isPhotoCredit = false }
    isSentence = endsAsSentence
    isProse = readsAsProse
  }

  /// A hash of the first two words.
  var name: UInt64 { words > 1 ? ZoneTable.joined(lead[0], lead[1]) : lead[0] }

  /// Share of words with a capital, among those that would have one in a title.
  var isTitleCase: Bool { capitals * 4 >= (capitals + lower) * 3 }

  private var endsAsSentence: Bool {
    guard words >= 1, unlinked > 0 else { return false }
    switch finish {
    case .period: return lower + functions > 0 || words >= 6 || words == 1 && range.count > 4
    case .question: return !isTitleCase
    case .none, .colon, .clause: return false
    }
  }

  private var readsAsProse: Bool {
    guard functions >= 2, words >= 6, unlinked > 2 else { return false }
    switch finish {
    case .period: return range.count >= 40
    case .question: return range.count >= 40 && !isTitleCase
    case .colon, .clause: return range.count >= 60
    case .none:
      if range.count > Self.short { return true }
      let isLoose = hasSeveralSentences && range.count >= 100
      return isLoose && functions >= 4
        || range.count >= 140 && functions >= 6 && !isTitleCase
    }
  }

  /// Several words that announce what follows, or go on in it.
  var isOpen: Bool { (finish == .colon || finish == .clause) && words >= 3 }
  /// A line like a heading, headline or name.
  var isUnfinished: Bool { !isSentence && !isProse }
  var isLinkOnly: Bool { (links > 0 || isAddress) && unlinked == 0 }
  /// Nothing but words of labels, and numbers.
  var isLabel: Bool { labels > 0 && labels >= words - numbers && words <= 8 && !isSentence }
  /// A name and no more: two to four words, all capitalized.
  var isName: Bool {
    (2...4).contains(nameWords) && lower == 0 && words <= nameWords + 1 && numbers == 0
      && finish == .none
  }

  /// A note on the text by its editors.
  var isEditorial: Bool { opening.contains(.editor) && hasOpeningColon }

  /// "Jane Doe is a fellow at ..."
  var isBiography: Bool {
    (2...4).contains(nameWords) && hasAuthorVerb && hasAuthorRole && !any.contains(.speech)
      && !startsQuoted
  }

  /// "Jane Doe, a fellow at ..., has ...": also how the news introduces people.
  var isApposition: Bool {
    (2...4).contains(nameWords) && isApposed && hasAuthorRole && !any.contains(.speech)
      && !hasQuotes && range.count <= Self.short
  }

  /// A date, perhaps with a place, a name or the word "updated".
  var isDate: Bool {
    guard numbers >= 1, words <= 16, lower <= dateWords, isUnfinished || words <= 8 else {
      return false
    }
    if isNumericDate { return words - numbers - dateWords <= 1 }
    let others = words - numbers - dateWords - months
    return months >= 1 && (others == 0 || (others <= 4 && (isMonthApart || numbers >= 3)))
  }

  /// A time of day, perhaps with its date, or how long ago: "37m ago", "Updated at 17.05 BST".
  var isTime: Bool {
    numbers >= 1 && words <= 10 && words == numbers + dateWords + months
      && (hasClock || any.contains(.clock))
  }

  /// The number of a magazine: "Vol. 12, No. 3", "From the July 2023 Issue".
  var isIssue: Bool {
    any.contains(.issue) && numbers > 0 && words <= 10 && isUnfinished
      && words - numbers - months - dateWords - functions <= 2
  }

  /// Whether an arrow of the block U+2190 stands there, or the mark "›".
  private func isArrow(at index: Int, in text: Span<UInt8>) -> Bool {
    guard index >= range.lowerBound, index + 2 < range.upperBound, text[index] == 0xE2 else {
      return false
    }
    return text[index + 1] == 0x86
      || text[index + 1] == 0x80 && (text[index + 2] == 0xB9 || text[index + 2] == 0xBA)
  }

  /// Passes over bullets, marks of emphasis and the like.
  private mutating func begin(in text: Span<UInt8>) -> Int {
    var index = range.lowerBound
    let end = range.upperBound
    let mark = text[index]
    isItalic =
      range.count > 2 && (mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"))
      && text[index + 1] != 0x20 && text[end - 1] == mark
    if mark == UInt8(ascii: "!"), range.count > 2, text[index + 1] == UInt8(ascii: "[") {
      isImage = true
    }
    startsTableRow = mark == UInt8(ascii: "|")
    isMarkdownHeading = mark == UInt8(ascii: "#")
    let bullet = Bytes.bullet(at: index, of: range, in: text)
    if bullet > 0 {
      isItem = true
      index += bullet
    } else if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+"),
      range.count > 1, Bytes.isSpace(text[index + 1])
    {
      // An em dash before a credit has been folded to " - ", and so looks like a bullet.
      isItem = true
      index += 2
    } else if let marker = Bytes.marker(at: index, of: range, in: text) {
      isNumbered = !marker.isLettered
      isItem = true
    } else if mark == UInt8(ascii: "["), range.count > 2, Bytes.isDigit(text[index + 1]) {
      isNumbered = true
    } else if Bytes.isDigit(mark) {
      let digits = range.prefix(4).prefix { Bytes.isDigit(text[$0]) }.count
      if digits <= 3, index + digits + 1 < end {
        let next = text[index + digits]
        isNumbered =
          Bytes.isSpace(next) || next == Bytes.dot && !Bytes.isDigit(text[index + digits + 1])
      }
    } else if mark == UInt8(ascii: "^")
      || mark == 0xC2 && [0xB2, 0xB3, 0xB9].contains(text[index + 1])
    {
      isNumbered = true
    }
    while index < end {
      switch text[index] {
      case Bytes.quote, Bytes.apostrophe: startsQuoted = true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: ">"), 0x20,
        Bytes.hyphen, UInt8(ascii: "("), UInt8(ascii: "!"), UInt8(ascii: "\\"):
        break
      default: return index
      }
      index += 1
    }
    return index
  }

  private func ending(in text: Span<UInt8>) -> Finish {
    var end = range.upperBound
    while end > range.lowerBound + 1, Bytes.isCloser(text[end - 1]) || Bytes.isSpace(text[end - 1])
    {
      end -= 1
    }
    // The sign that ends an article: "■"
    if end - range.lowerBound > 3, text[end - 3] == 0xE2,
      text[end - 2] == 0x96 || text[end - 2] == 0x97
    {
      end = Bytes.trimmed(range.lowerBound..<end - 3, in: text).upperBound
    }
    // "Thank you. [Applause]", "He agreed. (U)", but not the credit of a picture.
    let last = text[range.upperBound - 1]
    if !isPhotoCredit, last == UInt8(ascii: "]") || last == UInt8(ascii: ")") {
      let bracket = last == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "(")
      var open = end
      while open > range.lowerBound, end - open < 160, text[open - 1] != bracket {
        open -= 1
      }
      let before = Bytes.trimmed(range.lowerBound..<max(range.lowerBound, open - 1), in: text)
      if !before.isEmpty, Bytes.isTerminator(text[before.upperBound - 1]) {
        end = before.upperBound
      }
    }
    // The number of a note: "said yes.12", "said yes.[3]".
    var stop = end
    while stop > range.lowerBound + 1, range.upperBound - stop < 6,
      Bytes.isDigit(text[stop - 1]) || text[stop - 1] == UInt8(ascii: "[")
    {
      stop -= 1
    }
    if stop < end, Bytes.isTerminator(text[stop - 1]),
      !Bytes.isDigit(text[max(range.lowerBound, stop - 2)])
    {
      end = stop
    }
    switch text[end - 1] {
    case UInt8(ascii: "!"): return lower + functions > 0 ? .period : .question
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: ":"): return .colon
    case Bytes.comma, UInt8(ascii: ";"): return .clause
    case 0xA6: return .period
    case Bytes.dot:
      var first = end - 1
      while first > range.lowerBound, !Bytes.isSpace(text[first - 1]), end - first < 12 {
        first -= 1
      }
      // A title may end with "U.S."
      let isAbbreviation = Bytes.isDotted(first..<end - 1, in: text) && end - first > 2
      return isAbbreviation && isTitleCase && words <= 20 ? .none : .period
    default: return .none
    }
  }
}
