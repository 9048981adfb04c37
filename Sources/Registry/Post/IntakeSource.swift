/// A place that post is fetched from for an authority.
package struct IntakeSource: Hashable, Sendable, Identifiable {
  /// What kind of place it is.
  package enum Kind: String, NamedChoice, Hashable, Sendable {
    case maildir
    case mbox
    /// A folder that a scanner puts files in.
    case scanner
  }

  package let id: Int64
  package let authority: Identifier<Authority>
  package let kind: Kind
  package let path: String
  /// Whether post is still fetched from it.
  package let isActive: Bool

  package init(
    id: Int64, authority: Identifier<Authority>, kind: Kind, path: String, isActive: Bool = true
  ) {
    self.id = id
    self.authority = authority
    self.kind = kind
    self.path = path
    self.isActive = isActive
  }
}
