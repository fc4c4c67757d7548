/// What the cues of words and phrases say of a paragraph.
extension ParagraphLook {
  /// Keeps what the cues of a word and of the phrases that it ends tell.
  @inline(never) mutating func takeCues(
    _ single: ZoneCues, _ hash: UInt64, from first: Int, isUpper: Bool, _ reader: inout Reader,
    in text: Span<UInt8>, _ table: ZoneTable
  ) {
    let hasCue = !single.isSubset(of: .silent)
    if hasCue { count(single, from: first, isUpper: isUpper, in: text) }
    if reader.sinceVerb >= 0 { reader.sinceVerb += 1 }
    if reader.isInName {
      addToName(single, isUpper: isUpper, isFunction: single.contains(.function), &reader)
    }
    if hasCue { note(single, words: 1, &reader, in: text) }
    let two = reader.one == 0 ? 0 : ZoneTable.joined(reader.one, hash)
    let three = reader.two == 0 ? 0 : ZoneTable.joined(reader.two, hash)
    let four = reader.three == 0 ? 0 : ZoneTable.joined(reader.three, hash)
    reader.two = phrase(two, words: 2, &reader, in: text, table)
    reader.three = phrase(three, words: 3, &reader, in: text, table)
    _ = phrase(four, words: 4, &reader, in: text, table)
  }

  /// Notes the cues of a phrase; returns its hash if a longer phrase begins with it, otherwise 0.
  private mutating func phrase(
    _ hash: UInt64, words length: Int32, _ reader: inout Reader, in text: Span<UInt8>,
    _ table: ZoneTable
  ) -> UInt64 {
    guard hash != 0 else { return 0 }
    let cues = table[hash]
    note(cues, words: length, &reader, in: text)
    return cues.contains(.prefix) ? hash : 0
  }

  private mutating func note(
    _ cues: ZoneCues, words length: Int32, _ reader: inout Reader, in text: Span<UInt8>
  ) {
    guard !cues.isSubset(of: .silent) else { return }
    any.formUnion(cues)
    if !cues.isDisjoint(with: [.page, .pageCommon]) { pageWords += 1 }
    if length == words {
      opening.formUnion(cues)
      whole.formUnion(cues)
      if isLabelEnd(at: reader.index, in: text) { labelled.formUnion(cues) }
    }
    if cues.contains(.role), reader.sinceVerb >= 0, reader.sinceVerb <= 14 { hasAuthorRole = true }
    guard !cues.isDisjoint(with: [.photo, .agency]) else { return }
    let start = reader.starts[Int((words - length + 1) & 3)]
    var before = start
    while before > range.lowerBound, Bytes.isSpace(text[before - 1]) {
      before -= 1
    }
    let mark = before > range.lowerBound ? text[before - 1] : 0
    let next = reader.index < range.upperBound ? text[reader.index] : 0
    let isVia = cues.isSuperset(of: [.photo, .agency])
    let isApart = !Bytes.isWord(mark) && mark != Bytes.quote && mark != Bytes.apostrophe
    guard isVia || isApart else { return }
    // "Photo: Jane Doe", "Photo by Jane Doe", "Credit...Jane Doe"
    let isMarked = next == UInt8(ascii: ":") || isEllipsis(at: reader.index, in: text)
    let isFirm = !isVia && cues.contains(.photo) && (length > 1 || isMarked)
    let isAgency = cues.contains(.agency) && (mark != 0 || next == UInt8(ascii: "/"))
    guard isFirm || isAgency else { return }
    reader.hasPhoto = true
    reader.isFirmPhoto = reader.isFirmPhoto || isFirm
    reader.wordsAfterPhoto = 0
    reader.lowerAfterPhoto = 0
  }

  /// Whether a colon or a bar stands there.
  private func isLabelEnd(at index: Int, in text: Span<UInt8>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    return text[index] == UInt8(ascii: ":")
      || text[index] == 0x20 && text[index + 1] == UInt8(ascii: "|")
  }

  private func isEllipsis(at index: Int, in text: Span<UInt8>) -> Bool {
    index + 2 < range.upperBound
      && (text[index] == Bytes.dot && text[index + 1] == Bytes.dot
        || text[index] == 0xE2 && Bytes.isEllipsis(at: index, to: range.upperBound, in: text))
  }

  /// Counts the cues of a word.
  private mutating func count(
    _ cues: ZoneCues, from first: Int, isUpper: Bool, in text: Span<UInt8>
  ) {
    if !cues.isDisjoint(with: [.label, .firmLabel]) { labels += 1 }
    if cues.contains(.share) { shares += 1 }
    if cues.contains(.network) { networks += 1 }
    if cues.contains(.month), isUpper {
      if months == 0 {
        var end = first
        while end > range.lowerBound, Bytes.isDigit(text[end - 1]) || text[end - 1] == 0x20 {
          end -= 1
        }
        let before = range.lowerBound..<end
        isMonthApart = !before.isEmpty && !Bytes.isWord(text[before.upperBound - 1])
      }
      months += 1
    } else if cues.contains(.dateWord) {
      dateWords += 1
    }
  }

  /// Adds a word to the name that a paragraph begins with, or ends the name before it.
  private mutating func addToName(
    _ cues: ZoneCues, isUpper: Bool, isFunction: Bool, _ reader: inout Reader
  ) {
    if isUpper, nameWords > 0 || !isFunction {
      nameWords += 1
    } else if !cues.contains(.particle) || nameWords == 0 {
      reader.isInName = false
      if nameWords >= 2, cues.contains(.authorVerb) {
        hasAuthorVerb = true
        reader.sinceVerb = 0
      }
    }
  }
}
