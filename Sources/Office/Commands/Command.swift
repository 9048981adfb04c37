package import Registry

/// Something an officer can have done, as a value that can be written down.
///
/// Each command is one file in this folder: its fields, an example as a JSON line, and what it does.
package protocol Command: Codable, Hashable, Sendable {
  /// What it is called in JSON lines.
  static var name: String { get }
  /// What an officer must be trusted with to give it.
  static var act: OfficerMayDoIt.Act { get }
  /// What it does, in one English sentence.
  static var summary: String { get }
  /// A JSON line that gives it.
  static var example: String { get }
  /// The same and others, where one does not show all that is worth showing.
  static var examples: [String] { get }
  /// The names of all its fields, so that a misspelt one is refused rather than passed over.
  static var fields: [String] { get }

  /// Does it, within a transaction that is open already.
  func perform(at desk: Desk) throws(OfficeError) -> Receipt
}

extension Command {
  package static var examples: [String] { [example] }
}

/// What a command has led to.
package struct Receipt: Codable, Hashable, Sendable {
  package var document: Identifier<Document>?
  /// The document's number as printed.
  package var number: String?
  package var diaryCase: Identifier<Case>?
  /// The case's number as printed.
  package var caseNumber: String?
  package var item: Identifier<IntakeItem>?
  /// The version that what was changed has now.
  package var version: Int?
  /// Whether the case was closed and is open again, for the document has decisions left.
  package var caseReopened: Bool?
  /// Other documents with the same file, by their numbers: those that a mark keeps from the web as well, or
  /// that are to be tried anew since it was lifted.
  package var alike: [String]?
  /// The numbers of other documents in the case that the web stops showing for what is secret in it now.
  package var stops: [String]?
  /// What the officer should know of what was done, in English.
  package var note: String?
  /// What is open at a case that was opened or changed, for those who tell it in Swedish; not written down.
  package var open: [Objection] = []

  package init(
    document: Identifier<Document>? = nil, number: String? = nil,
    diaryCase: Identifier<Case>? = nil, caseNumber: String? = nil,
    item: Identifier<IntakeItem>? = nil, version: Int? = nil
  ) {
    self.document = document
    self.number = number
    self.diaryCase = diaryCase
    self.caseNumber = caseNumber
    self.item = item
    self.version = version
  }

  private enum CodingKeys: String, CodingKey {
    case document
    case number
    case diaryCase = "case"
    case caseNumber
    case item
    case version
    case caseReopened
    case alike
    case stops
    case note
  }
}
