import Office
import Registry
import TestSupport
import Testing

/// The shapes of identity numbers are as hard as the guards that ask for them.
@Suite struct Migration013ShapesTests {
  @Test(arguments: [
    "DELETE FROM identity_number_shape",
    "UPDATE identity_number_shape SET pattern = 'x' || pattern",
    "INSERT INTO identity_number_shape VALUES ('*')",
    "INSERT OR REPLACE INTO identity_number_shape SELECT pattern FROM identity_number_shape",
  ])
  func thatNoShapeIsTakenAwayOrAdded(_ sql: String) throws {
    let house = try TemporaryDesk()
    let plain = PlainSQL(store: "\(house.folder)/store")
    #expect(try plain.answer(to: "SELECT count(*) FROM identity_number_shape") == "36")
    #expect(try plain.refusal(of: sql)?.contains("title-identity-number") == true)
  }

  /// Each century, each half of the year, each kind of day, and coordination numbers' days.
  @Test(arguments: [
    "640823-3234", "19640823-3234", "18900118+9800", "20000101 2384", "701063-2391",
    "19701291-2391", "641231-0000", "201009-1234",
  ])
  func thatEveryShapeIsKnownInWhatEveryPageShows(_ number: String) throws {
    let house = try TemporaryDesk()
    let plain = PlainSQL(store: "\(house.folder)/store")
    for change in [
      "UPDATE authority SET name = 'Nämnd \(number)'",
      "INSERT INTO place_name (name) VALUES ('\(number) gatan')",
    ] {
      #expect(try plain.refusal(of: change)?.contains("identity number") == true, "\(change)")
    }
    for free in ["991399-1234", "9640823-3234", "640823-32345", "6408233234"] {
      let known = try plain.answer(
        to: "SELECT count(*) FROM identity_number_shape WHERE ' \(free) ' GLOB pattern")
      #expect(known == "0", "\(free)")
    }
  }
}
