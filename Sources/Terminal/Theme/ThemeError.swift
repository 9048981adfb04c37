/// What is wrong with a theme, and where.
package struct ThemeError: Error, Hashable, Sendable {
  /// What is wrong, with the words that are.
  package enum Reason: Error, Hashable, Sendable {
    case notAnAssignment(String)
    case unknownRole(String)
    case unknownColor(String)
    case unknownSection(String)
    case unknownTheme(String)
    case inheritsItself(String)
    case givenTwice(String)
    case backgroundMissing
  }

  package let theme: String
  /// Counted from 1.
  package let line: Int
  package let reason: Reason

  package init(theme: String, line: Int, reason: Reason) {
    self.theme = theme
    self.line = line
    self.reason = reason
  }
}
