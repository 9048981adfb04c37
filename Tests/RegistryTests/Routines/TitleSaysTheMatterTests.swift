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

  @Test(arguments: [
    "scan0001.pdf", "IMG_2031", "img-20261120-wa0003.jpg", "Dokument1",
    "Skannat 2026-11-20 08.15.pdf",
    "20261120", "2026-11-20", "20 november 2026", "0042", "bygglov_linden3.pdf",
    "Inskannad bild.pdf",
  ])
  func whatAMachineHasNamedHasNoTitleYet(_ title: String) {
    let ofDocument = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleSaysTheMatter.objections(to: ofDocument).summary == ["title open"])
    let ofCase = Dossier.fixture { $0.caseFacts?.content.title = Title(title) }
    #expect(TitleSaysTheMatter.objections(to: ofCase).summary == ["case.title open"])
  }

  @Test(arguments: [
    "Dokumentation av lekplats", "Budget 2027", "Protokoll 2026-11-20", "Bild", "Faktura 20261120",
    "Underlag i filen budget.xlsx", "Fil med kartor över Norra torget", "Yttrande 12",
  ])
  func aTitleOfWordsIsATitle(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleSaysTheMatter.objections(to: dossier).allSatisfy { $0.severity == .notice })
  }

  @Test(arguments: ["i", "org", "Dnr 4"])
  func aFewLettersAreNoTitle(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleSaysTheMatter.objections(to: dossier).summary == ["title open"])
  }
}
