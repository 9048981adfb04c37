import Registry
import TestSupport
import Testing

/// The numbers are Skatteverket's published test numbers, which are nobody's.
@Suite struct TitleHoldsNoIdentityNumberTests {
  @Test(arguments: ["Ansökan rörande 18900101-9802", "Ansökan, 191401682396"])
  func blocksANumber(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).summary == ["title blocked"])
  }

  @Test func blocksItInTheCaseTitleAndTheNeutralTitle() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Ansökan", disclosure: .neutral("Ärende 189001019802"))
      $0.caseFacts?.content.title = Title("Ansökan 189001019802")
    }
    #expect(
      TitleHoldsNoIdentityNumber.objections(to: dossier).summary
        == ["publicTitle blocked", "case.title blocked"])
  }

  @Test func readsWhatThePublicReads() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Ansökan 189001019802", disclosure: .secret)
    }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
  }

  @Test(arguments: ["Svar i KS 2026/0917", "Avtal med 556036-0793", "Ring 011-15 00 00"])
  func letsOtherNumbersBe(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
  }
}
