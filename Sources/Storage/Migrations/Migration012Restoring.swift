import SQLite

extension Migration {
  /// That a store was brought back from a backup, and lacks what was decided since.
  static let restoring = Migration(
    name: "012 restoring",
    script: """
      CREATE TABLE restored (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        at INTEGER NOT NULL \(Check.moment("at"))
      ) STRICT;
      CREATE TRIGGER restored_reviewed BEFORE DELETE ON restored
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'publish'
          OR (SELECT reason FROM journal ORDER BY id DESC LIMIT 1) = '' BEGIN
        SELECT raise(ABORT, 'correction-reason: a restored store is gone through before it publishes');
      END;
      CREATE TRIGGER restored_fixed BEFORE UPDATE ON restored BEGIN
        SELECT raise(ABORT, 'correction-reason: a restored store is gone through before it publishes');
      END;
      """)
}
