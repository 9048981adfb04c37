import Office
import Registry
import TestSupport
import Testing

/// A store that was brought back is so until somebody has gone through it.
@Suite struct Migration012RestoringTests {
  @Test(arguments: [
    "DELETE FROM restored", "UPDATE restored SET at = at - 1",
    "INSERT OR REPLACE INTO restored VALUES (1, 5)",
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, 'publish', 'publication', 0, 'klart' FROM journal;
    DELETE FROM restored
    """,
  ])
  func thatAStoreWasBroughtBackIsNotTakenAway(_ sql: String) throws {
    let house = try TemporaryDesk()
    try house.desk.perform(RegisterDocument.fixture())
    try house.desk.backUp(to: "\(house.folder)/kopia")
    try Desk.restore(from: "\(house.folder)/kopia", to: "\(house.folder)/tillbaka")
    let plain = PlainSQL(store: "\(house.folder)/tillbaka")
    #expect(try plain.answer(to: "SELECT count(*) FROM restored") == "1")
    #expect(try plain.refusal(of: sql) != nil)
    let clock = house.clock
    let desk = try Desk(folder: "\(house.folder)/tillbaka", login: "rut") { clock.moment }
    let site = "\(house.folder)/site"
    #expect(throws: OfficeError.storeIsOlder(site)) { try desk.publish(to: site) }
    _ = try desk.publish(to: site, isReviewed: true)
    #expect(try plain.answer(to: "SELECT count(*) FROM restored") == "0")
    #expect(try desk.publish(to: site).documents == 1)
  }
}
