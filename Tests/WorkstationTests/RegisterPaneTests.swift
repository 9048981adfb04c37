import Office
import Registry
import Terminal
import TestSupport
import Testing

/// What is done with cases and documents that are registered.
@Suite struct RegisterPaneTests {
  static func seat(complete: Bool = true) throws -> Seat {
    try Seat { office in
      var command = RegisterDocument.fixture()
      command.complete = complete
      command.files = [FileFields(path: try office.file("ritning.txt", "En ritning."))]
      if complete { command.files?[0].decision = .publish }
      try office.desk.perform(command)
    }
  }

  @Test func aCaseOpensToItsDocumentsAndTheirHistory() throws {
    let seat = try Self.seat()
    seat.press("2")
    #expect(seat.has("KS 2026/0001"))
    #expect(seat.has("1 av 1"))
    seat.press("Enter")
    #expect(seat.has("KS 2026/0001-1"))
    seat.press("Enter")
    #expect(seat.has("Byggbolaget Exempel AB"))
    seat.press("n")
    #expect(seat.has("En ritning."))
    seat.press("n")
    #expect(seat.has("registrerad"))
    seat.press("4")
    #expect(seat.has("✓ klar"))
    #expect(seat.has("Helsingborg 5"))
    seat.press("Esc", "Esc", "Esc")
    #expect(seat.has("1 Dagens post"))
  }

  @Test func aFileIsDecidedAndTheDocumentCompleted() throws {
    let seat = try Self.seat(complete: false)
    seat.press("o", "Enter", "Ctrl+S")
    #expect(seat.has("Det är inte valt om"))
    seat.press("F2")
    seat.go(to: "Fil 1")
    seat.press("Left")
    seat.go(to: "Din bedömning")
    seat.type("Bara för granskning")
    // A decision for a file is no correction, and needs no reason of its own.
    #expect(!seat.has("Skäl att rätta"))
    seat.press("F2")
    let document = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    #expect(document.status == "completed")
  }

  @Test func whatIsOpenIsChosenFirstInTheChecklist() throws {
    let seat = try Self.seat(complete: false)
    seat.press("o")
    #expect(seat.has("2 Inte klarmarkerade eller stoppade"))
    #expect(seat.focusedLine.contains("inte klar"))
    seat.press("Enter")
    #expect(seat.has("registrerad, inte klarmarkerad"))
    seat.press("4")
    #expect(seat.focusedLine.contains("○ öppen   Val gjort för varje fil"))
  }

  @Test func theFieldsOfWhatWasDrawnUpSaySo() throws {
    let seat = try Seat { office in
      var command = RegisterDocument.fixture()
      command.direction = .drawnUp
      command.correspondent = .notApplicable
      command.publicSender = PublicSenderFields(notApplicable: true)
      try office.desk.perform(command)
    }
    seat.press("2", "Enter", "Enter")
    #expect(seat.has("Upprättades   fredag") && !seat.has("Inkom"))
    #expect(seat.has("Publikt       –"))
    #expect(seat.has("Avs./mott.    –"))
  }

  @Test func whatIsLeftIsSaidWhereNothingIsOpen() throws {
    let seat = try Seat { office in
      var command = RegisterDocument.fixture()
      command.complete = false
      try office.desk.perform(command)
    }
    seat.press("o", "Enter")
    #expect(seat.has("raden när handlingen är klarmarkerad"))
    seat.press("4")
    #expect(seat.has("Allt klart, inte klarmarkerad: Ctrl+S"))
    seat.press("Ctrl+S")
    #expect(!seat.has("inte klarmarkerad"))
  }

  @Test func theReasonOfACorrectionIsTheOfficersOwn() throws {
    let seat = try Self.seat(complete: false)
    seat.press("o", "Enter", "F2")
    seat.go(to: "Rubrik ")
    seat.type("Bygglov för carport på Linden 4")
    seat.go(to: "Skäl att rätta")
    seat.press("Ctrl+S")
    #expect(seat.has("Skälet saknas"))
  }

  /// Corrects the title in a form that somebody else has been before, which is told.
  private static func correctTitle(_ seat: Seat) {
    seat.go(to: "Rubrik ")
    seat.type("Min rubrik om carport")
    seat.go(to: "Skäl att rätta")
    seat.type("Felskrivet")
    seat.press("Ctrl+S")
    #expect(seat.has("Någon annan har ändrat"))
  }

  @Test func aCorrectionOfAnOldStateShowsBoth() throws {
    let seat = try Self.seat()
    seat.press("2", "Enter", "Enter", "r")
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    var other = CorrectDocument(document: line.id, version: 1, reason: "Tydligare")
    other.title = TitleFields(text: "Deras rubrik om carport")
    try seat.office.desk(login: "sven").perform(other)
    Self.correctTitle(seat)
    #expect(seat.has("Deras rubrik"))
    seat.press("Right", "Enter", "Ctrl+S")
    let now = try seat.office.desk.document(line.id)
    #expect(now.content.title.text == "Min rubrik om carport")
  }

  @Test func whatOthersHaveCorrectedMeanwhileIsNotPutBack() throws {
    let seat = try Self.seat()
    seat.press("2", "Enter", "Enter", "r")
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    var other = CorrectDocument(document: line.id, version: 1, reason: "Rätt avsändare")
    other.correspondent = Correspondent(kind: .organisation, name: "Grannbolaget AB")
    other.publicSender = PublicSenderFields(organisation: "Grannbolaget AB")
    try seat.office.desk(login: "sven").perform(other)
    Self.correctTitle(seat)
    seat.press("Right", "Enter", "Ctrl+S")
    let now = try seat.office.desk.document(line.id)
    #expect(now.content.title.text == "Min rubrik om carport")
    #expect(now.content.correspondent.name == "Grannbolaget AB")
    #expect(now.content.publicSender == .organisation("Grannbolaget AB"))
  }

  @Test func publishingAMarkedDocumentIsImpossible() throws {
    let seat = try Self.seat()
    seat.press("2", "Enter", "Enter", "s")
    seat.type("21:1")
    seat.press("Ctrl+S")
    #expect(seat.has("sekretessmarkerad"))
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    #expect(try !seat.office.desk.document(line.id).files[0].file.decision.isPublish)
    seat.press("r")
    seat.go(to: "Fil 1")
    seat.press("Left")
    #expect(seat.has("spärr"))
    seat.press("Ctrl+S")
    #expect(seat.has("Inte sparat"))
    #expect(try !seat.office.desk.document(line.id).files[0].file.decision.isPublish)
    seat.press("Esc", "End", "Enter", "h")
    #expect(seat.has("”Ansökan om bygglov för carport”"))
    seat.type("Prövad på nytt")
    seat.press("Ctrl+S")
    #expect(seat.has("hävd"))
    // What the mark hid is decided about anew before it is shown.
    let lifted = try seat.office.desk.document(line.id)
    #expect(lifted.secrecy.isEmpty && lifted.status == .registered)
    #expect(lifted.files.map(\.file.decision) == [.undecided])
    seat.press("r")
    seat.go(to: "Fil 1")
    seat.press("Right")
    #expect(seat.has("Allt klart"))
    seat.press("Ctrl+S")
    #expect(try seat.office.desk.documentLine(line.id)?.status == "completed")
  }

  @Test func aDocumentIsVoidedWithAReason() throws {
    let seat = try Self.seat()
    seat.press("2", "Enter", "Enter", "m", "Ctrl+S")
    #expect(seat.has("Makulera KS 2026/0001-1"))
    seat.type("Registrerad två gånger")
    seat.press("Ctrl+S")
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    #expect(line.status == "voided")
    // Nobody sees a row of it, and nothing says so.
    #expect(!seat.has("Så ser allmänheten raden"))
    #expect(seat.has("Allmänheten ser inte handlingen: den är makulerad av Rut Registrator"))
    #expect(seat.has("makulerad: Registrerad två gånger"))
    seat.press("4")
    #expect(!seat.has("✓ klar") && seat.has("Handlingen är makulerad"))
    seat.press("3")
    seat.press("r")
    #expect(seat.has("är makulerad och ändras inte"))
  }

  @Test func aCaseIsClosedAndOpenedAgain() throws {
    let seat = try Self.seat()
    seat.press("2", "a", "Ctrl+S")
    #expect(seat.has("Ärendet är avslutat"))
    seat.press("a")
    #expect(seat.has("redan avslutat"))
    seat.press("t", "Ctrl+S")
    #expect(seat.has("Skälet saknas"))
    seat.type("Överklagat")
    seat.press("Ctrl+S")
    #expect(seat.has("återöppnat"))
    seat.press("r")
    seat.type("Bygglov för ny carport")
    seat.press("Tab", "Tab", "Tab")
    seat.type("Tydligare")
    seat.press("Ctrl+S")
    #expect(seat.has("Bygglov för ny carport"))
  }

  @Test func inACasesListTheKeysActOnTheChosenDocument() throws {
    let seat = try Self.seat()
    var second = RegisterDocument.fixture(title: "Komplettering av ritning", caseTitle: nil)
    second.caseNumber = "KS 2026/1"
    try seat.office.desk.perform(second)
    seat.press("2", "Enter", "Down")
    seat.press("s")
    #expect(seat.has("Sekretessmarkera KS 2026/0001-2"))
    seat.press("Esc", "r")
    #expect(seat.has("Rätta handlingen") && seat.has("Komplettering av ritning"))
    seat.press("Esc", "m")
    #expect(seat.has("Makulera KS 2026/0001-2"))
    seat.type("Registrerad två gånger")
    seat.press("Ctrl+S")
    #expect(try seat.office.desk.documents(.first, limit: 2).map(\.status).contains("voided"))
    #expect(try seat.office.desk.cases(.first, limit: 1).first?.status == "open")
    // What is done with the case is done in the list of cases.
    seat.press(":")
    seat.type("rätta ärendet")
    seat.press("Enter")
    #expect(seat.has("Görs i Ärenden (2)."))
    seat.press("Esc", "Esc", "2", "r")
    #expect(seat.has("Rätta ärendet KS 2026/0001"))
  }

  @Test func aCaseFoundBySearchIsCorrectedInTheListOfCases() throws {
    let seat = try Self.seat()
    seat.press("F3")
    seat.type("carport")
    seat.press("Enter")
    #expect(seat.focusedLine.contains("KS 2026/0001-1"))
    // The key of the list of cases leads to it, from its documents too.
    seat.press("2", "r")
    #expect(seat.has("Rätta ärendet KS 2026/0001"))
    seat.type("Bygglov för ny carport")
    seat.go(to: "Skäl")
    seat.type("Tydligare")
    seat.press("Ctrl+S")
    #expect(seat.has("Ärendet är rättat."))
    #expect(seat.has("2 Ärenden"))
    #expect(seat.focusedLine.contains("Bygglov för ny carport"))
  }

  @Test func aCorrectionThatHidesTheCasesDocumentsSaysSoAndWhatToDo() throws {
    let seat = try Self.seat()
    seat.press("2", "r")
    seat.type("Mål mot Erik Karlsson")
    seat.go(to: "Skäl")
    seat.type("Rätt namn")
    seat.press("Ctrl+S")
    #expect(seat.tells("Från nästa publicering visas ingen handling i ärendet."))
    #expect(seat.tells("Ärendemeningen kan röra en privatperson: Erik Karlsson"))
    #expect(seat.tells("Skriv om den eller ge en neutral offentlig rubrik."))
  }

  @Test func theCasesTitleIsOfferedWhereItReadAsTheDocumentsDid() throws {
    let seat = try Seat { office in
      let title = "Klagomål på vinterväghållning, Eklunda"
      try office.desk.perform(RegisterDocument.fixture(title: title, caseTitle: title))
    }
    seat.press("2", "Enter", "Enter", "r")
    seat.go(to: "Rubrik ")
    seat.type("Klagomål på vinterväghållning")
    seat.go(to: "Skäl att rätta")
    seat.type("Namn borttaget")
    seat.press("Ctrl+S")
    #expect(seat.has("Rättad: KS 2026/0001-1."))
    #expect(seat.tells("Ärendet har kvar den gamla lydelsen."))
    // What is typed on changes nothing, until it is said that the case is meant too.
    seat.type("och ")
    #expect(seat.has(">[Nej]"))
    seat.press("Right", "Enter", "Ctrl+S")
    #expect(seat.has("Ärendet är rättat."))
    let line = try #require(try seat.office.desk.cases(.first, limit: 1).first)
    #expect(line.title == "Klagomål på vinterväghållning")
    // Where they differ, or nothing is changed about the title, nothing is asked.
    seat.press("3", "r")
    seat.go(to: "Handläggare")
    seat.type("hans")
    seat.go(to: "Skäl att rätta")
    seat.type("Ny handläggare")
    seat.press("Ctrl+S")
    #expect(seat.has("Rättad:") && !seat.has("Ärendemeningen lyder"))
  }

  @Test func aRefusalStandsAtItsFieldWhichGetsWhatIsTypedNext() throws {
    let seat = try Self.seat()
    seat.press("2", "r", "Ctrl+S")
    #expect(seat.focusedLine.contains("Skäl"))
    let row = try #require(seat.lines.firstIndex { $0.contains("Skälet saknas") })
    #expect(seat.lines[row - 1].contains("Skäl "))
    seat.type("Tydligare")
    seat.press("Ctrl+S")
    #expect(seat.has("Ärendet är rättat."))
    seat.press("Enter", "Enter", "s")
    seat.go(to: "Rubriken visas")
    seat.press("Ctrl+S")
    #expect(seat.focusedLine.contains("Lagrum"))
    seat.type("21:1")
    seat.press("Ctrl+S")
    #expect(seat.has("sekretessmarkerad"))
  }

  @Test func aCaseLeftEmptyByAVoidedDocumentIsVoidedToo() throws {
    let seat = try Seat { office in
      let item = try office.takeIn()
      var command = RegisterDocument.fixture(item: item)
      command.complete = false
      try office.desk.perform(command)
    }
    // A case with documents in use is not voided.
    seat.press("2", "m")
    #expect(seat.has("Makulera handlingarna först."))
    seat.press("Enter", "Enter", "m")
    #expect(seat.tells("Brevet kommer tillbaka till Dagens post"))
    #expect(seat.tells("pågår tills det makuleras (m i Ärenden)"))
    seat.type("Registrerad två gånger")
    seat.press("Ctrl+S")
    #expect(seat.tells("Brevet är tillbaka i Dagens post."))
    seat.press("2", "2", "F8")
    seat.type("makulera ärendet")
    seat.press("Enter")
    seat.type("Öppnat av misstag")
    seat.press("Ctrl+S")
    #expect(seat.has("Ärendet är makulerat."))
    let line = try #require(try seat.office.desk.cases(.first, limit: 1).first)
    #expect(line.status == "voided")
    seat.press("m")
    #expect(seat.has("Ärendet är makulerat och ändras inte."))
    #expect(try seat.counts() == [1, 1, 1])
  }

  @Test func aFreeStandingDocumentMovesToACase() throws {
    let seat = try Self.seat()
    try seat.office.desk.perform(
      RegisterDocument.fixture(title: "Komplettering av ritning", caseTitle: nil))
    seat.press("F3")
    seat.type("komplettering")
    seat.press("Enter", "f")
    seat.type("KS 2026/1")
    seat.press("Ctrl+S")
    #expect(seat.has("flyttad"))
    #expect(try seat.office.desk.documents(.first, limit: 1).first?.number == "KS 2026/0001-2")
  }

  @Test func whatOthersDoIsSeenAtTheNextTick() throws {
    let seat = try Self.seat()
    seat.press("2")
    try seat.office.desk(login: "sven").perform(
      RegisterDocument.fixture(title: "Motion om cykelväg", caseTitle: "Motion om cykelväg"))
    seat.take(nil)
    #expect(seat.has("Motion om cykelväg"))
    // What was chosen stays chosen.
    #expect(seat.focusedLine.contains("KS 2026/0001"))
    #expect(seat.has("2 av 2"))
  }
}
