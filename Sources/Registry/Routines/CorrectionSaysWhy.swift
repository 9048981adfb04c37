/// What stands in the diary is corrected, never erased, and whoever corrects says why.
///
/// Source: OSL 4:1 third paragraph; JO 4639-2007.
package enum CorrectionSaysWhy: Routine {
  package static let rule = Rule(
    id: "correction-reason", name: "Rätta, inte sudda", source: "OSL 4:1; JO 4639-2007",
    text: """
      Felaktiga uppgifter rättas så att det gamla värdet, vem, när och varför finns kvar. Inget \
      tas bort.
      """)

  /// What is said to a correction that leaves all as it was, for the history is not to tell of it.
  package static let nothingIsCorrected = Objection(
    rule: rule, severity: .blocked, field: .other("correction"),
    reason: Wording(
      "Ingen uppgift är ändrad.", english: "No value is changed."),
    remedy: Wording(
      "Ändra det som är fel, eller avbryt.", english: "Change what is wrong, or leave it."))

  /// Fewer letters are no word.
  private static let fewest = 3

  /// What is amiss with the reason given.
  package static func objections(toReason reason: String) -> [Objection] {
    guard reason.count(where: { $0.isLetter || $0.isNumber }) < fewest else {
      return ShortTextsAreShort.objections(to: reason, .reason)
    }
    return [
      Objection(
        rule: rule, severity: .blocked, field: .reason,
        reason: reason.isBlank
          ? Wording("Skälet saknas.", english: "The reason for the change is missing.")
          : Wording("”\(reason)” säger inte varför.", english: "“\(reason)” does not say why."),
        remedy: Wording("Skriv kort varför.", english: "Say shortly why."))
    ]
  }
}
