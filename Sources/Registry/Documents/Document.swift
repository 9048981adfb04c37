/// A registered document, received or drawn up (allmän handling).
package struct Document: Hashable, Sendable, Identifiable {
  package let id: Identifier<Document>
  /// Goes up with every change, so that an edit of an older state is noticed.
  package let version: Int
  package let authority: Identifier<Authority>
  package var place: DocumentPlace
  package var content: DocumentContent
  package let registeredAt: Moment
  package var secrecy: [SecrecyMark]
  package var files: [RegisteredFile]
  package var status: DocumentStatus

  package init(
    id: Identifier<Document>, version: Int, authority: Identifier<Authority>,
    place: DocumentPlace, content: DocumentContent, registeredAt: Moment,
    secrecy: [SecrecyMark] = [], files: [RegisteredFile] = [], status: DocumentStatus = .registered
  ) {
    self.id = id
    self.version = version
    self.authority = authority
    self.place = place
    self.content = content
    self.registeredAt = registeredAt
    self.secrecy = secrecy
    self.files = files
    self.status = status
  }
}

/// Where a document stands in the diary.
package enum DocumentPlace: Hashable, Sendable {
  /// In a case, numbered 1, 2, 3… in order of registration. One that stood by itself before keeps
  /// its former number as a reference.
  case inCase(Identifier<Case>, number: Int, formerly: DiaryNumber?)
  /// By itself, in the authority's own series for such documents (fristående handling).
  case freeStanding(DiaryNumber)

  /// The case that it is in, or nil.
  package var diaryCase: Identifier<Case>? {
    if case .inCase(let id, _, _) = self { id } else { nil }
  }
}

/// How far a document has come.
package enum DocumentStatus: Hashable, Sendable {
  /// It has its number; some decision may still be open.
  case registered
  /// Every mandatory decision is made.
  case completed(by: Identifier<Officer>, at: Moment)
  /// Registered by mistake; the number stays used (makulerad).
  case voided(reason: String)
}
