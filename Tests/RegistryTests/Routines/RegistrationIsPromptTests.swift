import Registry
import Testing

@Suite struct RegistrationIsPromptTests {
  @Test func theNextWorkingDayIsInTime() throws {
    let friday = try #require(CivilDate(iso: "2026-11-20"))
    #expect(RegistrationIsPrompt.daysLate(arrivedOn: friday, today: friday.adding(days: 3)) == 0)
    #expect(RegistrationIsPrompt.daysLate(arrivedOn: friday, today: friday.adding(days: 4)) == 1)
  }

  @Test func holidaysDoNotCount() throws {
    let eve = try #require(CivilDate(iso: "2026-12-23"))
    let monday = try #require(CivilDate(iso: "2026-12-28"))
    #expect(RegistrationIsPrompt.daysLate(arrivedOn: eve, today: monday) == 0)
  }
}
