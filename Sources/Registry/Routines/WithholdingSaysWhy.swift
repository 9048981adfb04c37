/// A file that is withheld for another reason than the three named says which.
///
/// Source: Helsingborg 5, Bifogad fil; Datainspektionen's checklist for web diaries.
package enum WithholdingSaysWhy: DocumentRoutine {
  package static let rule = Rule(
    id: "withholding-reason", name: "Skäl till att en fil inte visas",
    source: "Helsingborg 5, Bifogad fil",
    text: "Sekretess, personuppgifter och upphovsrätt är skäl i sig; ett annat skäl skrivs ut.")

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      guard case .withhold(.other(let words)) = dossier.files[index].decision, words.isBlank
      else { return nil }
      return Objection(
        rule: rule, severity: .blocked, field: .file(index),
        reason: Wording(
          "Skälet att inte publicera filen är inte angivet.",
          english: "The reason why the file is withheld is not given."),
        remedy: Wording("Skriv skälet.", english: "Give the reason."))
    }
  }
}
