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
      reason: Wording(
        "Nämnden har redan gett nummer enligt sin mall, och givna nummer ändras inte.",
        english:
          "The authority has given numbers by its template already, and numbers once given are not changed."
      ),
      remedy: Wording(
        "Behåll mallen, eller lägg upp en ny nämndkod.",
        english: "Keep the template, or add an authority with a new code."))
  }

  /// The refusal to print numbers that could be another authority's.
  package static func objection(toTemplateOf other: Authority) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .other("template"),
      reason: Wording(
        "Numren skulle inte gå att skilja från dem som \(other.name) ger.",
        english: "The numbers could not be told from those that \(other.name) gives."),
      remedy: Wording(
        "Ta med nämndens kod, {code}, i mallen.",
        english: "Let the template have the authority's code, {code}."))
  }

  /// The refusal to do anything more with a case that is voided.
  package static func objection(toChangingCase number: String) -> Objection {
    objection(toChanging: Wording("Ärendet \(number)", english: "The case \(number)"))
  }

  /// The refusal to do anything more with a document that is voided.
  package static func objection(toChangingDocument number: String) -> Objection {
    objection(toChanging: Wording("\(number)", english: "\(number)"))
  }

  private static func objection(toChanging what: Wording) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .number,
      reason: Wording(
        "\(what.swedish) är makulerat och kan inte ändras.",
        english: "\(what.english) is voided and cannot be changed."),
      remedy: Wording(
        "Registrera på nytt under ett nytt nummer.", english: "Register anew under a new number."))
  }
}
