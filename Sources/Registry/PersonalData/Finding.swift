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

  /// Why what has the look of an identity number is not told as one.
  package enum Doubt: Hashable, Sendable {
    /// Its parts stand apart, as in a table, so that they may be two numbers.
    case divided
    /// Its check digit is wrong, and it is said to be of another kind or is of a day just now.
    case otherNumber
    /// Its check digit is wrong or it is written as no other, and nothing is said of it.
    case unusual
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
  /// Why it is no identity number though it looks like one; nil for all else.
  package let doubt: Doubt?

  /// Whether it is an identity number, or cannot be told from one where nothing is said of it.
  package var hasShapeOfIdentityNumber: Bool { kind.isIdentityNumber || doubt == .otherNumber }

  package init(
    kind: Kind, start: Int, end: Int, text: String, why: String, doubt: Doubt? = nil
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.text = text
    self.why = why
    self.doubt = doubt
  }
}
