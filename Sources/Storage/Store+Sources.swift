package import Registry
import SQLite

extension Store {
  /// The names that have been taken in from a source already.
  package func seenNames(in source: IntakeSource) throws(StoreError) -> Set<String> {
    Set(
      try atTheDoor { () throws(SQLiteError) in
        try connection.rows("SELECT name FROM seen WHERE source = \(source.id)") { $0.text() }
      })
  }

  /// Remembers that a name has been taken in from a source.
  package func remember(_ name: String, in source: IntakeSource) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        "INSERT OR IGNORE INTO seen (source, name) VALUES (\(source.id), \(name))")
      try connection.run(
        "DELETE FROM intake_failure WHERE source = \(source.id) AND name = \(name)")
    }
  }

  /// Notes that something in a source could not be taken in, and why.
  package func noteFailure(
    _ reason: String, of name: String, path: String, in source: IntakeSource, at moment: Moment
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO intake_failure (source, name, path, reason, at)
        VALUES (\(source.id), \(name), \(path), \(reason), \(moment.seconds))
        ON CONFLICT DO UPDATE SET path = excluded.path, reason = excluded.reason,
          at = excluded.at
        """)
    }
  }

  /// What could not be taken in: its path and why.
  package func failures() throws(StoreError) -> [(path: String, reason: String)] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows("SELECT path, reason FROM intake_failure ORDER BY at") {
        (path: $0.text(), reason: $0.text())
      }
    }
  }
}
