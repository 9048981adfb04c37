import Registry
import TestSupport
import Testing

@Suite struct SettingNamesNoPersonTests {
  @Test(arguments: [
    "Nämnden 18900101-9802", "anna.svensson@exempelby.example", "Ring Anna, anna@exempelby.example",
    "lars_erik.nilsson@exempelby.example", "majaolsson@hotmail.example", "Dnr 261120-0012",
    "Nämnden 810312 1234",
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
    #expect(SettingNamesNoPerson.objections(to: text, .other("contact"), of: .office).isEmpty)
  }

  @Test(arguments: [
    "Anna Svensson, 0122-123 45", "Ring Anna, 0122-123 45", "c/o Anna Svensson, Storgatan 1",
    "anna svensson, 070-123 45 67", "Karl Nyqvist", "Ring maja på 070-174 06 05",
  ])
  func anOfficeIsReachedThroughNobody(_ text: String) {
    #expect(
      SettingNamesNoPerson.objections(to: text, .other("contact"), of: .office).summary
        == ["contact blocked"])
  }

  @Test(arguments: [
    "Kommunstyrelsen", "Astrid Lindgrens nämnd", "registrator@exempelby.example, 0122-123 45",
    "Storgatan 1, Exempelby", "Granviks kommun", "Barn- och utbildningsnämnden",
    "kommunstyrelsen@granvik.example", "Överförmyndaren", "Miljö- och byggnadsnämnden, Granvik",
    "Kontaktcenter, tel. 0122-123 45", "Valnämnden", "Sotenäs kommun", "Västra Götalandsregionen",
    "Registraturen i Stadshuset, 0122-123 45", "Karlstads kommun, karlstad@karlstad.example",
  ])
  func anOfficesNameStands(_ text: String) {
    #expect(SettingNamesNoPerson.objections(to: text, .other("title"), of: .office).isEmpty)
  }

  @Test(arguments: [
    "Anna Svensson", "Svensson", "Anna", "Birgitta Ahlgren", "Karl-Johan Nyqvist",
    "Siwar Haddad", "Qamzo Haddad", "Stig Falk", "Sten Berg", "arvid lundmark",
  ])
  func aPersonIsNoPlace(_ text: String) {
    #expect(
      SettingNamesNoPerson.objections(to: text, .other("name"), of: .place).summary
        == ["name blocked"])
  }

  @Test(arguments: [
    "Sörby Strand", "Björk Strand", "Norrvik", "Åsbacken", "Sjövik", "Strand", "Lilla Berg",
    "Hagen", "Granvik",
    "Västra Ekeby", "Norra Lund", "Hyresgästföreningen Lundmark", "Kvarteret Falk",
  ])
  func aPlaceIs(_ text: String) {
    #expect(SettingNamesNoPerson.objections(to: text, .other("name"), of: .place).isEmpty)
  }

  @Test(arguments: ["Rolf Ek 070-174 06 35", "Rolf Ek, Tallvägen 14"])
  func anOfficersNameHoldsNoWayToReachThem(_ name: String) {
    #expect(
      SettingNamesNoPerson.objections(to: name, .other("name"), of: .officer).summary == [
        "name blocked"
      ])
  }

  @Test func anOfficerHasAName() {
    #expect(
      SettingNamesNoPerson.objections(to: "Karl Nyqvist", .other("name"), of: .officer).isEmpty)
  }
}
