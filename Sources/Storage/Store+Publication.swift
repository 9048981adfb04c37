package import Registry
import SQLite

/// A document that a publication run looks at, and when it was first published.
package struct PublicationCandidate: Hashable, Sendable {
  package let id: Identifier<Document>
  /// Nil where it never was.
  package let publishedOn: CivilDate?
}

extension Store {
  /// The completed documents that are new to the web or were first shown after a day.
  package func candidates(
    publishedAfter day: CivilDate, from id: Identifier<Document>?, limit: Int
  ) throws(StoreError) -> [PublicationCandidate] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT d.id, p.first_on FROM document d LEFT JOIN published p ON p.document = d.id
        WHERE d.id > \(id?.rawValue ?? 0) AND d.status = 'completed'
          AND (p.first_on IS NULL OR p.first_on > \(day.description))
        ORDER BY d.id LIMIT \(limit)
        """
      ) { row in
        PublicationCandidate(
          id: Identifier(rawValue: row.int64()),
          publishedOn: row.optionalText().flatMap { CivilDate(iso: $0) })
      }
    }
  }

  /// Notes that a document was on the web for the first time, where it is there and never was before.
  ///
  /// - Parameter ifRegisteredBefore: Whether nothing is noted of a document that was registered after
  ///   that day; what is moved here from another system may have been.
  package func notePublished(
    _ id: Identifier<Document>, on day: CivilDate, ifRegisteredBefore: Bool = false
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO published (document, first_on)
        SELECT id, \(day.description) FROM document WHERE id = \(id.rawValue)
          AND NOT EXISTS (SELECT 1 FROM published WHERE document = id)
          AND (NOT \(ifRegisteredBefore)
            OR date(registered_at, 'unixepoch') <= \(day.description)
              AND arrived_on <= \(day.description))
        """)
    }
  }

  /// What the store is told from all others by; its backups have the same.
  package func identity() throws(StoreError) -> String {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT identity FROM store") { $0.text() }
    } ?? ""
  }

  /// Notes a run that has been put in place.
  package func add(
    _ run: PublicationRun, added: Int, changed: Int, removed: Int, _ entry: JournalEntryID
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO publication_run
          (entry, finished_at, folder, documents, added, changed, removed)
        VALUES (\(entry.rawValue), \(run.finishedAt.seconds), \(run.folder), \(run.documents),
          \(added), \(changed), \(removed))
        """)
    }
  }

  /// Notes the completed documents that a run did not let through, in place of those of the run before.
  package func noteRefused(_ documents: [Identifier<Document>]) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      try connection.run("DELETE FROM publication_refusal")
      let ids = documents.map(\.rawValue).description
      _ = try connection.run(
        """
        INSERT OR IGNORE INTO publication_refusal
          SELECT id FROM document WHERE id IN (SELECT value FROM json_each(\(ids)))
        """)
    }
  }

  /// Whether a run that was put in place in a folder is noted from a moment on.
  package func hasRun(in folder: String, since moment: Moment) throws(StoreError) -> Bool {
    try int(
      """
      SELECT EXISTS (SELECT 1 FROM publication_run
        WHERE folder = \(folder) AND finished_at >= \(moment.seconds))
      """) > 0
  }

  /// The last run that was put in place, or nil.
  package func lastRun() throws(StoreError) -> PublicationRun? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT finished_at, folder, documents FROM publication_run ORDER BY id DESC LIMIT 1
        """
      ) {
        PublicationRun(
          finishedAt: Moment(seconds: $0.int64()), folder: $0.text(), documents: $0.int())
      }
    }
  }

  /// Every folder that a run has been put in place in.
  package func foldersPublished() throws(StoreError) -> [String] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows("SELECT DISTINCT folder FROM publication_run ORDER BY folder") {
        $0.text()
      }
    }
  }

  /// The runs that were put in place, newest first, from before one of them on.
  package func runs(before id: Int64?, limit: Int) throws(StoreError) -> [PublicationRunLine] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT r.id, r.finished_at, r.folder, r.documents, o.name, r.added, r.changed, r.removed
        FROM publication_run r JOIN journal j ON j.id = r.entry JOIN officer o ON o.id = j.officer
        WHERE r.id < \(id ?? .max) ORDER BY r.id DESC LIMIT \(limit)
        """
      ) {
        PublicationRunLine(
          id: $0.int64(),
          run: PublicationRun(
            finishedAt: Moment(seconds: $0.int64()), folder: $0.text(), documents: $0.int()),
          officer: $0.text(), added: $0.int(), changed: $0.int(), removed: $0.int())
      }
    }
  }

  /// The documents that have been on the web, the last to come there first, from before one of them
  /// on.
  package func published(
    before id: Identifier<Document>?, limit: Int
  ) throws(StoreError) -> [(id: Identifier<Document>, firstOn: CivilDate)] {
    let start: SQL =
      id.map {
        """
        WHERE (first_on, document) <
          (SELECT first_on, document FROM published WHERE document = \($0.rawValue))
        """
      } ?? ""
    return try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT document, first_on FROM published \(start)
        ORDER BY first_on DESC, document DESC LIMIT \(limit)
        """
      ) { row in
        let id = Identifier<Document>(rawValue: row.int64())
        return CivilDate(iso: row.text()).map { (id: id, firstOn: $0) }
      }
    }.compactMap(\.self)
  }

  /// The day a document was first on the web, or nil where it never was.
  package func firstDay(of id: Identifier<Document>) throws(StoreError) -> CivilDate? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT first_on FROM published WHERE document = \(id.rawValue)") {
        CivilDate(iso: $0.text())
      }
    }.flatMap(\.self)
  }
}
