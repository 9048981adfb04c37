import Office
import Registry
import TestSupport
import Testing

/// What the last publication stopped is seen among what is left to do.
@Suite struct Migration017StoppedTests {
  @Test func aCompletedDocumentThatIsStoppedIsListedUntilItIsPutRight() throws {
    let house = try TemporaryDesk()
    var open = RegisterDocument.fixture(title: "Plan för skyddsrum")
    open.files = [FileFields(decision: .publish)]
    open.files?[0].path = try house.file("plan.txt", "Skyddsrummen ligger under torget och parken.")
    let shown = try house.desk.perform(open)
    let document = try #require(shown.document)
    #expect(try house.desk.openDocuments(limit: 10).isEmpty)
    var secret = RegisterDocument.fixture(title: "Plan", caseTitle: "Planer")
    secret.files = [FileFields(decision: .withhold, reason: .secrecy)]
    secret.files?[0].path = open.files?[0].path
    secret.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    try house.desk.perform(secret)
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).refused.map(\.document) == [document])
    #expect(try house.desk.openDocuments(limit: 10).map(\.id) == [document])
    #expect(try house.desk.openDocuments(limit: 10).map(\.status) == ["stopped"])
    #expect(try house.desk.openDocuments(after: document, limit: 10).isEmpty)
    try house.desk.perform(
      DecideFile(
        document: document, version: shown.version, file: 1,
        decision: FileFields(decision: .withhold, reason: .secrecy)))
    #expect(try house.desk.openDocuments(limit: 10).isEmpty)
    #expect(try house.desk.publish(to: site).refused.isEmpty)
    #expect(try house.desk.openDocuments(limit: 10).isEmpty)
  }
}
