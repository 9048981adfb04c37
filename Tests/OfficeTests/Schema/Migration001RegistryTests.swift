import Office
import Registry
import TestSupport
import Testing

/// What the tables themselves refuse, whoever writes to them.
@Suite struct Migration001RegistryTests {
  @Test(arguments: [
    "UPDATE document SET version = version + 1, entry = 999999 WHERE id = 1",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), title = ' '",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), "
      + "correspondent_kind = 'person' WHERE id = 1",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), "
      + "public_name = 'anna@bygg.example' WHERE id = 1",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), "
      + "public_name = 'Bolaget 8112189876' WHERE id = 1",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), "
      + "public_kind = 'undecided', public_name = NULL WHERE id = 1",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), "
      + "disclosure = 'neutral' WHERE id = 1",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), status = 'voided'",
    "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), arrived_on = 'igår'",
    "UPDATE file SET entry = (SELECT max(id) FROM journal), decision = 'withhold', "
      + "withheld_for = NULL WHERE id = 3",
    "UPDATE file SET entry = (SELECT max(id) FROM journal), decision = 'withhold', "
      + "withheld_for = 'other' WHERE id = 3",
    "INSERT INTO journal (at, officer, action, subject, subject_id) "
      + "SELECT max(at), 1, 'correct', 'document', 1 FROM journal",
    "INSERT INTO officer (login, name, title, role) VALUES ('x', 'X', 'x', 'boss')",
    "INSERT INTO content (sha256, size, text) VALUES ('abc', 1, 'x')",
  ])
  func refuses(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    #expect(try plain.sql.refusal(of: sql) != nil, "\(sql)")
  }

  @Test func letsADeskDoTheSame() throws {
    let house = try TemporaryDesk()
    let sql = try house.furnish()
    #expect(try sql.answer(to: "SELECT count(*) FROM document") == "4")
    #expect(try house.desk.verify(checksFiles: true) == .clean)
  }
}

extension TemporaryDesk {
  /// The furnished store and the desk that keeps it alive.
  func furnished() throws -> (house: TemporaryDesk, sql: PlainSQL) { (self, try furnish()) }
}
