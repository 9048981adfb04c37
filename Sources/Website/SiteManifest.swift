import Platform
import Registry

/// What a run has put in its folder: each path and each document with a digest of what is shown.
///
/// It lies beside the folder, where no web server shows it, and is named by the folder's inode. When
/// the new folder takes the old one's place, its list has come with it in the same step.
struct SiteManifest {
  private static let heading = "registratur web diary 3"

  /// A page or file as the run left it.
  struct Piece: Hashable {
    let digest: String
    private let size: Int
    /// Nanoseconds since 1970.
    private let modified: Int64
    private let inode: UInt64

    /// What is known of a file that was just put in its place.
    init(digest: String, at path: String) throws(PlatformError) {
      guard let status = try Files.status(path) else {
        throw PlatformError(operation: "find", path: path, code: 2)
      }
      self.digest = digest
      size = status.size
      modified = status.modified * 1_000_000_000 + status.modifiedNanoseconds
      inode = status.inode
    }

    fileprivate init?(_ words: [Substring]) {
      guard words.count == 6, let size = Int(words[2]), let modified = Int64(words[3]),
        let inode = UInt64(words[4])
      else { return nil }
      digest = String(words[1])
      (self.size, self.modified, self.inode) = (size, modified, inode)
    }

    fileprivate var text: String { "\(digest) \(size) \(modified) \(inode)" }
  }

  /// The store that was published; nil where an earlier version did not write it down.
  var store: String?
  /// When the run looked at what was to be shown, and what it changed; nil before the first.
  var run: SiteRun?
  /// Each page and file, by its path.
  var pages: [String: Piece] = [:]
  /// The digest of each document's public row, by its identity.
  var documents: [Int64: String] = [:]

  init() {}

  /// Where the list of a folder lies, or nil where there is no folder.
  static func path(
    of folder: String, namedFrom prefix: String
  ) throws(PlatformError) -> String? {
    try Files.status(folder).map { "\(prefix)\($0.inode).manifest" }
  }

  /// Reads what an earlier run left.
  ///
  /// - Throws: ``WebsiteError/notOurs(folder:)`` where the folder holds something else, and
  ///   ``WebsiteError/ofAnotherStore(folder:)`` where it holds another store's web diary.
  init(of folder: String, namedFrom prefix: String, by store: String) throws(WebsiteError) {
    let (isFree, bytes) = try atTheDisk { () throws(PlatformError) -> (Bool, [UInt8]?) in
      guard let status = try Files.status(folder) else { return (true, nil) }
      guard status.kind == .folder else { return (false, nil) }
      if try Files.list(folder).isEmpty { return (true, nil) }
      guard let path = try Self.path(of: folder, namedFrom: prefix), Files.exists(path) else {
        return (false, nil)
      }
      return (false, try Files.read(path))
    }
    if isFree { return }
    guard let bytes else { throw .notOurs(folder: folder) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.heading[...] else { throw .notOurs(folder: folder) }
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 5)
      if words.first == "page", let piece = Piece(words) { pages[String(words[5])] = piece }
      if words.first == "store", words.count == 2 { self.store = String(words[1]) }
      if words.first == "run" {
        run = SiteRun(line.split(separator: " ").dropFirst().compactMap { Int($0) })
      }
      if words.first == "row", words.count == 3, let id = Int64(words[2]) {
        documents[id] = String(words[1])
      }
    }
    // A folder that was removed may have left its inode to another; ours still has a page of ours.
    guard pages.keys.contains(where: { isUnaltered($0, in: folder) }) else {
      throw .notOurs(folder: folder)
    }
    if let other = self.store, other != store { throw .ofAnotherStore(folder: folder) }
  }

  /// Gives a page or file of the last run a second name, where it is to have the same content and
  /// has been left alone; answers whether it did.
  ///
  /// Size, time and inode are compared, and a page's bytes, which are at hand: time can be set back. To
  /// read every released file anew at each run would take minutes.
  ///
  /// - Parameter bytes: What the page is to hold; nil for a file.
  func reuse(
    _ path: String, _ digest: String, holding bytes: [UInt8]?, from folder: String,
    as target: String
  ) -> Bool {
    guard pages[path]?.digest == digest, isUnaltered(path, in: folder) else { return false }
    let old = "\(folder)/\(path)"
    if let bytes, (try? Files.read(old)) != bytes { return false }
    return (try? Files.link(old, as: target)) != nil
  }

  private func isUnaltered(_ path: String, in folder: String) -> Bool {
    guard let piece = pages[path] else { return false }
    return (try? Piece(digest: piece.digest, at: "\(folder)/\(path)")) == piece
  }

  var bytes: [UInt8] {
    var text = Self.heading + "\n"
    if let store { text += "store \(store)\n" }
    if let run { text += "run \(run.text)\n" }
    for (path, piece) in pages.sorted(by: { $0.key < $1.key }) {
      text += "page \(piece.text) \(path)\n"
    }
    for (id, digest) in documents.sorted(by: { $0.key < $1.key }) {
      text += "row \(digest) \(id)\n"
    }
    return Array(text.utf8)
  }

  /// How many documents are new, shown otherwise, or gone since another manifest.
  func changes(since old: SiteManifest) -> (added: Int, changed: Int, removed: Int) {
    let added = documents.keys.count { old.documents[$0] == nil }
    let changed = documents.count { id, digest in
      old.documents[id].map { $0 != digest } ?? false
    }
    let removed = old.documents.keys.count { documents[$0] == nil }
    return (added, changed, removed)
  }

  /// A digest of what the public sees of a document, and of nothing else.
  static func digest(of document: ClearedDocument) -> String {
    let row = document.row
    let files = row.files.map { "\($0.ordinal) \($0.standing == .released ? $0.sha256 : "-")" }
    let text =
      [
        row.number.text, row.date.description, row.direction.text, row.title.text,
        row.sender.text, row.handler.text, document.cleared?.title.text ?? "",
      ].joined(separator: "\u{1f}") + files.joined(separator: " ")
    return String(SHA256.hex(Array(text.utf8)).prefix(16))
  }
}
