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
  package static var examples: [String] {
    [
      example,
      """
      {"command": "correctCase", "case": 5, "version": 1, "reason": "Rör enskilds hälsa", "mark": \
      {"provision": "25:1", "scopes": ["title"]}, "title": {"text": "Vård av en patient", \
      "isSecret": true}}
      """,
      """
      {"command": "correctCase", "case": 5, "version": 2, "reason": "Prövad på nytt", "lift": "25:1", \
      "title": {"text": "Vård av en patient"}}
      """,
    ]
  }
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var diaryCase: Identifier<Case>
  package var version: Int?
  package var reason: String
  package var title: TitleFields?
  /// The handler's short name; empty for none.
  package var handler: String?
  package var classification: String?
  /// A mark to add, which a title that is to be hidden demands; the files of the case's documents are
  /// withheld at once.
  package var mark: MarkFields?
  /// The provision of a mark that no longer has a ground.
  package var lift: String?

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
    case lift
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let objections = CorrectionSaysWhy.objections(toReason: reason)
    guard objections.isEmpty else { throw .refused(objections) }
    let handlerID = try desk.handler(login: handler)
    let authority = try desk.authority(try desk.diaryCase(diaryCase).authority).name
    let marks = mark.map { [$0.mark(today: desk.today, authority: authority)] } ?? []
    if !marks.isEmpty { try desk.withholdFiles(in: diaryCase) }
    let held =
      lift == nil
      ? [] : try desk.documentsHeldBack(by: try desk.documents(in: diaryCase).map(\.id))
    var receipt = try desk.change(
      diaryCase, version: version, .correct, reason: reason.tidied, addedMarks: marks,
      liftedProvision: lift
    ) { (diaryCase) throws(OfficeError) in
      diaryCase.secrecy += marks
      if let lift {
        guard diaryCase.secrecy.contains(where: { $0.provision == lift }) else {
          throw .refused([
            ReferencesExist.objection(
              .secrecy,
              Wording(
                "Ärendet har ingen markering med \(lift).",
                english: "The case has no mark with \(lift)."))
          ])
        }
        diaryCase.secrecy.removeAll { $0.provision == lift }
      }
      if let title { diaryCase.content.title = title.title }
      if handler != nil { diaryCase.content.handler = handlerID }
      if let classification {
        diaryCase.content.classification = classification.isBlank ? nil : classification.tidied
      }
    }
    if lift != nil, try desk.diaryCase(diaryCase).secrecy.isEmpty {
      try desk.reopenDocuments(in: diaryCase)
    }
    receipt.alike = try desk.reopen(held, since: receipt.caseNumber ?? "")
    return receipt
  }
}
