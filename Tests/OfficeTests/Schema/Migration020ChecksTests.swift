import Office
import Platform
import Registry
import TestSupport
import Testing

/// Nothing is written where SQLite looks neither at references nor at what the tables demand, and no trigger
/// of a shell's own skips a guard.
@Suite struct Migration020ChecksTests {
  private static func line(
    _ action: String, _ subject: String, _ id: Int, _ reason: String = "Felskriven"
  ) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', \(id), '\(reason)' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"

  /// What the shell says with references looked at or not.
  private func refusal(_ sql: String, _ keys: String) throws -> String? {
    let plain = try TemporaryDesk().furnished()
    let result = try Subprocess.run(
      ["sqlite3", "-bail", "\(plain.house.desk.folder)/registry.sqlite"],
      input: Array("PRAGMA foreign_keys = \(keys); \(sql);\n".utf8))
    return result.status == 0 ? nil : result.errorText
  }

  private static let whatPointsAtNothingIsRefusedCases: [String] = [
    "INSERT INTO published VALUES (999, '2026-11-20')",
    "INSERT INTO publication_refusal VALUES (999)", "INSERT INTO seen VALUES (999, 'x')",
    "INSERT INTO intake_failure VALUES (999, 'x', 'y', 'z', 1)",
    "INSERT INTO content_passage VALUES (1, 999)",
    "INSERT INTO content_likeness VALUES (999, 1, 1)",
    "INSERT INTO draft VALUES (999, 'x', 'y', 1)",
    """
    INSERT INTO publication_run (entry, finished_at, folder, documents, added, changed, removed)
      VALUES (999, 1, '/srv/www', 0, 0, 0, 0)
    """,
    """
    INSERT INTO publication_run (entry, finished_at, folder, documents, added, changed, removed)
      VALUES (1, 1, '/srv/www', 0, 0, 0, 0)
    """,
    """
    INSERT INTO journal (at, officer, action, subject, subject_id)
      SELECT max(at), 77, 'mark', 'document', 1 FROM journal
    """,
  ]

  @Test(arguments: whatPointsAtNothingIsRefusedCases)
  func whatPointsAtNothingIsRefused(_ sql: String) throws {
    let said = try refusal(sql, "OFF")
    #expect(said?.contains("unknown-reference") == true, "\(said ?? "done")")
  }

  private static let nothingIsWrittenWhereTablesAreNotLookedAtCases: [String] = [
    """
    \(line("correct", "document", 1)) UPDATE document SET \(now), correspondent_kind = 'person',
      public_kind = 'organisation', public_name = 'Anna Svensson' WHERE id = 1
    """,
    "\(line("correct", "case", 1)) UPDATE diary_case SET \(now), title = '' WHERE id = 1",
    """
    \(line("decide", "document", 3)) UPDATE file SET entry = (SELECT max(id) FROM journal),
      decision = 'kanske' WHERE document = 3
    """,
    "\(line("mark", "post", 4)) UPDATE intake_item SET \(now), marked_secret = 2 WHERE id = 4",
    "\(line("configure", "officer", 0)) UPDATE officer SET role = 'kung' WHERE login = 'rut'",
    "\(line("configure", "authority", 0)) UPDATE authority SET name = ''",
    "\(line("configure", "authority", 0)) INSERT INTO setting VALUES ('contact', '')",
    "INSERT INTO published VALUES (1, '2026-11-20x')",
    "INSERT INTO content (sha256, size, text) VALUES ('x', 1, 'x')",
  ]

  @Test(arguments: nothingIsWrittenWhereTablesAreNotLookedAtCases)
  func nothingIsWrittenWhereTablesAreNotLookedAt(_ sql: String) throws {
    let said = try refusal("PRAGMA ignore_check_constraints = ON; \(sql)", "ON")
    #expect(
      said?.contains("PRAGMA ignore_check_constraints = OFF first") == true, "\(said ?? "done")")
  }

  @Test(arguments: ["0, 'x'", "4102444801, 'x'", "1795172400, printf('%.1001c', 'v')"])
  func aLineOfTheJournalIsOneThatListsCanTell(_ values: String) throws {
    let said = try refusal(
      """
      PRAGMA ignore_check_constraints = ON; INSERT INTO journal (officer, action, subject, subject_id, at,
        reason) VALUES (1, 'mark', 'document', 1, \(values))
      """, "ON")
    #expect(said?.contains("correction-reason") == true, "\(said ?? "done")")
  }

  private static func skip(_ moment: String, _ table: String) -> String {
    """
    CREATE TEMP TRIGGER skip_\(table) AFTER \(moment) ON main.\(table) BEGIN SELECT RAISE(IGNORE); END;
    """
  }

  private static let noTriggerOfAShellsOwnSkipsAGuardCases: [(String, String)] = [
    (skip("INSERT", "journal") + line("correct", "document", 1, "x"), "has a reason"),
    (skip("INSERT", "journal") + line("peek", "document", 1), "no such act"),
    (line("lift", "document", 2, "x"), "has a reason"),
    (
      skip("UPDATE", "document")
        + """
        \(line("correct", "document", 3)) UPDATE document SET \(now), handler = 999 WHERE id = 3
        """, "FOREIGN KEY"
    ),
    (
      skip("INSERT", "secrecy_mark")
        + """
        INSERT INTO secrecy_mark (entry, document, provision, made_on, authority, covers_title,
          covers_correspondent, covers_document, covers_part)
          VALUES (1, 1, '21:1', '2026-11-20', 'KS', 0, 0, 1, 0)
        """, "about something else"
    ),
    (
      skip("INSERT", "document")
        + """
        \(line("correct", "document", 5)) INSERT INTO document (entry, authority, free_year, free_serial,
          number_text, direction, type, title, disclosure, correspondent_kind, correspondent_name,
          correspondent_contact, correspondent_email, party_text, public_kind, arrived_on, registered_at)
          SELECT (SELECT max(id) FROM journal), authority, free_year, 2, 'KS 2026/F0002', direction, type,
          title, disclosure, correspondent_kind, correspondent_name, correspondent_contact,
          correspondent_email, party_text, 'undecided', arrived_on, registered_at FROM document WHERE id = 4
        """, "about something else"
    ),
    (
      skip("UPDATE", "intake_item")
        + """
        \(line("mark", "post", 4, "")) UPDATE intake_item SET \(now), arrived_on = '2026-11-19' WHERE id = 4
        """, "has a reason"
    ),
    (
      skip("INSERT", "place_name") + "INSERT INTO place_name VALUES ('Sörby')",
      "line in the journal"
    ),
    (
      skip("INSERT", "intake_file")
        + "INSERT INTO intake_file SELECT 4, 9, content, 'b', 'text/plain' FROM intake_file WHERE item = 1",
      "comes in with its letter"
    ),
  ]

  @Test(arguments: noTriggerOfAShellsOwnSkipsAGuardCases)
  func noTriggerOfAShellsOwnSkipsAGuard(_ sql: String, _ says: String) throws {
    let said = try refusal(sql, "ON")
    #expect(said?.contains(says) == true, "\(said ?? "done")")
  }

  /// Whenever a store is brought up to date, the words that come with the program are brought again.
  @Test func wordsThatAreThereMayBeBroughtAgain() throws {
    let plain = try TemporaryDesk().furnished()
    let words = try plain.sql.answer(to: "SELECT count(*) FROM role_word")
    let bring = "INSERT OR IGNORE INTO role_word SELECT word FROM role_word"
    #expect(try plain.sql.refusal(of: bring) == nil)
    #expect(try plain.sql.answer(to: "SELECT count(*) FROM role_word") == words)
    #expect(try plain.house.desk.verify(checksFiles: false) == .clean)
  }
}
