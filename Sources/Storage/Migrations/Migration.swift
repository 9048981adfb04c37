import SQLite

/// A step in the schema's life: named, never changed once released, run once in its own transaction.
struct Migration: Sendable {
  let name: String
  private let written: @Sendable () -> SQL

  /// - Parameter script: Written when it is run, since every store that is opened asks for the names alone.
  init(name: String, script: @autoclosure @escaping @Sendable () -> SQL) {
    self.name = name
    written = script
  }

  var script: SQL { written() }

  /// Every step, in order; new ones are added last.
  static let all = [
    registry, post, secrecy, guards, search, publication, configuration, order, likeness,
    passages, rereading, restoring, shapes, runs, titles, proof,
    stopped, threads, history, checks, ownActs, protection, letters,
  ]

  /// The guards that refuse a row, new or changed, where a condition holds.
  static func refusing(_ table: SQL, _ name: SQL, when condition: SQL, _ reason: SQL) -> SQL {
    """
    CREATE TRIGGER \(name) BEFORE INSERT ON \(table) WHEN \(condition) BEGIN
      SELECT raise(ABORT, \(reason));
    END;
    CREATE TRIGGER \(name)_update BEFORE UPDATE ON \(table) WHEN \(condition) BEGIN
      SELECT raise(ABORT, \(reason));
    END;
    """
  }

  /// Keeps which steps a store has gone through.
  static let table: SQL = """
    CREATE TABLE IF NOT EXISTS migration (
      name TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE) STRICT
    """
}
