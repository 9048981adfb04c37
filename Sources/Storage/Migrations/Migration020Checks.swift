import SQLite

extension Migration {
  /// The guards of 016 stand before what they guard, where no trigger that a shell adds can skip them; and
  /// nothing is written where SQLite looks neither at references nor at what the tables demand.
  static let checks = Migration(
    name: "020 checks",
    script: """
      \(dropped)
      \(lookingAtAll)
      \(pointing("journal", at: "officer", by: "officer"))
      CREATE TRIGGER journal_bounded AFTER INSERT ON journal
        WHEN NEW.at NOT BETWEEN 0 AND 4102444800 OR length(NEW.reason) > 1000
          OR instr(NEW.reason, char(0)) > 0 OR NEW.id NOT BETWEEN 1 AND 999999999999 BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal knows no such moment or reason');
      END;
      \(pointing("intake_thread", at: "intake_item", by: "item"))
      \(pointing("intake_file", at: "intake_item", by: "item"))
      \(pointing("intake_file", at: "content", by: "content"))
      \(pointing("draft", at: "officer", by: "officer"))
      \(pointing("seen", at: "source", by: "source"))
      \(pointing("intake_failure", at: "source", by: "source"))
      \(pointing("content_passage", at: "content", by: "content"))
      \(pointing("content_likeness", at: "content", by: "content"))
      \(pointing("published", at: "document", by: "document"))
      \(pointing("publication_refusal", at: "document", by: "document"))
      CREATE TRIGGER publication_run_line BEFORE INSERT ON publication_run
        WHEN (SELECT action FROM journal WHERE id = NEW.entry) IS NOT 'publish' BEGIN
        SELECT raise(ABORT, 'unknown-reference: a run has its line in the journal');
      END;

      -- New rows have their identities when they are there, the next ones where none are said.
      \(ownLine("document", of: "'document'", next("document"), by: ["'register'"]))
      \(ownLine("diary_case", of: "'case'", next("diary_case"), by: ["'open'"]))
      \(ownLine("intake_item", of: "'post'", next("intake_item"), by: ["'takeIn'"]))
      \(ownLine("secrecy_mark", of: "iif(NEW.document IS NULL, 'case', 'document')",
        "coalesce(NEW.document, NEW.case_id)",
        by: ["'register'", "'mark'", "'open'", "'correct'"]))
      CREATE TRIGGER document_registered_at BEFORE INSERT ON document
        WHEN NEW.registered_at IS NOT (SELECT at FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'arrival-day: a document is registered when its journal line says');
      END;
      CREATE TRIGGER journal_says_why BEFORE INSERT ON journal
        WHEN \(isAmong("NEW.action", of: ["'correct'", "'void'", "'resume'", "'reopen'", "'lift'"]))
          AND \(saysNothing("NEW.reason")) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is changed or undone has a reason');
      END;
      CREATE TRIGGER journal_knows BEFORE INSERT ON journal
        WHEN NOT \(isAmong("NEW.action", of: acts)) OR NOT \(isAmong("NEW.subject", of: kinds)) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal knows no such act');
      END;
      CREATE TRIGGER intake_item_undone BEFORE UPDATE ON intake_item
        WHEN (OLD.marked_secret = 1 AND NEW.marked_secret = 0 OR NEW.arrived_on <> OLD.arrived_on
          OR OLD.outcome <> 'waiting' AND NEW.outcome = 'waiting') AND \(saysNot) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is undone has a reason');
      END;
      CREATE TRIGGER case_undone BEFORE UPDATE OF status ON diary_case
        WHEN OLD.status <> 'open' AND NEW.status = 'open' AND \(saysNot) BEGIN
        SELECT raise(ABORT, 'correction-reason: a case is opened again with a reason');
      END;
      CREATE TRIGGER file_decided_anew BEFORE UPDATE OF decision ON file
        WHEN NEW.decision <> OLD.decision AND NEW.decision <> 'withhold' AND NEW.assurance IS NULL
          AND \(saysNot)
          AND (SELECT status FROM document WHERE id = NEW.document) = 'completed' BEGIN
        SELECT raise(ABORT, 'correction-reason: a decision is changed with a reason');
      END;
      CREATE TRIGGER file_of_old BEFORE INSERT ON file
        WHEN (SELECT max(id) FROM journal) > NEW.entry + 1 BEGIN
        SELECT raise(ABORT, 'correction-reason: a file comes with a line of its own in the journal');
      END;
      CREATE TRIGGER intake_file_of_old BEFORE INSERT ON intake_file
        WHEN (SELECT max(id) FROM journal) > (SELECT entry FROM intake_item WHERE id = NEW.item) BEGIN
        SELECT raise(ABORT, 'correction-reason: a file comes in with its letter');
      END;
      \(doneBy("document", "completed_by", when: "NEW.status = 'completed'"))
      \(doneBy("intake_item", "outcome_by", when: "NEW.outcome_by IS NOT NULL"))
      \(configuredFirst("role_word", by: "word"))
      \(configuredFirst("place_name", by: "name"))
      \(configuredFirst("source", by: "path"))
      """)

  /// The tables whose every row is looked at, and whether their rows point at others.
  ///
  /// To ask SQLite whether it looks costs as much as a small row, so the tables that have many of those tell
  /// for themselves what they point at.
  private static let lookedAt: [(table: SQL, isPointing: Bool)] = [
    ("diary_case", true), ("document", true), ("file", true), ("secrecy_mark", true),
    ("intake_item", true), ("source", true), ("authority_address", true), ("publication_run", true),
    ("officer", false), ("authority", false), ("setting", false), ("role_word", false),
    ("place_name", false), ("content", false), ("published", false),
  ]

  private static let lookingAtAll: SQL = lookedAt.reduce("") { guards, looked in
    "\(guards)\(checking(looked.table, or: looked.isPointing ? noReferences : ""))\n"
  }

  private static let dropped: SQL = droppedNames.reduce(
    droppedReferences.reduce("") {
      "\($0)DROP TRIGGER \($1)_references; DROP TRIGGER \($1)_references_update;\n"
    }
  ) { "\($0)DROP TRIGGER \($1);\n" }
  private static let droppedReferences: [SQL] = [
    "journal", "journal_change", "diary_case", "document", "file", "secrecy_mark", "intake_item",
    "intake_file", "intake_thread", "source", "draft", "authority_address",
  ]
  private static let droppedNames: [SQL] = [
    "document_own_line", "diary_case_own_line", "intake_item_own_line", "secrecy_mark_own_line",
    "document_registered_at", "journal_says_why", "journal_knows", "intake_item_undone",
    "case_undone",
    "file_decided_anew", "file_of_old", "intake_file_of_old", "document_by", "document_by_update",
    "intake_item_by", "intake_item_by_update", "role_word_configured_first",
    "place_name_configured_first", "source_configured_first",
  ]

  private static let noReferences: SQL = "(SELECT foreign_keys FROM pragma_foreign_keys) = 0 OR "

  /// The guards that refuse to write a row where SQLite would not look at what it must be.
  private static func checking(_ table: SQL, or other: SQL = "") -> SQL {
    refusing(
      table, "\(table)_checked",
      when: """
        \(other)(SELECT ignore_check_constraints FROM pragma_ignore_check_constraints) = 1
        """,
      """
      'unknown-reference: say PRAGMA foreign_keys = ON and PRAGMA ignore_check_constraints = OFF first'
      """)
  }

  /// The guards that refuse a row which points at nothing, whether SQLite looks at that or not.
  private static func pointing(_ table: SQL, at other: SQL, by column: SQL) -> SQL {
    refusing(
      table, "\(table)_of_\(column)",
      when: "NOT EXISTS (SELECT 1 FROM \(other) WHERE id = NEW.\(column))",
      "'unknown-reference: what a row points at is there'")
  }

  /// The guard that refuses a new row whose line of the journal is of something else.
  private static func ownLine(
    _ table: SQL, of subject: SQL, _ id: SQL, by actions: [SQL]
  ) -> SQL {
    """
    CREATE TRIGGER \(table)_own_line BEFORE INSERT ON \(table) WHEN NOT EXISTS (SELECT 1 FROM journal
        WHERE id = NEW.entry AND subject = \(subject) AND subject_id = \(id)
        AND \(isAmong("action", of: actions))) BEGIN
      SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
    END;
    """
  }

  /// The identity of a row that is to be.
  private static func next(_ table: SQL) -> SQL {
    "iif(NEW.id = -1, 1 + coalesce((SELECT max(id) FROM \(table)), 0), NEW.id)"
  }

  /// The guards that refuse what a row says to be done by another than its line in the journal does.
  private static func doneBy(_ table: SQL, _ officer: SQL, when condition: SQL) -> SQL {
    let refusal: SQL = """
      (\(condition)) AND NEW.\(officer) IS NOT (SELECT officer FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'officer-role: it is done by whoever the journal tells of');
      END;
      """
    return """
      CREATE TRIGGER \(table)_by BEFORE INSERT ON \(table) WHEN \(refusal)
      CREATE TRIGGER \(table)_by_update BEFORE UPDATE ON \(table)
        WHEN NEW.\(officer) IS NOT OLD.\(officer) AND \(refusal)
      """
  }

  /// The guard that refuses a new setting without a line in the journal; one that is there is no new one.
  private static func configuredFirst(_ table: SQL, by name: SQL) -> SQL {
    """
    CREATE TRIGGER \(table)_configured_first BEFORE INSERT ON \(table)
      WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) <> 'configure'
        AND NOT EXISTS (SELECT 1 FROM \(table) WHERE \(name) = NEW.\(name)) BEGIN
      SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
    END;
    """
  }

  /// Whether a value is one of some, which a list would make a table of each time it is asked.
  static func isAmong(_ value: SQL, of values: [SQL]) -> SQL {
    let cases: SQL = values.reduce("") { "\($0) WHEN \($1) THEN 1" }
    return "(CASE \(value)\(cases) ELSE 0 END)"
  }

  /// Whether a text is shorter than a word, but for blanks and points.
  static func saysNothing(_ text: SQL) -> SQL {
    """
    length(trim(coalesce(\(text), ''), ' .,:;!?-' || char(9, 10, 13, 160, 8211, 8230))) < 3
    """
  }

  private static let acts: [SQL] = [
    "'takeIn'", "'register'", "'open'", "'decide'", "'complete'", "'correct'", "'mark'", "'lift'",
    "'move'", "'void'", "'close'", "'reopen'", "'setAside'", "'resume'", "'configure'", "'publish'",
    "'reread'",
  ]
  private static let kinds: [SQL] = [
    "'document'", "'case'", "'post'", "'authority'", "'officer'", "'publication'", "'content'",
  ]

  private static let saysNot: SQL = saysNothing("(SELECT reason FROM journal WHERE id = NEW.entry)")
}
