import Platform
package import Registry
import SQLite

/// A file's content as the store knows it.
package struct StoredContent: Hashable, Sendable {
  /// The row that keeps it.
  package let id: Int64
  package let sha256: String
  /// Bytes.
  package let size: Int
  package let scan: FileScan
}

extension Store {
  /// Where a file's content lies, by its digest.
  package func path(ofContent sha256: String) -> String {
    "\(folder)/files/\(sha256.prefix(2))/\(sha256)"
  }

  /// Writes bytes beside the database, where they are not there already, and returns their digest.
  ///
  /// Must be called within a transaction, whose commit waits until the bytes are on disk.
  package func keep(_ bytes: [UInt8]) throws(StoreError) -> String {
    let digest = SHA256.hex(bytes)
    let path = path(ofContent: digest)
    do throws(PlatformError) {
      if try Files.status(path)?.size == bytes.count { return digest }
      do throws(PlatformError) {
        try Files.write(bytes, to: path, durable: false, mode: 0o600)
      } catch {
        guard error.isMissing else { throw error }
        try Files.createFolder(Files.parent(of: path), mode: 0o700)
        try Files.write(bytes, to: path, durable: false, mode: 0o600)
      }
    } catch { throw StoreError(error) }
    unflushed.append(path)
    return digest
  }

  /// The bytes of a kept file.
  package func bytes(ofContent sha256: String) throws(StoreError) -> [UInt8] {
    do throws(PlatformError) {
      return try Files.read(path(ofContent: sha256))
    } catch { throw StoreError(error) }
  }

  /// The content with a digest, or nil where the store has none.
  package func content(withDigest sha256: String) throws(StoreError) -> StoredContent? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT id, size, unread, identity_numbers, other_findings FROM content
        WHERE sha256 = \(sha256)
        """
      ) { row in
        StoredContent(
          id: row.int64(), sha256: sha256, size: row.int(), scan: Self.scan(&row))
      }
    }
  }

  /// Adds what was read in a kept file.
  package func addContent(
    sha256: String, size: Int, text: String?, scan: FileScan
  ) throws(StoreError) -> StoredContent {
    try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO content (sha256, size, text, unread, identity_numbers, other_findings)
        VALUES (\(sha256), \(size), \(text), \(text == nil ? scan.unread ?? "" : nil),
          \(scan.identityNumbers), \(scan.otherFindings))
        """)
      return StoredContent(
        id: connection.lastInsertedID, sha256: sha256, size: size, scan: scan)
    }
  }

  /// The text read in a file, or nil where none was.
  package func text(ofContent sha256: String) throws(StoreError) -> String? {
    let text = try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT text FROM content WHERE sha256 = \(sha256)") {
        $0.optionalText()
      }
    }
    return text ?? nil
  }

  static func scan(_ row: inout Row) -> FileScan {
    FileScan(
      unread: row.optionalText(), identityNumbers: row.int(), otherFindings: row.int())
  }

  func flushFiles() throws(StoreError) {
    defer { unflushed = [] }
    do throws(PlatformError) {
      // One flush of the whole file system is dearer than a few of single files, cheaper than many.
      if unflushed.count > 6 { return try Files.flushFileSystem(holding: "\(folder)/files") }
      for path in unflushed {
        try Files.flush(path)
        try Files.flushFolder(holding: path)
      }
    } catch { throw StoreError(error) }
  }
}
