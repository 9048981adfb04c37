import Office
import Registry
import Terminal
import TestSupport
import Testing

/// What can be done with what is read beside the lists, and where the keys lead from there.
@Suite struct BesideTests {
  private static func bar(_ seat: Seat) -> String { seat.lines.last ?? "" }

  @Test(arguments: ["3", "4"])
  func aLetterReadBesideTheListIsRegisteredFromThere(_ pane: String) throws {
    for key in ["Enter", "F2", "r"] {
      let seat = try MovingTests.seat()
      seat.press("Down", pane)
      #expect(!Self.bar(seat).contains("Rätta") && Self.bar(seat).contains("2Reg."))
      seat.press(key)
      #expect(seat.has("Så ser allmänheten raden") && seat.has("Andra brevet"))
      seat.press("Esc")
      #expect(seat.focusedLine.contains("Andra brevet"))
    }
  }

  @Test func aLetterReadBesideTheListGetsItsOutcomeAndTheNextIsRead() throws {
    let seat = try MovingTests.seat()
    seat.press("3", "F8")
    #expect(seat.has("Överlämnas till annan myndighet") && !seat.has("Makulera handlingen"))
    seat.press("Esc", "u", "Tab")
    seat.type("Reklam")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [0, 0, 1])
    #expect(seat.has("3 Handling – Andra brevet"))
    // What was set aside is taken up again where it is read.
    seat.press("s", "3")
    #expect(seat.has("3 Handling – Första brevet") && Self.bar(seat).contains("2Ta upp"))
    seat.press("t")
    seat.type("Ska registreras")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [0, 0, 2])
  }

  @Test func aLetterThatAnotherHasRegisteredMeanwhileIsNotTakenForTheNext() throws {
    let seat = try MovingTests.seat()
    seat.press("3")
    let item = try #require(try seat.office.desk.post(limit: 1).first?.id)
    try seat.office.desk(login: "sven").perform(
      SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklam"))
    seat.press("F2")
    seat.take(nil)
    seat.press("Esc", "3", "u")
    #expect(!seat.has("”Första brevet”"))
  }

  @Test func aCaseReadBesideTheListIsCorrectedFromThere() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "3", "r")
    #expect(seat.has("Rätta ärendet KS 2026/0001"))
    seat.press("Esc", ":")
    seat.type("makulera handlingen")
    seat.press("Enter")
    #expect(seat.tells("Ingen handling är vald."))
  }

  @Test func theKeyOfTheCasesBringsTheirListBackFromEverywhere() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "Enter", "Enter", "2")
    #expect(seat.has("2 Ärenden") && seat.focusedLine.contains("Bygglov för carport"))
    seat.press("Enter", "1", "2")
    #expect(seat.has("2 Ärenden"))
    seat.press("o", "2")
    #expect(seat.has("2 Ärenden"))
  }

  @Test func aLetterThatIsAKeyElsewhereSaysWhere() throws {
    let seat = try MovingTests.seat()
    seat.press("2", "u")
    #expect(seat.has("”Utfall utan registrering” görs i Dagens post (1)."))
    seat.press("1", "f")
    #expect(seat.has("”Flytta till ärende” görs i Handling (3)."))
    seat.press("q")
    #expect(!seat.has("görs i"))
  }

  @Test(arguments: [80, 200])
  func theNamesOfThePagesAreAllSeenWhereThereIsRoom(_ columns: Int) throws {
    let seat = try Seat(rows: 50, columns: columns) { office in
      var command = RegisterDocument.fixture(
        item: try office.takeIn(body: "Ring 070-174 06 05 eller 070-174 06 06."))
      command.complete = false
      try office.desk.perform(command)
    }
    seat.press("2", "Enter", "3", "n", "n")
    #expect(seat.has("[Historik]") && seat.has(" Uppgifter ") && seat.has("Brev (2 fynd)"))
  }
}
