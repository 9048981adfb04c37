/// A board or committee that keeps a diary of its own (nämnd, myndighet).
package struct Authority: Hashable, Sendable, Identifiable {
  package let id: Identifier<Authority>
  /// The short name in its diary numbers, `KS`.
  package let code: String
  /// The name as the public reads it, `Kommunstyrelsen`.
  package let name: String
  package let template: NumberTemplate
  package let publication: PublicationSettings

  package init(
    id: Identifier<Authority>, code: String, name: String, template: NumberTemplate = .standard,
    publication: PublicationSettings = PublicationSettings()
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.template = template
    self.publication = publication
  }
}

/// What an authority shows of its diary on the web.
package struct PublicationSettings: Hashable, Sendable {
  /// Whether the diary is shown at all; some need not be public (OSL 5:4, OSF 3 §).
  package var isPublic: Bool
  /// Whether a row with a secret title still shows its diary number.
  ///
  /// The routine names only the word and the date (Helsingborg 5), so the number is left out
  /// unless the authority has decided otherwise.
  package var showsNumberOfSecretTitle: Bool

  package init(isPublic: Bool = true, showsNumberOfSecretTitle: Bool = false) {
    self.isPublic = isPublic
    self.showsNumberOfSecretTitle = showsNumberOfSecretTitle
  }
}
