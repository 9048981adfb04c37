package import Registry
import SQLite

/// A document that a publication run looks at, and when it was first published.
package struct PublicationCandidate: Hashable, Sendable {
  package let id: Identifier<Document>
  /// Nil where it never was.
  package let publishedOn: CivilDate?
}

/// What the last run did.
package struct PublicationRun: Hashable, Sendable {
  package let finishedAt: Moment
  package let folder: String
  package let documents: Int

  package init(finishedAt: Moment, folder: String, documents: Int) {
    self.finishedAt = finishedAt
    self.folder = folder
    self.documents = documents
  }
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

  /// Notes that a document was on the web for the first time.
  package func notePublished(
    _ id: Identifier<Document>, on day: CivilDate
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT OR IGNORE INTO published (document, first_on)
        VALUES (\(id.rawValue), \(day.description))
        """)
    }
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
}
