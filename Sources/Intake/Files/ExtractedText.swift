/// What came of reading the text in a file.
package enum ExtractedText: Hashable, Sendable {
  case read(String)
  case notRead(Reason)

  /// Why there is no text.
  package enum Reason: Hashable, Sendable {
    /// The program that reads this kind of file is not installed.
    case noProgram(String)
    case passwordProtected
    case damaged
    case timedOut
    /// It unpacks into more than a program may hold.
    case tooLarge
    /// The file has no text in it, as scanned pages have none.
    case noText
    case unknownKind
  }
}
