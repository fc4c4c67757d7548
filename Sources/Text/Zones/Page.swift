/// The paragraphs of a document as parts of a page.
struct Page {
  let looks: [ParagraphLook]
  /// `nil` where nothing has been decided; it is body then.
  var rules: [ZoneRule?]
  /// Whether a paragraph also stands in other documents.
  let repeated: [Bool]
  /// Hashes of the words in the names of the authors.
  var names: Set<UInt64> = []

  /// Paragraphs that tell whether the document is an article.
  static let head = 30
  /// Less prose, in bytes, does not make an article.
  private static let leastProse = 300
  /// Longer prose is not the summary of another article.
  static let blurb = 220
  /// Bytes of all sentences between headline and byline.
  private static let longestDek = 300
  /// Paragraphs above the text, at most.
  static let longestHead = 14

  init(_ looks: [ParagraphLook], repeated: [Bool]) {
    self.looks = looks
    self.repeated = repeated
    rules = Array(repeating: nil, count: looks.count)
  }

  func rule(_ index: Int) -> ZoneRule {
    let look = looks[index]
    let isHeading = look.isUnfinished && look.words <= 16 && !look.isItem && !look.startsTableRow
    return rules[index] ?? (isHeading ? .heading : .text)
  }

  mutating func classify(in text: Span<UInt8>) {
    guard looks.count > 1 else {
      if !looks.isEmpty { rules[0] = .text }
      return
    }
    guard Self.proseBytes(looks) >= Self.leastProse else {
      for (index, look) in looks.enumerated() {
        rules[index] = Furniture.unmistakable(look) ?? .text
      }
      return
    }
    for (index, look) in looks.enumerated() {
      rules[index] = Furniture.anywhere(look)
      if rules[index] == nil, Furniture.isPageNumber(look, in: text) { rules[index] = .label }
    }
    markColophon()
    markComments()
    markPullQuotes(in: text)
    markCaptions()
    markBiographies()
    markNotes()
    markRails(in: text)
    guard var first = firstOfBody() else { return }
    findNames(before: first, in: text)
    first = markLeadingBiographies(first)
    guard var last = looks.indices.last(where: { isBody($0) }) else { return }
    last = markTrailingBiographies(last, after: first)
    markHead(before: first)
    markBetween(first, last)
    markTail(after: max(last, first))
  }

  // MARK: Whole documents

  private static func proseBytes(_ looks: [ParagraphLook]) -> Int {
    looks.reduce(0) { $0 + ($1.isProse ? $1.range.count : 0) }
  }

  /// Whether a document is an official one, a letter or a speech, with a form of its own.
  ///
  /// - Parameter looks: Those of its first paragraphs, `head` at most.
  /// - Returns: `false` where there is too little prose to tell.
  static func isRecord(_ looks: [ParagraphLook]) -> Bool {
    looks.count > 1 && Furniture.isRecord(looks)
      && (looks.count == head || proseBytes(looks) >= leastProse)
  }

  /// Appends the zones of a record: all is body but its title and the line of place and date.
  static func appendRecord(_ looks: [ParagraphLook], count: Int, to zones: inout [ZonedParagraph]) {
    let title = looks[0]
    let hasTitle =
      title.finish == .none && title.isUnfinished || title.isNumbered && title.isTitleCase
    zones.append(ZonedParagraph(rule: hasTitle ? .headline : .text))
    zones.append(ZonedParagraph(rule: looks[1].isDate ? .date : .text))
    zones.append(contentsOf: repeatElement(ZonedParagraph(rule: .text), count: count - 2))
  }

  /// Prose without another rule.
  func isBody(_ index: Int) -> Bool { rules[index] == nil && looks[index].isProse }

  /// The first paragraph of the text: prose or the first item of a list, but not a summary that
  /// stands above the byline.
  func firstOfBody() -> Int? {
    guard let start = looks.indices.first(where: { isStart($0) }), !looks[start].isItem else {
      return looks.indices.first { isStart($0) }
    }
    var end = start
    var summary = 0
    // Below a date, another one is that of the next entry of a chronicle.
    let isDated = looks.prefix(start).contains { $0.isDate || Furniture.isByline($0) }
    for index in looks.indices.prefix(Self.longestHead) where index >= start {
      if isBody(index), !Furniture.isByline(looks[index]) {
        summary += looks[index].range.count
        guard summary <= Self.longestDek, !looks[index].isItem else { break }
      } else if Furniture.isByline(looks[index]) || looks[index].isDate && start > 0 && !isDated {
        end = index + 1
      } else if rules[index] == .credit, start > 0,
        looks[(index + 1)...].reduce(0, { $0 + ($1.isProse ? $1.range.count : 0) }) > 3 * summary
      {
        // A credit stands below the text, too.
        end = index + 1
      }
    }
    return looks.indices.dropFirst(end).first { isStart($0) } ?? start
  }

  func isStart(_ index: Int) -> Bool {
    guard rules[index] == nil else { return false }
    let look = looks[index]
    if Furniture.isByline(look) { return false }
    return look.isProse || look.isItem && look.words >= 6 && look.functions >= 1
  }

  // MARK: Blocks

  /// Everything after a line of "###", which ends a press release.
  private mutating func markColophon() {
    guard let mark = looks.lastIndex(where: { $0.words == 0 && $0.isMarkdownHeading }), mark > 0
    else { return }
    let bytes = looks[looks.count - 1].range.upperBound - looks[0].range.lowerBound
    guard (looks[mark].range.lowerBound - looks[0].range.lowerBound) * 2 > bytes else { return }
    for index in mark..<looks.count {
      rules[index] = .colophon
    }
  }

  /// What stands above a caption and begins with the same words is the picture's description.
  private mutating func markCaptions() {
    for index in looks.indices.dropFirst()
    where rules[index] == .caption && rules[index - 1] == nil
      && looks[index].words > 2 && looks[index].name == looks[index - 1].name
    {
      rules[index - 1] = .caption
    }
  }

  /// The last paragraph that cannot be the summary of another article; −1 if there is none.
  func endOfText() -> Int {
    looks.indices.last { isBody($0) && !isBlurb($0) } ?? -1
  }

  /// Whether prose can be the summary of another article: one sentence that stands alone, or two
  /// above an author, a date or a link.
  private func isBlurb(_ index: Int) -> Bool {
    let look = looks[index]
    if look.isBiography { return true }
    guard look.range.count <= Self.blurb else { return false }
    let next = index + 1 < looks.count ? looks[index + 1] : nil
    if let next, next.isProse || next.isSentence, !next.isBiography { return false }
    guard index > 0, !looks[index - 1].isProse, !looks[index - 1].isSentence else { return false }
    guard look.hasSeveralSentences else { return true }
    return looks.dropFirst(index + 1).prefix(2).contains {
      $0.isDate || $0.isLinkOnly || Furniture.isByline($0)
    }
  }

  /// Numbered notes under a heading of their own.
  private mutating func markNotes() {
    for (index, look) in looks.enumerated() where look.whole.contains(.notes) {
      var next = index + 1
      while next < looks.count, looks[next].isNumbered {
        rules[next] = .note
        next += 1
      }
      if next > index + 1 { rules[index] = .heading }
    }
  }

  /// Lists of other articles, from their label to the next prose or the end of the page.
  private mutating func markRails(in text: Span<UInt8>) {
    let end = endOfText()
    let first = looks.indices.first { isBody($0) } ?? 0
    var index = 1
    while index < looks.count {
      defer { index += 1 }
      let look = looks[index]
      guard rules[index] == nil, look.isUnfinished else { continue }
      let isTail = index > end
      guard
        look.whole.contains(.rail)
          || look.opening.contains(.rail) && look.words <= 16
            && (look.hasOpeningColon || isTail
              || looks.dropFirst(index + 1).prefix(2).allSatisfy { $0.isUnfinished })
      else { continue }
      rules[index] = .rail
      // "Related: Headline" is a list of one.
      guard isTail || !look.hasOpeningColon || look.finish == .colon else { continue }
      // Above the text, title and authors follow the name of a section.
      guard index > first else { continue }
      var next = index + 1
      let isBlock = isApart(index, in: text)
      while next < looks.count,
        isRailItem(next, isTail: isTail)
          || isBlock && !isApart(next, in: text) && looks[next].range.count <= Self.blurb
      {
        if rules[next] == nil || rules[next] == .link { rules[next] = .rail }
        next += 1
      }
      index = next - 1
    }
  }

  /// Whether a blank line parts a paragraph from the one before.
  private func isApart(_ index: Int, in text: Span<UInt8>) -> Bool {
    guard index > 0 else { return true }
    let gap = looks[index - 1].range.upperBound..<looks[index].range.lowerBound
    return gap.count { text[$0] == Bytes.newline } >= 2
  }

  private func isRailItem(_ index: Int, isTail: Bool) -> Bool {
    let look = looks[index]
    if look.isEditorial { return false }
    if look.whole.contains(.notes) || rules[index]?.zone == .byline { return false }
    guard look.isProse || look.isSentence else { return isTail || !look.isMarkdownHeading }
    return isTail && isBlurb(index)
  }
}
