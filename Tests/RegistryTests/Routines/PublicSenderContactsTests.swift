import Registry
import TestSupport
import Testing

/// Organisations that are known by their names, and contact persons who stand beside them.
@Suite struct PublicSenderContactsTests {
  private func objections(to name: String, _ address: String = "") -> [Objection] {
    PublicSenderIsNoPerson.objections(
      to: .fixture {
        $0.content.correspondent = Correspondent(
          kind: .organisation, name: name, email: address)
        $0.content.publicSender = .organisation(name)
      })
  }

  @Test(arguments: [
    "Kammarkollegiet", "Justitiekanslern", "Riksdagens ombudsmän (JO)", "Kustbevakningen", "SiS",
    "Statens institutionsstyrelse (SiS)", "Brå", "Vinnova", "Formas", "Delmos", "Skatteverket",
    "Inera", "Adda", "Sobona", "Akavia", "Mercell", "PwC", "Deloitte", "Dustin", "Ellevio",
    "Jämtkraft", "Lantmännen", "Sensus", "Sydarkivera", "Attendo", "Nytida", "Vardaga", "Sodexo",
    "ISS Facility Services", "Biltema", "Elgiganten", "Byggmax", "Arla", "Mannheimer Swartling",
    "Chalmers", "IOGT-NTO", "Läkare Utan Gränser", "Karlssons Bil", "Bröderna Svensson Bygg",
    "Annagården", "Skånemejerier", "Familjens Jurist",
  ])
  func aKnownOrganisationStands(_ name: String) {
    #expect(objections(to: name).isEmpty)
    #expect(PublicSenderIsNoPerson.personalData(in: name).isEmpty)
  }

  @Test(arguments: [
    "Polisen Region Syd", "Länsstyrelsen i Kronobergs län", "Länsstyrelsen Kronoberg",
    "Trafikverket Region Syd", "Trafikverket/Lund", "Polisen Granvik", "Sensus Granvik",
    "Skatteverket Storföretagsavdelningen", "Räddningstjänsten Östra Blekinge", "Region Granvik",
    "Granviks kommun, Vård och omsorg", "Björkskolan", "Björkskolan klass 3B", "Byggmax Granvik",
    "Granviks IF Ungdom", "Länsstyrelsen i Berg", "Föreningen Lärare i Granvik",
    "Skolinspektionen, Lund", "Malmö stad, Stadsbyggnadskontoret", "Brf Eken", "Karlssons Bil AB",
    "Mark- och miljödomstolen vid Växjö tingsrätt", "Perssons Åkeri", "Granviks kommun, Skog",
    "länsstyrelsen i kronobergs län", "granviks kommun vård och omsorg", "POLISEN REGION SYD",
    "Röda Korset Granvik", "Barn- och utbildningsnämnden", "Svenska kyrkan Lund", "Svenska Berg AB",
    "Volvo Penta", "Kommunal Sydost",
  ])
  func aPlaceOrAUnitMayStandBehindTheName(_ name: String) {
    #expect(objections(to: name).isEmpty)
  }

  @Test(arguments: [
    "Polisen insp. Åkesson", "Polisen Ordf Ros", "Polisen, utredare 3412 Ros",
    "Utredare Ros, Polisen", "Brf Eken ordf Ros", "Brf Eken, Berg", "Brf Eken, via Ros",
    "LRF Granvik genom ordf. Sven", "LRF Granvik, ordf. Bo", "Granviks IF Bo", "Granviks GK Sven",
    "Länsstyrelsen Per", "Länsstyrelsen, Berg", "Skolverket Karin", "Skolverket Holm",
    "Boverket Wrzesniewska", "Försäkringskassan - Ros", "Försäkringskassan kontaktperson Lind",
    "Skatteverket handläggare Gebremedhin", "Region Granvik läk. Storm", "Granviks kommun Karin",
    "Socialtjänsten handl. Lind", "Björkskolan klass 3B Wilma", "Dödsboet Öst",
    "Karl Östs dödsbo", "Dustin Karlsson", "Adda Karlsson", "Villaägarna genom Storm",
    "Kammarkollegiet c/o Sten", "Inera att. Ros", "Anna Karlssons Bil", "Bröderna Svensson",
    "skolverket karin", "polisen insp. åkesson", "granviks if bo", "SKOLVERKET KARIN",
    "Karin på Skolverket", "Röda Korset Sven", "Vattenfall Sven", "Svenska kyrkan komminister Lind",
    "Vård- och omsorgsförvaltningen Lind", "Advokatbyrån Norden, jur. kand. Ros",
    "Karin, Skolverket", "Holm/Skolverket",
  ])
  func aContactPersonIsNotShown(_ name: String) {
    #expect(objections(to: name).summary == ["publicSender blocked"])
  }

  @Test func theContactOfAKnownOrganisationIsNotShownEither() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(
        kind: .organisation, name: "Polisen", contact: "Bo Dustin")
      $0.content.publicSender = .organisation("Dustin")
    }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).summary == ["publicSender blocked"])
  }

  @Test(arguments: [
    ("Zetolit", "info@zetolit.example"), ("Zetolit", "order@post.zetolit.example"),
    ("Öxlavi", "oxlavi@oxlavi.example"),
  ])
  func anOrganisationIsKnownByItsDomain(_ name: String, _ address: String) {
    #expect(objections(to: name).summary == ["publicSender blocked"])
    #expect(objections(to: name, address).isEmpty)
  }

  @Test(arguments: [
    ("Kvist", "kvist@kvist.example"), ("Anna", "info@anna.example"),
    ("Wrzesniewska", "info@wrzesniewska.example"), ("Zetolit", "info@zetolitbygg.example"),
    ("Zetterqvist", "info@zetterqvist.example"), ("Zetolit", "zetolit@post.example"),
    ("Zetolit", "lena@zetolit.example"), ("ANNA", ""), ("KVIST", ""),
  ])
  func noPersonIsAnOrganisationByTheirDomain(_ name: String, _ address: String) {
    #expect(objections(to: name, address).summary == ["publicSender blocked"])
  }

  @Test(arguments: [("IVO", ""), ("SKR", ""), ("Zetolit", "lena.ek@zetolit.example")])
  func whatIsNoNameStands(_ name: String, _ address: String) {
    #expect(objections(to: name, address).isEmpty)
  }
}
