import Office
import Registry
import Terminal
import TestSupport
import Testing

/// What was typed is not lost.
@Suite struct DraftTests {
  @Test func aDraftSurvivesAnotherWorkstation() throws {
    let office = try TemporaryDesk()
    _ = try office.takeIn()
    let seat = try Seat(at: office)
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("Bolaget i Byn")
    let next = try Seat(at: office)
    next.press("Enter")
    #expect(next.has("Ditt utkast är hämtat"))
    #expect(next.has("Bolaget i Byn"))
    next.press("Ctrl+X")
    #expect(next.has("Kassera det du har skrivit?"))
    next.press("Right", "Enter")
    #expect(!next.has("Bolaget i Byn"))
    #expect(
      try office.desk.draft(about: try #require(try office.desk.post(limit: 1).first?.id)) == nil)
  }

  @Test func escAsksAndTheDraftIsThereAgain() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.type("Något annat")
    seat.press("Esc")
    #expect(seat.has(">[Fortsätt]"))
    seat.press("Enter")
    #expect(seat.has("Registrera"))
    seat.press("Esc", "Right", "Enter")
    #expect(seat.has("Utkastet är sparat"))
    seat.press("Enter")
    #expect(seat.has("Något annat"))
    seat.press("Esc")
    #expect(seat.has("Dagens post"))
    #expect(!seat.has("Lämna formuläret?"))
  }

  @Test func aDraftIsMarkedInTheDaysPostWithItsMeaning() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    #expect(!seat.has("* utkast"))
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.type("Något annat")
    seat.press("Esc", "Right", "Enter")
    #expect(seat.focusedLine.contains("* "))
    #expect(seat.has("* utkast · 1 av 1"))
    seat.press("Ctrl+E")
    #expect(seat.focusedLine.contains("§* "))
    #expect(seat.has("§ möjlig sekretess · * utkast"))
    seat.press("Enter", "Ctrl+X", "Right", "Enter", "Esc")
    #expect(!seat.has("* utkast"))
  }

  @Test func aFailedSaveAndASignalKeepWhatWasTyped() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    let item = try #require(try seat.office.desk.post(limit: 1).first?.id)
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.type("Halvfärdig")
    seat.press("Ctrl+S")
    seat.take(.terminate(15))
    #expect(seat.status == 143)
    #expect(try seat.office.desk.draft(about: item)?.title.text == "Halvfärdig")
  }
}
