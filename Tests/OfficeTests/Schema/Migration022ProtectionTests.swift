import Office
import Registry
import TestSupport
import Testing

/// Who is protected is found without a look at every mark, and so are the letters that are marked.
@Suite struct Migration022ProtectionTests {
  @Test(arguments: [
    (
      """
      SELECT document FROM secrecy_mark INDEXED BY secrecy_mark_protecting WHERE is_lifted = 0
        AND provision IN ('21:3 st1', '21:3 st3', '21:3 a', '21:5', '22:1', '26:14 c')
      """, "secrecy_mark_protecting"
    ),
    (
      "SELECT id FROM intake_item WHERE outcome = 'waiting' AND marked_secret = 1",
      "intake_item_marked"
    ),
  ])
  func theIndexAnswers(_ query: String, _ index: String) throws {
    let house = try TemporaryDesk()
    let plan = try PlainSQL(store: house.desk.folder).answer(to: "EXPLAIN QUERY PLAN \(query)")
    #expect(plan.contains("INDEX \(index)"), "\(plan)")
  }

  @Test func itHasEveryProvisionThatProtects() throws {
    let house = try TemporaryDesk()
    let sql = try PlainSQL(store: house.desk.folder).answer(
      to: "SELECT sql FROM sqlite_schema WHERE name = 'secrecy_mark_protecting'")
    for provision in ProtectedPerson.provisions { #expect(sql.contains("'\(provision)'")) }
    #expect(sql.split(separator: "'").count == 2 * ProtectedPerson.provisions.count + 1)
  }
}
