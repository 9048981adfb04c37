import SQLite

extension Migration {
  /// The day's post, where it comes from, and drafts of what is typed and not yet saved.
  static let post = Migration(
    name: "002 post",
    script: """
      CREATE TABLE source (
        id INTEGER PRIMARY KEY \(Check.id),
        authority INTEGER NOT NULL REFERENCES authority (id),
        kind TEXT NOT NULL CHECK (kind IN ('maildir', 'mbox', 'scanner')),
        path TEXT NOT NULL UNIQUE CHECK (length(trim(path)) > 0 AND \(Check.isWhole("path"))),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
      ) STRICT;

      CREATE TABLE seen (
        source INTEGER NOT NULL REFERENCES source (id),
        name TEXT NOT NULL,
        PRIMARY KEY (source, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE intake_failure (
        source INTEGER NOT NULL REFERENCES source (id),
        name TEXT NOT NULL,
        path TEXT NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL \(Check.moment("at")),
        PRIMARY KEY (source, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE intake_item (
        id INTEGER PRIMARY KEY \(Check.id),
        version INTEGER NOT NULL DEFAULT 1,
        entry INTEGER NOT NULL REFERENCES journal (id),
        authority INTEGER NOT NULL REFERENCES authority (id),
        -- Where it was fetched; nothing where a person handed it over.
        source INTEGER REFERENCES source (id),
        channel TEXT NOT NULL CHECK (channel IN ('email', 'scanner', 'other')),
        message_id TEXT,
        content_key TEXT NOT NULL,
        taken_in_at INTEGER NOT NULL CHECK (taken_in_at BETWEEN 0 AND 4102444800),
        arrived_on TEXT NOT NULL \(Check.day("arrived_on")),
        sender_name TEXT NOT NULL,
        sender_address TEXT NOT NULL,
        subject TEXT NOT NULL,
        thread TEXT NOT NULL,
        notices TEXT NOT NULL,
        marked_secret INTEGER NOT NULL DEFAULT 0 CHECK (marked_secret IN (0, 1)),
        outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'registered',
          'keptOrdered', 'ofLittleImportance', 'notPublicDocument', 'handedOver')),
        document INTEGER REFERENCES document (id),
        handed_to TEXT \(Check.words("handed_to")),
        outcome_reason TEXT \(Check.words("outcome_reason")) CHECK (length(trim(outcome_reason)) > 3),
        outcome_by INTEGER REFERENCES officer (id),
        outcome_at INTEGER \(Check.moment("outcome_at")),
        CHECK ((outcome = 'registered') = (document IS NOT NULL)),
        CHECK ((outcome = 'handedOver') = (handed_to IS NOT NULL)),
        CHECK (outcome IN ('waiting', 'registered') OR (outcome_reason IS NOT NULL
          AND outcome_by IS NOT NULL AND outcome_at IS NOT NULL)),
        CHECK (marked_secret = 0 OR outcome IN ('waiting', 'registered'))
      ) STRICT;
      CREATE UNIQUE INDEX intake_identity
        ON intake_item (authority, content_key, coalesce(message_id, ''));
      CREATE INDEX intake_waiting ON intake_item (id) WHERE outcome = 'waiting';
      CREATE INDEX intake_aside ON intake_item (outcome_at, id)
        WHERE outcome NOT IN ('waiting', 'registered');
      CREATE INDEX intake_message ON intake_item (message_id) WHERE message_id IS NOT NULL;
      CREATE INDEX intake_document ON intake_item (document) WHERE document IS NOT NULL;

      -- The Message-IDs that an item bears or answers, so that letters of one thread are found.
      CREATE TABLE intake_thread (
        item INTEGER NOT NULL REFERENCES intake_item (id),
        message_id TEXT NOT NULL CHECK (length(message_id) > 0),
        PRIMARY KEY (item, message_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX intake_thread_message ON intake_thread (message_id);

      CREATE TABLE intake_file (
        item INTEGER NOT NULL REFERENCES intake_item (id),
        ordinal INTEGER NOT NULL CHECK (ordinal > 0),
        content INTEGER NOT NULL REFERENCES content (id),
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        PRIMARY KEY (item, ordinal)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX intake_file_content ON intake_file (content);

      CREATE TABLE draft (
        officer INTEGER NOT NULL REFERENCES officer (id),
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        saved_at INTEGER NOT NULL \(Check.moment("saved_at")),
        PRIMARY KEY (officer, subject)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER intake_item_kept BEFORE DELETE ON intake_item BEGIN
        SELECT raise(ABORT, 'outcome: post is never removed, it is given an outcome (OSL 5:1)');
      END;
      CREATE TRIGGER intake_file_kept BEFORE DELETE ON intake_file BEGIN
        SELECT raise(ABORT, 'outcome: post is never removed, it is given an outcome (OSL 5:1)');
      END;
      CREATE TRIGGER intake_file_fixed BEFORE UPDATE ON intake_file BEGIN
        SELECT raise(ABORT, 'correction-reason: what arrived stays as it arrived');
      END;
      CREATE TRIGGER intake_item_version BEFORE UPDATE ON intake_item
        WHEN NEW.version <> OLD.version + 1 OR NEW.entry <= OLD.entry OR NEW.id <> OLD.id BEGIN
        SELECT raise(ABORT, 'correction-reason: a change has its journal entry and version');
      END;
      CREATE TRIGGER intake_item_fixed BEFORE UPDATE ON intake_item
        WHEN NEW.authority IS NOT OLD.authority OR NEW.source IS NOT OLD.source
          OR NEW.message_id IS NOT OLD.message_id
          OR NEW.content_key IS NOT OLD.content_key OR NEW.taken_in_at IS NOT OLD.taken_in_at
          OR NEW.subject IS NOT OLD.subject OR NEW.sender_name IS NOT OLD.sender_name
          OR NEW.sender_address IS NOT OLD.sender_address OR NEW.notices IS NOT OLD.notices
          OR NEW.thread IS NOT OLD.thread OR NEW.channel IS NOT OLD.channel BEGIN
        SELECT raise(ABORT, 'correction-reason: what arrived stays as it arrived');
      END;
      CREATE TRIGGER intake_item_registered BEFORE UPDATE ON intake_item
        WHEN OLD.outcome = 'registered' AND (NEW.outcome <> 'registered'
          OR NEW.document IS NOT OLD.document)
          AND (NEW.outcome <> 'waiting' OR NOT EXISTS (SELECT 1 FROM document
            WHERE id = OLD.document AND status = 'voided')) BEGIN
        SELECT raise(ABORT, 'number-voided: what is registered stays registered (OSL 5:1)');
      END;
      -- Post becomes the document that was made for it by the line before, and no other.
      CREATE TRIGGER intake_item_registered_anew BEFORE UPDATE ON intake_item
        WHEN NEW.outcome = 'registered' AND OLD.outcome <> 'registered' AND NOT EXISTS (
          SELECT 1 FROM document d JOIN journal made ON made.id = d.entry
            JOIN journal line ON line.id = NEW.entry
          WHERE d.id = NEW.document AND d.version = 1 AND d.authority IS NOT NULL
            AND made.action = 'register' AND made.subject = 'document'
            AND line.action = 'register' AND line.officer = made.officer
            AND NOT EXISTS (SELECT 1 FROM intake_item WHERE document = NEW.document)
            -- Only the case that is opened for it has its line between.
            AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.id > made.id AND j.id < line.id
              AND NOT (j.action = 'open' AND j.subject = 'case' AND j.subject_id = d.case_id)))
      BEGIN
        SELECT raise(ABORT, 'outcome: post is registered as the document that is made of it');
      END;
      CREATE TRIGGER intake_item_waits BEFORE INSERT ON intake_item
        WHEN NEW.outcome <> 'waiting' BEGIN
        SELECT raise(ABORT, 'outcome: post waits until it is given an outcome');
      END;
      CREATE TRIGGER intake_item_changed AFTER UPDATE ON intake_item BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'post', 'outcome',
            OLD.outcome || coalesce(': ' || OLD.outcome_reason, ''),
            NEW.outcome || coalesce(': ' || NEW.outcome_reason, '')
          WHERE NEW.outcome <> OLD.outcome OR NEW.outcome_reason IS NOT OLD.outcome_reason;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'post', 'markedSecret', OLD.marked_secret, NEW.marked_secret
          WHERE NEW.marked_secret <> OLD.marked_secret;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'post', 'arrivedOn', OLD.arrived_on, NEW.arrived_on
          WHERE NEW.arrived_on <> OLD.arrived_on;
      END;
      """)
}
