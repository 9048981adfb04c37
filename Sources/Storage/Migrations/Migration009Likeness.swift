import SQLite

extension Migration {
  /// What the contents say, for the same is treated alike in whatever bytes it came.
  static let likeness = Migration(
    name: "009 likeness",
    script: """
      CREATE TABLE content_likeness (
        content INTEGER NOT NULL REFERENCES content (id),
        -- The beginning of a digest of the words, see `Likeness`.
        likeness INTEGER NOT NULL,
        -- Whether it is of the content itself, and not of a letter that lies in it.
        is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        PRIMARY KEY (content, likeness)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX content_by_likeness ON content_likeness (likeness);
      CREATE TRIGGER content_likeness_kept BEFORE DELETE ON content_likeness BEGIN
        SELECT raise(ABORT, 'same-content: what a file says stays known');
      END;
      CREATE TRIGGER content_likeness_fixed BEFORE UPDATE ON content_likeness BEGIN
        SELECT raise(ABORT, 'same-content: what a file says stays known');
      END;
      """)
}
