package import Registry

/// Decides whether a file of a registered document is shown.
package struct DecideFile: Command {
  package static let name = "decide"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Decides whether a file is published or withheld, and why."
  package static let example = """
    {"command": "decide", "document": 17, "version": 1, "file": 1, "decision": \
    {"decision": "withhold", "reason": "personalData"}}
    """
  package static var examples: [String] {
    [
      example,
      """
      {"command": "decide", "document": 17, "version": 1, "file": 2, "decision": {"decision": \
      "publish", "assurance": "Läst, inga personuppgifter"}, "reason": "Prövat på nytt"}
      """,
    ]
  }
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  /// The file's number within the document, from 1.
  package var file: Int
  package var decision: FileFields
  /// Why; needed where the document is completed and the new decision does not say it itself.
  package var reason: String?

  package init(
    document: Identifier<Document>, version: Int?, file: Int, decision: FileFields,
    reason: String? = nil
  ) {
    self.document = document
    self.version = version
    self.file = file
    self.decision = decision
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case file
    case decision
    case reason
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let why = reason?.tidied ?? ""
    return try desk.change(
      document, version: version, .decide, reason: why.isEmpty ? decision.why : why
    ) { (document) throws(OfficeError) in
      guard let index = document.files.firstIndex(where: { $0.ordinal == file }) else {
        throw .refused([
          ReferencesExist.objection(
            .other("file"),
            Wording(
              "Handlingen har ingen fil \(file).", english: "The document has no file \(file)."))
        ])
      }
      let before = document.files[index].file.decision
      var objections = ShortTextsAreShort.objections(to: why, .reason)
      // What was decided once is corrected, and whoever corrects says why; to withhold has its own reason,
      // and an assurance is one.
      if case .completed = document.status, before != decision.fileDecision,
        decision.saysNotWhy
      {
        objections = CorrectionSaysWhy.objections(toReason: why)
      }
      guard objections.isEmpty else { throw .refused(objections) }
      document.files[index].file.decision = decision.fileDecision
      return Desk.DocumentChange()
    }
  }
}

extension FileFields {
  /// What the decision itself says of why.
  fileprivate var why: String {
    switch fileDecision {
    case .withhold(.other(let words)): "Fil publiceras inte: \(words)"
    case .withhold(let reason): "Fil publiceras inte: \(reason.swedish)"
    case .publish(let assurance): assurance ?? ""
    case .undecided: ""
    }
  }

  /// Whether the decision stands without a reason of its own.
  fileprivate var saysNotWhy: Bool {
    switch fileDecision {
    case .withhold: false
    case .publish(let assurance): assurance == nil
    case .undecided: true
    }
  }
}
