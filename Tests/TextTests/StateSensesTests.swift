import Testing

@testable import Text

@Suite struct StateSensesTests {
  @Test(
    arguments: [
      "{Lima} and {Quito} have quarreled over the border for decades.",
      "Rashid was certain {Rome} had ordered the raid.",
      "{Washington} hopes the deal will hold.",
      "{Tehran}, which has long backed the group, denies any role.",
      "{Tehran} has sought a way out.",
      "{Baghdad} should act now.",
      "{Ankara} is ready to talk.",
      "{Riyadh} would not budge.",
      "{Washington} Weighs Response; {Tehran} Vows Revenge",
      "WASHINGTON AND {BAGHDAD} AGREE ON TROOPS",
      "The {Kremlin} denied the report.",
      "The {White House} will decide on Friday.",
      "{Islamabad}, meanwhile, kept silent.",
      "What {Beijing} wants is stability.",
      "Did {Paris} know of the plan?",
      "Is {Canberra} prepared to pay?",
      "He warned that {Baghdad} could not pay.",
      "{Minsk}, long an ally of {Moscow}, objected.",
      "{Khartoum} has recalled its envoy and summoned the Dutch chargé.",
      "\"{Washington} knows exactly where we stand,\" the general said.",
      "A spokesman for the ministry said {Pretoria} had not yet replied.",
      "The {White House} declined to comment.",
      "Two people briefed on the talks said {Doha} and {Cairo} had drafted a new text.",
      "{Seoul} scrambled jets on Thursday.",
      "For years, {Islamabad} hedged its bets.",
      "The logic that animates {Beijing} is not hard to see.",
      "A more assertive {Ankara} would complicate matters for {Athens}.",
      "{Riyadh} and {Tehran} may yet find a way to coexist.",
      "Neither {Minsk} nor {Warsaw} wants a war on the border.",
      "In 1953 {London} and {Washington} conspired to bring down the premier.",
      "{Belgrade} rejected the ultimatum.",
      "{Prague} believed it had a guarantee from {Paris}.",
      "{Ottawa} Expels Diplomats Over Hacking",
      "What Does {Ankara} Want?",
      "{Caracas} called the charge absurd.",
      "{Nicosia}, for its part, said it had not been asked.",
      "{Downing Street} refused to be drawn.",
      "The {Pentagon} ordered a second carrier to the Gulf.",
      "It was unclear what {Tehran} knew.",
      "{Baku} calculates that time is on its side.",
      "Critics say {Brussels} moves too slowly.",
      "{Beijing} could respond by calling in its loans.",
      "A deal that satisfies {Moscow} will not satisfy {Kyiv}.",
      "In practice {Baghdad} controls little of the border.",
      "That is a price {London} is unwilling to pay.",
      "Its parliament passed a law that {Brussels} considers illegal.",
      "If {Seoul} and {Tokyo} can bury the past, the alliance will thrive.",
      "In the spring {Bonn} recognized the new state.",
      "The embassy reported that {Amman} was considering a break.",
      "{Beijing} to Cut Tariffs on Farm Goods",
      "Can {Paris} Save the Accord?",
      "{Baghdad} wants closer ties with the Gulf.",
      "{Cairo} brokered the truce.",
      "{London} and {Paris} are at loggerheads over fish.",
      "{Tokyo} lodged a protest with {Beijing}.",
      "Sanctions have bitten, and {Tehran} is feeling the pain.",
      "Few expect the {Kremlin} to back down.",
      "The {White House} insists the program is legal.",
      "The {Élysée} has yet to comment.",
      "{Brussels} fined the firm two billion euros.",
      "{Brussels} has told {Budapest} to change its law.",
      "{Khartoum} accuses its neighbor of arming the rebels.",
      "{Damascus} has lost control of the east.",
      "{Damascus}, under pressure from {Moscow}, agreed to a pause.",
      "{Washington} has long seen the general as a friend.",
      "There is no sign that {Washington} will relent.",
      "Analysts say {Doha} gains most from the deal.",
      "The exiles want {Havana} to release prisoners.",
      "{Tunis} sides with {Algiers} on the question.",
      "{Ankara} has rejected the ruling.",
      "{Bogotá} broke off relations with {Caracas} on Tuesday.",
      "{Kinshasa} and {Kigali} traded accusations.",
      "If history is any guide, {Tehran} will wait.",
      "{Tehran} is not ten feet tall.",
      "{Washington} ought to make its aid conditional.",
      "{Seoul}, unlike {Tokyo}, has a stake in the outcome.",
      "{Erbil} says {Baghdad} owes it six billion dollars.",
      "{Baghdad} and {Erbil} must share the revenue.",
      "{Vientiane} leans on {Hanoi} for advice.",
      "{Amman} was furious with us.",
      "{Vichy} had forbidden the flights.",
      "The ambassador begged {Washington} to reconsider.",
      "{Islamabad} Denies Role in Raid",
      "{Madrid} Weighs Pardon for Separatists",
      "How {Paris} Lost the Sahel",
      "{Kremlin} Says No Decision Yet on Summit",
      "{BAGHDAD} REJECTS US PROPOSAL",
      "{Lima} wept for its sons.",
      "{Quito} rode out the storm.",
      "{Quito} spread the word.",
      "{Rabat} spread after the vote.",
      "{Oslo} forsook its friends.",
      "{Riga} swam with the tide.",
      "{Accra} rose to the challenge.",
      "{Dakar} forswore the bomb and forbore to answer.",
    ] as [MarkedSentence])
  func `tells subjects with a will from places`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "Cairo asked {Washington} for help.",
      "{Tehran} was told to stop.",
      "{Ankara} was warned by its allies.",
      "The mayor angered {Washington} with his remarks.",
      "They accused {Tehran} of meddling.",
      "The king defied {London} again.",
      "The decision puts {Ottawa} in a bind.",
      "Rebels left {Moscow} with no choice.",
      "It hit {Ankara} with new tariffs.",
      "It is not clear whether {Jakarta} was consulted.",
      "This leaves {Abu Dhabi} exposed on its eastern flank.",
      "To reassure {Vilnius}, the alliance sent a battalion.",
      "That would hand {Moscow} a victory it has not earned.",
      "Why {Delhi} Is Worried",
      "I told the foreign secretary that {London} had been informed.",
      "The minister blamed {Addis Ababa} for the delay.",
      "The pressure campaign gave {Tehran} every reason to cheat.",
      "I urged that we approach {Cairo} before the summit.",
      "IRAN'S MISSILES WORRY {RIYADH}",
    ] as [MarkedSentence])
  func `tells who is addressed from what is visited`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "He was named ambassador to {Baghdad} last spring.",
      "The premier now leans toward {Oslo} on energy.",
      "Ties with {Moscow} soured after the vote.",
      "The talks between {Baghdad} and Erbil over oil collapsed.",
      "Pressure on {Tehran} is mounting.",
      "The militia is loyal to {Tehran}.",
      "He won support from {Moscow} for the plan.",
      "For {Tehran}, the deal was a lifeline.",
      "He sent a message to {Tehran} through the Swiss.",
      "The deal is important to {Washington}.",
      "Washington imposed sanctions against {Moscow}.",
      "Relations with {Ankara} and {Cairo} improved.",
      "The order came from {Moscow}.",
      "They rely on {Tehran} for gas.",
      "The group is backed by {Tehran}.",
      "Nobody in the hall spoke for {Berlin}.",
      "The statement drew a rebuke from {Athens} within hours.",
      "Any deal would require buy-in from {Tehran}.",
      "In dealing with {Pyongyang}, patience is a vice.",
      "The balance of power between {Beijing} and {Hanoi} is shifting.",
      "The telegram from {Vienna} demanded an answer in two days.",
      "A New Opening for {Damascus}",
      "\"We don't take orders from {Washington},\" he told the crowd.",
      "Relations between {Ankara} and {Athens} have seldom been worse.",
      "Washington's reliance on {Riyadh} is a habit, not a strategy.",
      "The rivalry with {Tehran} defines the kingdom's policy.",
      "Signals out of {Pyongyang} have been mixed.",
      "The Kurds have learned not to count on {Washington}.",
      "A rupture with {Cairo} would cost {Khartoum} dearly.",
      "He carried the king's letter to {Madrid}.",
      "All Eyes on {Ankara}",
      "The truce was brokered by {Cairo}.",
      "Much now depends on {Ankara}.",
      "He has the ear of {Riyadh}.",
      "The order to withdraw was given by the {Kremlin} itself.",
      "A deal blessed by the {White House} is within reach.",
      "Farmers are furious with {Brussels}.",
      "What matters most to {Hanoi} is the sea.",
      "The Arab states are mending fences with {Damascus}.",
      "The gulf between {Washington} and its allies widened.",
      "Talks hosted by {Doha} broke down.",
      "The minister said he had spoken by telephone with {Moscow}.",
      "The alliance with {Riyadh} has outlived its purpose.",
      "The premier is caught between {Tehran} and {Washington}.",
      "The new cabinet owes its survival to {Tehran}.",
      "The oil belongs, in the eyes of {Baghdad}, to the state.",
      "My instructions from {London} left no room for doubt.",
      "He hoped to drive a wedge between {Moscow} and {Peking}.",
      "A Warning to {Moscow}",
    ] as [MarkedSentence])
  func `reads prepositions of relations and of motion`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "There is a temptation in {Bonn} to declare victory.",
      "The view in {Ankara} is that time is short.",
      "Few in {Washington} believe that sanctions alone will work.",
      "The conventional wisdom in {Washington} holds that the regime will crack.",
      "There is little appetite in {Berlin} for another round of talks.",
      "The general is seen in {Washington} as a safe pair of hands.",
      "The mood in {Washington} has soured on the war.",
      "There is growing unease in {Tokyo} about the treaty.",
      "The debate in {Canberra} turns on cost.",
    ] as [MarkedSentence])
  func `takes opinion and rule in a capital for the government`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "{Washington}'s policy has no friends.",
      "{Tehran}'s influence grows by the month.",
      "In {Washington}'s eyes he is a spent force.",
      "{Tehran}'s nuclear program worries {Riyadh}.",
      "{Ankara}'s decision to close the border surprised {Baghdad}.",
      "{Moscow}'s calculus has changed since the spring.",
      "{Tokyo}'s reluctance to lead is understandable.",
      "The ball is now in {Tehran}'s court.",
      "Without {Ankara}'s consent nothing moves.",
      "{Moscow}'s veto killed the resolution.",
      "{Riyadh}'s patience is wearing thin.",
      "He is {Washington}'s favorite to succeed the premier.",
      "{Havana}'s crumbling alliance with {Caracas} is at risk.",
      "{London}'s bluff was called.",
      "No one should mistake {Beijing}'s silence for consent.",
      "{Tehran}'s men in <Baghdad> took note.",
    ] as [MarkedSentence])
  func `takes owners of policies for governments`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "{Washington} said it would wait.",
      "{Washington} officials denied it.",
      "The {Tehran} regime is under strain.",
      "The {Baghdad} government fell.",
      "{Tehran} Slams New Sanctions",
      "{Kremlin} Aide Heads to <Beijing>",
      "A {Kremlin} spokesman brushed off the report.",
      "{Washington} pundits were wrong again.",
      "Is {Washington} listening?",
      "{Seoul} said the missile fell into the sea.",
      "Asked about the report, the {Pentagon} said it was looking into it.",
    ] as [MarkedSentence])
  func `takes a capital before those who govern for the government`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "{Tehran}-backed groups boycotted the session.",
      "The pro-{Tehran} bloc lost nine seats.",
      "The U.S.-{Baghdad} dispute dragged on.",
      "The {Baghdad}-Erbil agreement expired.",
      "{Washington}-friendly regimes were next.",
    ] as [MarkedSentence])
  func `takes compounds of alignment for governments`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "Viewed from {Ankara}, the deal looks thin.",
      "The costs to {Brussels} would be considerable.",
      "The group takes its cues from {Tehran}.",
      "The dispute over water pits {Addis Ababa} against {Cairo}.",
      "{Paris}, {Berlin} Back Ceasefire Plan",
      "The mission cabled {Washington} for instructions.",
      "You should make clear to {Cairo} that our patience has limits.",
      "{Pentagon}: Strike Killed Senior Militant",
      "U.S., {Tehran} Trade Blame",
      "A decision from {Washington} is expected this week.",
      "A long-time {Washington} ally, he fell out of favor.",
      "To {Washington} the matter is closed.",
      "{Pyongyang} test-fired a missile into the sea.",
      "\"We have made our position clear to {Belgrade},\" she said.",
      "Kadhimi has tried to balance {Tehran} and {Washington}.",
    ] as [MarkedSentence])
  func `takes bare names for governments`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }
}
