import Registry
import TestSupport
import Testing

@Suite struct PublicTextIsPlainTests {
  @Test(arguments: [
    "Ansökan om bygglov – carport, 3 § PBL", "Café ”Ängen” på Östgatan…", "Motion av Ñuñez (S)",
  ])
  func ordinaryPrintPasses(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(PublicTextIsPlain.objections(to: dossier).isEmpty)
  }

  @Test(arguments: [
    "Brev 191212\u{34f}121212", "Brev 1\u{fe0f}9", "Brev 𝟏𝟗𝟏𝟐", "Brev ①②", "Аnna", "Brev\u{2063}",
    "１９１２", "Brev ₁₉", "\u{202e}Brev", "Brev 😀", "Bre\u{e0041}v",
  ])
  func whatHidesOrImitatesIsRefused(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(PublicTextIsPlain.objections(to: dossier).summary == ["title blocked"])
  }

  @Test func theCaseTitleAndTheSenderAreHeldToIt() {
    let dossier = Dossier.fixture {
      $0.caseFacts?.content.title = Title("Ärende\u{2062}t")
      $0.content.publicSender = .organisation("Bоlaget AB")
    }
    #expect(
      PublicTextIsPlain.objections(to: dossier).summary
        == ["case.title blocked", "publicSender blocked"])
  }

  @Test func whatThePublicDoesNotReadMayHoldAnything() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Письмо", disclosure: .neutral("Skrivelse på ryska"))
    }
    #expect(PublicTextIsPlain.objections(to: dossier).isEmpty)
  }
}
