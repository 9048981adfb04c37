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
          reason: "Det är inte bestämt vad webben ska visa som avsändare eller mottagare.",
          remedy: "Skriv organisationens namn eller välj ett rollord, till exempel Invånare.")
      ]
    case .notApplicable where dossier.content.correspondent.kind != .notApplicable:
      [
        Objection(
          rule: rule, severity: .open, field: .publicSender,
          reason: "Handlingen har en avsändare eller mottagare, men webben visar ingen.",
          remedy: "Skriv organisationens namn eller välj ett rollord.")
      ]
    case .notApplicable, .organisation, .role: []
    }
  }
}
