import Office
import Registry
import TestSupport
import Testing

/// What a slip of a finger does not do.
@Suite struct SlipTests {
  @Test func aBlankWipesNoProposalAndALetterTypesOverIt() throws {
    let seat = try PrecedentTests.seat()
    seat.press("Enter")
    seat.go(to: "Sekretess  ")
    seat.press("Space")
    #expect(seat.focusedLine.contains("26:1 – "))
    seat.type("21:1")
    #expect(seat.focusedLine.contains("21:1") && !seat.focusedLine.contains("26:1"))
    seat.go(to: "Rubrik ")
    seat.press("Ctrl+U")
    #expect(!seat.focusedLine.contains("Komplettering"))
  }

  @Test func aSentenceTypedIntoAQuestionAnswersNothing() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.type("Bygglov")
    seat.press("Esc")
    seat.type("för carport på Linden 3 ")
    #expect(seat.has("Lämna formuläret?"))
    seat.press("Esc")
    #expect(seat.focusedLine.contains("Bygglov "))
  }

  @Test func escAfterThatThereIsNoListOnlyClearsTheMessage() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.type("Bygglov")
    seat.press("F4")
    #expect(seat.has("Fältet har ingen lista"))
    seat.press("Esc")
    #expect(!seat.has("Fältet har ingen lista") && !seat.has("Lämna formuläret?"))
    #expect(seat.focusedLine.contains("Bygglov "))
    seat.press("Esc")
    #expect(seat.has("Lämna formuläret?"))
  }

  @Test func aLongReasonShowsItsBeginningOnceItIsLeft() throws {
    let seat = try Seat(rows: 24, columns: 60) { _ = try $0.takeIn() }
    seat.press("u", "Tab", "F4", "Enter")
    #expect(seat.focusedLine.contains("…"))
    seat.press("Tab")
    #expect(seat.has("Kopia för kännedom"))
  }
}
