import Registry
import TestSupport
import Testing

@Suite struct OutcomeSaysWhyTests {
  @Test func anOutcomeOutsideTheDiaryHasItsReason() {
    #expect(OutcomeSaysWhy.objections(to: .keptOrdered, reason: "Statistik").isEmpty)
    #expect(OutcomeSaysWhy.objections(to: .keptOrdered, reason: " ").summary == ["reason blocked"])
  }

  @Test func whatIsHandedOverIsHandedToSomebody() {
    #expect(
      OutcomeSaysWhy.objections(to: .handedOver(to: ""), reason: "Fel myndighet").summary
        == ["outcome blocked"])
  }

  @Test(arguments: ["x", "xxxx", "ja", "..."])
  func aLetterTypedToGetPastIsNoReason(_ reason: String) {
    #expect(
      OutcomeSaysWhy.objections(to: .notPublicDocument, reason: reason).summary
        == ["reason blocked"])
  }
}
