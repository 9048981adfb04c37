import Registry
import Testing

@Suite struct DiaryNumberQueryTests {
  @Test(arguments: [
    "KS 2026/0917", "ks-2026-917", "Dnr KS 2026/0917", "dnr: KS 2026/917",
    "Diarienummer KS2026-917",
    "KS 2026–917", "KS\u{A0}2026\u{2011}0917", "KS\u{202F}2026\u{2212}917",
  ])
  func aCaseIsMeant(_ text: String) {
    #expect(
      DiaryNumberQuery.meanings(of: text) == [
        DiaryNumberQuery(code: "KS", series: .cases, year: 2026, serial: 917, document: nil)
      ])
  }

  @Test(
    arguments: [
      ("F12/2026", nil), ("2026/F12", nil), ("KS F12/2026", "KS"), ("Dnr KS 2026/F0012", "KS"),
      ("dnr F12/2026", nil),
    ] as [(String, String?)])
  func aDocumentByItselfIsMeant(_ text: String, _ code: String?) {
    #expect(
      DiaryNumberQuery.meanings(of: text) == [
        DiaryNumberQuery(code: code, series: .documents, year: 2026, serial: 12, document: nil)
      ])
  }

  @Test(arguments: ["", "dnr", "dnr 2026", "KS", "KS dnr 2026/1", "2026/0"])
  func otherTextIsNoNumber(_ text: String) {
    #expect(DiaryNumberQuery.meanings(of: text).isEmpty)
  }
}
