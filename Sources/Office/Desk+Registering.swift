import Registry
import Storage

extension Desk {
  /// Gives a proposed document its number and writes it; the rules have been asked.
  func register(
    _ proposal: Proposal, complete: Bool, publishedOn: CivilDate?
  ) throws(OfficeError) -> Receipt {
    let now = self.now
    return try atTheStore { () throws(StoreError) in
      let id = try store.nextDocumentID()
      let entry = try store.journal(
        .register, on: .document, id.rawValue, by: officer.id, at: now)
      var receipt = Receipt(document: id, version: 1)
      let place: DocumentPlace
      let printed: String
      switch proposal.place {
      case .existing(let diaryCase):
        let number = try store.nextDocumentNumber(in: diaryCase.id)
        place = .inCase(diaryCase.id, number: number, formerly: nil)
        receipt.diaryCase = diaryCase.id
        receipt.caseNumber = proposal.authority.template.print(diaryCase.number)
        printed = "\(receipt.caseNumber ?? "")-\(number)"
      case .new(let content, let marks):
        let opened = try open(content, marks, for: proposal.authority, at: now)
        place = .inCase(opened.id, number: 1, formerly: nil)
        receipt.diaryCase = opened.id
        receipt.caseNumber = opened.printed
        printed = "\(opened.printed)-1"
      case .freeStanding:
        let year = now.day.year
        let number = DiaryNumber(
          code: proposal.authority.code, series: .documents, year: year,
          serial: try store.nextFreeSerial(of: proposal.authority.id, year: year))
        place = .freeStanding(number)
        printed = proposal.authority.template.print(number)
      }
      receipt.number = printed
      var contents: [StoredContent] = []
      for content in proposal.contents { contents.append(try keep(content)) }
      let files = zip(1..., zip(proposal.dossier.files, contents)).map { ordinal, pair in
        var file = pair.0
        (file.sha256, file.size, file.scan) = (pair.1.sha256, pair.1.size, pair.1.scan)
        return RegisteredFile(id: Identifier(rawValue: 0), ordinal: ordinal, file: file)
      }
      let document = Document(
        id: id, version: 1, authority: proposal.authority.id, place: place,
        content: proposal.dossier.content, registeredAt: now, secrecy: proposal.dossier.secrecy,
        files: files, status: complete ? .completed(by: officer.id, at: now) : .registered)
      try store.add(document, printed: printed, contents: contents, entry)
      if let publishedOn { try store.notePublished(id, on: publishedOn) }
      if let item = proposal.item {
        let taken = item.with(outcome: .registered(id))
        let line = try store.journal(
          .register, on: .post, item.id.rawValue, by: officer.id, at: now)
        try store.update(taken, line)
        try store.dropDraft(about: DraftSubject.post(item.id).text, by: officer.id)
        receipt.item = item.id
      }
      return receipt
    }
  }

  /// Opens a case under the next number of its authority and year.
  func open(
    _ content: CaseContent, _ marks: [SecrecyMark], for authority: Authority, at now: Moment
  ) throws(StoreError) -> (id: Identifier<Case>, printed: String) {
    let id = try store.nextCaseID()
    let year = now.day.year
    let number = DiaryNumber(
      code: authority.code, year: year,
      serial: try store.nextCaseSerial(of: authority.id, year: year))
    let printed = authority.template.print(number)
    let entry = try store.journal(.open, on: .diaryCase, id.rawValue, by: officer.id, at: now)
    let diaryCase = Case(
      id: id, version: 1, authority: authority.id, number: number, content: content,
      secrecy: marks)
    try store.add(diaryCase, printed: printed, entry)
    return (id, printed)
  }

  private func keep(_ content: Proposal.ProposedContent) throws(StoreError) -> StoredContent {
    switch content {
    case .kept(let stored): return stored
    case .read(let bytes, let text, let scan, let likeness):
      let kept = try store.contents.keep(bytes)
      if let stored = try store.content(withDigest: kept.sha256) { return stored }
      return try store.addContent(
        kept, text: text, scan: scan, own: likeness.own, inner: likeness.inner)
    }
  }
}
