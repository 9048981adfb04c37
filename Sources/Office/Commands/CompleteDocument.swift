package import Registry

/// Closes a document's mandatory decisions, so that it may be shown.
package struct CompleteDocument: Command {
  package static let name = "complete"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Closes a document whose mandatory decisions are all made."
  package static let example = """
    {"command": "complete", "document": 17, "version": 2}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?

  package init(document: Identifier<Document>, version: Int?) {
    self.document = document
    self.version = version
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.change(document, version: version, .complete) { (_) throws(OfficeError) in
      Desk.DocumentChange(completes: true)
    }
  }
}
