/// Whoever leaves an item outside the diary says why.
///
/// Source: OSL 5:1 (each exception has its ground).
package enum OutcomeSaysWhy: Routine {
  package static let rule = Rule(
    id: "outcome-reason", name: "Skäl att inte registrera", source: "OSL 5:1",
    text: "Varje post får ett utfall. Registreras den inte, ska skälet stå.")

  /// What is amiss with the reason given.
  package static func objections(to outcome: SetAside, reason: String) -> [Objection] {
    if case .handedOver(let authority) = outcome, authority.count(where: \.isLetter) < 2 {
      return [
        Objection(
          rule: rule, severity: .blocked, field: .outcome,
          reason: Wording(
            "Det står inte till vilken myndighet posten lämnas.",
            english: "It is not said to which authority the item is handed over."),
          remedy: Wording("Skriv myndighetens namn.", english: "Give the name of the authority."))
      ]
    }
    if case .handedOver(let authority) = outcome {
      let objections = ShortTextsAreShort.objections(to: authority, .outcome)
      guard objections.isEmpty else { return objections }
    }
    // A letter typed to get past the question is no reason that anybody can answer for.
    let letters = reason.lowercased().filter(\.isLetter)
    guard letters.count < 4 || Set(letters).count < 3 else {
      return ShortTextsAreShort.objections(to: reason, .reason)
    }
    return [
      Objection(
        rule: rule, severity: .blocked, field: .reason,
        reason: reason.isBlank
          ? Wording(
            "Skälet till utfallet saknas.", english: "The reason for the outcome is missing.")
          : Wording(
            "”\(reason)” säger inte varför posten får sitt utfall.",
            english: "“\(reason)” does not say why the item gets its outcome."),
        remedy: Wording(
          "Skriv kort varför posten inte registreras.",
          english: "Say shortly why the item is not registered."))
    ]
  }
}
