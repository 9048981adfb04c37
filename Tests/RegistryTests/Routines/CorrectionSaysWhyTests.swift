import Registry
import TestSupport
import Testing

@Suite struct CorrectionSaysWhyTests {
  @Test func aCorrectionHasItsReason() {
    #expect(CorrectionSaysWhy.objections(toReason: "Felskrivet").isEmpty)
    #expect(CorrectionSaysWhy.objections(toReason: "\u{200b}").summary == ["reason blocked"])
  }
}
