/// A line of the list of files that are shown on an officer's word, as a machine could not read them or
/// found something in them.
package struct AssuredFileLine: Hashable, Sendable, Identifiable {
  package let id: Identifier<RegisteredFile>
  /// The document's number as printed.
  package let number: String
  /// 1, 2, 3… within the document.
  package let ordinal: Int
  package let name: String
  /// How many signs of personal data were found in it.
  package let findings: Int
  /// Why not all of it could be read, in Swedish; nil where all was.
  package let unread: String?
  /// What the officer has said to have seen to.
  package let assurance: String
  /// The officer's name.
  package let officer: String
  package let decidedAt: Moment

  package init(
    id: Identifier<RegisteredFile>, number: String, ordinal: Int, name: String, findings: Int,
    unread: String?, assurance: String, officer: String, decidedAt: Moment
  ) {
    self.id = id
    self.number = number
    self.ordinal = ordinal
    self.name = name
    self.findings = findings
    self.unread = unread
    self.assurance = assurance
    self.officer = officer
    self.decidedAt = decidedAt
  }
}
