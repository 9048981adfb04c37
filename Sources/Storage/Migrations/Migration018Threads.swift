import SQLite

extension Migration {
  /// Which letters a letter answers stays as it came; and the journal's guards, which every act passes, are
  /// asked the cheaper way.
  static let threads = Migration(
    name: "018 threads",
    script: """
      CREATE TRIGGER intake_thread_kept BEFORE DELETE ON intake_thread BEGIN
        SELECT raise(ABORT, 'correction-reason: what a letter answers is never taken away');
      END;
      CREATE TRIGGER intake_thread_fixed BEFORE UPDATE ON intake_thread BEGIN
        SELECT raise(ABORT, 'correction-reason: what a letter answers is never altered');
      END;
      CREATE TRIGGER intake_thread_of_old BEFORE INSERT ON intake_thread
        WHEN (SELECT max(id) FROM journal) > (SELECT entry FROM intake_item WHERE id = NEW.item) BEGIN
        SELECT raise(ABORT, 'correction-reason: what a letter answers comes in with it');
      END;

      -- SQLite builds a table of every longer list that a guard asks, each time it is asked.
      DROP TRIGGER journal_says_why;
      CREATE TRIGGER journal_says_why AFTER INSERT ON journal
        WHEN \(isOne("action", of: ["'correct'", "'void'", "'resume'", "'reopen'"]))
          AND length(trim(NEW.reason, ' .,:;!?-' || char(9, 10, 13, 160, 8211, 8230))) < 3 BEGIN
        SELECT raise(ABORT, 'correction-reason: what is changed or undone has a reason');
      END;
      DROP TRIGGER journal_knows;
      CREATE TRIGGER journal_knows AFTER INSERT ON journal
        WHEN NOT \(isOne("action", of: actions)) OR NOT \(isOne("subject", of: subjects)) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal knows no such act');
      END;
      """)

  private static let actions: [SQL] = [
    "'takeIn'", "'register'", "'open'", "'decide'", "'complete'", "'correct'", "'mark'", "'lift'",
    "'move'", "'void'", "'close'", "'reopen'", "'setAside'", "'resume'", "'configure'", "'publish'",
    "'reread'",
  ]
  private static let subjects: [SQL] = [
    "'document'", "'case'", "'post'", "'authority'", "'officer'", "'publication'", "'content'",
  ]

  /// Whether a new row's column is one of some values.
  private static func isOne(_ column: SQL, of values: [SQL]) -> SQL {
    let cases: SQL = values.reduce("") { "\($0) WHEN \($1) THEN 1" }
    return "(CASE NEW.\(column)\(cases) ELSE 0 END)"
  }
}
