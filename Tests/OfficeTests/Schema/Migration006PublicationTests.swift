import Office
import Registry
import TestSupport
import Testing

/// The first day on the web is neither forgotten nor moved.
@Suite struct Migration006PublicationTests {
  @Test(arguments: [
    "DELETE FROM published", "UPDATE published SET first_on = '2020-01-01'",
    "INSERT INTO published VALUES (3, '2040-01-01')",
  ])
  func refuses(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    _ = try plain.house.desk.publish(to: "\(plain.house.folder)/site")
    #expect(try plain.sql.answer(to: "SELECT count(*) FROM published") == "2")
    #expect(try plain.sql.refusal(of: sql)?.contains("two-years") == true)
  }

  @Test func aRunThatWasStoppedBeforeItWasNotedIsNotedByTheNext() throws {
    let house = try TemporaryDesk().furnished().house
    try house.desk.backUp(to: "\(house.folder)/copy")
    try Desk.restore(from: "\(house.folder)/copy", to: "\(house.folder)/before")
    let site = "\(house.folder)/site"
    _ = try house.desk.publish(to: site)
    // The store as it is where the power went between the site's exchange and the commit.
    let desk = try Desk(folder: "\(house.folder)/before", login: "rut") { house.clock.moment }
    let firstDay = desk.today
    house.clock.moment = Moment(seconds: house.clock.moment.seconds + 3 * 86_400)
    _ = try desk.publish(to: site, isReviewed: true)
    #expect(try desk.runs(before: nil, limit: 9).map(\.added) == [0, 2])
    let published = try desk.published(before: nil, limit: 9)
    #expect(published.count == 2 && published.allSatisfy { $0.firstOn == firstDay })
    _ = try desk.publish(to: site)
    #expect(try desk.runs(before: nil, limit: 9).count == 3)
  }
}
