import Registry
import Testing

@Suite struct TwoYearsOnTheWebTests {
  @Test func twoYearsAreTwoYears() throws {
    let first = try #require(CivilDate(iso: "2024-02-29"))
    let last = try #require(CivilDate(iso: "2026-02-27"))
    #expect(TwoYearsOnTheWeb.isShown(publishedOn: first, today: last))
    #expect(!TwoYearsOnTheWeb.isShown(publishedOn: first, today: last.adding(days: 1)))
  }
}
