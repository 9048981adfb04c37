/// The register shows date, number, sender or recipient where there is one, and the matter.
///
/// Source: OSL 5:2. Date and number cannot be left out of a ``Document``; the matter and the
/// correspondent are seen to here.
package enum FourMandatoryFields: DocumentRoutine {
  package static let rule = Rule(
    id: "mandatory-fields", name: "Obligatoriska uppgifter", source: "OSL 5:2",
    text: """
      Av diariet ska det framgå datum, diarienummer, avsändare eller mottagare i förekommande fall och \
      i korthet vad handlingen rör.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    var found: [Objection] = []
    if dossier.content.title.text.isBlank { found.append(.missingTitle(.title)) }
    if let facts = dossier.caseFacts, facts.content.title.text.isBlank {
      found.append(.missingTitle(.caseTitle))
    }
    let correspondent = dossier.content.correspondent
    switch correspondent.kind {
    case .unstated: found.append(.missingCorrespondent(dossier.content.direction))
    case .organisation, .person:
      if correspondent.name.isBlank { found.append(.namelessCorrespondent) }
    case .anonymous:
      if !correspondent.name.isEmpty || !correspondent.contact.isEmpty {
        found.append(.namedAnonymous)
      }
    case .notApplicable:
      if dossier.content.direction != .drawnUp {
        found.append(.missingCorrespondent(dossier.content.direction))
      }
    }
    return found
  }
}

extension Objection {
  fileprivate static func missingTitle(_ field: Field) -> Objection {
    Objection(
      rule: FourMandatoryFields.rule, severity: .blocked, field: field,
      reason: field == .caseTitle
        ? Wording("Ärendemeningen är tom.", english: "The title of the case is empty.")
        : Wording(
          "Rubriken är tom: i diariet ska det stå vad handlingen rör.",
          english: "The title is empty: the diary is to say what the document is about."),
      remedy: Wording("Skriv kort vad saken gäller.", english: "Say shortly what the matter is."))
  }

  fileprivate static func missingCorrespondent(_ direction: Direction) -> Objection {
    Objection(
      rule: FourMandatoryFields.rule, severity: .open, field: .correspondent,
      reason: direction == .outgoing
        ? Wording("Mottagaren är inte angiven.", english: "The recipient is not given.")
        : Wording("Avsändaren är inte angiven.", english: "The sender is not given."),
      remedy: direction == .outgoing
        ? Wording(
          "Ange den organisation eller person som den skickades till.",
          english: "Give the organisation or person that it was sent to.")
        : Wording(
          "Ange organisation eller privatperson, eller anonym om ingen har uppgett sig.",
          english: "Give the organisation or person, or anonymous where nobody has given a name."))
  }

  fileprivate static var namedAnonymous: Objection {
    Objection(
      rule: FourMandatoryFields.rule, severity: .blocked, field: .correspondent,
      reason: Wording(
        "Avsändaren är angiven som anonym, men har ett namn.",
        english: "The sender is said to be anonymous, but has a name."),
      remedy: Wording(
        "Ta bort namnet, eller välj privatperson eller organisation.",
        english: "Take the name away, or give a person or an organisation."))
  }

  fileprivate static var namelessCorrespondent: Objection {
    Objection(
      rule: FourMandatoryFields.rule, severity: .open, field: .correspondent,
      reason: Wording(
        "Avsändarens eller mottagarens namn saknas.",
        english: "The name of the sender or recipient is missing."),
      remedy: Wording(
        "Skriv namnet, eller välj anonym om avsändaren inte har uppgett något.",
        english: "Give the name, or anonymous where the sender has given none."))
  }
}
