/// Whoever leaves an item outside the diary says why.
///
/// Source: OSL 5:1 (each exception has its ground).
package enum OutcomeSaysWhy: Routine {
  package static let rule = Rule(
    id: "outcome-reason", name: "Skäl att inte registrera", source: "OSL 5:1",
    text: "Varje post får ett utfall. Registreras den inte, ska skälet stå.")

  /// What is amiss with the reason given.
  package static func objections(to outcome: SetAside, reason: String) -> [Objection] {
    if case .handedOver(let authority) = outcome, authority.isBlank {
      return [
        Objection(
          rule: rule, severity: .blocked, field: .outcome,
          reason: "Det står inte till vilken myndighet posten lämnas.",
          remedy: "Skriv myndighetens namn.")
      ]
    }
    guard reason.isBlank else { return [] }
    return [
      Objection(
        rule: rule, severity: .blocked, field: .reason,
        reason: "Skälet till utfallet saknas.",
        remedy: "Skriv kort varför posten inte registreras.")
    ]
  }
}
