import Registry
import TestSupport
import Testing

@Suite struct CaseTitleCoversItsDocumentsTests {
  @Test func aDocumentInASecretCaseNeedsATitleOfItsOwn() {
    let open = Dossier.fixture { $0.caseFacts?.content.title.disclosure = .secret }
    #expect(CaseTitleCoversItsDocuments.objections(to: open).summary == ["publicTitle open"])
    #expect(PublicRow(of: open).title.text == "sekretess")
    let neutral = Dossier.fixture {
      $0.caseFacts?.content.title.disclosure = .secret
      $0.content.title.disclosure = .neutral("Yttrande")
    }
    #expect(CaseTitleCoversItsDocuments.objections(to: neutral).isEmpty)
    #expect(PublicRow(of: neutral).number.text == "")
  }

  private func objections(_ document: Title, in heading: Title, beside: [Title] = []) -> [String] {
    CaseTitleCoversItsDocuments.objections(
      to: .fixture {
        $0.content.title = document
        $0.caseFacts?.content.title = heading
        $0.caseFacts?.hiddenTitles = beside
      }
    ).summary
  }

  private let bullying = Title(
    "Min son blir mobbad och ingen gör något",
    disclosure: .neutral("Anmälan om kränkande behandling"))

  @Test(arguments: [
    ("Re: Min son blir mobbad och ingen gör något", ["publicTitle open"]),
    ("Sonen blir mobbad, ingen gör något åt det", ["publicTitle open"]),
    ("Yttrande från rektor", []), ("Komplettering av anmälan om kränkande behandling", []),
  ])
  func whatTheCaseHidesTheDocumentDoesNotShow(_ title: String, _ expected: [String]) {
    #expect(objections(Title(title), in: bullying) == expected)
    // The same where it is a third title in the case that hides it.
    #expect(objections(Title(title), in: Title("Skolfrågor"), beside: [bullying]) == expected)
  }

  @Test func whatTheDocumentHidesTheCaseDoesNotShow() {
    let words = "Klagomål på musik från uteserveringen vid Hamnplan"
    let secret = Title(words, disclosure: .secret)
    #expect(objections(secret, in: Title(words)) == ["case.title open"])
    #expect(objections(secret, in: Title("Tillsyn av serveringar")).isEmpty)
    #expect(objections(Title("Beslut"), in: Title(words), beside: [secret]) == ["case.title open"])
    let neutral = Title("Orosanmälan", disclosure: .neutral("Anmälan"))
    #expect(objections(neutral, in: Title("Orosanmälan")) == ["case.title open"])
    #expect(objections(neutral, in: Title("Anmälan")).isEmpty)
  }

  @Test(arguments: [("HIV hos VD", true), ("VD och HIV, hos oss", true), ("Val av VD", false)])
  func aTitleOfShortWordsIsGivenAwayByAllOfThem(_ title: String, _ isStopped: Bool) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(title)
      $0.caseFacts?.hiddenTitles = [Title("HIV hos VD", disclosure: .secret)]
    }
    #expect(CaseTitleCoversItsDocuments.objections(to: dossier).isEmpty != isStopped)
  }
}
