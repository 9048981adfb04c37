/// A mark that a document has had and that was lifted, with what was tried then.
package struct LiftedMark: Hashable, Sendable {
  package let provision: String
  /// Why it was lifted.
  package let reason: String
  /// The titles that were tried: the document's own as it was when the mark was lifted, and the one shown.
  package let titles: Set<String>

  package init(provision: String, reason: String, titles: Set<String>) {
    self.provision = provision
    self.reason = reason
    self.titles = titles
  }

  /// Whether what a document shows as its title was tried: one that was written afterwards was not.
  func hasTried(_ title: Title) -> Bool { title.publicText.map(titles.contains) ?? true }
}
