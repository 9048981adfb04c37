package import Registry

/// Voids a document that was registered by mistake; its number stays used.
///
/// The post that it was registered from goes back to the day's post, so that nothing falls outside
/// both the diary and the list of what waits.
package struct VoidDocument: Command {
  package static let name = "void"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Voids a document registered by mistake; the number stays used."
  package static let example = """
    {"command": "void", "document": 17, "version": 1, "reason": "Registrerad två gånger"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  package var reason: String

  package init(document: Identifier<Document>, version: Int?, reason: String) {
    self.document = document
    self.version = version
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case reason
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let objections = CorrectionSaysWhy.objections(toReason: reason)
    guard objections.isEmpty else { throw .refused(objections) }
    let isSecret = try desk.dossier(for: try desk.document(document)).isUnderSecrecy
    var receipt = try desk.change(document, version: version, .void, reason: reason.tidied) {
      (document) throws(OfficeError) in
      document.status = .voided(reason: reason.tidied)
      return Desk.DocumentChange()
    }
    if let item = try desk.item(registeredAs: document) {
      // What may be secret is that also when it was registered by mistake.
      let returned = item.with(
        isMarkedSecret: item.isMarkedSecret || isSecret, outcome: .waiting)
      receipt.item = try desk.update(returned, .resume, reason: reason.tidied).item
    }
    return receipt
  }
}
