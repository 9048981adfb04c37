package import Registry
import Storage

/// Opens a case that has no document yet.
package struct OpenCase: Command {
  package static let name = "open"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Opens a case without a document."
  package static let example = """
    {"command": "open", "authority": "KS", "title": {"text": "Översyn av trafiken vid \
    Storgatan"}, "classification": "3.1"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var authority: String
  package var title: TitleFields
  package var handler: String?
  package var classification: String?
  package var openedOn: CivilDate?
  package var secrecy: [MarkFields]?

  package init(authority: String, title: TitleFields) {
    self.authority = authority
    self.title = title
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case authority
    case title
    case handler
    case classification
    case openedOn
    case secrecy
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let authority = try desk.authority(code: authority)
    let marks = (secrecy ?? []).map { $0.mark(today: desk.today, authority: authority.name) }
    let content = CaseContent(
      title: title.title, handler: try desk.handler(login: handler),
      classification: classification.flatMap { $0.isBlank ? nil : $0.tidied },
      openedOn: openedOn ?? desk.today)
    let unnumbered = Case(
      id: Identifier(rawValue: 0), version: 1, authority: authority.id,
      number: DiaryNumber(code: authority.code, year: desk.today.year, serial: 1),
      content: content, secrecy: marks)
    let objections = try desk.objections(to: unnumbered, authority)
    let stopping = objections.filter { $0.severity == .blocked }
    guard stopping.isEmpty else { throw .refused(stopping) }
    let opened = try atTheStore { () throws(StoreError) in
      try desk.open(content, marks, for: authority, at: desk.now)
    }
    var receipt = Receipt(diaryCase: opened.id, caseNumber: opened.printed, version: 1)
    receipt.tell(open: objections)
    return receipt
  }
}
