import Office
import Registry
import TestSupport
import Testing

/// What a form and a list tell, and offer, so that the work goes on.
@Suite struct GoingOnTests {
  @Test func theRemedyIsReadToItsEndWhereItTakesManyLines() throws {
    let seat = try Seat(rows: 24, columns: 46) {
      _ = try $0.takeIn(from: "Nytt <nytt@post.example>")
    }
    seat.press("Enter")
    seat.go(to: "Avsändare är")
    seat.type("p")
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("vå")
    #expect(seat.tells("”vå” är inget rollord, och avsändaren är en person."))
    #expect(seat.tells("Välj ett rollord i fältets värdelista, till exempel Invånare."))
  }

  @Test func usualAndEarlierWordsAreOfferedForAFileThatSomebodyHasRead() throws {
    let seat = try Seat {
      _ = try $0.takeIn("1", body: "Ring mig på 070-174 06 05.")
      _ = try $0.takeIn("2", subject: "Ansökan om rivning", body: "Ring mig på 070-174 06 06.")
    }
    seat.press("Enter")
    RegisteringTests.fill(seat)
    seat.go(to: "Din bedömning")
    seat.press("Ctrl+U")
    seat.type("Läst av mig och av granskaren")
    seat.press("Ctrl+N")
    seat.go(to: "Fil 1")
    seat.type("p")
    seat.press("Enter")
    seat.go(to: "Din bedömning")
    seat.press("F4")
    #expect(seat.has("Läst, rör bara tjänstepersoner") && !seat.has("Tilldelningsbeslut fattat"))
    #expect(seat.has("Läst av mig och av granskaren"))
    seat.type("förtroende")
    seat.press("Enter")
    #expect(seat.focusedLine.contains("Läst, rör bara förtroendevalda"))
  }

  @Test func aBeginningThatFitsSeveralOpensTheListAndF5CompletesWhatFitsOne() throws {
    let seat = try Seat { _ = try $0.takeIn(from: "Nytt <nytt@post.example>") }
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("an")
    seat.press("Enter")
    #expect(seat.has("Anmälare") && seat.has("Anonym") && !seat.has("Journalist"))
    seat.press("Esc")
    seat.go(to: "Handlingstyp")
    seat.type("yttr")
    seat.press("F5", "F5")
    seat.go(to: "Handlingstyp")
    #expect(seat.focusedLine.contains("Yttrande"))
  }

  @Test func theFirstOfTheAdviceIsToldWhereNothingIsOpen() throws {
    let seat = try Seat(rows: 40) { _ = try $0.takeIn() }
    seat.press("Enter")
    RegisteringTests.fill(seat)
    seat.go(to: "Inkom ")
    seat.type("2026-10-01")
    seat.press("Ctrl+Home")
    #expect(seat.tells("1 råd (·) Ankomstdagen 2026-10-01 ligger 50 dagar före"))
  }

  @Test func whatIsRegisteredWithChoicesLeftIsSaidNotToBeShown() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter", "Ctrl+O")
    #expect(seat.has("Registrerad: KS 2026/0001-1."))
    #expect(seat.tells("kvar, och handlingen visas inte förrän"))
  }

  @Test func choicesThatAreMadeAreNotFollowedByWhatTheWebShowedBefore() throws {
    let seat = try RegisterPaneTests.seat()
    _ = try seat.office.desk.publish(to: "\(seat.office.folder)/site")
    seat.press("2", "Enter", "Enter", "s")
    seat.type("21:1")
    seat.press("Ctrl+S", "h")
    seat.type("Prövad")
    seat.press("Ctrl+S", "r")
    seat.go(to: "Fil 1")
    seat.type("publicera")
    seat.press("Enter")
    if seat.has("Din bedömning") {
      seat.go(to: "Din bedömning")
      seat.type("Läst, inga personuppgifter")
    }
    seat.press("Ctrl+S")
    #expect(seat.tells("Valen är klara: handlingen visas vid nästa publicering."))
    #expect(!seat.tells("Webben visar det gamla"))
  }

  @Test(arguments: [["Ctrl+S"], ["Enter", "Ctrl+S"], ["Enter", "r", "Ctrl+S"]])
  func theNextOpenDocumentIsReadAndThenThatNoneIsLeft(_ keys: [String]) throws {
    let seat = try Seat(rows: 30, columns: 130) { office in
      for title in ["Den första ansökan", "Den andra ansökan"] {
        var command = RegisterDocument.fixture(title: title, caseTitle: "Ärende om \(title)")
        command.complete = false
        try office.desk.perform(command)
      }
    }
    seat.press("o")
    for key in keys { seat.press(key) }
    // It is in the list and beside it.
    #expect(seat.lines.count { $0.contains("Den andra ansökan") } >= 2)
    #expect(!seat.has("Den första ansökan"))
    seat.press("2", "o")
    for key in keys { seat.press(key) }
    #expect(seat.tells("Inga handlingar är kvar att klarmarkera."))
  }

  @Test func aDocumentDrawnUpIsProposedForTheAuthorityAtHand() throws {
    let office = try TemporaryDesk()
    try office.desk(login: "gun").perform(
      SetAuthority(code: "BUN", name: "Barn- och utbildningsnämnden"))
    _ = try office.takeIn()
    let seat = try Seat(at: office)
    seat.press("F7")
    seat.go(to: "Nämnd")
    #expect(seat.focusedLine.contains("KS – Kommunstyrelsen"))
    // Where no row is chosen, it is the authority that one worked for last.
    try office.desk.perform(RegisterDocument.fixture())
    seat.press("Esc", "s", "F7")
    seat.go(to: "Nämnd")
    #expect(seat.focusedLine.contains("KS – Kommunstyrelsen"))
  }

  @Test func theCaseThatWasJustOpenedIsGoneOnIn() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "F7")
    seat.go(to: "Registreras i")
    seat.press("Left")
    seat.go(to: "Rubrik ")
    seat.type("Protokoll om gatubelysning")
    seat.press("F2")
    #expect(seat.tells("Registrerad: KS 2026/0002-1"), "\(seat.text)")
    seat.press("F7")
    #expect(seat.has("Ny handling i KS 2026/0002"), "\(seat.text)")
  }

  @Test func whatTheLastPublicationStoppedIsSaidWhereItIsRead() throws {
    let seat = try RegisterPaneTests.seat()
    let before = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    // The mark on another document in the case hides who has written here.
    var secret = RegisterDocument.fixture(title: "Handling", caseTitle: nil)
    secret.caseNumber = "KS 2026/0001"
    secret.title.publicText = "Handling"
    secret.title.text = "Ansökan om bygglov för skyddsrum"
    secret.secrecy = [
      MarkFields(provision: "18:13", scopes: [.title, .document, .correspondent])
    ]
    let receipt = try seat.office.desk.perform(secret)
    #expect(receipt.stops == [before.number])
    seat.press("2", "Enter", "Enter")
    #expect(seat.has("klar, men stoppad: visas inte"), "\(seat.text)")
    #expect(seat.has("Allmänheten ser inte handlingen.") && !seat.has("Så ser allmänheten"))
  }
}
