import Intake
import Testing

/// A whole message, as most of them are.
@Suite struct MessageTests {
  @Test func anOrdinaryMessageIsReadWhole() throws {
    let message = try Message(parsing: Mail.fixture("bygglov.eml"))
    #expect(message.messageID == "20260302.0815.eva@post.example")
    #expect(message.inReplyTo == ["svar-17@backkoping.example"])
    #expect(message.references == ["fraga-16@post.example", "svar-17@backkoping.example"])
    #expect(
      message.from == [Mailbox(name: "Eva Bergstrånd", address: "eva.bergstrand@post.example")])
    #expect(message.to.map(\.name) == ["Registrator, Bäckköping"])
    #expect(message.cc.map(\.address) == ["granne@post.example", "nils@post.example"])
    #expect(message.cc.last?.name == "Nils Öhman")
    #expect(message.subject == "Ansökan om bygglov för altan på Ängsvägen 4")
    #expect(message.date?.iso8601 == "2026-03-02T09:15:38+01:00")
    #expect(message.received?.iso8601 == "2026-03-02T09:15:42+01:00")
    #expect(message.textSource == .plain)
    #expect(message.text.hasPrefix("Hej!\n\nJag ansöker om bygglov för en altan."))
    #expect(message.notices == [])
    #expect(!message.isAutomatic)
    let file = try #require(message.attachments.first)
    #expect(message.attachments.count == 1)
    #expect(file.name == "Ritning Ängsvägen.pdf")
    #expect(file.mediaType == "application/pdf")
    #expect(file.bytes == (try Mail.fixture("beslut.pdf")))
  }

  @Test func aForwardedMessageIsAFileAndAMessage() throws {
    let message = try Message(parsing: Mail.fixture("vidarebefordrat.eml"))
    #expect(message.text == "Se bifogat meddelande.")
    #expect(message.attachments.map(\.name) == ["ursprunglig.eml"])
    #expect(message.attachments.map(\.kind) == [.message])
    let inner = try #require(message.forwarded.first)
    #expect(inner.subject == "Ursprunglig fråga")
    #expect(inner.text == "Hur högt får planket vara?")
    #expect(inner.attachments.map(\.name) == ["plank.png"])
    #expect(message.allAttachments.map(\.name) == ["ursprunglig.eml", "plank.png"])
    let again = try Message(parsing: message.attachments[0].bytes)
    #expect(again == inner)
  }

  @Test func anEmptyMessageIsAMessageWithANotice() throws {
    #expect(try Message(parsing: []).notices == [.empty])
    #expect(try Message(parsing: Array("\r\n\r\n".utf8)).notices == [.empty])
    #expect(try Mail.read("Bara text, inget huvud.\n").notices == [.noHeader])
    #expect(try Mail.read("Bara text, inget huvud.\n").text == "Bara text, inget huvud.")
  }

  @Test func whatProgramsSendIsTold() throws {
    #expect(try Mail.field("Auto-Submitted", "auto-replied").isAutomatic)
    #expect(try !Mail.field("Auto-Submitted", "no").isAutomatic)
    #expect(try Mail.field("Precedence", "Bulk").isAutomatic)
    #expect(try Mail.field("Return-Path", "<>").isAutomatic)
    #expect(try !Mail.field("Return-Path", "<a@b.example>").isAutomatic)
    #expect(try Mail.field("List-Id", "Nytt <nytt.kommun.example>").listID == "nytt.kommun.example")
  }
}
