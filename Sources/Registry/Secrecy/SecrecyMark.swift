/// A note that something may be secret (sekretessmarkering, OSL 5:5).
///
/// It is a warning that makes the question be tried anew at each request, not a decision.
package struct SecrecyMark: Hashable, Sendable {
  /// What the mark is about.
  package enum Scope: String, NamedChoice, Hashable, Sendable, Comparable {
    case title
    case correspondent
    /// The document as a whole.
    case document
    /// A part of it.
    case part

    package static func < (one: Scope, other: Scope) -> Bool { one.order < other.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The word for it on the screen.
    package var swedish: String {
      switch self {
      case .title: "rubriken"
      case .correspondent: "avsändare/mottagare"
      case .document: "hela handlingen"
      case .part: "del av handlingen"
      }
    }
  }

  /// The provision's reference in the table, such as `21:1`.
  package var provision: String
  /// The day of the note.
  package var date: CivilDate
  /// The authority that made it, in words.
  package var authority: String
  package var scopes: Set<Scope>

  package init(provision: String, date: CivilDate, authority: String, scopes: Set<Scope>) {
    self.provision = provision
    self.date = date
    self.authority = authority.tidied
    self.scopes = scopes
  }
}
