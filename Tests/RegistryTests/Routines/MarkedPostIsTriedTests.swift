import Registry
import TestSupport
import Testing

@Suite struct MarkedPostIsTriedTests {
  @Test func aMarkOnThePostIsNotForgotten() {
    let dossier = Dossier.fixture { $0.isMarkedPost = true }
    #expect(MarkedPostIsTried.objections(to: dossier).summary == ["secrecy open"])
  }

  @Test func aMarkOnTheDocumentOrOneThatWasLiftedAnswersIt() {
    let marked = Dossier.fixture {
      $0.isMarkedPost = true
      $0.secrecy = [.fixture()]
    }
    let tried = Dossier.fixture {
      $0.isMarkedPost = true
      $0.liftedMarks = [LiftedMark(provision: "31:16", reason: "Prövad", titles: [])]
    }
    #expect(MarkedPostIsTried.objections(to: marked).isEmpty)
    #expect(MarkedPostIsTried.objections(to: tried).isEmpty)
  }
}
