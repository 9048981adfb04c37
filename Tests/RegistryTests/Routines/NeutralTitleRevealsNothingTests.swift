import Registry
import TestSupport
import Testing

@Suite struct NeutralTitleRevealsNothingTests {
  private func objections(_ neutral: String) -> [String] {
    NeutralTitleRevealsNothing.objections(
      to: .fixture {
        $0.content.title = Title("Ansökan från Nils Bergström", disclosure: .neutral(neutral))
        $0.content.correspondent = Correspondent(kind: .person, name: "Nils Bergström")
      }
    ).summary
  }

  @Test(arguments: ["Anmälan rörande Totte Hjort", "Anmälan om Hjorts skolgång"])
  func whomTheHiddenTitleNamesTheNeutralDoesNot(_ neutral: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Oro för eleven Totte Hjort", disclosure: .neutral(neutral))
    }
    #expect(NeutralTitleRevealsNothing.objections(to: dossier).summary == ["publicTitle open"])
  }

  @Test func anotherTitlePasses() { #expect(objections("Ansökan").isEmpty) }

  @Test(arguments: ["", "ansökan från nils bergström", "Ansökan, Bergström", "Bergströms ansökan"])
  func aTitleThatHidesNothingIsRefused(_ neutral: String) {
    #expect(objections(neutral) == ["publicTitle blocked"])
  }

  @Test(arguments: [true, false])
  func theOrganisationThatIsShownAnywayMayBeNamed(_ isHidden: Bool) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(
        "Kränkning av Totte Hjort, Skolinspektionen",
        disclosure: .neutral("Beslut från Skolinspektionen"))
      $0.content.correspondent = Correspondent(kind: .organisation, name: "Skolinspektionen")
      $0.content.publicSender = .organisation("Skolinspektionen")
      $0.caseFacts?.content.title = Title("Tillsyn av Hjort", disclosure: .neutral("Tillsyn"))
      $0.namesFromFiles = ["skolinspektionen"]
      if isHidden { $0.secrecy = [.fixture([.correspondent])] }
    }
    #expect(
      NeutralTitleRevealsNothing.objections(to: dossier).summary
        == (isHidden ? ["publicTitle open"] : []))
  }

  @Test func aPersonIsNamedInNeitherTitleThoughTheirFirmIsShown() throws {
    let dossier = Dossier.fixture {
      $0.content.publicSender = .organisation("Hjorts Bygg AB")
      $0.content.correspondent = Correspondent(kind: .organisation, name: "Hjorts Bygg AB")
      $0.caseFacts?.content.title = Title(
        "Oro för eleven Totte Hjort", disclosure: .neutral("Ärende om Hjort"))
    }
    let objections = NeutralTitleRevealsNothing.objections(to: dossier)
    #expect(objections.summary == ["case.title open"])
    #expect(try #require(objections.first).reason.hasPrefix("Ärendets"))
  }
}
