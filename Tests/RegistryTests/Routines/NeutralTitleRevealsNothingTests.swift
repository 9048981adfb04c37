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
}
