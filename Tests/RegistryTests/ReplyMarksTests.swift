import Registry
import Testing

/// A subject as the title of what is registered.
@Suite struct ReplyMarksTests {
  @Test(arguments: [
    ("SV: Föreläggande om komplettering KS 2026/0001", "Föreläggande om komplettering"),
    ("Komplettering, ert dnr KS 2026/0001", "Komplettering"),
    ("[KS 2026/0001] Svar på remiss", "Svar på remiss"),
    ("Svar (KS 2026/0001) om plan", "Svar om plan"), ("KS 2026/0001", "KS 2026/0001"),
    ("Svar om KS 2026/0002", "Svar om KS 2026/0002"),
    ("Överklagande av beslut i ärende KS 2026/0001", "Överklagande av beslut"),
    ("Yttrande över KS 2026/0001", "Yttrande"),
    ("Svar på ert brev med dnr KS 2026/0001 om vindkraft", "Svar på ert brev om vindkraft"),
    ("Ansökan enligt ärende KS 2026/0001, Tallen 14", "Ansökan Tallen 14"),
    ("Angående KS 2026/0001: yttrande från granne", "Yttrande från granne"),
    ("Yttrande i KS 2026/0001 och KS 2026/0002", "Yttrande i KS 2026/0001 och KS 2026/0002"),
    ("Grannyttrande Tallen 14, KS 2026/0001", "Grannyttrande Tallen 14"),
  ])
  func theCasesOwnNumberIsNoPartOfTheTitle(_ subject: String, _ title: String) {
    #expect(ReplyMarks.without(subject, number: "KS 2026/0001") == title)
  }

  @Test(arguments: [
    "Re: VB: Plan", "[EXTERN] Sv: Plan", "Svar: Plan", "Re[2]: Plan", "SV (3): Plan", "Antw: Plan",
    "[Externt mejl] [SPAM?] Plan",
  ])
  func withoutANumberOnlyTheMarksFallAway(_ subject: String) {
    #expect(ReplyMarks.without(subject, number: "") == "Plan")
  }

  @Test(arguments: ["Rev: Plan", "Svar på remiss: plan", "[KS 2026/0001] Plan", "Re", "Plan: sv"])
  func otherWordsStay(_ subject: String) { #expect(ReplyMarks.without(subject) == subject) }

  @Test(arguments: [
    "[Ticket#4711] Plan", "[EXTERNT MEJL - klicka inte på länkar] Plan", "(EXTERN) Plan",
    "Automatiskt svar: Plan", "Angående Plan", "Vidarebefordrat: SV: Plan", "Plan",
  ])
  func allThatStandsBeforeItFallsAway(_ subject: String) {
    #expect(ReplyMarks.bare(subject) == "Plan")
  }

  @Test(arguments: [("[EXTERN] Sv: Plan", true), ("VB: Sv: Plan", false), ("Svara: Plan", false)])
  func anAnswerIsKnown(_ subject: String, _ isReply: Bool) {
    #expect(ReplyMarks.isReply(subject) == isReply)
  }
}
