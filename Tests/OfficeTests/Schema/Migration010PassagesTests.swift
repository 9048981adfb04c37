import Office
import Registry
import TestSupport
import Testing

/// The sentences of what is under secrecy are known whichever way it came to be, and stay so.
@Suite struct Migration010PassagesTests {
  private static let body = "Skyddsrummet under Tallgården rymmer tvåhundra personer."

  private func secret(at house: TemporaryDesk) throws -> PlainSQL {
    let plain = try house.furnish()
    let item = try house.takeIn(body: Self.body)
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    return plain
  }

  @Test(arguments: [
    "DELETE FROM content_passage", "UPDATE content_passage SET passage = 1",
    "INSERT INTO content_passage VALUES (1, 99)",
  ])
  func whatASecretFileSaysStaysKnown(_ sql: String) throws {
    let house = try TemporaryDesk()
    let plain = try secret(at: house)
    #expect(try plain.answer(to: "SELECT count(*) > 0 FROM content_passage").contains("1"))
    #expect(try plain.refusal(of: sql) != nil)
  }

  @Test func whatWasEmptiedBehindTheSchemasBackIsToldAndReadAnew() throws {
    let house = try TemporaryDesk()
    let plain = try secret(at: house)
    let known = try plain.answer(to: "SELECT * FROM content_passage")
    #expect(try house.desk.verify(checksFiles: false) == .clean)
    let trigger = try plain.answer(
      to: "SELECT sql FROM sqlite_schema WHERE name = 'content_passage_kept'")
    #expect(
      try plain.refusal(
        of: "DROP TRIGGER content_passage_kept; DELETE FROM content_passage; \(trigger)") == nil)
    let found = try house.desk.verify(checksFiles: false)
    #expect(found == Verification(notes: ["made anew: the sentences of 1 secret file"]))
    #expect(try plain.answer(to: "SELECT * FROM content_passage") == known)
  }

  @Test func aTableOfLikenessesThatWasEmptiedIsTold() throws {
    let house = try TemporaryDesk()
    let plain = try secret(at: house)
    _ = try house.takeIn("lång.eml", body: String(repeating: Self.body, count: 5))
    let trigger = try plain.answer(
      to: "SELECT sql FROM sqlite_schema WHERE name = 'content_likeness_kept'")
    #expect(
      try plain.refusal(
        of: "DROP TRIGGER content_likeness_kept; DELETE FROM content_likeness; \(trigger)") == nil)
    let found = try house.desk.verify(checksFiles: false)
    #expect(found.problems == ["1 × file whose words are not known again"])
  }
}
