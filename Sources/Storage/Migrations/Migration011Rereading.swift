import SQLite

extension Migration {
  /// What could not be read for want of a program is read when the program is there.
  ///
  /// Nothing else that was read is ever altered. Where a content is under secrecy, its sentences are read
  /// again too.
  static let rereading = Migration(
    name: "011 rereading",
    script: """
      CREATE INDEX content_without_program ON content (unread) WHERE \(lacksProgram("unread"));

      DROP TRIGGER content_fixed;
      CREATE TRIGGER content_fixed BEFORE UPDATE ON content
        WHEN NEW.id <> OLD.id OR NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size
          OR (NEW.text IS NULL AND OLD.text IS NOT NULL)
          OR NEW.identity_numbers < OLD.identity_numbers
          OR NEW.other_findings < OLD.other_findings
          OR ((NEW.text IS NOT OLD.text OR NEW.unread IS NOT OLD.unread)
            AND (NOT coalesce(\(lacksProgram("OLD.unread")), 0)
              -- What is read anew is told in the journal right before.
              OR NOT EXISTS (SELECT 1 FROM journal WHERE id = (SELECT max(id) FROM journal)
                AND action = 'reread' AND subject = 'content' AND subject_id = NEW.id))) BEGIN
        SELECT raise(ABORT, 'correction-reason: content is never altered');
      END;

      -- What was in the search index is taken out as it was.
      CREATE TRIGGER content_search_taken_out AFTER UPDATE OF text ON content
        WHEN OLD.text IS NOT NULL AND NEW.text IS NOT OLD.text
          AND NOT EXISTS (SELECT 1 FROM content_unindexed WHERE id = OLD.id) BEGIN
        INSERT INTO content_search (content_search, rowid, text)
          VALUES ('delete', OLD.id, OLD.text);
      END;
      CREATE TRIGGER content_search_update AFTER UPDATE OF text ON content
        WHEN NEW.text IS NOT OLD.text BEGIN
        INSERT OR IGNORE INTO content_unindexed VALUES (NEW.id);
      END;

      -- Contents that have been read anew, whose sentences are so at the end of the transaction.
      CREATE TABLE passage_outdated (id INTEGER PRIMARY KEY) STRICT;
      CREATE TRIGGER passage_of_reread AFTER UPDATE OF text ON content
        WHEN NEW.text IS NOT OLD.text AND NEW.id IN (\(secretContents)) BEGIN
        INSERT OR IGNORE INTO passage_outdated VALUES (NEW.id);
        INSERT OR IGNORE INTO passage_unread VALUES (NEW.id);
      END;
      """)

  /// Whether a reason for not having been read is that a program was not there, see
  /// `FileScan.missingProgram`.
  static func lacksProgram(_ unread: SQL) -> SQL {
    "\(unread) GLOB 'programmet * är inte installerat.'"
  }
}
