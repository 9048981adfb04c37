package import Registry

/// Marks a registered document as one that may hold something secret.
package struct MarkSecrecy: Command {
  package static let name = "mark"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    "Adds a secrecy mark; files that were to be published are withheld at once."
  package static let example = """
    {"command": "mark", "document": 17, "version": 2, "mark": {"provision": "21:1", \
    "scopes": ["document", "title"]}, "title": {"text": "Ansökan om anpassning", \
    "publicText": "Ansökan"}}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  package var mark: MarkFields
  /// How the title is shown from now on, which a mark that covers it demands.
  package var title: TitleFields?

  package init(
    document: Identifier<Document>, version: Int?, mark: MarkFields, title: TitleFields? = nil
  ) {
    self.document = document
    self.version = version
    self.mark = mark
    self.title = title
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case mark
    case title
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    var receipt = try desk.change(document, version: version, .mark) {
      (document) throws(OfficeError) in
      let authority = try desk.authority(document.authority).name
      let added = mark.mark(today: desk.today, authority: authority)
      document.secrecy.append(added)
      if let title { document.content.title = title.title }
      document.withholdPublishedFiles()
      return Desk.DocumentChange(addedMarks: [added])
    }
    receipt.alike = try desk.numbers(of: try desk.documentsHeldBack(by: [document]))
    receipt.stops = try desk.stopped(beside: receipt)
    return receipt
  }
}

/// Lifts a secrecy mark that no longer has a ground.
package struct LiftSecrecy: Command {
  package static let name = "lift"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    """
    Lifts a document's mark under a provision. What was withheld under it is undecided again, and the \
    document is not shown until it is completed anew.
    """
  package static let example = """
    {"command": "lift", "document": 17, "version": 3, "provision": "21:1", "reason": \
    "Prövad på nytt vid begäran"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var document: Identifier<Document>
  package var version: Int?
  package var provision: String
  package var reason: String
  /// How the title is shown from now on.
  package var title: TitleFields?

  package init(
    document: Identifier<Document>, version: Int?, provision: String, reason: String,
    title: TitleFields? = nil
  ) {
    self.document = document
    self.version = version
    self.provision = provision
    self.reason = reason
    self.title = title
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document
    case version
    case provision
    case reason
    case title
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let objections = CorrectionSaysWhy.objections(toReason: reason)
    guard objections.isEmpty else { throw .refused(objections) }
    let held = try desk.documentsHeldBack(by: [document])
    var receipt = try desk.change(document, version: version, .lift, reason: reason.tidied) {
      (document) throws(OfficeError) in
      guard document.secrecy.contains(where: { $0.provision == provision }) else {
        throw .refused([
          ReferencesExist.objection(
            .secrecy,
            Wording(
              "Handlingen har ingen markering med \(provision).",
              english: "The document has no mark with \(provision)."))
        ])
      }
      document.secrecy.removeAll { $0.provision == provision }
      if let title { document.content.title = title.title }
      document.reopen()
      return Desk.DocumentChange(liftedProvision: provision)
    }
    receipt.alike = try desk.reopen(held, since: receipt.number ?? "")
    return receipt
  }
}
