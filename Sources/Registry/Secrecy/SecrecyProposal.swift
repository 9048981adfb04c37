/// The mark that a letter itself gives reason for, proposed to the registrator, who tries it.
///
/// It is made from what the letter says outright. That nothing is proposed tells nothing.
package struct SecrecyProposal: Hashable, Sendable {
  /// The provision's reference in the table.
  package let provision: String
  package let scopes: Set<SecrecyMark.Scope>
  /// What gave the reason, in Swedish, such as ”Brevet nämner skyddad folkbokföring”.
  package let reason: String

  package init(provision: String, scopes: Set<SecrecyMark.Scope>, reason: String) {
    self.provision = provision
    self.scopes = scopes
    self.reason = reason
  }

  /// The same provision, covering what either proposal would have covered.
  package func joined(with other: SecrecyProposal?) -> SecrecyProposal {
    guard let other else { return self }
    return SecrecyProposal(
      provision: provision, scopes: scopes.union(other.scopes), reason: "\(reason) \(other.reason)")
  }

  /// What is proposed for a document of a type with these texts, or nil.
  ///
  /// - Parameter isFromOrganisation: Whether an authority or a firm has written it.
  package static func proposal(
    type: DocumentType, texts: [String], isFromOrganisation: Bool = false
  ) -> SecrecyProposal? {
    for text in texts {
      let lowered = text.lowercased()
      if let word = protectedWords.first(where: lowered.contains) {
        return SecrecyProposal(
          provision: "21:3 a", scopes: [.title, .correspondent, .document],
          reason: "Brevet nämner \(word).")
      }
    }
    // Absolute until all are opened or the award is decided, for who has made it too.
    if type.name == "Anbud" {
      return SecrecyProposal(
        provision: "19:3 st2", scopes: [.correspondent, .document],
        reason: "Ett anbud är hemligt tills alla offentliggörs eller upphandlingen är avgjord.")
    }
    for text in texts where concernWords.contains(where: text.lowercased().contains) {
      return SecrecyProposal(
        provision: "26:1", scopes: [.title, .document, .correspondent],
        reason: "Brevet nämner en orosanmälan.")
    }
    for text in texts where schoolWords.contains(where: text.lowercased().contains) {
      return SecrecyProposal(
        // An authority that writes about a school may be named.
        provision: "23:2 st2",
        scopes: isFromOrganisation ? [.document] : [.document, .correspondent],
        reason: "Brevet kan gälla en elevs personliga förhållanden.")
    }
    return nil
  }

  private static let protectedWords = [
    "skyddad folkbokföring", "skyddade personuppgifter", "skyddad identitet", "skyddad adress",
    "sekretessmarkering i folkbokföringen", "skyddade uppgifter", "kvarskrivning",
  ]
  private static let schoolWords = [
    "mobbad", "mobbning", "mobbar", "kränkande behandling", "skolkurator", "kuratorn", "elevhälsan",
    "åtgärdsprogram",
  ]
  private static let concernWords = ["orosanmälan", "orosanmäler", "anmäla oro för"]
}
