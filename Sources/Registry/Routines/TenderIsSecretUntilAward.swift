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
      det är så.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard dossier.content.direction == .incoming, isTender(dossier.content) else { return [] }
    let files = dossier.files.indices.filter {
      dossier.files[$0].decision == .publish(assurance: nil)
    }
    if !files.isEmpty { return files.map(Objection.shown) }
    return dossier.hidesCorrespondent ? [] : [.unmarked]
  }

  private static func isTender(_ content: DocumentContent) -> Bool {
    let first = content.title.text.lowercased().split { !$0.isLetter }.first.map(String.init)
    return content.type.name == "Anbud" || ["anbud", "anbudet", "anbudssvar"].contains(first)
  }
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

  fileprivate static let unmarked = Objection(
    rule: TenderIsSecretUntilAward.rule, severity: .notice, field: .secrecy,
    reason: Wording(
      "Vem som har lämnat anbudet är hemligt tills upphandlingen är avgjord, men visas här.",
      english: "Who made the tender is secret until the award, but is shown here."),
    remedy: Wording(
      "Sekretessmarkera handlingen och avsändaren med 19:3 st2, om den inte är avgjord.",
      english: "Mark document and correspondent under 19:3 st2, unless it is decided."))
}
