import Platform
package import Registry
import Storage

extension Desk {
  /// A page of what waits for an outcome, oldest first.
  package func post(
    after id: Identifier<IntakeItem>? = nil, limit: Int
  ) throws(OfficeError) -> [IntakeLine] {
    try atTheStore { () throws(StoreError) in try store.intakeLines(after: id, limit: limit) }
  }

  /// A page of what has been set aside, newest first.
  package func setAsidePost(
    after id: Identifier<IntakeItem>? = nil, limit: Int
  ) throws(OfficeError) -> [IntakeLine] {
    try atTheStore { () throws(StoreError) in try store.setAsideLines(after: id, limit: limit) }
  }

  /// How many items wait for an outcome.
  package func waitingCount() throws(OfficeError) -> Int {
    try atTheStore { () throws(StoreError) in try store.waitingCount() }
  }

  /// An item of post with its files, the message itself first.
  package func item(
    _ id: Identifier<IntakeItem>
  ) throws(OfficeError) -> (item: IntakeItem, files: [IntakeFile]) {
    try atTheStore { () throws(StoreError) in
      guard let item = try store.intakeItem(id) else { throw .notFound }
      return (item, try store.files(of: id))
    }
  }

  /// The item of post that a document was registered from, or nil.
  package func item(
    registeredAs id: Identifier<Document>
  ) throws(OfficeError) -> IntakeItem? {
    try atTheStore { () throws(StoreError) in try store.intakeItem(registeredAs: id) }
  }

  /// A page of the case list, newest first.
  package func cases(
    _ direction: PageDirection<Case>, limit: Int
  ) throws(OfficeError) -> [CaseLine] {
    try atTheStore { () throws(StoreError) in try store.caseLines(direction, limit: limit) }
  }

  /// The newest cases, those of one authority before the others'.
  package func cases(
    firstOf authority: Identifier<Authority>, limit: Int
  ) throws(OfficeError) -> [CaseLine] {
    try atTheStore { () throws(StoreError) in
      try store.caseLines(firstOf: authority, limit: limit)
    }
  }

  /// The line of one case.
  package func caseLine(_ id: Identifier<Case>) throws(OfficeError) -> CaseLine? {
    try atTheStore { () throws(StoreError) in try store.caseLine(id) }
  }

  /// A page of all documents, newest first.
  package func documents(
    _ direction: PageDirection<Document>, limit: Int
  ) throws(OfficeError) -> [DocumentLine] {
    try atTheStore { () throws(StoreError) in try store.documentLines(direction, limit: limit) }
  }

  /// The documents of a case in the order of their numbers.
  package func documents(
    in id: Identifier<Case>, after number: Int = 0, limit: Int = 1_000
  ) throws(OfficeError) -> [DocumentLine] {
    try atTheStore { () throws(StoreError) in
      try store.documentLines(of: id, after: number, limit: limit)
    }
  }

  func openDocuments(in id: Identifier<Case>) throws(OfficeError) -> [DocumentLine] {
    try documents(in: id, limit: 100_000).filter { $0.status == "registered" }
  }

  /// Documents whose mandatory decisions are still open, and completed ones that the last publication did
  /// not let through, oldest first.
  package func openDocuments(
    after id: Identifier<Document>? = nil, limit: Int
  ) throws(OfficeError) -> [DocumentLine] {
    try atTheStore { () throws(StoreError) in try store.openDocumentLines(after: id, limit: limit) }
  }

  /// The line of one document.
  package func documentLine(_ id: Identifier<Document>) throws(OfficeError) -> DocumentLine? {
    try atTheStore { () throws(StoreError) in try store.documentLine(id) }
  }

  /// All that was done with something, oldest first.
  package func history(
    of subject: JournalEntry.Subject, _ id: Int64
  ) throws(OfficeError) -> [JournalEntry] {
    try atTheStore { () throws(StoreError) in try store.history(of: subject, id) }
  }

  /// The text read in a file, or nil where none was.
  package func text(ofContent sha256: String) throws(OfficeError) -> String? {
    try atTheStore { () throws(StoreError) in try store.text(ofContent: sha256) }
  }

  /// The bytes of a file.
  package func bytes(ofContent sha256: String) throws(OfficeError) -> [UInt8] {
    try atTheStore { () throws(StoreError) in try store.contents.bytes(of: sha256) }
  }

  /// Where a file's bytes lie, for a program that shows them.
  package func path(ofContent sha256: String) -> String { store.contents.path(of: sha256) }

  /// The references of the provisions of the latest marks, those used most first.
  package func provisionsUsed() throws(OfficeError) -> [String] {
    try atTheStore { () throws(StoreError) in try store.provisionsUsed() }
  }

  /// The types of the latest documents, those used most first.
  package func typesUsed() throws(OfficeError) -> [String] {
    try atTheStore { () throws(StoreError) in try store.typesUsed() }
  }

  /// What this officer has said last of files that are published on their word.
  package func assurancesUsed() throws(OfficeError) -> [String] {
    try atTheStore { () throws(StoreError) in try store.assurances(by: officer.id, limit: 8) }
  }

  /// The authority of this officer's latest document, or nil.
  package func latestAuthority() throws(OfficeError) -> Identifier<Authority>? {
    try atTheStore { () throws(StoreError) in try store.latestAuthority(of: officer.id) }
  }

  /// Looks for damage and for broken rules, makes search indexes anew that do not hold what they should,
  /// and takes away half-written files.
  package func verify(checksFiles: Bool) throws(OfficeError) -> Verification {
    let found = try atTheStore { () throws(StoreError) in
      let found = try store.verify(checksFiles: checksFiles, now: now.seconds)
      let swept = try store.sweep(now: now.seconds)
      return Verification(problems: found.problems, notes: found.notes + swept)
    }
    // Nothing more is written to a damaged store.
    guard found.problems.isEmpty, case let count = try readAnew(), count > 0 else { return found }
    let files = "\(count) file\(count == 1 ? "" : "s")"
    let note = "read anew: \(files), for the program that was missing is installed"
    return Verification(problems: [], notes: found.notes + [note])
  }

  /// Copies the whole store to a new folder while others go on working, and tells which of its files
  /// are altered or missing.
  @discardableResult
  package func backUp(to folder: String) throws(OfficeError) -> [String] {
    guard !Files.exists(folder) else { throw .storeExists(folder: folder) }
    let folder = try folderApart(folder)
    return try atTheStore { () throws(StoreError) in try store.backUp(to: folder) }
  }

  /// Makes a store from a backup, in a folder that is not there yet.
  package static func restore(from backup: String, to folder: String) throws(OfficeError) {
    guard !Files.exists(folder) else { throw .storeExists(folder: folder) }
    let folder = try self.folder(folder, apartFrom: backup)
    try atTheStore { () throws(StoreError) in try Store.restore(from: backup, to: folder) }
  }

  /// What could not be taken in and lies there still, and why.
  package func intakeFailures() throws(OfficeError) -> [(path: String, reason: String)] {
    let sources = try sources().filter(\.isActive).map(\.path)
    return try atTheStore { () throws(StoreError) in try store.failures() }.filter { failure in
      // A source that is not there is what failed. What cannot even be looked at is there, and by a name
      // that is not UTF-8 nothing can be.
      if sources.contains(failure.path) || failure.path.contains("\u{FFFD}") { return true }
      do throws(PlatformError) {
        return try Files.status(failure.path, followsLinks: false) != nil
      } catch { return true }
    }
  }
}
