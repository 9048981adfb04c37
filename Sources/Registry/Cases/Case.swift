/// A matter that an authority handles, under one number in its diary (ärende).
package struct Case: Hashable, Sendable, Identifiable {
  package let id: Identifier<Case>
  /// Goes up with every change, so that an edit of an older state is noticed.
  package let version: Int
  package let authority: Identifier<Authority>
  package let number: DiaryNumber
  package var content: CaseContent
  package var secrecy: [SecrecyMark]
  package var status: CaseStatus

  package init(
    id: Identifier<Case>, version: Int, authority: Identifier<Authority>, number: DiaryNumber,
    content: CaseContent, secrecy: [SecrecyMark] = [], status: CaseStatus = .open
  ) {
    self.id = id
    self.version = version
    self.authority = authority
    self.number = number
    self.content = content
    self.secrecy = secrecy
    self.status = status
  }
}

/// What is decided about a case and may be corrected.
package struct CaseContent: Hashable, Sendable {
  package var title: Title
  package var handler: Identifier<Officer>?
  /// The class in the authority's plan, such as `1.3.2`.
  package var classification: String?
  /// The day the matter came in or was raised.
  package var openedOn: CivilDate

  package init(
    title: Title, handler: Identifier<Officer>? = nil, classification: String? = nil,
    openedOn: CivilDate
  ) {
    self.title = title
    self.handler = handler
    self.classification = classification
    self.openedOn = openedOn
  }
}

/// Where a case is on its way.
package enum CaseStatus: Hashable, Sendable {
  case open
  /// Finished and laid to the acts (ad acta).
  case closed(on: CivilDate)
  /// Opened by mistake; the number stays used (makulerad).
  case voided(reason: String)
}
