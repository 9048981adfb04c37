/// Somebody who works with the registry (tjänsteperson).
package struct Officer: Hashable, Sendable, Identifiable {
  package let id: Identifier<Officer>
  /// The short name that the officer signs in with.
  package let login: String
  package let name: String
  /// The title, such as "registrator"; shown in place of the name where that is protected.
  package let title: String
  package let role: OfficerRole
  /// Whether the name is kept from the web, as for an officer under threat.
  package let hidesName: Bool
  package let isActive: Bool

  package init(
    id: Identifier<Officer>, login: String, name: String, title: String, role: OfficerRole,
    hidesName: Bool = false, isActive: Bool = true
  ) {
    self.id = id
    self.login = login
    self.name = name
    self.title = title
    self.role = role
    self.hidesName = hidesName
    self.isActive = isActive
  }

  /// What the web diary shows as case officer.
  package var publicName: String { hidesName ? title : name }
}

/// What an officer is trusted with.
package enum OfficerRole: String, NamedChoice, Hashable, Sendable {
  /// Takes in post, registers, decides what is published.
  case registrator
  /// Prepares meetings and minutes; registers what they need.
  case secretary
  /// Reviews what was published; sets up authorities and officers.
  case supervisor
  /// Handles cases; reads, and is named as handler.
  case handler

  /// The word for it on the screen.
  package var swedish: String {
    switch self {
    case .registrator: "registrator"
    case .secretary: "sekreterare"
    case .supervisor: "granskare"
    case .handler: "handläggare"
    }
  }
}
