import Office
import Registry
import Terminal
import TestSupport
import Testing

/// What a form says of its own accord, and takes back again.
@Suite struct FormNewsTests {
  /// Two authorities, a case of the second, and a letter to the first.
  private static func seat(rows: Int = 24) throws -> Seat {
    try Seat(rows: rows) { office in
      try office.desk(login: "gun").perform(
        SetAuthority(code: "BUN", name: "Barn- och utbildningsnämnden"))
      try office.desk.refresh()
      var other = RegisterDocument.fixture(title: "Ansökan om buss", caseTitle: "Skolskjuts till Ö")
      other.authority = "BUN"
      try office.desk.perform(other)
      _ = try office.takeIn(subject: "En fråga")
    }
  }

  @Test func aCaseTakenBySearchIsToldAndTakenBackFromWhereverOneStands() throws {
    let seat = try Self.seat()
    seat.press("Enter")
    seat.go(to: "Handlingstyp")
    seat.press("F3")
    seat.type("skolskjuts")
    #expect(seat.lines.last?.contains("Enter väljer ärendet") == true)
    seat.press("Enter")
    #expect(seat.tells("Ärendet BUN 2026/0001, Skolskjuts till Ö, är valt."))
    #expect(seat.tells("Nämnden ändras: ärendet hör till Barn- och utbildningsnämnden"))
    #expect(seat.tells("Ctrl+Z tar tillbaka valet."))
    #expect(seat.focusedLine.contains("Handlingstyp") && seat.has("Registrera i BUN 2026/0001"))
    seat.press("Ctrl+Z")
    #expect(seat.tells("Valet av ärende är taget tillbaka."))
    #expect(!seat.has("BUN 2026/0001") && seat.focusedLine.contains("Handlingstyp"))
    // Later, the key undoes in the field as it always does.
    seat.press("F3")
    seat.type("skolskjuts")
    seat.press("Enter", "Tab", "Ctrl+Z")
    #expect(seat.has("Registrera i BUN 2026/0001"))
  }

  @Test func aCaseFoundWhileADocumentIsCorrectedChangesNothing() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "Enter", "r", "F3")
    seat.type("carport")
    seat.press("Enter")
    #expect(seat.tells("Formuläret är öppet."))
  }

  @Test func theKeyForValuesStandsInTheBarOnlyWhereThereAreAny() throws {
    let seat = try Self.seat()
    seat.press("Enter")
    for (label, hasValues) in [
      ("Handlingstyp", true), ("Avsändare är", true), ("Klassificering", false), ("Inkom ", false),
      ("Handläggare", true), ("Rubrik ", false),
    ] {
      seat.go(to: label)
      #expect(seat.lines.last?.contains("4Värden") == hasValues, "\(label)")
    }
  }

  @Test func filesAreCountedWithWhatKeepsThemBack() throws {
    let letter = { (office: TemporaryDesk) throws in
      let parts = (1...3).map {
        """
        --del
        Content-Type: text/plain; name=bilaga\($0).txt
        Content-Disposition: attachment; filename=bilaga\($0).txt

        Bilaga nummer \($0).
        """
      }.joined(separator: "\n")
      return try office.file(
        "brev.eml",
        "From: Byggbolaget <info@bygg.example>\nSubject: Ansökan om bygglov\n"
          + "Date: Fri, 20 Nov 2026 08:15:00 +0100\n"
          + "Content-Type: multipart/mixed; boundary=del\n\n\(parts)\n--del--\n")
    }
    let seat = try Seat { office in
      _ = try office.desk.takeIn(files: [try letter(office)], for: "KS")
    }
    seat.press("Enter")
    seat.go(to: "Fil 1")
    seat.press("Right", "Tab", "Right", "Tab")
    seat.press("Right", "Right", "Tab", "Right", "Right", "Right")
    #expect(seat.has("2 publiceras, 1 publiceras inte (sekretess)"))
    #expect(seat.has("1 publiceras inte (personuppgifter)"))
    #expect(seat.has("Helsingborg 4") && seat.has("Helsingborg 3.1"))
  }

  @Test func thatMoreOfAThreadWaitsIsToldWhateverElseIsSaid() throws {
    let seat = try Seat { office in
      _ = try office.takeIn("0", from: "Skolverket <post@skolverket.example>", subject: "Statistik")
      _ = try office.takeIn("q", subject: "Fråga om växeln")
      _ = try office.takeIn("t", subject: "SV: Fråga om växeln", answers: "q")
    }
    seat.press("Enter")
    RegisteringTests.fill(seat)
    seat.press("Ctrl+N")
    #expect(seat.has("Registrerad:") && seat.tells("I samma brevväxling väntar"))
  }

  @Test func whatABackDatedDayIsTypedOverWithReplacesIt() throws {
    let seat = try Self.seat()
    seat.press("Enter")
    seat.go(to: "Inkom ")
    seat.press("Ctrl+D")
    #expect(seat.focusedLine.contains("2026-11-19"))
    seat.type("2026-11-18")
    #expect(seat.focusedLine.contains("2026-11-18") && !seat.focusedLine.contains("19"))
    seat.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    #expect(seat.focusedLine.contains("2026-11-20"))
  }

  @Test func aDayFarFromTheLettersOwnIsAskedAboutOnce() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    RegisteringTests.fill(seat)
    seat.go(to: "Inkom ")
    seat.type("2026-11-02")
    seat.press("Ctrl+S")
    #expect(seat.has("Stämmer dagen?") && seat.tells("är 18 dagar före"))
    seat.press("Enter")
    #expect(seat.focusedLine.contains("Inkom"))
    #expect(try seat.counts() == [0, 0, 1])
    seat.press("Ctrl+S", "Right", "Enter")
    #expect(try seat.counts() == [1, 1, 0])
  }

  @Test func aCorrectionThatChangesNothingIsNotSaidToBeOne() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "Enter", "Enter", "r")
    seat.type("Ansökan om ")
    seat.press("Ctrl+U")
    seat.type("Ansökan om bygglov för carport")
    seat.go(to: "Fil 1")
    seat.press("Right", "Left", "Ctrl+S")
    #expect(seat.has("Inget är ändrat.") && !seat.has("Rättad"))
    let history = try seat.office.desk.history(of: .document, 1)
    #expect(history.count { $0.action == .correct || $0.action == .decide } == 0)
  }
}
