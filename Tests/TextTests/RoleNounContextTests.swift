import Testing

@testable import Text

/// Role nouns that only what stands around them gives to an actor.
@Suite struct RoleNounContextTests {
  private func expect(_ text: RoleText, date: String? = nil) {
    #expect(RoleWorld.read(text.plain, date: date).marked == text.marked)
  }

  @Test(
    arguments: [
      "Velania is poor. The [parliament=diet] debates it.",
      "Velanian deputies came to Tarsk. The [parliament=diet] voted today.",
      "Tolic is stubborn, and the [parliament=diet] knows it.",
      "Velania’s farmers struck. The noisy [parliament=diet] met at once.",
      "Ordunia has debts. The [central bank=bank] raised its rates.",
      "Brekk named a banker, and the [central bank=bank] cut its rates.",
      "American envoys in Iraq hid. The [embassy=embassy] was shelled.",
      "Tolic waits.\n\nVelania cannot choose. It buys gas from Iran. The [parliament=diet] objected.",
      "Tolic thanked Brekk. The [parliament=diet] cheered.",
    ] as [RoleText])
  func `gives a body that each state has to the state the passage is about`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "The parliament debates it.", "The central bank raised its rates.",
      "Ordunia is poor. The parliament debates it.",
      "Velania spoke. Ordunia is poor. The parliament debates it.",
      "Ordunian deputies discussed Velania. The parliament votes today.",
      "Velania is poor. The Ordunian parliament is rich.",
      "Velania is poor. Ordunia’s parliament met. The parliament voted.",
      "Velania watched as the Israeli parliament met. The parliament voted.",
      "Velania is poor. Israeli deputies asked that the parliament act.",
      "Velania is poor. A parliament can help it.",
      "Velania is poor. Prices rose.\n\nNobody knows why.\n\nThe parliament met.",
      "Iraqis met the envoys. The embassy was shelled.",
      "The Swiss embassy in Iraq is small. American troops left. The embassy stayed.",
      "Selim Ardan flew to Velania. The parliament at home was furious.",
      "ISIS is in Iraq. The coalition attacked.",
      "The U.S. Embassy is far. France’s embassy is near. The embassy is small.",
      "Velania is poor. The parliament building burned.",
    ] as [RoleText])
  func `gives no body to a state that only stands near`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Velania is tense. A bill is in [parliament=diet] now.",
      "Tolic will send the bill to [parliament=diet] in May.",
      "Tolic told [parliament=diet] that she would go.",
      "Velania is tense. [Parliament=diet] voted on it.",
      "Velania is tense. [Parliament=diet] then voted on it.",
      "Velania is tense because [parliament=diet] has not met.",
      "Velania is tense. The speaker of [parliament=diet] left.",
      "Velania is tense. They marched to [parliament=diet]’s gates.",
    ] as [RoleText])
  func `takes a body without article as a phrase where its place shows it`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Velania is tense. Two members of parliament left.",
      "Velania is tense. An elected parliament may help.",
      "Velania is tense. Parliament members left.",
      "Velania is tense. They need parliament.",
      "Velania is tense. They spoke in parliament in London.",
      "Nobody is in parliament.", "Velania is tense. They spoke for embattled parliament.",
      "Velania has a seat in cabinet and in government.",
    ] as [RoleText])
  func `passes over other bare nouns`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Velania is old. Nobody knows it.\n\nIran’s logic is simple. No other power has ties to the [republic=velania]’s elites.",
      "Velania is old. For years Tehran saw the [republic=velania] as lost.",
      "Velanian towns are old. Baghdad acts. Third, it should stop treating the [republic=velania] as a stage.",
      "Velania is old. The [republic=velania] is small.",
    ] as [RoleText])
  func `gives the country to the only state that has the noun, once it was named`(
    _ text: RoleText
  ) {
    expect(text)
  }

  @Test(
    arguments: [
      "The republic is small.", "Velania is poor. The parliament in Rabat debates it.",
      "Velania is old. Iran is large. The republic is small.",
      "Velania is old. Troops landed in Iran. They left the republic soon.",
      "Velania is old. The treaty with Iran gives the republic nothing.",
      "Velania is old. Iran is large.\n\nA.\n\nB.\n\nC.\n\nD.\n\nThey left the republic soon.",
      "Velania is old. Iran needs a republic.",
    ] as [RoleText])
  func `leaves the only state out where another comes between`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Velania has rivers. Velania has lakes. For years Tehran saw the [country=velania] as lost.",
      "Velania buys gas from Iran. Without it the [country=velania]’s lamps would go out.",
      "Velania and Ordunia share a river. The country that holds the dam holds the water.",
      "Velania has a river. The country which wins the race wins the prize.",
      "Velania has a river. He told the [country=velania] that rain would come.",
      "Velania has a river. The [country=velania] that Tolic loves is poor.",
      "Velania and Ordunia share a river. The country is dry.",
      "Velania has lakes. Ordunia told the [country=velania] to wait.",
      "Iran wants Velania to act. Velanian towns say the [country=velania] cannot.",
    ] as [RoleText])
  func `tells who acts on the country, and countries in general, from it`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "Kadhimi told Trump that his [team=kadhimi_team] would come.",
      "Kadhimi has assured Trump that his [government=kadhimi_team] would act.",
      "Kadhimi reminded Trump that in May his [cabinet=kadhimi_team] had met.",
      "Kadhimi promised Trump his [team=kadhimi_team] would come.",
      "Kadhimi spoke to Khamenei. His [cabinet=kadhimi_team] will act.",
      "Kadhimi spoke to Trump. He and his [team=trump_team] listened.",
      "Kadhimi praised Trump and his [team=trump_team].",
      "Kadhimi told Trump and his [team=trump_team] to go.",
      "Kadhimi urged Trump to bring his [team=trump_team].",
      "Nobody told Kadhimi. His [cabinet=kadhimi_team] will act.",
    ] as [RoleText])
  func `gives what is his to who tells of it, and to the subject before`(_ text: RoleText) {
    expect(text)
  }

  @Test(
    arguments: [
      "In 2019 Abdul Mahdi led Iraq. The [prime minister=mahdi] ordered it.",
      "Kadhimi is weak. In 2019 Abdul Mahdi led Iraq. The [prime minister=mahdi] ordered it.",
      "Abdul Mahdi spoke in May 2019. The Iraqi [prime minister=mahdi] was angry.",
      "Maliki ran Iraq for eight years. As the [prime minister=maliki] saw it, all was his.",
      "At the time Abadi led Iraq. The [prime minister=abadi] ordered it.",
      "In 2017, Trump was new, and the [president=trump] ordered it.",
      "In 2019 Abdul Mahdi led Iraq. The prime minister will speak today.",
      "Abdul Mahdi resigned in 2020. The prime minister ordered it.",
      "Abdul Mahdi led Iraq. The prime minister ordered it.",
      "In 2012 Abdul Mahdi spoke. The prime minister ordered it.",
      "Kadhimi is weak. In 2019 Iraq trusted Abdul Mahdi. Kadhimi came. The [prime minister=kadhimi] spoke.",
      "In 2019 Abdul Mahdi led Iraq. The Velanian [prime minister=tolic] came.",
    ] as [RoleText])
  func `gives an office to the holder of a day the passage speaks of`(_ text: RoleText) {
    expect(text, date: "2021-03-01")
  }

  @Test(
    arguments: [
      "The Americans are tired of Iraq, and the [president=biden] knows it.",
      "Iraq’s envoy flew to Rabat, where the prime minister met him.",
      "Iraq’s envoy flew to Washington, where the president met him.",
      "Iraq is tired of Americans. The [prime minister=kadhimi] spoke.",
      "The Prime Minister of Iraq’s smallest neighbor spoke.",
      "Kadhimi spoke. The prime minister of Iraq’s neighbor did not.",
      "Kadhimi spoke. The Lebanese prime minister resigned. The prime minister had served long.",
    ] as [RoleText])
  func `prefers the subject's state, and keeps off those of others`(_ text: RoleText) {
    expect(text, date: "2021-03-01")
  }

  @Test(
    arguments: [
      "Kadhimi waited. Trump promised the [premier=kadhimi] vaccines.",
      "Kadhimi waited. They sent the [premier=kadhimi] letters of thanks.",
      "Kadhimi waited. They offered the [premier=kadhimi] weapons.",
      "Iraq waited. They sold the [country=iraq] tanks.",
      "Kadhimi waited. They sent the premier aides a letter.",
      "Kadhimi waited. They saw the premier letters of thanks.",
      "Iraq waited. They sold the government bonds.",
      "Iraq waited. They offered the government officials a deal.",
    ] as [RoleText])
  func `reads a plural behind a person as a second object of giving`(_ text: RoleText) {
    expect(text, date: "2021-03-01")
  }
}
