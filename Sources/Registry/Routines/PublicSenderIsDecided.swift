/// Somebody has decided what the web shows as sender or recipient.
///
/// Source: Helsingborg 5, Avsändare/mottagare.
package enum PublicSenderIsDecided: DocumentRoutine {
  package static let rule = Rule(
    id: "public-sender", name: "Publik avsändare vald",
    source: "Helsingborg 5, Avsändare/mottagare",
    text: """
      Avsändare och mottagare har ett eget namnfält för webben: organisationens namn eller ett \
      rollord.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    switch dossier.content.publicSender {
    case .undecided:
      [
        Objection(
          rule: rule, severity: .open, field: .publicSender,
          reason: Wording(
            "Det är inte bestämt vad webben ska visa som avsändare eller mottagare.",
            english: "It is not decided what the web shows as sender or recipient."),
          remedy: Wording(
            "Skriv organisationens namn eller välj ett rollord, till exempel Invånare.",
            english: "Give the organisation's name or a role word, such as Invånare."))
      ]
    case .notApplicable where dossier.content.correspondent.kind != .notApplicable:
      [
        Objection(
          rule: rule, severity: .open, field: .publicSender,
          reason: Wording(
            "Handlingen har en avsändare eller mottagare, men webben visar ingen.",
            english: "The document has a sender or recipient, but the web shows none."),
          remedy: Wording(
            "Skriv organisationens namn eller välj ett rollord.",
            english: "Give the organisation's name or a role word."))
      ]
    case .notApplicable, .organisation, .role: []
    }
  }
}
