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
    /// The file has no text in it, as scanned pages have none.
    case noText
    case unknownKind
  }
}
