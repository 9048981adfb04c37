import Office
import Registry
import TestSupport
import Testing

@Suite struct NumberIsNeverReusedTests {
  @Test func whatIsVoidedIsNotChanged() throws {
    let house = try TemporaryDesk()
    let receipt = try house.desk.perform(RegisterDocument.fixture())
    let id = try #require(receipt.document)
    try house.desk.perform(VoidDocument(document: id, version: 1, reason: "Dubblett"))
    let error = #expect(throws: OfficeError.self) {
      try house.desk.perform(CompleteDocument(document: id, version: 2))
    }
    guard case .refused(let objections) = error else { return }
    #expect(objections.map(\.rule.id) == ["number-voided"])
    let next = try house.desk.perform(RegisterDocument.fixture())
    #expect(next.caseNumber == "KS 2026/0002")
  }

  @Test func thePostOfAVoidedDocumentWaitsAgain() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn()
    let command = RegisterDocument.fixture(item: item)
    var undecided = command
    undecided.complete = false
    let id = try #require(try house.desk.perform(undecided).document)
    #expect(try house.desk.waitingCount() == 0)
    let receipt = try house.desk.perform(
      VoidDocument(document: id, version: 1, reason: "Fel ärende"))
    #expect(receipt.item == item)
    #expect(try house.desk.post(limit: 5).map(\.id) == [item])
    #expect(try house.desk.perform(undecided).number == "KS 2026/0002-1")
    #expect(try house.desk.verify(checksFiles: false) == .clean)
  }

  @Test func numbersThatTwoAuthoritiesWouldShareAreRefused() throws {
    let house = try TemporaryDesk()
    let supervisor = try house.desk(login: "gun")
    var first = SetAuthority(code: "BUN", name: "Barn- och utbildningsnämnden")
    first.template = "{year}/{serial:4}"
    try supervisor.perform(first)
    var second = SetAuthority(code: "SBN", name: "Samhällsbyggnadsnämnden")
    for template in ["{year}/{serial:4}", "{serial}/{year2}", "KS {year}:{serial}"] {
      second.template = template
      let error = #expect(throws: OfficeError.self) { try supervisor.perform(second) }
      guard case .refused(let objections) = error else { continue }
      #expect(objections.summary == ["template blocked"], "\(template)")
    }
    second.template = "SBN-{year}-{serial}"
    try supervisor.perform(second)
    for code in ["", "K1", "K S", "K/S"] {
      #expect(throws: OfficeError.self) {
        try supervisor.perform(SetAuthority(code: code, name: "Nämnden"))
      }
    }
  }
}
