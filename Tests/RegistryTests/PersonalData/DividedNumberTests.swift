import Registry
import Testing

/// Numbers that a table has parted are pointed out, for somebody to look at.
@Suite struct DividedNumberTests {
  private func kinds(_ text: String) -> [Finding.Kind] {
    PersonalDataScanner().findings(in: text).map(\.kind)
  }

  @Test(arguments: [
    "| 640823 | 3234 |", "A;640823;3234", "640823, 3234", "508231230",
  ])
  func aPartedNumberIsLookedAt(_ text: String) { #expect(kinds(text) == [.sensitive]) }

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
