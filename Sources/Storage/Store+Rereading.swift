package import Registry
import SQLite

extension Store {
  /// A content that was not read for want of a program, and what it was called.
  package struct UnreadContent: Sendable {
    package let id: Int64
    package let sha256: String
    package let name: String
    package let mediaType: String
  }

  /// Contents that were not read, or not wholly, because a program was not there, after one of them on.
  package func contents(
    without program: String, after id: Int64, limit: Int
  ) throws(StoreError) -> [UnreadContent] {
    let unread = FileScan.isMissing(program: program)
    return try atTheDoor { () throws(SQLiteError) in
      // The condition of the index is said again, or SQLite would not use it.
      try connection.rows(
        """
        SELECT c.id, c.sha256, coalesce(f.name, p.name, ''), coalesce(f.media_type, p.media_type, '')
        FROM content c
        LEFT JOIN file f ON f.id = (SELECT min(id) FROM file WHERE content = c.id)
        LEFT JOIN intake_file p ON (p.item, p.ordinal) =
          (SELECT item, ordinal FROM intake_file WHERE content = c.id LIMIT 1)
        WHERE c.unread = \(unread) AND \(Migration.lacksProgram("c.unread")) AND c.id > \(id)
        ORDER BY c.id LIMIT \(limit)
        """
      ) { row in
        UnreadContent(
          id: row.int64(), sha256: row.text(), name: row.text(), mediaType: row.text())
      }
    }
  }

  /// Writes what was read of a content at last.
  ///
  /// - Parameters:
  ///   - own: What it says, as numbers that are the same for the same words.
  ///   - inner: What the letters in it say.
  package func update(
    _ content: UnreadContent, text: String?, scan: FileScan, own: [Int64], inner: [Int64]
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let changed = try connection.run(
        """
        UPDATE content SET text = coalesce(\(text), text), unread = \(scan.unread),
          identity_numbers = max(identity_numbers, \(scan.identityNumbers)),
          other_findings = max(other_findings, \(scan.otherFindings))
        WHERE id = \(content.id) AND \(Migration.lacksProgram("unread"))
        """)
      guard changed > 0 else { return }
      for (likeness, isOwn) in own.map({ ($0, true) }) + inner.map({ ($0, false) }) {
        try connection.run(
          "INSERT OR IGNORE INTO content_likeness VALUES (\(content.id), \(likeness), \(isOwn))")
      }
    }
  }
}
