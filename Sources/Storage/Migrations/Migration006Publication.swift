import SQLite

extension Migration {
  /// When what was first published, and what each run did.
  static let publication = Migration(
    name: "006 publication",
    script: """
      CREATE TABLE published (
        document INTEGER PRIMARY KEY REFERENCES document (id),
        first_on TEXT NOT NULL \(Check.day("first_on"))
      ) STRICT;
      CREATE INDEX published_by_day ON published (first_on);
      CREATE TRIGGER published_kept BEFORE DELETE ON published BEGIN
        SELECT raise(ABORT, 'two-years: the first day on the web is never forgotten');
      END;
      CREATE TRIGGER published_replaced BEFORE INSERT ON published
        WHEN EXISTS (SELECT 1 FROM published WHERE document = NEW.document
          AND first_on <> NEW.first_on) BEGIN
        SELECT raise(ABORT, 'two-years: the first day on the web is never moved');
      END;
      CREATE TRIGGER published_before_today BEFORE INSERT ON published
        WHEN NEW.first_on > (SELECT date(at, 'unixepoch', '+1 day') FROM journal
          ORDER BY id DESC LIMIT 1) BEGIN
        SELECT raise(ABORT, 'two-years: the day has not been');
      END;
      -- What is moved here from another system keeps its day, which it comes with; only the case that
      -- is opened for it has its line between.
      CREATE TRIGGER published_before_registered BEFORE INSERT ON published
        WHEN EXISTS (SELECT 1 FROM document d WHERE d.id = NEW.document
          AND NEW.first_on < date(d.registered_at, 'unixepoch')
          AND (d.version > 1 OR EXISTS (SELECT 1 FROM journal j WHERE j.id > d.entry
            AND NOT (j.action = 'open' AND j.subject = 'case' AND j.subject_id = d.case_id))))
      BEGIN
        SELECT raise(ABORT, 'two-years: the document was not registered that day');
      END;
      CREATE TRIGGER published_before_arrived BEFORE INSERT ON published
        WHEN NEW.first_on < (SELECT arrived_on FROM document WHERE id = NEW.document) BEGIN
        SELECT raise(ABORT, 'two-years: the document had not arrived that day');
      END;
      CREATE TRIGGER published_fixed BEFORE UPDATE ON published BEGIN
        SELECT raise(ABORT, 'two-years: the first day on the web is never moved');
      END;

      CREATE TABLE publication_run (
        id INTEGER PRIMARY KEY AUTOINCREMENT \(Check.id),
        entry INTEGER NOT NULL REFERENCES journal (id),
        finished_at INTEGER NOT NULL \(Check.moment("finished_at")),
        folder TEXT NOT NULL,
        documents INTEGER NOT NULL,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        removed INTEGER NOT NULL
      ) STRICT;
      CREATE TRIGGER publication_run_kept BEFORE DELETE ON publication_run BEGIN
        SELECT raise(ABORT, 'correction-reason: what was published is not forgotten');
      END;
      CREATE TRIGGER publication_run_fixed BEFORE UPDATE ON publication_run BEGIN
        SELECT raise(ABORT, 'correction-reason: what was published is not forgotten');
      END;
      CREATE TRIGGER publication_run_replaced BEFORE INSERT ON publication_run
        WHEN EXISTS (SELECT 1 FROM publication_run WHERE id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: what was published is not forgotten');
      END;
      """)
}
