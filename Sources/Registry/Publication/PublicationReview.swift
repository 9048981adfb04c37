/// A document that may be shown, as it may be shown.
///
/// Only ``PublicationReview`` makes one, so whoever holds one may publish it. It carries nothing of
/// the document but its public row.
package struct ClearedDocument: Hashable, Sendable {
  package let id: Identifier<Document>
  /// The case it is shown under, or nil where it stands by itself.
  package let cleared: ClearedCase?
  package let row: PublicRow
  /// The number within the case, or nil where it stands by itself or may not be told.
  package let numberInCase: Int?
  /// The authority's public name.
  package let authority: String
  /// The day it was first published, or today where this is the first time.
  package let publishedOn: CivilDate

  fileprivate init(
    id: Identifier<Document>, cleared: ClearedCase?, row: PublicRow, numberInCase: Int?,
    authority: String, publishedOn: CivilDate
  ) {
    self.id = id
    self.cleared = cleared
    self.row = row
    self.numberInCase = numberInCase
    self.authority = authority
    self.publishedOn = publishedOn
  }
}

/// A case's heading that may be shown, as it may be shown.
package struct ClearedCase: Hashable, Sendable {
  package let id: Identifier<Case>
  package let number: PublicField
  package let title: PublicField
  package let handler: PublicField
  package let openedOn: CivilDate
  /// The authority's public name.
  package let authority: String
  /// The authority's code, which no other has.
  package let authorityCode: String

  fileprivate init(
    id: Identifier<Case>, number: PublicField, title: PublicField, handler: PublicField,
    openedOn: CivilDate, authority: String, authorityCode: String
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.handler = handler
    self.openedOn = openedOn
    self.authority = authority
    self.authorityCode = authorityCode
  }
}

/// Why a document is not shown.
package enum PublicationRefusal: Error, Hashable, Sendable {
  /// Some rule is not kept or some decision not made.
  case objections([Objection])
  /// Its mandatory decisions have not been closed by anybody.
  case notCompleted
  /// It, or its case, was registered by mistake.
  case voided
  /// The whole diary is kept from the web.
  case diaryNotPublic
  /// Its two years are over.
  case expired
}

/// Runs the rules over a document anew, at every publication.
///
/// What is stored is the decisions, never the clearance: a rule that has become stricter since, or a
/// mark that was added, takes effect at the next run.
package enum PublicationReview {
  /// Clears a document, or says why it is not shown.
  ///
  /// - Parameters:
  ///   - document: The document as registered.
  ///   - dossier: The same document with what the rules look at.
  ///   - publishedOn: The day it was first published, or nil where it never was.
  package static func clear(
    _ document: Document, _ dossier: Dossier, publishedOn: CivilDate?
  ) throws(PublicationRefusal) -> ClearedDocument {
    switch document.status {
    case .registered: throw .notCompleted
    case .voided: throw .voided
    case .completed: break
    }
    if dossier.caseFacts?.isVoided == true { throw .voided }
    guard dossier.authority.publication.isPublic else { throw .diaryNotPublic }
    let firstDay = publishedOn ?? dossier.today
    guard TwoYearsOnTheWeb.isShown(publishedOn: firstDay, today: dossier.today) else {
      throw .expired
    }
    let said = RoutineBook.objections(to: dossier)
    let objections =
      said.filter { $0.severity > .notice }
      + SettingNamesNoPerson.objections(toNumber: dossier.number)
      + SettingNamesNoPerson.objections(toNumber: dossier.caseFacts?.number ?? "")
    guard objections.isEmpty else { throw .objections(objections) }
    let row = PublicRow(of: dossier, objections: said)
    var cleared: ClearedCase?
    var numberInCase: Int?
    if case .inCase(let id, let number, _) = document.place {
      guard let facts = dossier.caseFacts else { throw .notCompleted }
      cleared = clear(id, facts, dossier.authority)
      if case .shown = row.number { numberInCase = number }
    }
    return ClearedDocument(
      id: document.id, cleared: cleared, row: row, numberInCase: numberInCase,
      authority: dossier.authority.name, publishedOn: firstDay)
  }

  private static func clear(
    _ id: Identifier<Case>, _ facts: CaseFacts, _ authority: Authority
  ) -> ClearedCase {
    let title: PublicField
    switch facts.content.title.disclosure {
    case .open: title = .shown(facts.content.title.text)
    case .neutral(let neutral): title = .masked(neutral, by: NeutralTitleRevealsNothing.rule)
    case .secret: title = .masked(PublicRow.secrecyWord, by: SecretTitleHasMark.rule)
    }
    let isSecret = facts.content.title.disclosure == .secret
    let hidden = PublicField.hidden(by: SecretTitleHasMark.rule)
    let showsNumber = !isSecret || authority.publication.showsNumberOfSecretTitle
    return ClearedCase(
      id: id, number: showsNumber ? .shown(facts.number) : hidden, title: title,
      handler: isSecret ? hidden : facts.handlerName.map(PublicField.shown) ?? .empty,
      openedOn: facts.content.openedOn, authority: authority.name,
      authorityCode: authority.code)
  }
}
