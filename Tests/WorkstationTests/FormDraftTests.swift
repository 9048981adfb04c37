import Office
import Registry
import Terminal
import TestSupport
import Testing
import Workstation

/// What was typed without post, in a correction, or in a document that was voided is not lost either.
@Suite struct FormDraftTests {
  private static func office() throws -> TemporaryDesk {
    let office = try TemporaryDesk()
    try office.desk.perform(RegisterDocument.fixture())
    return office
  }

  @Test func aNewDocumentIsGoneOnWithWhereverItIsOpened() throws {
    let office = try Self.office()
    let seat = try Seat(at: office)
    seat.press("2", "F7")
    seat.go(to: "Rubrik ")
    seat.type("Tjänsteskrivelse om carport")
    seat.go(to: "Daterad")
    seat.type("2026-13")
    seat.press("Esc")
    #expect(seat.has("Spara utkast"))
    seat.press("Right", "Enter")
    #expect(seat.has("Utkastet är sparat"))
    let next = try Seat(at: office)
    next.press("F7")
    #expect(next.has("Ditt utkast är hämtat"))
    #expect(next.has("Tjänsteskrivelse om carport"))
    #expect(next.has("KS 2026/0001"))
    next.go(to: "Daterad")
    #expect(next.focusedLine.contains("2026-13"))
    next.press("Ctrl+U", "Ctrl+S")
    #expect(try next.counts() == [2, 1, 0])
    #expect(try office.desk.draftSubjects() == [])
  }

  @Test func theFileAndItsDecisionAreInTheDraft() throws {
    let office = try Self.office()
    let path = try office.file("protokoll.txt", "Protokoll från nämnden.")
    let seat = try Seat(at: office)
    seat.press("2", "F7")
    seat.go(to: "Rubrik ")
    seat.type("Protokoll från kommunstyrelsen")
    seat.go(to: "Bifoga fil")
    seat.type(path)
    seat.go(to: "Fil 1")
    seat.press("Right")
    seat.take(.terminate(15))
    let next = try Seat(at: office)
    next.press("2", "F7", "Ctrl+S")
    let line = try #require(try office.desk.documents(.first, limit: 1).first)
    #expect(line.status == "completed")
    #expect(try office.desk.document(line.id).files.map(\.file.decision.isPublish) == [true])
  }

  @Test(arguments: ["~/protokoll, för  nämnden.txt", " '~/protokoll, för  nämnden.txt' "])
  func aPathIsReadAsAShellAndAFileManagerWriteIt(_ path: String) throws {
    let office = try Self.office()
    _ = try office.file("protokoll, för  nämnden.txt", "Protokoll från nämnden.")
    var settings = Settings()
    settings.home = office.folder
    let seat = try Seat(settings: settings, at: office)
    seat.press("2", "F7")
    seat.go(to: "Rubrik ")
    seat.type("Protokoll från kommunstyrelsen")
    seat.go(to: "Bifoga fil")
    seat.type(path)
    seat.go(to: "Fil 1")
    seat.press("Right", "Ctrl+S")
    let line = try #require(try office.desk.documents(.first, limit: 1).first)
    let files = try office.desk.document(line.id).files
    #expect(files.map(\.file.name) == ["protokoll, för  nämnden.txt"])
  }

  @Test func aDraftWithoutCaseIsToldOfInACase() throws {
    let office = try Self.office()
    let seat = try Seat(at: office)
    seat.press("F7")
    seat.go(to: "Rubrik ")
    seat.type("Fristående skrivelse")
    seat.press("Ctrl+Q")
    #expect(seat.status == 0)
    let next = try Seat(at: office)
    next.press("2", "F7")
    #expect(!next.has("Fristående skrivelse"))
    #expect(next.tells("F7 i Dagens post hämtar det."))
    next.press("Esc", "1", "F7")
    #expect(next.has("Fristående skrivelse"))
    next.press("Ctrl+X", "Right", "Enter")
    #expect(next.has("Utkastet är kasserat"))
    #expect(!next.has("Fristående skrivelse"))
    next.press("Esc")
    #expect(try office.desk.draftSubjects() == [])
  }

  @Test func aCorrectionIsGoneOnWith() throws {
    let office = try Self.office()
    let seat = try Seat(at: office)
    seat.press("2", "Enter", "Enter", "r")
    seat.go(to: "Rubrik ")
    seat.type("Min rubrik om carport")
    seat.press("Ctrl+S")
    #expect(seat.has("Skälet saknas"))
    seat.take(.terminate(15))
    let next = try Seat(at: office)
    next.press("2", "Enter", "Enter", "r")
    #expect(next.has("Ditt utkast är hämtat"))
    #expect(next.has("Min rubrik om carport"))
    next.go(to: "Skäl att rätta")
    next.type("Felskrivet")
    next.press("Esc", "Right", "Enter", "r")
    next.go(to: "Skäl att rätta")
    #expect(next.focusedLine.contains("Felskrivet"))
    next.press("Ctrl+S")
    let document = try office.desk.document(Identifier(rawValue: 1))
    #expect(document.content.title.text == "Min rubrik om carport")
    #expect(try office.desk.draftSubjects() == [])
    next.press("r")
    #expect(!next.has("Ditt utkast är hämtat"))
  }

  @Test func aCorrectionThatIsThrownAwayIsGone() throws {
    let office = try Self.office()
    let seat = try Seat(at: office)
    seat.press("2", "Enter", "Enter", "r")
    seat.go(to: "Rubrik ")
    seat.type("Min rubrik om carport")
    seat.press("Esc", "Right", "Right", "Enter")
    #expect(try office.desk.draftSubjects() == [])
    seat.press("r")
    #expect(!seat.has("Min rubrik om carport"))
    seat.go(to: "Rubrik ")
    seat.type("Annan rubrik")
    seat.press("Ctrl+X", "Right", "Enter")
    #expect(seat.has("Rätta handlingen"))
    #expect(!seat.has("Annan rubrik"))
    #expect(try office.desk.draftSubjects() == [])
  }

  @Test func aCorrectionOfAnOldStateIsNotPutUponTheLatestUnseen() throws {
    let office = try Self.office()
    let seat = try Seat(at: office)
    seat.press("2", "Enter", "Enter", "r")
    seat.go(to: "Rubrik ")
    seat.type("Min rubrik om carport")
    seat.go(to: "Skäl att rätta")
    seat.type("Felskrivet")
    seat.press("Ctrl+Q")
    var other = CorrectDocument(document: Identifier(rawValue: 1), version: 1, reason: "Tydligare")
    other.title = TitleFields(text: "Deras rubrik om carport")
    other.type = DocumentType("Ansökan") ?? .letter
    try office.desk(login: "sven").perform(other)
    let next = try Seat(at: office)
    next.press("2", "Enter", "Enter", "r")
    #expect(next.has("ditt: Min rubrik om carport") && next.has("nu:   Deras rubrik om carport"))
    next.press("Right", "Enter", "Ctrl+S")
    let content = try office.desk.document(Identifier(rawValue: 1)).content
    #expect(content.title.text == "Min rubrik om carport")
    // What the draft had not changed stays as the other left it.
    #expect(content.type.name == "Ansökan")
  }

  @Test func aLetterWhoseDocumentWasVoidedIsFilledInFromIt() throws {
    let office = try TemporaryDesk()
    var command = RegisterDocument.fixture(
      title: "Ansökan om bygglov för växthus", item: try office.takeIn())
    command.handler = "hans"
    command.publicSender = PublicSenderFields(role: "Sökande")
    command.datedOn = CivilDate(iso: "2026-11-18")
    command.files = [FileFields(decision: .withhold, reason: .copyright)]
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    try office.desk.perform(command)
    try office.desk.perform(
      VoidDocument(document: Identifier(rawValue: 1), version: 1, reason: "Fel ärende"))
    let seat = try Seat(rows: 60, columns: 200, at: office)
    seat.press("Enter")
    #expect(seat.tells("Ifyllt från KS 2026/0001-1, som makulerades."))
    // That it stood in the wrong case is why it was voided.
    #expect(seat.has("nytt ärende") && !seat.has("befintligt ärende"))
    for words in [
      "Ansökan om bygglov för växthus", "KS 2026/0001-1", "Sökande", "hans", "2026-11-18", "21:1",
    ] {
      #expect(seat.has(words), "\(words)")
    }
    seat.go(to: "Fil 1")
    #expect(!seat.focusedLine.contains("upphovsrätt"))
    // Nothing was typed, so nothing is asked; and what the letter says is a key away.
    seat.press("Esc", "Enter", "Ctrl+X", "Right", "Enter")
    #expect(!seat.has("växthus"))
    #expect(seat.has("Ansökan om bygglov"))
  }

  @Test func theCaseThatItWasTakenOutOfIsNotProposedThoughTheLetterNamesIt() throws {
    let office = try TemporaryDesk()
    try office.desk.perform(RegisterDocument.fixture())
    var command = RegisterDocument.fixture(
      title: "Ansökan om växthus", item: try office.takeIn(subject: "Svar KS 2026/0001"),
      caseTitle: nil)
    command.caseNumber = "KS 2026/0001"
    command.files = [FileFields(decision: .withhold, reason: .copyright)]
    try office.desk.perform(command)
    try office.desk.perform(
      VoidDocument(document: Identifier(rawValue: 2), version: 1, reason: "Fel ärende"))
    let seat = try Seat(rows: 60, columns: 200, at: office)
    seat.press("Enter")
    #expect(seat.tells("Ifyllt från KS 2026/0001-2, som makulerades."))
    #expect(seat.has("nytt ärende") && !seat.has("befintligt ärende"))
  }

  @Test func whatTheCaseAloneGaveIsNotTakenWithIt() throws {
    let office = try TemporaryDesk()
    var secret = RegisterDocument.fixture()
    secret.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    try office.desk.perform(secret)
    var command = RegisterDocument.fixture(
      title: "Ansökan om växthus", item: try office.takeIn(), caseTitle: nil)
    command.caseNumber = "KS 2026/0001"
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try office.desk.perform(command)
    try office.desk.perform(
      VoidDocument(document: Identifier(rawValue: 2), version: 1, reason: "Fel ärende"))
    let diaryCase = try office.desk.diaryCase(Identifier(rawValue: 1))
    try office.desk.perform(
      CloseCase(diaryCase: diaryCase.id, version: diaryCase.version, to: .closed, reason: nil))
    let seat = try Seat(rows: 60, columns: 200, at: office)
    seat.press("Enter")
    #expect(seat.tells("Ifyllt från KS 2026/0001-2, som makulerades."))
    #expect(seat.has("Ansökan om växthus"))
    seat.go(to: "Sekretess")
    #expect(!seat.focusedLine.contains("21:1"))
  }
}
