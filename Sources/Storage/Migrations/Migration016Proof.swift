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
      \(refusing("intake_item", "intake_item_ahead", when: isAhead("arrived_on"), """
        'arrival-day: post does not arrive on a day to come'
        """))

      CREATE TRIGGER journal_says_why AFTER INSERT ON journal
        WHEN NEW.action IN ('correct', 'void', 'resume', 'reopen')
          AND length(trim(NEW.reason)) < 3 BEGIN
        SELECT raise(ABORT, 'correction-reason: what is changed or undone has a reason');
      END;
      CREATE TRIGGER intake_item_unmarked AFTER UPDATE OF marked_secret ON intake_item
        WHEN OLD.marked_secret = 1 AND NEW.marked_secret = 0 AND \(saysNotWhy) BEGIN
        SELECT raise(ABORT, 'correction-reason: a mark is taken away with a reason');
      END;
      CREATE TRIGGER file_decided_anew AFTER UPDATE OF decision ON file
        WHEN NEW.decision <> OLD.decision AND NEW.decision <> 'withhold' AND NEW.assurance IS NULL
          AND \(saysNotWhy)
          AND (SELECT action FROM journal WHERE id = NEW.entry) = 'decide'
          AND (SELECT status FROM document WHERE id = NEW.document) = 'completed' BEGIN
        SELECT raise(ABORT, 'correction-reason: a decision is changed with a reason');
      END;
      """)

  /// The tables that the rules are about and whose rows point at others.
  private static let withReferences: [SQL] = [
    "journal", "journal_change", "diary_case", "document", "file", "secrecy_mark", "intake_item",
    "intake_file",
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

  /// Whether a day lies after the day of a row's line in the journal, in whichever part of the world.
  private static func isAhead(_ day: SQL) -> SQL {
    """
    NEW.\(day) > date((SELECT at FROM journal WHERE id = NEW.entry), 'unixepoch', '+1 day')
    """
  }

  private static let saysNotWhy: SQL = """
    length(trim((SELECT reason FROM journal WHERE id = NEW.entry))) < 3
    """
}
