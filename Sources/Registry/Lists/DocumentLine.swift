/// A line of a list of documents.
package struct DocumentLine: Hashable, Sendable, Identifiable {
  package let id: Identifier<Document>
  /// The number as printed.
  package let number: String
  package let direction: Direction
  package let title: String
  package let isTitleHidden: Bool
  /// Whether a secrecy mark stands on it.
  package let isMarked: Bool
  package let party: String
  package let arrivedOn: CivilDate
  /// `registered`, `completed` or `voided`; `stopped` where the last publication did not let it through.
  package let status: String
  package let files: Int

  package init(
    id: Identifier<Document>, number: String, direction: Direction, title: String,
    isTitleHidden: Bool, isMarked: Bool, party: String, arrivedOn: CivilDate, status: String,
    files: Int
  ) {
    self.id = id
    self.number = number
    self.direction = direction
    self.title = title
    self.isTitleHidden = isTitleHidden
    self.isMarked = isMarked
    self.party = party
    self.arrivedOn = arrivedOn
    self.status = status
    self.files = files
  }

  /// The same among what is left to do, where what is completed is stopped.
  package var stoppedIfCompleted: DocumentLine {
    DocumentLine(
      id: id, number: number, direction: direction, title: title, isTitleHidden: isTitleHidden,
      isMarked: isMarked, party: party, arrivedOn: arrivedOn,
      status: status == "completed" ? "stopped" : status, files: files)
  }
}
