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
      try office.desk.draft(about: .post(try #require(try office.desk.post(limit: 1).first?.id)))
        == nil)
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

  @Test func nothingIsAskedWhereNothingWasTyped() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("x")
    seat.type("befintligt")
    seat.press("Enter", "Esc")
    #expect(seat.has("1 Dagens post"))
    seat.press("Enter")
    seat.go(to: "Rubriken visas")
    seat.press("Home", "Right", "Left", "Esc")
    #expect(seat.has("1 Dagens post"))
    #expect(!seat.has("* utkast"))
  }

  @Test func whatIsTypedInAFetchedDraftIsAddedToIt() throws {
    let seat = try Seat { _ = try $0.takeIn(subject: "Ansökan") }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    let prefilled = Theme.plain.style(.fieldPrefilled)
    func marked() -> Bool {
      guard let point = seat.screen.last.cursor else { return false }
      return seat.screen.last[row: point.row, column: point.column - 1]?.style == prefilled
    }
    // What the next letter would replace is seen to be so, until the cursor moves in it.
    #expect(marked())
    seat.press("Left", "Right")
    #expect(!marked())
    seat.type(" om bygglov")
    seat.press("Esc", "Right", "Enter", "Enter")
    seat.go(to: "Rubrik ")
    #expect(!marked())
    seat.type(" nu")
    #expect(seat.focusedLine.contains("Ansökan om bygglov nu"))
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
    #expect(try seat.office.desk.draft(about: .post(item))?.texts["title"] == "Halvfärdig")
  }
}
