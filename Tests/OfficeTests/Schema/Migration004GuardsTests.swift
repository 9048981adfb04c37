import Office
import Registry
import TestSupport
import Testing

/// Nothing is erased, no number is skipped, and no decision is left out, whoever writes.
@Suite struct Migration004GuardsTests {
  static let entry = line("document", 1)

  /// A journal line about something, for the change that follows.
  static func line(_ subject: String, _ id: Int) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at) + 1, 1, 'correct', '\(subject)', \(id), 'Fel' FROM journal;
    """
  }
  static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"

  private static let configure = """
    INSERT INTO journal (at, officer, action, subject, subject_id)
      SELECT max(at), 1, 'configure', 'authority', 0 FROM journal;
    """
  private static let open = """
    INSERT INTO journal (at, officer, action, subject, subject_id)
      SELECT max(at), 1, 'open', 'case', 2 FROM journal;
    """

  @Test(arguments: [
    ("INSERT OR REPLACE INTO journal SELECT * FROM journal LIMIT 1", "correction-reason"),
    ("INSERT OR REPLACE INTO document SELECT * FROM document LIMIT 1", "correction-reason"),
    ("INSERT OR REPLACE INTO file SELECT * FROM file LIMIT 1", "correction-reason"),
    ("INSERT OR REPLACE INTO content SELECT * FROM content LIMIT 1", "correction-reason"),
    (
      "UPDATE content SET other_findings = 3; UPDATE content SET other_findings = 0",
      "correction-reason"
    ),
    (
      "UPDATE document SET \(now), title = 'Annat' WHERE id = 1",
      "about something else"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT (SELECT max(at) FROM journal), id, 'decide', 'document', 1 FROM officer WHERE role = 'handler'
      """, "officer-role"
    ),
    ("UPDATE content SET text = 'ok', unread = NULL", "correction-reason"),
    ("DELETE FROM officer", "correction-reason"),
    (
      "\(entry) UPDATE document SET \(now), title = 'Svar till 19640823-3234' WHERE id = 1",
      "title-identity-number"
    ),
    (
      "\(line("case", 1)) UPDATE diary_case SET \(now), title = 'Om 640883-3231' WHERE id = 1",
      "title-identity-number"
    ),
    (
      "\(entry) UPDATE document SET \(now), arrived_on = '2099-11-20' WHERE id = 1", "arrival-day"
    ),
    // Document 2 is marked, and the new file of document 1 has the same content.
    (
      """
      \(line("document", 1)) INSERT INTO file (entry, document, ordinal, content, name, media_type,
        decision, assurance) SELECT (SELECT max(id) FROM journal), 1, 7, content, 'b.txt',
        'text/plain', 'publish', 'läst, inga fynd' FROM file WHERE document = 2 LIMIT 1
      """, "same-content"
    ),
    (
      """
      INSERT INTO file (entry, document, ordinal, content, name, media_type)
        SELECT (SELECT max(id) FROM journal), 1, 7, content, 'b.txt', 'text/plain' FROM file
        WHERE document = 3 LIMIT 1
      """, "about something else"
    ),
    (
      "\(entry) INSERT INTO journal_change (entry, subject, field, new) "
        + "VALUES (2, 'document', 'title', 'x')", "correction-reason"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'register', 'document', 5 FROM journal;
      INSERT INTO document (entry, authority, free_year, free_serial, number_text, direction, type,
        title, disclosure, correspondent_kind, correspondent_name, correspondent_contact,
        correspondent_email, party_text, public_kind, arrived_on, registered_at)
        SELECT (SELECT max(id) FROM journal), authority, free_year, 2, 'Utan nummer', direction, type,
        title, disclosure, correspondent_kind, correspondent_name, correspondent_contact,
        correspondent_email, party_text, 'undecided', arrived_on, registered_at
        FROM document WHERE id = 4
      """, "the printed number"
    ),
    ("\(configure) INSERT INTO role_word VALUES ('Anna Bergström')", "public-sender-person"),
    ("\(configure) INSERT INTO role_word VALUES ('Granne 640823-3234')", "public-sender-person"),
    ("DELETE FROM journal", "correction-reason"),
    ("UPDATE journal SET reason = 'x'", "correction-reason"),
    ("DELETE FROM document", "number-voided"),
    ("DELETE FROM diary_case", "number-voided"),
    ("DELETE FROM file", "correction-reason"),
    ("DELETE FROM content", "correction-reason"),
    ("UPDATE content SET text = 'annat' WHERE text IS NOT NULL", "correction-reason"),
    ("UPDATE document SET title = 'Nytt'", "correction-reason"),
    ("\(entry) UPDATE document SET \(now), number = 7 WHERE id = 1", "number-voided"),
    (
      "\(line("document", 4)) UPDATE document SET \(now), free_serial = 2 WHERE id = 4",
      "number-voided"
    ),
    ("\(line("case", 1)) UPDATE diary_case SET \(now), serial = 2", "number-voided"),
    (
      """
      \(open) INSERT INTO diary_case (entry, authority, year, serial, number_text, title, disclosure,
        opened_on) SELECT max(id), 1, 2026, 3, 'KS 2026/0003', 'Lucka', 'open', '2026-11-20' FROM journal
      """, "number-voided"
    ),
    (
      """
      \(open) INSERT INTO diary_case (entry, authority, year, serial, number_text, title, disclosure,
        opened_on) SELECT max(id), 1, 2026, 1, 'KS 2026/0001', 'Igen', 'open', '2026-11-20' FROM journal
      """, "number-voided"
    ),
    // Document 3 has an undecided file.
    (
      """
      \(line("document", 3)) UPDATE document SET \(now), status = 'completed', completed_by = 1,
        completed_at = 1 WHERE id = 3
      """, "file-decision"
    ),
    // Document 2 has a secrecy mark.
    (
      """
      \(line("document", 2)) UPDATE file SET entry = (SELECT max(id) FROM journal), decision = 'publish',
        assurance = 'läst, inga fynd', withheld_for = NULL WHERE document = 2
      """, "secret-file"
    ),
    // Document 1 is completed.
    (
      """
      \(entry) UPDATE file SET entry = (SELECT max(id) FROM journal), decision = 'undecided',
        withheld_for = NULL WHERE document = 1
      """, "file-decision"
    ),
    (
      """
      \(entry) UPDATE file SET entry = (SELECT max(id) FROM journal), decision = 'publish',
        assurance = 'ok', withheld_for = NULL WHERE document = 1
      """, "file-decision"
    ),
    (
      """
      \(entry) UPDATE file SET entry = (SELECT max(id) FROM journal), media_type = 'text/plain'
        WHERE document = 1
      """, "correction-reason"
    ),
    (
      """
      \(entry) UPDATE document SET \(now), number_text = 'KS 2026/0009-1' WHERE id = 1
      """, "number-voided"
    ),
    ("UPDATE intake_file SET name = 'x'", "correction-reason"),
    (
      "INSERT INTO journal (at, officer, action, subject, subject_id, reason) VALUES "
        + "(9223372036854775807, 1, 'correct', 'document', 1, 'Felskriven')", "CHECK"
    ),
    (
      """
      \(line("document", 3)) UPDATE content SET identity_numbers = 1;
      UPDATE file SET entry = (SELECT max(id) FROM journal), decision = 'publish',
        assurance = 'läst' WHERE document = 3
      """, "file-identity-number"
    ),
    (
      "\(entry) UPDATE file SET entry = (SELECT max(id) FROM journal), name = 'x'",
      "correction-reason"
    ),
  ])
  func refuses(_ sql: String, _ rule: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(rule) == true, "\(sql): \(refusal ?? "done")")
  }

  @Test func aGuardThatIsGoneIsTold() throws {
    let plain = try TemporaryDesk().furnished()
    let sql = """
      DROP TRIGGER file_secret; DROP TRIGGER document_kept;
      CREATE TRIGGER document_kept BEFORE DELETE ON document BEGIN SELECT 1; END;
      CREATE TRIGGER more AFTER INSERT ON file BEGIN SELECT 1; END;
      """
    #expect(try plain.sql.refusal(of: sql) == nil)
    #expect(
      try plain.house.desk.verify(checksFiles: false).problems == [
        "database: trigger document_kept was altered", "database: trigger file_secret is missing",
        "database: trigger more is not of the schema",
      ])
  }

  @Test func aChangeByPlainSQLIsWrittenDownAllTheSame() throws {
    let plain = try TemporaryDesk().furnished()
    let sql = "\(Self.entry) UPDATE document SET \(Self.now), title = 'Nytt' WHERE id = 1"
    #expect(try plain.sql.refusal(of: sql) == nil)
    let change = try plain.sql.answer(
      to: "SELECT field, old, new FROM journal_change ORDER BY id DESC LIMIT 1")
    #expect(change == "title|Ansökan om bygglov för carport|Nytt")
  }
}
