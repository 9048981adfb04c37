/// For each file somebody has chosen to publish it or not; there is no default.
///
/// Source: Helsingborg 5, Bifogad fil.
package enum FileDecisionIsMade: DocumentRoutine {
  package static let rule = Rule(
    id: "file-decision", name: "Val gjort för varje fil", source: "Helsingborg 5, Bifogad fil",
    text: "För varje fil är det obligatoriskt att välja om den ska publiceras eller inte.")

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.filter { dossier.files[$0].decision == .undecided }.map { index in
      Objection(
        rule: rule, severity: .open, field: .file(index),
        reason: Wording(
          "Det är inte valt om ”\(dossier.files[index].name)” ska publiceras.",
          english: "It is not decided whether “\(dossier.files[index].name)” is to be published."),
        remedy: Wording(
          "Välj publicera, eller publicera inte med skäl.",
          english: "Decide to publish it, or to withhold it for a reason."))
    }
  }
}
