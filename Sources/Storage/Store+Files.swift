package import Registry
import SQLite

extension Store {
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

  /// Adds what was read in kept bytes, which are on disk before the transaction commits.
  package func addContent(
    _ kept: ContentFolder.Kept, text: String?, scan: FileScan
  ) throws(StoreError) -> StoredContent {
    unflushed.append(kept)
    return try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO content (sha256, size, text, unread, identity_numbers, other_findings)
        VALUES (\(kept.sha256), \(kept.size), \(text), \(scan.unread ?? (text == nil ? "" : nil)),
          \(scan.identityNumbers), \(scan.otherFindings))
        """)
      return StoredContent(
        id: connection.lastInsertedID, sha256: kept.sha256, size: kept.size, scan: scan)
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
}
