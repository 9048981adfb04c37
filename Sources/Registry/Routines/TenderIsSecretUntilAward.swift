/// A tender is shown to nobody before all are opened or the award is decided.
///
/// Source: OSL 19:3 second paragraph, absolute secrecy. The file of a tender often holds nothing that
/// looks like personal data, so that nothing else would ask before it is shown.
package enum TenderIsSecretUntilAward: DocumentRoutine {
  package static let rule = Rule(
    id: "tender-secret", name: "Anbud visas först efter upphandlingen", source: "OSL 19:3 st 2",
    text: """
      Uppgift som rör anbud är hemlig, även vem som har lämnat det, till dess alla anbud offentliggjorts \
      eller upphandlingen är avgjord. En fil i ett anbud publiceras bara om registratorn skriver att \
      det är så. Vem som har lämnat det visas när skälet för en fil eller rubriken säger att den är \
      avgjord.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard dossier.content.direction == .incoming, isTender(dossier.content) else { return [] }
    let files = dossier.files.indices.filter {
      guard case .publish(let assurance) = dossier.files[$0].decision else { return false }
      return !saysAward(assurance ?? "") && !dossier.wasMarked
    }
    if !files.isEmpty { return files.map(Objection.shown) }
    if dossier.hidesCorrespondent || dossier.wasMarked { return [] }
    // Somebody who has let a file out on their word has said that the award is decided.
    let isSaid =
      dossier.files.contains {
        switch $0.decision {
        case .publish(.some): true
        case .withhold(.other(let words)): saysAward(words)
        case .publish(nil), .withhold, .undecided: false
        }
      }
      || saysAward(dossier.content.title.text)
    return [isSaid ? .unmarked(.notice) : .unmarked(.open)]
  }

  /// Whether words say that the award is decided, or that the procurement ended without one.
  private static func saysAward(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return !words.contains { denying.contains($0) } && words.contains { award.contains($0) }
  }

  private static let award: Set<String> = [
    "avgjord", "avgjort", "avgjorda", "tilldelad", "tilldelat", "tilldelade", "tilldelning",
    "tilldelningsbeslut", "avslutad", "avslutat", "avbruten", "avbrutet", "avbröts",
    "offentliggjort", "offentliggjorda", "beslutad", "antaget", "antagen", "antagna",
  ]
  private static let denying: Set<String> = [
    "inte", "ej", "icke", "ännu", "innan", "före", "inför", "tills", "när", "ska", "väntar",
  ]

  private static func isTender(_ content: DocumentContent) -> Bool {
    let words = content.title.text.lowercased().split { !$0.isLetter }.map(String.init)
    if ["Anbud", "Offert"].contains(content.type.name) { return true }
    let isTitled = words.contains { tenderWords.contains($0) }
    return isTitled && !words.contains { word in asking.contains { word.hasPrefix($0) } }
  }

  private static let tenderWords: Set<String> = [
    "anbud", "anbudet", "anbuden", "anbudssvar", "anbudsbilaga", "anbudsformulär", "anbudspris",
    "offert", "offerten", "prisoffert", "prisuppgift", "prisuppgifter",
  ]
  /// What asks for tenders, is about them all or comes after them is none.
  private static let asking = [
    "begäran", "inbjud", "förfråg", "utlämn", "öppning", "utvärder", "tilldel", "infordr",
    "önskemål",
    "fråga", "frågor",
  ]
}

extension Objection {
  fileprivate static func shown(_ index: Int) -> Objection {
    Objection(
      rule: TenderIsSecretUntilAward.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Ett anbud visas inte förrän upphandlingen är avgjord.",
        english: "A tender is not shown before the award is decided."),
      remedy: Wording(
        "Publicera inte filen, eller skriv att den är det, till exempel ”Tilldelningsbeslut fattat”.",
        english:
          "Withhold the file, or say as the assurance that it is: “Tilldelningsbeslut fattat”."
      ))
  }

  fileprivate static func unmarked(_ severity: Severity) -> Objection {
    Objection(
      rule: TenderIsSecretUntilAward.rule, severity: severity, field: .secrecy,
      reason: Wording(
        "Vem som har lämnat anbudet är hemligt tills upphandlingen är avgjord, men visas här.",
        english: "Who made the tender is secret until the award, but is shown here."),
      remedy: Wording(
        """
        Sekretessmarkera handlingen och avsändaren med 19:3 st2. Är den avgjord, skriv det som \
        skäl för en fil som hålls inne, eller i rubriken: ”Direktköp avgjort”.
        """,
        english: """
          Mark document and correspondent under 19:3 st2. If it is decided, say so as the reason for \
          a file that is withheld, or in the title: “Direktköp avgjort”.
          """))
  }
}
