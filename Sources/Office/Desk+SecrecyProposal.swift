package import Registry
import Storage

extension Desk {
  /// The mark that its sender or a letter itself gives reason for, or nil.
  ///
  /// - Parameters:
  ///   - type: What it is to be registered as, or is by its subject.
  ///   - isFromOrganisation: Whether an authority or a firm has written it.
  package func secrecyProposal(
    for item: IntakeItem, _ files: [IntakeFile], as type: DocumentType? = nil,
    isFromOrganisation: Bool = false
  ) throws(OfficeError) -> SecrecyProposal? {
    if let known = try proposal(forSender: item.senderName, address: item.senderAddress) {
      return known
    }
    var texts = [item.subject]
    for file in files.prefix(8) {
      guard let text = try text(ofContent: file.content.sha256) else { continue }
      texts.append(String(text.prefix(200_000)))
    }
    return SecrecyProposal.proposal(
      type: type ?? DocumentType.suggested(by: item.subject) ?? .letter, texts: texts,
      isFromOrganisation: isFromOrganisation)
  }
}
