/// What may be secret is always registered; it may not be kept aside.
///
/// Source: OSL 5:1 (only documents that are not under secrecy may be kept ordered instead).
package enum SecretMustBeRegistered: Routine {
  package static let rule = Rule(
    id: "secret-registered", name: "Hemligt registreras alltid", source: "OSL 5:1",
    text: """
      En handling som omfattas av sekretess får inte hållas ordnad utan registrering eller läggas \
      åt sidan; den ska registreras.
      """)

  /// What is amiss with leaving an item outside the diary.
  ///
  /// - Parameters:
  ///   - isVoidedSecret: Whether its only registration was under a mark, and is voided.
  ///   - proposal: The mark that it gives reason for, where nobody has said that it was tried.
  package static func objections(
    isMarkedSecret: Bool, isVoidedSecret: Bool = false, proposal: SecrecyProposal? = nil
  ) -> [Objection] {
    if isVoidedSecret, !isMarkedSecret {
      return [
        Objection(
          rule: rule, severity: .blocked, field: .outcome,
          reason: Wording(
            "Posten har varit registrerad med sekretessmarkering och kan inte läggas åt sidan.",
            english: "The item has been registered under a secrecy mark and cannot be set aside."),
          remedy: Wording("Registrera den på nytt.", english: "Register it anew."))
      ]
    }
    if !isMarkedSecret, let proposal {
      return [
        Objection(
          rule: rule, severity: .open, field: .outcome,
          reason: Wording(
            "\(proposal.reason) Det kan vara hemligt (OSL \(proposal.provision)).",
            english: "It may be secret (OSL \(proposal.provision)): \(proposal.reason)"),
          remedy: Wording(
            "Registrera det, eller säg att det är prövat och inte hemligt.",
            english: "Register it, or say with isTried that it was tried and is not secret."))
      ]
    }
    guard isMarkedSecret else { return [] }
    return [
      Objection(
        rule: rule, severity: .blocked, field: .outcome,
        reason: Wording(
          "Posten är märkt som möjlig sekretess och kan inte läggas åt sidan.",
          english: "The item is marked as one that may be secret and cannot be set aside."),
        remedy: Wording(
          "Registrera den, eller ta bort märkningen om den är fel.",
          english: "Register it, or take the mark away where it is wrong."))
    ]
  }
}
