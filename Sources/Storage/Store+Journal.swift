package import Registry
import SQLite

/// Which line of the journal a change belongs to.
package struct JournalEntryID: Hashable, Sendable {
  package let rawValue: Int64
}

extension Store {
  /// Writes a line in the journal; whatever is changed next refers to it.
  package func journal(
    _ action: JournalEntry.Action, on subject: JournalEntry.Subject, _ subjectID: Int64,
    by officer: Identifier<Officer>, at moment: Moment, reason: String = ""
  ) throws(StoreError) -> JournalEntryID {
    try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        VALUES (\(moment.seconds), \(officer.rawValue), \(action.rawValue), \(subject.rawValue),
          \(subjectID), \(reason))
        """)
      return JournalEntryID(rawValue: connection.lastInsertedID)
    }
  }

  /// The newest line of the journal, or nil in a new store.
  package func lastEntry() throws(StoreError) -> JournalEntryID? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT max(id) FROM journal") { $0.optionalInt() }
    }.flatMap { $0 }.map { JournalEntryID(rawValue: Int64($0)) }
  }

  /// When a line of the journal was written, or nil where there is none.
  package func moment(ofLine id: Int64) throws(StoreError) -> Moment? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT at FROM journal WHERE id = \(id)") {
        Moment(seconds: $0.int64())
      }
    }
  }

  /// What has been changed since a line of the journal was the newest, each once.
  package func changed(
    since entry: JournalEntryID?
  ) throws(StoreError) -> [(subject: JournalEntry.Subject, id: Int64)] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT DISTINCT subject, subject_id FROM journal WHERE id > \(entry?.rawValue ?? 0)
        """
      ) { row in
        JournalEntry.Subject(rawValue: row.text()).map { ($0, row.int64()) }
      }
    }.compactMap(\.self)
  }

  /// All that was done with something, oldest first, with the values before and after.
  package func history(
    of subject: JournalEntry.Subject, _ subjectID: Int64
  ) throws(StoreError) -> [JournalEntry] {
    let entries = try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT j.id, j.at, o.name, j.action, j.reason FROM journal j
        JOIN officer o ON o.id = j.officer
        WHERE j.subject = \(subject.rawValue) AND j.subject_id = \(subjectID) ORDER BY j.id
        """
      ) { ($0.int64(), $0.int64(), $0.text(), $0.text(), $0.text()) }
    }
    var history: [JournalEntry] = []
    for (id, at, officer, action, reason) in entries {
      let changes = try atTheDoor { () throws(SQLiteError) in
        try connection.rows(
          "SELECT field, old, new FROM journal_change WHERE entry = \(id) ORDER BY id"
        ) {
          JournalEntry.Change(
            field: $0.text(), old: $0.optionalText(), new: $0.optionalText())
        }
      }
      guard let action = JournalEntry.Action(rawValue: action) else { continue }
      history.append(
        JournalEntry(
          at: Moment(seconds: at), officer: officer, action: action, reason: reason,
          changes: changes))
    }
    return history
  }

  /// The document that an item of post was last registered as, or nil where it never was.
  ///
  /// It is the one whose line in the journal comes before the item's own, with no other between.
  package func documentMade(
    of id: Identifier<IntakeItem>
  ) throws(StoreError) -> Identifier<Document>? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT subject_id FROM journal WHERE +subject = 'document' AND +action = 'register'
          AND id < (SELECT max(id) FROM journal
            WHERE subject = 'post' AND subject_id = \(id.rawValue) AND action = 'register')
        ORDER BY id DESC LIMIT 1
        """
      ) { Identifier<Document>(rawValue: $0.int64()) }
    }
  }
}
