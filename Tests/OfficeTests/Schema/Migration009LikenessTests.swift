import Office
import Registry
import TestSupport
import Testing

/// What a file says is kept for as long as the file is.
@Suite struct Migration009LikenessTests {
  @Test(arguments: [
    "DELETE FROM content_likeness", "UPDATE content_likeness SET likeness = 1",
    "UPDATE content_likeness SET is_own = 1 - is_own",
    "INSERT INTO content_likeness VALUES (99, 1, 1)",
    "INSERT INTO content_likeness SELECT content, 1, 2 FROM content_likeness",
  ])
  func whatAFileSaysStaysKnown(_ sql: String) throws {
    let house = try TemporaryDesk()
    let plain = try house.furnish()
    _ = try house.takeIn(body: "Planens hemliga del om skyddsrummen i Granvik.")
    #expect(try plain.answer(to: "SELECT count(*) > 0 FROM content_likeness").contains("1"))
    #expect(try plain.refusal(of: sql) != nil)
  }
}
