import TestSupport
import Testing

/// What the tables of the post refuse.
@Suite struct Migration002PostTests {
  @Test(arguments: [
    ("DELETE FROM intake_item WHERE id = 4", "outcome"),
    ("DELETE FROM intake_file", "outcome"),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'mark', 'post', 3, 'Fel dag' FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        arrived_on = '2026-11-19' WHERE id = 4
      """, "about something else"
    ),
    ("UPDATE intake_item SET subject = 'x' WHERE id = 4", "correction-reason"),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'resume', 'post', 1, 'Fel post' FROM journal;
      UPDATE intake_item SET version = 3, entry = (SELECT max(id) FROM journal),
        outcome = 'waiting', document = NULL WHERE id = 1
      """, "number-voided"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'setAside', 'post', 4 FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        outcome = 'keptOrdered' WHERE id = 4
      """, "CHECK"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'setAside', 'post', 4 FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        marked_secret = 1, outcome = 'ofLittleImportance', outcome_reason = 'Reklam', outcome_by = 1,
        outcome_at = 1 WHERE id = 4
      """, "CHECK"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'setAside', 'post', 4 FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        outcome = 'ofLittleImportance', outcome_reason = 'x', outcome_by = 1, outcome_at = 1
        WHERE id = 4
      """, "CHECK"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'register', 'post', 4 FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        outcome = 'registered' WHERE id = 4
      """, "as the document that is made of it"
    ),
    // What waits does not vanish into an old document, nor does new post begin as registered.
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'register', 'post', 4 FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        outcome = 'registered', document = 4 WHERE id = 4
      """, "as the document that is made of it"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'takeIn', 'post', 5 FROM journal;
      INSERT INTO intake_item (entry, authority, channel, content_key, taken_in_at, arrived_on,
        sender_name, sender_address, subject, thread, notices, outcome, document)
        SELECT (SELECT max(id) FROM journal), authority, channel, 'annan', taken_in_at, arrived_on, '', '', '', '', '',
        'registered', 1 FROM intake_item WHERE id = 4
      """, "post waits"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'setAside', 'post', 4 FROM journal;
      UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
        outcome = 'ofLittleImportance', outcome_reason = char(9, 10, 160, 8195), outcome_by = 1,
        outcome_at = 1 WHERE id = 4
      """, "CHECK"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'configure', 'authority', 0 FROM journal;
      INSERT INTO source (authority, kind, path) VALUES (1, 'scanner', '/srv/skanner');
      INSERT INTO intake_failure VALUES (1, 'x', 'y', 'z', 9223372036854775807)
      """, "CHECK"
    ),
  ])
  func refuses(_ sql: String, _ rule: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(rule) == true, "\(refusal ?? "done")")
  }
}
