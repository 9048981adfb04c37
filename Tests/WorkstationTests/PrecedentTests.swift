import Office
import Registry
import TestSupport
import Testing

/// What the earlier documents of a case propose for its next.
@Suite struct PrecedentTests {
  /// A person's letter, marked as secret and shown under a role word, and what comes after.
  static func seat(
    marked: Bool = true, caseMarked: Bool = false, from: String = "Nytt <nytt@post.example>"
  ) throws -> Seat {
    try Seat(rows: 50, columns: 160) { office in
      var first = RegisterDocument.fixture(title: "Ansökan om färdtjänst", caseTitle: "Färdtjänst")
      first.correspondent = Correspondent(
        kind: .person, name: "Anna Bergström", email: "anna@post.example")
      first.publicSender = PublicSenderFields(role: "Sökande")
      if marked { first.secrecy = [MarkFields(provision: "26:1", scopes: [.document])] }
      if caseMarked {
        first.newCase?.secrecy = [MarkFields(provision: "25:1", scopes: [.document])]
      }
      try office.desk.perform(first)
      _ = try office.takeIn(from: from, subject: "Komplettering KS 2026/0001")
      _ = try office.takeIn("2", from: "Nytt <nytt@post.example>", subject: "Fråga om torget")
    }
  }

  private static func line(_ seat: Seat, _ label: String) -> String {
    seat.lines.first { $0.contains(label) } ?? ""
  }

  @Test func theProvisionOfTheCaseIsProposedAndCanBeTakenAway() throws {
    let seat = try Self.seat()
    seat.press("Enter")
    #expect(seat.tells("KS 2026/0001-1 i ärendet är sekretessmarkerad. Sekretess enligt 26:1"))
    #expect(Self.line(seat, "Sekretess  ").contains("26:1 – "))
    #expect(seat.has("[x] handling") && Self.line(seat, "Fil 1").contains("inte valt"))
    seat.go(to: "Sekretess  ")
    seat.press("Ctrl+U", "Shift+Tab", "Tab")
    #expect(!Self.line(seat, "Sekretess  ").contains("26:1"))
    // What was taken away stays away, in the draft too.
    seat.press("Esc", "Right", "Enter", "Enter")
    #expect(!Self.line(seat, "Sekretess  ").contains("26:1"))
  }

  @Test func aMarkOnTheCaseIsProposedAndGoesWithTheCase() throws {
    let seat = try Self.seat(marked: false, caseMarked: true)
    seat.press("Enter")
    #expect(seat.tells("Ärendet är sekretessmarkerat. Sekretess enligt 25:1 är föreslagen"))
    seat.press("Ctrl+Home", "Left")
    #expect(!Self.line(seat, "Sekretess  ").contains("25:1"))
    #expect(Self.line(seat, "Fil 1").contains("inte valt"))
    seat.press("Right")
    #expect(Self.line(seat, "Sekretess  ").contains("25:1"))
  }

  @Test func theCaseThatIsChosenInTheFormProposesToo() throws {
    let seat = try Self.seat()
    seat.press("Down", "Enter")
    #expect(!Self.line(seat, "Sekretess  ").contains("26:1"))
    seat.press("Ctrl+Home", "Right", "Tab", "F4", "Down", "Enter")
    #expect(Self.line(seat, "Sekretess  ").contains("26:1"))
    #expect(seat.tells("Sekretess enligt 26:1 är föreslagen"))
  }

  @Test func aProposalThatNobodyTouchedIsNoReasonToAskWhenTheFormIsLeft() throws {
    let seat = try Self.seat()
    seat.press("Enter", "Esc")
    #expect(seat.has("1 Dagens post") && !seat.has("Lämna formuläret?"))
    #expect(!seat.has("* utkast"))
  }

  @Test(arguments: ["Anna Bergström <a.b@annat.example>", "AB <anna@post.example>"])
  func thePersonIsShownAsBeforeInTheCase(_ from: String) throws {
    let seat = try Self.seat(from: from)
    seat.press("Enter")
    #expect(Self.line(seat, "Avsändare är").contains("privatperson"))
    #expect(Self.line(seat, "Publik avsändare").contains("Sökande"))
  }

  @Test func anotherPersonInTheCaseHasAnotherRole() throws {
    let seat = try Self.seat()
    seat.press("Enter")
    seat.go(to: "Avsändare är")
    seat.type("p")
    seat.press("Enter")
    #expect(!Self.line(seat, "Publik avsändare").contains("Sökande"))
    seat.go(to: "Namn")
    seat.press("Ctrl+U")
    seat.type("Anna Bergström")
    #expect(Self.line(seat, "Publik avsändare").contains("Sökande"))
    seat.go(to: "Publik avsändare")
    #expect(seat.has("Samma rollord som i KS 2026/0001-1."))
  }

  @Test func anAnswerGoesToWhoWroteLastUnderTheSameRoleWord() throws {
    let seat = try Self.seat()
    seat.press("2", "F7")
    #expect(Self.line(seat, "Sekretess  ").contains("26:1"))
    seat.go(to: "Riktning")
    seat.type("ut")
    seat.press("Enter")
    #expect(Self.line(seat, "Mottagare är").contains("privatperson"))
    #expect(seat.has("Anna Bergström"))
    #expect(Self.line(seat, "Publik mottagare").contains("Sökande"))
    seat.type("upp")
    seat.press("Enter")
    #expect(!seat.has("Anna Bergström") && !Self.line(seat, "Publik ").contains("Sökande"))
  }
}
