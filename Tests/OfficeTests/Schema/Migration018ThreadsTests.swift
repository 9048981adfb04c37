import Office
import Registry
import TestSupport
import Testing

/// Which letters a letter answers stays as it came, and the journal takes the acts that it took before.
@Suite struct Migration018ThreadsTests {
  private let house: TemporaryDesk
  private let item: Int64
  private let sql: PlainSQL

  init() throws {
    house = try TemporaryDesk()
    item = try house.takeIn(answers: "fraga").rawValue
    sql = PlainSQL(store: house.desk.folder)
  }

  @Test(arguments: [
    "DELETE FROM intake_thread", "UPDATE intake_thread SET message_id = 'another@post.example'",
    "INSERT INTO intake_thread VALUES (ITEM, 'another@post.example')",
    "INSERT OR REPLACE INTO intake_thread VALUES (ITEM, 'another@post.example')",
  ])
  func whatALetterAnswersStays(_ statement: String) throws {
    // Something has been done since.
    try house.desk.perform(RegisterDocument.fixture())
    let before = try sql.answer(to: "SELECT * FROM intake_thread ORDER BY message_id")
    #expect(before.contains("fraga@example"))
    let refusal = try sql.refusal(of: statement.replacing("ITEM", with: "\(item)"))
    #expect(refusal?.contains("correction-reason: what a letter answers") == true)
    #expect(try sql.answer(to: "SELECT * FROM intake_thread ORDER BY message_id") == before)
  }

  @Test(arguments: [
    ("register", "document", "", nil), ("reopen", "case", "Fel stängt", nil),
    ("reread", "content", "", nil), ("peek", "document", "", "no such act"),
    ("register", "letter", "", "no such act"), ("register|void", "document", "Fel", "no such act"),
    ("REGISTER", "document", "", "no such act"), ("", "document", "", "no such act"),
    ("resume", "post", " – ", "has a reason"), ("reopen", "case", "ok", "has a reason"),
  ])
  func theJournalTakesOnlyActsItKnows(
    _ action: String, _ subject: String, _ reason: String, _ words: String?
  ) throws {
    let refusal = try sql.refusal(
      of: """
        INSERT INTO journal (at, officer, action, subject, subject_id, reason)
          SELECT max(at), 1, '\(action)', '\(subject)', 1, '\(reason)' FROM journal
        """)
    #expect((refusal == nil) == (words == nil), "\(refusal ?? "")")
    if let words { #expect(refusal?.contains(words) == true) }
  }
}
