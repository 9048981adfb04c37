/// What the last run did.
package struct PublicationRun: Hashable, Sendable {
  package let finishedAt: Moment
  package let folder: String
  package let documents: Int

  package init(finishedAt: Moment, folder: String, documents: Int) {
    self.finishedAt = finishedAt
    self.folder = folder
    self.documents = documents
  }
}
