import TestSupport
import Testing

@testable import Text

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

  @Test func `a long line of few words is told by all of them`() {
    let date =
      "Published September 27, 2023, updated, modified, released, recorded, aired September 28, "
      + "2023: https://www.example.org/news/2023/09/27/iraqi-lawmakers-delay-vote-on-new-oil-law"
    expectRules(
      """
      headline ~ Iraqi lawmakers delay vote on new oil law
      date     ~ \(date)
      text     ~ Iraq's parliament on Tuesday delayed a vote on a law that would divide oil revenue between Baghdad and the Kurdistan region, officials said, after two blocs walked out of the chamber in protest.
      text     ~ The law has been in the making for fifteen years, and every government since 2005 has promised to pass it within its first hundred days in office.
      """)
  }
}
