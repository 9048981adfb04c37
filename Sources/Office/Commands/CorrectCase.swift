package import Registry

/// Corrects what stands about a case, or closes or reopens it.
package struct CorrectCase: Command {
  package static let name = "correctCase"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    "Corrects fields of a case; those left out stay, old values are kept."
  package static let example = """
    {"command": "correctCase", "case": 5, "version": 1, "reason": "Tydligare ärendemening", \
    "title": {"text": "Detaljplan för kvarteret Linden"}}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var diaryCase: Identifier<Case>
  package var version: Int?
  package var reason: String
  package var title: TitleFields?
  /// The handler's short name; empty for none.
  package var handler: String?
  package var classification: String?
  /// A mark to add, which a title that is to be hidden demands.
  package var mark: MarkFields?

  package init(diaryCase: Identifier<Case>, version: Int?, reason: String) {
    self.diaryCase = diaryCase
    self.version = version
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case diaryCase = "case"
    case version
    case reason
    case title
    case handler
    case classification
    case mark
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let objections = CorrectionSaysWhy.objections(toReason: reason)
    guard objections.isEmpty else { throw .refused(objections) }
    let handlerID = try desk.handler(login: handler)
    let authority = try desk.authority(try desk.diaryCase(diaryCase).authority).name
    let marks = mark.map { [$0.mark(today: desk.today, authority: authority)] } ?? []
    return try desk.change(
      diaryCase, version: version, .correct, reason: reason.tidied, addedMarks: marks
    ) { (diaryCase) throws(OfficeError) in
      diaryCase.secrecy += marks
      if let title { diaryCase.content.title = title.title }
      if handler != nil { diaryCase.content.handler = handlerID }
      if let classification {
        diaryCase.content.classification = classification.isBlank ? nil : classification.tidied
      }
    }
  }
}
