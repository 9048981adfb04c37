import SQLite

extension Migration {
  /// Officers, authorities, the journal, cases, documents and files, with the rules that even a
  /// plain SQL shell must keep.
  static let registry = Migration(
    name: "001 registry",
    script: """
      CREATE TABLE officer (
        id INTEGER PRIMARY KEY \(Check.id),
        login TEXT NOT NULL UNIQUE \(Check.words("login")),
        name TEXT NOT NULL \(Check.words("name")),
        title TEXT NOT NULL \(Check.words("title")),
        role TEXT NOT NULL CHECK (role IN ('registrator', 'secretary', 'supervisor', 'handler')),
        hides_name INTEGER NOT NULL DEFAULT 0 CHECK (hides_name IN (0, 1)),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
      ) STRICT;

      CREATE TABLE authority (
        id INTEGER PRIMARY KEY \(Check.id),
        code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 12 AND code = upper(code)
          AND code NOT GLOB '*[^A-Z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{24f}]*' AND \(Check.isWhole("code"))),
        name TEXT NOT NULL \(Check.words("name")),
        template TEXT NOT NULL CHECK (\(PrintedNumber.isTemplate("template"))),
        is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
        shows_secret_number INTEGER NOT NULL CHECK (shows_secret_number IN (0, 1))
      ) STRICT;

      CREATE TABLE authority_address (
        address TEXT PRIMARY KEY CHECK (address = lower(address) AND address LIKE '_%@_%._%'
          AND address NOT GLOB '*[ <>,;]*' AND \(Check.isWhole("address"))),
        authority INTEGER NOT NULL REFERENCES authority (id)
      ) STRICT;
      CREATE INDEX authority_addresses ON authority_address (authority);

      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL \(Check.words("value"))) STRICT;

      CREATE TABLE role_word (word TEXT PRIMARY KEY \(Check.words("word"))) STRICT;

      CREATE TABLE place_name (name TEXT PRIMARY KEY \(Check.words("name"))) STRICT;

      CREATE TABLE journal (
        id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 999999999999),
        -- A moment that no calendar here can write would stop every page that tells of it.
        at INTEGER NOT NULL CHECK (at BETWEEN 0 AND 4102444800),
        officer INTEGER NOT NULL REFERENCES officer (id),
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        reason TEXT NOT NULL DEFAULT '' \(Check.short("reason")),
        CHECK (action NOT IN ('correct', 'void', 'lift') OR \(Check.saysSomething("reason")))
      ) STRICT;
      CREATE INDEX journal_subject ON journal (subject, subject_id, id);

      CREATE TABLE journal_change (
        id INTEGER PRIMARY KEY \(Check.id),
        entry INTEGER NOT NULL REFERENCES journal (id),
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        old TEXT,
        new TEXT
      ) STRICT;
      CREATE INDEX journal_change_entry ON journal_change (entry);

      CREATE TABLE diary_case (
        id INTEGER PRIMARY KEY \(Check.id),
        version INTEGER NOT NULL DEFAULT 1,
        entry INTEGER NOT NULL REFERENCES journal (id),
        authority INTEGER NOT NULL REFERENCES authority (id),
        year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
        serial INTEGER NOT NULL CHECK (serial > 0),
        number_text TEXT NOT NULL UNIQUE CHECK (instr(number_text, serial) > 0
          AND instr(number_text, substr(year, 3)) > 0) CHECK (\(PrintedNumber.isPlain)),
        title TEXT NOT NULL \(Check.words("title")),
        disclosure TEXT NOT NULL CHECK (disclosure IN ('open', 'neutral', 'secret')),
        public_title TEXT \(Check.words("public_title")),
        names_officials TEXT \(Check.words("names_officials")),
        handler INTEGER REFERENCES officer (id),
        classification TEXT \(Check.words("classification")),
        opened_on TEXT NOT NULL \(Check.day("opened_on")),
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'voided')),
        closed_on TEXT \(Check.day("closed_on")),
        void_reason TEXT \(Check.words("void_reason")),
        CHECK ((disclosure = 'neutral') = (public_title IS NOT NULL)),
        CHECK (public_title IS NULL OR lower(trim(public_title)) <> lower(trim(title))),
        CHECK (iif(disclosure = 'open', title, coalesce(public_title, ''))
          NOT GLOB \(PlainText.stranger)),
        CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
        CHECK ((status = 'voided') = (void_reason IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX case_number ON diary_case (authority, year, serial);
      CREATE INDEX case_by_serial ON diary_case (serial, year);

      CREATE TABLE document (
        id INTEGER PRIMARY KEY \(Check.id),
        version INTEGER NOT NULL DEFAULT 1,
        entry INTEGER NOT NULL REFERENCES journal (id),
        authority INTEGER NOT NULL REFERENCES authority (id),
        case_id INTEGER REFERENCES diary_case (id),
        number INTEGER CHECK (number > 0),
        free_year INTEGER CHECK (free_year BETWEEN 1900 AND 2199),
        free_serial INTEGER CHECK (free_serial > 0),
        number_text TEXT NOT NULL UNIQUE CHECK (\(PrintedNumber.isPlain)),
        direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing', 'drawnUp')),
        type TEXT NOT NULL \(Check.words("type")),
        title TEXT NOT NULL \(Check.words("title")),
        disclosure TEXT NOT NULL CHECK (disclosure IN ('open', 'neutral', 'secret')),
        public_title TEXT \(Check.words("public_title")),
        names_officials TEXT \(Check.words("names_officials")),
        correspondent_kind TEXT NOT NULL CHECK (correspondent_kind IN
          ('unstated', 'organisation', 'person', 'anonymous', 'notApplicable')),
        correspondent_name TEXT NOT NULL \(Check.short("correspondent_name")),
        correspondent_contact TEXT NOT NULL \(Check.short("correspondent_contact")),
        correspondent_email TEXT NOT NULL \(Check.short("correspondent_email")),
        party_text TEXT NOT NULL,
        public_kind TEXT NOT NULL CHECK (public_kind IN
          ('undecided', 'organisation', 'role', 'notApplicable')),
        public_name TEXT \(Check.words("public_name")),
        dated_on TEXT \(Check.day("dated_on")),
        arrived_on TEXT NOT NULL \(Check.day("arrived_on")),
        registered_at INTEGER NOT NULL CHECK (registered_at BETWEEN 0 AND 4102444800),
        handler INTEGER REFERENCES officer (id),
        classification TEXT \(Check.words("classification")),
        status TEXT NOT NULL DEFAULT 'registered'
          CHECK (status IN ('registered', 'completed', 'voided')),
        completed_by INTEGER REFERENCES officer (id),
        completed_at INTEGER \(Check.moment("completed_at")),
        void_reason TEXT \(Check.words("void_reason")),
        CHECK ((case_id IS NULL) = (number IS NULL)),
        CHECK ((free_year IS NULL) = (free_serial IS NULL)),
        CHECK (case_id IS NOT NULL OR free_serial IS NOT NULL),
        CHECK (case_id IS NOT NULL OR (instr(number_text, free_serial) > 0
          AND instr(number_text, substr(free_year, 3)) > 0)),
        CHECK ((disclosure = 'neutral') = (public_title IS NOT NULL)),
        CHECK (public_title IS NULL OR lower(trim(public_title)) <> lower(trim(title))),
        CHECK (iif(disclosure = 'open', title, coalesce(public_title, ''))
          NOT GLOB \(PlainText.stranger)),
        CHECK (coalesce(public_name, '') NOT GLOB \(PlainText.stranger)),
        CHECK (correspondent_kind <> 'person' OR correspondent_name = ''
          OR instr(lower(coalesce(public_title, '')), lower(correspondent_name)) = 0),
        CHECK ((public_kind IN ('organisation', 'role')) = (public_name IS NOT NULL)),
        CHECK (public_kind <> 'organisation'
          OR correspondent_kind NOT IN ('person', 'anonymous')),
        CHECK (public_name IS NULL OR (public_name NOT LIKE '%@%'
          AND public_name NOT GLOB '*\(IdentityNumberShape.digits)*'
          AND public_name NOT GLOB
            '*[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*')),
        CHECK (arrived_on <= date(registered_at, 'unixepoch', '+1 day')),
        CHECK ((status = 'completed')
          = (completed_by IS NOT NULL AND completed_at IS NOT NULL)),
        CHECK (status <> 'completed'
          OR (public_kind <> 'undecided' AND correspondent_kind <> 'unstated'
            -- What was drawn up here has no correspondent; whoever writes need not say who they are.
            AND (correspondent_kind <> 'notApplicable' OR direction = 'drawnUp')
            AND (correspondent_kind NOT IN ('organisation', 'person')
              OR \(Check.saysSomething("correspondent_name"))))),
        CHECK (correspondent_kind <> 'anonymous'
          OR (correspondent_name = '' AND correspondent_contact = '')),
        CHECK ((status = 'voided') = (void_reason IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX document_in_case ON document (case_id, number) WHERE case_id IS NOT NULL;
      CREATE UNIQUE INDEX document_free ON document (authority, free_year, free_serial)
        WHERE free_serial IS NOT NULL;
      CREATE INDEX document_open ON document (id) WHERE status = 'registered';
      CREATE INDEX document_by_email ON document (lower(correspondent_email), id)
        WHERE correspondent_email <> '';

      CREATE TABLE content (
        id INTEGER PRIMARY KEY \(Check.id),
        sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'
          AND \(Check.isWhole("sha256"))),
        size INTEGER NOT NULL CHECK (size >= 0),
        text TEXT,
        unread TEXT,
        identity_numbers INTEGER NOT NULL DEFAULT 0,
        other_findings INTEGER NOT NULL DEFAULT 0,
        -- Both where a part of it is read.
        CHECK (text IS NOT NULL OR unread IS NOT NULL)
      ) STRICT;

      CREATE TABLE file (
        id INTEGER PRIMARY KEY \(Check.id),
        entry INTEGER NOT NULL REFERENCES journal (id),
        document INTEGER NOT NULL REFERENCES document (id),
        ordinal INTEGER NOT NULL CHECK (ordinal > 0),
        content INTEGER NOT NULL REFERENCES content (id),
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        decision TEXT NOT NULL DEFAULT 'undecided'
          CHECK (decision IN ('undecided', 'publish', 'withhold')),
        assurance TEXT \(Check.words("assurance")),
        withheld_for TEXT CHECK (withheld_for IN ('secrecy', 'personalData', 'copyright', 'other')),
        withheld_text TEXT \(Check.words("withheld_text")),
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
