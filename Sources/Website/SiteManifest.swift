import Platform
import Registry

/// What a run has put in its folder: each path and each document with a digest of what is shown.
struct SiteManifest {
  static let name = ".registratur-manifest"
  private static let heading = "registratur web diary 1"

  /// The digest of each page and file, by its path.
  var pages: [String: String] = [:]
  /// The digest of each document's public row, by its identity.
  var documents: [Int64: String] = [:]

  init() {}

  /// Reads what an earlier run left.
  ///
  /// - Throws: ``WebsiteError/notOurs(folder:)`` where the folder holds something else.
  init(reading folder: String) throws(WebsiteError) {
    let path = "\(folder)/\(Self.name)"
    guard Files.exists(path) else {
      let isFree = try atTheDisk { () throws(PlatformError) in
        guard let status = try Files.status(folder) else { return true }
        guard status.kind == .folder else { return false }
        return try Files.list(folder).isEmpty
      }
      guard isFree else { throw .notOurs(folder: folder) }
      return
    }
    let bytes = try atTheDisk { () throws(PlatformError) in try Files.read(path) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.heading[...] else { throw .notOurs(folder: folder) }
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3 else { continue }
      if words[0] == "page" { pages[String(words[2])] = String(words[1]) }
      if words[0] == "row", let id = Int64(words[2]) { documents[id] = String(words[1]) }
    }
  }

  var bytes: [UInt8] {
    var text = Self.heading + "\n"
    for (path, digest) in pages.sorted(by: { $0.key < $1.key }) {
      text += "page \(digest) \(path)\n"
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
