import Office
import Registry
import TestSupport
import Testing

@Suite struct EditIsOfTheLatestTests {
  @Test func aStaleEditIsRefusedWithBothStates() throws {
    let house = try TemporaryDesk()
    let other = try house.desk(login: "sven")
    let id = try #require(try house.desk.perform(RegisterDocument.fixture()).document)
    var mine = CorrectDocument(document: id, version: 1, reason: "Fel ord")
    mine.title = TitleFields(text: "Ansökan om bygglov för garage")
    var theirs = mine
    theirs.title = TitleFields(text: "Ansökan om bygglov för förråd")
    try other.perform(theirs)
    let error = #expect(throws: OfficeError.self) { try house.desk.perform(mine) }
    guard case .refused(let objections) = error else { return }
    #expect(objections[0].rule.id == "stale-edit")
    #expect(objections[0].reason.contains("garage") && objections[0].reason.contains("förråd"))
  }
}
