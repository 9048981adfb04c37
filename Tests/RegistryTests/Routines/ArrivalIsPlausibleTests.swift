import Registry
import TestSupport
import Testing

@Suite struct ArrivalIsPlausibleTests {
  @Test func nothingArrivesInTheFuture() {
    let dossier = Dossier.fixture { $0.content.arrivedOn = $0.today.adding(days: 1) }
    #expect(ArrivalIsPlausible.objections(to: dossier).summary == ["arrivedOn blocked"])
  }

  @Test func anArrivalLongBeforeTheRegistrationIsWorthALook() {
    let slip = Dossier.fixture { $0.content.arrivedOn = $0.today.adding(days: -365) }
    #expect(ArrivalIsPlausible.objections(to: slip).summary == ["arrivedOn notice"])
    let month = Dossier.fixture { $0.content.arrivedOn = $0.today.adding(days: -30) }
    #expect(ArrivalIsPlausible.objections(to: month).isEmpty)
    // What was registered in time stays in time however old it grows.
    let old = Dossier.fixture {
      $0.content.arrivedOn = $0.today.adding(days: -365)
      $0.registeredOn = $0.content.arrivedOn.adding(days: 1)
    }
    #expect(ArrivalIsPlausible.objections(to: old).isEmpty)
  }

  @Test func aLetterDatedAfterItsArrivalIsWorthALook() {
    let dossier = Dossier.fixture {
      $0.content.arrivedOn = $0.today.adding(days: -2)
      $0.content.datedOn = $0.today
    }
    #expect(ArrivalIsPlausible.objections(to: dossier).summary == ["datedOn notice"])
  }
}
