import Office
import Registry
import TestSupport
import Testing

/// What is secret and set in other letters is read again once.
@Suite struct Migration023LettersTests {
  @Test(arguments: [("Rapporten om ﬁrman.", 1), ("Rapporten om firman.", 0)])
  func whatIsSetOtherwiseIsReadAgain(_ text: String, _ count: Int) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Rapport")
    command.title = TitleFields(
      text: text.replacing(".", with: ""), isSecret: true)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.title, .document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    command.files?[0].path = try house.file("rapport.txt", text)
    try house.desk.perform(command)
    let plain = PlainSQL(store: house.desk.folder)
    let queues = "SELECT (SELECT count(*) FROM passage_unread), (SELECT count(*) FROM title_unread)"
    #expect(try plain.answer(to: queues) == "0|0")
    #expect(try plain.refusal(of: "DELETE FROM migration WHERE name = '023 letters'") == nil)
    _ = try house.desk(login: "rut")
    #expect(try plain.answer(to: queues) == "\(count)|\(count)")
  }
}
