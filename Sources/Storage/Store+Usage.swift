package import Registry
import SQLite

extension Store {
  /// The provisions of the latest marks, those used most first.
  package func provisionsUsed() throws(StoreError) -> [String] {
    try names(
      """
      SELECT provision FROM (SELECT provision FROM secrecy_mark ORDER BY id DESC LIMIT 2000)
      GROUP BY provision ORDER BY count(*) DESC, provision
      """)
  }

  /// The types of the latest documents, those used most first.
  package func typesUsed() throws(StoreError) -> [String] {
    try names(
      """
      SELECT type FROM (SELECT type FROM document ORDER BY id DESC LIMIT 2000)
      GROUP BY type ORDER BY count(*) DESC, type
      """)
  }

  /// What an officer has said of the files that were published on their word, the latest first.
  package func assurances(
    by officer: Identifier<Officer>, limit: Int
  ) throws(StoreError) -> [String] {
    try names(
      """
      SELECT words FROM (SELECT f.id AS id, f.assurance AS words FROM file f
        JOIN journal j ON j.id = f.entry
        WHERE f.assurance IS NOT NULL AND j.officer = \(officer.rawValue)
        ORDER BY f.id DESC LIMIT 200)
      GROUP BY words ORDER BY max(id) DESC LIMIT \(limit)
      """)
  }

  /// The authority of the document that an officer was the last to register or change, newest first.
  package func latestAuthority(
    of officer: Identifier<Officer>
  ) throws(StoreError) -> Identifier<Authority>? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT d.authority FROM document d JOIN journal j ON j.id = d.entry
        WHERE j.officer = \(officer.rawValue) ORDER BY d.id DESC LIMIT 1
        """
      ) { Identifier<Authority>(rawValue: $0.int64()) }
    }
  }

  private func names(_ sql: SQL) throws(StoreError) -> [String] {
    try atTheDoor { () throws(SQLiteError) in try connection.rows(sql) { $0.text() } }
  }
}
