import Platform
package import Registry
import Storage

/// A document about to be registered, with all that the rules look at.
package struct Proposal {
  package let dossier: Dossier
  let authority: Authority
  let item: IntakeItem?
  let place: Place
  let contents: [ProposedContent]

  enum Place {
    case existing(Case)
    case new(CaseContent, [SecrecyMark])
    case freeStanding

    /// The case that is there already, or nil.
    var existing: Case? { if case .existing(let diaryCase) = self { diaryCase } else { nil } }
  }

  /// A file's content, kept already or still only read.
  enum ProposedContent {
    case kept(StoredContent)
    case read(DigestedBytes, text: String?, FileScan, Likeness)

    /// What it says, where that is not in the store.
    var likenesses: [Int64] {
      guard case .read(_, _, _, let likeness) = self else { return [] }
      return likeness.own + likeness.inner
    }
  }

  /// What was read in the files that are not kept yet, by their places.
  package var texts: [String?] {
    contents.map { if case .read(_, let text, _, _) = $0 { text } else { nil } }
  }

  /// How the public would see it.
  package var row: PublicRow { PublicRow(of: dossier) }
  /// How each rule stands.
  package var checklist: [CheckedRule] { RoutineBook.checklist(for: dossier) }
}

/// Who wrote, as they were registered the last time.
package struct EarlierParty: Hashable, Sendable {
  /// The number of the document they were registered with.
  package let number: String
  package let correspondent: Correspondent
  /// What the public read; undecided where the rules would refuse it today.
  package let publicSender: PublicSender
}

extension Desk {
  /// What a registration would lead to, without doing it: the row as the public would see it and the
  /// checklist are made from this.
  package func proposal(for command: RegisterDocument) throws(OfficeError) -> Proposal {
    let item = try command.item.map { id throws(OfficeError) in try waitingItem(id) }
    let place = try place(for: command, item)
    let authority = try self.authority(for: command, item, place)
    let handler = try handler(login: command.handler)
    let content = DocumentContent(
      direction: command.direction, type: command.type, title: command.title.title,
      correspondent: command.correspondent,
      publicSender: command.publicSender.sender(roleWords), datedOn: command.datedOn,
      arrivedOn: command.arrivedOn ?? item?.arrivedOn ?? today, handler: handler,
      classification: command.classification.flatMap { $0.isBlank ? nil : $0.tidied })
    let marks = (command.secrecy ?? []).map { $0.mark(today: today, authority: authority.name) }
    let (files, contents) = try proposedFiles(for: command)
    let facts: CaseFacts?
    switch place {
    case .existing(let diaryCase): facts = try caseFacts(diaryCase, authority)
    case .new(let content, let marks):
      facts = CaseFacts(
        number: "\(authority.code) \(today.year)/…", content: content, secrecy: marks,
        handlerName: officer(content.handler)?.publicName)
    case .freeStanding: facts = nil
    }
    var dossier = Dossier(
      authority: authority, number: facts.map { "\($0.number)-…" } ?? "\(authority.code) …",
      content: content, secrecy: marks, files: files, caseFacts: facts,
      handlerName: officer(handler)?.publicName, today: today, roleWords: roleWords,
      placeNames: placeNames)
    let texts: (Int) -> TextPlace = { index in
      switch contents[index] {
      case .kept(let stored): .stored(stored.sha256)
      case .read(_, let text, _, _): .read(text)
      }
    }
    try look(into: &dossier, texts)
    let quoted = try secretsQuoted(in: files, texts)
    dossier.withheldElsewhere = try withheldElsewhere(
      files, likenesses: contents.map(\.likenesses), quoting: quoted, than: nil, item: item?.id,
      texts)
    dossier.hiddenElsewhere = try hiddenElsewhere(
      files, likenesses: contents.map(\.likenesses), quoting: quoted, than: nil, from: item?.id)
    try lookForHiddenTitles(into: &dossier, in: place.existing?.id, from: item?.id, texts)
    try lookForProtected(into: &dossier, in: place.existing?.id, texts)
    dossier.isMarkedPost = item?.isMarkedSecret == true
    return Proposal(
      dossier: dossier, authority: authority, item: item, place: place, contents: contents)
  }

  /// Who was last registered with an address, or nil where nobody was.
  package func lastParty(withAddress email: String) throws(OfficeError) -> EarlierParty? {
    guard !email.isBlank,
      let id = try atTheStore({ () throws(StoreError) in
        try store.document(withAddress: email.tidied)
      })
    else { return nil }
    let document = try document(id)
    let dossier = try dossier(for: document)
    let isRefused = PublicSenderIsNoPerson.objections(to: dossier)
      .contains { $0.severity == .blocked }
    return EarlierParty(
      number: dossier.number, correspondent: document.content.correspondent,
      publicSender: isRefused ? .undecided : document.content.publicSender)
  }

  /// The item, which must still wait for its outcome.
  func waitingItem(_ id: Identifier<IntakeItem>) throws(OfficeError) -> IntakeItem {
    guard let item = try atTheStore({ () throws(StoreError) in try store.intakeItem(id) }) else {
      throw .refused([
        ReferencesExist.objection(
          .other("item"),
          Wording(
            "Det finns ingen post \(id.rawValue).",
            english: "There is no item of post \(id.rawValue)."))
      ])
    }
    let (what, english): (String, String)
    switch item.outcome {
    case .waiting: return item
    case .registered(let document):
      let number = try printedNumber(of: document)
      (what, english) = ("registrerat posten som \(number)", "registered it as \(number)")
    case .setAside(let aside, _, _, _):
      what = "gett posten utfallet \(aside.swedish)"
      english = "given it an outcome"
    }
    let last = try history(of: .post, id.rawValue).last
    throw .refused([
      EditIsOfTheLatest.objection(
        toDone: Wording(what, english: english), by: last?.officer ?? "–",
        at: last?.at ?? item.takenInAt)
    ])
  }

  func caseFacts(
    _ diaryCase: Case, _ authority: Authority
  ) throws(OfficeError) -> CaseFacts {
    let isVoided = if case .voided = diaryCase.status { true } else { false }
    let hidden =
      try atTheStore { () throws(StoreError) in try store.hiddenTitles(in: diaryCase.id) }
    return CaseFacts(
      number: authority.template.print(diaryCase.number), content: diaryCase.content,
      secrecy: diaryCase.secrecy, handlerName: officer(diaryCase.content.handler)?.publicName,
      isVoided: isVoided, hiddenTitles: hidden,
      hiddenCorrespondents: try atTheStore { () throws(StoreError) in
        try store.hiddenCorrespondents(in: diaryCase.id)
      },
      privateCorrespondents: try atTheStore { () throws(StoreError) in
        try store.privateCorrespondents(in: diaryCase.id)
      },
      contacts: try atTheStore { () throws(StoreError) in
        try store.contacts(in: diaryCase.id)
      },
      hasProtectedAddress: try atTheStore { () throws(StoreError) in
        try store.hasProtectedAddress(in: diaryCase.id)
      },
      hasSecretTender: try atTheStore { () throws(StoreError) in
        try store.hasSecretTender(in: diaryCase.id)
      })
  }

  private func place(
    for command: RegisterDocument, _ item: IntakeItem?
  ) throws(OfficeError) -> Proposal.Place {
    if let number = command.caseNumber, !number.isBlank {
      guard command.newCase == nil else {
        throw .refused([
          ReferencesExist.objection(
            .other("newCase"),
            Wording(
              "Raden anger både ärendet \(number) och ett nytt ärende.",
              english: "The line gives both the case \(number) and a new case."))
        ])
      }
      let diaryCase = try diaryCase(numbered: number)
      if case .voided = diaryCase.status {
        throw .refused([NumberIsNeverReused.objection(toChangingCase: number)])
      }
      return .existing(diaryCase)
    }
    guard let new = command.newCase else { return .freeStanding }
    let name = try authority(for: command, item, .freeStanding).name
    return .new(
      CaseContent(
        title: new.title.title, handler: try handler(login: new.handler ?? command.handler),
        classification: (new.classification ?? command.classification)
          .flatMap { $0.isBlank ? nil : $0.tidied },
        openedOn: command.arrivedOn ?? item?.arrivedOn ?? today),
      (new.secrecy ?? []).map { $0.mark(today: today, authority: name) })
  }

  private func authority(
    for command: RegisterDocument, _ item: IntakeItem?, _ place: Proposal.Place
  ) throws(OfficeError) -> Authority {
    if case .existing(let diaryCase) = place {
      let own = try authority(diaryCase.authority)
      if let code = command.authority, try authority(code: code).id != own.id {
        throw .refused([
          ReferencesExist.objection(
            .other("authority"),
            Wording(
              "Ärendet hör till \(own.code) och inte till \(code).",
              english: "The case belongs to \(own.code) and not to \(code)."))
        ])
      }
      return own
    }
    if let code = command.authority { return try authority(code: code) }
    if let item { return try authority(item.authority) }
    guard authorities.count == 1, let only = authorities.first else {
      throw .refused([
        ReferencesExist.objection(
          .other("authority"),
          Wording(
            "Det är inte angivet vilken nämnd det gäller.",
            english: "It is not said which authority it is for."))
      ])
    }
    return only
  }
}
