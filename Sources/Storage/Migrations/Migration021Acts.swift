import SQLite

extension Migration {
  /// What is shown, voided, set aside and taken up again is so by the acts that the program has for it.
  static let ownActs = Migration(
    name: "021 acts",
    script: """
      -- Which titles are hidden is what the titles say, and a title that a mark covers is not shown.
      \(hidden("hidden_title", "document", at: "document"))
      \(hidden("hidden_case_title", "case_id", at: "diary_case"))
      \(shown("document", at: "document", in: "hidden_title", by: "document", liftedBy: "'lift'"))
      \(shown("diary_case", at: "case_id", in: "hidden_case_title", by: "case_id", liftedBy: "'correct'"))

      \(voided("document"))
      \(voided("diary_case"))
      CREATE TRIGGER diary_case_new BEFORE INSERT ON diary_case WHEN NEW.status <> 'open' BEGIN
        SELECT raise(ABORT, 'correction-reason: a new case is open');
      END;
      CREATE TRIGGER diary_case_closed BEFORE UPDATE OF status ON diary_case
        WHEN NEW.status = 'closed' AND OLD.status <> 'closed' AND \(act) IS NOT 'close' BEGIN
        SELECT raise(ABORT, 'correction-reason: a case is closed by being closed');
      END;
      CREATE TRIGGER document_completed_by_act BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'completed' AND OLD.status <> 'completed'
          AND NOT \(isAmong(act, of: ["'complete'", "'correct'"])) BEGIN
        SELECT raise(ABORT, 'correction-reason: a document is completed by an act of its own');
      END;
      CREATE TRIGGER document_reopened_by_act BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'registered' AND OLD.status <> 'registered'
          AND NOT \(isAmong(act, of: ["'correct'", "'decide'", "'lift'", "'move'", "'mark'"])) BEGIN
        SELECT raise(ABORT, 'correction-reason: a document is reopened by what is changed about it');
      END;
      CREATE TRIGGER document_reopened_by_mark BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'registered' AND OLD.status = 'completed' AND \(act) = 'mark'
          AND NOT EXISTS (SELECT 1 FROM secrecy_mark WHERE document = NEW.id)
          AND NOT EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = NEW.case_id) BEGIN
        SELECT raise(ABORT, 'correction-reason: a document is reopened by what is changed about it');
      END;
      CREATE TRIGGER document_reopened_by_move BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'registered' AND OLD.status = 'completed' AND \(act) = 'move'
          AND NEW.case_id IS OLD.case_id BEGIN
        SELECT raise(ABORT, 'correction-reason: a document is reopened by what is changed about it');
      END;
      -- By what is written of whoever wrote, the history tells what was.
      CREATE TRIGGER document_party AFTER UPDATE ON document
        WHEN (NEW.correspondent_name <> OLD.correspondent_name
            OR NEW.correspondent_contact <> OLD.correspondent_contact
            OR NEW.correspondent_email <> OLD.correspondent_email OR NEW.party_text <> OLD.party_text)
          AND NEW.party_text <> substr(\(said("name")) || \(said("contact")) || \(said("email")), 2) BEGIN
        SELECT raise(ABORT, 'correction-reason: whoever wrote is found by what is written of them');
      END;

      CREATE TRIGGER intake_item_set_aside BEFORE UPDATE ON intake_item
        WHEN NOT \(isAmong("NEW.outcome", of: ["'waiting'", "'registered'"]))
          AND (NEW.outcome <> OLD.outcome OR NEW.outcome_reason IS NOT OLD.outcome_reason
            OR NEW.handed_to IS NOT OLD.handed_to OR NEW.outcome_by IS NOT OLD.outcome_by
            OR NEW.outcome_at IS NOT OLD.outcome_at)
          AND (OLD.outcome <> 'waiting' OR \(act) IS NOT 'setAside') BEGIN
        SELECT raise(ABORT, 'outcome: post that waits is set aside by an act of its own');
      END;
      CREATE TRIGGER intake_item_set_aside_secret BEFORE UPDATE OF outcome ON intake_item
        WHEN OLD.marked_secret = 1
          AND NOT \(isAmong("NEW.outcome", of: ["'waiting'", "'registered'"])) BEGIN
        SELECT raise(ABORT, 'marked-post: what may be secret is registered (OSL 5:1)');
      END;
      CREATE TRIGGER intake_item_resumed BEFORE UPDATE OF outcome ON intake_item
        WHEN NEW.outcome = 'waiting' AND OLD.outcome <> 'waiting' AND \(act) IS NOT 'resume' BEGIN
        SELECT raise(ABORT, 'outcome: post waits again by an act of its own');
      END;
      CREATE TRIGGER marked_post_of_document BEFORE UPDATE OF outcome ON intake_item
        WHEN NEW.outcome = 'registered' AND OLD.outcome <> 'registered'
          AND (OLD.marked_secret = 1 OR NEW.marked_secret = 1)
          AND EXISTS (SELECT 1 FROM document d WHERE d.id = NEW.document AND d.status = 'completed'
            AND NOT EXISTS (SELECT 1 FROM secrecy_mark WHERE document = d.id)
            AND NOT EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = d.case_id)) BEGIN
        SELECT raise(ABORT, 'marked-post: what was marked in the post has a mark, or had one');
      END;
      """)

  /// The act that a row is changed by.
  private static let act: SQL = "(SELECT action FROM journal WHERE id = NEW.entry)"

  /// The guards of a table of the titles that are hidden.
  private static func hidden(_ table: SQL, _ column: SQL, at titled: SQL) -> SQL {
    """
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
      WHEN (SELECT foreign_keys FROM pragma_foreign_keys) = 0 OR EXISTS (SELECT 1 FROM \(titled)
        WHERE id = OLD.\(column) AND disclosure <> 'open') BEGIN
      SELECT raise(ABORT, 'secret-title-mark: the title is hidden');
    END;
    CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table) BEGIN
      SELECT raise(ABORT, 'secret-title-mark: another title is not hidden in its place');
    END;
    """
  }

  /// The guards that show no title which a mark covers.
  ///
  /// A title may be shown right before its mark is lifted: SQLite looks in the end whether it was.
  private static func shown(
    _ table: SQL, at marked: SQL, in hidden: SQL, by column: SQL, liftedBy action: SQL
  ) -> SQL {
    let isCovered: SQL = """
      EXISTS (SELECT 1 FROM secrecy_mark
        WHERE \(marked) = NEW.id AND is_lifted = 0 AND covers_title = 1)
      """
    let refusal: SQL = """
      BEGIN
        SELECT raise(ABORT, 'secret-title-mark: a title that a mark covers is not shown');
      END;
      """
    return """
      CREATE TRIGGER \(table)_covered BEFORE INSERT ON \(table)
        WHEN NEW.disclosure = 'open' AND \(isCovered) \(refusal)
      CREATE TRIGGER \(table)_covered_update BEFORE UPDATE OF disclosure ON \(table)
        WHEN NEW.disclosure = 'open' AND OLD.disclosure <> 'open' AND \(isCovered)
          AND (\(act) IS NOT \(action)
            OR NOT EXISTS (SELECT 1 FROM \(hidden) WHERE \(column) = NEW.id)) \(refusal)
      """
  }

  /// The guards that void what is voided by a line that says so, and why.
  private static func voided(_ table: SQL) -> SQL {
    """
    CREATE TRIGGER \(table)_voided BEFORE UPDATE OF status ON \(table)
      WHEN NEW.status = 'voided' AND (\(act) IS NOT 'void' OR \(saysNothing("NEW.void_reason"))) BEGIN
      SELECT raise(ABORT, 'correction-reason: what is voided is so by an act of its own, with a reason');
    END;
    CREATE TRIGGER \(table)_new_voided BEFORE INSERT ON \(table) WHEN NEW.status = 'voided' BEGIN
      SELECT raise(ABORT, 'correction-reason: what is voided is so by an act of its own, with a reason');
    END;
    """
  }

  /// A part of what is written of whoever wrote, with a blank before it.
  private static func said(_ part: SQL) -> SQL {
    "iif(NEW.correspondent_\(part) = '', '', ' ' || NEW.correspondent_\(part))"
  }
}
