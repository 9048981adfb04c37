import Registry
import TestSupport
import Testing

@Suite struct MarkNamesProvisionTests {
  private func objections(_ mark: SecrecyMark) -> [String] {
    MarkNamesProvision.objections(to: .fixture { $0.secrecy = [mark] }).summary
  }

  @Test func everyProvisionInForceMayBeNamed() throws {
    let today = CivilDate(dayNumber: 20_777)
    let valid = ProvisionTable.standard.valid(on: today)
    #expect(valid.count > 60)
    for provision in valid {
      #expect(objections(.fixture(provision: provision.reference)).isEmpty)
    }
  }

  @Test(arguments: ["", "GDPR", "hemlig", "21", "99:1"])
  func whatIsNoProvisionIsRefused(_ reference: String) {
    #expect(objections(.fixture(provision: reference)) == ["secrecy blocked"])
  }

  @Test func theParagraphsOfASectionAreNamed() throws {
    let dossier = Dossier.fixture { $0.secrecy = [.fixture(provision: "21:3")] }
    let objection = try #require(MarkNamesProvision.objections(to: dossier).first)
    #expect(objection.remedy.contains("21:3 st1, 21:3 st3, 21:3 a"))
    let other = Dossier.fixture { $0.secrecy = [.fixture(provision: "21:9")] }
    #expect(MarkNamesProvision.objections(to: other)[0].remedy.contains("till exempel 21:1"))
  }

  @Test func aProvisionIsInForceOnTheMarksDay() throws {
    let before = try #require(CivilDate(year: 2026, month: 1, day: 14))
    #expect(objections(.fixture(provision: "18:8 b", on: before)) == ["secrecy blocked"])
    #expect(objections(.fixture(provision: "18:8 b", on: before.adding(days: 1))).isEmpty)
  }

  @Test func aMarkHasAuthorityScopeAndADayThatHasBeen() throws {
    var mark = SecrecyMark.fixture()
    mark.authority = " "
    #expect(objections(mark) == ["secrecy blocked"])
    #expect(objections(.fixture([])) == ["secrecy blocked"])
    #expect(
      objections(.fixture(on: CivilDate(dayNumber: 20_778))) == ["secrecy blocked"])
  }

  @Test func aFileWithheldForSecrecyRemindsOfAMarkAndStopsNothing() {
    var dossier = Dossier.fixture { $0.files = [.fixture(.withhold(.secrecy))] }
    #expect(MarkNamesProvision.objections(to: dossier).summary == ["secrecy notice"])
    dossier.caseFacts?.secrecy = [.fixture()]
    #expect(MarkNamesProvision.objections(to: dossier).isEmpty)
    dossier.caseFacts?.secrecy = []
    dossier.secrecy = [.fixture()]
    #expect(MarkNamesProvision.objections(to: dossier).isEmpty)
    dossier.secrecy = []
    dossier.files = [.fixture(.withhold(.copyright))]
    #expect(MarkNamesProvision.objections(to: dossier).isEmpty)
  }
}
