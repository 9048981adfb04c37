import Office
import Registry
import TestSupport
import Testing

/// What was before a change is kept, whatever a shell adds for itself, and nothing is kept that was not so.
@Suite struct Migration019HistoryTests {
  private static func line(_ action: String, _ subject: String, _ id: Int) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', \(id), 'Felskriven' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"
  private static let skip = """
    CREATE TEMP TRIGGER skip BEFORE INSERT ON main.journal_change BEGIN SELECT RAISE(IGNORE); END;
    """
  private static let title =
    "\(line("correct", "document", 1)) UPDATE document SET \(now), title = 'Nytt' WHERE id = 1"

  private static let nothingChangesWithoutItsLineCases: [String] = [
    title,
    "\(line("correct", "case", 1)) UPDATE diary_case SET \(now), title = 'Nytt' WHERE id = 1",
    """
    \(line("mark", "post", 4)) UPDATE intake_item SET \(now), marked_secret = 1 WHERE id = 4
    """,
    """
    \(line("decide", "document", 3)) UPDATE file SET entry = (SELECT max(id) FROM journal),
      decision = 'withhold', withheld_for = 'secrecy' WHERE document = 3
    """,
    "\(line("configure", "officer", 0)) UPDATE officer SET role = 'supervisor' WHERE login = 'rut'",
    """
    \(line("configure", "officer", 0)) INSERT INTO officer (login, name, title, role)
      VALUES ('ny', 'Ny', 'ny', 'supervisor')
    """,
    "\(line("configure", "authority", 0)) INSERT INTO role_word VALUES ('Kattägare')",
    "\(line("configure", "authority", 0)) INSERT INTO place_name VALUES ('Sörby Strand')",
    """
    \(line("configure", "authority", 0)) INSERT INTO authority_address VALUES ('ks@granvik.example', 1)
    """,
  ]

  @Test(arguments: nothingChangesWithoutItsLineCases)
  func nothingChangesWithoutItsLine(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: Self.skip + sql)
    #expect(refusal?.contains("keeps what it was") == true, "\(refusal ?? "done")")
    #expect(try plain.sql.refusal(of: sql) == nil)
    #expect(try plain.house.desk.verify(checksFiles: false).problems.isEmpty)
  }

  @Test func whatComesAfterAChangeCanBeSkippedAndTheLineIsThere() throws {
    let plain = try TemporaryDesk().furnished()
    let skip = """
      CREATE TEMP TRIGGER skip AFTER UPDATE ON main.document BEGIN SELECT RAISE(IGNORE); END;
      """
    #expect(try plain.sql.refusal(of: skip + Self.title) == nil)
    let change = try plain.sql.answer(
      to: "SELECT field, old, new FROM journal_change ORDER BY id DESC LIMIT 1")
    #expect(change == "title|Ansökan om bygglov för carport|Nytt")
  }

  @Test func whatChangesWhileAnotherIsWrittenDownIsToo() throws {
    let plain = try TemporaryDesk().furnished()
    let sql = """
      CREATE TEMP TRIGGER more AFTER INSERT ON main.journal_change BEGIN
        UPDATE document SET \(Self.now), title = 'Ett helt annat' WHERE id = 1; END;
      \(Self.line("correct", "document", 3)) \(Self.line("correct", "document", 1))
      UPDATE document SET version = 2, title = 'Nytt', entry = (SELECT max(id) - 1 FROM journal)
        WHERE id = 3
      """
    #expect(try plain.sql.refusal(of: sql)?.contains("keeps what it was") == true)
  }

  private static func change(
    _ subject: String, _ field: String, _ old: String, _ new: String, id: String = "NULL"
  ) -> String {
    """
    INSERT INTO journal_change (id, entry, subject, field, old, new)
      SELECT \(id), max(id), '\(subject)', '\(field)', \(old), \(new) FROM journal
    """
  }

  private static let nothingIsKeptThatWasNotSoCases: [(String, String)] = [
    // One far ahead would be the last that is taken.
    (
      "\(line("correct", "document", 1)) "
        + change(
          "document", "title", "'Ansökan om bygglov för carport'", "'Nytt'", id: "999999999999"),
      "the next number"
    ),
    // What was not so, before a change and after it.
    (
      "\(line("correct", "document", 1)) \(change("document", "title", "'Falskt'", "'Nytt'"))",
      "or tells what was not"
    ),
    ("\(title); \(change("document", "title", "'Falskt'", "'Nytt'"))", "or tells what was not"),
    ("\(title); \(change("document", "title", "'Nytt'", "'Falskt'"))", "or tells what was not"),
    (
      "\(line("correct", "document", 1)) \(change("document", "titel", "NULL", "'Nytt'"))",
      "or tells what was not"
    ),
    (
      "\(line("correct", "case", 1)) \(change("document", "title", "'x'", "'y'"))",
      "or tells what was not"
    ),
    (
      "\(line("decide", "document", 1)) \(change("file", "decision 1", "'undecided'", "'publish'"))",
      "or tells what was not"
    ),
    (
      "\(line("mark", "post", 4)) \(change("post", "markedSecret", "'1'", "'0'"))",
      "or tells what was not"
    ),
    (
      "\(line("correct", "document", 1)) \(change("officer", "officer rut", "'x'", "'y'"))",
      "with a line in the journal"
    ),
    (
      "\(line("mark", "post", 4)) \(change("document", "secrecy", "NULL", "'21:1'"))",
      "about something else"
    ),
    ("\(line("mark", "post", 4)) \(change("letter", "colour", "NULL", "'red'"))", "nothing such"),
    // What is told before the change is told twice.
    (
      "\(line("correct", "document", 1)) "
        + change("document", "title", "'Ansökan om bygglov för carport'", "'Annat'")
        + "; UPDATE document SET \(now), title = 'Nytt' WHERE id = 1", "keeps what it was"
    ),
  ]

  @Test(arguments: nothingIsKeptThatWasNotSoCases)
  func nothingIsKeptThatWasNotSo(_ sql: String, _ says: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(says) == true, "\(sql): \(refusal ?? "done")")
  }
}
