import TestSupport
import Testing
import Text

/// Expects each paragraph, one to a line, to get the rule written before it.
private func expectRules(
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

private func rules(of paragraphs: [String], repeated: Set<Int> = []) -> [ZoneRule] {
  let original = Array(paragraphs.joined(separator: "\n\n").utf8)
  var folded = FoldedText()
  folded.fold(original, range: 0..<original.count)
  var ranges: [Range<Int>] = []
  Paragraphs.find(in: folded.bytes.span, range: 0..<folded.bytes.count, into: &ranges)
  var zones: [ZonedParagraph] = []
  Zones.find(
    in: folded.bytes.span, paragraphs: ranges, repeated: { repeated.contains($0) }, into: &zones)
  #expect(zones.count == ranges.count)
  return zones.map(\.rule)
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

@Suite struct ZonesOfPagesTests {
  @Test func `a news agency's page`() {
    expectRules(
      """
      navigation ~ World > Middle East > Iraq
      headline   ~ Iraqi lawmakers delay vote on new oil law
      byline     ~ By Salma Haddad and Peter Cole
      date       ~ October 12, 2021 4:15 PM UTC
      label      ~ Updated 3 hours ago
      caption    ~ Lawmakers gather outside the chamber before the session in Baghdad, Iraq, October 11, 2021. REUTERS/Ali Karim
      text       ~ BAGHDAD (News) — Iraq's parliament on Tuesday delayed a vote on a law that would divide oil revenue between Baghdad and the Kurdistan region, officials said, after two blocs walked out of the chamber in protest.
      text       ~ "We will not be rushed," said one deputy.
      text       ~ The law has been in the making for fifteen years, and every government since 2005 has promised to pass it within its first hundred days in office.
      button     ~ Read more: Why the oil law matters
      text       ~ Under the draft, the regional government would hand over its exports in return for a fixed share of the national budget and the salaries of its employees.
      text       ~ Officials in Erbil did not answer requests for comment.
      credit     ~ (Reporting by Salma Haddad and Peter Cole; Editing by Joan Marsh)
      rail       ~ More from World
      rail       ~ Turkey reopens border crossing after talks
      rail       ~ Jordan and Iraq sign power deal
      copyright  ~ © 2021 North Wire. All rights reserved.
      """)
  }

  @Test func `a think tank's page with biographies above the text`() {
    expectRules(
      """
      label      ~ Policy Analysis
      headline   ~ What the Next Iraqi Government Owes Its Voters
      dek        ~ Reform of the electricity sector is the test that every new cabinet has failed.
      byline     ~ by [Nadia Farouk \\(/experts/nadia-farouk\\)](#)
      date       ~ Mar 3, 2022
      label      ~ Also available in
      link       ~ [العربية \\(/ar/analysis/x\\)](#)
      biography  ~ ABOUT THE AUTHOR
      biography  ~ [Nadia Farouk \\(/experts/nadia-farouk\\)](#)
      biography  ~ Nadia Farouk is a senior fellow at the Harbor Institute, where she directs the program on energy and government.
      label      ~ Brief Analysis
      text       ~ The summer of 2021 began, as so many had before it, with crowds in front of the power stations of Basra and Nasiriyah, and with ministers who promised that this time the turbines would arrive.
      heading    ~ A Grid in Name Only
      text       ~ Nearly forty percent of the power that is generated is lost before it reaches a meter, and of what is metered less than half is ever paid for, according to the ministry's own figures.
      text       ~ Washington can help with both, but only if Baghdad asks.
      heading    ~ Conclusion
      text       ~ None of this is new, and none of it is beyond the means of a state that earns seven billion dollars a month from oil.
      rail       ~ RECOMMENDED
      rail       ~ BRIEF ANALYSIS
      rail       ~ [Gas Flaring and the Limits of Law](#)
      rail       ~ Feb 11, 2022
      rail       ~ Nadia Farouk
      rail       ~ [\\(/analysis/gas-flaring\\)](#)
      """)
  }

  @Test func `a magazine's page with captions, a pull quote and a biography in the middle`() {
    expectRules(
      """
      label      ~ Essay
      headline   ~ The River and the Republic
      dek        ~ How the Tigris became a matter of state
      byline     ~ By Omar Nasser
      label      ~ 14 minute read
      share      ~ Share on Facebook
      share      ~ Facebook Twitter LinkedIn Email
      text       ~ At the bend above Mosul, where the old bridge used to stand, the water is so low in September that boys walk across it with their trousers rolled up, and nobody calls them back.
      caption    ~ A boy crosses the Tigris near Mosul. (Photo by Leyla Aziz/Getty Images)
      text       ~ "A river is a border that moves," my grandfather used to say.
      text       ~ The treaty that Baghdad wants with Ankara would fix the flow at five hundred cubic meters a second, which is what was agreed in 1987 and has rarely been seen since.
      biography  ~ Omar Nasser
      biography  ~ Omar Nasser is a journalist and the author of two books on water and war in the Middle East.
      label      ~ More >
      text       ~ Turkey answers that the dams have saved Iraq from the worst of the floods, and that no treaty can make rain. Both are right, which is why the talks have gone on for thirty years.
      caption    ~ Photograph: Leyla Aziz for the Republic Review
      text       ~ Leyla Karim is a senior fellow at an institute in Ankara who says that the dams were never meant to be weapons, whatever the neighbors think of them.
      text       ~ In the end the boys get to the other side.
      biography  ~ *Omar Nasser is a writer who lives in Amman.*
      rail       ~ Read Next
      rail       ~ The Last Marsh
      rail       ~ A journey to the south, where the reeds are coming back.
      rail       ~ Hana Idris
      """)
  }

  @Test func `a blog with tags and a number of comments`() {
    expectRules(
      """
      label      ~ • Home
      navigation ~ • Iraq
      headline   ~ Three Notes on the Strategic Dialogue
      date       ~ Posted on June 14, 2020
      text       ~ I spent last week reading the joint statement, and I came away with three notes that I have not seen elsewhere, although others have surely made them in Arabic.
      text       ~ First, the word "withdrawal" does not appear in it. Second, the word "redeployment" appears twice, and in both places it has no date beside it.
      text       ~ 1. The statement speaks of reduced forces over the coming months.
      text       ~ 2. It promises no permanent bases.
      text       ~ Third, the two governments agreed to meet again in July, which is the one promise that a reader can check.
      navigation ~ Tags: Iraq, dialogue, basing
      navigation ~ Filed under: Middle East
      label      ~ 12 comments
      button     ~ Leave a comment
      plea       ~ Enter your email address to follow this site and receive notifications of new posts by email.
      """)
  }

  @Test func `a newspaper's page with pleas in the middle`() {
    expectRules(
      """
      label      ~ Advertisement
      headline   ~ Protesters Return to Tahrir Square as Premier Visits Washington
      byline     ~ Jane Abbott
      byline     ~ Baghdad Correspondent
      date       ~ Aug. 20, 2020
      text       ~ Thousands of protesters returned to the square on Thursday, in the largest gathering since the spring, as Prime Minister Mustafa al-Kadhimi met American officials in Washington to ask for more time.
      plea       ~ Sign up for The Morning Brief, our free newsletter, delivered to your inbox every weekday.
      text       ~ The organizers said that they had no quarrel with the visit. They wanted early elections, they said, and the names of those who had shot at them in October.
      label      ~ Advertisement
      plea       ~ You have 2 free articles left this month. Subscribe for unlimited access.
      plea       ~ Already a subscriber? Log in
      text       ~ By nightfall the square was quiet again, and the street vendors had begun to share out what was left of the tea.
      credit     ~ Falih Hassan contributed reporting from Najaf.
      label      ~ Advertisement
      """)
  }

  @Test func `a press release with contacts and an end mark`() {
    expectRules(
      """
      label      ~ FOR IMMEDIATE RELEASE
      date       ~ May 5, 2021
      contact    ~ Media Contact: Ruth Bell, 202-555-0143
      headline   ~ Ministry of Trade and Chamber of Commerce Open Joint Office in Basra
      text       ~ BASRA, Iraq — The Ministry of Trade and the Chamber of Commerce today opened a joint office that will help foreign companies to register, to pay their duties and to settle disputes without a lawyer.
      text       ~ "This office is the door that investors have asked us for," the minister said at the ceremony, which was attended by the ambassadors of eleven states.
      text       ~ The office will open five days a week and will move to a larger building at the end of the year.
      colophon   ~ ###
      colophon   ~ About the Chamber
      colophon   ~ The Chamber of Commerce represents four thousand companies in the south of the country.
      """)
  }

  @Test func `a transcript with speakers and a podcast's page`() {
    expectRules(
      """
      headline   ~ Podcast: Can Baghdad Balance Its Neighbors?
      date       ~ April 9, 2021
      button     ~ Listen on Apple Podcasts
      plea       ~ Subscribe on Spotify
      text       ~ In this episode, our host talks with Amal Rashid about the border with Iran, the airspace that nobody controls, and the price of neutrality for a small government.
      heading    ~ Transcript
      text       ~ HOST: Welcome back. My guest today has watched this border for twenty years, and I would like to begin with the simplest question, which is where it is.
      text       ~ AMAL RASHID: Thank you. It is where the river was in 1975.
      heading    ~ HOST: Was?
      text       ~ AMAL RASHID: The river has moved since, and the treaty has not, so that there are fields which are farmed by people who need a passport to reach them.
      text       ~ HOST: Thank you for coming. [Music]
      rail       ~ Related Episodes
      rail       ~ Who Guards the Crossing Points
      rail       ~ Mar 2, 2021
      """)
  }

  @Test func `a report with takeaways above and footnotes below`() {
    expectRules(
      """
      headline   ~ Militias and the Budget
      byline     ~ Karim Saleh
      date       ~ January 2022
      heading    ~ Key Takeaways
      text       ~ • The militias are now paid from the budget like any other force.
      text       ~ • Their number has doubled since the war ended.
      heading    ~ Introduction
      text       ~ In 2016 the parliament made the Popular Mobilization Forces a part of the armed forces, with the same pay and the same law as the army, and without its chain of command.[1]
      heading    ~ Numbers and Payrolls
      text       ~ The payroll has grown every year since then, in good years and bad, and no ministry has ever been able to count who is on it.[2]
      heading    ~ Notes
      note       ~ 1. Law No. 40 of 2016, Official Gazette of Iraq.
      note       ~ 2. Interview with an official of the Ministry of Finance, Baghdad, May 2021
      note       ~ [3] https://example.org/budget
      copyright  ~ Copyright 2022 Harbor Institute
      """)
  }

  @Test func `an opinion piece with an italic biography and a disclaimer`() {
    expectRules(
      """
      label      ~ Opinion
      headline   ~ Leave Slowly, or Not at All
      byline     ~ By Thomas Reed, Opinion Contributor
      date       ~ 01/15/20 10:30 AM EST
      text       ~ The vote in Baghdad was not a law, and the letter from the Pentagon was not an order. Both were mistakes, and both were read in Tehran as something that had been decided.
      text       ~ Who gains from a hasty exit? Not the government that asked for it, and not the soldiers who would have to come back a year later, as they did in 2014.
      text       ~ There is a better way, and it begins with a date.
      biography  ~ _Thomas Reed is a retired officer and a lecturer at Western State University._
      biography  ~ The views expressed in this article are those of the author.
      rail       ~ More In Opinion
      rail       ~ The Case for a Smaller Embassy
      share      ~ Share this article
      """)
  }

  @Test func `a page with credits of pictures between its paragraphs`() {
    expectRules(
      """
      headline   ~ # In Sinjar, the Return Has Stalled
      credit     ~ Words by Dana Said
      caption    ~ ![A street in Sinjar](https://example.org/1.jpg)
      text       ~ Seven years after the town was freed, two thirds of its people still live in tents, and the agreement that was to bring them home has not been carried out by either of its parties.
      caption    ~ Image credit: Dana Said
      text       ~ Baghdad and Erbil signed it in October 2020. It gave the town a mayor, a police force and a promise that the armed groups would leave, and the town has seen none of the three.
      caption    ~ Dana Said/Harbor Pictures via Getty Images
      text       ~ "We have had enough of photos," a teacher told me, and she asked that I put the camera away.
      rail       ~ You may also like
      rail       ~ A School Without a Roof
      navigation ~ Topics: Sinjar, return, Kurdistan
      """)
  }

  @Test func `a government's page with a breadcrumb, a menu and a language`() {
    expectRules(
      """
      button     ~ Skip to main content
      navigation ~ Home | Ministry | News | Services
      headline   ~ Foreign Minister Receives Ambassador of Japan
      date       ~ 2021-09-14
      text       ~ The Minister of Foreign Affairs received the Ambassador of Japan at his office on Tuesday and discussed with him the projects that the two governments have agreed upon since the beginning of the year.
      text       ~ The Minister thanked the Japanese people for their support. He stressed that Iraq welcomes the companies of all friendly states.
      text       ~ The two sides agreed to meet again in November.
      share      ~ Share
      label      ~ Print
      label      ~ Back to top
      contact    ~ Phone: +964 555 0100
      contact    ~ press@example.org
      plea       ~ We use cookies to improve your experience on this website.
      """)
  }

  @Test func `a magazine's page with a summary above the byline and lists in the middle`() {
    expectRules(
      """
      label      ~ Argument
      label      ~ An expert's point of view on a current event.
      headline   ~ Iraq Cannot Be Neutral Forever
      dek        ~ Caught between two patrons, the government in Baghdad is running out of friends and time.
      date       ~ January 14, 2020, 5:03 PM
      byline     ~ By Lina Haddad, a visiting scholar at the Harbor Center in Beirut.
      caption    ~ Protesters burn tires in Nasiriyah, Iraq.
      caption    ~ Protesters burn tires in Nasiriyah, Iraq, on Jan. 5, 2020. Ali Karim/AFP via Getty Images
      label      ~ Middle East and North Africa
      text       ~ The killing of Qassem Soleimani on Iraqi soil has ended a decade in which Baghdad could pretend that its two patrons were not at war with one another. The pretense was useful to everyone, and to no one more than the Iraqis themselves.
      text       ~ Parliament voted for the withdrawal of foreign troops. The vote was not binding.
      rail       ~ Trending
      rail       ~ 1. The Man Who Would Rebuild Mosul
      rail       ~ 2. China's Long Game in the Gulf
      text       ~ So what is left? A neutral Iraq would need an army that obeys, a budget that balances, and neighbors who do not mind. It has none of the three, and it cannot buy them.
      biography  ~ Lina Haddad is a visiting scholar at the Harbor Center in Beirut. Twitter: @lhaddad
      button     ~ Read More
      rail       ~ Iraq's Parliament Has Spoken. Now What?
      rail       ~ The vote to expel U.S. troops is less than it seems.
      """)
  }

  @Test func `a columnist's page with an introduction above the text and other columns in it`() {
    expectRules(
      """
      navigation ~ Opinion | The Middle East
      headline   ~ The United States Should Keep Its Embassy Open
      biography  ~ Robert Lane
      biography  ~ Robert Lane served as the ambassador of the United States to Iraq from 2009 to 2012.
      label      ~ 5 min
      text       ~ Closing an embassy is easy. Opening it again takes ten years, four budgets and a new building, as those of us who had to do it in 2004 remember better than we would like.
      text       ~ The threat was made to frighten Baghdad, and it has. But the militias were not frightened at all.
      button     ~ Story continues below advertisement
      text       ~ They fired again on Sunday night, and again on Monday. Nobody was hurt, except a family of five near the airport, who had nothing to do with any of it.
      rail       ~ Most Read Opinions
      rail       ~ What the court got wrong
      rail       ~ A winter without heat
      text       ~ An embassy that is closed cannot see, hear or speak. One that stays open under fire can at least do the first two.
      button     ~ Read more:
      rail       ~ Robert Lane: How to leave a country
      biography  ~ Robert Lane, a former ambassador, is a senior fellow at the Harbor Institute.
      """)
  }

  @Test func `a policy brief with a table, recommendations and a block about the author`() {
    expectRules(
      """
      label      ~ Home / Publications / Policy Briefs
      date       ~ Policy Brief 14 | March 2022
      headline   ~ The Kurdistan Region's Debt to Its Own Employees
      heading    ~ Executive Summary
      text       ~ The regional government has not paid full salaries in twenty of the last thirty months. This brief explains how the arrears arose, who holds them, and what Baghdad could do about them.
      heading    ~ Background
      text       ~ The dispute over the budget began in 2014, when Baghdad stopped the transfers to Erbil in answer to the first independent exports of oil through the pipeline to Ceyhan.
      heading    ~ Figure 1: Arrears by year, in billions of dinars
      text       ~ | Year | Arrears |
      text       ~ | 2015 | 1,200 |
      heading    ~ The federal government should:
      text       ~ • Resume the monthly transfer;
      text       ~ • Pay the arrears of teachers first.
      text       ~ For the regional government, the first step is a payroll that can be counted.
      biography  ~ About the Author
      biography  ~ Zana Aziz is an economist based in Erbil. He has worked for the Ministry of Planning and as a consultant to international organizations.
      heading    ~ Endnotes
      note       ~ 1 World Bank, Iraq Economic Monitor, Fall 2021.
      note       ~ 2 Ibid., p. 14.
      rail       ~ 1200 Example Avenue NW
      rail       ~ Washington, DC 20036
      link       ~ www.example.org
      """)
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

@Suite struct ZonesOfFurnitureTests {
  private static let head = ["A Port Without Ships", "By Rana Touma"]
  private static let body = [
    "The port of Faw was to open in the spring, and the ministers who came to see it in March were "
      + "shown a breakwater, a road and a great deal of sand that had been moved from one place to another.",
    "Two companies have left since then. A third, which was to build the quays, has been waiting for "
      + "its first payment since the autumn, and its engineers say that they will not wait for long.",
    "Kuwait has a port of its own on the other side of the water, and it has stopped work there as "
      + "well. Nobody in either of the two capitals could say which of them would begin again first.",
    "The dredgers are still paid by the day. At night they lie off the bar with their lamps lit.",
  ]

  private func rule(of paragraph: String, after index: Int = 4, head: [String] = head) -> ZoneRule {
    var page = head + Self.body
    page.insert(paragraph, at: head.count + index)
    let found = rules(of: page)
    guard found.count == page.count else { return .text }
    for (text, rule) in zip(page, found) where Self.body.contains(text) {
      #expect(rule.zone == .body, "\(text.prefix(30)) beside \(paragraph)")
    }
    return found[head.count + index]
  }

  @Test(
    arguments: [
      "Rana Touma was the consul of Lebanon in Basra from 2011 to 2014.",
      "Rana Touma, once a harbor pilot, teaches at a naval college.",
      "Rana Touma lives in Beirut. Her first novel will be out in May.",
      "Ms. Touma has covered the Gulf since 2003.",
      "Rana Touma (@rtouma) covers ports and shipping.",
      "The writer is a former minister of transport.",
      "The author has received no payment from any of the companies.",
      "Disclosure: the author owns shares in a dredging company.",
      "This story was produced with the support of a foundation for reporters.",
      "The Harbor Forum is a nonprofit that studies the trade of small states.",
      "Founded in 1990, the Harbor Forum is a nonpartisan institute in Athens.",
    ])
  func `what stands of author and publisher below the text is not body`(paragraph: String) {
    #expect(rule(of: paragraph).zone == .boilerplate)
  }

  @Test(
    arguments: [
      "Hadi Karim is the director of the port and a former researcher at a college in Basra.",
      "Ms. Karim has run the yard since 2003.",
      "The author of the first plan died in 1991, and his plan was lost with him.",
      "Rana Touma: Who will pay for the quays?",
      "The ministry is an independent body in nothing but its name.",
      "Disclosure of the contract was refused by the court.",
      "The grant went to a nonprofit in Basra.",
    ])
  func `a last paragraph about others is body`(paragraph: String) {
    #expect(rule(of: paragraph).zone == .body)
  }

  @Test func `what an author is may stand right below the byline`() {
    let paragraph = "Ms. Touma was a deputy harbor master in the port of Beirut from 2013 to 2016."
    #expect(rule(of: paragraph, after: 0) == .biography)
    let other = "Ms. Karim was a deputy harbor master in the port of Basra from 2013 to 2016."
    #expect(rule(of: other, after: 0).zone == .body)
  }

  @Test(
    arguments: [
      "37m ago", "2 hours ago", "16.28 BST", "Updated at 17.05 BST", "00:00", "about an hour ago",
      "Allow Twitter content?", "Copy this link", "Image caption, A crane at the end of the quay",
      "End of X post", "Older", "Advertisement · Scroll to continue", "Read the full report here.",
      "READ: Who owns the quays?", "Also read | A road to the sea",
      "Watch: A day with the dredgers",
      "In pictures: The port at night", "Listen to the article: 6 min", "← Previous: A river's end",
      "Next: What the pilots say →", "Getty Images", "Click here to read the contract in full.",
      "Never miss a story. Follow us on Telegram.", "This live page is now closed.",
      "To read more of our shipping coverage, become a member today.",
      "Our journalism is free because readers pay for it. If you can, chip in.",
      "When you buy a book using a link on this page, we receive a commission.",
      "If you like this blog, please consider buying its author a coffee.",
      "This transcript was generated by software and may contain errors.",
      "Our Standards: The Principles of the North Wire.", "A Port Without Ships",
      "Harbor Review, Spring 2021    Page 4",
      "“Shown a breakwater, a road and a great deal of sand.”",
      "Join the discussion: Who should pay for the quays?", "II. The Quays .......... 14",
    ])
  func `a line of the page between paragraphs is not body`(paragraph: String) {
    #expect(rule(of: paragraph, after: 2).zone == .boilerplate)
  }

  @Test(
    arguments: [
      "June 2020", "May 5, 2020", "2003", "Next: the quays.", "The Next Step: Dredging",
      "Read the contract. It says nothing of sand.", "Watch the sand: it tells who was paid.",
      "Listen: the pumps have stopped.", "Support for the Plan", "Share of the Work by Company",
      "Our coverage of the coast ended at the bar, the pilots explained.",
      "“We were told to wait for the ships.”", "“And then?”", "Page by page the plan was lost.",
      "Older men remember the first port.", "Previous plans: 1976 and 1988.",
      "The Companies and the Page", "Volume and Price",
      "Join the quays to the road, says the plan.",
      "You cannot support a port on sand alone.", "Hosted by the ministry, the talks went on.",
      "What do you think a port is for?",
    ])
  func `a line like those of a page is body within the text`(paragraph: String) {
    #expect(rule(of: paragraph, after: 2).zone == .body)
  }

  @Test func `comments below the text go on to the end of the page`() {
    expectRules(
      """
      headline ~ Bread and Flour in Basra
      byline   ~ By Rana Touma
      text     ~ The mills of Basra have flour for eleven days, the ministry said on Monday, and the bakers who were asked about it on Tuesday said that they had flour for six of them.
      text     ~ The rest is in trucks on the road from Umm Qasr, where the drivers have been on strike since the price of fuel went up for the second time this month.
      label    ~ 3 comments
      text     ~ A court is to decide on the strike before the end of the month. The drivers have said that they will go on in any case.
      comments ~ 3 thoughts on "Bread and Flour in Basra"
      comments ~ Mona says:
      comments ~ 9 February 2022 at 14:02
      comments ~ My cousin drives one of those trucks, and he has not been paid since the summer either.
      label    ~ Reply
      comments ~ flour77
      comments ~ 2 hours ago
      comments ~ What about the rice? Nobody has written a line about the rice, which is far worse.
      """)
  }

  @Test func `a title is not the name of the site, the number of the issue or the line of a menu`()
  {
    expectRules(
      """
      button     ~ An official website of the port authority
      label      ~ Notes on Trade and Law in the Gulf
      label      ~ About
      label      ~ Archive
      navigation ~ ISSUE 12 | SPRING 2021
      navigation ~ Home > Office of the Master > Reports of the Year > A Port Without Ships
      headline   ~ Who Owns the Quays of Faw
      dek        ~ A contract that nobody has read will decide it.
      credit     ~ Words: Rana Touma
      credit     ~ Photography by Lina Haddad
      text       ~ The port of Faw was to open in the spring, and the ministers who came to see it in March were shown a breakwater, a road and a great deal of sand that had been moved from one place to another.
      text       ~ Two companies have left since then. A third has been waiting for its first payment since the autumn.
      """)
  }

  @Test func `a line that stands in other documents is no title`() {
    let page = ["The Gulf Ledger of Trade and Law", "Who Owns the Quays of Faw"] + Self.body
    #expect(rules(of: page, repeated: [0])[1] == .headline)
  }

  @Test func `the name of a section does not make other articles of title and authors`() {
    expectRules(
      """
      label    ~ Latest News
      label    ~ Gulf
      label    ~ Iraq
      headline ~ Minister Tells the Ledger That the Port Will Open
      dek      ~ Quays to be ready in a year, says a man who said so last year
      byline   ~ Basra: Hana al-Saadi
      date     ~ 21 May 2024
      text     ~ The port of Faw was to open in the spring, and the ministers who came to see it in March were shown a breakwater, a road and a great deal of sand that had been moved from one place to another.
      text     ~ Two companies have left since then. A third has been waiting for its first payment since the autumn, and its engineers say that they will not wait for long.
      """)
  }

  @Test func `lines right below the label of a list belong to it`() {
    let list =
      "Related\nTwo companies leave the port\nWho pays for the sand?\nThe road that ends at sea"
    let page = Self.head + [Self.body[0], Self.body[1], list, Self.body[2], Self.body[3]]
    let found = rules(of: page)
    #expect(
      found.map(\.zone).suffix(6) == [
        .boilerplate, .boilerplate, .boilerplate, .boilerplate, .body, .body,
      ])
  }

  @Test func `a block about the publisher ends the page`() {
    let page = Self.head + Self.body
    let about = [
      "About the Harbor Forum",
      "The Harbor Forum studies ports, and those who build them, from its offices in Athens and Beirut.",
    ]
    #expect(rules(of: page + about).suffix(2) == [.biography, .biography])
  }
}
