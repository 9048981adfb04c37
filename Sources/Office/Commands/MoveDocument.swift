package import Registry
import Storage

/// Moves a free-standing document into a case, leaving its former number as a reference.
package struct MoveDocument: Command {
  package static let name = "move"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Moves a free-standing document into a case."
  package static let example = """
    {"command": "move", "document": 17, "version": 1, "case": "KS 2026/0001"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  package var caseNumber: String

  package init(document: Identifier<Document>, version: Int?, caseNumber: String) {
    self.document = document
    self.version = version
    self.caseNumber = caseNumber
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case caseNumber = "case"
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let target = try desk.diaryCase(numbered: caseNumber)
    if case .voided = target.status {
      throw .refused([NumberIsNeverReused.objection(toChangingCase: caseNumber)])
    }
    let number = try atTheStore { () throws(StoreError) in
      try desk.store.nextDocumentNumber(in: target.id)
    }
    return try desk.change(document, version: version, .move) { (document) throws(OfficeError) in
      guard case .freeStanding(let formerly) = document.place else {
        throw .refused([
          ReferencesExist.objection(
            .place,
            Wording(
              "Handlingen hör redan till ett ärende.",
              english: "The document belongs to a case already."))
        ])
      }
      guard document.authority == target.authority else {
        throw .refused([
          ReferencesExist.objection(
            .place,
            Wording(
              "Ärendet hör till en annan nämnd än handlingen, som inte kan flyttas dit.",
              english: "The case is another authority's, where the document cannot be moved."),
            Wording(
              "Välj ett av nämndens egna ärenden, eller registrera handlingen där och makulera den här.",
              english: "Choose a case of its own authority, or register it there and void it here.")
          )
        ])
      }
      document.place = .inCase(target.id, number: number, formerly: formerly)
      return Desk.DocumentChange()
    }
  }
}
