package import Registry
import SQLite

extension Store {
  /// Keeps what an officer has typed about something and not yet saved.
  package func keepDraft(
    _ body: String, about subject: String, by officer: Identifier<Officer>, at moment: Moment
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO draft (officer, subject, body, saved_at)
        VALUES (\(officer.rawValue), \(subject), \(body), \(moment.seconds))
        ON CONFLICT DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at
        """)
    }
  }

  /// What an officer had typed about something, or nil.
  package func draft(
    about subject: String, by officer: Identifier<Officer>
  ) throws(StoreError) -> String? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT body FROM draft WHERE officer = \(officer.rawValue) AND subject = \(subject)
        """
      ) { $0.text() }
    }
  }

  /// What an officer has drafts about, the latest first.
  package func draftSubjects(by officer: Identifier<Officer>) throws(StoreError) -> [String] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT subject FROM draft WHERE officer = \(officer.rawValue)
        ORDER BY saved_at DESC, subject
        """
      ) { $0.text() }
    }
  }

  /// Forgets a draft.
  package func dropDraft(
    about subject: String, by officer: Identifier<Officer>
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        "DELETE FROM draft WHERE officer = \(officer.rawValue) AND subject = \(subject)")
    }
  }
}
