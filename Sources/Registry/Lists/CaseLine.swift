/// A line of the case list.
package struct CaseLine: Hashable, Sendable, Identifiable {
  package let id: Identifier<Case>
  /// The number as printed.
  package let number: String
  package let title: String
  package let isTitleHidden: Bool
  /// Whether a secrecy mark stands on it.
  package let isMarked: Bool
  package let status: String
  package let openedOn: CivilDate
  package let handler: String
  /// How many documents it holds.
  package let documents: Int

  package init(
    id: Identifier<Case>, number: String, title: String, isTitleHidden: Bool, isMarked: Bool,
    status: String,
    openedOn: CivilDate, handler: String, documents: Int
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.isTitleHidden = isTitleHidden
    self.isMarked = isMarked
    self.status = status
    self.openedOn = openedOn
    self.handler = handler
    self.documents = documents
  }
}
