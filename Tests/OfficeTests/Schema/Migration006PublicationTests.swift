import Office
import TestSupport
import Testing

/// The first day on the web is neither forgotten nor moved.
@Suite struct Migration006PublicationTests {
  @Test(arguments: [
    "DELETE FROM published", "UPDATE published SET first_on = '2020-01-01'",
  ])
  func refuses(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    _ = try plain.house.desk.publish(to: "\(plain.house.folder)/site")
    #expect(try plain.sql.answer(to: "SELECT count(*) FROM published") == "2")
    #expect(try plain.sql.refusal(of: sql)?.contains("two-years") == true)
  }
}
