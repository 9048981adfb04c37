import Registry
import TestSupport
import Testing

@Suite struct WithholdingSaysWhyTests {
  @Test func anotherReasonIsWrittenOut() {
    for reason in [WithholdingReason.secrecy, .personalData, .copyright, .other("pågår")] {
      let dossier = Dossier.fixture { $0.files = [.fixture(.withhold(reason))] }
      #expect(WithholdingSaysWhy.objections(to: dossier).isEmpty)
    }
    let blank = Dossier.fixture { $0.files = [.fixture(.withhold(.other(" ")))] }
    #expect(
      WithholdingSaysWhy.objections(to: blank).summary == ["files[0].decision blocked"])
  }
}
