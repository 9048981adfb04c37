import Office
import Platform
import Registry
import TestSupport
import Testing

/// What the front page of the web diary tells of what was registered and published at the desk.
@Suite struct FrontPageTests {
  @Test func theTextOfAnEmailIsToldWithItsOwnSize() throws {
    let house = try TemporaryDesk()
    // Signs of two bytes each, in a message whose head is no part of the text.
    let trace = (1...90).map { "X-Trace-\($0): \(String(repeating: "x", count: 60))" }
    let item = try house.takeIn(
      subject: "Ansökan om bygglov\n\(trace.joined(separator: "\n"))",
      body: String(repeating: "å", count: 1_200))
    var command = RegisterDocument.fixture(item: item)
    command.files = [
      FileFields(decision: .publish, assurance: "Brevet nämner ingen enskild person.")
    ]
    try house.desk.perform(command)
    let site = "\(house.folder)/site"
    _ = try house.desk.publish(to: site)
    let size = try #require(try Files.status("\(site)/fil/1-1.txt")?.size)
    let message = try #require(try Files.status("\(house.folder)/brev.eml")?.size)
    #expect(size > 2_400 && size < 3_500 && message > 2 * size)
    let page = String(decoding: try Files.read("\(site)/index.html"), as: UTF8.self)
    #expect(page.contains("(TXT, \((size + 500) / 1_000) kB)"))
  }

  @Test func whatIsPublishedLaterIsNewOnItsDay() throws {
    let house = try TemporaryDesk()
    let site = "\(house.folder)/site"
    func publish(_ title: String, arrived days: Int) throws -> String {
      var command = RegisterDocument.fixture(title: title)
      command.arrivedOn = house.desk.today.adding(days: days)
      try house.desk.perform(command)
      _ = try house.desk.publish(to: site)
      let page = String(decoding: try Files.read("\(site)/index.html"), as: UTF8.self)
      let parts = page.split(separator: "<h2>Nytt i diariet</h2>")
      return parts.count == 2 ? String(parts[1].split(separator: "<h2>")[0]) : ""
    }
    #expect(try publish("Ansökan om bygglov", arrived: 0).isEmpty)
    house.clock.moment = Moment(seconds: house.clock.moment.seconds + 86_400)
    let news = try publish("Anmälan om buller", arrived: -9)
    #expect(news.contains("Anmälan om buller") && !news.contains("Ansökan om bygglov"))
    // The next day nothing has come, and what came last is still told.
    house.clock.moment = Moment(seconds: house.clock.moment.seconds + 86_400)
    _ = try house.desk.publish(to: site)
    let page = String(decoding: try Files.read("\(site)/index.html"), as: UTF8.self)
    #expect(
      page.contains("Handlingar från tidigare dagar som publicerades lördag 21 november 2026"))
  }
}
