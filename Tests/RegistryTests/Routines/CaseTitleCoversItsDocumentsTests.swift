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
}
