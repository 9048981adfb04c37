import Registry
import TestSupport
import Testing

@Suite struct SecretDocumentIsNotPublishedTests {
  @Test(arguments: SecrecyMark.Scope.allCases)
  func noFileOfAMarkedDocumentIsPublished(_ scope: SecrecyMark.Scope) {
    let dossier = Dossier.fixture {
      $0.secrecy = [.fixture([scope])]
      $0.files = [.fixture(.publish(assurance: "läst")), .fixture(.withhold(.secrecy))]
    }
    #expect(
      SecretDocumentIsNotPublished.objections(to: dossier).summary == ["files[0].decision blocked"])
    #expect(PublicRow(of: dossier).files.allSatisfy { $0.standing != .released })
  }
}
