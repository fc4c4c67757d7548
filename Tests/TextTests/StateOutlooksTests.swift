import Testing

@testable import Text

/// What is thought, heard and decided in a capital, and what lies around it.
@Suite struct StateOutlooksTests {
  @Test(
    arguments: [
      "Hawks in {Warsaw} want a tougher line.",
      "Hard-liners in {Tehran} object to any inspection.",
      "Few in {Vilnius} share that optimism.",
      "Some in {Ottawa} prefer to wait.",
      "Many in {Seoul} have long doubted the guarantee.",
      "Officials in {Jakarta} deny that a deal is near.",
      "Officials in {Lima} and {Quito} insist the border is quiet.",
      "Senior officials in {Hanoi} are increasingly worried about the dam.",
      "Politicians in {Belgrade}, who see the court as biased, stayed away.",
      "Leaders in {Addis Ababa} have no illusions about the truce.",
      "Policymakers in {Canberra} will hope for the best.",
      "Critics in {Delhi} said the plan went too far.",
      "The speech unsettled many in {Tallinn}.",
      "The cuts angered senior officials in {Kinshasa}.",
      "The plan was welcomed by hawks in {Warsaw}.",
      "There is unease among officials in {Rome}.",
      "To hawks in {Warsaw}, the plan looked weak.",
      "Officials in {Quito} fear a collapse.",
    ] as [MarkedSentence])
  func `takes the views of those in power for the government's`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "Diplomats in <Lima> fear a collapse.",
      "Investors in <Tokyo> want higher rates.",
      "Residents in <Sanaa> doubt the truce will last.",
      "Journalists in <Belgrade> demand answers.",
      "Protesters in <Quito> plan another march.",
      "Hawks in <Warsaw> nest on the old tower.",
      "Officials in <Hanoi> were questioned for hours.",
      "Many in <Accra> were left homeless.",
      "The festival drew many in <Accra>.",
      "Officials in <Rome> opened a new bridge.",
      "Few hotels in <Tripoli> have water.",
    ] as [MarkedSentence])
  func `leaves other persons and other deeds in their place`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The verdict was hailed in {Quito} and condemned in {Lima}.",
      "The truce was welcomed in {Rome} and in {Paris}.",
      "The release of the reporters was welcomed in {Ottawa}.",
      "The offer was coolly received in {Hanoi}.",
      "The offer was received coolly in {Hanoi}.",
      "The plan was met with derision in {Delhi}.",
      "The speech was greeted with stony silence in {Vilnius}.",
      "His remarks drew criticism in {Jakarta}.",
      "The plea fell on deaf ears in {Minsk}.",
      "Her warnings went unnoticed in {London}.",
      "The decision was taken in {Bonn}, not in {Paris}.",
      "Their fate will be decided in {Moscow}.",
      "Mistakes made in {London} cost lives abroad.",
    ] as [MarkedSentence])
  func `takes what is heard or decided for the government's`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The envoy was welcomed in <Quito> by a band.",
      "She was warmly received in <Rome>.",
      "Mr. Roe was welcomed in <Lima> with flowers.",
      "The minister met with officials in <Delhi>.",
      "The film was made in <Rome>, not in <Paris>.",
      "The photographs were taken in <Hanoi>.",
      "The crowd stood in silence in <Vilnius>.",
      "He was condemned in <Bern> to ten years.",
      "The match was decided in <Madrid>.",
    ] as [MarkedSentence])
  func `leaves guests and what is made in a city in their place`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The country has moved closer to {Hanoi} since the vote.",
      "[Laos] is moving closer to {Hanoi}.",
      "The regime inched closer to {Hanoi}.",
      "The premier wants to move closer to {Hanoi}.",
      "The rebels were a thorn in the side of {Khartoum}.",
      "He came down on the side of {Paris}.",
      "The union is a thorn in the flesh of {Rome}.",
      "A decree issued by {Minsk} bars foreign monitors.",
      "The dominant view of {Moscow} is bleak.",
      "He turned to {London} for help.",
      "The news reached {Rome} by wire.",
      "The message reached {Rome} within the hour.",
      "{Rome} and its partners are split.",
      "{Moscow}'s air force is aging.",
      "{Moscow}'s stock of shells is low.",
      "{Brussels}' price cap failed.",
      "{Ankara} overrode the court.",
      "{Ankara} rewrote the contract.",
    ] as [MarkedSentence])
  func `takes nearness and sides among states for relations`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }

  @Test(
    arguments: [
      "The couple moved closer to <Hanoi> last year.",
      "They moved closer to <Hanoi> for the schools.",
      "The fire inched closer to <Athens>.",
      "<Dhaka> and its textile factories lost power.",
      "He lives on the far side of <Paris>.",
      "The balcony has views of <Rome>.",
      "It offers panoramic views of <Rome>.",
      "She turned to <London> from [Leeds].",
      "The convoy reached <Juba> within the hour.",
      "<Lima> and its suburbs were flooded.",
      "<Delhi> and the surrounding towns lost power.",
      "<Delhi>'s air pollution is lethal.",
      "<Delhi>'s air was thick with smoke.",
      "<Tokyo>'s stock exchange reopened.",
      "<Lagos>'s traffic is legendary.",
      "<Beirut>'s housing shortage has worsened.",
      "<Karachi>'s population has doubled.",
      "<Amman>'s water supply failed.",
      "<Oslo>'s weather turned.",
      "<Prague>'s port was shut.",
    ] as [MarkedSentence])
  func `takes what surrounds and fills a city for the place`(_ sentence: MarkedSentence) {
    #expect(sentence.judged().source == sentence.source)
  }
}
