import Testing

@testable import Text

@Suite struct StatePlacesTests {
  @Test(
    arguments: [
      "There is a road between <Baghdad> and Erbil.",
      "He took the <Baghdad>-Erbil road at dawn.",
      "He came to <Vienna> with an open mind.",
      "The envoy left <Washington> on Friday.",
      "She visited <Lusaka> twice.",
      "He flew to <Paris> and returned from <London> a day later.",
      "It was his first visit to the <White House>.",
      "Gangs roam <Lima> and rob its shops.",
      "He drove the road from Basra to <Baghdad>.",
      "Flights between <Moscow> and Cairo resumed.",
      "He boarded a plane bound for <Tunis>.",
      "The village is ten miles from <Baghdad>.",
      "He visited <Ankara> and <Cairo>.",
      "The next stop is <Hanoi>.",
      "The president's trip to <Hanoi> was cut short.",
      "He came from <Moscow> as a boy.",
      "The troops left for <Berlin>.",
      "Aides said the president would return to the <White House> on Tuesday evening.",
      "Officials said the plane had taken off from <Ankara> with nine people on board.",
      "Lawmakers were called to the <White House> for a briefing on the raid.",
      "The Ottoman army reached <Vienna> in the autumn.",
      "The Shah fled <Tehran> and never came back.",
      "He was sent to <Rome> as a young attaché.",
      "The emperor moved the court from <Kyoto> to Edo.",
      "The prime minister cut short a holiday and hurried back to <London>.",
      "The ambassador was recalled to <Paris> for consultations.",
      "She drove her children to <Ankara> that night.",
      "He will fly from <Delhi> to <Dhaka> on Monday.",
      "Napoleon entered <Moscow> in September.",
      "The minister, newly returned from <Tunis>, was tired.",
      "The road to <Kabul> was cut in three places.",
      "Thousands Flee <Khartoum>",
      "The pipeline runs from the coast to <Ankara>.",
      "She has worked out of <Washington> since 2010.",
      "Thousands of pilgrims pass through <Riyadh> each year.",
      "The senator walked out of the <White House> without a word.",
      "Farmers drove their tractors to <Brussels>.",
      "The war reached <Hanoi> in December.",
      "Rebels are ten kilometers from <Damascus>.",
      "A bus from <Damascus> was ambushed.",
      "He arrived from <Washington> with bad news.",
      "The distance between <Washington> and Richmond is short.",
      "The missile could reach <Seoul>.",
      "Salsa bars dot <Havana>.",
      "Flights to <Havana> were suspended.",
      "Negotiators shuttled between <Doha> and <Cairo> all week.",
      "The ship, which left <Dakar> on Friday, has not been heard from.",
      "Opposition leaders fled to <Brazzaville>.",
      "The vaccine was flown to <Kinshasa> in a military plane.",
      "The shooting took place a mile from the <Capitol>.",
      "The gunman was extradited from <Madrid> on Thursday.",
      "A visit to <Tehran> would send the wrong message to {Washington}.",
      "We reached <Amman> after dark.",
      "I left <London> with a heavy heart.",
      "On returning to <Bonn>, he resigned.",
      "Kissinger flew secretly to <Peking>.",
    ] as [MarkedSentence])
  func `takes motion, distance and stay for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The delegation arrived in <Ankara> at noon.",
      "Two bombs went off in <Baghdad> on Monday.",
      "The factory lies near <Tehran>.",
      "Protests spread across <Tehran>.",
      "The embassy in <Baghdad> closed.",
      "Fighting reached downtown <Tripoli> by dusk.",
      "The two men held a meeting at the <White House>.",
      "The summit took place in the <Kremlin>.",
      "In <Brussels>, officials watched the count.",
      "<Minsk>, where the talks were held, is cold.",
      "Prices in <Ankara> doubled.",
      "The foreign minister is due in <Doha> on Sunday for another round.",
      "Police in <Bishkek> fired tear gas at marchers.",
      "The convoy, carrying flour and medicine, was stopped outside <Juba>.",
      "The finance minister told reporters in <Nairobi> that the loan was safe.",
      "Shops in <Lima> stayed shut as the strike entered a third day.",
      "Mr. Haddad, who lives in <Amman>, could not be reached.",
      "The author spent six years in <Sanaa> as a consultant.",
      "The paper draws on interviews in <Baghdad>, Basra and Mosul.",
      "He studied law in <Paris> before joining the legation in <Bern>.",
      "The treaty signed at <Lausanne> redrew the map.",
      "Thousands Rally in <Minsk>",
      "US Envoy Arrives in <Tbilisi>",
      "A senior official in <Islamabad> told the paper that the strike had killed no one.",
      "Gunmen on motorcycles sprayed a cafe in eastern <Baghdad> with bullets.",
      "The trial opened in <The Hague> under heavy guard.",
      "Reporters waited outside <Downing Street> for hours.",
      "The two sides signed the deal in <Riyadh> last month.",
      "Workers at the <Pentagon> were told to stay home.",
      "The bishops met at <Lima> in 1968.",
      "Ministers Gather in <Nairobi> to Talk Debt",
      "He owns a house in <London> and another in <Paris>.",
      "The marathon in <Tokyo> drew thousands.",
      "The stock market in <Tokyo> slid.",
      "Air pollution in <Tehran> has closed schools.",
      "The new envoy presented his credentials in <Lima>.",
      "A dinner at the <Élysée> honored the guests.",
      "Germany's chancellor met his host at the <Élysée>.",
      "Farmers blocked roads in <Brussels> with tractors.",
      "Aid groups in <Khartoum> ran out of food.",
      "The weather in <Washington> has turned.",
      "He was born in <Addis Ababa> in 1970.",
      "Talks held in <Doha> broke down.",
      "The group has an office in <Doha>.",
      "The parade in <Pyongyang> lasted four hours.",
      "The court in <Strasbourg> ruled against {Ankara}.",
      "Schools reopened in <Bogotá> on Monday.",
      "The plane made an emergency stop in <Reykjavik> .",
      "Crowds filled central <Warsaw> to mark the anniversary.",
      "A fire broke out at the <Pentagon>.",
      "A coup in <Bamako> would be a gift to {Moscow}.",
      "Those who live in <Washington> forget how big the country is.",
      "Civil servants in <Erbil> went unpaid.",
      "I spent the winter in <Petrograd>.",
      "The shah, then in <Rome>, was told by telephone.",
      "The road into <Lhasa> was washed out.",
      "Protesters Storm <Tbilisi> Parliament",
      "Peace Talks Open in <Geneva>",
      "POPE ARRIVES IN <BAGHDAD>",
    ] as [MarkedSentence])
  func `takes prepositions of place for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The attack on <Baghdad> began at night.",
      "The tribes marched on <Damascus>.",
      "A rocket hit <Baghdad> early on Sunday.",
      "<Baghdad> was hit by a sandstorm.",
      "<Belgrade> was bombed for weeks.",
      "The army captured <Kabul> in days.",
      "<Budapest> was rebuilt after the siege.",
      "Blast Rocks <Kabul>",
      "Smoke could be seen rising over <Tehran>.",
      "Snow blanketed <Tehran> overnight.",
      "The army is closing in on <Khartoum>.",
      "The rebels seized <Khartoum> in a day.",
      "The union's march on <Brussels> drew farmers from six countries.",
    ] as [MarkedSentence])
  func `takes what is bombed or besieged for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "<Baghdad> is home to seven million people.",
      "<Baghdad> lies on the Tigris.",
      "<Baghdad> has seen worse days of unrest.",
      "<Sanaa> was quiet on Friday.",
      "<Saigon> fell in 1975.",
      "<Nairobi> is a city of four million.",
      "<Lagos> has a population of millions.",
      "He warned that <Baghdad> could fall within days.",
      "They fear <Baghdad> is unsafe.",
      "<Minsk>, the capital, was calm.",
      "<Constantinople> fell to the crusaders in 1204.",
      "By 1916 <Berlin> was hungry and cold.",
      "<Lisbon> was full of spies in those years.",
      "<London> and <Paris> are two hours apart by train.",
      "The <Kremlin>, built of red brick, overlooks the river.",
      "<Damascus> woke to the sound of shelling.",
      "It was the biggest protest <Washington> had seen in decades.",
      "<Seoul> is within range of the guns.",
      "In those days <Washington> was a sleepy southern town.",
      "<Lhasa> lies at twelve thousand feet.",
      "<Lima> slept through the storm.", "<Accra> shook for an hour.",
      "<Riga> fell in the spring.", "<Lima> visits after the vote were short.",
    ] as [MarkedSentence])
  func `takes what only places are and do for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The streets of <Baghdad> were empty.",
      "<Baghdad>'s airport was shut.",
      "<Tehran>'s residents queued for water.",
      "<Baghdad>'s Green Zone came under fire.",
      "Floods hit the provinces of <Hanoi>, Nam Dinh and Vinh Phuc.",
      "He attended the Conference of <Baghdad>.",
      "The fall of <Damascus> stunned the region.",
      "<Tripoli>'s two main hospitals are out of fuel.",
      "<Moscow>'s metro opened in 1935.",
      "He grew up in a suburb of <Cairo>.",
      "<Riyadh>'s skyline has changed.",
      "<Havana>'s crumbling facades draw tourists.",
      "A roadside bomb killed four soldiers on the outskirts of <Kirkuk>.",
    ] as [MarkedSentence])
  func `takes parts of cities for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "<Baghdad> airport was closed to traffic.",
      "The <Washington> visit ended early.",
      "The group has a <Washington> office.",
      "Residents of <Caracas> reported hearing explosions shortly after midnight.",
      "Hundreds of <Kyiv> families spent the night underground.",
      "Diplomats expelled from <Moscow> landed at dawn.",
      "He ran the bank's <Tokyo> office for a decade.",
      "<Lagos> Market Fire Kills Dozens",
      "Tourists lined up at the <Kremlin> gates.",
      "The president landed in <Hanoi> hours later.",
      "He is a <Washington> lawyer with good contacts.",
      "Her <Washington> apartment was burgled.",
      "The <Washington> talks ended without result.",
      "Remittances to <Havana> relatives fell.",
      "Two foreign journalists were detained at <Tehran> airport.",
      "<Kabul> Hospital Hit by Rocket Fire",
    ] as [MarkedSentence])
  func `takes what stands or happens in a city for the place`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "<BAGHDAD> (News) - Gunmen killed two men.",
      "<BAGHDAD> - Gunmen killed two men.",
      "<MOSCOW>, March 3 - The minister resigned.",
      "With reporting by Jane Doe/<Washington>",
      "<KABUL> (News) - The central bank has frozen the accounts.",
    ] as [MarkedSentence])
  func `takes datelines and credits for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The group led a mission to <Washington> D.C. last week.",
      "The talks in <Washington>, DC, were brief.",
      "The city of <Ankara> raised taxes.",
      "A <Baghdad>-based think tank disagreed.",
      "The <Baghdad>-born poet died.",
      "The capital, <Bamako>, is calm.",
      "The <Washington>-based firm denied it.",
    ] as [MarkedSentence])
  func `takes the names of cities for places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "Militias are fighting for control of <Tripoli>.",
      "She walked the length of <Warsaw> in a single day.",
      "Power cuts have plunged much of <Beirut> into darkness.",
      "Half of <Manila> lay in ruins.",
      "A crowd gathered in front of the <White House>.",
    ] as [MarkedSentence])
  func `takes a capital before an unknown noun for the place`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  /// A sentence and the rule that decides on its one name.
  @Test(
    arguments: [
      ("{Ankara} announced a truce.", .acts), ("He convinced {Ankara} to wait.", .addressed),
      ("Ties with {Ankara} suffered.", .relation), ("The mood in {Ankara} is sour.", .opinion),
      ("{Ankara}'s policy failed.", .possession), ("{Ankara} officials agreed.", .modifier),
      ("An {Ankara}-backed militia left.", .aligned), ("He flew to <Ankara>.", .travel),
      ("They met in <Ankara>.", .location), ("The bombing of <Ankara> began.", .part),
      ("Jets bombed <Ankara>.", .attack), ("<Ankara> lies on a plain.", .description),
      ("The <Ankara> airport closed.", .venue), ("<ANKARA> (News) - It rained.", .dateline),
      ("The <Ankara>-based firm won.", .cityName), ("The <Ankara> zither is old.", .defaultPlace),
      ("All ears: {Ankara}.", .defaultGovernment),
    ] as [(MarkedSentence, StateRule)])
  func `names the rule that decides`(_ sentence: MarkedSentence, rule: StateRule) {
    #expect(sentence.judged().source == sentence.source)
    #expect(sentence.judged().rules == [rule])
  }

  @Test(
    arguments: [
      ("{Iraq} wants the troops to leave.", .government), ("He warned {Iran} twice.", .government),
      ("Relations with {Chad} improved.", .government), ("{U.S.} officials agreed.", .government),
      ("{Egypt}'s foreign policy changed.", .government), ("{Qatar} sport is rich.", .government),
      ("Troops stayed in {Iraq}.", .territory), ("Fires burned across {Syria}.", .territory),
      ("He sent troops to {Mali}.", .territory), ("She fled from {Sudan}.", .territory),
      ("He visited {Chad} in May.", .territory), ("The streets of {Oman}.", .territory),
      ("{Iran}-backed groups", .compound), ("The {U.S.}-led coalition", .compound),
      ("The U.S.-{Iraq} dialogue", .compound), ("anti-{U.S.} slogans", .compound),
      ("The Iran/{Iraq} war", .compound),
      ("We wait for {Iraq} to ask.", .government), ("The pace of {U.S.} aid", .government),
      ("{Iraq} - a land of rivers - waits.", .government),
    ] as [(MarkedSentence, StateSense)])
  func `tells how the name of a country is meant`(_ sentence: MarkedSentence, sense: StateSense) {
    let names = sentence.names.map(\.range)
    let judged = StateSenses.state(
      names[0], in: sentence.text.span, sentence: 0..<sentence.text.count)
    #expect(judged == sense)
  }

  @Test func `reads nothing beyond the sentence`() {
    let text = Array("He flew to. Ankara. In Rome".utf8)
    let rule = StateSenses.capital(12..<18, in: text.span, sentence: 12..<19)
    #expect(rule == .defaultPlace)
  }

  /// Offsets at every edge of a text must not trap.
  @Test func `takes any part of a text for a sentence`() {
    let text = Array("in Ankara's, (Rome/Bern) - \u{e9}t\u{e9}, D.C. and the U.S.-led 'city'".utf8)
    for start in 0..<text.count {
      for end in start + 1...text.count {
        _ = StateSenses.capital(start..<end, in: text.span, sentence: 0..<text.count)
        _ = StateSenses.capital(start..<end, in: text.span, sentence: start..<end)
      }
    }
  }
}
