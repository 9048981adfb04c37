import Office
import Registry
import TestSupport
import Testing

@Suite struct ReferencesExistTests {
  @Test func whatIsNotThereIsSaidWithItsField() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(caseTitle: nil)
    command.caseNumber = "KS 2026/4711"
    let error = #expect(throws: OfficeError.self) { try house.desk.perform(command) }
    guard case .refused(let objections) = error else { return }
    #expect(objections.map(\.rule.id) == ["unknown-reference"])
    #expect(objections[0].reason.contains("KS 2026/4711"))
  }
}
