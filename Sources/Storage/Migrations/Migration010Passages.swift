import SQLite

extension Migration {
  /// The sentences of what is under secrecy, by which it is known again in what quotes it.
  ///
  /// Whatever comes under secrecy is queued by triggers, whichever way it does, and read at the end of the
  /// transaction. What was so before is read by the first transaction after this step.
  static let passages = Migration(
    name: "010 passages",
    script: """
      \(passageTable)

      CREATE TABLE passage_unread (id INTEGER PRIMARY KEY) STRICT;
      CREATE TRIGGER passage_of_file AFTER INSERT ON file
        WHEN NEW.withheld_for IS 'secrecy' OR EXISTS (SELECT 1 FROM secrecy_mark
            WHERE document = NEW.document AND is_lifted = 0)
          OR EXISTS (SELECT 1 FROM document d JOIN secrecy_mark m
            ON m.case_id = d.case_id AND m.is_lifted = 0 WHERE d.id = NEW.document) BEGIN
        INSERT OR IGNORE INTO passage_unread VALUES (NEW.content);
      END;
      CREATE TRIGGER passage_of_withheld AFTER UPDATE OF withheld_for ON file
        WHEN NEW.withheld_for IS 'secrecy' BEGIN
        INSERT OR IGNORE INTO passage_unread VALUES (NEW.content);
      END;
      CREATE TRIGGER passage_of_marked AFTER INSERT ON secrecy_mark BEGIN
        INSERT OR IGNORE INTO passage_unread
          SELECT content FROM file WHERE document = NEW.document
          UNION SELECT f.content FROM document d JOIN file f ON f.document = d.id
            WHERE d.case_id = NEW.case_id;
      END;
      CREATE TRIGGER passage_of_moved AFTER UPDATE OF case_id ON document
        WHEN EXISTS (SELECT 1 FROM secrecy_mark
          WHERE case_id = NEW.case_id AND is_lifted = 0) BEGIN
        INSERT OR IGNORE INTO passage_unread SELECT content FROM file WHERE document = NEW.id;
      END;
      CREATE TRIGGER passage_of_post AFTER UPDATE OF marked_secret ON intake_item
        WHEN NEW.marked_secret = 1 BEGIN
        INSERT OR IGNORE INTO passage_unread
          SELECT content FROM intake_file WHERE item = NEW.id;
      END;
      CREATE TRIGGER passage_of_post_file AFTER INSERT ON intake_file
        WHEN EXISTS (SELECT 1 FROM intake_item WHERE id = NEW.item AND marked_secret = 1) BEGIN
        INSERT OR IGNORE INTO passage_unread VALUES (NEW.content);
      END;
      INSERT INTO passage_unread \(secretContents);

      -- What a voided document kept secret is free when another with the same file has been tried.
      DROP TRIGGER file_secret_elsewhere;
      DROP TRIGGER file_secret_elsewhere_update;
      \(refusing("file", "file_secret_elsewhere", when: isSecretElsewhere, """
        'same-content: a marked document has the same file'
        """))

      -- Whose address is protected is looked for wherever anything is shown.
      CREATE INDEX secrecy_mark_protecting ON secrecy_mark (document, case_id)
        WHERE is_lifted = 0 AND provision GLOB '21:3*';
      """)

  private static let isSecretElsewhere: SQL = """
    NEW.decision = 'publish' AND EXISTS (SELECT 1 FROM file f JOIN document d ON d.id = f.document
      WHERE f.content = NEW.content AND d.id <> NEW.document AND \(Store.keepsSecret))
    """

  /// The passages that are known, see `Passages`, none of which is taken away.
  static let passageTable: SQL = """
    CREATE TABLE content_passage (
      passage INTEGER NOT NULL,
      content INTEGER NOT NULL REFERENCES content (id),
      PRIMARY KEY (passage, content)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX content_passages ON content_passage (content);
    \(keeping("content_passage", "same-content: what a file says stays known"))
    """

  /// The contents that are under secrecy, in documents and in post.
  static let secretContents: SQL = """
    SELECT f.content FROM file f WHERE f.withheld_for = 'secrecy'
    UNION SELECT f.content FROM secrecy_mark m JOIN file f ON f.document = m.document
      WHERE m.is_lifted = 0
    UNION SELECT f.content FROM secrecy_mark m JOIN document d ON d.case_id = m.case_id
      JOIN file f ON f.document = d.id WHERE m.is_lifted = 0
    UNION SELECT f.content FROM intake_item i JOIN intake_file f ON f.item = i.id
      WHERE i.marked_secret = 1
    """

  /// The guards of a table to which lines are added and in which none is changed or removed.
  static func keeping(_ table: SQL, _ reason: SQL) -> SQL {
    """
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table) BEGIN
      SELECT raise(ABORT, '\(reason)');
    END;
    CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table) BEGIN
      SELECT raise(ABORT, '\(reason)');
    END;
    """
  }
}
