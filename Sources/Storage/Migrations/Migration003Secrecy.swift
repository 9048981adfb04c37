import SQLite

extension Migration {
  /// Provisions and marks, and what a mark demands of titles and files.
  static let secrecy = Migration(
    name: "003 secrecy",
    script: """
      CREATE TABLE provision (
        reference TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        PRIMARY KEY (reference, valid_from)
      ) STRICT, WITHOUT ROWID;

      -- Titles that are not shown as they are. A mark that covers a title refers here, and since the
      -- reference is looked at when all is done, mark and title may be set in either order.
      CREATE TABLE hidden_title (document INTEGER PRIMARY KEY REFERENCES document (id)) STRICT;
      CREATE TRIGGER hidden_title_true BEFORE INSERT ON hidden_title
        WHEN NOT EXISTS (SELECT 1 FROM document
          WHERE id = NEW.document AND disclosure <> 'open') BEGIN
        SELECT raise(ABORT, 'secret-title-mark: the title is shown');
      END;
      CREATE TRIGGER hidden_title_of_new AFTER INSERT ON document
        WHEN NEW.disclosure <> 'open' BEGIN
        INSERT INTO hidden_title VALUES (NEW.id);
      END;
      CREATE TRIGGER hidden_title_begins AFTER UPDATE OF disclosure ON document
        WHEN OLD.disclosure = 'open' AND NEW.disclosure <> 'open' BEGIN
        INSERT INTO hidden_title VALUES (NEW.id);
      END;
      CREATE TRIGGER hidden_title_ends AFTER UPDATE OF disclosure ON document
        WHEN OLD.disclosure <> 'open' AND NEW.disclosure = 'open' BEGIN
        DELETE FROM hidden_title WHERE document = NEW.id;
      END;
      CREATE TABLE hidden_case_title (case_id INTEGER PRIMARY KEY REFERENCES diary_case (id)) STRICT;
      CREATE TRIGGER hidden_case_title_true BEFORE INSERT ON hidden_case_title
        WHEN NOT EXISTS (SELECT 1 FROM diary_case
          WHERE id = NEW.case_id AND disclosure <> 'open') BEGIN
        SELECT raise(ABORT, 'secret-title-mark: the title is shown');
      END;
      CREATE TRIGGER hidden_case_title_of_new AFTER INSERT ON diary_case
        WHEN NEW.disclosure <> 'open' BEGIN
        INSERT INTO hidden_case_title VALUES (NEW.id);
      END;
      CREATE TRIGGER hidden_case_title_begins AFTER UPDATE OF disclosure ON diary_case
        WHEN OLD.disclosure = 'open' AND NEW.disclosure <> 'open' BEGIN
        INSERT INTO hidden_case_title VALUES (NEW.id);
      END;
      CREATE TRIGGER hidden_case_title_ends AFTER UPDATE OF disclosure ON diary_case
        WHEN OLD.disclosure <> 'open' AND NEW.disclosure = 'open' BEGIN
        DELETE FROM hidden_case_title WHERE case_id = NEW.id;
      END;

      CREATE TABLE secrecy_mark (
        id INTEGER PRIMARY KEY \(Check.id),
        entry INTEGER NOT NULL REFERENCES journal (id),
        document INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
        case_id INTEGER REFERENCES diary_case (id) DEFERRABLE INITIALLY DEFERRED,
        provision TEXT NOT NULL,
        made_on TEXT NOT NULL \(Check.day("made_on")),
        authority TEXT NOT NULL \(Check.words("authority")),
        covers_title INTEGER NOT NULL CHECK (covers_title IN (0, 1)),
        covers_correspondent INTEGER NOT NULL CHECK (covers_correspondent IN (0, 1)),
        covers_document INTEGER NOT NULL CHECK (covers_document IN (0, 1)),
        covers_part INTEGER NOT NULL CHECK (covers_part IN (0, 1)),
        is_lifted INTEGER NOT NULL DEFAULT 0 CHECK (is_lifted IN (0, 1)),
        title_of_document INTEGER
          REFERENCES hidden_title (document) DEFERRABLE INITIALLY DEFERRED,
        title_of_case INTEGER
          REFERENCES hidden_case_title (case_id) DEFERRABLE INITIALLY DEFERRED,
        CHECK (title_of_document IS iif(covers_title AND NOT is_lifted, document, NULL)),
        CHECK (title_of_case IS iif(covers_title AND NOT is_lifted, case_id, NULL)),
        CHECK ((document IS NULL) <> (case_id IS NULL)),
        CHECK (covers_title + covers_correspondent + covers_document + covers_part > 0)
      ) STRICT;
      CREATE INDEX mark_of_document ON secrecy_mark (document) WHERE is_lifted = 0;
      CREATE INDEX mark_of_case ON secrecy_mark (case_id) WHERE is_lifted = 0;
      CREATE INDEX mark_of_title ON secrecy_mark (title_of_document)
        WHERE title_of_document IS NOT NULL;
      CREATE INDEX mark_of_case_title ON secrecy_mark (title_of_case)
        WHERE title_of_case IS NOT NULL;

      CREATE TRIGGER mark_provision BEFORE INSERT ON secrecy_mark
        WHEN NOT EXISTS (SELECT 1 FROM provision WHERE reference = NEW.provision
          AND valid_from <= NEW.made_on AND coalesce(valid_to, '9999') >= NEW.made_on) BEGIN
        SELECT raise(ABORT, 'mark-provision: no such provision in force that day (OSL 5:5)');
      END;
      CREATE TRIGGER mark_against_published BEFORE INSERT ON secrecy_mark
        WHEN EXISTS (SELECT 1 FROM file WHERE document = NEW.document AND decision = 'publish')
          OR EXISTS (SELECT 1 FROM document d JOIN file f ON f.document = d.id
            WHERE d.case_id = NEW.case_id AND f.decision = 'publish')
      BEGIN
        SELECT raise(ABORT, 'secret-file: a marked document has no published file');
      END;
      CREATE TRIGGER mark_kept BEFORE DELETE ON secrecy_mark BEGIN
        SELECT raise(ABORT, 'correction-reason: a mark is lifted, never removed');
      END;
      CREATE TRIGGER mark_fixed BEFORE UPDATE ON secrecy_mark
        WHEN NEW.id <> OLD.id OR NEW.entry <= OLD.entry OR OLD.is_lifted = 1 OR NEW.is_lifted = 0
          OR NEW.provision IS NOT OLD.provision OR NEW.made_on IS NOT OLD.made_on
          OR NEW.authority IS NOT OLD.authority OR NEW.document IS NOT OLD.document
          OR NEW.case_id IS NOT OLD.case_id OR NEW.covers_title IS NOT OLD.covers_title
          OR NEW.covers_correspondent IS NOT OLD.covers_correspondent
          OR NEW.covers_document IS NOT OLD.covers_document
          OR NEW.covers_part IS NOT OLD.covers_part BEGIN
        SELECT raise(ABORT, 'correction-reason: a mark can only be lifted, once');
      END;
      CREATE TRIGGER mark_entry BEFORE UPDATE ON secrecy_mark
        WHEN NOT EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry AND \(Check.saysSomething("reason"))
          AND (action = 'lift' AND subject = 'document' AND subject_id = NEW.document
            OR action = 'correct' AND subject = 'case' AND subject_id = NEW.case_id)) BEGIN
        SELECT raise(ABORT, 'correction-reason: a mark is lifted with a reason in the journal');
      END;
      -- What was hidden is tried anew before it is shown: the document is reopened first.
      CREATE TRIGGER mark_lifted_from_completed BEFORE UPDATE ON secrecy_mark
        WHEN NEW.is_lifted = 1 AND EXISTS (SELECT 1 FROM document
          WHERE id = OLD.document AND status = 'completed') BEGIN
        SELECT raise(ABORT, 'correction-reason: a document is reopened when its mark is lifted');
      END;
      CREATE TRIGGER mark_of_the_day BEFORE INSERT ON secrecy_mark
        WHEN NEW.made_on > (SELECT date(at, 'unixepoch', '+1 day') FROM journal
          WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'mark-provision: the day of the mark has not been');
      END;
      CREATE TRIGGER mark_lifted_from_secret_title BEFORE UPDATE ON secrecy_mark
        WHEN NEW.is_lifted = 1 AND OLD.covers_title = 1 AND (
          EXISTS (SELECT 1 FROM document d WHERE d.id = OLD.document AND d.disclosure = 'secret'
            AND NOT EXISTS (SELECT 1 FROM secrecy_mark m WHERE m.document = d.id
              AND m.is_lifted = 0 AND m.covers_title = 1 AND m.id <> OLD.id))
          OR EXISTS (SELECT 1 FROM diary_case c WHERE c.id = OLD.case_id
            AND c.disclosure = 'secret'
            AND NOT EXISTS (SELECT 1 FROM secrecy_mark m WHERE m.case_id = c.id
              AND m.is_lifted = 0 AND m.covers_title = 1 AND m.id <> OLD.id))) BEGIN
        SELECT raise(ABORT, 'secret-title-mark: a hidden title has its mark');
      END;

      CREATE TRIGGER document_secret_title BEFORE INSERT ON document
        WHEN NEW.disclosure = 'secret' AND NOT EXISTS (SELECT 1 FROM secrecy_mark
          WHERE document = NEW.id AND covers_title = 1 AND is_lifted = 0) BEGIN
        SELECT raise(ABORT, 'secret-title-mark: a hidden title has its mark (OSL 5:2)');
      END;
      CREATE TRIGGER document_title_changed BEFORE UPDATE OF disclosure ON document
        WHEN NEW.disclosure = 'secret' AND NOT EXISTS (SELECT 1 FROM secrecy_mark
          WHERE document = NEW.id AND covers_title = 1 AND is_lifted = 0) BEGIN
        SELECT raise(ABORT, 'secret-title-mark: a hidden title has its mark (OSL 5:2)');
      END;
      CREATE TRIGGER case_secret_title BEFORE INSERT ON diary_case
        WHEN NEW.disclosure = 'secret' AND NOT EXISTS (SELECT 1 FROM secrecy_mark
          WHERE case_id = NEW.id AND covers_title = 1 AND is_lifted = 0) BEGIN
        SELECT raise(ABORT, 'secret-title-mark: a hidden title has its mark (OSL 5:2)');
      END;
      CREATE TRIGGER case_title_changed BEFORE UPDATE OF disclosure ON diary_case
        WHEN NEW.disclosure = 'secret' AND NOT EXISTS (SELECT 1 FROM secrecy_mark
          WHERE case_id = NEW.id AND covers_title = 1 AND is_lifted = 0) BEGIN
        SELECT raise(ABORT, 'secret-title-mark: a hidden title has its mark (OSL 5:2)');
      END;

      CREATE TRIGGER role_word_known BEFORE INSERT ON document
        WHEN NEW.public_kind = 'role' AND NOT EXISTS
          (SELECT 1 FROM role_word WHERE word = NEW.public_name) BEGIN
        SELECT raise(ABORT, 'public-sender-person: no such role word (Helsingborg 5)');
      END;
      CREATE TRIGGER role_word_still_known BEFORE UPDATE OF public_kind, public_name ON document
        WHEN NEW.public_kind = 'role' AND NOT EXISTS
          (SELECT 1 FROM role_word WHERE word = NEW.public_name) BEGIN
        SELECT raise(ABORT, 'public-sender-person: no such role word (Helsingborg 5)');
      END;
      """)
}
