/// A document in a case with a secret title does not give the title away by its own.
///
/// Source: Helsingborg 5; a restriction on the case reaches what is in it.
package enum CaseTitleCoversItsDocuments: DocumentRoutine {
  package static let rule = Rule(
    id: "case-title", name: "Hemligt ärende röjs inte av handlingen", source: "Helsingborg 5",
    text: """
      I ett ärende vars rubrik är hemlig visas en handlings rubrik bara om den har fått en egen \
      neutral rubrik.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard dossier.isInSecretCase, dossier.content.title.disclosure == .open else { return [] }
    return [
      Objection(
        rule: rule, severity: .open, field: .publicTitle,
        reason: Wording(
          "Ärendets rubrik är hemlig, men handlingens skulle visas som den är.",
          english: "The case's title is secret, but the document's would be shown as it is."),
        remedy: Wording(
          "Ge handlingen en neutral rubrik, eller dölj den med lagrum.",
          english: "Give the document a neutral title, or hide it under a provision."))
    ]
  }
}
