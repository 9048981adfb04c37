/// Who really sent or is to receive a document (OSL 5:2, point 3); never shown on the web.
package struct Correspondent: Hashable, Sendable, Codable {
  /// What the correspondent is, which decides what the public may read instead.
  package enum Kind: String, NamedChoice, Hashable, Sendable {
    /// Nobody has said yet.
    case unstated
    case organisation
    case person
    /// The sender has not said who they are, which they need not.
    case anonymous
    /// A document drawn up here has no correspondent.
    case notApplicable

    /// The word for it on the screen.
    package var swedish: String {
      switch self {
      case .unstated: "ej angiven"
      case .organisation: "organisation"
      case .person: "privatperson"
      case .anonymous: "anonym"
      case .notApplicable: "ej tillämpligt"
      }
    }
  }

  package var kind: Kind
  /// The name of the organisation or person.
  package var name: String
  /// The person who wrote for the organisation.
  package var contact: String
  package var email: String

  /// What is not told is empty: a sender may have a name and nothing more.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try fields.decode(Kind.self, forKey: .kind),
      name: try fields.decodeIfPresent(String.self, forKey: .name) ?? "",
      contact: try fields.decodeIfPresent(String.self, forKey: .contact) ?? "",
      email: try fields.decodeIfPresent(String.self, forKey: .email) ?? "")
  }

  package init(kind: Kind, name: String = "", contact: String = "", email: String = "") {
    self.kind = kind
    self.name = name.tidied
    self.contact = contact.tidied
    self.email = email.tidied
  }

  package static let unstated = Correspondent(kind: .unstated)
  package static let anonymous = Correspondent(kind: .anonymous)
  package static let notApplicable = Correspondent(kind: .notApplicable)

  /// All that the correspondent is known by, for search.
  package var searchText: String {
    [name, contact, email].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
