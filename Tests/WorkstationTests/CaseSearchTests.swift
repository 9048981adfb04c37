import Office
import Registry
import TestSupport
import Testing

/// Looking for the case that a document goes into.
@Suite struct CaseSearchTests {
  /// A case of each of two authorities, the other's the newest, and a letter to the first.
  private static func seat(_ before: (TemporaryDesk) throws -> Void = { _ in }) throws -> Seat {
    try Seat { office in
      try office.desk(login: "gun").perform(
        SetAuthority(code: "BUN", name: "Barn- och utbildningsnämnden"))
      try office.desk.refresh()
      try office.desk.perform(RegisterDocument.fixture())
      try before(office)
      var other = RegisterDocument.fixture(title: "Ansökan om buss", caseTitle: "Skolskjuts till Ö")
      other.authority = "BUN"
      try office.desk.perform(other)
      _ = try office.takeIn(subject: "En fråga")
    }
  }

  private static func row(_ words: String, _ seat: Seat) -> Int? {
    seat.lines.firstIndex { $0.contains(words) }
  }

  @Test func theNewestCaseIsNotTakenUnasked() throws {
    let seat = try Self.seat()
    seat.press("Enter", "Ctrl+Home", "Right", "Tab", "F4")
    // The cases of the letter's own authority come first.
    let own = try #require(Self.row("Bygglov för carport", seat))
    #expect(own < (Self.row("Skolskjuts till Ö", seat) ?? 0))
    seat.press("Enter")
    #expect(seat.has("Skriv vad ärendet handlar om") && seat.has("Skolskjuts till Ö"))
    seat.press("Down", "Enter")
    #expect(seat.focusedLine.contains("KS 2026/0001") && !seat.has("Nämnden ändras"))
  }

  @Test func whatIsWrittenInTheFieldIsLookedFor() throws {
    let seat = try Self.seat()
    seat.press("Enter", "Ctrl+Home", "Right", "Tab")
    seat.type("skolskjuts")
    #expect(seat.tells("F4 söker bland ärendena") && !seat.tells("Det finns inget ärende"))
    seat.press("F4")
    #expect(seat.has("Skolskjuts till Ö") && !seat.has("Bygglov för carport"))
    seat.press("Enter")
    #expect(seat.focusedLine.contains("BUN 2026/0001"))
    #expect(
      seat.tells("Nämnden ändras: ärendet hör till Barn- och utbildningsnämnden, inte till Kommun"))
    // What nobody has is not found, and nothing else taken for it.
    seat.press("Ctrl+U")
    seat.type("gruvdrift")
    seat.press("F4", "Enter", "Esc")
    #expect(seat.focusedLine.contains("gruvdrift"))
  }

  @Test func theCaseToMoveToIsSeenByItsTitle() throws {
    let seat = try Self.seat {
      try $0.desk.perform(RegisterDocument.fixture(title: "Komplettering", caseTitle: nil))
    }
    seat.press("F3")
    seat.type("komplettering")
    seat.press("Enter", "f")
    seat.type("skolskjuts")
    seat.press("F4", "Enter")
    #expect(seat.focusedLine.contains("BUN 2026/0001") && seat.has("Skolskjuts till Ö"))
    #expect(seat.tells("handlingen kan inte flyttas dit"))
    seat.press("Ctrl+U")
    seat.type("KS 2026/1")
    #expect(seat.has("Bygglov för carport") && !seat.has("Skolskjuts till Ö"))
  }

  @Test(arguments: ["IT", "eu", "1", "0001", "KS 1"])
  func shortWordsAndBareNumbersAreFound(_ words: String) throws {
    let office = try TemporaryDesk()
    var command = RegisterDocument.fixture(
      title: "Skrivelse om IT i skolan", caseTitle: "IT i skolan")
    command.correspondent = Correspondent(kind: .organisation, name: "EU")
    command.publicSender = PublicSenderFields(role: "Invånare")
    command.complete = false
    try office.desk.perform(command)
    #expect(try office.desk.search(words).documents.count == 1)
    #expect(try office.desk.search("ti").documents.isEmpty)
  }
}
