/// No file of a document with a secrecy mark is published, whether all of it is secret or a part.
///
/// Source: Helsingborg 4, and footnote 2.
package enum SecretDocumentIsNotPublished: DocumentRoutine {
  package static let rule = Rule(
    id: "secret-file", name: "Sekretessmarkerad handling publiceras inte",
    source: "Helsingborg 4; fotnot 2",
    text: """
      Omfattas handlingen helt eller delvis av sekretess publiceras ingen fil, bara uppgiften att \
      handlingen har kommit in eller upprättats.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard dossier.isUnderSecrecy else { return [] }
    return dossier.files.indices.filter { dossier.files[$0].decision.isPublish }.map { index in
      Objection(
        rule: rule, severity: .blocked, field: .file(index),
        reason: dossier.secrecy.isEmpty && dossier.content.title.disclosure != .secret
          ? Wording(
            "Ärendet är sekretessmarkerat, men filen skulle publiceras.",
            english: "The case has a secrecy mark, but the file would be published.")
          : Wording(
            "Handlingen är sekretessmarkerad, men filen skulle publiceras.",
            english: "The document has a secrecy mark, but the file would be published."),
        remedy: Wording(
          "Välj att inte publicera filen, med sekretess som skäl.",
          english: "Withhold the file, with secrecy as the reason."))
    }
  }
}
