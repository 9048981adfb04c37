import Intake
import Testing

/// Many messages in one file.
@Suite struct MboxTests {
  @Test func everyKindOfMboxIsParted() throws {
    let bytes = try Mail.fixture("arkiv.mbox")
    let parts = Mbox.messages(in: bytes)
    let messages = try parts.map { try Message(parsing: Mbox.unquoted($0)) }
    #expect(messages.map(\.subject) == ["Ett", "Två", "Tre", "Fyra"])
    #expect(messages[0].text == "Hej!\nFrom här börjar texten.")
    #expect(messages[1].text == "From lunch till kväll är vi lediga.")
    #expect(messages[2].text.hasSuffix("är citerat"))
    #expect(parts.flatMap { $0 } == bytes)
  }

  @Test func quotingLosesOneSign() {
    let text = Array("From a\n>From b\n>>From c\n> From d\n".utf8)
    #expect(
      String(decoding: Mbox.unquoted(text[...]), as: UTF8.self)
        == "From a\nFrom b\n>From c\n> From d\n")
  }

  @Test func envelopesMayLackTheirDate() {
    let text = "From - \nSubject: Ett\n\nHej\nFrom -\nSubject: Två\n\nFrom kusten\nNamn: x\n"
    #expect(Mbox.messages(in: Array(text.utf8)).count == 2)
  }

  @Test func oneMessageIsNoMbox() throws {
    #expect(Mbox.messages(in: try Mail.fixture("bygglov.eml")).isEmpty)
    #expect(Mbox.messages(in: []).isEmpty)
  }
}
