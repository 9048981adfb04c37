import Registry
import Storage

extension Desk {
  /// What is changed about a document besides its own fields.
  struct DocumentChange {
    var addedMarks: [SecrecyMark] = []
    var liftedProvision: String?
    /// Whether the document is completed, where that is asked for.
    var completes = false
  }

  /// Changes a document: reads it, lets the closure change it, asks the rules, and writes it.
  ///
  /// A completed document that is left with a decision open is no longer completed, so it is not
  /// shown until somebody has completed it again.
  func change(
    _ id: Identifier<Document>, version: Int?, _ action: JournalEntry.Action, reason: String = "",
    differences: (Document) -> Wording? = { _ in nil },
    _ body: (inout Document) throws(OfficeError) -> DocumentChange
  ) throws(OfficeError) -> Receipt {
    let before = try document(id)
    guard let version else { throw .refused([EditIsOfTheLatest.objectionToNoVersion]) }
    if version != before.version {
      throw .refused([
        EditIsOfTheLatest.objection(
          mine: version, theirs: before.version, differences: differences(before))
      ])
    }
    let printed = try printedNumber(of: id)
    if case .voided = before.status {
      throw .refused([NumberIsNeverReused.objection(toChangingDocument: printed)])
    }
    var after = before
    let change = try body(&after)
    try judge(&after, change)
    return try write(after, over: before, change, action, reason: reason, printed: printed)
  }

  /// Withholds every file that was to be published of a case's documents, as a mark on the case demands.
  func withholdFiles(in id: Identifier<Case>) throws(OfficeError) {
    for line in try documents(in: id, limit: 100_000) where line.status != "voided" {
      let document = try document(line.id)
      guard document.files.contains(where: \.file.decision.isPublish) else { continue }
      _ = try change(document.id, version: document.version, .mark) { document in
        document.withholdPublishedFiles()
        return DocumentChange()
      }
    }
  }

  /// The completed documents that show nothing of a file while another's mark stands, for the file is the
  /// same.
  func documentsHeldBack(by ids: [Identifier<Document>]) throws(OfficeError) -> [Identifier<
    Document
  >] {
    var held: [Identifier<Document>] = []
    for id in ids {
      let sharing = try atTheStore { () throws(StoreError) in
        try store.documentsSharingFiles(with: id)
      }
      for other in sharing where !ids.contains(other) && !held.contains(other) {
        let document = try document(other)
        guard case .completed = document.status else { continue }
        let objections = SameContentIsTreatedAlike.objections(to: try dossier(for: document))
        if !objections.isEmpty { held.append(other) }
      }
    }
    return held
  }

  /// Reopens documents that a mark on another has held back, once it is lifted: they are tried anew too.
  ///
  /// - Returns: Their numbers, or nil where there are none.
  func reopen(
    _ ids: [Identifier<Document>], since number: String
  ) throws(OfficeError) -> [String]? {
    for id in ids {
      let document = try document(id)
      let reason = "Markeringen på \(number) med samma fil är hävd"
      _ = try change(id, version: document.version, .decide, reason: reason) { document in
        if case .completed = document.status { document.status = .registered }
        for index in document.files.indices where document.files[index].file.decision.isPublish {
          document.files[index].file.decision = .undecided
        }
        return DocumentChange()
      }
    }
    return try numbers(of: ids)
  }

  /// The documents' numbers, or nil where there are none.
  func numbers(of ids: [Identifier<Document>]) throws(OfficeError) -> [String]? {
    var numbers: [String] = []
    for id in ids { numbers.append(try printedNumber(of: id)) }
    return numbers.isEmpty ? nil : numbers
  }

  /// Reopens the documents of a case whose mark is lifted, but for those with marks of their own.
  func reopenDocuments(in id: Identifier<Case>) throws(OfficeError) {
    for line in try documents(in: id, limit: 100_000) where line.status != "voided" {
      let document = try document(line.id)
      guard document.secrecy.isEmpty else { continue }
      let reason = "Ärendets markering är hävd"
      _ = try change(document.id, version: document.version, .decide, reason: reason) { document in
        document.reopen()
        return DocumentChange()
      }
    }
  }

  private func judge(
    _ document: inout Document, _ change: DocumentChange
  ) throws(OfficeError) {
    if case .voided = document.status { return }
    let objections = RoutineBook.objections(to: try dossier(for: document))
    let stopping = objections.filter {
      $0.severity == .blocked || (change.completes && $0.severity == .open)
    }
    guard stopping.isEmpty else { throw .refused(stopping) }
    if change.completes {
      document.status = .completed(by: officer.id, at: now)
    } else if objections.contains(where: { $0.severity == .open }) {
      document.status = .registered
    }
  }

  private func write(
    _ after: Document, over before: Document, _ change: DocumentChange,
    _ action: JournalEntry.Action, reason: String, printed: String
  ) throws(OfficeError) -> Receipt {
    let number = try printedAfter(after, printed)
    try atTheStore { () throws(StoreError) in
      let entry = try store.journal(
        action, on: .document, after.id.rawValue, by: officer.id, at: now, reason: reason)
      // The schema looks at each step: a document leaves the completed before its file is undecided,
      // and files are withheld before a mark is set.
      let isDocumentFirst = after.status == .registered && change.addedMarks.isEmpty
      if isDocumentFirst || change.liftedProvision != nil {
        try store.update(after, printed: number, entry)
      }
      for (old, new) in zip(before.files, after.files) where old.file.decision != new.file.decision
      {
        try store.decide(new.file.decision, file: new.id, entry)
      }
      try store.add(change.addedMarks, ofDocument: after.id, entry)
      if !isDocumentFirst, change.liftedProvision == nil {
        try store.update(after, printed: number, entry)
      }
      if let provision = change.liftedProvision {
        try store.lift(provision: provision, ofDocument: after.id, entry)
      }
    }
    var receipt = Receipt(document: after.id, number: number, version: after.version + 1)
    if case .inCase(let id, _, _) = after.place { receipt.diaryCase = id }
    if case .completed = before.status, case .registered = after.status {
      receipt.note = "it is no longer completed, and not shown on the web until it is"
    }
    if case .registered = after.status { try reopenCase(of: &receipt) }
    return receipt
  }

  /// Opens a closed case again in which a document has decisions left, for such a case is not done with.
  func reopenCase(of receipt: inout Receipt) throws(OfficeError) {
    guard let id = receipt.diaryCase else { return }
    let diaryCase = try diaryCase(id)
    guard case .closed = diaryCase.status else { return }
    _ = try change(
      id, version: diaryCase.version, .reopen,
      reason: "\(receipt.number ?? "En handling") är inte klarmarkerad"
    ) { (diaryCase) throws(OfficeError) in diaryCase.status = .open }
    receipt.caseReopened = true
    let note = "the case was closed and is open again, for the document is not completed"
    receipt.note = receipt.note.map { "\($0); \(note)" } ?? note
  }

  private func printedAfter(
    _ document: Document, _ printed: String
  ) throws(OfficeError) -> String {
    guard case .inCase(let id, let number, _) = document.place else { return printed }
    return "\(try printedNumber(of: try diaryCase(id)))-\(number)"
  }

  /// Changes a case in the same way.
  func change(
    _ id: Identifier<Case>, version: Int?, _ action: JournalEntry.Action, reason: String = "",
    addedMarks: [SecrecyMark] = [], liftedProvision: String? = nil,
    _ body: (inout Case) throws(OfficeError) -> Void
  ) throws(OfficeError) -> Receipt {
    let before = try diaryCase(id)
    let printed = try printedNumber(of: before)
    guard let version else { throw .refused([EditIsOfTheLatest.objectionToNoVersion]) }
    if version != before.version {
      throw .refused([
        EditIsOfTheLatest.objection(
          mine: version, theirs: before.version,
          differences: Wording(
            "Ärendemeningen är nu: \(before.content.title.text)",
            english: "The title of the case is now: \(before.content.title.text)"))
      ])
    }
    if case .voided = before.status {
      throw .refused([NumberIsNeverReused.objection(toChangingCase: printed)])
    }
    var after = before
    try body(&after)
    let authority = try authority(after.authority)
    let objections = try objections(to: after, authority)
    let stopping = objections.filter { $0.severity == .blocked }
    guard stopping.isEmpty else { throw .refused(stopping) }
    try atTheStore { () throws(StoreError) in
      let entry = try store.journal(
        action, on: .diaryCase, id.rawValue, by: officer.id, at: now, reason: reason)
      try store.add(addedMarks, ofCase: id, entry)
      try store.update(after, entry)
      if let liftedProvision { try store.lift(provision: liftedProvision, ofCase: id, entry) }
    }
    var receipt = Receipt(diaryCase: id, caseNumber: printed, version: after.version + 1)
    if case .voided = after.status { return receipt }
    receipt.tell(open: objections)
    return receipt
  }

  /// What is amiss with a case by itself: the rules are asked of a blameless document in it.
  func objections(
    to diaryCase: Case, _ authority: Authority
  ) throws(OfficeError) -> [Objection] {
    let blameless = DocumentContent(
      direction: .drawnUp, type: .letter,
      title: Title("Handling", disclosure: .neutral("Handling i ärendet")),
      correspondent: .notApplicable, publicSender: .notApplicable,
      arrivedOn: diaryCase.content.openedOn)
    var dossier = Dossier(
      authority: authority, number: "", content: blameless, secrecy: [], files: [],
      caseFacts: try caseFacts(diaryCase, authority), handlerName: nil, today: today,
      roleWords: roleWords, placeNames: placeNames)
    dossier.protectedOfficers = protectedOfficers
    // A case that is being opened has no identity yet, and nothing in it.
    try lookForHiddenTitles(into: &dossier, in: diaryCase.id) { _ in .read(nil) }
    try lookForProtected(into: &dossier, in: diaryCase.id) { _ in .read(nil) }
    return RoutineBook.objections(to: dossier)
  }
}

extension Receipt {
  /// Tells what is open at a case, for until it is mended none of the case's documents is shown.
  mutating func tell(open objections: [Objection]) {
    open = objections.filter { $0.severity == .open }
    guard !open.isEmpty else { return }
    let words = open.map { "\($0.field): \($0.english)" }.joined(separator: " ")
    note = "the documents of the case are not shown on the web until this is mended: \(words)"
  }
}

extension Document {
  /// Takes back what was decided under a mark that is lifted, for what was hidden by it is tried anew
  /// (OSL 5:5): nothing is shown until somebody has seen what will be.
  mutating func reopen() {
    if case .completed = status { status = .registered }
    guard secrecy.isEmpty else { return }
    for index in files.indices where files[index].file.decision == .withhold(.secrecy) {
      files[index].file.decision = .undecided
    }
  }

  /// Withholds every file that was to be published, as a mark on it or on its case demands.
  mutating func withholdPublishedFiles() {
    for index in files.indices where files[index].file.decision.isPublish {
      files[index].file.decision = .withhold(.secrecy)
    }
  }
}
