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
    try look(into: &dossier) { .stored(files[$0].sha256) }
    dossier.withheldElsewhere = try withheldElsewhere(files, than: document.id)
    (dossier.isMarkedPost, dossier.wasMarked) = try atTheStore { () throws(StoreError) in
      try store.secrecyTried(document.id)
    }
    return dossier
  }

  /// What else keeps the content of files to be published from the web, by the files' places.
  ///
  /// - Parameter likenesses: What each says, where the store does not know it.
  func withheldElsewhere(
    _ files: [DocumentFile], likenesses: [[Int64]] = [], than id: Identifier<Document>?,
    item: Identifier<IntakeItem>? = nil
  ) throws(OfficeError) -> [Int: WithheldCopy] {
    var copies: [Int: WithheldCopy] = [:]
    for index in files.indices where files[index].decision.isPublish {
      // The text that is shown of a letter holds those of the letters that are attached to it.
      let shown = files.indices.filter {
        $0 == index || files[index].isLetter && files[$0].isLetter
      }
      for part in shown where copies[index]?.isSecret != true {
        let copy = try atTheStore { () throws(StoreError) in
          try store.copyWithheld(
            ofContent: files[part].sha256,
            saying: likenesses.indices.contains(part) ? likenesses[part] : [], elsewhereThan: id,
            item: item)
        }
        copies[index] = copy ?? copies[index]
      }
    }
    return copies
  }

  /// Where the text of a file is had from.
  enum TextPlace {
    case stored(String)
    case read(String?)
  }

  private func text(at place: TextPlace) throws(OfficeError) -> String? {
    switch place {
    case .read(let known): known
    case .stored(let sha256): try text(ofContent: sha256)
    }
  }

  /// Those who work here and whose names are not shown.
  var protectedOfficers: [Correspondent] {
    officers.filter(\.hidesName).map { Correspondent(kind: .person, name: $0.name) }
  }

  /// Looks in the files to be published for the private persons who have written in the case, and for
  /// those whom a mark in it covers or whose names are not shown.
  func look(
    into dossier: inout Dossier, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    try lookForTitles(into: &dossier, place)
    let sender = dossier.content.correspondent
    let others = (dossier.caseFacts?.privateCorrespondents ?? []).filter { $0.name != sender.name }
    dossier.protectedOfficers = protectedOfficers
    let hidden = (dossier.caseFacts?.hiddenCorrespondents ?? []) + dossier.protectedOfficers
    guard sender.kind == .person || !others.isEmpty || !hidden.isEmpty else { return }
    for index in dossier.files.indices where dossier.files[index].decision.isPublish {
      let text = try text(at: place(index))
      let lowered = text?.lowercased() ?? ""
      func hasAddress(of somebody: Correspondent) -> Bool {
        !somebody.email.isEmpty && lowered.contains(somebody.email.lowercased())
      }
      if sender.kind == .person, hasAddress(of: sender) {
        dossier.filesHoldingAddress.insert(index)
      }
      guard let text = text.map(NamingText.init) else { continue }
      let named =
        (sender.isNamedAsPerson(in: text) ? [sender] : [])
        + others.filter { $0.isNamedByOthers(in: text) }
      if !named.isEmpty { dossier.personsInFiles[index] = named }
      let isHidden = hidden.contains {
        $0.isNamedInLetter(text) || hasAddress(of: $0)
          || $0.contactPerson?.isNamedAsPerson(in: text) == true
      }
      if isHidden { dossier.filesNamingHidden.insert(index) }
    }
  }

  /// Looks in the files of a document under secrecy for the proper names that its neutral titles show.
  private func lookForTitles(
    into dossier: inout Dossier, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    guard dossier.isUnderSecrecy else { return }
    var names: Set<String> = []
    for title in [dossier.content.title, dossier.caseFacts?.content.title].compactMap(\.self) {
      if case .neutral(let neutral) = title.disclosure {
        names.formUnion(Title.properNames(in: neutral))
      }
    }
    // What a supervisor has said to be a place is none of somebody's.
    names.subtract(dossier.placeNames.names.map { $0.lowercased() })
    guard !names.isEmpty else { return }
    for index in dossier.files.indices {
      guard let text = try text(at: place(index)) else { continue }
      let words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
      dossier.namesFromFiles.formUnion(
        names.filter {
          words.contains($0) || $0.hasSuffix("s") && words.contains(String($0.dropLast()))
        })
    }
  }

  /// A case's number as printed.
  package func printedNumber(of diaryCase: Case) throws(OfficeError) -> String {
    try authority(diaryCase.authority).template.print(diaryCase.number)
  }
}
