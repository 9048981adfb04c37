/// A board or committee that keeps a diary of its own (nämnd, myndighet).
package struct Authority: Hashable, Sendable, Identifiable {
  package let id: Identifier<Authority>
  /// The short name in its diary numbers, `KS`.
  package let code: String
  /// The name as the public reads it, `Kommunstyrelsen`.
  package let name: String
  package let template: NumberTemplate
  package let publication: PublicationSettings
  /// Its own e-mail addresses, in lower case and in their order.
  package let addresses: [String]

  package init(
    id: Identifier<Authority>, code: String, name: String, template: NumberTemplate = .standard,
    publication: PublicationSettings = PublicationSettings(), addresses: [String] = []
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.template = template
    self.publication = publication
    self.addresses = addresses
  }

  /// Whether a short name can be told from the digits and marks of a number that is typed.
  package static func isCode(_ text: String) -> Bool {
    let code = text.tidied
    return (1...12).contains(code.count) && code.allSatisfy { $0.isLetter && $0.isCased }
      && code.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  /// An e-mail address as it is compared, in lower case, or nil where the text is none.
  package static func address(_ text: String) -> String? {
    let address = text.tidied.lowercased()
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, !parts[0].isEmpty else { return nil }
    let isPlain = address.allSatisfy { !$0.isWhitespace && !"<>()[],;:\\\"".contains($0) }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let isDomain =
      labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
    return isPlain && isDomain ? address : nil
  }

  /// Whether an address is one of its own, however it is written.
  package func has(address: String) -> Bool { addresses.contains(address.tidied.lowercased()) }
}

/// What an authority shows of its diary on the web.
package struct PublicationSettings: Hashable, Sendable {
  /// Whether the diary is shown at all; some need not be public (OSL 5:4, OSF 3 §).
  package var isPublic: Bool
  /// Whether a row with a secret title still shows its diary number.
  ///
  /// The routine names only the word and the date (Helsingborg 5), so the number is left out
  /// unless the authority has decided otherwise. To leave it out keeps nothing secret: numbers follow
  /// on each other, so it can be told from the gap that it leaves, and in the diary itself it is
  /// always public (OSL 5:2 second paragraph lets only the parties and the matter be left out).
  package var showsNumberOfSecretTitle: Bool

  package init(isPublic: Bool = true, showsNumberOfSecretTitle: Bool = false) {
    self.isPublic = isPublic
    self.showsNumberOfSecretTitle = showsNumberOfSecretTitle
  }
}

/// Who keeps the registry, as the public reads it.
package struct Municipality: Hashable, Sendable {
  package let name: String
  /// How the public reaches a registrator, such as an address or a telephone number.
  package let contact: String

  package init(name: String, contact: String) {
    self.name = name
    self.contact = contact
  }

  package static let unnamed = Municipality(name: "Kommunen", contact: "kommunens registrator")
}
