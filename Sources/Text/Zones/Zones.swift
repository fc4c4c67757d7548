/// Why a paragraph has its zone; printed for reviewers.
package enum ZoneRule: String, Sendable, CaseIterable {
  /// Running text, or nothing that speaks against it.
  case text
  /// A heading within the text.
  case heading
  /// Notes and references after the text.
  case note
  case headline
  /// The lines under a headline.
  case dek
  case byline
  /// A line of date and place.
  case date
  /// Who reported, wrote, edited or translated.
  case credit
  /// The same paragraph stands in other documents.
  case repeated
  /// Links or addresses and nothing else.
  case link
  /// Categories, reading times, "Advertisement".
  case label
  case share
  /// Menus, breadcrumbs, keywords.
  case navigation
  /// Buttons: "read more".
  case button
  /// Other articles: their headlines, authors, dates.
  case rail
  /// A caption or the credit of a picture.
  case caption
  /// About an author.
  case biography
  /// What readers wrote below the text, to the end of the page.
  case comments
  /// On how the page was made: software, support, where it appeared.
  case notice
  /// Asks the reader to subscribe, donate, accept.
  case plea
  case contact
  case copyright
  /// What follows the mark that ends a press release.
  case colophon

  package var zone: Zone {
    switch self {
    case .text, .heading, .note: .body
    case .headline, .dek: .title
    case .byline, .date, .credit: .byline
    case .repeated, .link, .label, .share, .navigation, .button, .rail, .caption, .biography,
      .comments, .notice, .plea, .contact, .copyright, .colophon:
      .boilerplate
    }
  }
}

/// What part of its page a paragraph is, and why.
package struct ZonedParagraph: Sendable, Equatable {
  package var rule: ZoneRule
  package var zone: Zone { rule.zone }
}

/// Tells the text of a page from what stands around it, by plain text alone.
package enum Zones {
  /// Appends the zone of each paragraph of a document.
  ///
  /// Articles are recognized by their prose: where there is too little of it, as in snippets, and in
  /// official documents with their own form, nearly everything is body.
  ///
  /// - Parameters:
  ///   - text: Folded text of the document.
  ///   - lexemes: All of that text.
  ///   - paragraphs: Its paragraphs in order, none empty.
  ///   - repeated: Whether the paragraph of that index also stands in other documents. It counts for
  ///     nothing where more than half of the document is repeated, which is then a reprint.
  ///   - zones: Where they go.
  /// - Complexity: O(length of `text`) at most; long paragraphs are read in part.
  static func find(
    in text: Span<UInt8>, _ lexemes: [Lexeme], paragraphs: [Range<Int>],
    repeated: (Int) -> Bool, into zones: inout [ZonedParagraph]
  ) {
    var looks: [ParagraphLook] = []
    looks.reserveCapacity(paragraphs.count)
    let table = ZoneTable.english
    let lexemes = lexemes.span
    var lexeme = 0
    for paragraph in paragraphs.prefix(Page.head) {
      lexeme = lexemes.first(from: lexeme, at: paragraph.lowerBound)
      looks.append(ParagraphLook(paragraph, in: text, lexemes, from: lexeme, table: table))
    }
    if Page.isRecord(looks) {
      Page.appendRecord(looks, count: paragraphs.count, to: &zones)
      return
    }
    for paragraph in paragraphs.dropFirst(Page.head) {
      lexeme = lexemes.first(from: lexeme, at: paragraph.lowerBound)
      looks.append(ParagraphLook(paragraph, in: text, lexemes, from: lexeme, table: table))
    }
    var again: [Bool] = []
    again.reserveCapacity(paragraphs.count)
    var total = 0
    var bytes = 0
    for (index, paragraph) in paragraphs.enumerated() {
      again.append(repeated(index))
      total += paragraph.count
      if again[index] { bytes += paragraph.count }
    }
    // A reprint is no furniture.
    if bytes * 2 > total { again = Array(repeating: false, count: paragraphs.count) }
    var page = Page(looks, repeated: again)
    page.classify(in: text)

    zones.reserveCapacity(zones.count + paragraphs.count)
    for index in paragraphs.indices {
      var rule = page.rule(index)
      if again[index], rule.zone == .body || rule == .dek,
        !looks[index].whole.contains(.heading)
      {
        rule = .repeated
      }
      zones.append(ZonedParagraph(rule: rule))
    }
  }
}
