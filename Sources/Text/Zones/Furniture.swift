/// What can be told of a single paragraph, wherever it stands on the page.
enum Furniture {
  /// Furniture even in a text of a few sentences.
  static func unmistakable(_ look: ParagraphLook) -> ZoneRule? {
    guard let rule = anywhere(look) else { return nil }
    switch rule {
    case .link, .copyright, .share, .plea, .contact: return rule
    default: return nil
    }
  }

  /// The rule for a paragraph that needs no others to be told from text; `nil` if there is none.
  static func anywhere(_ look: ParagraphLook) -> ZoneRule? {
    if look.isImage { return .caption }
    if look.isLinkOnly { return .link }
    guard look.range.count <= ParagraphLook.short, look.words > 0 else { return nil }
    if look.isEditorial { return .text }
    if look.hasCopyrightSign || look.opening.contains(.copyright)
      || look.any.contains(.copyright) && look.words <= 30
    {
      return .copyright
    }
    if isContact(look) { return .contact }
    if look.opening.contains(.credit), isCredit(look) { return .credit }
    if look.opening.contains(.captionLabel), look.words <= 40 { return .caption }
    if look.isPhotoCredit || look.opening.contains(.photo) && look.hasOpeningColon {
      return .caption
    }
    if isPlea(look) { return .plea }
    if isCredit(look) { return .credit }
    if look.any.contains(.disclaimer), !look.any.contains(.speech), !look.startsQuoted {
      return .biography
    }
    if look.opening.contains(.notice), !look.any.contains(.speech), !look.startsQuoted {
      return .notice
    }
    if isPrompt(look) { return .button }
    if isAnnouncement(look) { return .rail }
    guard look.isUnfinished else { return nil }
    if look.networks >= 1, look.shares == look.words - look.numbers, look.words <= 14,
      look.words >= 2 || look.whole.contains(.firmLabel)
    {
      return .share
    }
    if look.whole.contains(.firmLabel) { return .label }
    if look.any.contains(.firmLabel), look.numbers == 0, look.words <= 6, look.dateWords > 0,
      look.dateWords == look.words
    {
      return .label
    }
    if look.hasLeader, look.finish == .none { return .navigation }
    if look.opening.contains(.button), look.words <= 16 { return .button }
    if look.opening.contains(.tags), look.hasOpeningColon { return .navigation }
    if look.separators >= 2, !look.startsTableRow, look.words <= 24, !look.isDate,
      look.functions <= max(3, look.separators * 2)
    {
      return .navigation
    }
    return nil
  }

  /// "Read the full report here.", "Join the discussion: Who should pay?"
  private static func isPrompt(_ look: ParagraphLook) -> Bool {
    guard !look.startsQuoted, !look.any.contains(.speech), look.words <= 12 else { return false }
    if look.opening.contains(.prompt) {
      return !look.hasSeveralSentences && look.words <= 10
    }
    return look.opening.isSuperset(of: [.button, .thread])
  }

  /// Another article's headline behind a word and a colon, or beside an arrow: "Watch: A City's Fall".
  private static func isAnnouncement(_ look: ParagraphLook) -> Bool {
    guard (2...30).contains(look.words), look.finish != .period, look.finish != .clause else {
      return false
    }
    return look.labelled.contains(.announcement) && look.words >= 3
      && (look.isUnfinished && !look.opening.contains(.button) || look.finish == .question)
      || look.hasArrow && look.isUnfinished
  }

  /// The head or foot of a printed page: "Page 12", "Annual Report 2023  Page 3".
  static func isPageNumber(_ look: ParagraphLook, in text: Span<UInt8>) -> Bool {
    guard look.isUnfinished, look.words <= 20, look.numbers >= 1 else { return false }
    var end = look.range.upperBound
    while end > look.range.lowerBound, Bytes.isDigit(text[end - 1]) {
      end -= 1
    }
    guard end < look.range.upperBound else { return false }
    let word = Bytes.trimmed(look.range.lowerBound..<end, in: text)
    guard word.count >= 4 else { return false }
    return "Page".utf8.enumerated().allSatisfy {
      text[word.upperBound - 4 + $0.offset] | 0x20 == $0.element | 0x20
    } && (word.count == 4 || !Bytes.isWord(text[word.upperBound - 5]))
  }

  /// "By Jane Doe and John Roe, staff writers"
  static func isByline(_ look: ParagraphLook) -> Bool {
    guard look.opening.contains(.by), look.words <= 25 else { return false }
    if look.words == 1 { return true }
    guard look.hasSecondCapital, look.lower <= 4 else { return false }
    // "By Jane Doe, a fellow at Western State University."
    let isIntroduced = look.any.contains(.role) && look.isSentence && !look.hasSeveralSentences
    return look.isUnfinished || isIntroduced && !look.any.contains(.speech)
  }

  private static func isContact(_ look: ParagraphLook) -> Bool {
    if look.hasEmail, look.words <= 16 { return true }
    guard look.opening.contains(.contact) else { return false }
    return look.whole.contains(.contact)
      || look.words <= 40 && (look.hasEmail || look.hasOpeningColon)
      || look.isUnfinished && look.numbers > 0 && look.words - look.numbers <= 6
  }

  /// Asks the reader for something, in terms of the page: not every "subscribe" does.
  private static func isPlea(_ look: ParagraphLook) -> Bool {
    guard !look.startsQuoted, !look.any.contains(.speech) else { return false }
    if look.opening.contains(.follow), look.networks > 0 { return true }
    if look.opening.contains(.plea) {
      return look.pageWords >= 1 || look.networks >= 1 || look.isUnfinished && look.words <= 8
    }
    if look.any.contains(.ourPage), look.any.contains(.reader) { return true }
    guard look.any.contains(.page) else { return false }
    return look.pageWords >= (look.any.contains(.reader) ? 2 : 3)
  }

  private static func isCredit(_ look: ParagraphLook) -> Bool {
    if look.any.contains(.contribution), look.capitals >= 1 { return true }
    if look.labelled.contains(.creditLabel), look.isUnfinished {
      return look.words <= 10 && look.lower == 0 && look.capitals >= 3
    }
    guard look.opening.contains(.credit), look.capitals >= 2 else { return false }
    return look.isUnfinished || look.lower <= 3
  }

  /// Whether a document has the form of an official one, a letter or a speech: a number before its
  /// title, its kind, lines such as "SUBJECT", or a salutation.
  static func isRecord(_ looks: [ParagraphLook]) -> Bool {
    let title = looks[0]
    if title.isNumbered, title.isUnfinished || title.isTitleCase { return true }
    if title.isUnfinished, title.opening.contains(.record) { return true }
    for look in looks.prefix(3) where look.opening.contains(.salutation) && look.words <= 30 {
      if look.finish == .colon || look.finish == .clause { return true }
    }
    var lines = 0
    for look in looks.prefix(30) where look.opening.contains(.memo) && look.startsUpper {
      if look.whole.contains(.memo) || look.hasOpeningColon { lines += 1 }
    }
    return lines >= 2
  }
}
