import TestSupport
import Testing

/// What the schema refuses about marks and hidden titles.
@Suite struct Migration003SecrecyTests {
  static let mark = """
    INSERT INTO journal (at, officer, action, subject, subject_id)
      SELECT max(at), 1, 'mark', 'document', 1 FROM journal;
    INSERT INTO secrecy_mark (entry, document, provision, made_on, authority, covers_title,
      covers_correspondent, covers_document, covers_part, title_of_document)
    """

  private static let last = "(SELECT max(id) FROM journal)"

  @Test(arguments: [
    (
      "\(mark) VALUES (\(last), 1, 'GDPR', '2026-11-20', 'KS', 0, 0, 1, 0, NULL)", "mark-provision"
    ),
    (
      "\(mark) VALUES (\(last), 1, '18:8 b', '2026-01-14', 'KS', 0, 0, 1, 0, NULL)",
      "mark-provision"
    ),
    ("\(mark) VALUES (\(last), 1, '21:1', '2026-11-20', ' ', 0, 0, 1, 0, NULL)", "CHECK"),
    ("\(mark) VALUES (\(last), 1, '21:1', '2026-11-20', 'KS', 0, 0, 0, 0, NULL)", "CHECK"),
    // Document 1's title is open, so no mark may cover it.
    ("\(mark) VALUES (\(last), 1, '21:1', '2026-11-20', 'KS', 1, 0, 0, 0, 1)", "FOREIGN KEY"),
    ("\(mark) VALUES (\(last), 1, '21:1', '2026-11-20', 'KS', 1, 0, 0, 0, NULL)", "CHECK"),
    ("\(mark) VALUES (\(last), 1, '21:1', '2031-11-20', 'KS', 0, 0, 1, 0, NULL)", "mark-provision"),
    ("DELETE FROM secrecy_mark", "correction-reason"),
    (
      """
      \(mark) VALUES (1, 2, '21:1', '2026-11-20', 'KS', 0, 0, 1, 0, NULL);
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'lift', 'document', 1, 'Fel' FROM journal;
      UPDATE secrecy_mark SET is_lifted = 1, entry = (SELECT max(id) FROM journal)
        WHERE id = (SELECT max(id) FROM secrecy_mark)
      """, "correction-reason"
    ),
    ("UPDATE secrecy_mark SET provision = '25:1', entry = entry + 1", "correction-reason"),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'lift', 'document', 2, 'Fel' FROM journal;
      UPDATE secrecy_mark SET is_lifted = 1, title_of_document = NULL,
        entry = (SELECT max(id) FROM journal)
      """, "secret-title-mark"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'correct', 'document', 1, 'Fel' FROM journal;
      UPDATE document SET version = version + 1, entry = (SELECT max(id) FROM journal),
        disclosure = 'secret' WHERE id = 1
      """, "secret-title-mark"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'correct', 'document', 2, 'Fel' FROM journal;
      UPDATE document SET version = version + 1, entry = (SELECT max(id) FROM journal),
        disclosure = 'open' WHERE id = 2
      """, "a mark covers is not shown"
    ),
    ("INSERT INTO hidden_title VALUES (1)", "secret-title-mark"),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'correct', 'document', 1, 'Fel' FROM journal;
      UPDATE document SET version = version + 1, entry = (SELECT max(id) FROM journal),
        public_kind = 'role', public_name = 'Nisse' WHERE id = 1
      """, "public-sender-person"
    ),
  ])
  func refuses(_ sql: String, _ rule: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(rule) == true, "\(refusal ?? "done")")
  }
}
