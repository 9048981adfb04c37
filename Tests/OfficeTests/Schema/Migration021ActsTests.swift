import Office
import Platform
import Registry
import TestSupport
import Testing

/// What is shown, voided, set aside and taken up again is so by the acts that the program has for it.
@Suite struct Migration021ActsTests {
  private static func line(
    _ action: String, _ subject: String, _ id: Int, _ reason: String = "Felskriven"
  ) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', \(id), '\(reason)' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"
  private static let noKeys = "PRAGMA foreign_keys = OFF;"

  private static func document(_ action: String, _ id: Int, _ fields: String) -> String {
    "\(line(action, "document", id)) UPDATE document SET \(now), \(fields) WHERE id = \(id)"
  }
  private static func aside(_ action: String, _ fields: String = "") -> String {
    """
    \(line(action, "post", 4, "Bara reklam")) UPDATE intake_item SET \(now), \(fields)
      outcome = 'ofLittleImportance', outcome_reason = 'Bara reklam', outcome_by = 1,
      outcome_at = (SELECT max(at) FROM journal) WHERE id = 4
    """
  }
  private static let open = "status = 'registered', completed_by = NULL, completed_at = NULL"
  private static let done =
    "status = 'completed', completed_by = 1, completed_at = (SELECT max(at) FROM journal)"

  private static let refusesCases: [(String, String)] = [
    // Document 2 has a hidden title under a mark.
    ("\(noKeys) DELETE FROM hidden_title WHERE document = 2", "the title is hidden"),
    ("DELETE FROM hidden_title WHERE document = 2", "the title is hidden"),
    ("\(noKeys) UPDATE hidden_title SET document = 1", "not hidden in its place"),
    (document("correct", 2, "disclosure = 'open'"), "a mark covers is not shown"),
    (
      """
      DROP TRIGGER hidden_title_kept; \(noKeys) DELETE FROM hidden_title;
      PRAGMA foreign_keys = ON; \(document("lift", 2, "disclosure = 'open', \(open)"))
      """, "a mark covers is not shown"
    ),
    (document("correct", 3, "status = 'voided', void_reason = 'Dubblett'"), "by an act of its own"),
    (document("void", 3, "status = 'voided', void_reason = '1'"), "by an act of its own"),
    (
      """
      \(line("correct", "case", 1)) UPDATE diary_case SET \(now), status = 'voided',
        void_reason = 'Dubblett' WHERE id = 1
      """, "by an act of its own"
    ),
    (
      """
      \(line("correct", "case", 1)) UPDATE diary_case SET \(now), status = 'closed',
        closed_on = '2026-11-20' WHERE id = 1
      """, "by being closed"
    ),
    (
      """
      \(line("open", "case", 2)) INSERT INTO diary_case (entry, authority, year, serial, number_text,
        title, disclosure, opened_on, status, closed_on) SELECT max(id), 1, 2026, 2, 'KS 2026/0002',
        'Nytt ärende', 'open', '2026-11-20', 'closed', '2026-11-20' FROM journal
      """, "a new case is open"
    ),
    (document("decide", 4, done), "completed by an act of its own"),
    (document("complete", 1, open), "reopened by what is changed"),
    (document("void", 1, open), "reopened by what is changed"),
    (document("mark", 1, open), "reopened by what is changed"),
    (document("move", 1, open), "reopened by what is changed"),
    (document("correct", 1, "correspondent_name = 'Annan AB'"), "what is written of them"),
    (aside("mark"), "set aside by an act of its own"),
    (aside("resume"), "set aside by an act of its own"),
    (
      """
      \(aside("setAside")); \(line("setAside", "post", 4)) UPDATE intake_item SET \(now),
        outcome_reason = 'Något helt annat' WHERE id = 4
      """, "set aside by an act of its own"
    ),
    (
      """
      \(line("mark", "post", 4)) UPDATE intake_item SET \(now), marked_secret = 1 WHERE id = 4;
      \(aside("setAside", "marked_secret = 0,"))
      """, "what may be secret is registered"
    ),
    (
      """
      \(aside("setAside")); \(line("setAside", "post", 4)) UPDATE intake_item SET \(now),
        outcome = 'waiting', outcome_reason = NULL, outcome_by = NULL, outcome_at = NULL WHERE id = 4
      """, "waits again by an act of its own"
    ),
    (
      """
      \(line("mark", "post", 4)) UPDATE intake_item SET \(now), marked_secret = 1 WHERE id = 4;
      \(line("register", "document", 5)) INSERT INTO document (entry, authority, free_year, free_serial,
        number_text, direction, type, title, disclosure, correspondent_kind, correspondent_name,
        correspondent_contact, correspondent_email, party_text, public_kind, public_name, arrived_on,
        registered_at, status, completed_by, completed_at)
        SELECT (SELECT max(id) FROM journal), authority, free_year, 2, 'KS 2026/F0002', direction, type,
        title, disclosure, correspondent_kind, correspondent_name, correspondent_contact,
        correspondent_email, party_text, public_kind, public_name, arrived_on, registered_at,
        'completed', 1, registered_at FROM document WHERE id = 4;
      \(line("register", "post", 4)) UPDATE intake_item SET \(now), outcome = 'registered', document = 5
        WHERE id = 4
      """, "what was marked in the post has a mark"
    ),
  ]

  @Test(arguments: refusesCases)
  func refuses(_ sql: String, _ says: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(says) == true, "\(sql): \(refusal ?? "done")")
  }

  private static let aHiddenTitleOfACaseStaysCases: [String] = [
    "\(noKeys) DELETE FROM hidden_case_title",
    """
    \(line("correct", "case", 1)) UPDATE diary_case SET \(now), disclosure = 'open', public_title = NULL
    """,
  ]

  @Test(arguments: aHiddenTitleOfACaseStaysCases)
  func aHiddenTitleOfACaseStays(_ sql: String) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Yttrande", caseTitle: nil)
    command.newCase = NewCaseFields(
      title: TitleFields(text: "Ärende om en elev", isSecret: true),
      secrecy: [MarkFields(provision: "26:1", scopes: [.title])])
    command.complete = false
    try house.desk.perform(command)
    let refusal = try PlainSQL(store: house.desk.folder).refusal(of: sql)
    #expect(
      refusal?.contains("secret-title-mark") == true || refusal?.contains("FOREIGN KEY") == true,
      "\(refusal ?? "done")")
  }

  private static let takesWhatTheProgramDoesCases: [String] = [
    document("correct", 1, open), document("decide", 1, open), document("complete", 4, done),
    document("void", 3, "status = 'voided', void_reason = 'Dubblett'"), aside("setAside"),
    document("correct", 1, "correspondent_name = 'Annan AB', party_text = 'Annan AB'"),
  ]

  @Test(arguments: takesWhatTheProgramDoesCases)
  func takesWhatTheProgramDoes(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    #expect(try plain.sql.refusal(of: sql) == nil)
  }
}
