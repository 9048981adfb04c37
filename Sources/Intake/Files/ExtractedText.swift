/// What came of reading the text in a file.
package enum ExtractedText: Hashable, Sendable {
  case read(String)
  /// The text, and why it is not all that the file says.
  case partlyRead(String, Reason)
  case notRead(Reason)

  /// Why there is no text, or not all of it.
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
    /// These pages have no text; they are empty or hold a picture.
    case pagesWithoutText([Int])
    /// These pages are pictures, as scanned ones are, whatever is written on them.
    case pagesOfPictures([Int])
    /// The file holds what it was before it was changed, or more behind its end.
    case earlierVersions
    /// The file holds what no page shows: layers turned off, scripts, objects left behind.
    case hiddenParts
    /// The file does not say what letters its signs are, so that what is read is not what is shown.
    case unreadableFont
    /// A picture that also says where on earth it was taken.
    case position
    /// The file holds pictures that nobody has looked into.
    case pictures
    /// The file holds other files.
    case embeddedFiles
    case unknownKind

    /// A short name for programs.
    package var code: String {
      switch self {
      case .noProgram(let name): "no-program:\(name)"
      case .passwordProtected: "password-protected"
      case .damaged: "damaged"
      case .timedOut: "timed-out"
      case .tooLarge: "too-large"
      case .noText: "no-text"
      case .pagesWithoutText: "pages-without-text"
      case .pagesOfPictures: "pages-of-pictures"
      case .earlierVersions: "earlier-versions"
      case .hiddenParts: "hidden-parts"
      case .unreadableFont: "unreadable-font"
      case .position: "position"
      case .pictures: "pictures"
      case .embeddedFiles: "embedded-files"
      case .unknownKind: "unknown-kind"
      }
    }
  }
}
