/// What a command refers to is there: the case, the authority, the officer, the file.
///
/// Source: OSL 5:2 (a document is found by its number); nothing is invented where a number is wrong.
package enum ReferencesExist: Routine {
  package static let rule = Rule(
    id: "unknown-reference", name: "Det som anges finns", source: "OSL 5:2",
    text: "Ett diarienummer, en nämnd, en handläggare eller en fil som anges måste finnas.")

  /// The refusal where something is not there.
  package static func objection(
    _ field: Field, _ what: Wording,
    _ remedy: Wording = Wording(
      "Se efter att det är rätt skrivet.", english: "See that it is rightly written.")
  ) -> Objection {
    Objection(rule: rule, severity: .blocked, field: field, reason: what, remedy: remedy)
  }
}
