package import Registry

/// Corrects what stands about a document; the old values stay in its history.
package struct CorrectDocument: Command {
  package static let name = "correct"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    "Corrects fields of a document; those left out stay, old values are kept."
  package static let example = """
    {"command": "correct", "document": 17, "version": 2, "reason": "Felskriven rubrik", \
    "title": {"text": "Ansökan om bygglov för garage"}}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  package var reason: String
  package var direction: Direction?
  package var type: DocumentType?
  package var title: TitleFields?
  package var correspondent: Correspondent?
  package var publicSender: PublicSenderFields?
  package var datedOn: CivilDate?
  package var arrivedOn: CivilDate?
  /// The handler's short name; empty for none.
  package var handler: String?
  package var classification: String?
  /// The decisions for all files in their order.
  package var files: [FileFields]?
  /// Whether the document is completed with the correction.
  package var complete: Bool?

  package init(document: Identifier<Document>, version: Int?, reason: String) {
    self.document = document
    self.version = version
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case reason
    case direction
    case type
    case title
    case correspondent
    case publicSender
    case datedOn
    case arrivedOn
    case handler
    case classification
    case files
    case complete
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let objections = CorrectionSaysWhy.objections(toReason: reason)
    guard objections.isEmpty else { throw .refused(objections) }
    let handlerID = try desk.handler(login: handler)
    let old = try desk.document(document)
    var receipt = try desk.change(
      document, version: version, .correct, reason: reason.tidied, differences: differences
    ) { (document) throws(OfficeError) in
      let before = document
      apply(to: &document.content, desk.roleWords)
      if handler != nil { document.content.handler = handlerID }
      for (index, choice) in (files ?? []).enumerated() where index < document.files.count {
        document.files[index].file.decision = choice.fileDecision
      }
      guard document != before || complete == true else {
        throw .refused([CorrectionSaysWhy.nothingIsCorrected])
      }
      return Desk.DocumentChange(completes: complete == true)
    }
    // A new case has its first document's title, and what is taken from the one may be in the other.
    if let title, title.title != old.content.title, let id = receipt.diaryCase,
      try desk.diaryCase(id).content.title.text == old.content.title.text
    {
      let note = "the case's title still reads as this did; correctCase changes it"
      receipt.note = receipt.note.map { "\($0); \(note)" } ?? note
    }
    return receipt
  }

  private func apply(to content: inout DocumentContent, _ words: RoleWords) {
    if let direction { content.direction = direction }
    if let type { content.type = type }
    if let title { content.title = title.title }
    if let correspondent { content.correspondent = correspondent }
    if let publicSender { content.publicSender = publicSender.sender(words) }
    if let datedOn { content.datedOn = datedOn }
    if let arrivedOn { content.arrivedOn = arrivedOn }
    if let classification {
      content.classification = classification.isBlank ? nil : classification.tidied
    }
  }

  /// Both states, where they differ in what this command would have set.
  private func differences(_ now: Document) -> Wording? {
    var texts: [Wording] = []
    func compare(_ name: Wording, _ mine: String?, _ theirs: String) {
      guard let mine, mine != theirs else { return }
      texts.append(
        Wording(
          "\(name.swedish): din ”\(mine)”, nu ”\(theirs)”.",
          english: "\(name.english): yours “\(mine)”, now “\(theirs)”."))
    }
    let content = now.content
    compare(Wording("Rubrik", english: "Title"), title?.title.text, content.title.text)
    compare(Wording("Typ", english: "Type"), type?.name, content.type.name)
    compare(
      Wording("Riktning", english: "Direction"), direction?.swedish, content.direction.swedish)
    compare(
      Wording("Avsändare", english: "Correspondent"), correspondent?.name,
      content.correspondent.name)
    compare(
      Wording("Inkom", english: "Arrived"), arrivedOn?.description, content.arrivedOn.description)
    return texts.isEmpty
      ? nil
      : Wording(
        texts.map(\.swedish).joined(separator: " "),
        english: texts.map(\.english).joined(separator: " "))
  }
}
