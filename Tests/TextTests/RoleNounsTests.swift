import Testing

@testable import Text

/// Which phrases are role nouns at all. All texts are of 2021, in which the premier of Iraq is
/// Kadhimi.
@Suite struct RoleNounPhraseTests {
  private func expect(_ text: RoleText, titles: Set<Int> = []) {
    #expect(RoleWorld.read(text.plain, date: "2021-03-01", titles: titles).marked == text.marked)
  }

  @Test(
    arguments: [
      "Kadhimi arrived. The [prime minister=kadhimi] spoke.",
      "Kadhimi arrived, and this [premier=kadhimi] spoke.",
      "Kadhimi arrived. The embattled [prime minister=kadhimi] spoke.",
      "Kadhimi arrived. The weak, divided [government=iraq] fell.",
      "Kadhimi arrived. The weak and divided [government=iraq] fell.",
      "Kadhimi arrived. The recently elected [premier=kadhimi] spoke.",
      "The Iraqi [premier=kadhimi] spoke.",
      "Iraq’s [prime minister=kadhimi] spoke.",
      "Iraq's beleaguered [prime minister=kadhimi] spoke.",
      "The [prime minister=kadhimi] of Iraq spoke.",
      "Velania’s [premier=tolic] spoke.",
      "Iran’s [supreme leader=khamenei] spoke.",
      "Kadhimi is ill, the [country=iraq]’s doctors say.",
      "“The [PM=kadhimi] is tired,” said an aide to Kadhimi.",
    ] as [RoleText])
  func `takes definite phrases and leaves out the state before the noun`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi knows that a prime minister must act.",
      "Kadhimi knows that no prime minister can act.",
      "Kadhimi knows any premier would act.",
      "An angry Iraqi prime minister left Kadhimi.", "Kadhimi asked for a new government.",
      "Kadhimi asked for a new Iraqi government.",
      "Another premier, not Kadhimi, spoke.",
      "Kadhimi served as prime minister.",
      "Kadhimi met two prime ministers.",
      "Kadhimi went to state that all was well.",
      "Kadhimi said that government is hard.",
      "Every Iraqi premier since Kadhimi spoke.",
      "A former Iraqi prime minister met Kadhimi.",
      "Kadhimi joined in government.",
      "Kadhimi and Abadi met the prime ministers.",
      "Kadhimi saw a state of emergency, and the state of affairs.",
      "Kadhimi spoke for embattled premier and party.",
      "Kadhimi said that in our system, government is hard.",
      "Kadhimi knows that such country does not exist.",
      "Kadhimi is sure the Government of the Libyan Republic will act.",
      "They assured the Government of the Libyan Republic and Iraq.",
    ] as [RoleText])
  func `passes over indefinite, plural and bare nouns`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Prime Minister Kadhimi spoke.", "Iraqi Prime Minister Mustafa al-Kadhimi spoke.",
      "The prime minister Kadhimi spoke.", "The Iraqi premier Kadhimi spoke.",
      "Kadhimi met the Velanian prime minister Mara Tolic.",
      "Kadhimi met the prime minister Selim Ardan in Iraq.",
      "Kadhimi saw Iraq's President Ardan.",
    ] as [RoleText])
  func `takes a role right before a name for a title`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi told the [prime minister=kadhimi] Iraq would act.",
      "Kadhimi was there. The [premier=kadhimi] Monday said nothing.",
    ] as [RoleText])
  func `takes a state or a day after a role for no name of its holder`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi, the prime minister, spoke.", "Kadhimi, the Iraqi prime minister, spoke.",
      "Kadhimi, the prime minister of Iraq, spoke.", "We met Kadhimi, the premier.",
      "Kadhimi, Iraq's prime minister, spoke.", "Kadhimi (the prime minister) spoke.",
      "Kadhimi — the prime minister — spoke.", "Kadhimi, the premier who signed it, spoke.",
      "Kadhimi, the premier since last year, spoke.",
      "The prime minister, Mustafa al-Kadhimi, spoke.", "The premier, Kadhimi, spoke.",
      "Kadhimi heard the prime minister, Selim Ardan.", "They met the premier (Kadhimi).",
      "The prime minister of Iraq, Mustafa al-Kadhimi, spoke.",
      "The supreme leader, Ali Khamenei, spoke.",
      "We heard Selim Ardan, the prime minister, and Kadhimi.",
      "Iraq, the country of the two rivers, has grown.",
    ] as [RoleText])
  func `takes a role beside a name for an apposition`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "After he met Kadhimi, the [prime minister=kadhimi] said little.",
      "In Iraq, the [prime minister=kadhimi] decides.",
      "In Iraq, the [government=iraq] decides.",
      "In Iraq, the [government=iraq], weak as it is, decides.",
      "For Kadhimi, the [government=iraq] came first.",
      "Kadhimi, the [country=iraq]’s prime minister, spoke.",
      "Kadhimi spoke. The [premier=kadhimi], Iraqi officials said, was ill.",
      "Kadhimi spoke. The [premier=kadhimi], who was ill, left.",
      "Kadhimi spoke. On Monday, the [premier=kadhimi] left.",
    ] as [RoleText])
  func `takes no other comma for that of an apposition`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi is the prime minister.", "Kadhimi became the prime minister of Iraq.",
      "Kadhimi was named the prime minister in May.", "Kadhimi has been the premier for a year.",
      "Kadhimi remains the Iraqi prime minister.", "Kadhimi served as the prime minister.",
      "Kadhimi spoke as the prime minister of Iraq.", "The prime minister is Mustafa al-Kadhimi.",
    ] as [RoleText])
  func `passes over predicates`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi spoke. It was the [prime minister=kadhimi] who called.",
      "Kadhimi is gone. Where is the [prime minister=kadhimi]?",
      "Kadhimi left as the [prime minister=kadhimi] had promised.",
      "Kadhimi sighed. That is the [prime minister=kadhimi]'s task.",
      "Kadhimi heard the group had named the [prime minister=kadhimi] a traitor.",
    ] as [RoleText])
  func `takes subjects and objects for no predicates`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Iraq is tense. The government leaders left.",
      "Iraq is tense. The government arrest of rebels.",
      "Kadhimi called the cabinet meeting.", "The embassy security teams of the U.S. Embassy left.",
      "In Iraq the government-backed militia left.", "In Iraq the government negotiators left.",
      "Iraq is tense. The government plans were leaked.",
      "In Iraq, the state television went dark.",
      "In Iraq, the government forces attacked.", "In Iraq, the government rule-makers left.",
      "Iraq’s premier football club won.", "Kadhimi is prime minister-designate.",
      "Iraq has voted. The prime minister-elect spoke.",
      "Iraq is tense. He said that the government ministers left.",
      "In Iraq, the [government=iraq]’s and the country-wide protests grew.",
      "Iraq is tense. Near the government offices they stopped.",
      "Tolic asked the cabinet secretary to leave.",
    ] as [RoleText])
  func `passes over nouns that modify another`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Iraq is tense. The [government=iraq] will act.",
      "Iraq is tense. The [government=iraq] wants a pact.",
      "Iraq is tense. The [government=iraq] plans to act.",
      "Iraq is tense. The [government=iraq] ordered an inquiry.",
      "Iraq is tense. The [government=iraq] faces protests.",
      "Iraq is tense. The [government=iraq] repeatedly failed.",
      "Iraq is tense. The [government=iraq] said so.",
      "In Iraq it is for the [government=iraq] to act.",
      "In Iraq it is time to back the [government=iraq].",
      "In Iraq they urged that the [government=iraq] act.",
      "In Iraq they gave the [government=iraq] little time.",
      "In Iraq they gave the [government=iraq] false hopes.",
      "Iraq is tense. The [government=iraq], weak as ever, fell.",
      "Iraq is tense. The [government=iraq] won't act.",
      "In Iraq, we fear the [government=iraq] itself.",
      "The U.S. Embassy is shut. The [embassy=embassy] was hit.",
      "In Iraq, they accused the [government=iraq] of lying.",
      "Kadhimi was calm. The [premier=kadhimi] would not say.",
      "Iraq is tense. The [government=iraq] facing it is weak.",
      "Iraq is tense. Would the [government=iraq] fall?",
    ] as [RoleText])
  func `takes nouns that a verb or a function word follows`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "hid the truth.", "rode a horse.", "tore up the deal.", "dealt with it.", "fed the rumors.",
      "hung up.", "sank the deal.", "meant it.", "wept on Monday.", "slept on Monday.",
      "swept in on Monday.", "swung on Monday.", "stole on Monday.", "wore on Monday.",
      "clung on Monday.", "crept on Monday.", "wrung a promise from them.", "forswore it.",
      "withstood them.", "forsook them.", "spun a tale.", "strode in.", "shone.", "sang to them.",
      "swam for an hour.", "knelt in prayer.", "outfought them all.", "thought better of it.",
      "mistook it for a threat.", "let him go.", "arose early.", "bade them farewell.",
      "foretold defeat.", "overrode the vote.", "weighs on Monday.", "balks on Monday.", "weeps.",
      "rebuffs rivals.", "downplays the risk.", "fell on Monday.", "quit on Monday.",
      "rose on Monday.", "found nothing.",
    ])
  func `knows irregular pasts and third persons for verbs`(_ rest: String) {
    expect(RoleText(stringLiteral: "Kadhimi came. The [prime minister=kadhimi] \(rest)"))
  }

  @Test(
    arguments: [
      "cut taxes.", "cut it.", "hit back.", "hurt his party.", "hurt feelings.", "set targets.",
      "spread lies.", "spread the word.", "beat rivals.", "cast doubt on it.", "shed tears.",
      "upset allies.", "split his bloc.", "split with rivals on Monday.", "split on Monday.",
      "split.", "split, again.", "bet on a quick vote.", "bet that they would yield.",
      "shot back at them.", "shot him a look.", "ground his teeth.", "bid 2 billion.",
      "cost the party dearly.", "thrust the paper aside.", "wound up the talks.",
      "burst into tears.", "forecast a recession.", "broadcast his speech.", "reset it.",
      "offset these losses.", "bit his lip.", "spat at him.", "visits the north.",
      "visits Velania on Monday.", "plans a vote.", "plans to resign.", "plans reforms.",
      "favors his friend.", "demands an answer.", "demands that they leave.",
      "notes that it is late.", "talks tough.", "backs down.", "steps down on Monday.",
      "hits back.", "faces pressure.", "cuts taxes.", "hopes for peace.", "offers to quit.",
      "returns to Velania.",
    ])
  func `takes what may be a noun for a verb where what follows shows it`(_ rest: String) {
    expect(RoleText(stringLiteral: "Kadhimi came. The [prime minister=kadhimi] \(rest)"))
  }

  @Test(
    arguments: [
      "split rumors.", "split was bitter.", "split of last year hurt.", "split over it was bitter.",
      "split on Monday was bitter.", "split that shook the party goes on.", "split with him grew.",
      "bid for power failed.", "bid to stay failed.", "bid on Monday failed.", "bid was late.",
      "bid this week failed.", "bet of the year.", "cost estimates rose.", "cost was high.",
      "shot rumors.", "cut plan.", "cut of last year.", "cut was deep.", "cuts were deep.",
      "cuts hurt the poor.", "hit list.", "hit was hard.", "set designer came.",
      "spread was wide.", "ground attack began.", "forecast was wrong.", "forecast that failed.",
      "broadcast rights were sold.", "reset button.", "thrust of the speech.", "wound was deep.",
      "spat grew.", "visits program.", "visits were short.", "visits of the year were short.",
      "visits have ended.", "visits to Velania were short.", "visits cost a lot.",
      "visits after the vote were short.", "plans were bold.", "plans failed.",
      "talks broke down.", "talks with rivals failed.", "demands have grown.",
      "demands that shook the house.", "demands list.", "favors list.", "hopes were dashed.",
      "debates schedule.", "supplies to Velania ended.", "candidates met.", "contest is on.",
    ])
  func `takes it for a noun where what follows is no object of a verb`(_ rest: String) {
    expect(RoleText(stringLiteral: "Kadhimi came. The prime minister \(rest)"))
  }

  @Test func `takes an object's noun for no verb, though the sentence ends`() {
    expect("Kadhimi came. They spoke of the prime minister split.")
    expect("Kadhimi came. They mocked the prime minister bid on Monday.")
    expect("Kadhimi came. When the [prime minister=kadhimi] split, they left.")
  }

  @Test(
    arguments: [
      "Kadhimi is safe, as are the [prime minister=kadhimi] and [cabinet=kadhimi_team].",
      "Kadhimi is safe. Offices for the [prime minister=kadhimi] and his [cabinet=kadhimi_team] are.",
      "Iraq’s [prime minister=kadhimi] and [cabinet=kadhimi_team] met.",
      "Tolic is safe. The rebels and cabinet leaders are not.",
      "Tolic spoke for party and cabinet.",
    ] as [RoleText])
  func `lets the second of two nouns share the determiner`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi spoke. The deputy prime minister did not.",
      "Kadhimi spoke. Iraq's vice president did not.",
      "In Iraq, the provincial government acted.", "In Iraq, the foreign country acted.",
      "Kadhimi spoke. The would-be premier did not.",
      "Biden spoke. The president of the university did not.",
      "Biden spoke. The president of Harvard did not.",
      "Kadhimi is ready to state that in the state of emergency.",
    ] as [RoleText])
  func `passes over other offices`(_ text: RoleText) {
    expect(text)
  }

  @Test func `cuts a name off the end of a role`() {
    expect("Brekk waits. The [speaker=brekk] of the Diet has gone.")
  }

  @Test func `finds no role within a name`() {
    expect("The U.S. Embassy and the Kadhimi government talked.")
  }

  @Test(
    arguments: [
      "Iraqi [Prime Minister=kadhimi] Mulls Delay\n\nKadhimi waits.",
      "Iraqi [Prime Minister=kadhimi] Openly Rejects Truce\n\nKadhimi waits.",
      "[Prime Minister=kadhimi] Resigns\n\nKadhimi waits.",
      "After Feud, Iraqi [Prime Minister=kadhimi] to Visit Tehran\n\nKadhimi waits.",
      "IRAQI [PRIME MINISTER=kadhimi] ORDERS INQUIRY\n\nKadhimi waits.",
      "Iraq’s [Premier=kadhimi] Vows Reform\n\nKadhimi waits.",
      "Iraqi Prime Minister Kadhimi Visits Tehran\n\nHe waits.",
      "Israeli Prime Minister Visits Tehran\n\nKadhimi waits.",
      "Kadhimi Named Prime Minister\n\nHe waits.",
      "Prime Minister Abbas Visits Tehran\n\nKadhimi waits.",
    ] as [RoleText])
  func `finds nouns without articles in headlines`(_ text: RoleText) {
    expect(text, titles: [0])
    expect(text)
  }

  @Test func `reads a paragraph all in capitals`() {
    expect("KADHIMI ARRIVED LATE. THE [PRIME MINISTER=kadhimi] DENIED IT. HE MET PREMIER ARDAN.")
  }
}
