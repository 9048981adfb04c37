import SQLite

extension Migration {
  /// The titles that marks hide, by runs of their letters, so that they are known wherever they are said.
  ///
  /// What is hidden is queued by triggers, whichever way it comes to be, and read at the end of the
  /// transaction; what was hidden before by the first transaction after this step.
  static let titles = Migration(
    name: "015 titles",
    script: """
      CREATE TABLE title_run (
        run INTEGER NOT NULL,
        subject TEXT NOT NULL CHECK (subject IN ('document', 'case')),
        id INTEGER NOT NULL,
        PRIMARY KEY (run, subject, id)
      ) STRICT, WITHOUT ROWID;
      \(keeping("title_run", "case-title: what is hidden stays known"))

      CREATE TABLE title_unread (
        subject TEXT NOT NULL CHECK (subject IN ('document', 'case')),
        id INTEGER NOT NULL,
        PRIMARY KEY (subject, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER title_of_mark AFTER INSERT ON secrecy_mark WHEN NEW.covers_title = 1 BEGIN
        INSERT OR IGNORE INTO title_unread SELECT 'document', NEW.document
          WHERE NEW.document IS NOT NULL;
        INSERT OR IGNORE INTO title_unread SELECT 'case', NEW.case_id WHERE NEW.case_id IS NOT NULL
          UNION SELECT 'document', id FROM document WHERE case_id = NEW.case_id;
      END;
      CREATE TRIGGER title_of_document AFTER INSERT ON document WHEN NEW.disclosure <> 'open' BEGIN
        INSERT OR IGNORE INTO title_unread VALUES ('document', NEW.id);
      END;
      CREATE TRIGGER title_of_document_changed AFTER UPDATE OF title, disclosure, case_id ON document
        WHEN NEW.disclosure <> 'open' BEGIN
        INSERT OR IGNORE INTO title_unread VALUES ('document', NEW.id);
      END;
      CREATE TRIGGER title_of_case AFTER INSERT ON diary_case WHEN NEW.disclosure <> 'open' BEGIN
        INSERT OR IGNORE INTO title_unread VALUES ('case', NEW.id);
      END;
      CREATE TRIGGER title_of_case_changed AFTER UPDATE OF title, disclosure ON diary_case
        WHEN NEW.disclosure <> 'open' BEGIN
        INSERT OR IGNORE INTO title_unread VALUES ('case', NEW.id);
      END;
      INSERT INTO title_unread SELECT 'document', id FROM document WHERE disclosure <> 'open';
      INSERT INTO title_unread SELECT 'case', id FROM diary_case WHERE disclosure <> 'open';
      """)
}
