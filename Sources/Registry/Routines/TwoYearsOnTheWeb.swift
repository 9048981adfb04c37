/// What is published stays on the web for two years from the day it was published.
///
/// Source: Helsingborg 6. An old case that gets new documents shows again: its title with the new
/// documents, not the old ones. Two years from 29 February end on 28 February.
package enum TwoYearsOnTheWeb: Routine {
  package static let rule = Rule(
    id: "two-years", name: "Två år på webben", source: "Helsingborg 6",
    text: """
      Ärenden och handlingar visas i två år från den dag de publiceras. Ett gammalt ärende som \
      får nya handlingar visas igen, med rubriken och de nya handlingarna.
      """)

  /// Whether something published on a day is still shown today.
  package static func isShown(publishedOn day: CivilDate, today: CivilDate) -> Bool {
    today < day.adding(years: 2)
  }

  /// The refusal of a first day on the web that was before the document came in.
  package static func objection(toPublished day: CivilDate, arrived: CivilDate) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .other("publishedOn"),
      reason: Wording(
        "Publiceringsdagen \(day) är före den dag handlingen kom in, \(arrived).",
        english: "The day of publication, \(day), is before the document arrived, \(arrived)."),
      remedy: Wording(
        "Se efter att båda dagarna stämmer.", english: "See that both days are right."))
  }
}
