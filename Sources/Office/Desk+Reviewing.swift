package import Registry
import Storage

/// A document that has been on the web, for whoever reviews what was published.
package struct PublishedDocument: Hashable, Sendable {
  package let document: Document
  /// The number as printed, also where the web does not show it.
  package let number: String
  /// The row as the public sees it from the next publication on.
  package let row: PublicRow
  /// The first day on the web.
  package let firstOn: CivilDate
  /// Why the next publication does not show it, or nil where it does.
  package let refusal: PublicationRefusal?
}

extension Desk {
  /// The last publication, or nil.
  package func lastRun() throws(OfficeError) -> PublicationRun? {
    try atTheStore { () throws(StoreError) in try store.lastRun() }
  }

  /// A page of the publications, newest first.
  package func runs(before id: Int64? = nil, limit: Int) throws(OfficeError) -> [PublicationRunLine]
  {
    try atTheStore { () throws(StoreError) in try store.runs(before: id, limit: limit) }
  }

  /// A page of what has been on the web, the last to come there first, reviewed anew.
  package func published(
    before id: Identifier<Document>? = nil, limit: Int
  ) throws(OfficeError) -> [PublishedDocument] {
    let page = try atTheStore { () throws(StoreError) in
      try store.published(before: id, limit: limit)
    }
    var published: [PublishedDocument] = []
    for (id, firstOn) in page {
      let document = try document(id)
      let dossier = try dossier(for: document)
      var refusal: PublicationRefusal?
      do throws(PublicationRefusal) {
        _ = try PublicationReview.clear(document, dossier, publishedOn: firstOn)
      } catch { refusal = error }
      published.append(
        PublishedDocument(
          document: document, number: dossier.number, row: PublicRow(of: dossier),
          firstOn: firstOn, refusal: refusal))
    }
    return published
  }

  /// A page of the files that are shown on an officer's word, newest first.
  package func assuredFiles(
    before id: Identifier<RegisteredFile>? = nil, limit: Int
  ) throws(OfficeError) -> [AssuredFileLine] {
    try atTheStore { () throws(StoreError) in try store.assuredFiles(before: id, limit: limit) }
  }

  /// The day a document was first on the web, or nil where it never was.
  package func firstDayOnTheWeb(
    of id: Identifier<Document>
  ) throws(OfficeError) -> CivilDate? {
    try atTheStore { () throws(StoreError) in try store.firstDay(of: id) }
  }

  /// Whether the web shows a document, or goes on showing it until the next publication.
  package func isOnTheWeb(_ id: Identifier<Document>) throws(OfficeError) -> Bool {
    guard let firstOn = try firstDayOnTheWeb(of: id),
      TwoYearsOnTheWeb.isShown(publishedOn: firstOn, today: today), let run = try lastRun()
    else { return false }
    let document = try document(id)
    let dossier = try dossier(for: document)
    if (try? PublicationReview.clear(document, dossier, publishedOn: firstOn)) != nil {
      return true
    }
    // What may no longer be shown stands there until a run has taken it away.
    return try history(of: .document, id.rawValue).last.map { $0.at > run.finishedAt } ?? false
  }

  /// Whether the web shows any document of a case.
  package func isOnTheWeb(_ id: Identifier<Case>) throws(OfficeError) -> Bool {
    for line in try documents(in: id, limit: 100_000) where try isOnTheWeb(line.id) { return true }
    return false
  }

  /// The places that post is fetched from, or was.
  package func sources() throws(OfficeError) -> [IntakeSource] {
    try atTheStore { () throws(StoreError) in try store.everySource() }
  }

  /// The numbers of the other completed documents in a document's case that the rules do not let through as
  /// the case is now, or nil where there are none: ”Minutes” that name whom the next document hides.
  func stopped(beside receipt: Receipt) throws(OfficeError) -> [String]? {
    guard let own = receipt.document, let diaryCase = try document(own).place.diaryCase else {
      return nil
    }
    var numbers: [String] = []
    for line in try documents(in: diaryCase, limit: Self.looked)
    where line.id != own && line.status == "completed" {
      let document = try document(line.id)
      let objections = RoutineBook.objections(to: try dossier(for: document))
      if objections.contains(where: { $0.severity > .notice }) { numbers.append(line.number) }
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// So many documents of a case are looked at while somebody waits; the next publication looks at all.
  private static let looked = 50
}
