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
    let quoted = try secretsQuoted(in: files) { .stored(files[$0].sha256) }
    dossier.withheldElsewhere = try withheldElsewhere(files, quoting: quoted, than: document.id) {
      .stored(files[$0].sha256)
    }
    let letter = try atTheStore { () throws(StoreError) in
      try store.intakeItem(registeredAs: document.id)
    }
    dossier.hiddenElsewhere = try hiddenElsewhere(
      files, quoting: quoted, than: document.id, from: letter?.id)
    try lookForHiddenTitles(into: &dossier, of: document.id, in: document.place.diaryCase) {
      .stored(files[$0].sha256)
    }
    try lookForProtected(
      into: &dossier, of: document.id, in: document.place.diaryCase, { .stored(files[$0].sha256) })
    (dossier.isMarkedPost, dossier.liftedMarks) = try atTheStore { () throws(StoreError) in
      try store.secrecyTried(document.id)
    }
    return dossier
  }

  /// Where the text of a file is had from.
  enum TextPlace {
    case stored(String)
    case read(String?)
  }

  func text(at place: TextPlace) throws(OfficeError) -> String? {
    switch place {
    case .read(let known): known
    case .stored(let sha256): try text(ofContent: sha256)
    }
  }

  /// Those who work here and whose names are not shown, by the names they have and had.
  var protectedOfficers: [Correspondent] {
    (officers.filter(\.hidesName).map(\.name) + formerNamesOfHidden)
      .map { Correspondent(kind: .person, name: $0) }
  }

  /// Looks in the files to be published for the private persons who have written in the case, and for
  /// those whom a mark in it covers or whose names are not shown.
  func look(
    into dossier: inout Dossier, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    try lookForTitles(into: &dossier, place)
    try lookForNames(into: &dossier, place)
    try lookForFindings(into: &dossier, place)
    let sender = dossier.content.correspondent
    let others = (dossier.caseFacts?.privateCorrespondents ?? []).filter { $0.name != sender.name }
    dossier.protectedOfficers = protectedOfficers
    let hidden = dossier.caseFacts?.hiddenCorrespondents ?? []
    let officers = dossier.protectedOfficers
    guard sender.kind == .person || !others.isEmpty || !hidden.isEmpty || !officers.isEmpty else {
      return
    }
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
      let bare = hidden.isEmpty ? text : text.withoutDots
      let isHidden = hidden.contains {
        $0.isNamedInLetter(text) || $0.isNamedWithoutDots(in: bare) || hasAddress(of: $0)
          || $0.contactPerson?.isNamedAsPerson(in: text) == true
      }
      if isHidden || officers.contains(where: { $0.isNamedForSure(in: text) }) {
        dossier.filesNamingHidden.insert(index)
      }
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
