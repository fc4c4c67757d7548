/// What stands above and below the text.
extension Page {
  mutating func markHead(before first: Int) {
    let title = headline(before: first)
    if let title { rules[title] = .headline }
    var hasDek = false
    var hasDate = false
    for index in 0..<first where rules[index] == nil {
      let look = looks[index]
      if look.whole.contains(.heading) || look.isMarkdownHeading && index + 1 == first {
        rules[index] = .heading
      } else if isAuthorLine(index, before: first) {
        rules[index] = .byline
      } else if look.isDate && !(hasDate && look.isTime) || isDateline(look)
        || look.isTime && look.words >= 3 && !hasDate && index > title ?? -1
      {
        rules[index] = .date
        hasDate = true
      } else if let title, index > title, !hasDek, isDek(index, under: title, before: first) {
        rules[index] = .dek
        hasDek = true
      } else if index > title ?? -1, look.isSentence || look.isOpen {
        rules[index] = .text
      } else {
        rules[index] = look.isItem || look.separators > 0 ? .navigation : .label
      }
    }
  }

  /// The headline among the lines before the text: a heading if marked, otherwise a line above the
  /// authors, the date or the text.
  private func headline(before first: Int) -> Int? {
    if let marked = (0..<first).first(where: { canBeTitle($0) && looks[$0].isMarkdownHeading }) {
      return marked
    }
    let author = (0..<first).first {
      Furniture.isByline(looks[$0]) || rules[$0] == .credit
    }
    let date = (0..<first).first { looks[$0].isDate }
    for anchor in [author, date, first] {
      if let anchor, let title = longTitle(above: anchor) { return title }
    }
    let short = (0..<first).filter {
      canBeTitle($0) && !looks[$0].isLabel && (looks[$0].isUnfinished || isAboveByline($0, first))
    }
    let isMenu = short.count > 1 && short.contains { $0 + 2 < first && looks[$0 + 1].isIssue }
    if isMenu { return short.last { looks[$0].isUnfinished } }
    return short.first { looks[$0].words > 1 } ?? short.first
  }

  private func canBeTitle(_ index: Int) -> Bool {
    let look = looks[index]
    return rules[index] == nil && look.words >= 1 && look.range.count <= 300 && !look.isItem
      && !look.isDate && !look.isTime && !look.isIssue && !Furniture.isByline(look)
      && !look.isOpen && !look.whole.contains(.heading) && look.slashes < 2 && !repeated[index]
      && !(look.separators > 0 && look.opening.contains(.label) && look.words <= 8)
  }

  /// The topmost line above another that is too long for the name of a section, though not one that
  /// a menu parts from those below, as it does the name of the site.
  private func longTitle(above anchor: Int) -> Int? {
    var title: Int?
    var menu = 0
    for index in (0..<anchor).reversed() {
      let look = looks[index]
      if canBeTitle(index), look.words >= 4, !look.isLabel, look.isUnfinished {
        title = index
        menu = 0
      } else if look.words <= 3, look.isUnfinished, rules[index]?.zone != .byline,
        rules[index] != .share, !look.isDate
      {
        menu += 1
        if menu >= 2, title != nil { break }
      }
    }
    return title
  }

  private func isDek(_ index: Int, under title: Int, before first: Int) -> Bool {
    let look = looks[index]
    guard look.words >= 5, !look.isItem, !look.isLabel,
      (title + 1..<index).allSatisfy({ rules[$0] != nil })
    else { return false }
    // A sentence is the beginning of the text, unless author or date come only after it.
    return !look.isSentence && !look.isProse || isAboveByline(index, first)
  }

  private func isAboveByline(_ index: Int, _ first: Int) -> Bool {
    (index + 1..<first).contains {
      Furniture.isByline(looks[$0]) || looks[$0].isDate || rules[$0] == .credit
    }
  }

  /// A byline, or a name or office beside one or beside a date.
  private func isAuthorLine(_ index: Int, before first: Int) -> Bool {
    let look = looks[index]
    if Furniture.isByline(look) { return true }
    let isOffice =
      look.any.contains(.role) && look.isUnfinished && look.isTitleCase && look.words <= 14
    let isList =
      (look.isApposed && look.lower == 0 || look.hasOpeningColon && look.lower <= 1)
      && look.words <= 16
      && look.functions <= 1 && look.finish == .none
    if isList, index > 0, index + 1 < first, looks[index + 1].isDate { return true }
    // "Jane Doe, Cairo correspondent"
    if look.isApposed, isOffice || look.any.contains(.role) && look.lower <= 1, look.words <= 8,
      (2...4).contains(look.nameWords), look.isUnfinished, index > 0
    {
      return true
    }
    guard look.isName || isOffice, !look.isLabel, index > 0 else { return false }
    if isOffice { return rules[index - 1]?.zone == .byline || looks[index - 1].isName }
    let next = index + 1 < first ? looks[index + 1] : nil
    return rules[index - 1]?.zone == .byline
      || (next.map { $0.isDate || Furniture.isByline($0) || $0.any.contains(.role) } ?? false)
  }

  /// "BAGHDAD, Iraq (AP) -"
  private func isDateline(_ look: ParagraphLook) -> Bool {
    look.words <= 6 && look.lower == 0 && look.any.contains(.agency)
  }

  mutating func markTail(after last: Int) {
    var isInNotes = false
    for index in looks.indices.dropFirst(last + 1) {
      let look = looks[index]
      if look.whole.contains(.notes) {
        rules[index] = .heading
        isInNotes = true
        continue
      }
      let followsBody = rule(index - 1).zone == .body
      if isInNotes || followsBody, rules[index] == nil || rules[index] == .link, look.words >= 2,
        look.isNumbered || isInNotes && look.words >= 6
      {
        rules[index] = .note
        continue
      }
      guard rules[index] == nil else { continue }
      if look.isSentence || look.isProse || followsBody && look.finish == .period
        || followsBody && look.isBracketed && look.words >= 3
      {
        rules[index] = look.finish == .question && !followsBody ? .rail : .text
      } else if look.whole.contains(.heading) {
        rules[index] = .heading
      } else if look.isItem, followsBody,
        looks[index - 1].isItem || looks[index - 1].finish == .colon
      {
        rules[index] = .text
      } else if index == last + 1, look.isDate {
        rules[index] = .date
      } else if Furniture.isByline(look) || index == last + 1 && look.isName && !look.isLabel {
        rules[index] = .byline
      } else {
        rules[index] = .rail
        isInNotes = false
      }
    }
  }
}
