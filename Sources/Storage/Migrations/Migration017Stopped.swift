import SQLite

extension Migration {
  /// The completed documents that the last publication did not let through, so that they are seen by those
  /// who can put them right.
  static let stopped = Migration(
    name: "017 stopped",
    script: """
      CREATE TABLE publication_refusal (
        document INTEGER PRIMARY KEY REFERENCES document (id)
      ) STRICT;
      -- Whoever has changed it has seen it; the next run says whether it is stopped still.
      CREATE TRIGGER publication_refusal_seen AFTER UPDATE ON document BEGIN
        DELETE FROM publication_refusal WHERE document = NEW.id;
      END;
      """)
}
