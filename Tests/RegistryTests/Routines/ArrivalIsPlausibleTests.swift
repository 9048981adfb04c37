import Registry
import TestSupport
import Testing

@Suite struct ArrivalIsPlausibleTests {
  @Test func nothingArrivesInTheFuture() {
    let dossier = Dossier.fixture { $0.content.arrivedOn = $0.today.adding(days: 1) }
    #expect(ArrivalIsPlausible.objections(to: dossier).summary == ["arrivedOn blocked"])
  }

  @Test func aLetterDatedAfterItsArrivalIsWorthALook() {
    let dossier = Dossier.fixture {
      $0.content.arrivedOn = $0.today.adding(days: -2)
      $0.content.datedOn = $0.today
    }
    #expect(ArrivalIsPlausible.objections(to: dossier).summary == ["datedOn notice"])
  }
}
