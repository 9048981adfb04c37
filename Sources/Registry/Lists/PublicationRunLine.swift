/// A line of the list of publications: what was put in place, when and by whom.
package struct PublicationRunLine: Hashable, Sendable, Identifiable {
  package let id: Int64
  package let run: PublicationRun
  /// The name of the officer who had it done.
  package let officer: String
  package let added: Int
  package let changed: Int
  package let removed: Int

  package init(
    id: Int64, run: PublicationRun, officer: String, added: Int, changed: Int, removed: Int
  ) {
    self.id = id
    self.run = run
    self.officer = officer
    self.added = added
    self.changed = changed
    self.removed = removed
  }
}
