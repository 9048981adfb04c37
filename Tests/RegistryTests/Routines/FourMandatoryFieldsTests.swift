import Registry
import TestSupport
import Testing

@Suite struct FourMandatoryFieldsTests {
  @Test func aLetterWithAllFieldsPasses() {
    #expect(FourMandatoryFields.objections(to: .fixture()).isEmpty)
  }

  @Test(arguments: ["", "  ", "\u{200b}\u{00a0}"])
  func anInvisibleTitleIsRefused(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(FourMandatoryFields.objections(to: dossier).summary == ["title blocked"])
  }

  @Test func anUnstatedSenderIsOpenButAnAnonymousOneIsNot() {
    let unstated = Dossier.fixture { $0.content.correspondent = .unstated }
    #expect(FourMandatoryFields.objections(to: unstated).summary == ["correspondent open"])
    let anonymous = Dossier.fixture { $0.content.correspondent = .anonymous }
    #expect(FourMandatoryFields.objections(to: anonymous).isEmpty)
  }

  @Test func onlyWhatIsDrawnUpHereHasNoCorrespondent() {
    let incoming = Dossier.fixture { $0.content.correspondent = .notApplicable }
    #expect(FourMandatoryFields.objections(to: incoming).summary == ["correspondent open"])
    let drawnUp = Dossier.fixture {
      $0.content.correspondent = .notApplicable
      $0.content.direction = .drawnUp
    }
    #expect(FourMandatoryFields.objections(to: drawnUp).isEmpty)
  }
}
