/// What is decided about a document when it is registered and may be corrected after.
///
/// With the number, these are the fields that OSL 5:2 demands and those that practice adds.
package struct DocumentContent: Hashable, Sendable {
  package var direction: Direction
  package var type: DocumentType
  package var title: Title
  package var correspondent: Correspondent
  package var publicSender: PublicSender
  /// The date that stands on the document, if any.
  package var datedOn: CivilDate?
  /// The day it came in, was dispatched or was drawn up (OSL 5:2, point 1; FL 22 §).
  package var arrivedOn: CivilDate
  package var handler: Identifier<Officer>?
  /// The class in the authority's plan, such as `1.3.2`.
  package var classification: String?

  package init(
    direction: Direction, type: DocumentType, title: Title, correspondent: Correspondent,
    publicSender: PublicSender, datedOn: CivilDate? = nil, arrivedOn: CivilDate,
    handler: Identifier<Officer>? = nil, classification: String? = nil
  ) {
    self.direction = direction
    self.type = type
    self.title = title
    self.correspondent = correspondent
    self.publicSender = publicSender
    self.datedOn = datedOn
    self.arrivedOn = arrivedOn
    self.handler = handler
    self.classification = classification
  }
}
