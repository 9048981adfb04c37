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

  /// Another document that has the same content and keeps it from the web, a secret one before others,
  /// or post that is marked as possibly secret; nil where there is none.
  ///
  /// A mark is ended by being lifted and not with its document, so that voided ones keep theirs.
  package func copyWithheld(
    ofContent sha256: String, elsewhereThan id: Identifier<Document>?,
    item: Identifier<IntakeItem>? = nil
  ) throws(StoreError) -> WithheldCopy? {
    let copy = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT d.number_text, EXISTS (SELECT 1 FROM secrecy_mark
            WHERE document = d.id AND is_lifted = 0)
          OR EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = d.case_id AND is_lifted = 0) secret
        FROM content c JOIN file f ON f.content = c.id JOIN document d ON d.id = f.document
        WHERE c.sha256 = \(sha256) AND d.id IS NOT \(id?.rawValue)
          AND (f.decision = 'withhold' AND d.status <> 'voided' OR secret)
        ORDER BY secret DESC, d.id LIMIT 1
        """
      ) { WithheldCopy(number: $0.text(), isSecret: $0.bool()) }
    }
    if let copy, copy.isSecret { return copy }
    let post = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT i.arrived_on FROM content c JOIN intake_file f ON f.content = c.id
        JOIN intake_item i ON i.id = f.item
        WHERE c.sha256 = \(sha256) AND i.marked_secret = 1 AND i.outcome = 'waiting'
          AND i.id IS NOT \(item?.rawValue) LIMIT 1
        """
      ) { WithheldCopy(number: "Dagens post (\($0.text()))", isSecret: true) }
    }
    return post ?? copy
  }

  /// A marked document that was registered from the same letter under another Message-ID, or nil.
  package func secretTwin(
    ofItem item: Identifier<IntakeItem>?, document: Identifier<Document>?
  ) throws(StoreError) -> WithheldCopy? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT d.number_text FROM intake_item a
        JOIN intake_item b ON b.authority IN (SELECT id FROM authority)
          AND b.content_key = a.content_key AND b.id <> a.id
        JOIN document d ON d.id = b.document
        WHERE (a.id = \(item?.rawValue) OR a.document = \(document?.rawValue))
          AND (EXISTS (SELECT 1 FROM secrecy_mark WHERE document = d.id AND is_lifted = 0)
            OR EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = d.case_id AND is_lifted = 0))
        LIMIT 1
        """
      ) { WithheldCopy(number: $0.text(), isSecret: true) }
    }
  }

  /// The files that are shown on an officer's word, newest first, from before one of them on.
  package func assuredFiles(
    before id: Identifier<RegisteredFile>?, limit: Int
  ) throws(StoreError) -> [AssuredFileLine] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT f.id, d.number_text, f.ordinal, f.name, c.other_findings, c.unread, f.assurance,
          o.name, j.at
        FROM file f JOIN document d ON d.id = f.document JOIN content c ON c.id = f.content
        JOIN journal j ON j.id = f.entry JOIN officer o ON o.id = j.officer
        WHERE f.assurance IS NOT NULL AND f.id < \(id?.rawValue ?? .max) AND d.status <> 'voided'
        ORDER BY f.id DESC LIMIT \(limit)
        """
      ) { row in
        AssuredFileLine(
          id: Identifier(rawValue: row.int64()), number: row.text(), ordinal: row.int(),
          name: row.text(), findings: row.int(), unread: row.optionalText(),
          assurance: row.text(), officer: row.text(), decidedAt: Moment(seconds: row.int64()))
      }
    }
  }

  /// The other documents that have any file in common with a document.
  package func documentsSharingFiles(
    with id: Identifier<Document>
  ) throws(StoreError) -> [Identifier<Document>] {
    try documentIDs(
      """
      SELECT DISTINCT other.document FROM file f JOIN file other ON other.content = f.content
      WHERE f.document = \(id.rawValue) AND other.document <> f.document
      """)
  }

  static func scan(_ row: inout Row) -> FileScan {
    FileScan(
      unread: row.optionalText(), identityNumbers: row.int(), otherFindings: row.int())
  }
}
