import Registry
import TestSupport
import Testing

@Suite struct SettingNamesNoPersonTests {
  @Test(arguments: [
    "Nämnden 18900101-9802", "anna.svensson@exempelby.example", "Ring Anna, anna@exempelby.example",
    "lars_erik.nilsson@exempelby.example",
  ])
  func aPersonsNumberOrAddressIsRefused(_ text: String) {
    #expect(
      SettingNamesNoPerson.objections(to: text, .other("contact")).summary == ["contact blocked"])
  }

  @Test(arguments: [
    "Kommunstyrelsen", "Astrid Lindgrens nämnd", "registrator@exempelby.example, 0122-123 45",
    "kommunstyrelsen@exempelby.example", "bygg.miljo@exempelby.example", "Storgatan 1, Exempelby",
  ])
  func theOfficesOwnWordsAreLeft(_ text: String) {
    #expect(SettingNamesNoPerson.objections(to: text, .other("contact")).isEmpty)
  }
}
