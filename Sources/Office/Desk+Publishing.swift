import Platform
package import Registry
import Storage
import Website

/// What a publication has led to.
package struct PublicationReport: Hashable, Sendable {
  /// Documents shown.
  package var documents = 0
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var pages = 0
  package var files = 0
  /// Completed documents that the review did not let through, each with the reasons.
  package var refused: [Refusal] = []
  /// Folders that hold an earlier run and were not written now: what has been taken away since is there.
  package var otherFolders: [String] = []

  /// A document that was not let through.
  package struct Refusal: Hashable, Sendable {
    package let document: Identifier<Document>
    package let number: String
    /// Why, in English.
    package let reasons: [String]
  }
}

/// How far a publication has come.
package enum PublicationProgress: Hashable, Sendable {
  /// Documents looked at.
  case reviewed(Int)
  /// Pages written.
  case written(Int)
}

extension Desk {
  /// Reviews every completed document anew and writes the web diary to a folder, whole or not at all.
  ///
  /// What is changed while it runs is seen: where something that was cleared is not as it was, all is
  /// reviewed again, so that a document marked in the meantime is not shown.
  ///
  /// - Parameter isReviewed: Whether somebody has gone through what the web shows, where the store was
  ///   restored from a backup that is older: what was taken away since would come back.
  /// - Throws: ``OfficeError``; whatever fails, the site that is there stays as it was.
  package func publish(
    to folder: String, isReviewed: Bool = false,
    progress: (PublicationProgress) -> Void = { _ in }
  ) throws(OfficeError) -> PublicationReport {
    guard OfficerMayDoIt.allows(officer.role, .register) else {
      throw .refused([OfficerMayDoIt.objection(officer, .register)])
    }
    let folder = try folderApart(folder)
    try refuseUnfitSettings()
    // What an earlier version left unread of what is secret is read before anything is judged by it.
    try transaction { () throws(OfficeError) in }
    let isRestored = try atTheStore { () throws(StoreError) in try store.isRestored() }
    if isRestored, !isReviewed { throw .storeIsOlder(folder) }
    try noteRunBehind(folder, isReviewed: isReviewed)
    // What nobody could read may hold what is not to be shown.
    try readAnew()
    for _ in 0..<5 {
      if var report = try publishIfUnchanged(to: folder, endsRestored: isRestored, progress) {
        let all = try atTheStore { () throws(StoreError) in try store.foldersPublished() }
        report.otherFolders = all.filter { $0 != folder && Files.exists("\($0)/index.html") }
        return report
      }
    }
    throw .overtaken
  }

  /// Refuses to publish while something that every page shows holds personal data.
  private func refuseUnfitSettings() throws(OfficeError) {
    try refresh()
    let municipality = try atTheStore { () throws(StoreError) in try store.municipality() }
    let objections = SettingNamesNoPerson.objections(to: municipality, authorities, officers)
    guard objections.isEmpty else { throw .refused(objections) }
  }

  /// Notes the run that put in place what is shown now, where the store does not know of it: it was
  /// stopped in the moment between, or the store was restored from a backup that is older.
  private func noteRunBehind(_ folder: String, isReviewed: Bool) throws(OfficeError) {
    let identity = try storeIdentity()
    let last: (run: SiteRun, documents: [Int64])?
    do throws(WebsiteError) { last = try Site(folder: folder, store: identity).lastRun() } catch {
      throw OfficeError(error)
    }
    guard let (run, documents) = last else { return }
    if !isReviewed, try isAhead(run) { throw .storeIsOlder(folder) }
    try transaction { () throws(OfficeError) in
      try atTheStore { () throws(StoreError) in
        guard try !store.hasRun(in: folder, since: run.moment) else { return }
        let entry = try store.journal(
          .publish, on: .publication, 0, by: officer.id, at: now,
          reason: "Körningen hade lagts ut men inte antecknats")
        // A store restored from an older backup may have given the number to a later document.
        for id in documents {
          try store.notePublished(
            Identifier(rawValue: id), on: run.moment.day, ifRegisteredBefore: true)
        }
        try store.add(
          PublicationRun(finishedAt: run.moment, folder: folder, documents: run.documents),
          added: run.added, changed: run.changed, removed: run.removed, entry)
      }
    }
  }

  /// Whether a run has seen what the store does not have: the newest line that it saw is not there, or was
  /// written after the run, by a store that was restored from a backup without it and has gone on.
  private func isAhead(_ run: SiteRun) throws(OfficeError) -> Bool {
    guard run.entry > 0 else { return false }
    let line = try atTheStore { () throws(StoreError) in try store.moment(ofLine: run.entry) }
    return line.map { $0.seconds > run.moment.seconds } ?? true
  }

  private func storeIdentity() throws(OfficeError) -> String {
    try atTheStore { () throws(StoreError) in try store.identity() }
  }

  private func publishIfUnchanged(
    to folder: String, endsRestored: Bool, _ progress: (PublicationProgress) -> Void
  ) throws(OfficeError) -> PublicationReport? {
    let entry = try atTheStore { () throws(StoreError) in try store.lastEntry() }
    try refresh()
    let guarded = try guardedEverywhere()
    var report = PublicationReport()
    let cleared = try clearedDocuments(&report, progress)
    let municipality = try atTheStore { () throws(StoreError) in try store.municipality() }
    let moment = now
    let identity = try storeIdentity()
    let draft: SiteDraft
    do throws(WebsiteError) {
      draft = try Site(folder: folder, store: identity, entry: entry?.rawValue ?? 0).draft(
        cleared, of: municipality, at: moment, source: bytes,
        progress: { progress(.written($0)) })
    } catch { throw OfficeError(error) }
    let written = draft.report
    report.documents = written.documents
    (report.added, report.changed, report.removed) =
      (written.added, written.changed, written.removed)
    (report.pages, report.files) = (written.pages, written.files)
    var isPlaced = false
    do throws(OfficeError) {
      // Nobody changes anything from the last look until the site is in its place.
      return try transaction { () throws(OfficeError) in
        guard try guardedEverywhere() == guarded, try isUnchanged(cleared, since: entry) else {
          return nil
        }
        try note(report, cleared, folder, moment, endsRestored: endsRestored)
        do throws(WebsiteError) { try draft.place() } catch { throw OfficeError(error) }
        isPlaced = true
        return report
      }
    } catch {
      if isPlaced { try? draft.withdraw() }
      throw error
    }
  }

  /// Whether all that was cleared would be cleared the same now.
  private func isUnchanged(
    _ cleared: [ClearedDocument], since entry: JournalEntryID?
  ) throws(OfficeError) -> Bool {
    var documents: Set<Int64> = []
    var cases: Set<Int64> = []
    for change in try atTheStore({ () throws(StoreError) in try store.changed(since: entry) }) {
      switch change.subject {
      case .document:
        let id = Identifier<Document>(rawValue: change.id)
        documents.insert(change.id)
        // What it keeps from the web now, no other document may show.
        documents.formUnion(try touched(by: id))
        // What it hides now, the others in its case may not show.
        let place = try atTheStore { () throws(StoreError) in try store.document(id)?.place }
        if case .inCase(let id, _, _)? = place { cases.insert(id.rawValue) }
      case .diaryCase:
        cases.insert(change.id)
        for line in try self.documents(in: Identifier(rawValue: change.id), limit: 100_000) {
          documents.formUnion(try touched(by: line.id))
        }
      case .post:
        // Post that is marked as possibly secret keeps what it holds from the web.
        let id = Identifier<IntakeItem>(rawValue: change.id)
        let touched = try atTheStore { () throws(StoreError) in
          try store.documentsSharingFiles(withItem: id) + store.documents(inThreadOf: id)
        }
        documents.formUnion(touched.map(\.rawValue))
      case .authority, .officer, .content: return false
      case .publication: break
      }
    }
    guard !documents.isEmpty || !cases.isEmpty else { return true }
    for one in cleared
    where documents.contains(one.id.rawValue)
      || (one.cleared.map { cases.contains($0.id.rawValue) } ?? false)
    {
      if try clearedAnew(one) != one { return false }
    }
    return true
  }

  /// The other documents that a mark on one may keep from the web: those with the same files and those of
  /// the same thread.
  private func touched(by id: Identifier<Document>) throws(OfficeError) -> Set<Int64> {
    let touched = try atTheStore { () throws(StoreError) in
      let letter = try store.intakeItem(registeredAs: id)?.id
      let inThread =
        if let letter { try store.documents(inThreadOf: letter) } else {
          [Identifier<Document>]()
        }
      return try store.documentsSharingFiles(with: id) + inThread
    }
    return Set(touched.map(\.rawValue))
  }

  private func clearedAnew(_ one: ClearedDocument) throws(OfficeError) -> ClearedDocument? {
    do throws(OfficeError) {
      let document = try document(one.id)
      let dossier = try dossier(for: document)
      return try? PublicationReview.clear(document, dossier, publishedOn: one.publishedOn)
    } catch {
      guard error.isAboutOneRow else { throw error }
      return nil
    }
  }

  private func clearedDocuments(
    _ report: inout PublicationReport, _ progress: (PublicationProgress) -> Void
  ) throws(OfficeError) -> [ClearedDocument] {
    var cleared: [ClearedDocument] = []
    var last: Identifier<Document>?
    var count = 0
    // The earliest first day that is still within the two years.
    let horizon = today.adding(years: -2).adding(days: -1)
    var ahead: Ahead<[Reviewed]>?
    while true {
      let page = try atTheStore { () throws(StoreError) in
        try store.candidates(publishedAfter: horizon, from: last, limit: 500)
      }
      var dossiers: [(document: Document, dossier: Dossier, publishedOn: CivilDate?)] = []
      for candidate in page {
        do throws(OfficeError) {
          let document = try document(candidate.id)
          dossiers.append((document, try dossier(for: document), candidate.publishedOn))
        } catch {
          // One row that cannot be read does not keep the others from the web.
          guard error.isAboutOneRow else { throw error }
          report.refused.append(try unreadable(candidate.id))
        }
      }
      for review in ahead?.value ?? [] { settle(review, in: &report, &cleared) }
      guard let end = page.last?.id else { return cleared }
      // While these are judged, the next are read.
      let read = dossiers
      ahead = Ahead { Parallel.map(read) { Reviewed($0, $1, publishedOn: $2) } }
      count += page.count
      progress(.reviewed(count))
      last = end
    }
  }

  /// What the review said of a document.
  private struct Reviewed: Sendable {
    let document: Identifier<Document>
    let number: String
    let answer: Result<ClearedDocument, PublicationRefusal>

    init(_ document: Document, _ dossier: Dossier, publishedOn: CivilDate?) {
      (self.document, number) = (document.id, dossier.number)
      answer = Result { () throws(PublicationRefusal) in
        try PublicationReview.clear(document, dossier, publishedOn: publishedOn)
      }
    }
  }

  private func settle(
    _ review: Reviewed, in report: inout PublicationReport, _ cleared: inout [ClearedDocument]
  ) {
    switch review.answer {
    case .success(let one): cleared.append(one)
    case .failure(let refusal):
      guard let reasons = Self.reasons(refusal) else { return }
      report.refused.append(
        PublicationReport.Refusal(
          document: review.document, number: review.number, reasons: reasons))
    }
  }

  private func unreadable(
    _ id: Identifier<Document>
  ) throws(OfficeError) -> PublicationReport.Refusal {
    PublicationReport.Refusal(
      document: id, number: try printedNumber(of: id),
      reasons: ["It or its case cannot be read. Run registratur verify, which says more."])
  }

  /// The bytes that are shown of a file: its own, or the text that was read in it.
  private func bytes(of file: PublicFile) throws(WebsiteError) -> [UInt8] {
    let path = store.contents.path(of: file.sha256)
    guard file.isText else {
      let bytes: [UInt8]
      do throws(PlatformError) { bytes = try Files.read(path) } catch { throw .file(error) }
      // What was judged is what is shown: a file altered behind the store's back is neither.
      guard SHA256.hex(bytes) == file.sha256 else {
        throw .file(PlatformError(operation: "publish the altered file", path: path, code: 5))
      }
      return bytes
    }
    guard let text = try? store.text(ofContent: file.sha256) else {
      throw .file(PlatformError(operation: "find the text of", path: path, code: 2))
    }
    return PublicFile.textMark + Array(text.utf8)
  }

  private static func reasons(_ refusal: PublicationRefusal) -> [String]? {
    switch refusal {
    case .objections(let objections): objections.map(\.english)
    case .voided: ["It is voided, or its case is."]
    case .notCompleted: ["Its decisions are not complete."]
    case .diaryNotPublic, .expired: nil
    }
  }

  private func note(
    _ report: PublicationReport, _ cleared: [ClearedDocument], _ folder: String, _ moment: Moment,
    endsRestored: Bool
  ) throws(OfficeError) {
    try atTheStore { () throws(StoreError) in
      let entry = try store.journal(
        .publish, on: .publication, 0, by: officer.id, at: moment,
        reason: endsRestored ? "Genomgånget efter återläsning från kopia" : "")
      if endsRestored { try store.endRestored() }
      for document in cleared where document.publishedOn == moment.day {
        try store.notePublished(
          document.id, on: document.publishedOn, ifRegisteredBefore: true)
      }
      try store.add(
        PublicationRun(finishedAt: now, folder: folder, documents: report.documents),
        added: report.added, changed: report.changed, removed: report.removed, entry)
      try store.noteRefused(report.refused.map(\.document))
    }
  }
}

extension OfficeError {
  /// Whether it says that what was asked for is not there, or cannot be read.
  fileprivate var isAboutOneRow: Bool {
    switch self {
    case .refused, .notFound: true
    default: false
    }
  }

  init(_ error: WebsiteError) {
    switch error {
    case .notOurs(let folder): self = .folderNotOurs(folder)
    case .ofAnotherStore(let folder): self = .folderOfAnotherStore(folder)
    case .busy(let folder): self = .folderBusy(folder)
    case .cannotExchange(let folder): self = .folderCannotExchange(folder)
    case .file(let error): self = OfficeError(error)
    }
  }
}
