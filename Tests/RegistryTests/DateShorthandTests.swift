import Registry
import Testing

/// Dates as a registrator types them, on 20 November 2026.
@Suite struct DateShorthandTests {
  @Test(arguments: [
    ("19/11", "2026-11-19"), ("5/11", "2026-11-05"), ("19.11", "2026-11-19"),
    ("19 nov", "2026-11-19"),
    ("3 december", "2026-12-03"), ("19/11 2025", "2025-11-19"), ("1 mars 2025", "2025-03-01"),
    ("11-19", "2026-11-19"), ("2026-11-19", "2026-11-19"), ("26/11/19", "2026-11-19"),
    ("261119", "2026-11-19"), ("1119", "2026-11-19"), ("i", "2026-11-20"), ("g", "2026-11-19"),
    ("-3", "2026-11-17"), ("+7", "2026-11-27"), ("15", "2026-11-15"), ("2026 11 19", "2026-11-19"),
  ])
  func isReadAsItIsSaid(_ typed: String, _ day: String) {
    let today = CivilDate(dayNumber: 20_777)
    #expect(CivilDate(shorthand: typed, today: today)?.description == day)
  }

  @Test(arguments: ["31/2", "32/1", "5/13", "x", "19 abc", "1/2/3/4", ""])
  func whatIsNoDateIsNone(_ typed: String) {
    #expect(CivilDate(shorthand: typed, today: CivilDate(dayNumber: 20_777)) == nil)
  }
}
