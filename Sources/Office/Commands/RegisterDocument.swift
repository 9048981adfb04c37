package import Registry
import Storage

/// Registers a document: to a new case, to one that is there, or by itself.
package struct RegisterDocument: Command {
  package static let name = "register"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    "Registers a document to a case, to a new case, or free-standing."
  package static let example = """
    {"command": "register", "authority": "KS", "newCase": {"title": {"text": "Ansökan om \
    bygglov för carport"}}, "direction": "incoming", "type": "Ansökan", "title": {"text": \
    "Ansökan om bygglov för carport"}, "correspondent": {"kind": "organisation", "name": \
    "Byggbolaget Exempel AB", "contact": "", "email": "info@bygg.example"}, "publicSender": \
    {"organisation": "Byggbolaget Exempel AB"}, "arrivedOn": "2026-11-20", "files": [{"path": \
    "ansokan.pdf", "decision": "publish"}], "complete": true}
    """
  package static var examples: [String] {
    [example, secretExample, anonymousExample, postExample, dispatchExample]
  }
  /// An item of post that goes into a case, each of its files decided about.
  private static let postExample = """
    {"command": "register", "item": 12, "case": "KS 2026/0001", "direction": "incoming", "type": \
    "Yttrande", "title": {"text": "Yttrande från rektor Anna Exempel", "namesOfficials": "Rektor"}, \
    "correspondent": {"kind": "person", "name": "Anna Exempel", "contact": "", "email": \
    "anna@post.example"}, "publicSender": {"role": "Invånare"}, "datedOn": "2026-11-18", \
    "handler": "hans", "classification": "3.1", "files": [{"decision": "withhold", "reason": \
    "personalData"}, {"decision": "publish", "assurance": "Läst, inga personuppgifter"}, \
    {"decision": "withhold", "reason": "other", "reasonText": "Kartan finns hos Lantmäteriet"}], \
    "complete": true}
    """
  /// What is drawn up here and sent out, with its content in the line itself.
  private static let dispatchExample = """
    {"command": "register", "authority": "KS", "direction": "outgoing", "type": "Protokollsutdrag", \
    "title": {"text": "Protokollsutdrag om budget"}, "correspondent": {"kind": "organisation", \
    "name": "Länsstyrelsen", "contact": "", "email": ""}, "publicSender": {"organisation": \
    "Länsstyrelsen"}, "files": [{"name": "utdrag.txt", "base64": "QnVkZ2V0Cg==", "decision": \
    "publish"}], "complete": true}
    """
  /// A title that the public does not read, with the mark that it needs.
  private static let secretExample = """
    {"command": "register", "authority": "KS", "newCase": {"title": {"text": "Orosanmälan", \
    "isSecret": true}, "secrecy": [{"provision": "26:1", "scopes": ["title", "document"]}]}, \
    "direction": "incoming", "type": "Anmälan", "title": {"text": "Orosanmälan från förskola", \
    "isSecret": true}, "secrecy": [{"provision": "26:1", "scopes": ["title", "correspondent", \
    "document"]}], "correspondent": {"kind": "organisation", "name": "Förskolan Exemplet", \
    "contact": "", "email": ""}, "publicSender": {"organisation": "Förskolan Exemplet"}, \
    "complete": true}
    """
  /// A sender who has not said who they are.
  private static let anonymousExample = """
    {"command": "register", "authority": "KS", "newCase": {"title": {"text": "Synpunkt på \
    belysning i parken"}}, "direction": "incoming", "type": "Synpunkt", "title": {"text": \
    "Synpunkt på belysning i parken"}, "correspondent": {"kind": "anonymous", "name": "", \
    "contact": "", "email": ""}, "publicSender": {"role": "Anonym"}, "complete": true}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// The authority's code; left out where the case or the item of post says it.
  package var authority: String?
  /// The item of post that is registered, whose files come along.
  package var item: Identifier<IntakeItem>?
  /// The number of the case it goes to.
  package var caseNumber: String?
  /// The case that is opened for it.
  package var newCase: NewCaseFields?
  package var direction: Direction
  package var type: DocumentType
  package var title: TitleFields
  package var correspondent: Correspondent
  package var publicSender: PublicSenderFields
  package var datedOn: CivilDate?
  package var arrivedOn: CivilDate?
  /// The handler's short name.
  package var handler: String?
  package var classification: String?
  package var secrecy: [MarkFields]?
  /// New files, or the decisions for the item's files in their order.
  package var files: [FileFields]?
  /// Whether every mandatory decision is made, so that the document may be shown.
  package var complete: Bool?
  /// The day it was first on the web, for what is moved here from another system.
  package var publishedOn: CivilDate?

  package init(
    direction: Direction, type: DocumentType, title: TitleFields, correspondent: Correspondent,
    publicSender: PublicSenderFields
  ) {
    self.direction = direction
    self.type = type
    self.title = title
    self.correspondent = correspondent
    self.publicSender = publicSender
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case authority
    case item
    case caseNumber = "case"
    case newCase
    case direction
    case type
    case title
    case correspondent
    case publicSender
    case datedOn
    case arrivedOn
    case handler
    case classification
    case secrecy
    case files
    case complete
    case publishedOn
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let proposal = try desk.proposal(for: self)
    let objections = RoutineBook.objections(to: proposal.dossier)
    let stopping = objections.filter {
      $0.severity == .blocked || (complete == true && $0.severity == .open)
    }
    guard stopping.isEmpty else { throw .refused(stopping) }
    if let publishedOn, publishedOn > desk.today {
      throw .refused([
        ReferencesExist.objection(
          .other("publishedOn"),
          Wording(
            "Publiceringsdagen \(publishedOn) ligger i framtiden.",
            english: "The day of publication, \(publishedOn), has not been yet."))
      ])
    }
    if let publishedOn, publishedOn < proposal.dossier.content.arrivedOn {
      let arrived = proposal.dossier.content.arrivedOn
      throw .refused([TwoYearsOnTheWeb.objection(toPublished: publishedOn, arrived: arrived)])
    }
    var receipt = try desk.register(
      proposal, complete: complete == true, publishedOn: publishedOn)
    if complete != true { try desk.reopenCase(of: &receipt) }
    if proposal.dossier.isUnderSecrecy { receipt.stops = try desk.stopped(beside: receipt) }
    return receipt
  }
}

/// A case to be opened, as commands write it.
package struct NewCaseFields: Codable, Hashable, Sendable {
  package var title: TitleFields
  package var handler: String?
  package var classification: String?
  package var secrecy: [MarkFields]?

  package init(
    title: TitleFields, handler: String? = nil, classification: String? = nil,
    secrecy: [MarkFields]? = nil
  ) {
    self.title = title
    self.handler = handler
    self.classification = classification
    self.secrecy = secrecy
  }
}
