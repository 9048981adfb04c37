import SQLite

extension Migration {
  /// What a plain SQL shell, which looks at no references unless it is told to, must not do either.
  ///
  /// Every row is written by a line of the journal about itself, what points at another row is written only
  /// where references are looked at, no day of arrival lies ahead, and what is undone has a reason.
  static let proof = Migration(
    name: "016 proof",
    script: """
      \(lookingAtReferences)
      -- What is changed has such a line already. New rows have their identities only when they are there.
      \(ownLine("document", of: "'document'", "NEW.id"))
      \(ownLine("diary_case", of: "'case'", "NEW.id"))
      \(ownLine("intake_item", of: "'post'", "NEW.id"))
      \(ownLine("secrecy_mark", of: "iif(NEW.document IS NULL, 'case', 'document')",
        "coalesce(NEW.document, NEW.case_id)"))

      CREATE TRIGGER document_registered_at AFTER INSERT ON document
        WHEN NEW.registered_at IS NOT (SELECT at FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'arrival-day: a document is registered when its journal line says');
      END;
      \(refusing("diary_case", "case_opened_ahead", when: isAhead("opened_on"), """
        'arrival-day: a case is not opened on a day to come'
        """))
      \(refusing("document", "document_arrived_ahead", when: isAhead("arrived_on"), """
        'arrival-day: a document does not arrive on a day to come'
        """))
      \(refusing("intake_item", "intake_item_ahead", when: isAhead("arrived_on"), """
        'arrival-day: post does not arrive on a day to come'
        """))

      CREATE TRIGGER journal_says_why AFTER INSERT ON journal
        WHEN NEW.action IN ('correct', 'void', 'resume', 'reopen')
          AND \(isNoReason("NEW.reason")) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is changed or undone has a reason');
      END;
      CREATE TRIGGER journal_knows AFTER INSERT ON journal
        WHEN NEW.action NOT IN ('takeIn', 'register', 'open', 'decide', 'complete', 'correct', 'mark',
            'lift', 'move', 'void', 'close', 'reopen', 'setAside', 'resume', 'configure', 'publish', 'reread')
          OR NEW.subject NOT IN ('document', 'case', 'post', 'authority', 'officer', 'publication',
            'content') BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal knows no such act');
      END;
      CREATE TRIGGER intake_item_undone AFTER UPDATE ON intake_item
        WHEN (OLD.marked_secret = 1 AND NEW.marked_secret = 0 OR NEW.arrived_on <> OLD.arrived_on
          OR OLD.outcome <> 'waiting' AND NEW.outcome = 'waiting') AND \(saysNotWhy) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is undone has a reason');
      END;
      CREATE TRIGGER case_undone AFTER UPDATE OF status ON diary_case
        WHEN OLD.status <> 'open' AND NEW.status = 'open' AND \(saysNotWhy) BEGIN
        SELECT raise(ABORT, 'correction-reason: a case is opened again with a reason');
      END;
      CREATE TRIGGER file_decided_anew AFTER UPDATE OF decision ON file
        WHEN NEW.decision <> OLD.decision AND NEW.decision <> 'withhold' AND NEW.assurance IS NULL
          AND \(saysNotWhy)
          AND (SELECT status FROM document WHERE id = NEW.document) = 'completed' BEGIN
        SELECT raise(ABORT, 'correction-reason: a decision is changed with a reason');
      END;
      CREATE TRIGGER file_of_old AFTER INSERT ON file
        WHEN (SELECT max(id) FROM journal) > NEW.entry + 1 BEGIN
        SELECT raise(ABORT, 'correction-reason: a file comes with a line of its own in the journal');
      END;
      CREATE TRIGGER intake_file_of_old AFTER INSERT ON intake_file
        WHEN (SELECT max(id) FROM journal) > (SELECT entry FROM intake_item WHERE id = NEW.item) BEGIN
        SELECT raise(ABORT, 'correction-reason: a file comes in with its letter');
      END;
      \(setByAct("document", "completed_by", when: "NEW.status = 'completed'", unlessOld: """
        OLD.status = 'completed'
        """))
      \(setByAct("intake_item", "outcome_by", when: "NEW.outcome_by IS NOT NULL", unlessOld: """
        OLD.outcome_by IS NEW.outcome_by
        """))
      \(configured("role_word"))
      \(configured("place_name"))
      \(configured("source"))
      """)

  /// The tables that the rules are about and whose rows point at others.
  private static let withReferences: [SQL] = [
    "journal", "journal_change", "diary_case", "document", "file", "secrecy_mark", "intake_item",
    "intake_file", "intake_thread", "source", "draft", "authority_address",
  ]

  /// The guards that refuse to write a row where SQLite would not look at what it points at.
  private static let lookingAtReferences: SQL = withReferences.reduce("") { guards, table in
    let refusal: SQL = """
      WHEN (SELECT foreign_keys FROM pragma_foreign_keys) = 0 BEGIN
        SELECT raise(ABORT, 'unknown-reference: say PRAGMA foreign_keys = ON first');
      END;
      """
    return """
      \(guards)
      CREATE TRIGGER \(table)_references AFTER INSERT ON \(table) \(refusal)
      CREATE TRIGGER \(table)_references_update AFTER UPDATE ON \(table) \(refusal)
      """
  }

  /// The guard that refuses a new row whose line of the journal is about something else.
  private static func ownLine(_ table: SQL, of subject: SQL, _ id: SQL) -> SQL {
    """
    CREATE TRIGGER \(table)_own_line AFTER INSERT ON \(table) WHEN NOT EXISTS (SELECT 1 FROM journal
        WHERE id = NEW.entry AND subject = \(subject) AND subject_id = \(id)) BEGIN
      SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
    END;
    """
  }

  /// The guards that refuse what a row says to be done by another than its line in the journal does.
  private static func setByAct(
    _ table: SQL, _ officer: SQL, when condition: SQL, unlessOld: SQL
  ) -> SQL {
    let refusal: SQL = """
      (\(condition)) AND NEW.\(officer) IS NOT (SELECT officer FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'officer-role: it is done by whoever the journal tells of');
      END;
      """
    return """
      CREATE TRIGGER \(table)_by AFTER INSERT ON \(table) WHEN \(refusal)
      CREATE TRIGGER \(table)_by_update AFTER UPDATE ON \(table) WHEN NOT (\(unlessOld)) AND \(refusal)
      """
  }

  /// The guard that refuses a new setting without a line in the journal.
  private static func configured(_ table: SQL) -> SQL {
    """
    CREATE TRIGGER \(table)_configured_first AFTER INSERT ON \(table)
      WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) <> 'configure' BEGIN
      SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
    END;
    """
  }

  /// Whether a day lies after the day of a row's line in the journal, in Sweden's summer.
  private static func isAhead(_ day: SQL) -> SQL {
    """
    NEW.\(day) > date((SELECT at FROM journal WHERE id = NEW.entry), 'unixepoch', '+2 hours')
    """
  }

  private static let saysNotWhy: SQL =
    isNoReason("(SELECT reason FROM journal WHERE id = NEW.entry)")

  /// Whether a text is shorter than a word, but for blanks and points.
  private static func isNoReason(_ text: SQL) -> SQL {
    """
    length(trim(\(text), ' .,:;!?-' || char(9, 10, 13, 160, 8211, 8230))) < 3
    """
  }
}
