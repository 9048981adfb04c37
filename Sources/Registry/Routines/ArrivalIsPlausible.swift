/// A document has not arrived in the future, nor before it was written.
///
/// Source: FL 22 § (the day it reached the authority).
package enum ArrivalIsPlausible: DocumentRoutine {
  package static let rule = Rule(
    id: "arrival-day", name: "Ankomstdagen är rimlig", source: "FL 22 §",
    text: """
      En handling kommer in den dag den når myndigheten. Post som ligger i brevlådan vid dagens \
      första tömning räknas till närmast föregående arbetsdag.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let content = dossier.content
    if content.arrivedOn > dossier.today {
      return [
        Objection(
          rule: rule, severity: .blocked, field: .arrivedOn,
          reason: Wording(
            "Ankomstdagen \(content.arrivedOn) har inte varit.",
            english: "The day of arrival, \(content.arrivedOn), has not been yet."),
          remedy: Wording(
            "Ange den dag handlingen kom in eller upprättades.",
            english: "Give the day the document came in or was drawn up."))
      ]
    }
    if content.direction == .incoming, let datedOn = content.datedOn, datedOn > content.arrivedOn {
      return [
        Objection(
          rule: rule, severity: .notice, field: .datedOn,
          reason: Wording(
            "Handlingen är daterad efter den dag den kom in.",
            english: "The document is dated after the day it came in."),
          remedy: Wording("Se efter att datumen stämmer.", english: "See that the dates are right.")
        )
      ]
    }
    return []
  }
}
