/// A place in a text that looks like personal data.
package struct Finding: Hashable, Sendable {
  /// What it looks like.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case personalIdentityNumber
    case coordinationNumber
    case personName
    case email
    case phone
    case streetAddress
    /// Words about health, faith, union, crime and the like (GDPR art. 9 and 10).
    case sensitive

    /// The word for it on the screen.
    package var swedish: String {
      switch self {
      case .personalIdentityNumber: "personnummer"
      case .coordinationNumber: "samordningsnummer"
      case .personName: "personnamn"
      case .email: "e-postadress"
      case .phone: "telefonnummer"
      case .streetAddress: "gatuadress"
      case .sensitive: "känslig uppgift"
      }
    }

    /// The word for it on the command line.
    package var english: String {
      switch self {
      case .personalIdentityNumber: "personal identity number"
      case .coordinationNumber: "coordination number"
      case .personName: "person's name"
      case .email: "e-mail address"
      case .phone: "telephone number"
      case .streetAddress: "street address"
      case .sensitive: "sensitive word"
      }
    }

    /// Whether it is one of the numbers that are never published.
    package var isIdentityNumber: Bool {
      self == .personalIdentityNumber || self == .coordinationNumber
    }
  }

  package let kind: Kind
  /// Offset of the first Unicode scalar.
  package let start: Int
  /// Offset after the last Unicode scalar.
  package let end: Int
  /// The text found.
  package let text: String
  /// What gave it away, in Swedish.
  package let why: String

  package init(kind: Kind, start: Int, end: Int, text: String, why: String) {
    self.kind = kind
    self.start = start
    self.end = end
    self.text = text
    self.why = why
  }
}
