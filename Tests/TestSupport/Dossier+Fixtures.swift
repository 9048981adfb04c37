package import Registry

extension Dossier {
  /// A letter from a company in an ordinary case, blameless until a test changes something.
  package static func fixture(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
    let day = CivilDate(dayNumber: 20_777)  // 20 November 2026
    var dossier = Dossier(
      authority: Authority(id: Identifier(rawValue: 1), code: "KS", name: "Kommunstyrelsen"),
      number: "KS 2026/0917-3",
      content: DocumentContent(
        direction: .incoming, type: .letter,
        title: Title("Ansökan om bygglov för carport på fastigheten Linden 3"),
        correspondent: Correspondent(kind: .organisation, name: "Byggbolaget Exempel AB"),
        publicSender: .organisation("Byggbolaget Exempel AB"), arrivedOn: day),
      secrecy: [], files: [],
      caseFacts: CaseFacts(
        number: "KS 2026/0917",
        content: CaseContent(title: Title("Bygglov för carport"), openedOn: day)),
      handlerName: "Hans Brodd", today: day, roleWords: .standard,
      placeNames: PlaceNames())
    change(&dossier)
    return dossier
  }
}

extension DocumentFile {
  /// A file that was read and in which nothing was found.
  package static func fixture(
    _ decision: FileDecision = .undecided, scan: FileScan = FileScan(),
    name: String = "ansokan-anna.pdf"
  ) -> DocumentFile {
    DocumentFile(
      name: name, mediaType: "application/pdf", size: 12_000,
      sha256: String(repeating: "a", count: 64), scan: scan, decision: decision)
  }
}

extension SecrecyMark {
  /// A mark under 21:1 of the fixtures' day.
  package static func fixture(
    _ scopes: Set<Scope> = [.document], provision: String = "21:1", on day: CivilDate? = nil
  ) -> SecrecyMark {
    SecrecyMark(
      provision: provision, date: day ?? CivilDate(dayNumber: 20_777),
      authority: "Kommunstyrelsen", scopes: scopes)
  }
}

extension Collection where Element == Objection {
  /// What is objected and how heavily, for a test to compare with.
  package var summary: [String] { map { "\($0.field) \($0.severity)" } }
}
