/// A file that belongs to a document, known by its content.
package struct DocumentFile: Hashable, Sendable {
  /// The name it came with; never shown on the web.
  package var name: String
  package var mediaType: String
  /// Bytes.
  package var size: Int
  /// Bytes of the text that was read in it, where that is shown in its place; nil where not counted.
  package var textSize: Int?
  /// 64 hexadecimal digits.
  package var sha256: String
  package var scan: FileScan
  package var decision: FileDecision

  /// Whether it is an e-mail, of which the text that was read is shown.
  package var isLetter: Bool { mediaType == "message/rfc822" }

  package init(
    name: String, mediaType: String, size: Int, textSize: Int? = nil, sha256: String,
    scan: FileScan,
    decision: FileDecision = .undecided
  ) {
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.textSize = textSize
    self.sha256 = sha256
    self.scan = scan
    self.decision = decision
  }
}

/// A file that has been registered with its document.
package struct RegisteredFile: Hashable, Sendable, Identifiable {
  package let id: Identifier<RegisteredFile>
  /// 1, 2, 3… within the document.
  package let ordinal: Int
  package var file: DocumentFile

  package init(id: Identifier<RegisteredFile>, ordinal: Int, file: DocumentFile) {
    self.id = id
    self.ordinal = ordinal
    self.file = file
  }
}

/// What a machine has read in a file.
package struct FileScan: Hashable, Sendable {
  /// Why no text could be read, or not all of it, in Swedish; nil where all was.
  package var unread: String?
  /// How many personal identity and coordination numbers were found.
  package var identityNumbers: Int
  /// How many other signs of personal data were found: names, addresses, sensitive words.
  package var otherFindings: Int

  package init(unread: String? = nil, identityNumbers: Int = 0, otherFindings: Int = 0) {
    self.unread = unread
    self.identityNumbers = identityNumbers
    self.otherFindings = otherFindings
  }

  /// Why a text that was read has not been judged: another language or script, or no words at all.
  package static let unknownLanguage = "texten är inte på svenska, eller kan inte läsas."

  /// Why a file was not read: a program that reads its kind was not there.
  package static func isMissing(program: String) -> String {
    "\(missing.before)\(program)\(missing.after)"
  }

  /// The program that was not there to read the file, or nil where that is not why it was not read.
  package var missingProgram: String? {
    guard let unread, unread.hasPrefix(Self.missing.before), unread.hasSuffix(Self.missing.after)
    else { return nil }
    return String(unread.dropFirst(Self.missing.before.count).dropLast(Self.missing.after.count))
  }

  private static let missing = (before: "programmet ", after: " är inte installerat.")
}
