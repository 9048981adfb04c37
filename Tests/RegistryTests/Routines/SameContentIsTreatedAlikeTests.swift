import Registry
import TestSupport
import Testing

@Suite struct SameContentIsTreatedAlikeTests {
  @Test(arguments: [
    (FileDecision.publish(assurance: nil), true, ["files[0].decision blocked"]),
    (.publish(assurance: "Bara förtroendevalda nämns"), true, ["files[0].decision blocked"]),
    (.publish(assurance: nil), false, ["files[0].decision open"]),
    (.publish(assurance: "Bara förtroendevalda nämns"), false, []),
    (.withhold(.secrecy), true, []), (.undecided, true, []),
  ])
  func whatAnotherDocumentWithholdsIsNotShownHere(
    _ decision: FileDecision, _ isSecret: Bool, _ summary: [String]
  ) {
    let dossier = Dossier.fixture {
      $0.files = [.fixture(decision)]
      $0.withheldElsewhere = [0: WithheldCopy(number: "KS 2026/0007-1", isSecret: isSecret)]
    }
    let objections = SameContentIsTreatedAlike.objections(to: dossier)
    #expect(objections.summary == summary)
    #expect(objections.allSatisfy { $0.reason.contains("KS 2026/0007-1") })
  }

  @Test func theSameFileTwiceInADocumentIsDecidedAlike() {
    let dossier = Dossier.fixture {
      $0.files = [.fixture(.withhold(.personalData)), .fixture(.publish(assurance: nil))]
    }
    #expect(
      SameContentIsTreatedAlike.objections(to: dossier).summary == ["files[1].decision open"])
  }
}
