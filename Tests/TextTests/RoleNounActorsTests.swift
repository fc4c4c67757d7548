import TestSupport
import Testing

@testable import Text

/// Whom role nouns mean.
@Suite struct RoleNounActorsTests {
  private func expect(_ text: RoleText, date: String? = nil) {
    #expect(RoleWorld.read(text.plain, date: date).marked == text.marked)
  }

  @Test(
    arguments: [
      ("2014-09-07", "maliki"), ("2014-09-08", "abadi"), ("2020-05-06", "mahdi"),
      ("2020-05-07", "kadhimi"),
    ])
  func `gives an office to its holder on the document's day`(date: String, holder: String) {
    let text = "The Iraqi prime minister spoke."
    let reading = RoleWorld.read(text, date: date)
    #expect(reading.marked == "The Iraqi [prime minister=\(holder)] spoke.")
    #expect(reading.rules == [.date] && reading.areCertain == [true])
  }

  @Test(
    arguments: [
      "The Iraqi prime minister spoke.", "Iraq waits. The prime minister spoke.",
      "Kadhimi spoke. The [prime minister=kadhimi] left.",
      "Kadhimi spoke. The Iraqi [prime minister=kadhimi] left.",
      "The prime minister left before Kadhimi spoke.",
      "Iran’s [supreme leader=khamenei] spoke.", "The supreme leader spoke.",
      "The [supreme leader=khamenei] spoke.\n\nKhamenei was angry.",
      "The Velanian [premier=tolic] spoke.",
    ] as [RoleText])
  func `needs a name or a state where there is no date`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Iraq waits. The [prime minister=kadhimi] spoke.",
      "Abadi spoke. The prime minister left.",
      "Nobody knows where the prime minister is.",
      "Tolic spoke. The [prime minister=tolic] left.",
      "Kadhimi met Tolic. The Velanian [premier=tolic] smiled.",
      "Kadhimi met Tolic in May. Iraq’s [premier=kadhimi] smiled.",
      "Iraq waits. The Israeli prime minister spoke.", "Iraq waits. Israel’s prime minister spoke.",
      "Iraq waits. The prime minister of Israel spoke.",
      "Iraq waits. The French prime minister spoke.",
      "Tolic left.\n\nKadhimi came.\n\nThe [premier=kadhimi] spoke.",
      "Kadhimi came.\n\nTolic left.\n\nThe [premier=tolic] spoke.",
      "The US [president=biden] spoke.", "The U.S. [president=biden] spoke.",
      "The [president=biden] of the United States spoke, as did the American [president=biden].",
      "Iraq’s Shiite [prime minister=kadhimi] spoke.",
    ] as [RoleText])
  func `chooses by state, day and the name before`(_ text: RoleText) {
    expect(text, date: "2021-03-01")
  }

  @Test(
    arguments: [
      "Abadi spoke. The former [prime minister=abadi] was angry.",
      "Kadhimi spoke. Then Maliki came. The former premier left.",
      "The former prime minister left.", "Iraq waits. The next prime minister will act.",
      "Kadhimi waits. The next government will act.",
      "Iraq waits. The former government failed.",
    ] as [RoleText])
  func `gives a former or coming office only to one just named`(_ text: RoleText) {
    expect(text, date: "2021-03-01")
  }

  @Test(
    arguments: [
      "Kadhimi’s [cabinet=kadhimi_team] met.", "Kadhimi’s [government=kadhimi_team] fell.",
      "Kadhimi’s [government=kadhimi_team]’s friends left.",
      "Few suspect Kadhimi’s [government=kadhimi_team] of theft.",
      "Kadhimi came with his [cabinet=kadhimi_team].", "Trump’s [team=trump_team] left.",
      "Biden, whose [administration=biden_team] is new, spoke.",
      "Kadhimi met Trump and his [team=trump_team].",
      "Trump met Kadhimi and his [team=kadhimi_team].",
      "Kadhimi loves his [country=iraq].", "Tolic met Kadhimi. She and her [country=iraq] gained.",
      "The Kadhimi government is young. Women lead in his [team=kadhimi_team].",
      "The rebels trust their government.", "Iraqis trust their [government=iraq].",
      "Brekk came with his cabinet.", "Ardan’s cabinet met.",
      "Brekk left. The group’s president spoke.",
      "The [cabinet=tolic_team] met. Tolic was there.",
      "Iraq’s [cabinet=kadhimi_team] met.", "The Iraqi [cabinet=kadhimi_team] met.",
      "Iraq is calm. The [country=iraq]’s government is not.",
      "Velania is calm. The [country=velania]’s [premier=tolic] is not.",
    ] as [RoleText])
  func `gives what a possessor has to what is tied to it`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "The Iraqi government fell.", "Iraq’s government fell.", "The government of Iraq fell.",
      "The (Iraqi) government fell.", "The state of Iraq grew.", "The Iraqi state grew.",
      "The Iraqi [cabinet=kadhimi_team] fell.",
    ] as [RoleText])
  func `counts a state once where the phrase names it`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Iraq voted to end U.S. influence in the [country=iraq].",
      "Iraq’s courts ruled that U.S. firms may enter the [country=iraq].",
      "Iraq has voted. Trump threatened the [country=iraq] with sanctions.",
      "Iran and its friends in Iraq fear the U.S. bases in the [country=iraq].",
      "Velania has lakes. Iraq has rivers. Iraq has oil. But Velania is green. The [country=velania] is small.",
      "Iraq is large. The [country=iraq] has oil. Nobody leaves it. People love the [country=iraq].",
      "Ordunia and Velania met. The country has grown.",
      "The country has grown.",
      "Iraq is weak. Kadhimi knows the [country=iraq]’s Iranian influence.",
      "Iraq is weak.\n\nKadhimi spoke.\n\nMany came.\n\nThey like the [country=iraq].",
      "In Velania, the [state=velania] is strong.",
      "The United States spoke. The country listened.",
      "“Our [country=iraq] is rich,” an Iraqi said of Iraq.",
      "Iraq told us: your country is small.",
      "The [government=iraq] in Baghdad met Brekk.", "Iraq knows the government in Rabat.",
      "Iraq is old. Germany and others moved out of the [country=iraq].",
      "Iraq is old. Iraq has oil.\n\nVelania moved its troops out of the [country=iraq].",
      "Iraq is old. Iraq has oil. American troops are in the [country=iraq] now.",
      "Velania is rich. In that [country=velania] nobody votes.",
      "Iraq is old. Iraq has oil. Yet Velania is rich, and Iraq’s trade with that [country=velania] grows.",
      "Velania is rich. We know that government is hard there.",
    ] as [RoleText])
  func `gives the country to the state the passage is about`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Iraq watches its [neighbor=iran]. Iran is strong.",
      "Velania fears its large [neighbor=ordunia]. Ordunia is strong.",
      "Iran is large. Kadhimi fears his [neighbor=iran].",
      "Iraq is alone and has no neighbor.",
    ] as [RoleText])
  func `gives a neighbor to another state than the possessor's`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "The anti-ISIS [coalition=coalition] met. The [coalition=coalition] will act.",
      "The coalition met.", "The Saudi-led coalition met.", "The coalition of the willing met.",
      "The coalition troops against ISIS met.",
    ] as [RoleText])
  func `knows an actor without names by a word of its full name`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "The U.S. Embassy closed. The besieged [embassy=embassy] reopened.",
      "The U.S. Embassy closed. The [embassy=embassy] in Baghdad reopened.",
      "The U.S. Embassy closed. The embassy in Amman did not.",
      "The U.S. [embassy=embassy] in Baghdad closed.", "The Swiss embassy closed.",
      "The embassy closed.",
    ] as [RoleText])
  func `keeps an embassy apart from those elsewhere`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Maliki left. His [successor=abadi] was sworn in.", "Abadi’s [predecessor=maliki] left.",
      "Maliki’s [successor=abadi] came.", "The [successor=abadi] of Maliki came.",
      "The [successor=abadi] to Maliki came.", "Kadhimi praised his [predecessor=mahdi].",
      "Kadhimi awaits his successor.", "Tolic met her predecessor.", "The successor came.",
      "Maliki’s successor, Haider al-Abadi, came.", "Maliki needs a successor.",
      "Maliki’s two predecessors came.", "Trump’s [successor=biden] won.",
      "Maliki’s successor government came.",
      "Maliki’s [successor=abadi] sold the successor company.",
    ] as [RoleText])
  func `finds who held an office after or before`(_ text: RoleText) {
    expect(text, date: "2021-03-01")
  }

  @Test func `finds a successor without a date where there was one term`() {
    expect("Maliki left. His [successor=abadi] was sworn in.")
  }

  @Test(
    arguments: [
      ("Kadhimi came. The prime minister left.", "2021-03-01", [.named], [false]),
      ("The supreme leader spoke. Khamenei left.", nil, [.only], [true]),
      ("Iran’s supreme leader spoke.", nil, [.state], [true]),
      ("Kadhimi’s cabinet met.", nil, [.possessor], [true]),
      ("Kadhimi met his cabinet.", nil, [.possessor], [false]),
      ("Iraq is large. The country grows.", nil, [.topic], [false]),
      ("Iraq is large. The prime minister spoke.", "2021-03-01", [.date], [false]),
      ("The anti-ISIS coalition met.", nil, [.word], [true]),
      ("Maliki’s successor came.", nil, [.successor], [true]),
    ] as [(String, String?, [RoleRule], [Bool])])
  func `says by which rule, and how surely`(
    text: String, date: String?, rules: [RoleRule], certain: [Bool]
  ) {
    let reading = RoleWorld.read(text, date: date)
    #expect(reading.rules == rules)
    #expect(reading.areCertain == certain)
  }

  @Test func `reads any words in any order, and keeps the order of the text`() {
    let pieces = [
      "the ", "The ", "prime minister", "premier ", "Iraq", "Iraqi ", "’s ", "'", ", ", ". ", "-",
      " — ", "(", ")", "“", "country ", "government", "his ", "of ", "in ", "Kadhimi", "successor ",
      "predecessor", "embassy", "and ", "é", "former ", "that ", "is ", "\n\n", "U.S. ", " ", "to ",
      "coalition ", "-led ", "state", "said ", "cabinet ", "a ",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
      let text = generator.text(of: pieces, count: 24)
      let reading = RoleWorld.read(text, date: "2021-03-01")
      #expect(RoleText(stringLiteral: reading.marked).plain == text)
    }
  }

  @Test func `finds nothing in a text without role nouns`() {
    expect("Kadhimi came to Tarsk and met Tolic.")
    expect("")
  }
}
