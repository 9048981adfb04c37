import Registry
import TestSupport
import Testing

/// Persons who are the whole of a sender's name, or stand in it with a word that organisations have.
@Suite struct PublicSenderPersonsTests {
  private func objections(
    to name: String, _ address: String = "", places: [String] = []
  ) -> [Objection] {
    PublicSenderIsNoPerson.objections(
      to: .fixture {
        $0.placeNames = PlaceNames(places)
        $0.content.correspondent = Correspondent(
          kind: .organisation, name: name, email: address)
        $0.content.publicSender = .organisation(name)
      })
  }

  @Test(arguments: [
    "Anna & Per", "Lisa & Kalle", "Maria & Ali", "Sten & Siv", "Siwar & Haddad", "Svensson & Ek",
    "Ek och Berg", "Ek L", "Berg S", "BRF Eken Lisa Ek", "Stiftelsen Eken Lisa Ek",
    "BYGGBOLAGET AB STIG FALK", "X AB FALK STIG", "Maja Olsson Tallskolan AB",
    "Granviks kommun sfalk", "Nilssons gård Knut", "Olle Eks åkeri", "Lisa Ek begravningsbyrå",
    "LARS FALK EL", "stignordin service", "www.stinablom.se", "Personlig assistans för Stig",
    "Boendestöd Stig", "Boende Tallen 14 lgh 2", "Dotter till boende på Solgården rum 12",
    "Äldreboendet Solgården rum 12", "HVB Solgården pojke 15 år", "Taxi Stig", "Ek&Berg", "Ek L.",
    "Granviks kommun stinablom", "Föreningen för Stig", "Anna o Per", "Enskild firma Berg",
    "Berg enskild firma", "Konsult Berg", "Leg psykolog Berg", "Grannar på Tallvägen 4-8",
  ])
  func aPersonIsNotShown(_ name: String) {
    #expect(objections(to: name).summary.first == "publicSender blocked")
  }

  @Test(arguments: [
    "Dala-Demokraten", "Handelskammaren", "Räddningstjänsten Dala Mitt", "Kommunens revisorer",
    "Viljandi linn", "Dala Energi", "Facket Granvik", "Konsultbolaget Berg AB",
  ])
  func whatIsNobodyIsShown(_ name: String) {
    #expect(objections(to: name, places: ["Granvik"]).summary == [])
  }

  @Test(arguments: [
    ("Olofsdotter", "info@olofsdotter.example"), ("Kolev", "info@kolev.example"),
    ("Ingemarsdotter", "registrator@ingemarsdotter.example"), ("Kolev", "dobromir@kolev.example"),
    ("Dobromir", "info@dobromir.example"), ("Tuulikki", "info@tuulikki.example"),
    ("Zetkowski", "info@zetkowski.example"), ("Niemenen", "info@niemenen.example"),
  ])
  func aPersonIsNoOrganisationByTheirDomain(_ name: String, _ address: String) {
    #expect(objections(to: name, address).summary == ["publicSender blocked"])
  }

  @Test(arguments: ["Tingsrätten f 1964", "Tingsrätten 23 augusti 1964", "Skolverket, född 1964"])
  func aBirthIsNotShown(_ name: String) {
    let found = objections(to: name)
    #expect(found.summary == ["publicSender blocked"])
    #expect(found.allSatisfy { $0.reason.contains("nummer") })
  }

  @Test(arguments: ["Stina@Brf Eken", "info@granvik.example"])
  func anAddressIsRefusedInWords(_ name: String) {
    let found = objections(to: name)
    #expect(found.summary == ["publicSender blocked"])
    #expect(found.allSatisfy { $0.reason.contains("@") && $0.rule.id == "public-sender-person" })
  }

  @Test(arguments: [
    "Ernst & Young", "Svensson & Ek AB", "Svensson & Ek Arkitekter AB",
    "Advokatbyrån Svensson & Ek",
    "Svensson & Ek advokatbyrå", "Brf Eken", "Stiftelsen Anna Svensson", "Jansson & Söner", "H&M",
    "Friskis & Svettis", "Martin & Servera", "Brf Storgatan 5", "Äldreboendet Solgården",
    "BYGGBOLAGET AB", "PEAB SVERIGE AB", "Anders Svenssons Åkeri AB", "Karlssons Bygg",
    "Restaurang Bella Napoli", "Granviks kommun", "Ekbackens vägsamfällighet",
    "Hagalunds villaägare", "Power Circle", "Combitech", "Stadt Rendsburg",
    "University of Southern Denmark", "Taxi Granvik", "Norlandia", "Ambulansen", "Sydvatten",
    "Karlberg service AB", "Föreningen 1 maj",
    "Elevrådet på Björkskolan", "Föreningen för Liv",
  ])
  func anOrganisationStands(_ name: String) { #expect(objections(to: name).isEmpty) }

  @Test(arguments: ["Hyresgästföreningen Lundmark", "Taxi Lundmark", "Café Lundmark"])
  func whatIsCalledAfterAPlaceStands(_ name: String) {
    #expect(objections(to: name, places: ["Lundmark"]).isEmpty)
  }

  @Test(arguments: ["siwar", "stig", "Stig", "Ek", "Sten"])
  func aNameIsNoRoleWord(_ word: String) {
    #expect(
      PublicSenderIsNoPerson.objections(toRoleWord: word).summary == ["word blocked"])
  }

  @Test(arguments: [
    "Patient", "Brukare", "Kund", "Medborgare", "Vän", "Kollega", "God man", "Make",
  ])
  func aCommonWordIs(_ word: String) {
    #expect(PublicSenderIsNoPerson.objections(toRoleWord: word).isEmpty)
  }
}
