/// A document has not arrived in the future, nor before it was written, nor long before it was
/// registered.
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
      return [objection(toDayToCome: content.arrivedOn)]
    }
    var objections: [Objection] = []
    let days = (dossier.registeredOn ?? dossier.today).dayNumber - content.arrivedOn.dayNumber
    if days > longAgo {
      objections.append(
        Objection(
          rule: rule, severity: .notice, field: .arrivedOn,
          reason: Wording(
            "Ankomstdagen \(content.arrivedOn) ligger \(days) dagar före registreringen.",
            english:
              "The day of arrival, \(content.arrivedOn), is \(days) days before registration."),
          remedy: Wording(
            "Se efter att år och dag stämmer.", english: "See that the year and the day are right.")
        ))
    }
    if content.direction == .incoming, let datedOn = content.datedOn, datedOn > content.arrivedOn {
      objections.append(
        Objection(
          rule: rule, severity: .notice, field: .datedOn,
          reason: Wording(
            "Handlingen är daterad efter den dag den kom in.",
            english: "The document is dated after the day it came in."),
          remedy: Wording("Se efter att datumen stämmer.", english: "See that the dates are right.")
        ))
    }
    return objections
  }

  /// The refusal of a day of arrival that has not been.
  package static func objection(toDayToCome day: CivilDate) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .arrivedOn,
      reason: Wording(
        "Ankomstdagen \(day) ligger i framtiden.",
        english: "The day of arrival, \(day), has not been yet."),
      remedy: Wording(
        "Ange den dag handlingen kom in eller upprättades.",
        english: "Give the day the document came in or was drawn up."))
  }

  /// More days than this between arrival and registration are more often a slip of the finger.
  private static let longAgo = 30
}
