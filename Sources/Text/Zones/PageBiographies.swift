/// What a page tells of its authors and its publisher.
extension Page {
  mutating func markBiographies() {
    let end = endOfText()
    for (index, look) in looks.enumerated() {
      let isIntroduced = look.hasAuthorVerb && index < 8 && look.range.count <= ParagraphLook.short
      if look.isBiography || isIntroduced, rules[index] == nil, index > 0,
        isName(index - 1, of: index), !look.any.contains(.speech)
      {
        rules[index] = .biography
        rules[index - 1] = .biography
      }
      guard look.isUnfinished, look.words <= 6,
        look.whole.contains(.about) || look.opening.contains(.about) && look.isTitleCase
      else { continue }
      markBiographies(under: index, isTail: index > end)
    }
  }

  /// Names and biographies under "About the authors".
  private mutating func markBiographies(under label: Int, isTail: Bool) {
    var last = label
    for index in label + 1..<looks.count {
      let look = looks[index]
      if look.isUnfinished {
        guard index - last <= 3 else { break }
      } else if look.isBiography || isName(index - 1, of: index)
        || (look.nameWords >= 2 && look.hasAuthorVerb && index - label <= 3)
        || (isTail && index == last + 1)
      {
        last = index
      } else {
        break
      }
    }
    // The label alone is a heading of the text, or the line of a name.
    guard last > label || isTail || looks[label].opening.contains(.about) && label < 8 else {
      return
    }
    for index in label...last {
      rules[index] = .biography
    }
  }

  /// Whether a line is the name with which a biography begins.
  func isName(_ line: Int, of biography: Int) -> Bool {
    let look = looks[line]
    return look.isUnfinished && (2...6).contains(look.words) && !look.hasOpeningColon
      && look.name == looks[biography].name
      && looks[biography].nameWords >= 2
  }

  /// Biographies below the text, and summaries of other articles below these; returns the last
  /// paragraph of the text.
  mutating func markTrailingBiographies(_ last: Int, after first: Int) -> Int {
    var last = last
    let end = max(first, endOfText())
    let start = looks.indices.dropFirst(end + 1).first {
      rules[$0] == nil && isBiographyHere(looks[$0])
    }
    if let start {
      for index in start..<looks.count where rules[index] == nil {
        if looks[index].isBiography {
          rules[index] = .biography
        } else if looks[index].isProse || looks[index].isSentence {
          rules[index] = .rail
        }
      }
      if isName(start - 1, of: start) { rules[start - 1] = .biography }
      last = looks.indices.prefix(start).last { isBody($0) } ?? first
    }
    markPublisher(after: first)
    last = looks.indices.prefix(last + 1).last { isBody($0) } ?? first
    while last > first, let rule = closing(looks[last]) {
      rules[last] = rule
      if isName(last - 1, of: last) { rules[last - 1] = .biography }
      last = looks.indices.prefix(last).last { isBody($0) } ?? first
    }
    // What is too short for prose: "Jane Doe is based in Beirut."
    for index in looks.indices.dropFirst(last + 1) where rules[index] == nil {
      rules[index] = closing(looks[index])
    }
    return last
  }

  /// The rule for the last paragraph of a text if it is not part of the text.
  private func closing(_ look: ParagraphLook) -> ZoneRule? {
    guard look.isSentence || look.isProse, look.range.count <= ParagraphLook.short else {
      return isAboutAuthor(look) ? .biography : nil
    }
    if isAboutAuthor(look) || isAboutByline(look) || Self.isAboutWriter(look) { return .biography }
    guard !look.any.contains(.speech), !look.startsQuoted else { return nil }
    if look.opening.contains(.closingNotice),
      look.labelled.contains(.closingNotice) || look.lead[0] == ZoneTable.this
    {
      return .notice
    }
    return look.any.contains(.publisher) && look.startsUpper && !look.hasQuotes ? .biography : nil
  }

  /// Whether the last paragraph of a text tells who wrote it.
  private func isAboutAuthor(_ look: ParagraphLook) -> Bool {
    guard !look.any.contains(.speech) else { return false }
    if isBiographyHere(look) || look.isApposition && isByline(look) { return true }
    if look.isItalic { return look.hasAuthorVerb || look.any.contains(.role) }
    // "About the author: ...", "The author, a retired officer, ...", not "The author of the plan".
    return look.opening.contains(.about) && look.any.contains(.role)
      && (look.lead[0] == ZoneTable.about || look.lead[0] == ZoneTable.the)
      && look.lead[2] != ZoneTable.of && look.range.count <= ParagraphLook.short
  }

  /// Whether prose like a biography is one: where the authors are known, of one of them.
  private func isBiographyHere(_ look: ParagraphLook) -> Bool { look.isBiography && isByline(look) }

  private func isByline(_ look: ParagraphLook) -> Bool {
    names.isEmpty || look.isItalic || startsWithByline(look)
  }

  /// Whether a short paragraph has an author for its subject: "Jane Doe covers ..."
  private func isAboutByline(_ look: ParagraphLook) -> Bool {
    look.range.count <= ParagraphLook.short && (look.isSentence || look.isProse)
      && !look.startsQuoted && !look.hasOpeningColon && !look.any.contains(.speech)
      && startsWithByline(look)
  }

  private func startsWithByline(_ look: ParagraphLook) -> Bool {
    guard look.nameWords >= 2 else { return false }
    let rest = (1..<min(4, Int(look.nameWords))).contains { names.contains(look.lead[$0]) }
    return rest
      && (names.contains(look.lead[0]) || ZoneTable.english[look.lead[0]].contains(.honorific))
  }

  /// "The writer is a former ambassador.", but not "The author of the letter is unknown."
  private static func isAboutWriter(_ look: ParagraphLook) -> Bool {
    look.opening.contains(.about) && look.lead[0] == ZoneTable.the && look.words >= 4
      && !look.any.contains(.speech) && look.range.count <= 250
      && !ZoneTable.english[look.lead[2]].isDisjoint(with: [.authorVerb, .lifeVerb])
  }

  /// Collects the names of the authors from the lines above the text and from credits.
  mutating func findNames(before first: Int, in text: Span<UInt8>) {
    for (index, look) in looks.enumerated() where look.range.count <= Self.longestByline {
      let isAbove = index < first
      guard
        rules[index] == .credit || isAbove && Furniture.isByline(look)
          || rules[index] == .biography && look.isName
          || isAbove && isBesideDate(index) && (look.isName || look.isApposed && look.lower <= 1)
      else { continue }
      insertNames(of: look.range, in: text)
    }
  }

  /// Bytes of a byline, at most.
  private static let longestByline = 160

  private func isBesideDate(_ index: Int) -> Bool {
    guard index > 0, !looks[index].isLabel else { return false }
    return looks[index - 1].isDate || looks[index - 1].isTime
      || index + 1 < looks.count && (looks[index + 1].isDate || looks[index + 1].isTime)
  }

  private mutating func insertNames(of range: Range<Int>, in text: Span<UInt8>) {
    let others: ZoneCues = [
      .agency, .by, .credit, .dateWord, .label, .month, .network, .role, .honorific, .prefix,
    ]
    var index = range.lowerBound
    while index < range.upperBound {
      let first = index
      var hash = WordHash()
      while index < range.upperBound, Bytes.isLetter(text[index]) || text[index] >= 0x80 {
        hash.add(Words.lowercased(text[index]))
        index += 1
      }
      let isUpper = first < index && (Bytes.isUpper(text[first]) || text[first] >= 0x80)
      if isUpper, index - first > 1, ZoneTable.english[hash.value].isDisjoint(with: others) {
        names.insert(hash.value)
      }
      index = max(index, first + 1)
    }
  }

  /// Marks what the authors are right below their names; returns the first paragraph of the text.
  mutating func markLeadingBiographies(_ first: Int) -> Int {
    var first = first
    var next: Int? = first
    while let index = next, index > 0, index < Self.longestHead,
      isAboutByline(looks[index]) || Self.isAboutWriter(looks[index]),
      looks[(index + 1)...].contains(where: { $0.isProse })
    {
      rules[index] = .biography
      next = looks.indices.dropFirst(index + 1).first { isStart($0) }
      first = next ?? first
    }
    return first
  }

  /// "About the Forum" above one or two paragraphs that end the page and name it.
  private mutating func markPublisher(after first: Int) {
    let about = ZoneTable.about
    let label = looks.indices.last {
      looks[$0].lead[0] == about && $0 > first && rules[$0] == nil && looks[$0].isUnfinished
        && looks[$0].isTitleCase && (2...9).contains(looks[$0].words)
    }
    guard let label else { return }
    let below = looks.indices.dropFirst(label + 1).filter { isBody($0) }
    let bytes = below.reduce(0) { $0 + looks[$1].range.count }
    guard (1...2).contains(below.count), bytes <= Self.longestSelfPortrait, below[0] == label + 1,
      looks[below[0]].nameWords >= 2 || looks[below[0]].lead[0] == ZoneTable.the
        || looks[below[0]].any.contains(.publisher)
    else { return }
    for index in label...below[below.count - 1] where rules[index] == nil {
      rules[index] = .biography
    }
  }

  /// Bytes of what a publisher says of itself, at most.
  private static let longestSelfPortrait = 1_200
}
