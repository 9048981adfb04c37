import SQLite

extension Migration {
  /// Officers, authorities, the journal, cases, documents and files, with the rules that even a
  /// plain SQL shell must keep.
  static let registry = Migration(
    name: "001 registry",
    script: """
      CREATE TABLE officer (
        id INTEGER PRIMARY KEY,
        login TEXT NOT NULL UNIQUE CHECK (length(trim(login)) > 0),
        name TEXT NOT NULL CHECK (length(trim(name)) > 0),
        title TEXT NOT NULL CHECK (length(trim(title)) > 0),
        role TEXT NOT NULL CHECK (role IN ('registrator', 'secretary', 'supervisor', 'handler')),
        hides_name INTEGER NOT NULL DEFAULT 0 CHECK (hides_name IN (0, 1)),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
      ) STRICT;

      CREATE TABLE authority (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE CHECK (length(trim(code)) > 0 AND code = upper(code)),
        name TEXT NOT NULL CHECK (length(trim(name)) > 0),
        template TEXT NOT NULL,
        is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
        shows_secret_number INTEGER NOT NULL CHECK (shows_secret_number IN (0, 1))
      ) STRICT;

      CREATE TABLE authority_address (
        address TEXT PRIMARY KEY CHECK (address = lower(address) AND address LIKE '_%@_%._%'
          AND address NOT GLOB '*[ <>,;]*'),
        authority INTEGER NOT NULL REFERENCES authority (id)
      ) STRICT;
      CREATE INDEX authority_addresses ON authority_address (authority);

      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

      CREATE TABLE role_word (word TEXT PRIMARY KEY CHECK (length(trim(word)) > 0)) STRICT;

      CREATE TABLE place_name (name TEXT PRIMARY KEY CHECK (length(trim(name)) > 0)) STRICT;

      CREATE TABLE journal (
        id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 999999999999),
        -- A moment that no calendar here can write would stop every page that tells of it.
        at INTEGER NOT NULL CHECK (at BETWEEN 0 AND 4102444800),
        officer INTEGER NOT NULL REFERENCES officer (id),
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        CHECK (action NOT IN ('correct', 'void', 'lift') OR length(trim(reason)) > 0)
      ) STRICT;
      CREATE INDEX journal_subject ON journal (subject, subject_id, id);

      CREATE TABLE journal_change (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES journal (id),
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        old TEXT,
        new TEXT
      ) STRICT;
      CREATE INDEX journal_change_entry ON journal_change (entry);

      CREATE TABLE diary_case (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL DEFAULT 1,
        entry INTEGER NOT NULL REFERENCES journal (id),
        authority INTEGER NOT NULL REFERENCES authority (id),
        year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
        serial INTEGER NOT NULL CHECK (serial > 0),
        number_text TEXT NOT NULL UNIQUE CHECK (instr(number_text, serial) > 0
          AND instr(number_text, substr(year, 3)) > 0),
        title TEXT NOT NULL CHECK (length(trim(title)) > 0),
        disclosure TEXT NOT NULL CHECK (disclosure IN ('open', 'neutral', 'secret')),
        public_title TEXT CHECK (length(trim(public_title)) > 0),
        names_officials TEXT,
        handler INTEGER REFERENCES officer (id),
        classification TEXT,
        opened_on TEXT NOT NULL CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'voided')),
        closed_on TEXT,
        void_reason TEXT,
        CHECK ((disclosure = 'neutral') = (public_title IS NOT NULL)),
        CHECK (public_title IS NULL OR lower(public_title) <> lower(title)),
        CHECK (iif(disclosure = 'open', title, coalesce(public_title, ''))
          NOT GLOB \(PlainText.stranger)),
        CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
        CHECK (date(opened_on) IS opened_on AND (closed_on IS NULL OR date(closed_on) IS closed_on)),
        CHECK ((status = 'voided') = (void_reason IS NOT NULL AND length(trim(void_reason)) > 0))
      ) STRICT;
      CREATE UNIQUE INDEX case_number ON diary_case (authority, year, serial);
      CREATE INDEX case_by_serial ON diary_case (serial, year);

      CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL DEFAULT 1,
        entry INTEGER NOT NULL REFERENCES journal (id),
        authority INTEGER NOT NULL REFERENCES authority (id),
        case_id INTEGER REFERENCES diary_case (id),
        number INTEGER CHECK (number > 0),
        free_year INTEGER CHECK (free_year BETWEEN 1900 AND 2199),
        free_serial INTEGER CHECK (free_serial > 0),
        number_text TEXT NOT NULL UNIQUE,
        direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing', 'drawnUp')),
        type TEXT NOT NULL CHECK (length(trim(type)) > 0),
        title TEXT NOT NULL CHECK (length(trim(title)) > 0),
        disclosure TEXT NOT NULL CHECK (disclosure IN ('open', 'neutral', 'secret')),
        public_title TEXT CHECK (length(trim(public_title)) > 0),
        names_officials TEXT,
        correspondent_kind TEXT NOT NULL CHECK (correspondent_kind IN
          ('unstated', 'organisation', 'person', 'anonymous', 'notApplicable')),
        correspondent_name TEXT NOT NULL,
        correspondent_contact TEXT NOT NULL,
        correspondent_email TEXT NOT NULL,
        party_text TEXT NOT NULL,
        public_kind TEXT NOT NULL CHECK (public_kind IN
          ('undecided', 'organisation', 'role', 'notApplicable')),
        public_name TEXT CHECK (length(trim(public_name)) > 0),
        dated_on TEXT CHECK (dated_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        arrived_on TEXT NOT NULL
          CHECK (arrived_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        registered_at INTEGER NOT NULL CHECK (registered_at BETWEEN 0 AND 4102444800),
        handler INTEGER REFERENCES officer (id),
        classification TEXT,
        status TEXT NOT NULL DEFAULT 'registered'
          CHECK (status IN ('registered', 'completed', 'voided')),
        completed_by INTEGER REFERENCES officer (id),
        completed_at INTEGER,
        void_reason TEXT,
        CHECK ((case_id IS NULL) = (number IS NULL)),
        CHECK ((free_year IS NULL) = (free_serial IS NULL)),
        CHECK (case_id IS NOT NULL OR free_serial IS NOT NULL),
        CHECK (case_id IS NOT NULL OR (instr(number_text, free_serial) > 0
          AND instr(number_text, substr(free_year, 3)) > 0)),
        CHECK ((disclosure = 'neutral') = (public_title IS NOT NULL)),
        CHECK (public_title IS NULL OR lower(public_title) <> lower(title)),
        CHECK (iif(disclosure = 'open', title, coalesce(public_title, ''))
          NOT GLOB \(PlainText.stranger)),
        CHECK (coalesce(public_name, '') NOT GLOB \(PlainText.stranger)),
        CHECK (correspondent_kind <> 'person' OR correspondent_name = ''
          OR instr(lower(coalesce(public_title, '')), lower(correspondent_name)) = 0),
        CHECK ((public_kind IN ('organisation', 'role')) = (public_name IS NOT NULL)),
        CHECK (public_kind <> 'organisation'
          OR correspondent_kind NOT IN ('person', 'anonymous')),
        CHECK (public_name IS NULL OR (public_name NOT LIKE '%@%'
          AND public_name NOT GLOB '*[0-9][0-9][0-9][0-9][0-9][0-9][-+ ][0-9][0-9][0-9][0-9]*'
          AND public_name NOT GLOB
            '*[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*')),
        CHECK (date(arrived_on) IS arrived_on AND (dated_on IS NULL OR date(dated_on) IS dated_on)),
        CHECK (arrived_on <= date(registered_at, 'unixepoch', '+1 day')),
        CHECK ((status = 'completed')
          = (completed_by IS NOT NULL AND completed_at IS NOT NULL)),
        CHECK (status <> 'completed'
          OR (public_kind <> 'undecided' AND correspondent_kind <> 'unstated')),
        CHECK ((status = 'voided') = (void_reason IS NOT NULL AND length(trim(void_reason)) > 0))
      ) STRICT;
      CREATE UNIQUE INDEX document_in_case ON document (case_id, number) WHERE case_id IS NOT NULL;
      CREATE UNIQUE INDEX document_free ON document (authority, free_year, free_serial)
        WHERE free_serial IS NOT NULL;
      CREATE INDEX document_open ON document (id) WHERE status = 'registered';
      CREATE INDEX document_by_email ON document (lower(correspondent_email), id)
        WHERE correspondent_email <> '';

      CREATE TABLE content (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
        size INTEGER NOT NULL CHECK (size >= 0),
        text TEXT,
        unread TEXT,
        identity_numbers INTEGER NOT NULL DEFAULT 0,
        other_findings INTEGER NOT NULL DEFAULT 0,
        -- Both where a part of it is read.
        CHECK (text IS NOT NULL OR unread IS NOT NULL)
      ) STRICT;

      CREATE TABLE file (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES journal (id),
        document INTEGER NOT NULL REFERENCES document (id),
        ordinal INTEGER NOT NULL CHECK (ordinal > 0),
        content INTEGER NOT NULL REFERENCES content (id),
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        decision TEXT NOT NULL DEFAULT 'undecided'
          CHECK (decision IN ('undecided', 'publish', 'withhold')),
        assurance TEXT CHECK (length(trim(assurance)) > 0),
        withheld_for TEXT CHECK (withheld_for IN ('secrecy', 'personalData', 'copyright', 'other')),
        withheld_text TEXT CHECK (length(trim(withheld_text)) > 0),
        CHECK (assurance IS NULL OR decision = 'publish'),
        CHECK (decision <> 'publish' OR media_type IN ('application/pdf', 'text/plain',
          'image/jpeg', 'image/png', 'image/tiff', 'message/rfc822',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'application/vnd.oasis.opendocument.text',
          'application/vnd.oasis.opendocument.spreadsheet')),
        CHECK ((decision = 'withhold') = (withheld_for IS NOT NULL)),
        CHECK (coalesce(withheld_for = 'other', 0) = (withheld_text IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX file_of_document ON file (document, ordinal);
      CREATE INDEX file_content ON file (content);
      CREATE INDEX file_assured ON file (id) WHERE assurance IS NOT NULL;
      """)
}
