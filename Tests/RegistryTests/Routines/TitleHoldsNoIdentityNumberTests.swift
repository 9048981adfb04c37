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

  @Test(arguments: [
    "Ansökan, 640823-32-34", "Ansökan 64.08.23 3234", "Ansökan (640823) 3234",
    "Ansökan 640823, nr 3234", "Ansökan 640823 | 3234", "Ansökan 640823 (sista fyra 3234)",
    "Ansökan 6408233234/2026", "Protokoll 20261120-0915", "Dnr 261120-0012",
  ])
  func blocksANumberHoweverItIsWritten(_ title: String) throws {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    let objection = try #require(TitleHoldsNoIdentityNumber.objections(to: dossier).first)
    #expect(objection.severity == .blocked && objection.field == .title)
    #expect(objection.remedy.contains("kl. 9.15"))
  }

  @Test(arguments: ["Ansökan 6408/23-3/234", "Lista 640823;3234"])
  func aDividedNumberHasToBeWrittenOtherwise(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).summary == ["title open"])
  }

  /// Advice, as for a birth date in words.
  @Test(arguments: ["Beslut 450312-****", "Beslut född 640823"])
  func aBirthDateIsPointedOut(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title notice"])
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
