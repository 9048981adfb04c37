import Office
import Registry
import TestSupport
import Testing

/// What a plain SQL shell could once do past the commands.
@Suite struct Migration008OrderTests {
  private static func line(
    _ action: String, _ subject: String, _ id: Int, reason: String = "Fel", officer: Int = 1
  ) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), \(officer), '\(action)', '\(subject)', \(id), '\(reason)' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"
  private static let noKeys = "PRAGMA foreign_keys = OFF;"
  private static let lift = """
    UPDATE secrecy_mark SET is_lifted = 1, title_of_document = NULL,
      entry = (SELECT max(id) FROM journal) WHERE document = 2
    """
  private static let reopened = """
    UPDATE document SET \(now), disclosure = 'open', status = 'registered', completed_by = NULL,
      completed_at = NULL WHERE id = 2;
    """
  private static let neutral = reopened.replacing(
    "disclosure = 'open'", with: "disclosure = 'neutral', public_title = 'Yttrande'")
  private static let openTitle = "UPDATE document SET \(now), disclosure = 'open' WHERE id = 2;"

  private static func copy(
    _ table: String, _ columns: String, _ values: String, of id: Int
  ) -> String {
    """
    \(table == "document" ? line("register", "document", 5) : line("open", "case", 2))
    INSERT OR REPLACE INTO \(table) (entry, \(columns))
      SELECT (SELECT max(id) FROM journal), \(values) FROM \(table) WHERE id = \(id)
    """
  }

  private static let documentColumns = """
    direction, type, title, disclosure, correspondent_kind, correspondent_name,
    correspondent_contact, correspondent_email, party_text, public_kind, public_name, arrived_on,
    registered_at
    """

  @Test(arguments: [
    // Document 2 is completed, and its title is hidden by its mark.
    ("BEGIN; \(line("decide", "document", 2)) \(openTitle) \(lift); COMMIT", "secret-title-mark"),
    (
      "BEGIN; \(line("correct", "document", 2)) \(reopened) \(lift); COMMIT", "secret-title-mark"
    ),
    (
      "BEGIN; \(line("correct", "document", 2)) \(neutral) \(lift); COMMIT",
      "lifted with a reason"
    ),
    ("BEGIN; \(line("lift", "document", 2)) \(openTitle) \(lift); COMMIT", "is reopened"),
    // The journal.
    (
      """
      INSERT INTO journal (id, at, officer, action, subject, subject_id)
        SELECT 999999999999, max(at), 1, 'decide', 'document', 1 FROM journal
      """, "the next number"
    ),
    (
      "INSERT INTO journal (at, officer, action, subject, subject_id) "
        + "VALUES (1, 1, 'decide', 'document', 1)", "later than the one before"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), officer.id, 'configure', 'officer', 0 FROM journal, officer WHERE login = 'rut'
      """, "only a supervisor"
    ),
    (
      "\(line("decide", "document", 1)) INSERT INTO officer (login, name, title, role) "
        + "VALUES ('ny', 'Ny', 'ny', 'supervisor')", "correction-reason"
    ),
    // Other keys than the identity.
    (
      copy(
        "diary_case", "authority, year, serial, number_text, title, disclosure, opened_on",
        "authority, year, serial + 1, number_text || '', title, disclosure, opened_on",
        of: 1), "another case"
    ),
    (
      copy(
        "document",
        "authority, free_year, free_serial, number_text, \(documentColumns)",
        "authority, free_year, free_serial + 1, number_text, \(documentColumns)", of: 4),
      "another document"
    ),
    (
      """
      \(line("takeIn", "post", 5)) INSERT OR REPLACE INTO intake_item (entry, authority, channel, message_id,
        content_key, taken_in_at, arrived_on, sender_name, sender_address, subject, thread, notices)
        SELECT (SELECT max(id) FROM journal), authority, channel, message_id, content_key, taken_in_at, arrived_on, 'X',
        sender_address, subject, thread, notices FROM intake_item WHERE id = 4
      """, "never replaced"
    ),
    (
      "\(line("configure", "officer", 0)) \(noKeys) "
        + "UPDATE OR REPLACE officer SET login = 'gun' WHERE login = 'rut'", "correction-reason"
    ),
    (
      "\(line("configure", "authority", 0)) UPDATE authority SET code = 'XX'", "correction-reason"
    ),
    // Corrections under other names.
    (
      "\(line("decide", "document", 1)) UPDATE document SET \(now), title = 'Annat' WHERE id = 1",
      "by a correction"
    ),
    (
      "\(line("mark", "document", 1)) UPDATE document SET \(now), title = 'Annat' WHERE id = 1",
      "by a correction"
    ),
    (
      "\(line("lift", "document", 1)) UPDATE document SET \(now), type = 'Annan' WHERE id = 1",
      "by a correction"
    ),
    (
      "\(line("complete", "document", 1)) "
        + "UPDATE document SET \(now), public_name = 'Annat AB' WHERE id = 1", "by a correction"
    ),
    (
      "\(line("close", "case", 1)) UPDATE diary_case SET \(now), title = 'Annat' WHERE id = 1",
      "by a correction"
    ),
    // A free-standing document does not bear the number that the next in a case will have.
    (
      """
      \(line("register", "document", 5))
      INSERT INTO document (entry, authority, free_year, free_serial, number_text, \(documentColumns))
        SELECT (SELECT max(id) FROM journal), authority, free_year, 2, 'KS 2026/0001-4',
          \(documentColumns) FROM document WHERE id = 4
      """, "the printed number"
    ),
    (
      """
      \(line("register", "document", 5))
      INSERT INTO document (entry, authority, free_year, free_serial, number_text, \(documentColumns))
        SELECT (SELECT max(id) FROM journal), authority, 2150, 1, 'KS 2150/F0001',
          \(documentColumns) FROM document WHERE id = 4
      """, "the year of the number"
    ),
    // Days and years.
    ("INSERT INTO published VALUES (3, '2024-01-01')", "two-years"),
    (
      """
      \(line("open", "case", 2)) INSERT INTO diary_case (entry, authority, year, serial, number_text,
        title, disclosure, opened_on) SELECT max(id), 1, 2099, 1, 'KS 2099/0001', 'Framtid', 'open',
        '2026-11-20' FROM journal
      """, "has not been"
    ),
    (
      """
      \(line("open", "case", 2)) INSERT INTO diary_case (entry, authority, year, serial, number_text,
        title, disclosure, opened_on) SELECT max(id), 1, 2026, 2, 'KS 0002', 'Utan år', 'open',
        '2026-11-20' FROM journal
      """, "the printed number"
    ),
  ])
  func refuses(_ sql: String, _ rule: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(rule) == true, "\(sql): \(refusal ?? "done")")
  }

  @Test func theJournalGoesOnAfterAClockThatWentWrong() throws {
    let plain = try TemporaryDesk().furnished()
    let ahead = """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        VALUES (4102444800, 1, 'decide', 'document', 1)
      """
    #expect(try plain.sql.refusal(of: ahead) == nil)
    let today = """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        VALUES (CAST(strftime('%s', 'now') AS INTEGER), 1, 'decide', 'document', 1)
      """
    #expect(try plain.sql.refusal(of: today) == nil)
  }

  @Test func whatIsMovedHereKeepsItsFirstDayAndOnlyThen() throws {
    let plain = try TemporaryDesk().furnished()
    var moved = RegisterDocument.fixture(title: "Avtal om vägar", caseTitle: "Avtal")
    moved.files = []
    moved.arrivedOn = CivilDate(iso: "2025-12-01")
    moved.publishedOn = CivilDate(iso: "2025-12-01")
    let document = try #require(try plain.house.desk.perform(moved).document)
    #expect(
      try plain.sql.answer(
        to: "SELECT first_on FROM published WHERE document = \(document.rawValue)")
        == "2025-12-01")
    moved.publishedOn = nil
    let late = try #require(try plain.house.desk.perform(moved).document)
    let note = "INSERT INTO published VALUES (\(late.rawValue), '2025-12-01')"
    let other = Self.line("decide", "document", 1)
    #expect(try plain.sql.refusal(of: other + note)?.contains("two-years") == true)
  }
}
