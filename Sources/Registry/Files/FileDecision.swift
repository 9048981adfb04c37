/// Whether a file is shown on the web: a mandatory choice without a default (Helsingborg 5).
package enum FileDecision: Hashable, Sendable {
  /// Nobody has decided; blocks completion and never publishes.
  case undecided
  /// The whole file is shown. Where the file could not be read by machine, or something in it looked
  /// like personal data, the assurance says what the officer has seen to.
  case publish(assurance: String?)
  /// The file is not shown at all; there is no partial redaction.
  case withhold(WithholdingReason)

  package var isPublish: Bool { if case .publish = self { true } else { false } }
}

extension FileDecision {
  /// The words that are usual for what an officer has seen to in a file; others may be written.
  package static let usualAssurances = [
    nothingFound, "Läst, rör bara tjänstepersoner",
    "Läst, rör bara förtroendevalda", "Läst, inga kommentarer eller spårade ändringar",
    awarded,
  ]
  /// That a file that was read has no personal data.
  package static let nothingFound = "Läst, inga personuppgifter"
  /// That a tender may be shown, since the award is decided.
  package static let awarded = "Tilldelningsbeslut fattat"
}

/// Why a file is not shown.
package enum WithholdingReason: Hashable, Sendable {
  /// It is covered by secrecy under OSL (Helsingborg 4).
  case secrecy
  /// It holds personal data that may not be published (Helsingborg 3.2).
  case personalData
  /// It is somebody's work, and publishing it would infringe their right.
  case copyright
  /// Another reason, in words.
  case other(String)

  /// The words on the screen and, for readers of the web diary, why the file is not there.
  package var swedish: String {
    switch self {
    case .secrecy: "sekretess"
    case .personalData: "personuppgifter"
    case .copyright: "upphovsrätt"
    case .other: "annat skäl"
    }
  }
}
