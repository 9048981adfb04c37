import SQLite

/// A step in the schema's life: named, never changed once released, run once in its own transaction.
struct Migration: Sendable {
  let name: String
  let script: SQL

  /// Every step, in order; new ones are added last.
  static let all = [
    registry, post, secrecy, guards, search, publication, configuration, order,
  ]

  /// Keeps which steps a store has gone through.
  static let table: SQL = """
    CREATE TABLE IF NOT EXISTS migration (
      name TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE) STRICT
    """
}
