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
        WHEN NOT EXISTS (SELECT 1 FROM journal WHERE id = (SELECT max(id) FROM journal)
          AND action = 'publish' AND reason = '\(reviewed)') BEGIN
        SELECT raise(ABORT, 'correction-reason: a restored store is gone through before it publishes');
      END;
      CREATE TRIGGER restored_replaced BEFORE INSERT ON restored
        WHEN EXISTS (SELECT 1 FROM restored) BEGIN
        SELECT raise(ABORT, 'correction-reason: a restored store is gone through before it publishes');
      END;
      CREATE TRIGGER restored_fixed BEFORE UPDATE ON restored BEGIN
        SELECT raise(ABORT, 'correction-reason: a restored store is gone through before it publishes');
      END;
      """)

  /// What the journal says where a restored store publishes again.
  private static let reviewed: SQL = "Genomgånget efter återläsning från kopia"
}
