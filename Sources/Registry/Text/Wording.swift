/// A sentence in the languages of those who read it: Swedish on the screen and in what e-services show,
/// English on the command line.
package struct Wording: Hashable, Sendable {
  package let swedish: String
  package let english: String

  /// Both languages are asked for, so that neither can be forgotten.
  package init(_ swedish: String, english: String) {
    self.swedish = swedish
    self.english = english
  }
}
