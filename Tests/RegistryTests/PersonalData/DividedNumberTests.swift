import Registry
import Testing

/// Numbers that a table has parted are pointed out, for somebody to look at.
@Suite struct DividedNumberTests {
  private func kinds(_ text: String) -> [Finding.Kind] {
    PersonalDataScanner().findings(in: text).map(\.kind)
  }

  @Test(arguments: [
    "| 640823 | 3234 |", "A;640823;3234", "508231230", "640823;3234", "B,640823,3234,12",
    "640823x\nskolskjuts sedan hösten\n3234", "640823\tkvinna\t3234\t", "6408/23-3/234",
    "19640823 | skolskjuts | 3234 |", "90.01.01 2021", "640823, 3234 kr",
    "640823, 3234:-", "640823 § 3234", "640823\t| 3234\t", "640823\t\t| 3234\t\n",
  ])
  func aPartedNumberIsLookedAt(_ text: String) throws {
    let finding = try #require(PersonalDataScanner().findings(in: text).first)
    #expect(kinds(text) == [.sensitive] && finding.doubt == .divided)
  }

  @Test(arguments: [
    "2010/1012-16", "640823x\nskolskjuts\n3235", "640823 i förra veckan kom 3234 dit",
    "640823\nskolskjuts\n640824\n3234", "640823\nskolskjuts\n3234 kr",
  ])
  func whatIsNotPartedByATableIsLeft(_ text: String) { #expect(kinds(text) == []) }

  /// The parts stand apart, and the date and the check digit are right.
  @Test(arguments: [
    "640823-\n> 3234", "> 640823-\n>> 3234", "640823-32-34", "64.08.23 3234", "640823 32 34",
    "640823:32:34", "640823-[3234]", "(640823) 3234", "640823,3234", "640823, 3234",
    "640823 | 3234", "640823, nr 3234", "640823 (sista fyra 3234)", "640823       3234",
    "1964-08-23, sista fyra: 3234", "6408233234/2026", "640823 …… 3234", "640823-\r\n> > 3234",
    "640823_32_34", "640823 ( 3234 )", "640823 och sista fyra 3234", "640823 sista 4 3234",
    "640823 slutsiffror 3234", "640823-32.34", "640823.32.34", "640823/3/234",
    "6\n\t4\n\t0\n\t8\n\t2\n\t3\n\t3\n\t2\n\t3\n\t4", "6|4|0|8|2|3|-|3|2|3|4",
  ])
  func aNumberInPartsIsOne(_ text: String) {
    #expect(kinds("Eleven \(text).") == [.personalIdentityNumber])
    let today = CivilDate(year: 2026, month: 11, day: 29)
    let found = PersonalDataScanner(today: today).findings(in: text)
    #expect(found.map(\.kind) == [.personalIdentityNumber])
  }

  @Test(arguments: [
    "640823-\n> 3235", "640823, nr 3235", "640823 (sista fyra 3235)", "640823 och 3234",
    "640823, nr 3234.50", "640823 a 3234", "640823 och nr 3234", "640823 4 3234",
    "1998-03-12 09:15", "980312 09:15",
    "1998-03-12 09.15", "1998-01-01–12-31", "1998-01-01 - 12-31", "640823 3 234", "640823 32.34",
    "12 640823 32 34", "640823 32 34 12",
  ])
  func otherFiguresInPartsAreNone(_ text: String) {
    #expect(!kinds(text).contains(.personalIdentityNumber))
  }

  @Test func aDayOfTheseYearsAndAnAmountAreLookedAt() throws {
    let today = try #require(CivilDate(year: 2026, month: 11, day: 29))
    let found = PersonalDataScanner(today: today).findings(in: "261120, 3452")
    #expect(found.map(\.kind) == [.sensitive])
  }

  @Test(arguments: ["SE640823323401", "moms SE640823323401.", "(640823)3234"])
  func aSoleTradersNumberIsTheirs(_ text: String) {
    #expect(kinds(text) == [.personalIdentityNumber])
  }

  @Test(arguments: [
    "| 640823 | 3235 |", "641323;3234", "SE556036079301", "SE640823323402", "artikel 508231230-x",
    "640823;3234;640823 och 12345", "508231231",
  ])
  func otherNumbersAreLeft(_ text: String) {
    #expect(!kinds(text).contains(.personalIdentityNumber))
    if !text.hasPrefix("640823;3234") { #expect(kinds(text) == []) }
  }
}
