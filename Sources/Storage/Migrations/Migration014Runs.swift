import SQLite

extension Migration {
  /// What is under secrecy is known again by runs of its letters, in place of by its sentences.
  ///
  /// Lists, tables and forms have no sentences. All of it is read anew by the first transaction after this
  /// step. What was marked in the post is tried before its document is completed.
  static let runs = Migration(
    name: "014 runs",
    script: """
      DROP TABLE content_passage;
      \(passageTable)
      INSERT OR IGNORE INTO passage_unread \(secretContents);

      CREATE TRIGGER intake_item_tried BEFORE UPDATE OF marked_secret ON intake_item
        WHEN NEW.marked_secret <> OLD.marked_secret
          AND OLD.outcome <> 'waiting' AND NEW.outcome <> 'waiting' BEGIN
        SELECT raise(ABORT, 'marked-post: the mark of post that has its outcome stays');
      END;
      CREATE TRIGGER document_of_marked_post BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'completed' AND OLD.status <> 'completed'
          AND EXISTS (SELECT 1 FROM intake_item WHERE document = NEW.id AND marked_secret = 1)
          AND NOT EXISTS (SELECT 1 FROM secrecy_mark
            WHERE document = NEW.id OR case_id = NEW.case_id) BEGIN
        SELECT raise(ABORT, 'marked-post: what was marked in the post has a mark, or had one');
      END;
      """)
}
