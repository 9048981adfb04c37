/// No file with a personal identity or coordination number is published.
///
/// Source: Helsingborg 3.2. There is no way around it but to withhold the file.
package enum FileHoldsNoIdentityNumber: DocumentRoutine {
  package static let rule = Rule(
    id: "file-identity-number", name: "Inget personnummer i publicerad fil",
    source: "Helsingborg 3.2",
    text: "En fil med personnummer eller samordningsnummer publiceras inte.")

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      let file = dossier.files[index]
      guard file.decision.isPublish, file.scan.identityNumbers > 0 else { return nil }
      let count = file.scan.identityNumbers
      return Objection(
        rule: rule, severity: .blocked, field: .file(index),
        reason:
          Wording(
            "Filen innehåller \(count) nummer som ser ut som personnummer eller samordningsnummer.",
            english:
              "The file holds \(count) numbers that look like personal identity or coordination numbers."
          ),
        remedy: Wording(
          "Välj att inte publicera filen, med personuppgifter som skäl.",
          english: "Withhold the file, with personalData as the reason."))
    }
  }
}
