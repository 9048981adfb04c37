package import Registry
import SQLite

extension Store {
  /// The places that post is fetched from.
  package func sources() throws(StoreError) -> [IntakeSource] {
    try everySource().filter(\.isActive)
  }

  /// The places that post is fetched from, or was.
  package func everySource() throws(StoreError) -> [IntakeSource] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        "SELECT id, authority, kind, path, is_active FROM source ORDER BY id"
      ) { row -> IntakeSource? in
        let id = row.int64()
        let authority = Identifier<Authority>(rawValue: row.int64())
        guard let kind = IntakeSource.Kind(rawValue: row.text()) else { return nil }
        return IntakeSource(
          id: id, authority: authority, kind: kind, path: row.text(), isActive: row.bool())
      }
    }.compactMap { $0 }
  }

  /// Adds a place to fetch post from, or changes the one with the same path.
  package func setSource(
    authority: Identifier<Authority>, kind: IntakeSource.Kind, path: String, isActive: Bool
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let changed = try connection.run(
        """
        UPDATE source SET authority = \(authority.rawValue), kind = \(kind.rawValue),
          is_active = \(isActive) WHERE path = \(path)
        """)
      guard changed == 0 else { return }
      try connection.run(
        """
        INSERT INTO source (authority, kind, path, is_active)
        VALUES (\(authority.rawValue), \(kind.rawValue), \(path), \(isActive))
        """)
    }
  }

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

  /// Forgets that something in a source could not be taken in.
  package func forgetFailure(of name: String, in source: IntakeSource) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        "DELETE FROM intake_failure WHERE source = \(source.id) AND name = \(name)")
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
