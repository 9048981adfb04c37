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

  private func names(_ sql: SQL) throws(StoreError) -> [String] {
    try atTheDoor { () throws(SQLiteError) in try connection.rows(sql) { $0.text() } }
  }
}
