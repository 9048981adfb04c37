import Office
import Platform
import Registry
import TestSupport
import Testing

/// What the rules refuse is refused to a shell that looks at no references, too.
@Suite struct Migration016ProofTests {
  private static func line(
    _ action: String, _ subject: String, _ id: Int, _ reason: String = ""
  ) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', \(id), '\(reason)' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"
  private static let mark = """
    INSERT INTO secrecy_mark (entry, document, provision, made_on, authority, covers_title,
      covers_correspondent, covers_document, covers_part, title_of_document) VALUES
    """

  @Test(arguments: [
    "\(line("correct", "document", 1, "Felskriven")) UPDATE document SET \(now), handler = 999 WHERE id = 1",
    "UPDATE document SET \(now), handler = 999 WHERE id = 1",
    """
    \(line("mark", "document", 1)) \(mark)
      ((SELECT max(id) FROM journal), 1, '21:1', '2026-11-20', 'KS', 1, 0, 0, 0, 1)
    """,
    "INSERT INTO journal (at, officer, action, subject, subject_id) SELECT max(at), 77, 'mark', 'document', 1 FROM journal",
  ])
  func nothingIsWrittenWhereReferencesAreNotLookedAt(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    let before = try plain.sql.answer(
      to: "SELECT max(id), (SELECT group_concat(handler) FROM document) FROM journal")
    let result = try Subprocess.run(
      ["sqlite3", "-bail", "\(plain.house.desk.folder)/registry.sqlite"],
      input: Array("PRAGMA foreign_keys = OFF; BEGIN; \(sql); COMMIT;\n".utf8))
    #expect(result.status != 0)
    let after = try plain.sql.answer(
      to: "SELECT max(id), (SELECT group_concat(handler) FROM document) FROM journal")
    #expect(after == before)
  }

  @Test(arguments: [
    (
      """
      \(line("open", "case", 2)) INSERT INTO diary_case (entry, authority, year, serial, number_text,
        title, disclosure, opened_on) SELECT max(id), 1, 2026, 2, 'KS 2026/0002', 'Nytt ärende',
        'open', '2026-11-21' FROM journal
      """, "arrival-day"
    ),
    (
      "\(line("correct", "case", 1, "Fel dag")) UPDATE diary_case SET \(now), opened_on = '2099-01-01'",
      "arrival-day"
    ),
    (
      "\(line("mark", "post", 4, "Fel dag")) UPDATE intake_item SET \(now), arrived_on = '2026-11-21' WHERE id = 4",
      "arrival-day"
    ),
    (
      """
      \(line("register", "document", 5)) INSERT INTO document (entry, authority, free_year, free_serial,
        number_text, direction, type, title, disclosure, correspondent_kind, correspondent_name,
        correspondent_contact, correspondent_email, party_text, public_kind, arrived_on, registered_at)
        SELECT (SELECT max(id) FROM journal), authority, free_year, 2, 'KS 2026/F0002', direction, type,
        title, disclosure, correspondent_kind, correspondent_name, correspondent_contact,
        correspondent_email, party_text, 'undecided', '2089-01-01', 3787000000 FROM document WHERE id = 4
      """, "arrival-day"
    ),
    ("\(mark) (1, 1, '21:1', '2026-11-20', 'KS', 0, 0, 1, 0, NULL)", "correction-reason"),
    (line("resume", "post", 4), "correction-reason"),
    (line("resume", "post", 4, "..."), "correction-reason"),
    (line("foo", "document", 1, "En god grund"), "correction-reason"),
    (line("complete", "xyz", 1, "En god grund"), "correction-reason"),
    (
      """
      \(line("complete", "document", 1)) UPDATE file SET decision = 'publish', withheld_for = NULL,
        entry = (SELECT max(id) FROM journal) WHERE document = 1
      """, "correction-reason"
    ),
    (
      """
      INSERT INTO file (entry, document, ordinal, content, name, media_type) SELECT entry, 3, 2, content,
        'b.txt', 'text/plain' FROM file WHERE document = 3
      """, "correction-reason"
    ),
    (
      "INSERT INTO intake_file (item, ordinal, content, name, media_type) SELECT 4, 9, content, 'b', 'text/plain' FROM intake_file WHERE item = 1",
      "correction-reason"
    ),
    ("INSERT INTO role_word VALUES ('Kattägare')", "correction-reason"),
    ("INSERT INTO place_name VALUES ('Sörby Strand')", "correction-reason"),
    (
      "INSERT INTO source (authority, kind, path, is_active) VALUES (1, 'scanner', '/srv/skanner', 1)",
      "correction-reason"
    ),
    (
      """
      \(line("setAside", "post", 4)) UPDATE intake_item SET \(now), outcome = 'keptOrdered',
        outcome_reason = 'Hålls ordnad hos kansliet', outcome_by = 4, outcome_at = (SELECT max(at) FROM journal)
        WHERE id = 4
      """, "officer-role"
    ),
    (line("reopen", "case", 1), "correction-reason"),
    (line("correct", "document", 1, "x"), "correction-reason"),
  ])
  func refuses(_ sql: String, _ rule: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(rule) == true, "\(refusal ?? "done")")
  }

  @Test func aCaseIsOpenedAgainWithAReason() throws {
    let house = try TemporaryDesk()
    let receipt = try house.desk.perform(RegisterDocument.fixture())
    let id = try #require(receipt.diaryCase)
    try house.desk.perform(CloseCase(diaryCase: id, version: 1, to: .closed))
    let sql = "UPDATE diary_case SET \(Self.now), status = 'open', closed_on = NULL WHERE id = 1"
    let plain = PlainSQL(store: house.desk.folder)
    for (reason, isRefused) in [("", true), ("...", true), ("Överklagat", false)] {
      let refusal = try plain.refusal(of: "\(Self.line("close", "case", 1, reason)) \(sql)")
      #expect((refusal?.contains("correction-reason") == true) == isRefused, "\(reason)")
    }
  }

  @Test func aMarkOnPostIsTakenAwayWithAReason() throws {
    let house = try TemporaryDesk()
    let plain = try house.furnish()
    let item = Identifier<IntakeItem>(rawValue: 4)
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    let sql =
      "\(Self.line("mark", "post", 4)) UPDATE intake_item SET \(Self.now), marked_secret = 0 WHERE id = 4"
    #expect(try plain.refusal(of: sql)?.contains("correction-reason") == true)
    #expect(
      refusals { try house.desk.perform(AnnotatePost(item: item, isSecret: false)) }
        == ["correction-reason"])
    #expect(
      refusals {
        try house.desk.perform(AnnotatePost(item: item, isSecret: false, reason: "En inbjudan"))
      }.isEmpty)
  }
}
