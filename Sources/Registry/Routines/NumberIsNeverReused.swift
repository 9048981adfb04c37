/// A number once given stays given: what was registered by mistake is voided, not removed.
///
/// Source: OSL 5:2 p. 2; domain practice 8A.1.
package enum NumberIsNeverReused: Routine {
  package static let rule = Rule(
    id: "number-voided", name: "Nummer återanvänds inte", source: "OSL 5:2; JO 4639-2007",
    text: """
      Diarienummer följer på varandra utan luckor. En felregistrering makuleras och numret \
      förblir använt.
      """)

  /// The refusal to print an authority's given numbers in another way.
  package static var objectionToNewTemplate: Objection {
    Objection(
      rule: rule, severity: .blocked, field: .other("template"),
      reason: "Nämnden har redan gett nummer enligt sin mall, och givna nummer ändras inte.",
      remedy: "Behåll mallen, eller lägg upp en ny nämndkod.")
  }

  /// The refusal to do anything more with what is voided.
  package static func objection(toChanging what: String) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .number,
      reason: "\(what) är makulerat och kan inte ändras.",
      remedy: "Registrera på nytt under ett nytt nummer.")
  }
}
