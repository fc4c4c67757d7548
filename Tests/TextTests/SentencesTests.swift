import TestSupport
import Testing

@testable import Text

/// The sentences of a text that is one paragraph.
private func sentences(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var ranges: [Range<Int>] = []
  SentenceSplitter().split(bytes.span, paragraph: 0..<bytes.count, into: &ranges)
  return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite struct SentencesTests {
  /// Each is split at every `|`, and nowhere else.
  @Test(arguments: [
    "The envoys met in Erbil.|They signed nothing.",
    "Who gains from the delay?|Not the voters!|Elsewhere, few noticed.",
    "Really?!|The council thought so!!|It adjourned.",
    // Abbreviations before names and numbers.
    "Lt. Gen. Amin Rashid and Sen. Ruth Cole met Mrs. Okafor.|Dr. Haddad was absent.",
    "It opened on Jan. 3 under No. 4 of the list, see Vol. II, p. 17 and Fig. B.",
    "Aid went to schools, clinics, etc., e.g. Basra and i.e. Amara, vs. Mosul.",
    "Acme Corp. Ltd. built it.|St. Petersburg objected.",
    "The port cost approx. 3.5 bn.|Payment fell due in Dec. 1998.",
    "The firm is Harbor Inc.|It closed last year.",
    "See S.C. Res. 12 and Art. IV of the treaty.",
    "The minister said no.|Parliament said yes.",
    // Initials and acronyms: the next word decides.
    "The U.S. Army left.|U.K. Foreign Office staff stayed.",
    "Trade goes back to the U.S.|The minister doubts it.",
    "U.S. Sen. Ada K. Brown wrote to George W. Hale in the U.N. Secretariat.",
    "It was drafted by you and I.|Did you see Adam I. Berg?",
    "For details see Tab A.|Rostow agreed.",
    // Hours.
    "The talks end at 5 p.m. and resume later.|The ministers will then fly home.",
    "The session closed at 6 p.m.|The ministers flew home.",
    "At 5 a.m. Mr. Hale left.|He had left the hall at 6 p.m.|Mr. Berg followed.",
    "They expected a call at 8 p.m. EST or 9 a.m. Tuesday.",
    // Decimals, sections, addresses.
    "Growth of 3.5 per cent is in section 2.1.3 of the report.|Section 2.2 is empty.",
    "Write to press.office@example.org or see https://example.org/a.b?c=d!e for more.|Thanks.",
    "Files are at example.com and in v2.Final form.",
    // Footnotes.
    "The truce held.12|Both sides said so.|Then came spring.[3]|It rained.²|Iraq waited.",
    // Ellipses.
    "He waited...|Then he left.", "The envoy paused…|Then she went on.",
    "We will ... in due course ... reply.", "The ... Kurdish side said [...] nothing.",
    "That was all. . . . and no more.", "The end came with a period . . . .|Next came June.",
    // Quotations and brackets.
    "\"We will leave,\" he said.|\"But not now.|Not this year.\"",
    "\"Are you sure?\" he asked.", "\"Will it hold?\" President Amina Hale asked.",
    "He asked: \"Who benefits?\"|Nobody answered.",
    "She turned to the press, 'This is final.' and left.",
    "The ministry (which declined to comment.) has closed.",
    "The vote was close.|(A recount is under way.)|Results follow.",
    "He left the room (in anger).|She stayed.",
    "He said «Enough.» to them.|They agreed.", "That is Hale Jr.'s brief.",
    "The source spoke.|[text not declassified] The envoy listened.",
    // Names that start with a small letter.
    "The general resigned.|al-Rashid took over.", "Gen. al-Rashid met Gen. \"Red\" Hale.",
    // Lists.
    "1. The first aim|2. The second aim", "a. The aim of talks|b. The means",
    "1) Leave at once|2) Hold elections", "• The aim|• The means", "2.1. The aim is peace.",
    "1. See paragraph 2.|The envoy agrees.", "2704. 1. Relations are good.",
    // Headings and capitals.
    "The U.S. And Iraq In 2020", "WITH THE U.S. IN IRAQ, GEN. HALE LEFT.|THE REST STAYED.",
    "Iraq's Year of Decision",
  ])
  func `splits where a reader would`(marked: String) {
    let expected = marked.split(separator: "|").map(String.init)
    #expect(sentences(marked.replacing("|", with: " ")) == expected)
  }

  private func expectSplit(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = marked.split(separator: "|").map(String.init)
    #expect(sentences(marked.replacing("|", with: " ")) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "The grain went to the U.S.|Farmers were paid in June.",
    "They fled to the U.K.|Parliament had no say in it.",
    "The text was drafted in the U.S.|Lawyers have read it since.",
    "The men were quietly flown to the U.A.E.|Oman would not take them.",
    "He moved to the D.R.C.|Uganda remained his home.",
    "The envoys left for the U.S.|Ministers were not informed.",
    "The draft was seen by the U.N.|The council met at noon.",
  ])
  func `ends at an acronym where the next subject has a verb of its own`(marked: String) {
    expectSplit(marked)
  }

  @Test(arguments: [
    "The grain that went to the U.S. Army was sold.",
    "When the cable went to the U.S. Embassy was closed.",
    "Aid sent to the U.S. Embassy was stolen.", "Members of the U.S. Senate were told at noon.",
    "He said officers of the U.S. Navy had left.", "Relations with the U.S. Congress are bad.",
    "The house he was sent to by the U.S. Army was empty.",
    "They went to the U.S. Embassy located in Doha.", "He wrote to the U.S. Senate in March.",
    "The paper was signed by the U.S. Secretary of State.",
    "The U.S. Senate was told, and U.S. Senators were pleased.",
    "The note went to the U.S. Forces was his reply.",
    "What came from the U.S. Treasury was little.",
  ])
  func `goes on after an acronym that belongs to the next name`(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test(arguments: [
    "Output fell to 3 million b/d.|Prices rose.", "It flew at 700 km/h.|Nobody saw it.",
    "The river carries 400 m3/s.|Turkey takes half.", "Send it c/o J. Hale in Basra.",
    "Letters reach him c/o. Hale in Basra.", "The gauge read 7 m/s and rose.",
  ])
  func `takes no letter after a slash for an initial`(marked: String) { expectSplit(marked) }

  @Test(arguments: [
    "It follows Berg et al.|The figures do not.", "See Berg et al. (2019) and Hale et al. 2020.",
    "The hearing lasted until 9 p.m.|Syria left early.",
    "The hearing lasted until 9 p.m. Damascus time.",
    "It began at 4 a.m. New York time in the hall.",
    "At 9 p.m. Syria left.", "After they met at 9 p.m. Syria left.",
    "When the talks ended they left at 9 p.m. Syria stayed.",
    "After they met, the ministers dined until 9 p.m.|Syria left.",
  ])
  func `ends at et al. and at an hour after a whole clause`(marked: String) { expectSplit(marked) }

  @Test(arguments: [
    "It was built after World War I.|France paid for it.",
    "Crowds cheered King George V.|Persia did not.",
    "The crown passed to Ghazi I.|Britain agreed.", "He met Ghazi I. Hassan in Mosul.",
    "The book is by Omar V. Hassan of Mosul.", "Neither you nor I. Hassan knew.",
    "Faisal II was young.|King Faisal II.|Britain paid.", "Part I. Iraq and its neighbours",
  ])
  func `tells the number of a war or a king from an initial`(marked: String) { expectSplit(marked) }

  @Test(arguments: [
    "The plan (see Annex C. It is long.) was dropped.",
    "She quoted him (\"We are ready. They are not.\"), then left.",
    "The letter [it bears no date. See the note] is lost.",
    "The plan was dropped.|(It was long.|It was dull.) and so on",
    "The vote failed (see Annex C.|It is long.)|Nobody resigned.",
    "He opened a bracket (and forgot it.|Then he left.|Then he slept.",
  ])
  func `keeps a bracket whole where its sentence goes on`(marked: String) {
    expectSplit(marked)
  }

  @Test(arguments: [
    "Was it legal?|No.|4 judges said so.", "\"Did they pay?\"|No.|1,200 guards wait.",
    "Which rule is it?|No. 4 of the list.", "Which rule is it?|No. 4.",
    "He chose it.|No. 4 judges cases.",
  ])
  func `takes No. for an answer after a question only`(marked: String) { expectSplit(marked) }

  @Test(arguments: [
    "They sent Spc. Hale and Ret. Col. Berg.|Both fell ill.",
    "WO Hale met WO. Berg and SSG. Rashid.",
    "Dep. Asst. Sec. Hale and Lcpl. Berg spoke.", "It was led by Omar Rashid, ret.|He is 70.",
  ])
  func `knows the abbreviations of ranks`(marked: String) { expectSplit(marked) }

  @Test func `splits where a space was lost, but not names and addresses`() {
    #expect(
      sentences("It came to an end.Next, they left.") == ["It came to an end.", "Next, they left."])
    for text in [
      "See Example.Com and Mr.Hale.", "Write to hale@mail.Gov today.", "Built on ASP.Net here.",
    ] {
      #expect(sentences(text) == [text])
    }
  }

  @Test func `finds nothing in nothing`() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \r\n\t ").isEmpty)
  }

  @Test func `treats a line break as a space`() {
    let text = "The U.S.\nArmy left.\nIt will\nnot return."
    let expected = ["The U.S.\nArmy left.", "It will\nnot return."]
    #expect(sentences(text) == expected)
    #expect(
      sentences(text.replacing("\n", with: "\r\n")).map { $0.replacing("\r\n", with: "\n") }
        == expected)
  }

  @Test func `covers every byte once, in order, and keeps characters whole`() {
    var generator = SeededGenerator(seed: 42)
    let pieces = [
      ".", "?", "!", "…", " ", "  ", "\n", "\r\n", "\"", "'", "(", ")", "[", "]", "A", "b", "U.S.",
      "The", "é", "É", "»", "«", "•", "⁃", "1", "12", "1.", "2)", "Gen", "no", "p.m", "N°", "²",
      "⁴",
      "-", "/", "العربية", "😀", ",", ". . .", "al-", "*", "\\",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...14, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var paragraphs: [Range<Int>] = []
      Paragraphs.find(in: bytes.span, range: 0..<bytes.count, into: &paragraphs)
      expectTiling(of: 0..<bytes.count, by: paragraphs, bytes, text)
      for paragraph in paragraphs {
        var ranges: [Range<Int>] = []
        SentenceSplitter().split(bytes.span, paragraph: paragraph, into: &ranges)
        expectTiling(of: paragraph, by: ranges, bytes, text)
      }
    }
  }

  private func expectTiling(
    of whole: Range<Int>, by ranges: [Range<Int>], _ bytes: [UInt8], _ text: String
  ) {
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D]
    var end = whole.lowerBound
    for range in ranges {
      #expect(!range.isEmpty && range.lowerBound >= end, "\(text.debugDescription)")
      #expect(bytes[end..<range.lowerBound].allSatisfy(spaces.contains))
      #expect(!spaces.contains(bytes[range.lowerBound]))
      #expect(!spaces.contains(bytes[range.upperBound - 1]))
      let isWhole = String(validating: bytes[range], as: UTF8.self) != nil
      #expect(isWhole, "\(text.debugDescription)")
      end = range.upperBound
    }
    #expect(bytes[end..<whole.upperBound].allSatisfy(spaces.contains))
  }

  @Test(.timeLimit(.minutes(1)))
  func `takes linear time on hostile paragraphs`() {
    for piece in [
      ".", ". ", "a.", "A. ", "( a. B", "(", "went to the U.S. Army was ", "…", ") ", "\"", "1. ",
      "• ", " ",
    ] {
      let bytes = Array(
        repeating: Array(piece.utf8), count: 400_000 / piece.utf8.count
      ).flatMap { $0 }
      var ranges: [Range<Int>] = []
      SentenceSplitter().split(bytes.span, paragraph: 0..<bytes.count, into: &ranges)
      #expect(ranges.count <= bytes.count)
    }
  }
}
