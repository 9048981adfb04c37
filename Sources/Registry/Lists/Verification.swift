/// What a look through a store has found, in English, a line each.
package struct Verification: Hashable, Sendable {
  /// What is damaged; empty where the store is whole.
  package let problems: [String]
  /// What was found and does no harm, or was put right.
  package let notes: [String]

  package init(problems: [String] = [], notes: [String] = []) {
    self.problems = problems
    self.notes = notes
  }

  /// Nothing at all was found.
  package static let clean = Verification()
}
