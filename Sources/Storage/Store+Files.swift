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
  ///
  /// - Parameters:
  ///   - own: What it says, as numbers that are the same for the same words; none where it says little.
  ///   - inner: What the letters in it say.
  package func addContent(
    _ kept: ContentFolder.Kept, text: String?, scan: FileScan, own: [Int64] = [],
    inner: [Int64] = []
  ) throws(StoreError) -> StoredContent {
    unflushed.append(kept)
    return try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO content (sha256, size, text, unread, identity_numbers, other_findings)
        VALUES (\(kept.sha256), \(kept.size), \(text), \(scan.unread ?? (text == nil ? "" : nil)),
          \(scan.identityNumbers), \(scan.otherFindings))
        """)
      let id = connection.lastInsertedID
      for (likeness, isOwn) in own.map({ ($0, true) }) + inner.map({ ($0, false) }) {
        try connection.run(
          "INSERT OR IGNORE INTO content_likeness VALUES (\(id), \(likeness), \(isOwn))")
      }
      return StoredContent(id: id, sha256: kept.sha256, size: kept.size, scan: scan)
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
  /// The same is what has the same bytes or says the same. What is secret is so with every letter that
  /// lies in it; what is withheld for other reasons is so by itself. A mark is ended by being lifted and not with its document, so that voided ones keep theirs.
  package func copyWithheld(
    ofContent sha256: String, saying likenesses: [Int64] = [],
    elsewhereThan id: Identifier<Document>?,
    item: Identifier<IntakeItem>? = nil
  ) throws(StoreError) -> WithheldCopy? {
    let said = "[\(likenesses.map(String.init).joined(separator: ","))]"
    let same: SQL = """
      WITH same (content, is_own) AS (
        SELECT id, 1 FROM content WHERE sha256 = \(sha256)
        UNION ALL SELECT content, is_own FROM content_likeness WHERE likeness IN (
          SELECT l.likeness FROM content c JOIN content_likeness l ON l.content = c.id
          WHERE c.sha256 = \(sha256)
          UNION ALL SELECT value FROM json_each(\(said))))
      """
    let copy = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        \(same)
        SELECT d.number_text, \(Self.keepsSecret) secret,
          s.content = (SELECT id FROM content WHERE sha256 = \(sha256)) same_file
        FROM same s JOIN file f ON f.content = s.content JOIN document d ON d.id = f.document
        WHERE d.id IS NOT \(id?.rawValue)
          AND (f.decision = 'withhold' AND s.is_own = 1
            AND (d.status <> 'voided' OR \(Self.withholdsForSecrecy(elsewhereThan: id)))
            OR secret)
        ORDER BY secret DESC, same_file DESC, d.id LIMIT 1
        """
      ) { WithheldCopy(number: $0.text(), isSecret: $0.bool(), isSameFile: $0.bool()) }
    }
    if let copy, copy.isSecret { return copy }
    let post = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        \(same)
        SELECT i.arrived_on FROM same s JOIN intake_file f ON f.content = s.content
        JOIN intake_item i ON i.id = f.item
        WHERE i.marked_secret = 1 AND i.outcome = 'waiting'
          AND i.id IS NOT \(item?.rawValue) LIMIT 1
        """
      ) { WithheldCopy(number: "Dagens post (\($0.text()))", isSecret: true) }
    }
    return post ?? copy
  }

  /// Whether what came with an item stands in a voided document under a mark and in none that is not
  /// voided.
  package func isOnlyVoidedSecret(_ item: Identifier<IntakeItem>) throws(StoreError) -> Bool {
    try int(
      """
      SELECT EXISTS (SELECT 1 FROM intake_file i JOIN file f ON f.content = i.content
          JOIN document d ON d.id = f.document AND d.status = 'voided'
          JOIN secrecy_mark m ON m.is_lifted = 0 AND (m.document = d.id OR m.case_id = d.case_id)
          WHERE i.item = \(item.rawValue))
        AND NOT EXISTS (SELECT 1 FROM intake_file i JOIN file f ON f.content = i.content
          JOIN document d ON d.id = f.document AND d.status <> 'voided'
          WHERE i.item = \(item.rawValue))
      """) > 0
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
        WHERE f.assurance IS NOT NULL AND f.id < \(id?.rawValue ?? .max) AND d.status = 'completed'
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

  /// The other documents that have any file in common with a document, or one that says the same.
  package func documentsSharingFiles(
    with id: Identifier<Document>
  ) throws(StoreError) -> [Identifier<Document>] {
    try documents(sharing: "SELECT content FROM file WHERE document = \(id.rawValue)")
      .filter { $0 != id }
  }

  /// The documents that have any file in common with an item of post, or one that says the same.
  package func documentsSharingFiles(
    withItem id: Identifier<IntakeItem>
  ) throws(StoreError) -> [Identifier<Document>] {
    try documents(sharing: "SELECT content FROM intake_file WHERE item = \(id.rawValue)")
  }

  private func documents(sharing contents: SQL) throws(StoreError) -> [Identifier<Document>] {
    try documentIDs(
      """
      WITH some (content) AS (\(contents)), same (content) AS (
        SELECT content FROM some
        UNION SELECT b.content FROM some JOIN content_likeness a USING (content)
          JOIN content_likeness b ON b.likeness = a.likeness)
      SELECT DISTINCT f.document FROM same JOIN file f ON f.content = same.content
      """)
  }

  static func scan(_ row: inout Row) -> FileScan {
    FileScan(
      unread: row.optionalText(), identityNumbers: row.int(), otherFindings: row.int())
  }
}
