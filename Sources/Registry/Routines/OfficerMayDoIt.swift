/// Each act is done by an officer whose role is trusted with it.
///
/// Source: Helsingborg 7 (who answers for what).
package enum OfficerMayDoIt: Routine {
  package static let rule = Rule(
    id: "officer-role", name: "Behörighet", source: "Helsingborg 7",
    text: """
      Registratorer och sekreterare registrerar och beslutar om publicering; granskare lägger \
      dessutom upp myndigheter, användare och källor; handläggare läser.
      """)

  /// What somebody may want to do.
  package enum Act: Hashable, Sendable {
    case read
    case register
    case administer
  }

  /// Whether a role is trusted with an act.
  package static func allows(_ role: OfficerRole, _ act: Act) -> Bool {
    switch (role, act) {
    case (_, .read), (.supervisor, _): true
    case (.registrator, .register), (.secretary, .register): true
    case (.registrator, .administer), (.secretary, .administer), (.handler, _): false
    }
  }

  /// The refusal to let the last supervisor go, after whom nobody could add another.
  package static var objectionToLastSupervisor: Objection {
    Objection(
      rule: rule, severity: .blocked, field: .officer,
      reason: Wording(
        "Det måste finnas minst en verksam granskare.",
        english: "There must be at least one supervisor at work."),
      remedy: Wording(
        "Lägg upp en annan granskare först.", english: "Add another supervisor first."))
  }

  /// The refusal where the role is not enough.
  package static func objection(_ officer: Officer, _ act: Act) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .officer,
      reason: officer.isActive
        ? Wording(
          "\(officer.name) är \(officer.role.swedish) och får inte göra detta.",
          english: "\(officer.name) is a \(officer.role.rawValue) and may not do this.")
        : Wording(
          "\(officer.name) är inte längre verksam här.",
          english: "\(officer.name) does not work here any longer."),
      remedy: act == .administer
        ? Wording("Be en granskare.", english: "Ask a supervisor.")
        : Wording("Be en registrator.", english: "Ask a registrator."))
  }
}
