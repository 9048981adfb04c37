package import Registry
import Storage

extension Desk {
  /// A registered document.
  package func document(_ id: Identifier<Document>) throws(OfficeError) -> Document {
    guard let found = try atTheStore({ () throws(StoreError) in try store.document(id) }) else {
      throw .refused([
        ReferencesExist.objection(
          .number,
          Wording(
            "Det finns ingen handling med id \(id.rawValue).",
            english: "There is no document with the identity \(id.rawValue)."))
      ])
    }
    return found
  }

  /// A case.
  package func diaryCase(_ id: Identifier<Case>) throws(OfficeError) -> Case {
    guard let found = try atTheStore({ () throws(StoreError) in try store.diaryCase(id) }) else {
      throw .refused([
        ReferencesExist.objection(
          .number,
          Wording(
            "Det finns inget ärende med id \(id.rawValue).",
            english: "There is no case with the identity \(id.rawValue)."))
      ])
    }
    return found
  }

  /// A document's number as printed.
  package func printedNumber(of id: Identifier<Document>) throws(OfficeError) -> String {
    try atTheStore { () throws(StoreError) in try store.printedNumber(of: id) }
  }

  /// A registered document with all that the rules look at.
  package func dossier(for document: Document) throws(OfficeError) -> Dossier {
    let authority = try authority(document.authority)
    var facts: CaseFacts?
    if case .inCase(let id, _, _) = document.place {
      facts = try caseFacts(try diaryCase(id), authority)
    }
    var dossier = Dossier(
      authority: authority, number: try printedNumber(of: document.id),
      content: document.content, secrecy: document.secrecy, files: document.files.map(\.file),
      caseFacts: facts, handlerName: officer(document.content.handler)?.publicName,
      registeredOn: document.registeredAt.day, today: today, roleWords: roleWords,
      placeNames: placeNames)
    let files = dossier.files
    dossier.filesNamingSender = try namingSender(document.content, files) { index in
      .stored(files[index].sha256)
    }
    dossier.withheldElsewhere = try withheldElsewhere(files, than: document.id)
    return dossier
  }

  /// What else keeps the content of files to be published from the web, by the files' places.
  func withheldElsewhere(
    _ files: [DocumentFile], than id: Identifier<Document>?
  ) throws(OfficeError) -> [Int: WithheldCopy] {
    var copies: [Int: WithheldCopy] = [:]
    for index in files.indices where files[index].decision.isPublish {
      copies[index] = try atTheStore { () throws(StoreError) in
        try store.copyWithheld(ofContent: files[index].sha256, elsewhereThan: id)
      }
    }
    return copies
  }

  /// Where the text of a file is had from.
  enum TextPlace {
    case stored(String)
    case read(String?)
  }

  /// Those of the files to be published that name a sender who is a private person.
  func namingSender(
    _ content: DocumentContent, _ files: [DocumentFile], _ place: (Int) -> TextPlace
  ) throws(OfficeError) -> Set<Int> {
    guard content.correspondent.kind == .person else { return [] }
    var found: Set<Int> = []
    for index in files.indices where files[index].decision.isPublish {
      let text: String?
      switch place(index) {
      case .read(let known): text = known
      case .stored(let sha256): text = try self.text(ofContent: sha256)
      }
      if let text, content.correspondent.isNamedAsPerson(in: text) { found.insert(index) }
    }
    return found
  }

  /// A case's number as printed.
  package func printedNumber(of diaryCase: Case) throws(OfficeError) -> String {
    try authority(diaryCase.authority).template.print(diaryCase.number)
  }
}
