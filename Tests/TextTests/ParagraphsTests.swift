import Testing

@testable import Text

private func paragraphs(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var ranges: [Range<Int>] = []
  Paragraphs.find(in: bytes.span, range: 0..<bytes.count, into: &ranges)
  return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite struct ParagraphsTests {
  static let wrapped = """
    The ministers met for a third day in the capital and could not agree
    on the wording of the final declaration, which had been circulated
    among the delegations a week before the conference was opened.
    A second draft
    is expected.

    Observers said the gap between the two sides had narrowed since the
    spring, when the talks were suspended.
    """

  static let uneven = """
    Basra Port to Reopen
    By Ada Hale
    The port authority said on Monday that it would reopen the two northern berths, which have been closed since the floods of last year, before the end of the month.
    Traders welcomed the news.
    """

  @Test func `ends paragraphs at blank lines, even with spaces in them`() {
    #expect(paragraphs("\n\n One. \n \t\n\n Two.\n\n") == ["One.", "Two."])
    #expect(paragraphs(" \n\n ").isEmpty)
    #expect(paragraphs("").isEmpty)
  }

  @Test func `joins wrapped lines up to one that could have held another word`() {
    let found = paragraphs(Self.wrapped)
    #expect(found.map { $0.prefix(5) } == ["The m", "A sec", "Obser"])
    #expect(found.map { $0.suffix(5) } == ["ened.", "cted.", "nded."])
  }

  @Test func `takes uneven lines for paragraphs`() {
    #expect(paragraphs(Self.uneven).count == 4)
  }

  @Test func `joins wrapped lines in capitals`() {
    let line = "THE AMBASSADOR REPORTED THAT THE TALKS HAD MADE SOME PROGRESS TODAY"
    let text = Array(repeating: line, count: 5).joined(separator: "\n") + "\nTHE END."
    #expect(paragraphs(text).count == 1)
  }

  @Test(arguments: [
    "# Aims\nPeace.", "Aims:\n- peace", "- peace\n- trade", "* peace\n* trade", "• peace\n• trade",
    "1. Peace.\n2. Trade.", "a) Peace\nb) Trade", "(i) peace\n(ii) trade",
    "| Iraq | 1 |\n| Iran | 2 |",
    "Dear Mr. Hale,\n\nthank you for your letter.", "Member States shall:\n\nuphold the truce.",
    "Ada Hale\n\nsenior fellow",
    "Recalling its earlier resolutions on the situation in the region, and all of the statements made"
      + " by its President on the matter,\n\nNoting with concern the lack of progress.",
    "The parties, meeting in the capital at the invitation of the host, undertook to lift all of the"
      + " restrictions on trade; and\n\nAgreed to meet again.",
    "The parties, meeting in the capital at the invitation of the host, undertook to lift all of the"
      + " restrictions on trade.\n\nal-Rashid agreed.",
  ])
  func `starts a paragraph with each heading, item and clause`(text: String) {
    #expect(paragraphs(text).count == 2)
  }

  @Test(arguments: [
    "answers\n\nhad not been given", "members of the\n\nCouncil had agreed",
    "members,\n\nhowever, had agreed", "between\n \n\n1970 and 1974",
  ])
  func `joins a sentence torn by a page break`(tail: String) {
    let text =
      "On Monday the delegation left the capital encouraged, since even if a number of the questions"
      + " that it had raised with \(tail) by that time."
    #expect(paragraphs(text) == [text])
    let crlf = text.replacing("\n", with: "\r\n")
    #expect(paragraphs(crlf) == [crlf])
  }

  @Test(arguments: [
    "The party that had sworn to stop\n\nthe reform in March voted for it in May.",
    "The envoy flew to Basra for talks with local\n\nleaders on the status of the port.",
    "The party that had sworn to stop the\n\n17\n\nreform in March voted for it in May.",
    "The party that had sworn to stop\n\n- 17 -\n\nthe reform in March voted for it in May.",
    "The party that had sworn to stop\n\nPage 17\nthe reform in March voted for it in May.",
  ])
  func `joins a short half of a sentence that a page break has torn`(text: String) {
    #expect(paragraphs(text) == [text])
  }

  @Test(arguments: [
    "The Party That Had to Vote for It\n\nthe reform was passed in May by a small majority.",
    "The party that had sworn to stop\n\nal-Rashid said on Monday that it would vote.",
    "The party that had sworn to stop\n\neBay sold the reform in May for a small sum.",
    "The party that had sworn to stop\n\nwww.example.org has the text of the reform.",
    "The party that had sworn to stop\n\nreform and votes",
    "Size of the fund in dinars\n\nnot known.",
    "- the party that had sworn to stop\n\nthe reform in March voted for it in May.",
    "To the members of the council,\n\nthank you for the letter that you sent in May.",
    "GOI TOLD EMBASSY THAT IT WOULD HAVE TO\n\nthe reform in March voted for it in May.",
    "secure the border with all of the guards\n\npay the guards of the northern ministry.",
    "The aims that the ministry had were these:\n\nto pay the guards of the ministry.",
    "The party that had sworn to stop.\n\nthe reform in March voted for it in May.",
  ])
  func `joins no titles, salutations, cells, items and names`(text: String) {
    #expect(paragraphs(text).count == 2)
  }

  @Test func `leaves a number between two paragraphs alone`() {
    #expect(
      paragraphs("The party voted.\n\n17\n\nthe reform was passed in May by many.").count == 3)
    #expect(paragraphs("Troops in the field\n\n17\n\nOfficers").count == 3)
  }

  @Test func `finds the same with either line end`() {
    for text in [Self.wrapped, Self.uneven, "# A\n\n- b\n- c\n"] {
      let crlf = paragraphs(text.replacing("\n", with: "\r\n"))
      #expect(crlf.map { $0.replacing("\r\n", with: "\n") } == paragraphs(text))
    }
  }

  @Test func `searches only its range`() {
    let bytes = Array("One.\n\nTwo.\n\nThree.".utf8)
    var ranges: [Range<Int>] = []
    Paragraphs.find(in: bytes.span, range: 6..<11, into: &ranges)
    #expect(ranges == [6..<10])
  }

  @Test(.timeLimit(.minutes(1)))
  func `takes linear time on hostile texts`() {
    for piece in ["\n", "a", "a\n", "\n \n", "1. a\n", "and\n\n", "a b, \r\n", "a\n\n14\n\n"] {
      let bytes = Array(
        repeating: Array(piece.utf8), count: 600_000 / piece.utf8.count
      ).flatMap { $0 }
      var ranges: [Range<Int>] = []
      Paragraphs.find(in: bytes.span, range: 0..<bytes.count, into: &ranges)
      #expect(ranges.count <= bytes.count)
    }
  }
}
