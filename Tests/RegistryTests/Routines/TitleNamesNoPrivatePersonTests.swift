import Registry
import TestSupport
import Testing

@Suite struct TitleNamesNoPrivatePersonTests {
  @Test(arguments: [
    "Klagomål från Anna Bergström mot skolan", "Fråga från anna@exempel.example om bredband",
    "Ring 070-123 45 67 om ärendet", "Störande ljud från Storgatan 5 B",
  ])
  func asksWhoseNameItIs(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test func aPrivateSenderIsNamedInNeitherTitle() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Amira Rashad")
      $0.content.title = Title("Fråga om god man")
      $0.caseFacts?.content.title = Title("Fråga från Rashad om god man")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["case.title open"])
  }

  @Test(arguments: [
    "Elev som är sjukskriven", "Ansökan om parkeringstillstånd för rörelsehindrad",
  ])
  func pointsOutASensitiveWordAndStopsNothing(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title notice"])
  }

  @Test(arguments: [
    "Bygglov på fastigheten Tallen 3", "Nybyggnad på Åsbacken 2:27",
    "Remiss från Länsstyrelsen i Skåne", "Detaljplan för kvarteret Björken",
  ])
  func letsPropertiesAndAuthoritiesStand(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test func asksOfTheCaseTitleToo() {
    let dossier = Dossier.fixture {
      $0.caseFacts?.content.title = Title("Klagomål från Anna Bergström mot skolan")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["case.title open"])
  }

  @Test func findsASenderWhoseNameIsAWord() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Rut Äng")
      $0.content.title = Title("Ängs ansökan om bygglov")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test func keepsSilentWhereSomebodyHasJudged() {
    let dossier = Dossier.fixture {
      $0.content.title = Title(
        "Motion av Anna Bergström om cykelbanor", namesOfficials: "Ledamot i fullmäktige")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test(arguments: [Title.Disclosure.secret, .neutral("Ärende om skolgång")])
  func readsWhatThePublicReads(_ disclosure: Title.Disclosure) {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Klagomål från Anna Bergström", disclosure: disclosure)
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test func aPlaceThatTheAuthorityNamesIsNoPerson() {
    func objections(_ title: String) -> [String] {
      TitleNamesNoPrivatePerson.objections(
        to: .fixture {
          $0.content.title = Title(title)
          $0.placeNames = PlaceNames(["Sörby Strand", "Norrvik"])
        }
      ).summary
    }
    for title in ["Detaljplan för Sörby Strand", "Bygglov i Norrvik", "Norrviks hamn, ny brygga"] {
      #expect(objections(title).isEmpty, "\(title)")
    }
    for title in ["Bygglov för Anna Norrvik", "Klagomål från Anna Strand i Norrvik"] {
      #expect(objections(title) == ["title open"], "\(title)")
    }
  }
}
