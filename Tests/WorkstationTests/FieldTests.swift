import Office
import Registry
import Terminal
import TestSupport
import Testing
import Workstation

/// Typing and choosing in the fields of forms, dialogs and the search.
@Suite struct FieldTests {
  @Test func aLetterLooksInTheListAndChangesNothing() throws {
    let seat = try Seat { _ = try $0.takeIn(from: "Nytt <nytt@post.example>") }
    seat.press("Enter")
    seat.go(to: "Avsändare är")
    seat.type("p")
    // The value that begins with the letter is chosen before the one that only holds it.
    #expect(seat.focusedLine.contains("p"))
    #expect(seat.has("privatperson"))
    #expect(seat.lines.last?.contains("Enter väljer") == true)
    seat.press("Esc")
    #expect(seat.has("‹ ej angiven ›"))
    seat.type("privat")
    seat.press("Enter")
    #expect(seat.has("‹ privatperson ›"))
  }

  @Test func theDayIsCalledWhatItIsByTheWayTheDocumentGoes() throws {
    let seat = try Seat(rows: 40) { _ = try $0.takeIn() }
    seat.press("Enter")
    #expect(seat.has("Inkom      "))
    seat.go(to: "Riktning")
    seat.press("Right")
    #expect(seat.has("Expedierades ") && !seat.has("Inkom   "))
    seat.press("Right")
    #expect(seat.has("Upprättades "))
  }

  @Test(arguments: [
    ("Kommunen <Kommun@granvik.example>", "Utgående"), ("Bo <bo@granvik.example>", "Inkommen"),
  ])
  func aCopyOfWhatWasSentFromHereIsProposedAsOutgoing(
    _ sender: String, _ direction: String
  ) throws {
    let seat = try Seat(rows: 40) { office in
      var authority = SetAuthority(code: "KS", name: "Kommunstyrelsen")
      authority.addresses = ["kommun@granvik.example"]
      try office.desk(login: "gun").perform(authority)
      _ = try office.takeIn(from: sender)
    }
    seat.press("Enter")
    seat.go(to: "Riktning")
    #expect(seat.focusedLine.contains(direction))
    seat.go(to: "Avsändare är")
    seat.type("p")
    seat.press("Enter")
    // Whoever sent it is not whom it was sent to.
    seat.go(to: "Namn  ")
    #expect(seat.focusedLine.contains("Bo") == (direction == "Inkommen"))
    #expect(!seat.focusedLine.contains("Kommunen"))
  }

  @Test func authoritiesAreChosenByCodeAndName() throws {
    let seat = try Seat { office in
      try office.desk(login: "gun").perform(
        SetAuthority(code: "BUN", name: "Barn- och utbildningsnämnden"))
      _ = try office.takeIn()
    }
    seat.press("Enter")
    seat.go(to: "Nämnd")
    #expect(seat.focusedLine.contains("KS – Kommunstyrelsen"))
    seat.press("F4")
    #expect(seat.has("BUN – Barn- och utbildningsnämnden"))
    seat.type("b")
    seat.press("Enter")
    #expect(seat.focusedLine.contains("BUN – Barn"))
  }

  @Test func noRowMovesWhileTheNameInTheTitleIsTyped() throws {
    let seat = try Seat(rows: 40) { _ = try $0.takeIn(subject: "Klagomål från Anna Lind") }
    seat.press("Enter")
    seat.go(to: "Avsändare är")
    seat.type("p")
    seat.press("Enter")
    seat.go(to: "Namn  ")
    seat.press("Ctrl+U")
    let row = try #require(seat.screen.last.cursor?.row)
    for letter in "Anna Lind" {
      seat.take(.character(letter))
      #expect(seat.screen.last.cursor?.row == row)
      #expect(seat.has("Rubrik bedömd"))
    }
  }

  @Test func whySomebodyIsNamedIsSaidOfEachByItself() throws {
    let seat = try Seat(rows: 40) { _ = try $0.takeIn(subject: "Skrivelse från rektor Lena Holm") }
    seat.press("Enter")
    seat.go(to: "Rubrik bedömd")
    seat.type("Rektor vid Tallskolan")
    seat.press("Up", "Ctrl+U")
    seat.type("Ansökan från Anna Svensson om bygglov")
    #expect(!seat.has("Rektor vid Tallskolan"))
    seat.press("Ctrl+U")
    seat.type("Skrivelse från rektor Lena Holm i dag")
    #expect(seat.has("Rektor vid Tallskolan"))
  }

  @Test func whatIsNotToBeFilledInIsPassedOver() throws {
    let seat = try Seat { _ = try $0.takeIn(subject: "Ansökan om bygglov") }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    #expect(seat.has("inget namn hittat i rubriken"))
    seat.press("Tab")
    #expect(seat.focusedLine.contains("Rubriken visas"))
  }

  @Test func aFileNameIsNoTitleAndIsAskedFor() throws {
    let seat = try Seat { _ = try $0.takeIn(subject: "scan0001.pdf") }
    seat.press("Enter")
    #expect(seat.focusedLine.contains("scan0001.pdf"))
    #expect(seat.tells("Rubriken är bara ett filnamn"))
    RegisteringTests.fill(seat)
    #expect(!seat.has("Allt klart"))
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [0, 0, 1])
    seat.go(to: "Rubrik ")
    seat.type("Ansökan om bygglov")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [1, 1, 0])
  }

  @Test func keysThatMoveInATextChangeNoChoice() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Fil 1")
    seat.press("Right", "Home", "End")
    #expect(seat.focusedLine.contains("‹ publicera ›"))
    seat.press("Ctrl+X")
    #expect(seat.has(">[Behåll]"))
  }

  @Test func aTypeThatNoListHasIsSaidToBeOnesOwn() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Handlingstyp")
    #expect(!seat.has("egen typ"))
    seat.type("prot")
    #expect(seat.focusedLine.contains("egen typ, ej i listan"))
    seat.press("F4", "Enter")
    #expect(seat.focusedLine.contains("Protokoll ") && !seat.has("egen typ"))
    // However it is spelt, it is the one in the list.
    seat.press("Ctrl+U")
    seat.type("beslut")
    #expect(!seat.has("egen typ"))
  }

  @Test(arguments: [("Byggbolaget Exempel AB", true), ("Anna Svensson", false)])
  func anOrganisationsNameIsProposedAsPublicSender(_ name: String, _ isShown: Bool) throws {
    let seat = try Seat(rows: 50, columns: 130) { _ = try $0.takeIn() }
    func publicSender() -> String { seat.lines.first { $0.contains("Publik avsändare ") } ?? "" }
    func choose(_ kind: String) {
      seat.go(to: "Avsändare är")
      seat.type(kind)
      seat.press("Enter")
    }
    seat.press("Enter")
    choose("privat")
    seat.go(to: "Namn ")
    seat.type(name)
    choose("organisation")
    #expect(publicSender().contains(name) == isShown)
    choose("privat")
    #expect(!publicSender().contains(name))
    choose("organisation")
    // What is proposed is typed over.
    seat.go(to: "Publik avsändare")
    seat.type("Annat AB")
    #expect(publicSender().contains(" Annat AB ") && !publicSender().contains(name))
  }

  @Test func aListShowsAllWhereItsFieldHoldsAValueAndTypingBeginsAnew() throws {
    let seat = try Seat(rows: 50, columns: 130) { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("granne")
    seat.press("F4")
    #expect(seat.has("Skolelev") && seat.focusedLine.contains("Granne"))
    seat.type("jour")
    #expect(!seat.has("Skolelev"))
    // Tab chooses as Enter does.
    seat.press("Tab")
    #expect(seat.focusedLine.contains("Journalist"))
    #expect(seat.lines.last?.contains("Enter väljer") == false)
    // What is half written narrows the list until something else is typed.
    seat.press("Ctrl+U")
    seat.type("vå")
    seat.press("F4")
    #expect(seat.has("Vårdnadshavare") && !seat.has("Journalist"))
    seat.type("gra")
    seat.press("Enter")
    #expect(seat.focusedLine.contains("Granne"))
    // What is no beginning of a value hides none.
    seat.press("Ctrl+U")
    seat.type("Xyz AB")
    seat.press("F4")
    #expect(seat.has("Skolelev") && seat.has("Journalist"))
  }

  @Test func noKeyIsDeadWithoutAWordInAListOverTheForm() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Avsändare är")
    for key in ["F2", "F5"] {
      seat.press("F4", key)
      #expect(seat.has("Tangenten används inte här."))
      seat.press("Esc")
    }
    seat.press("F4")
    seat.type("qq")
    #expect(seat.has("Inget i listan stämmer. Radera med backsteg."))
    seat.press("F10")
    #expect(seat.status == 0)
  }

  @Test func theDialogIsSeenUnderItsList() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("u", "F4")
    #expect(seat.has("inte allmän handling") && seat.has("Utfall utan registrering"))
    // What is typed in a dialog is not left behind by the key that leaves the program.
    seat.press("F10")
    #expect(seat.status == nil && seat.has("Tangenten används inte här."))
  }

  @Test func aLetterLooksInTheListOfADialogToo() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("u")
    #expect(seat.lines.last?.contains("F2 sparar") == true)
    #expect(seat.lines.last?.contains("Esc avbryter") == true)
    #expect(!seat.has("Lämnas till"))
    seat.type("öv")
    seat.press("Enter")
    #expect(seat.has("‹ överlämnad till annan myndighet ›"))
    #expect(seat.has("Lämnas till"))
  }

  @Test func whatADialogFillsInIsTypedOverOrKeptAsInTheForm() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "r")
    seat.type("Ny mening")
    #expect(seat.focusedLine.contains(" Ny mening ") && !seat.focusedLine.contains("Bygglov"))
  }

  @Test func whatADialogFillsInIsKeptByWhoGoesOnAtItsEnd() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "r", "End")
    seat.type(" på Linden 4")
    #expect(seat.focusedLine.contains("Bygglov för carport på Linden 4"))
  }

  @Test func whatWasTypedInADialogIsThereAgainUntilItIsDone() throws {
    let office = try TemporaryDesk()
    _ = try office.takeIn(subject: "Reklam")
    let seat = try Seat(at: office)
    seat.press("u", "Tab")
    seat.type("Pärm 7 i närarkivet")
    seat.press("Esc", "u")
    #expect(seat.has("Pärm 7 i närarkivet") && seat.tells("Det du hade skrivit här är kvar."))
    seat.press("Tab")
    seat.type(" enligt plan")
    // A workstation that is lost, as by a cut in the power, has written down what was typed.
    let next = try Seat(at: office)
    next.press("u")
    #expect(next.has("Pärm 7 i närarkivet enligt plan"))
    next.press("F2")
    #expect(try office.desk.setAsidePost(limit: 9).count == 1)
    #expect(try office.desk.draft(about: .dialog("setAside-1")) == nil)
  }

  @Test func whatWasTypedOrChosenInAFieldIsUndone() throws {
    let seat = try Seat { _ = try $0.takeIn(subject: "Ansökan om bygglov") }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.type("Fel rubrik")
    seat.press("Tab", "Shift+Tab", "Ctrl+U", "Ctrl+Z")
    #expect(seat.focusedLine.contains("Fel rubrik"))
    seat.press("Ctrl+Z", "Ctrl+_")
    #expect(seat.focusedLine.contains("Ansökan om bygglov"))
    seat.press("Ctrl+Z", "Ctrl+Y")
    #expect(seat.focusedLine.contains(" Fel "))
    seat.press("Esc", "End", "Enter", "u", "Tab")
    seat.type("Reklam")
    seat.press("Ctrl+Z")
    #expect(!seat.has("Reklam"))
  }

  @Test func pastedLinesBecomeOneAndSaveNothing() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.take(.paste("Ansökan\r\nom bygglov\nför carport\n"))
    #expect(seat.focusedLine.contains("Ansökan om bygglov för carport"))
    #expect(seat.has("radbrytningarna är nu blanksteg"))
    #expect(try seat.counts() == [0, 0, 1])
    seat.press("Ctrl+Z")
    seat.take(.paste("Bygglov\n"))
    #expect(!seat.has("blanksteg"))
  }

  @Test func theFirstHitStaysChosenWhileTypingUnlessMoved() throws {
    let seat = try Seat { office in
      for title in ["Cykelväg vid ån", "Cykelställ vid skolan", "Cykelväg vid torget"] {
        try office.desk.perform(RegisterDocument.fixture(title: title, caseTitle: title))
      }
    }
    func chosen() -> String {
      let selected = Theme.plain.style(.popupSelected)
      let row = seat.lines.indices.first { row in
        seat.screen.last[row: row, column: 10]?.style == selected
      }
      return row.map { seat.lines[$0] } ?? ""
    }
    seat.press("F3")
    seat.type("cykelst")
    #expect(chosen().contains("Cykelställ"))
    for _ in "st" { seat.press("Backspace") }
    #expect(chosen().contains("torget"))
    seat.press("Down")
    let moved = chosen()
    seat.take(nil)
    #expect(chosen() == moved)
    seat.type("väg")
    #expect(chosen().contains("torget"))
  }

  @Test func whoGoesDownAtTheLastFieldStaysThere() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Klassificering")
    for key in ["Down", "Enter"] {
      seat.press(key)
      #expect(seat.tells("Det här är det sista fältet. F2 sparar"))
      #expect(seat.focusedLine.contains("Klassificering"))
    }
    seat.press("Tab")
    #expect(!seat.focusedLine.contains("Klassificering"))
  }
}
