import Registry
import TestSupport
import Testing

@Suite struct PublicSenderIsDecidedTests {
  @Test func undecidedIsOpen() {
    let dossier = Dossier.fixture { $0.content.publicSender = .undecided }
    #expect(PublicSenderIsDecided.objections(to: dossier).summary == ["publicSender open"])
  }

  @Test func noSenderIsForWhatHasNoCorrespondent() {
    let wrong = Dossier.fixture { $0.content.publicSender = .notApplicable }
    #expect(PublicSenderIsDecided.objections(to: wrong).summary == ["publicSender open"])
    let right = Dossier.fixture {
      $0.content.publicSender = .notApplicable
      $0.content.correspondent = .notApplicable
    }
    #expect(PublicSenderIsDecided.objections(to: right).isEmpty)
  }
}
