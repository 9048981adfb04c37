package import Registry

/// Closes a case that is finished, opens it again, or voids one opened by mistake.
package struct CloseCase: Command {
  package static let name = "close"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Closes, reopens or voids a case."
  package static let example = """
    {"command": "close", "case": 5, "version": 1, "to": "closed"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// What becomes of the case.
  package enum Outcome: String, NamedChoice, Hashable, Sendable {
    case closed
    case open
    case voided
  }

  package var diaryCase: Identifier<Case>
  package var version: Int?
  package var to: Outcome
  /// Why; needed where the case is voided or opened again.
  package var reason: String?

  package init(
    diaryCase: Identifier<Case>, version: Int?, to outcome: Outcome, reason: String? = nil
  ) {
    self.diaryCase = diaryCase
    self.version = version
    to = outcome
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case diaryCase = "case"
    case version
    case to
    case reason
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let why = reason?.tidied ?? ""
    let tooLong = ShortTextsAreShort.objections(to: why, .reason)
    guard tooLong.isEmpty else { throw .refused(tooLong) }
    switch to {
    case .closed:
      let open = try desk.openDocuments(in: diaryCase)
      guard open.isEmpty else {
        throw .refused([
          Objection(
            rule: FileDecisionIsMade.rule, severity: .blocked, field: .other("case"),
            reason: Wording(
              "Inte klarmarkerade: \(open.map(\.number).joined(separator: ", ")).",
              english: "Not completed: \(open.map(\.number).joined(separator: ", "))."),
            remedy: Wording(
              "Gör valen och klarmarkera dem innan ärendet avslutas.",
              english: "Decide and complete them before the case is closed."))
        ])
      }
      return try desk.change(diaryCase, version: version, .close, reason: why) {
        (diaryCase) throws(OfficeError) in diaryCase.status = .closed(on: desk.today)
      }
    case .open:
      let objections = CorrectionSaysWhy.objections(toReason: why)
      guard objections.isEmpty else { throw .refused(objections) }
      return try desk.change(diaryCase, version: version, .reopen, reason: why) {
        (diaryCase) throws(OfficeError) in diaryCase.status = .open
      }
    case .voided:
      let objections = CorrectionSaysWhy.objections(toReason: why)
      guard objections.isEmpty else { throw .refused(objections) }
      let alive = try desk.documents(in: diaryCase).filter { $0.status != "voided" }
      guard alive.isEmpty else {
        throw .refused([
          Objection(
            rule: NumberIsNeverReused.rule, severity: .blocked, field: .other("case"),
            reason: Wording(
              "Ärendet har \(alive.count) handlingar som inte är makulerade.",
              english: "The case has \(alive.count) documents that are not voided."),
            remedy: Wording("Makulera handlingarna först.", english: "Void the documents first."))
        ])
      }
      return try desk.change(diaryCase, version: version, .void, reason: why) {
        (diaryCase) throws(OfficeError) in diaryCase.status = .voided(reason: why)
      }
    }
  }
}
