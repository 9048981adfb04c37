package import Registry

/// Decides whether a file of a registered document is shown.
package struct DecideFile: Command {
  package static let name = "decide"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Decides whether a file is published or withheld, and why."
  package static let example = """
    {"command": "decide", "document": 17, "version": 1, "file": 1, "decision": \
    {"decision": "withhold", "reason": "personalData"}}
    """
  package static var examples: [String] {
    [
      example,
      """
      {"command": "decide", "document": 17, "version": 1, "file": 2, "decision": {"decision": \
      "publish", "assurance": "Läst, inga personuppgifter"}}
      """,
    ]
  }
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  /// The file's number within the document, from 1.
  package var file: Int
  package var decision: FileFields

  package init(
    document: Identifier<Document>, version: Int?, file: Int, decision: FileFields
  ) {
    self.document = document
    self.version = version
    self.file = file
    self.decision = decision
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case file
    case decision
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.change(document, version: version, .decide) { (document) throws(OfficeError) in
      guard let index = document.files.firstIndex(where: { $0.ordinal == file }) else {
        throw .refused([
          ReferencesExist.objection(
            .other("file"),
            Wording(
              "Handlingen har ingen fil \(file).", english: "The document has no file \(file)."))
        ])
      }
      document.files[index].file.decision = decision.fileDecision
      return Desk.DocumentChange()
    }
  }
}
