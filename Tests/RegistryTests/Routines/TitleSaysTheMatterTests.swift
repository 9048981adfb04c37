import Registry
import TestSupport
import Testing

@Suite struct TitleSaysTheMatterTests {
  @Test(arguments: [
    ("Skrivelse", true), ("SV: Bygglov", true), ("Yttrande ang. bygglov", true),
    ("Ansökan om bygglov för carport", false),
  ])
  func advisesOnWordingAndStopsNothing(_ title: String, _ isAdvised: Bool) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    let objections = TitleSaysTheMatter.objections(to: dossier)
    #expect(objections.isEmpty != isAdvised)
    #expect(objections.allSatisfy { $0.severity == .notice })
  }
}
