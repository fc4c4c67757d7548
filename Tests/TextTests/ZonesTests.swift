import TestSupport
import Testing

@testable import Text

/// Expects each paragraph, one to a line, to get the rule written before it.
func expectRules(
  _ page: String, repeated: Set<Int> = [], sourceLocation: SourceLocation = #_sourceLocation
) {
  var expected: [String] = []
  var paragraphs: [String] = []
  for line in page.split(separator: "\n") {
    let parts = line.split(separator: "~", maxSplits: 1)
    expected.append(parts[0].trimmingSpaces)
    paragraphs.append(parts[1].trimmingSpaces)
  }
  let found = rules(of: paragraphs, repeated: repeated).map(\.rawValue)
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  for (index, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
    Issue.record(
      "\(pair.1) instead of \(pair.0): \(paragraphs[index].prefix(70))",
      sourceLocation: sourceLocation)
  }
}

func rules(of paragraphs: [String], repeated: Set<Int> = []) -> [ZoneRule] {
  let original = Array(paragraphs.joined(separator: "\n\n").utf8)
  var folded = FoldedText()
  folded.fold(original, range: 0..<original.count)
  var ranges: [Range<Int>] = []
  Paragraphs.find(in: folded.bytes.span, range: 0..<folded.bytes.count, into: &ranges)
  var lexemes: [Lexeme] = []
  Lexeme.split(folded.bytes.span, 0..<folded.bytes.count, into: &lexemes)
  var zones: [ZonedParagraph] = []
  Zones.find(
    in: folded.bytes.span, lexemes, paragraphs: ranges, repeated: { repeated.contains($0) },
    into: &zones)
  #expect(zones.count == ranges.count)
  return zones.map(\.rule)
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

@Suite struct ZonesOfTextsTests {
  @Test(
    arguments: [
      ["Baghdad asked Washington for help."],
      ["Iran and Iraq", "Baghdad asked Washington for help. Tehran did not."],
      ["By John Smith", "The talks failed."],
      ["Recommended", "Photo", "Analysis", "The committee recommended the photo."],
      ["Michael Knights is a senior fellow at The Washington Institute."],
    ]) func `a text of a few sentences is all body`(_ paragraphs: [String])
  {
    for rule in rules(of: paragraphs) {
      #expect(rule.zone == .body)
    }
  }

  @Test func `a telegram is body but for its title and date`() {
    expectRules(
      """
      headline ~ 12. Telegram From the Embassy in Iraq to the Department of State, Baghdad, May 3, 1975
      date     ~ Baghdad, May 3, 1975, 1210Z.
      text     ~ SUBJECT: Oil talks
      text     ~ 1. FOREIGN MINISTER ASKED ME TO CALL THIS MORNING AND GAVE ME TEXT OF NOTE WHICH HE SAID HAD BEEN APPROVED BY THE COUNCIL. TEXT FOLLOWS SEPARATELY.
      text     ~ 2. COMMENT: TONE WAS FRIENDLIER THAN AT ANY TIME SINCE MY ARRIVAL, AND HE SPOKE AT LENGTH OF HIS WISH TO SEE TRADE GROW. HE DID NOT RAISE THE MATTER OF THE KURDS, AND NEITHER DID I. WE SHOULD ANSWER SOON, IN VIEW OF THE COMING CONFERENCE IN ALGIERS AND OF WHAT THE SOVIETS MAY OFFER THERE.
      text     ~ | Year | Barrels |
      text     ~ Share
      text     ~ Lowrie
      """)
  }

  @Test func `a memorandum and a letter keep their lines`() {
    let prose =
      "I have been asked to set down what was said at the meeting of the two delegations, which "
      + "lasted for an hour and ended without a paper that either side would have been willing to sign. "
      + "It was agreed that the experts should meet in the spring and that nothing should be said to "
      + "the press until then, since the elections were close and neither of the two governments could "
      + "afford to be seen as weak. The experts will report to the ministers in June."
    let memo = ["TO: The Secretary", "FROM: Near East Desk", "SUBJECT: Oil", prose, "Harold Brown"]
    #expect(rules(of: memo).dropFirst().allSatisfy { $0 == .text })
    let letter = ["Dear Mr. Secretary:", prose, "Sincerely,", "Harold Brown"]
    #expect(rules(of: letter).allSatisfy { $0 == .text })
  }

  @Test func `ordinary words are not those of a page`() {
    expectRules(
      """
      headline ~ What the Committee Saw
      text     ~ The committee subscribed to the view that both states should share the river, and it recommended that a photo of every gauge be taken at noon and kept for thirty years.
      text     ~ Subscribers to this theory are few, and they read more than they write.
      text     ~ Share prices fell in Baghdad on the day that the report was published.
      text     ~ We use force only as a last resort, and we will support our friends.
      text     ~ Join us, the ministers said to the tribes, and the road will be yours.
      text     ~ Copyright law is among the subjects that the two delegations put off.
      text     ~ Contact with the town was lost on May 5.
      text     ~ By the end of 2021 American combat troops had left the country.
      text     ~ Iran contributed to this outcome more than any other state.
      text     ~ The author of the letter was never found, and the letter itself is lost.
      text     ~ We adhere to the views expressed by the delegation in the spring, the minister told them.
      text     ~ A C-130 of the air force landed at noon, and the ambassador went on board.
      text     ~ He will not come back to the table, the second note says. (U)
      text     ~ "Sign up for the army," the posters said, and many of them did.
      text     ~ Related questions were left to a second committee, which met in Amman a year later and did not agree on any of them.
      """)
  }

  @Test func `a repeated paragraph is boilerplate, unless most of the document is`() {
    let page = [
      "The Price of a Road",
      "The road from Basra to the border was to be finished in a year, and it has taken nine, three "
        + "ministers and two companies, one of which has since been wound up by a court in Dubai.",
      "This article belongs to a series on roads that was made with the help of a foundation.",
      "Conclusion",
      "Those who drive on it say that it was worth the wait, and those who paid for it say nothing, "
        + "since nobody has ever asked them what they think of roads, or of anything else at all. "
        + "The next one will be built by the army, which will pay for it with a loan from abroad.",
    ]
    #expect(rules(of: page, repeated: [2, 3]) == [.headline, .text, .repeated, .heading, .text])
    #expect(rules(of: page, repeated: [1, 2, 4])[1...].allSatisfy { $0.zone == .body })
  }

  @Test func `lines of a dialogue are body`() {
    let dialogue = [
      "Good morning.", "\"Who sent you?\"", "\"Nobody sent me,\" he said.", "Silence.",
      "\"Then go back to those who did not send you, and tell them that we are not at home.\"",
      "He went to the door and looked at the square, where the last of the buses was about to leave "
        + "for the border with nobody on it but the driver and a boy who sold water to the passengers.",
      "\"I have nowhere to go,\" he said, and sat down again by the window with his hat in his hands.",
      "\"Stay, then.\"", "He stayed.", "Yes.",
    ]
    #expect(rules(of: dialogue).map(\.zone) == dialogue.map { _ in .body })
  }

  @Test func `a resolution is body`() {
    let resolution = [
      "The Security Council,",
      "Recalling its earlier resolutions on the situation between Iraq and Kuwait,",
      "Noting the letters from the two governments to the Secretary-General,",
      "1. Decides to remain seized of the matter until the commission has reported to it;",
      "2. Requests the Secretary-General to appoint a commission of five members for a year;",
      "3. Calls upon all states to give it such help as it may ask for in its work.",
    ]
    #expect(rules(of: resolution).map(\.zone) == resolution.map { _ in .body })
  }

  @Test func `an editor's note and a correction are body`() {
    expectRules(
      """
      text     ~ Editor's Note: This text was written before the elections.
      headline ~ A Truce and Its Makers
      text     ~ The truce was made in a garden in Amman by people who had never met before, and who were told not to write anything down until all of them had gone home again.
      text     ~ It held for eleven days, which is longer than any of them had thought it would, and it ended for reasons that had nothing to do with those who had made it. Two of them met again a year later and tried to make another, but by then there was a new government in Baghdad, and no one in it could be made to remember the first.
      text     ~ Correction: An earlier version of this article gave a wrong year for the truce.
      """)
  }

  @Test(arguments: 0..<40) func `any text gets one rule for each paragraph`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "The state", " of ", "Iraq", ". ", "\n\n", "\n\n", "[", "](#)", "(", ")", "\\(/x\\)",
      "*", "_", "#", "\n\n#", "|", "- ", "•", "©", "—", "…", "■", "[1]", "12", "May 5, 2020", "@",
      "/",
      "By ", "Related", "\n\nMore\n\n", "About the author", "Photo: ", "http://", "!", "?", ":",
      ",",
      "Notes", "said that it was in the hands of the ministers and would be read by all", "\"", "'",
    ]
    let paragraphs = generator.text(of: pieces, count: 300).split(separator: "\n\n").map(
      String.init)
    _ = rules(of: paragraphs)
    for paragraph in paragraphs {
      _ = rules(of: [paragraph])
      _ = rules(of: [paragraph, paragraph])
    }
  }

  @Test func `every rule has a zone and every zone a rule`() {
    let zones = Set(ZoneRule.allCases.map(\.zone))
    #expect(zones == Set(Zone.allCases))
  }
}
