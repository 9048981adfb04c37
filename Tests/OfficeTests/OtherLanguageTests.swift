import Office
import Registry
import TestSupport
import Testing

/// A letter in a language that no detector knows is shown on a person's word, and with its text.
@Suite struct OtherLanguageTests {
  private static let body = """
    Добрий день, мій син Тарас Шевченко хворий і не може прийти до школи цього тижня. Прошу вас.
    """

  @Test func itIsNotShownUnasked() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(body: Self.body)
    let file = try #require(try house.desk.item(item).files.first)
    #expect(file.content.scan.unread == FileScan.unknownLanguage)
    var command = RegisterDocument.fixture(item: item)
    command.files = [FileFields(decision: .publish)]
    #expect(refusals { try house.desk.perform(command) } == ["file-text"])
    command.files = [FileFields(decision: .publish, assurance: "Läst av tolk, inga uppgifter")]
    try house.desk.perform(command)
    let report = try house.desk.publish(to: "\(house.folder)/webb")
    #expect(report.files == 1 && report.refused.isEmpty)
  }

  @Test func theSwedishHeadsOfALetterDoNotHideIt() throws {
    let house = try TemporaryDesk()
    let finnish = """
      Hei, poikani on sairas eikä voi tulla kouluun tällä viikolla. Toivomme, että otatte yhteyttä.
      """
    let item = try house.takeIn(subject: "Poissaolo", body: finnish)
    let file = try #require(try house.desk.item(item).files.first)
    #expect(file.content.scan.unread == FileScan.unknownLanguage)
  }

  @Test func theSameLetterIsKnownAgain() throws {
    let house = try TemporaryDesk()
    let first = try house.takeIn("1.eml", body: Self.body)
    var command = RegisterDocument.fixture(item: first)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    let second = try house.takeIn("2.eml", body: Self.body)
    var again = RegisterDocument.fixture(item: second)
    again.files = [FileFields(decision: .publish, assurance: "Läst av tolk, inga uppgifter")]
    #expect(refusals { try house.desk.perform(again) }.contains("same-content"))
  }
}
